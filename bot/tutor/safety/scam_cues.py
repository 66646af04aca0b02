"""What scam rules speak of: who calls, how they press, what they want.

Sources are fact ids (SAFE-, PAY-, BUY-, SELL-, DEV-) and section 5 of the language notes.
Mind the doubles that folding makes: "doi" is đòi and đổi, "goi" gọi and gởi, "hoi" hỏi and hối, "bat" bắt and bật.
"""

from __future__ import annotations

CALLER_CUES = {
    # Those whose name alone frightens (SAFE-01, SAFE-02).
    "POLICE": """
        cong an, ca (goi|keu|bieu|dien|noi|doi|nhan), (trung|thieu|dai|thuong) (ta|uy|tuong), dieu tra vien, kiem
        sat, toa an, toa (goi|gui|keu|nhan), an ninh mang, thanh tra, hai quan, bien phong, thi hanh an, co quan
        (dieu tra|phap luat|chuc nang), bo doi, linh (cuu hoa|my), kiem lam, can bo dieu tra, kiem sat vien, vien
        kiem sat, police, prosecutor, court, an ninh, cong an (tinh|huyen|quan|thanh pho|bo|mang|khu vuc), chi huy,
        dieu tra, canh sat, canh sat toi, tu dung cong an
    """,
    # Those whom one would believe (SAFE-03 to SAFE-06, PAY-17, SELL-10).
    "OFFICE": """
        can bo, chuyen vien, nhan vien, ky thuat vien, ngan hang, dien luc, ben dien, cong ty dien, tien dien goi,
        thue (goi|nhan|noi|keu|bieu|moi), (cuc|chi cuc|can bo|ben|co quan|nguoi ben) thue, bao hiem (goi|nhan|keu|xa
        hoi), buu (dien|ta|cuc), nha mang, tong dai, viettel, vinaphone, mobifone, vina, luat su, benh vien, bac si,
        y ta, nha truong, ben truong, co giao, thay giao, giao vien, chu nhiem, chu thap do, dai truyen hinh, uy
        ban, ben (xa|phuong|huyen|tinh|so|bo|nha dat|dat dai|bao hiem|thue|nuoc|giao thong), dia chinh, cong ty, san
        bay, shopee, lazada, tiki, sieu thi, dien may, trung tam, so (giao thong|tai nguyen|y te|dat dai), bo (y te|
        tai chinh|quoc phong), co quan, hoi nguoi (cao tuoi|gia), mat tran, cap nuoc, ben nuoc, dai ly, hang hang
        khong, nguoi cua (xa|phuong|tinh|nha nuoc), nhan su, (phong|van phong) (luat|cong chung), momo, vi dien tu,
        phuong (goi|nhan|keu|bieu), xa (goi dien|nhan tin), bank, officer, tax office, electricity company, hieu
        truong, nguoi phuong, nguoi xa, ben xa, tu van vien, tuyen dung, bao hiem that nghiep, hai quan, cong ty
        luat, hang
    """,
    "STRANGER": """
        nguoi la, so la, ai do, ke (gian|xau|la|lua dao|cap), dau day, ben kia dau, tu xung, xung (la|danh|ten|
        minh), so (nao|gi|dau), so (dien thoai|may) la, (dau|ma) so, cuoc goi (la|tu), so nuoc ngoai, so rieng, co
        (nguoi|dua|thang|ong|ba|co|anh|chi|cuoc goi|nhom|tai khoan|nick|so|con), co ai, (mot|1) (nguoi|ong|ba|co|
        anh|chi|so|thang|nhom|cau), (ong|ba|co|anh|chi|thang|con|dua|nguoi|cau|ten|ben|tay|gia|chu) (kia|nao|la|gi
        do|ay), thang (cha|nao), nguoi (goi|nhan|ben kia|tay|nuoc ngoai), lua dao, bon lua, tui lua, ke gia, dua
        nao, someone, a man, a woman, stranger, caller, unknown number, nho (kia|nao), ong (nao|do), co (nao|do), ba
        nao, he, they, she, con nho, thang nhoc, lien tuc co nguoi, nguoi dan ong, mot cau, the man, the phone
    """,
    "THEY": """
        no, ho, nguoi ta, (tui|bon|chung|dam) (no|kia|do|nay|lua), bon, may (nguoi|dua|ong|ba|thang) (do|kia|nay|
        no), (thang|ong|ba|co|con|anh|chi|dua|cau|nguoi|ten|ben|tay|nhom) do, ben kia, ong ta, ba ta, han, hac, tin
        nhan, so nay, so do, ai, ke do, y
    """,
    # Traders and those who play them (BUY-09, SELL-10).
    "TRADER": """
        shipper, giao hang, ben giao, buu ta, shop, chu shop, nguoi ban, ben ban, chu (nha|tro|phong|xe|dat), khach,
        khach hang, thuong lai, nguoi mua, ben mua, moi gioi, trang (ban|do), page, cua hang, tiem, lai, nguoi giao,
        ban hang online
    """,
    # Those one knows, whose name, face or voice may be stolen (SAFE-10).
    "KIN": """
        (con|chau|em|anh|chi) (gai|trai|toi|tui|noi|ngoai|re|dau|ho|minh|be|hai|ba|tu|nam|ut|ruot), dua (con|chau|
        em|ban), (ban|dong nghiep) (toi|tui|be|than|hoc|cu), (nguoi|cho|ba con) (quen|than), nick, facebook, zalo,
        mess, messenger, telegram, thang (ut|hai|ba|con|chau|nho|tu|nam|be), con (nho|ut|be|chau|hai|ba|tu), co
        giao, sep, thay, chau, con, ban, di, cau, chu, anh em, chi hai, hieu truong, doi tac
    """,
    # Love and luck from afar (SAFE-02, SAFE-03).
    "LOVER": """
        nguoi yeu, ban (trai|gai), quen (tren|qua) (mang|facebook|zalo|tinder|telegram|app), quen (ba|ong|anh|co|
        chi|thang|con|nguoi|dua|mot) (kia|nao|tren|tay|ben), linh my, link my, bo tren mang, yeu (online|qua mang),
        hen ho, lam quen, viet kieu, nguoi nuoc ngoai, (anh|ong|chang|nguoi|ban) (tay|han|my|anh|nuoc ngoai), quen
        nhau, hua (cuoi|lay), tinder, bo cu, nguoi tinh, ai tren mang, (nguoi|ong|ba|co|anh|thang) tren mang, ban
        tren mang, (ky su|bac si|phi cong|thuyen truong|tuong|doanh nhan|linh) ~4 tren mang, (quen|yeu) ~4 tren
        mang, nhan tin tinh cam
    """,
    "SCHEME": """
        nhiem vu, cong tac vien, chot don, viec nhe, viec online, lam (them|viec) (online|tai nha|qua mang|tren
        mang), viec lam tai nha, xau (chuoi|hat|vong), dau tu, san (vang|giao dich|tien|chung|coin|ao|nay|do|forex|
        quoc te|bo), san, coin, bitcoin, tien (ao|so|dien tu), forex, chung khoan, gop von, tha tim, like (video|
        bai), danh gia (khach san|5 sao), dat phong, don ao, don dau, mo don, hoa hong, nhom (keo|vip|kiem tien|dau
        tu), tro choi, game (bai|doi thuong), ca do, ca cuoc, lo de, da cap, tich luy, choi (tien|vang|hui|coin|
        san), kiem tien, loi nhuan, san tmdt, tham gia nhom, xem video, lam don, nap don, don hang ao, mua ban vang,
        co phieu, nhom chung khoan, doc lenh, san thuong, hoc nghe tren mang, quay thuong, tro quay, choi game,
        vang, like tiktok, tiktok duoc tra, dat don, hui, goi vip, nhom dau tu, tien luong online, hui online, thay
        dau tu, keo thom, san chung khoan, may dao coin, tra lai moi ngay, go van ban thue, gap hac giay, nguoi mau
        nhi, nang cap do, len cap, group kin, nhom kin, vo lenh, danh lenh, dao coin, khoa hoc lam giau, ky nghi,
        cho thue lai, viec (ben|o|qua) campuchia, campuchia, myanmar, sang campuchia, cho vay ~2 ghep, tiem quay
        thuong
    """,
}
"""Who is behind it."""

