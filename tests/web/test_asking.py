"""`/web` and `/trang`: who gets a link in the chat, and what it is worth."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.session import Session
from bot.tutor.team.desk import Desk
from bot.tutor.turn import Turn
from tests.web.hall import ADDRESS, MEMBER, OFFICER, OWN_FORM, STRANGER, TRAINER, Hall


def ask(
    hall: Hall, person: int, name: str = "trang", *, language: str = "vi", pages: str = ADDRESS, is_private: bool = True
) -> Turn | None:
    now: datetime = hall.clock.now
    desk = Desk(hall.house.book, hall.house.draw, pages=pages)
    chat = person if is_private else -100_200
    incoming = Incoming(chat, IncomingKind.COMMAND, now, name=name, is_private=is_private, person=person)
    return desk.hear(incoming, Session(person, language), hall.course, now)


@pytest.mark.parametrize("name", ["trang", "web"])
async def test_a_member_gets_a_link_that_opens_the_pages(hall: Hall, name: str) -> None:
    turn = ask(hall, MEMBER, name)
    assert turn is not None
    hall.do(*turn.deeds)

    (link,) = re.findall(rf"{ADDRESS}(/sign-in/\S+)", turn.replies[0].text)

    assert (await hall.browser().post(link, headers=OWN_FORM)).status_code == 303
    assert turn.is_aside


async def test_the_pages_speak_the_language_of_the_chat(hall: Hall) -> None:
    turn = ask(hall, OFFICER, language="en")
    assert turn is not None
    hall.do(*turn.deeds)
    browser = hall.browser()
    (link,) = re.findall(rf"{ADDRESS}(/sign-in/\S+)", turn.replies[0].text)

    await browser.post(link, headers=OWN_FORM)

    assert "Where you are signed in" in (await browser.get("/account")).text


def test_the_secret_is_long_and_not_kept(hall: Hall) -> None:
    turn = ask(hall, MEMBER)
    assert turn is not None
    (secret,) = re.findall(r"/sign-in/(\S+)", turn.replies[0].text)

    assert len(secret) == 43
    assert not any(secret in repr(deed) for deed in turn.deeds)
    assert all(reply.vanishes for reply in turn.replies)


@pytest.mark.parametrize("person", [STRANGER, TRAINER])
def test_whoever_has_nothing_to_see_is_left_to_the_tutor(hall: Hall, person: int) -> None:
    assert ask(hall, person) is None


def test_a_group_gets_no_link(hall: Hall) -> None:
    assert ask(hall, MEMBER, is_private=False) is None


def test_without_an_address_it_is_said_so(hall: Hall) -> None:
    turn = ask(hall, MEMBER, pages="")

    assert turn is not None
    assert "SEN_WEB_URL" in turn.replies[0].text
    assert turn.deeds == ()


def test_only_a_page_over_tls_opens_within_telegram(hall: Hall) -> None:
    turns = [ask(hall, MEMBER, pages=pages) for pages in (ADDRESS, "http://127.0.0.1:8090")]

    assert [[button.opens for row in turn.replies[0].rows for button in row] for turn in turns if turn] == [
        [f"{ADDRESS}/mini"],
        [],
    ]
