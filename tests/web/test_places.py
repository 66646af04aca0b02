"""Pages of communes and the province: totals without persons, charts beside tables, files, and JSON for the IOC."""

from __future__ import annotations

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest

from bot.tutor.deeds import FoundTeam
from bot.tutor.events import EventKind
from bot.web.charts import Group, bars
from bot.web.tries import MOST
from tests.web.hall import (
    ELSEWHERE,
    HERE,
    IOC_TOKEN,
    MEMBER,
    OFFICER,
    OTHER_TEAM,
    PROVINCE_OFFICER,
    TEAM,
    Hall,
)

SEEN = (EventKind.STEP_SEEN, EventKind.ANSWERED_WRONG)
MONTH = "2026-11"
BEARER = {"Authorization": f"Bearer {IOC_TOKEN}"}


@pytest.fixture
def counted(hall: Hall) -> Hall:
    """Seven people here, six and three in two other communes; one of those here has answered rightly."""
    hall.do(FoundTeam("xa-lap-vo", "Ấp Ba", "Tổ Ba"))
    for number in range(6):
        hall.learner(300 + number, f"Chị {number}", SEEN, team=3)
    for number in range(7):
        hall.learner(100 + number, f"Bà {number}", SEEN + (EventKind.ANSWERED_RIGHT,) * (number == 0))
    for number in range(3):
        hall.learner(200 + number, f"Ông {number}", SEEN, team=OTHER_TEAM)
    return hall


def cells(text: str, title: str) -> list[str]:
    """Return the numbers of the table with that title."""
    section = text.split(f'aria-label="{title}"')[1].split("</table>")[0]
    return re.findall(r"<td[^>]*>(?:<i>)?([^<\n]*)", section)


async def test_a_commune_shows_its_totals_and_veils_small_groups(counted: Hall) -> None:
    officer = await counted.signed_in(OFFICER)

    page = await officer.get(f"/commune/{HERE}")

    assert cells(page.text, "Số người theo mức")[:4] == ["7", "7", "không nêu", "không nêu"]
    assert "Bà 0" not in page.text
    assert "Số người đã được Sen đưa cho coi" in page.text


async def test_the_province_adds_up_and_shows_no_commune_by_subtraction(counted: Hall) -> None:
    officer = await counted.signed_in(PROVINCE_OFFICER)

    page = await officer.get("/province")

    assert cells(page.text, "Số người theo mức")[0] == "16"
    assert cells(page.text, "Theo địa bàn, trong tháng")[::5] == ["7", "không nêu", "không nêu"]
    assert f'href="/commune/{HERE}?month={MONTH}"' in page.text


async def test_no_commune_is_found_from_the_report_of_another(counted: Hall) -> None:
    """The three of one commune would be the province's sixteen less seven here and six there: so the six are hidden."""
    officer = await counted.signed_in(PROVINCE_OFFICER)

    pages = [(await officer.get(f"/commune/{place}")).text for place in (HERE, "xa-lap-vo", ELSEWHERE)]

    assert [cells(page, "Số người theo mức")[0] for page in pages] == ["7", "không nêu", "không nêu"]


async def test_no_month_is_found_from_two_sums(hall: Hall) -> None:
    for number in range(8):
        hall.learner(100 + number, f"Bà {number}", SEEN)
    hall.clock.now += timedelta(days=15)
    for number in range(3):
        hall.learner(110 + number, f"Dì {number}", SEEN)
    officer = await hall.signed_in(OFFICER)

    before, now = [(await officer.get(f"/commune/{HERE}?month={month}")).text for month in (MONTH, "2026-12")]

    assert cells(before, "Số người theo mức")[:2] == ["8", "8"]
    assert cells(now, "Số người theo mức")[:2] == ["không nêu", "10"]


async def test_the_past_can_be_looked_at_and_the_future_cannot(counted: Hall) -> None:
    counted.clock.now += timedelta(days=20)
    officer = await counted.signed_in(OFFICER)

    before, future = [await officer.get(f"/commune/{HERE}?month={month}") for month in (MONTH, "2031-01")]

    assert ("11/2026" in before.text, "12/2026" in future.text) == (True, True)


@pytest.mark.parametrize("chart", ["levels", "skills", "pillars", "months"])
async def test_a_chart_is_a_picture_with_words(counted: Hall, chart: str) -> None:
    officer = await counted.signed_in(OFFICER)

    drawn = await officer.get(f"/commune/{HERE}/chart/{chart}.svg")

    root = ElementTree.fromstring(drawn.text)
    assert (drawn.headers["content-type"], root.get("role")) == ("image/svg+xml", "img")
    assert "Đã coi: 7." in (root.findtext("{http://www.w3.org/2000/svg}desc") or "")
    assert not re.search(r"<script|style=|href=", drawn.text)


