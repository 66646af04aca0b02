"""All sentences that the judge learns from, with the danger each is: from training, lessons and the rules' corpora."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.shelf import Shelf
from bot.tutor.safety import Alarm
from bot.understanding.base import FAQ, LESSON
from bot.understanding.examples import Example, examples_in, examples_of

CALM = "calm"
LESSONS = "lessons"
"""The source of what must reach its lesson: the thresholds are read off these."""

INNOCENT = "innocent"
"""The source of what only sounds like danger: so are they."""

CORPORA = ("alarms.seen", "scam.seen", "scam.second", "emergency.seen", "emergency.second")
"""Files of `tests/tutor/safety/corpora` that may teach; the others measure."""

SECRETS = ("secrets.seen", "secrets.second")

EITHER = frozenset(
    f"{FAQ}.{question}"
    for question in (
        "cai-ung-dung.tep-apk",
        "chon-hang-chon-shop.link-giam-gia",
        "chon-tai-khoan.cho-muon-tai-khoan",
        "chuyen-tien-dung-nguoi.hinh-da-chuyen",
        "chuyen-tien-dung-nguoi.tien-la",
        "dat-nhan-hang.shipper-doi-chuyen-khoan",
        "gia-cong-an-can-bo.goi-hinh-sac-phuc",
        "gia-cong-an-can-bo.goi-lay-giay-to",
        "gia-nguoi-than.bi-chiem-zalo",
        "gia-nguoi-than.muon-tien-qua-mang",
        "giu-ma-otp.lo-dua-otp",
        "hoc-ba-an-sinh.nhom-phu-huynh",
        "link-app-gia.lo-bam-link",
        "link-app-gia.lo-cai-app-la",
        "lo-bi-lua.bao-cong-an-o-dau",
        "lo-bi-lua.can-giu-bang-chung",
        "lo-bi-lua.lay-lai-tien-duoc-khong",
        "quet-ma-qr.ma-bi-dan-de",
        "thue-nguoi-ban.can-bo-thue-goi",
        "tra-hang-khieu-nai.doi-otp-hoan-tien",
        "tra-tien-dien-nuoc.doa-cup-dien",
        "viec-nhe-dau-tu.ban-trai-nuoc-ngoai",
        "viec-nhe-dau-tu.dau-tu-loi-cao",
        "viec-nhe-dau-tu.lay-lai-tien-giup",
        "viec-nhe-dau-tu.viec-nhe",
    )
)
"""Questions of lessons asked by whom it is happening to: "shipper biểu chuyển khoản trước". An alarm over them is as
right as their answer, so they teach neither danger nor calm."""


@dataclass(frozen=True)
class Sentence:
    """What someone may write; `kind` is an alarm's name or CALM, `source` says where it stands."""

    text: str
    kind: str
    source: str


def sentences(home: Path) -> tuple[Sentence, ...]:
    """Return every sentence that may teach, each once."""
    found = (*_by_hand(home), *_of_lessons(home), *_of_corpora(home))
    return tuple({each.text: each for each in reversed(found)}.values())[::-1]


def corpus(home: Path, name: str) -> Iterator[Sentence]:
    """Yield the lines of one corpus of the rules; what only holds a secret is calm."""
    kind = CALM
    path = home / "tests" / "tutor" / "safety" / "corpora" / f"{name}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
            kind = heading if heading in Alarm._value2member_map_ else CALM
        elif line and not line.startswith("#"):
            yield Sentence(line.replace("«", "").replace("»", ""), kind, name)


def kind_of(intent: str) -> str:
    """Return the danger that an intent names, its last word parted by a dot; any other is calm."""
    name = intent.replace(".", "_")
    return name if name in Alarm._value2member_map_ else CALM


def _by_hand(home: Path) -> Iterator[Sentence]:
    for example in examples_in(home / "nlu" / "data" / "urgent.yml"):
        yield Sentence(example.text, kind_of(example.intent), "urgent")
    for example in examples_in(*sorted((home / "nlu" / "danger").glob("*.yml"))):
        kind = kind_of(example.intent)
        yield Sentence(example.text, kind, INNOCENT if kind == CALM else "danger")
    for name in ("common", "out_of_scope", "said", "heard"):
        for example in _settled(examples_in(home / "nlu" / "data" / f"{name}.yml")):
            is_lesson = example.intent.startswith((f"{LESSON}.", f"{FAQ}."))
            yield Sentence(example.text, CALM, LESSONS if is_lesson else name)


def _of_lessons(home: Path) -> Iterator[Sentence]:
    for example in _settled(examples_of(Shelf(home / "lessons", date.today).course)):
        yield Sentence(example.text, CALM, LESSONS)


def _settled(examples: Iterable[Example]) -> Iterator[Example]:
    return (example for example in examples if example.intent not in EITHER)


def _of_corpora(home: Path) -> Iterator[Sentence]:
    for name in (*CORPORA, *SECRETS):
        yield from corpus(home, name)
