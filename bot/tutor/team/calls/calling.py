"""What a turn of the tutor's means for the team's group: a call for help becomes a card there, at once.

An open call of the same learner is never doubled: it is raised, or the group hears that the learner asks again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.tutor.course import Course
from bot.tutor.deeds import CloseCall, Deed, DropCalls, RaiseCall
from bot.tutor.events import URGENT, Call, EventKind
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Consent, Session
from bot.tutor.team.calls.calls import HelpCall
from bot.tutor.team.calls.cards import (
    card_changed,
    card_text,
    claim_row,
    done_row,
    dropped,
    for_team,
    group_for,
    helper_name,
    helpers_without_group,
    learner_name,
    picture_for,
    to_group,
    waiting,
)
from bot.tutor.team.matter import Matter
from bot.tutor.team.places import Team
from bot.tutor.turn import Turn

SUPERGROUPS = -1_000_000_000_000
"""Numbers of chats below this are of supergroups, and only those can have topics."""


def follow(matter: Matter, turn: Turn) -> Turn:
    """Return the turn with what the team's group has to be told of it."""
    kinds = {event.kind for event in turn.events}
    if turn.call is None and not turn.forget and not kinds & {EventKind.ALARM, EventKind.REFUSED}:
        return turn
    session = turn.session
    call = matter.book.calls.of(session.who)
    if turn.forget:
        told = dropped(matter.book, matter.course, matter.now, call, "call.forgotten") if call else ()
        return replace(turn, replies=(*turn.replies, *told))
    if EventKind.REFUSED in kinds:
        return _taken_back(matter, turn, call) if _had_agreed(matter, session) else turn
    if turn.call is None:
        return _warned(matter, turn, call) if call and call.claimed_by else turn
    if call and call.chat is None and group_for(matter.book, matter.book.teams.of_learner(session.who)):
        # Its group was lost, and there is one again: whoever is there has seen nothing of the call yet.
        anew = _anew(matter, turn, turn.call)
        return replace(anew, deeds=(*anew.deeds, CloseCall(call.id)))
    return _again(matter, turn, turn.call, call) if call else _anew(matter, turn, turn.call)


def _anew(matter: Matter, turn: Turn, call: Call) -> Turn:
    """Put a card into the group, with the picture the learner was looking at; in a forum within a topic of its own."""
    book, who = matter.book, turn.session.who
    team = book.teams.of_learner(who)
    group, alone = group_for(book, team), helpers_without_group(book, team, matter.now)
    if group is None and not alone:
        return turn
    is_urgent = call.reason in URGENT
    look_at = book.rota.next_look(0, call.at, matter.now, is_urgent=is_urgent) if group else None
    call = replace(call, id=book.calls.next(), team=team.id if team else None, chat=group, look_at=look_at)
    card = _as_called(matter, turn, call)
    told = (
        announced(matter.course, matter.now, card, book.teams.in_chat(group))
        if group
        else whispered(matter.course, matter.now, card, team, alone)
    )
    return replace(turn, replies=(*_honest(matter, turn, is_urgent=is_urgent), *told), call=call)


def _as_called(matter: Matter, turn: Turn, call: Call) -> HelpCall:
    """Return a call that is not in the store yet as those who help will find it there."""
    session = turn.session
    return HelpCall(
        call.id, session.who, call.at, session.chat, matter.book.calls.known_as(session.who), session.address,
        session.name, session.language, call.lesson, call.item, call.reason, call.team, call.chat,
    )  # fmt: skip


def whispered(
    course: Course, now: datetime, call: HelpCall, team: Team | None, helpers: Iterable[int]
) -> Iterable[Reply]:
    """Yield the card for each helper of a team that no group was linked to: better in private than not at all."""
    scene = for_team(call, course, now)
    text = card_text(scene, call, team, scene.words("call.no_group"))
    return (Reply(text, to=person, mark=call.aside) for person in helpers)


def _whispered_again(matter: Matter, call: HelpCall) -> Iterable[Reply]:
    team = matter.book.teams.team(call.team or 0)
    helpers = helpers_without_group(matter.book, team, matter.now)
    return whispered(matter.course, matter.now, call, team, helpers)


