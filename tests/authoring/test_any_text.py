"""Whatever stands in the files, reading never raises: there is a lesson, or there are faults."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.authoring.fault import has_errors
from bot.authoring.fix import fix
from bot.authoring.parse import parse
from bot.authoring.straighten import straightened
from bot.tutor.lesson import Lesson, Question
from tests.authoring.lessons import EN, GOOD, LESSON, TODAY, VI, copy_good
from tests.authoring.test_forgiven import TEXT, meaning

LINES = TEXT.split("\n")
MARKS = [
    "---",
    "#",
    "## Câu hỏi",
    "### a {#a}",
    "- [x] a",
    "- [ ] b → {#a}",
    "  > vì vậy đó",
    "1. một",
    "```màn hình",
    "```",
    "nút: a",
    "> Gợi ý: b",
    "- Hỏi lại sau: 1 ngày",
    "![a b c](media/chu-to.svg)",
    "{bạn}",
    "{",
    "mã: a",
    "\0",
    "\r",
    "",
]
FILES = [VI, EN, "course.yml", "facts.yml", "released.yml", f"{LESSON}/media/chu-to.svg"]
MEDIA_STARTS = [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"OggS\0\2", b"<svg viewBox='0 0 1"]

any_line = st.one_of(st.sampled_from(LINES), st.sampled_from(MARKS), st.text(max_size=30))
any_page = st.lists(any_line, max_size=40).map("\n".join)


@st.composite
def spoilt_pages(draw: st.DrawFn) -> str:
    """The good lesson with some lines dropped, doubled, moved or replaced."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        act = draw(st.sampled_from(["drop", "double", "replace", "cut"]))
        if act == "drop":
            del lines[place]
        elif act == "double":
            lines.insert(draw(st.integers(0, len(lines))), lines[place])
        elif act == "replace":
            lines[place] = draw(any_line)
        else:
            lines[place] = lines[place][: draw(st.integers(0, len(lines[place])))]
    return "\n".join(lines)


def unsound(files: dict[str, bytes]) -> list[str]:
    """Load a course with those files in it; return what no course may be, nothing where there are faults instead."""
    with tempfile.TemporaryDirectory() as folder:
        lessons = copy_good(Path(folder))
        for file, content in files.items():
            lessons.write(file, content)
        loaded = lessons.load()
    if has_errors(loaded.faults):
        return ["a course in spite of errors"] if loaded.course else []
    if loaded.course is None:
        return ["neither a course nor errors"]
    return [flaw for lesson in loaded.course.lessons.get("vi", {}).values() for flaw in flaws_of(lesson)]


def flaws_of(lesson: Lesson) -> Iterator[str]:
    """Yield what no lesson may be."""
    ids = [*(item.id for item in lesson.items), *(faq.id for faq in lesson.faqs)]
    if len(set(ids)) < len(ids):
        yield f"an id twice: {ids}"
    for question in (item for item in lesson.items if isinstance(item, Question)):
        if len(question.choices) < 2 or not any(choice.is_right for choice in question.choices):
            yield f"{question.id} cannot be answered"
        if any(choice.goto and not lesson.item(choice.goto) for choice in question.choices):
            yield f"{question.id} leads nowhere"


@given(spoilt_pages(), spoilt_pages())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_spoilt_lesson_gives_a_sound_course_or_faults(vietnamese: str, english: str) -> None:
    assert (
        unsound({VI: vietnamese.encode("utf-8", "surrogatepass"), EN: english.encode("utf-8", "surrogatepass")}) == []
    )


@given(spoilt_pages())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_spoilt_draft_gives_a_sound_course_or_faults(page: str) -> None:
    assert unsound({VI: page.replace("đang dùng", "nháp").encode("utf-8", "surrogatepass")}) == []


@given(st.sampled_from(FILES), st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_a_sound_course_or_faults(file: str, content: bytes) -> None:
    assert unsound({file: content}) == []


@given(st.sampled_from(["png", "jpg", "ogg", "svg"]), st.sampled_from(MEDIA_STARTS), st.binary(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_media_gives_a_sound_course_or_faults(suffix: str, start: bytes, content: bytes) -> None:
    page = TEXT.replace("chu-to.svg", f"chu-to.{suffix}").encode()

    assert unsound({VI: page, f"{LESSON}/media/chu-to.{suffix}": start + content}) == []


@given(any_page)
@example("---\nmã: a\n")
@example("### {#}")
@settings(max_examples=120, deadline=None)
def test_straightening_says_the_same_and_only_once(page: str) -> None:
    read = parse(page, VI, "vi")
    once = straightened(page, "vi", {})

    assert meaning(parse(once, VI, "vi")) == meaning(read)
    assert straightened(once, "vi", {}) == once


@given(spoilt_pages())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_fixer_never_raises_and_settles(page: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lessons = copy_good(Path(folder))
        lessons.write(VI, page.encode("utf-8", "surrogatepass"))
        fix([lessons.root], TODAY)

        assert fix([lessons.root], TODAY) == ()


def test_the_good_lesson_is_where_all_this_starts_from() -> None:
    assert (GOOD / VI).read_text(encoding="utf-8").split("\n") == LINES
