"""What every answer carries, and what is never answered."""

from __future__ import annotations

import logging
import re

import pytest
from starlette.routing import Route

from bot.corridor.mail import UnavailableError
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.web.drawing import assets
from bot.web.forms import token_of
from bot.web.sealed import HEADERS
from tests.web.hall import HERE, MEMBER, OWN_FORM, TEAM, Hall

PAGE_BYTES = 60 * 1024
TEAM_PAGES = [f"/team/{TEAM}{page}" for page in ("", "/learners", "/lessons", "/stuck", "/poster", "/members")]


async def test_every_answer_carries_the_headers(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)
    paths = [route.path for route in village.app.app.routes if isinstance(route, Route)]  # type: ignore[attr-defined]
    asked = [await browser.get(re.sub(r"\{.*?\}", "1", path)) for path in [*paths, "/nowhere", "/static/../app.py"]]
    asked += [await browser.post("/account/end", headers=OWN_FORM), await browser.delete("/")]

    for response in asked:
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS, response.url
        assert response.headers["strict-transport-security"].startswith("max-age=")
        assert response.headers["cache-control"]


async def test_nothing_private_is_kept_by_a_browser_and_files_are(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    page, file = await browser.get(f"/team/{TEAM}"), await browser.get("/static/sen.css")

    assert (page.headers["cache-control"], "immutable" in file.headers["cache-control"]) == ("no-store", True)


async def test_a_page_has_nothing_inline_and_loads_nothing_from_elsewhere(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    for path in (*TEAM_PAGES, f"/team/{TEAM}/learners/{village.alias(101)}", "/account"):
        text = (await browser.get(path)).text
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:", text, re.IGNORECASE)
        assert not re.search(r"(?:src|href|action)=\"(?!/|#)", text)


async def test_a_page_with_its_style_sheet_is_small(village: Hall) -> None:
    """The largest list, the longest story, every commune of the province; the script comes once and is not needed."""
    for number in range(1000, 1080):
        village.learner(number, f"Bà Nguyễn Thị Bảy Mươi {number}")
    village.grant(MEMBER, RoleKind.OFFICER, PROVINCE)
    with village.store._connection.write() as db:
        for commune in village.course.places.communes:
            rows = [(f"commune:{commune}", level, 1000 * level) for level in range(1, 6)]
            db.executemany("INSERT OR REPLACE INTO reached VALUES (?, '2026-11', 'any', ?, ?)", rows)
    browser = await village.signed_in(MEMBER)

    for path in (*TEAM_PAGES, f"/team/{TEAM}/learners/{village.alias(101)}", "/province", f"/commune/{HERE}"):
        assert len((await browser.get(path)).content) + len(assets()["sen.css"]) <= PAGE_BYTES, path


async def test_nothing_sent_in_decides_where_a_browser_goes(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)
    asked = (
        "//evil.example",
        "//evil.example/",
        "/account/",
        "/?next=//evil.example",
        "/team/1?to=https://evil.example",
    )
    token = token_of(browser.cookies["__Host-sen"])
    fields = {"token": token, "language": "en", "next": "https://evil.example", "path": "//evil.example"}

    answers = [await browser.get(village.address + path) for path in asked]
    answers.append(await browser.post("/account/language", data=fields, headers=OWN_FORM))

    assert {answer.headers.get("location") for answer in answers} == {None, f"/team/{TEAM}", "/account"}


async def test_another_host_is_not_served(hall: Hall) -> None:
    response = await hall.browser(Host="evil.example").get("/sign-in")

    assert (response.status_code, response.text) == (421, "wrong host")


async def test_an_address_too_long_is_refused(hall: Hall) -> None:
    assert (await hall.browser().get("/sign-in/" + "a" * 3000)).status_code == 414


async def test_only_known_files_are_served(hall: Hall) -> None:
    names = ("sen.css", "htmx.LICENSE.txt", "app.py", "..%2fapp.py", "__init__.py")

    statuses = [(await hall.browser().get(f"/static/{name}")).status_code for name in names]

    assert statuses == [200, 200, 404, 404, 404]


async def test_a_failure_is_answered_and_logged_without_its_words(
    village: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser = await village.signed_in(MEMBER)

    def fails(_team: int) -> None:
        raise KeyError("Bà Sáu")

    monkeypatch.setattr(type(village.house.book.register), "of_team", lambda _self, team: fails(team))
    with caplog.at_level(logging.DEBUG):
        response = await browser.get(f"/team/{TEAM}")

    assert (response.status_code, response.headers["x-frame-options"]) == (500, "DENY")
    assert "/team/{team:int} failed: KeyError" in caplog.text
    assert "Bà Sáu" not in caplog.text


async def test_a_store_that_is_away_for_a_moment_is_said_so(village: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await village.signed_in(MEMBER)

    def away(*_: object) -> None:
        raise UnavailableError("disk full")

    monkeypatch.setattr(type(village.house.book.register), "of_team", away)

    assert (await browser.get(f"/team/{TEAM}")).status_code == 503
