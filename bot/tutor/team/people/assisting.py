"""Teaching somebody who has no telephone, on a member's: what they do counts for them, and they can take it along.

member's chat ─▶ seat the pupil ─▶ (every message says for whom) ─▶ [Dạy xong] ─▶ member's chat
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.tutor import walking, welcome
from bot.tutor.deeds import Deed, Join, Note
from bot.tutor.events import EventKind
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.scene import Row, Scene, freeze, join
from bot.tutor.session import Consent, Session
from bot.tutor.team.codes import class_code, digest_of, number_in, shown, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.invitations import DecideInvitation, Invite
from bot.tutor.team.people.joining import LINK, SIGHT_WORDING, TAKE_OVER
from bot.tutor.team.people.membership import one_team, team_in
from bot.tutor.team.people.naming import name_of
from bot.tutor.team.people.pupils import Guarded, Pupil, Seat, TakeOver, WithoutPhone, new_number
from bot.tutor.team.places import Team
from bot.tutor.team.roles import Right
from bot.tutor.team.speaking import button, link, named, not_allowed, of_team, offering
from bot.tutor.turn import Turn

MOST_LISTED = 12
LEARNER = "learner"
"""The kind of an invitation that hands a learner's own record over; its scope is `learner:<number>`."""

HANDED_FOR = timedelta(hours=24)
ALOUD = "aloud"
"""Noted with a consent that was asked for by voice and given by voice, before a member of the team."""


def pupil_taught(matter: Matter) -> Pupil | None:
    """Return who without a telephone is being taught on this one, or None when it is taught on by its own people."""
    if not matter.session.learner:
        return None
    pupil = matter.book.pupils.pupil(matter.session.learner)
    return pupil if pupil and pupil.phone is None else None


def list_own(matter: Matter) -> Turn | None:
    """Answer `/daygium`; to a learner the command is none."""
    found = one_team(matter, Right.HELP_LEARNERS, "pupils")
    return list_pupils(matter, (spelled(found.id),)) if isinstance(found, Team) else found


