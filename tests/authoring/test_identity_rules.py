"""B: ids, heads and shape, case by case."""

from __future__ import annotations

import shutil

import pytest

from tests.authoring.lessons import EN, LESSON, VI, Copy


def test_an_id_with_capitals_is_refused(lessons: Copy) -> None:
    lessons.change(VI, "mã: chinh-chu-to", "mã: Chinh-Chu-To")

    assert lessons.places("B01") == [f"{VI}:2"]


def test_an_id_longer_than_a_button_holds_is_refused(lessons: Copy) -> None:
    name = "chinh-chu-cho-that-la-to-len-nghen"
    (lessons.root / LESSON).rename(lessons.root / "dien-thoai" / name)
    lessons.change(f"dien-thoai/{name}/vi.md", "mã: chinh-chu-to", f"mã: {name}")
    lessons.change(f"dien-thoai/{name}/en.md", "id: chinh-chu-to", f"id: {name}")
    lessons.change("course.yml", "chinh-chu-to", name)

    assert lessons.codes() == ["B01"]


def test_two_lessons_of_one_name_are_refused(lessons: Copy) -> None:
    shutil.copytree(lessons.root / LESSON, lessons.root / "khac" / "chinh-chu-to")

    assert lessons.places("B01") == ["khac/chinh-chu-to/vi.md:1"]


def test_a_released_lesson_must_not_go_away(lessons: Copy) -> None:
    lessons.write("released.yml", "# máy viết\nbai-cu: [mot, hai]\n")

    assert lessons.places("B01") == ["released.yml:2"]


def test_a_released_id_must_not_change(lessons: Copy) -> None:
    lessons.write("released.yml", "chinh-chu-to: [mo-cai-dat, ma-cu]\n")

    assert [fault.message for fault in lessons.faults()] == [
        "Phần {#ma-cu} đã đưa bà con học mà nay mất hay đổi mã. Trả lại mã cũ."
    ]


def test_a_part_without_id_is_pointed_to_the_fixer(lessons: Copy) -> None:
    lessons.change(VI, " {#keo-chu}", "")

    assert [fault.message for fault in lessons.faults()] == [
        "“Kéo cho chữ to lên” chưa có {#mã}. Chạy `sen lint --fix` để máy viết giùm."
    ]


def test_an_id_with_accents_is_refused(lessons: Copy) -> None:
    lessons.change(VI, "{#keo-chu}", "{#kéo-chữ}")

    assert lessons.places("B02") == [f"{VI}:31"]


def test_an_item_id_longer_than_a_button_holds_is_refused(lessons: Copy) -> None:
    lessons.change(VI, "{#keo-chu}", "{#keo-chu-cho-that-la-to-len}")

    assert lessons.places("B02") == [f"{VI}:31"]


def test_an_arrow_to_nowhere_is_refused(lessons: Copy) -> None:
    lessons.change(VI, "- [ ] Hình nền", "- [ ] Hình nền → {#khong-co}")

    assert lessons.places("B02") == [f"{VI}:{lessons.line(VI, '→')}"]


def test_an_arrow_may_not_lead_to_a_faq(lessons: Copy) -> None:
    lessons.change(VI, "- [ ] Hình nền", "- [ ] Hình nền → {#ton-pin}")

    assert lessons.places("B02") == [f"{VI}:{lessons.line(VI, '→')}"]


@pytest.mark.parametrize("arrow", ["→", "->", "=>", "\uf0e0"])
def test_an_arrow_to_an_item_is_fine(lessons: Copy, arrow: str) -> None:
    lessons.change(VI, "- [ ] Hình nền", f"- [ ] Hình nền {arrow} {{#mo-cai-dat}}")
    lessons.change(EN, "- [ ] Wallpaper", f"- [ ] Wallpaper {arrow} {{#mo-cai-dat}}")

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("phút: 5", "phút: lâu", 8),
        ("ôn lại: 1, 3, 7, 30 ngày", "ôn lại: 7, 3, 1", 9),
        ("trạng thái: đang dùng", "trạng thái: xong", 10),
        ("rà soát ngày: 2026-11-20", "rà soát ngày: hôm qua", 13),
        ("rà soát ngày: 2026-11-20", "rà soát ngày: 2026-02-30", 13),
        ("kỹ năng: dien-thoai", "kỹ năng:", 5),
        ("kỹ năng: dien-thoai", "kỹ năng: dien-thoai\nkỹ năng: dien-thoai", 6),
        ("kỹ năng: dien-thoai", "kỹ năng: *bi-danh", 5),
        ("kỹ năng: dien-thoai", "kỹ năng: &neo dien-thoai", 5),
        ("kỹ năng: dien-thoai", "kỹ năng: !!python/object dien-thoai", 5),
        ("kỹ năng: dien-thoai", "kỹ năng: dien-thoai\nmột dòng lạc", 6),
        ("kỹ năng: dien-thoai", "kỹ năng: dien-thoai\nfollows: 2026-11-20", 6),
        ("kỹ năng: dien-thoai\n", "", 1),
        ("## Làm thật", "## Làm thật thà", 1),
    ],
)
def test_a_head_that_is_not_right_is_told_with_its_line(lessons: Copy, old: str, new: str, line: int) -> None:
    lessons.change(VI, old, new)

    assert f"{VI}:{line}" in lessons.places("B03")


