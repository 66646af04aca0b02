"""What is kept about a learner, in words: one page that any telephone opens, beside the file for machines.

rows of the store, by what they are ─▶ headings and lines ─▶ HTML without a script, a picture or an address
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from bot.tutor.local_time import LOCAL
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Place
from bot.tutor.wording import FORMS

Row = Mapping[str, Any]
Kept = Mapping[str, Sequence[Row]]
"""The rows about one learner, by the titles of `bot/records/export.py`; times are written as ISO 8601."""

Tell = Callable[[Scene, Row], Iterator[str]]

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{font:20px/1.5 sans-serif;max-width:34em;margin:0 auto;padding:1em;color:#222;background:#fff;
overflow-wrap:anywhere}}h1{{font-size:1.4em}}h2{{font-size:1.15em;margin:1.5em 0 .3em}}
ul{{margin:0;padding-left:1.1em}}li{{margin:.3em 0}}</style></head>
<body><h1>{title}</h1>
{body}
</body></html>
"""


def handed_over(scene: Scene, kept: Kept) -> Reply:
    """Return the page as a file."""
    name = f"sen-{scene.now.astimezone(LOCAL):%Y-%m-%d}.html"
    return Reply(scene.words("mydata.caption"), ReplyKind.HAND_OVER, document=page(scene, kept), name=name)


def page(scene: Scene, kept: Kept) -> str:
    """Return everything kept as a page to read; what stands in no lesson any more is told by its id."""
    parts = [_paragraph(scene.words("mydata.intro", day=f"{scene.now.astimezone(LOCAL):%d/%m/%Y}"))]
    for title, (heading, tell) in SECTIONS.items():
        lines = [line for row in kept.get(title, ()) for line in tell(scene, row)]
        if lines:
            items = "\n".join(f"<li>{escape(line)}</li>" for line in lines)
            parts.append(f"<h2>{escape(scene.words(heading))}</h2>\n<ul>\n{items}\n</ul>")
    if len(parts) == 1:
        parts.append(_paragraph(scene.words("mydata.none")))
    parts.append(_paragraph(scene.words("mydata.end")))
    title = escape(scene.words("mydata.title"))
    return _PAGE.format(language=escape(scene.session.language), title=title, body="\n".join(parts))


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _self(scene: Scene, row: Row) -> Iterator[str]:
    session: Row = row["session"]["session"]
    if session.get("address") in FORMS:
        called = f"{session['address']} {session.get('name', '')}".strip()
        yield scene.words("mydata.called", called=called)
    yield scene.words("mydata.notes" if session.get("consent") == Consent.YES else "mydata.no_notes")
    yield scene.words("mydata.seen", since=_when(scene, row["created_at"]), last=_when(scene, row["seen_at"]))
    if place := session.get("place"):
        yield scene.words("mydata.here", **_what(scene, place))
    for lesson in session.get("finished", {}):
        yield scene.words("mydata.event.lesson_finished", **_what(scene, {"lesson": lesson}))
    if session.get("unsure"):
        yield scene.words("mydata.unsure", said=str(session["unsure"]))
    if row["team"]:
        since = _when(scene, row["shared_at"])
        yield scene.words("mydata.team", team=row["team"], name=row["known_as"], since=since)
    else:
        yield scene.words("mydata.no_team")
    if row["household"]:
        yield scene.words("mydata.household", home=row["household"])
    if row["picture"]:
        yield scene.words("mydata.picture", picture=row["picture"])
    for key in ("guarded_at", "warned_at"):
        if row[key]:
            yield scene.words(f"mydata.{key}", since=_when(scene, row[key]))
    if row["has_left"]:
        yield scene.words("mydata.has_left")
    yield scene.words("mydata.place")


def _event(scene: Scene, row: Row) -> Iterator[str]:
    said = str(row["detail"]).partition(" ")[2]
    yield _at(scene, row, _known(scene, f"mydata.event.{row['kind']}", row["kind"], said=said, **_what(scene, row)))


def _milestone(scene: Scene, row: Row) -> Iterator[str]:
    kind, _, lesson = str(row["subject"]).partition(":")
    if kind == "lesson":
        yield _at(scene, row, scene.words(f"mydata.level.{row['level']}", **_what(scene, {"lesson": lesson})))
    else:
        yield _at(scene, row, scene.words(f"mydata.level.{row['level']}", lesson=scene.words("mydata.sums"), item=""))