def announced(course: Course, now: datetime, call: HelpCall, team: Team | None) -> Iterable[Reply]:
    """Yield the card for a group, in a forum within a topic of its own, and the picture the learner looks at."""
    scene = for_team(call, course, now)
    group, name = call.chat or 0, learner_name(scene, call, team)
    if team.is_forum if team else group < SUPERGROUPS:
        topic = scene.words("call.topic", learner=name)
        yield Reply(kind=ReplyKind.OPEN_TOPIC, name=topic, to=group, mark=f"topic:{call.id}")
    text = card_text(scene, call, team, waiting(scene, call, now))
    yield Reply(text, rows=(claim_row(scene, call),), to=group, mark=f"card:{call.id}")
    if picture := picture_for(scene, call):
        yield Reply(scene.words("call.picture", learner=name), picture=picture, to=group, mark=call.mark)


def _honest(matter: Matter, turn: Turn, *, is_urgent: bool) -> Iterable[Reply]:
    """Yield what the learner is told; out of hours it is said when somebody can be expected."""
    rota = matter.book.rota
    is_told = rota.is_open(matter.now) or is_urgent
    for reply in turn.replies:
        if reply.kind is ReplyKind.TELL_TEAM:
            continue
        if reply.kind is ReplyKind.SAY and not is_told:
            is_told = True
            yield replace(reply, text=matter.scene.words("person.called_late", hour=str(rota.opens)))
        else:
            yield reply


def _again(matter: Matter, turn: Turn, asked: Call, call: HelpCall) -> Turn:
    """Tell the group that the learner asks again, louder when it has become urgent; the call stays one."""
    team = matter.book.teams.in_chat(call.chat) if call.chat else None
    is_raised = asked.reason in URGENT and asked.reason != call.reason
    deeds: tuple[Deed, ...] = ()
    if is_raised:
        look_at = matter.book.rota.next_look(0, matter.now, matter.now, is_urgent=True)
        call, deeds = replace(call, reason=asked.reason), (RaiseCall(call.id, asked.reason, look_at),)
    scene = for_team(call, matter.course, matter.now)
    learner = learner_name(scene, call, team)
    if is_raised:
        words = scene.words("call.raised", learner=learner, reason=scene.words(f"team.reason.{call.reason}"))
    else:
        words = scene.words("call.again", learner=learner)
    if call.claimed_by:
        helper = helper_name(scene, matter.book, call.claimed_by, team, matter.now)
        card = card_changed(scene, call, team, scene.words("call.claimed", helper=helper), done_row(scene, call))
    else:
        card = card_changed(scene, call, team, waiting(scene, call, matter.now), claim_row(scene, call))
    told = (to_group(call, words), *card) if call.chat else _whispered_again(matter, call)
    replies = (*_honest(matter, turn, is_urgent=asked.reason in URGENT), *told)
    return replace(turn, replies=replies, call=None, deeds=(*turn.deeds, *deeds))


def _warned(matter: Matter, turn: Turn, call: HelpCall) -> Turn:
    """Tell whoever helps that Sen had to step in: a scam or an emergency comes before everything."""
    team = matter.book.teams.in_chat(call.chat) if call.chat else None
    scene = for_team(call, matter.course, matter.now)
    words = scene.words("call.alarm", learner=learner_name(scene, call, team))
    return replace(turn, replies=(*turn.replies, to_group(call, words))) if call.chat else turn


def _had_agreed(matter: Matter, session: Session) -> bool:
    """Return whether the learner had agreed to notes before this turn; to call for help nobody needs to."""
    return matter.book.pupils.session(session.chat, session.who).consent is Consent.YES


def _taken_back(matter: Matter, turn: Turn, call: HelpCall | None) -> Turn:
    """Delete the learner's calls with all else; one that is open ends, and they may call anew at once."""
    deeds = (*turn.deeds, DropCalls(turn.session.who))
    if call is None:
        return replace(turn, deeds=deeds)
    said = Reply(matter.scene.words("call.ended_with_notes"))
    thanked = next((at for at, reply in enumerate(turn.replies, 1) if reply.keyboard), len(turn.replies))
    told = dropped(matter.book, matter.course, matter.now, call, "call.withdrawn")
    replies = (*turn.replies[:thanked], said, *turn.replies[thanked:], *told)
    return replace(turn, session=replace(turn.session, called_at=None, called_why=""), replies=replies, deeds=deeds)
