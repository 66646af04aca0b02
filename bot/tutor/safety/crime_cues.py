"""What emergency rules say of crime (113), and of dangers that more than one number answers.

Mind the doubles that folding makes: "giat do" is giật đồ and giặt đồ, "danh" đánh and danh, "cuop" cướp and cúp.
"""

from __future__ import annotations

CRIME_CUES = {
    "BODY_FOUND": """
        xac (nguoi|chet|troi), (phat hien|thay) ~1 xac, tong ~1 nguoi ~2 bo chay
    """,
    "HURT_OUT": """
        (de|sanh|sinh) rot, (vot|keo) (len|duoc) ~4 (khong tho|tho|tim tai|roi), vua vot len, moi vot len, (nga|te|
        rot|roi) ~2 tu (tren|mai|lau|tang|cay|gian), ket tay ~4 (may|sen), (xe|xe do|o to|xe khach) ~1 lat, lat xe,
        nhieu nguoi bi thuong, mau me, bi thuong nang
    """,
    "KILLING": """
        (doi|doa|de doa|hu|dinh) ~1 (giet|chem|dam chet|thieu song|dot nha), tat son, giang ho ~3 (toi|doi|dap|vay),
        giut do, (bi|ai|nguoi la) ~1 (dat|bong|cho) (di|mat) mat
    """,
    "GONE_FROM_HOME": """
        (bo nha|bo) di ~1 tu (khuya|sang|hom|toi|trua|chieu|qua), (con|chau|ba|me|ong|em) ~4 bi nguoi la (dat|bong|
        cho|bat|dan)
    """,
    "TROUBLE": """
        tai nan, cap cuu, te, mo, nhap vien, benh vien, vien phi, nguy kich, bi bat, bi giu, gay tai nan, dung xe,
        tong xe, cong an bat, chan thuong, dang mo, phong mo, bat coc, o don, hon me, nam vien, chuyen vien, bi nan,
        om nang, bi danh
    """,
    "ATTACKER": """
        chong, cha, ba, bo, no, ong, thang, anh re, cha duong, duong, con trai, hang xom, ho, bon no, ong chong,
        chong cu, anh, dam, tui no, nguoi yeu, ba duong, ai, he, say
    """,
    "ATTACKS": """
        danh, dam, chem, dap, bop co, ruot, ruot danh, hanh hung, ruot chem, dap dau, tat, doa giet, da, giet, doi
        giet, doi chem, beating, danh dap, uynh, hitting, dap vo mat
    """,
    "DRAWN": """
        co dao, co sung, cam dao, nhau, hoi dong
    """,
    "BLADE": """
        dao, ma tau, hung khi, sung, bua, riu, luoi hai, ong sat, gach, tuyp, dao phay, ma (tau|tau), ro dao, cay
        sat, do choi, kim tiem, luu dan, dao lam, phang, dao gam, dao (vo|len) co, cay kiem, gay goc, cay gay, gay
        sat
    """,
    "HOLDS": """
        cam, xach, ke, giu, vac, rut, lay, mang, thu, thu san, gi, quo, vung, chia, bang, gio, lam lam, di, dua
    """,
    "THEFT": """
        (an|bi|co|bat|mat|thang|ke|thay|gap|mot|hai|dua|bon|tui) trom, an trom, dao tac, (dot|xam) nhap, (leo|treo|
        treo qua|leo qua|nhay) ~1 (rao|tuong|hang rao|mai|cong|cua so|ban cong|vo san|vo nha|lau), rinh (rap|mo|nha|
        trom|truoc|o|ngoai), luc (|loi|tung|het) (tu|do|nha|ket|phong|soat), cuop, bi (giut|giat), ke la (mat|vo|
        leo|trong|dot|dap|xong|o|rinh), bi moc tui, moc tui, mat (trom|cap|xe|xe may|bo|cho|ghe), robber, thief,
        breaking into, stole, robbed, stolen my (bike|phone|bag), trong nha co (trom|nguoi|tieng), (siet|xiet) (do|
        nha|xe|no), (pha|be|cay|nay|dap|cat|dap pha|tong) (|cai|o|canh|het|tung) (cua|khoa|ket|o khoa|cong|hang rao|
        cua so|cop xe|kieng xe|tu sat), (co nguoi|thang nao|ke la|mot thang|nguoi la|may thang|ai do|ai|thanh nien|
        dua nao|ong nao|bon no|hai thang|chong cu|nguoi yeu cu|thang say|no|ong say|thang dien) ~3 (dap|pha|cay|leo|
        xong|dot nhap|lot vo|xong vo|leo vo|lang vang|rinh|nup|tron|len vo|cay mo|luc|rinh rap|mo cua|dong cua|dap
        cua|dong dua) ~1 (cua|nha|san|cong|rao|phong|vuon|gam giuong|tu|xe|bep|ket|truoc nha|truoc cong|vo nha|vo
        san|vo phong|doi vo), (nghe|co) (|thay) (tieng|ai do|nguoi) ~3 (cay cua|cay khoa|trong nha|tren mai|duoi
        bep|pha khoa|mo cua|lui cui|luc do|sau he|ngoai san), trom ~1 (vo|vao|dang|cay|dot|do|pha|leo|be|luc|rinh|
        khoang), trom (xe|do|cho|ga|tien|vang) (roi|mat|cua), (len|lot|lot lot) (vo|vao) nha, len vo nha, (chan|chan
        dau|chan duong) ~3 (lay xe|cuop|lay tien|doi tien|danh), chan duong, giat (do|tui|day|gio), (nguoi|ke|thang)
        ~1 (len|lot|lot vo) ~1 nha, giut (|mat) day, bi an cap, (lay trom|an cuop|mat trom|trom cap|bi mat cap|bi
        cuop|cuop mat|cho mat|dat trom|be khoa lay|khoang sach), an cap (do|xe|tien|cho|ga|vang|dien thoai), (xe|
        dien thoai|bop|bo|ga|ghe|vo lai|may bom|may cay|vang) ~3 bi ~1 (trom|an trom|lay trom|cuop|giut|mat trom|
        danh cap|lay cap|an cap|be khoa|dat di mat|lay mat), bi (trom|an trom|cuop|giut|mat trom|giat do) ~2 (xe|
        cho|ga|vang|do|dien thoai|tui|gio|tien|het|mat|bop|day|nha|xong|ngoai), bit mat ~2 (vo|cuop), (deo|bit) khau
        trang ~4 (cuop|vo tiem), mat con (bo|trau|heo), (go|dap) cua so nua dem, bat duoc ~1 (thang an trom|an trom|
        trom), giut do, cuop do, (giut|giat) ~1 (day chuyen|gio xach|tui xach|dien thoai|bong tai|bop|vi tien|xe|
        vong|lac), (giut|giat) (|mat) (day|gio|tui) (toi|tui|xach|chay|cua|mat|roi|em|me|vang)
    """,
    "VIOLENCE": """
        (danh|dam|chem|ban|chem giet|om|vat|chui|ruot|ruot|xo xat|dap|choi|cau xe|hon chien|thanh toan|uynh|uinh|
        oanh|dien cuong|danh lon) nhau, bop co, (bit|bit) mieng, (bop|siet|xiet|that|kep|ke dao|de) co, danh (|ba|
        ma) nhap vien, tat (tai|axit|mat|son|a xit|lien), (no|co) sung, nghe (tieng|) sung, xa sung, ban (nguoi|
        chet|roi|trung|nhau|tui|dan|len), hanh (hung|ha|xac), bao (hanh|luc), xa hoi den, giang ho, (dap|quay|pha)
        (pha|nha|do|quay|tan|nat|het|tung|roi|banh), quay pha, xi ke, ngao da, phe (da|thuoc|ma tuy), choi da, giao
        cau, nguoi (dien|say|ngao|tam than|nghien), beating me, beating (my|her|his), hitting me, attack, attacked,
        knife, gun, shooting, kidnapped, raped, murder, threatening to kill, xac (nguoi|chet), nguoi chet, chet
        troi, giet nguoi, bi ~2 (danh|dam|chem|dap|ruot danh|ruot chem|bop co|hanh hung|bao hanh|khong che|danh dap|
        uy hiep|hanh ha|don danh|danh hoi dong|bat nhot|tat axit|danh hoai|dau doc|bao luc), (doi|dinh|hu|doa|de
        doa|se|toan|noi|ham|ham doa) ~2 (chem|giet|danh chet|dam chet|thieu song|dot nha|tat axit|cat co|giet ca
        nha|sat hai|chem chet|danh con|danh tui|danh toi|danh em|danh me|lay mang|xu dep), (vay|bao vay|keo nguoi|
        keo giang ho|keo dam|do xong) ~2 (nha|danh|dap pha|pha|quay), (ruot|ruot duoi|ruot theo|duoi) (danh|chem|em|
        con|tui|toi|giet|nhau|me|vo|me con), dam chem, thieu song, tat son, doa dot nha, dot nha, giet (tui|toi|ca|
        chong|vo|me|con|em), di dao, ke dao, (chem|giet|dam) (nhau|nguoi|chet|ca nha|toi|tui|het|em|vo|con|me|chong|
        ba|trung|loan|hang xom|chau|sap|bi thuong|chi), ban (nguoi|chet|trung|nhau|loan), danh me con, danh (lon|hoi
        dong|dap|ghen|nguoi|toi|da man|chet|toi tap|te|gay|vo dau|ngat|bat tinh|tui|em|me|ma|vo|con|chi|chau|tre|hoc
        sinh), (vac|cam|xach|rut|cam) (rua|dao|ma tau|cay|ma tau|bua), tieng sung, xac (|nguoi|chet) ~1 troi, (phat
        hien|thay) xac, tong ~1 nguoi ~1 bo chay, being followed, knives, bao hanh, nam chet trong, xac nguoi, danh
        (te|sap mat|ba|me|vo) ~2 (roi|qua)
    """,
    "HARM": """
        (hiep|cuong hiep|hiep dam|xam hai|sam so|dam o|giao cau|lam bay|lam nhuc|do bai|so mo|so soang|dung cham|lam
        hai|dam duc|quay roi|o ep|cuong buc|bien thai|ep quan he|cuong dam|ham hiep|rinh tam|quay len|dut tay|lot
        do|so vung kin|rach do|lam chuyen doi bai), o ep
    """,
    "MISSING": """
        bat coc, bat (|coc|mat|duoc|giu) (con|chau|em be|tre|be), bo nha, di lac, missing, (nguoi la|ai|ai do|thang
        nao|ke la|ong nao|xe la|nguoi ta|chong cu|mot nguoi|no|ho) ~3 (bat|cho|dan|dat|om|bong|keo|du|lua|dua) ~1
        (con|chau|em|be|dua) ~3 (di mat|di luon|di roi|len xe|theo|chay mat|di dau|di dau mat|mat), (con|chau|em|be)
        ~4 (bi|nguoi la|ai) ~2 (bat|cho|dan|dat|om|bong) (|di|mat|len) (mat|di|coc|len xe|theo|roi|luon), bi bat
        coc, (khong|chua|tim khong|tim hoai khong|kiem khong|kiem hoai khong|van khong|van chua) ~2 (chau dau|con
        dau|be dau|no dau|thay con|thay chau|thay be|thay em|ba dau|thay ong|thay ba|thay me|em dau|tung tich), (di
        hoc|di choi|di cho|bo nha di|bo di|di tu hom|ra khoi nha|di tu sang|di mat|tron nha) ~5 (chua ve|chua thay|
        khong ve|chua thay ve|khong thay|mat tich|biet tam|khong lien lac|tim khong|tim hoai khong), bi (nhot|giam
        giu|giam long|troi|khoa trai), khong cho (|toi|tui|em|con) (ra khoi|ra ngoai|ve nha), (lac|di lac|that lac|
        bi lac) ~1 (mat con|mat chau|con|chau|dau mat|tu sang|tu hom|tu trua|tu chieu|tu toi|hoai chua ve|ngoai cho|
        o cho), (con|chau|be|em|ba|me|ong|ngoai|noi|ba cu|ong cu|ba cu hang xom|tre|cu) ~3 (di lac|bi lac|that lac|
        mat tich), mat tich, lac mat (con|chau|em|be|ba|me), (theo doi|bam theo|di theo|theo duoi|bam duoi|rinh rap)
        ~1 (tui|toi|em|con|chau|con gai|me con) ~4 (tu|ve|hoai|sau|suot|ca|toi nha|phia|may|ngoai|so|truoc|kia), tim
        khong ra, bat (con|chau|em be) (|tui|toi|gai|trai) (|di|len) (mat|roi|xe|di|luon), (no|ai|nguoi la|nguoi ta)
        bat (con|chau|em), (di hoc|di choi) ~1 chua ve, nhot ~2 (trong|khong cho ra), (nhot|giam|giam long|khoa
        trai|bat nhot|bat giu) ~2 (tui|toi|em|con|chau|me con|trong phong|trong nha|trong kho|trai phep|vo phong|o
        trong), troi (tui|toi|em|con|tay|lai|nguoi|chan), (chau|con|be) ~6 khong (ve|thay ve), tan truong ~3 (khong|
        chua) ve, (bo nha|bo di) ~1 (di) tu (khuya|sang|hom|toi|trua), (khoa|nhot) ~1 (em|tui|toi|con|me con) ~1
        trong phong, du ~2 (con nit|chau|be|tre) ~2 len xe, (no|ai|nguoi la) ~1 theo (em|toi|tui|con) (tu|ve|suot|
        hoai|toi), khong thay (chau|con|be) dau ~1 (toi|roi|ca|tu|ma), (nguoi la|ai) ~1 (dat|bong|cho|dan) ~1 di
        mat, bi nguoi la (dat|bong|cho|bat|dan)
    """,
    "CALLPOLICE": """
        (goi|keu|bao|bam|dien) ~1 113, (goi|keu|bao) ~1 cong an (gap|lien|giup|gium|voi|toi|den|di|dum|ngay|le|
        xuong|nhanh), send the police, call the police, keu cuu, cuu mang
    """,
    "HELP": """
        cuu (tui|toi|em|con|chau|me con|ba con|nguoi|chung toi|me|ba|ong|chong|vo|no|be|gia dinh|ca nha) (|toi|tui|
        em) (voi|gap|lien|nhanh|le|khan cap|di), cuu (voi|mang|nguoi|gap), ai cuu ~2 (voi|gium), cuu ma tui, cuu ~3
        voi
    """,
}
"""Cues of crime and of danger to life."""
