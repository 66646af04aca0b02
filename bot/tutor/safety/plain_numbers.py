"""Numbers that are no secret: what they count, cost or name, all on the accent-free shadow."""

from __future__ import annotations

import re

# Neither the end of a longer number nor of one in groups, such as 047 218.
_ALONE = r"(?<![\d.,a-z])(?<!(?<!\d)\d\d\d )"
# No secret, whatever stands beside them.
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
        _ALONE + r"[1-9]\d*(?=d\b| ?(?:dong|vnd|usd|mah|kg|km|gb|mb|kwh|m2|m3)\b)",  # 286457 đồng
        _ALONE + r"[1-9]\d{0,3}(?= ?(?:ngan|nghin|trieu|ty|chai|ki|ky|cong)\b|(?:k|tr|h|cu|xi)\b)",
        _ALONE + r"[1-9]\d{0,2}(?= (?:k|tr|ti|cu|xi|tuoi|gio|h|phut|giay)\b)",
        r"(?<![\d.,])\d+(?= ?%)",
        r"(?<=mau )0{4,6}(?!\d)|(?<!\d)(?<!\d )0000 1111 2222(?! ?\d)",  # what lessons practise with
        r"(?<![a-z\d])p[abek]\d{11}(?!\d)",  # a customer of the power company
        r"(?<![a-z\d])(?:spx|ghn|ghtk|vtp)[a-z]*\d+[a-z\d]*",  # a parcel's code
        r"(?<![a-z\d])\d{4,8}[a-z]{2,4}\d{2,}(?![a-z\d])",  # an order's code: 240815ABC123
        r"(?<![a-z\d])\d\d ?-? ?[a-z]{1,2}\d? ?[\-. ] ?\d{3}[. ]?\d\d?(?!\d)",  # a plate: 66-P1 123.45
    )
)

# 156 and 5656 take reports of scams (SAFE-14), 1022 the commune's feedback, 111-115 emergencies (SAFE-15).
HOTLINES = frozenset({"111", "112", "113", "114", "115", "116", "119", "156", "1022", "5656"})

# The things of daily life that bear numbers; such a word holds as far as the end of its sentence.
_LOTTERY = r"""
    (?:ve|xo|to)\ so | so\ (?:de|lo|duoi|trung|kien\ thiet) | ve\ (?:trung|chieu) | to\ ve | kien\ thiet | vietlott
    | lo\ to | bao\ lo | giai | (?:trung|danh|do|choi|truot)\ (?:ve|so|de|lo|con) | doc\ dac | dac\ biet | cap\ nguyen
    | dai\ (?:[a-z]+\ ){1,3}(?:ra|xo|chieu) | con\ (?:de|lo) | ket\ qua\ (?:xo|so|ve|dai|chieu)
"""
_PLACES = r"""
    bien\ (?:so|xe|kiem) | bang\ so | so\ xe | so\ (?:nha|phong|ghe|khung|may) | (?:nha|phong|ghe)\ so
"""
_GOODS = r"""
    dong?\ (?:hang?|dat|so|mua) | ma\ don | dh | order | van\ don | buu\ (?:pham|kien|dien|chinh|cuc)
    | (?:kien|lo|ma)\ hang? | hang\ hoa | san\ pham | so\ lo | bill | sku | barcode | giam\ gia | voucher
    | khuyen\ mai
    | ma\ (?:vach|giam|khuyen|qr|van|khach|kh|quan\ ly) | khach\ hang\ (?:so|la) | dat\ (?:cho|ve|ban)
    | ma\ ve\ (?:so|xe|tau|may) | npk
"""
_PAPERS = r"""
    hoa\ don | bien\ (?:lai|nhan) | (?:so\ )?phieu | so\ bien | chung\ tu | hop\ dong | ho\ so | cong\ van
    | quyet\ dinh
    | nghi\ dinh | thong\ tu | so\ hieu | so\ ?s[ei]ri | s[ei]ri(?:al)? | imei | ma\ so\ thue | mst | bao\ danh | sbd
    | ma\ (?:vung|mau|tinh|xa|phuong|huyen|lop|truong|nganh|mon|giong|thuoc|bai|benh|hs) | thu\ tu | stt
    | (?:lay|boc|bam)\ so | thua(?:\ dat|\ so)? | ban\ do | giay\ do | cuon\ so | dien\ tich | vao\ so
    | giay\ khai\ sinh | mau\ so | du\ thi
"""
_METERS = r"""
    danh\ bo | dong\ ho | cong\ to | dien\ ke | chi\ so | so\ (?:dien|nuoc|km) | (?:dau|cuoi)\ ky | odo | quang\ duong
    | buoc\ chan | huyet\ ap | (?:tieu|bach|hong)\ cau | duong\ huyet | men\ gan | do\ am | nhiet\ do | tan\ so
    | (?:kinh|vi)\ do | toa\ do | can\ nang | dung\ luong | bo\ nho
"""
_COUNTS = r"""
    so\ (?:luong|ao|bib|deo|luot|nguoi|trang|quay|cau) | ao\ so | bib | luot | tong(?:\ cong)? | dan\ so | nhan\ khau
    | theo\ doi | follow | so\ diem | san\ luong | thu\ hoach | can\ (?:duoc|ra) | nguoi\ xem | binh\ chon | t[iy]\ so
"""
_THINGS = "|".join((_LOTTERY, _PLACES, _GOODS, _PAPERS, _METERS, _COUNTS))
NUMBERED = re.compile(rf"(?<![a-z])(?:{_THINGS})(?![a-z])", re.VERBOSE)
# "tờ 615208 đài Vĩnh Long": what was numbered is told afterwards.
NUMBERED_AFTER = re.compile(r"\W*(?:dai (?!loan)|giai |trung (?:giai|so))")

