"""Keyboard residue, short forms and slips come back to the spelling the rules use."""

from __future__ import annotations

import pytest

from bot.tutor.safety.spelling import canonical

KNOWN = frozenset({"shipper", "voucher", "gas", "khoan", "chet"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bij luwaf roofi", "bi lua roi"),
        ("chuyeenr tieefn cho coong an", "chuyen tien cho cong an"),
        ("bi5 lua72 ro62i", "bi lua roi"),
        ("cong ang kiu ck", "cong an keu chuyen khoan"),
        ("k doc mk cho ngta", "khong doc mat khau cho nguoi ta"),
        ("5tr 156 2026", "5tr 156 2026"),
        ("khoang cheet", "khoan chet"),
        ("chuyen tieng goi tieng", "chuyen tien goi tieng"),
        ("shipper voucher gas", "shipper voucher gas"),
        ("dag fai nge sog", "dang phai nghe song"),
    ],
)
def test_spellings_meet(typed: str, meant: str) -> None:
    assert canonical(typed, KNOWN) == meant
