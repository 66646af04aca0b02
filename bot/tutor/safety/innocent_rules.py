"""When an alarm's words are not an alarm: denied, everyday, asked about in general, taught, told of, long over."""

from __future__ import annotations

# Taken out of the message before the rules look at it.
INNOCENT = """
    NOT ~1 ACT ~1 SUCH
    NOT ~1 ACT
"""

# A message about scams or emergencies, not from inside one, unless a witness speaks in it.
ABOUT = """
    QUESTION
    IF
    HEARD
    TOPIC
    PAST & SOLVED
    SOLVED
    HOW ~6 biet|nhan|tranh|phong|khoi|bi
    HOW ~2 HOW
"""
WITNESS = """
    dang|vua|moi ~8 ACT|CONTACT|LOSS|STEERED|INJURY|THEFT|FIRE|FAINT|BREATH|VIOLENCE|HARD
    SLIP ~6 ACT ~6 DONE|THEY
    LOSS|GAVE|PRESSED|PAY_AWAY|FAINT|BREATH|FIRE|STROKE|BLOOD|INJURY|VIOLENCE|THEFT|BITE|POISON|WATER|MISSING ~5 DONE
    STRANGER|POLICE|OFFICE|CONTACT ~8 HARD ~8 ME|HURRY|DONE
    LOSS & HELP|ALAS|NOW_WHAT
    HELP|SAVE
    DESPAIR
"""
