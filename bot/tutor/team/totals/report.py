"""The monthly report of a place, as tables that a page, a Word file and a sheet all show alike.

Totals, Course, words ─▶ monthly() ─▶ Report ── tables ──▶ cells: a number, words, or None for a veiled small group
                                             └─ definitions of every figure that stands in it
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.tutor.course import SOURCE_LANGUAGE, Course
from bot.tutor.team.evidence import Level
from bot.tutor.team.totals.figures import ALL, FIGURES, HELP, LEVELS, PILLARS, SKILLS, Stuck, Totals
from bot.tutor.team.totals.help_told import HelpTold, help_told
from bot.tutor.team.totals.lesson_words import Words as Words
from bot.tutor.team.totals.lesson_words import item_of, title_of, way_of
from bot.tutor.team.totals.months import FIRST, after, start_of
from bot.tutor.team.totals.small_groups import LEAST, blur, is_small, veil, veil_parts

Cell = str | int | float | None
Line = tuple[Cell, ...]
"""What stands in a table; None is a group too small to be shown."""

Counts = Mapping[tuple[str, Level], int | None]
Cells = Mapping[Level, Mapping[str, int | None]]

MOST_STUCK = 10
"""Lines of the table of where people are stuck."""


@dataclass(frozen=True)
class Table:
    """A table under a title; `id` names it in files and never changes."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Line, ...]


@dataclass(frozen=True)
class Report:
    """What is reported of a place in a month; `definitions` pairs each figure's name with how it is counted."""

    place: str
    place_name: str
    month: str
    made_at: datetime
    tables: tuple[Table, ...]
    definitions: tuple[tuple[str, str], ...]
    is_veiled: bool


