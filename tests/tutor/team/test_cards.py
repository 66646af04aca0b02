"""Cards and lists with any name in them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.telegram.outbound import posts
from bot.tutor.course import Course
from bot.tutor.messages import Reply
from bot.tutor.team.calls.calls import HelpCall
from bot.tutor.team.calls.cards import card_text, claim_row, for_team, learner_name
from bot.tutor.team.places import Team
from tests.hostile_names import HOSTILE_NAMES

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)
TEAM = Team(1, "Tổ ấp Ba", 1, "Ấp Ba", "xa-tam-nong", -5)


@pytest.mark.parametrize("template", ["card", "call.said", "call.remind", "call.again"])
def test_two_hundred_hostile_names_are_plain_words_in_every_message(course: Course, template: str) -> None:
    for name in HOSTILE_NAMES:
        call = HelpCall(1, 7, NOON, 7, known_as=name, lesson="chuyen-tien-dung-nguoi", team=1, chat=-5)
        scene = for_team(call, course, NOON)
        parts = {"learner": learner_name(scene, call, TEAM), "said": name, "waits": name}
        text = card_text(scene, call, TEAM, name) if template == "card" else scene.words(template, **parts)

        html = "".join(post.fields["text"] for post in posts(Reply(text, rows=(claim_row(scene, call),), to=-5), -5))

        assert html.count("<b>") == html.count("</b>")
        assert "<" not in re.sub(r"</?b>", "", html)


def test_the_name_of_the_bot_itself_is_never_filled_into_what_people_say(course: Course) -> None:
    call = HelpCall(1, 7, NOON, 7, address="bà", team=None, chat=-5)
    scene = for_team(call, course, NOON)

    assert scene.words("call.said", learner="bà", said="{mình} {bạn} {don-vi}").endswith("{mình} {bạn} {don-vi}")
