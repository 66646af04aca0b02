"""Inviting people to a role, and taking an invitation: a link for one, confirmed by the inviter before it counts."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.deeds import Grant, Note
from bot.tutor.scene import freeze
from bot.tutor.team.codes import digest_of, number_in, spelled, token
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.invitations import (
    OPEN_FOR,
    ROLE_LASTS,
    DecideInvitation,
    Invitation,
    Invite,
    TakeInvitation,
    may_invite,
)
from bot.tutor.team.people.naming import name_of
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, RoleKind, commune_scope, team_scope
from bot.tutor.team.speaking import button, day, link, not_allowed, scope_name, to
from bot.tutor.turn import Turn

LINK = "i_"
"""A deep link `?start=i_<token>` takes an invitation."""

TO_ROLE = frozenset(kind.value for kind in RoleKind)


def scope_in(matter: Matter, written: str) -> tuple[str, Team | None] | None:
    """Return the scope that a button names (`p`, `c,<commune>`, a team spelled), with its team; None for none."""
    if written == "p":
        return PROVINCE, None
    if written.startswith("c,"):
        commune = written.removeprefix("c,")
        return (commune_scope(commune), None) if commune in matter.course.places.communes else None
    number = number_in(written)
    team = matter.book.teams.team(number) if number is not None else None
    return (team_scope(team), team) if team else None


def scope_code(scope: str) -> str:
    """Return a scope as `scope_in` reads it."""
    kind, _, which = scope.partition(":")
    return {"team": lambda: spelled(int(which)), "commune": lambda: f"c,{which}"}.get(kind, lambda: "p")()


def invite(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Make an invitation, and hand its link to the inviter to pass on."""
    kind, found = _invited(matter, parts)
    if kind is None or found is None or not may_invite(matter.roles, kind, found[1]):
        return not_allowed(matter)
    if not matter.bot:
        return matter.aside(matter.scene.say("people.no_link"))
    scope, _ = found
    secret = token(matter.draw)
    person, expires = matter.incoming.person, matter.now + OPEN_FOR
    words = {"role": _role(matter, kind), "place": scope_name(matter, scope)}
    said = matter.scene.say("people.invite", link=link(matter, LINK + secret), **words)
    made = Invite(digest_of(secret), kind, scope, person, expires)
    return matter.aside(replace(said, vanishes=True), deeds=[made, Note(person, "invite", detail=f"{kind} {scope}")])


def open_link(matter: Matter, secret: str) -> Turn:
    """Keep the invitation for whoever opens it first, and ask what they are called; anybody else is told it is over."""
    found = matter.book.invitations.find(digest_of(secret))
    person, chat = matter.incoming.person, matter.incoming.chat
    if found and found.made_by == person:
        return matter.aside(matter.scene.say("people.own_invitation"))
    if found is None or found.kind not in TO_ROLE or not found.is_open_to(person, matter.now):
        return matter.aside(matter.scene.say("people.invitation_over"), deeds=[Ask(chat)])
    words = {"role": _role(matter, RoleKind(found.kind)), "place": scope_name(matter, found.scope)}
    deeds = (TakeInvitation(found.digest, person), Ask(chat, "invited", found.digest))
    return matter.aside(matter.scene.say("people.invited", **words), deeds=deeds)


def take_name(matter: Matter, digest: str) -> Turn:
    """Keep the name, and ask the inviter whether this is whom they meant."""
    found, person = matter.book.invitations.find(digest), matter.incoming.person
    name = name_of(matter.incoming.text)
    if found is None or not found.is_open_to(person, matter.now):
        return matter.aside(matter.scene.say("people.invitation_over"), deeds=[Ask(matter.incoming.chat)])
    if not name:
        again = Ask(matter.incoming.chat, "invited", digest)
        return matter.aside(matter.scene.say("people.no_name"), deeds=[again])
    rows = (
        button(matter, "button.people.right_person", "ok", digest),
        button(matter, "button.people.wrong_person", "no", digest),
    )
    words = {"role": _role(matter, RoleKind(found.kind)), "place": scope_name(matter, found.scope)}
    asked = to(found.made_by, matter.scene.say("people.is_it", *rows, name=name, **words))
    deeds = (TakeInvitation(digest, person, name), Ask(matter.incoming.chat))
    return matter.aside(matter.scene.say("people.wait"), asked, deeds=deeds)


def confirm(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Give the role, once the inviter says that this is whom they meant, if they still may."""
    found = _decidable(matter, parts)
    if found is None:
        return matter.aside(matter.scene.say("people.decided"))
    kind, scope = RoleKind(found.kind), scope_in(matter, scope_code(found.scope))
    if scope is None or not may_invite(matter.roles, kind, scope[1]) or found.taken_by is None:
        return not_allowed(matter)
    until = matter.now + ROLE_LASTS
    person, name = matter.incoming.person, found.taken_name
    words = {"role": _role(matter, kind), "place": scope_name(matter, found.scope), "date": day(until)}
    deeds = (
        DecideInvitation(found.digest, is_confirmed=True),
        Grant(found.taken_by, kind, found.scope, name, person, until),
        Note(person, "grant", detail=f"{kind} {found.scope} {found.taken_by}"),
    )
    welcome = to(found.taken_by, matter.scene.say(f"people.welcome.{kind}", **words))
    told = matter.scene.say("people.confirmed", name=name, **words)
    return matter.aside(*freeze(matter.incoming.handle), told, welcome, deeds=deeds)


def refuse(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """End an invitation that somebody else has taken; they are told, kindly."""
    found = _decidable(matter, parts)
    if found is None or found.taken_by is None:
        return matter.aside(matter.scene.say("people.decided"))
    deeds = (DecideInvitation(found.digest, is_confirmed=False), Note(matter.incoming.person, "refuse_invitation"))
    told = to(found.taken_by, matter.scene.say("people.invitation_over"))
    return matter.aside(*freeze(matter.incoming.handle), matter.scene.say("people.refused"), told, deeds=deeds)


def _decidable(matter: Matter, parts: tuple[str, ...]) -> Invitation | None:
    found = matter.book.invitations.find(parts[0]) if parts else None
    person = matter.incoming.person
    return found if found and found.kind in TO_ROLE and found.is_decidable_by(person, matter.now) else None


def _invited(matter: Matter, parts: tuple[str, ...]) -> tuple[RoleKind | None, tuple[str, Team | None] | None]:
    kind, scope = (*parts, "", "")[:2]
    return (RoleKind(kind) if kind in TO_ROLE else None), scope_in(matter, scope)


def _role(matter: Matter, kind: RoleKind) -> str:
    return matter.scene.words(f"people.role.{kind}")
