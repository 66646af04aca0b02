"""Everybody × every address × here and elsewhere: who may enter is told here once more, apart from the code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest
from starlette.routing import Route

from bot.web.forms import token_of
from tests.web.hall import (
    COMMUNE_MEMBER,
    ELSEWHERE,
    FOREIGN,
    HERE,
    LEAD,
    MEMBER,
    OFFICER,
    OPERATOR,
    OTHER_TEAM,
    OWN_FORM,
    PROVINCE_OFFICER,
    STRANGER,
    TEAM,
    TRAINER,
    Hall,
)

EVERYBODY = (MEMBER, LEAD, COMMUNE_MEMBER, OFFICER, PROVINCE_OFFICER, OPERATOR, TRAINER, STRANGER, FOREIGN)
SIGNED_IN = {MEMBER, LEAD, COMMUNE_MEMBER, OFFICER, PROVINCE_OFFICER, OPERATOR, FOREIGN}
OPEN = {"/ioc/figures.json", "/sign-in", "/sign-in/{secret}", "/mini", "/static/{name}"}
"""Addresses that need no sign-in; each has tests of its own."""


@dataclass(frozen=True)
class Rule:
    """Who may enter here (team 1, the commune it lies in) and elsewhere; `fields` is a form that does something."""

    here: frozenset[int]
    elsewhere: frozenset[int] = frozenset()
    fields: tuple[tuple[str, str], ...] = ()


def rule(*here: int, elsewhere: tuple[int, ...] = (), **fields: str) -> Rule:
    return Rule(frozenset(here), frozenset(elsewhere), tuple(fields.items()))


TEAM_SEEN = rule(MEMBER, LEAD, COMMUNE_MEMBER, elsewhere=(FOREIGN,))
COMMUNE_SEEN = rule(COMMUNE_MEMBER, OFFICER, PROVINCE_OFFICER, OPERATOR, elsewhere=(PROVINCE_OFFICER, OPERATOR))
PROVINCE_SEEN = rule(PROVINCE_OFFICER, OPERATOR, elsewhere=(PROVINCE_OFFICER, OPERATOR))
ALL_SIGNED_IN = rule(*SIGNED_IN, elsewhere=tuple(SIGNED_IN))
RULES = {
    ("GET", "/"): ALL_SIGNED_IN,
    ("GET", "/account"): ALL_SIGNED_IN,
    ("POST", "/account/end"): rule(*SIGNED_IN, elsewhere=tuple(SIGNED_IN), browser="own"),
    ("POST", "/account/leave"): ALL_SIGNED_IN,
    ("POST", "/account/language"): rule(*SIGNED_IN, elsewhere=tuple(SIGNED_IN), language="en"),
    ("GET", "/team/{team:int}"): TEAM_SEEN,
    ("GET", "/team/{team:int}/learners"): TEAM_SEEN,
    ("GET", "/team/{team:int}/learners/{learner}"): TEAM_SEEN,
    ("GET", "/team/{team:int}/lessons"): TEAM_SEEN,
    ("GET", "/team/{team:int}/stuck"): TEAM_SEEN,
    ("GET", "/team/{team:int}/poster"): TEAM_SEEN,
    ("POST", "/team/{team:int}/poster"): TEAM_SEEN,
    ("GET", "/team/{team:int}/poster/qr.svg"): TEAM_SEEN,
    ("GET", "/team/{team:int}/members"): rule(MEMBER, LEAD, COMMUNE_MEMBER, OPERATOR, elsewhere=(FOREIGN, OPERATOR)),
    ("POST", "/team/{team:int}/members/end"): rule(LEAD, OPERATOR, elsewhere=(FOREIGN, OPERATOR), role="any"),
    ("GET", "/commune/{commune}"): COMMUNE_SEEN,
    ("GET", "/commune/{commune}/chart/{chart}.svg"): COMMUNE_SEEN,
    ("GET", "/commune/{commune}/report.{shape}"): COMMUNE_SEEN,
    ("GET", "/commune/{commune}/stuck"): COMMUNE_SEEN,
    ("GET", "/province"): PROVINCE_SEEN,
    ("GET", "/province/chart/{chart}.svg"): PROVINCE_SEEN,
    ("GET", "/province/report.{shape}"): PROVINCE_SEEN,
    ("GET", "/province/stuck"): PROVINCE_SEEN,
}


def addresses(hall: Hall) -> Iterator[tuple[str, str]]:
    for route in hall.app.app.routes:  # type: ignore[attr-defined]
        assert isinstance(route, Route)
        for method in sorted((route.methods or set()) - {"HEAD"}):
            yield method, route.path


def filled(hall: Hall, path: str, *, is_here: bool) -> str:
    team, commune, learner = (TEAM, HERE, 101) if is_here else (OTHER_TEAM, ELSEWHERE, 201)
    alias = hall.alias(learner)
    parts = {"team:int": str(team), "commune": commune, "learner": alias, "chart": "levels", "shape": "csv"}
    return re.sub(r"\{(.*?)\}", lambda part: parts[part[1]], path)


async def asked(hall: Hall, browser: httpx.AsyncClient, method: str, path: str, rule: Rule, team: int) -> int:
    if method == "GET":
        return await _status(browser, path)
    secret = browser.cookies.get("__Host-sen", "")
    fields = dict(rule.fields) | {"token": token_of(secret)}
    if "browser" in fields:
        fields["browser"] = hall.digest(secret)
    if "role" in fields:
        fields["role"] = str(hall.a_role_in(team))
    response = await browser.post(path, data=fields, headers=OWN_FORM)
    # Whoever signs out is sent there too.
    return 401 if response.headers.get("location") == "/sign-in" and not secret else response.status_code


async def _status(browser: httpx.AsyncClient, path: str) -> int:
    response = await browser.get(path)
    return 401 if response.headers.get("location") == "/sign-in" else response.status_code


def test_every_address_has_its_rule(hall: Hall) -> None:
    assert {each for each in addresses(hall) if each[1] not in OPEN} == set(RULES)


@pytest.mark.parametrize("is_here", [True, False], ids=["here", "elsewhere"])
@pytest.mark.parametrize("person", EVERYBODY)
async def test_everybody_enters_where_they_may_and_nowhere_else(village: Hall, person: int, is_here: bool) -> None:
    for (method, path), each in RULES.items():
        browser = await village.maybe_signed_in(person)
        address = filled(village, path, is_here=is_here)

        status = await asked(village, browser, method, address, each, TEAM if is_here else OTHER_TEAM)

        may = person in (each.here if is_here else each.elsewhere)
        refused = 404 if person in SIGNED_IN else 401
        assert status in ((200, 303) if may else (refused,)), (method, address, status)


async def test_nobody_enters_without_a_sign_in(village: Hall) -> None:
    browser = village.browser()

    statuses = {
        (method, path): await asked(village, browser, method, filled(village, path, is_here=True), each, TEAM)
        for (method, path), each in RULES.items()
    }

    assert {each for each, status in statuses.items() if status not in (303, 401)} == set()


async def test_a_learner_is_found_by_way_of_their_own_team_alone(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    foreign = await browser.get(f"/team/{TEAM}/learners/{village.alias(201)}")
    number = await browser.get(f"/team/{TEAM}/learners/101")

    assert (foreign.status_code, number.status_code) == (404, 404)


async def test_what_is_not_there_looks_like_what_may_not_be_seen(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    pages = [await browser.get(f"/team/{team}") for team in (OTHER_TEAM, 77, 2**70)]

    assert [page.status_code for page in pages] == [404] * 3
    assert len({page.text.replace(f"/team/{team}", "") for page, team in zip(pages, (2, 77, 2**70), strict=True)}) == 1
