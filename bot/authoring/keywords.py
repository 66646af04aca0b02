"""The words of the lesson format, one table per language, as Gherkin does.

`## Các bước` and `## Steps` are one word in this table; the language of a file is its name, `vi.md` or `en.md`,
and a keyword of either language is understood in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.authoring.tidy import key
from bot.tutor.lesson import RowKind, Status


class Section(StrEnum):
    """The parts a lesson page is divided into by `##`."""

    STEPS = "steps"
    PRACTICE = "practice"
    QUESTIONS = "questions"
    TASKS = "tasks"
    FAQS = "faqs"
    RULES = "rules"
    OPENERS = "openers"


class Key(StrEnum):
    """What the lines at the head of a page say."""

    ID = "id"
    TITLE = "title"
    GOAL = "goal"
    SKILL = "skill"
    PILLAR = "pillar"
    PREREQUISITES = "prerequisites"
    MINUTES = "minutes"
    REVIEW_DAYS = "review_days"
    QUICK = "quick"
    STATUS = "status"
    AUTHORS = "authors"
    SOURCES = "sources"
    REVIEWED_ON = "reviewed_on"
    REVIEWED_BY = "reviewed_by"
    FOLLOWS = "follows"
    TRANSLATOR = "translator"


class Aside(StrEnum):
    """What a `>` quote that begins with a keyword is."""

    PLAINER = "plainer"
    EXAMPLE = "example"
    HINT = "hint"
    REASON = "reason"


class TaskKey(StrEnum):
    """What the `- key: value` lines of a task say."""

    ASK_AFTER = "ask_after"
    CONFIRMED_BY = "confirmed_by"


class Box(StrEnum):
    """What the box of a line says that is judged when a learner writes: `- [gõ] …`."""

    WANTED = "wanted"
    AVOIDED = "avoided"


class ScreenWord(StrEnum):
    """The one screen line that is not a row."""

    TITLE = "title"


SECTIONS: Mapping[str, Mapping[Section, str]] = {
    "vi": {
        Section.STEPS: "Các bước",
        Section.PRACTICE: "Làm thử",
        Section.QUESTIONS: "Câu hỏi",
        Section.TASKS: "Làm thật",
        Section.FAQS: "Bà con hay hỏi",
        Section.RULES: "Ba điều nhớ",
        Section.OPENERS: "Cách nói để mở bài",
    },
    "en": {
        Section.STEPS: "Steps",
        Section.PRACTICE: "Practice",
        Section.QUESTIONS: "Questions",
        Section.TASKS: "Real life",
        Section.FAQS: "People often ask",
        Section.RULES: "Three to keep",
        Section.OPENERS: "Ways to open",
    },
}

KEYS: Mapping[str, Mapping[Key, str]] = {
    "vi": {
        Key.ID: "mã",
        Key.TITLE: "tên",
        Key.GOAL: "mục tiêu",
        Key.SKILL: "kỹ năng",
        Key.PILLAR: "trụ cột",
        Key.PREREQUISITES: "học trước",
        Key.MINUTES: "phút",
        Key.REVIEW_DAYS: "ôn lại",
        Key.QUICK: "học nhanh",
        Key.STATUS: "trạng thái",
        Key.AUTHORS: "người soạn",
        Key.SOURCES: "nguồn",
        Key.REVIEWED_ON: "rà soát ngày",
        Key.REVIEWED_BY: "rà soát bởi",
        Key.FOLLOWS: "theo bản ngày",
        Key.TRANSLATOR: "người dịch",
    },
    "en": {
        Key.ID: "id",
        Key.TITLE: "title",
        Key.GOAL: "goal",
        Key.SKILL: "skill",
        Key.PILLAR: "pillar",
        Key.PREREQUISITES: "prerequisites",
        Key.MINUTES: "minutes",
        Key.REVIEW_DAYS: "review again",
        Key.QUICK: "quick",
        Key.STATUS: "status",
        Key.AUTHORS: "authors",
        Key.SOURCES: "sources",
        Key.REVIEWED_ON: "reviewed on",
        Key.REVIEWED_BY: "reviewed by",
        Key.FOLLOWS: "follows",
        Key.TRANSLATOR: "translator",
    },
}

SOURCE_KEYS = tuple(k for k in Key if k not in (Key.FOLLOWS, Key.TRANSLATOR))
TRANSLATION_KEYS = (Key.ID, Key.TITLE, Key.GOAL, Key.FOLLOWS, Key.TRANSLATOR)
OPTIONAL_KEYS = (Key.PREREQUISITES, Key.QUICK)
OPTIONAL_SECTIONS = (Section.RULES,)

STATUSES: Mapping[str, Mapping[Status, str]] = {
    "vi": {status: status.value for status in Status},
    "en": {Status.DRAFT: "draft", Status.TRIAL: "trial", Status.LIVE: "live", Status.RETIRED: "retired"},
}

ASIDES: Mapping[str, Mapping[Aside, str]] = {
    "vi": {Aside.PLAINER: "Nói dễ hơn", Aside.EXAMPLE: "Ví dụ", Aside.HINT: "Gợi ý", Aside.REASON: "Vì sao"},
    "en": {Aside.PLAINER: "Simpler", Aside.EXAMPLE: "Example", Aside.HINT: "Hint", Aside.REASON: "Why"},
}

TASK_KEYS: Mapping[str, Mapping[TaskKey, str]] = {
    "vi": {TaskKey.ASK_AFTER: "Hỏi lại sau", TaskKey.CONFIRMED_BY: "Xác nhận"},
    "en": {TaskKey.ASK_AFTER: "Ask again after", TaskKey.CONFIRMED_BY: "Confirmed by"},
}

BOXES: Mapping[str, Mapping[Box, str]] = {
    "vi": {Box.WANTED: "gõ", Box.AVOIDED: "đừng"},
    "en": {Box.WANTED: "type", Box.AVOIDED: "avoid"},
}

SCREEN_BLOCKS = {"vi": "màn hình", "en": "screen"}

SCREEN_ROWS: Mapping[str, Mapping[RowKind | ScreenWord, str]] = {
    "vi": {
        ScreenWord.TITLE: "tiêu đề",
        RowKind.FIELD: "ô",
        RowKind.SHOWN: "hiện",
        RowKind.BUTTON: "nút",
        RowKind.MESSAGE: "tin nhắn",
        RowKind.QR: "mã QR",
    },
    "en": {
        ScreenWord.TITLE: "title",
        RowKind.FIELD: "field",
        RowKind.SHOWN: "shown",
        RowKind.BUTTON: "button",
        RowKind.MESSAGE: "message",
        RowKind.QR: "qr",
    },
}

DAYS_IN = {"ngày": 1, "tuần": 7, "tháng": 30, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}

PLACEHOLDERS = ("bạn", "Bạn", "mình", "Mình", "tên")

_Word = TypeVar("_Word")


def lookup(table: Mapping[str, Mapping[_Word, str]]) -> dict[str, _Word]:
    """Return the table turned round: each keyword, of any language, to what it means."""
    return {key(word): meaning for words in table.values() for meaning, word in words.items()}


SECTION_OF = lookup(SECTIONS)
KEY_OF = lookup(KEYS)
STATUS_OF = lookup(STATUSES)
ASIDE_OF = lookup(ASIDES)
TASK_KEY_OF = lookup(TASK_KEYS)
BOX_OF = lookup(BOXES)
SCREEN_ROW_OF = lookup(SCREEN_ROWS)
