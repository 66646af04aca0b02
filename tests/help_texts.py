"""Writes what `sen VERB --help` says into docs/operators.md.

python -m tests.help_texts
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from bot.cli import main

PAGE = Path(__file__).parent.parent / "docs" / "operators.md"
WIDTH = 100
_MARKED = re.compile(r"(<!-- help:.*?-->\n).*?(<!-- /help -->)", re.DOTALL)


def with_help(page: str) -> str:
    """Return the page with the help of every verb between its markers."""
    texts = "\n\n".join(_help(name, verb) for name, verb in sorted(main.commands.items()))
    return _MARKED.sub(lambda marks: f"{marks[1]}```text\n{texts}\n```\n{marks[2]}", page)


def _help(name: str, verb: click.Command) -> str:
    sen = click.Context(main, info_name="sen", terminal_width=WIDTH, **main.context_settings)
    return verb.get_help(click.Context(verb, sen, info_name=name))


if __name__ == "__main__":
    PAGE.write_text(with_help(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