PRESSING_CUES = {
    "CONTACT": """
        goi, goi (dien|video|hinh|lai|hoai|mai|toi), dien, dien thoai, nhan tin, nhan, nt, gui, ket ban, alo, xung,
        tu nhan, inbox, lien he, toi nha, den nha, moi (vo|vao) nhom, them (vo|vao) nhom, hien len, video, quen,
        giong, gia (danh|lam|dang|mao|bo|ten), noi chuyen, nghe (may|dien thoai), may (ban|goi), lam viec (qua|voi),
        tuong tac, called, calls, calling, texted, phoned, messaged, say, says, said, dan, mang hop, len mang, hop
        voi, khoc loc
    """,
    "SAYS": """
        noi, bao, bao la, noi la, thong bao, xung, tu nhan, than, ke, khoc, dua tin, hien, bao rang, phan, hu, say,
        says, said, claims
    """,
    "ORDERS": """
        keu, bieu, bat, ep, hoi, hoi thuc, giuc, doi, yeu cau, xin, du, ru, hua, huong dan, de nghi, xui, nho, ham,
        doa, hu, de doa, muon, moi, noi phai, bao phai, thuyet phuc, nai ni, van xin, tong, bao (toi|tui|em|me|bo|
        ba|chi|bac|chu|co), chi dan, nan ni, asked, asks, wants, told, tells, must
    """,
    "HARD": """
        keu, bieu, bat, ep, hoi, hoi thuc, giuc, doi, yeu cau, ham, doa, hu, de doa, xui, ham doa, du, du do, ru,
        noi phai, bao phai, bat phai, xin, hua, nho, keu goi, de nghi, huong dan, asked, must, wants, told, tells,
        forced, unless, cam, dan
    """,
    "HUSH": """
        (dung|khong duoc|khong cho|cam|khong) ~0 (noi|ke|bao|tiet lo|cho) ~1 (ai|con|gia dinh|chong|vo|con cai|nguoi
        nha|nguoi khac|ngoai|me|ba), (khong|cam|khong duoc|khong cho|khong duoc phep) ~1 (cup|tat|ngat|roi) ~0 (may|
        dien thoai|cuoc goi), giu (bi mat|may|kin|im lang), bi mat, phong kin, (dong|khoa|chot) cua (lai|phong|kin),
        xoa (tin|tin nhan|het tin|lich su|doan chat), khong cho (cup|tat|noi|ai|bao|ke|goi|biet), di ra cho vang,
        cho vang, dung cho ai, khong (ke|noi|cho|bao) ai, cam noi, noi voi ai, ke voi ai, dung noi, mot minh trong,
        giu may, cup may la, noi doi ngan hang, dung noi ~1 (ai|con|vo|chong|gia dinh), (khong|dung) cho ~1 (ai
        biet|cup|tat|biet), dung noi cho ai, khong cho ~2 cup may, dong cua phong, ngoi truoc camera, (khong|cam|
        dung) ~2 cup may, im lang, noi nho, vo phong kin, giau (con|chong|vo|gia dinh), dung ke ai
    """,
    "THREAT": """
        bi bat, (lenh|doi|giay|toi|se|di|den|xuong|hu|doa|ham|lai) bat, bat (giam|giu|tam|nguoi|tui|toi|khan cap|
        lien|ve|bo tu|nhot), cong (tay|dau), vu an, chuyen an, duong day, ma tuy, rua tien, pham (toi|phap|luat), vi
        pham (phap|luat|giao thong|hop dong|gi), trieu tap, phong toa, dong bang, truy (na|to), tam giam, di tu, o
        tu, tu toi, ngoi tu, ra toa, hau toa, tich thu, khoi to, khoi kien, bi kien, doi kien, se kien, kien ra,
        kien, dieu tra, trong sach, giam sat, (dinh|lien quan|dinh liu|dinh dang) ~1 (vu|an|ma tuy|rua|duong|toi|
        hinh su|lua dao|phap luat|buon|chuyen), lien quan, (khoa|cat|cup|ngung|huy|thu hoi|dung) ~0 (tai khoan|the|
        sim|so|thue bao|dien|dien nha|song|mang|nuoc|dich vu|luong|tro cap|so dien thoai|chieu|hai chieu|internet|
        bang), (tai khoan|the|sim|thue bao|so dien thoai|dien|vi) ~2 (bi khoa|khoa|cat|ngung|phong toa|dong bang|han
        che|thu hoi), phat (nguoi|tien|nang|hanh chinh|tu), nop phat, dong phat, no (xau|cuoc|the|thue|tin dung|vien
        phi|ngan hang|bao hiem), co no, dang no, thieu no, noi no, gai nan bo chay, gay tai nan, (tung|dang|phat
        tan|gui) (anh|hinh|clip|video), boi nho, danh ba, xuong nha, toi nha (bat|pha|dot), xu ly, xu phat, lam viec
        voi, hau qua, chiu trach nhiem, cuong che, ho so den, an ma tuy, mat mang, (lo|ro ri) thong tin, bi (lo|ro
        ri|danh cap), giao dich (la|bat thuong|dang ngo|nghi), dang nhap (la|bat thuong), bi hack, buon (lau|nguoi|
        ban), cam hang, hang cam, (bi|dang) dieu tra, giu bang lai, treo giay, cam xuat canh, khoa lai, ten trong
        (ho so|danh sach|vu), tap the, dinh ma tuy, buon ma tuy, dang hinh, khong thi (dang|tung|bi), bao cong an,
        cat dien, khoa sim, hoi cung, lam viec gap, ho so bi loi, gui giay, phat tan, cong dau, de se, (bi|dang)
        (cat|khoa|loi|giu|sai|treo), ho so (sai|loi|bi loi|thieu), du lieu ~2 (sai|loi|khong khop), khong khop, co
        ten, dang bi, chua (dong|nop|xac thuc|cap nhat), qua han, khoa (moi|het), arrest, money laundering, drugs,
        kham nha, cup nuoc, cat luong, mat quyen loi, xuong (tan nha|nha), toi nha, lo du lieu, cat (luong|tro cap|
        lai), thu hoi dat, het hieu luc, se bi, giau do la, dinh toi, bi bat lien, arrested, be arrested, cho xe
        xuong, khong la bi, khong thi (cat|khoa|phat|bi|kien)
    """,
    "LURE": """
        trung (thuong|giai|qua|vang|xe|tivi|iphone|dien thoai|sh|mot|so|1), (nhan|lanh|linh|tang|lay|doi|gui|suat|
        hop|phan) (qua|thuong|giai), qua (tang|tri an|tet), tri an, hoan (thue|tien|phi), nhan tien, (tro cap|ho
        tro|boi thuong|den bu|hoan tra|cuu tro), hoc bong, lai (cao|khung|suat cao|to), loi (lon|to|nhieu|cao|
        nhuan), gap (doi|ba), viec nhe, luong cao, hoa hong, giai ngan, tien thuong, mien phi, duoc (chon|tang|
        nhan), may man, voucher, giam gia soc, gia re, khuyen mai lon, tang (xe|vang|dien thoai|iphone), prize, won
        a prize
    """,
    "HURRY": """
        gap, lien, ngay, lap tuc, khan cap, cho le, le le, cho nhanh, cho lien, gap gap, ngay lap tuc, trong (hai|2|
        ba|3|mot|1|24) (tieng|gio|phut|ngay), truoc (may|12|5|17) gio, het han, hom nay
    """,
}
"""How they reach and press people."""

