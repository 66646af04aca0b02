"""A scam under way, or one that has just happened to the speaker or someone near.

Sources are fact ids (SAFE-, PAY-, BUY-, SELL-, DEV-) and section 5 of the language notes, which lists the triggers.
Mind the doubles that folding makes: "doi" is đòi and đổi, "lua" lừa and lúa, "goi" gọi and gởi, "du" dụ and đủ.
"""

from __future__ import annotations

from bot.tutor.safety.phrases import Alarm, Rule

SCAM_RULES = (
    Rule(
        Alarm.SCAM,
        "SAFE-18: money or an account is gone",
        r"""
        (bi|mac|dinh|sap|dinh chuong) ~3 (lua(?! co\b| ma\b| von)|gat|bay)(?! chua| la)
        (up sot|dinh chuong|sap ham)
        (lua|gat) ~3 (nguoi ta|tui|toi|minh|em|chu|bac|lay|mat|het)
        bi ~3 du ~ (tien|nap|chuyen|dau tu|khach san)
        mat (het |sach |tieu |trang |\d+ )?({money})(?! mat| phi)
        (mat|bay|tieu) (het|sach) ~1 ({money})|mat (sach|trang|het) roi
        ({money}) (oan|duong gia)
        (?!mat)({money}) ~4 (mat het|mat sach|bay mat|mat roi|mat luon|mat tieu|di (luon|het)|bien mat
            |bi chuyen|dau mat)
        bay (het|mat|sach)|(tien|tai khoan|the) ~3 bay|tieu roi ~ tien
        tien ~2 mat (vay|roi|het|luon|sach|dau)|khong thay tien
        (bi|tu|bao) tru ~2 ({money}|\d|muoi|tram|chuc)|tien bi tru|bi tru tien
        (rut|lay|an|hot|cuom|om|vet|nuot|cuop) ~1 (het|sach|mat|trang)(?! pin| gio)
        ai ~1 rut tien|bi (rut|hot|cuom)
        {thief} ~2 (an|hot|cuom|om|lay|rut|vet|nuot) ~2 (het|sach|mat|{money})
        (danh|lay) cap|bo tron|bien dau mat|thua (sach|het)
        bi (ai|nguoi) ~1 (lanh|lay|rut)|ma doc|virus|gui tin nhan la|bi hack
        bi chiem doat|mat (nick|zalo|facebook)|nick ~4 (bi )?mat
        (zalo|facebook) ~3 bi ~1 lay
        (ai|co ai|ai do|nguoi khac) ~2 (xai|dung|dang nhap|lay) ~3 (can cuoc|tai khoan|vneid|zalo|the)
        dang nhap ~2 may khac
        no (tien|\d+) ~4 (co )?vay dau|vay dau & no
        (bien lai|bill|hoa don|ve) gia(?! bao| re)|trung gia (doi|tien)
        (bi )?(giut|giat) hui|hui ~4 (giut|giat)|gia (bill|bien lai)
        (moi|roi) ~1 (biet bi|thay ky|biet lua)
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-18: something was handed over or opened",
        r"""
        lo ~4 (bam|an|nhan|click|vo|vao|mo) ~ (link|app|web|trang|tep|file|tin nhan la)
        lo ~4 (cai|tai|dua|doc|cho|gui|goi|nhap|khai|chup|quet|dien|cung cap|dang nhap) ~ ({valuable}|web)
        lo cho (no|ho|nguoi (ta|la)|muon)|lo (dai|nghe|tin)|(dai|tin) (qua|loi)|no co ma|het ma$
        {valuable} lo (cho|dua|gui)|lo bam vo$
        lo chuyen ~4 (lua dao|{thief})
        (vua|moi|da) ~2 (dua|doc|cung cap|gui|goi|cho|nhap|cai|chup) ~ ({valuable}|hinh (can|the)
            |so the) ~6 (roi|xong|cho|ho|no)
        (vua|moi) ~2 (dua|doc|cung cap) ~3 ({valuable})|cung cap (otp|ma|mat khau)
        (dua|doc|gui|goi|cho) ~3 (otp|ma|mat khau|can cuoc|the) ~4 (roi|xong|cho ({thief}|nguoi|anh|cau|co))
        (dua|doc) ~1 cho {thief}(?! nghe)|(dua|doc) (no|ho)
        cho {thief} (coi|xem|muon|thue)|dua het
        bam (phai|nham|trung|vo|vao) ~3 link|bam link ~6 (roi|la|no|mat)
        vo link ~6 (nhap|khai|dang nhap)
        (bat|doi|bam) ~3 (nhap|khai) thong tin|(nhap|khai) thong tin ~2 the
        (web|trang|app|link) ~2 gia mao
        (nhap|khai|dien) ~4 (mat khau|so the|so tai khoan|het|otp) ~6 (web|trang|roi|luon)
        trang (web )?(la|gia|giong)
        nhap ~2 (otp|ma) ~2 (vo|vao) ~2 (cai )?(trang|web)
        (nghe|lam) (theo|loi) {thief}|nghe loi ~2 (nguoi|ke)
        (so|ngu|kho|dai|tin) (qua|nen) ~3 (chuyen|dua|nghe|gui)
        (vua|moi|dang|roi) ~1 chuyen (tien|khoan|\d+\w*|het) ~2 cho {thief}
        chuyen ~4 cho ({thief}|can bo|vien kiem sat|toa an)
        chuyen (het|mat) ~1 (tien|roi|cho)|rut so tiet kiem
        (bam )?(tai|cai) ~2 (app|tep|file) ~6 (la|no|ho|nguoi|gi do|link)
        (tai|cai) ~4 (theo|tren|qua|o|bang) link|app la|link la|{they} ~2 gui ~2 app
        (cho )?(thue|muon|ban) ~2 (tai khoan|can cuoc|so tai khoan)
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-01, SAFE-02, SAFE-04, SAFE-05, PAY-16, PAY-17, DEV-01: a caller asks or threatens",
        r"""
        ({office}|{they}) ~ ({asks}) ~ ({handover}|{threat})
        ({stranger}) ~ ({asks}|{orders}|de|cu) ~ ({sensitive})
        (goi|nhan|nghe|noi chuyen) ~ ({stranger}) ~ ({sensitive})
        (no|ho|nguoi ta|ong ay|co ay) (cu |no )?({orders}|xin|hoi|ep|de|doi) ~4 ({sensitive})
        bam phim & goi
        thuc pham chuc nang & tien
        hien ~ doi tien
        xui ~ ({handover})
        nghe dien thoai ~2 (cong an|vien kiem sat|toa)
        gia giong|gia (lam|dang|bo) ~1 (chau|con|shipper|cong an|can bo|nguoi quen)
        ({asks}) ~ ({office}|{they}) ~ ({handover}|{threat})
        ({orders}) ~4 ({handover}|chuyen(?! bai| lop| trang| qua)|nhan tien|nhan qua)
        (bi|dang nghe|dang noi chuyen|dang) ~ (cong an|vien kiem sat|toa an|can bo|dieu tra vien) ~ (goi|bat
            |doi|dien|la|nay|hoi cung)
        cong an (gia )?(no )?~1 (goi (dien|video|hinh|toi|tui|em|keu|hu)|bieu chuyen)
        cong an gia ~1 (goi|nhan|keu|toi nha)
        cong an ~ (video|hinh) & goi|goi video ~ cong an
        (tu )?xung ~4 (cong an|can bo|nhan vien|trung ta|vien kiem sat|toa an|dien luc)
        gia (bo|lam|danh) ~2 nhan vien
        (lua dao|ke gian) ~3 (goi|nhan|dien)|(tui|bon) lua dao
        {code} ~ (cho (nhan vien|tong dai|{thief}|co ~1 tong dai)|(ho|no) dang)
        (ho|no) (dang )?doi ({handover}|tien|ma)|no ~1 hoi otp
        tai khoan (an toan|tam giu|trong sach)|chung minh trong sach
        (so|dau) ~1 (840|882|94|00882)|ho hoi gap|hoi gap ~ chuyen|(goi|nhan) ~1 gap lam
        tin nhan ~ (khoa|link|trung)|(that|thiet) hay gia ~ (link|khoa|keu)
        link ~2 (nop )?phat|thong bao phat
        gui lenh|lenh bat|{threat} ~ ({orders}|{pay})
        (noi|bao) ~2 (tui|toi|minh|bac|chu|ba|con) ~1 ({threat})
        can cuoc ~ (nhan qua|qua tet)|nhan qua ~ can cuoc
        (doa|ham) ~ (xuong nha|toi nha|gia dinh|con dau)|(ho|no) ~1 gui ~3 giay
        (phai|can) (lo|chay) tien|tien lo|({they}|{office}) ~1 (doi|bat) them
        (xung|bao|noi|gioi thieu) ~3 la ~2 (cong an|{office} nha nuoc|kiem sat)
        (co|nen) nen ~2 (dua|gui|chuyen|nop|dong|nghe|lam|tin|doc) ~4 (ma|otp|tien|ho|no|khong)
        (tinh|dinh|chuan bi|phan van|sap|dang dinh) ~4 (chuyen|gui|nop|dua) ~4 (ho|no|tien|ngan hang)
            |chuyen & phan van
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-01: told to keep it secret or to stay on the line",
        r"""
        khong (cho|duoc) ~2 (cup|tat)
        (dung|neu bac|neu) ~1 cup may ~ (tien|bat|phong toa)|phong toa ~ cup may
        ({asks}|{they}) ~4 (dung|khong duoc|khong cho|cam) (noi|ke|cho ai|cho con)
        giu bi mat|cam noi
        (dong|khoa) cua ~4 & ({orders}|ho|no)|truoc camera
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-02, SAFE-11: blackmail and ransom",
        r"""
        tong tien|khong thi dang hinh|(ham|doa|hu) ~ (hinh|anh|clip|tien|kien|bat)
        (hinh|clip) ~6 len mang ~ tien|tung (hinh|anh|clip)|phat tan
        (hinh|mat) ghep|ghep (hinh|mat)|(tien|doi) chuoc|quay clip ~ tien
        hinh (nhay cam|khoa than|bay ba)
        khung bo & (no|goi)
        doi no ~ (khong|co) ~ vay|goi ~1 doi no
        tra ~2 no ~6 (ham|doa|khung bo|nhan)
        (app|vay|no) ~6 danh ba|danh ba & (chui|goi|app)
        (noi|goi|bao) ~4 bat (con|chau) & ({money})|bat (con|chau) ~4 doi \d
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-03: prize, gift, aid",
        r"""
        (duoc chon|hoc bong|li xi|lo phi|le phi) & (nop ~3 truoc|bam|link)
        trung (thuong|giai|so|qua|vang|xe|tivi|iphone|\d|mot|cai) & ({orders}|{pay}|dong|thue|link|bam|otp|nhap
            |ket ban|phi)
        (nhan qua|nhan thuong|tang qua|hop qua|suat qua|rut thuong|tri an) & (quet|link|bam|nhap|the|{pay}
            |dang nhap|chup|{orders})
        (tro cap|ho tro|hoan thue|tien gia|hoan tien) & (link|otp|so the|phi|coc|app|quet mat|bam) & ({orders}
            |bam|nhan|noi|link)
        binh chon ~ (link|mat|bam)|link ~ binh chon
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-08, SAFE-09: easy work, investment, money back for a fee",
        r"""
        (nhiem vu|cong tac vien|chot don|viec nhe|viec lam tai nha|lam online|xau (chuoi|hat)|hoc nghe|don dau
            |game|hoa hong|like|tha tim|dat don|nap \d don|goi vip) & ({stuck}|{orders}|roi vao bay)
        (dau tu|san|coin|tien ao|chung khoan|forex|gop von|choi vang|lai (cao|\d+)|lai \w+ muoi) & ({stuck}|keu
            |ru|het tien|mat)
        khong cho ~2 rut|(nap|dong) ~6 (moi|de) ~2 (rut|tra|lay|giai ngan|nhan|mo)
        rut tien ~6 (dong|nap|thue)|nap ~2 truoc hoan
        (lay lai|thu hoi|cuu net|doi lai) ~3 (tien|net) & (phi|truoc|phan tram|nop|thu phi|coc|dong phi)
        giam tien|viec nhe luong cao|moi nhan (duoc )?tien|phi xac minh|sai cu phap
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-03: quick loan with a fee first",
        r"""
        (vay|giai ngan|duyet vay) & (phi|coc|bao hiem|nop tien|mo khoa|sai ~1 so tai khoan) & (dong|bat|keu|doi
            |nop|truoc)
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-02: love from afar",
        r"""
        (quen ~1 (tren|qua) mang|ban (trai|gai)|nguoi yeu|yeu nhau|linh my|(ong|anh|nguoi) tay|nuoc ngoai|viet kieu
            |lam quen|hua cuoi) & (hai quan|gui (qua|vang|do) ve|gui qua|qua ve|xin tien|muon tien|dau tu
            |phi hai quan|gui tien|chuyen tien|lam giay to|cuoi|\d+ trieu)
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-10: a relative's face, voice or account asks for money",
        r"""
        (con|chau|em|ban|co giao|chi|anh|nguoi quen|bac si) ~8 (vay ~3|xin ~2 chuyen ~3) (tien|trieu|gap|\d+)
        (con|chau|em|ban|co giao|chi|anh|nguoi quen|bac si) ~8 muon (tui |con |em |do |dai )?(it |vai )?(tien
            |gap|\d|{number})
        (nhan|hoi|gui|goi|facebook|zalo|di) ~ (muon|(hoi|xin) vay|vay) (tui |em )?tien(?! ngan hang| nuoc)
        (cap cuu|tai nan|te|mo|nhap vien|vien phi|cuu con|ma oi|khoc) & ({pay}|can tien|tien mo) & (goi|keu|noi
            |nhan|dien|bao|doi)
        (mat(?! khau)|giong|tieng) ~3 (la|ky|re|meo|y nhu) ~ (tien|chuyen|\d+)
        (tien|chuyen) ~ (mat|giong) ky|goi (video|hinh) ~ (xin|muon) ~2 \w+
        ten nguoi nhan la|nhan muon
        """,
    ),
    Rule(
        Alarm.SCAM,
        "BUY-09, PAY-08: fake delivery, fake shop, fake buyer, covered QR code",
        r"""
        shipper ~ ({asks}) ~ (chuyen|coc|link|hoi vien|phi|tien)|huy (dang ky )?hoi vien
        phi huy
        (chuyen|coc|dong|mua|ung tien) ~ (chan|mat hut|mat tam|bien mat|khoa (face|facebook|zalo|nick)|lan mat
            |om tien|chay mat|tat may|cat lien lac|khong bat may)
        (chuyen (tien|khoan)|coc|ung tien) ~ (khong rep|khong thay|khong lien lac|khong tra loi|cat lien lac
            |xoa nick)
        (no|shop|ho|nguoi ta) (no )?chan (tui|toi|em|minh|luon|zalo|facebook|so)
        chan ~2 (tui|toi|minh) roi
        (mua|coc|chuyen khoan) & khong bat may
        khach ~ (bam link|vo link|vao link|otp)
        (dat|mua) ~8 (nho|keu) ~4 (mua (ho|gium|giup)|ung tien|chuyen truoc)
        chuyen tien (xe|hang) truoc
        (bi|da) dan (de|len)|qr ~4 (to roi|cot dien|dan tuong|la)
        quet ~6 (may la|may tu)
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-04: someone else steers the phone",
        r"""
        dieu khien|man hinh tu|(may|app) ~6 tu (chay|bam|mo|nhay)|tu mo app
        chia se man hinh|cho ~1 coi man hinh|ultraview\w*|teamviewer|anydesk
        (ket ban|quen) ~ (gui|goi) (vang|qua|tien)|(gui|goi) vang ve|no hoi qua
        (hoi|giuc) qua ~ chuyen|hinh (da )?chuyen ~ khong
        (boi|thay|cung|giai han|tu thien|quyen gop|phat nguyen) & (giai han|nghi|gia|tai khoan ca nhan|doi|hu)
        mat song luon|mat song ~ tien
        """,
    ),
    Rule(
        Alarm.SCAM,
        "PAY-14, PAY-15: a wrong transfer with a lie or a threat",
        r"""
        chuyen (nham|lon) & (ham|hu|doa|kien|tien lai|tra gap|hoi gap|gap doi|link|bao cong an) & (doi|bat|tra
            |ham|hu|kien)
        """,
    ),
)
