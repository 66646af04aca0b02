"""From what is written to what is taught.

Every lesson that comes out is sound: its ids are unique, each question can be answered, each `→` leads somewhere.
Parts of a draft that are not there yet are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.authoring.head_values import read_date, read_days, read_minutes, read_review_days
from bot.authoring.ids import item_ids
from bot.authoring.keywords import Aside, Key, Section, TaskKey
from bot.authoring.written import Page, Part, Said, WrittenCourse, WrittenLesson, WrittenMedia
from bot.tutor.course import SOURCE_LANGUAGE, Course
from bot.tutor.lesson import (
    Asking,
    Choice,
    Faq,
    Lesson,
    Media,
    Question,
    Screen,
    ScreenRow,
    Status,
    Step,
    Task,
    Wanted,
)

_DEFAULT_MINUTES = 5
_DEFAULT_REVIEW_DAYS = (1, 3, 7, 30)
_NOTHING = Said(0, "")
_Named = tuple[str, Part]


def build(course: WrittenCourse) -> Course:
    """Return the course that the folder holds, drafts and retired lessons included."""
    lessons: dict[str, dict[str, Lesson]] = {}
    for written in course.lessons:
        for lesson in _languages(written):
            lessons.setdefault(lesson.language, {})[lesson.id] = lesson
    known = lessons.get(SOURCE_LANGUAGE, {})
    return Course(
        tracks=tuple(
            replace(track, lessons=tuple(id for id in track.lessons if id in known)) for track in course.lists.tracks
        ),
        lessons=lessons,
        facts={name: written.fact for name, written in course.lists.facts.items()},
        revision=course.revision,
        placement=tuple(_apart(each.id) for each in course.lists.placement),
        ways={
            (folder.name, faq): tuple(each.text for each in said)
            for folder in course.folders
            if folder.ways
            for faq, said in folder.ways.said.items()
        },
    )


def _apart(question: str) -> tuple[str, str]:
    lesson, _, item = question.partition("/")
    return lesson, item


def _languages(written: WrittenLesson) -> Iterable[Lesson]:
    source = written.source
    if source is None or written.status is None:
        return
    lesson = _lesson(written.name, source, source, written.status)
    yield lesson
    for page in written.translations:
        translated = _lesson(written.name, page, source, written.status)
        # A learner who changes language keeps the place, so all items must be there.
        if _ids(translated) == _ids(lesson):
            yield translated


def _lesson(id: str, page: Page, source: Page, status: Status) -> Lesson:
    named = tuple(zip(item_ids(page), page.parts, strict=True))
    items = {part_id for part_id, part in named if part.section is not Section.FAQS}
    return Lesson(
        id=id,
        language=page.language,
        title=page.value(Key.TITLE) or page.title.text,
        goal=page.value(Key.GOAL),
        skill=source.value(Key.SKILL),
        pillar=source.value(Key.PILLAR),
        prerequisites=source.values(Key.PREREQUISITES),
        minutes=read_minutes(source.value(Key.MINUTES)) or _DEFAULT_MINUTES,
        review_days=read_review_days(source.value(Key.REVIEW_DAYS)) or _DEFAULT_REVIEW_DAYS,
        status=status,
        authors=source.values(Key.AUTHORS),
        sources=source.values(Key.SOURCES),
        reviewed_on=read_date(source.value(Key.REVIEWED_ON)),
        reviewed_by=source.value(Key.REVIEWED_BY),
        opening=page.opening.text,
        steps=tuple(_step(*each) for each in _of(named, Section.STEPS)),
        practice=tuple(_question(*each, items) for each in _of(named, Section.PRACTICE) if _can_be_asked(each[1])),
        questions=tuple(_question(*each, items) for each in _of(named, Section.QUESTIONS) if _can_be_asked(each[1])),
        tasks=tuple(_task(*each) for each in _of(named, Section.TASKS)),
        faqs=tuple(_faq(*each) for each in _of(named, Section.FAQS)),
        utterances=tuple(said.text for said in page.openers),
        rules=tuple(said.text for said in page.rules),
        quick=tuple(id for id in source.values(Key.QUICK) if id in items),
        follows=read_date(page.value(Key.FOLLOWS)),
    )


def _of(named: Iterable[_Named], section: Section) -> Iterable[_Named]:
    return (each for each in named if each[1].section is section)


def _can_be_asked(part: Part) -> bool:
    if part.wanted:
        return any(not each.is_avoided and each.words for each in part.wanted) and Aside.EXAMPLE in part.asides
    return len(part.choices) >= 2 and any(choice.is_right for choice in part.choices)


def _step(id: str, part: Part) -> Step:
    return Step(
        id=id,
        title=part.title,
        text=part.text.text,
        picture=_first(part.pictures),
        voice=_first(part.voices),
        plainer=part.asides.get(Aside.PLAINER, _NOTHING).text,
        example=part.asides.get(Aside.EXAMPLE, _NOTHING).text,
    )


def _question(id: str, part: Part, items: set[str]) -> Question:
    return Question(
        id=id,
        title=part.title,
        text=part.text.text,
        asking=_asking(part),
        choices=tuple(
            Choice(each.label, each.feedback.text, each.is_right, each.goto if each.goto in items else "")
            for each in part.choices
            if not part.wanted
        ),
        hint=part.asides.get(Aside.HINT, _NOTHING).text,
        reason=part.asides.get(Aside.REASON, _NOTHING).text,
        screen=_screen(part),
        picture=_first(part.pictures),
        voice=_first(part.voices),
        wanted=wanted(part),
        example=part.asides.get(Aside.EXAMPLE, _NOTHING).text if part.wanted else "",
    )


def wanted(part: Part) -> tuple[Wanted, ...]:
    """Return what a written answer is judged by."""
    return tuple(Wanted(each.label, each.words, each.feedback.text, each.is_avoided) for each in part.wanted)


def _asking(part: Part) -> Asking:
    if part.wanted:
        return Asking.WRITE
    if part.is_ordered:
        return Asking.ORDER
    return Asking.ALL if sum(choice.is_right for choice in part.choices) > 1 else Asking.ONE


def _screen(part: Part) -> Screen | None:
    if not part.screens:
        return None
    written = part.screens[0]
    return Screen(written.title, tuple(ScreenRow(row.kind, row.label, row.value) for row in written.rows))


def _task(id: str, part: Part) -> Task:
    return Task(
        id=id,
        title=part.title,
        text=part.text.text,
        check_after_days=read_days(part.settings.get(TaskKey.ASK_AFTER, _NOTHING).text) or 1,
        confirmed_by=part.settings.get(TaskKey.CONFIRMED_BY, _NOTHING).text,
    )


def _faq(id: str, part: Part) -> Faq:
    return Faq(
        id=id, title=part.title, utterances=tuple(said.text for said in part.utterances), answer=part.answer.text
    )


def _first(media: tuple[WrittenMedia, ...]) -> Media | None:
    return Media(media[0].path, media[0].words) if media else None


def _ids(lesson: Lesson) -> tuple[str, ...]:
    return (*(item.id for item in lesson.items), *(faq.id for faq in lesson.faqs))
