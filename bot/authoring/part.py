"""One `###` of a page as its lines come in: words, picture, choices with their feedback, quotes, a screen."""

from __future__ import annotations

import re

from bot.authoring.blocks import Block, Kind
from bot.authoring.fault import Note
from bot.authoring.head_values import read_days
from bot.authoring.keywords import ASIDE_OF, ASIDES, BOX_OF, TASK_KEY_OF, TASK_KEYS, Aside, Box, Section, TaskKey
from bot.authoring.screens import is_screen, read_screen
from bot.authoring.tidy import key, nearest
from bot.authoring.written import Part, Said, WrittenChoice, WrittenMedia, WrittenScreen, WrittenWanted

VOICE_SUFFIX = ".ogg"
_BOX = re.compile(r"\[\s*([^\[\]]{1,12}?)\s*\]\s*(.*)$")
_COMMA = re.compile(r",(?!\d)")  # that of "2,500,000" parts no words
_GOTO = re.compile(r"^(.*?)\s*(?:→|⇒|->|=>|–>|—>)\s*\{\s*#\s*([^{}]*?)\s*\}$")
_ASIDES_IN = {
    Section.STEPS: (Aside.PLAINER, Aside.EXAMPLE),
    Section.PRACTICE: (Aside.HINT, Aside.EXAMPLE, Aside.REASON),
    Section.QUESTIONS: (Aside.HINT, Aside.REASON),
}
# A bullet without its box is a choice too: one fault for the box, and no others follow from it.
_CHOICES = (Kind.TICK, Kind.NUMBERED, Kind.BULLET)
_LONGEST_ASIDE = 16
_ASKING = (Section.PRACTICE, Section.QUESTIONS)


def split_id(heading: str) -> tuple[str, str]:
    """Return a heading's words and its `{#id}`, empty when none is written."""
    words, brace, id = heading.rpartition("{")
    id = id.strip()
    if not (brace and id.startswith("#") and id.endswith("}")):
        return heading, ""
    return words.rstrip(), id[1:-1].strip()


def grown(said: Said, block: Block) -> Said:
    """Return the words with those of one more line: a line break is a space, a blank line parts paragraphs,
    an item of a list keeps its own line.
    """
    is_item = block.kind == Kind.BULLET or block.kind == Kind.NUMBERED
    words = f"• {block.text}" if is_item else block.text
    if not said.text:
        return Said(block.line, words)
    joint = "\n\n" if block.has_gap else "\n" if is_item else " "
    return Said(said.line, said.text + joint + words)


