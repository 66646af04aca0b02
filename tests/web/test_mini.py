"""What Telegram says of who opened a page within it."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from bot.web.mini import FRESH, opener, sign
from tests.web.hall import BOT_TOKEN, MEMBER, NOON, OWN_FORM, STRANGER, Hall


def said(person: object = MEMBER, at: float = NOON.timestamp(), token: str = BOT_TOKEN, **more: str) -> str:
    fields = {"query_id": "AAH", "user": json.dumps({"id": person, "first_name": "Lan"}), "auth_date": str(int(at))}
    fields |= more
    return urlencode(fields | {"hash": sign(fields, token)})


def test_a_known_example_is_signed_as_telegram_does() -> None:
    """Made with another implementation of the documented steps: openssl dgst -sha256 -hmac, twice."""
    fields = {"auth_date": "1700000000", "query_id": "q", "user": '{"id":1}'}

    assert sign(fields, "1:A") == "520843a8ec3690853c821210c5951307330fe7f083819704c0c9fd1b40ebc71d"


def test_who_opened_it_is_believed() -> None:
    found = opener(said(), BOT_TOKEN, NOON)

    assert found is not None
    assert found.person == MEMBER


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hash=",
        "hash=abc&user=%7B%22id%22%3A9001%7D",
        said(token="1:of-another-bot"),
        said().replace("9001", "9002"),
        said() + "&extra=1",
        said() + "&user=%7B%22id%22%3A9002%7D",
        said(at=(NOON - FRESH - timedelta(seconds=1)).timestamp()),
        said(at=(NOON + timedelta(hours=1)).timestamp()),
        said(person="9001"),
        said(person=True),
        said(person=-5),
        said(auth_date="1e9"),
        said(user="[" * 2000),
        said(note="x" * 9000),
    ],
)
def test_what_telegram_did_not_say_now_is_not_believed(words: str) -> None:
    assert opener(words, BOT_TOKEN, NOON) is None


async def test_a_member_enters_from_within_telegram_once(hall: Hall) -> None:
    body = urlencode({"init_data": said()})

    first = await hall.browser().post("/mini", content=body, headers=OWN_FORM)
    again = await hall.browser().post("/mini", content=body, headers=OWN_FORM)

    assert (first.status_code, "__Host-sen" in first.headers["set-cookie"], again.status_code) == (303, True, 403)


async def test_a_stranger_does_not_enter_from_within_telegram(hall: Hall) -> None:
    body = urlencode({"init_data": said(STRANGER)})

    response = await hall.browser().post("/mini", content=body, headers=OWN_FORM)

    assert (response.status_code, "set-cookie" in response.headers) == (403, False)
