"""A scam under way: somebody reaches the speaker, or someone near, and presses for what must not be given.

Sources are fact ids (SAFE-, PAY-, BUY-, SELL-, DEV-) and section 5 of the language notes, which lists the triggers.
"""

from __future__ import annotations

from bot.tutor.safety.phrases import Alarm, Rule

CALL_RULES = (
    Rule(
        Alarm.SCAM,
        "SAFE-01, SAFE-02, SAFE-04, SAFE-05: someone with a big name reaches out and presses",
        """
        POLICE ~5 CONTACT|SAYS|ORDERS ~10 PAY|CODE|PAPER|MACHINE|THREAT|HUSH|GIVEN
        CONTACT ~6 POLICE ~6 SAYS|ORDERS|HURRY ~10 PAY|CODE|PAPER|MACHINE|THREAT|HUSH|GIVEN
        CONTACT|LISTEN ~4 POLICE ~8 THREAT|PAY|CODE|MACHINE|PAPER
        POLICE ~3 FAKE
        PRETENDS ~3 POLICE|OFFICE|KIN|ME & CONTACT|HARD|PAY
        CLAIMS ~3 POLICE|OFFICE
        CLAIMS ~3 KIN & PAY|HARD
        POLICE ~2 CONTACT_LIVE
        LISTEN ~4 POLICE
        bi ~2 POLICE ~3 THREAT
        ABOUT_TO|LISTEN|PAY_AWAY & POLICE & PAY|PAY_NAMED|PAPER
        THEY|OFFICE ~2 HARD ~3 CODE|PAPER|PAY_NAMED ~3 $
        THEY ~2 HUSH_STRONG
        HUSH_STRONG ~8 PAY|CODE
        HARD ~2 ME|THREAT ~8 THREAT ~6 THREAT|$
        THREAT ~10 HARD|CONTACT ~6 PAY_NAMED|CODE
        STRANGER|THEY|OFFICE ~6 CONTACT|SAYS|ORDERS ~8 THREAT
        SAYS ~4 ME ~3 THREAT
        SENT ~6 WARRANT
        WARRANT & ME|CONTACT|SENT
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-03 to SAFE-06, PAY-16, PAY-17: a caller asks for codes, papers, money or the phone itself",
        """
        OFFICE|STRANGER ~4 CONTACT|SAYS ~8 HARD|CLAIMS ~8 CODE|PAPER|MACHINE|PAY_NAMED
        OFFICE|STRANGER ~4 CONTACT|SAYS|HARD ~4 CODE|PAPER|PAY_NAMED|LINKS
        CONTACT ~3 STRANGER|OFFICE ~8 CODE|PAY_NAMED
        OFFICE|STRANGER|TRADER ~4 HARD ~4 CODE|PAPER|MACHINE|PAY_NAMED|PAID
        CONTACT ~5 STRANGER|OFFICE ~8 HARD ~6 PAY|CODE|PAPER|MACHINE|PAID
        THEY ~3 HARD ~6 CODE|PAPER|MACHINE|PAY_NAMED|PAID
        THEY ~4 CONTACT|SAYS ~10 HARD ~6 CODE|PAPER|MACHINE|PAY|PAID
        CONTACT|SAYS ~6 HARD ~4 CODE|PAY_NAMED
        CONTACT ~6 TRADER|OFFICE|STRANGER|THEY ~10 CODE|PAY_NAMED
        HARD ~4 PAY_NAMED|CODE ~8 HURRY
        THEY|STRANGER|POLICE ~6 HARD|SAYS ~3 HUSH
        REMOTE
        THEY|STRANGER|OFFICE ~6 LURE ~8 ORDERS|MACHINE|CODE|PAY_NAMED
        CONTACT|SAYS ~6 HARD ~4 MACHINE|PAPER ~8 CODE|PAPER|THREAT|MACHINE
        HARD ~2 PAY_NAMED ~6 MAY_THEN
        OFFICE|POLICE|THEY ~8 THREAT ~6 HARD|MACHINE|PAY_NAMED
        LIARS ~3 CONTACT_LIVE
        DOM ~6 CONTACT|HARD|PAY
        THEY|STRANGER ~6 THREAT ~4 PAY
        MUST_ONLINE
        """,
    ),
)
"""Rules that go before emergencies: "công an nói con tui gây tai nạn" is no accident."""

SCAM_RULES = (
    Rule(
        Alarm.SCAM,
        "SAFE-10, SAFE-11: a relative's name, face or voice; ransom, blackmail",
        """
        KIN ~8 CONTACT|SAYS ~8 BORROW|PAY_NAMED
        KIN ~4 BORROW ~8 ODD
        CONTACT ~6 BORROW ~6 HURRY|ODD|KIN
        BORROW & ODD
        FACE ~4 ODD & PAY|PAID
        STOLEN_NAME ~8 BORROW|PAY
        RANSOM
        NUDE & PAY|THREAT
        NUDE & HARD
        NUDE ~4 DONE|HARD
        DEBT_UNKNOWN
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-03: prize, gift, aid; love from afar",
        """
        LURE ~8 HARD ~6 PAY_NAMED|CODE|LINKS|PAID
        PRIZE & PAY_NAMED|CODE|LINKS|PAID
        LURE ~8 SAYS|CONTACT ~8 LINKS|CODE|PAY_NAMED
        SAYS|CONTACT ~8 LURE ~8 LINKS|CODE|PAY_NAMED
        LURE ~6 LINKS ~4 CODE
        LOVER & PAY|PAID|LURE|SCHEME
        LOVER & GIFT
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-08, SAFE-09: easy work, investment, loans with a fee first, money back for a fee",
        """
        SCHEME & STUCK
        SCHEME & HARD & PAY_NAMED|PAID
        SCHEME & LOSS
        SCHEME & SHUT
        STUCK_FAST
        STUCK ~8 HARD ~4 MORE_PAY
        LOAN & PAY_FIRST
        PAY_FIRST ~6 MAY_THEN
        RENT_OUT & HARD|STRANGER|AMOUNT|THEY
        SCHEME ~8 ORDERS ~4 SCHEME
        LOVER|NEW_FRIEND & ORDERS & SCHEME|GIFT
        CULT
        RECOVER ~8 PAY_FIRST|PERCENT
        """,
    ),
    Rule(
        Alarm.SCAM,
        "BUY-09, PAY-08, SELL-10, PAY-14, PAY-15: goods that never come, fake payment, wrong transfers with a threat",
        """
        PAID|PAY_NAMED|PAY_AWAY ~10 SHUT
        BOUGHT ~8 PAY_NAMED|PAID ~8 SHUT
        TRADER ~10 SHUT & PAID|PAY_AWAY|PAY_NAMED
        TRADER ~4 FAKE_BILL
        BOGUS_BILL
        HUI
        NOT_ORDERED & HARD & PAY
        TRADER ~6 HARD ~8 LINKS|PAY_NAMED
        MISTAKEN & LINKS|THREAT|DEBT
        AMOUNT ~8 DEBT ~6 THREAT|MORE
        STICKER ~8 MONEY_LOST
        MISTAKEN ~8 HARD ~8 HURRY|MORE|LINKS
        """,
    ),
    Rule(
        Alarm.SCAM,
        "someone doubts, or is about to pay",
        """
        DOUBT & STRANGER|POLICE|OFFICE|THEY & HARD & CODE|PAY_NAMED|LINKS|PAPER|LURE
        SHOULD_GIVE
        PAPER|CODE & TO_THEM & DOUBT
        HURRIED_OUT
        DOUBT & STRANGER|POLICE & CONTACT_LIVE & POLICE|LURE|PAY_NAMED
        ABOUT_TO ~4 PAID|PAY_NAMED|CODE|GIVE ~4 THIEF
        THEY|STRANGER ~3 ORDERS ~4 ABOUT_TO
        HURRIED & PAID|PAY_NAMED|CODE|GIVE
        """,
    ),
)
