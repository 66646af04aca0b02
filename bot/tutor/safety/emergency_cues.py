"""What emergency rules speak of: fire and water (114), the body (115), and despair.

Mind the doubles that folding makes: "chay" is cháy, chạy and chảy, "tu tu" từ từ and tự tử, "hoc" học and hóc,
"nghen" nghẹn and the particle, "xiu" xỉu and xíu, "giat do" giật đồ and giặt đồ.
"""

from __future__ import annotations

EMERGENCY_CUES = {
    "SOMEONE": """
        tui, toi, me, ma, ba, bo, cha, tia, ong, em, con, chau, chong, vo, anh, chi, co, chu, bac, di, cau, thim,
        duong, nguoi, thang, be, no, noi, ngoai, hang xom, ban, cu, ca nha, dua, nha tui, nha em, ai, may nguoi, cu
        ba, ca dam, tre, hoc sinh
    """,
    "BREATH": """
        (kho|khong|ngung|ngop|nghet|het|ngat|ngung) (|lam|the) tho, tho (khong|kho khe|gap|hon hen|thoi thop|doc|
        rit|het|yeu|cham|thoi), tho (|ra) (khong|het) (|ra|noi) (noi|ra|hoi|duoc|noi nua), ngung (dap|tim|tuan
        hoan), tim ngung, tim (|bi|no) (ngung|ngung dap), (len con|con|bi|len|len con) (hen|suyen|suyen nang), hut
        hoi, hap hoi, khong ra hoi, ngat tho, ngat khi, ngat ga, ngop (tho|khoi|ga), moi tim, hen suyen, het hoi,
        lim dan, lim (di|roi|luon), (nghen|hoc|mac|sac) (co|hot|xuong|keo|thach|com|sua|dam|di vat|chuoi|trai|dong
        xu|do an|vien|cuc|vat|mieng|kinh|khi), hoc xuong, mac nghen, bi (nghen|hoc|sac), nghen (tho|roi ho|trai|cai|
        thuc an|hat|khong|mat), sac (sua|len|vo phoi|nuoc), choking, not breathing, cannot breathe, can t breathe,
        cant breathe, khong ~1 tho ~1 duoc, tho ~1 khong (|duoc|noi|ra), bi hoc, tho khong duoc, khong tho (noi|
        duoc), hong tho noi, hoc (xuong|hat|keo), be bi hoc, tho khong (duoc|noi), hoc (dinh|vien|nguyen), tat tho,
        turning blue, ngung tho
    """,
    "HEART": """
        (dau|tuc|that|nang|om|nhoi|de|nhoi o|bop|ep|doi) ~2 (nguc|tim|long nguc|giua nguc|nguc trai), nguc (|bi|
        trai|no) (dau|nang|that|tuc|nhoi), nhoi mau, tim (|no|dap) (loan|lien hoi|nhanh qua|dap loan|ngung|yeu|thon
        thot|dap nhanh), dau tim, dau thac, truy tim, tru tim, vo tim, chest pain, heart attack, nguc nang, nang
        nguc
    """,
    "STROKE": """
        dot quy, tai bien, trung gio, (meo|xech|keo|lech|xe|te|giut|giat) ~2 (mieng|mot|mat mot|mat qua|mot ben|mep|
        ca mieng), mieng (|no|bi|ba|ong|me|ba noi bi|noi|ma) (meo|xe|lech|xech|keo|bi keo|meo xech|giat|te|meo mot|
        meo qua), noi khong (ra|duoc|noi|ro|nen|thanh), liu luoi, cung (luoi|ham|hong|mieng), khong (|the|con) (nhuc
        nhich|cu dong|dung day|dung noi|ngoi day|nhac tay|nhac noi|nhan ra), dung khong noi, (mat|tu nhien|dot ngot)
        ~0 (mo|toi|mu) ~2 (meo|roi|mot ben|mat|luon), xuat huyet nao, tai bien mach, stroke, cannot speak, (tay|
        chan|tay chan|tay trai|tay phai|mot tay|chan trai|chan phai|mot chan) ~1 (buong thong|khong nhac|xui lo|
        khong cu dong|khong nhuc nhich|khong cam duoc|te dai|te ran mot|co quap|nhac khong noi|nhac khong len|liet|
        yeu xiu|rui ra|khong dieu khien), (nua nguoi|nua than|nua ben|mot ben nguoi|mot ben tay) ~2 (khong|te|liet|
        yeu|xui|cung), (bi|te) liet, liet (nua|mot ben|tay|chan|roi|ca), yeu (nua|mot ben|han mot), khong noi duoc
        (|nua|gi), (noi|mieng|luoi) ~1 (ngong|liu|u o|lap bap|khong ro|khong thanh loi|khong ra tieng|khong ra loi|
        do dan|do do|nhua|liu luoi|cung lai), (noi|mieng|luoi) (do|bi do|chuyen do), giong (do|ngong), mat ~2 (lech|
        xech|keo), lech (han|qua|mat), khong (gio|nhac|dua) ~2 (tay|chan|canh tay), noi (lap|khong ai hieu|u o),
        (tay|chan) ~2 rot dua, te (nua|mot ben)
    """,
    "FAINT": """
        (te|nga|ngat|bi|la|nam|lan ra|lan dung ra|ra|gan|muon|vua|moi|no) xiu, xiu (roi|xuong|luon|ngang|di|tai|
        giua|o|may|ca|len|hoai|ngoai|trong|tren|bat|mat), (mua|ap|oi|tui|ba|me|chong|vo|ong|em|con|chau|nguoi) xiu,
        ngat (roi|xiu|di|luon|lim|ra|giua|tai|trong|tren), bi ngat, bat tinh, hon me, me man, me sang, mat y thuc,
        khong (tinh|thua|phan ung|tinh day|day noi|biet gi nua|con biet|mo mat|day duoc|day), (nam|ngoi|te|nga) ~2
        (im|bat dong|im re|im lim|thoi thop|thoi thoi|bep|dai|vat|lan|sap mat|luon|vat va|ra do|co giat|quy|dai ra),
        (nga|te|guc|khuyu|quy|do|sum) (quy|guc|khuyu|xuong|nhao|gap|vat|sap|ngua|nhao ra|sap xuong|vat ra), bat
        dong, fainted, unconscious, collapsed, passed out, khong con thay (tho|dong day), xiu, bat tinh (roi|luon),
        khong tinh, goi khong (tra loi|thua|day), keu khong (tra loi|thua|day), do nguoi, khong (noi|tra loi) duoc,
        (goi|keu|lay|lac) ~2 (khong|khong thay) ~0 (day|tinh|thua|tra loi|dap|phan ung|mo mat|nhuc nhich), nam ~3
        goi ~2 khong (nghe|thua|tra loi|day), (goi|keu) (mai|hoai) khong (thay|nghe) ~2 (u|ua|gi|tra loi), lay khong
        tinh, khong bat duoc mach, khong co mach, nga vat, khong (u|ua) gi, te xiu, ngat (roi|xiu), tat tho, khong
        con ~1 mach, khong ~1 thay mach
    """,
    "SEIZURE": """
        co giat, dong kinh, sui bot, (giat|giut) (dung dung|minh tron|tay chan|nguoi|lien hoi|ca nguoi|lien tuc|
        dung), tron (mat|trung|nguoc), co quap, co rut, (sot|nong) (cao|li bi|bon|ba chin|39|40|41|giat|mo|ngat|hon|
        hon me|me|doi|bon muoi|hoai khong|hung huc|ruc|qua co|bung bung), nong (bon|40|39) (|chuc|muoi) (do|mot|
        hai), ca nguoi (tim|cung|giat), cung (do|ca nguoi|nguoi|het nguoi), seizure
    """,
    "SUGAR": """
        ha duong, tut (huyet ap|duong|duong huyet|huyet), huyet ap (hai tram|200|210|220|190|180|240|250|230), run
        (lay bay|cam cap|bat bat), duong huyet tut, huyet ap tut, (duong huyet|huyet ap|ap huyet|duong) ~1 (tut|ha|
        tuot|vot|tang vot|len cao|len vot|xuong thap|len) ~2 (hai tram|170|180|190|200|210|220|230|240|250|ba muoi|
        40|50|tam muoi|qua thap|manh|sau|nang|dot ngot|vot|nhanh|cao qua)
    """,
    "BLOOD": """
        (chay|ra|mat|non|oi|ho|ia|tieu|di|di cau|trao|ho ra|phun|xuat|bang|oc|di ngoai) ~1 (mau|huyet), mau (me|ra|
        phun|tuon|chay|xoi|khong cam|day|lenh lang|nhieu|dam|ban|vong|u ra|bet), (non|oi|ho|ia|di cau|tieu|khac)
        (ra|) mau, bang huyet, xuat huyet, cam mau khong, khong cam mau, bleeding, loi (ruot|xuong|oc), nat (chan|
        tay|ban tay), gay (|xuong|mat|co|ca|lia) (tay|chan|xuong|co|dui|hong|vai|lung|suon|dui|cot song|xuong dui|
        tay chan|ong chan), xuong (|dui|chan|tay|no|bi|ong) (gay|loi|dam|lo|thoi|lo ra|gay loi), be (dau|so|xuong|
        hong), vo (dau|so|xuong hong|la lach), chan thuong (so|nao|nang|dau), bi thuong (nang|nhieu|roi|mau|o), dut
        lia, cat trung, bi cua, cua (tay|trung), dut gan, mau phun, dut ngon, (dut|cat|chem|cuon|can|kep|nghien|
        chat|lia|xay|may cua|bi cua|cua may) ~1 (trung tay|trung chan|tay|chan|gan|ngon|ngon tay|bap tay|lia|gan
        tay|ban tay|bung|hai ngon|trung dui), cua trung (tay|chan), (cat|rach) ~1 (sau|toi xuong|chay mau), (trung|
        dam|thung|rach) bung, long ruot, ruot loi, loi ruot, dut ~1 (ngon|ban tay|canh tay), ho ra mau, xet vo (dui|
        tay|chan), thung bung, ra mau (do|tuoi|den), cat dut gan, mat nuoc la nguoi, la nguoi, mau me
    """,
    "INJURY": """
        dap dau, bi ~0 (cay|tuong|xe|may|da|cot|trau|bo|heo|cua) ~1 (de|do|can|tong|dung|dam|cuon|hut|cat|hang|ep|
        quan|rung|kep|lat|ui|dap|nghien|chen), (dung|tong|va|lat|te) xe, (te|nga) xe, lat xe, tong nhau, car
        accident, crash, hit by, (dien|set) (giat|giut|danh|phong|giat trung|rut|giat dinh), bi (dien|set), (cham|
        dinh|dung|so|trung|vo|phai|so vo) ~1 (day dien|o dien|dien cao the|dien ho|dien giat), electrocuted, (te|
        nga|rot) ~1 (dap dau|be dau|u dau|toet dau|gay|trat|bat tinh|ngua|sap), (te|nga|dap|va) (dau|sau gay), (dap|
        toe|lung|vo|be) dau, te (lau|cay|dua|ghe|xe|quy|nang|cau thang), te xuong (song|muong|ao|gieng|kinh|rach),
        tai nan, xe ~2 dung nhau, (hai|2|may) xe dung, nga ~3 (mai nha|xuong dat), (te|nga) ~2 (xuong|tu tren), xe
        lat, dien cao the, (cham|dung|vuong) ~1 day dien, dien cao the phong, te xuong, (te|nga|rot|lot|truot|nhao|
        te tu|nga tu|rot tu|roi tu) ~3 (cau thang|tren lau|lau xuong|gac|mai nha|mai xuong|gian giao|cay xuong|tren
        cay|tu cay|cay dua|dua|thang xuong|ghe xuong|vong xuong|gieng|kinh|song|muong|ao|ham|ho ga|kenh|nuoc soi|nha
        tam|noi nuoc|noi canh|nha ve sinh|lua|toilet|lan can|rach|chau nuoc|lu nuoc|thung nuoc|be nuoc|tang|ban
        cong), (roi|rot) xuong (song|muong|ao|gieng|kinh|kenh|rach|ho|ham|cong), (cay|tuong|cot|cua|hang|xe|may gat|
        may xay|may cua|may cay) (de|cuon|nghien|dap|nga trung|do trung) ~1 (trung|nguoi|chan|dau|tui|toi|ba|chong|
        tay|con|em|chau|ong|len), (xe|oto|o to|xe tai|xe may|ba gac|xe ben|container|hai xe|xe khach) ~2 (tong|dung|
        can|lat|lao|ui|tong nhau|te|dung nhau|dam|va cham|dam vo) ~1 (nhau|trung|nguoi|toi|tui|em|vo|ba|con|chau|
        chong|me|ong|cot|hoc sinh|chet|xuong|ruong|tren|nang|gay|truoc|ngoai), dung xe (|nhau) (tren|nang|roi|o|
        ngoai|truoc|chet|gay|hai), dung xe roi, bi dung xe, (vu|co) (dung|tong) xe, (trau|bo) huc, (te|rot|roi|nga)
        ~1 tu (lau|tang|mai|cay|gian|tren), (xe|o to|xe do|xe khach|ghe) ~1 (lat|lao) ~2 (ngoai|xuong|quoc lo|ruong|
        muong), dam (truc dien|nhau) ~1 (truoc|tren|o|xe|vo), (hai|2) ~1 xe ~2 (dam|tong|dung), can qua (chan|nguoi|
        tay|dau), vang ~1 (luoi|trung), nhieu nguoi bi thuong, electricity, shocked by, (do|de|nga|dap) trung
        (nguoi|dau|chan), cay do de trung, ket tay, ket (chan|ngon|dau) (trong|vo), trung (nguoi|dau|chan) ~1 roi,
        de trung nguoi, do de
    """,
    "BURN": """
        (phong|bong|phongs) (nuoc|lua|dau|nang|nuoc soi|bo|het|lot|dien|axit|a xit|toan|ca|mat|khap|hoi|gas|ga|tay|
        chan|nang|do|vi|roi|nuoc canh|lop da), bi (phong|bong|tat axit|nuoc soi|axit|nuoc soi do), (nuoc soi|noi
        canh|dau soi|am nuoc|nuoc leo|noi nuoc|mo nong|noi chao|noi lau|canh nong|dau nong|binh thuy) ~1 (do|tat|
        vang|trung|phong|ep|bung|lot|len), te vo noi, lot (het|) da, burned badly, phong nuoc soi, bi phong, phong
        nang, phong chay da, phong (da|mat|nguoi|tay|hai), (bo|do) xang ~1 (phong|chay), do len nguoi, phong ~1 chay
        da, xang phong
    """,
    "POISON": """
        (uong|nuot|an|noc|bu|liem|hit|hit phai|tu) ~4 (thuoc ray|thuoc sau|thuoc tru sau|thuoc co|thuoc xit|thuoc
        chuot|thuoc ngu|thuoc diet|thuoc tay|thuoc tru|thuoc bao ve thuc vat|thuoc qua lieu|hoa chat|paraquat|dau
        hoa|dau hoi|dau lua|dau nhot|xang|axit|a xit|thuy ngan|chat tay|nuoc tay|nuoc rua chen|nuoc lau|nuoc javel|
        javel|nuoc giat|dong xu|vien pin|cuc pin|nam doc|nam rung|nam la|ca noc|trung coc|coc|la ngon), ngo doc, soc
        (thuoc|phan ve|ve|lieu|ma tuy), phan ve, qua lieu, (di ung|noi me day|noi man|me day|sung) ~3 (kho tho|sung|
        khong tho|nang|moi|mat|ngat|hong|luoi|vu|hup|moi kho), (oi|non) (mua|thoc|lien|khong|lien tuc|ra|xiu|hoai|
        oi|thac|vot|nhieu|thao|suot|xanh), bi ngo, poisoned, swallowed, nuot ~1 (kim|cay kim|dinh|pin|cuc pin|nam
        cham|nut ao|dong xu|do choi), uong ~2 (vi|vien|nam) thuoc, uong lon thuoc, an nam ~4 (oi|mua), nuot (pin|
        kim|dinh), nuot ~1 pin, took poison, nuot pin
    """,
    "BITE": """
        (ong|ong vo ve|to ong|bay ong|ong mat|ong bau|kien ba khoang) ~2 (chich|dot|danh|can|bu|vay|dot sung), bi
        (ran|cho dai|cho can|cho tap|ong dot|ong chich|ran can), bitten by, (ran|cho dai|ran luc|ran ho|ran doc|ran
        cap|cap nong|con ran|heo rung|khi|cho nha ai|cho hang xom|bo cap|cho hoang|cho becgie) ~2 (can|tap|mo|cap|
        phap|can trung|can phai|xe) ~2 (|vo|trung|phai|roi|chan|tay|em|con|chau|tui|toi|nguoi|be|co|mat|sung|chay
        mau|qua|ngon), cho ~1 (tap|vo|xe xac) ~2 (co|mat|chan|tay|em|con|chau|be|thang|tui|nguoi), cho can (chau|
        con|em|be|tui|toi|chay mau|nat|lung|vo), ran can, ran (luc|ho|doc|cap) can, (ran|cho dai|ong vo ve) ~1 (can|
        tap|mo|chich), snake bit
    """,
    "WATER": """
        duoi nuoc, chet duoi, (ngop|sac|chim|hut|troi|rot|te|lot|nhao|lan|nga|tut|sa|uong) ~3 (nuoc|song|kinh|kenh|
        muong|ao|gieng|ho boi|ho|rach|be nuoc|lu nuoc|ham|chau|song sau|ho ca|thung nuoc|dong nuoc), vot (len|duoc|
        no len|xac), keo (len|duoc len), (nuoc|song) cuon, troi song, drowning, drowned, (chim|hut chan|rot|te) ~1
        (duoi|xuong) (ho|song|ao|kenh|muong|cong|gieng|suoi), moi vot len, vot ~2 khong tho
    """,
    "BIRTH": """
        (vo|be|ri|ra) (|nuoc|oi) (oi|nuoc oi|nuoc dau oi|nuoc xoi), chuyen da, chuyen bung de, (de|sanh|sinh) (rot|
        non|tai nha|giua duong|tren xe|ngoai duong|roi ma|khong kip|kho|ra roi|duoc roi|trong nha|tren|nguoc|trung),
        dau (bung|de) (|muon) (de|sanh|du doi|quan quai|chuyen|lam|tung con|bung de), lo (dau|dau em be), bong nhau,
        thai (|khong) (dap|may|dong|chet), (bau|mang bau|mang thai|co bau|bau bi|bau 8 thang) ~2 (ra mau|ra huyet|
        dau|bi te|te|co giat|xiu|chay mau|dau bung), san giat, going into labor, ra (mau|huyet) (|nhieu|luc|khi|ma)
        (|dang) (mang|bau|mang bau|mang thai), (de|sanh|sinh) rot, ra nuoc nhieu, sap (sanh|de|sinh) (ma|roi|con),
        (sap|muon|dang|gan|tro da|toi ngay) (|bung|doi|ngay) (sanh|sinh con|de rot|sanh rot|chuyen da|de con|de em
        be|de roi|de tai|lam bon), vo ~3 sap de, sap de (roi|ma|oi|con|khong), (em be|be) ~1 (chui|lot) ra, cat ron,
        dau de, sap de, dau de (|ma|du doi|nua), be lo dau, (dau|dau em be) (em be|be) lo, em be lo, bau ~2 te ~2
        (ra mau|dau), in labour, in labor, co bau bi te, bau ~1 bi te
    """,
    "AMBULANCE": """
        cap cuu, xe cuu, cuu thuong, (goi|keu|bam|dien) ~1 (115|cap cuu|cuu thuong|xe cap cuu|xe cuu thuong|bac si),
        xe (cap cuu|cuu thuong), cuu nguoi, ambulance, nguy kich, hap hoi, khong qua khoi, nguy hiem (tinh mang|den
        tinh mang), sap chet, gan chet, chet nguoi, dang chet, sap (di|dut) (roi|hoi)
    """,
    "PAIN": """
        (dau|nhuc) ~1 (du doi|quan quai|lan lon|quan|khong chiu noi|muon xiu|muon be|nhu bua bo|bua bo|nhu dao|dien
        cuong|toat mo hoi|vat va|thau troi|ca nguoi|qua troi chiu|co cung|chet di|khung khiep|nhu bua), lan lon,
        toat mo hoi, mo hoi (va|lanh|tuon|ra nhu tam|hot), choang (vang|muon nga|vat|te|ngat|muon xiu) |tim (tai|
        ngat|den|ruc|bam|rim), tim (tai|ngat|den|ruc|rim|het|mat|nguoi), (mat|moi|nguoi|mat may|tay chan|da|toan
        than) ~2 (tim|tim tai|tim ngat|tim den|tai met|tai nhot|trang bech|xanh le|tai xanh|xanh lot|nhot nhat|lanh
        ngat|tim lai|tim rim|tim bam|trang bot)
    """,
    # Despair.
    "DESPAIR": """
        (khong|chang|het|chan|thoi khong|chua|khong con) ~1 (muon|thiet|thich|ham|ly do|ly do de|dong luc) ~1 (song|
        ton tai|tren doi|o doi|song nua|thiet song|lam nguoi), khong song (nua|noi), khong thiet (song|gi nua|tha|
        gi), chan song, (chan|met moi|ngan|chan ngan|so) (cuoc song|cuoc doi|coi doi|doi|su song), (het|khong con|
        khong thay|chang con) ~2 (song|thoat|de song|duong nao|loi thoat|loi nao), song (chi|lam chi|de lam gi|lam
        gi|khong bang|cung nhu|nhu|ma), (tu|doi|muon|dinh|se|toan|tinh|tung) ~1 (tu tu|tu sat|tu van|tu ket lieu|
        quyen sinh|ket lieu|treo co|nhay cau|nhay lau|nhay song|cat tay|rach tay|cat co), tu (tu|sat|van) (chet|roi|
        luon|bang|hut|duoc|cho roi), tu sat, quyen sinh, ket lieu, tuyet menh, thu (tuyet menh|tuyet mang), tuyet
        mang, vinh biet, treo co, that co (tu|chet), dung tren (cau|lan can|san thuong|noc|thanh cau|mai), hai (ban
        than|minh), lam hai (ban than|minh), ket thuc (tat ca|cuoc doi|cuoc song|doi|moi thu|het|o day|luon|cho roi|
        doi minh|no), (thoi|cho|nen|ma) (chet quach|chet di cho|chet cho roi|chet cho xong|chet phut|chet theo), di
        theo (ong ba|ong ngoai|ba ngoai|ba noi|chong|vo|me|con|bac), chet (quach|di cho|cho xong|cho roi|cho khoe|
        cho nhe|cho het|cho rang|phut|theo ong|theo ba|theo con|theo me|theo chong|suong hon|di cho|khoe hon|som),
        thoi chet di, chet di con hon, doi het chet, mua ~1 (thuoc sau|thuoc ray|thuoc chuot|thuoc ngu|thuoc co|day)
        ~2 (uong|cho xong|tu tu|treo), kill (herself|himself|myself), want to die, end my life, suicide, (not|dont|
        don t) want to live, hurt myself, better off dead, (nhay|gieo minh|lao dau) (|xuong|tu) (cau|lau|song|tu tu|
        ham|ban cong|duong ray|nha cao|tang|lau cao) (|tu tu|chet|cho xong|cho roi|luon|di), nhay xuong, gieo minh,
        (khong|chang) song (nua|noi|tiep|them), song khong noi (|nua), (muon|dinh|tinh|nghi den|nghi toi|doi) (|di|
        cho) (chet|tim cai chet|bien mat mai|bien mat khoi|ngu luon khong|chet quach|tan bien|giai thoat|chet di|
        chet cho), muon chet, (dang|doi|muon|dinh|no|se|vua|moi) tu (tu|van|sat), tu tu (roi|chet), song ~2 (y
        nghia|lam gi nua|cung vay|lam chi), khong con y nghia, viet (|san) thu (de lai|tuyet menh|cho con), thu de
        lai, uong thuoc (ray|sau|chuot|ngu|co) chet, (tam biet|chao) (ca nha|ba con|moi nguoi) ~4 (di|cau|thuoc|
        song), ngu ~3 khong (|bao gio)(day|tinh day), chet (cho vua long|cho roi|cho khuat), thuoc sau ~3 chao, don
        thuoc sau, khong con muon (song|ton tai), ending my life, khong muon (xuong|song|ton tai), (cat|rach|cua) co
        tay, (rach|cat) tay ~2 (hoai|tu|chet|de), (leo|dung|tren) ~2 (cau|lau|lan can) ~2 (doi|muon|dinh|toan) nhay,
        di theo ong luon, cho xong (kiep|doi|mot kiep), chet cho vua long, chet cho (nhe|khoe|xong|roi|het|khuat),
        lay dao rach, (cat|rach) (mach|mach mau|co tay), cua co tay
    """,
    # Fire, gas, buildings, boats, people trapped (114).
    "FIRE": """
        dam chay, bi (hoa hoan|ba hoa), hoa hoan, ba hoa, phat hoa, chap (dien|mach|lua|chay|day), dien (chap|no|
        xet|toe), khoi (mu|nghi|den|boc|day|dac|nghi ngut|bay|um|tum|tran|ngat|nhieu|khet|un un|day nha|toa|trong|
        ra|cuon|luon), mui (ga|gas|khet|khoi|chay khet|dien khet|ga nong|khi ga|ga nong nac|nhua chay), (binh|bon|
        ong|bep|day|mui) ~0 (ga|gas) ~2 (no|xi|ro|phut|chay|bung|ho|xi ra|bi no|bi xi|phun), xi (ga|gas), ro (ri|)
        (ga|gas|khi), cuu hoa, chua chay, (goi|keu|bam|dien) (|so) 114, xe (chua chay|cuu hoa), on fire, burning,
        gas leak, smoke everywhere, cuu ho, cuu nan, chay (nha|lon|to|rui|bep|cho|kho|rung|quan|tiem|xuong|ghe|tau|o
        dien|bien ap|tu dien|tu lanh|hang xom|nguyen|lan|du|dau may|het nha|day dien|vach|man|nem|giuong|chuong|
        tram|cua hang|cong ty|truong|nghi ngut|len|khap|bung|phung phung|ca nha|ca day|ray|xe may|xe ngoai|xe tai|o
        to|xe hoi|xe khach|dong rom|cay xang|chung cu|phong|ben|gan), lua ~1 (chay|lan|boc|bat|ben|phuc|ngun|cao|to|
        bung|bao|vay|phung phung|tum lum|lon|du) ~1 (lon|cao|qua|sang|toi|len|lan|man|nha|roi|ngut|lam|du|khap|mai|
        ben|tu|nha hang|vach|lua|den|het|tum), no (binh|gas|binh ga|ga|noi ap|binh ac quy|bien ap|bien the|may bom|
        xe), lua chay (lon|to|qua|cao|lan|du), chay ray lan, chay tram, chay kho lua, chay xe ngoai lo, chay kho,
        (ghe|tau|xuong) (dang|bi) chay, (may xay lua|nha may xay) ~2 chay, lan vo nha, chay lan, (boc|phat|bung|toe|
        phuc|phun|xet) (chay|hoa|lua|khoi|tia lua), (boc|len) khoi, bat lua (tu|vo|len|vach|nha|chay|roi), toe lua,
        xet ~1 lua, bat hoa, ra lua, (nha|bep|cho|quan|tiem|kho|xuong|ghe|tau|rung|cua hang|phong|lau|vach|mai|
        chuong|dong rom|cay rom|binh dien|xe dien|hang xom|nha ben|noi chien|chao dau|ban tho|cay xang|o to|gac|
        chung cu|ben canh|ke ben|o cam|cot dien|tru dien|bien the|day dien|phong tro|xuong go|rom|nem|tram dien|dong
        ho dien|rung tram|dong cui|thung rac|nha may|may xay lua) ~2 (chay|boc chay|phat hoa|boc lua|bi chay|dang
        chay|boc khoi|phuc lua|bat lua|bung chay|no lua|toe lua|chay nghi), (there is|a) fire, smoke is, nghe mui
        (ga|khet), no ham, ham biogas no, chay ~2 roi ba con, chay chay, chay chay chay, dau may chay, chay dau may,
        boc khoi, boc khoi chay
    """,
    "TRAPPED": """
        (ket|mac ket|vui|vui lap|chon vui|de bep|de) ~1 (trong|duoi|tren|thang may|nha|dong|xe|noc|mai|lau|giua|ham|
        gieng|cong|san thuong|gac|ong|o trong|o duoi|o tren|khe|duoi dong|toa nha|nuoc|lu|tang|phong|hang|duoi nuoc|
        bun|lua), thang may, sat lo, (chim|lat|up) (|mat|chiec|luon) (ghe|xuong|do|pha|tau|thuyen|ca no|vo lai|sa
        lan), co lap, lu cuon, chua thay noi, lan tim, co nguoi duoi (song|nuoc|ao|kinh), trapped, flood, (ghe|
        xuong|do|pha|tau|vo lai|ca no|thuyen|sa lan) ~2 (bi chim|chim|bi lat|lat|lat up|bi up|dang chim|sap chim|vo
        nuoc|tong nhau|dung nhau|troi mat|bi troi|lat giua), (chim|lat) (ghe|xuong|do|pha|tau|thuyen|ca no|vo lai),
        (con|chau|be|em|nguoi|no|anh|tre|dua|thang) ~4 (chim|hut chan|bi cuon|troi) ~2 (duoi|ao|song|kenh|kinh|nuoc|
        bien|ho|mat|xuong), (ket|mac ket|bi ket|vui|vui lap|chon vui|mac) ~1 (trong|duoi|tren|giua|o) ~1 (thang may|
        nha|dong|xe|noc|mai|lau|ham|gieng|cong|san thuong|gac|do nat|phong|dam chay|cabin|lu|dong gach|nuoc|tang|toa
        nha), (ket|mac ket) ~1 thang may, con (nguoi|may nguoi|ba|me|con|em) ~1 (mac ket|ket), nguoi (mac ket|bi
        ket|bi vui), bi vui lap, bi de, (sap|sup|do sap) (nha|tuong|cau|mai|tran|gian giao|lau|can nha|ham), nua ~2
        xuong song, (nuoc|lu|trieu|nuoc lu|nuoc song) ~2 (toi noc|ngap noc|toi mai|ngap mai|cuon|len nhanh|toi nguc|
        toi co|tran vo nha|ngap toi|len toi noc|dang nhanh|len le|dang cao), ngap (toi|den|qua|gan) (noc|mai|nguc|
        co|dau), (ghe|xuong|do) up, (nuoc|nuoc lu|lu) ~2 (ngang|toi|den) (nguc|co|bung|mai|noc), tren noc nha, tren
        mai nha, te xuong cong, mac ket, ket (tren lau|trong), (do de|nga de|sap de|de len|de trung) ~1 (nguoi|tui|
        toi|ong|ba|chong|con|nha|chau), de (chet|trung) nguoi, khoi ~4 nguoi (ket|mac ket), nuoc lu ~2 ngap, lu
        (len|ngap|ve) ~2 (nha|roi), (nha|cau|tuong|mai|tran|gian giao|can nha|cong trinh|ham|mai ton|tuong rao|bo
        ke|cay) ~1 (bi sap|sap|sup|do sap|sup do|troi|xuong song|sap xuong|nga de|do de|sut lun|bi cuon|bay mai|bi
        toc mai|lo xuong)
    """,
}
"""Cues of danger."""
