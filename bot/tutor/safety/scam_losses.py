"""What has gone wrong already: something handed over, opened or gone; and the cues this needs.

Source: SAFE-18, and section 5 of the language notes: "lỡ bấm, lỡ đưa, lỡ chuyển, bị lừa, mất tiền, bay tiền, tiêu rồi".
"""

from __future__ import annotations

from bot.tutor.safety.phrases import Alarm, Rule

LOSS_CUES = {
    "SLIP": """
        lo, lo (tay|dai|mom|mieng|nghe|tin|cho), trot, trot dai, so y, nho, vo tinh, vo y, khong de y, hoang qua,
        luong cuong, quynh, nghe loi, tuong that, tuong thiet, dai dot, ngu qua, khong biet nen, tin (qua|nguoi|loi|
        no|ho|that|thiet), ca tin, nhe da, so qua nen, nghe theo, lam theo, ham (re|loi|tien), lo ~1 (tin|nghe) (|
        loi), lo dai, lo tay, dai qua, kho qua
    """,
    "JUST": """
        vua, moi, da, hoi nay, hoi sang, hoi chieu, toi qua, hom qua, ban nay, nay gio, dang, sang nay, hoi hom, bua
        qua, trua nay, cho roi, dai dot, chieu nay, luc nay, bua nay, truoc do
    """,
    "DONE": """
        roi, xong, luon, het, mat tieu, hoai, ngay, xong xuoi, het roi, roi a
    """,
    "PRESSED": """
        bam, an, nhan, click, mo, vo, vao, nhap, quet, tai, cai, go, dien, khai, dang nhap, truy cap, bam (vo|vao|
        dai|trung|phai|nham|theo), cham, cham vo, dung, mo ra, bam mo, xac nhan, chap nhan, nhan vo, dong y
    """,
    "GAVE": """
        dua, doc, cho, gui, goi, noi, cung cap, khai, chup, nhap, dien, quay, quet, trao, chia se, bao, nhan, tiet
        lo, go, dang nhap, de lo, lo, xac nhan, cho muon, bay, cho coi, cho xem, cho biet, dien vo, bat mi, chia
    """,
    "WEB": """
        link, (trang|web|website|app|tin nhan|file|tep|tap tin|ma|ma qr|qr|phan mem|quang cao|mail|email|trang web|
        khung|banner) ~2 (la|gia|doc|mao danh|khong ro|nguoi ta|trung|no gui|ho gui|dang ngo|ngan hang|apk), apk,
        (file|tep|tap tin|app|phan mem|ung dung) (nguoi ta|nguoi la|no|ho|la|gi|ai do|do|kia|cong an|ngan hang|thue|
        dien luc|dich vu cong|vneid|ngoai|gia), (hinh|cai|tin) trung (qua|thuong), web (la|gia), trang la, trang
        gia, ma doc, tin nhan la, qr la, cai link, ma nguoi (ta|la), tap tin, khung chat la, duong link, (tep|file|
        app) ~1 nguoi ta (gui|goi), cai tep
    """,
    "LINKS": """
        link, trang (web|la), website, web, apk, quet ma, qr, app la, dang nhap, duong dan, file, (bam|nhan|an) (vo|
        vao) (day|do|link|duong), bam vao day, app, tap tin, quet, nhap otp, otp, dien the, dien thong tin
    """,
    "SECRET_THING": """
        otp, ma (xac|so|pin|bao mat|kich hoat|dang nhap|vua|gui|ve|6|sau|bi mat|do|nay|trong|the|cho|roi|khoa|giao
        dich|o te), mat khau, pin, so (the|pin|tai khoan|can cuoc|seri|cvv), cvv, can cuoc, ma, mat ma, (hai|2) mat,
        khuon mat, cai mat, mat (cho|de|xac), so (sau lung|mat sau), (sau|6|bon|4|ba|3|day) (so|chu so), hinh (the|
        can cuoc|so do|giay|mat|so), so do, so hong, thong tin (the|ca nhan|ngan hang|tai khoan|can cuoc|het), the
        (ngan hang|atm|tin dung|cho|visa), tai khoan (cho|ngan hang|va|voi), zalo, dien thoai cho, so cai, giay to,
        quay mat, quet mat, man hinh, quyen, day so, cccd, het thong tin, day ma, sim cho, pass, van tay, dien thoai
    """,
    "TO_THEM": """
        (no|ho) (roi|xong|het|luon|nghe), nguoi ta (roi|xong|het|luon|nghe), qua (zalo|tin nhan|dien thoai|mang),
        (vo|vao|len|tren|trong) (link|trang|web|do|app|form|tin nhan|mau), cho (ho|no|thang|nguoi) ~1 (roi|xong|coi|
        xem|xac minh|chup|nghe|muon|giu), cho (|ai|mot) nguoi (ta|la|do|khac), cho tong dai, cho (no|ho|nguoi ta|
        nguoi la|thang|tui no|bon|ai do|ke|cong an|can bo|nhan vien|ben kia|ngan hang|ong do|tong dai|chung no|may
        dua|ten do|han|kiem sat|so la|shipper), cho nguoi (mua|ban|ban hang|la|ta|goi|giao), cho (co|anh|chi|ong|
        thang) (tong dai|shipper|nhan vien|giao hang|can bo|cong an), cho ben (vay|vay tien|tuyen dung|mua|ban)
    """,
    # Said of money or an account, each enough alone.
    "LOSS": """
        (mat|bay|tieu) (sach|het|trang|toi) ~1 (tien|von|so tien), mat (toi|hut) (tien|von), het (sach|tron) tien,
        mat (sach|trang|het|sach banh|sach tron|het tron|het roi|trang tay), bay (het|mat|sach|mau|veo|hoi|sach
        tron), tien bay, trang tay, sach tui, can tui, het (sach|tron|trang|rao|ca) tien, boc hoi, khong canh ma
        bay, khong con (dong|xu|cac|mot dong), con (khong|0) dong, sach (banh|bong|tron), con co (mot|vai) dong, di
        tong, ra di het, mat trong (tai khoan|the), (tu|tu nhien|tu dong|bao|bi|tin nhan|cu) ~0 (tru|tru mat|rut|bao
        tru) ~0 (tien|mat|sach|het|hai|muoi|ba|nam|may|20|10|50|5), tru (sach|het|lung tung|hoai), mac (lua|bay|muu|
        lua dao), dinh (bay|lua|chuong|dan|bua|cau|ma doc|virus|cu lua|tro lua|phot), sap (bay|ham|lua), (lua|gat|
        du) ~1 (tui|toi|em|minh|bac|ba|me|ma|ong|chu|co|di|con|chau|chong|vo|ngoai|noi|ca nha|nguoi gia|tien|het|
        sach|lay|mat), lua ga, mot cu lua, an qua lua, bi xo (mui|tien), bi (an|mat) quyt, bi quyt, bi bung, (tien|
        cua|von) (coi nhu|vay la|the la) (mat|di), om (mot|cuc) no, mat ca chi lan chai, bi ~0 (chiem|cuop|lay|danh
        cap|mat|hack|chiem doat|chiem quyen|xam nhap|dot nhap) ~1 (tai khoan|nick|zalo|facebook|sim|tien|dien thoai
        zalo|quyen|messenger), (mat|bay) (nick|zalo|facebook|tai khoan|quyen|nich|messenger), (nick|zalo|facebook|
        tai khoan|messenger|may|sim) ~2 (bi|da bi|vua bi|moi bi) ~2 (chiem|hack|lay|cuop|danh cap|xai|danh|hach|dang
        nhap|chiem doat|mat), (dang nhap|vo|xai|dung) (tu|o|tren) may la, bi hack, bi hach, bi danh cap, bi an cap
        tien, nhiem virus, dinh virus, bi cai ma, cao so dien thoai, tieu (tan|roi tien|tung|het von|het roi tien),
        toi roi con tien, het cuu roi tien, mat tien oan, lay mat, tien mat tat mang, tien (da|co) di, khong lay lai
        duoc, no xai het, chuyen mat, di mat, hot het, gom sach, gom het, om het, om tien, chay mat tieu, (danh|lay|
        an) cap (tien|tai khoan|thong tin|mat), bi moi tien, bi rut tien, bi rut ruot, co nguoi rut, ai rut, bi mo
        tai khoan, (xai|dung|lay|muon|gia) ~0 (ten|can cuoc|cccd|thong tin|sim|so|hinh|giay to) ~0 (tui|toi|em|cua
        tui|cua toi|me|cua em|ba|minh) ~1 (vay|mo|dang ky|no|muon|lua|lam), dung ten (em|tui|toi|minh|vay|tui vay),
        vay dung ten, co nguoi vay ten, bi (lua|gat|phinh|lua ga|lua dao|gat gam|lua gat|bip), tien mat roi, (bi|
        dinh) chuong, up sot, hut het tien, hut sach, mat sach, mat trang, di het (roi|luon|tien), bi giut hui, vo
        hui, giut hui, lua (tui|toi|em|minh|lay|mat|het), an het tien, bay (chuc|may|hai|ba|nam) (trieu|chuc), tien
        ~2 (mat vay|mat het|mat roi|mat luon|mat sach|bien mat|bay mat|di het|mat dau|dau mat het|di dau het|bi
        chuyen|bi tru|bi rut|bi mat), (no|ho|ai|nguoi ta|nguoi la) ~1 (lua|gat) ~1 (tui|toi|em|lay|mua|mat|het|ban|
        me|ba|con|roi), bi ~4 (lua|gat) (|tien|mat|roi|ban|mua|lay|duoc|het), nghi ~3 bi (lua|gat), bi ~3 du ~2
        (gop|nap|chuyen|tien|mua|dau tu|bo|vay|choi|qua|cai), the bi quet, bi quet, (the|tai khoan) ~3 bao (no|tru|
        giao dich|mua), dinh lua dao, bi cat mat, bi ~2 lanh mat, (rut|lay|hot) ~1 (het|sach) (|tien|roi), (ai do|
        ai|nguoi la|nguoi khac|may la|may khac) ~1 dang nhap (vneid|zalo|facebook|tai khoan|ngan hang|cua|vo), dang
        nhap ~1 (may khac|may la|thiet bi la|noi la), tai khoan ~4 gui tin nhan la, gui tin (la|bay) cho (moi nguoi|
        ban be|ba con), chiem (nick|zalo|tai khoan|facebook), lay cap thong tin, thua sach, ve gia, lua ~2 mat, (no|
        ho) (|da)co ma roi, no co (ma|otp|mat khau), tieu het (tien|von) roi, con khong dong, tai khoan ~3 (con|chi
        con) (khong|0), mat (chuc|may chuc|tram) (trieu|ngan), (di|mat) het (tron|trui|troi), mat trang roi, chiem
        ~2 (zalo|facebook|nick), (zalo|nick|facebook) ~3 bi ~2 (hack|chiem|lay), tien ~6 (di het roi|bien mat|bay
        mat|mat tieu|mat sach|boc hoi|het sach), bi lay (mat|cap), giat hui, bi giat hui, (no|ho|tui no|bon no|chung
        no) lua, lua lay, lua mua, lay mat so tien, bi (|tui no|tui kia no|chung no|nguoi ta|no|ho|ke gian|ban be|
        ban|co do|ong do) (lua|gat), dinh lua, (mat|bi mat) (|het) von, het tien ~0 roi con oi, (tai khoan|ngan
        hang|the) ~3 het (tien|sach), lo quay mat, lua (het|sach|mat|lay|duoc) (tien|roi|cua|tui|toi|em|ba|so tien),
        (bi|dinh|mac|trung) ~2 lua (roi|het), quay len ~8 tong tien, tong tien, (so the|ma|otp|mat khau) ~3 (lo|bi
        lo), cheated, scammed, (account|card|money) ~4 (empty|gone|stolen|disappeared), stole my money, lost (my|
        all) ~2 (money|savings), hacked, (i|my mother|my father|she|he) ~2 (gave|told|sent) ~3 (otp|code|password|
        money), clicked ~3 link, bi lua, nguoi ta lua, ket (von|may chuc|may tram), (mat|bay|tieu) (|het|sach|toi)
        tien (roi|oan|trong|that|cua|duong|tiet|mo hoi|ban|qua mang|luon|o ngan hang|ngan hang), tien (dau mat|dau
        het|bien mat|boc hoi|bi chuyen|tu chuyen|tu di|bi rut|bi lay|bay|het sach|mat het|mat tieu|mat roi|mat dau|
        ra di|di dau mat|bi mat|mat vay), tien di dau (mat|het) ~2 (roi|tron|vay|con), bi tru (sach|het|mat|oan|hai
        trieu|hai|ba trieu|may trieu|chuc|lien tuc|tien lien|tien lung tung|tien hoai|muoi|nam trieu), tru (tien|
        mat) ~3 (ma|trong khi) ~3 (khong|dau|chua|ngu), (no|ho|nguoi ta|tui no|bon no|thang do|con do|tui kia|chung
        no) (|da|moi) (lua|gat) ~1 (tui|toi|em|lay|mua|mat|me|ba|con|het|chi|roi|tien|cho), (bi|dinh|sap|mac|mac
        phai|roi vo) ~2 (lua|gat|lua dao|phinh|xi gat|lua ga|bip|luong gat|lua bip|hop hon|qua mat|lua tinh|dinh
        chuong|lua gat|bo bua|lua doi), (sap|mac|dinh|trung|roi vo) bay (no|roi|cua|tui|ke), tat toan (so|het),
        (rut|tat toan) het so, (tai khoan|the|vi|so du) ~2 (ve|con) (so khong|khong dong|0), ve so khong, tru tien
        (lien|hoai|lung tung|tui bui), hao mat, an mat tien, bi (mua hang|quet the|rut tien|tat toan) ~3 (ma|trong
        khi|ben), (am|hot|om|gom|vet|nuot|lay) het (tien|von|vang|cua), bi ~2 (cho mot vo|dat mui|thoi mien), thoi
        mien, go vang, (lo|mat|bay|lot) het (thong tin|roi|tien), lo thong tin (roi|the|het), qua lua, (gio|ho|no|
        chu|cong ty|nguoi ta) (tron|lan) (roi|mat|luon|no), cao thanh giay, giay (lon|vun), (chiem|lay) (|mat) (may|
        sim|quyen), bi chiem may, bi da khoi nhom, bi kick, dinh bua me, mat toi (muoi|hai|ba|may|chuc|nam), mat ~2
        (von|vang) roi, toan cuc gach, (mo|mua) ra (toan|la) (gach|giay|rac), dung can cuoc (|cua) (tui|toi|em) (mo|
        vay), nguoi ta dung (mo|vay), vay ten (tui|toi|em), vay tien ten, dung ten ~2 (mua|vay|mo|no), ky giay vay,
        ky ~3 (gio|xong) ~2 tron, emptied, scammed me, (read|gave|told) ~2 code, het tron roi, tien ~4 di dau (het|
        mat), (cuom|om|hot|lay|an) mat ~1 (tien|trieu|chuc), no cuom, nghe theo no, tai khoan (trong tron|sach tron|
        ve khong), (tk|tai khoan) ~3 (trong tron|ve khong|con co), tien ~4 bay dau het, took my money, chu (hui|
        quan) ~2 (om|tron), tien tru (lien|cu toi|tien cu), tin tru tien, bi tru ~1 (trieu|tram) ~4 (ma|khong), hu
        mat tien, (nhap|doc|cho|dua) (ma|mat khau) mat roi, doc mat roi, dang chuyen tien cua (tui|toi|em), dang
        tren may, no con dang tren, tien (bay|mat|di) dau het, (no|ho|nguoi ta|tui no|bon no|thang do|ke gian|ai|ai
        do|con do|tui kia) ~1 (lay|rut|hot|cuom|om|vet|nuot|an|rinh|cuon|moc|hut|xoi|ngoam|hoi|am) ~0 (mat tien|het|
        sach|trang|tron tien|mat so tien|het tien|mat cua|mat bay|mat may|mat hai|mat muoi|mat nam), (no|ho|nguoi
        ta|tui no|bon no|thang do|con do|tui kia|chung no) ~1 (lua|gat) ~1 (tui|toi|em|lay|mua|mat|me|ba|con|het|
        chi|roi|tien|cho), app doi danh ba, muon tien ~4 danh ba, danh ba ~3 chui, bi doa (bat|chem), dang nhap (noi
        khac|may khac|noi la), bi tru ~1 (9tr|5tr|2tr|3tr|10tr|20tr|tr), mat con heo dat, dua ~2 cho nguoi (mua|la|
        ban), chinh chu ~4 (tra|mua), cuc gach, giao cuc gach, hai mat ~2 cho nguoi
    """,
    "SHUT": """
        (chan|block|xoa|huy) ~1 (luon|roi|so|zalo|nick|facebook|face|tui|toi|em|minh|lien lac|mat|tin nhan|nhom|ket
        ban|may|cuoc goi), chan (luon|lien|mat|het), (mat|bien|lan|tron|cao|chay|bay|khoa) ~0 (tam|hut|dang|mat|
        tieu|mau|mat tam|het|tich|bien|may|so|nick|face|facebook|zalo|trang|web|mang|mat dang|phay|app), bat vo am
        tin, khong ~1 (lien lac|tra loi|rep|nghe may|bat may|giao|thay hang|thay giao|tra tien|hoi am|nhan lai|phan
        hoi|lien he|goi duoc|vo duoc|thay dau|thay gui|gui|cho vo), (goi|nhan|lien lac|lien he) (|hoai|mai|lai)
        (khong|khong duoc|khong ai|khong thay|thue bao), thue bao, tat may, im (re|ru|lang luon|bat|thin thit), so
        khong ton tai, (web|app|nhom|trang|san) (sap|dong|mat|bien mat|bay|giai tan|khong vo|khong mo|bi khoa|mo
        khong len|vo khong duoc), xoa (nhom|nick|trang|bai|tai khoan), khong co that, khong ton tai, dong cua luon,
        cat lien lac, rot hang dom, khong thay tam hoi, mo khong len, bi (chan|block), doi so, bo tron, biet tam,
        mat tieu, mat hut, mat tam, bien mat, chan (luon|roi|so|may|tui|toi|em), (no|ho) chan, lan mat, om tien,
        khong (thay|co) (ve|hang|dau|gi) (dau|het|ve), khong rep, (hong|khong) thay ve dau, bien dau mat, khong bat
        may, chan ~1 (tui|toi|em|luon|roi|so), khong thay gi, (ma|chu) khong thay, no chan, chan zalo, chan
        facebook, dong cua, sap roi, bi da khoi nhom, khong co nha do, khong co ten, khong ai giao, khoa may, lan,
        tron, trang do sap, (khong|chang) thay (hang|ai), toi noi khong co, ho lan, khong thay (ve|nguoi|hang)
        (khong|dau), goi khong bat may, tron (mat|roi|luon|mat tieu), om tien tron, chu tron
    """,
    "STUCK": """
        khong (|cho|duoc|lai|the|ai cho|rut|lay|the nao) (rut|lay|tra lai|tra tien|rut duoc|rut ra|rut tien|lay lai|
        lay duoc|hoan|giai ngan|rut lai|rut von), rut (|tien|ra|von|lai|hoai|mai|ve) (khong|khong duoc|khong ra|
        khong noi), (bi|om) (treo|ket|dong bang|giam|khoa|lo), (ket|om|giam|chon|ngam) (von|tien|don|lenh|het), moi
        (|duoc|cho|chiu|co the) (rut|lay|nhan|tra|giai ngan|hoan|mo khoa|lam tiep|ve von|duyet), no don, sai (cu
        phap|lenh|thao tac|noi dung|so tai khoan|so), chay (tai khoan|lenh|cau), am (tien|von|tai khoan), nap (|
        them|vo|hoai|mai|tiep|vao|bo) (tien|them|hoai|vo hoai|nua|tiep|roi|mai|bu|cho du|het), khoa (vi|tai khoan|
        lenh|rut), tien (ket|nam) (trong|tren|lai|o), dong (thue|phi) (|hai muoi|muoi) (|phan tram) (moi|de|cho|
        duoc), mo khong len, mo khong duoc, phai (nap|bu|dong|nop) (them|tien|thue|phi|tiep), (bat|doi|keu|bao|noi)
        ~1 (them|nap them|nap tiep|nap|thue|phi|coc|nop|dong|bu), ket trong (do|san|app), khong rut duoc, rut khong
        duoc, khong (cho|ai) rut, khong thay lai, nap them, ket von, ket (tien|may|hai|ba|muoi|100|may tram), sai cu
        phap, (nay|gio) ~1 (mo|vo|dang nhap) khong (len|duoc|vo), (doi|keu|bat) (them|nap|dong|nop), (giam|treo|
        ngam) tien, (nap|dong|nop) ~1 (them|tiep|nua|hoai), dong thue, thua (sach|het|lo), moi cho rut, bi treo,
        phai nap, no no don, bo ~3 (gio|mat|doi them), khoa tai khoan, (san|nhom|app|web) (sap|mat|bien|dong|xoa),
        xoa nhom, mat tieu, ban (nha|dat|vang) (bo vo|dau tu|nap), cam (so do|so|nha|xe|dat|vang), dem ~2 di cam,
        sap loi
    """,
    "STEERED": """
        (dieu khien|chiem quyen|nam quyen), (may|dien thoai|man hinh|app|no|con tro|tien|chuot) ~2 (tu|tu dong) ~1
        (chay|bam|mo|nhay|chuyen|lam|go|thao tac|luot|di chuyen|hoat dong|keo|an|vo|vao|nhan|lenh|dong|gui|nhap|
        dien|bat camera|chup), (tu bam|tu nhay|tu go|tu thao tac), nhay lung tung, bi dieu khien, mat song (|luon|
        roi|ma|xong) (luon|tien|roi tien|tai khoan|roi tai|xong tien|roi bi), sim (mat|bi cat) song, bi (cuop|chiem)
        sim, khong thao tac duoc ma, man hinh (den|toi) (thui|ngom|om|si), tu mo app, (tien|no) bi chuyen di, tu
        chuyen (di|tien), (may|dien thoai|app|man hinh|ngan hang) ~3 (tu bam|tu mo|tu chay|tu nhay|tu chuyen|tu go|
        tu thao tac|tu lam|tu vo), may (la lam|no la), vang ra khoi ngan hang, hien khung ~2 doi tien, may nong qua
        chay cham, tu nhan tin cho (moi nguoi|ba con|ca), tat nguon ~2 khong tat, (man hinh|may) (nhay|nhap nhay) ~6
        (tu|ngan hang), may (nong ran|nong) ~2 tu, tu vo ngan hang, tin tru tien ~2 toi, khong bam duoc gi
    """,
    "TRUSTED": """
        tin, nghe, tin loi, nghe loi, lam theo, dua, cho
    """,
    "THIEF": """
        no, ho, nguoi la, ke gian, tui no, bon no, thang do, ong do, co do, con do, cong an, can bo, kiem sat, nhan
        vien, tong dai, shipper, nguoi ta, lua dao, kia
    """,
    "STOLEN_TRUST": """
        (tu thien|bac si|shop|nguoi ban|co quan|hop dong|trang) gia, tin nen, tuong that, nghe loi, tin qua, nghi,
        thay ky
    """,
    "FRIGHT": """
        so qua, hoang qua, run qua, quynh qua, tin qua, dai qua, ngu qua
    """,
    "MACHINE_ODD": """
        may (la|nong|cham|treo|do|tu|chay|la lam|hien|giat|den), (gio|xong|roi) ~1 may, mat song, vang ra, do luon,
        nhay qua trang la, dien thoai (la|nong|treo|tu)
    """,
    "PAY_AWAY": """
        chuyen (|tien|khoan|luon|het) (roi|xong|luon|mat|het), chuyen ~4 cho (no|ho|nguoi ta|nguoi la|thang|bon|ke
        gian|lua dao|ai do|shipper|tui no|ong do|co do|can bo|cong an|kiem sat|ong kia|ba kia|co kia|thang kia), ck
        roi, gui tien roi, bo tien vo, chuyen het, chuyen sach, dong tien cho (no|ho), dua het, dua tien cho (no|ho|
        nguoi ta|nguoi la), nap het, nop het, chuyen (tien|khoan|coc|roi), coc roi, (chuyen|dua|gui) (roi|luon|het),
        so qua chuyen, tin nen chuyen, chuyen ~3 xong, (chuyen|gui|nop|dong|nap|dua) ~3 (roi|xong) ~1 (moi|thay|bi|
        gio|ma), chuyen ~4 cho (thang|cong an|ai|nguoi|con|no|ho|ba|ong|co|anh|kiem sat|can bo), len chuyen tien, cu
        (len|gui|chuyen) ~2 (tien|khoan), (chuyen|gui) tien (hoai|mai|lien tuc), doc ~2 so cho (nguoi ta|ho|no),
        (chuyen|gui|dua) ~3 cho ai do, moi chuyen ~3 cho, tinh chuyen cho (ho|no)
    """,
}
"""Cues of what has happened."""

