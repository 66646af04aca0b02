"""A scam's doings."""

from __future__ import annotations

DECEIT = {
    "CALL": """
        goi, goi toi, goi hinh, goi hoai, dien, dien toi, nhan, nhan tin, nhan hoai, tin nhan, gui tin, nghe may,
        nghe dien thoai, ket ban, zalo, facebook, messenger, telegram, noi may, dang noi chuyen, giu may, so la, call,
        calls, called
    """,
    "CLAIM": """
        xung, tu xung, gia danh, gia lam, mao danh, noi la, bao la, tu nhan, dom, gia mao, bia, noi, bao, nhan la,
        lay ten
    """,
    "ASK": """
        keu, bieu, bao phai, bat, ep, doi, hoi, xin, yeu cau, ru, du, du do, moi, hua, dan, cam, buoc, hen, muon,
        cam khong cho, khong cho, wants, demands, asks, asking
    """,
    "THREAT": """
        doa, hu, ham, ham doa, de doa, phat, phat tien, kien, thua, bo tu, di tu, bat giam, lenh bat, khoi to,
        tung hinh, tung anh, tung clip, boi nho, khung bo, niem phong, cuong che, cat dien, cup dien, cat nuoc,
        khoa the, khoa sim, khoa tai khoan, dang len mang, phong toa, trieu tap, lien quan
    """,
    "GIVE": """
        chuyen, chuyen tien, chuyen khoan, dua, doc, gui, nop, nop tien, dong, dong tien, nap, nap tien, tra, tra tien,
        coc, dat coc, rut, rut tien, rut so, ban vang, cho muon, gop von, bo tien, bo von, dau tu, mua the, nap the,
        send, pay, transfer, gave, sent
    """,
    "PRESS": """
        bam, bam vo, bam link, nhap, dien, dien thong tin, quet, quet ma, quet mat, cai, cai app, tai, tai app, mo link,
        dang nhap, soan tin, dang ky, chup, chup hinh, bam vo link, clicked
    """,
    "MONEY": """
        tien, trieu, tram, ngan, ty, chuc trieu, chuc, cu, cay, ba chuc, hai chuc, nam chuc, tien gia, tien hoc,
        so tiet kiem, vang, von, luong, luong huu, phi, tien coc, tien cong, hoc phi, vien phi, tien thuoc, dola, money
    """,
    "SECRET": """
        ma, otp, ma otp, ma so, ma xac nhan, mat khau, so the, the, so tai khoan, tai khoan, can cuoc, so can cuoc,
        thong tin, khuon mat, sinh trac, ma pin, so ho khau, giay to, so do, so hong, code, password, account
    """,
    "LURE": """
        link, app, trung thuong, trung xe, qua, qua tang, nhan qua, tri an, viec nhe, nhiem vu, hoa hong, loi cao,
        lai cao, dau tu, tien ao, coin, san vang, chung khoan, vay, vay nong, app vay, giai ngan, hoc bong, ho tro,
        tro cap, hoan thue, hoan tien, khuyen mai, ma qr, qr, xac minh, cap nhat, nang cap, tich hop, dinh danh
    """,
    "GONE_MONEY": """
        mat tien, mat het, mat sach, mat trang, mat trieu, mat toi, bay het, bay mat, bay mau, trong tron, trong khong,
        het sach, sach banh, sach tron, tru tien, bi tru, tru sach, tru het, ve khong, so khong, con khong,
        khong con dong, rut het, rut sach, lay het, vet sach, boc hoi, khong rut duoc, khong cho rut, rut khong duoc,
        sap san, emptied, gone
    """,
    "CHEAT": """
        lua, gat, bi lua, bi gat, lua dao, mac lua, bi du, dinh bay, sap bay, mac bay, hack, bi hack, chiem, bi chiem,
        quyt, quyt tien, giut hui, giat hui, om tien, lan mat, lan luon, tron mat, chan so, chan luon, khoa may,
        chan may, bien mat tam, mat tam, lan, block, lat long, tong tien, toi tien, scam, scammed, cheated
    """,
    "RECOVER": """
        lay lai, doi lai, tra lai, hoan lai, thu hoi, khoa gap, chan lai, khoa giup, bao ngan hang, dong bang
    """,
}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
