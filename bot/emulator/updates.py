"""The updates that wait for the bot, numbered, until it confirms them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.emulator.bell import Bell
from bot.emulator.people import Json
from bot.emulator.wire import on_the_wire

_UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}
_IDS_A_SECOND = 10
_ID_ROOM = 2_000_000_000


def first_update_id(timestamp: int) -> int:
    """Return where numbering starts: later worlds start higher, so that a restart repeats no id."""
    return timestamp * _IDS_A_SECOND % _ID_ROOM + 1


@dataclass
class UpdateQueue:
    """Pending updates in the order in which they are handed out."""

    pending: list[Json] = field(default_factory=list)
    next_id: int = 1
    allowed: list[str] = field(default_factory=list)
    """Kinds the bot asked for; empty means all but those Telegram leaves out by default."""
    arrived: Bell = field(default_factory=Bell)
    given: int = 0
    """How many updates have been added since the start."""
    turn: int = 0
    """Which `getUpdates` request is the newest; older ones give way."""

    def add(self, kind: str, payload: Json) -> None:
        """Number an update and queue it, unless the bot did not ask for its kind."""
        if kind in self.allowed or (not self.allowed and kind not in _UNASKED):
            self.put({kind: payload})

    def put(self, update: Json, update_id: int | None = None) -> Json:
        """Queue any update at all; a given `update_id` may repeat or go back."""
        if update_id is None:
            update_id, self.next_id = self.next_id, self.next_id + 1
        frozen: Json = on_the_wire({"update_id": update_id, **update})
        self.pending.append(frozen)
        self.given += 1
        self.arrived.ring()
        return frozen

    def take_turn(self) -> int:
        """Begin a `getUpdates` request, and end any other that still waits."""
        self.turn += 1
        self.arrived.ring()
        return self.turn

    def confirm(self, offset: int) -> None:
        """Forget what is before `offset`; a negative one keeps only the last updates."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def remove(self, update: Json) -> None:
        """Forget one update that the webhook has accepted."""
        self.pending = [one for one in self.pending if one is not update]

    def reorder(self, order: Iterable[int]) -> None:
        """Hand the pending updates out in another order, given as their present places."""
        self.pending = [self.pending[place] for place in order]

    def repeat_last(self) -> None:
        """Hand the newest pending update out twice."""
        self.pending.append(self.pending[-1])
        self.arrived.ring()

    def restart_numbering(self, next_id: int = 1) -> None:
        """Number from `next_id` on, as Telegram may after a quiet week."""
        self.next_id = next_id
