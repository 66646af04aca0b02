"""What a rule is: a code, how much it matters, and a check over the whole course as written."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.authoring.fault import Found, Severity
from bot.authoring.written import WrittenCourse

Check = Callable[[WrittenCourse], Iterator[Found]]


class Rule(NamedTuple):
    """A rule; what it finds is of `severity` unless the finding says otherwise."""

    code: str
    severity: Severity
    check: Check

    def documentation(self) -> tuple[str, str]:
        """Return what the rule asks for, in English and in Vietnamese."""
        english, _, vietnamese = inspect.cleandoc(self.check.__doc__ or "").partition("\n\n")
        return " ".join(english.split()), " ".join(vietnamese.split())


def noted(code: str, course: WrittenCourse) -> Iterator[Found]:
    """Yield what the reader could not take in, as far as it falls under the rule of that code."""
    return (found for noted_code, found in course.found if noted_code == code)
