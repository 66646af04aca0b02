"""/homnay: whom a member should visit today, and one person's page. In a group only counts: mistakes are nobody's news.

/homnay ─▶ list ─ [1. chị Tám] ─▶ person ─ [Chỉ lại bài] ─▶ [Tuần sau ghé] ─▶ logged (visiting)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.tutor.deeds import Note
from bot.tutor.lesson import Task
from bot.tutor.messages import Button, IncomingKind, Reply, ReplyKind
from bot.tutor.scene import Row, Scene
from bot.tutor.session import Place, Session
from bot.tutor.team.codes import number_in, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Right, RoleKind
from bot.tutor.team.visits.worklist import Person, Reason, Standing, Why, reasons, worklist
from bot.tutor.turn import Turn
from bot.tutor.wording import FORMS

COMMANDS = ("homnay", "today")
CODE = "today"
"""What the codes of buttons of the list begin with: `today` alone shows it, `today/<learner>` a person."""

VISIT_CODE = "visit"
DID = ("taught", "together", "talked", "missed")
"""What can have been done at a visit; the values are written to the database and never change."""

MISSED = "missed"


def answer(matter: Matter) -> Turn | None:
    """Return the list, or one person of it, or None when neither is asked for."""
    incoming = matter.incoming
    if incoming.kind is IncomingKind.COMMAND and incoming.name in COMMANDS:
        return _listed(matter) if incoming.is_private else _counted(matter)
    if incoming.kind is not IncomingKind.TAP or not incoming.is_private:
        return None
    code, _, letters = incoming.name.partition("/")
    if code != CODE:
        return None
    if not letters:
        return _listed(matter)
    found = person_seen(matter, letters)
    return page(matter, found) if found else None


def person_seen(matter: Matter, letters: str) -> Person | None:
    """Return the person that a code names, if the one who taps may see them now."""
    number = number_in(letters)
    person = matter.book.worklist.person(number) if number is not None else None
    return person if person and matter.may(Right.SEE_LEARNERS, person.team) else None


def page(matter: Matter, person: Person) -> Turn:
    """Return one person's page: why, how far, when last visited; the view is in the audit log."""
    note = Note(matter.incoming.person, "person", person.standing.learner)
    text = "\n".join(_page(matter, person))
    return matter.aside(shown(matter, text, *_did_rows(matter, person)), deeds=[note])


def shown(matter: Matter, text: str, *rows: Row) -> Reply:
    """Return a text in the place of the message that was tapped on, or as a new one after a command."""
    handle = matter.incoming.handle
    return Reply(text, ReplyKind.SAY if handle is None else ReplyKind.EDIT, rows=rows, handle=handle)


def name_of(scene: Scene, standing: Standing) -> str:
    """Return what the team calls somebody."""
    if standing.known_as:
        return standing.known_as
    called = f"{standing.address} {standing.name}".strip() if standing.address in FORMS else ""
    return called or scene.words("team.someone")


def lessons_left(matter: Matter) -> int:
    """Return how many lessons can be learned."""
    return len(matter.course.taught())


def _listed(matter: Matter) -> Turn | None:
    teams = own_teams(matter)
    if not teams:
        return None
    scene = matter.scene
    lines: list[str] = []
    buttons: list[Button] = []
    seen: list[Note] = []
    for team in teams:
        visits = worklist(matter.book.worklist.of_team(team.id), lessons_left(matter), matter.now)
        lines.append(scene.words("today.head" if visits else "today.nobody", team=team.name))
        for number, visit in enumerate(visits, start=len(buttons) + 1):
            name = name_of(scene, visit.standing)
            why = reason_words(scene, visit.reasons[0])
            lines.append(scene.words("today.line", number=str(number), learner=name, reason=why))
            buttons.append(Button(f"{number}. {name}"[:40], f"{CODE}/{spelled(visit.standing.learner)}"))
            seen.append(Note(matter.incoming.person, "worklist", visit.standing.learner))
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return matter.aside(shown(matter, "\n".join(lines), *rows), deeds=seen)


def _counted(matter: Matter) -> Turn | None:
    """Tell a group how many wait, and that names are for private ears."""
    team = matter.book.teams.in_chat(matter.incoming.chat)
    if team is None or not matter.may(Right.SEE_LEARNERS, team):
        return None
    scene = matter.scene
    visits = worklist(matter.book.worklist.of_team(team.id), lessons_left(matter), matter.now)
    kinds = Counter(visit.reasons[0].why for visit in visits)
    parts = [scene.words(f"today.kind.{why.name.lower()}", count=str(kinds[why])) for why in Why if kinds[why]]
    words = scene.words("today.count", count=str(len(visits)), list=", ".join(parts)) if visits else ""
    told = words or scene.words("today.nobody", team=team.name)
    return matter.aside(Reply(told, thread=matter.incoming.thread))


def own_teams(matter: Matter) -> tuple[Team, ...]:
    """Return the teams whose learners the one who is heard may see, by their own roles in them."""
    scopes = {role.scope for role in matter.roles if role.kind in (RoleKind.MEMBER, RoleKind.LEAD)} - {PROVINCE}
    found = {team.id: team for scope in sorted(scopes) for team in matter.book.teams.within(scope)}
    return tuple(team for team in found.values() if matter.may(Right.SEE_LEARNERS, team))


def _page(matter: Matter, person: Person) -> Iterator[str]:
    scene, standing = matter.scene, person.standing
    yield scene.words("today.person", learner=name_of(scene, standing), hamlet=person.team.hamlet_name)
    yield from (reason_words(scene, each) for each in reasons(standing, lessons_left(matter), matter.now))
    here = scene.lesson(person.lesson) if person.lesson else None
    done = scene.words("today.finished", count=str(standing.finished))
    yield f"{done} {scene.words('today.here', lesson=scene.fill(here.title))}" if here else done
    if standing.visited_at:
        did = scene.words(f"visit.did.{person.did}") if person.did in DID else ""
        yield scene.words("today.visited", age=age(scene, Reason(Why.AWAY, standing.visited_at)), did=did)
    yield scene.words("visit.ask")


def _did_rows(matter: Matter, person: Person) -> Iterator[Row]:
    scene, letters = matter.scene, spelled(person.standing.learner)
    buttons = [Button(scene.words(f"visit.did.{did}"), f"{VISIT_CODE}/{letters}/{did}") for did in DID]
    yield from (tuple(buttons[:2]), tuple(buttons[2:]), (Button(scene.words("button.today"), CODE),))


def reason_words(scene: Scene, reason: Reason) -> str:
    """Return a reason with its age, such as “sai 4 lần ở ‘đọc tên người nhận’, hôm qua”."""
    speaker = Scene(Session(0, scene.session.language), scene.course, scene.now)
    lesson, item = speaker.lesson(reason.lesson), speaker.item(Place(reason.lesson, reason.item))
    title = speaker.fill(item.title) if item else speaker.fill(lesson.title) if lesson else reason.item
    if isinstance(item, Task) and lesson:
        title = speaker.fill(lesson.title)
    key = f"today.why.{reason.why.name.lower()}"
    parts = {"item": title, "count": str(reason.count), "age": age(scene, reason), "days": str(reason.days(scene.now))}
    return scene.words(key, **parts)


def age(scene: Scene, reason: Reason) -> str:
    """Return how long ago something was, in days of the calendar."""
    days = reason.days(scene.now)
    if days <= 0:
        return scene.words("today.age.today")
    return scene.words("today.age.yesterday") if days == 1 else scene.words("today.age.days", days=str(days))
