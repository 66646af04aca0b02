"""Hear a scam under way or an emergency in whatever way it is typed.

    fold ──▶ canonical spelling ──▶ cues ──▶ without what is innocent ──▶ only asking about it? ──▶ first rule told

What the rules hear, the judge weighs (`judging`); where no judge was handed in, they decide alone.
"""

from __future__ import annotations

from bot.tutor.folding import fold
from bot.tutor.safety.crime_cues import CRIME_CUES
from bot.tutor.safety.emergency_cues import EMERGENCY_CUES
from bot.tutor.safety.emergency_rules import DESPAIR_RULES, EMERGENCY_RULES, FAKED_RULES
from bot.tutor.safety.everyday_cues import EVERYDAY_CUES
from bot.tutor.safety.harmless import HARMLESS
from bot.tutor.safety.innocent_rules import ABOUT, INNOCENT, WITNESS
from bot.tutor.safety.phrases import Alarm, Lexicon, Plot, Said, Span, is_said, plots_of, spans_of
from bot.tutor.safety.scam_cues import CALLER_CUES, PRESSING_CUES, WANTED_CUES
from bot.tutor.safety.scam_losses import LOSS_CUES, LOSS_RULES
from bot.tutor.safety.scam_rules import CALL_RULES, SCAM_RULES
from bot.tutor.safety.scam_signs import SIGN_CUES
from bot.tutor.safety.spelling import canonical

# The order matters: a life comes first; a faked accident is a scam, yet a robber who wants money is none.
_ORDER = (*DESPAIR_RULES, *FAKED_RULES, *CALL_RULES, *EMERGENCY_RULES, *LOSS_RULES, *SCAM_RULES)
_RULES = tuple((rule.alarm, plots_of(rule.block)) for rule in _ORDER)
_INNOCENT, _ABOUT, _WITNESS = plots_of(INNOCENT), plots_of(ABOUT), plots_of(WITNESS)
_HARMLESS = Lexicon({"HARMLESS": HARMLESS})
_CUES = (CALLER_CUES, PRESSING_CUES, WANTED_CUES, LOSS_CUES, SIGN_CUES, EMERGENCY_CUES, CRIME_CUES, EVERYDAY_CUES)
_LEXICON = Lexicon({name: block for cues in _CUES for name, block in cues.items()})
# A cue made of others: "chuyển cho nó hai chục triệu" pays.
_PAID = plots_of("GIVE ~3 AMOUNT")
_KNOWN = _LEXICON.words | _HARMLESS.words
# Telegram's longest message; a longer text does not come from someone in danger.
_LONGEST = 4096
# Stands where an innocent word stood.
_BLANK = "."


def words_of(text: str) -> list[str]:
    """Return the words of `text` in the rules' spelling."""
    return canonical(fold(text)[:_LONGEST], _KNOWN).split()


def cues_of(words: list[str]) -> list[str]:
    """Return the names of the cues said in `words`, in the order they are said."""
    said = _heard(words)
    told = sorted((spans[0], name) for name, spans in said.items() if name.isupper() and spans)
    return [name for _, name in told]


def alarm(text: str) -> Alarm | None:
    """Return the alarm that the rules raise over `text`, or None; depends on `fold(text)` alone, never raises."""
    return ruled(words_of(text))


def ruled(words: list[str]) -> Alarm | None:
    """Return the alarm that the rules raise over `words_of` a text, or None."""
    words = _blanked(words, _HARMLESS.find(words).get("HARMLESS", []))
    said = _heard(words)
    innocent = [span for plot in _INNOCENT for part in plot for span in spans_of(part, said)]
    if innocent:
        said = _heard(_blanked(words, innocent))
    if _any_said(_ABOUT, said) and not _any_said(_WITNESS, said):
        return None
    return next((raised for raised, plots in _RULES if _any_said(plots, said)), None)


def _heard(words: list[str]) -> Said:
    said = _LEXICON.find(words)
    said["PAID"] = [span for plot in _PAID for part in plot for span in spans_of(part, said)]
    return said


def _blanked(words: list[str], spans: list[Span]) -> list[str]:
    blank = {place for start, stop in spans for place in range(start, stop)}
    return [_BLANK if place in blank else word for place, word in enumerate(words)]


def _any_said(plots: tuple[Plot, ...], said: Said) -> bool:
    return any(is_said(plot, said) for plot in plots)
