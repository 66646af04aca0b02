"""How one speaks: asking, supposing, telling, jesting; when it was; and the voice of danger itself."""

from __future__ import annotations

SPEECH = {
    # Mood: who asks, supposes, learns, tells a tale or jests is seldom in danger.
    "IF": """
        neu, gia su, gia nhu, lo ma, lo mai mot, lo co ai, mai mot, phong khi, phong ho, khi nao, moi khi, truong hop,
        ngo nho, nho ma, khi bi, khi gap, gap, sau nay, de phong, hoi cho biet, hoi choi, to mo
    """,
    "WHETHER": """
        co phai, phai chang, lieu, co dung, co that, co thiet, co nen, nen, co duoc, co can, bat buoc, co the
    """,
    "ENDING": "khong, ha, ta, nhi, a, vay, the, hen, chang, khong ta, khong vay, khong con, khong co",
    "WHAT": """
        gi, nao, may, dau, bao nhieu, bao lau, may gio, ngay may, so may, o dau, cho nao, tai sao, vi sao, sao lai,
        la sao, the nao, bang cach nao, kieu gi, kieu nao, what, how, where, which, why, when
    """,
    "HOW": "lam sao, cach, cach nao, sao cho, sao biet, lam cach nao, huong dan, chi giup, chi cho, how to",
    "TRUE": "that, thiet, gia, xao, dung, dung luat, hop phap, uy tin, tin duoc, tin, an toan, nguy hiem, dang tin",
    "LEARN": """
        hoc, bai, bai hoc, day, tap, luyen, hieu, biet, nhan biet, nhan ra, phan biet, tim hieu, kinh nghiem, dau hieu,
        meo, canh giac, phong, phong ngua, phong tranh, tranh, do con, ke nghe, kieu lua, chieu, quiz, lesson
    """,
    "NEWS": """
        ti vi, tivi, thoi su, doc bao, tren bao, bao dang, bao noi, nghe noi, nghe don, nghe ke, nghe bao, loa, phim,
        clip, tuong, cai luong, truyen, bai hat, tren mang noi, nguoi ta noi, ke chuyen, ke, kich, game, trong phim
    """,
    "LONG_AGO": """
        hoi do, hoi xua, ngay xua, hoi nho, hoi tre, nam ngoai, nam kia, nam roi, nam truoc, may nam, nam nay,
        thang truoc, hai nam, ba nam, muoi nam, lau roi, lau nay, bam sinh, man tinh, hoi truoc, dot truoc
    """,
    "EARLIER": "hom truoc, hom bua, bua hom, bua truoc, tuan truoc, tuan roi, hom no, luc truoc, hom kia",
    "JUST_NOW": """
        hoi nay, nay gio, moi, vua, vua moi, moi vua, sang nay, toi qua, hoi hom, hom qua, hoi sang, hoi trua,
        hoi chieu, bua nay, tu nay, vua xong, moi xong, hom nay, tu sang, tu chieu, tu trua, tu hom qua, just
    """,
    "NOW": "dang, bay gio, gio, luc nay, hien gio, sap, toi noi, now, dang o, gan, con dang",
    "LATER": "mai, chieu nay, tuan toi, thang toi, hen, bua khac, mai mot, chut nua, lat nua, toi nay",
    "DONE": "roi, xong, mat roi, luon, het roi, mat tieu, mat tieu roi, tieu roi, mat het, xong roi, luon roi",
    "SLIP": "lo, lo tay, lo mieng, lo dai, trot, nham, lon, bam nham, tuong, dai qua, vo tinh, lo tin",
    "OVER": """
        khoe lai, khoe roi, khoe re, het benh, het sot, het roi, xuat vien, on roi, khong sao, xong xuoi, giai quyet,
        lay lai duoc, bat duoc, cup may lien, tu choi, khong mat, khong bi, khong co gi, dap roi, dap xong, tra lai roi,
        yen tam, may qua, hen la, mung, cam on, do roi, do nhieu, lanh roi, tinh roi, kiem ra roi, chan roi, xoa roi,
        hen qua
    """,
    "DENIED": """
        khong co, dau co, khong them, khong dam, chua, chua co, chua bam, chua chuyen, khong bam, khong chuyen,
        khong dua, khong doc, khong nghe, khoi, dung, thoi khoi, khong phai, dau phai
    """,
    "SLIGHT": """
        nhe, chut, chut xiu, xiu, xiu xiu, so so, hoi hoi, tray, be xiu, tam tam, binh thuong, thuong, lat vat
    """,
    "JEST": """
        cuoi, vui, gion, dua, choi, haha, hihi, hehe, mac cuoi, ngon, dep, noi choi, gia bo, xao khong, nam mo, lol,
        muon xiu, xiu len, chet cuoi
    """,
    "SO_MUCH": """
        muon chet, gan chet, chet duoc, chet luon, chet nguoi, chet di duoc, thay mo, thay ba, gan xiu, muon khoc
    """,
    # Danger's own voice.
    "ALAS": """
        troi oi, troi dat, huhu, hu hu, hic, oi, chet roi, tieu roi, thoi roi, thoi xong, xong roi, khon kho,
        khong biet sao, khong biet lam sao, chet tui, kho qua, toi qua, dau qua
    """,
    "HELP": """
        cuu, cuu voi, cuu tui, cuu con, giup, giup voi, giup tui, help, keu giup, goi giup, bao giup, ai cuu, ai giup,
        cuu mang, lam on, cau cuu, keu cuu, keu, goi xe
    """,
    "WHAT_NOW": """
        lam sao gio, gio sao, tinh sao, gio lam sao, sao gio, phai lam sao, biet lam sao, lam sao day, gio tinh sao,
        gio phai lam gi, lam gi gio, lam sao chan
    """,
    "HURRY": """
        gap, le, mau, nhanh, lien, ngay, khan cap, mau len, le len, tuc thi, lap tuc, cap toc, hoi, hoi ha, hoi thuc
    """,
    "AFRAID": """
        so, so qua, run, hoang, lo qua, hoang hot, khoc, khoc qua, mat ngu, hoang loan, run qua, so lam, khung hoang
    """,
    "WORSE": """
        du lam, qua troi, xoi xa, du doi, lien tuc, quan quai, hoai, nang, nang lam, nguy, nguy kich, tum lum, day nha,
        khap nguoi, khap noi, ca nguoi, khong ngung, cam khong duoc, mai khong, cang ngay, tham qua, du qua
    """,
}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
