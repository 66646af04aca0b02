"""A call for help while it is open: taken by one of the team, messages passed both ways, and closed.

    group ── [Tôi nhận], answers ──▶ learner's chat        nothing that is said in the group is kept
    learner ── text, photo, voice ──▶ group                while it is claimed the tutor is quiet

A scam, an emergency, a secret and every command are still the tutor's, and come first.
"""

from __future__ import annotations

from dataclasses import replace

from bot.tutor import dialogue
from bot.tutor.deeds import ClaimCall, CloseCall, Deed, Note, RateCall, Recall, Spoke
from bot.tutor.events import URGENT
from bot.tutor.listening import danger_in, home_wish
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Button, IncomingKind, Reply, ReplyKind
from bot.tutor.safety import GUARDED
from bot.tutor.scene import Row, Scene, freeze
from bot.tutor.session import Consent
from bot.tutor.team.calls.calls import CODE, RECALL, HelpCall, code
from bot.tutor.team.calls.cards import (
    card_changed,
    done_row,
    for_team,
    helper_name,
    learner_name,
    leave_row,
    scene_of,
    to_group,
    topic_closed,
)
from bot.tutor.team.codes import number_in
from bot.tutor.team.matter import Matter
from bot.tutor.team.places import Team
from bot.tutor.team.roles import Right
from bot.tutor.turn import Turn

DONE_COMMANDS = ("xong", "done")

PASSED = (IncomingKind.PHOTO, IncomingKind.VOICE, IncomingKind.FILE, IncomingKind.STICKER)
"""What is copied to the other side; telephone numbers and places are not."""

NOT_PASSED = (IncomingKind.CONTACT, IncomingKind.PLACE, IncomingKind.OTHER)

STILL_THE_TUTORS = frozenset(
    {
        Wish.SCAM, Wish.PAID, Wish.EMERGENCY, Wish.SECRET, Wish.DELETE, Wish.MY_DATA, Wish.PRIVACY, Wish.AGREE,
        Wish.REFUSE, Wish.LANGUAGE, Wish.STOP,
    }
)  # fmt: skip
"""Wishes whose buttons are answered while somebody of the team helps."""


def answer(matter: Matter) -> Turn | None:
    """Return what a message about a call leads to, or None when it is about none."""
    incoming = matter.incoming
    if incoming.kind is IncomingKind.DUE:
        return _bring_back(matter) if incoming.name == RECALL else None
    if incoming.kind is IncomingKind.TAP and incoming.name.startswith(f"{CODE}/"):
        return _tapped(matter)
    return _from_learner(matter) if incoming.is_private else _from_group(matter)


# --- the team's side ---


def _tapped(matter: Matter) -> Turn:
    """Take a tap on a button about a call, if it was offered there; what it may do is looked up anew."""
    _, verb, letters = (*matter.incoming.name.split("/"), "", "")[:3]
    number = number_in(letters)
    call = matter.book.calls.call(number) if number is not None else None
    if call is None:
        return _gone(matter)
    if verb in ("leave", "helped", "unhelped"):
        if matter.incoming.chat != call.phone or matter.session.who != call.learner:
            return matter.aside()
        return _leave(matter, call) if verb == "leave" else _rate(matter, call, verb)
    if matter.incoming.chat != call.chat or call.closed_at:
        return matter.aside()
    if not _may_help(matter, call):
        return matter.aside(to_group(call, matter.speaking("vi").scene.words("call.not_yours")))
    return _claim(matter, call) if verb == "claim" else _close(matter, call)


def _gone(matter: Matter) -> Turn:
    """Answer a button of a call that is deleted by now: its learner goes on where they are."""
    if not matter.incoming.is_private or matter.session.consent is Consent.UNASKED:
        return matter.aside()
    back = _back_in_the_lesson(matter)
    return replace(back, replies=(*freeze(matter.incoming.handle), *back.replies))


def _from_group(matter: Matter) -> Turn | None:
    """Pass on what a helper says to a learner: an answer to a message of ours, or anything in the call's own topic."""
    incoming = matter.incoming
    call = _meant(matter)
    if incoming.kind is IncomingKind.COMMAND:
        return _close_by_command(matter, call) if incoming.name in DONE_COMMANDS else None
    if call is None or incoming.kind not in (IncomingKind.TEXT, *PASSED) or not _may_help(matter, call):
        return None
    if call.closed_at or call.phone is None:
        return matter.aside(to_group(call, for_team(call, matter.course, matter.now).words("call.over")))
    if call.has_left:
        return matter.aside(to_group(call, for_team(call, matter.course, matter.now).words("call.gone")))
    if GUARDED.intersection(incoming.secrets):
        return matter.aside(to_group(call, for_team(call, matter.course, matter.now).words("call.secret")))
    claimed = _claim(matter, call) if call.claimed_by is None else None
    copy = Reply(kind=ReplyKind.COPY, handle=incoming.message, source=incoming.chat, to=call.phone)
    header = () if call.speaker == incoming.person else (_header(matter, call),)
    turn = matter.aside(*header, copy, deeds=[Spoke(call.id, incoming.person)])
    return replace(turn, replies=claimed.replies + turn.replies, deeds=claimed.deeds + turn.deeds) if claimed else turn


