"""B: what a lesson is called, what it must say about itself, and its shape."""

from __future__ import annotations

from collections.abc import Iterator

from bot.authoring.fault import Found, Severity
from bot.authoring.head_values import read_date, read_minutes, read_review_days
from bot.authoring.ids import LONGEST_ITEM_ID, LONGEST_LESSON_ID, is_kebab
from bot.authoring.keywords import (
    KEYS,
    OPTIONAL_KEYS,
    OPTIONAL_SECTIONS,
    SECTIONS,
    SOURCE_KEYS,
    STATUS_OF,
    TRANSLATION_KEYS,
    Key,
    Section,
)
from bot.authoring.outline import Overview
from bot.authoring.rules.rule import Case
from bot.authoring.tidy import key as plain_key
from bot.authoring.written import Page, WrittenLesson
from bot.tutor.course import SOURCE_LANGUAGE

# What S01 asks about is left to S01 when it is there and empty.
_TRUST_KEYS = (Key.SOURCES, Key.REVIEWED_ON, Key.REVIEWED_BY, Key.AUTHORS, Key.PREREQUISITES)


def lesson_id(case: Case) -> Iterator[Found]:
    """`mã` is kebab-case, at most 28 letters, equals the folder's name, is unique, and never changes once released.

    `mã` viết thường, không dấu, nối bằng gạch ngang, nhiều nhất 28 chữ; giống tên thư mục; không trùng bài khác;
    đã đưa bà con học rồi thì không đổi, không xóa (muốn nghỉ thì ghi `trạng thái: ngừng`).
    """
    for page in case.pages:
        yield from _id_on_page(page, case.lesson.name)


def kept_ids(course: Overview) -> Iterator[Found]:
    """No two lessons have one id, and none that was released is gone."""
    folders: dict[str, str] = {}
    for lesson in course.lessons:
        if lesson.name in folders:
            vi = f"Đã có bài “{lesson.name}” ở {folders[lesson.name]}. Đặt tên khác."
            en = f"“{lesson.name}” is taken by {folders[lesson.name]}. Choose another."
            yield Found(lesson.source or lesson.folder, 1, vi, en)
        folders.setdefault(lesson.name, lesson.folder)
    yield from _changed_after_release(course)


def item_ids(case: Case) -> Iterator[Found]:
    """Every step, screen, question, task and FAQ has a `{#id}`: kebab-case, at most 24 letters, unique in its lesson;
    each `→ {#id}` leads to one of them, each `faq.` intent of a nlu.yml names one. The fixer writes missing ids.

    Mỗi bước, màn hình, câu hỏi, việc, câu bà con hỏi có một `{#mã}` riêng, nhiều nhất 24 chữ;
    mỗi `→ {#mã}` và mỗi ý `faq.` trong nlu.yml phải dẫn tới một phần có thật.
    Thiếu mã thì chạy `sen lint --fix`, máy viết giùm.
    """
    for page in case.pages:
        lines: dict[str, int] = {}
        for part in page.parts:
            if not part.id:
                vi = f"“{part.title}” chưa có {{#mã}}. Chạy `sen lint --fix` để máy viết giùm."
                yield Found(page.file, part.line, vi, f"“{part.title}” has no {{#id}}. Run `sen lint --fix`.")
            elif part.id in lines:
                vi = f"Mã “{part.id}” đã dùng ở dòng {lines[part.id]}. Đặt mã khác."
                yield Found(page.file, part.line, vi, f"“{part.id}” is taken on line {lines[part.id]}.")
            elif not is_kebab(part.id) or len(part.id) > LONGEST_ITEM_ID:
                vi = f"Mã “{part.id}” phải là chữ thường không dấu, nối bằng “-”, nhiều nhất {LONGEST_ITEM_ID} chữ."
                en = f"“{part.id}” must be kebab-case and at most {LONGEST_ITEM_ID} letters."
                yield Found(page.file, part.line, vi, en)
            lines.setdefault(part.id, part.line)
        yield from _lost_ways(page)
    yield from _ways_of_nothing(case.lesson)


def head(case: Case) -> Iterator[Found]:
    """The head of a page has every required key once, none unknown, each readable; no section is missing;
    W when the title differs from the `#` line.

    Phần đầu bài đủ các khóa, mỗi khóa một dòng, không có khóa lạ, giá trị đọc được; bài đủ sáu mục;
    `tên` giống dòng `#`.
    Bản dịch chỉ cần: id, title, goal, follows, translator.
    """
    for page in case.pages:
        required = SOURCE_KEYS if page.language == SOURCE_LANGUAGE else TRANSLATION_KEYS
        words = KEYS[page.language]
        missing = [words[key] for key in required if key not in page.head and key not in OPTIONAL_KEYS]
        if missing and page.head:
            listed = ", ".join(f"“{word}”" for word in missing)
            yield Found(page.file, 1, f"Đầu bài thiếu {listed}.", f"The head lacks {listed}.")
        for key, entry in page.head.items():
            if key not in required:
                vi = f"“{words[key]}” không viết ở tệp này: bản gốc vi.md giữ điều đó."
                en = f"“{words[key]}” does not belong in this file: see which keys it needs."
                yield Found(page.file, entry.line, vi, en)
            elif fault := _unreadable(key, entry.text, words[key]):
                yield Found(page.file, entry.line, *fault)
        title = page.value(Key.TITLE)
        if title and page.title.text and plain_key(title) != plain_key(page.title.text):
            vi, en = f"Tên “{title}” khác dòng “# {page.title.text}”.", f"“{title}” differs from “# {page.title.text}”."
            yield Found(page.file, page.line_of(Key.TITLE), vi, en, Severity.WARNING)
        there = (*page.sections, *OPTIONAL_SECTIONS)
        absent = [word for section, word in SECTIONS[page.language].items() if section not in there]
        if absent:
            listed = ", ".join(f"“## {word}”" for word in absent)
            yield Found(page.file, 1, f"Bài thiếu mục {listed}.", f"The lesson lacks the section {listed}.")