# "tiền điện tháng này 486220": within a few words of money a number is some.
MONEY_NEAR = re.compile(r"(?<![a-z])(?:tieng?|cuoc|hoc phi|luong|gia|hoa don)(?: [a-z]+){1,4}:? ?$")
# The power of a phone's battery, where "pin" is not the code.
BATTERY = re.compile(r"(?<!ma )(?<!so )(?<![a-z])pin(?: [a-z]+){0,3} ?$")

# An amount follows these at once, even when it is not round.
AMOUNT_BEFORE = re.compile(
    r"""(?<![a-z])
    (?:gia|so\ tien|tieng?|tra|nop|nap|rut|tru|mat|phi|dien|nuoc|so\ du|chuyen|mua|loi|lo|vay|muon|gop|dong|ck|luong|thu
    |chi|ton|tong|khoang|chung|hon|gan|ban\ duoc|(?:tai\ khoan|tk|vi|the|van|chi|du)\ con)
    (?:\ (?:nham|lon|sai|khoan|la|cho|duoc|toi|den|lai|them|gan|hon|khoang|co|vao|vo|tien|tong|het))?\ ?:?\ ?$""",
    re.VERBOSE,
)

# What a number counts stands right after it. Words that are also talk ("hả", "gởi", "ông") are not among these.
UNIT_AFTER = re.compile(
    r"""\ ?(?:/\ ?)?(?:mot\ )?
    (?:dong|vnd|usd|do\ la|ngan|nghin|trieu|ty|kg|ky|ki|kilo|yen|lang|lit|met|thuoc|m2|m3|hecta
    |cong\ (?:dat|ruong|lua|vuon)|trai|bong|cay|gia\ lua|bao|thung|bich|chuc|chai|hop
    |goi\ (?:mi|banh|hat|thuoc|cuoc)|vien|mg|ml|gam|gram|nguoi(?!\ ta)|hoc\ sinh|ho\ (?:dan|gia|ngheo)
    |nhan\ khau|luot|like|view|follow|buoc|km|cay\ so|so\ (?:dien|nuoc)|ky\ dien|khoi|kwh|kw|tuoi|xu|coin
    |diem|cau\ hoi|trang|hz|mhz|to\ ve|ve\ so|phieu|cuoc\ goi|lan(?!\ nua)|vong|gio|phut|giay|tieng|cuon
    |quyen|suat|mieng|chiec
    |con\ (?:vit|ga|heo|ca|tom|bo|trau|de|cua|ech|luon|cut|cui|giong|lon|ngan|ngong|oc|ong|tep|chim))(?![a-z])""",
    re.VERBOSE,
)