async def test_a_chart_that_is_not_drawn_is_not_there(counted: Hall) -> None:
    officer = await counted.signed_in(OFFICER)

    statuses = [(await officer.get(f"/commune/{HERE}/{path}")).status_code for path in ("chart/x.svg", "report.exe")]

    assert statuses == [404, 404]


def test_a_small_group_has_no_bar() -> None:
    drawn = bars("Tên <b>", [Group("Nhóm", [("a", None), ("b", 0), ("c", 9)])], str, "không nêu")

    widths = [each.get("width") for each in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}rect")]
    assert widths[1:] == ["0", "0", "182"]
    assert "Tên &lt;b&gt;" in drawn


@pytest.mark.parametrize(("shape", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbfplace")])
async def test_a_report_is_taken_along_and_that_is_written_down(counted: Hall, shape: str, begins: bytes) -> None:
    officer = await counted.signed_in(OFFICER)

    taken = await officer.get(f"/commune/{HERE}/report.{shape}")

    assert taken.content.startswith(begins)
    assert f"sen-commune-{HERE}-{MONTH}.{shape}" in taken.headers["content-disposition"]
    noted = counted.store._connection.rows("SELECT person, detail FROM audit WHERE deed = 'report'")
    assert [tuple(row) for row in noted] == [(OFFICER, f"commune:{HERE} {MONTH} {shape}")]


async def test_a_team_sees_where_its_people_are_stuck_and_what_they_chose(counted: Hall) -> None:
    member = await counted.signed_in(MEMBER)

    page = await member.get(f"/team/{TEAM}/stuck")

    assert "Chuyển tiền cho đúng người" in page.text
    assert re.search(r"<b>7 người</b> chọn sai: “.+”", page.text)


async def test_outside_the_team_few_who_are_stuck_are_nobody(counted: Hall) -> None:
    officer = await counted.signed_in(PROVINCE_OFFICER)

    pages = [(await officer.get(f"/commune/{place}/stuck")).text for place in (HERE, "xa-lap-vo", ELSEWHERE)]
    whole = (await officer.get("/province/stuck")).text

    # Sixteen less seven and six would be the three elsewhere: so the six are not told either.
    assert ["chọn sai" in page for page in pages] == [True, False, False]
    assert ("16 người" in whole, "7 người" in pages[0]) == (True, True)


async def test_the_ioc_reads_the_same_figures_with_its_token(counted: Hall) -> None:
    found = (await counted.browser().get(f"/ioc/figures.json?place=commune:{HERE}", headers=BEARER)).json()

    assert (found["place"], found["month"]) == (f"commune:{HERE}", MONTH)
    assert found["tables"]["levels"]["rows"][0] == ["Đã coi", 7, 7]
    assert found["tables"]["levels"]["rows"][1][1:] == [None, None]


@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": IOC_TOKEN}])
async def test_nobody_else_reads_them(counted: Hall, given: dict[str, str]) -> None:
    response = await counted.browser().get("/ioc/figures.json", headers=given)

    assert (response.status_code, response.headers["www-authenticate"]) == (401, "Bearer")


async def test_whoever_guesses_the_token_is_shut_out(counted: Hall) -> None:
    guesser = counted.browser(**{"X-Forwarded-For": "203.0.113.7"})
    for _ in range(MOST):
        await guesser.get("/ioc/figures.json", headers={"Authorization": "Bearer x"})

    assert (await guesser.get("/ioc/figures.json", headers=BEARER)).status_code == 429


@pytest.mark.parametrize("query", ["place=hamlet:1", "place=commune:none", "month=2026-13", "month=2099-01", "place="])
async def test_what_is_no_place_or_month_has_no_figures(counted: Hall, query: str) -> None:
    assert (await counted.browser().get(f"/ioc/figures.json?{query}", headers=BEARER)).status_code == 404


async def test_without_a_token_in_the_settings_there_are_none(counted: Hall) -> None:
    object.__setattr__(counted.house, "ioc_token", "")

    assert (await counted.browser().get("/ioc/figures.json", headers=BEARER)).status_code == 404


async def test_a_report_is_of_one_moment_for_a_minute(counted: Hall) -> None:
    officer = await counted.signed_in(OFFICER)
    first = (await officer.get(f"/commune/{HERE}")).text
    counted.learner(120, "Bà mới", SEEN)

    same = (await officer.get(f"/commune/{HERE}")).text
    counted.clock.now += timedelta(minutes=1)
    later = (await officer.get(f"/commune/{HERE}")).text

    assert [cells(text, "Số người theo mức")[0] for text in (first, same, later)] == ["7", "7", "8"]
