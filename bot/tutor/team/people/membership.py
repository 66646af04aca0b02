"""A team as its people see it: its card, who is in it until when, renewing, letting go, and its group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.tutor.deeds import EndRole, Grant, LinkGroup, Note
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.scene import Row, freeze
from bot.tutor.team.codes import number_in, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.founding import ask_commune
from bot.tutor.team.people.invitations import RENEWABLE, ROLE_LASTS, may_invite
from bot.tutor.team.people.inviting import scope_in
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Right, Role, RoleKind, may, team_scope
from bot.tutor.team.speaking import button, day, named, not_allowed, of_team, scope_name, to
from bot.tutor.turn import Turn


def own_teams(matter: Matter) -> tuple[Team, ...]:
    """Return the teams that the one who is heard is a member or lead of."""
    numbers = [role.scope.partition(":")[2] for role in matter.roles if role.scope.startswith("team:")]
    found = (matter.book.teams.team(int(number)) for number in dict.fromkeys(numbers))
    return tuple(team for team in found if team)


def team_in(matter: Matter, parts: tuple[str, ...], right: Right) -> Team | None:
    """Return the team that a button names, if whoever tapped it has that right over it."""
    number = number_in(parts[0]) if parts else None
    team = matter.book.teams.team(number) if number is not None else None
    return team if team and matter.may(right, team) else None


def one_team(matter: Matter, right: Right, verb: str) -> Team | Turn | None:
    """Return the only team over which somebody has a right; with several the question which, with none None."""
    teams = [team for team in own_teams(matter) if matter.may(right, team)]
    if len(teams) < 2:
        return teams[0] if teams else None
    rows = [named(f"{team.name} · {team.hamlet_name}", verb, spelled(team.id)) for team in teams]
    return matter.aside(matter.scene.say("people.which_team", *rows))


def show_own(matter: Matter) -> Turn | None:
    """Show the team of whoever asks; operators choose a commune first; to a learner the command is none."""
    found = one_team(matter, Right.HELP_LEARNERS, "team")
    if isinstance(found, Turn):
        return found
    if found:
        return _card(matter, found)
    return ask_commune(matter) or _show_roles(matter)


def _show_roles(matter: Matter) -> Turn | None:
    """Tell officers and trainers what they are and until when; to a learner the command is none."""
    lines = [
        f"· {_kind(matter, role)}, {scope_name(matter, role.scope)}, {day(role.expires_at)}" for role in matter.roles
    ]
    return matter.aside(matter.scene.say("people.roles", list="\n".join(lines))) if lines else None


def show_team(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Show a team's card to its people, and to operators."""
    team = team_in(matter, parts, Right.HELP_LEARNERS) or team_in(matter, parts, Right.MANAGE_TEAM)
    return _card(matter, team) if team else not_allowed(matter)


def _card(matter: Matter, team: Team) -> Turn:
    """No learner stands here by name: the card is shown to operators too."""
    code = spelled(team.id)
    offered = (
        (Right.INVITE_LEARNERS, "button.people.class", "class"),
        (Right.HELP_LEARNERS, "button.people.teach", "pupils"),
        (Right.HELP_LEARNERS, "button.people.homes", "homes"),
    )
    rows: list[Row] = [button(matter, key, verb, code) for right, key, verb in offered if matter.may(right, team)]
    if matter.may(Right.MANAGE_TEAM, team):
        rows.append(button(matter, "button.people.invite", "invite", RoleKind.MEMBER, code))
    if may(matter.roles, Right.MANAGE_PLACES, PROVINCE):
        rows.append(button(matter, "button.people.invite_lead", "invite", RoleKind.LEAD, code))
    rows.append(button(matter, "button.people.members", "people", code))
    if matter.may(Right.SEE_AUDIT, team):
        rows.append(button(matter, "button.people.diary", "diary", code))
    people = matter.book.roles.within(f"team:{team.id}", matter.now)
    learners = matter.book.pupils.of_team(team.id)
    group = matter.scene.words("people.has_group" if team.chat else "people.no_group")
    counts = {"count": str(len(people)), "learners": str(len(learners)), "group": group}
    card = matter.scene.say("people.card", *rows, **of_team(matter, team), **counts)
    return matter.aside(card, deeds=[Ask(matter.incoming.chat)])


