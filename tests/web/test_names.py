"""Two hundred hostile names through every page: a name changes what is read, never what a page is made of."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import quote

import httpx
import pytest
from docx import Document

from bot.web.kept import Kept
from tests.hostile_names import HOSTILE_NAMES
from tests.web.hall import HERE, LEAD, PROVINCE_OFFICER, TEAM, Hall

PAGES = ("", "/learners", "/learners?q={name}", "/learners/{alias}", "/members", "/lessons", "/stuck", "/poster")


class Bones(HTMLParser):
    """The elements of a page with the names of their attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def bones(text: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = Bones()
    parser.feed(text)
    return parser.found


def call_everything(hall: Hall, name: str) -> None:
    """Give everything that has a name this one, past all that would have cleaned it."""
    with hall.store._connection.write() as db:
        db.execute("UPDATE learner SET known_as = ?", (name,))
        db.execute("UPDATE role SET name = ?", (name,))
        db.execute("UPDATE team SET name = ?", (name,))
        db.execute("UPDATE hamlet SET name = ? || id", (name,))
        db.execute("UPDATE visit SET did = ?", (name,))


def addresses(hall: Hall, name: str) -> list[str]:
    parts = {"name": quote(name), "alias": hall.alias(101)}
    return [f"/team/{TEAM}{page.format(**parts)}" for page in PAGES]


async def shown(browser: httpx.AsyncClient, address: str) -> str:
    response = await browser.get(address)
    assert response.status_code == 200, address
    return response.text


def storable(name: str) -> bool:
    """Return whether a database takes it: half a character is not text."""
    return name.isprintable() or not any("\ud800" <= char <= "\udfff" for char in name)


@pytest.fixture
async def looked(village: Hall) -> tuple[Hall, httpx.AsyncClient, list[list[tuple[str, tuple[str, ...]]]]]:
    with village.store._connection.write() as db:
        db.execute("INSERT INTO visit (learner, team, member, at, did) VALUES (101, 1, 9001, 0, 'học')")
        db.execute("DELETE FROM learner WHERE team = 1 AND id <> 101")
    browser = await village.signed_in(LEAD)
    call_everything(village, "Plain")
    return village, browser, [bones(await shown(browser, each)) for each in addresses(village, "Plain")]


async def test_a_name_never_becomes_a_part_of_a_page(
    looked: tuple[Hall, httpx.AsyncClient, list[list[tuple[str, tuple[str, ...]]]]],
) -> None:
    hall, browser, plain = looked

    for name in filter(storable, HOSTILE_NAMES):
        call_everything(hall, name)
        if len(quote(name)) > 1000:
            name = name[:20]
        for address, expected in zip(addresses(hall, name), plain, strict=True):
            text = await shown(browser, address)
            found = bones(text)
            if "q=" not in address:
                assert found == expected, (name[:60], address)
            else:
                assert {tag for tag, _ in found} <= {tag for tag, _ in expected} | {"p"}, (name[:60], address)
            assert "javascript:" not in "".join(part for part in text.split("<") if "href" in part.partition(">")[0])


TOTALS = (f"/commune/{HERE}", f"/commune/{HERE}/stuck", "/province", "/province/stuck")


async def test_a_name_never_becomes_a_part_of_a_page_of_totals(village: Hall) -> None:
    browser = await village.signed_in(PROVINCE_OFFICER)
    call_everything(village, "Plain")
    plain = [bones(await shown(browser, address)) for address in TOTALS]

    for name in filter(storable, HOSTILE_NAMES):
        call_everything(village, name)
        object.__setattr__(village.house, "kept", Kept())
        for address, expected in zip(TOTALS, plain, strict=True):
            assert bones(await shown(browser, address)) == expected, (name[:60], address)


@pytest.mark.parametrize("name", [name for name in HOSTILE_NAMES if storable(name)][::12])
async def test_a_name_does_no_harm_in_a_report_that_is_taken_along(village: Hall, name: str) -> None:
    browser = await village.signed_in(PROVINCE_OFFICER)
    call_everything(village, name)

    word, sheet, table = [
        (await browser.get(f"/commune/{HERE}/report.{shape}")).content for shape in ("docx", "xlsx", "csv")
    ]

    assert Document(BytesIO(word)).tables
    assert sheet.startswith(b"PK")
    assert not any(
        cell.startswith(("=", "+", "@")) for line in table.decode("utf-8-sig").splitlines() for cell in line.split(",")
    )
