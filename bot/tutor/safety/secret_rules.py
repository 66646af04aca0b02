"""What gives a secret away: words that stand beside it and shapes of numbers, all on the accent-free shadow.

Sources: PAY-16 and rule 11d.1 of the fact base (never keep OTP, PIN, CVV, password, identity, card, account or
phone numbers); operator's checklist PD (4). Which numbers are none stands in `plain_numbers`.
"""

from __future__ import annotations

import re

from bot.tutor.safety.hearing import heard, slipped


def _words(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words; a digit glued to one does not hide it ("otp482913")."""
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")


_PASSWORD = (
    rf"{heard('mat khau')}|{slipped('mat khau', 'password')}|mat khao|ma[tc] kho?u|mk|mkhau|mkau|mat ma"
    r"|pas{0,3}|pat|pass? ?w[o0]?r?d?|pa[st]{1,2} (?:quot|guot|vot|uot|wot)|pwd?"
)
PASSWORD_WORDS = _words(rf"(?:{_PASSWORD})(?![@#_])")

# A one-time code, a PIN or the number on the back of a card: beside these a number is a secret, whatever else is near.
_CONFIRMING = ("xac thuc", "xac nhan", "xac minh", "kich hoat")
_LOCKING = ("bao mat", "bi mat", "mo khoa", "ma khoa", "dang nhap")
_CODE = (
    r"(?:smart ?)?[o0]+h? ?\.?t+ ?\.?[pb]+|opt|o te [bp]e|ot [bp]e|o t[iy] ?[bp][iy]|o t[ei] p[ei]|pass ?code"
    rf"|(?:ma ?)?(?:{heard(*_CONFIRMING, 'xac thut', *_LOCKING)}|{slipped(*_CONFIRMING)})|verif[a-z]*|confirm[a-z]*"
    rf"|{heard('ma pin', 'so pin')}|ma bin|pin+g?|cvv|cvc|mat sau|token|ma (?:6|sau|4|bon|may) (?:con )?so"
    r"|khoa (?:man hinh|may|dien thoai|vi)|(?:mo|khoa) (?:may|ngan hang|app|dt|dien thoai|vi|momo|zalo|ket|the)"
)
CODE_WORDS = _words(_CODE)
# A plain "mã" counts only close to its number: without accents "mà" (but) and "má" (mother) are the same word.
_WEAK = r"ma|maf|max|code|(?:sau|bon|4|6) (?:con |chu )?so"
_PASSING = r"[\s:=.,\-]*(?<![a-z])(?!(?:thi|va|con|hay|nhung|chua|khong)(?![a-z]))[a-z]+"
WEAK_BESIDE = re.compile(
    rf"(?<![a-z])(?:{_WEAK})(?![a-z])(?:(?:{_PASSING}){{0,3}}|(?:{_PASSING}){{4,6}}(?<= la))[\s:=.,\-]*$"
)
WEAK_AFTER = re.compile(rf"^\W*(?:nay |do |co |phai |la |cai )*(?<![a-z])(?:{_WEAK})(?![a-z])")
# Machines send codes: nearer than what else a number may count, these speak for one.
SENT = _words(r"tin nhan|nhan|gui|goi|hien|nhap|go|bam|ve may|sms|nhac|bao ve|toi may")

_IDENTITY = ("can cuoc", "chung minh", "dinh danh")
ID_WORDS = _words(
    rf"c+m?c+d+|cmnd|cmt|cm|cc|{heard(*_IDENTITY)}|{slipped(*_IDENTITY)}"
    r"|giay to|id|bhxh|bhyt|(?:bao hiem )?xa hoi|bao hiem y te|ho chieu|passport|vneid"
)
CARD_WORDS = _words(r"the|visa|master ?(?:card)?|card|napas|tin dung|ghi no|credit|debit|jcb")
ACCOUNT_WORDS = _words(r"stk|so t\.?k|tk|tai ?khoan?g?|acc(?:ount)?|a ?kao|number")
PHONE_WORDS = _words(r"sdt|dien thoai|dt|zalo|goi|lien he|phone")

# Words that may stand between a trigger and its number without parting them.
LINKS = (
    r"(?:[\s:=.,\-]|(?<![a-z])(?:la|is|so|cua|tui|toi|minh|ba|ma|bac|ong|nay|ne|do|moi|vua|gui|goi|ve|the|atm|vneid"
    r"|con|em|chau|cai|day|nghe|hien|app|zalo|momo|ngan hang|giao dich|bi mat|may|nhap|la so|e|t|co|chu|di|chi|anh"
    r"|ck|vk|chong|vo|nha|ngoai|noi|me|va|cong dan|cu|cung)(?![a-z]))*"
)
# What names a number says "là" or ":" before it.
SAID_TO_BE = re.compile(r"(?:[:=]|(?<![a-z])(?:la|is)) ?$")

# Three digits beside these are the number on the back of a card.
CARD_BACK = re.compile(
    r"(?<![a-z])(?:c ?v ?v? ?[vc]|xi vi vi|sau lung|ma the|bao mat|(?:sau|lung|sau lung) the|mat sau|(?:phia|dang) sau"
    rf"|sau the|(?:3|ba) so(?: sau)?)(?![a-z]).{{0,12}}{LINKS}$"
)
# A passport: a letter and seven digits; a health insurance card: two letters and thirteen.
LETTERED_ID = re.compile(r"(?<![a-z\d])(?:[a-z]\d{7}|[a-z]{2}\d{13})(?![a-z\d])")
# After "mật khẩu là", these open a question or a remark, not a password.
REMARKS = frozenset(
    """
    gi j ji zi z di sao chi cai chu so mot phai de quan nhu the khong ko k hong bao nao dau ai mat mk thu loai
    tui toi minh con em bac co chu ong ba ho no nguoi bi rieng sai dung duoc dc quen cung can nen rat qua day ma
    hay khi do vay va bang nhieu it dai ngan gom may tu viec
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
# Names with a digit or a sign in them that are not passwords.
PRODUCTS = re.compile(
    r"(?:vneid|vssid|wifi|zalo|ios|android|windows|covid|muc|buoc|bai|cau|so|lan|mk|lop|nam|iphone|oppo|samsung|a)\d*"
)

TOKEN = re.compile(r"(?<!\d)\d{6,12}:[a-z\d_\-]{30,}")
VIETNAMESE_PHONE = re.compile(r"(?:0|84|0084)(?:[35789]\d{8}|2\d{8,9})")
# An account of VietinBank's older kind: 711A12345678.
LETTERED_ACCOUNT = re.compile(r"(?<![a-z\d])\d{3}[a-z]\d{6,}(?![a-z\d])")
