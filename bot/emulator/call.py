"""One call of a Bot API method, with its parameters read the way Telegram reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.emulator.errors import bad_request, forbidden
from bot.emulator.people import Chat, Entry, Json
from bot.emulator.world import World


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    content: bytes
    name: str
    mime_type: str


@dataclass
class Call:
    """Parameters by name: text as it came, or JSON values from a JSON body."""

    world: World
    method: str
    parameters: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a parameter was given and is not empty."""
        return self.parameters.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """Return a string."""
        value = self.parameters.get(name)
        return default if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """Return an integer; what is not one counts as absent, as with Telegram."""
        try:
            return int(self.text(name, str(default)) or default)
        except ValueError:
            return default

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a boolean: true, yes, 1."""
        return self.text(name).lower() in ("true", "yes", "1") if self.has(name) else default

    def value(self, name: str) -> Any:
        """Return an object or array, which a form carries as JSON; None if absent."""
        value = self.parameters.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            words = name.replace("_", " ")
            raise bad_request(f"can't parse {words} JSON object") from error

    def array(self, name: str) -> list[Any]:
        """Return an array, empty if absent."""
        value = self.value(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"expected an Array of {name.replace('_', ' ')}")
        return value

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat meant; raises `ApiError`, also when it has become a supergroup."""
        if not self.has(name):
            raise bad_request(f"{name} is empty")
        chat = self.world.find_chat(self.parameters[name])
        if chat.migrated_to:
            words = "group chat was upgraded to a supergroup chat"
            raise bad_request(words, migrate_to_chat_id=chat.migrated_to)
        return chat

    def open_chat(self) -> Chat:
        """Return a chat the bot may write to; raises `ApiError` as Telegram would."""
        chat = self.chat()
        if chat.is_private:
            person = self.world.people[chat.id]
            if person.deactivated:
                raise forbidden("user is deactivated")
            if person.blocked:
                raise forbidden("bot was blocked by the user")
            if not person.started:
                raise forbidden("bot can't initiate conversation with a user")
        elif chat.members.get(self.world.bot.id) == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        elif chat.members.get(self.world.bot.id) not in ("member", "administrator"):
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def entry(self, chat: Chat, purpose: str) -> Entry:
        """Return the message named by `message_id`; raises `ApiError` "message to `purpose` not found"."""
        entry = self.world.entry(chat, self.number("message_id"))
        if entry is None:
            raise bad_request(f"message to {purpose} not found")
        return entry


async def read_call(world: World, request: Request, method: str) -> Call:
    """Read query, form, multipart or JSON into a `Call`; raises `ApiError` for an unreadable body."""
    call = Call(world, method, dict(request.query_params))
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        body = await request.body()
        try:
            call.parameters |= json.loads(body or b"{}")
        except (ValueError, TypeError) as error:
            raise bad_request("can't parse JSON object") from error
    elif kind.startswith(("multipart/form-data", "application/x-www-form-urlencoded")):
        async with request.form(max_part_size=60 * 1024 * 1024) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    mime = value.content_type or ""
                    call.uploads[name] = Upload(await value.read(), value.filename or "file", mime)
                else:
                    call.parameters[name] = value
    return call