def list_pupils(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """List the team's learners without a telephone."""
    team = team_in(matter, parts, Right.HELP_LEARNERS)
    if team is None:
        return not_allowed(matter)
    pupils = [each for each in matter.book.pupils.of_team(team.id) if each.phone is None]
    rows = [named(f"👤 {each.known_as}", "teach", spelled(each.learner)) for each in pupils[:MOST_LISTED]]
    rows.append(button(matter, "button.people.new_pupil", "pupil", parts[0]))
    seen = Note(matter.incoming.person, "list", detail=f"team:{team.id}")
    said = matter.scene.say("people.pupils", *rows, team=team.name)
    return matter.aside(said, deeds=[Ask(matter.incoming.chat), seen])


def ask_name(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Ask what the new pupil is called."""
    team = team_in(matter, parts, Right.HELP_LEARNERS)
    if team is None:
        return not_allowed(matter)
    return matter.aside(matter.scene.say("people.pupil_name"), deeds=[Ask(matter.incoming.chat, "pupil", str(team.id))])


def take_name(matter: Matter, about: str) -> Turn:
    """Ask for the consent, to be read out; the name is kept nowhere else before it is given."""
    team = matter.book.teams.team(int(about.partition("|")[0]))
    name = "" if matter.incoming.secrets else name_of(matter.incoming.text)
    if team is None or not matter.may(Right.HELP_LEARNERS, team):
        return not_allowed(matter)
    if not name:
        return matter.aside(matter.scene.say("people.no_name"), deeds=[Ask(matter.incoming.chat, "pupil", about)])
    rows = (
        button(matter, "button.people.aloud_yes", "aloud", "a"),
        button(matter, "button.people.aloud_child", "aloud", "c"),
        button(matter, "button.people.aloud_no", "pupils", spelled(team.id)),
    )
    asked = matter.scene.say("people.aloud_ask", *rows, name=name, team=team.name)
    return matter.aside(asked, deeds=[Ask(matter.incoming.chat, "aloud", f"{team.id}|{name}")])


def take_aloud(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Write the pupil down, with the consents as they were given: by voice, before this member."""
    chat, asked = matter.incoming.chat, matter.book.askings.of(matter.incoming.chat)
    number, _, name = asked.about.partition("|") if asked and asked.what == "aloud" else ("", "", "")
    team = matter.book.teams.team(int(number)) if number else None
    if team is None or not matter.may(Right.HELP_LEARNERS, team):
        return not_allowed(matter)
    who, member = new_number(matter.draw), matter.incoming.person
    is_child = bool(parts) and parts[0] == "c"
    session = Session(chat, consent=Consent.YES, consented_at=matter.now, learner=who, is_guarded=is_child)
    scene = Scene(session, matter.course, matter.now)
    events = [
        scene.event(EventKind.CONSENTED, detail=f"{welcome.CONSENT_WORDING} {ALOUD}"),
        scene.event(EventKind.SHARED, detail=f"{SIGHT_WORDING} team:{team.id} {ALOUD}"),
    ]
    deeds: tuple[Deed, ...] = (WithoutPhone(who), Join(who, team.id, name), Seat(chat, who), Ask(chat))
    deeds += (Guarded(who),) if is_child else ()
    begun = scene.turn(*freeze(matter.incoming.handle), events=events, deeds=(*deeds, Note(member, "new_pupil", who)))
    return _for_whom(matter, offering(join(begun, welcome.ask_address(scene))), name)


def teach(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Go on teaching a pupil of the team where they are."""
    pupil = _without_telephone(matter, parts)
    if pupil is None:
        return not_allowed(matter)
    chat = matter.incoming.chat
    scene = Scene(matter.book.pupils.session(chat, pupil.learner), matter.course, matter.now)
    deeds = (Seat(chat, pupil.learner), Note(matter.incoming.person, "teach", pupil.learner), Ask(chat))
    shown_first = scene.turn(*freeze(matter.incoming.handle), deeds=deeds)
    return _for_whom(matter, offering(join(shown_first, walking.show(scene))), pupil.known_as)


def done(matter: Matter, _parts: tuple[str, ...] = ()) -> Turn:
    """Give the member's telephone back to the member, with one tap."""
    pupil, chat = pupil_taught(matter), matter.incoming.chat
    if pupil is None:
        return matter.aside(matter.scene.say("people.not_teaching"))
    rows = (
        button(matter, "button.people.hand_over", "give", spelled(pupil.learner)),
        button(matter, "button.people.teach_on", "teach", spelled(pupil.learner)),
    )
    told = _own(matter).say("people.taught", *rows, name=pupil.known_as)
    return matter.aside(*freeze(matter.incoming.handle), told, deeds=[Seat(chat, chat), Ask(chat)])


def still_allowed(matter: Matter) -> Turn | None:
    """Take the telephone back from a pupil whom its owner may not teach any more."""
    pupil = pupil_taught(matter)
    if pupil is None or _may_teach(matter, pupil):
        return None
    chat = matter.incoming.chat
    return matter.aside(_own(matter).say("people.not_allowed"), deeds=[Seat(chat, chat), Ask(chat)])


def say_for_whom(matter: Matter, turn: Turn) -> Turn:
    """Say above and beneath every answer for whom it is while a pupil is taught on a member's telephone."""
    pupil = pupil_taught(matter)
    if pupil is None or turn.is_aside:
        return turn
    if turn.forget:
        chat = matter.incoming.chat
        told = _own(matter).say("people.pupil_forgotten", name=pupil.known_as)
        return replace(turn, replies=(told,), deeds=(*turn.deeds, Note(chat, "delete", pupil.learner)))
    return _for_whom(matter, turn, pupil.known_as)


def hand_over(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Make the code with which a pupil who now has a telephone takes their own record over, once, within a day."""
    pupil = _without_telephone(matter, parts)
    if pupil is None:
        return not_allowed(matter)
    code, person = class_code(matter.draw), matter.incoming.person
    made = Invite(digest_of(code), LEARNER, f"learner:{pupil.learner}", person, matter.now + HANDED_FOR)
    words = {"name": pupil.known_as, "code": shown(code), "link": link(matter, LINK + code)}
    said = replace(matter.scene.say("people.hand_over", **words), vanishes=True)
    return matter.aside(said, deeds=[made, Note(person, "hand_over", pupil.learner)])


def take_over(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Let the learner go on on this telephone with what was reached on the member's."""
    person, chat = matter.incoming.person, matter.incoming.chat
    asked = matter.book.askings.of(chat)
    # Whoever sends digests without having typed a code is guessing, past the lockout.
    has_code = asked is not None and asked.what == TAKE_OVER and asked.about == "".join(parts[:1])
    found = matter.book.invitations.find(parts[0]) if parts and has_code else None
    number = found.scope.partition(":")[2] if found and found.kind == LEARNER else ""
    pupil = matter.book.pupils.pupil(int(number)) if number.isdecimal() else None
    if found is None or pupil is None or pupil.phone is not None or not found.is_open_to(person, matter.now):
        return matter.aside(matter.scene.say("people.invitation_over"))
    scene = Scene(matter.book.pupils.session(chat, pupil.learner), matter.course, matter.now)
    team = matter.book.teams.of_learner(pupil.learner)
    key, words = ("people.taken_over", of_team(matter, team)) if team else ("people.taken_over_alone", {})
    deeds = (
        DecideInvitation(found.digest, is_confirmed=True),
        TakeOver(pupil.learner, chat),
        Ask(chat),
        Note(person, "take_over", pupil.learner),
    )
    told = scene.turn(*freeze(matter.incoming.handle), scene.at_home(key, **words), deeds=deeds)
    return offering(join(told, walking.show(scene)))


def _without_telephone(matter: Matter, parts: tuple[str, ...]) -> Pupil | None:
    """Return the pupil whom a button names, while they have no telephone yet and may be taught on this one."""
    number = number_in(parts[0]) if parts else None
    pupil = matter.book.pupils.pupil(number) if number else None
    return pupil if pupil and pupil.phone is None and _may_teach(matter, pupil) else None


def _may_teach(matter: Matter, pupil: Pupil) -> bool:
    team = matter.book.teams.of_learner(pupil.learner)
    return team is not None and matter.may(Right.HELP_LEARNERS, team)


def _own(matter: Matter) -> Scene:
    """Return the words for whoever the telephone belongs to."""
    chat = matter.incoming.chat
    return Scene(matter.book.pupils.session(chat, chat), matter.course, matter.now)


def _for_whom(matter: Matter, turn: Turn, name: str) -> Turn:
    """Put the name above the first message, and the way back beneath the last."""
    scene = matter.scene
    replies = [*turn.replies]
    spoken = [at for at, reply in enumerate(replies) if reply.kind is ReplyKind.SAY and not reply.to and reply.text]
    if not spoken:
        return turn
    back: Sequence[Row] = (button(matter, "button.people.done", "done"),)
    first, last = spoken[0], spoken[-1]
    replies[first] = replace(replies[first], text=f"{scene.words('people.for', name=name)}\n{replies[first].text}")
    replies[last] = _with_rows(replies[last], back)
    return replace(turn, replies=tuple(replies))


def _with_rows(reply: Reply, rows: Sequence[Row]) -> Reply:
    return replace(reply, rows=(*reply.rows, *rows), keyboard=())
