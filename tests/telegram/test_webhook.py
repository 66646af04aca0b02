"""The webhook: only Telegram gets in, and 200 means that the update is on disk."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corridor.mail import UnavailableError
from bot.emulator.app import create_app as emulator
from bot.emulator.world import TOKEN, World
from bot.telegram.api import Api
from bot.telegram.webhook import LONGEST_BODY, SECRET_HEADER, WebhookError, announce, create_app, path_of
from tests.running import until

SECRET = "a-secret-of-some-length"
JSON = {"Content-Type": "application/json", SECRET_HEADER: SECRET}


class Store:
    """Takes updates until it is full."""

    def __init__(self) -> None:
        self.received: list[object] = []
        self.is_full = False

    def receive(self, updates: Sequence[object]) -> None:
        if self.is_full:
            raise UnavailableError("disk is full")
        self.received += updates


@pytest.fixture
def disk() -> Store:
    return Store()


@pytest.fixture
def post(disk: Store) -> Callable[..., Any]:
    transport = httpx.ASGITransport(create_app(disk.receive, SECRET))

    async def post(body: bytes, path: str = path_of(SECRET), **headers: str) -> int:
        async with httpx.AsyncClient(transport=transport, base_url="http://sen") as client:
            sent = await client.post(path, content=body, headers=JSON | headers)
            return sent.status_code

    return post


async def test_an_update_is_stored_and_confirmed(post: Callable[..., Any], disk: Store) -> None:
    assert (await post(b'{"update_id":1}'), disk.received) == (200, [{"update_id": 1}])


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper()])
async def test_whoever_does_not_know_the_secret_is_refused(post: Callable[..., Any], disk: Store, secret: str) -> None:
    status = await post(b'{"update_id":1}', **{SECRET_HEADER: secret})

    assert (status, disk.received) == (403, [])


@pytest.mark.parametrize("path", ["/", "/telegram", "/telegram/", "/telegram/" + "0" * 32])
async def test_any_other_path_is_not_there(post: Callable[..., Any], path: str) -> None:
    assert await post(b"{}", path) == 404


async def test_only_json_is_taken(post: Callable[..., Any], disk: Store) -> None:
    status = await post(b'{"update_id":1}', **{"Content-Type": "text/plain"})

    assert (status, disk.received) == (415, [])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"1", b"null", b"\xff", b"[" * 100_000])
async def test_what_is_no_update_is_refused(post: Callable[..., Any], disk: Store, body: bytes) -> None:
    assert (await post(body), disk.received) == (400, [])


async def test_a_body_too_long_is_refused(post: Callable[..., Any], disk: Store) -> None:
    body = json.dumps({"update_id": 1, "x": "x" * LONGEST_BODY}).encode()

    assert (await post(body), disk.received) == (413, [])


async def test_telegram_is_asked_to_send_again_while_the_disk_is_full(post: Callable[..., Any], disk: Store) -> None:
    disk.is_full = True

    assert await post(b'{"update_id":1}') == 503


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(st.binary(max_size=200))
async def test_no_body_whatsoever_breaks_anything(post: Callable[..., Any], body: bytes) -> None:
    assert await post(body) in (200, 400)


def test_the_path_does_not_give_the_secret_away() -> None:
    assert (SECRET in path_of(SECRET), path_of(SECRET) == path_of(SECRET), len(path_of(SECRET))) == (False, True, 42)


async def test_telegram_is_told_where_to_send(world: World, api: Api) -> None:
    await announce(api, "http://127.0.0.1:9", SECRET)

    told = world.calls[-1].parameters
    assert (told["url"], told["secret_token"]) == ("http://127.0.0.1:9" + path_of(SECRET), SECRET)


async def test_a_server_that_sleeps_is_told_when_it_wakes(
    world: World, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    async def no_sleep(_seconds: float) -> None:
        return

    world.faults.plan("setWebhook", times=3, error=502)

    await announce(api, "http://127.0.0.1:9", SECRET, no_sleep)

    assert world.calls[-1].ok


async def test_an_address_that_is_refused_stops_with_one_line(api: Api) -> None:
    with pytest.raises(WebhookError, match="SEN_WEBHOOK_URL=ftp://x") as caught:
        await announce(api, "ftp://x", SECRET)

    assert "\n" not in str(caught.value)


async def test_what_people_do_comes_in_by_itself(disk: Store) -> None:
    ours = httpx.ASGITransport(create_app(disk.receive, SECRET))
    app = emulator(webhook_transport=ours, webhook_pause=0.01)
    world: World = app.state.world
    api = Api(TOKEN, "http://emulator", httpx.ASGITransport(app))
    await announce(api, "http://sen", SECRET)
    disk.is_full = True
    world.person("An").start()

    await until(lambda: world.webhook.last_error)
    disk.is_full = False
    await until(lambda: disk.received)

    world.webhook.close()
    await api.close()

    assert (len(disk.received), "503" in world.webhook.last_error[1]) == (1, True)
