"""What README and docs/ say is so. The lesson format's and the emulator's pages have tests of their own."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.corridor.mail import Arrival
from bot.records.sqlite import open_store
from bot.settings import PREFIX, Settings
from bot.telegram.webhook import SECRET_HEADER, path_of
from bot.tutor.listening import EXPECTED_COMMANDS, MENU_COMMANDS
from bot.tutor.team.people.answering import GROUP_ORDERS, LEARNER_ORDERS, TEAM_ORDERS
from tests.conftest import ROOT
from tests.help_texts import with_help

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
IDS = [str(page.relative_to(ROOT)) for page in PAGES]
OPERATORS = (DOCS / "operators.md").read_text(encoding="utf-8")
UNIT = ROOT / "deploy" / "sen.service"
GENERATED = {"nlu/data/lessons.yml"}

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PLACE = re.compile(r"(?<![\w/.-])(?:bot|nlu|tests|docs|deploy|requirements|benchmarks)/[\w./*-]*")
TARGET = re.compile(r"^([\w./-]+):", re.MULTILINE)

every_page = pytest.mark.parametrize("page", PAGES, ids=IDS)


def prose(page: Path) -> str:
    """Return a page without its code, and so without the lessons that it shows as examples."""
    text = re.sub(r"(`{3,})\w*\n.*?\1", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"`[^`\n]+`", "", text)


def code(page: Path) -> str:
    """Return what stands as code in a page: spans, fences and indented blocks."""
    text = page.read_text(encoding="utf-8")
    spans = re.findall(r"`([^`\n]+)`", text)
    fences = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    return "\n".join([*spans, *fences, *re.findall(r"^(?: {4}|\t)(.+)$", text, re.MULTILINE)])


def links(page: Path) -> list[str]:
    """Return where a page's links to other files of the project lead, without anchors."""
    found = (target.partition("#")[0] for target in LINK.findall(prose(page)) if "://" not in target)
    return [target for target in found if target]


def section(heading: str) -> str:
    """Return a section of the operators' page."""
    return OPERATORS.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of a table, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


# --- the tree ---


