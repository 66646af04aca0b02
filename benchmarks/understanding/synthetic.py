"""More intents than there are: ours again, with their words changed for others of the same vocabulary.

The commonest words stay, so that made-up intents are as alike as real ones: "tui muốn … cách …" in all of them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.understanding.base import OUT_OF_SCOPE
from bot.understanding.examples import Example

COMMONEST = 60
SEED = 7


def with_intents(examples: Sequence[Example], count: int) -> tuple[Example, ...]:
    """Return the sentences of `count` intents, out of scope among them: a choice of ours, or ours and made-up ones."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    names = sorted({example.intent for example in examples} - {OUT_OF_SCOPE})
    chance.shuffle(names)
    chosen = {*names[: count - 1], OUT_OF_SCOPE}
    return (
        *(example for example in examples if example.intent in chosen),
        *_made_up(examples, names, count - 1 - len(names), chance),
    )


def _made_up(examples: Sequence[Example], names: Sequence[str], count: int, chance: random.Random) -> Iterator[Example]:
    """Yield the sentences of that many made-up intents; each round through ours changes the words anew."""
    commonness = Counter(word for example in examples for word in example.text.split())
    rare = [word for word, _ in commonness.most_common()[COMMONEST:]]
    for first in range(0, max(count, 0), len(names)):
        changed = dict(zip(rare, chance.sample(rare, len(rare)), strict=True))
        copied = {name: f"made-up.{first}.{name}" for name in names[: count - first]}
        for example in examples:
            if example.intent in copied:
                text = " ".join(changed.get(word, word) for word in example.text.split())
                yield Example(text, copied[example.intent])
