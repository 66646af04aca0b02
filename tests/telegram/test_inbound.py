"""From a Telegram update to what a learner did."""

import pytest

from bot.telegram.inbound import NOBODY, arrival
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.safety import redact
from tests.telegram.making import NOON, heard, message

PRIVATE = {"id": 5, "type": "private"}
PERSON = {"id": 5, "is_bot": False, "language_code": "vi"}


def _incoming(kind: IncomingKind, **parts: object) -> Incoming:
    number = 3 if kind in (IncomingKind.TEXT, IncomingKind.COMMAND, IncomingKind.EDITED, IncomingKind.PHOTO) else None
    return Incoming(5, kind, NOON, language="vi", person=5, message=number, **parts)  # type: ignore[arg-type]


def test_a_typed_text_is_text() -> None:
    assert heard(message(text="cái giữa")) == _incoming(IncomingKind.TEXT, text="cái giữa")


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/start", "start", ""),
        ("/START", "start", ""),
        ("/start l_chuyen-tien", "start", "l_chuyen-tien"),
        ("/help@sen_bot", "help", ""),
        ("/xoa@sen_bot  hết đi", "xoa", "hết đi"),
        ("/start\nl_a", "start", "l_a"),
    ],
)
def test_a_command_has_a_name_and_an_argument(typed: str, name: str, argument: str) -> None:
    assert heard(message(text=typed)) == _incoming(IncomingKind.COMMAND, name=name, text=argument)


@pytest.mark.parametrize("typed", ["/", "//", "/chuyển tiền", "/ xin chào", "a /start"])
def test_what_only_looks_like_a_command_is_text(typed: str) -> None:
    assert heard(message(text=typed)).kind is IncomingKind.TEXT


def test_a_tap_says_which_button_of_which_message() -> None:
    query = {"id": "1", "from": PERSON, "message": {"message_id": 44, "chat": PRIVATE}, "data": "next"}

    assert heard({"update_id": 1, "callback_query": query}) == _incoming(IncomingKind.TAP, name="next", handle=44)


def test_a_tap_on_a_message_telegram_no_longer_shows_is_still_a_tap() -> None:
    query = {"id": "1", "from": PERSON, "data": "next"}

    assert heard({"update_id": 1, "callback_query": query}) == _incoming(IncomingKind.TAP, name="next")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{}]}, IncomingKind.PHOTO),
        ({"voice": {"duration": 2}}, IncomingKind.VOICE),
        ({"document": {"file_name": "a"}}, IncomingKind.FILE),
        ({"sticker": {"emoji": "🙂"}}, IncomingKind.STICKER),
        ({"contact": {"phone_number": "1"}}, IncomingKind.CONTACT),
        ({"location": {"latitude": 1}}, IncomingKind.PLACE),
        ({"poll": {"id": "1"}}, IncomingKind.OTHER),
    ],
)
def test_content_is_told_by_its_kind(content: dict[str, object], kind: IncomingKind) -> None:
    assert heard(message(**content)).kind is kind


def test_the_words_under_a_picture_come_along() -> None:
    assert heard(message(photo=[{}], caption="cái này sao")) == _incoming(IncomingKind.PHOTO, text="cái này sao")


def test_an_edited_message_is_known_as_one() -> None:
    update = {"update_id": 1, "edited_message": message(text="hai")["message"]}

    assert heard(update) == _incoming(IncomingKind.EDITED, text="hai")


@pytest.mark.parametrize(
    ("status", "kind"), [("kicked", IncomingKind.LEFT), ("left", IncomingKind.LEFT), ("member", IncomingKind.RETURNED)]
)
def test_blocking_and_unblocking_are_heard(status: str, kind: IncomingKind) -> None:
    change = {"chat": PRIVATE, "from": PERSON, "new_chat_member": {"status": status}}

    assert heard({"update_id": 1, "my_chat_member": change}) == _incoming(kind)


def test_a_group_is_known_as_one() -> None:
    assert heard(message(-100, "supergroup", photo=[{}])).is_private is False


def test_a_masked_secret_is_named() -> None:
    incoming = heard(message(text="mã OTP của tôi là 482913"))

    assert (bool(incoming.secrets), "482913" in incoming.text) == (True, False)


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "poll_answer": {"user": PERSON}},
        {"update_id": 1, "channel_post": {"chat": {"id": -1, "type": "channel"}, "text": "a"}},
        message(new_chat_members=[]),
        message(pinned_message={"text": "a"}),
        message(0, text="a"),
        message(2**70, text="a"),
        message(-5, "channel", text="a"),
        {"update_id": 1, "message": {"chat": PRIVATE, "from": {"id": 5, "is_bot": True}, "text": "a"}},
        {"update_id": 1, "my_chat_member": {"chat": {"id": -5, "type": "group"}, "new_chat_member": {}}},
        "no object",
        None,
    ],
)
def test_what_nobody_waits_for_has_no_chat(update: object) -> None:
    assert arrival(update, redact).chat == NOBODY


@pytest.mark.parametrize(
    ("update", "strange"),
    [
        ({"update_id": 1, "telepathy": {}}, "telepathy"),
        ({"update_id": 1}, "nothing"),
        (message(text="a"), ""),
    ],
)
def test_a_strange_kind_is_named_for_counting(update: object, strange: str) -> None:
    assert arrival(update, redact).strange == strange


def test_a_group_message_tells_who_where_and_what_it_answers() -> None:
    said = heard(message(-100, "supergroup", text="dạ để em", message_thread_id=4, reply_to_message={"message_id": 8}))

    assert (said.kind, said.text, said.chat, said.person) == (IncomingKind.TEXT, "", -100, 5)
    assert (said.message, said.thread, said.reply_to) == (3, 4, 8)


def test_a_command_in_a_group_is_heard() -> None:
    said = heard(message(-100, "supergroup", text="/homnay@sen_bot xin chào"))

    assert (said.kind, said.name, said.text) == (IncomingKind.COMMAND, "homnay", "")


def test_in_private_the_person_is_the_chat() -> None:
    assert heard(message(5, text="chào")).person == 5
