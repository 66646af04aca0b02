"""Fire (114), a life in danger (115), crime under way (113), despair; and dangers that a caller only makes up."""

from __future__ import annotations

from bot.tutor.safety.phrases import Alarm, Rule

DESPAIR_RULES = (
    Rule(
        Alarm.EMERGENCY_DESPAIR,
        "somebody near, and 115: someone wants to die",
        """
        DESPAIR
        """,
    ),
)

FAKED_RULES = (
    Rule(
        Alarm.EMERGENCY_POLICE,
        "113: a weapon, or someone in the house, whatever it is they want",
        """
        HOLDS ~2 BLADE & SOMEONE|THEY|STRANGER
        KILLING
        BODY_FOUND
        GONE_FROM_HOME
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-10, SAFE-11: an accident or a kidnapping told by a caller who wants money",
        """
        CONTACT|STRANGER ~8 SAYS|CONTACT ~10 INJURY|AMBULANCE|TROUBLE ~10 PAY|PAID|HURRY
        CONTACT|OFFICE ~8 TROUBLE ~10 PAY|PAID
        CONTACT ~6 SAYS ~8 MISSING|VIOLENCE ~10 PAY|PAID
        POLICE|OFFICE|STRANGER ~4 CONTACT ~3 SAYS ~6 INJURY ~10 MACHINE|PAY|THREAT|PAID
        """,
    ),
)
"""Rules that go before the scam rules."""

EMERGENCY_RULES = (
    Rule(
        Alarm.EMERGENCY_POLICE,
        "113 (SAFE-15): someone attacks, whatever the wounds",
        """
        ATTACKER ~4 ATTACKS ~3 SOMEONE
        VIOLENCE & DRAWN
        HARM
        """,
    ),
    Rule(
        Alarm.EMERGENCY_FIRE,
        "114: fire, gas, a building down, people trapped or in a sinking boat",
        """
        FIRE
        ^ ~0 chay ~0 roi|nha|$
        chay ~0 roi ~2 cuu|HELP|oi|voi|ALAS
        """,
    ),
    Rule(
        Alarm.EMERGENCY_HEALTH,
        "115: hurt or half drowned, yet out of it",
        """
        HURT_OUT
        """,
    ),
    Rule(
        Alarm.EMERGENCY_FIRE,
        "114: a building down, people trapped or in a sinking boat",
        """
        TRAPPED
        """,
    ),
    Rule(
        Alarm.EMERGENCY_HEALTH,
        "115: breath, heart, stroke, consciousness, injury, poison, drowning, birth",
        """
        BREATH|HEART|STROKE|FAINT|SEIZURE|SUGAR
        BLOOD|INJURY|BURN|POISON|BITE|WATER|BIRTH
        AMBULANCE|PAIN
        """,
    ),
    Rule(
        Alarm.EMERGENCY_POLICE,
        "113 (SAFE-15): theft, violence, someone missing",
        """
        THEFT|VIOLENCE|MISSING|CALLPOLICE
        HELP
        ^ ~2 cuu ~0 $
        """,
    ),
)
