"""What is no plain word is read as people of the South say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.media.voice.numbers import in_words
from bot.media.voice.reading import readable


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "không"),
        ("10", "mười"),
        ("15", "mười lăm"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi bốn"),
        ("55", "năm mươi lăm"),
        ("100", "một trăm"),
        ("105", "một trăm lẻ năm"),
        ("111", "một trăm mười một"),
        ("1000", "một ngàn"),
        ("1005", "một ngàn không trăm lẻ năm"),
        ("2026", "hai ngàn không trăm hai mươi sáu"),
        ("500000", "năm trăm ngàn"),
        ("1000000", "một triệu"),
        ("2000300000", "hai tỉ ba trăm ngàn"),
        ("0000", "không"),
        ("1234567890123", "một hai ba bốn năm sáu bảy tám chín không một hai ba"),
    ],
)
def test_a_number_is_said_with_southern_words(digits: str, words: str) -> None:
    assert in_words(digits) == words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("mất 10.000đ", "mất mười ngàn đồng."),
        ("1.250.000 đồng", "một triệu hai trăm năm mươi ngàn đồng."),
        ("500k, 5tr", "năm trăm ngàn, năm triệu."),
        ("giảm 20%", "giảm hai mươi phần trăm."),
        ("10-20%", "mười tới hai mươi phần trăm."),
        ("4,8 điểm", "bốn phẩy tám điểm."),
        ("2 GB, 3 km", "hai ghi ga, ba cây số."),
        ("Gọi 1022, 113", "gọi một không hai hai, một một ba."),
        ("1022/113", "một không hai hai, một một ba."),
        ("gọi 0909 123 456", "gọi không chín không chín một hai ba bốn năm sáu."),
        ("1900 1234", "một chín không không một hai ba bốn."),
        ("mã 123456", "mã một hai ba bốn năm sáu."),
        ("123 trái", "một trăm hai mươi ba trái."),
        ("ngày 1/7/2026", "ngày một tháng bảy năm hai ngàn không trăm hai mươi sáu."),
        ("2026-04-30", "ngày ba mươi tháng tư năm hai ngàn không trăm hai mươi sáu."),
        ("tháng 4 năm 2025", "tháng tư năm hai ngàn không trăm hai mươi lăm."),
        ("7h30, 19:00", "bảy giờ ba mươi, mười chín giờ."),
        ("Bước 2/5 🟩🟩⬜", "bước hai trên năm."),
        ("mã OTP, VNeID, QR, CCCD", "mã ô tê pê, vi en i ai đi, kiu a, căn cước."),
        ("App, link, Wi-Fi, 4G", "áp, lin, quai phai, bốn gờ."),
        ("AI thì ai cũng nghe", "ây ai thì ai cũng nghe."),
        ("hồ sơ MAU-0001", "hồ sơ mau không không không một."),
        ("dichvucong.gov.vn", "dịch vụ công chấm gốp chấm vê en."),
        ("chọn câu B", "chọn câu bê."),
        ("vneid.gov.vn", "vi en i ai đi chấm gốp chấm vê en."),
        ("hxxp://nhan-qua[.]vd/a", "nhan qua chấm vê đê xẹt a."),
        ("tệp tin-vui.apk", "tệp tin vui chấm a pê ca."),
        ("**Dừng lại** 🛑 nghen", "dừng lại nghen."),
        ("KHÔNG đọc mã", "không đọc mã."),
        ("một dòng\ndòng kế", "một dòng. dòng kế."),
        ("“Mượn” (thẻ)…", "mượn, thẻ."),
        ("1. Mượn\n2. Mở", "một. mượn. hai. mở."),
        ("🟩🟩⬜ **", ""),
    ],
)
def test_vietnamese_is_read_as_it_is_said(written: str, read: str) -> None:
    assert readable(written, "vi") == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Call 1022 now", "Call 1 0 2 2 now."),
        ("Step 2/5 🟩⬜\n**Read it**", "Step 2 of 5. Read it."),
        ("10,000 dong, 500k", "10000 dong, 500 thousand."),
        ("Bà Sáu in Đồng Tháp", "Ba Sau in Dong Thap."),
        ("I don’t tap; it's Bà Sáu's", "I don't tap, it's Ba Sau's."),
        ("the OTP in VNeID", "the O T P in V N E I D."),
        ("on 2026-11-23", "on 23 November 2026."),
        ("dichvucong.gov.vn", "dichvucong dot gov dot V N."),
    ],
)
def test_english_is_read_as_it_is_said(written: str, read: str) -> None:
    assert readable(written, "en") == read


AWKWARD = st.text(st.sampled_from("0123456789.,/-:h%đk°²½①٣ aZ\n*[]()…\ud800\u202e🟩"), max_size=60)


@given(text=st.text(max_size=200) | AWKWARD, language=st.sampled_from(("vi", "en", "")))
def test_any_text_can_be_read(text: str, language: str) -> None:
    read = readable(text, language)

    assert "\n" not in read
    assert not read.startswith((".", ",", " "))
    read.encode()


@given(st.from_regex(r"[0-9]{1,12}", fullmatch=True))
def test_no_digit_is_left_to_the_engine(digits: str) -> None:
    assert not any(letter.isdigit() for letter in readable(f"có {digits} cái", "vi"))
