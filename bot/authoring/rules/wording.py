"""P and T: words in braces, and words an elder likes to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.authoring.fault import Found, Severity
from bot.authoring.keywords import PLACEHOLDERS, Aside, Section
from bot.authoring.outline import Overview
from bot.authoring.plain_words import plain_words
from bot.authoring.rules.rule import Case
from bot.authoring.written import Basis, Page, Part, Said
from bot.tutor.course import Fact

MOST_SYLLABLES_IN_STEP = 60
MOST_SENTENCES_IN_STEP = 4
MOST_SYLLABLES_IN_SENTENCE = 16
MOST_SYLLABLES_ON_AVERAGE = 12
MOST_LETTERS_ON_BUTTON = 24
MOST_LETTERS_OF_FEEDBACK = 200
MOST_STEPS = 7

_BRACES = re.compile(r"[{}]")
_NAMED = re.compile(r"\{([^{}\n]*)\}")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’)*]*(?:\s+|$)|\n+")
_ENDS = ".!?…\n"
_PRINTED = re.compile(r"\*\*.*?\*\*|“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")


class Passage(NamedTuple):
    """Words that a learner reads in one go; a message of its own when `is_message`."""

    line: int
    text: str
    is_message: bool = False


def placeholders(case: Case) -> Iterator[Found]:
    """Every `{…}` is `{bạn} {Bạn} {mình} {Mình} {tên}` or a checked fact of `facts.yml`; W when the fact is past its
    `review_after`. What learners say holds none.

    Mỗi `{…}` phải là `{bạn} {Bạn} {mình} {Mình} {tên}` hoặc một khóa trong `facts.yml` đã kiểm. Quá ngày rà lại
    thì máy nhắc. Câu bà con nói thì không có ngoặc nhọn.
    """
    usable = {name for name, written in case.basis.facts.items() if _is_usable(written.fact, case.basis.today)}
    usable.update(PLACEHOLDERS)
    for page in case.pages:
        said = {each.line for each in page.utterances if "{" in each.text or "}" in each.text}
        if not said and _are_known(page.body, usable):
            continue
        for line, text in lines_with(_BRACES, page.body, page.body_line):
            if line in said:
                vi, en = "Câu bà con nói không có ngoặc nhọn.", "What learners say holds no braces."
                yield Found(page.file, line, vi, en)
            else:
                for name in _NAMED.findall(text):
                    yield from _placeholder(case.basis, page.file, line, name)
                if _BRACES.search(_NAMED.sub("", text)):
                    vi, en = "Dấu ngoặc nhọn lẻ: phải có đủ { và }.", "A lone brace: both { and } are needed."
                    yield Found(page.file, line, vi, en)


def unchecked_facts(course: Overview) -> Iterator[Found]:
    """W for every fact that nobody has checked yet, whether or not a lesson quotes it; its note explains it."""
    for name, written in course.lists.facts.items():
        if not written.fact.is_checked:
            note = written.fact.note
            vi = f"“{name}” còn ghi “chưa kiểm”, bài học chưa được dùng. {note or 'Thêm dòng note: vì sao, hỏi ai.'}"
            en = f"“{name}” is unchecked: no lesson may quote it. {note or 'Add a note: why, and who would know.'}"
            yield Found("facts.yml", written.line, vi, en, Severity.WARNING)


def length(case: Case) -> Iterator[Found]:
    """At most 7 steps; a step at most 60 syllables and 4 sentences; a sentence at most 16 syllables, 12 on average
    over the steps; a choice or a part to be written at most 24 letters; feedback at most 200 letters.
    English counts words.

    Nhiều nhất 7 bước; mỗi bước 60 tiếng và 4 câu; mỗi câu 16 tiếng, các bước trung bình 12 tiếng một câu; chữ trên nút
    24 ký tự; lời giải thích 200 ký tự.
    """
    for page in case.pages:
        steps = page.parts_of(Section.STEPS)
        if len(steps) > MOST_STEPS:
            vi = f"Bài có {len(steps)} bước, nhiều nhất {MOST_STEPS}. Tách ra hai bài."
            yield Found(
                page.file, steps[MOST_STEPS].line, vi, f"{len(steps)} steps; at most {MOST_STEPS}: make two lessons."
            )
        read = [passage for passage in passages(page) if _may_be_long(passage)]
        for passage in read:
            yield from _too_long(page, passage)
        yield from _average(page, steps)
        for part in page.parts:
            for line, label, feedback in _labelled(part):
                if len(label) > MOST_LETTERS_ON_BUTTON:
                    vi = f"Nút “{label}” dài {len(label)} ký tự, nhiều nhất {MOST_LETTERS_ON_BUTTON}."
                    en = f"The button “{label}” has {len(label)} letters; at most {MOST_LETTERS_ON_BUTTON}."
                    yield Found(page.file, line, vi, en)
                if len(feedback.text) > MOST_LETTERS_OF_FEEDBACK:
                    size = len(feedback.text)
                    vi = f"Lời giải thích dài {size} ký tự, nhiều nhất {MOST_LETTERS_OF_FEEDBACK}."
                    en = f"The feedback has {size} letters; at most {MOST_LETTERS_OF_FEEDBACK}."
                    yield Found(page.file, feedback.line, vi, en)


def hard_words(case: Case) -> Iterator[Found]:
    """Hard words give way to plainer ones, banned phrases are not used; labels as printed on a screen, in “…” or **…**,
    are left alone. The lists are in `bot/authoring/words/`.

    Từ khó thì thay bằng từ dễ; vài câu thì không dùng. Chữ in trên màn hình để trong “…” hay **…** thì không tính.
    """
    for page in case.pages:
        lists = plain_words(page.language)
        for passage, words in hard_words_on(page):
            if words in lists.hard:
                plainer = lists.hard[words]
                vi, en = f"Từ khó “{words}”: viết “{plainer}”.", f"Hard word “{words}”: write “{plainer}”."
            else:
                vi = f"Không viết “{words}”: {lists.banned[words]}."
                en = f"Do not write “{words}”: {lists.banned[words]}."
            yield Found(page.file, passage.line, vi, en)


def hard_words_on(page: Page) -> Iterator[tuple[Passage, str]]:
    """Yield each hard word and banned phrase that a learner would read on that page, with where it stands."""
    lists = plain_words(page.language)
    read = [*passages(page), *(Passage(part.line, part.title) for part in page.parts), Passage(*page.title)]
    suspects = lists.within("\n".join([passage.text for passage in read]).lower())
    for passage in [each for each in read if any(words in each.text.lower() for words in suspects)]:
        for words in lists.within(_PRINTED.sub(" ", passage.text).lower()):
            yield passage, words


def passages(page: Page) -> Iterator[Passage]:
    """Yield all that a learner reads on that page, except titles and labels."""
    if page.opening.text:
        yield Passage(*page.opening)
    for part in page.parts:
        is_step = part.section is Section.STEPS
        if part.text.text:
            yield Passage(*part.text, is_step)
        for aside, said in part.asides.items():
            yield Passage(*said, is_step and aside is not Aside.HINT)
        for _, _, feedback in _labelled(part):
            if feedback.text:
                yield Passage(*feedback)
        if part.answer.text:
            yield Passage(*part.answer)


def sentences(text: str) -> list[int]:
    """Return the number of syllables in each sentence; in English, of words."""
    counts = (len(sentence.split()) for sentence in _SENTENCE_END.split(text))
    return [count for count in counts if count]


def _labelled(part: Part) -> Iterator[tuple[int, str, Said]]:
    """Yield line, label and feedback of each choice, and of each part that is to be written."""
    yield from ((each.line, each.label, each.feedback) for each in part.choices)
    yield from ((each.line, each.label, each.feedback) for each in part.wanted)


def _may_be_long(passage: Passage) -> bool:
    """Return False for a passage that is surely short enough; to cut it into sentences takes ten times as long."""
    text = passage.text
    words = text.count(" ") + 1
    if words <= MOST_SYLLABLES_IN_SENTENCE and not passage.is_message:
        return False
    rough = text.replace("? ", ". ").replace("! ", ". ").split(". ")
    if max([sentence.count(" ") for sentence in rough]) >= MOST_SYLLABLES_IN_SENTENCE:
        return True
    return passage.is_message and (
        words > MOST_SYLLABLES_IN_STEP or sum([text.count(end) for end in _ENDS]) > MOST_SENTENCES_IN_STEP
    )


def _too_long(page: Page, passage: Passage) -> Iterator[Found]:
    counts = sentences(passage.text)
    if max(counts, default=0) > MOST_SYLLABLES_IN_SENTENCE:
        vi = f"Có câu dài {max(counts)} tiếng, nhiều nhất {MOST_SYLLABLES_IN_SENTENCE}. Ngắt ra hai câu."
        en = f"A sentence has {max(counts)} words; at most {MOST_SYLLABLES_IN_SENTENCE}. Cut it in two."
        yield Found(page.file, passage.line, vi, en)
    if passage.is_message and sum(counts) > MOST_SYLLABLES_IN_STEP:
        vi = f"Bước này dài {sum(counts)} tiếng, nhiều nhất {MOST_SYLLABLES_IN_STEP}. Bỏ bớt, hay tách hai bước."
        en = f"The step has {sum(counts)} words; at most {MOST_SYLLABLES_IN_STEP}. Cut, or make two steps."
        yield Found(page.file, passage.line, vi, en)
    if passage.is_message and len(counts) > MOST_SENTENCES_IN_STEP:
        vi = f"Bước này có {len(counts)} câu, nhiều nhất {MOST_SENTENCES_IN_STEP}."
        en = f"The step has {len(counts)} sentences; at most {MOST_SENTENCES_IN_STEP}."
        yield Found(page.file, passage.line, vi, en)


def _average(page: Page, steps: tuple[Part, ...]) -> Iterator[Found]:
    counts = [count for step in steps for count in sentences(step.text.text)]
    if counts and sum(counts) / len(counts) > MOST_SYLLABLES_ON_AVERAGE:
        average = round(sum(counts) / len(counts), 1)
        vi = f"Câu trong các bước trung bình {average} tiếng, nhiều nhất {MOST_SYLLABLES_ON_AVERAGE}."
        en = f"Sentences of the steps have {average} words on average; at most {MOST_SYLLABLES_ON_AVERAGE}."
        yield Found(page.file, page.sections[Section.STEPS], vi, en)


def _are_known(text: str, usable: set[str]) -> bool:
    names = _NAMED.findall(text)
    is_paired = text.count("{") == text.count("}") == len(names)
    return is_paired and all(name[:1] == "#" or name in usable for name in set(names))


def _is_usable(fact: Fact, today: date) -> bool:
    return fact.is_checked and fact.review_after >= today


def _placeholder(basis: Basis, file: str, line: int, name: str) -> Iterator[Found]:
    if name.startswith("#") or name in PLACEHOLDERS:
        return
    written = basis.facts.get(name)
    if written is None:
        vi = f"Không biết {{{name}}}. Chỉ dùng {{bạn}}, {{mình}}, {{tên}} và khóa trong facts.yml."
        en = f"Unknown {{{name}}}. Use only {{bạn}}, {{mình}}, {{tên}} and the keys of facts.yml."
        yield Found(file, line, vi, en)
    elif not written.fact.is_checked:
        vi = f"{{{name}}} còn “chưa kiểm” trong facts.yml: bài chưa được dùng."
        yield Found(file, line, vi, f"{{{name}}} is unchecked in facts.yml: a lesson may not quote it.")
    elif written.fact.review_after < basis.today:
        day = written.fact.review_after.isoformat()
        vi = f"{{{name}}} quá ngày rà lại {day}. Kiểm lại rồi sửa facts.yml dòng {written.line}."
        en = f"{{{name}}} was to be reviewed by {day}. Check it and mend facts.yml line {written.line}."
        yield Found(file, line, vi, en, Severity.WARNING)


def lines_with(pattern: re.Pattern[str], text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield each line in which the pattern stands, with its number."""
    number, place = first_line, 0
    while match := pattern.search(text, place):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.start())
        end = len(text) if end < 0 else end
        number += text.count("\n", place, start)
        yield number, text[start:end]
        number += 1
        place = end + 1
