"""Answers to taps, and reactions."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.markup import utf16
from bot.emulator.methods.table import Table

_ANSWER_LIMIT = 200
_ANSWER_SECONDS = 15 * 60
"""Telegram gives up sooner for the person's eyes, but accepts a late answer for some minutes."""


def answer_callback_query(call: Call) -> bool:
    """Stop the spinner on a tapped button, with a toast or an alert if there is text."""
    query = call.world.queries.get(call.text("callback_query_id"))
    too_late = query and call.world.clock.timestamp() - query.asked_at > _ANSWER_SECONDS
    if query is None or query.answered or too_late:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16.length(call.text("text")) > _ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered = True
    query.text = call.text("text")
    query.show_alert = call.flag("show_alert")
    query.url = call.text("url")
    call.world.touch(query)
    return True


def set_message_reaction(call: Call) -> bool:
    """Put the bot's reaction on a message, or take it away."""
    chat = call.open_chat()
    entry = call.world.entry(chat, call.number("message_id"))
    if entry is None:
        raise bad_request("message to react not found")
    reactions = entry.message.setdefault("emulator_reactions", {})
    reactions[str(call.world.bot.id)] = call.array("reaction")
    call.world.touch(entry)
    return True


METHODS: Table = {"answerCallbackQuery": answer_callback_query, "setMessageReaction": set_message_reaction}
