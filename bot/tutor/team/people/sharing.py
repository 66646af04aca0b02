"""Several learners on one telephone: who learns now is asked by picture, and each has a session of their own.

Whoever learns alone on a telephone never meets any of this.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.tutor import walking, welcome
from bot.tutor.deeds import Deed
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.scene import Row, Scene, freeze
from bot.tutor.session import Consent, Session
from bot.tutor.team.codes import number_in, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.pupils import PICTURES, Guarded, Picture, Pupil, Seat, new_number
from bot.tutor.team.speaking import button, named, offering
from bot.tutor.turn import Turn

ASK_WHO_AFTER = timedelta(hours=6)
"""On a telephone that several share: after so long a rest somebody else may hold it."""


def ask_who(matter: Matter) -> Turn:
    """Ask who learns now, or, on a telephone with one learner, whether somebody else wants to."""
    people = _people(matter)
    if len(people) < 2:
        alone = (button(matter, "button.people.another", "another"), _go_on(matter))
        return offering(matter.scene.turn(matter.scene.say("people.only_one", *alone)))
    rows = (*(_seat_row(matter, each) for each in people), button(matter, "button.people.another", "another"))
    return offering(matter.scene.turn(matter.scene.say("people.who_learns", *rows)))


def is_worth_asking(matter: Matter) -> bool:
    """Return whether several share the telephone and it rested for so long that another may hold it."""
    last = matter.session.last_seen
    has_rested = last is not None and matter.now - last >= ASK_WHO_AFTER
    return has_rested and len(_people(matter)) > 1


def sit(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Let another learner of this telephone go on where they were."""
    number, chat = number_in(parts[0]) if parts else None, matter.incoming.chat
    chosen = next((each for each in _people(matter) if each.learner == number), None)
    if chosen is None:
        return ask_who(matter)
    session = matter.book.pupils.session(chat, chosen.learner)
    scene = Scene(session, matter.course, matter.now)
    told = scene.say("people.now", name=_label(scene, chosen))
    is_new = session.consent is Consent.UNASKED
    turn = welcome.start(scene, Meaning(Wish.START)) if is_new else walking.show(scene)
    # To have learnt here yesterday is no reason for a recap to one who was asked just now.
    session = replace(turn.session, last_seen=matter.now)
    replies = (*freeze(matter.incoming.handle), told, *turn.replies)
    return offering(replace(turn, session=session, replies=replies, deeds=(*turn.deeds, Seat(chat, chosen.learner))))


def ask_age(matter: Matter, _parts: tuple[str, ...]) -> Turn:
    """Ask whether the one to be added is grown up: a child needs a parent's consent as well."""
    if len(matter.book.pupils.on(matter.incoming.chat)) >= len(PICTURES):
        return offering(matter.scene.turn(matter.scene.say("people.phone_full", _go_on(matter))))
    rows = (button(matter, "button.people.adult", "pick", "a"), button(matter, "button.people.child", "child"))
    return offering(matter.scene.turn(matter.scene.say("people.age_ask", *rows)))


def ask_parent(matter: Matter, _parts: tuple[str, ...]) -> Turn:
    """Ask for a parent's consent; without it a child does not learn here (PD-07)."""
    rows = (button(matter, "button.people.parent", "pick", "c"), _go_on(matter, "button.people.too_young"))
    return offering(matter.scene.turn(matter.scene.say("people.parent_ask", *rows)))


def pick(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Offer the pictures: first to the owner who has none, then to the one who is added."""
    age, chat = parts[0] if parts else "a", matter.incoming.chat
    people = matter.book.pupils.on(chat)
    owner = next((each for each in people if each.learner == matter.session.who), None)
    verb, key = ("add", "people.picture_new") if owner is None or owner.picture else ("own", "people.picture_own")
    taken = {each.picture for each in people}
    rows = _pictures(verb, age, taken)
    return offering(matter.scene.turn(matter.scene.say(key, *rows)))


def take_own(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Keep the picture of who learns here already, and offer those that are left to the other."""
    age, picture = _chosen(matter, parts)
    if not picture:
        return pick(matter, parts)
    rows = _pictures("add", age, {each.picture for each in matter.book.pupils.on(matter.incoming.chat)} | {picture})
    told = matter.scene.say("people.picture_new", *rows)
    deeds = (Picture(matter.session.who, picture),)
    return offering(matter.scene.turn(*freeze(matter.incoming.handle), told, deeds=deeds))


def add(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Begin with somebody new on this telephone, who is told who Sen is and asked for consent like anybody."""
    age, picture = _chosen(matter, parts)
    if not picture:
        return pick(matter, parts)
    chat, who = matter.incoming.chat, new_number(matter.draw)
    session = Session(chat, matter.session.language, learner=who, is_guarded=age == "c")
    scene = Scene(session, matter.course, matter.now)
    turn = welcome.start(scene, Meaning(Wish.START))
    told = scene.say("people.now", name=picture)
    deeds: tuple[Deed, ...] = (Picture(who, picture), Seat(chat, who), Ask(chat))
    if age == "c":
        deeds = (*deeds, Guarded(who))
    return offering(replace(turn, replies=(*freeze(matter.incoming.handle), told, *turn.replies), deeds=deeds))


def after_forgetting(matter: Matter, turn: Turn) -> Turn:
    """Say whose turn it is, after somebody who shared the telephone had everything deleted."""
    chat = matter.incoming.chat
    if not turn.forget:
        return turn
    left = [each for each in _people(matter) if each.learner != turn.session.who]
    if not left:
        return turn
    scene = Scene(Session(chat, turn.session.language), matter.course, matter.now)
    rows = tuple(_seat_row(matter, each) for each in left)
    return replace(turn, replies=(*turn.replies[:-1], scene.say("people.forgotten_here", *rows)))


def _people(matter: Matter) -> tuple[Pupil, ...]:
    """Return who shares the telephone, its owner always among them, though nothing be kept of the owner.

    Whoever has no picture is alone there: nobody was added.
    """
    chat = matter.incoming.chat
    people = matter.book.pupils.on(chat)
    is_owner_missing = bool(people) and all(each.picture and each.learner != chat for each in people)
    return (Pupil(chat, chat), *people) if is_owner_missing else people


def _pictures(verb: str, age: str, taken: set[str]) -> tuple[Row, ...]:
    free = [(at, each) for at, each in enumerate(PICTURES) if each not in taken]
    buttons = [named(f"{each} {each} {each}", verb, age, spelled(at))[0] for at, each in free]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _chosen(matter: Matter, parts: tuple[str, ...]) -> tuple[str, str]:
    """Return whether it is for a child ("c"), and the picture chosen, unless somebody else has it."""
    age, at = (*parts, "", "")[:2]
    number = number_in(at)
    picture = PICTURES[number] if number is not None and number < len(PICTURES) else ""
    is_taken = picture in {each.picture for each in matter.book.pupils.on(matter.incoming.chat)}
    return ("c" if age == "c" else "a"), ("" if is_taken else picture)


def _seat_row(matter: Matter, pupil: Pupil) -> Row:
    return named(_label(matter.scene, pupil), "sit", spelled(pupil.learner))


def _label(scene: Scene, pupil: Pupil) -> str:
    unnamed = "people.owner" if pupil.learner == pupil.phone else "people.somebody"
    name = pupil.called or scene.words(unnamed)
    return f"{pupil.picture} {name}".strip()


def _go_on(matter: Matter, key: str = "button.continue") -> Row:
    return (matter.scene.button(key, Wish.CONTINUE),)
