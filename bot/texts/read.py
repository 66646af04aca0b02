"""Reading the tutor's own sentences: flat YAML, a key to one sentence or to several that take turns."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml

Texts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Language, then key, to the variants of a sentence."""

LANGUAGES = ("vi", "en")
REPORT = "report."
"""What the words of reports are filed under: those who read them are officers, not learners."""

PAGES = "pages."
"""The same, of what the pages say."""


def read_texts(kind: str = "") -> Texts:
    """Return all sentences of a kind in all languages, the tutor's own by default.

    Raises OSError or yaml.YAMLError when a file is missing or broken.
    """
    return {language: _read(f"{kind}{language}.yml") for language in LANGUAGES}


def _read(name: str) -> Mapping[str, tuple[str, ...]]:
    source = files(__package__).joinpath(name).read_text(encoding="utf-8")
    entries = yaml.load(source, Loader=yaml.CSafeLoader)
    return {key: _variants(entry) for key, entry in entries.items()}


def _variants(entry: str | list[str]) -> tuple[str, ...]:
    return (entry.strip(),) if isinstance(entry, str) else tuple(each.strip() for each in entry)
