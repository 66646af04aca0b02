"""Judging many lessons: only those that changed since the last time, and those on all processors."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from bot.authoring.judge import Verdict, judge_lesson
from bot.authoring.lesson_folder import open_lesson
from bot.authoring.read import read_lesson
from bot.authoring.verdicts_kept import Kept, as_verdict, edition, kept, place, recall, remember
from bot.authoring.written import Basis

_LESSONS_A_TIME = 8


def judge_one(root: Path, basis: Basis, lesson: str) -> Verdict:
    """Return the verdict on the lesson in that folder below the root."""
    return judge_lesson(read_lesson(open_lesson(root, lesson)), basis)


def judge_many(root: Path, basis: Basis, lessons: Sequence[str], few: int) -> list[Verdict]:
    """Return the verdicts on the lessons in those folders, in that order: the same as of `judge_one`.

    Those kept from last time are used and new ones kept. Up to `few` are judged in this process.
    """
    file, mark = place(root), edition(basis)
    before = recall(file, mark)
    now: dict[str, Kept] = {}
    # With nothing to compare, a lesson's files need not be read twice.
    for lesson in lessons if before else ():
        digest = open_lesson(root, lesson).digest
        if digest in before:
            now[lesson] = before[digest]
    new = [lesson for lesson in lessons if lesson not in now]
    now.update(zip(new, _judge_new(root, basis, new, few), strict=True))
    in_order = [now[lesson] for lesson in lessons]
    if new or len(now) < len(before):
        remember(file, mark, in_order)
    return list(map(as_verdict, in_order))


def _judge_new(root: Path, basis: Basis, lessons: Sequence[str], few: int) -> list[Kept]:
    judge = partial(_judge_to_keep, root, basis)
    if len(lessons) > few and _processors() > 1:
        try:
            # A verdict holds no cycles and the workers end soon: nothing is to be collected.
            with ProcessPoolExecutor(_processors(), initializer=gc.disable) as workers:
                return list(workers.map(judge, lessons, chunksize=_LESSONS_A_TIME))
        except (BrokenProcessPool, NotImplementedError, OSError):
            # Too little memory, or a system without semaphores, as on a phone: it takes longer, no more.
            pass
    return list(map(judge, lessons))


def _judge_to_keep(root: Path, basis: Basis, lesson: str) -> Kept:
    # The hash is of what is judged here: a file may be saved at any moment.
    seen = open_lesson(root, lesson)
    return kept(seen.digest, judge_lesson(read_lesson(seen), basis))


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
