"""One sentence, however it is spelt, comes out one way; and what it denies, it still denies."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.components.normaliser import fingerprint, load
from nlu.components.syllables import bare
from tests.nlu.sentences import BY_HAND

NORMALISE = load()


@pytest.mark.parametrize(
    ("typed", "shadow"),
    [
        ("Lm s ck cho con", "lamsao chuyenkhoan cho con"),
        ("hok bik lm j het", "khong biet lam gi het"),
        ("wen mk r", "quen matkhau roi"),
        ("lo ck nham stk", "lo chuyenkhoan nham sotaikhoan"),
        ("h lm s z", "gio lamsao vay"),
    ],
)
def test_shorthand_is_written_out(typed: str, shadow: str) -> None:
    assert NORMALISE(typed).shadow == shadow


@pytest.mark.parametrize(
    ("typed", "shadow"),
    [
        ("ca xa keu len", "cong an xa keu len"),
        ("bi ca gọi tới", "bi công an goi toi"),
        ("mua ca ve nau", "mua ca ve nau"),
        ("hoi con cai nay", "hoi con cai nay"),
        ("thì hoi đi con", "thi thoi di con"),
        ("hum qua mua do", "hom qua mua do"),
        ("loi moi kb", "loi moi ket ban"),
        ("kb lam sao", "khong biet lamsao"),
        ("giay ks cho be", "giay khai sinh cho be"),
        ("dong tien nc", "dong tien nuoc"),
        ("dk sim", "dang ki sim"),
        ("cua mk", "cua minh"),
        ("quen mk", "quen matkhau"),
    ],
)
def test_a_short_form_of_two_readings_is_read_by_its_neighbours(typed: str, shadow: str) -> None:
    assert NORMALISE(typed).shadow == NORMALISE(shadow).shadow


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("donhang", "đơn hàng"),
        ("nophoso", "nộp hồ sơ"),
        ("nhậphộkhẩu", "nhập hộ khẩu"),
        ("hoso", "hồ sơ"),
        ("ngânhàng", "ngân hàng"),
    ],
)
def test_words_run_together_are_parted_into_the_commonest(typed: str, meant: str) -> None:
    assert NORMALISE(typed).shadow == NORMALISE(meant).shadow


@pytest.mark.parametrize("typed", ["o hong ngu", "tien hoa hong", "giay so hong"])
def test_rose_and_its_kin_deny_nothing(typed: str) -> None:
    assert "khong" not in NORMALISE(typed).shadow


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dit vu con", "dịch vụ công"),
        ("ngan han", "ngân hàng"),
        ("dien thoay", "điện thoại"),
        ("mac khao", "mật khẩu"),
        ("vi nét", "VNeID"),
        ("vờ nê i đê", "VNeID"),
        ("lai sờ trim", "livestream"),
        ("fo to", "photo"),
        ("cờ rôm", "chrome"),
        ("đa lô", "Zalo"),
        ("sốp", "shop"),
        ("o ga nic", "hữu cơ"),
    ],
)
def test_a_set_phrase_is_known_by_its_sound(typed: str, meant: str) -> None:
    assert NORMALISE(typed).shadow == NORMALISE(meant).shadow


@pytest.mark.parametrize("typed", ["con ăn", "con an com", "đã lỡ bấm", "cái nhà", "tài khoảnh khắc"])
def test_what_only_nearly_sounds_like_a_phrase_is_left_alone(typed: str) -> None:
    assert not {"congan", "zalo"} & set(NORMALISE(typed).shadow.split())


@pytest.mark.parametrize("name", ["cccd", "CCCD", "www", "dvcqg"])
def test_letters_of_a_known_short_form_are_not_taken_for_stretched(name: str) -> None:
    assert NORMALISE(name).shadow != NORMALISE(name[1:]).shadow


@pytest.mark.parametrize(
    ("typed", "accented"),
    [
        ("tieefn", "tiền"),
        ("chuyeenr khoarn", "chuyển khoản"),
        ("ddieenj thoaij", "điện thoại"),
        ("huowngs", "hướng"),
        ("nguwowif", "người"),
        ("khoong", "không"),
        ("tie6n2", "tiền"),
        ("d9ie65n thoai5", "điện thoại"),
        ("laf", "là"),
        ("hoo so", "hồ sơ"),
    ],
)
def test_telex_and_vni_left_undone_are_typed_out(typed: str, accented: str) -> None:
    assert bare(NORMALISE(typed).accented) == bare(accented)


@pytest.mark.parametrize(
    ("typed", "accented"), [("tieefn", "tiền"), ("laf", "là"), ("nguwowif", "người"), ("chuyeenr", "chuyển")]
)
def test_telex_gives_its_accents_too(typed: str, accented: str) -> None:
    assert NORMALISE(typed).accented == accented


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("coi giùm tui", "xem giúp tôi"),
        ("gởi tiền", "gửi tiền"),
        ("hổng hiểu", "không hiểu"),
        ("kêu lẹ lên", "gọi nhanh lên"),
        ("bảo hiểm y tế", "bhyt"),
        ("cổng dịch vụ công quốc gia", "dvc"),
        ("ô tê pê", "otp"),
        ("làm cách nào", "làm sao"),
        ("500k", "5 triệu"),
        ("1.000.000đ", "2tr5"),
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("kỹ", "kĩ"),
        ("quáaaa", "quá"),
        ("chuyenkhoan", "chuyển khoản"),
        ("khog thik", "không thích"),
        ("ＯＴＰ", "otp"),
    ],
)
def test_two_ways_to_say_it_are_one(one: str, other: str) -> None:
    assert NORMALISE(one).shadow == NORMALISE(other).shadow


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("xài", "sài"),
        ("trái", "chái"),
        ("về", "dề"),
        ("bát", "bác"),
        ("ngang", "ngan"),
        ("lí", "lý"),
        ("hiểu", "hỉu"),
        ("kiếm", "kím"),
        ("hoài", "quài"),
        ("muôm", "mum"),
        ("đau", "đao"),
        ("bệnh", "bịnh"),
        ("biết", "bít"),
        ("muốn", "mún"),
        ("tuốt", "tút"),
    ],
)
def test_words_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert NORMALISE(one).sound == NORMALISE(other).sound


def test_words_that_sound_alike_are_still_two_in_the_shadow() -> None:
    assert NORMALISE("trả").shadow != NORMALISE("chả").shadow


def test_composed_and_decomposed_letters_are_one() -> None:
    sentence = "Dạ con chưa hiểu chỗ chuyển khoản"

    assert NORMALISE(unicodedata.normalize("NFD", sentence)) == NORMALISE(sentence)


@pytest.mark.parametrize("name", ["facebook", "iphone", "vietcombank", "otp", "zalo", "shopee", "agribank", "1022"])
def test_names_are_not_repaired(name: str) -> None:
    assert NORMALISE(name).shadow == name


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_has_a_spelling_of_bare_words(text: str) -> None:
    shadow = NORMALISE(text).shadow

    assert all(word.isalnum() for word in shadow.split(" ")) or not shadow


@given(st.sampled_from([e.text for e in BY_HAND]))
def test_capitals_and_punctuation_change_nothing(text: str) -> None:
    assert NORMALISE(text.upper() + "!!!") == NORMALISE(text)


def test_a_long_text_takes_no_time() -> None:
    text = " ".join(f"chuyeenrkhoanr{number}" for number in range(48)) + "x" * 4000
    started = time.perf_counter()

    load()(text)

    assert time.perf_counter() - started < 1


def test_the_fingerprint_covers_every_table_and_module(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    prints = [fingerprint(tmp_path)]
    for path in (tmp_path / "tables" / "shorthand.yml", tmp_path / "model.py"):
        path.write_text("one")
        prints.append(fingerprint(tmp_path))
        path.write_text("two")
        prints.append(fingerprint(tmp_path))

    assert len(set(prints)) == len(prints)
