"""Drawings made of parts."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.media.figures import PARTS, composed, figures, main

SCENE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440"><defs id="parts"></defs>{}</svg>'


def test_a_drawing_gets_the_parts_it_uses() -> None:
    drawing = composed(SCENE.format('<use href="#phone" width="240"/>'))

    assert drawing.count('<symbol id="phone" viewBox="0 0 240 420"') == 1


def test_a_part_no_longer_used_is_taken_out() -> None:
    drawing = composed(SCENE.format('<use href="#phone"/>')).replace('href="#phone"', 'href="#check"')

    assert 'id="phone"' not in composed(drawing)


def test_composing_twice_changes_nothing() -> None:
    drawing = composed(SCENE.format('<use href="#phone"/><use x="3" href="#check"/><use href="#phone"/>'))

    assert composed(drawing) == drawing


def test_an_unknown_part_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"no part 'buffalo'; there are .*phone"):
        composed(SCENE.format('<use href="#buffalo"/>'))


def test_every_part_can_be_placed() -> None:
    names = sorted(path.stem for path in PARTS.glob("*.svg"))

    drawing = composed(SCENE.format("".join(f'<use href="#{name}"/>' for name in names)))

    assert drawing.count("<symbol") == len(names)


def test_drawings_without_parts_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "own.svg").write_text("<svg/>", encoding="utf-8")

    assert figures(tmp_path) == []


def test_the_command_brings_drawings_in_step(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text(SCENE.format('<use href="#check"/>'), encoding="utf-8")

    result = CliRunner().invoke(main, [str(tmp_path)])

    assert (result.exit_code, path.read_text(encoding="utf-8")) == (0, composed(SCENE.format('<use href="#check"/>')))


def test_a_check_fails_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text(SCENE.format('<use href="#check"/>'), encoding="utf-8")

    result = CliRunner().invoke(main, ["--check", str(tmp_path)])

    assert (result.exit_code, path.read_text(encoding="utf-8")) == (1, SCENE.format('<use href="#check"/>'))
