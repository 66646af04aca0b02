"""What harms a body or a life: illness, despair, fire, water, crime."""

from __future__ import annotations

HARM = {
    # A body's.
    "BODY": """
        dau, mat mui, mieng, tay, chan, nguc, tim, bung, lung, co, luoi, da, mau, nguoi, moi, hong, mui, nua nguoi,
        tay chan, ngon tay, ban chan, dau goi, xuong, mach, phoi, bo mat
    """,
    "COLLAPSE": """
        xiu, te xiu, ngat, guc, bat tinh, hon me, me man, nga quy, lim, li bi, lo mo, nam im, bat dong,
        khong nhuc nhich, khong tinh, khong day, khong tra loi, khong thua, dot quy, tai bien, co giat, trung gio,
        khong phan ung, nam thang cang, te, nga, meo mieng, noi ngong, noi do, liet, cam khau, ngung tho, khong tho,
        tat tho
    """,
    "AILING": """
        kho tho, ngop, nghet tho, tuc nguc, dau nguc, tho khong noi, tho doc, tho khong duoc, tim tai, tim ngat,
        tim mat, tai met, mat tai, xanh le, lanh ngat, sui bot, tron mat, tron nguoc, oi mua, oi ra mau, hoc, mac co,
        sac, nuot, sot cao, giat, chay mau, ra mau, mau chay, ra huyet, bang huyet, phun, tuon, vo oi, dau de, sap sanh,
        de rot, sung vu, phong, bong, dien giat, giut dien, ngo doc, uong nham
    """,
    "WOUND": """
        dut, gay, dap, chem trung, can, dam trung, tong, can trung, cuon tay, te lau, roi, de trung, can phai,
        bi thuong, toac, loi xuong, trung dan, xe can, xe tong, dung xe, tai nan
    """,
    "BEAST": """
        ran, ran luc, ho dat, ong vo ve, cho dai, ret, bo cap, ran can, ca noc, nam doc, so bien, thuoc sau, thuoc ray,
        thuoc co, thuoc diet chuot
    """,
    "AMBULANCE": """
        cap cuu, xe cap cuu, cuu thuong, bac si, nhap vien, dua di vien, benh vien gap, ho hap nhan tao, goi 115, 115,
        ambulance
    """,
    "MEDICINE": """
        uong thuoc gi, uong gi, thoa gi, thuoc gi, kham, tai kham, bac si dan, chich ngua, huyet ap cao, tieu duong,
        dau lung, nhuc moi, cam, ho, so mui, mat ngu, dau rang, viem, thuoc bo, vat ly tri lieu, so cuu, bao hiem y te
    """,
    # Despair's.
    "DIE": """
        chet, chet di, tu tu, tu van, chet quach, chet cho roi, lia doi, ra di, di luon, theo ong, theo ba, theo ma,
        qua doi, bien mat, ket lieu, tuyet menh, suoi vang, die, suicide, end it, kill myself
    """,
    "LIVE": "song, cuoc song, cuoc doi, doi, kiep, ton tai, living, life, live",
    "WANT": """
        muon, chi muon, tinh, dinh, thiet, thiet song, het muon, chi con, doi, uoc gi, khong muon, khong thiet, want,
        don t want, khong con muon, nghi toi, cu nghi
    """,
    "HOPELESS": """
        tuyet vong, be tac, het duong, cung duong, nghi quan, ganh nang, vo nghia, vo dung, du thua, khong con gi,
        khong ai can, khong con ai, ly do, loi thoat, kiet suc, chan song, chan doi, khong noi nua, song khong noi,
        mat mui nao, nhuc, ray rut, tram cam, co don, khong loi ra, chiu het noi, chiu khong noi, lam bay, dai dot
    """,
    "MEANS": """
        nhay cau, nhay lau, nhay song, treo co, that co, soi day, cat tay, rach tay, cat co tay, uong thuoc ray,
        uong thuoc sau, uong het, nam thuoc, vi thuoc, thuoc ngu, lan can, thanh cau, tren cau, lao vo xe, dot minh,
        nhay xuong, pills
    """,
    "FAREWELL": """
        tam biet, vinh biet, xin loi, loi cuoi, thu tuyet menh, gui loi, o lai manh gioi, dung buon, dung kiem,
        cham soc giup, giay to de, goodbye, de lai giay
    """,
    # Fire's and water's.
    "FIRE": """
        chay nha, chay bep, chay lon, chay roi, boc chay, boc lua, phuc lua, phut lua, lua, lua chay, khoi, khoi mu mit,
        khet, chay lan, bat lua, ben lua, chap dien, xet lua, no, no binh, xi ga, mui ga, mui xang, dam chay, dap khong,
        phat hoa, fire, burning
    """,
    "PLACE": """
        nha, bep, phong, kho, cho, mai, vach, mung, nem, o cam, tu lanh, xe, ghe, chuong, day tro, lau, quan, tiem,
        tram xang, ham, gac, rung, vuon, kho phan
    """,
    "DROWN": """
        chim, chim ghe, lat ghe, lat xuong, duoi nuoc, nuoc cuon, troi mat, rot xuong song, rot song, te song, te xuong,
        rot xuong, lot gieng, sat lo, sut lo, lo dat, sap, sap nha, sup, do tuong, ngap toi, nuoc len, nuoc tran, vo de,
        loc xoay, ket, ket trong, mac ket, vui lap, drowning, sinking
    """,
    "RIVER": """
        song, kinh, ao, muong, rach, ham ca, bien, cau, pha, bo song, xuong, ghe, tau, do, ho boi, gieng, cay do,
        cot dien, tru dien, thang may
    """,
    # Crime's.
    "CRIME": """
        trom, an trom, cuop, giut, giat do, cay cua, pha cua, be khoa, leo rao, vo nha, len vo, dot nhap, danh, dap,
        chem, dam, giet, ban, hiep, cuong buc, xam hai, so mo, nhot, giam, bat coc, mat tich, di lac, bo nha di, rinh,
        theo doi, bam theo, dap pha, tat son, tat a xit, tat axit, quay len, hanh hung, bao hanh, vay nha, danh nhau,
        hon chien, dot nha, bat lam, khong cho ve, ban qua bien gioi, xiet no
    """,
    "WEAPON": """
        dao, ma tau, rua, bua, gay, sung, hung khi, dao phay, kiem, long, tuyt sat, chai xang, luu dan, kim tiem, knife,
        gun
    """,
    "THUG": """
        giang ho, con do, trom cuop, ke trom, dau gau, thang nghien, ngao da, xi ke, say, nhau xin, xin, du con, doi no,
        thang chong, nguoi yeu cu
    """,
    "RAGE": """
        xach, cam, ruot, ri, doi giet, doi chem, doi danh, lao vo, xong vo, keo toi, dung ngoai cua, dap cua, nem,
        quang, ham giet
    """,
}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
