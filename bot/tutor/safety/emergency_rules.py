"""Fire (114), a life in danger (115), crime under way (113).

Mind the doubles that folding makes: "chay" is cháy, chạy and chảy, "tu tu" từ từ and tự tử, "hoc" học and hóc,
"nghen" nghẹn and the particle, "xiu" xỉu and xíu, "giat do" giật đồ and giặt đồ.
"""

from __future__ import annotations

from bot.tutor.safety.phrases import Alarm, Rule

CUES = {
    "place": r"""
        nha|hang xom|quan|cho|bep|kho|tram|vach|mai|phong|lau|cua hang|tiem|xuong|chuong|rom|rung|ray|xom
    """,
    "boat": r"ghe|xuong|do|pha|tau|vo lai|do ngang",
    "blade": r"dao|ma tau|hung khi|sung|bua|gay",
    "poison": r"""
        thuoc (ray|sau|tru sau|co|xit|chuot|ngu|diet|tay)|paraquat|dau hoa|xang|axit|chat tay|dong xu
        |(cuc|vien) pin|nuoc tay
    """,
    "water": r"song|kinh|muong|ao|nuoc|gieng|ruong",
    "mine": r"tui|toi|me|em|vo|con|ba|chau|ma|chong|cha|ong",
}

FIRE_RULES = (
    Rule(
        Alarm.EMERGENCY_FIRE,
        "114: fire, gas, a building down, people trapped or in a sinking boat",
        r"""
        chay ({place}|lon|to|rui|tu (dien|lanh)|xe (may|hoi|tai|ngoai|o)|o to)
        chay roi (ba con|oi|cuu|lang|cai|het|ca)|^chay (roi|nha)?$
        ({place}) ~4 (dang|bi|boc) chay|(nha|bep|{place} go) ~2 chay|bi chay (nha|bep)
        dam chay
        (boc|phat) (chay|hoa|lua)|lua ~1 (chay|lan|lon|boc|bat|ben|phuc|ngun|to)(?! la)
        (toe|tia|bat|phut|bung) lua|khoi ~1 boc|hoa hoan
        chap dien|dien chap|khoi (mu|nghi|den|boc|day|dac)|mui khoi|dot nha
        no binh ga|binh ga ~1 (no|xi|ro|phut)|xi ga|(nghe )?mui ga|cuu hoa|chua chay
        goi (so )?114
        (chim|lat|up) ({boat})|({boat}) ~1 (bi )?(chim|lat|up)
        (sap|sup|do) nha|nha ~1 (sap|sup|troi)|sat lo ~ (nha|nguoi)|(do|nga) de
        de (trung )?nguoi|(mac )?ket ~1 (trong|duoi) ~2 (nha|chay|thang may|xe|dong)
        """,
    ),
)

