"""What a phone's owner does, by HTTP: one small function for each verb."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.emulator import acting
from bot.emulator.people import Chat, Json
from bot.emulator.phone import Phone
from bot.emulator.seen import SeenMessage, seen
from bot.emulator.world import World

_FILE_NAMES = {"photo": "photo.jpg", "voice": "voice.ogg", "document": "file.bin", "sticker": "sticker.webp"}


async def new_phone(request: Request) -> Json:
    """Add a person: `name`, `language`."""
    asked = await request.json()
    name = str(asked.get("name") or "").strip()
    if not name:
        raise ValueError("name is empty: give the person a name")
    return {"id": world_of(request).person(name, language=str(asked.get("language") or "vi")).id}


async def new_group(request: Request) -> Json:
    """Make a group: `title`, `members` (ids), `forum`."""
    asked, world = await request.json(), world_of(request)
    members = [world.phone(int(one)) for one in asked["members"]]
    if not members:
        raise ValueError("members is empty: a group needs somebody")
    forum = bool(asked.get("forum"))
    return {"id": world.group(str(asked["title"]), members, supergroup=forum, forum=forum).id}


async def start(request: Request) -> Json:
    """Press START, or open a deep link: `payload`."""
    asked = await request.json()
    return _sent(phone_of(request).start(str(asked.get("payload") or "")))


async def send(request: Request) -> Json:
    """Send a text: `text`, `chat_id`, `reply_to` (a message id), `topic`."""
    phone, asked = phone_of(request), await request.json()
    chat = _chat(phone, asked)
    reply_to = _message(phone, chat, asked["reply_to"]) if asked.get("reply_to") else None
    topic = int(asked.get("topic") or 0)
    return _sent(phone.send(str(asked.get("text") or ""), chat, reply_to=reply_to, topic=topic))


async def tap(request: Request) -> Json:
    """Tap a button: `button` (its words), or `row` and `column`; of `message_id`, or the reply keyboard."""
    phone, asked = phone_of(request), await request.json()
    chat = _chat(phone, asked)
    message = _message(phone, chat, asked["message_id"]) if asked.get("message_id") else None
    if "row" in asked:
        place = (int(asked["row"]), int(asked["column"]))
        tapped = acting.tap_at(phone, place, message, chat)
    else:
        tapped = acting.tap(phone, str(asked.get("button") or ""), message, chat)
    return {"label": tapped.label, "query": tapped.query.id if tapped.query else None, "url": tapped.url}


async def upload(request: Request) -> Json:
    """Send a file: a form with `kind` (photo, voice, document, sticker), `file`, `caption`, `duration`."""
    phone = phone_of(request)
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise ValueError("file is missing: send it as multipart form data")
        kind = str(form.get("kind") or "document")
        content, name = await file.read(), file.filename or _FILE_NAMES[kind]
        chat, caption = _chat(phone, dict(form)), str(form.get("caption") or "")
        if kind == "photo":
            return _sent(phone.send_photo(content, caption, chat, name))
        if kind == "voice":
            mime = (file.content_type or "").split(";")[0]
            sound = mime if mime.startswith("audio/") else ""
            seconds = round(float(str(form.get("duration") or 0)))
            return _sent(phone.send_voice(content, chat, duration=seconds, mime=sound))
        if kind == "sticker":
            return _sent(phone.send_sticker(content, chat=chat))
        return _sent(phone.send_document(content, name, caption, chat))


async def contact(request: Request) -> Json:
    """Send a contact: `phone_number` and `first_name`, or one's own."""
    phone, asked = phone_of(request), await request.json()
    words = (str(asked.get("phone_number") or ""), str(asked.get("first_name") or ""))
    return _sent(phone.send_contact(*words, chat=_chat(phone, asked)))


async def location(request: Request) -> Json:
    """Send a place: `latitude`, `longitude`."""
    phone, asked = phone_of(request), await request.json()
    return _sent(phone.send_location(float(asked["latitude"]), float(asked["longitude"]), _chat(phone, asked)))


async def vote(request: Request) -> Json:
    """Vote in a poll: `message_id`, `options` (their places)."""
    phone, asked = phone_of(request), await request.json()
    chat = _chat(phone, asked)
    phone.vote(_message(phone, chat, asked["message_id"]), *[int(one) for one in asked["options"]])
    return {}


async def react(request: Request) -> Json:
    """React to a message: `message_id`, `emoji` (a list)."""
    phone, asked = phone_of(request), await request.json()
    chat = _chat(phone, asked)
    phone.react(_message(phone, chat, asked["message_id"]), *[str(one) for one in asked["emoji"]])
    return {}


async def block(request: Request) -> Json:
    """Block the bot, or let it in again: `blocked`."""
    asked = await request.json()
    acting.set_blocked(phone_of(request), bool(asked.get("blocked", True)))
    return {}


def world_of(request: Request) -> World:
    """Return the world behind the app."""
    world: World = request.app.state.world
    return world


def phone_of(request: Request) -> Phone:
    """Return the phone named in the path; raises `KeyError`."""
    return world_of(request).phone(int(request.path_params["id"]))


def _chat(phone: Phone, asked: Json) -> Chat:
    chat = phone.world.chats[int(asked.get("chat_id") or phone.id)]
    if chat.is_private and chat.id != phone.id:
        raise ValueError("that is another person's chat")
    return chat


def _message(phone: Phone, chat: Chat, message_id: object) -> SeenMessage:
    entry = phone.world.entry(chat, message_id)
    if entry is None:
        raise LookupError(f"message {message_id} is not in this chat")
    return seen(entry, chat.id, phone.id)


def _sent(message: SeenMessage) -> Json:
    return {"chat_id": message.chat_id, "message_id": message.id}
