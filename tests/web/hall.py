"""A small province with its pages: two communes with a team each, people of every role, and browsers to look with."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache

import httpx

from bot.authoring.places import read_places
from bot.records.sqlite import SqliteStore
from bot.reports import words_of, written
from bot.texts import PAGES, read_texts
from bot.tutor.course import Course
from bot.tutor.deeds import Deed, FoundTeam, Grant, Join, OfferLink
from bot.tutor.events import Call, Event, EventKind
from bot.tutor.session import Consent, Place, Session
from bot.tutor.team.evidence import milestones
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.tutor.team.sign_in import digest_of
from bot.tutor.turn import Turn
from bot.web.app import create_app
from bot.web.house import House, alias_of
from tests.conftest import ROOT
from tests.records.making import NOON, received

ADDRESS = "https://to.example.vn"
BOT_TOKEN = "123456:not-a-real-token-of-any-bot-at-all"
IOC_TOKEN = "only-the-operations-centre-knows"

HERE, ELSEWHERE = "xa-tam-nong", "xa-tram-chim"
TEAM, OTHER_TEAM = 1, 2
MEMBER, LEAD, COMMUNE_MEMBER, OFFICER, PROVINCE_OFFICER, OPERATOR, TRAINER, STRANGER, FOREIGN, COLLEAGUE = range(
    9001, 9011
)

LESSON = "chuyen-tien-dung-nguoi"


@dataclass
class Clock:
    """A clock that tests move."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Hall:
    """The pages over a store; `anybody` opens a browser of one's own."""

    store: SqliteStore
    course: Course
    clock: Clock = field(default_factory=Clock)
    address: str = ADDRESS

    def __post_init__(self) -> None:
        self.course = replace(self.course, places=read_places(ROOT / "lessons"))
        draws = itertools.count(1)
        words = read_texts(PAGES)
        self.house = House(
            address=self.address,
            language="vi",
            book=self.store.book([OPERATOR]),
            course=lambda: self.course,
            do=self.store.do,
            clock=self.clock,
            draw=lambda count: hashlib.sha256(b"%d" % next(draws)).digest()[:count],
            words={language: {key: said[0] for key, said in each.items()} for language, each in words.items()},
            report_words=cache(words_of),
            written=written,
            bot_name=lambda: "sen_bot",
            bot_token=BOT_TOKEN,
            ioc_token=IOC_TOKEN,
        )
        self.app = create_app(self.house)
        self._updates = itertools.count(1)

    def do(self, *deeds: Deed) -> None:
        self.store.do(deeds, self.clock.now)

    def grant(self, person: int, kind: RoleKind, scope: str, name: str = "") -> None:
        self.do(Grant(person, kind, scope, name or f"Người {person}", 1, self.clock.now + timedelta(days=30)))

    def people(self) -> None:
        """Found a team in each commune, and grant every role there is."""
        self.do(FoundTeam(HERE, "Ấp Một", "Tổ Một"), FoundTeam(ELSEWHERE, "Ấp Hai", "Tổ Hai"))
        self.grant(MEMBER, RoleKind.MEMBER, f"team:{TEAM}", "Chị Lan")
        self.grant(LEAD, RoleKind.LEAD, f"team:{TEAM}", "Anh Ba")
        self.grant(COMMUNE_MEMBER, RoleKind.MEMBER, f"commune:{HERE}")
        self.grant(OFFICER, RoleKind.OFFICER, f"commune:{HERE}")
        self.grant(PROVINCE_OFFICER, RoleKind.OFFICER, PROVINCE)
        self.grant(TRAINER, RoleKind.TRAINER, PROVINCE)
        self.grant(COLLEAGUE, RoleKind.MEMBER, f"team:{OTHER_TEAM}")
        self.grant(FOREIGN, RoleKind.LEAD, f"team:{OTHER_TEAM}")

    def learner(
        self,
        number: int,
        known_as: str,
        events: Iterable[EventKind] = (),
        *,
        team: int = TEAM,
        calls: bool = False,
        finished: bool = False,
    ) -> None:
        """Let a learner join a team and do things in the first lesson."""
        lesson = self.course.lesson(LESSON)
        assert lesson is not None
        question = lesson.questions[0].id
        now = self.clock.now
        place = None if finished else Place(LESSON, question)
        session = Session(
            number, consent=Consent.YES, place=place if events else None, finished={LESSON: now} if finished else {}
        )
        started = Turn(replace(session, place=None))
        self.store.apply(received(self.store, next(self._updates), number, now), started, now)
        self.do(Join(number, team, known_as))
        happened = tuple(Event(kind, now, LESSON, question, "0") for kind in events)
        call = Call(now, LESSON, question) if calls else None
        turn = Turn(session, events=happened, call=call, milestones=milestones(happened, self.course))
        self.store.apply(received(self.store, next(self._updates), number, now), turn, now)

    def browser(self, **headers: str) -> httpx.AsyncClient:
        """Open a browser that nobody is signed in with."""
        transport = httpx.ASGITransport(self.app)
        return httpx.AsyncClient(transport=transport, base_url=self.address, headers=headers)

    def link(self, person: int, secret: str = "") -> str:
        """Offer somebody a link and return its path."""
        secret = secret or f"secret-{next(self._updates)}-of-{person}"
        self.do(OfferLink(digest_of(secret), person, "vi"))
        return f"/sign-in/{secret}"

    def alias(self, learner: int) -> str:
        """Return what a learner is called in addresses."""
        return alias_of(self.house, learner)

    def digest(self, secret: str) -> str:
        return digest_of(secret)

    def a_role_in(self, team: int) -> int:
        """Return the number of a role within a team that somebody else holds."""
        role = self.store._connection.row("SELECT id FROM role WHERE scope = ? AND ended_at IS NULL", f"team:{team}")
        return int(role["id"]) if role else 0

    async def maybe_signed_in(self, person: int) -> httpx.AsyncClient:
        """Open a browser in which somebody did all they could to sign in."""
        browser = self.browser()
        await browser.post(self.link(person), headers=OWN_FORM)
        return browser

    async def signed_in(self, person: int) -> httpx.AsyncClient:
        """Open a browser and sign somebody in with it."""
        browser = self.browser()
        response = await browser.post(self.link(person), headers=OWN_FORM)
        assert response.status_code == 303, response.text
        return browser


OWN_FORM = {"Origin": ADDRESS, "Content-Type": "application/x-www-form-urlencoded"}
