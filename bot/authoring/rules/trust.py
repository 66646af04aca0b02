"""S and X: who stands behind a lesson, where it sends people, and numbers that are no one's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.authoring.fault import Found
from bot.authoring.front_matter import listed
from bot.authoring.head_values import read_date
from bot.authoring.keywords import Key
from bot.authoring.rules.rule import Case
from bot.authoring.rules.wording import lines_with
from bot.authoring.tidy import key

_MONTHS = 12
_MONTHS_FOR_MONEY_AND_LAW = 6
# Fact ids that begin so are about money (PAY), law and procedure (GOV, PD), tax (SELL).
_MONEY_AND_LAW = ("PAY-", "GOV-", "PD-", "SELL-")
_SOURCE = re.compile(r"[A-Z]{2,6}-\d{2,3}(\.\.\d{2,3})?$|(https?://)?[\w-]+(\.[\w-]+)+(/\S*)?$")
_ENDINGS = (
    "vn|com|net|org|info|biz|xyz|top|io|me|cc|tk|ml|ga|cf|gq|site|online|shop|store|app|vip|club|link|live|click|"
    "pro|asia|mobi|cloud|dev|ly|gl|co|us|uk|cn|ru|icu|win|bet|fun|tech|website|space|work|edu|gov"
)
_LINK = re.compile(
    rf"(?:https?://|www\.)[^\s)>\]]*|(?<![\w@.\-])(?:[a-z0-9][a-z0-9-]*\.)+(?:{_ENDINGS})(?![\w-])[^\s)>\]]*",
    re.IGNORECASE,
)
# "Ends in gov.vn" names an ending, not a site.
_BARE_ENDINGS = ("gov.vn", "com.vn", "edu.vn", "org.vn", "net.vn")
_HOST = re.compile(r"^(?:https?://)?(?:[^/@\s]*@)?([^/:?#\s]*)", re.IGNORECASE)
# Cheap looks that pass over most lines; the patterns above and below are for the lines left.
_MAYBE_LINK = re.compile(r"\.[A-Za-z0-9]")
_MAYBE_NUMBER = re.compile(r"[0-9][ .\-]?[0-9][ .\-]?[0-9][ .\-]?[0-9][ .\-]?[0-9][ .\-]?[0-9][ .\-]?[0-9]")
_DIGITS = re.compile(r"(?<![\w.])\+?\d(?:[ .\-]?\d){6,}(?![\w])")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[ .]000|\.\d{3})+$")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}$|\d{1,2}[-.]\d{1,2}[-.]\d{4}$")
_YEARS = re.compile(r"(?:19|20)\d\d[ \-](?:19|20)\d\d$")


def reviewed(case: Case) -> Iterator[Found]:
    """At least one source (a fact id or an address), a reviewer who is not an author, and a review date.

    Có ít nhất một nguồn (mã dữ kiện như PAY-02, hoặc địa chỉ trang), có người rà soát không phải người soạn,
    có ngày rà soát.
    """
    page = case.lesson.source
    if page is None:
        return
    sources = page.values(Key.SOURCES)
    if Key.SOURCES in page.head and not sources:
        vi, en = "Bài chưa có nguồn nào: ghi mã dữ kiện hay địa chỉ.", "No source: name a fact id or an address."
        yield Found(page.file, page.line_of(Key.SOURCES), vi, en)
    for source in sources:
        if not _SOURCE.match(source):
            vi = f"Nguồn “{source}” phải là mã dữ kiện như PAY-02, hoặc địa chỉ trang."
            en = f"The source “{source}” must be a fact id like PAY-02, or an address."
            yield Found(page.file, page.line_of(Key.SOURCES), vi, en)
    authors = {key(author) for author in page.values(Key.AUTHORS)}
    reviewers = listed(page.value(Key.REVIEWED_BY))
    if (Key.AUTHORS in page.head and not authors) or (Key.REVIEWED_BY in page.head and not reviewers):
        vi, en = "Phải ghi người soạn và người rà soát.", "Name the authors and the reviewer."
        yield Found(page.file, page.line_of(Key.REVIEWED_BY), vi, en)
    elif reviewers and all(key(each) in authors for each in reviewers):
        vi = "Người rà soát phải là người khác với người soạn."
        yield Found(page.file, page.line_of(Key.REVIEWED_BY), vi, "The reviewer must be someone else than an author.")
    if Key.REVIEWED_ON in page.head and not page.value(Key.REVIEWED_ON):
        vi, en = "Chưa ghi ngày rà soát.", "No review date."
        yield Found(page.file, page.line_of(Key.REVIEWED_ON), vi, en)


def not_ahead(case: Case) -> Iterator[Found]:
    """The review date does not lie ahead. A bot whose clock is behind warns of it and teaches all the same.

    Ngày rà soát không ở tương lai. Máy chạy bot mà đồng hồ đi chậm thì chỉ nhắc, bài vẫn dạy.
    """
    page = case.lesson.source
    day = read_date(page.value(Key.REVIEWED_ON)) if page else None
    if page and day and day > case.basis.today:
        vi = f"Ngày rà soát {day.isoformat()} còn ở tương lai. Sửa ngày, hay coi lại đồng hồ của máy."
        en = f"The review date {day.isoformat()} lies ahead. Mend it, or look at this computer's clock."
        yield Found(page.file, page.line_of(Key.REVIEWED_ON), vi, en)


def fresh(case: Case) -> Iterator[Found]:
    """Reviewed within 12 months; within 6 when a source is about money, law or tax (`PAY- GOV- PD- SELL-`).

    Rà soát trong vòng 12 tháng; bài về tiền, luật, thuế (nguồn `PAY- GOV- PD- SELL-`) thì 6 tháng.
    """
    page = case.lesson.source
    if page is None:
        return
    day = read_date(page.value(Key.REVIEWED_ON))
    is_strict = any(source.startswith(_MONEY_AND_LAW) for source in page.values(Key.SOURCES))
    months = _MONTHS_FOR_MONEY_AND_LAW if is_strict else _MONTHS
    if day and _is_past(day, months, case.basis.today):
        vi = f"Rà soát từ {day.isoformat()}, quá {months} tháng. Coi lại từng điều rồi sửa ngày."
        en = f"Reviewed on {day.isoformat()}, over {months} months ago. Check every fact, then the date."
        yield Found(page.file, page.line_of(Key.REVIEWED_ON), vi, en)


def links(case: Case) -> Iterator[Found]:
    """Addresses are of sites in `allowed_sites` of `facts.yml`; examples of scams use dead ones (`hxxp://`, `[.]`).

    Chỉ dẫn tới trang có trong `allowed_sites` của `facts.yml`; ví dụ lừa đảo thì viết địa chỉ chết: `hxxp`, `[.]`.
    """
    for page in case.pages:
        for line, text in lines_with(_MAYBE_LINK, page.body, page.body_line):
            for host in filter(None, map(_host, _LINK.findall(text))):
                if not any(host == site or host.endswith(f".{site}") for site in case.basis.allowed_sites):
                    vi = f"“{host}” không có trong allowed_sites của facts.yml. Ví dụ lừa đảo thì viết hxxp:// và [.]"
                    en = f"“{host}” is not in allowed_sites of facts.yml. Write scam examples with hxxp:// and [.]"
                    yield Found(page.file, line, vi, en)


def real_numbers(case: Case) -> Iterator[Found]:
    """No seven digits or more that look like a real phone, ID, card or account number, outside `facts.yml` and
    screens; amounts, dates and numbers that begin with 000 are no such numbers.

    Ngoài `facts.yml` và màn hình tập, không có số giống số điện thoại, căn cước, thẻ, tài khoản thật (bảy chữ số trở
    lên). Số tiền, ngày tháng, và số bắt đầu bằng 000 thì được.
    """
    for page in case.pages:
        for line, text in lines_with(_MAYBE_NUMBER, page.prose, page.body_line):
            for digits in _DIGITS.findall(text):
                if not _is_harmless(digits):
                    vi = f"“{digits}” giống số thật. Đưa vô facts.yml, hoặc dùng số bắt đầu bằng 000."
                    en = f"“{digits}” looks like a real number. Put it in facts.yml, or begin it with 000."
                    yield Found(page.file, line, vi, en)


def _host(link: str) -> str:
    """Return the site a link leads to, or an empty string for a mere ending like gov.vn."""
    found = _HOST.match(link)
    host = found[1].casefold().rstrip(".,;:!?").removeprefix("www.") if found else ""
    return "" if host in _BARE_ENDINGS else host


def _is_harmless(digits: str) -> bool:
    return bool(
        digits.replace(" ", "").replace(".", "").replace("-", "").startswith("000")
        or _AMOUNT.match(digits)
        or _DATE.match(digits)
        or _YEARS.match(digits)
    )


def _is_past(day: date, months: int, today: date) -> bool:
    passed = (today.year - day.year) * 12 + today.month - day.month
    return (passed, today.day) > (months, day.day)
