"""Who may import whom, and the other promises that a machine can see in the source."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BOT = ROOT / "bot"
ROOMS = {"authoring", "media", "records", "reporting", "telegram", "texts", "understanding", "web"}
SHARED = {"tutor", "corridor"}
LAYERS = (
    {"cli"},
    {"demo", "doctor", "parsing", "assaying"},
    {"bootstrap", "village"},
    {"running", "hearing", "reports", "voicing"},
    {"rollcall"},
    {"service", "shelf", "serving", "settings"},
)
"""What stands above the rooms; each layer may use those that come after it."""

OWNED = {"telegram": "bot/telegram", "sqlite_utils": "bot/records", "rasa": "nlu"}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full name"
            yield node.module or ""


def room(module: str) -> str:
    """Return the room of one of our modules: `tutor` for `bot.tutor.scene`, `cli` for `bot.cli`."""
    parts = module.split(".")
    return parts[1] if parts[0] == "bot" and len(parts) > 1 else ""


def room_of(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(BOT), ids=lambda path: str(path.relative_to(ROOT)))
def test_rooms_import_only_what_they_may(path: Path) -> None:
    here = room_of(path)
    reached = {room(module) for module in imported(path)} - {"", here}

    if here == "tutor":
        allowed: set[str] = set()
    elif here == "emulator":
        allowed = set()
    elif here == "corridor":
        allowed = {"tutor"}
    elif here in ROOMS:
        allowed = SHARED
    else:
        above = next((at for at, layer in enumerate(LAYERS) if here in layer), len(LAYERS))
        allowed = ROOMS | SHARED | {"emulator"} | {name for layer in LAYERS[above + 1 :] for name in layer}
    assert reached <= allowed


def test_the_developers_page_draws_the_layers_and_names_the_rooms() -> None:
    page = (ROOT / "docs" / "developers.md").read_text(encoding="utf-8")
    told = page.partition("## Who may import whom\n")[2].partition("\n## ")[0].strip("\n")
    drawing, _, words = told.partition("\n\n")

    drawn = [{name.strip() for name in layer.split(",")} for layer in drawing.split("─▶")]
    named = set(re.findall(r"`(\w+)`", words.partition(" never import one another")[0]))

    assert drawn == [*LAYERS, {"rooms"}, {"corridor"}, {"tutor"}, {"nothing"}]
    assert named == ROOMS


def test_the_tutor_needs_only_the_standard_library() -> None:
    used = {module.split(".")[0] for path in modules(BOT / "tutor") for module in imported(path)}

    assert used - set(sys.stdlib_module_names) == {"bot"}


def test_the_tutor_reads_no_clock_no_chance_and_no_file() -> None:
    used = {module.split(".")[0] for path in modules(BOT / "tutor") for module in imported(path)}

    assert used.isdisjoint({"time", "random", "secrets", "os", "pathlib", "io", "sqlite3", "asyncio", "logging"})


def test_only_the_demonstration_knows_the_emulator() -> None:
    users = {
        str(path.relative_to(BOT))
        for path in modules(BOT)
        if room_of(path) != "emulator" and "emulator" in {room(module) for module in imported(path)}
    }

    assert users <= {"demo.py"}


@pytest.mark.parametrize(("library", "home"), OWNED.items())
def test_a_library_with_a_home_is_imported_nowhere_else(library: str, home: str) -> None:
    users = [path for folder in (BOT, ROOT / "nlu") for path in modules(folder) if library in roots(path)]

    assert all(path.is_relative_to(ROOT / home) for path in users)


def roots(path: Path) -> set[str]:
    return {module.split(".")[0] for module in imported(path)}


def test_the_environment_is_read_in_one_place() -> None:
    reading = re.compile(r"os\.environ(?!\.setdefault)|os\.getenv")
    readers = {path.name for path in modules(BOT) if reading.search(path.read_text(encoding="utf-8"))}

    assert readers <= {"settings.py", "common.py"}


def test_no_bare_atomic_write_is_used() -> None:
    """A deferred BEGIN that upgrades its lock fails under load: writes begin IMMEDIATE, in one place."""
    sources = "".join(path.read_text(encoding="utf-8") for path in modules(BOT))

    assert ".atomic(" not in sources


def test_every_test_says_what_must_be_so() -> None:
    """That nothing is raised is no promise by itself: a test asserts, expects an error, or asks the browser's page."""
    silent = [
        f"{path.relative_to(ROOT)}: {test.name}"
        for path in modules(ROOT / "tests")
        for test in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(test, ast.FunctionDef | ast.AsyncFunctionDef)
        and test.name.startswith("test_")
        and not any(isinstance(node, ast.Assert) for node in ast.walk(test))
        and not re.search(r"\bpytest\.raises\(|\bexpect\(", ast.unparse(test))
    ]

    assert silent == []
