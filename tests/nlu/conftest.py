"""The checkout with its model, for every test that asks the real one."""

from __future__ import annotations

import pytest

from bot.authoring.examples import write_examples
from bot.tutor.course import Course
from bot.understanding.layout import Layout
from bot.understanding.training import is_trained, train
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def layout(course: Course) -> Layout:
    """The checkout, its model trained on the sentences as they are now."""
    layout = Layout(ROOT)
    if not is_trained(layout):
        train(layout, lambda path: write_examples(course, path))
    return layout
