"""The breaker leaves a failing server alone until it has proven itself."""

from __future__ import annotations

from bot.understanding.breaker import FAILURES_TO_OPEN, OPEN_SECONDS, PROBE_SECONDS, Breaker


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def proven(clock: Clock) -> Breaker:
    breaker = Breaker(clock)
    breaker.prove()
    return breaker


def test_starts_open_and_wants_proof() -> None:
    breaker = Breaker(Clock())

    assert (breaker.is_closed, breaker.wants_proof) == (False, True)


def test_a_failed_probe_is_tried_again_after_a_pause() -> None:
    clock = Clock()
    breaker = Breaker(clock)

    breaker.fail()
    at_once = breaker.wants_proof
    clock.now += PROBE_SECONDS

    assert (at_once, breaker.wants_proof) == (False, True)


def test_stays_closed_while_failures_are_not_in_a_row() -> None:
    breaker = proven(Clock())

    for _ in range(3):
        for _ in range(FAILURES_TO_OPEN - 1):
            breaker.fail()
        breaker.succeed()

    assert breaker.is_closed


def test_a_doubted_server_wants_proof_at_once() -> None:
    breaker = proven(Clock())

    breaker.doubt()

    assert (breaker.is_closed, breaker.wants_proof) == (False, True)


def test_opens_for_half_a_minute_after_five_failures_in_a_row() -> None:
    clock = Clock()
    breaker = proven(clock)

    for _ in range(FAILURES_TO_OPEN):
        breaker.fail()
    clock.now = OPEN_SECONDS - 0.1
    too_early = breaker.wants_proof
    clock.now = OPEN_SECONDS

    assert (breaker.is_closed, too_early, breaker.wants_proof) == (False, False, True)
