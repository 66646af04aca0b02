"""`docs/emulator.md` tells the truth: its lists, and its example."""

from __future__ import annotations

import re

import pytest

from bot.emulator.control.routes import ACTS
from bot.emulator.methods import METHODS
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "emulator.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_every_method_is_listed_in_order(page: str) -> None:
    listed = page.split("<!-- methods -->")[1].split("<!-- /methods -->")[0]

    assert re.findall(r"`(\w+)`", listed) == sorted(METHODS)


def test_every_control_address_is_listed_with_what_its_function_says(page: str) -> None:
    listed = page.split("<!-- control -->")[1].split("<!-- /control -->")[0]

    rows = re.findall(r"\| `(.+?)` \| (.+) \|", listed)
    assert rows == [(address, str(act.__doc__)) for address, act in ACTS.items()]


async def test_the_example_runs_and_what_it_asserts_is_true(page: str) -> None:
    source = page.split("```python")[1].split("```")[0]
    names: dict[str, object] = {}
    exec(compile(source, str(PAGE), "exec"), names)

    await names["example"]()  # type: ignore[operator]

    assert [line.split()[1] for line in source.split("\n") if line.strip().startswith("assert")] == [
        "update.message.text",
        "phone.last.text",
        'phone.last.marked("bold")',
    ]


def test_every_verb_of_a_phone_is_named(page: str) -> None:
    from bot.emulator import Phone

    verbs = [name for name, value in vars(Phone).items() if callable(value) and not name.startswith("_")]

    assert [verb for verb in verbs if f"`{verb}" not in page and f"phone.{verb}(" not in page] == []
