"""Changes to what teams work with: each a small value, carried out in the transaction of the message that led to it.

A kind of deed is a frozen dataclass; what it does to the store stands in `bot/records/deeds.py`, by its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.tutor.events import Event
from bot.tutor.team.evidence import Milestone
from bot.tutor.team.roles import RoleKind


@dataclass(frozen=True)
class Deed:
    """Something to be done to the store; only its subclasses are."""


@dataclass(frozen=True)
class Note(Deed):
    """Leave a trace in the audit log: `person` did `deed`, to the learner `whom` if it is about one."""

    person: int
    deed: str
    whom: int | None = None
    detail: str = ""


@dataclass(frozen=True)
class FoundTeam(Deed):
    """Found a team in a hamlet of a commune; the hamlet is written down when nobody has named it before."""

    commune: str
    hamlet: str
    name: str


@dataclass(frozen=True)
class LinkGroup(Deed):
    """Let a team talk in a group from now on, and in no other."""

    team: int
    chat: int
    is_forum: bool = False


@dataclass(frozen=True)
class Grant(Deed):
    """Give a person a role within a scope; one of the same kind and scope that they hold is replaced."""

    person: int
    kind: RoleKind
    scope: str
    name: str
    granted_by: int
    expires_at: datetime


@dataclass(frozen=True)
class EndRole(Deed):
    """Take a role back, at once."""

    role: int


@dataclass(frozen=True)
class Join(Deed):
    """Let a team see a learner from now on, under the name it knows them by."""

    learner: int
    team: int
    known_as: str


@dataclass(frozen=True)
class Part(Deed):
    """Take a learner out of a team's sight, at once."""

    learner: int


@dataclass(frozen=True)
class ClaimCall(Deed):
    """Let a person take an open call for help; Sen looks at `look_at` whether anything came of it."""

    call: int
    person: int
    look_at: datetime


@dataclass(frozen=True)
class Spoke(Deed):
    """Note that a message of a call passed: from `person` of the team, or from the learner if 0."""

    call: int
    person: int = 0


@dataclass(frozen=True)
class RaiseCall(Deed):
    """Note that an open call became urgent."""

    call: int
    reason: str
    look_at: datetime


@dataclass(frozen=True)
class LookedAt(Deed):
    """Note how often Sen looked whether a call was answered, and when it looks again."""

    call: int
    looks: int
    look_at: datetime


@dataclass(frozen=True)
class CloseCall(Deed):
    """Close a call: by a person, or by nobody when it came to nothing."""

    call: int
    by: int | None = None


@dataclass(frozen=True)
class DropCalls(Deed):
    """Delete all calls of a learner, as they take back that anything is kept."""

    learner: int


@dataclass(frozen=True)
class RateCall(Deed):
    """Note whether a call helped its learner, as they say."""

    call: int
    helped: bool


@dataclass(frozen=True)
class CallIn(Deed):
    """Let a group hear an open call that none hears."""

    call: int
    chat: int


@dataclass(frozen=True)
class ToldOfLoss(Deed):
    """Note that somebody was told that nothing reaches a group any more."""

    chat: int


@dataclass(frozen=True)
class Recall(Deed):
    """Wake a learner's own lane with something of the team's: only there may a learner's session change."""

    chat: int
    kind: str
    about: int


@dataclass(frozen=True)
class OfferLink(Deed):
    """Let a person sign in to the pages once, by the link whose secret has that digest."""

    digest: str
    person: int
    language: str


@dataclass(frozen=True)
class UseLink(Deed):
    """Use a link up: it opens nothing any more."""

    digest: str


@dataclass(frozen=True)
class OpenBrowser(Deed):
    """Sign a person in on one browser; `named` tells them which of theirs it is."""

    digest: str
    person: int
    language: str
    named: str


@dataclass(frozen=True)
class SeeBrowser(Deed):
    """Write down that a browser was used just now, and in which language."""

    digest: str
    language: str


@dataclass(frozen=True)
class EndBrowser(Deed):
    """Sign a browser out, at once."""

    digest: str


@dataclass(frozen=True)
class LogVisit(Deed):
    """Note that a member visited a learner and what was done; `has_met` unless nobody was at home."""

    learner: int
    team: int
    member: int
    did: str
    next_at: datetime | None = None
    has_met: bool = True


@dataclass(frozen=True)
class Confirm(Deed):
    """Note that a team saw a learner's task done in real life, with what that proves."""

    learner: int
    team: int
    event: Event
    milestones: tuple[Milestone, ...]


@dataclass(frozen=True)
class MakeProof(Deed):
    """Let a learner show a code for a task that is done; the one shown before counts no more."""

    learner: int
    code: str
    lesson: str
    item: str
    expires_at: datetime


@dataclass(frozen=True)
class SpendProof(Deed):
    """Use a code up."""

    code: str


@dataclass(frozen=True)
class WrongProof(Deed):
    """Note that a member typed a code that is none."""

    person: int


@dataclass(frozen=True)
class SetDuty(Deed):
    """Note whether a member is on duty on a day of the week; Monday is 0."""

    team: int
    person: int
    weekday: int
    is_on: bool
