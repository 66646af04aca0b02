"""Golden conversations: `.chat` files that a trainer can read, played against the real course.

    # what the conversation promises
    > what the learner types        > [what the learner taps]       > typed ⇒ the intent it is taken for
    > [Tiếp tục] (nút cũ)           the oldest button with that label
    > [Mua hàng…]                   the button whose label begins so
    (3 ngày sau)                    time passes
    (máy có giọng đọc)              the machine can read aloud
    < what Sen says, with its [buttons], 🖼 pictures and 🔊 for what is read aloud on the lines below

`pytest tests/test_conversations.py --rewrite-chats` writes them as they now run; read the difference before committing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.tutor.course import Course
from bot.tutor.messages import Reply, ReplyKind
from tests.talk import Talk

CHATS = Path(__file__).parent / "conversations"
WAIT = re.compile(r"\((\d+) (phút|giờ|ngày|tháng) sau\)")
OLD = " (nút cũ)"
VOICE = "(máy có giọng đọc)"
HOURS = {"phút": 1 / 60, "giờ": 1, "ngày": 24, "tháng": 24 * 30}


@pytest.mark.parametrize("path", sorted(CHATS.glob("*.chat")), ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path, course: Course, request: pytest.FixtureRequest) -> None:
    written = path.read_text(encoding="utf-8")

    played = "\n".join(play(written.splitlines(), Talk(course))) + "\n"

    if request.config.getoption("--rewrite-chats"):
        path.write_text(played, encoding="utf-8")
    assert played == written or request.config.getoption("--rewrite-chats")


def test_there_are_conversations() -> None:
    assert len(list(CHATS.glob("*.chat"))) >= 10


def play(lines: list[str], talk: Talk) -> Iterator[str]:
    """Yield the lines of the conversation as they now run; what Sen says is played, not read."""
    for line in lines:
        if line.startswith("#"):
            yield line
        elif line.startswith(">"):
            yield from ("", line)
            say(talk, line[1:].strip())
            yield from shown(talk)
        elif line.strip() == VOICE:
            yield from ("", line)
            talk.course = replace(talk.course, voices=frozenset({"vi", "en"}))
        elif wait := WAIT.fullmatch(line.strip()):
            yield from ("", line)
            talk.heard = ()
            talk.wait(hours=int(wait[1]) * HOURS[wait[2]])
            yield from shown(talk)


def say(talk: Talk, words: str) -> None:
    """Do what the learner does on a `>` line."""
    if words.endswith(OLD):
        talk.tap(words.removesuffix(OLD)[1:-1], oldest=True)
        return
    if words.startswith("[") and words.endswith("]"):
        label = words[1:-1]
        if label in (key for row in home(talk) for key in row):
            talk.type(label)
        else:
            talk.tap(label)
        return
    typed, _, intent = words.partition(" ⇒ ")
    talk.type(typed, intent)


def home(talk: Talk) -> tuple[tuple[str, ...], ...]:
    """Return the home keyboard's labels in the learner's language."""
    texts = talk.course.texts[talk.session.language]
    return tuple(texts[key] for key in ("home.continue", "home.menu", "home.person"))


def shown(talk: Talk) -> Iterator[str]:
    """Yield what the last turn put on the screens."""
    for reply in talk.heard:
        yield from LINES[reply.kind](reply)
    if talk.last and talk.last.forget:
        yield "  (xóa hết dữ liệu)"
    if talk.last and talk.last.export:
        yield "  (gởi kèm tập tin dữ liệu)"


def _said(reply: Reply) -> Iterator[str]:
    first, *rest = reply.text.splitlines() or [""]
    yield f"< {first}"
    yield from (f"  {line}".rstrip() for line in rest)
    if reply.voice:
        yield "  🔊"
    if reply.picture:
        yield f"  🖼 {reply.picture}"
    yield from _buttons(reply)


def _buttons(reply: Reply) -> Iterator[str]:
    for row in reply.rows:
        yield "  " + " ".join(f"[{button.label}]" for button in row)


def _frozen(reply: Reply) -> Iterator[str]:
    if reply.text:
        yield f"~ {reply.text}"


def _relabelled(reply: Reply) -> Iterator[str]:
    yield "~ các nút đổi thành:"
    yield from _buttons(reply)


def _told_team(reply: Reply) -> Iterator[str]:
    first, *rest = reply.text.splitlines()
    yield f"Tổ ← {first}"
    yield from (f"     {line}" for line in rest)
    yield f"     → {reply.name}"


LINES = {
    ReplyKind.SAY: _said,
    ReplyKind.FREEZE: _frozen,
    ReplyKind.RELABEL: _relabelled,
    ReplyKind.TELL_TEAM: _told_team,
    ReplyKind.HAND_OVER: _said,
}
