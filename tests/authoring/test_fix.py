"""The fixer writes what a machine can know, and changes nothing that is said."""

from __future__ import annotations

import pytest

from bot.authoring.fix import fix
from bot.authoring.parse import parse
from tests.authoring.lessons import EN, GOOD, TODAY, VI, Copy
from tests.authoring.test_forgiven import FORGIVEN, TEXT, meaning

KEPT_AS_WRITTEN = {
    "capital keys",
    "wide colons",
    "date as people write it",
    "English section names",
    "tildes round a screen",
}


def text(lessons: Copy, file: str) -> str:
    return (lessons.root / file).read_bytes().decode()


def test_the_good_lesson_is_left_alone(lessons: Copy) -> None:
    fix([lessons.root], TODAY)

    assert (text(lessons, VI), text(lessons, EN)) == (TEXT, (GOOD / EN).read_text(encoding="utf-8"))


def test_missing_ids_are_written_in_both_languages(lessons: Copy) -> None:
    lessons.change(VI, " {#keo-chu}", "")
    lessons.change(EN, " {#keo-chu}", "")

    fix([lessons.root], TODAY)

    assert "### Kéo cho chữ to lên {#keo-cho-chu-to-len}\n" in text(lessons, VI)
    assert "### Drag to make the letters bigger {#keo-cho-chu-to-len}\n" in text(lessons, EN)
    assert lessons.faults() == ()


def test_two_titles_alike_get_two_ids(lessons: Copy) -> None:
    lessons.change(VI, "### Kéo cho chữ to lên {#keo-chu}", "### Mở Cài đặt")
    lessons.change(VI, "### Mở phần Cài đặt {#mo-cai-dat}", "### Mở Cài đặt")
    (lessons.root / EN).unlink()

    fix([lessons.root], TODAY)

    assert [part.id for part in parse(text(lessons, VI), VI, "vi").parts][:2] == ["mo-cai-dat", "mo-cai-dat-2"]


@pytest.mark.parametrize("name", FORGIVEN)
def test_what_is_forgiven_is_put_straight(lessons: Copy, name: str) -> None:
    lessons.write(VI, FORGIVEN[name])

    fix([lessons.root], TODAY)

    straight = text(lessons, VI)
    assert meaning(parse(straight, VI, "vi")) == meaning(parse(TEXT, VI, "vi"))
    assert name in KEPT_AS_WRITTEN or straight == TEXT


def test_fixing_twice_is_fixing_once(lessons: Copy) -> None:
    lessons.write(VI, FORGIVEN["Word's dashes"].replace(" {#keo-chu}", ""))
    fix([lessons.root], TODAY)

    assert fix([lessons.root], TODAY) == ()


def test_only_what_is_asked_for_is_fixed(lessons: Copy) -> None:
    lessons.change(VI, "[x]", "[X]")

    assert lessons.root / VI not in fix([lessons.root / "dien-thoai" / "khac"], TODAY)


def test_released_ids_are_recorded(lessons: Copy) -> None:
    fix([lessons.root], TODAY)

    assert text(lessons, "released.yml").splitlines()[2:] == [
        "chinh-chu-to: [mo-cai-dat, keo-chu, tim-cho, keo-qua-dau, to-qua, thu-tu, chinh-that, ton-pin]"
    ]


def test_a_released_id_stays_recorded_when_it_goes(lessons: Copy) -> None:
    fix([lessons.root], TODAY)
    lessons.change(VI, "{#keo-chu}", "{#keo-to}")
    lessons.change(EN, "{#keo-chu}", "{#keo-to}")
    fix([lessons.root], TODAY)

    assert lessons.codes() == ["B01"]


def test_drafts_are_not_recorded(lessons: Copy) -> None:
    lessons.change(VI, "đang dùng", "nháp")

    fix([lessons.root], TODAY)

    assert not (lessons.root / "released.yml").exists()