def shape(case: Case) -> Iterator[Found]:
    """Every line is understood: known sections, choices and quotes where they belong, whole screen blocks,
    readable files of a decent size, and the Vietnamese page is there.

    Dòng nào máy cũng phải hiểu: đúng tên mục, lựa chọn và lời sau dấu > đúng chỗ, khối màn hình đủ dòng,
    tệp đọc được, và bài có tệp vi.md.
    """
    file = f"{case.lesson.folder}/vi.md"
    is_unread = any(code == "B04" and found.file == file for code, found in case.lesson.found)
    if case.lesson.source is None and not case.lesson.is_to_come and not is_unread:
        yield Found(file, 1, "Thư mục bài phải có tệp vi.md.", "A lesson's folder must hold vi.md.")


def _id_on_page(page: Page, name: str) -> Iterator[Found]:
    id = page.value(Key.ID)
    line = page.line_of(Key.ID)
    if id and not is_kebab(id):
        vi = f"Mã “{id}” phải viết thường, không dấu, nối bằng “-”."
        yield Found(page.file, line, vi, f"The id “{id}” must be kebab-case: small letters joined by “-”.")
    elif len(id) > LONGEST_LESSON_ID:
        vi = f"Mã “{id}” dài {len(id)} chữ, nhiều nhất là {LONGEST_LESSON_ID}."
        yield Found(page.file, line, vi, f"The id “{id}” has {len(id)} letters; at most {LONGEST_LESSON_ID}.")
    elif id and id != name:
        vi = f"Mã “{id}” khác tên thư mục “{name}”. Sửa cho giống nhau."
        yield Found(page.file, line, vi, f"The id “{id}” differs from the folder “{name}”. Make them the same.")


def _changed_after_release(course: Overview) -> Iterator[Found]:
    by_name = {lesson.name: lesson for lesson in course.lessons}
    for name, released in course.lists.released.items():
        lesson = by_name.get(name)
        if lesson is None:
            vi = f"Bài “{name}” đã đưa bà con học mà nay mất. Để lại thư mục, ghi “trạng thái: ngừng”."
            en = f"“{name}” was released and is gone. Keep its folder and set its status to “ngừng”."
            yield Found("released.yml", released.line, vi, en)
        elif lesson.source:
            for id in released.items:
                if id not in lesson.items:
                    vi = f"Phần {{#{id}}} đã đưa bà con học mà nay mất hay đổi mã. Trả lại mã cũ."
                    en = f"{{#{id}}} was released and is gone or renamed. Bring the old id back."
                    yield Found(lesson.source, 1, vi, en)


def _lost_ways(page: Page) -> Iterator[Found]:
    items = {part.id for part in page.parts if part.section is not Section.FAQS}
    for part in page.parts:
        for choice in part.choices:
            if choice.goto and choice.goto not in items:
                vi = f"“→ {{#{choice.goto}}}” không dẫn tới đâu: bài không có phần này."
                yield Found(page.file, choice.line, vi, f"“→ {{#{choice.goto}}}” leads nowhere.")


def _unreadable(key: Key, text: str, word: str) -> tuple[str, str] | None:
    """Return what is wrong with a value, in both languages."""
    if not text.strip("[] "):
        return None if key in _TRUST_KEYS else (f"“{word}” còn trống.", f"“{word}” is empty.")
    if key is Key.MINUTES and read_minutes(text) is None:
        return f"“{word}: {text}” phải là số phút, như 6.", f"“{word}: {text}” must be minutes, like 6."
    if key is Key.REVIEW_DAYS and read_review_days(text) is None:
        return f"“{word}: {text}” phải là các ngày tăng dần, như 1, 3, 7, 30 ngày.", (
            f"“{word}: {text}” must be rising days, like 1, 3, 7, 30."
        )
    if key is Key.STATUS and plain_key(text) not in STATUS_OF:
        return f"“{word}: {text}” phải là một trong: nháp, dùng thử, đang dùng, ngừng.", (
            f"“{word}: {text}” must be one of: nháp, dùng thử, đang dùng, ngừng."
        )
    if key in (Key.REVIEWED_ON, Key.FOLLOWS) and read_date(text) is None:
        return f"“{word}: {text}” phải là ngày, như 2026-11-20.", f"“{word}: {text}” must be a date like 2026-11-20."
    return None


def _ways_of_nothing(lesson: WrittenLesson) -> Iterator[Found]:
    if lesson.source is None or lesson.ways is None:
        return
    asked = {part.id for part in lesson.source.parts_of(Section.FAQS)}
    for faq, said in lesson.ways.said.items():
        if faq and faq not in asked:
            vi = f"Bài không có câu hỏi nào mang mã “{faq}”: sửa mã, hay bỏ mấy câu này."
            en = f"The lesson has no FAQ “{faq}”: mend the id or drop these."
            yield Found(lesson.ways.file, said[0].line, vi, en)
