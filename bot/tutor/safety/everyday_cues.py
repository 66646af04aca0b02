"""What only sounds like an alarm: words that fold alike, sayings, and errands that honest people call about."""

from __future__ import annotations

EVERYDAY_CUES = {
    "NOT": """
        khong, chua, dau co, khong he, chua he, khong co, chang, dung, dung co, khong bao gio, chua bao gio, chua
        tung, khong dam, khong duoc, khong nen, khoi, tranh, tu choi
    """,
    "TOPIC": """
        bai, bai hoc, bai nay, (cho|muon|thich|xin|vo|mo|day|coi|lam|on|toi) (|tui|toi|em|minh|bac|co|chu) hoc, hoc
        (bai|cach|xong|ve|them|lai|phong), chu de, cau hoi, cau do, quiz, lesson, teach, kien thuc, tim hieu, khoa
        hoc, vi du, trac nghiem, dap an, day (tui|toi|em) (cach|nhan|phong|so)
    """,
    "QUESTION": """
        la gi, la sao, la cai gi, la nhu the nao, la the nao, nghia la, gi vay, may kieu, may loai, nhung kieu, may
        so, o dau, bao nhieu, may dong, ton tien, what is, how do i, la so may, so may, so gi, la ai, may cach,
        khong ta, la bai gi, ai lo, co tac dung gi, thi (goi|bam|lam|bao|keu) (so|sao|gi|ai|the), thi (sao|lam sao|
        phai lam sao), co ton tien khong, ton tien khong, co (duoc|tinh) ~2 bao hiem, phai khong, dung khong, (khac|
        giong) ~2 (khac|cho nao), bao o dau, hay goi gio nao, bang cach nao, thi goi so (may|nao), so nao
    """,
    "IF": """
        gia su, lo nhu, ngo nho, nho sau nay, mai mot, khi nao, khi bi, khi co, khi gap, luc gap, vi du, thi du,
        truong hop, gia nhu, nho ma, moi khi, hoi cho biet, muon biet, cho biet, to mo, nho gap, phong khi, de
        phong, sau nay, mai mot lo, lo mai mot, trong bai, trong quiz, dap an, nhu the nao thi, hay bi, thuong bi,
        (nguoi ta|ba con|nguoi gia|ong ba) (hay|thuong) (bi|gap), nho sau, neu (bi|co|ai|gap|nhu|lo|ma|minh|tui|toi|
        co ai|no|nguoi|thay|mot|ho|cong an|te|chay|xay|nguoi ta|nha|me|con)
    """,
    "HEARD": """
        ti vi, tivi, truyen hinh (noi|dua|chieu|quay), len bao, tren bao, bao (dang|noi|viet|dua), doc bao, thoi su,
        ban tin, tin tuc, tren dai, nghe dai, tren loa, loa (phuong|xa), (coi|xem|trong|tren) (phim|tivi|truyen|
        game|kich|tieu pham|thoi su|bao), phim (hom|nay|ma|hay|hanh|ai|kiem), cai luong, nghe (ke|noi|don|bao),
        nguoi ta don, trong game, choi game ban, tren mang (noi|don|dang|ban), tren (tv|bao|dai|youtube)
    """,
    "PAST": """
        nam ngoai, nam kia, hoi xua, ngay xua, hoi do, thang truoc, dot truoc, tuan truoc, may nam truoc, hoi nam,
        hoi tre, lau roi, hoi truoc, nam truoc, nam nao, luc truoc
    """,
    "SOLVED": """
        em roi, on roi, xong xuoi, lay lai duoc roi, khoe roi, khoe lai, khong sao, binh yen, da giai quyet, bao
        cong an roi, khong sao roi, on ca, khoi roi, hoi phuc, xuat vien, qua roi, binh phuc, do roi, ve nha roi,
        khong sao het, da bat duoc, bat duoc roi, tinh roi, cuu duoc roi, tra lai roi, (gio|da|moi) ~2 (khoe|on|em|
        khoi|tinh tao) (roi|lai)
    """,
    "HOW": """
        cach, lam sao, lam the nao, the nao, sao de, huong dan, dau hieu, nhan biet, nhan ra, phan biet, biet duoc,
        kinh nghiem, bi quyet, phong tranh, phong ngua, canh giac, de phong, doi pho, tu bao ve, de khoi, phai lam
        gi khi
    """,
    "ACT": """
        bam, doc, dua, chuyen, nop, nghe theo, tin, cai, tai, quet, cung cap, bi lua, bi gat, bi mat tien, mat tien,
        lua, gat, chup, bi bat, bi lua dao, bi lua gat, bi hack, mac lua, chia se, bam vo, nhap, sap bay, bi du, de
        lo, bam link, dong tien, gui tien, mo link, dang nhap
    """,
    "SUCH": """
        ma otp, otp, link, ma, mat khau, so the, tien, cho ai, cho no, nguoi la, ai, lua dao, bi lua, chuyen khoan
    """,
}
"""Frames: a question, a lesson, a story, a denial."""
