"""Smaller signs that scam rules combine: lies, lures, doubts and ways to say that a caller is false."""

from __future__ import annotations

SIGN_CUES = {
    "ME": """
        toi, tui, em, minh, bac, chu, ba, ma, me, con, co, ong, bo, chong, vo, chau, di, ngoai, noi, chi, anh
    """,
    "CONTACT_LIVE": """
        goi, dien, (dang|cu|moi|vua|lai) (goi|dien|nhan), (dang|cu) (noi|keu|bieu|hu), goi dien, goi hoai, goi
        (video|hinh)
    """,
    "LISTEN": """
        (dang|nghe|con|cu) (nghe|noi chuyen|noi) (dien thoai|may|voi|cong|ai|no), noi chuyen voi, nghe (dien thoai|
        may|loi|cong an|ai), cam dien thoai nghe, nghe (nguoi|ong|ba|co|thang), dang nghe, dang noi chuyen, nghe
        dien thoai cua, nghe dien thoai, nghe dt
    """,
    "FAKE": """
        gia, dom, gia (danh|mao|bo|lam|dang|ten), mao danh, khong phai that, cong an gia, gia (tui|toi|me|con|chau),
        gia vo, tu xung, xao
    """,
    "CLAIMS": """
        xung, tu xung, tu nhan, tu gioi thieu, nhan la, noi la, noi (ben|o ben|nguoi), bao la, gioi thieu la, xung
        danh, bao ben, tu noi, lay danh, noi no la, cong an mang
    """,
    "SENT": """
        gui, goi, nhan, dua, chup, cho coi, hien, co, nhan duoc
    """,
    "WARRANT": """
        (lenh|giay|quyet dinh|van ban|to) (bat|trieu|khoi|truy|bat giam|phong toa|bat nguoi|trieu tap|khoi to|truy
        na|toa|bat khan cap|moi lam viec), giay trieu tap, lenh bat, lenh truy na, moc do
    """,
    "REMOTE": """
        chia se man hinh, teamviewer, ultraviewer, ultraview, anydesk, dieu khien tu xa, bat tro nang, quyen tro
        nang, tai khoan (an toan|tam giu|kiem sat|cong an|cua cong an|cua vien), (bat|mo) camera quay, chung minh
        trong sach, safe account, an toan tai khoan, (chi|huong dan|bay|day) ~1 bam tung nut, bam tung (nut|buoc),
        cho (no|ho|nguoi ta) ~2 (coi|xem) man hinh, cai (vneid|app) o cho (nguoi ta|ho), tu so la, tat mat bao mat,
        dung mo may trong, up dien thoai
    """,
    "GIVEN": """
        (khai|doc|dua|cho|chup|gui|goi|cung cap) (het|ten|so|tai san|the|hinh|ma|thong tin|hai|mat|can|cccd), lam
        viec, lam theo, ket ban, khai bao, nop ho so, quay, bam, mo, tai, cai, so can cuoc, the (|bao hiem)
    """,
    "BORROW": """
        (hoi|nhan|xin|dang|cu|muon|vay) (muon|vay|tien|gap|chuyen|xin), muon (tien|gap|it|vai|may|tam|do|dum|gium|
        ba|hai|nam|muoi|mot|tui|em|con|co|5|10|2|3|20), xin (tien|chuyen|gap|gui|ck|nap), vay (tien|gap|tam|nong|
        muoi|nam|hai), can tien, (chuyen|gui) (gap|khoan gap|tien gap|dum|gium|cho no|lien), ket tien, cho tien, mua
        the, nap the, tien hoai, can (tien|gap), chuyen (10|15|20|5|muoi|hai|ba), xin chuyen ~2 (trieu|tien)
    """,
    "ODD": """
        la lam, la qua, la la, la hoac, (nghe|noi|nhan|giong|tieng|mat|hinh|khung hinh|so|guong mat) ~2 (la|ky|ky
        ky|khac|mo|mo mo|khong giong|khong phai|giat|giat giat|re|chap chon|dut doan|nhoe|lac|may moc|do), tieng
        khac, giong khac, (khong phai|khong giong) (giong|tieng|no|con|chau|nguoi|so|cach|ban|ba|me), so la, so
        khac, so moi, ten (nguoi khac|la|khac|nguoi la|ai|ai do), tai khoan (la|khac|nguoi khac|ten|cua nguoi),
        (goi|nhan) (|lai|cho no|con|no|hoai|no lai) (khong duoc|khong bat may|khong nghe|khong nghe may|thue bao|no
        khong|no noi dau|no noi khong), tat (may|lien|ngang|video|cam), nghi, ky qua, ky cuc, khong biet phai, (co
        phai|phai) (no|that|thiet|chau|con) (that|thiet|khong|that khong|thiet khong|no), bi hack, no dau co, dau co
        (nhan|goi|muon|hoi), noi dau co, chinh no, khong chiu goi, (mat|hinh) mo, dang o (don|benh vien|nuoc ngoai|
        cong an), o don, bi giu, bi bat, ky ky, giong may, meo meo, re re, tieng (re|khac|la), (giong|y) nhu, y nhu,
        mieng noi khong khop, khong nhan, khong khop, (goi|hoi) lai ~1 (no|ban|con|chi|em|anh) noi khong, khong phai
        (no|van)
    """,
    "FACE": """
        goi (video|hinh), video, mat (no|con|chau), hinh no, thay mat, giong (no|con|chau), tieng (no|con|chau)
    """,
    "STOLEN_NAME": """
        (lay|xai|dung|gia|mao|gia danh|mao danh) ~1 (ten|nick|zalo|facebook|hinh|sim|so) ~2 (nhan|di|hoi|muon|xin|
        lua|vay|nhan tin), nick (la|gia), (gia|mao danh|gia danh) (tui|toi|em|me|con), muon ten ~4 (xin|muon|vay|
        lua)
    """,
    "RANSOM": """
        tien chuoc, doi chuoc, chuoc (nguoi|con|chau), nop chuoc, bat coc (online|qua mang|ao), (gia dinh|nha|me|ba)
        (phai|) (dua|chuyen|gui|nop) tien chuoc, tong tien, (goi|noi|bao|nhan) ~1 bat ~0 (con|chau) ~1 (doi|bat|
        phai|dua|chuyen|nop|muon), (bi giu|bi nhot) (ben|o) (campuchia|myanmar|lao|dai loan), (con|chau) ~4 bi giu
        ~6 doi
    """,
    "NUDE": """
        hinh (nhay cam|khoa than|nong|bay|ban|bay ba|ghep|nude|toi lam), clip (nong|nhay cam|ghep|sex|bay), ghep
        (mat|hinh|anh|clip|vo), cat ghep, quay len, quay (clip|man hinh) (luc|goi|tong), (tung|dang|phat tan|boi
        nho) (len|hinh|clip|cho|mang|danh du|anh|het|ra), deepfake, hinh bay, khoa than, hinh (rieng|the|khong mac|
        tho), khong mac do, ghep hinh, phat het hinh, lot do, quay len ~4 video
    """,
    "DEBT_UNKNOWN": """
        (dau co|khong he|chua he|chua tung|dau) ~1 (vay tien|vay|no ai|mo the|xai the|thieu ai|muon ai), khong ~1
        vay (tien|ma|gi|dong), co (vay|no) dau, khung bo (doi no|dien thoai|tin nhan|ca), goi (khung bo|chui), doi
        no ~5 (dau co|khong co|chua|khong vay), ma ~2 (dau co|khong co|chua) vay, app ~1 doi no, doi no ~2 khung bo,
        khung bo ~3 (goi|nhan|hoai), chui ca nha, chua nhan ~5 doi no
    """,
    "GIFT": """
        gui (qua|thung|vang|do|tien|kien|hang|goi) (ve|qua|tu|do|cho|hang|lon|kien), kien hang, thung (qua|do|tien|
        hang|vang), ket (hai quan|o san bay|san bay), buu pham
    """,
    "LOAN": """
        vay, giai ngan, khoan vay, duyet vay, (app|cho|muon|ho so|hop dong) vay, vay tien, duyet (ho so|cho)
    """,
    "PAY_FIRST": """
        (dong|nop|chuyen|dua|tra|gui|ung|nap|thu|coc|lay|doi|dat|xin|mat) ~1 (truoc|phi|coc|bao hiem|thue|phi truoc|
        coc truoc|tien truoc|le phi|ky quy|phi ho so|phan tram|bao lanh), (phi|coc|tien|phan tram|phi bao hiem|bao
        hiem khoan vay|le phi) ~2 (truoc|giai ngan|bao hiem|ho so|xac minh|mo khoa|luat su|dam bao|truoc moi), dong
        bang, mo khoa, mo dong bang, nop truoc, truoc (moi|roi moi|da|mot), (bat|doi|keu|noi|phai|bieu|yeu cau) ~1
        (nop|dong|coc|chuyen|dat|gui|tra|dua|nap|ung) ~1 (phi|coc|tien|bao hiem|thue|truoc|mot|hai|ba|nam|muoi|them|
        vai|trieu|le)
    """,
    "MAY_THEN": """
        (moi|de|thi) ~1 (nhan|rut|lay|lanh|giai ngan|mo|giao|tra|tha|xoa|gui|vay|vo lam|di lam|duyet|hoan|lam|co),
        cho (rut|nhan|lay|vay)
    """,
    "RECOVER": """
        (lay|thu|doi|cuu|truy|tim) ~1 (lai|hoi|net|tien|tien lai|lai tien|lai duoc|hoi tien|hoi von|so tien|tien bi|
        tien da|von), cuu net, thu hoi, lay lai tien, hoan tien
    """,
    "PERCENT": """
        phan tram, hoa hong, 10, truoc
    """,
    "BOUGHT": """
        mua, dat (hang|mua|ve|phong|xe|tour|tiec|cay|may|hang tren mang|do), dat coc, coc, thue (nha|phong|tro|xe),
        chuyen khoan, chuyen tien, chuyen, dong tien, gui tien, ung tien, ban (tui|toi|cho), lay hang, cho hang, nop
        tien, tra tien
    """,
    "FAKE_BILL": """
        (hinh|bien lai|bill|man hinh|hoa don|tin nhan) ~6 (khong|chua|hong) ~1 (vo|thay|co|toi|vao|ve|nhan), (hinh|
        bill|bien lai|hoa don|tin nhan|chuyen khoan) ~2 (gia|dom), gia bill, gia bien lai, tien gia, dan (de|chong|
        len) ~2 (ma|qr), (doi|trao|thay|de len|dan de) ~1 (ma qr|qr), tien ~2 (hong|khong|chua) (vo|vao|toi|ve|
        thay), chuyen khoan gia, giay chuyen tien (gia|dom), dua giay ~3 dom
    """,
    "NOT_ORDERED": """
        (dau|khong|chua|hong) ~0 (co|he|co dat|he dat|dat|mua|tung) ~0 (dat|mua|hang|dat hang|mua hang|gi|order|
        don), dau co (mua|dat|order), khong (dat|mua) (|hang|gi|mon) (gi|nao|het|ma), hang (tui|toi|nao) (|tui)
        (dau|khong) (|co) (dat|mua), mo ra (khong|toan|la), (hang|do|goi) (la|gia|khong dat|tao lao|rac)
    """,
    "MISTAKEN": """
        chuyen (|tien|khoan) (nham|lon|lo|du|lac|sai), nham (so|tai khoan|tien), (chuyen|gui) du, tien (la|tu dau|
        nguoi la), (tien|co tien) (vo|vao) (|tai khoan|tai khoan tui) (tu nhien|roi|ma), tu nhien ~1 (tien|ai|nguoi)
        ~1 (vo|vao|chuyen|gui|nap|goi), (nguoi la|ai|ai do|so la) chuyen, chuyen (vo|vao) (may|tai khoan|so) (tui|
        toi|em|minh|toi|cua)
    """,
    "DEBT": """
        doi no, cho vay, tien lai, lai (cat co|nang|cao|ngay|me de|suat), tra lai (tien|kem|ca|gap|lien|gap doi),
        goi chui, khoan vay, vay nong, app vay, kem lai, tra (goc|lai|gop)
    """,
    "MORE": """
        gap doi, them, nhieu hon, cao hon, so khac, tai khoan khac, tai khoan khac ten, lai, kem, vo so khac
    """,
    "DOUBT": """
        (co|phai|chac) (|phai|la) (that|thiet|lua dao|lua|gia) (|khong), (that|thiet) (hay|hay la) (gia|lua|dom),
        (that|thiet) khong, phai (lua|gia) (|dao) khong, (tui|toi|em|minh|bac|chu|thay|me|cung) (|thay|cung|hoi|
        dang) (nghi|nghi nghi|run|so|nghi qua|ngo|nghi ngo|so qua), thay (nghi|ky|la|khong on|so), (co|nen|dam) tin
        (|duoc|no|ho) khong, tin duoc khong, co nen ~4 khong, lua dao khong, nghi (lua|gia), thay sai sai, (lam|
        tinh) sao (gio|day), sao day, co sao (khong|hong)
    """,
    "ABOUT_TO": """
        sap, sap sua, dinh, tinh, chuan bi, dang ~3 (chuyen|nop|gui|dong|rut|dua|ngan hang|quay|atm|cay|tiem vang|
        bam|doc|go|nhap|mua the|xep hang|cho|nap|coc), phan van, doi (ti|chut) (nua|chuyen), di rut, dang phan van,
        tinh (chuyen|dua|nop|gui|bam|mua), tui ra quay, sua soan, dinh chuyen, co (chuyen|nen chuyen|dua|bam|nop|
        dong tien|dong phi) ~2 khong
    """,
    "GONE": """
        (roi|gio|xong|ma|la|lien|ma gio) ~2 (mat|bay|di|bien|chan|khoa|im|lan|tron|cao|xoa|block|khong thay|khong
        rut)
    """,
    "ALLOW": """
        cho ~2 (coi|xem|muon|thue|chup|quay|quet|vo|vao|cai|dieu|sua|cam|mo|dung|xai|quyen|biet|xac)
    """,
    "ALAS": """
        chet (roi|cha|mo|con|tui), tieu roi, tieu (tui|em), thoi roi, tieu tung, troi oi, cuu, hu (het|roi), hoang,
        run qua, so qua, sao day, het hon, toi roi, toi doi, khoc, roi con oi, huhu, kho (roi|than), nguy roi, thoi
        chet, giup (voi|tui|em|toi|con voi), xong roi con, xong doi, toi nghiep
    """,
    "STUCK_FAST": """
        nap ~4 (moi|de) ~2 (rut|tra|lay|nhan), (nap|dong|nop|bu) them ~3 (moi|de) ~2 (rut|lay|tra|nhan|go|mo), khong
        cho rut, rut khong duoc (tien|roi|nua), (bi|om) ~1 (ket|giam|treo) (von|may|hai|ba|bon|tien|chuc|tram), ket
        von, thua sach, (san|trang|app) (nay|do|ao|dau tu|vang) ~1 (sap|mat|bien mat|dong cua), no don, sai cu phap,
        khoa tai khoan ~2 rut, nap ~4 khong rut ~1 duoc, khong rut ~1 (duoc|ra) ~1 tien tren san, rut ~2 (tren san|
        tu san), (trang|san|app|web|cong ty) ~2 (sap|dong cua|mat|bien mat) (roi|mat|luon), chay tai khoan, bi giam
        (ba|bon|may|hai|nam) chuc, doi them ~2 (trieu|tien|nua), (bo|nop|nap|dong) ~4 (doi|bat|keu) (them|nap), ket
        ~3 trong do, moi lay duoc tien, nap ~1 moi rut, ket ~2 (chuc|tram) trieu, rut ~2 bat dong
    """,
    "MORE_PAY": """
        nap, dong them, nap them, nop them, dong thue, dong phi, them
    """,
    "PRETENDS": """
        gia (danh|mao|lam|bo|dang|giong|ten|mat), mao danh, tu xung, tu nhan, (hieu truong|bac si|cong an|can bo|
        shipper|nhan vien|thue) (gia|dom)
    """,
    "HUSH_STRONG": """
        (dung|khong duoc|khong cho|cam) ~1 (noi|ke|bao|tiet lo) ~1 (voi ai|cho ai|ai|con cai|gia dinh|vo|chong|con),
        (khong cho|cam|khong duoc|dung) ~2 cup may, giu bi mat, dung cho ai biet, cam ~1 cup may, (bi|ho) ~2 cam ~2
        cup
    """,
    "PRIZE": """
        trung (thuong|giai|qua|vang|xe|tivi|iphone|dien thoai|sh|tu lanh|mot cay), nhan thuong
    """,
    "MONEY_LOST": """
        tien (vo|vao|di|mat|khong), mat, khac, la
    """,
    "BOGUS_BILL": """
        giay chuyen tien (gia|dom), gia bill, bill gia, chuyen khoan gia, hinh chuyen (khoan|tien) ~3 tien (khong|
        chua|dau)
    """,
    "HUI": """
        (giut|giat|vo|up) hui, chu hui ~3 (om|tron|vo), hui ~2 (vo|be|giut|giat)
    """,
    "SHOULD_GIVE": """
        co nen ~2 (dua|gui|doc|chuyen|nop|dong|cho) ~3 (ma|otp|can cuoc|tien|mat khau|the) ~4 cho
    """,
    "HURRIED_OUT": """
        (no|ho) (dang|cu) (doi|hoi) (ma|otp|tien|hoai|mai), no dang doi, nghe (theo|loi) no, no chan ~2 (roi|tui|
        toi), huy hoi vien
    """,
    "DOM": """
        (cong an|can bo|can bo thue|thue|shipper|nhan vien|bac si|luat su|hieu truong|trang ngan hang|web ngan hang)
        (dom|gia|gia mao), fake (police|bank|officer|delivery man|shop)
    """,
    "MUST_ONLINE": """
        (phai|keu) len mang (lam lai|sua|khai) ~6 (app|link), gui ~3 cai app, (cai|tai) ~1 (tep|file) ~2 (nguoi ta|
        no|ho|nguoi la), mo them tai khoan phu, chuyen thu mot dong, ke khai ~4 qua link, doc ~2 ma ~5 cho ~1
        shipper, ho so ~4 (doi|bat) them, thu tien dong phuc, quen (tren|qua) mang ~6 doi tien, chup ~5 hai mat ~2
        cho, the ~2 hai mat ~2 cho
    """,
    "LIARS": """
        lua dao, ke gian, tui lua, bon lua, cong an gia
    """,
    "RENT_OUT": """
        (thue|muon|mua|nho|ru) ~2 (mo tai khoan|tai khoan ngan hang|dung ten|mo the|sim chinh chu), (cho thue|ban|
        cho muon) (tai khoan|can cuoc|sim), cho muon tai khoan ~3 (hoa hong|tien|phan tram)
    """,
    "NEW_FRIEND": """
        ket ban, lam quen, moi quen, quen tren mang, quen qua mang
    """,
    "CULT": """
        thuc pham chuc nang ~8 tien, tien ~8 thuc pham chuc nang, (hoi|nhom) ~3 (doi|dong|gop|dua) tien, giai han ~4
        (trieu|tien|gap), duyen am, (thay boi|thay phong thuy|thay cung|thay phap|ba dong|dong co|co dong|xem boi|
        boi qua mang) ~10 (tien|trieu|chuyen|giai han|cung)
    """,
    "STICKER": """
        dan (de|len) ~3 (qr|ma|tien), qr ~4 (bi dan|dan de|to roi|cot dien), quet ~5 (to roi|cot dien|dan truoc|dan
        tuong)
    """,
    "HURRIED": """
        (no|ho|nguoi ta) (hoi|giuc|doi) (qua|gap|hoai|mai|lien), hoi gap, doi gap, goi gap lam, hoi qua
    """,
    "NOW_WHAT": """
        gio (sao|lam sao|phai lam sao|tinh sao), lam sao (gio|bay gio|day), sao gio, sao day, giup (tui|toi|em|con)
    """,
    "SAVE": """
        cuu (tui|toi|em|con|ba|me|chong|vo), cuu, goi giup, goi gium, keu gium, goi ngay
    """,
    "PANIC": """
        gio (sao|lam sao|phai|tinh sao), lam sao, cuu (tui|em|voi|duoc), tinh sao, co sao khong, sao (gio|day|con|
        em), hoang qua, so qua, con oi, phai lam, lam gi
    """,
}
"""Cues of lies, doubt and trouble."""
