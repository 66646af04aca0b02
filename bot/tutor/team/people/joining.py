"""Learners and their team: joining by a class code, agreeing to be seen, knowing who is in it, and leaving it.

code ─▶ (newcomer: who Sen is, consent to keep notes, address) ─▶ consent to the team's sight ─▶ name ─▶ joined

The two consents are two: one may be recorded and seen by nobody. Who is not recorded has nothing to be seen.
"""

from __future__ import annotations

from dataclasses import replace

from bot.tutor import welcome
from bot.tutor.deeds import CloseCall, Deed, Join, Note, Part
from bot.tutor.events import EventKind
from bot.tutor.folding import fold
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Reply
from bot.tutor.scene import Row, freeze, join
from bot.tutor.session import Consent
from bot.tutor.team.calls.cards import card_changed, for_team, learner_name, topic_closed
from bot.tutor.team.codes import digest_of, number_in, spelled, typed_code
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.classes import ALARM_AT, MOST_WRONG, MissCode
from bot.tutor.team.people.naming import NO_NAME, name_of
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, RoleKind, team_scope
from bot.tutor.team.speaking import button, named, of_team, offering, to
from bot.tutor.turn import Turn
from bot.tutor.walking import show

LINK = "c_"
"""A deep link `?start=c_<code>` joins a class."""

WANTED = "wanted"
"""Asked of nobody: the team that a newcomer came for, until they are ready to be asked."""

SIGHT = "sight"
"""Asked by buttons: whether a team may see the learner."""

TAKE_OVER = "take_over"
"""Asked by buttons: whether a record is the learner's own; only whoever typed its code is asked."""

SIGHT_WORDING = "2026-12-01"
"""Which wording of the question about the team's sight was agreed to; changed with the text."""


def ask_code(matter: Matter) -> Turn | None:
    """Take the code that stands behind the command, or ask for it."""
    if matter.incoming.text:
        return take_code(matter, matter.incoming.text)
    said = matter.scene.say("people.code_ask", _to_lesson(matter))
    return matter.aside(said, deeds=[Ask(matter.incoming.chat, "code")])


def take_asked_code(matter: Matter, _about: str) -> Turn:
    """Take what was typed for a code."""
    return take_code(matter, matter.incoming.text)


def take_code(matter: Matter, text: str) -> Turn:
    """Let somebody go on to join by a code that holds; count one that does not, and listen to no more than ten an hour.

    A code that holds is refused as well during the lockout: else it would still tell a guesser what is right.
    """
    person, code = matter.incoming.person, typed_code(text)
    wrong = matter.book.class_codes.wrong(person, matter.now)
    if wrong.by_person >= MOST_WRONG:
        return matter.aside(matter.scene.say("people.code_locked", _to_lesson(matter)))
    found = matter.book.class_codes.find(code, matter.now) if code else None
    team = matter.book.teams.team(found.team) if found else None
    if team:
        return _ask_sight(matter, team)
    handed = matter.book.invitations.find(digest_of(code)) if code else None
    if handed and handed.kind == "learner" and handed.is_open_to(person, matter.now):
        return _ask_take_over(matter, handed.digest, handed.scope)
    alarm = _alarm(matter, wrong.by_all + 1)
    said = matter.scene.say("people.code_wrong", _to_lesson(matter))
    return matter.aside(said, *alarm, deeds=[MissCode(person), Ask(matter.incoming.chat, "code")])


def _alarm(matter: Matter, wrong: int) -> tuple[Reply, ...]:
    if wrong < ALARM_AT or wrong % ALARM_AT:
        return ()
    operators = [role for role in matter.book.roles.within(PROVINCE, matter.now) if role.kind is RoleKind.OPERATOR]
    told = matter.scene.say("people.guessing", count=str(wrong))
    return tuple(to(person, told) for person in dict.fromkeys(role.person for role in operators))


def _ask_sight(matter: Matter, team: Team) -> Turn:
    """Ask whether the team may see the learner; a newcomer is first told who Sen is, and asked about notes."""
    session, wanted = matter.session, Ask(matter.incoming.chat, WANTED, str(team.id))
    if session.consent is Consent.UNASKED:
        begun = welcome.start(matter.scene, Meaning(Wish.START, value=matter.incoming.language))
        found = matter.scene.say("people.class_found", **of_team(matter, team))
        return offering(replace(begun, replies=(found, *begun.replies), deeds=(wanted,)))
    if session.consent is Consent.NO:
        rows = (_to_lesson(matter), (matter.scene.button("button.agree", Wish.AGREE),))
        return offering(matter.scene.turn(matter.scene.say("people.sight_without_notes", *rows), deeds=(wanted,)))
    now_in = matter.book.teams.of_learner(session.who)
    if now_in and now_in.id == team.id:
        return offering(matter.scene.turn(matter.scene.say("people.in_already", _to_lesson(matter), team=team.name)))
    asked = Ask(matter.incoming.chat, SIGHT, str(team.id))
    return offering(matter.scene.turn(_question(matter, team), deeds=(asked,)))


