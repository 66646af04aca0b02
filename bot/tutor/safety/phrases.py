"""The small language in which alarm rules are written, and how its phrases are looked for.

    "lo ~4 (bam|dua) ~ {valuable}"    lỡ, up to four words, bấm or đưa, up to eight words, the cue `valuable`
    "{prize} & {pay}"                 both said somewhere in the message
    "lua (?!co)"                      all else is a regular expression over whole words; groups capture nothing

Phrases stand in blocks, one a line. A line that begins with "|" goes on with the line before; "#" begins a remark.
A phrase is said in folded, canonically spelled text: small letters without accents, single spaces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

# A phrase whose parts must all be found.
Phrase = tuple[re.Pattern[str], ...]
_FARTHEST = "8"


class Alarm(StrEnum):
    """What must be answered before anything else."""

    SCAM = "scam"
    EMERGENCY_HEALTH = "emergency_health"
    EMERGENCY_DESPAIR = "emergency_despair"
    EMERGENCY_FIRE = "emergency_fire"
    EMERGENCY_POLICE = "emergency_police"


@dataclass(frozen=True)
class Rule:
    """An alarm, the source that names this danger, and a block of phrases any of which raises it."""

    alarm: Alarm
    source: str
    block: str


def phrases_of(block: str) -> tuple[str, ...]:
    """Return the phrases of a block."""
    lines = re.sub(r"\s*\n\s*\|", "|", block).splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.strip().startswith("#"))


def compile_phrase(phrase: str, cues: Mapping[str, str]) -> Phrase:
    """Return `phrase` ready to be looked for; `cues` are the lists it may name in braces."""
    return tuple(_pattern(part, cues) for part in phrase.split(" & "))


def is_said(phrase: Phrase, told: str) -> bool:
    """Whether every part of the phrase occurs in `told`."""
    return all(part.search(told) for part in phrase)


def words_of(phrase: str) -> frozenset[str]:
    """Return the plain words a phrase is made of."""
    return frozenset(re.findall(r"(?<![\\a-z{])[a-z]{2,}(?![a-z}])", phrase))


def _pattern(phrase: str, cues: Mapping[str, str]) -> re.Pattern[str]:
    spelled = phrase
    while (cue := re.search(r"\{([a-z]+)\}", spelled)) is not None:  # a cue may name others
        meaning = "".join(phrases_of(cues[cue.group(1)]))
        spelled = f"{spelled[: cue.start()]}({meaning}){spelled[cue.end() :]}"
    spelled = re.sub(r" ~(\d*) ", lambda gap: rf"(?: \w+){{0,{gap.group(1) or _FARTHEST}}} ", spelled)
    return re.compile(rf"\b(?:{re.sub(r'[(](?![?])', '(?:', spelled)})\b")
