"""Q04: practice screens that are answered by writing, judged by words one can read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.authoring.build import wanted
from bot.authoring.fault import Found
from bot.authoring.keywords import ASIDES, Aside, Section
from bot.authoring.rules.rule import Case
from bot.authoring.tidy import key
from bot.authoring.written import Page, Part, WrittenWanted
from bot.tutor.lesson import RowKind, Wanted
from bot.tutor.safety import alarm, redact
from bot.tutor.writing import judge

_MOST_PARTS = 6
_NEEDED = (Aside.HINT, Aside.EXAMPLE, Aside.REASON)
_FEWEST_WORDS_OF_FEEDBACK = 5


def can_be_written(case: Case) -> Iterator[Found]:
    """A practice screen answered by writing (`- [gõ]`, `- [đừng]`) has no choices and no buttons; 1 to 6 different
    parts, each with words and feedback that helps, at least one of them `[gõ]`; a hint, a reason, and an example that
    holds every part, nothing to be avoided, and nothing that raises an alarm or is masked.

    Màn hình trả lời bằng cách gõ (`- [gõ]`, `- [đừng]`) không có lựa chọn, không có nút; có 1 tới 6 ý khác nhau, ý nào
    cũng có chữ để dò và lời chỉ thêm, ít nhất một ý `[gõ]`; có Gợi ý, Vì sao, và Ví dụ đủ mọi ý, không dính
    chữ đừng gõ, không làm máy báo động hay che lại.
    """
    for page in case.pages:
        for part in page.parts:
            if part.wanted:
                yield from _shape(page, part)
                yield from _parts(page, part)
                yield from _example(page, part)
            elif part.section is Section.PRACTICE and Aside.EXAMPLE in part.asides:
                vi = "“Ví dụ” chỉ dành cho màn hình gõ chữ; ở đây viết “Vì sao”."
                en = "“Example” is for screens to write on; here, write “Why”."
                yield Found(page.file, part.asides[Aside.EXAMPLE].line, vi, en)


def _shape(page: Page, part: Part) -> Iterator[Found]:
    if part.section is not Section.PRACTICE:
        vi, en = "Ô [gõ] chỉ đặt trong mục “Làm thử”.", "A [type] box stands only under “Practice”."
        yield Found(page.file, part.wanted[0].line, vi, en)
    buttons = [row.line for screen in part.screens for row in screen.rows if row.kind is RowKind.BUTTON]
    for line in (*(choice.line for choice in part.choices), *buttons):
        vi = "Màn hình gõ chữ thì không có nút, không có lựa chọn: bỏ dòng này."
        yield Found(page.file, line, vi, "A screen to write on has no buttons and no choices: take this line out.")
    for aside in _NEEDED:
        if aside not in part.asides:
            vi = f"“{part.title}” thiếu dòng “> {ASIDES['vi'][aside]}: …”."
            yield Found(page.file, part.line, vi, f"“{part.title}” lacks its “> {ASIDES['en'][aside]}: …” line.")


def _parts(page: Page, part: Part) -> Iterator[Found]:
    if len(part.wanted) > _MOST_PARTS or all(each.is_avoided for each in part.wanted):
        vi = f"“{part.title}” cần 1 tới {_MOST_PARTS} ý, có ít nhất một ý [gõ]."
        en = f"“{part.title}” needs 1 to {_MOST_PARTS} parts, at least one of them [type]."
        yield Found(page.file, part.wanted[0].line, vi, en)
    labels = Counter(key(each.label) for each in part.wanted)
    for each in part.wanted:
        if told := _lack(each, labels[key(each.label)] > 1):
            yield Found(page.file, each.line, *told)


def _lack(each: WrittenWanted, is_double: bool) -> tuple[str, str] | None:
    if not each.label or not each.words:
        return "Viết như “- [gõ] Ở đâu: ấp, xã, gần”.", "Write it like “- [type] Where: hamlet, commune, near”."
    if is_double:
        return f"Ý “{each.label}” viết hai lần.", f"The part “{each.label}” stands twice."
    if any("{" in word or not judge(word, (_alone(each, word),)) for word in each.words):
        return f"Ý “{each.label}” có chữ máy không dò được.", f"“{each.label}” has words that cannot be looked for."
    if len(each.feedback.text.split()) < _FEWEST_WORDS_OF_FEEDBACK:
        vi = f"Ý “{each.label}” chưa có lời chỉ thêm. Viết “  > …” ngay dưới, nói thiếu gì, thêm sao."
        return vi, f"“{each.label}” has no feedback. Write “  > …” beneath it: what is missing, how to add it."
    return None


def _example(page: Page, part: Part) -> Iterator[Found]:
    said = part.asides.get(Aside.EXAMPLE)
    if said is None:
        return
    parts = wanted(part)
    judged = judge(said.text, parts)
    for index, each in enumerate(parts):
        if not each.is_avoided and index not in judged.found:
            vi = f"Ví dụ chưa có ý “{each.label}”: máy không thấy chữ nào của ý đó."
            yield Found(page.file, said.line, vi, f"The example lacks “{each.label}”: none of its words is there.")
        elif index in judged.avoided:
            vi, en = (
                f"Ví dụ dính ý đừng gõ “{each.label}”.",
                f"The example holds “{each.label}”, which is to be avoided.",
            )
            yield Found(page.file, said.line, vi, en)
    if alarm(said.text) or redact(said.text).kinds:
        vi = "Gõ đúng ví dụ này thì máy báo động hoặc che lại. Đổi lời."
        yield Found(page.file, said.line, vi, "Who types this example raises an alarm or has it masked. Reword it.")


def _alone(each: WrittenWanted, word: str) -> Wanted:
    return Wanted(each.label, (word,), "")
