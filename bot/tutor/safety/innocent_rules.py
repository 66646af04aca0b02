"""What only looks like an alarm: fear and hearsay, questions about dangers, words that fold alike."""

from __future__ import annotations

# Taken out of the text before the rules look at it.
INNOCENT = r"""
    # Fear, hearsay and rules of thumb.
    (so|khoi|khong|chua|tranh|de|ngua|hay|chong|phong|het) (bi )?(lua|gat)( dao| gat| tien)*(?! roi)
    (ke gian|lua dao) (hay|thuong)( \w+){0,6}|ke gian lay tien bang
    bi lua co lay lai duoc( tien)? khong|nguoi ta hay bi (lua|gat)
    la (bi )?lua( dao)?( tiep)?$|^(bi )?lua( dao| tiep)?$
    (cong an|ngan hang|can bo|nhan vien) (khong|co(?! nguoi)) (goi|hoi|doi|bat|keu)( \w+){0,6}
    (so|sua|hoc|bai) (cong an|ngan hang)|ra cong an
    cong an (xa|phuong) (o|lam viec|may gio|la so)
    ^lua dao (qua )?(dien thoai|mang)$|de phong( \w+)*|khong (duoc|nen) (doc|dua|cho|gui) (ma|otp)( \w+)*
    # The phone itself asks: that is its job.
    (app|may|dien thoai|vneid|zalo|trang|web|dich vu cong|ngan hang)( cua \w+| nay)? (no |no cu )?(keu|doi|bat
        |bieu|hoi|yeu cau)( \w+)? (quet( khuon)? mat|cap nhat|nhap ma|mat khau|chup( hinh)?( can cuoc)?
        |dang nhap|xac thuc|(lam )?sinh trac\w*)( \w+)*
    no (bao|hien|bat|keu) (loi|sai|het han|ma \w+ het han|dang nhap lai|nhap lai|day bo nho)( \w+){0,3}
    man hinh tu (tat|xoay|sang|khoa|toi)
    no (keu|doi|bat|bieu) (cap nhat app|quet mat|nhap ma)$
    # People who may ask: the commune for a card, one's own bank, the power company.
    (cong an|can bo|xa|ubnd)( xa| phuong)? (\w+ )?(keu|moi|bieu|goi|hen|noi|toi nha)( \w+){0,3} (ra|len|lay
        |lam(?! lai)|thieu)( \w+){0,6}
    (can bo|cong an)( xa)? keu bo sung( \w+)*
    ngan hang (goi|nhan)( bao| tin)? (co the|the moi|so du|toi lay)( \w+)*
    dien luc (bao|nhan)( tin)? (cup dien|tien dien|lich)
    doi ban sao( \w+)*|ai lo cho( \w+)*|no doi (quet )?mat$
    # A wrong transfer has a lesson of its own (PAY-14, PAY-15).
    (bam|chuyen|gui|goi|dua) (lon|nham|sai)( \w+){0,3} tien (di )?mat( roi)?
    (co nguoi|ai|nguoi ta) chuyen (nham|lon) cho \w+( roi)?( goi| nhan)?( doi lai)?$
    # Numbers and services asked about, not called for.
    (bao chay|cap cuu|cuu hoa|cuu thuong|chua chay|canh sat|cong an)( thi)? (la |bam |goi )?(so|la gi|bao nhieu
        |y te)
    so (dien thoai )?(bao chay|cap cuu|cuu hoa|khan cap|cong an)
    11[345] (la|voi|cua|de|khac|dung)|(bai|hoc) cap cuu
    (duong( di)?|khoa|phong) cap cuu|xe cuu ho
    cap cuu (benh vien|cai dien thoai|dien thoai|may)|phong chay( chua chay)?
    bao hiem tai nan|khi (nao )?(co |bi )?(chay( nha)?|tai nan|cap cuu)
    khi nao goi \d+
    # Money and papers in daily life.
    (chuyen tien|chuyen khoan|nop) co mat (phi|tien)|het tien roi (nap|sao)
    het tien (dien thoai|trong may)|mat bao nhieu( tien)?
    (doi|quen|cai|dat|nhap|nho|sua|tao) (lai )?(mat khau|ma pin|pin|the|otp)( vneid| ngan hang| zalo| the)*
    mat (song|mang|pin|wifi|dien|giay to|can cuoc|the|sim|thoi gian|may|dien thoai|hoai|cong|mua|hung
        |phi)(?! luon)
    (tra|bang|nhan|dua|rut|gui|xai|lay) tien mat
    (dien thoai|may|the|vi) (bi )?(rot|te)( \w+){0,3}
    tien (la )?(vo|vao) tai khoan|nhan tien(?! roi| qu| tu| keu| nhap)|tim tai khoan
    yeu cau (chuc nang|ho so)
    # Words that only sound alarming.
    chay (may|hang|pin|tui|da|nang|app|web|cham|bo|quang cao)|ban chay|nuoc chay
    lua (bi )?(chay (la|bia|dot|ray)|mat (gia|mua|trang))
    (app|may|web|video|no|xe|quat|tau) (dang )?chay( roi| ngoai| cham)?
    chay xe(?! may| hoi| tai| ngoai lo)|may chay
    (cuop|giut|giat|san) (voucher|sale|deal|flash|ma giam)|(phim )?cuop bien|chong trom
    trom via|may giat|giat do
    (bi )?danh (gia|chu|may|van|dau|so|bac)|lac (duong|trang|vo trang)
    di lac (vo )?(trang|duong)
    (met|kho|do|dau|lau|vui|me|ngu|doi) muon chet|chet (roi|cha|me) quen|chet may
    hoc xuong (bai|duoi|phan)
    (mang|song|wifi|ket noi|cuoc goi|dien|chut|mot|cho|doi|nghi) (bi )?(ngat|xiu)( roi)?
    sap (de|sinh) nhat|bay chuot|gat (qua|nut|cai nut)|bay mau
    lo (tay )?(bam|xoa|tat|an) (nham|sai|nghi|thoat|lon)?( nut| roi| app| tin nhan| may)*(?! link)$
    cuu (tui|toi|em|con) bai|bi roi cuu|ru roi|bat (dau|wifi|song|nut|3g|4g)
"""

# A message about scams or emergencies, not from inside one, unless a witness speaks in it.
ABOUT = r"""
    la gi|la sao|la cai gi|la nhu the nao|la the nao|nghia la
    (?<!bi )(?<!di )(?<!viec )hoc(?! xuong| di vat| nghe| bong)|bai|bai hoc
    neu|gia su|mai mot|vi du|thi du|khi nao
    (cach|lam sao|sao) (de |cho |ma )?(nhan|biet|tranh|phong|khoi|khong bi|ngua)
    tap (cho|duot)|nhan biet|nhan ra|may kieu|nhung kieu
    (bi|gap|co) .{1,30}\bthi (goi|lam|bao|keu)
    ^((khong|dung) (dua|doc|cho|bam|chuyen|nghe|nhan|tin|gui|goi|tra|lam|dong)|bo qua|cup may|goi|ra|tat may
        |tat nguon|tat mang|luu|ngung chuyen|dung lai)( \w+){0,9}$
"""
WITNESS = r"""
    roi|dang|vua|lo (dua|bam|cho|doc|chuyen|nhap|cai)|het tien|co nguoi|cuu
    khong (cho|tho|tinh|muon song)|no|ho(?! so| tro| ngheo)|nguoi ta
    goi (11[345]|cong an|xe|giup|canh|cap)|het muon song
"""
