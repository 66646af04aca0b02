from pathlib import Path

import pytest

from bot.authoring.places import PLACES_FILE, PlacesError, read_places
from tests.conftest import ROOT


def test_the_province_has_its_twenty_wards_and_eighty_two_communes() -> None:
    places = read_places(ROOT / "lessons")

    wards = [name for name in places.communes.values() if name.startswith("Phường ")]
    communes = [name for name in places.communes.values() if name.startswith("Xã ")]
    assert (len(wards), len(communes), len(places.communes)) == (20, 82, 102)


def test_a_folder_without_places_has_none(tmp_path: Path) -> None:
    assert read_places(tmp_path).communes == {}


@pytest.mark.parametrize(
    "written",
    [
        "communes: {}",
        "province: {id: a, name: A}\ncommunes: {}",
        "province: {id: a, name: A}\ncommunes: {Xã A: A}",
        "province: {id: a, name: A}\ncommunes: {xa-a: ''}",
        "province: [",
        "a: \x00",
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, written: str) -> None:
    (tmp_path / PLACES_FILE).write_text(written, encoding="utf-8")

    with pytest.raises(PlacesError, match=r"places\.yml"):
        read_places(tmp_path)
