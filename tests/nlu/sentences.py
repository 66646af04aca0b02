"""What is written in the project: sentences by hand, the lessons' ways to ask, and the lessons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.examples import examples_in
from bot.understanding.layout import Layout
from tests.conftest import ROOT

# What was heard and said holds every misspelling on purpose.
BY_HAND = examples_in(*(path for path in Layout(ROOT).by_hand if path.name not in ("heard.yml", "said.yml")))


def written() -> Iterator[str]:
    """Yield every sentence in small letters: by hand, the lessons' ways to ask, and the lessons themselves."""
    for example in (*BY_HAND, *examples_in(*sorted(ROOT.glob("lessons/*/*/nlu.yml")))):
        yield example.text.lower()
    for lesson in ROOT.glob("lessons/*/*/vi.md"):
        yield from re.split(r"[\n.!?]", lesson.read_text(encoding="utf-8").lower())
