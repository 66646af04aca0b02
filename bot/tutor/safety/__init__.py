"""Safety before anything else: secrets are masked before a text is kept, and alarms are heard before intents.

    text ──▶ judged  ──▶ a scam under way, 115, 114, 113, or nothing
         └─▶ redact  ──▶ the same text without codes, passwords and numbers that open doors

Both are plain rules one can read (`*_cues`, `*_rules`, `harmless`), need no model and never raise; before an alarm,
the judge weighs what the rules heard against what calm people say (`judging`).
"""

from bot.tutor.safety.alarms import alarm
from bot.tutor.safety.judging import Judge, Verdict, judged
from bot.tutor.safety.phrases import Alarm
from bot.tutor.safety.redaction import Redacted, hides_number, may_hide_secret, redact, without_marks
from bot.tutor.safety.weighing import GUARDED, Secret

__all__ = [
    "GUARDED",
    "Alarm",
    "Judge",
    "Redacted",
    "Secret",
    "Verdict",
    "alarm",
    "hides_number",
    "judged",
    "may_hide_secret",
    "redact",
    "without_marks",
]
