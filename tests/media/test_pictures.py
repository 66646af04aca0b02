"""Pictures that lie beside a lesson."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.media.pictures import picture
from bot.media.raster import PictureError


def saved(path: Path) -> Path:
    Image.new("RGB", (8, 8), "red").save(path)
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.JPEG"])
def test_photographs_pass_unchanged(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path / name)

    assert picture(path) == path.read_bytes()


def test_drawings_become_png_720_pixels_wide(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 24"/>', encoding="utf-8")

    image = Image.open(io.BytesIO(picture(path)))

    assert (image.format, image.size) == ("PNG", (720, 480))


def test_a_picture_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg").rename(tmp_path / "a.png")

    with pytest.raises(PictureError, match=r"a\.png: cannot be shown"):
        picture(path)


@pytest.mark.parametrize("name", ["cut.png", "empty.png", "text.svg", "latin.svg", "film.gif"])
def test_broken_files_are_refused_by_name(tmp_path: Path, name: str) -> None:
    whole = saved(tmp_path / "whole.png").read_bytes()
    broken = {
        "cut.png": whole[:40],
        "empty.png": b"",
        "text.svg": b"hello",
        "latin.svg": b"<svg>\xff",
        "film.gif": b"GIF",
    }
    path = tmp_path / name
    path.write_bytes(broken[name])

    with pytest.raises(PictureError, match=name):
        picture(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"none\.png"):
        picture(tmp_path / "none.png")
