"""Intent names, and the fake beside the port."""

import pytest

from bot.understanding.base import Outcome, faq_of, lesson_of
from bot.understanding.fake import Scripted, torn


@pytest.mark.parametrize(
    ("intent", "lesson", "faq"),
    [
        ("lesson.chuyen-tien", "chuyen-tien", None),
        ("faq.chuyen-tien.chuyen-nham", "chuyen-tien", "chuyen-nham"),
        ("faq.chuyen-tien", "chuyen-tien", None),
        ("lesson.", None, None),
        ("stop", None, None),
        ("", None, None),
    ],
)
def test_an_intent_names_its_lesson_and_faq(intent: str, lesson: str | None, faq: str | None) -> None:
    assert (lesson_of(intent), faq_of(intent)) == (lesson, faq)


async def test_a_scripted_understanding_is_sure_of_what_it_was_told() -> None:
    understanding = Scripted.of(thôi="stop")

    parse = await understanding.parse("thôi")

    assert (parse.intent, parse.outcome) == ("stop", Outcome.ANSWER)


async def test_a_scripted_understanding_falls_back_on_the_rest() -> None:
    understanding = Scripted.of(thôi="stop")

    parse = await understanding.parse("ủa")

    assert (parse.outcome, understanding.asked) == (Outcome.FALLBACK, ["ủa"])


def test_a_torn_parse_asks_with_its_candidates() -> None:
    parse = torn("coi", "menu", "progress")

    assert (parse.outcome, [c.intent for c in parse.candidates]) == (Outcome.ASK, ["menu", "progress"])
