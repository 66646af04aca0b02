"""Polls and quizzes."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.keyboards import inline_markup
from bot.emulator.markup import utf16
from bot.emulator.markup.formatted import formatted
from bot.emulator.methods.table import Table
from bot.emulator.outgoing import send
from bot.emulator.people import Json
from bot.emulator.polls import new_poll

_QUESTION_LIMIT = 300
_OPTION_LIMIT = 100
_OPTIONS = range(2, 13)


def send_poll(call: Call) -> Json:
    """Send a poll or a quiz."""
    question, _ = formatted(call.text("question"), call.text("question_parse_mode"), [])
    if not question:
        raise bad_request("poll question can't be empty")
    if utf16.length(question) > _QUESTION_LIMIT:
        raise bad_request(f"poll question length must not exceed {_QUESTION_LIMIT}")
    settings: Json = {
        "is_anonymous": call.flag("is_anonymous", True),
        "type": call.text("type", "regular"),
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
    }
    options = _options(call)
    if settings["type"] == "quiz":
        settings |= _quiz(call, len(options))
    poll_id = str(5_000_000_000 + call.world.number())
    message = send(call, {"poll": new_poll(poll_id, question, options, **settings)})
    call.world.polls[poll_id] = (message["chat"]["id"], message["message_id"])
    return message


def stop_poll(call: Call) -> Json:
    """Close a poll and return its final state."""
    entry = call.entry(call.chat(), "stop")
    if "poll" not in entry.message:
        raise bad_request("message with poll to stop not found")
    poll: Json = entry.message["poll"]
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    poll["is_closed"] = True
    entry.message.pop("reply_markup", None)
    entry.message |= inline_markup(call)
    call.world.touch(entry)
    return poll


def _options(call: Call) -> list[str]:
    options = [str(one.get("text", "") if isinstance(one, dict) else one).strip() for one in call.array("options")]
    if len(options) not in _OPTIONS:
        few = len(options) < _OPTIONS.start
        raise bad_request(f"poll must have at {'least 2' if few else 'most 12'} options")
    for option in options:
        if not option:
            raise bad_request("poll options must be non-empty")
        if utf16.length(option) > _OPTION_LIMIT:
            raise bad_request(f"poll options length must not exceed {_OPTION_LIMIT}")
    return options


def _quiz(call: Call, count: int) -> Json:
    right = call.array("correct_option_ids") or (
        [call.number("correct_option_id")] if call.has("correct_option_id") else []
    )
    if not right or any(place not in range(count) for place in right):
        raise bad_request("wrong correct option ID specified")
    quiz: Json = {"correct_option_ids": right}
    if call.has("explanation"):
        quiz["explanation"], _ = formatted(call.text("explanation"), call.text("explanation_parse_mode"), [])
    return quiz


METHODS: Table = {"sendPoll": send_poll, "stopPoll": stop_poll}
