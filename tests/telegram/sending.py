"""A sender between a store and an emulated Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from bot.corridor.mail import Arrival
from bot.emulator.world import World
from bot.records.sqlite import SqliteStore
from bot.telegram.api import Api
from bot.telegram.posting import Postman
from bot.telegram.sender import Sender
from bot.tutor.messages import Reply
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from tests.running import at_work, until
from tests.telegram.making import NOON

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


@dataclass
class Room:
    """A sender between a store and an emulated Telegram."""

    api: Api
    store: SqliteStore
    team_chat: int | None = None
    now: datetime = NOON
    number: int = 0
    pictures: dict[str, bytes] = field(default_factory=lambda: {"p": PNG})
    chance: Callable[[], float] = lambda: -0.5

    def queue(self, chat: int, *replies: Reply | str) -> None:
        """Have these said to a chat."""
        self.number += 1
        self.store.inbox.receive([Arrival(self.number, chat, "{}")], self.now)
        said = tuple(Reply(reply) if isinstance(reply, str) else reply for reply in replies)
        row = self.store.inbox.waiting(chat)[0]
        self.store.apply(row, Turn(Session(chat, consent=Consent.YES), said), self.now)

    def sender(self) -> Sender:
        """Return a sender that does nothing yet."""
        postman = Postman(self.api, self.store.outbox, self.pictures.__getitem__)
        return Sender(self.store.outbox, postman, lambda: self.now, self.team_chat, self.chance)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[Sender]:
        """Send until nothing is left."""
        sender = self.sender()
        async with at_work(sender.run()):
            yield sender
            await asyncio.sleep(0)
            await until(lambda: sender.is_quiet)

    async def send(self) -> None:
        """Send all there is."""
        async with self.sending():
            pass


def methods(world: World) -> list[str]:
    """Return what the Bot API was asked to do, in order."""
    return [call.method for call in world.calls]
