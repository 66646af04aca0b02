"""What is kept of a turn: the buttons it offered, when the learner was here, and what a second tap is known by."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.tutor.events import EventKind
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import ReplyKind
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from bot.tutor.turn import Turn

DOUBLE_TAP = timedelta(seconds=3)
"""A second tap on the same button within this time is a trembling finger, not a wish."""

UNHEARD = frozenset({Wish.DUE, Wish.LEFT, Wish.RETURNED, Wish.NOTHING, Wish.STUMBLED})
"""Wishes that do not come from the learner, so they do not count as having been here."""


def remember(turn: Turn, meaning: Meaning, now: datetime) -> Session:
    """Keep the buttons offered last, so that they can be typed, and when the learner was here."""
    session = turn.session
    spoken = [reply for reply in turn.replies if reply.kind is ReplyKind.SAY]
    if spoken:
        last = next((reply for reply in reversed(spoken) if reply.rows), None)
        offered = [button for row in last.rows for button in row] if last else []
        codes, labels = tuple(each.code for each in offered), tuple(each.label for each in offered)
        session = replace(session, options=codes, labels=labels)
    if meaning.wish in UNHEARD:
        return session
    misses = session.misses if meaning.wish in (Wish.LOST, Wish.UNSURE) else 0
    tapped = _tapped(turn, meaning)
    return replace(session, last_seen=now, misses=misses, spoken=session.spoken + 1, tapped=tapped)


def note_choice(scene: Scene, meaning: Meaning, turn: Turn) -> Turn:
    """Note which button was chosen for words that were not clear: by this trainers learn how people speak."""
    asked, code = scene.session.unsure, encode(replace(meaning, handle=None))
    if turn.session.unsure == asked:
        turn = replace(turn, session=replace(turn.session, unsure=""))
    if code not in scene.session.options:
        return turn
    chosen = scene.event(EventKind.CHOSE_MEANING, meaning.lesson, meaning.item, f"{code} {asked}")
    return replace(turn, events=(chosen, *turn.events))


def is_trembling(session: Session, meaning: Meaning, now: datetime) -> bool:
    """Whether the very same button was tapped a moment ago."""
    return is_at_once(session, meaning, now) and session.tapped == (meaning.handle, encode(meaning))


def is_at_once(session: Session, meaning: Meaning, now: datetime) -> bool:
    """Whether the message tapped on was tapped on a moment ago."""
    last, tapped = session.last_seen, session.tapped
    is_same = tapped is not None and tapped[0] == meaning.handle
    return is_same and last is not None and abs(now - last) < DOUBLE_TAP


def _tapped(turn: Turn, meaning: Meaning) -> tuple[int, str] | None:
    """Return what a second tap is known by; a tick may be taken back at once."""
    is_tick = any(reply.kind is ReplyKind.RELABEL for reply in turn.replies)
    return None if meaning.handle is None or is_tick else (meaning.handle, encode(meaning))
