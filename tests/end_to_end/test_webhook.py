"""The same bot, told of updates instead of asking for them."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot.telegram.webhook import SECRET_HEADER, path_of
from bot.understanding.listener import Listener
from tests.conftest import ROOT
from tests.end_to_end.village import NEXT, SECRET, Village, steps_in, village_of


@pytest.fixture
async def called(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village whose bot is called by webhook."""
    async with village_of(tmp_path, keywords, ROOT / "lessons", by_webhook=True) as running:
        yield running


async def post(village: Village, secret: str, update: dict[str, object]) -> int:
    """Deliver an update as whoever knows that secret would."""
    transport = httpx.ASGITransport(village.door)
    headers = {SECRET_HEADER: secret, "Content-Type": "application/json"}
    async with httpx.AsyncClient(transport=transport, base_url="http://sen") as client:
        sent = await client.post(path_of(SECRET), content=json.dumps(update), headers=headers)
        return sent.status_code


async def test_a_lesson_is_taught_by_webhook(called: Village) -> None:
    sau = await called.learner("Bà Sáu")

    assert steps_in(await sau.taps(NEXT)) == ["Bước 2/7"]
    assert called.world.updates.turn == 0


async def test_an_update_is_on_disk_before_it_is_confirmed(called: Village) -> None:
    sau = await called.learner("Bà Sáu")
    tap = {"id": "1", "from": sau.phone.person.as_user(), "data": "next", "message": sau.phone.last.raw}

    status = await post(called, SECRET, {"update_id": 77, "callback_query": tap})

    assert status == 200
    assert called.ask("SELECT chat FROM inbox WHERE update_id = 77") == [(sau.phone.id,)]


async def test_a_forged_update_is_refused_and_not_stored(called: Village) -> None:
    status = await post(called, "somebody-elses-secret", {"update_id": 78, "message": {}})

    assert status == 403
    assert called.ask("SELECT * FROM inbox WHERE update_id = 78") == []
