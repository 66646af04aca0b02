"""Q: questions that can be answered, and feedback that teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.authoring.fault import Found
from bot.authoring.keywords import Section
from bot.authoring.rules.rule import Case
from bot.authoring.tidy import key
from bot.authoring.written import Page, Part, WrittenChoice
from bot.tutor.lesson import RowKind

_FEWEST, _MOST = 2, 4
_FEWEST_IN_ORDER, _MOST_IN_ORDER = 3, 5
_FEWEST_WORDS_OF_WHY = 4
_SURELY_ENOUGH_WORDS = 14
_FEWEST_QUESTIONS_FOR_A_HABIT = 2
# Verdicts say that an answer is wrong; what is left after them says why.
_VERDICTS = re.compile(
    r"\{[^}]*\}|\b(sai rồi|sai|chưa đúng|chưa phải|không đúng|không phải|gần đúng|gần đúng rồi|đúng rồi|đúng|"
    r"chọn lại|thử lại|coi lại|tiếc quá|khoan|dạ|ơi|nghen|nha|đi|rồi|wrong|not quite|not right|no|sorry|try again|"
    r"incorrect|right|correct|yes)\b"
)


def choices(case: Case) -> Iterator[Found]:
    """A question has 2 to 4 different choices, some but not all right; one to put in order has 3 to 5.
    On a practice screen that has buttons, the choices are its buttons, with the same words.

    Mỗi câu hỏi có 2 tới 4 lựa chọn khác nhau, có cái đúng có cái sai; câu xếp thứ tự có 3 tới 5 việc.
    Màn hình làm thử có nút thì lựa chọn chính là các nút đó, cùng chữ.
    """
    for page, part in _asked(case):
        yield from _number_of_choices(page, part)
        labels = [key(choice.label) for choice in part.choices]
        for choice, label in zip(part.choices, labels, strict=True):
            if labels.count(label) > 1:
                vi, en = f"Lựa chọn “{choice.label}” viết hai lần.", f"The choice “{choice.label}” stands twice."
                yield Found(page.file, choice.line, vi, en)
        yield from _buttons(page, part)


def feedback(case: Case) -> Iterator[Found]:
    """Every choice has its feedback; that of a wrong one, and of each thing to put in order, says why.

    Lựa chọn nào cũng có lời giải thích bên dưới (`  > …`); lựa chọn sai thì nói rõ vì sao, câu xếp thứ tự thì
    nói vì sao việc đó đứng chỗ đó.
    """
    for page, part in _asked(case):
        for choice in part.choices:
            if not choice.feedback.text:
                vi = f"Lựa chọn “{choice.label}” chưa có lời giải thích. Thêm dòng “  > …” ngay dưới."
                en = f"The choice “{choice.label}” has no feedback. Add a “  > …” line beneath it."
                yield Found(page.file, choice.line, vi, en)
            elif (part.is_ordered or not choice.is_right) and not _says_why(choice.feedback.text):
                vi = f"Lời giải thích của “{choice.label}” chưa nói vì sao: “{choice.feedback.text}”"
                en = f"The feedback of “{choice.label}” does not say why: “{choice.feedback.text}”"
                yield Found(page.file, choice.feedback.line, vi, en)


def habits(case: Case) -> Iterator[Found]:
    """In a lesson's questions the right answer is not always the first, nor always the longest.

    Đáp án đúng không phải lúc nào cũng đứng đầu, cũng không phải lúc nào cũng dài nhất.
    """
    for page in case.pages:
        asked = [part for part in page.parts_of(Section.QUESTIONS) if _has_one_right(part)]
        if len(asked) < _FEWEST_QUESTIONS_FOR_A_HABIT:
            continue
        line = page.sections[Section.QUESTIONS]
        if all(part.choices[0].is_right for part in asked):
            vi = "Câu nào đáp án đúng cũng đứng đầu. Đổi chỗ vài câu."
            yield Found(page.file, line, vi, "The right answer is always first. Move some.")
        if all(_is_longest_right(part.choices) for part in asked):
            vi = "Câu nào đáp án đúng cũng dài nhất. Viết ngắn lại, hay viết câu sai dài hơn."
            yield Found(page.file, line, vi, "The right answer is always the longest. Shorten some.")


def _asked(case: Case) -> Iterator[tuple[Page, Part]]:
    for page in case.pages:
        for part in page.parts:
            is_asked = part.section is Section.QUESTIONS or part.section is Section.PRACTICE
            if is_asked and not part.wanted:
                yield page, part


def _number_of_choices(page: Page, part: Part) -> Iterator[Found]:
    number = len(part.choices)
    fewest, most = (_FEWEST_IN_ORDER, _MOST_IN_ORDER) if part.is_ordered else (_FEWEST, _MOST)
    right = sum(choice.is_right for choice in part.choices)
    if not fewest <= number <= most:
        vi = f"“{part.title}” có {number} lựa chọn; cần {fewest} tới {most}."
        yield Found(page.file, part.line, vi, f"“{part.title}” has {number} choices; it needs {fewest} to {most}.")
    elif right == 0:
        vi = f"“{part.title}” chưa có lựa chọn đúng: đánh dấu [x] vô ô đúng."
        yield Found(page.file, part.line, vi, f"“{part.title}” has no right choice: tick one with [x].")
    elif right == number and not part.is_ordered:
        vi = f"“{part.title}” lựa chọn nào cũng đúng: cần ít nhất một lựa chọn sai."
        yield Found(page.file, part.line, vi, f"Every choice of “{part.title}” is right: at least one must be wrong.")


def _buttons(page: Page, part: Part) -> Iterator[Found]:
    rows = [row for screen in part.screens for row in screen.rows if row.kind is RowKind.BUTTON]
    if not rows or not part.choices:
        return
    buttons = {_bare(row.label): row for row in rows}
    labels = {_bare(choice.label): choice for choice in part.choices}
    for label, choice in labels.items():
        if label not in buttons:
            vi = f"Lựa chọn “{choice.label}” không phải nút nào trên màn hình. Viết đúng chữ trên nút."
            en = f"The choice “{choice.label}” is no button of the screen. Use the button's words."
            yield Found(page.file, choice.line, vi, en)
    for label, row in buttons.items():
        if label not in labels:
            vi = f"Nút “{row.label}” chưa có trong các lựa chọn."
            yield Found(page.file, row.line, vi, f"The button “{row.label}” is not among the choices.")


def _says_why(words: str) -> bool:
    if words.count(" ") > _SURELY_ENOUGH_WORDS:
        return True
    return len(re.findall(r"\w+", _VERDICTS.sub(" ", words.casefold()))) >= _FEWEST_WORDS_OF_WHY


def _has_one_right(part: Part) -> bool:
    return not part.is_ordered and sum(choice.is_right for choice in part.choices) == 1 and len(part.choices) > 1


def _is_longest_right(choices: tuple[WrittenChoice, ...]) -> bool:
    right = next(len(choice.label) for choice in choices if choice.is_right)
    return all(len(choice.label) < right for choice in choices if not choice.is_right)


def _bare(label: str) -> str:
    return key(label.replace("**", ""))
