"""A fresh copy of the good lessons folder for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.lessons import Copy, copy_good


@pytest.fixture
def lessons(tmp_path: Path) -> Copy:
    return copy_good(tmp_path / "lessons")