def _question(matter: Matter, team: Team) -> Reply:
    code = spelled(team.id)
    rows = (
        button(matter, "button.people.let_see", "see", code),
        button(matter, "button.people.not_see", "unseen", code),
        button(matter, "button.people.who", "who", code),
    )
    return matter.scene.say("people.sight_ask", *rows, **of_team(matter, team))


def follow_consent(matter: Matter, turn: Turn) -> Turn:
    """Ask about the team's sight once a newcomer who came by its code has agreed to notes and chosen an address.

    The lesson waits until that is answered: two questions at once are one too many.
    """
    asked, session = matter.book.askings.of(matter.incoming.chat), turn.session
    is_ready = session.consent is Consent.YES and not welcome.needs_address(session)
    if asked is None or asked.what != WANTED or not is_ready or turn.forget or turn.is_aside:
        return turn
    team = matter.book.teams.team(int(asked.about))
    if team is None or matter.book.teams.of_learner(session.who):
        return turn
    greeted = next((at for at, reply in enumerate(turn.replies, 1) if reply.keyboard), len(turn.replies))
    deeds = (*turn.deeds, Ask(matter.incoming.chat, SIGHT, asked.about))
    return offering(replace(turn, replies=(*turn.replies[:greeted], _question(matter, team)), deeds=deeds))


def agree(matter: Matter, parts: tuple[str, ...]) -> Turn | None:
    """Keep the agreement for the name: nobody is seen before they have said what they are called."""
    team = _wanted(matter, parts)
    if team is None or matter.session.consent is not Consent.YES:
        return _over(matter)
    session = matter.session
    rows: tuple[Row, ...] = ()
    if session.address and session.name:
        called = f"{session.address} {session.name}"
        rows = (named(called[:1].upper() + called[1:], "called", spelled(team.id)),)
    rows += (button(matter, "button.people.not_see", "unseen", spelled(team.id)),)
    said = matter.scene.say("people.known_as_ask", *rows, team=team.name)
    ask = Ask(matter.incoming.chat, "known_as", str(team.id))
    return offering(matter.scene.turn(*freeze(matter.incoming.handle), said, deeds=(ask,)))


def disagree(matter: Matter, _parts: tuple[str, ...]) -> Turn:
    """Let nobody see, and go on: it is learnt as well without."""
    said = matter.scene.say("people.unseen")
    turn = matter.scene.turn(*freeze(matter.incoming.handle), said, deeds=(Ask(matter.incoming.chat),))
    return offering(join(turn, show(matter.scene)))


def called_so(matter: Matter, parts: tuple[str, ...]) -> Turn | None:
    """Take the form of address for the name."""
    number, session = number_in(parts[0]) if parts else None, matter.session
    asked = matter.book.askings.of(matter.incoming.chat)
    if asked is None or asked.what != "known_as" or asked.about != str(number):
        return _over(matter)
    return _join(matter, asked.about, f"{session.address} {session.name}".strip())


def take_known_as(matter: Matter, about: str) -> Turn | None:
    """Take what was typed for the name that the team knows the learner by; numbers and ids are none."""
    if fold(matter.incoming.text) in NO_NAME:
        return _no_name(matter)
    is_name = not matter.incoming.secrets and "?" not in matter.incoming.text
    name = name_of(matter.incoming.text) if is_name else ""
    if not name:
        again = Ask(matter.incoming.chat, "known_as", about)
        return offering(matter.scene.turn(matter.scene.say("people.no_name"), deeds=(again,)))
    return _join(matter, about, name)


def _no_name(matter: Matter) -> Turn:
    """Take a "no" for what it is: nobody is to see, or the name they are known by stays."""
    team = matter.book.teams.of_learner(matter.session.who)
    if team is None:
        return disagree(matter, ())
    said = matter.scene.say("people.in_already", _to_lesson(matter), team=team.name)
    return offering(matter.scene.turn(said, deeds=(Ask(matter.incoming.chat),)))


def _join(matter: Matter, about: str, name: str) -> Turn | None:
    team = matter.book.teams.team(int(about)) if about.isdecimal() else None
    if team is None or matter.session.consent is not Consent.YES or not name:
        return _over(matter)
    who = matter.session.who
    shared = matter.scene.event(EventKind.SHARED, detail=f"{SIGHT_WORDING} team:{team.id}")
    deeds: tuple[Deed, ...] = (
        Join(who, team.id, name),
        Note(matter.incoming.person, "join", who, f"team:{team.id}"),
        Ask(matter.incoming.chat),
    )
    said = matter.scene.at_home("people.joined", name=name, **of_team(matter, team))
    turn = matter.scene.turn(*freeze(matter.incoming.handle), said, events=[shared], deeds=deeds)
    return offering(join(turn, show(matter.scene)))


