"""A person's phone: everything a person can do in Telegram, one verb each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.emulator import acting
from bot.emulator.contents import caption_content, file_content, stored, text_content
from bot.emulator.markup import utf16
from bot.emulator.people import Chat, Json, Person, Query
from bot.emulator.seen import Button, SeenMessage, seen

if TYPE_CHECKING:
    from bot.emulator.group import Group
    from bot.emulator.world import World

_TEXT_LIMIT = 4096
_PATIENCE = 5.0


class Phone:
    """What one person sees and does; without `chat` it is the private chat with the bot."""

    def __init__(self, world: World, person: Person) -> None:
        self.world = world
        self.person = person
        self.id = person.id

    @property
    def chat(self) -> Chat:
        """Return the private chat with the bot."""
        return self.world.chats[self.id]

    @property
    def messages(self) -> list[SeenMessage]:
        """Return what is on the screen of the private chat, oldest first."""
        return self.messages_in(self.chat)

    @property
    def last(self) -> SeenMessage:
        """Return the newest message of the private chat; raises `LookupError` if there is none."""
        if not self.messages:
            raise LookupError(f"{self.person.first_name}'s chat is still empty")
        return self.messages[-1]

    @property
    def replies(self) -> list[str]:
        """Return the texts the bot wrote in the private chat, oldest first."""
        return [message.text for message in self.messages if not message.mine]

    @property
    def keyboard(self) -> list[list[str]]:
        """Return the labels of the reply keyboard, row by row; empty when none is shown."""
        return [[button.label for button in row] for row in acting.keyboard_rows(self.chat)]

    @property
    def toasts(self) -> list[str]:
        """Return the texts of answered taps, oldest first."""
        return [one.text for one in self.world.queries.values() if one.user_id == self.id and one.text]

    def messages_in(self, where: Chat | Group) -> list[SeenMessage]:
        """Return what is on the screen of a chat, oldest first."""
        chat = acting.as_chat(where)
        return [seen(one, chat.id, self.id) for one in chat.entries.values() if not one.deleted]

    def start(self, payload: str = "") -> SeenMessage:
        """Press START, or open a deep link with its payload; unblocks the bot as Telegram does."""
        self.unblock_bot()
        return self.send(f"/start {payload}".strip())

    def send(
        self, text: str, chat: Chat | Group | None = None, *, reply_to: SeenMessage | None = None, topic: int = 0
    ) -> SeenMessage:
        """Type a text and send it, in several messages when it is too long; returns the last."""
        parts = utf16.pieces(text.strip(), _TEXT_LIMIT)
        if not parts:
            raise ValueError("a phone sends no empty text")
        for part in parts:
            sent = self._post(text_content(part), chat, reply_to=reply_to, topic=topic)
        return sent

    def send_photo(
        self, content: bytes, caption: str = "", chat: Chat | Group | None = None, name: str = "photo.jpg"
    ) -> SeenMessage:
        """Send a picture."""
        return self._send_file("photo", content, name, caption, chat)

    def send_voice(
        self, content: bytes, chat: Chat | Group | None = None, *, duration: int = 0, mime: str = ""
    ) -> SeenMessage:
        """Send a recording; the duration is read from it unless given."""
        file = stored(self.world.files, "voice", content, "voice.ogg", mime, duration=duration)
        return self._post(file_content(file), chat)

    def send_document(
        self, content: bytes, name: str, caption: str = "", chat: Chat | Group | None = None
    ) -> SeenMessage:
        """Send a file under its name."""
        return self._send_file("document", content, name, caption, chat)

    def send_sticker(self, content: bytes, emoji: str = "🙂", chat: Chat | Group | None = None) -> SeenMessage:
        """Send a sticker, a WebP or PNG picture."""
        file = stored(self.world.files, "sticker", content, "sticker.webp", emoji=emoji)
        return self._post(file_content(file), chat)

    def send_location(self, latitude: float, longitude: float, chat: Chat | Group | None = None) -> SeenMessage:
        """Send a place, in degrees."""
        return self._post({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def send_contact(
        self, phone_number: str = "", first_name: str = "", chat: Chat | Group | None = None
    ) -> SeenMessage:
        """Send someone's telephone number; one's own without arguments."""
        contact: Json = {"phone_number": phone_number or self.person.phone_number}
        contact["first_name"] = first_name or self.person.first_name
        if not phone_number:
            contact["user_id"] = self.id
        return self._post({"contact": contact}, chat)

    def tap(self, button: str, message: SeenMessage | None = None, chat: Chat | Group | None = None) -> acting.Tap:
        """Tap a button by its words (or its callback data), on the newest message that carries it.

        Inline buttons come before the reply keyboard. Raises `LookupError` naming what could be tapped.
        """
        return acting.tap(self, button, message, acting.as_chat(chat or self.chat))

    def vote(self, message: SeenMessage, *options: int) -> None:
        """Vote in a poll by the places of the options; none takes the vote back."""
        acting.vote(self, message, list(options))

    def react(self, message: SeenMessage, *emoji: str) -> None:
        """React to a message; without emoji the reaction is taken back."""
        acting.react(self, message, list(emoji))

    def edit(self, message: SeenMessage, text: str) -> SeenMessage:
        """Change a text one has sent."""
        return acting.edit(self, message, text)

    def block_bot(self) -> None:
        """Stop the bot from writing."""
        acting.set_blocked(self, True)

    def unblock_bot(self) -> None:
        """Let the bot write again."""
        acting.set_blocked(self, False)

    async def wait(self, condition: Callable[[Phone], object], patience: float = _PATIENCE) -> Phone:
        """Wait until the condition holds; raises `TimeoutError` with the screen after `patience` seconds."""
        clock = asyncio.get_running_loop()
        deadline = clock.time() + patience
        while not condition(self):
            if not await self.world.changed.wait(max(deadline - clock.time(), 0)):
                screen = "\n".join(f"  {'me' if one.mine else 'bot'}: {one.text}" for one in self.messages)
                raise TimeoutError(f"{self.person.first_name} waited {patience} s; the screen:\n{screen}")
        return self

    async def wait_for(self, words: str, patience: float = _PATIENCE) -> SeenMessage:
        """Wait until the bot has written something with these words since one's last message; return it."""
        await self.wait(lambda phone: phone._answer(words), patience)
        return self._answer(words)[0]

    def _answer(self, words: str) -> Sequence[SeenMessage]:
        found = []
        for message in reversed(self.messages):
            if message.mine:
                break
            if words in message.text:
                found.append(message)
        return found

    def _send_file(self, kind: str, content: bytes, name: str, caption: str, chat: Chat | Group | None) -> SeenMessage:
        file = stored(self.world.files, kind, content, name)
        return self._post({**file_content(file), **caption_content(caption)}, chat)

    def _post(
        self, content: Json, chat: Chat | Group | None, *, reply_to: SeenMessage | None = None, topic: int = 0
    ) -> SeenMessage:
        entry = acting.post(self, content, acting.as_chat(chat or self.chat), reply_to, topic)
        return seen(entry, entry.message["chat"]["id"], self.id)


__all__ = ["Button", "Phone", "Query", "SeenMessage"]
