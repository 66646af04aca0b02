"""Every page is told in docs/pages.md, and the words of the pages are whole."""

import re
from pathlib import Path

from starlette.routing import Route

from bot.texts import PAGES, read_texts
from tests.conftest import ROOT
from tests.web.hall import Hall

WORDS = read_texts(PAGES)
WEB = ROOT / "bot" / "web"


def sources() -> str:
    files = [*WEB.rglob("*.py"), *WEB.rglob("*.j2")]
    return "".join(path.read_text(encoding="utf-8") for path in files)


def test_every_address_is_told(hall: Hall) -> None:
    page = (ROOT / "docs" / "pages.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `((?:POST )?/\S*)` \|", page, re.MULTILINE))

    routes = [route for route in hall.app.app.routes if isinstance(route, Route)]  # type: ignore[attr-defined]
    there = {(route.path.replace(":int", ""), method) for route in routes for method in route.methods or ()}

    assert told == {path if method == "GET" else f"{method} {path}" for path, method in there if method != "HEAD"}


def test_both_languages_say_the_same_with_the_same_parts() -> None:
    assert set(WORDS["vi"]) == set(WORDS["en"])
    for key, (said,) in WORDS["vi"].items():
        assert set(re.findall(r"\{\w+\}", said)) == set(re.findall(r"\{\w+\}", WORDS["en"][key][0])), key


def test_every_word_is_used_and_every_one_used_is_there() -> None:
    text = sources()
    whole = set(re.findall(r"""(?:\bw|\bsay)\(f?["']([a-z_.0-9]+)["'][,)]""", text))
    begun = set(re.findall(r"""["']([a-z_.]+\.)(?:["']|\{)""", text))

    assert whole <= set(WORDS["vi"])
    assert {key for key in WORDS["vi"] if key not in whole and not any(map(key.startswith, begun))} == set()


def test_no_template_lets_anything_pass_unescaped() -> None:
    drawn = [path for path in WEB.rglob("*.j2") if re.search(r"\|\s*safe|autoescape|Markup", path.read_text("utf-8"))]

    assert drawn == []


def test_the_licence_of_the_script_stands_beside_it() -> None:
    script = Path(WEB / "static" / "htmx.min.js").read_text(encoding="utf-8")
    licence = Path(WEB / "static" / "htmx.LICENSE.txt").read_text(encoding="utf-8")

    assert "4.0.1" in script
    assert "Zero-Clause BSD" in licence
