"""One request of somebody signed in: who they are, what they look at, and how they are answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.tutor.course import Course
from bot.tutor.deeds import Deed
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Right, Role, commune_scope, may, may_in_team
from bot.tutor.team.sign_in import Browser
from bot.tutor.team.totals.report import Words as ReportWords
from bot.tutor.team.visits.register import Entry, Progress
from bot.tutor.team.visits.today import name_of, reason_words
from bot.tutor.team.visits.worklist import Standing, reasons
from bot.web.drawing import asset, templates
from bot.web.forms import token_of
from bot.web.house import House, alias_of
from bot.web.wording import Say, day, hour, number, saying, short, since

QUIET = "X-Quiet"
"""Sent by pages that refresh themselves: what nobody did keeps nobody signed in."""

TABS: Mapping[str, tuple[Right, ...]] = {
    "today": (Right.SEE_LEARNERS,),
    "learners": (Right.SEE_LEARNERS,),
    "lessons": (Right.SEE_LEARNERS,),
    "stuck": (Right.SEE_LEARNERS,),
    "poster": (Right.INVITE_LEARNERS,),
    "members": (Right.SEE_LEARNERS, Right.MANAGE_TEAM),
}
"""A team's pages and the rights of which one opens each."""


@dataclass(frozen=True)
class Visit:
    """`team` and `commune` are what the address names, if it names one; `form` is what was sent."""

    house: House
    request: Request
    browser: Browser
    secret: str
    roles: tuple[Role, ...]
    now: datetime
    team: Team | None = None
    commune: str = ""
    form: Mapping[str, str] | None = None

    @property
    def person(self) -> int:
        """The number of who is looking."""
        return self.browser.person

    @property
    def is_quiet(self) -> bool:
        """Whether a page asked by itself, for what it shows already."""
        return QUIET in self.request.headers

    @cached_property
    def course(self) -> Course:
        """The lessons as they are now."""
        return self.house.course()

    @property
    def say(self) -> Say:
        """The words of the pages, in the visitor's language."""
        return saying(self.house.words, self.browser.language)

    @property
    def scene(self) -> Scene:
        """The tutor's own words, as said to nobody in particular in the visitor's language."""
        return Scene(Session(0, self.browser.language), self.course, self.now)

    @cached_property
    def lessons_left(self) -> int:
        """How many lessons can be learned."""
        return len(self.course.taught())

    def progress(self, entry: Entry) -> Progress:
        """Return how a learner is getting on."""
        return entry.progress(self.lessons_left, self.now)

    def why(self, standing: Standing) -> list[str]:
        """Return every reason to visit a learner, in the words of the worklist."""
        found = reasons(standing, self.lessons_left, self.now)
        return [reason_words(self.scene, each).replace("**", "") for each in found]

    def name(self, standing: Standing) -> str:
        """Return what the team calls a learner."""
        return name_of(self.scene, standing)

    @property
    def report_words(self) -> ReportWords:
        """The words of figures and reports, in the visitor's language."""
        return self.house.report_words(self.browser.language)

    def number(self, value: int) -> str:
        """Return a number as the visitor's language writes it."""
        return number(value, self.browser.language)

    @property
    def the_team(self) -> Team:
        """The team that the address names; only for sights below one."""
        if self.team is None:
            raise LookupError("no team in this address")
        return self.team

    def may(self, right: Right) -> bool:
        """Return whether the visitor has a right over what the address names."""
        if self.team:
            return may_in_team(self.roles, right, self.team)
        return may(self.roles, right, commune_scope(self.commune) if self.commune else PROVINCE)

    @property
    def tabs(self) -> tuple[str, ...]:
        """The pages of the team that the visitor may open."""
        return tuple(tab for tab, rights in TABS.items() if any(map(self.may, rights)))

    def do(self, *deeds: Deed) -> None:
        """Carry out what the visitor did."""
        self.house.do(deeds, self.now)

    def alias(self, learner: int) -> str:
        """Return what a learner is called in addresses."""
        return alias_of(self.house, learner)

    def commune_name(self, commune: str) -> str:
        """Return what a commune is called, or its id when the file of places does not know it any more."""
        return self.course.places.communes.get(commune, commune)

    def page(self, template: str, status: int = 200, **parts: object) -> Response:
        """Return a page drawn from a template."""
        say, language = self.say, self.browser.language
        tools = {
            "w": say,
            "asset": asset,
            "day": day,
            "hour": hour,
            "short": short,
            "since": lambda at: since(at, self.now, say),
            "n": self.number,
            "token": token_of(self.secret),
            "language": language,
            "visit": self,
            "path": self.request.url.path,
        }
        return HTMLResponse(templates().get_template(f"{template}.html.j2").render(tools | parts), status)

    def go(self, path: str) -> Response:
        """Send the browser to another of our pages; `path` is never something that was sent in."""
        return RedirectResponse(path, 303)
