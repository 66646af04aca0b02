"""What was done in a team's name, for its lead to look over. An operator is not told about whom."""

from __future__ import annotations

from bot.tutor.deeds import Note
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.membership import team_in
from bot.tutor.team.people.traces import Trace
from bot.tutor.team.roles import Right
from bot.tutor.team.speaking import day, not_allowed
from bot.tutor.turn import Turn

MOST_TRACES = 12


def show_diary(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Show what was done last in a team; to have looked is noted too."""
    team = team_in(matter, parts, Right.SEE_AUDIT)
    if team is None:
        return not_allowed(matter)
    may_see_whom = matter.may(Right.SEE_LEARNERS, team)
    traces = matter.book.diary.of_team(team.id, MOST_TRACES)
    lines = [_line(matter, each, may_see_whom) for each in traces]
    said = matter.scene.say("people.diary" if lines else "people.diary_empty", team=team.name, list="\n".join(lines))
    return matter.aside(said, deeds=[Note(matter.incoming.person, "audit", detail=f"team:{team.id}")])


def _line(matter: Matter, trace: Trace, may_see_whom: bool) -> str:
    key = f"people.deed.{trace.deed}"
    is_known = key in matter.course.texts.get("vi", {})
    did = matter.scene.words(key) if is_known else trace.deed
    whom = f": {trace.whom}" if trace.whom and may_see_whom else ""
    by = trace.by or matter.scene.words("people.by_self" if trace.whom else "people.role.operator")
    return f"{day(trace.at)[:5]} · {by} · {did}{whom}"
