"""The world: persons, chats, messages and the updates that tell the bot about them."""

from __future__ import annotations

import copy
import itertools
import secrets
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from bot.emulator.bell import Bell
from bot.emulator.clock import Clock
from bot.emulator.errors import bad_request
from bot.emulator.faults import FaultPlan
from bot.emulator.files import FileStore
from bot.emulator.group import Group
from bot.emulator.limits import RateLimits
from bot.emulator.people import Chat, Entry, Json, Person, Query
from bot.emulator.phone import Phone
from bot.emulator.profile import Profile
from bot.emulator.updates import UpdateQueue, first_update_id
from bot.emulator.webhook import Webhook

BOT_ID = 7_000_000_001
TOKEN = f"{BOT_ID}:AAEmulatorTokenForLoopbackOnly000000000"
"""A token that works everywhere; any other of the right shape does too, unless the world has its own."""
_FIRST_PERSON = 100_001
_FIRST_GROUP = -200_001
_FIRST_SUPERGROUP = -1_001_000_000_001
_REMEMBERED_CALLS = 10_000


@dataclass(frozen=True)
class CalledMethod:
    """A call the bot made: for tests, and for the log on the page."""

    method: str
    parameters: Json
    ok: bool
    at: int


class World:
    """Everything the emulated Telegram knows."""

    def __init__(self, clock: Clock | None = None, token: str | None = None, bot_name: str = "Sen") -> None:
        self.id = secrets.token_hex(8)
        self.clock = clock or Clock()
        self.token = token
        bot_id = int(token.split(":")[0]) if token else BOT_ID
        self.bot = Person(bot_id, bot_name, username="sen_emulator_bot", is_bot=True)
        self.reads_all_groups = False
        """Privacy mode off: the bot sees every message of a group."""
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue(next_id=first_update_id(self.clock.timestamp()))
        self.webhook = Webhook(self.updates, self.clock)
        self.files = FileStore()
        self.profile = Profile()
        self.faults = FaultPlan()
        self.limits: RateLimits | None = None
        self.queries: dict[str, Query] = {}
        self.polls: dict[str, tuple[int, int]] = {}
        """Chat and message of each poll."""
        self.calls: deque[CalledMethod] = deque(maxlen=_REMEMBERED_CALLS)
        self.changed = Bell()
        self.revision = 0
        self.closed = False
        self._numbers = itertools.count(1)

    def person(self, name: str, *, language: str = "vi", username: str | None = None, phone_number: str = "") -> Phone:
        """Add someone with a phone, and return the phone."""
        number = _FIRST_PERSON + sum(not person.is_elsewhere for person in self.people.values())
        phone_number = phone_number or f"+8490{number:07d}"
        person = Person(number, name, language, username, phone_number)
        self.people[number] = person
        self.chats[number] = Chat(number, "private", first_name=name, username=username)
        self.touch(self.chats[number])
        return Phone(self, person)

    def crowd(self, numbers: Iterable[int]) -> None:
        """Add people whose phones are elsewhere, not on the page; the bot may write to them."""
        for number in numbers:
            self.people[number] = Person(number, f"#{number}", started=True, is_elsewhere=True)
            self.chats[number] = Chat(number, "private", first_name=f"#{number}")

    def phone(self, user_id: int) -> Phone:
        """Return the phone of a person by id; raises `KeyError`."""
        return Phone(self, self.people[user_id])

    def group(
        self, title: str, members: list[Phone], *, supergroup: bool = False, forum: bool = False, bot: bool = True
    ) -> Group:
        """Make a group whose first member owns it, with the bot in it unless `bot` is False."""
        first = _FIRST_SUPERGROUP if supergroup or forum else _FIRST_GROUP
        number = first - len(self.chats)
        kind = "supergroup" if supergroup or forum else "group"
        chat = Chat(number, kind, title, is_forum=forum)
        self.chats[number] = chat
        group = Group(self, chat)
        for phone in members:
            chat.members[phone.id] = "member" if chat.members else "creator"
        if bot:
            group.add_bot(members[0], administrator=forum)
        self.touch(chat)
        return group

    def inject(self, update: Json, update_id: int | None = None) -> int:
        """Queue any update, known to Telegram or not; returns its id."""
        return int(self.updates.put(update, update_id)["update_id"])

    def find_chat(self, chat_id: object) -> Chat:
        """Return a chat by number or `@username`; raises `ApiError`."""
        words = str(chat_id)
        if words.lstrip("-").isdecimal() and int(words) in self.chats:
            return self.chats[int(words)]
        for chat in self.chats.values():
            if chat.username and words == f"@{chat.username}":
                return chat
        raise bad_request("chat not found")

    def user(self, user_id: int) -> Person:
        """Return a person, the bot included; raises `ApiError`."""
        if user_id == self.bot.id:
            return self.bot
        if user_id not in self.people:
            raise bad_request("user not found")
        return self.people[user_id]

    def post(self, chat: Chat, sender: Person, content: Json) -> Entry:
        """Put a message into a chat and return its entry; tells nobody but the phones."""
        message = {
            "message_id": chat.next_message_id,
            "date": self.clock.timestamp(),
            "chat": chat.as_chat(),
            "from": sender.as_user(),
            **content,
        }
        chat.next_message_id += 1
        chat.action = ""
        entry = Entry(message, self.touch(chat))
        chat.entries[message["message_id"]] = entry
        return entry

    def entry(self, chat: Chat, message_id: object) -> Entry | None:
        """Return a message that is still there."""
        entry = chat.entries.get(int(str(message_id)))
        return None if entry is None or entry.deleted else entry

    def quoted(self, entry: Entry) -> Json:
        """Return a message as another message shows it: without what it replies to in its turn."""
        message = copy.deepcopy(entry.message)
        message.pop("reply_to_message", None)
        return message

    def touch(self, changed: Chat | Entry | Query | Profile | None = None) -> int:
        """Note that something changed, and wake the phones."""
        self.revision += 1
        if changed is not None:
            changed.revision = self.revision
        self.changed.ring()
        return self.revision

    def close(self) -> None:
        """End every event stream, long poll and webhook delivery."""
        self.closed = True
        self.webhook.close()
        self.changed.ring()
        self.updates.arrived.ring()

    def number(self) -> int:
        """Return a number never used before: for queries, polls, albums."""
        return next(self._numbers)
