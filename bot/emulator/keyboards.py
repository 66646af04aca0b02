"""Keyboards under a message and below the chat, checked the way Telegram checks them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.people import Chat, Json

_DATA_LIMIT = 64
_BUTTON_LIMIT = 100
_ACTIONS = (
    "callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat", "web_app", "login_url",
    "copy_text", "pay", "callback_game", "switch_inline_query_chosen_chat",
)  # fmt: skip


def inline_markup(call: Call) -> Json:
    """Return the message's `reply_markup` field if the call brings inline buttons, else nothing."""
    markup = _markup(call)
    rows = markup.get("inline_keyboard")
    if rows is None:
        return {}
    kept = [[_inline_button(one) for one in row] for row in _rows(rows)]
    if sum(len(row) for row in kept) > _BUTTON_LIMIT:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    kept = [row for row in kept if row]
    return {"reply_markup": {"inline_keyboard": kept}} if kept else {}


def show_keyboard(call: Call, chat: Chat) -> None:
    """Change the reply keyboard of a chat if the call says so."""
    markup = _markup(call)
    if markup.get("remove_keyboard"):
        chat.keyboard = None
    elif "keyboard" in markup:
        rows = [[_keyboard_button(one) for one in row] for row in _rows(markup["keyboard"])]
        if not any(rows):
            raise bad_request("reply keyboard is empty")
        chat.keyboard = {**markup, "keyboard": [row for row in rows if row]}
    elif "force_reply" in markup:
        chat.keyboard = None


def check_markup(call: Call, chat: Chat) -> Json:
    """Check whatever `reply_markup` holds without showing it, and return the inline part."""
    inline = inline_markup(call)
    before = chat.keyboard
    try:
        show_keyboard(call, chat)
    finally:
        chat.keyboard = before
    return inline


def _markup(call: Call) -> Json:
    markup = call.value("reply_markup")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    return markup


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
    return rows


def _inline_button(button: Any) -> Json:
    complaint = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(complaint + "InlineKeyboardButton must be an Object")
    if not str(button.get("text") or "").strip():
        raise bad_request(
            complaint + 'Field "text" must be of type String' if "text" not in button else "BUTTON_TEXT_INVALID"
        )
    if not any(name in button for name in _ACTIONS):
        raise bad_request(complaint + "Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= _DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        address = urlsplit(str(button["url"]))
        if address.scheme not in ("http", "https", "tg", "") or " " in str(button["url"]) or not str(button["url"]):
            raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return dict(button)


def _keyboard_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise bad_request("can't parse keyboard button: KeyboardButton must have a non-empty text")
    return dict(button)