def _meant(matter: Matter) -> HelpCall | None:
    """Return the call that a message in a group is about; in a forum every message "answers" its topic."""
    incoming, calls = matter.incoming, matter.book.calls
    is_answer = incoming.reply_to and incoming.reply_to != incoming.thread
    if is_answer and (call := calls.about(incoming.chat, incoming.reply_to or 0)):
        return call
    call = calls.in_thread(incoming.chat, incoming.thread) if incoming.thread else None
    if call is None or incoming.kind is IncomingKind.COMMAND:
        return call
    return call if call.claimed_by == incoming.person and call.closed_at is None else None


def _claim(matter: Matter, call: HelpCall) -> Turn:
    person = matter.incoming.person
    team = _team(matter, call)
    scene = for_team(call, matter.course, matter.now)
    if call.claimed_by == person:
        return matter.aside()
    if call.claimed_by is not None:
        helper = helper_name(scene, matter.book, call.claimed_by, team, matter.now)
        return matter.aside(to_group(call, scene.words("call.taken", helper=helper)))
    helper = helper_name(scene, matter.book, person, team, matter.now)
    card = card_changed(scene, call, team, scene.words("call.claimed", helper=helper), done_row(scene, call))
    heard = scene_of(call, matter.course, matter.now)
    name = helper_name(heard, matter.book, person, team, matter.now)
    told = Reply(heard.words("call.helper_here", helper=name), rows=(leave_row(heard, call),), to=call.phone or 0)
    deeds = [ClaimCall(call.id, person, matter.now + matter.book.rota.patience), Note(person, "call", call.learner)]
    return matter.aside(*card, *((told,) if call.phone else ()), deeds=deeds)


def _header(matter: Matter, call: HelpCall) -> Reply:
    """Return the fixed line of the bot's own that says who of the team speaks."""
    scene = scene_of(call, matter.course, matter.now)
    helper = helper_name(scene, matter.book, matter.incoming.person, _team(matter, call), matter.now)
    return Reply(scene.words("call.says", helper=helper), to=call.phone or 0)


def _close_by_command(matter: Matter, call: HelpCall | None) -> Turn | None:
    """Close the call that /xong answers or whose topic it stands in, else the only one its sender claimed."""
    if call is None:
        claimed = matter.book.calls.claimed_in(matter.incoming.chat, matter.incoming.person)
        if len(claimed) > 1:
            words = for_team(claimed[0], matter.course, matter.now).words("call.which")
            return matter.aside(Reply(words, thread=matter.incoming.thread))
        call = claimed[0] if claimed else None
    if call is None or call.closed_at or not _may_help(matter, call):
        return None
    return _close(matter, call)


def _close(matter: Matter, call: HelpCall) -> Turn:
    """Close a call for the team; the learner goes back to the lesson in a lane of their own."""
    replies, deeds = closed(matter, call)
    return matter.aside(*replies, deeds=deeds)


def closed(matter: Matter, call: HelpCall) -> tuple[tuple[Reply, ...], tuple[Deed, ...]]:
    """Return what closes a call by the one who is heard: in its group, or when they came to see the learner."""
    person, team = matter.incoming.person, _team(matter, call)
    scene = for_team(call, matter.course, matter.now)
    helper = helper_name(scene, matter.book, person, team, matter.now)
    call = replace(call, closed_at=matter.now)
    card = card_changed(scene, call, team, scene.words("call.done", helper=helper))
    recall = (Recall(call.phone, RECALL, call.id),) if call.phone and call.claimed_by else ()
    return (*card, *topic_closed(call)), (CloseCall(call.id, person), *recall)


# --- the learner's side ---


def _from_learner(matter: Matter) -> Turn | None:
    """Pass on what a learner says while somebody helps; None leaves it to the tutor."""
    incoming = matter.incoming
    if incoming.kind in (IncomingKind.COMMAND, IncomingKind.LEFT, IncomingKind.RETURNED, IncomingKind.EDITED):
        return None
    call = matter.book.calls.on_phone(incoming.chat)
    if call is None or call.claimed_by is None or call.chat is None:
        return None
    if incoming.kind is IncomingKind.TAP:
        meaning = decode(incoming.name)
        return None if meaning is None or _is_the_tutors(meaning) else _quiet(matter, call)
    if danger_in(matter.session, incoming, matter.course):
        return None
    if incoming.kind in NOT_PASSED:
        return _quiet(matter, call, "call.not_passed")
    if incoming.kind is IncomingKind.TEXT and home_wish(incoming.text, matter.course):
        return _quiet(matter, call)
    if incoming.kind not in (IncomingKind.TEXT, *PASSED):
        return None
    return matter.aside(_passed_on(matter, call), deeds=[Spoke(call.id)])


