"""Kinds of words, wide and shallow, that only the judge weighs: who does what to whom, when, and in what mood.

Cues name what a rule may build on. A sense merely says that "má", "chú Ba" and "hàng xóm" are people, that "hồi nãy" is
just now and "hồi năm ngoái" long ago: one sentence that teaches "IF OFFICE ASK MONEY" then teaches a hundred.

A word may stand under several senses, for folding makes doubles ("song" is sông and sống); the judge hears it beside
them and weighs all.
"""

from __future__ import annotations

from bot.tutor.safety.senses.deceit import DECEIT
from bot.tutor.safety.senses.harm import HARM
from bot.tutor.safety.senses.people import PEOPLE
from bot.tutor.safety.senses.speech import SPEECH

SENSES = {**SPEECH, **PEOPLE, **DECEIT, **HARM}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