WANTED_CUES = {
    # PAY-16: what nobody honest ever asks for.
    "CODE": """
        otp, ma (xac|so|pin|bao mat|kich hoat|dang nhap|vua|gui|ve|6|sau|bi mat|do|nay|trong|tren|o te|khoa|giao
        dich|bao ve|cvv|the), mat khau, mat ma, pin the, so the, so pin, cvv, cvc, (ba|3|may) so (sau|dang sau|mat
        sau|phia sau|o sau), so (sau lung|mat sau|phia sau|dang sau), mat sau (the|cua the), (hai|2|ca hai) mat the,
        (sau|6|bon|4) (so|chu so), day so, cai ma, (doc|hoi|doi|xin|dua|cho|gui|noi|nhap|bam|lay|khai|cung cap) (ma|
        pin|so), ma pin, ma so bi mat, con so, smart otp, so seri, ma vach the, may con so, doi ma, xin ma, ma otp,
        doc so, doc ma so, ma so, so mat
    """,
    "PAPER": """
        can cuoc, giay (do|so do|hong|to nha), so (do|hong|tiet kiem|bao hiem|du), hai mat, 2 mat, khuon mat, (quet|
        quay|chup|dua|nhin|xoay|soi) (|khuon|cai|vo) mat, so tai khoan, tai khoan ngan hang, thong tin (ca nhan|the|
        ngan hang|tai khoan|can cuoc|gia dinh), hinh (the|can cuoc|so|giay|mat|khoa than|nhay cam), ho chieu, chu
        ky, van tay, giong noi, ho khau, giay to, chup (hinh|hai|2|mat|the|giay|man), mo (tai khoan|the), dung ten,
        (thue|muon|ban|cho thue) (tai khoan|can cuoc|the), so can cuoc, hinh ~2 khuon mat, so du, the can cuoc, giay
        (to|tuy than), hai mat the, chup ~2 hai mat
    """,
    "MACHINE": """
        link, (bam|an|nhan|go|quay) (vo|vao|theo|phim|so|nut|duong|dong|tung|dong y|xac nhan|chap nhan|cai|link),
        (cai|tai|mo|vo|vao|gui|xai|dung|nap|xuong|them) ~1 (app|phan mem|file|ung dung|tap tin|tep|phan men|web|
        trang|duong), (cai|tai|lam|sua|kich hoat|mo khoa|cap nhat|nang cap|dong bo|xac thuc|dinh danh|chuan hoa|doi|
        lam lai|nang) ~1 (vneid|giay to|can cuoc|sinh trac|thong tin|du lieu|du an|dinh danh|ho so|sim|the|so do|tai
        khoan|muc|muc 2|muc hai|bao hiem|vssid|khuon mat|han muc|tai lieu|giay|chip|cong to|hop dong), app (la|gi|
        nay|do|kia), tai (app|file|phan mem|ve), apk, chia se (man hinh|dinh vi|vi tri), (mo|bat|quay) (camera|cam|
        may quay|video|loa), camera, man hinh, dieu khien, teamviewer, ultraviewer, ultra, anydesk, tro nang, cap
        quyen, quyen truy cap, zoom, dang nhap, quet (|cai) (ma|qr), cap nhat, nang cap, kich hoat, bam phim, phim
        (so|1|mot|9|chin|khong|0), lam theo, truy cap, quay quanh, cu phap, soan tin, go theo, dinh danh, gui dinh
        vi, dang xuat, dong bo, mo tai khoan, len mang (lam|khai|sua|nop), ket ban, vo (nhom|web|trang), vao (nhom|
        web|trang), (nhap|dien|khai) (thong tin|so|ma|het|vo|vao), xac minh, xac thuc, chinh chu lai, ra (atm|cay|
        ngan hang|nha nghi|khach san|tiem vang|quay), den (atm|cay|nha nghi|khach san|tiem vang), tron (vo|vao|ra|
        trong), lam theo (no|ho|huong dan), bo (vo|vao) sot, thao tac, (doi|thay) sim, lam viec truc tuyen, install,
        share my screen, app, download, remote
    """,
    "PAY": """
        chuyen (tien|khoan|lien|gap|het|truoc|qua|sang|vo|vao|cho|toan|so tien|so|phi|coc|them|lai|dum|gium|di|tra|
        tat ca|ngay|nhanh|le), (nop|dong|nap|tra|gui|ung|dua|bo|cho|thanh toan|goi|ky quy|dat) ~0 (tien|phi|truoc|
        them|phat|thue|coc|le phi|lien|von|bao lanh|tam ung|bao hiem|thanh toan|vo|vao|du|het|so tien|no|gap|vien
        phi|ship|qua|het tien), dat coc, coc, tien (coc|phat|chuoc|mo|thue|phi|cung|van chuyen|bao lanh|giai han|
        hang|ship|giu cho|the chan|dam bao|cuoc|le phi), (an|le|vien|hoc) phi, phi (xac|hai quan|ho so|van chuyen|
        giai ngan|bao hiem|mo khoa|huy|dich vu|lam|giu|bao|dam bao|duy tri|luat|hoi vien|ship|kich hoat|truoc|tham
        gia|hoa hong|lanh|nhan|thu tuc|cong chung|chuyen|rut|gia han|phat), rut (het|sach|tien|so|tiet kiem|toan bo|
        ra), ban vang, (cam|the chap) (so|nha|dat|xe), so tiet kiem, the (cao|nap|game), cao the, (mua|nap) the,
        (doi|xin|muon|vay|hoi|can|dua|lay|gui|bo|moi|mat|mat|thu|gop|kiem|lo|chay) tien, tong tien, doi (no|tra|lai|
        boi thuong|coc|phi|chuyen|nop|dong|gap|chuoc), doi tien, doi tien qua, chuoc, (quyen|dong) gop, dong (phi|
        bao hiem|hoi vien|tien), tra (no|gop|tien|lai|hang), tien, hoi phi, mua (bao hiem|goi|gium|ho|khoa hoc|dum),
        bao lanh, tai khoan (an toan|tam giu|trung gian|cong an|rieng|la|nha nuoc|bao mat|kiem sat), (qua|sang) (tai
        khoan|so) (khac|moi|an toan|nay|do), hui chet, vay (gap|nong|dum|gium|it|tam|do), muon (it|gap|do|dum|gium|
        tam|vai|may|do|dum), so du, thanh toan, giai han, (ra|toi|den) (ngan hang|tiem vang|atm|cay atm), nap (vo|
        vao|them|tien|truoc|goi|du), (tra|gui) (truoc|them|gap), (muon|mua) (no|hang|vang), rut so, doi muon
    """,
    "PAY_NAMED": """
        chuyen (tien|khoan|lien|gap|het|truoc), (nop|dong|nap|ung) (tien|phi|truoc|them|phat|thue|coc|le phi|bao
        hiem), dat coc, coc, phi (xac|hai quan|ho so|van chuyen|giai ngan|bao hiem|mo khoa|huy|luat|hoi vien), an
        phi, vien phi, bao lanh, tien (chuoc|coc|phat|mo|thue|van chuyen|cung|dam bao), doi tien, tong tien, the
        cao, tai khoan an toan, hai quan, dong (thue|phi|coc), nop (thue|phi|phat), (dong|nop|nap|chuyen) them, gui
        tien, chuyen (lien|lien|di|sang|qua|cho|vo|tiep|gium), rut so tiet kiem, rut (het|tien), bo tien, ung tien,
        mua the, tien coc, tien phi, (hoc|le|ship) phi vo, so tai khoan moi, dua (truoc|tien), tra (truoc|no gap|
        tien gap|gap), hoi phi, ban vang, tien chuoc, chuyen ~1 khoan, dong gop, quyen gop, vay ~2 dum, tien phat,
        transfer, pay, fee, money, deposit, send money, move her money, gift card, rut het tiet kiem, the chan, nop
        an phi, tien (boi thuong|hang|giai han|lam tin|dong phuc|quy|the thanh vien|the chan|vien|phat), chuyen
        (thu|khoan thu), phi (luu kho|bao quan|xac minh|lien quan|khoi tao), the thanh vien, nap the, gop von, dong
        truoc, phi (nam tram|hai trieu|mot trieu|may trieu|nam|hai|ba), mot dong, tien cung, thu tien, dong them,
        nop them
    """,
    "GIVE": """
        chuyen, nop, dong, nap, gui, ung, dua, tra, coc, muon, xin, doi, vay, can, goi, bo, ton, dat, cho, rut, mat,
        bay, tru, het, thieu, phat, chuoc, lay, tong, truoc
    """,
    "AMOUNT": """
        (mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|tram|chuc|tui|lam|1|2|3|4|5|6|7|8|9|10|15|20|30|50|100|
        200|300|500|nua|ruoi|hon|gan) ~1 (trieu|ngan|nghin|ty|ti|cu|chai|xi|tr|k|do|dong|usd|chuc), trieu, tram
        (ngan|nghin|k|trieu), chuc (trieu|ngan|cu), do la, ty dong, usd, mot mo tien, so tien lon, vai tram, may
        tram, (hai|ba|bon|nam|sau|bay|tam|chin) muoi (lam|mot|hai)
    """,
}
"""What they want."""
