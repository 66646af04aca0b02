"""The linter's rules: a function that judges a lesson, one that judges all lessons together, or both.

The docstring of the first that a rule has is its documentation.
The docstring's first paragraph is English, for docs/lesson-format.md; the second Vietnamese, for docs/trainers.md.
"""

from __future__ import annotations

from bot.authoring.fault import Severity
from bot.authoring.rules import identity, keeping, media, order, quiz, translation, trust, utterances, wording, writing
from bot.authoring.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("B01", Severity.ERROR, identity.lesson_id, identity.kept_ids),
    Rule("B02", Severity.ERROR, identity.item_ids),
    Rule("B03", Severity.ERROR, identity.head),
    Rule("B04", Severity.ERROR, identity.shape),
    Rule("C01", Severity.ERROR, of_course=order.course_list),
    Rule("C02", Severity.ERROR, of_course=order.prerequisites),
    Rule("P01", Severity.ERROR, wording.placeholders, wording.unchecked_facts),
    Rule("T01", Severity.WARNING, wording.length),
    Rule("T02", Severity.WARNING, wording.hard_words),
    Rule("Q01", Severity.ERROR, quiz.choices),
    Rule("Q02", Severity.ERROR, quiz.feedback),
    Rule("Q03", Severity.WARNING, quiz.habits),
    Rule("Q04", Severity.ERROR, writing.can_be_written),
    Rule("G01", Severity.WARNING, keeping.three_rules),
    Rule("G02", Severity.ERROR, keeping.quick_way),
    Rule("M01", Severity.ERROR, media.media),
    Rule("M02", Severity.WARNING, media.weight),
    Rule("S01", Severity.ERROR, trust.reviewed),
    Rule("S02", Severity.WARNING, trust.fresh),
    Rule("S03", Severity.ERROR, trust.links),
    Rule("S04", Severity.ERROR, trust.not_ahead),
    Rule("N01", Severity.ERROR, utterances.enough),
    Rule("N02", Severity.ERROR, of_course=utterances.apart),
    Rule("L01", Severity.ERROR, translation.in_step),
    Rule("X01", Severity.ERROR, trust.real_numbers),
)
