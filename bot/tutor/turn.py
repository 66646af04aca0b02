"""What one message leads to: the new session, and everything to store and to send."""

from __future__ import annotations

from dataclasses import dataclass

from bot.tutor.deeds import Deed
from bot.tutor.events import Call, Due, Event
from bot.tutor.messages import Reply
from bot.tutor.session import Session
from bot.tutor.team.evidence import Milestone


@dataclass(frozen=True)
class Turn:
    """The outcome of one message; stored and queued as one transaction.

    `dues` are set (replacing one of the same kind, lesson and item), `settled` are removed.
    `milestones` are what the events prove for the first time or again; `deeds` are changes to what teams work with.
    `is_aside` says that nothing of the session is kept: what a group or a team's member did is not a learner's step.
    `export` asks for everything kept about the learner to be handed over as a file.
    `forget` asks for everything kept about the learner to be deleted before the replies are queued.
    """

    session: Session
    replies: tuple[Reply, ...] = ()
    events: tuple[Event, ...] = ()
    dues: tuple[Due, ...] = ()
    settled: tuple[Due, ...] = ()
    call: Call | None = None
    export: bool = False
    forget: bool = False
    milestones: tuple[Milestone, ...] = ()
    deeds: tuple[Deed, ...] = ()
    is_aside: bool = False
