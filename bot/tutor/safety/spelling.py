"""Bring the many spellings of a word to the one the alarm rules use, on the folded text.

    "bij luwaf roofi"  ──▶  "bi lua roi"                  Telex left in the text
    "bi5 lua72 ro62i"  ──▶  "bi lua roi"                  VNI left in the text
    "dag fai nge"      ──▶  "dang phai nghe"              letters left out
    "cong ang kiu ck"  ──▶  "cong an keu chuyen khoan"    slips and short forms

Sources: language notes 1 to 4 (short forms counted in ViLexNorm, Southern words, regular slips).
"""

from __future__ import annotations

import re
from collections.abc import Set

_MONEY_VERBS = (
    "doi", "gui", "muon", "mat", "tra", "xin", "nop", "rut", "nap", "dong", "het", "cho", "vay", "dua", "gom", "lay",
    "ban", "bo", "hoan", "nhan", "lua", "giam",
)  # fmt: skip
_FORCED_VERBS = ("chuyen", "dong", "nop", "nap", "dua", "mua", "tra", "tao", "phai", "dat")
# A short form with a second common reading stays out: it is for the rules to read in context.
SPELLINGS = {
    "khong": "ko, k, kg, kh, khg, khog, khonh, khum, hok, hk, hong, hem, hum, hog",
    "chua": "chx",
    "duoc": "dc, dk, dx, duot, duok",
    "roi": "r, rui, zoi, goy, ruj, roy, roai",
    "gi": "j, ji, zi",
    "vay": "z, zay",
    "gio": "h",
    "tui": "t",
    "voi": "vs",
    "cung": "cx, cg, cug",
    "nhieu": "nhiu",
    "biet": "bit, bik, biec, bic, bjt",
    "luon": "lun",
    "xong": "xog, xg",
    "muon": "mun",
    "lam": "lm",
    "lam sao": "lsao",
    "truoc": "trc, trk",
    "trong": "trog",
    "thoi": "thui, thoy",
    "trieu": "triu",
    "noi": "ns",
    "quen": "wen",
    "phut": "pt",
    "hom nay": "hnay",
    "hom qua": "hqua",
    "bay gio": "bgio",
    "giup": "jup",
    "moi nguoi": "mn, mng",
    "gia dinh": "gd",
    "bac si": "bs, bsi",
    "benh vien": "bv",
    "can bo": "cb",
    "cong ty": "cty",
    "kiem tra": "ktra",
    "dang nhap": "dnhap",
    "so dien thoai": "sdt",
    "dang": "dag, dg",
    "thiet": "thiec",
    "vo": "zo, dzo, dz",
    "nhan tin": "nhang tin, nt",
    "bi mat": "bi mac",
    "mat het": "mac het",
    **{f"{verb} tien": f"{verb} tieng" for verb in _MONEY_VERBS},
    **{f"bat {verb}": f"bac {verb}" for verb in _FORCED_VERBS},
    **{f"{who} bat": f"{who} bac" for who in ("ho", "no", "bi", "bon no", "ngta")},
    "cong an": "cong ang, congan, kong an, cog an, cog ang, canh sat",
    "mat roi": "mac roi, mac goi",
    "roi con": "goi con",
    "nguoi": "ng, nguoy, ngui",
    "nguoi ta": "ngta, nta, ngt",
    "moi": "ms",
    "bi": "bj",
    "qua": "wa",
    "keu": "kiu, kew",
    "bieu": "biu",
    "chuyen": "chuyeng, chuyn, chuen, chyen, chuyem, chuyne",
    "chuyen tien": "chuyen tieng, chuyeng tieng",
    "chuyen khoan": "ck, chk, ckhoan, chkhoan, chuyenkhoan, chuyen khoang, chuyeng khoang",
    "tai khoan": "tk, tkhoan, taikhoan, tai khoang",
    "so tai khoan": "stk",
    "mat khau": "mk, pass, password, matkhau, mac khau, mat ma",
    "ngan hang": "nh, nhg, nhang, nganhang, ngang hang, ngan han, bank, nha bang, vietcombank, agribank, bidv, "
        "vietinbank, sacombank, techcombank, vietcom, vcb, mbbank, vpbank, tpbank, hdbank, lpbank, shb, acb",
    "can cuoc": "cccd, cmnd, can cuot, chung minh nhan dan",
    "dien thoai": "dt, dthoai, dth, dien thoay",
    "facebook": "fb, phay, phay buc",
    "zalo": "zl, dalo, da lo",
    "otp": "opt, o t p, o te pe, o te be, ot be",
    "app": "ung dung, file apk, apk",
    "link": "lin, lik, lick, duong link, duong dan, duong lien ket",
    "tien": "tieb, tjen",
    "lua dao": "luadao, ldao",
    "bi gat": "bi gac",
    "bao hiem": "bhxh, bhyt",
    "cong tac vien": "ctv",
    "shipper": "ship pe, sip po, shiper, nguoi giao hang, nhan vien giao hang, anh giao hang",
    "kien": "khoi kien",
    "hinh": "anh chup, tam anh, buc anh",
    "chan": "block, bloc",
    "binh ga": "binh gas, bon gas",
    "xi ga": "xi gas, ro gas, ro ga, xi khi ga",
}  # fmt: skip
_FORMS = {form: word for word, forms in SPELLINGS.items() for form in forms.split(", ")}
_FORM = re.compile(rf"\b(?:{'|'.join(sorted(_FORMS, key=len, reverse=True))})\b")
_TELEX_LETTERS = re.compile(r"(?<=[aeiouy])[sfrxj]|(?<=[aeiouy][nmcptgiuoay])[sfrxj]|(?<=ng|nh|ch)[sfrxj]|w")
# Language notes 4: what Southern ears bring together at the end and at the beginning of a word.
_ENDINGS = (("ng", "n"), ("n", "ng"), ("c", "t"), ("t", "c"), ("nh", "n"), ("ch", "t"))
_BEGINNINGS = (("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("d", "v"), ("z", "v"), ("ng", "ngh"), ("k", "c"))
_SHORTEST_HEARD = 4
# No syllable ends in a lone g, begins with f, or has ng before e or i: young people drop and swap those letters.
_SHORTENED = (
    (re.compile(r"(?<=[aeiouy])g$"), "ng"),
    (re.compile(r"^f(?=[aeiouy])"), "ph"),
    (re.compile(r"^ng(?=[ei])"), "ngh"),
)
_DOUBLED = re.compile(r"([aeod])\1")


def canonical(folded: str, known: Set[str]) -> str:
    """Return the folded text in the rules' spelling; `known` words are never taken for keyboard residue."""
    words = (word if word in known else _as_heard(_in_full(_without_residue(word)), known) for word in folded.split())
    return _FORM.sub(lambda match: _FORMS[match.group()], " ".join(words))


def _in_full(word: str) -> str:
    """Return `word` with the letters that a hurried thumb leaves out: "dag", "fai", "nge"."""
    if word in _FORMS:
        return word
    for short, full in _SHORTENED:
        word = short.sub(full, word)
    return word


def _as_heard(word: str, known: Set[str]) -> str:
    """Return the known word that sounds like `word` in the South, where -ng is -n and -c is -t, or `word` itself."""
    if word in known or word in _FORMS or len(word) < _SHORTEST_HEARD:
        return word
    heard = [word[: -len(end)] + other for end, other in _ENDINGS if word.endswith(end)]
    heard += [other + word[len(start) :] for start, other in _BEGINNINGS if word.startswith(start)]
    return next((each for each in heard if each in known), word)


def _without_residue(word: str) -> str:
    """Return `word` without the letters or digits that Telex or VNI would have turned into accents."""
    if word.isalnum() and word[:1].isalpha() and not word.isalpha():
        word = re.sub(r"\d", "", word)
    if word in _FORMS or not word.isascii():
        return word
    return _DOUBLED.sub(r"\1", _TELEX_LETTERS.sub("", word))