def show_people(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """List who holds a role within a scope, and until when, to those who are in it or manage it."""
    found = scope_in(matter, parts[0] if parts else "")
    if found is None or not _may_see(matter, *found):
        return not_allowed(matter)
    scope, _ = found
    roles = [role for role in matter.book.roles.within(scope, matter.now) if role.id]
    rows = [named(f"{role.name} · {_kind(matter, role)}", "role", parts[0], spelled(role.id)) for role in roles]
    key = "people.members" if rows else "people.members_none"
    return matter.aside(matter.scene.say(key, *rows, place=scope_name(matter, scope)))


def show_role(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Show one role, with what may be done about it."""
    found = _role_in(matter, parts)
    if found is None:
        return not_allowed(matter)
    role, team = found
    rows: list[Row] = []
    if may_invite(matter.roles, role.kind, team):
        if role.expires_at - matter.now < RENEWABLE:
            rows.append(button(matter, "button.people.renew", "renew", *parts[:2]))
        rows.append(button(matter, "button.people.end", "end", *parts[:2]))
    elif role.person == matter.incoming.person:
        rows.append(button(matter, "button.people.end_own", "end", *parts[:2]))
    words = {"since": day(role.granted_at), "date": day(role.expires_at), "role": _kind(matter, role)}
    return matter.aside(matter.scene.say("people.one", *rows, name=role.name, **words))


def ask_end(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Ask once before a role is taken back."""
    found = _endable(matter, parts)
    if found is None:
        return not_allowed(matter)
    rows = (
        button(matter, "button.people.end_now", "ended", *parts[:2]),
        button(matter, "button.people.keep", "people", parts[0]),
    )
    return matter.aside(matter.scene.say("people.end_ask", *rows, name=found.name))


def end(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Take a role back, at once, and tell whose it was; of one who goes by themselves the leads are told."""
    role, person = _endable(matter, parts), matter.incoming.person
    if role is None:
        return not_allowed(matter)
    place = scope_name(matter, role.scope)
    ended_you, ended = (
        matter.scene.say("people.ended_you", place=place),
        matter.scene.say("people.ended", name=role.name),
    )
    is_own = role.person == person
    told = tuple(to(lead, ended) for lead in _other_leads(matter, role)) if is_own else (to(role.person, ended_you),)
    deeds = (EndRole(role.id), Note(person, "end_role", detail=f"{role.kind} {role.scope} {role.person}"))
    said = ended_you if is_own else ended
    return matter.aside(*freeze(matter.incoming.handle), said, *told, deeds=deeds)


def put_out(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Take somebody whose role has ended out of the team's group, where the bot may; a member is never put out."""
    team = team_in(matter, parts, Right.MANAGE_TEAM)
    number = number_in(parts[1]) if len(parts) > 1 else None
    former = matter.book.roles.former(team_scope(team), matter.now) if team else ()
    role = next((each for each in former if each.id == number), None)
    if team is None or team.chat is None or role is None:
        return not_allowed(matter)
    gone = Reply(kind=ReplyKind.PUT_OUT, handle=role.person, to=team.chat)
    noted = Note(matter.incoming.person, "put_out", detail=f"{role.kind} {role.scope} {role.person}")
    said = matter.scene.say("people.put_out", name=role.name)
    return matter.aside(*freeze(matter.incoming.handle), said, gone, deeds=[noted])


def _other_leads(matter: Matter, role: Role) -> Iterable[int]:
    """Return who leads the scope of a role that ends, but for whoever holds it: they clear the group's chat."""
    held = matter.book.roles.within(role.scope, matter.now)
    return dict.fromkeys(each.person for each in held if each.kind is RoleKind.LEAD and each.person != role.person)


def renew(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Let a role that ends soon go on for another year."""
    found = _role_in(matter, parts)
    if found is None or not may_invite(matter.roles, found[0].kind, found[1]):
        return not_allowed(matter)
    role, until = found[0], matter.now + ROLE_LASTS
    if role.expires_at - matter.now >= RENEWABLE:
        return show_role(matter, parts)
    person = matter.incoming.person
    deeds = (
        Grant(role.person, role.kind, role.scope, role.name, person, until),
        Note(person, "renew", detail=f"{role.kind} {role.scope} {role.person}"),
    )
    said = matter.scene.say("people.renewed", name=role.name, date=day(until))
    return matter.aside(*freeze(matter.incoming.handle), said, deeds=deeds)


def link_group(matter: Matter) -> Turn | None:
    """Let the team of whoever asks talk in the group in which they ask."""
    found = one_team(matter, Right.MANAGE_TEAM, "link")
    return _link(matter, found) if isinstance(found, Team) else _in_thread(matter, found)


def link_chosen(matter: Matter, parts: tuple[str, ...]) -> Turn | None:
    """Let the chosen team talk in the group; in private there is no group to link."""
    team = team_in(matter, parts, Right.MANAGE_TEAM)
    return _link(matter, team) if team and not matter.incoming.is_private else None


def _link(matter: Matter, team: Team) -> Turn:
    """Nobody takes a group away from a team that they do not lead: its calls would be heard by others, or by nobody."""
    incoming = matter.incoming
    there = matter.book.teams.in_chat(incoming.chat)
    if there and there.id != team.id and not matter.may(Right.MANAGE_TEAM, there):
        return matter.aside(Reply(matter.scene.words("people.group_taken", team=there.name), thread=incoming.thread))
    deeds = (
        LinkGroup(team.id, incoming.chat, is_forum=incoming.thread is not None),
        Note(incoming.person, "link_group", detail=f"team:{team.id}"),
    )
    said = Reply(matter.scene.words("people.linked", team=team.name), thread=incoming.thread)
    return matter.aside(*freeze(incoming.handle), said, deeds=deeds)


def _in_thread(matter: Matter, turn: Turn | None) -> Turn | None:
    if turn is None:
        return None
    return replace(turn, replies=tuple(replace(each, thread=matter.incoming.thread) for each in turn.replies))


def _may_see(matter: Matter, scope: str, team: Team | None) -> bool:
    if team:
        return matter.may(Right.HELP_LEARNERS, team) or matter.may(Right.MANAGE_TEAM, team)
    return may(matter.roles, Right.MANAGE_PLACES, scope)


def _role_in(matter: Matter, parts: tuple[str, ...]) -> tuple[Role, Team | None] | None:
    """Return the role that a button names, if whoever tapped it may see it."""
    scope, number = (*parts, "", "")[:2]
    found = scope_in(matter, scope)
    if found is None or not _may_see(matter, *found):
        return None
    wanted = number_in(number)
    roles = matter.book.roles.within(found[0], matter.now)
    return next(((role, found[1]) for role in roles if role.id and role.id == wanted), None)


def _endable(matter: Matter, parts: tuple[str, ...]) -> Role | None:
    found = _role_in(matter, parts)
    if found is None:
        return None
    role, team = found
    is_own = role.person == matter.incoming.person
    return role if is_own or may_invite(matter.roles, role.kind, team) else None


def _kind(matter: Matter, role: Role) -> str:
    return matter.scene.words(f"people.role.{role.kind}")
