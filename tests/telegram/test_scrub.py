"""Scrubbing: any JSON is taken, and nothing private or secret gets through."""

import json
import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.inbound import arrival, read
from bot.telegram.scrub import CONTENT_KINDS, scrub
from bot.tutor.messages import Incoming
from tests.telegram.making import row_of

OTP = "482913"
CARD = "9704366612345678"


@dataclass(frozen=True)
class _Masked:
    text: str
    kinds: tuple[str, ...]


def mask(text: str) -> _Masked:
    """Mask every run of six digits and more."""
    masked = re.sub(r"\d{6,}", "•", text)
    return _Masked(masked, ("otp",) if masked != text else ())


def _update(**message: object) -> dict[str, object]:
    person = {
        "id": 5, "is_bot": False, "first_name": "Nguyễn Thị Sen", "last_name": "Họ", "username": "chi_sen",
        "language_code": "vi",
    }  # fmt: skip
    chat = {"id": 5, "type": "private", "first_name": "Nguyễn Thị Sen", "username": "chi_sen"}
    return {"update_id": 7, "message": {"message_id": 3, "date": 1, "from": person, "chat": chat, **message}}


def test_what_is_needed_is_kept() -> None:
    kept, secrets = scrub(_update(text="chào"), mask)

    person = {"id": 5, "is_bot": False, "language_code": "vi"}
    message = {"from": person, "chat": {"id": 5, "type": "private"}, "message_id": 3, "date": 1, "text": "chào"}
    assert (kept, secrets) == ({"update_id": 7, "message": message}, ())


def test_a_secret_is_masked_and_its_kind_named() -> None:
    kept, secrets = scrub(_update(text=f"mã là {OTP}", caption=CARD), mask)

    assert (kept["message"]["text"], kept["message"]["caption"], secrets) == ("mã là •", "•", ("otp",))


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_nothing_said_in_a_group_is_kept(kind: str) -> None:
    update = _update(text=f"mã OTP là {OTP}", chat={"id": -100, "type": kind})

    kept, secrets = scrub(update, mask)

    assert ("text" in kept["message"], secrets) == (False, ())


@pytest.mark.parametrize("how", [{"caption": f"mã {OTP}"}, {"text": f"mã {OTP}"}])
def test_of_a_secret_in_an_answer_in_a_group_only_its_kind_is_known(how: dict[str, str]) -> None:
    update = _update(**how, chat={"id": -100, "type": "supergroup"}, reply_to_message={"message_id": 8})

    kept, secrets = scrub(update, mask)

    assert secrets == ("otp",)
    assert OTP not in json.dumps(kept)


def test_names_numbers_and_places_are_dropped() -> None:
    update = _update(
        contact={"phone_number": "+84901234567", "first_name": "Sen", "vcard": "BEGIN"},
        location={"latitude": 10.4602, "longitude": 105.6330},
        reply_to_message={"text": f"mã {OTP}"},
        forward_origin={"sender_user_name": "Anh Hai"},
        quote={"text": CARD},
        document={"file_name": "cccd Nguyễn Thị Sen.pdf", "file_id": "abc"},
    )

    written = json.dumps(scrub(update, mask)[0], ensure_ascii=False)

    private = ("Sen", "chi_sen", "8490", "10.46", "105.6", OTP, CARD, "Hai", "cccd", "abc")
    assert [word for word in private if word in written] == []


@pytest.mark.parametrize("kind", CONTENT_KINDS)
def test_of_content_only_its_kind_is_kept(kind: str) -> None:
    kept, _ = scrub(_update(**{kind: {"file_id": "abc", "note": OTP}}), mask)

    assert (kept["message"][kind], "abc" in json.dumps(kept)) == (True, False)


def test_a_kind_of_update_nobody_knows_keeps_its_name_only() -> None:
    kept, _ = scrub({"update_id": 1, "telepathy": {"thought": OTP, "from": {"first_name": "Sen"}}}, mask)

    assert kept == {"update_id": 1, "telepathy": {}}


@pytest.mark.parametrize("code", ["choose/chuyen-tien/q1/2", "next", "ask/a/b", "choose/l/q/0,2"])
def test_the_code_of_our_own_button_is_kept(code: str) -> None:
    kept, _ = scrub({"update_id": 1, "callback_query": {"id": "1", "data": code}}, mask)

    assert kept["callback_query"]["data"] == code


@pytest.mark.parametrize("code", [OTP, f"next/{OTP}", "x" * 65, "mã", {"a": 1}, None, "a b"])
def test_a_code_that_is_not_ours_is_dropped(code: object) -> None:
    kept, _ = scrub({"update_id": 1, "callback_query": {"data": code}}, mask)

    assert kept["callback_query"]["data"] == ""


def test_half_a_character_is_replaced_so_that_it_can_be_kept() -> None:
    kept, _ = scrub(json.loads(json.dumps(_update(text="a\ud83d b"))), mask)

    assert kept["message"]["text"] == "a\ufffd b"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
_NAMES = st.sampled_from(
    ["update_id", "message", "edited_message", "callback_query", "my_chat_member", "from", "chat", "id", "text",
     "caption", "type", "data", "photo", "contact", "message_id", "status", "new_chat_member", "language_code",
     "reply_to_message", "is_bot", "poll_answer"]
)  # fmt: skip
LIKELY = st.recursive(
    JSON | st.sampled_from(["private", "/start", OTP, f"mã otp {OTP}", 1, -100, 2**70]),
    lambda inner: st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=20,
)


@given(LIKELY)
def test_any_json_is_taken_and_read_again(update: object) -> None:
    kept = arrival(update, mask)

    assert isinstance(read(row_of(kept)), Incoming)


@given(JSON)
def test_any_json_in_the_inbox_is_read(raw: object) -> None:
    assert isinstance(read(row_of(arrival({}, mask), json.dumps(raw))), Incoming)


@given(LIKELY, st.sampled_from([OTP, CARD, "079188001234"]))
def test_no_digits_of_a_planted_secret_are_left_anywhere(update: object, secret: str) -> None:
    planted = _plant(update, secret)

    assert secret not in arrival(planted, mask).raw


def _plant(value: object, secret: str) -> object:
    """Write a secret into every text."""
    if isinstance(value, dict):
        return {name: _plant(each, secret) for name, each in value.items()}
    if isinstance(value, list):
        return [_plant(each, secret) for each in value]
    return f"{value} {secret}" if isinstance(value, str) else value


def test_of_a_group_only_a_command_and_what_it_answers_are_kept() -> None:
    group = {"id": -100, "type": "supergroup"}
    answered = {"message_id": 8, "text": f"mã OTP là {OTP}"}
    update = _update(text=f"/xong@sen_bot {OTP}", chat=group, message_thread_id=4, reply_to_message=answered)

    kept, _ = scrub(update, mask)

    assert kept["message"]["text"] == "/xong@sen_bot"
    assert kept["message"]["message_thread_id"] == 4
    assert kept["message"]["reply_to_message"] == {"message_id": 8}
