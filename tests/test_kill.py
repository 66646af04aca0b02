"""Kill -9 at any moment loses no update and applies none twice."""

from pathlib import Path

import pytest

from bot.telegram.sender import AT_ONCE
from tests.kill import Outcome, run


@pytest.mark.slow
async def test_a_bot_killed_again_and_again_handles_every_update_once(tmp_path: Path) -> None:
    outcome = await run(updates=300, kills=6, folder=tmp_path, seed=7)

    assert outcome == Outcome(
        300, 6, applied=300, twice=0, lost=0, left=0, unanswered=0, repeated=outcome.repeated, exit_code=0
    ), (tmp_path / "bot.log").read_text()[-3000:]
    assert outcome.repeated <= outcome.kills * AT_ONCE
