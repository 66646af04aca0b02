"""What a team reads on its pages, and what stays behind of its looking."""

from __future__ import annotations

import re

from bot.tutor.deeds import Part
from bot.tutor.events import EventKind
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.web.forms import token_of
from bot.web.visit import QUIET
from tests.web.hall import LEAD, MEMBER, OWN_FORM, TEAM, Hall

BASE = f"/team/{TEAM}"


def names(text: str) -> list[str]:
    """Return the learners of a page's list, in order."""
    return re.findall(r"<li>\s*(?:<div>)?<a href=\"/team/1/learners/\w+\"><b>(.*?)</b>", text)


async def test_today_is_the_worklist_with_its_reasons(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    page = (await browser.get(BASE)).text

    assert names(page) == ["Chú Tư", "Bà Sáu"]
    assert "xin gặp, hôm nay" in page
    assert "sai 3 lần ở" in page


async def test_a_name_goes_from_the_list_when_the_answer_came(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    village.learner(101, "Bà Sáu", (EventKind.ANSWERED_RIGHT,))

    assert names((await browser.get(BASE)).text) == ["Chú Tư"]


async def test_learners_are_counted_and_listed_by_how_they_get_on(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    everybody = (await browser.get(f"{BASE}/learners")).text
    found = {
        progress: names((await browser.get(f"{BASE}/learners?progress={progress}")).text)
        for progress in ("needs_help", "learning", "not_started", "done")
    }

    assert names(everybody) == ["Bà Sáu", "Chú Tư", "Ông Năm", "Cô Út"]
    assert found == {"needs_help": ["Bà Sáu", "Chú Tư"], "learning": [], "not_started": ["Ông Năm"], "done": ["Cô Út"]}


async def test_a_name_is_found_without_its_accents(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    assert names((await browser.get(f"{BASE}/learners?q=ba sau")).text) == ["Bà Sáu"]
    assert "Không thấy ai." in (await browser.get(f"{BASE}/learners?q=Mười")).text


async def test_a_long_list_has_pages(village: Hall) -> None:
    for number in range(1000, 1050):
        village.learner(number, f"Dì {number}")
    browser = await village.signed_in(MEMBER)

    pages = [(await browser.get(f"{BASE}/learners?page={page}")).text for page in ("1", "2", "99", "x")]

    assert [len(names(page)) for page in pages] == [40, 14, 14, 40]


async def test_a_story_tells_what_happened_and_that_it_was_read(village: Hall) -> None:
    browser = await village.signed_in(LEAD)

    page = (await browser.get(f"{BASE}/learners/{village.alias(101)}")).text

    assert "chọn sai ở “" in page
    assert "bắt đầu bài “Chuyển tiền cho đúng người”" in page
    noted = village.store._connection.rows("SELECT person, whom FROM audit WHERE deed = 'view'")
    assert [tuple(row) for row in noted] == [(LEAD, 101)]


async def test_looking_at_lists_is_written_down_whatever_the_browser_says(village: Hall) -> None:
    browser = await village.signed_in(LEAD)

    await browser.get(BASE, headers={QUIET: "1"})
    await browser.get(f"{BASE}/learners", headers={QUIET: "1"})

    noted = village.store._connection.rows("SELECT deed, whom, detail FROM audit WHERE deed IN ('worklist', 'list')")
    assert [tuple(row) for row in noted] == [("worklist", 102, ""), ("worklist", 101, ""), ("list", None, "team:1")]


async def test_one_who_parts_is_seen_no_more(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    village.do(Part(101))

    assert "Bà Sáu" not in (await browser.get(f"{BASE}/learners")).text
    assert (await browser.get(f"{BASE}/learners/{village.alias(101)}")).status_code == 404


async def test_lessons_count_people_level_by_level(village: Hall) -> None:
    browser = await village.signed_in(MEMBER)

    page = (await browser.get(f"{BASE}/lessons")).text

    row = page.split("Chuyển tiền cho đúng người")[1].split("</tr>")[0]
    cells = re.findall(r"<td [^>]*data-label=\"([^\"]+)\">(\d+)</td>", row)
    assert [people for _, people in cells] == ["3", "1", "0", "0", "0"]
    assert [level for level, _ in cells][:2] == ["đã coi", "trả lời đúng"]
    assert "trên 4 người" in page


async def test_only_who_leads_takes_a_role_back(village: Hall) -> None:
    lead, member = await village.signed_in(LEAD), await village.signed_in(MEMBER)

    pages = [(await browser.get(f"{BASE}/members")).text for browser in (lead, member)]

    assert ["Chị Lan" in page for page in pages] == [True, True]
    assert ["Cho Chị Lan nghỉ" in page for page in pages] == [True, False]


async def test_a_lead_puts_no_other_lead_out(village: Hall) -> None:
    village.grant(77, RoleKind.LEAD, f"team:{TEAM}", "Chị Bảy")
    browser = await village.signed_in(LEAD)
    page = (await browser.get(f"{BASE}/members")).text
    token = re.findall(r'name="token" value="(\w+)"', page)[0]
    roles = village.store.book().roles
    (other,) = [role.id for role in roles.within(f"team:{TEAM}", village.clock.now) if role.person == 77]

    response = await browser.post(f"{BASE}/members/end", data={"token": token, "role": str(other)}, headers=OWN_FORM)

    assert "Cho Chị Bảy nghỉ" not in page
    assert response.status_code == 404
    assert roles.of(77, village.clock.now)


async def test_every_page_speaks_english_too(village: Hall) -> None:
    village.grant(LEAD, RoleKind.OFFICER, PROVINCE)
    browser = await village.signed_in(LEAD)
    token = token_of(browser.cookies["__Host-sen"])
    await browser.post("/account/language", data={"token": token, "language": "en"}, headers=OWN_FORM)
    paths = [f"{BASE}{path}" for path in ("", "/learners", "/lessons", "/stuck", "/poster", "/members")]

    for path in (*paths, f"{BASE}/learners/{village.alias(101)}", "/", "/account", "/province", "/province/stuck"):
        page = await browser.get(path)
        assert (page.status_code, '<html lang="en">' in page.text) == (200, True), path
        assert not re.search(r"Bà con|Tổ xác nhận|Chỗ vướng", page.text), path
