"""Messages without a file."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.methods.table import Table
from bot.emulator.outgoing import send, text_of
from bot.emulator.people import Json

_ACTION_SECONDS = 5
_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def send_message(call: Call) -> Json:
    """Send a text."""
    content = text_of(call)
    preview = call.value("link_preview_options")
    if isinstance(preview, dict):
        content["link_preview_options"] = preview
    return send(call, content)


def send_location(call: Call) -> Json:
    """Send a place."""
    return send(call, {"location": _place(call)})


def send_venue(call: Call) -> Json:
    """Send a place with its name and address."""
    place = _place(call)
    venue = {"location": place, "title": call.text("title"), "address": call.text("address")}
    return send(call, {"location": place, "venue": venue})


def send_contact(call: Call) -> Json:
    """Send a telephone number."""
    if not call.has("phone_number"):
        raise bad_request("contact phone number is empty")
    if not call.has("first_name"):
        raise bad_request("contact first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(call, {"contact": {name: call.text(name) for name in names if call.has(name)}})


def send_dice(call: Call) -> Json:
    """Roll a die that always shows four."""
    return send(call, {"dice": {"emoji": call.text("emoji", "🎲"), "value": 4}})


def send_chat_action(call: Call) -> bool:
    """Show that the bot is typing, for five seconds or until its next message."""
    chat = call.open_chat()
    if call.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = call.text("action")
    chat.action_until = call.world.clock.now().timestamp() + _ACTION_SECONDS
    call.world.touch(chat)
    return True


def _place(call: Call) -> Json:
    try:
        place = {name: float(call.text(name)) for name in ("latitude", "longitude")}
    except ValueError as error:
        raise bad_request("latitude and longitude must be numbers") from error
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise bad_request("wrong location specified")
    return place


METHODS: Table = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendChatAction": send_chat_action,
}