HEALTH_RULES = (
    Rule(
        Alarm.EMERGENCY_HEALTH,
        "115: breath, heart, stroke, consciousness",
        r"""
        kho tho|khong tho|tho (khong|kho khe|gap|hon hen)|moi tim|nghet tho
        ngat (khi|tho|ga)|ngung (tho|dap|tim)|tim ~1 ngung|hen suyen|len con hen
        ngat (roi|xiu|di)|bi ngat|te ~1 xiu
        (?<!cho )(?<!chut )(?<!mot )(?<!nghi )xiu (roi|xuong|luon)|bi xiu
        (mua|ap|oi) xiu
        bat tinh|khong (tinh|day noi|tra loi duoc|nhuc nhich|thay nhuc nhich)|hon me
        me man|nam im|nam ~3 khong (tra loi|day)|(keu|goi) ~2 khong (day|tra loi|thay)
        dong kinh|do nguoi|te mieng|khong noi (duoc|ra)|co giat|dot quy|tai bien
        nhoi mau|(dau|tuc|that|nang|om) ~1 (nguc|tim)|nguc (nang|dau)|trung gio
        dung khong noi
        meo (mieng|mat|mot)|mieng (meo|xe)|xe (mieng|mot ben)
        noi (do|ngong|khong (duoc$|duoc (nua|gi|roi)|ro|noi|ra tieng))|te cung|tay ~3 khong nhac
        (bi )?liet (nua|tay|chan|mot|roi)|yeu nua nguoi|ha duong huyet
        tut (huyet ap|duong)|huyet ap ~1 (len|cao|tut) ~1 \d+
        tim (tai|ngat)(?! khoan| lieu| xe)|sot cao|(nga|te) (quy|xuong|nhao|vat)
        nga ~4 (khong|gay)|liu luoi|noi liu|tay ~3 te ran
        """,
    ),
    Rule(
        Alarm.EMERGENCY_HEALTH,
        "115: injury, poison, drowning, birth",
        r"""
        (uong|nuot) ~4 ({poison})|soc (thuoc|phan ve)|ngo doc|oi mua (lien|xiu|ra)
        (oi|non|ra) mau
        (ran|cho dai) ~3 can(?! cuoc| phai| gi| bo)|bi cho can|(dien|set) ~2 (giat|giut|danh|phong)
        (giat|giut) dien(?! thoai)|ong ~2 (chich|dot)
        mau me|chay mau|mau (ra|phun|tuon)|dut (lia|gan|tay|chan|ngon)
        (cat|chem) ~1 (trung|dut)|loi ruot|(ra|bang|xuat) huyet
        cap cuu|cuu thuong|goi (so )?115|xe cuu|tai nan
        (xe ~1|bi xe) (tong|can)|(xe|bi) ~2 (tong|dung) (xe|nguoi|trung)|tong (xe|nguoi|trung)|xe dung nhau
        dung nhau ~ nam
        (te|nga) tu |xe lat|lat xe
        (te|rot|nga|roi xuong) ~1 (xuong )?({water}|lau(?! qua)|cau thang|gay|gian giao|cay|ghe|kinh)
        gay (tay|chan|xuong|co)|(duoi|ngop) nuoc|chet duoi
        hoc (xuong|di vat)|bi hoc(?! bai)|mac nghen|bi nghen
        vo (nuoc )?oi|sap (de|sinh|sanh)(?! nhat)|dau bung de|chuyen da|(sanh|de) rot
        bi (phong|bong)(?! toa)|(phong|bong) (nang|nuoc soi)|nuoc soi (do|trung)
        """,
    ),
    Rule(
        Alarm.EMERGENCY_DESPAIR,
        "somebody near, and 115: someone wants to die",
        r"""
        (^|(tui|toi|em|con|chau|chu|bac|ba|me|ong|co) )(chi )?muon chet
        (khong|het) (muon|thiet) song|khong song (nua|noi)|chan song
        (muon|dinh|doi|se|tay|da|dang) tu (tu|sat|van)(?! hoc| lam| coi)|thuoc ~2 tu tu
        tu tu chet|tu (sat|van)|treo co|nhay (cau|song|lau)|chet (quach|di cho|cho xong)
        cat (co )?tay
        """,
    ),
)

POLICE_RULES = (
    Rule(
        Alarm.EMERGENCY_POLICE,
        "113 (SAFE-15): theft, violence, someone missing",
        r"""
        an trom|trom ~1 (vo|vao|dang|cay|dot|xe|do)|(co|bi|mat) trom|bat (duoc )?trom
        dot nhap|len vo nha|(leo|treo) rao|rinh rap|ke la mat
        cuop|giut|bi giat|giat (day|gio|tui|dien thoai|tien)
        danh (nhau|lon)|danh (hoi dong|dap)|dam chem|bi (dam|chem|danh)
        chem (nhau|nguoi|chet)|(cam|co|xach|di) ({blade})|bop co|ruot nhau|no sung
        ban nhau
        (chong|cha|no|ong|thang \w+) ~3 (danh|dap)( dap)? ({mine}|pha)|bao (hanh|luc)
        hanh hung|quay (pha|truoc)|xi ke|pha nha
        bat coc|mat tich|lac mat|(chau|be|con) ~3 di lac|bat (con|chau) ~ len xe
        (con|chau) (tui|toi) bi ~3 bat|(con|chau) ~ nguoi la cho di|nhot (tui|toi)
        (di hoc|di choi|di dau) ~2 chua ve|bo nha di
        chan duong|bien thai|rinh ~1 (con|nha|trom)|dang ~1 danh (chi|ba|me|vo|con)
        siet (do|nha|xe)|xac (nguoi|chet)|doi (chem|giet|danh)|giet|hiep|xam hai|so mo
        sam so|dam o|lam bay|giang ho|xa hoi den|tat son|bao vay nha
        (pha|be|cay) ~1 (cua|khoa)
        goi (so )?113|(goi|keu) cong an (gap|lien|toi|giup|gium)|(goi|keu) cong an$
        ^(\w+ ){0,2}(keu )?cuu( (tui|toi|em|con|co|chu|bac|ba|me))?( voi| mang| gap)$
        ^keu cuu$
        """,
    ),
)