@dataclass(frozen=True)
class Reporter:
    """What every report is made from. `words` returns a sentence of `bot/texts/report.*.yml`, its parts filled in."""

    totals: Totals
    course: Course
    words: Words
    language: str = SOURCE_LANGUAGE

    def monthly(self, place: str, month: str, now: datetime, *, is_veiled: bool = True) -> Report:
        """Return the report of a place in a month. Outside the team that it is about it has to be veiled."""
        so_far, in_month = (self._counts(place, since, month, is_veiled=is_veiled) for since in (FIRST, month))
        tables = (
            self._levels(in_month, so_far),
            self._subjects("skills_month", "skill", SKILLS, in_month),
            self._subjects("skills", "skill", SKILLS, so_far),
            self._subjects("pillars_month", "pillar", PILLARS, in_month),
            self._subjects("pillars", "pillar", PILLARS, so_far),
            *self._places(place, month, is_veiled=is_veiled),
            self._lessons(so_far),
            self._helped(help_told(self.totals, place, start_of(month), start_of(after(month)), is_veiled=is_veiled)),
            self._stuck(stuck_told(self.totals, place, month) if is_veiled else self.totals.stuck(place, month, month)),
        )
        shown = tuple(_veiled(table) for table in tables) if is_veiled else tables
        definitions = tuple((self.words(f"figure.{each}"), self.words(f"figure.{each}.how")) for each in FIGURES)
        return Report(place, self.place_name(place), month, now, shown, definitions, is_veiled)

    def _counts(self, place: str, since: str, month: str, *, is_veiled: bool) -> Counts:
        """Return what was reached, as it may be shown beside other months and beside the other communes' reports."""
        counts = self.totals.reached(place, since, month)
        if not is_veiled:
            return counts
        if since != month:
            least = self.totals.least(place, month)
            counts = {key: blur(people, least.get(key, 0)) for key, people in counts.items()}
        return {**counts, **self._found_from_others(place, since, month)}

    def _found_from_others(self, place: str, since: str, month: str) -> Counts:
        """Return None for each count of a commune by which a small one elsewhere could be told from the province's."""
        if not place.startswith("commune:"):
            return {}
        parts = self.totals.of_communes(since, month)
        at_risk = {key: each for key, each in parts.items() if place in each and is_small(min(each.values()))}
        return {key: None for key, each in at_risk.items() if veil_parts(each)[place] is None}

    def place_name(self, place: str) -> str:
        """Return what a place is called; a hamlet by its own name alone."""
        kind, _, which = place.partition(":")
        if kind == "commune":
            return self.course.places.communes.get(which, which)
        if kind == "province":
            return self.course.places.name
        return next((names[place] for names in self._hamlets() if place in names), place)

    def _hamlets(self) -> Sequence[Mapping[str, str]]:
        return [self.totals.names(f"commune:{each}") for each in self.course.places.communes]

    def _table(self, id: str, first: str, columns: Sequence[str], rows: Sequence[Line]) -> Table:
        names = (self.words(f"column.{first}"), *columns)
        return Table(id, self.words(f"table.{id}"), names, tuple(rows))

    def _levels(self, in_month: Counts, so_far: Counts) -> Table:
        columns = [self.words(f"column.{each}") for each in ("in_month", "so_far")]
        rows = [
            (self.words(f"figure.{figure}"), in_month.get((ALL, level), 0), so_far.get((ALL, level), 0))
            for level, figure in LEVELS.items()
        ]
        return self._table("levels", "level", columns, rows)

    def _subjects(self, id: str, kind: str, which: Sequence[str], counts: Counts) -> Table:
        rows: list[Line] = [(self.words(f"{kind}.{each}"), *_levels_of(f"{kind}:{each}", counts)) for each in which]
        return self._table(id, kind, self._level_names, rows)

    def _places(self, place: str, month: str, *, is_veiled: bool) -> tuple[Table, ...]:
        """Return the places right within this one; veiled so that none is found by subtraction from the whole."""
        names = self.totals.names(place)
        if place == "province":
            names = {f"commune:{id}": name for id, name in self.course.places.communes.items()}
        if not names:
            return ()
        tables = []
        for id, since in (("places_month", month), ("places", FIRST)):
            counts = self.totals.by_place(place, ALL, since, month)
            here = [each for each in names if any(counts.get((each, level)) for level in Level)]
            shown = {level: {each: counts.get((each, level), 0) for each in here} for level in LEVELS}
            cells: Cells = {level: veil_parts(parts) if is_veiled else {**parts} for level, parts in shown.items()}
            if is_veiled and since != month:
                cells = self._blurred(cells, self.totals.least_by_place(place, ALL, month))
            rows = [(names[each], *(cells[level][each] for level in LEVELS)) for each in here]
            tables.append(self._table(id, "place", self._level_names, rows))
        return tuple(tables)

    @staticmethod
    def _blurred(cells: Cells, least: Mapping[tuple[str, Level], int]) -> Cells:
        return {
            level: {
                each: people if people is None else blur(people, least.get((each, level), 0))
                for each, people in row.items()
            }
            for level, row in cells.items()
        }

    def _lessons(self, counts: Counts) -> Table:
        taught = [each.id for each in self.course.taught(self.language)]
        rows: list[Line] = [
            (title_of(self.course, lesson, self.language), *_levels_of(f"lesson:{lesson}", counts))
            for lesson in taught
            if (f"lesson:{lesson}", Level.SEEN) in counts
        ]
        return self._table("lessons", "lesson", self._level_names, rows)

    def _helped(self, told: HelpTold) -> Table:
        median = None if told.median_minutes is None else round(told.median_minutes, 1)
        rows: list[Line] = [(self.words(f"helped.{name}"), told.counts[name]) for name in HELP]
        rows.insert(-1, (self.words("helped.median"), median if told.has_wait else self.words("none")))
        return self._table("helped", "what", [self.words("column.count")], rows)

    def _stuck(self, found: Sequence[Stuck]) -> Table:
        rows = [(*self.where(each), each.people) for each in found[:MOST_STUCK]]
        columns = [self.words(f"column.{each}") for each in ("where", "how", "people")]
        return self._table("stuck", "lesson", columns, rows)

    def where(self, stuck: Stuck) -> tuple[str, str, str]:
        """Return the lesson, the step or question, and how people were stuck there, in words."""
        return (
            title_of(self.course, stuck.lesson, self.language),
            item_of(self.course, stuck.lesson, stuck.item, self.language),
            way_of(self.course, stuck, self.words, self.language),
        )

    @property
    def _level_names(self) -> list[str]:
        return [self.words(f"figure.{each}") for each in LEVELS.values()]


def stuck_told(totals: Totals, place: str, month: str) -> tuple[Stuck, ...]:
    """Return where people were stuck as it may be told outside the team: no small group, and none found from others."""
    found = [each for each in totals.stuck(place, month, month) if each.people >= LEAST]
    if not place.startswith("commune:"):
        return tuple(found)
    parts: dict[tuple[str, str, str], dict[str, int]] = {}
    for commune, each in totals.stuck_in_communes(month).items():
        for stuck in each:
            parts.setdefault((stuck.lesson, stuck.item, stuck.how), {})[commune] = stuck.people
    hidden = {key for key, each in parts.items() if veil_parts(each).get(place, 0) is None}
    return tuple(each for each in found if (each.lesson, each.item, each.how) not in hidden)


def _levels_of(subject: str, counts: Counts) -> tuple[int | None, ...]:
    return tuple(counts.get((subject, level), 0) for level in LEVELS)


def _veiled(table: Table) -> Table:
    """Return the table without numbers of people that are too small; waits and words stay."""
    rows = tuple(tuple(veil(cell) if isinstance(cell, int) else cell for cell in row) for row in table.rows)
    return Table(table.id, table.title, table.columns, rows)
