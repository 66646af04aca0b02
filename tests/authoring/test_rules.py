"""Every rule: one broken lesson that yields exactly its code, and words in two languages."""

from __future__ import annotations

import pytest

from bot.authoring.fault import Severity
from bot.authoring.rules import RULES
from bot.authoring.rules.rule import Rule
from tests.authoring.lessons import BROKEN, VI, Copy

CODES = [rule.code for rule in RULES]


def test_the_good_lesson_has_no_fault(lessons: Copy) -> None:
    assert lessons.faults() == ()


def test_each_rule_has_one_broken_lesson() -> None:
    assert sorted(folder.name for folder in BROKEN.iterdir()) == sorted(CODES)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_broken_lesson_yields_exactly_its_code(lessons: Copy, rule: Rule) -> None:
    lessons.overlay(BROKEN / rule.code)

    found = {(fault.code, fault.severity) for fault in lessons.faults()}

    assert found == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_messages_are_told_in_vietnamese_and_english(lessons: Copy, rule: Rule) -> None:
    lessons.overlay(BROKEN / rule.code)

    vietnamese = [fault.message for fault in lessons.faults("vi")]
    english = [fault.message for fault in lessons.faults("en")]

    assert all(vietnamese)
    assert all(english)
    assert set(vietnamese).isdisjoint(english)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_draft_is_only_warned(lessons: Copy, rule: Rule) -> None:
    if rule.code == "C01":
        lessons.change("course.yml", "[chinh-chu-to]", "[]")  # the fault of the lesson, not of the list
    else:
        lessons.overlay(BROKEN / rule.code)
    lessons.change(VI, "trạng thái: đang dùng", "trạng thái: nháp")

    assert {fault.severity for fault in lessons.faults()} == {Severity.WARNING}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_documents_itself_in_both_languages(rule: Rule) -> None:
    english, vietnamese = rule.documentation()

    assert english.endswith(".")
    assert vietnamese.endswith(".")


def test_codes_are_not_used_twice() -> None:
    assert len(set(CODES)) == len(CODES)