def _stumble(scene: Scene, row: Row) -> Iterator[str]:
    how = str(row["how"]).partition(":")[0]
    kind = {"wrong": "answered_wrong", "shown": "answer_shown"}.get(how, "unclear")
    yield from _event(scene, {**row, "kind": kind, "detail": ""})


def _trouble(scene: Scene, row: Row) -> Iterator[str]:
    words = scene.words(f"mydata.trouble.{row['kind']}", count=str(row["times"]), **_what(scene, row))
    yield _at(scene, row, words)


def _proof(scene: Scene, row: Row) -> Iterator[str]:
    yield scene.words("mydata.proof", code=row["code"], since=_when(scene, row["expires_at"]), **_what(scene, row))


def _due(scene: Scene, row: Row) -> Iterator[str]:
    yield _at(scene, row, scene.words(f"mydata.due.{row['kind']}", **_what(scene, row)))


def _call(scene: Scene, row: Row) -> Iterator[str]:
    yield _at(scene, row, scene.words("mydata.call", **_what(scene, row)))
    for key in ("claimed_at", "replied_at", "closed_at"):
        if row[key]:
            yield f"{_when(scene, row[key])}: {scene.words(f'mydata.call.{key}')}"
    if row["helped"] is not None:
        yield scene.words("mydata.call.helped" if row["helped"] else "mydata.call.unhelped")


def _visit(scene: Scene, row: Row) -> Iterator[str]:
    yield _at(scene, row, _known(scene, f"visit.did.{row['did']}", row["did"]))
    if row["next_at"]:
        yield scene.words("mydata.visit.next", since=_when(scene, row["next_at"]))


def _look(scene: Scene, row: Row) -> Iterator[str]:
    who = row["ai"] or scene.words("call.somebody")
    did = _known(scene, f"people.deed.{row['deed']}", row["deed"])
    yield _at(scene, row, f"{who}: {did}")


def _message(key: str, at: str) -> Tell:
    def tell(scene: Scene, row: Row) -> Iterator[str]:
        yield scene.words(key, since=_when(scene, row[at]))

    return tell


SECTIONS: Mapping[str, tuple[str, Tell]] = {
    "người học": ("mydata.head.self", _self),
    "chỗ đang vướng": ("mydata.head.troubles", _trouble),
    "việc sẽ nhắc": ("mydata.head.dues", _due),
    "mã cho Tổ coi": ("mydata.head.proofs", _proof),
    "lần gọi người giúp": ("mydata.head.calls", _call),
    "lần Tổ tới thăm": ("mydata.head.visits", _visit),
    "ai đã coi, đã làm": ("mydata.head.looks", _look),
    "việc đã làm": ("mydata.head.events", _event),
    "điều đã đạt": ("mydata.head.milestones", _milestone),
    "chỗ còn vướng": ("mydata.head.stumbles", _stumble),
    "tin đã nhận, xoá sau 24 giờ": ("mydata.head.messages", _message("mydata.received", "received_at")),
    "tin đã gửi, xoá sau 24 giờ": ("mydata.head.answers", _message("mydata.sent", "created_at")),
}
"""What each kind of row is told as, under which heading; a test checks that none is left out."""


def _what(scene: Scene, row: Row) -> dict[str, str]:
    """Return the titles of the lesson and the item that a row names, in quotation marks."""
    id, at = str(row.get("lesson", "")), str(row.get("item", ""))
    lesson = scene.lesson(id)
    found = (scene.item(Place(id, at)) or lesson.faq(at)) if lesson else None
    title, item = (scene.fill(lesson.title) if lesson else id), (scene.fill(found.title) if found else at)
    return {"lesson": f"“{title}”" if title else "", "item": f"“{item}”" if item else ""}


def _at(scene: Scene, row: Row, words: str) -> str:
    return f"{_when(scene, row['at'])}: {words}"


def _when(scene: Scene, at: str | None) -> str:
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone(LOCAL)
    return scene.words("mydata.when", day=f"{local:%d/%m/%Y}", hour=str(local.hour), minutes=f"{local:%M}")


def _known(scene: Scene, key: str, id: str, /, **parts: str) -> str:
    """Return the words for something that the store names, or its own name when there are none."""
    try:
        return scene.words(key, **parts)
    except KeyError:
        return id
