"""Verdicts kept from one run of the linter to the next, in `.sen/` beside the lessons folder.

    <edition>                          of rules, facts and day: of another one, nothing is used
    <digest> <checksum> <verdict>      a line for each lesson, by the hash of its files

Only a saving of time: a file that is missing, broken, of another edition or not to be written is simply not used.
It is JSON and never pickle, for a file that lies about must not run.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from bot.authoring.fault import Found, Severity
from bot.authoring.judge import Verdict
from bot.authoring.outline import Meant, Outline
from bot.authoring.plain_files import open_plain
from bot.authoring.written import Basis
from bot.tutor.lesson import Status

_FOLDER = ".sen"
_BOT = Path(__file__).parent.parent


class Kept(NamedTuple):
    """A verdict as JSON, and the hash of the lesson's files that it is about."""

    digest: str
    verdict: bytes


def place(root: Path) -> Path:
    """Return the file that keeps the verdicts on that lessons folder."""
    root = root.resolve()
    return root.parent / _FOLDER / f"lint-{root.name}"


def edition(basis: Basis) -> str:
    """Return a hash of all that a lesson's verdict hangs on, but the lesson: the basis, the rules, Python itself."""
    return sha256(f"{_of_code()} {basis!r}".encode("utf-8", "replace")).hexdigest()


def kept(digest: str, verdict: Verdict) -> Kept:
    """Return the verdict in the form it is kept in."""
    text = json.dumps(verdict, ensure_ascii=False, separators=(",", ":"))
    return Kept(digest, text.encode("utf-8", "surrogatepass"))


def as_verdict(kept: Kept) -> Verdict:
    """Return the verdict that was kept."""
    found, outline = json.loads(kept.verdict.decode("utf-8", "surrogatepass"))
    return Verdict([(code, _found(each)) for code, each in found], _outline(outline))


def recall(file: Path, mark: str) -> dict[str, Kept]:
    """Return what is kept in that file, by digest: nothing unless it is of the edition `mark`."""
    try:
        with open_plain(file) as opened:
            if opened.readline() != _first_line(mark):
                return {}
            lines = opened.read().split(b"\n")
    except OSError:
        return {}
    found = filter(None, map(_read_line, lines))
    return {each.digest: each for each in found}


def remember(file: Path, mark: str, verdicts: Iterable[Kept]) -> None:
    """Write the file anew, whole or not at all: another run may be reading or writing it."""
    lines = [_line(each) for each in verdicts]
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        # As other tools do: git then leaves the folder alone, wherever the lessons lie.
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as unfinished:
            path = Path(unfinished.name)
        try:
            path.write_bytes(b"".join([_first_line(mark), *lines]))
            path.replace(file)
        finally:
            path.unlink(missing_ok=True)


def _found(fields: list[Any]) -> Found:
    found = Found(*fields)
    return found._replace(severity=Severity(found.severity) if found.severity else None)


def _outline(fields: list[Any]) -> Outline:
    outline = Outline(*fields)
    return outline._replace(
        status=Status(outline.status) if outline.status else None,
        on_pages=[Meant(*each) for each in outline.on_pages],
        beside=[Meant(*each) for each in outline.beside],
    )


def _first_line(mark: str) -> bytes:
    return f"{mark}\n".encode()


def _line(kept: Kept) -> bytes:
    digest = kept.digest.encode()
    return b"%s %s %s\n" % (digest, _checksum(digest, kept.verdict), kept.verdict)


def _read_line(line: bytes) -> Kept | None:
    digest, _, rest = line.partition(b" ")
    checksum, _, verdict = rest.partition(b" ")
    return Kept(digest.decode(), verdict) if checksum == _checksum(digest, verdict) else None


def _checksum(digest: bytes, verdict: bytes) -> bytes:
    return b"%08x" % crc32(verdict, crc32(digest))


@cache
def _of_code() -> str:
    """Return a hash of the source of all that takes part in a verdict."""
    digest = sha256(sys.version.encode())
    for room in ("authoring", "tutor"):
        for path in sorted((_BOT / room).rglob("*")):
            if path.suffix in (".py", ".yml"):
                digest.update(f"{path.relative_to(_BOT)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