LOSS_RULES = (
    Rule(
        Alarm.SCAM,
        "SAFE-18: money, an account or the phone is gone, or the speaker was cheated",
        """
        LOSS
        STEERED
        mat|bay|tru|tieu|ton ~2 AMOUNT
        AMOUNT ~4 mat|bay|tieu ~1 DONE
        AMOUNT ~3 GONE
        """,
    ),
    Rule(
        Alarm.SCAM,
        "SAFE-18: something was opened or handed over",
        """
        SLIP ~4 PRESSED ~6 WEB|LINKS|CODE|MACHINE
        SLIP ~2 TRUSTED ~3 THEY|STRANGER
        SLIP ~1 tin|nghe ~1 loi
        SLIP ~4 GAVE ~5 SECRET_THING|CODE|PAPER
        SLIP ~4 PAID|PAY_AWAY|GIVE ~6 THIEF|TO_THEM
        SLIP ~3 ALLOW ~6 SECRET_THING|MACHINE|THEY
        CODE|SECRET_THING ~2 SLIP ~3 GAVE
        JUST ~3 GAVE ~4 CODE ~6 TO_THEM|DONE
        JUST ~2 PRESSED ~4 WEB|LINKS ~8 DONE
        SLIP|JUST ~3 GAVE ~4 CODE|SECRET_THING ~5 TO_THEM
        GAVE ~4 CODE|SECRET_THING ~5 TO_THEM ~3 DONE
        GAVE ~2 TO_THEM ~6 CODE|PAPER|SECRET_THING ~4 DONE
        GAVE ~3 CODE ~3 DONE ~6 LOSS|THEY|DOUBT|ALAS|PANIC
        PRESSED ~3 WEB ~5 DONE
        PRESSED ~4 CODE|PAPER ~4 TO_THEM ~3 DONE
        JUST ~4 PAY_AWAY|PAID ~6 TO_THEM|THEY|STRANGER
        PAY_AWAY ~6 THEY|STRANGER|POLICE
        PAID ~5 TO_THEM
        WEB & MACHINE_ODD
        PRESSED ~4 WEB|LINKS & LOSS|MACHINE_ODD|CODE ~6 DONE
        FRIGHT ~3 PAY_AWAY
        PAY_AWAY & STOLEN_TRUST
        JUST ~3 GIVE ~3 TO_THEM ~3 AMOUNT
        GIVE ~2 AMOUNT ~2 TO_THEM
        THIEF ~4 CODE ~2 DONE
        ALAS & GAVE|PAY_AWAY|PRESSED & CODE|WEB|TO_THEM
        """,
    ),
)
