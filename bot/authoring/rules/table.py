"""The table of rules for the documents: `python -m bot.authoring.rules.table docs/trainers.md docs/lesson-format.md`.

Written between two marks, in the language named there, so that the documents never say something else than the rules.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bot.authoring.fault import Severity
from bot.authoring.rules import RULES

_PLACE = re.compile(r"(<!-- rules:(vi|en) -->\n).*?(<!-- /rules -->)", re.DOTALL)
_HEADS = {"vi": "| mã | mức | điều |", "en": "| code | level | rule |"}


def rules_table(language: str) -> str:
    """Return a Markdown table of all rules in that language."""
    rows = [_HEADS[language], "|---|---|---|"]
    for rule in RULES:
        english, vietnamese = rule.documentation()
        level = "E" if rule.severity is Severity.ERROR else "W"
        rows.append(f"| {rule.code} | {level} | {vietnamese if language == 'vi' else english} |")
    return "\n".join(rows) + "\n"


def with_tables(document: str) -> str:
    """Return the document with the tables between its marks as they should be."""
    return _PLACE.sub(lambda place: f"{place[1]}{rules_table(place[2])}{place[3]}", document)


def main(paths: list[str]) -> None:
    """Rewrite the tables in those documents."""
    for path in map(Path, paths):
        path.write_text(with_tables(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
