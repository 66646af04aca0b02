"""Many lessons: judged over processes or out of what was kept, they have the same faults as judged one by one."""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.authoring.fault import Fault
from bot.authoring.lint import lint
from bot.authoring.many import judge_one
from bot.authoring.read import read
from bot.authoring.verdicts_kept import place
from tests.authoring.lessons import BROKEN, LESSON, TODAY, VI, Copy, copy_good

SPOILT = sorted(BROKEN.iterdir())
WAYS = "- intent: lesson.chinh-chu-to\n  examples: |\n    - phóng chữ lên máy mau hết pin hả\n    - {}\n"


def one_by_one(lessons: Copy, today: date = TODAY, language: str = "vi") -> tuple[Fault, ...]:
    return lint([lessons.root], today, language, few=1000)


def as_many(lessons: Copy, today: date = TODAY, language: str = "vi") -> tuple[Fault, ...]:
    """Lint as if the few lessons were many: over processes, and with what was kept."""
    return lint([lessons.root], today, language, few=0)


def add(lessons: Copy, number: int, spoilt: Path | None = None) -> None:
    """Add a lesson that says what the good one says, perhaps with a fault."""
    folder = lessons.root / "dien-thoai" / f"bai-{number}"
    shutil.copytree(lessons.root / LESSON, folder, dirs_exist_ok=True)
    for broken in spoilt.glob("*/*") if spoilt else ():
        if broken.is_dir():
            shutil.copytree(broken, folder, dirs_exist_ok=True)


def touch_up(lessons: Copy, file: str, more: str) -> None:
    path = lessons.root / file
    if path.is_file():
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def any_change() -> st.SearchStrategy[Callable[[Copy], None]]:
    """An edit, an addition, a deletion, or a change of what stands beside the lessons."""
    numbers = st.integers(0, 3)
    texts = st.text(max_size=12).filter(lambda text: text.isprintable())
    return st.one_of(
        st.builds(lambda n, spoilt: lambda lessons: add(lessons, n, spoilt), numbers, st.sampled_from(SPOILT)),
        st.builds(
            lambda n: lambda lessons: shutil.rmtree(lessons.root / f"dien-thoai/bai-{n}", ignore_errors=True), numbers
        ),
        st.builds(lambda n, text: lambda lessons: touch_up(lessons, f"dien-thoai/bai-{n}/en.md", text), numbers, texts),
        st.builds(lambda text: lambda lessons: touch_up(lessons, VI, f"\n{text}"), texts),
        st.builds(lambda text: lambda lessons: lessons.write(f"{LESSON}/nlu.yml", WAYS.format(text)), texts),
        st.builds(lambda text: lambda lessons: lessons.write(f"{LESSON}/media/chu-to.svg", f"<svg {text}"), texts),
        st.builds(lambda spoilt: lambda lessons: lessons.overlay(spoilt), st.sampled_from(SPOILT)),
        st.just(lambda lessons: touch_up(lessons, "facts.yml", "  - example.com\n")),
    )


@given(st.lists(any_change(), min_size=1, max_size=3), st.sampled_from(["vi", "en"]), st.integers(0, 400))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_faults_are_the_same_however_they_are_found(
    changes: list[Callable[[Copy], None]], language: str, days: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lessons = copy_good(Path(folder, "lessons"))
        for number in range(2):
            add(lessons, number)
        as_many(lessons)
        for change in changes:
            change(lessons)

            assert as_many(lessons) == one_by_one(lessons)
        later = TODAY + timedelta(days)
        expected = one_by_one(lessons, later, language)
        assert as_many(lessons, later, language) == expected
        assert as_many(lessons, later, language) == expected


@pytest.fixture
def many(lessons: Copy) -> Copy:
    """Three lessons with faults, judged once."""
    for number in range(2):
        add(lessons, number)
    as_many(lessons)
    return lessons


def kept(lessons: Copy) -> list[bytes]:
    """Return the lines that are kept, the first for the edition and one for each lesson."""
    return place(lessons.root).read_bytes().splitlines()


def test_only_an_edited_lesson_is_judged_again(many: Copy) -> None:
    before = kept(many)
    many.change(VI, "Tìm hình", "Kiếm hình")
    as_many(many)

    assert len(kept(many)) == 4
    assert len({*before} & {*kept(many)}) == 3


def test_a_deleted_lesson_is_forgotten(many: Copy) -> None:
    shutil.rmtree(many.root / "dien-thoai/bai-1")
    as_many(many)

    assert len(kept(many)) == 3


def test_another_day_brings_other_faults(many: Copy) -> None:
    later = TODAY + timedelta(400)

    assert as_many(many) != as_many(many, later) == one_by_one(many, later)


def test_nothing_is_written_while_nothing_changes(many: Copy) -> None:
    before = place(many.root).stat()
    as_many(many, language="en")

    assert place(many.root).stat() == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b"B01", b"B02"),
        lambda whole: whole.replace(b"dien-thoai", b"thoai-dien"),
        lambda whole: b"0" * 64 + whole[64:].replace(b"B01", b"B02"),
        lambda whole: whole.replace(b"\n", b"\n\xff", 2),
        lambda whole: pickle.dumps({"B01": 1}),
    ],
    ids=["empty", "cut off", "another fault", "another folder", "another edition", "not text", "a pickle"],
)
def test_what_is_broken_is_not_used(many: Copy, spoil: Callable[[bytes], bytes]) -> None:
    whole = place(many.root).read_bytes()
    place(many.root).write_bytes(spoil(whole))

    assert as_many(many) == one_by_one(many)
    assert place(many.root).read_bytes() == whole


def test_a_place_that_cannot_be_written_to_does_no_harm(lessons: Copy) -> None:
    (lessons.root.parent / ".sen").write_text("a file where a folder should be", encoding="utf-8")
    add(lessons, 0)

    assert as_many(lessons) == one_by_one(lessons)


def test_a_link_is_not_followed(many: Copy, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    place(many.root).rename(elsewhere)
    place(many.root).symlink_to(elsewhere)
    many.change(VI, "Tìm hình", "Kiếm hình")
    before = elsewhere.read_bytes()
    as_many(many)

    assert elsewhere.read_bytes() == before
    assert not place(many.root).is_symlink()


def test_git_is_told_to_leave_it_alone(many: Copy) -> None:
    assert (many.root.parent / ".sen/.gitignore").read_text(encoding="utf-8") == "*\n"
    assert sorted(path.name for path in (many.root.parent / ".sen").iterdir()) == [".gitignore", "lint-lessons"]


def test_few_lessons_leave_no_trace(lessons: Copy) -> None:
    lessons.faults()
    lessons.load()

    assert not (lessons.root.parent / ".sen").exists()


def test_a_folder_that_is_no_course_gets_nothing_beside_it(lessons: Copy) -> None:
    (lessons.root / "course.yml").unlink()
    as_many(lessons)

    assert not (lessons.root.parent / ".sen").exists()


def test_a_lesson_can_be_judged_in_a_process_that_starts_from_nothing(lessons: Copy) -> None:
    """As on systems that cannot fork."""
    basis = read(lessons.root, TODAY).lists.basis
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        verdict = pool.apply(judge_one, (lessons.root, basis, LESSON))

    assert verdict == judge_one(lessons.root, basis, LESSON)
