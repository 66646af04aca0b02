"""A team's learners: the list, by how they are getting on, and the story of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from bot.tutor.deeds import Note
from bot.tutor.events import Event, EventKind
from bot.tutor.folding import fold
from bot.tutor.team.evidence import Level
from bot.tutor.team.roles import Right, commune_scope, team_scope
from bot.tutor.team.totals.lesson_words import choices_of, item_of, title_of
from bot.tutor.team.visits.register import Entry, Progress, Story
from bot.tutor.team.visits.today import DID
from bot.web.doors import Door
from bot.web.sights.team import counted
from bot.web.visit import Visit

A_PAGE = 40
MOST_EVENTS = 60
ORDER = {progress: at for at, progress in enumerate(Progress)}


@dataclass(frozen=True)
class Moment:
    """One line of a story."""

    at: datetime
    words: str


def learners(visit: Visit) -> Response:
    """List the learners, those who need somebody first; by a standing and by a part of the name when asked."""
    query = visit.request.query_params
    asked, part = query.get("progress", ""), query.get("q", "")[:40]
    everybody = visit.house.book.register.of_team(visit.the_team.id)
    counts = counted(visit, everybody)
    visit.do(Note(visit.person, "list", detail=team_scope(visit.the_team)))
    found = [
        each
        for each in everybody
        if asked in ("", visit.progress(each)) and fold(part) in fold(visit.name(each.standing))
    ]
    found.sort(key=lambda each: (ORDER[visit.progress(each)], visit.name(each.standing)))
    last = max(1, -(-len(found) // A_PAGE))
    at = min(_number(query.get("page", "")), last)
    return visit.page(
        "learners",
        entries=found[(at - 1) * A_PAGE : at * A_PAGE],
        counts=counts,
        everybody=len(everybody),
        asked=asked if asked in counts else "",
        part=part,
        page=at,
        last=last,
        where=lambda entry: where(visit, entry),
    )


def learner(visit: Visit) -> Response:
    """Show one learner's story; that it was looked at is written down first."""
    alias = visit.request.path_params["learner"]
    register = visit.house.book.register
    entry = next((each for each in register.of_team(visit.the_team.id) if visit.alias(each.learner) == alias), None)
    if entry is None:
        return visit.page("missing", 404)
    visit.do(Note(visit.person, "view", entry.learner, "web"))
    story = register.story(entry.learner, MOST_EVENTS)
    language = visit.browser.language
    reached = [
        (title_of(visit.course, lesson, language), story.reached[lesson])
        for track in visit.course.tracks
        for lesson in track.lessons
        if lesson in story.reached
    ]
    return visit.page(
        "learner",
        entry=entry,
        where=where(visit, entry),
        reached=reached,
        levels=tuple(Level),
        moments=_moments(visit, story),
    )


def where(visit: Visit, entry: Entry) -> str:
    """Return where a learner stands in the lessons, in words; empty when nowhere."""
    place, language = entry.session.place, visit.browser.language
    if place is None:
        return ""
    parts = (title_of(visit.course, place.lesson, language), item_of(visit.course, place.lesson, place.item, language))
    return " · ".join(filter(None, parts))


def _moments(visit: Visit, story: Story) -> list[Moment]:
    members = {
        role.person: role.name
        for scope in (team_scope(visit.the_team), commune_scope(visit.the_team.commune))
        for role in visit.house.book.roles.within(scope, visit.now)
    }
    somebody = visit.say("story.somebody")
    told = [Moment(event.at, words) for event in story.events if (words := _words(visit, event))]
    for each in story.visits:
        did = visit.scene.words(f"visit.did.{each.did}") if each.did in DID else each.did
        told.append(Moment(each.at, visit.say("story.visit", who=members.get(each.member) or somebody, did=did)))
    return sorted(told, key=lambda moment: moment.at, reverse=True)


def _words(visit: Visit, event: Event) -> str:
    """Return what happened in words; what has none is left out, for a team need not know everything."""
    key = f"story.{event.kind}"
    if key not in visit.house.words[visit.browser.language]:
        return ""
    course, language = visit.course, visit.browser.language
    title, item = (
        title_of(course, event.lesson, language),
        item_of(course, event.lesson, event.item, language),
    )
    chosen = ""
    if event.kind is EventKind.ANSWERED_WRONG:
        chosen = choices_of(course, event.lesson, event.item, event.detail, language)
        key = key if chosen else "story.answered_in_part"
    return visit.say(key, lesson=title, item=item, chosen=chosen)


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and 0 < len(written) < 6 and int(written) else 1


DOORS = (
    Door("/team/{team:int}/learners", learners, (Right.SEE_LEARNERS,)),
    Door("/team/{team:int}/learners/{learner}", learner, (Right.SEE_LEARNERS,)),
)
