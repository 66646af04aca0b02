"""Words that only sound like an alarm: errands, sayings, words that fold alike. They are not heard at all.

Most were met in what people ask within lessons. Longer phrases are safer here: what is left out hides what it holds.
"""

from __future__ import annotations

HARMLESS = """
    (so|ngai|lo) (bam|an|lam|chuyen|nhan) (bay|sai|nham|trat|lon), (phong|chong) (|tranh|ngua|chong|ngua bi) (lua
    dao|lua gat|chay|chay no|trom), bao (chay|lua dao|chim|trom), so (bao chay|cap cuu|cuu hoa|khan cap|cong an|cuu
    thuong|dien thoai bao chay|113|114|115|dien thoai cong an), bat (dau|wifi|song|nut|3g|4g|nguon|may|dien|den|loa|
    len|che do|tivi|dinh vi|mang|du lieu|tieng|thong bao|phim|chup|buoc), ban chay, nuoc chay, com chay, (bong den|
    bong|cau chi|main|bo mach|may|cuc sac|sac|motor|mo to) (|bi|dien) chay, chay (bong|cau chi|den|mach|motor|may
    bom), het (bin|pin), dong ho chay, (cuop|giut|giat|san) (voucher|sale|deal|flash|ma giam|tit|giai|cho|ma|don),
    cuop bien, chong trom, trom via, (may|do) giat, giat (do bang|ui|quan ao|mem|chan|lui|ky luc), bao trom, camera
    chong, hinh danh, danh tieng, chem (gia|gio|dep|gi|hang), giet (sau|co|mun|heo|ga|vit|thoi gian|khuan|oc|chuot|
    kien|gian|muoi|moi|bo|gia), ga (chet|bi|da), ca (chet|noc kho), (dep|vui|so|met|thich|thuong|buon ngu|mac co|
    ngon|ngu|doi) (chet|xiu), doi xiu, (chut|mot|it|ti|nho|cho|lat|nghi|doi|chet|nho) (xiu|chut xiu|xiu thoi), xiu
    (up|nua thoi|thoi|nua|xiu|ngang voi|len xiu), chet (ngay|di duoc), moi tay (muon chet|qua), (tra|bang|nhan|dua|
    rut|gui|xai|lay|thu|thanh toan|nop|tien) (|bang) (tien mat|tien le), te ra, rot (mang|gia|dai hoc|lop|diem|song|
    hang|tien dien thoai), (chim|ngap) (trong|) (no|dau), nhay (viec|day|nhot|mui|hip hop|lam|mui|vot|so|an|dam),
    ruou (ran|thuoc), bay chuot, gat (qua|nut|cai|lua|sang|len|xuong), bay mau, noi do dung, nghe ma nghen, mang
    nghen, bot (cham|la|nay|than), con bot, cuu (bai|xet|ho xe|van|long|may|dien thoai|cai may|cai app|cai dien
    thoai|net mang), xe cuu ho, cap cuu (cai|dien thoai|may|vneid), khoa cap cuu, phong cap cuu, bao hiem (tai nan|
    nhan tho|chay no|xe|y te), tai nan (lao dong|giao thong) (thi|co duoc|duoc), quen (mat khau|pin|ma|ma pin|mk|
    the|otp|tai khoan|mat), (dat|tao|cai|nho|go|luu|sua|lay lai|khoi phuc|nhap sai|cap lai|nhap|xem|coi) ~1 (mat
    khau|ma pin|mat ma|pin), (co|) tien la (vo|vao), tim tai khoan, (bi|) tru (phi|cuoc|tien cuoc|tien dien thoai|
    phi tin nhan|phi sms|phi duy tri|tien phi|luong|thue|tien 4g|tien sim|tien dien), gui tiet kiem, le phi (lam|
    cap|bao nhieu), (con|chau|nguoi nha) ~1 (muon|xin) ~0 (may|dien thoai|xe|hoc|di|nick), yeu cau (chuc nang|ho
    so), chut xiu, mot xiu, xiu xiu, it xiu, xiu nua, ban ran, trai tim, tai lieu, tim tai lieu, mau (gi|sac|xanh|
    do), bi dau (chan|lung|tay|khop|goi|dau|bung|rang|mat|hong) di kham, tra cuu, so cuu, nghien cuu, cuu giup bai,
    chut xiu nua, cuu (con|tui|em) bai, cuu bai, nhan gui, phong chay (|chua chay), bao chay, cap cuu (so|la so|cai|
    goi so|may|co duoc|co ton|y te), (so|bai|duong|goi|lop|khoa|phong|duong di|di|trai tuyen) cap cuu (so|co|la|
    duoc|thi|benh vien|o|may), bai cap cuu, duong di cap cuu, bam vo (dau|cho|nut|hinh|bieu|muc), bi sot co, kham tu
    xa, lua co, tuyen cap cuu, tai khoan (bi|la) gi, so du (|la|con), no don qua, (app|may|vneid|zalo|trang|web|dien
    thoai|dich vu cong|ngan hang|cai app|doi may) (|no|cu|cua tui|nay) (doi|keu|bat|bieu|hoi|yeu cau) ~1 (quet mat|
    quet khuon mat|cap nhat|nhap ma|mat khau|chup|dang nhap|xac thuc|sinh trac|nhap|dang nhap lai|cap quyen|ket
    noi), no (keu|doi|bat) (cap nhat app|quet mat|nhap so dien thoai|nhap ma|dang nhap lai|nhap lai), no bao (loi|
    sai|ma otp het|het han|khong dung|ma), (co giao|nha truong|thay giao|thay|truong) keu tai app (so|hoc|vn|zalo),
    (cong an|can bo|xa|phuong|ubnd|uy ban|cong an xa|can bo xa|cong an phuong|to cong nghe|to cong nghe so) ~1 (keu|
    moi|bieu|goi|hen|toi nha|xuong) ~3 (len lam|lam can cuoc|ra lay|len lay|len xa|ra xa|lay so|bo sung|thieu|hop|
    chi|cai|lam dinh danh|lam vneid|lay the|lay can cuoc|nhan the), (can bo|cong an) (thue|xa) keu ~1 nop to khai,
    (cong an|ngan hang|nha nuoc|can bo|nhan vien|vien kiem sat|toa an|dien luc) (co|co bao gio|co khi nao|khong bao
    gio|khong|co ai|co hay) (goi|hoi|doi|bat|keu|xin|nhan|lam viec|goi video|goi dien), dien luc (bao|nhan) ~1 (cup
    dien|tien dien|lich), (goi|goi dien) mien phi, shipper (goi|nhan|keu) ~2 (ra|lay hang|nhan hang|chung nao|giao),
    trung gio (qua|hom|nhe), chuyen roi ma (nguoi ta|chua|ben kia), tre em, qua mang sao, vo danh ba, tim ra, so ~3
    mat tien, lo bi, so bi, lo ~1 bi mat tien, chay (hang|pin|tui|app|web|cham|bo|quang cao|ban|viec|on|lai nhanh|
    muot|nhanh|phan mem|duoc khong|marketing|deadline|theo|kpi|show|giay|viec vat|bong|rai|bia|la|bo nho|hop dong|
    duong dai|xe om|grab|roi may|nang|da nang|da), chay xe (om|grab|giao|on|cham|di|ve|duoc|an toan|bao), may chay,
    cay chay, (app|may|web|video|phim|game|mang|dien thoai) (|dang|no|con|khong) chay (|cham|on|muot|duoc|khong|lau|
    tot|qua|ngang), chay (app|web|game|may), (rau|lua|xoai|ot|cam|ca chua|dua|la|mia) (|bi|mit) chay (la|bia|dot|
    bong|rai|rut|ray|mep|kho), chay (la|bia|dot|rai), (con ga|ga|heo|vit|bo|ca|tom|con heo) ~2 (bi danh|bi can|chet|
    bo an|bi benh), (sach|sau|cay) (bi|) chet, (cuoi|vui|met|ngon|dep) chet, hoc do muon chet, chet (cuoi|mo|cha|
    may|pin|nguon|that|con me|queo|web|app|mang|wifi|ngat|mau) (|quen|lon|nham|roi quen|bam), chet (cha|mo), chet
    roi quen, pin chet, chet pin, mat (song|mang|pin|wifi|dien|giay to|can cuoc|the|thoi gian|may|dien thoai|cong|
    mua|hung|phi|gia|mau|ngu|ket noi|tieng|lua|nuoc|bao lau|bao nhieu|may ngay|may bua|may tieng|bang lai|giay khai|
    so ho|giay|ho so) (|roi|hoai|roi lam|lam lai|bao|sao), mat ~1 (bao nhieu|may) (tien|dong|ngay|phi), (che do|do
    che do) may bay, mat song do, chay (qua|ra|vo|xuong|len|toi|di|ve) (cho|xa|tiem|quan|ruong|nha|day|do|dau|cho
    ban), (ho|khau|gia|nong|chinh) (tro|dan|gia dinh), ho (tro|so|gia dinh|khau|kinh doanh|chieu|ngheo|boi|tich|ten|
    hang), bi (cam|ho|sot), con ho, ho (may bua|hoai|ra dom), hoc (xuong bai|lai|tiep|truc|phi|sinh|tap|ba|duong|
    online|van|xong|ky|het), nhay xuong duoi, keo xuong duoi, lua (ip|nep|thom|dai mua|ca gia|om|tuoi|dong xuan|he
    thu), (gia|ban|gat|trong|sa|vu|hat|hot|phoi|cay|mua|ruong) lua, lua (gia|chay la|bi chay la|chay ray|bi chay|bi
    ray|dao on|do|lep|mat mua|co|bao nhieu|nhieu), (ruong|lua) ~1 lua co, bi lua co, dong (thap|nai|phuc|ruong), doi
    (mat khau|ma pin|pin|ten|dien thoai|hinh|dia chi|anh|mau|ngon ngu|xung ho|tra hang|hang|size|giay phep|gplx|bang
    lai|thong tin|diem|tien le|lich|co chu|chu|nen|so dien thoai|chu ky|may) (|o dau|sao|nhu|duoc|lam), doi can cuoc
    (o|lam|can|bao|sao), (tui|minh|muon|cach) doi (sim|can cuoc|the|so|may|zalo|mat khau), tien (dien|nuoc|hoc|tro|
    cuoc|4g|internet|an|le|luong|gia|hang|com|thuoc|xang) (thang|nay|bao nhieu|cua|sao|o|den|qua|het|dang|cho|chau|
    con|nha|phai|mac|hoai), chuyen (tien|khoan|cho) ~3 (duoc khong|o dau|lam sao|sao|the nao|bang cach|mat phi|ton
    phi|bao lau|mat bao|phi bao), gui (tien|hinh|do|qua) (ve que|cho con|cho chau|cho me|cho ba|ve nha|cho ma), xin
    (viec|giay|cap|nghi|phep|loi|chao|hoi|y kien|dang ky|link bai|xac nhan|lai|so dien thoai), cho (|tui|con|em|
    minh|bac|co|chu|toi) (hoi|hoc|biet), (lo|lo tay) (bam|xoa|tat|an|chon|nhan|go|thoat|luot|ngat) (nham|sai|thoat|
    lon|trat|nut|hai lan|tin nhan|bai|hinh|het tin|cau), lo (chuyen|gui) (du|hai lan|thieu), lo (chuyen|gui|chuyen
    khoan|chuyen tien) (nham|lon|sai|nham so|lon so|nham nguoi), (vo|ghi|nhap|dien) so (sach|tay|duoc|lam|nao),
    (ghi|luu|chep) ~4 vo (so|danh ba), trang khac, (lac|sai|nham) ~2 (trang|duong link khac), tien la vo, tien vo
    tai khoan, nga (ba|tu|nam|sau|bay), tu tu (thoi|nghen|nghe|con|lam|coi|hoc|da|nha|roi|di|noi|ha), tu tu thoi
    con, no noi (tui|toi|em) bam (cho|nut), hoc het (chua|roi|bai), danh (gia|chu|may|van|dau|so|bac|bong|bai|dan|
    vay|rang|thuc|bat|mat so), bi danh gia, (bi|) chat chem ~1 (o|gia|cho|khach|qua|dat), chem gia, co don, song
    (wifi|khoe|vui|xanh|yeu), giat do (|may|bang|ui), nap (card|tien dien thoai|the dien thoai|tien vo (vi|momo|dien
    thoai)|4g|tien vo vi|data), vay (ngan hang|von|chinh sach|tien ngan hang|mua|tra gop|the chap|tien mua|tien
    nuoi|von nuoi|tien lam an), phi (chuyen|rut|thuong nien|duy tri|giao hang|bao nhieu|tin nhan|sms), ra mau gi, ba
    tui mat roi, mai tang, bao tu, khai tu, chung tu, so tai khoan (la|coi|cua|sao), nghen (mang|ngao|con|nha), soc
    gia, don hang (cua|toi|den|dau|so|nay), (shop|ben ban|nguoi ban|nguoi ta) khong (chiu|) (doi tra|nhan tra|giao
    dung), (gui|goi) link cho, link cho (con|chau|em|ban), muon chet voi, tien mat (thi|co|hay|nhieu|cho|khi), tra
    lai (hang|tien thua|tien cho khach|do), muon tra lai, xoa (tin nhan|tin) rac, ma so (co so|thue|ho so|vung|hang|
    khach|bao hiem), so co so, mua (hang|o|tren) ~3 (bi loi|bi be|sao), cam (dau|dien|sac), khong nhac, (phim|
    truyen|game|kich) ~2 (danh nhau|chem giet|ban nhau|bao luc), coi phim ~2 danh nhau, rut tien (o|bang|khong can|
    can|duoc), (xiu|met) (up|ngang), (ong|ba|cha|me|ma|bac|co|chu|chong|vo) (|tui|toi|noi|ngoai) mat (|roi) (nam|lam
    giay|xin|bao tu|thi|khai|hoi nam), (so|khoi|tranh|de|ngua|phong|lo ngai|lo lang) (|bi|la bi|minh bi|tui bi|nguoi
    ta) (lua|gat|lua dao|lua gat|mat tien|bi lua|lay cap|mat cap|lo thong tin|mat tien oan|bi mat tien|hack), lac
    trang roi, cap can cuoc, cat lua, trai (tim|cay|xoai), noi khoi, (chan|ham|thich|luoi|met) hoc, hoc cai (nay|do|
    gi), keu tui hoc, mo cua, dong y, dong (tien|phi) duoc chua, nha chay lac, chay lac, chay rong, khong nghe may
    (con|chau), goi hoai khong nghe, dien thoai ~1 rot xuong, rot dien thoai, (may|dien thoai) rot (|xuong) (ao|
    nuoc|song|muong|dat), may do cuu, cuu tui bai, wifi yeu tho, den (thui|ngom) (|man hinh), qua mang (sao|duoc|
    lam|o), (ma|otp|mat khau) khong cho ai, dan dung noi ma, nap tien dien thoai, can dong thue, co can dong, dong
    thue (o|sao|khong|the nao|bao nhieu|qua), (khong|dung) (cho|noi|dua) ai (biet|) (ma|otp|mat khau|ma otp|ma pin),
    (khong|dung) (noi|doc|dua|cho) (ma|otp|mat khau|ma otp) cho, man hinh den, co giao keu, con (keu|bieu|bao) (tui|
    toi|ba|me), con (dau|re|gai|trai|tui) (keu|bieu|chi|day) (tui|toi|ba|me), thay (chi|keu), chau (keu|bieu|chi)
    (tui|toi|ba|ong), khai sinh, sinh (tren|o|roi), sanh tren, can cuoc gan chip, gan chip, de co (mang|duoc|nguoi|
    ma|tien|so), bi tru tien (khong|ship|hong|thue|phi|hong|qua|diem|cuoc|mang|dien), co bi tru, tu bam (tren|da|
    nhan), mat cho (sim|so|app|may), khoi (ra|di|toi|len|can|phai|mat|qua|hoc|chay), hai thang may, ba thang may,
    thang may (moi|nay), de (tra hang|trong|lau|o nha|ban|danh|nghi|nghi|danh toi|tui suy|tui doc|tui coi|mai|hoc|
    toi ta|tang|ngan hang|trai|cong dung|thua|may tren|lan|khoi|tim|lam), ban roi, (chuong trinh|khoa|cac phan|lop)
    hoc co, hoc co, dinh danh, mao danh ma, nac danh, (nang|that) co bi, su that co, ten that, lam bay vo, nha lam
    bay, that co (bi|dung|phai), cho mat, bi moc tui (mat|ngoai), (giao|do) do nguoi, do nguoi (lon|viet), mat quyen
    (gi|loi|bao), danh con (di|gi), diem danh, mac co, vo so (suc|phan|tay), moi nam mot lan, nam lan, nam mot lan,
    quay quay, du lieu (di|di dong), cau sap bao, cau sap sap, sap sap, goi bac si qua, bac si coi, (app|san|may|
    ngan hang) (bao|tu dong), tu dong (tru|xac nhan|tra|dong|gia han|khoi|tat|lui), may tu dong, tim khong ra (xa|
    cho|nut|app|o|bai|hinh|muc), lien lac voi (con|chau), muon chan so, xoa app ~2 mat tien, mat may ~2 mat tien,
    (co|bi|khong) mat tien (trong vi|trong ngan hang|trong may) khong, ma lo (qua|lam), ban hang, chay ghe (suot|
    hoai), cho vo co, vo vi chua, ket qua, dan ngan hang, lien ket, mat cap huyen, thieu mat, cay nga de day, so
    sinh, dung ten minh ha, tu tren xuong, de thua, cung ham, benh vuc, dat dien thoai, quen bam ~3 mat tien, mon
    do, du kien, du tup, du du, du vo, du roi, tien tu vo, hoc (sua may|mien phi|nghe|cach), kham huyet ap, gom het
    (toa|ket qua|giay), toi thui, quyen tro nang la, hien thi, duoi song roi, khoa (nay|hoc), dem ~3 dau de, go ra
    chu, bat be, hap hoi, trai ~2 hap hoi, trai ~3 dap, trong rach sau, don hang, bung don, tru tien thue, vui trong
    nhom, an cap ma vung, chup ~4 bong den, bong (den|dien dien), ong co can cuoc, luc het tu, tra du tien, khoi lo,
    tien phong tro, dien phong tro, tra hai lan tien, hai lan tien nuoc, so no tu tru, bay tien cua minh, ngan hang
    nghi, (chuyen|gui) tien co di, chia lam hai, co rut lien, co rut duoc, dong ho dien, de trung, troi (nuoc|phu
    ho|toi|mua|nang), che troi nuoc, mo thay, nam mo, doi tuyen, thai may gio, ket (xe|giua chung), hut hoi, chay
    theo hut hoi, tim nguoi, tieng me de, me de, cai nay cua, thang nay cong ty, tra loi tu dong, gia du, bi du mua,
    mac bay quang cao, te ghe, cuoi te, binh chua chay, chan doi hoc, lan lon, chan duong (di|lang), do chan duong,
    do xuong muong, rot (do|may) xuong, noi nay, cai noi, noi do (nua|minh|bo), nghe nhu, phong duoi nuoc, day (tre|
    chau) phong, so cuu duoi nuoc, (bang|dung) can cuoc, (bang|qua) tai khoan, giut minh, thay (con|ngoai|ba|chau)
    khong, khong thay (con|chau|ba|mat) (thay|dau|dau ca|tren man hinh|trong may|noi), (bi|noi) khong thay, thay
    chau ma, may khong nhan ra, khong nhan ra (tui|mat|giong|chu|van tay), no (hoi|bat|doi) (dua mat|quet), bang
    chung, (quay|quay lai) roi, quay roi di, phim quay, muon ten (shop|cua hang), bao hanh (mon|do|san|may|bao lau|
    o), khong bao hanh, (vo|di|ra|toi|qua|o|nam|bam|nop|goi|bo|dan|coi|tim|hoi|kiem|dat) dau (|vay|con|duoc|ha|gio|
    de|moi), bi cuom mat, no bat ra, tru tien (lung tung|roi ma ben kia), so ~4 tru tien, ten hoa don, hoa don la,
    ma tui lo, so tien lon hon, (goi|so) (113|114|115) (hay|co|duoc|voi|de|la), (113|114|115) (hay|voi|la|de|hoac),
    so nao (goi|chua chay|cuu), goi ~3 so (nao|may), (chuyen|viec) ~2 goi 113, trom ga, coi ban tho, chay nat duong,
    tieu chay cho, (trau|bo|heo|ga) ~2 (tieu chay|sot cao|bo an), thay (tien|mat tinh tien) (ve|vo|dau|thieu), chua
    thay (tien|tra tien), khong thay tien (ve|vo|khach), toan noi, (app|shop) co tra khong, khach (nhan roi|doi hoa
    don|noi hinh), nho tiem, hai thu, hoc (cach|xong), noi do dai ly, sim cua noi, dung im, bam ma khong, bi liet
    khong ra, khong duoc mo, dang tin khong, toi thui may, muon kien nghi, keu dung (dien thoai|app), ket noi lai,
    thue bao bi khoa, khong khop voi giay, tam ngung vi, giay to gi dau, lo lang, bo ke sat lo, sat lo bao, (thang|
    han) may (coi|moi|roi), nhuan thang may, mac ket cho nay, de nguoi ta, dung roi con, xong duoi, xe cho cat, chua
    dong phi thi, dong tien ship, khong nhan khong, dong thue hai lan, bam lai lan nua, mot lan duoc khong, im ru
    coi, y ta noi, bo sung giay, trong khung, ban sao, cap cuu (ma khong co the|xong dem), goi cap cuu (so|la), luc
    nao goi, phong khi, du de vo, hang de vo, vo phan, thuoc tru bo, con trai oi, quet trung, goi hinh toi, vo nhom
    ap, ma dong goi, da nhan ma, so dien thoai nguoi nhan, thu tien khach, co chac khong, chung nao ben kia, tin
    trong nhom, dong them lan nua, app doi, tu dong no, tich no tu dong, trich no tu dong, tu tra voi, treo tren
    san, doi lai thue, (san|ben san) ~1 (dong|nop|thu|giu|tru) ~1 thue, dang (clip|hinh) (quay|khong|khach|hang),
    lenh chuyen, thanh cong nhung, lan dau, mung muon khoc, ten la roi van, tai app vneid, mo app vneid, goi tong
    dai hoi, (goi|hoi) so nao, gui tep, lo cho nguoi ta muon can cuoc, noi nho, ban quan nuoc, tru ngan ruoi, dong
    tay nua, gan them, keu ~2 lam dinh danh, cai app giup, cai app gium, lo keo, tien ra sao, bao ra duong, nga danh
    nhau, khach la dat, hoi co ma quet, sao y, moc do ton, xiu (up|down|ngang), met (|muon) (xiu|chet), (ngat|rot|
    chap chon) (mang|song|wifi|ket noi), (mang|song|wifi) ~1 (ngat|rot|yeu|cham|lag), (tra|dong|nop|thanh toan|
    chuyen) ~2 (dien|nuoc|hoc phi|internet|rac|truyen hinh|tro|wifi|cap quang) ~0 (o|qua|sao|cho|thang|bang|hang|
    tren|bao|may|the|lam|roi), (cuoi|met|nong|dau|doi bung|doi|buon|vui|lo|mac co|tuc|thuong|buon ngu|lanh|thich|
    ghet|ban|lau|kho|chan|re|dep|ngon|hoi|ngu|so|cay|do|dao|do te) (chet|xiu), (cuoi|met|nong|dau|doi bung|doi|buon|
    vui|lo|mac co|tuc|thuong|buon ngu|lanh|thich|ghet|ban|lau|kho|chan|do|dao|do te) (gan|muon|qua muon|nhu|oi la)
    (chet|xiu), doi the (o dau|can gi|lam sao|sao), (114|115|113) (hay|voi|hoac) (114|115|113|1022), nen goi (so
    nao|113|114|115), khoa can gi, nghe nhu duoi nuoc, khong thay (chau|con) (thay|ma), (ghi|viet) vo so, (nguoi|
    may) nuoc nao, phan dot, nguoi nuoc, mot it, lay vi du, may bi lay cap, tong tien, tien loi, no hoi cho phep, so
    go ma, moi de vo nha, tien de trong may, de dong hoc phi, nong sot ma, tin trong nhom zl, than san, may lan dau,
    mat trom nam, cuop (com|loi), an trom trai tim, bat coc bo dia, mat tich cai, kho qua, het hoi, tap di, gap ~3
    thi goi so may, (bi|co) ~3 thi goi so may, hoi de danh, kho tho thi goi, (mang|can|dem) the gi, tien xe cap cuu,
    duoc huong may, bai kho, bay tam chuc, (bay|tam) (|tam|muoi) chuc (ngan|trai), tra tien dien tu dong, tien dien
    tu dong, tu khoi dong, cuu nguy bai, khong biet bam, ke chuyen, nghe con ke, bi roi cuu, chuyen tien cho ai, dan
    ai hoi ma, len tru so, ai hoi mat khau, ai goi doi tien tui cup, chia se man hinh cho con, dem ~3 ra dau de,
    (xoai|quyt|mit|buoi|sau rieng|chom chom|thanh long|trai cay|thung xoai|thung quyt|thung hang) ~3 bi dap,
    (bi dap|dap) (|het|nat|mat) (1|2|3|4|5|mot|hai|ba|bon|nam|may|nua) (ky|ki|kg|bich|thung)
"""
"""Phrases parted by commas."""
