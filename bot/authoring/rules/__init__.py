"""The linter's rules: one function each, whose docstring is its documentation.

The docstring's first paragraph is English, for docs/lesson-format.md; the second Vietnamese, for docs/trainers.md.
"""

from __future__ import annotations

from bot.authoring.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
