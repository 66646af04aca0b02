"""People and places at the desk: which command, button, word or link is whose to answer.

A verb stands in a button's code, an order is a command, `ASKED` takes the words that were asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from bot.tutor.deeds import Note
from bot.tutor.folding import fold
from bot.tutor.messages import IncomingKind
from bot.tutor.safety import alarm
from bot.tutor.scene import HOME_WISHES
from bot.tutor.team import recording  # fmt: skip
from bot.tutor.team.codes import typed_code
from bot.tutor.team.matter import Matter
from bot.tutor.team.people import assisting, classroom, diary, founding, homes, inviting, joining, membership, sharing
from bot.tutor.team.people.asking import ASKED_FOR, Ask
from bot.tutor.team.speaking import tapped
from bot.tutor.turn import Turn

Verb = Callable[[Matter, tuple[str, ...]], Turn | None]
Order = Callable[[Matter], Turn | None]
Take = Callable[[Matter, str], Turn | None]

VERBS: Mapping[str, Verb] = {
    "commune": founding.show_commune,
    "found": founding.ask_hamlet,
    "invite": inviting.invite,
    "ok": inviting.confirm,
    "no": inviting.refuse,
    "team": membership.show_team,
    "people": membership.show_people,
    "role": membership.show_role,
    "end": membership.ask_end,
    "ended": membership.end,
    "renew": membership.renew,
    "out": membership.put_out,
    "link": membership.link_chosen,
    "class": classroom.show_class,
    "newcode": classroom.change,
    "poster": classroom.send_poster,
    "see": joining.agree,
    "unseen": joining.disagree,
    "called": joining.called_so,
    "who": joining.show_who,
    "leave": joining.leave,
    "rename": joining.rename,
    "sit": sharing.sit,
    "another": sharing.ask_age,
    "child": sharing.ask_parent,
    "pick": sharing.pick,
    "own": sharing.take_own,
    "add": sharing.add,
    "pupils": assisting.list_pupils,
    "pupil": assisting.ask_name,
    "aloud": assisting.take_aloud,
    "teach": assisting.teach,
    "done": assisting.done,
    "give": assisting.hand_over,
    "mine": assisting.take_over,
    "diary": diary.show_diary,
    "homes": homes.list_homes,
    "home": homes.choose,
    "house": homes.put,
    "newhome": homes.ask_name,
    "record": recording.choose,
    "recorded": recording.keep,
    "unrecord": recording.drop,
}

LEARNER_ORDERS: Mapping[str, Order] = {
    "vaoto": joining.ask_code,
    "join": joining.ask_code,
    "roito": joining.ask_leave,
    "leave": joining.ask_leave,
    "nguoito": joining.who_asked,
    "team": joining.who_asked,
    "aidanghoc": sharing.ask_who,
    "who": sharing.ask_who,
}
TEAM_ORDERS: Mapping[str, Order] = {
    "to": membership.show_own,
    "lapto": founding.ask_commune,
    "malop": classroom.show_own_class,
    "daygium": assisting.list_own,
    "ho": homes.list_own,
}
"""To whoever has no right to them these are no commands at all."""

GROUP_ORDERS: Mapping[str, Order] = {"noinhom": membership.link_group}
"""What is done in a team's group; a tap there may only choose which team."""

ASKED: Mapping[str, Take] = {
    "commune": founding.take_commune,
    "hamlet": founding.take_hamlet,
    "team_name": founding.take_team_name,
    "invited": inviting.take_name,
    "code": joining.take_asked_code,
    "known_as": joining.take_known_as,
    "pupil": assisting.take_name,
    "home": homes.take_name,
}

SAID: Mapping[str, Order] = {
    "people.said.other": sharing.ask_who,
    "people.said.leave": joining.ask_leave,
    "people.said.who": joining.who_asked,
    "people.said.done": assisting.done,
}
"""Words by which a villager asks for what else is a command; the texts list the ways of saying it."""


def answer(matter: Matter) -> Turn | None:
    """Answer what concerns people and places, or return None."""
    incoming = matter.incoming
    if not incoming.person:
        return None
    if not incoming.is_private:
        return _in_group(matter)
    if incoming.kind not in (IncomingKind.COMMAND, IncomingKind.TAP, IncomingKind.TEXT) or _is_danger(matter):
        return None
    if barred := assisting.still_allowed(matter):
        return barred
    if incoming.kind is IncomingKind.COMMAND:
        return _ordered(matter)
    verb, *parts = tapped(matter) or ("",)
    if verb in VERBS:
        return VERBS[verb](matter, tuple(parts))
    return _typed(matter) if incoming.kind is IncomingKind.TEXT else None


def follow(matter: Matter, turn: Turn) -> Turn:
    """Add to the tutor's turn: what a newcomer came for, for whom it is, and that nothing is asked any more."""
    turn = joining.follow_consent(matter, turn)
    turn = assisting.say_for_whom(matter, turn)
    turn = sharing.after_forgetting(matter, turn)
    if turn.export:
        turn = replace(turn, deeds=(*turn.deeds, Note(matter.incoming.person, "export", turn.session.who)))
    asked = matter.book.askings.of(matter.incoming.chat) if matter.incoming.is_private else None
    if asked and asked.what in ASKED:
        turn = replace(turn, deeds=(*turn.deeds, Ask(matter.incoming.chat)))
    return turn


def _in_group(matter: Matter) -> Turn | None:
    if matter.incoming.kind is IncomingKind.COMMAND:
        order = GROUP_ORDERS.get(matter.incoming.name)
        return order(matter) if order else None
    verb, *parts = tapped(matter) or ("",)
    return membership.link_chosen(matter, tuple(parts)) if verb == "link" else None


def _ordered(matter: Matter) -> Turn | None:
    name, text = matter.incoming.name, matter.incoming.text
    if name == "start" and text.startswith(inviting.LINK):
        return inviting.open_link(matter, text.removeprefix(inviting.LINK))
    if name == "start" and text.startswith(joining.LINK):
        return joining.take_code(matter, text.removeprefix(joining.LINK))
    if name == "start" and not text and sharing.is_worth_asking(matter):
        return sharing.ask_who(matter)
    order = LEARNER_ORDERS.get(name) or TEAM_ORDERS.get(name)
    return order(matter) if order else None


def _typed(matter: Matter) -> Turn | None:
    text = matter.incoming.text
    home = _home(matter)
    if home:
        return sharing.ask_who(matter) if home == "home.continue" and sharing.is_worth_asking(matter) else None
    asked = matter.book.askings.of(matter.incoming.chat)
    if asked and asked.what in ASKED and matter.now - asked.at < ASKED_FOR:
        return ASKED[asked.what](matter, asked.about)
    if typed_code(text):
        return joining.take_code(matter, text)
    said = fold(text)
    texts = matter.course.texts.values()
    for key, order in SAID.items():
        if any(said == _folded(way) for each in texts for way in each.get(key, ())):
            return order(matter)
    return None


def _home(matter: Matter) -> str:
    """Return the key of the home keyboard's button that was typed: those work whatever was asked."""
    said = fold(matter.incoming.text)
    texts = matter.course.texts.values()
    return next(
        (key for key in HOME_WISHES if any(said == _folded(way) for each in texts for way in each.get(key, ()))), ""
    )


@lru_cache(maxsize=1024)
def _folded(way: str) -> str:
    """Fold a way of saying it that the texts list; what people type is never kept here."""
    return fold(way)


def _is_danger(matter: Matter) -> bool:
    """Whether the words are an alarm: that comes before everything."""
    return matter.incoming.kind is IncomingKind.TEXT and alarm(matter.incoming.text) is not None
