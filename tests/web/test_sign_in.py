"""Signing in by the bot's link: once, in time, from our own page; and out again."""

from datetime import timedelta

import pytest

from bot.tutor.deeds import EndRole
from bot.tutor.team.sign_in import IDLE, LINK_LASTS, SIGNED_IN, digest_of
from bot.web.entrance import named
from bot.web.forms import LONGEST_BODY, token_of
from bot.web.tries import MOST
from bot.web.visit import QUIET
from tests.web.hall import LEAD, MEMBER, OWN_FORM, STRANGER, TRAINER, Hall


async def test_looking_at_a_link_does_not_use_it_up(hall: Hall) -> None:
    link, browser = hall.link(MEMBER), hall.browser()

    shown = await browser.get(link)
    await browser.head(link)

    assert (shown.status_code, "Vào trang" in shown.text, "set-cookie" in shown.headers) == (200, True, False)
    assert (await browser.post(link, headers=OWN_FORM)).status_code == 303


async def test_a_link_opens_once(hall: Hall) -> None:
    link = hall.link(MEMBER)

    first = await hall.browser().post(link, headers=OWN_FORM)
    second = await hall.browser().post(link, headers=OWN_FORM)

    assert (first.status_code, second.status_code, "set-cookie" in second.headers) == (303, 403, False)


async def test_a_link_ends_after_ten_minutes_and_when_another_is_asked_for(hall: Hall) -> None:
    late, replaced = hall.link(MEMBER, "late"), hall.link(LEAD, "replaced")
    hall.link(LEAD, "newer")

    assert (await hall.browser().post(replaced, headers=OWN_FORM)).status_code == 403
    hall.clock.now += LINK_LASTS
    assert (await hall.browser().post(late, headers=OWN_FORM)).status_code == 403


@pytest.mark.parametrize("person", [STRANGER, TRAINER])
async def test_nobody_enters_for_whom_there_is_nothing(hall: Hall, person: int) -> None:
    response = await hall.browser().post(hall.link(person), headers=OWN_FORM)

    assert (response.status_code, "set-cookie" in response.headers) == (403, False)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "https://to.example.vn"},
    ],
)
async def test_another_site_signs_nobody_in(hall: Hall, headers: dict[str, str]) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}

    response = await hall.browser().post(hall.link(MEMBER), headers=kind | headers)

    assert (response.status_code, "set-cookie" in response.headers) == (403, False)


async def test_the_cookie_is_for_this_host_alone_and_no_script_reads_it(hall: Hall) -> None:
    response = await hall.browser().post(hall.link(MEMBER), headers=OWN_FORM)

    name, *attributes = response.headers["set-cookie"].split("; ")
    assert name.startswith("__Host-sen=")
    assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=43200"} == set(attributes)


async def test_every_sign_in_has_a_new_secret_whatever_came_along(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)
    first = browser.cookies["__Host-sen"]

    await browser.post(hall.link(MEMBER, "again"), headers=OWN_FORM)

    assert browser.cookies["__Host-sen"] != first
    assert hall.store._connection.row("SELECT 1 FROM browser WHERE digest = ?", first) is None


async def test_a_browser_is_signed_out_after_twelve_hours_and_when_idle(hall: Hall) -> None:
    busy, idle = await hall.signed_in(MEMBER), await hall.signed_in(LEAD)

    for _ in range(int(SIGNED_IN / (IDLE / 2)) - 1):
        hall.clock.now += IDLE / 2
        assert (await busy.get("/team/1")).status_code == 200
    hall.clock.now += IDLE / 2

    assert (await busy.get("/team/1")).status_code == 303
    assert (await idle.get("/team/1")).headers["location"] == "/sign-in"


async def test_a_page_that_refreshes_itself_keeps_nobody_signed_in(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)

    hall.clock.now += IDLE - timedelta(minutes=1)
    quiet = await browser.get("/team/1", headers={QUIET: "1"})
    hall.clock.now += timedelta(minutes=1)

    assert (quiet.status_code, (await browser.get("/team/1")).status_code) == (200, 303)


