"""Where people are stuck: by lesson, step and question, with the wrong answers chosen; and how calls for help fared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from bot.tutor.course import Course
from bot.tutor.team.roles import Right, commune_scope
from bot.tutor.team.totals.figures import Stuck
from bot.tutor.team.totals.help_told import HelpTold, help_told
from bot.tutor.team.totals.lesson_words import item_of, title_of, way_of
from bot.tutor.team.totals.months import after, month_of, start_of
from bot.tutor.team.totals.report import stuck_told
from bot.tutor.team.totals.small_groups import LEAST
from bot.web.doors import Door
from bot.web.sights.places import asked_month, base_of, place_of
from bot.web.visit import Visit

MONTHS_OF_TEAM = 3
MOST = 200


@dataclass(frozen=True)
class Way:
    """How people were stuck, in words, and how many."""

    words: str
    people: int


@dataclass(frozen=True)
class Spot:
    """A step or question of a lesson, with the ways in which people were stuck there."""

    lesson: str
    item: str
    ways: tuple[Way, ...]


def of_team(visit: Visit) -> Response:
    """Show a team the last months of its own hamlet; two teams in one hamlet see no small groups of one another."""
    team, now = visit.the_team, month_of(visit.now)
    neighbours = visit.house.book.teams.within(commune_scope(team.commune))
    is_veiled = sum(each.hamlet == team.hamlet for each in neighbours) > 1
    since = after(now, 1 - MONTHS_OF_TEAM)
    where = f"hamlet:{team.hamlet}"
    found = visit.house.book.totals.stuck(where, since, now)
    told = [each for each in found if not is_veiled or each.people >= LEAST]
    return _page(visit, "team_stuck", where, told, (since, now), is_veiled=is_veiled)


def of_place(visit: Visit) -> Response:
    """Show a month of a commune or of the province, small groups veiled."""
    month = asked_month(visit)
    where = place_of(visit)
    told = stuck_told(visit.house.book.totals, where, month)
    return _page(visit, "place_stuck", where, told, (month, month), is_veiled=True)


def spots(course: Course, found: Sequence[Stuck], visit: Visit) -> list[Spot]:
    """Return where people were stuck, the lessons in their order, the worst spot of each first."""
    order = {lesson: at for at, lesson in enumerate(lesson for track in course.tracks for lesson in track.lessons)}
    grouped: dict[tuple[str, str], list[Stuck]] = {}
    for each in found:
        grouped.setdefault((each.lesson, each.item), []).append(each)
    language = visit.browser.language
    ranked = sorted(grouped.items(), key=lambda pair: (order.get(pair[0][0], len(order)), -pair[1][0].people))
    return [
        Spot(
            title_of(course, lesson, language),
            item_of(course, lesson, item, language),
            tuple(Way(way_of(course, each, visit.report_words, language), each.people) for each in ways),
        )
        for (lesson, item), ways in ranked
    ]


def _page(
    visit: Visit, template: str, where: str, told: Sequence[Stuck], span: tuple[str, str], *, is_veiled: bool
) -> Response:
    since, until = span
    totals = visit.house.book.totals
    helped = help_told(totals, where, start_of(since), start_of(after(until)), is_veiled=is_veiled)
    return visit.page(
        template,
        spots=spots(visit.course, told[:MOST], visit),
        helped=_shown(visit, helped),
        month=until,
        is_veiled=is_veiled,
        base="" if visit.team else base_of(visit),
        said=visit.report_words,
    )


def _shown(visit: Visit, told: HelpTold) -> list[tuple[str, str]]:
    """Return how calls fared as names and numbers."""
    said = visit.report_words
    cells = {name: told.counts[name] for name in ("calls", "replied", "within_hour")}
    lines = [
        (said(f"helped.{name}"), said("veiled") if cell is None else visit.number(cell)) for name, cell in cells.items()
    ]
    median = said("none") if not told.has_wait else said("veiled")
    if told.median_minutes is not None:
        median = visit.number(round(told.median_minutes))
    return [*lines, (said("helped.median"), median)]


DOORS = (
    Door("/team/{team:int}/stuck", of_team, (Right.SEE_LEARNERS,)),
    Door("/commune/{commune}/stuck", of_place, (Right.SEE_TOTALS,)),
    Door("/province/stuck", of_place, (Right.SEE_TOTALS,)),
)
