"""What Sen does by itself about calls that wait: say how long, remind the group, then the lead, and end what lapsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.tutor.course import Course
from bot.tutor.deeds import CallIn, CloseCall, Deed, LookedAt, Recall, ToldOfLoss
from bot.tutor.messages import Reply
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from bot.tutor.team.book import Book
from bot.tutor.team.calls.calling import announced, whispered
from bot.tutor.team.calls.calls import RECALL, HelpCall
from bot.tutor.team.calls.cards import (
    card_changed,
    claim_row,
    for_team,
    group_for,
    helper_name,
    helpers_of,
    learner_name,
    scene_of,
    to_group,
    topic_closed,
    waiting,
)
from bot.tutor.team.calls.duty import on_duty
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, RoleKind, team_scope
from bot.tutor.turn import Turn

LAPSE = timedelta(hours=2)
"""A claimed call in which no helper says anything for so long is closed: the tutor must not stay quiet for ever."""

GIVE_UP = timedelta(days=7)
"""A call that nobody answered for so long is closed; the worklist showed it meanwhile."""

REMIND, LEAD = 1, 2
"""Which look reminds the group and whoever is on duty, and which one tells the lead and the learner."""


def watch(book: Book, course: Course, now: datetime) -> Iterator[Turn]:
    """Yield what has to be done about each call that is due to be looked at, and about a group that is lost."""
    if lost := book.calls.newly_lost():
        yield Turn(Session(0), tuple(_lost(book, course, now)), deeds=(ToldOfLoss(lost),), is_aside=True)
    for call in book.calls.due(now):
        team = book.teams.in_chat(call.chat) if call.chat else book.teams.team(call.team or 0)
        replies, deeds = (_claimed if call.claimed_by else _waiting)(book, course, now, call, team)
        yield Turn(Session(call.phone or 0), replies, deeds=deeds, is_aside=True)


def _waiting(
    book: Book, course: Course, now: datetime, call: HelpCall, team: Team | None
) -> tuple[tuple[Reply, ...], tuple[Deed, ...]]:
    scene = for_team(call, course, now)
    if now - call.at >= GIVE_UP:
        card = card_changed(scene, call, team, scene.words("call.unanswered"))
        return (*card, *topic_closed(call)), (CloseCall(call.id),)
    if call.chat is None and call.looks > LEAD and (group := group_for(book, team)) and book.rota.is_open(now):
        return _found_again(book, course, now, call, group)
    look_at = book.rota.next_look(call.looks + 1, call.at, now, is_urgent=call.is_urgent)
    replies = [*card_changed(scene, call, team, waiting(scene, call, now), claim_row(scene, call))]
    if call.chat and (call.looks == REMIND or (call.looks == LEAD and not _leads(book, team, now))):
        learner = learner_name(scene, call, team)
        replies.append(to_group(call, scene.words("call.remind", learner=learner, waits=waiting(scene, call, now))))
    if call.looks == REMIND:
        replies += _called_on(book, course, now, call, team)
    if call.looks == LEAD:
        replies += _escalated(book, course, now, call, team)
    return tuple(replies), (LookedAt(call.id, call.looks + 1, look_at),)


def _called_on(book: Book, course: Course, now: datetime, call: HelpCall, team: Team | None) -> Iterator[Reply]:
    """Yield a private word to each who is on duty today."""
    scene = for_team(call, course, now)
    for role in on_duty(book, team, now):
        words = scene.words("call.duty", learner=learner_name(scene, call, team), waits=waiting(scene, call, now))
        yield Reply(words, to=role.person, mark=call.aside)


def _escalated(book: Book, course: Course, now: datetime, call: HelpCall, team: Team | None) -> Iterator[Reply]:
    """Yield a private word to each lead, and the truth to the learner; of a call whose group is lost, the card."""
    scene = for_team(call, course, now)
    if call.chat is None:
        yield from _unheard(book, course, now, call, team)
        return
    learner = learner_name(scene, call, team)
    for lead in _leads(book, team, now):
        words = scene.words("call.lead", learner=learner, waits=waiting(scene, call, now))
        yield Reply(words, to=lead, mark=call.aside)
    if call.phone and not call.is_urgent:
        yield Reply(scene_of(call, course, now).words("call.still"), to=call.phone)


def _unheard(book: Book, course: Course, now: datetime, call: HelpCall, team: Team | None) -> Iterator[Reply]:
    """Yield what is told of a call that a lost group cannot see: who leads the team may know it, else nobody does."""
    helpers = helpers_of(book, team, now)
    yield from whispered(course, now, call, team, helpers)
    if call.phone:
        nobody = f"call.unheard.{call.reason}" if call.is_urgent else "call.unheard"
        key = nobody if not helpers else "" if call.is_urgent else "call.still"
        yield from (Reply(scene_of(call, course, now).words(key), to=call.phone),) if key else ()


def _found_again(
    book: Book, course: Course, now: datetime, call: HelpCall, group: int
) -> tuple[tuple[Reply, ...], tuple[Deed, ...]]:
    """Put a call that a lost group never saw into the one there is again, and take back what its learner was told."""
    there = book.teams.in_chat(group)
    card = announced(course, now, replace(call, chat=group), there)
    told = (Reply(scene_of(call, course, now).words("call.heard"), to=call.phone),) if call.phone else ()
    look_at = book.rota.next_look(1, now, now, is_urgent=call.is_urgent)
    return (*card, *told), (CallIn(call.id, group), LookedAt(call.id, REMIND, look_at))


def _lost(book: Book, course: Course, now: datetime) -> Iterator[Reply]:
    """Yield a word to each operator: only they can bring the group of the settings back."""
    words = Scene(Session(0), course, now).words("call.group_lost")
    held = book.roles.within(PROVINCE, now)
    persons = dict.fromkeys(role.person for role in held if role.kind is RoleKind.OPERATOR)
    yield from (Reply(words, to=person) for person in persons)


def _claimed(
    book: Book, course: Course, now: datetime, call: HelpCall, team: Team | None
) -> tuple[tuple[Reply, ...], tuple[Deed, ...]]:
    scene = for_team(call, course, now)
    quiet_since = max(each for each in (call.moved_at, call.claimed_at, call.at) if each)
    if now - quiet_since >= LAPSE:
        card = card_changed(scene, call, team, scene.words("call.lapsed_card"))
        recall = (Recall(call.phone, RECALL, call.id),) if call.phone else ()
        return (*card, *topic_closed(call)), (CloseCall(call.id), *recall)
    replies: tuple[Reply, ...] = ()
    if call.chat and call.replied_at is None and call.looks == 0:
        helper = helper_name(scene, book, call.claimed_by, team, now)
        words = scene.words("call.silent", helper=helper, learner=learner_name(scene, call, team))
        replies = (to_group(call, words),)
    return replies, (LookedAt(call.id, call.looks + 1, quiet_since + LAPSE),)


def _leads(book: Book, team: Team | None, now: datetime) -> tuple[int, ...]:
    held = book.roles.within(team_scope(team), now) if team else ()
    return tuple(role.person for role in held if role.kind is RoleKind.LEAD)