def test_the_readme_shows_every_room() -> None:
    shown = re.findall(r"^    (bot/\w+)/ ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted({*shown}) == sorted(str(each.parent.relative_to(ROOT)) for each in ROOT.glob("bot/*/__init__.py"))


# --- commands and settings ---


def test_the_help_of_every_verb_is_up_to_date() -> None:
    """When it is not: python -m tests.help_texts."""
    assert with_help(OPERATORS) == OPERATORS


@every_page
def test_every_verb_of_sen_that_is_named_exists(page: Path) -> None:
    named = set(re.findall(r"(?:^|[\s/(])sen ([a-z]+)", code(page), re.MULTILINE))

    assert named <= set(main.commands)


@every_page
def test_every_option_of_sen_that_is_named_exists(page: Path) -> None:
    known = {(name, option) for name, verb in main.commands.items() for each in verb.params for option in each.opts}
    named = [
        (verb, option)
        for verb, rest in re.findall(r"(?:^|[\s/(])sen ([a-z]+)([^\n`#]*)", code(page), re.MULTILINE)
        for option in re.findall(r"(?<!\S)--[a-z-]+", rest)
    ]

    assert [each for each in named if each not in known] == []


def test_every_setting_is_told_with_its_default() -> None:
    told = {name.strip("`"): default.strip("`") for name, _, default, _ in rows(section("Settings"))}

    assert told == {
        PREFIX + field.upper(): str(about.default) if about.default not in (None, "") else "none"
        for field, about in Settings.model_fields.items()
    }


@every_page
def test_every_setting_that_is_named_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("`SEN_DATABAS`", "")
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", text))

    assert named <= {PREFIX + field.upper() for field in Settings.model_fields}


def test_every_command_of_the_menu_is_told() -> None:
    table = rows(section("What learners can type"))
    told = {(vi.strip("`/"), en.strip("`/")) for vi, en, _ in table}

    assert told == set(zip(MENU_COMMANDS["vi"], MENU_COMMANDS["en"], strict=True))


def test_commands_that_people_expect_are_told() -> None:
    assert [name for name in EXPECTED_COMMANDS if f"`/{name}`" not in section("What learners can type")] == []


def test_every_message_that_is_explained_can_be_said() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    seen = " ".join(cells[0] for cells in rows(section("When something is wrong")))

    assert [words for words in re.findall(r"`([^`]+)`", seen) if words not in sources] == []


def test_the_webhook_is_described_as_it_is() -> None:
    path = path_of("any")

    assert (path[: len("/telegram/")], len(path) - len("/telegram/")) == ("/telegram/", 32)
    assert f"`{SECRET_HEADER}`" in section("Run")


def test_a_backup_is_made_and_put_back_as_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = re.findall(r"^    \.venv/bin/sen (backup|restore) (\S+)$", section("Backups"), re.MULTILINE)
    database = tmp_path / "data" / "sen.db"
    monkeypatch.setenv("SEN_DATABASE", str(database))
    monkeypatch.chdir(tmp_path)
    with open_store(database) as store:
        store.inbox.receive([Arrival(1, 7, "{}", (), "")], datetime.now(UTC))
        made = CliRunner().invoke(main, list(told[0]))
    (copy,) = (tmp_path / told[0][1]).glob("sen-*.db")
    database.unlink()

    put = CliRunner().invoke(main, ["restore", str(copy)])

    assert ([verb for verb, _ in told], made.exit_code, put.exit_code) == (["backup", "restore"], 0, 0)
    with open_store(database) as store:
        assert store.inbox.chats() == (7,)


# --- the service ---


def unit() -> dict[str, list[str]]:
    """Return the service's settings; one may be given more than once."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


def test_the_service_starts_a_verb_that_exists_with_settings_that_exist() -> None:
    (start,) = unit()["ExecStart"]
    set_here = {value.partition("=")[0].removeprefix(PREFIX).lower() for value in unit()["Environment"]}

    assert start.split()[1] in main.commands
    assert set_here <= set(Settings.model_fields)


def test_the_service_is_kept_on_a_short_leash() -> None:
    wanted = {"NoNewPrivileges": "yes", "ProtectSystem": "strict", "DynamicUser": "yes", "StateDirectory": "sen"}

    assert {name: unit()[name] for name in wanted} == {name: [value] for name, value in wanted.items()}


def test_the_service_does_not_start_again_after_wrong_settings() -> None:
    assert unit()["RestartPreventExitStatus"] == ["2"]


# --- pages ---


@every_page
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    assert [target for target in links(page) if not (page.parent / target).exists()] == []


@every_page
def test_every_anchor_leads_to_a_heading(page: Path) -> None:
    text = prose(page)
    headings = {
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in re.findall("^#+ (.*)", text, re.M)
    }

    assert [anchor for anchor in re.findall(r"\]\(#([^)]+)\)", text) if anchor not in headings] == []


@every_page
def test_every_place_in_the_project_that_is_named_exists(page: Path) -> None:
    named = {place.rstrip(".") for place in PLACE.findall(code(page))}

    assert sorted(place for place in named - GENERATED if not any(ROOT.glob(place.rstrip("/")))) == []


@every_page
def test_every_name_that_is_said_to_stand_in_a_file_stands_there(page: Path) -> None:
    said = re.findall(r"`(\w+)` in `((?:bot|nlu|tests)/[\w./]+)`", page.read_text(encoding="utf-8"))

    assert [name for name, file in said if name not in (ROOT / file).read_text(encoding="utf-8")] == []


@every_page
def test_every_word_of_make_is_in_the_makefile(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|&& |=\w+ )make (\S+)", code(page), re.MULTILINE))

    assert named <= set(TARGET.findall(makefile))


def test_every_page_is_reached_from_the_readme() -> None:
    """A link to a folder leads to each page in it."""
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or not page.exists():
            continue
        reached.add(page)
        for target in ((page.parent / link).resolve() for link in links(page)):
            waiting += sorted(target.glob("*.md")) if target.is_dir() else [target] if target.suffix == ".md" else []

    assert sorted(set(PAGES) - reached) == []


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_page_says_first_whom_it_is_for(page: Path) -> None:
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line][:4]

    assert [line for line in lines if line.startswith(("For ", "Dành cho "))] != []


# --- the whole project ---


def tracked() -> list[Path]:
    """Return every text file that git keeps."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [ROOT / name for name in listed.split("\0") if name]
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()[:1000]]


def test_no_file_names_this_machine_or_where_packages_come_from() -> None:
    package_hosts = [".".join(parts) for parts in (("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org"))]
    folders = [str(folder) for folder in (ROOT, Path.home()) if len(folder.parts) > 2]
    strangers = re.compile("|".join(map(re.escape, [*package_hosts, *folders])))

    assert [
        str(file) for file in tracked() if strangers.search(file.read_text(encoding="utf-8", errors="replace"))
    ] == []


def test_the_locked_packages_come_with_hashes_and_without_addresses() -> None:
    locks = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "requirements").glob("*.txt")}

    assert [name for name, lock in locks.items() if "://" in lock or "--hash=sha256:" not in lock] == []


# --- teams ---


def test_every_order_of_a_team_is_told_to_teams() -> None:
    told = (DOCS / "teams.md").read_text(encoding="utf-8")

    assert [name for name in (*TEAM_ORDERS, *GROUP_ORDERS) if f"/{name}" not in told] == []


def test_every_order_of_a_learner_about_teams_is_told_to_operators() -> None:
    assert [name for name in LEARNER_ORDERS if f"`/{name}`" not in section("What learners can type")] == []
