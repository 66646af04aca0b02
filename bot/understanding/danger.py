"""What the judge of dangers has learnt, read from the file beside this one; the tutor itself reads none."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from bot.tutor.safety import Alarm, Judge

PATH = Path(__file__).with_name("danger.json")
"""Written by `python -m nlu.danger`."""


@lru_cache(maxsize=1)
def read_judge() -> Judge:
    """Read the judge, once."""
    learnt = json.loads(PATH.read_text(encoding="utf-8"))
    return Judge(
        weights={sign: tuple(row) for sign, row in learnt["weights"].items()},
        bias=tuple(learnt["bias"]),
        scale=learnt["scale"],
        sure={Alarm(kind): margin for kind, margin in learnt["sure"].items()},
        unsure={Alarm(kind): margin for kind, margin in learnt["unsure"].items()},
        rules=learnt["rules"],
    )
