"""Who may use the emulator."""

import httpx
import pytest

from bot.emulator import create_app
from tests.emulator.making import TOKEN


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8081", "127.0.0.1.evil.example", ""])
@pytest.mark.parametrize("path", ["/", "/emulator/state", "/emulator/clock", "/page/main.js"])
async def test_page_and_control_answer_only_to_this_computers_names(tester, host: str, path: str) -> None:
    answer = await tester.get(path, headers={"host": host})

    assert answer.status_code == 403


@pytest.mark.parametrize("host", ["localhost:8081", "127.0.0.1:8081", "[::1]:8081"])
async def test_this_computers_names_are_welcome(tester, host: str) -> None:
    assert (await tester.get("/emulator/clock", headers={"host": host})).status_code == 200


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}]
)
@pytest.mark.parametrize("path", ["/emulator/phones", f"/bot{TOKEN}/getMe"])
async def test_a_page_of_another_site_is_refused_everywhere(tester, headers: dict[str, str], path: str) -> None:
    assert (await tester.post(path, json={"name": "a"}, headers=headers)).status_code == 403


async def test_the_own_page_is_not_foreign(tester) -> None:
    headers = {"origin": "http://localhost:8081", "sec-fetch-site": "same-origin"}

    assert (await tester.post("/emulator/phones", json={"name": "a"}, headers=headers)).status_code == 200


async def test_the_bot_api_answers_under_any_name(app) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://telegram.test") as client:
        assert (await client.get(f"/bot{TOKEN}/getMe")).status_code == 200


async def test_another_name_can_be_allowed() -> None:
    app = create_app(hosts=["sen.lan"])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sen.lan") as client:
        assert (await client.get("/emulator/clock")).status_code == 200


async def test_the_page_brings_a_strict_policy_and_asks_nobody_else(tester) -> None:
    page = await tester.get("/?start=l_x")

    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in page.text.replace("http-equiv", "")
    assert "<script>" not in page.text


async def test_every_file_the_page_names_is_there(tester) -> None:
    import re

    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        answer = await tester.get(address)
        assert answer.status_code == 200, address
        seen.add(address)
        named = re.findall(r'"(/page/[\w.]+)"', answer.text) if "svg" not in address else []
        named += [f"/page/{name}" for name in re.findall(r'from "\./([\w.]+)"', answer.text)]
        waiting += [one for one in named if one not in seen]

    assert "/page/bubble.js" in seen
