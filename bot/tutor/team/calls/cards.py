"""How a call for help looks in the team's group, and what it says of whom."""

from __future__ import annotations

from datetime import datetime

from bot.tutor.course import SOURCE_LANGUAGE, Course
from bot.tutor.layout import picture_of
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.scene import Row, Scene
from bot.tutor.session import Place, Session
from bot.tutor.team.book import Book
from bot.tutor.team.calls.calls import HelpCall, code
from bot.tutor.team.places import Team
from bot.tutor.team.roles import RIGHTS, Right, RoleKind, commune_scope, team_scope
from bot.tutor.wording import FORMS


def group_for(book: Book, team: Team | None) -> int | None:
    """Return the group that hears a call: the team's own, else the one of the settings."""
    return team.chat if team and team.chat else book.calls.default_group()


def helpers_without_group(book: Book, team: Team | None, now: datetime) -> tuple[int, ...]:
    """Return who hears the calls of a team that has no group, where the settings name none either."""
    return () if group_for(book, team) is not None else helpers_of(book, team, now)


def helpers_of(book: Book, team: Team | None, now: datetime) -> tuple[int, ...]:
    """Return who is told of a team's calls in private: who leads it, else whoever helps there."""
    if team is None:
        return ()
    held = [role for role in book.roles.within(team_scope(team), now) if Right.HELP_LEARNERS in RIGHTS[role.kind]]
    leads = [role for role in held if role.kind is RoleKind.LEAD]
    return tuple(role.person for role in leads or held)


def scene_of(call: HelpCall, course: Course, now: datetime, language: str = "") -> Scene:
    """Return the words to speak of a learner who called, or to them; in their own language by default."""
    session = Session(call.phone or 0, language or call.language, call.address, call.name)
    return Scene(session, course, now)


def for_team(call: HelpCall, course: Course, now: datetime) -> Scene:
    """Return the words to speak to a group with: in Vietnamese, whatever the learner's language."""
    return scene_of(call, course, now, SOURCE_LANGUAGE)


def learner_name(scene: Scene, call: HelpCall, team: Team | None) -> str:
    """Return what a group calls a learner: only their own team knows more than the form of address."""
    session = scene.session
    if call.known_as and is_own(call, team):
        return call.known_as
    return f"{session.address} {session.name}".strip() if session.address in FORMS else scene.words("team.someone")


def is_own(call: HelpCall, team: Team | None) -> bool:
    """Return whether a group is of the team that the learner lets see them: a stand-in knows less of them."""
    return team is not None and team.id == call.team


def helper_name(scene: Scene, book: Book, person: int | None, team: Team | None, now: datetime) -> str:
    """Return what whoever granted the role calls a helper; names in Telegram prove nothing and are not kept."""
    scopes = {team_scope(team), commune_scope(team.commune)} if team else set()
    held = book.roles.of(person, now) if person else ()
    named = [role.name for role in held if role.name and (role.scope in scopes or not team)]
    return named[0] if named else scene.words("call.somebody")


def card_text(scene: Scene, call: HelpCall, team: Team | None, standing: str) -> str:
    """Return the words of a call's card: who, where, why, and how it stands."""
    lesson, item = scene.lesson(call.lesson), scene.item(Place(call.lesson, call.item))
    where = scene.words("team.nowhere")
    if lesson:
        title = scene.fill(item.title) if item else scene.words("team.opening")
        where = scene.words("team.where", lesson=scene.fill(lesson.title), item=title)
    reason = scene.words(f"team.reason.{call.reason}" if call.is_urgent else "team.reason")
    learner = learner_name(scene, call, team)
    if team and is_own(call, team):
        learner = scene.words("call.of_hamlet", learner=learner, hamlet=team.hamlet_name)
    card = scene.words("team.call", learner=learner, where=where, reason=reason)
    loud = f"{scene.words('call.urgent')}\n" if call.is_urgent and call.closed_at is None else ""
    return f"{loud}{card}\n{standing}"


def card_changed(scene: Scene, call: HelpCall, team: Team | None, standing: str, *rows: Row) -> tuple[Reply, ...]:
    """Return the change of a call's card to how it stands now."""
    if call.chat is None:
        return ()
    text = card_text(scene, call, team, standing)
    return (Reply(text, ReplyKind.EDIT, rows=rows, handle=call.card, to=call.chat, mark=call.mark),)


def claim_row(scene: Scene, call: HelpCall) -> Row:
    """Return [Tôi nhận]."""
    return (Button(scene.words("button.call.claim"), code("claim", call)),)


def done_row(scene: Scene, call: HelpCall) -> Row:
    """Return [Xong]."""
    return (Button(scene.words("button.call.done"), code("done", call)),)


def leave_row(scene: Scene, call: HelpCall) -> Row:
    """Return the learner's own way out of a call."""
    return (Button(scene.words("button.call.leave"), code("leave", call)),)


def waiting(scene: Scene, call: HelpCall, now: datetime) -> str:
    """Return the line that says how long a call has waited."""
    minutes = max(0, int((now - call.at).total_seconds() // 60))
    if minutes < 1:
        return scene.words("call.new")
    if minutes < 90:
        return scene.words("call.waiting", minutes=str(minutes))
    return scene.words("call.waiting_hours", hours=str(round(minutes / 60)))


def to_group(call: HelpCall, text: str, **parts: object) -> Reply:
    """Return something to say in a call's group, in its topic if it has one; an answer to it is about the call."""
    return Reply(text, to=call.chat or 0, thread=call.thread, mark=call.mark, **parts)  # type: ignore[arg-type]


def picture_for(scene: Scene, call: HelpCall) -> str:
    """Return the reference of the picture that the learner was looking at, or an empty string."""
    lesson, item = scene.lesson(call.lesson), scene.item(Place(call.lesson, call.item))
    return picture_of(lesson, item) if lesson and item else ""


def topic_closed(call: HelpCall, name: str = "") -> tuple[Reply, ...]:
    """Return the closing of a call's topic, if it has one, and its new name if it gets one."""
    if call.thread is None or call.chat is None:
        return ()
    return (Reply(kind=ReplyKind.CLOSE_TOPIC, name=name, thread=call.thread, to=call.chat, mark=call.mark),)


def dropped(book: Book, course: Course, now: datetime, call: HelpCall, key: str) -> tuple[Reply, ...]:
    """Return what a group is told of a call that is deleted: its card without the name, and whoever helps a word.

    The call's topic goes with it: that word stands outside, and nothing of it is kept.
    """
    if call.chat is None:
        return ()
    scene = for_team(call, course, now)
    words = scene.words(key)
    card = (Reply(words, ReplyKind.EDIT, handle=call.card, to=call.chat, vanishes=True),) if call.card else ()
    if call.claimed_by is None:
        return card
    helper = helper_name(scene, book, call.claimed_by, book.teams.in_chat(call.chat), now)
    told = Reply(scene.words("call.dropped", helper=helper, reason=words), to=call.chat, vanishes=True)
    return (*card, told)
