"""Kinds of words, wide and shallow, that only the judge weighs: who does what to whom, when, and in what mood.

Cues name what a rule may build on. A sense merely says that "má", "chú Ba" and "hàng xóm" are people, that "hồi nãy" is
just now and "hồi năm ngoái" long ago: one sentence that teaches "IF OFFICE ASK MONEY" then teaches a hundred.

A word may stand under several senses, for folding makes doubles ("song" is sông and sống); the judge hears it beside
them and weighs all.
"""

from __future__ import annotations

SENSES = {
    # Mood: who asks, supposes, learns, tells a tale or jests is seldom in danger.
    "IF": """
        neu, gia su, gia nhu, lo ma, lo mai mot, lo co ai, mai mot, phong khi, phong ho, khi nao, moi khi,
        truong hop, ngo nho, nho ma, khi bi, khi gap, gap, sau nay, de phong, hoi cho biet, hoi choi, to mo
    """,
    "WHETHER": """
        co phai, phai chang, lieu, co dung, co that, co thiet, co nen, nen, co duoc, co can, bat buoc, co the
    """,
    "ENDING": "khong, ha, ta, nhi, a, vay, the, hen, chang, khong ta, khong vay, khong con, khong co",
    "WHAT": """
        gi, nao, may, dau, bao nhieu, bao lau, may gio, ngay may, so may, o dau, cho nao, tai sao, vi sao, sao
        lai, la         sao, the nao, bang cach nao, kieu gi, kieu nao, what, how, where, which, why, when
    """,
    "HOW": "lam sao, cach, cach nao, sao cho, sao biet, lam cach nao, huong dan, chi giup, chi cho, how to",
    "TRUE": """
        that, thiet, gia, xao, dung, dung luat, hop phap, uy tin, tin duoc, tin, an toan, nguy hiem, dang tin
    """,
    "LEARN": """
        hoc, bai, bai hoc, day, tap, luyen, hieu, biet, nhan biet, nhan ra, phan biet, tim hieu, kinh nghiem,
        dau hieu, meo, canh giac, phong, phong ngua, phong tranh, tranh, do con, ke nghe, kieu lua, chieu,
        quiz, lesson
    """,
    "NEWS": """
        ti vi, tivi, thoi su, doc bao, tren bao, bao dang, bao noi, nghe noi, nghe don, nghe ke, nghe bao,
        loa, phim, clip, tuong, cai luong, truyen, bai hat, tren mang noi, nguoi ta noi, ke chuyen, ke, kich,
        game, trong phim
    """,
    "LONG_AGO": """
        hoi do, hoi xua, ngay xua, hoi nho, hoi tre, nam ngoai, nam kia, nam roi, nam truoc, may nam, nam nay,
        thang         truoc, hai nam, ba nam, muoi nam, lau roi, lau nay, bam sinh, man tinh, hoi truoc, dot
        truoc
    """,
    "EARLIER": "hom truoc, hom bua, bua hom, bua truoc, tuan truoc, tuan roi, hom no, luc truoc, hom kia",
    "JUST_NOW": """
        hoi nay, nay gio, moi, vua, vua moi, moi vua, sang nay, toi qua, hoi hom, hom qua, hoi sang, hoi trua,
        hoi         chieu, bua nay, tu nay, vua xong, moi xong, hom nay, tu sang, tu chieu, tu trua, tu hom
        qua, just
    """,
    "NOW": "dang, bay gio, gio, luc nay, hien gio, sap, toi noi, now, dang o, gan, con dang",
    "LATER": "mai, chieu nay, tuan toi, thang toi, hen, bua khac, mai mot, chut nua, lat nua, toi nay",
    "DONE": "roi, xong, mat roi, luon, het roi, mat tieu, mat tieu roi, tieu roi, mat het, xong roi, luon roi",
    "SLIP": "lo, lo tay, lo mieng, lo dai, trot, nham, lon, bam nham, tuong, dai qua, vo tinh, lo tin",
    "OVER": """
        khoe lai, khoe roi, khoe re, het benh, het sot, het roi, xuat vien, on roi, khong sao, xong xuoi, giai
        quyet, lay lai         duoc, bat duoc, cup may lien, tu choi, khong mat, khong bi, khong co gi, dap
        roi, dap xong, tra lai roi, yen         tam, may qua, hen la, mung, cam on, do roi, do nhieu, lanh
        roi, tinh roi, kiem ra roi, chan roi, xoa roi, hen qua
    """,
    "DENIED": """
        khong co, dau co, khong them, khong dam, chua, chua co, chua bam, chua chuyen, khong bam, khong
        chuyen, khong         dua, khong doc, khong nghe, khoi, dung, thoi khoi, khong phai, dau phai
    """,
    "SLIGHT": """
        nhe, chut, chut xiu, xiu, xiu xiu, so so, hoi hoi, tray, be xiu, tam tam, binh thuong, thuong, lat vat
    """,
    "JEST": """
        cuoi, vui, gion, dua, choi, haha, hihi, hehe, mac cuoi, ngon, dep, noi choi, gia bo, xao khong, nam
        mo, lol, muon xiu, xiu len, chet cuoi
    """,
    "SO_MUCH": """
        muon chet, gan chet, chet duoc, chet luon, chet nguoi, chet di duoc, thay mo, thay ba, gan xiu, muon
        khoc
    """,
    # Danger's own voice.
    "ALAS": """
        troi oi, troi dat, huhu, hu hu, hic, oi, chet roi, tieu roi, thoi roi, thoi xong, xong roi, khon kho,
        khong biet         sao, khong biet lam sao, chet tui, kho qua, toi qua, dau qua
    """,
    "HELP": """
        cuu, cuu voi, cuu tui, cuu con, giup, giup voi, giup tui, help, keu giup, goi giup, bao giup, ai cuu,
        ai giup, cuu mang, lam on, cau cuu, keu cuu, keu, goi xe
    """,
    "WHAT_NOW": """
        lam sao gio, gio sao, tinh sao, gio lam sao, sao gio, phai lam sao, biet lam sao, lam sao day, gio
        tinh sao, gio         phai lam gi, lam gi gio, lam sao chan
    """,
    "HURRY": """
        gap, le, mau, nhanh, lien, ngay, khan cap, mau len, le len, tuc thi, lap tuc, cap toc, hoi, hoi ha,
        hoi thuc
    """,
    "AFRAID": """
        so, so qua, run, hoang, lo qua, hoang hot, khoc, khoc qua, mat ngu, hoang loan, run qua, so lam, khung
        hoang
    """,
    "WORSE": """
        du lam, qua troi, xoi xa, du doi, lien tuc, quan quai, hoai, nang, nang lam, nguy, nguy kich, tum lum,
        day nha, khap         nguoi, khap noi, ca nguoi, khong ngung, cam khong duoc, mai khong, cang ngay,
        tham qua, du qua
    """,
    # People.
    "SELF": "tui, toi, minh, tao, tu tui, nha tui, my, i, me",
    "KIN": """
        ba, ma, me, cha, tia, ba ma, noi, ngoai, ong noi, ba noi, ong ngoai, ba ngoai, vo, chong, ong xa, ba
        xa, con trai, con gai, con, chau, anh, chi, em, anh hai, chi hai, bac, chu, co, di, cau, mo, thim,
        duong, cu, ong cu, ba cu, ong, ong ba, con re, con dau, chau noi, chau ngoai, em gai, em trai, mother,
        father, grandmother
    """,
    "CHILD": """
        be, em be, thang nho, con nho, dua nho, con nit, thang cu, thang be, con be, dua be, thang nhoc, tre
        em, tre con
    """,
    "OTHERS": """
        nguoi, co nguoi, nguoi ta, hang xom, ban, ban em, ban toi, ba con, ai, moi nguoi, nha ben, nha ke ben,
        may nguoi, ban be
    """,
    "THEY": """
        no, ho, tui no, bon no, thang, con do, thang cha, ke gian, dua nao, ai do, ke la, nguoi la, co dua,
        bon, bon lua dao, may dua, ong do, ba do, cha do, may nguoi do, thang do, cai ong, cai ba, they
    """,
    "OFFICE": """
        cong an, can bo, toa, toa an, vien kiem sat, kiem sat, kiem sat vien, dieu tra vien, thue, chi cuc
        thue, dien luc, ngan hang, buu dien, hai quan, nha         mang, tong dai, bao hiem, luat su, nuoc
        may, thi hanh an, bo cong an, cong an mang, canh sat, quan doi, bo doi, uy ban, xa, phuong, benh vien,
        truong, co giao, thay giao, hieu truong, nha nuoc, police, bank, officer
    """,
    "MERCHANT": """
        shipper, giao hang, shop, khach, khach hang, thuong lai, lai, san, sieu thi, cong ty, nhom, moi gioi,
        chu vua, nguoi ban, chu tro, chu         hui, ben ban, ben mua, ban trai, ban gai, nguoi yeu, nguoi
        nuoc ngoai, ong tay, viet kieu, linh my, chuyen gia, thay
    """,
    # A scam's doings.
    "CALL": """
        goi, goi toi, goi hinh, goi hoai, dien, dien toi, nhan, nhan tin, nhan hoai, tin nhan, gui tin, nghe
        may, nghe dien thoai, ket ban, zalo, facebook, messenger, telegram, noi may, dang noi chuyen, giu may,
        so la, call, calls, called
    """,
    "CLAIM": """
        xung, tu xung, gia danh, gia lam, mao danh, noi la, bao la, tu nhan, dom, gia mao, bia, noi, bao, nhan
        la, lay ten
    """,
    "ASK": """
        keu, bieu, bao phai, bat, ep, doi, hoi, xin, yeu cau, ru, du, du do, moi, hua, dan, cam, buoc, hen,
        muon, cam khong cho, khong cho, wants, demands, asks, asking
    """,
    "THREAT": """
        doa, hu, ham, ham doa, de doa, phat, phat tien, kien, thua, bo tu, di tu, bat giam, lenh bat, khoi to,
        tung hinh, tung anh, tung clip, boi nho, khung         bo, niem phong, cuong che, cat dien, cup dien,
        cat nuoc, khoa the, khoa sim, khoa tai khoan, dang len mang, phong toa, trieu tap, lien quan
    """,
    "GIVE": """
        chuyen, chuyen tien, chuyen khoan, dua, doc, gui, nop, nop tien, dong, dong tien, nap, nap tien, tra,
        tra tien, coc, dat coc, rut, rut tien, rut so, ban vang, cho         muon, gop von, bo tien, bo von,
        dau tu, mua the, nap the, send, pay, transfer, gave, sent
    """,
    "PRESS": """
        bam, bam vo, bam link, nhap, dien, dien thong tin, quet, quet ma, quet mat, cai, cai app, tai, tai
        app, mo link, dang nhap, soan tin, dang ky, chup, chup hinh, bam vo link, clicked
    """,
    "MONEY": """
        tien, trieu, tram, ngan, ty, chuc trieu, chuc, cu, cay, ba chuc, hai chuc, nam chuc, tien gia, tien
        hoc, so tiet kiem, vang, von, luong, luong huu, phi, tien coc, tien         cong, hoc phi, vien phi,
        tien thuoc, dola, money
    """,
    "SECRET": """
        ma, otp, ma otp, ma so, ma xac nhan, mat khau, so the, the, so tai khoan, tai khoan, can cuoc, so can
        cuoc, thong tin, khuon mat, sinh trac, ma pin, so ho khau, giay to, so do, so hong, code, password,
        account
    """,
    "LURE": """
        link, app, trung thuong, trung xe, qua, qua tang, nhan qua, tri an, viec nhe, nhiem vu, hoa hong, loi
        cao, lai cao, dau tu, tien ao, coin, san vang, chung khoan, vay, vay nong, app vay, giai ngan, hoc
        bong, ho tro, tro cap, hoan thue, hoan tien, khuyen mai, ma qr, qr, xac minh, cap nhat, nang cap, tich
        hop, dinh danh
    """,
    "GONE_MONEY": """
        mat tien, mat het, mat sach, mat trang, mat trieu, mat toi, bay het, bay mat, bay mau, trong tron,
        trong khong, het sach, sach banh, sach tron, tru tien, bi tru, tru sach, tru het, ve khong, so
        khong, con khong, khong con dong, rut het, rut sach, lay het, vet sach, boc hoi, khong rut duoc, khong
        cho rut, rut khong duoc, sap san, emptied, gone
    """,
    "CHEAT": """
        lua, gat, bi lua, bi gat, lua dao, mac lua, bi du, dinh bay, sap bay, mac bay, hack, bi hack, chiem,
        bi chiem, quyt, quyt tien, giut hui, giat hui, om tien, lan mat, lan luon, tron mat, chan so, chan
        luon, khoa may, chan may, bien mat tam, mat tam, lan, block, lat long, tong tien, toi tien, scam,
        scammed, cheated
    """,
    "RECOVER": """
        lay lai, doi lai, tra lai, hoan lai, thu hoi, khoa gap, chan lai, khoa giup, bao ngan hang, dong bang
    """,
    # A body's.
    "BODY": """
        dau, mat mui, mieng, tay, chan, nguc, tim, bung, lung, co, luoi, da, mau, nguoi, moi, hong, mui, nua
        nguoi, tay chan, ngon tay, ban chan, dau goi, xuong, mach, phoi, bo mat
    """,
    "COLLAPSE": """
        xiu, te xiu, ngat, guc, bat tinh, hon me, me man, nga quy, lim, li bi, lo mo, nam im, bat dong, khong
        nhuc nhich, khong tinh, khong day, khong tra loi, khong thua, dot quy, tai bien, co giat, trung
        gio, khong phan ung, nam thang cang, te, nga, meo mieng, noi ngong, noi do, liet, cam khau, ngung tho,
        khong tho, tat tho
    """,
    "AILING": """
        kho tho, ngop, nghet tho, tuc nguc, dau nguc, tho khong noi, tho doc, tho khong duoc, tim tai, tim
        ngat, tim mat, tai met, mat tai, xanh le, lanh ngat, sui bot, tron mat, tron nguoc, oi mua, oi ra mau,
        hoc, mac co, sac, nuot, sot cao, giat, chay mau, ra mau, mau chay, ra huyet, bang huyet, phun, tuon,
        vo oi, dau de, sap sanh, de rot, sung vu, phong, bong, dien giat, giut dien, ngo doc, uong nham
    """,
    "WOUND": """
        dut, gay, dap, chem trung, can, dam trung, tong, can trung, cuon tay, te lau, roi, de trung, can phai,
        bi thuong, toac, loi xuong, trung dan, xe can, xe tong, dung xe, tai nan
    """,
    "BEAST": """
        ran, ran luc, ho dat, ong vo ve, cho dai, ret, bo cap, ran can, ca noc, nam doc, so bien, thuoc sau,
        thuoc ray, thuoc co, thuoc diet chuot
    """,
    "AMBULANCE": """
        cap cuu, xe cap cuu, cuu thuong, bac si, nhap vien, dua di vien, benh vien gap, ho hap nhan tao, goi
        115, 115, ambulance
    """,
    "MEDICINE": """
        uong thuoc gi, uong gi, thoa gi, thuoc gi, kham, tai kham, bac si dan, chich ngua, huyet ap cao, tieu
        duong, dau lung, nhuc moi, cam, ho, so mui, mat ngu, dau rang, viem, thuoc bo, vat ly tri lieu, so
        cuu, bao hiem y te
    """,
    # Despair's.
    "DIE": """
        chet, chet di, tu tu, tu van, chet quach, chet cho roi, lia doi, ra di, di luon, theo ong, theo ba,
        theo ma, qua doi, bien mat, ket lieu, tuyet menh, suoi vang, die, suicide, end it, kill myself
    """,
    "LIVE": "song, cuoc song, cuoc doi, doi, kiep, ton tai, living, life, live",
    "WANT": """
        muon, chi muon, tinh, dinh, thiet, thiet song, het muon, chi con, doi, uoc gi, khong muon, khong
        thiet, want, don t want, khong con muon, nghi toi, cu nghi
    """,
    "HOPELESS": """
        tuyet vong, be tac, het duong, cung duong, nghi quan, ganh nang, vo nghia, vo dung, du thua, khong con
        gi, khong ai can, khong con ai, ly do, loi thoat, kiet suc, chan song, chan doi, khong noi nua, song
        khong noi, mat         mui nao, nhuc, ray rut, tram cam, co don, khong loi ra, chiu het noi, chiu
        khong noi, lam bay, dai dot
    """,
    "MEANS": """
        nhay cau, nhay lau, nhay song, treo co, that co, soi day, cat tay, rach tay, cat co tay, uong thuoc
        ray, uong thuoc sau, uong het, nam thuoc, vi thuoc, thuoc ngu, lan can, thanh cau, tren cau, lao vo
        xe, dot minh, nhay xuong, pills
    """,
    "FAREWELL": """
        tam biet, vinh biet, xin loi, loi cuoi, thu tuyet menh, gui loi, o lai manh gioi, dung buon, dung
        kiem, cham soc giup, giay to de, goodbye, de lai giay
    """,
    # Fire's and water's.
    "FIRE": """
        chay nha, chay bep, chay lon, chay roi, boc chay, boc lua, phuc lua, phut lua, lua, lua chay, khoi,
        khoi mu mit, khet, chay lan, bat lua, ben lua, chap dien, xet lua, no, no binh, xi ga, mui ga, mui
        xang, dam chay, dap khong, phat hoa, fire, burning
    """,
    "PLACE": """
        nha, bep, phong, kho, cho, mai, vach, mung, nem, o cam, tu lanh, xe, ghe, chuong, day tro, lau, quan,
        tiem, tram xang, ham, gac, rung, vuon, kho phan
    """,
    "DROWN": """
        chim, chim ghe, lat ghe, lat xuong, duoi nuoc, nuoc cuon, troi mat, rot xuong song, rot song, te song,
        te xuong, rot xuong, lot gieng, sat lo, sut lo, lo dat, sap, sap nha, sup, do tuong, ngap toi, nuoc
        len, nuoc tran, vo de, loc xoay, ket, ket trong, mac ket, vui lap, drowning, sinking
    """,
    "RIVER": """
        song, kinh, ao, muong, rach, ham ca, bien, cau, pha, bo song, xuong, ghe, tau, do, ho boi, gieng, cay
        do, cot dien, tru dien, thang may
    """,
    # Crime's.
    "CRIME": """
        trom, an trom, cuop, giut, giat do, cay cua, pha cua, be khoa, leo rao, vo nha, len vo, dot nhap,
        danh, dap, chem, dam, giet, ban, hiep, cuong buc, xam hai, so mo, nhot, giam, bat coc, mat tich, di
        lac, bo nha di, rinh, theo doi, bam theo, dap pha, tat son, tat a xit, tat         axit, quay len,
        hanh hung, bao hanh, vay nha, danh nhau, hon chien, dot nha, bat lam, khong cho ve, ban qua bien gioi,
        xiet no
    """,
    "WEAPON": """
        dao, ma tau, rua, bua, gay, sung, hung khi, dao phay, kiem, long, tuyt sat, chai xang, luu dan, kim
        tiem, knife, gun
    """,
    "THUG": """
        giang ho, con do, trom cuop, ke trom, dau gau, thang nghien, ngao da, xi ke, say, nhau xin, xin, du
        con, doi no, thang chong, nguoi yeu cu
    """,
    "RAGE": """
        xach, cam, ruot, ri, doi giet, doi chem, doi danh, lao vo, xong vo, keo toi, dung ngoai cua, dap cua,
        nem, quang, ham giet
    """,
    # What is meant by most who write to Sen.
    "FARM": """
        lua chin, ruong, dong, vu, xoai, mit, sau rieng, buoi, cam sanh, ca tra, tom, heo, ga, vit, bo, trau,
        cho, meo, cay, vuon, phan bon, ray, sau, benh la, chay la, giong, gia lua, dong ruong, nau, com, ca
        kho, banh, rau, chien, kho
    """,
    "TRADE": """
        mua, ban, gia, don, don hang, hang, ship, giam gia, tra hang, doi hang, livestream, gian hang, bao
        nhieu tien, mua o dau, sua o dau, tho, tiem, chay hang, chay don
    """,
    "MACHINE": """
        dien thoai, may, pin, man hinh, nut, mang, wifi, song yeu, 4g, chu to, loa, camera, cai dat, cap nhat
        may, dung luong, sac, man hinh xanh, phone
    """,
    "PAPERS": """
        khai sinh, khai tu, chung tu, ho so, nop don, giay ra vien, giay to, the bao hiem, can cuoc moi,
        vneid, dich vu cong, thu tuc, lam giay, cap doi, ho khau, tro cap, che do
    """,
}
"""Phrases of each sense in folded text, in the notation of `phrases`."""
