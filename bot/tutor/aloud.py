"""Being read to: asked for in so many words or by a button, remembered, and stopped as easily.

Who reads little seldom writes much: a few words are known here by rule, so that they work while Rasa sleeps.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.tutor import review
from bot.tutor.folding import fold
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Consent
from bot.tutor.speaking import OFF, ON
from bot.tutor.turn import Turn
from bot.tutor.walking import say_aside, show
from bot.tutor.welcome import ask_address, ask_consent, needs_address

MOST_WORDS = 14

# "Chữ" (letters) is no "chú" (uncle) here.
_LETTERS = re.compile(r"\b(biet|doc|mu) chu\b")

# Who speaks to whom, how kindly and how loud, changes nothing of what is asked for.
_BESIDE = frozenset(
    {
        "con", "em", "sen", "oi", "a", "da", "vang", "u", "lam", "on", "giup", "gium", "dum", "voi", "nghen", "nha",
        "di", "coi", "chut", "xiu", "may", "duoc", "dc", "muon", "tui", "toi", "tao", "co", "chu", "bac", "ong", "ba",
        "anh", "chi", "minh", "ngoai", "noi", "nay", "cai", "lai", "bang", "len", "to", "lon", "cham", "ro", "bai",
        "ra", "luon", "hen", "giong", "please", "can", "could", "you", "it", "this", "that", "the", "me", "i", "t",
        "want",
    }
)  # fmt: skip
_NOT = frozenset({"dung", "thoi", "khoi", "ngung", "tat", "khong", "hong", "ko", "dep", "stop", "don", "no"})
_READING = frozenset(
    {
        "doc", "nghe", "cho", "nua", "do", "tieng", "loa", "am", "thanh", "reading", "read", "aloud", "out", "loud",
        "to", "voice", "sound",
    }
)  # fmt: skip
_ABOUT = frozenset({"doc", "tieng", "loa", "reading", "read", "voice", "sound"})
_ASKED = frozenset(
    {
        "doc", "doc cho", "doc nghe", "doc cho nghe", "cho nghe doc", "nghe doc", "nghe tieng", "cho nghe tieng",
        "bat tieng", "mo tieng", "bat doc", "mo doc", "bat loa", "mo loa", "khong biet-chu", "khong biet doc",
        "khong biet doc-chu", "khong doc", "khong doc-chu", "hong biet-chu", "hong biet doc", "hong biet doc-chu",
        "hong doc", "hong doc-chu", "ko biet-chu", "ko biet doc", "ko biet doc-chu", "ko doc", "ko doc-chu", "mu-chu",
        "read", "read aloud", "read out", "read out loud", "read to", "read aloud to", "read out to",
        "read out loud to", "voice on", "voice", "cannot read",
    }
)  # fmt: skip
_CANNOT = frozenset({"khong doc", "hong doc", "ko doc"})
"""With "được", I cannot read it; without, do not read: told apart by that word."""


def heard(text: str) -> Meaning | None:
    """Return what a text such as "đọc cho tui nghe" or "thôi đừng đọc nữa" asks for, or None for any other."""
    words = _LETTERS.sub(r"\1-chu", fold(text)).split()
    if not 0 < len(words) <= MOST_WORDS:
        return None
    core = [word for word in words if word not in _BESIDE]
    value = _value(core, is_able="duoc" in words or "dc" in words)
    return Meaning(Wish.ALOUD, value=value) if value else None


def turn_reading(scene: Scene, meaning: Meaning) -> Turn:
    """Read everything aloud from now on, or nothing more; without a word which, the other of the two."""
    if not scene.course.is_audible:
        rows = ((scene.button("button.continue", Wish.CONTINUE),), (scene.button("button.person", Wish.PERSON),))
        return scene.turn(scene.say("aloud.none", *rows))
    is_on = meaning.value == ON or (meaning.value != OFF and not scene.session.is_read_to)
    scene = scene.with_session(is_read_to=is_on)
    frozen = scene.turn(*freeze(meaning.handle))
    if is_on or scene.session.place is None:
        told = scene.turn(scene.at_home("aloud.on" if is_on else "aloud.off"))
        return join(join(frozen, told), _go_on(scene))
    return join(frozen, say_aside(scene, scene.words("aloud.off")))


def _go_on(scene: Scene) -> Turn:
    """Ask once more what was being asked, or show the place."""
    if scene.session.consent is Consent.UNASKED:
        return ask_consent(scene)
    if needs_address(scene.session):
        return ask_address(scene)
    return review.say_again(scene, Meaning(Wish.AGAIN)) if review.is_asked(scene) else show(scene)


def _value(core: Sequence[str], *, is_able: bool) -> str:
    if not core:
        return ""
    line = " ".join(core)
    if line in _ASKED and (line not in _CANNOT or is_able):
        return ON
    if " ".join(core[:-1]) in _ASKED and core[-1] in _NOT and core[0] not in _NOT:
        return ON  # "đọc cho tui nghe được hông"
    is_refusal = core[0] in _NOT and not _ABOUT.isdisjoint(core)
    return OFF if is_refusal and set(core[1:]) <= _READING | _NOT else ""
