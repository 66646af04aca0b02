"""What servers answer, Telegram's own, others that are nearly like it, and gateways in between."""

import json

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from bot.telegram.answers import FaultyAnswerError, WaitError, check


def _raised(status: int, body: object) -> TelegramError:
    payload = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(TelegramError) as caught:
        check(status, payload)
    return caught.value


def _is_believed(status: int, body: object) -> bool:
    try:
        check(status, json.dumps(body).encode())
    except TelegramError:
        return False
    return True


@pytest.mark.parametrize("body", [{"ok": True, "result": True}, {"ok": True, "result": None}, {"result": []}])
def test_a_result_is_believed(body: object) -> None:
    assert _is_believed(200, body)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, EndPointNotFound),
        (409, Conflict),
        (413, BadRequest),
        (429, FaultyAnswerError),
        (500, FaultyAnswerError),
        (501, EndPointNotFound),
    ],
)
@pytest.mark.parametrize("status", [None, 200])
def test_a_refusal_is_known_by_its_code_under_any_status(
    code: int, kind: type[TelegramError], status: int | None
) -> None:
    refused = _raised(status or code, {"ok": False, "error_code": code, "description": "Bad Request: oh no"})

    assert (type(refused), refused.message) == (kind, "Oh no")


@pytest.mark.parametrize("body", [{"ok": False}, {"ok": False, "error_code": "x", "description": None, "result": 1}])
def test_a_refusal_without_a_reason_is_one_all_the_same(body: object) -> None:
    assert type(_raised(200, body)) is BadRequest


@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 409, 500, 502, 599])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>403 Forbidden</html>",
        b"null",
        b"[]",
        b'"no"',
        b"{}",
        b'{"message": "Forbidden"}',
        b"\xff",
        b"[" * 9**5,
    ],
    ids=range(9),
)
def test_what_is_no_answer_of_a_bot_api_is_a_fault_of_the_line(status: int, body: bytes) -> None:
    assert type(_raised(status, body)) is FaultyAnswerError


def test_a_gateway_that_finds_an_upload_too_large_is_believed() -> None:
    assert type(_raised(413, b"<html>413 Request Entity Too Large</html>")) is BadRequest


@pytest.mark.parametrize(("told", "seconds"), [(3, 3.0), (0.5, 0.5), ("7", 7.0), (float("inf"), 86_400)])
def test_the_pause_a_server_wants_is_read_however_it_is_written(told: object, seconds: float) -> None:
    refused = _raised(429, {"ok": False, "error_code": 429, "parameters": {"retry_after": told}})

    assert isinstance(refused, WaitError)
    assert refused.seconds == seconds


@pytest.mark.parametrize("told", [0, -1, "soon", None, [], float("nan"), 10**400], ids=range(7))
def test_a_pause_that_is_none_is_a_fault_like_any_other(told: object) -> None:
    assert type(_raised(429, {"ok": False, "parameters": {"retry_after": told}})) is FaultyAnswerError


@pytest.mark.parametrize("parameters", [None, [], "x", {"migrate_to_chat_id": "x"}])
def test_odd_parameters_are_passed_over(parameters: object) -> None:
    assert type(_raised(400, {"ok": False, "parameters": parameters})) is BadRequest


def test_a_groups_new_number_is_read() -> None:
    moved = _raised(400, {"ok": False, "parameters": {"migrate_to_chat_id": -100_123}})

    assert isinstance(moved, ChatMigrated)
    assert moved.new_chat_id == -100_123