class PartDraft:
    """A part as far as it has been read."""

    def __init__(self, section: Section, line: int, title: str, id: str, language: str) -> None:
        self.notes: list[Note] = []
        self._section = section
        self._is_faq = section is Section.FAQS
        self._is_asking = section in _ASKING
        self._line = line
        self._title = title
        self._id = id
        self._language = language
        self._text = self._answer = Said(line, "")
        self._pictures: list[WrittenMedia] = []
        self._voices: list[WrittenMedia] = []
        self._screens: list[WrittenScreen] = []
        self._choices: list[tuple[int, str, bool, str]] = []
        self._feedback: list[Said] = []
        self._choice_kinds: set[str] = set()
        self._wanted: list[WrittenWanted] = []
        self._asides: dict[Aside, Said] = {}
        self._settings: dict[TaskKey, Said] = {}
        self._utterances: list[Said] = []
        self._allowed_asides = _ASIDES_IN.get(section, ())
        self._open_aside: Aside | None = None

    def take(self, block: Block) -> None:
        """Take in the next block beneath the heading."""
        kind = block.kind
        if kind == Kind.QUOTE:
            self._take_quote(block)
            return
        self._open_aside = None
        if self._is_faq and kind == Kind.BULLET:
            self._utterances.append(Said(block.line, block.text))
        elif self._is_asking and kind in _CHOICES:
            if not self._take_wanted(block):
                self._take_choice(block)
        elif kind == Kind.MEDIA:
            media = WrittenMedia(block.line, block.text, block.mark)
            (self._voices if block.mark.casefold().endswith(VOICE_SUFFIX) else self._pictures).append(media)
        elif kind == Kind.FENCED:
            self._take_fenced(block)
        elif kind == Kind.BULLET and self._section is Section.TASKS:
            self._take_setting(block)
        else:
            self._take_words(block)

    def part(self) -> Part:
        """Return the whole part; what it lacks is noted."""
        part = Part(
            section=self._section,
            line=self._line,
            title=self._title,
            id=self._id,
            text=self._text,
            pictures=tuple(self._pictures),
            voices=tuple(self._voices),
            screens=tuple(self._screens),
            choices=tuple(
                WrittenChoice(*choice, feedback) for choice, feedback in zip(self._choices, self._feedback, strict=True)
            ),
            is_ordered=Kind.NUMBERED in self._choice_kinds,
            wanted=tuple(self._wanted),
            asides=self._asides,
            settings=self._settings,
            utterances=tuple(self._utterances),
            answer=self._answer,
        )
        self._note_lacks(part)
        return part

    def _take_quote(self, block: Block) -> None:
        word, colon, rest = block.text.partition(":")
        may_be_aside = bool(colon) and len(word) <= _LONGEST_ASIDE and bool(self._allowed_asides)
        aside = ASIDE_OF.get(key(word.strip("* "))) if may_be_aside else None
        if aside is not None and aside in self._allowed_asides:
            self._open_aside = aside
            block = block._replace(text=rest.strip(" *"), has_gap=True)
        if self._open_aside is not None:
            said = self._asides.get(self._open_aside, Said(block.line, ""))
            self._asides[self._open_aside] = grown(said, block)
        elif self._wanted:
            last = self._wanted[-1]
            self._wanted[-1] = last._replace(feedback=grown(last.feedback, block))
        elif self._choices:
            self._feedback[-1] = grown(self._feedback[-1], block)
        elif self._is_faq:
            self._answer = grown(self._answer, block)
        else:
            words = [ASIDES[self._language][each] for each in self._allowed_asides]
            begin = f": bắt đầu bằng “{':” hay “'.join(words)}:”." if words else "."
            begin_en = f": begin it with “{':” or “'.join(words)}:”." if words else "."
            self._note(
                block.line,
                f"Không rõ lời sau dấu > này để làm gì{begin}",
                f"It is not clear what this > quote is for{begin_en}",
            )

    def _take_wanted(self, block: Block) -> bool:
        """Take in a line such as `- [gõ] Ở đâu: ấp, xã`; return whether it is one."""
        found = _BOX.match(block.text) if block.kind == Kind.BULLET else None
        box = BOX_OF.get(key(found[1])) if found else None
        if found is None or box is None:
            return False
        label, _, said = found[2].replace("：", ":").partition(":")
        words = tuple(word.strip() for word in _COMMA.split(said) if word.strip())
        nothing = Said(block.line, "")
        self._wanted.append(WrittenWanted(block.line, label.strip(), words, box is Box.AVOIDED, nothing))
        return True

    def _take_choice(self, block: Block) -> None:
        going = _GOTO.match(block.text) if "#" in block.text else None
        label, goto = (going[1], going[2]) if going else (block.text, "")
        if not label:
            self._note(block.line, "Lựa chọn này chưa có chữ.", "This choice has no words.")
        if block.kind == Kind.BULLET:
            self._note(
                block.line,
                f"Lựa chọn “{label}” thiếu ô vuông: viết “- [ ]”, hoặc “- [x]” nếu đúng.",
                f"The choice “{label}” lacks its box: write “- [ ]”, or “- [x]” when right.",
            )
        is_right = block.kind == Kind.NUMBERED or block.mark == "x"
        self._choice_kinds.add(Kind.NUMBERED if block.kind == Kind.NUMBERED else Kind.TICK)
        self._choices.append((block.line, label, is_right, goto))
        self._feedback.append(Said(block.line, ""))

    def _take_fenced(self, block: Block) -> None:
        if not block.is_closed:
            self._note(
                block.line, "Khối này chưa đóng: thêm một dòng ```.", "This block is not closed: add a ``` line."
            )
        if not is_screen(block) or self._section is not Section.PRACTICE:
            self._note(
                block.line,
                "Chỉ dùng khối ```màn hình, và chỉ trong mục “Làm thử”.",
                "Only ```screen blocks can be used, and only under “Practice”.",
            )
            return
        screen, notes = read_screen(block, self._language)
        self._screens.append(screen)
        self.notes.extend(notes)

    def _take_setting(self, block: Block) -> None:
        word, colon, value = block.text.replace("：", ":").partition(":")
        found = TASK_KEY_OF.get(key(word))
        if found is not None:
            self._settings[found] = Said(block.line, value.strip())
            return
        meant = nearest(word, TASK_KEYS[self._language].values()) if colon else ""
        if meant:
            self._note(
                block.line,
                f"Không biết “{word}”, có phải “{meant}” không?",
                f"Unknown “{word}”, did you mean “{meant}”?",
            )
        else:
            self._text = grown(self._text, block)

    def _take_words(self, block: Block) -> None:
        if block.kind == Kind.TICK:
            self._note(
                block.line,
                "Lựa chọn “[ ]” chỉ đặt được trong mục “Làm thử” và “Câu hỏi”.",
                "A choice “[ ]” stands only under “Practice” and “Questions”.",
            )
        elif self._choices or self._wanted:
            self._note(
                block.line,
                "Dòng này đứng sau lựa chọn: nếu là lời giải thích, thêm hai khoảng trắng và “> ” ở đầu.",
                "This line follows a choice: if it is feedback, begin it with two spaces and “> ”.",
            )
        else:
            self._text = grown(self._text, block)

    def _note_lacks(self, part: Part) -> None:
        lacks_text = part.section in (Section.STEPS, Section.TASKS) and not part.text.text
        if lacks_text:
            self._note(part.line, f"“{part.title}” chưa có lời.", f"“{part.title}” has no words.")
        if part.section is Section.PRACTICE and not part.screens:
            self._note(
                part.line, f"“{part.title}” chưa có khối ```màn hình.", f"“{part.title}” has no ```screen block."
            )
        if part.section is Section.TASKS:
            self._note_time(part)
        if part.section is Section.FAQS and not part.answer.text:
            self._note(
                part.line, f"“{part.title}” chưa có câu trả lời (dòng “> …”).", f"“{part.title}” has no “> …” answer."
            )
        if len(self._choice_kinds) > 1:
            self._note(
                part.line, f"“{part.title}” lẫn “[ ]” với “1.”: chọn một.", f"“{part.title}” mixes “[ ]” and “1.”."
            )
        self._note_extra(part)

    def _note_time(self, part: Part) -> None:
        time = part.settings.get(TaskKey.ASK_AFTER)
        if time is None:
            vi, en = "thiếu dòng “- Hỏi lại sau: 1 ngày”.", "lacks the line “- Ask again after: 1 day”."
            self._note(part.line, f"“{part.title}” {vi}", f"“{part.title}” {en}")
        elif read_days(time.text) is None:
            vi, en = "phải viết như 1 ngày, 2 tuần.", "must read like 1 day, 2 weeks."
            self._note(time.line, f"“{time.text}” {vi}", f"“{time.text}” {en}")

    def _note_extra(self, part: Part) -> None:
        for several, vi, en in (
            (part.pictures, "hình", "picture"),
            (part.voices, "đoạn tiếng", "recording"),
            (part.screens, "màn hình", "screen"),
        ):
            if len(several) > 1:
                self._note(
                    several[1].line,
                    f"“{part.title}” chỉ được một {vi}. Tách ra thành hai phần “###”.",
                    f"“{part.title}” may have only one {en}. Split it into two “###”.",
                )

    def _note(self, line: int, vi: str, en: str) -> None:
        self.notes.append(Note("B04", line, vi, en))
