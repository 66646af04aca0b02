"""What Word, phones and haste leave behind is forgiven, never punished."""

from __future__ import annotations

import unicodedata

import pytest

from bot.authoring.parse import parse
from bot.authoring.written import Page
from tests.authoring.lessons import GOOD, VI, Copy

TEXT = (GOOD / VI).read_text(encoding="utf-8")
FORGIVEN = {
    "NFD accents": unicodedata.normalize("NFD", TEXT),
    "CRLF": TEXT.replace("\n", "\r\n"),
    "old Mac line ends": TEXT.replace("\n", "\r"),
    "byte order mark": "\ufeff" + TEXT,
    "no-break spaces": TEXT.replace("- [ ] ", "-\u00a0[\u00a0]\u00a0").replace("## ", "##\u00a0"),
    "capital ticks": TEXT.replace("[x]", "[X]"),
    "check marks": TEXT.replace("[x]", "[✓]"),
    "empty boxes": TEXT.replace("- [ ]", "- []"),
    "Word's dashes": TEXT.replace("\n- ", "\n– "),
    "Word's bullets": TEXT.replace("\n- ", "\n• "),
    "Word's rule": TEXT.replace("---\n", "—\n"),
    "zero-width spaces": TEXT.replace(" ", " \u200b"),
    "capitals in section names": TEXT.replace("## Các bước", "## CÁC BƯỚC").replace("## Câu hỏi", "## Câu Hỏi"),
    "headings without a space": TEXT.replace("## ", "##"),
    "headings closed": TEXT.replace("## Các bước", "## Các bước ##"),
    "colons after section names": TEXT.replace("## Các bước", "## Các bước:"),
    "English section names": TEXT.replace("## Các bước", "## Steps").replace("Gợi ý:", "Hint:"),
    "capital keys": TEXT.replace("mã: ", "Mã: ").replace("tiêu đề: ", "Tiêu đề: "),
    "wide colons": TEXT.replace("mục tiêu: ", "mục tiêu： ").replace("nút: ", "nút： "),
    "no space after a quote": TEXT.replace("> ", ">"),
    "feedback not indented": TEXT.replace("\n  >", "\n>").replace("\n   >", "\n>"),
    "spaces at line ends": TEXT.replace("\n", "   \n"),
    "tildes round a screen": TEXT.replace("```", "~~~"),
    "date as people write it": TEXT.replace("2026-11-20", "20/11/2026"),
}


def meaning(page: Page) -> object:
    """Return what a page says, without lines and without how the head spells it."""
    parts = [
        (
            part.section,
            part.title,
            part.id,
            part.text.text,
            part.pictures and part.pictures[0].path,
            [(row.kind, row.label, row.value) for screen in part.screens for row in screen.rows],
            [(c.label, c.is_right, c.goto, c.feedback.text) for c in part.choices],
            {aside: said.text for aside, said in part.asides.items()},
            {name: said.text for name, said in part.settings.items()},
            [said.text for said in part.utterances],
            part.answer.text,
        )
        for part in page.parts
    ]
    return page.title.text, page.opening.text, list(page.head), parts, [said.text for said in page.openers]


@pytest.mark.parametrize("text", FORGIVEN.values(), ids=FORGIVEN)
def test_it_is_read_as_if_written_well(text: str) -> None:
    page = parse(text, VI, "vi")

    assert (meaning(page), page.notes) == (meaning(parse(TEXT, VI, "vi")), ())


@pytest.mark.parametrize("text", FORGIVEN.values(), ids=FORGIVEN)
def test_it_lints_clean(lessons: Copy, text: str) -> None:
    lessons.write(VI, text)

    assert lessons.faults() == ()


@pytest.mark.parametrize("text", FORGIVEN.values(), ids=FORGIVEN)
def test_line_numbers_stay_true(text: str) -> None:
    page = parse(text, VI, "vi")

    assert page.parts[-1].line == parse(TEXT, VI, "vi").parts[-1].line
