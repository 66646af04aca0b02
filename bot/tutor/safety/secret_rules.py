"""What gives a secret away: words that stand beside it and shapes of numbers, all on the accent-free shadow.

Sources: PAY-16 and rule 11d.1 of the fact base (never keep OTP, PIN, CVV, password, identity, card, account or
phone numbers); operator's checklist PD (4).
"""

from __future__ import annotations

import re

# Whole words; a digit glued to one does not hide it ("otp482913").
# A one-time code, a PIN or the number on the back of a card. Plain "mã" counts too, unless it is the code of
# something harmless: an order, a file, a planting area, a QR picture.
CODE_WORDS = (
    r"(?:smart ?)?o ?\.?t ?\.?p|opt|o te [bp]e|ot be|xac (?:thuc|thut|nhan|minh)|verif[a-z]+|pass ?code|code|pin"
    r"|cvv|cvc|kich hoat|bao mat|bi mat|mat sau|mat ma|token|(?:bon|sau|4|6) so|mo khoa|khoa (?:man hinh|may)"
    r"|ma(?! (?:don|van|hang|ho so|hs|so thue|vung|qr|vach|buu|giam|khuyen|khach|bai|truong|lop|tinh|xa|phuong))"
)
ID_WORDS = r"cccd|cmnd|cmt|cc|can cuoc|chung minh|dinh danh|giay to|id|bhxh|bhyt|ho chieu|passport"
ACCOUNT_WORDS = r"stk|so t\.?k|tk|tai khoan|taikhoan|acc(?:ount)?|a ?kao|number"
PHONE_WORDS = r"sdt|dien thoai|dt|zalo|goi|lien he|phone"
# Words that may stand between a trigger and its number without parting them.
LINKS = (
    r"(?:[\s:=.,\-]|(?<![a-z])(?:la|is|so|cua|tui|toi|minh|ba|ma|bac|ong|nay|ne|do|moi|vua|gui|goi|ve|the|atm|vneid|con|em|chau|cai|day|nghe"
    r"|hien|app|zalo|momo|ngan hang|giao dich|bi mat|may|nhap|la so)"
    r"(?![a-z]))*"
)

PASSWORD_WORDS = r"ma[tc] ?khau(?![@#_])|mat ma|mk(?:hau)?|pass?(?: ?word|wd)?|pwd?"
# Three digits beside these are the number on the back of a card.
CARD_BACK_WORDS = r"cvv|cvc|ma the|bao mat|(?:sau|lung|sau lung) the|mat sau|(?:phia|dang) sau|sau the"
# A passport: a letter and seven digits.
PASSPORT = re.compile(r"(?<![a-z\d])[a-z]\d{7}(?![a-z\d])")
# After "mật khẩu là", these open a question or a remark, not a password.
REMARKS = frozenset(
    """
    gi j ji zi z di sao chi cai chu so mot phai de quan nhu the khong ko k hong bao nao dau ai mat mk thu loai
    tui toi minh con em bac co chu ong ba ho no nguoi bi rieng sai dung duoc dc quen cung can nen rat qua day ma
    hay khi do vay va bang nhieu it dai ngan gom may tu viec
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
# Names with a digit or a sign in them that are not passwords.
PRODUCTS = re.compile(r"(?:vneid|vssid|wifi|zalo|ios|android|windows|covid|muc|buoc|bai|cau)\d*")

# Numbers that are no secret, whatever stands beside them.
HARMLESS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d/])\d{1,2}([/.\-])\d{1,2}\1(?:19|20)\d\d(?!\d)",  # 15/06/1960
        r"(?<!\d)\d{1,4}/\d{1,4}(?:/[a-z\d]+)?(?!\d)",  # 4/5, 123/2020, 91/2025/qh15
        r"\b(?:nam|sinh|tu|den|toi|thang) (?:19|20)\d\d(?!\d)",  # năm 2026
        r"(?<![\d.])(?:\d{2,3}\.){0,4}[a-z]\d\d(?:\.\d+)*-\d{6}-\d{4,5}(?!\d)",  # a file code of the public portal
        r"(?<![\d+])1[89]00(?:[ .\-]?\d){4,6}(?![ .\-]?\d)",  # 1900 545 413
        r"(?<!\d)[1-9]\d{0,2}(?:[.,]\d{3}){1,3}(?= ?(?:d|dong|vnd|vnđ|usd)\b)",  # 482.913 đồng
        r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){0,2}\.\d00(?![\d.]\d)",  # 125.500
        r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){0,2},\d00(?![\d,]\d)",  # 125,500
        r"(?<![\d.,a-z])[1-9]\d*(?= ?(?:d|dong|vnd|usd|mah|kg|km|gb|mb)\b)",  # 286457 đồng, 5000 mAh
        r"(?<![\d.,a-z])[1-9]\d{0,3}(?= ?(?:k|ngan|nghin|tr|trieu|ty|ti|cu|chai|xi|ki|ky|tuoi|gio|h|phut|cong)\b)",
        r"(?<![\d.,])\d+(?= ?%)",
        r"(?<=mau )0{4,6}(?!\d)|(?<!\d)(?<!\d )0000 1111 2222(?! ?\d)",  # what lessons practise with
        r"(?<![a-z\d])p[abek]\d{11}(?!\d)",  # a customer of the power company
        r"(?<![a-z\d])(?:spx|ghn|ghtk|vtp)[a-z]*\d+[a-z\d]*",  # a parcel's code
        r"(?<![a-z\d])\d{4,8}[a-z]{2,4}\d{2,}(?![a-z\d])",  # an order's code: 240815ABC123
    )
)
# 156 and 5656 take reports of scams (SAFE-14), 1022 the commune's feedback, 111-115 emergencies (SAFE-15).
HOTLINES = frozenset({"111", "112", "113", "114", "115", "116", "119", "156", "1022", "5656"})
# An amount follows these even when it is not round.
MONEY_BEFORE = re.compile(
    r"(?<![a-z])(?:gia|so tien|tien|tra|nop|nap|rut|tru|mat|con|phi|so du|chuyen)"
    r"(?: (?:nham|lon|sai|khoan|la|cho|duoc))? ?$"
)

TOKEN = re.compile(r"(?<!\d)\d{6,12}:[a-z\d_\-]{30,}")
VIETNAMESE_PHONE = re.compile(r"(?:0|84|0084)(?:[35789]\d{8}|2\d{8,9})")
# An account of VietinBank's older kind: 711A12345678.
LETTERED_ACCOUNT = re.compile(r"(?<![a-z\d])\d{3}[a-z]\d{6,}(?![a-z\d])")

DIGIT_NAMES = {
    "khong": "0", "linh": "0", "le": "0", "zero": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4",
    "nam": "5", "lam": "5", "sau": "6", "bay": "7", "tam": "8", "chin": "9",
}  # fmt: skip
