"""Hear a scam under way or an emergency in whatever way it is typed.

    fold ──▶ canonical spelling ──▶ take out what is innocent ──▶ only asking about it? ──▶ first rule that matches

High recall is the aim: a card shown in error costs a glance, a missed one may cost a life's savings.
"""

from __future__ import annotations

from bot.tutor.folding import fold
from bot.tutor.safety import emergency_rules, innocent_rules, scam_cues, scam_rules
from bot.tutor.safety.phrases import Alarm, Phrase, compile_phrase, is_said, phrases_of, words_of
from bot.tutor.safety.spelling import canonical

# The order matters: a faked accident is a scam, a burning house is a fire even if someone calls for help.
_ORDER = (
    *scam_rules.SCAM_RULES,
    *emergency_rules.FIRE_RULES,
    *emergency_rules.HEALTH_RULES,
    *emergency_rules.POLICE_RULES,
)
_CUES = scam_cues.CUES | emergency_rules.CUES


def _compiled(block: str) -> tuple[Phrase, ...]:
    return tuple(compile_phrase(phrase, _CUES) for phrase in phrases_of(block))


_RULES = tuple((rule.alarm, _compiled(rule.block)) for rule in _ORDER)
_INNOCENT = tuple(pattern for phrase in _compiled(innocent_rules.INNOCENT) for pattern in phrase)
_ABOUT = _compiled(innocent_rules.ABOUT)
_WITNESS = _compiled(innocent_rules.WITNESS)
_KNOWN = words_of("\n".join([*_CUES.values(), innocent_rules.INNOCENT, *(rule.block for rule in _ORDER)]))
# Telegram's longest message; a longer text does not come from someone in danger.
_LONGEST = 4096


def alarm(text: str) -> Alarm | None:
    """Return the alarm that `text` raises, or None; depends on `fold(text)` alone, never raises."""
    told = canonical(fold(text)[:_LONGEST], _KNOWN)
    for innocent in _INNOCENT:
        told = innocent.sub(" . ", told)
    if _any_said(_ABOUT, told) and not _any_said(_WITNESS, told):
        return None
    return next((raised for raised, phrases in _RULES if _any_said(phrases, told)), None)


def _any_said(phrases: tuple[Phrase, ...], told: str) -> bool:
    return any(is_said(phrase, told) for phrase in phrases)
