"""What is wrong with a lesson file: where, what, and how to mend it, in Vietnamese or English."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """E stops a release, W only warns."""

    ERROR = "E"
    WARNING = "W"


@dataclass(frozen=True, order=True)
class Fault:
    """One fault as told to a trainer; faults sort by file and line."""

    file: str
    line: int
    code: str
    severity: Severity
    message: str


class Found(NamedTuple):
    """What a rule found, said in both languages; the linter adds the code, and the severity unless given here.

    `file` is the path below the lessons folder.
    """

    file: str
    line: int
    vi: str
    en: str
    severity: Severity | None = None


class Note(NamedTuple):
    """Something the reader could not take in, kept for the rule of that code to report."""

    code: str
    line: int
    vi: str
    en: str


def has_errors(faults: Iterable[Fault]) -> bool:
    """Return whether any of the faults stops a release."""
    return any(fault.severity is Severity.ERROR for fault in faults)


def format_text(faults: Iterable[Fault], language: str = "vi") -> str:
    """Return one line a fault, `file:line: code severity message`, and a line that counts them."""
    listed = tuple(faults)
    lines = [f"{each.file}:{each.line}: {each.code} {each.severity} {each.message}" for each in listed]
    return "\n".join([*lines, _count(listed, language)])


def format_json(faults: Iterable[Fault]) -> str:
    """Return the faults as a JSON list of objects with `file, line, code, severity, message`."""
    return json.dumps([asdict(fault) for fault in faults], ensure_ascii=False, indent=2)


def _count(faults: tuple[Fault, ...], language: str) -> str:
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    warnings = len(faults) - errors
    if language == "en":
        return "No faults." if not faults else f"{errors} to mend (E), {warnings} to look at (W)."
    return "Không có lỗi nào." if not faults else f"{errors} chỗ phải sửa (E), {warnings} chỗ nên coi lại (W)."
