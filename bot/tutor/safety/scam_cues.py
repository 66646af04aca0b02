"""Lists that the scam rules name: who calls, what they ask for, how they press, what gets lost.

Sources are fact ids (SAFE-, PAY-) and section 5 of the language notes.
"""

from __future__ import annotations

CUES = {
    # Who is behind it: an authority, a firm, or just "they".
    "office": r"""
        cong an|ca(?= (goi|keu|bieu|bao|dien))|(trung|thieu|dai|thuong) (ta|uy)|dieu tra vien|vien kiem sat
        |kiem sat|toa an|toa|can bo|bo y te|nhan vien|ngan hang|dien luc|thue|bao hiem|buu dien|nha mang
        |viettel|vinaphone|mobifone|tong dai|shipper|luat su|co giao|thay ~1 (giao|nhiem)|giao vien|bac si
        |ben (phuong|xa|thue|dien)|shopee|lazada|sieu thi
    """,
    "they": r"""
        nguoi la|so la|nguoi ta|co nguoi|may nguoi|nguoi goi|nguoi cua|nguoi ben kia|co ai|ai do
        |ho(?! so| tro| ten| ngheo)|no|tui (no|kia|lua dao)|(tui|chung|bon) no|bon|thang|hac|han|may dua
        |dua nao|co dua|tin nhan|ten kia|so nay|co so|khach|nhom
        |(co|ong|anh|cau|ba|chi|thang|con|dua) (kia|nao|do|nay)|ke (gian|xau|la)|quang cao|san|app vay
        |app muon tien
    """,
    # Someone the speaker does not know; "nó" and "họ" are not here, for an app is "nó" too.
    "stranger": r"""
        nguoi la|so la|ai do|ke (gian|xau|la|gia)|bon no|chung no|tui (kia|no)
        |(mot|co|ba|ong|anh|cau|thang|con) (kia|la)|mot (co|ong|ba|anh|nguoi|so)
        |co (ba|ong|co|thang|dua|nguoi|ai) ~1 (kia|goi|nhan|keu|xung)|trung ta|kiem sat|dieu tra vien
    """,
    # What the talk is about when a stranger is up to no good.
    "sensitive": r"""
        tien|phi|phat|the (atm|ngan hang|bao hiem)|so the|tai khoan|can cuoc|giay do|so do|dat dai|anh the|hinh
        |khuon mat|ma (otp|xac|so|do|6|sau|pin|bao)|mat khau
        |ngan hang|app|link|zalo|hop dong|dong bo|cap quang|bam phim|im lang
    """,
    "asks": r"""
        goi|gui|dien(?! thoai| luc| tu| may)|nhan|keu|bieu|bao(?! nhieu| hiem| cao| lau| gio)|noi|doi|bat
        |yeu cau|hoi|xin|du|ru|ham|hu|doa|xung|tu nhan|tu xung|alo|ket ban|dan|ep|hua|huong dan|de nghi
        |muon(?! hoi)|nho|thue|thong bao
    """,
    # Telling someone what to do; "doi" is kept for money because of "đổi mật khẩu".
    "orders": r"""
        keu|bieu|bat(?! dau)|ep|yeu cau|ru|hoi gap|hua ~2 (se|tra|cho)|xui|giuc
        |doi(?= (chuyen|dong|nop|coc|nap|tien mo|\d))
    """,
    # What an honest caller never asks for (PAY-16, SAFE-01, SAFE-04, SAFE-05).
    "code": r"""
        otp|ma (xac|so|pin|bao mat|kich hoat|dang nhap|vua|gui|trong|nay|do|6|sau so)|mat khau|so the|cvv
        |mat sau the|(doc|dua|cho|xin|hoi|doi) (cai )?(ma|pin)(?! qr| don| vung| ho so| pin the)
        |(doc|dua) (day )?so|(so|ma) ~4 mat sau|the (atm|ngan hang|tin dung)
    """,
    "pay": r"""
        chuyen (tien|khoan|lien|het|gap|truoc|\d+\w*)|gui (tien|\d+\w*)
        |nop (phat|phi|le phi|tien(?! an| dien| nuoc| hoc))
        |dong (phi|thue|them|coc|truoc|\d+\w*|tien(?! an| dien| nuoc| hoc))
        |nap (tien(?! dien thoai| vo)|them|goi|\d+\w*)|(dat|chuyen|dong) coc
        |bat (dat )?coc (truoc|tien|ho so|moi|roi|nguyen|\d)|(?<!bat )coc|ung tien|an phi|bao lanh|nop thue
        |vien phi|phi (hai quan|xac minh|ho so|bao hiem|huy|van chuyen)|hai quan
        |(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|\d+) (chuc |muoi |tram )?(trieu|tram ngan)
        |\d+(tr|trieu|cu|k)
    """,
    "paper": r"""
        chup ~3 (can cuoc|the|so do|so tiet kiem|2 mat|hai mat|mat)|hinh ~1 (can cuoc|the|so do)|quet ~1 mat
        |quay mat|can cuoc|giay do|so tiet kiem|so du|ke khai|khai (tai san|ten|so the)|danh ba|mo tai khoan
    """,
    "machine": r"""
        bam (vo |vao )?(link|phim|theo|day|do)|link|(cai|tai) ~2 (app|phan mem|tep|file)|dieu khien|man hinh
        |cap nhat|lam lai vneid|nang cap|doi the|lam theo|ket ban|khoa (sim|thue bao|tai khoan)
        |(sim|thue bao|the|tai khoan) ~6 (khoa|dong bang)|cat dien|cup dien|ra ~2 atm|dang nhap
    """,
    "number": "hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|chuc",
    # Threats (SAFE-01, SAFE-02).
    "threat": r"""
        (de|doa|hu|ham) ~1 bao cong an|lenh bat|bat giam|bat (toi|tui|bo tu)|bi bat|(doa|hu|ham) (bat|doa)
        |ma tuy|rua tien|vu an|dinh an|trieu tap|phong toa|pham (toi|phap)|vi pham|phat nguoi|dieu tra
        |hoi cung|tam giam|cong dau|moc do|no (cuoc|the|vien phi|tien|\d+)|kien|phat tan
        |tung (anh|hinh|clip)|boi nho|giu o san bay|lien quan|trong sach|giam sat
    """,
    "handover": r"{code}|{pay}|{paper}|{machine}",
    # What is lost, to whom, and how it goes wrong.
    "money": r"tien|von|\d+ ?(tr|trieu|k|ngan|ty|ti|cu|chai)\w*|trieu|tram ngan|so tien",
    "valuable": r"""
        link|otp|ma (otp|xac|so|do|nay|6|sau|cho|roi|pin|bao|kich|dang|vua|trong)|ma$|mat khau|can cuoc|app
        |the (atm|ngan hang|cho|tin|roi)|so the|tai khoan|hinh|pin|phan mem
        |trang (la|web|gia)
    """,
    "thief": r"no|ho|bon|bon no|chung no|tui no|thang|thang cha|ke|nguoi la|cong an|hac|han",
    "stuck": r"""
        khong ~3 (rut|tra|lay)|rut ~3 (khong|ra)|moi ~2 (rut|tra|giai ngan|nhan|lam tiep)|chan|mat hut
        |mat tam|bien mat|sap|nap|{pay}|khoa (face|facebook|nick|zalo|may|web)|lan mat|om tien|nghi tra loi
        |khong (ai )?tra loi|khong rep|mat trang|khong lien lac|tat may|dong bang|bi treo|ket \d+
    """,
}