async def test_one_whose_role_is_taken_back_is_out_at_once(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)
    assert (await browser.get("/team/1")).status_code == 200

    hall.do(EndRole(hall.house.book.roles.of(MEMBER, hall.clock.now)[0].id))

    assert (await browser.get("/team/1")).headers["location"] == "/sign-in"
    assert hall.house.book.browsers.of(MEMBER, hall.clock.now) == ()


async def test_one_lists_and_ends_ones_own_sign_ins(hall: Hall) -> None:
    phone, desk, other = await hall.signed_in(MEMBER), await hall.signed_in(MEMBER), await hall.signed_in(LEAD)
    token = token_of(desk.cookies["__Host-sen"])
    foreign, own = (digest_of(each.cookies["__Host-sen"]) for each in (other, phone))

    listed = await desk.get("/account")
    refused = await desk.post("/account/end", data={"token": token, "browser": foreign}, headers=OWN_FORM)
    ended = await desk.post("/account/end", data={"token": token, "browser": own}, headers=OWN_FORM)

    assert (own in listed.text, foreign in listed.text) == (True, False)
    assert (refused.status_code, (await other.get("/team/1")).status_code) == (404, 200)
    assert (ended.status_code, (await phone.get("/team/1")).status_code) == (303, 303)


async def test_leaving_takes_the_cookie_away(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)
    token = token_of(browser.cookies["__Host-sen"])

    await browser.post("/account/leave", data={"token": token}, headers=OWN_FORM)

    assert "__Host-sen" not in browser.cookies
    assert hall.house.book.browsers.of(MEMBER, hall.clock.now) == ()


async def test_a_form_without_its_token_changes_nothing(hall: Hall) -> None:
    browser, other = await hall.signed_in(MEMBER), await hall.signed_in(LEAD)
    foreign = token_of(other.cookies["__Host-sen"])

    answers = [await browser.post("/account/leave", data=data, headers=OWN_FORM) for data in ({}, {"token": foreign})]

    assert [each.status_code for each in answers] == [403, 403]
    assert (await browser.get("/team/1")).status_code == 200


async def test_whoever_guesses_links_is_shut_out_and_others_are_not(hall: Hall) -> None:
    guesser, link = hall.browser(**{"X-Forwarded-For": "10.0.0.1, 203.0.113.9"}), hall.link(MEMBER)

    guesses = [(await guesser.post(f"/sign-in/{at}", headers=OWN_FORM)).status_code for at in range(MOST)]
    shut = await guesser.post(link, headers=OWN_FORM)

    assert (set(guesses), shut.status_code, shut.headers["retry-after"]) == ({403}, 429, "600")
    assert (await hall.browser().post(link, headers=OWN_FORM)).status_code == 303


async def test_a_form_too_long_or_no_form_is_not_read(hall: Hall) -> None:
    browser = hall.browser()

    long = await browser.post("/mini", content=b"init_data=" + b"a" * LONGEST_BODY, headers=OWN_FORM)
    json = await browser.post("/mini", content=b"{}", headers=OWN_FORM | {"Content-Type": "application/json"})
    many = await browser.post("/mini", content=b"a=1&" * 50, headers=OWN_FORM)

    assert [long.status_code, json.status_code, many.status_code] == [413, 415, 400]


async def test_the_language_of_the_pages_is_ones_own_choice(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)
    token = token_of(browser.cookies["__Host-sen"])

    await browser.post("/account/language", data={"token": token, "language": "en"}, headers=OWN_FORM)
    strange = await browser.post("/account/language", data={"token": token, "language": "xx"}, headers=OWN_FORM)

    assert "Where you are signed in" in (await browser.get("/account")).text
    assert strange.status_code == 404


async def test_signing_in_and_out_is_written_down(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)
    await browser.post("/account/leave", data={"token": token_of(browser.cookies["__Host-sen"])}, headers=OWN_FORM)

    rows = hall.store._connection.rows("SELECT person, deed FROM audit ORDER BY id")
    assert [tuple(row) for row in rows] == [(MEMBER, "sign_in"), (MEMBER, "sign_out")]


def test_a_browser_is_called_by_a_name_that_its_owner_knows() -> None:
    agent = "Mozilla/5.0 (Linux; Android 9; SM-J415F) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36"

    assert named(agent) == "Chrome, Android"
    assert named("<script>") == ""