def test_what_could_have_been_meant_is_asked(lessons: Copy) -> None:
    lessons.change(VI, "trụ cột: xa-hoi-so", "trụ cọt: xa-hoi-so")

    assert "Không biết khóa “trụ cọt”, có phải “trụ cột” không?" in [fault.message for fault in lessons.faults()]


def test_a_missing_head_is_one_fault(lessons: Copy) -> None:
    text = (lessons.root / VI).read_text(encoding="utf-8")
    lessons.write(VI, text.split("---\n", 2)[2])

    assert lessons.places("B03") == [f"{VI}:1"]


def test_a_head_left_open_is_told(lessons: Copy) -> None:
    lessons.change(VI, "rà soát bởi: Cán bộ văn hóa xã\n---\n", "rà soát bởi: Cán bộ văn hóa xã\n")

    assert f"{VI}:1" in lessons.places("B03")


def test_a_missing_section_is_named(lessons: Copy) -> None:
    lessons.change(VI, "## Bà con hay hỏi", "## Cách nói để mở bài")

    assert "Bài thiếu mục “## Bà con hay hỏi”." in [fault.message for fault in lessons.faults()]


def test_a_title_unlike_the_heading_is_warned(lessons: Copy) -> None:
    lessons.change(VI, "# Chỉnh chữ cho to\n", "# Chỉnh chữ cho bự\n")

    assert [(fault.code, fault.severity, fault.line) for fault in lessons.faults()] == [("B03", "W", 3)]


def test_a_translation_needs_only_its_own_keys(lessons: Copy) -> None:
    lessons.change(EN, "translator: Sen", "translator: Sen\nminutes: 9")

    assert lessons.places("B03") == [f"{EN}:7"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("## Câu hỏi", "## Câu hỏy", "có phải “Câu hỏi” không?"),
        ("# Chỉnh chữ cho to", "Chỉnh chữ cho to", "Bài chưa có tên"),
        ("### Mở phần Cài đặt", "#### Mở phần Cài đặt", "không đúng chỗ"),
        ("## Làm thử\n", "## Làm thử\n\nLời lạc loài.\n", "chưa thuộc phần nào"),
        ("- chỉnh chữ to\n", "chỉnh chữ to\n", "thêm “- ” ở đầu"),
        ("> Nói dễ hơn: ", "> ", "bắt đầu bằng “Nói dễ hơn:” hay “Ví dụ:”"),
        ("> Gợi ý: ", "> ", "bắt đầu bằng “Gợi ý:”"),
        ("- [ ] Hình nền", "- [ ]", "Lựa chọn này chưa có chữ"),
        ("  > Chỗ này đổi", "  Chỗ này đổi", "nếu là lời giải thích"),
        ("nút: Hình nền", "nut bam: Hình nền", "Màn hình không có dòng “nut bam”"),
        ("tiêu đề: Màn hình\n", "", "chưa có dòng “tiêu đề:”"),
        ("nút: Hình nền", "nút:", "còn trống"),
        ("```\n\n{Bạn} muốn", "\n{Bạn} muốn", "chưa đóng"),
        ("```màn hình", "```python", "Chỉ dùng khối"),
        ("Tìm hình bánh răng", "<b>Tìm</b> hình bánh răng\n<i>", "Không dùng thẻ HTML"),
        ("Tìm hình bánh răng", "Coi [trang này](https://dichvucong.gov.vn)", "địa chỉ trang thì viết thẳng ra"),
        ("- Hỏi lại sau: 1 ngày\n", "", "thiếu dòng “- Hỏi lại sau"),
        ("- Hỏi lại sau: 1", "- Hỏi sau: 1", "có phải “Hỏi lại sau” không?"),
        ("- Hỏi lại sau: 1 ngày", "- Hỏi lại sau: mai mốt", "như 1 ngày, 2 tuần"),
        ("> Dạ không. Chữ to", "Dạ không. Chữ to", "chưa có câu trả lời"),
        ("2. Bấm Cỡ chữ", "- [x] Bấm Cỡ chữ", "lẫn “[ ]” với “1.”"),
        ("(media/chu-to.svg)\n", "(media/chu-to.svg)\n\n![Hình nữa nè con](media/hai.png)\n", "chỉ được một hình"),
        ("{Bạn} chỉnh chữ trên máy của mình. Nhờ người nhà coi giùm.\n", "", "chưa có lời"),
        ("### Mở phần Cài đặt {#mo-cai-dat}", "### {#mo-cai-dat}", "phải có tên"),
        ("## Làm thử", "## Các bước", "bị lặp"),
    ],
)
def test_a_line_that_is_not_understood_is_told(lessons: Copy, old: str, new: str, words: str) -> None:
    lessons.change(VI, old, new)

    assert [fault for fault in lessons.faults() if fault.code == "B04" and words in fault.message]


def test_a_folder_without_its_vietnamese_page_is_told(lessons: Copy) -> None:
    (lessons.root / VI).unlink()

    assert lessons.places("B04") == [f"{VI}:1"]


def test_a_heading_not_understood_is_one_fault(lessons: Copy) -> None:
    lessons.change(VI, "## Câu hỏi", "## Chuyện khác")

    assert len(lessons.places("B04")) == 1
