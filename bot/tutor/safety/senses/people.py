"""Who there is, and what most who write to Sen mean."""

from __future__ import annotations

PEOPLE = {
    # People.
    "SELF": "tui, toi, minh, tao, tu tui, nha tui, my, i, me",
    "KIN": """
        ba, ma, me, cha, tia, ba ma, noi, ngoai, ong noi, ba noi, ong ngoai, ba ngoai, vo, chong, ong xa, ba xa,
        con trai, con gai, con, chau, anh, chi, em, anh hai, chi hai, bac, chu, co, di, cau, mo, thim, duong, cu,
        ong cu, ba cu, ong, ong ba, con re, con dau, chau noi, chau ngoai, em gai, em trai, mother, father, grandmother
    """,
    "CHILD": """
        be, em be, thang nho, con nho, dua nho, con nit, thang cu, thang be, con be, dua be, thang nhoc, tre em, tre con
    """,
    "OTHERS": """
        nguoi, co nguoi, nguoi ta, hang xom, ban, ban em, ban toi, ba con, ai, moi nguoi, nha ben, nha ke ben,
        may nguoi, ban be
    """,
    "THEY": """
        no, ho, tui no, bon no, thang, con do, thang cha, ke gian, dua nao, ai do, ke la, nguoi la, co dua, bon,
        bon lua dao, may dua, ong do, ba do, cha do, may nguoi do, thang do, cai ong, cai ba, they
    """,
    "OFFICE": """
        cong an, can bo, toa, toa an, vien kiem sat, kiem sat, kiem sat vien, dieu tra vien, thue, chi cuc thue,
        dien luc, ngan hang, buu dien, hai quan, nha mang, tong dai, bao hiem, luat su, nuoc may, thi hanh an,
        bo cong an, cong an mang, canh sat, quan doi, bo doi, uy ban, xa, phuong, benh vien, truong, co giao, thay giao,
        hieu truong, nha nuoc, police, bank, officer
    """,
    "MERCHANT": """
        shipper, giao hang, shop, khach, khach hang, thuong lai, lai, san, sieu thi, cong ty, nhom, moi gioi, chu vua,
        nguoi ban, chu tro, chu hui, ben ban, ben mua, ban trai, ban gai, nguoi yeu, nguoi nuoc ngoai, ong tay,
        viet kieu, linh my, chuyen gia, thay
    """,
    # What is meant by most who write to Sen.
    "FARM": """
        lua chin, ruong, dong, vu, xoai, mit, sau rieng, buoi, cam sanh, ca tra, tom, heo, ga, vit, bo, trau, cho, meo,
        cay, vuon, phan bon, ray, sau, benh la, chay la, giong, gia lua, dong ruong, nau, com, ca kho, banh, rau, chien,
        kho
    """,
    "TRADE": """
        mua, ban, gia, don, don hang, hang, ship, giam gia, tra hang, doi hang, livestream, gian hang, bao nhieu tien,
        mua o dau, sua o dau, tho, tiem, chay hang, chay don
    """,
    "MACHINE": """
        dien thoai, may, pin, man hinh, nut, mang, wifi, song yeu, 4g, chu to, loa, camera, cai dat, cap nhat may,
        dung luong, sac, man hinh xanh, phone
    """,
    "PAPERS": """
        khai sinh, khai tu, chung tu, ho so, nop don, giay ra vien, giay to, the bao hiem, can cuoc moi, vneid,
        dich vu cong, thu tuc, lam giay, cap doi, ho khau, tro cap, che do
    """,
}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