def _passed_on(matter: Matter, call: HelpCall) -> Reply:
    """Return a learner's message as the group gets it: words as they may be kept, anything else with our caption."""
    incoming, scene = matter.incoming, for_team(call, matter.course, matter.now)
    learner = learner_name(scene, call, _team(matter, call))
    if incoming.kind is IncomingKind.TEXT:
        return to_group(call, scene.words("call.said", learner=learner, said=incoming.text))
    caption = "" if incoming.kind is IncomingKind.STICKER else scene.words("call.sent", learner=learner)
    if caption and incoming.text:
        caption = scene.words("call.said", learner=learner, said=incoming.text)
    return to_group(call, caption, kind=ReplyKind.COPY, handle=incoming.message, source=incoming.chat)


def _is_the_tutors(meaning: Meaning) -> bool:
    return meaning.wish in STILL_THE_TUTORS or (meaning.wish is Wish.PERSON and meaning.value in URGENT)


def _quiet(matter: Matter, call: HelpCall, key: str = "call.quiet") -> Turn:
    """Say that somebody of the team is there, and how to learn on alone."""
    scene = matter.scene
    helper = helper_name(scene, matter.book, call.claimed_by, _team(matter, call), matter.now)
    return matter.aside(Reply(scene.words(key, helper=helper), rows=(leave_row(scene, call),)))


def _leave(matter: Matter, call: HelpCall) -> Turn:
    """Close a call for its learner, who would rather learn on alone."""
    frozen = freeze(matter.incoming.handle)
    if call.closed_at:
        return matter.aside(*frozen)
    team, scene = _team(matter, call), for_team(call, matter.course, matter.now)
    call = replace(call, closed_at=matter.now)
    learner = learner_name(scene, call, team)
    card = card_changed(scene, call, team, scene.words("call.left", learner=learner))
    told = (to_group(call, scene.words("call.left", learner=learner)),) if call.claimed_by and call.chat else ()
    back = _back_in_the_lesson(matter, matter.scene.say("call.left_by_you"))
    replies = (*frozen, *back.replies, *card, *told, *topic_closed(call))
    return replace(back, replies=replies, deeds=(*back.deeds, CloseCall(call.id, call.learner)))


def _bring_back(matter: Matter) -> Turn:
    """Bring the learner of a closed call back to the exact step, and ask whether it helped."""
    call = matter.book.calls.call(int(matter.incoming.text or 0))
    if call is None or call.closed_at is None:
        return matter.aside()
    scene = matter.scene
    if call.closed_by is None:
        words = [scene.say("call.lapsed")]
    else:
        helper = helper_name(scene, matter.book, call.closed_by, _team(matter, call), matter.now)
        words = [scene.say("call.ended", *_rating(scene, call), helper=helper)]
    is_same = matter.session.who == call.learner and matter.session.consent is not Consent.UNASKED
    return _back_in_the_lesson(matter, *words) if is_same else matter.aside(*words)


def _back_in_the_lesson(matter: Matter, *words: Reply) -> Turn:
    """Show the learner's place again; a person can be called for anew at once."""
    session = replace(matter.session, called_at=None, called_why="")
    turn = dialogue.resume(session, Meaning(Wish.AGAIN), matter.course, matter.now)
    return replace(turn, replies=(*words, *turn.replies))


def _rating(scene: Scene, call: HelpCall) -> tuple[Row, ...]:
    return tuple((Button(scene.words(f"button.call.{verb}"), code(verb, call)),) for verb in ("helped", "unhelped"))


def _rate(matter: Matter, call: HelpCall, verb: str) -> Turn:
    scene, frozen = matter.scene, freeze(matter.incoming.handle)
    rows = () if verb == "helped" else ((scene.button("button.person", Wish.PERSON),),)
    told = scene.say(f"call.{verb}", *rows, (scene.button("button.continue", Wish.CONTINUE),))
    return matter.aside(*frozen, told, deeds=[RateCall(call.id, verb == "helped")])


# --- both ---


def _may_help(matter: Matter, call: HelpCall) -> bool:
    """Return whether the one who is heard may take part in a call.

    In a team's group that needs a role in the team; who is in the group of the settings, the operator has decided.
    """
    team = _team(matter, call)
    if team:
        return matter.may(Right.HELP_LEARNERS, team)
    return call.chat == matter.incoming.chat == matter.book.calls.default_group()


def _team(matter: Matter, call: HelpCall) -> Team | None:
    """Return the team whose group a call stands in; None in the group of the settings."""
    return matter.book.teams.in_chat(call.chat) if call.chat else None
