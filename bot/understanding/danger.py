"""What the judge of dangers has learnt, read from the files beside this one; the tutor itself reads none."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from pathlib import Path

from bot.tutor.safety import Alarm, Judge

HEAD = Path(__file__).with_name("danger.json")
TABLE = Path(__file__).with_name("danger.table")
"""Both written by `python -m nlu.danger`; the table is signed bytes, packed with zlib."""


@lru_cache(maxsize=1)
def read_judge() -> Judge:
    """Read the judge, once."""
    learnt = json.loads(HEAD.read_text(encoding="utf-8"))
    return Judge(
        table=memoryview(zlib.decompress(TABLE.read_bytes())).cast("b"),
        bias=tuple(learnt["bias"]),
        scale=learnt["scale"],
        sure={Alarm(kind): margin for kind, margin in learnt["sure"].items()},
        unsure={Alarm(kind): margin for kind, margin in learnt["unsure"].items()},
        rules=learnt["rules"],
    )
