"""Clips in the making: begun once for all who wait, given up when late, made anew when old."""

import threading
import time

import pytest

from bot.telegram import warming
from bot.telegram.warming import Warming

LONG = 5.0


def until_ready(clips: Warming, reference: str) -> None:
    end = time.monotonic() + LONG
    while clips.wait(reference):
        assert time.monotonic() < end
        time.sleep(0.005)


def test_a_whole_class_gets_one_clip() -> None:
    made: list[str] = []

    def make(reference: str) -> bytes:
        made.append(reference)
        return b"OggS"

    clips = Warming(make)
    until_ready(clips, "a")

    assert [clips.wait("a") or clips.outcome("a") for _ in range(3)] == [b"OggS"] * 3
    assert made == ["a"]


def test_what_goes_wrong_is_raised_to_whoever_sends() -> None:
    clips = Warming({}.__getitem__)
    until_ready(clips, "a")

    with pytest.raises(KeyError):
        clips.outcome("a")


def test_a_clip_that_is_late_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "LONGEST_WAIT", 0.02)
    go_on = threading.Event()
    clips = Warming(lambda _: b"OggS" if go_on.wait(LONG) else b"")

    until_ready(clips, "a")

    with pytest.raises(TimeoutError):
        clips.outcome("a")
    go_on.set()


def test_an_old_outcome_is_not_played_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trainer may have recorded the step anew."""
    versions = iter((b"first", b"second"))
    clips = Warming(lambda _: next(versions))
    until_ready(clips, "a")
    first = clips.outcome("a")
    monkeypatch.setattr(warming, "FRESH", -1.0)

    clips.wait("a")
    monkeypatch.setattr(warming, "FRESH", LONG)
    until_ready(clips, "a")

    assert (first, clips.outcome("a")) == (b"first", b"second")