def ask_leave(matter: Matter) -> Turn | None:
    """Ask once before a learner leaves their team."""
    team = matter.book.teams.of_learner(matter.session.who)
    if team is None:
        return offering(matter.scene.turn(matter.scene.say("people.in_no_team", _to_lesson(matter))))
    rows = (
        button(matter, "button.people.leave", "leave"),
        button(matter, "button.people.stay", "who", spelled(team.id)),
    )
    return offering(matter.scene.turn(matter.scene.say("people.leave_ask", *rows, team=team.name)))


def leave(matter: Matter, _parts: tuple[str, ...]) -> Turn:
    """Take the learner out of the team's sight, at once."""
    who, team = matter.session.who, matter.book.teams.of_learner(matter.session.who)
    if team is None:
        return offering(matter.scene.turn(matter.scene.say("people.in_no_team", _to_lesson(matter))))
    event = matter.scene.event(EventKind.UNSHARED, detail=f"team:{team.id}")
    told, ending = _call_ended(matter, team)
    deeds = (Part(who), *ending, Note(matter.incoming.person, "leave", who, f"team:{team.id}"))
    said = matter.scene.say("people.left", _to_lesson(matter), team=team.name)
    turn = matter.scene.turn(*freeze(matter.incoming.handle), said, *told, events=[event], deeds=deeds)
    return offering(replace(turn, session=replace(turn.session, called_at=None, called_why="")) if ending else turn)


def _call_ended(matter: Matter, team: Team) -> tuple[tuple[Reply, ...], tuple[Deed, ...]]:
    """Return what ends the learner's call to a team they leave: what they say goes to it no more, nor their name."""
    call = matter.book.calls.of(matter.session.who)
    if call is None or call.team != team.id:
        return (), ()
    scene, gone = for_team(call, matter.course, matter.now), replace(call, known_as="", closed_at=matter.now)
    words = scene.words("call.left", learner=learner_name(scene, gone, team))
    nameless = scene.words("call.topic", learner=learner_name(scene, gone, team))
    told = (*card_changed(scene, gone, team, words), *topic_closed(call, nameless))
    return told, (CloseCall(call.id, call.learner),)


def show_who(matter: Matter, parts: tuple[str, ...] = ()) -> Turn | None:
    """Tell a learner who is in their team, or in the one they are asked to join: whoever else says so is not."""
    team = matter.book.teams.of_learner(matter.session.who) or (_wanted(matter, parts) if parts else None)
    if team is None:
        return offering(matter.scene.turn(matter.scene.say("people.in_no_team", _to_lesson(matter))))
    roles = matter.book.roles.within(team_scope(team), matter.now)
    names = ", ".join(dict.fromkeys(role.name for role in roles)) or matter.scene.words("people.nobody_yet")
    rows: tuple[Row, ...] = (_to_lesson(matter),)
    if parts and _wanted(matter, parts) == team:
        rows = (
            button(matter, "button.people.let_see", "see", parts[0]),
            button(matter, "button.people.not_see", "unseen", parts[0]),
        )
    elif matter.book.teams.of_learner(matter.session.who):
        rows = (_to_lesson(matter), button(matter, "button.people.rename", "rename"))
    said = matter.scene.say("people.who", *rows, list=names, **of_team(matter, team))
    return offering(matter.scene.turn(said))


def rename(matter: Matter, _parts: tuple[str, ...]) -> Turn:
    """Ask again what the team calls the learner: what is wrong may be put right."""
    team = matter.book.teams.of_learner(matter.session.who)
    if team is None:
        return _over(matter)
    ask = Ask(matter.incoming.chat, "known_as", str(team.id))
    return offering(matter.scene.turn(matter.scene.say("people.known_as_ask", team=team.name), deeds=(ask,)))


def who_asked(matter: Matter) -> Turn | None:
    """Answer `/nguoito`."""
    return show_who(matter)


def _ask_take_over(matter: Matter, digest: str, scope: str) -> Turn:
    number = scope.partition(":")[2]
    pupil = matter.book.pupils.pupil(int(number)) if number.isdecimal() else None
    name = (pupil.known_as or pupil.called) if pupil else ""
    rows = (
        button(matter, "button.people.mine", "mine", digest),
        (matter.scene.button("button.people.not_mine", Wish.CONTINUE),),
    )
    said = matter.scene.say("people.take_over_ask", *rows, name=name)
    return matter.aside(said, deeds=[Ask(matter.incoming.chat, TAKE_OVER, digest)])


def _wanted(matter: Matter, parts: tuple[str, ...]) -> Team | None:
    """Return the team that a button names, if it is the one whose code the learner gave."""
    asked = matter.book.askings.of(matter.incoming.chat)
    number = number_in(parts[0]) if parts else None
    if asked is None or asked.what not in (SIGHT, "known_as") or number is None or asked.about != str(number):
        return None
    return matter.book.teams.team(number)


def _over(matter: Matter) -> Turn:
    return offering(matter.scene.turn(matter.scene.say("people.ask_again", _to_lesson(matter))))


def _to_lesson(matter: Matter) -> Row:
    return (matter.scene.button("button.continue", Wish.CONTINUE),)
