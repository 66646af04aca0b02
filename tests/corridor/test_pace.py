"""Pace: a burst, then one at a time."""

from bot.corridor.pace import Pace


class _Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def _happenings(pace: Pace, clock: _Clock, key: int, seconds: int) -> list[float]:
    """Take whenever it is allowed, second by second."""
    taken = []
    for _ in range(seconds):
        while pace.wait(key) == 0:
            pace.take(key)
            taken.append(clock.now - 1000)
        clock.now += 1
    return taken


def test_a_burst_goes_at_once_and_then_one_at_a_time() -> None:
    clock = _Clock()

    assert _happenings(Pace(3, 2.0, clock), clock, 1, 7) == [0, 0, 0, 2, 4, 6]


def test_the_burst_is_there_again_after_a_rest() -> None:
    clock = _Clock()
    pace = Pace(3, 1.0, clock)
    _happenings(pace, clock, 1, 5)
    clock.now += 10

    assert len(_happenings(pace, clock, 1, 1)) == 3


def test_the_wait_says_when_it_is_allowed_again() -> None:
    clock = _Clock()
    pace = Pace(1, 3.0, clock)
    pace.take(1)
    clock.now += 1

    assert (pace.wait(1), pace.wait(2)) == (2.0, 0.0)


def test_keys_that_rest_are_forgotten() -> None:
    clock = _Clock()
    pace = Pace(2, 1.0, clock)
    for key in range(5000):
        pace.take(key)
        clock.now += 0.01

    assert len(pace._free_at) < 2000
