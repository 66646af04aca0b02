"""Reading the tutor's own sentences: flat YAML, a key to one sentence or to several that take turns."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml

Texts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Language, then key, to the variants of a sentence."""

LANGUAGES = ("vi", "en")


def read_texts() -> Texts:
    """Return all sentences in all languages. Raises OSError or yaml.YAMLError when a file is missing or broken."""
    return {language: _read(language) for language in LANGUAGES}


def _read(language: str) -> Mapping[str, tuple[str, ...]]:
    source = files(__package__).joinpath(f"{language}.yml").read_text(encoding="utf-8")
    entries = yaml.load(source, Loader=yaml.CSafeLoader)
    return {key: _variants(entry) for key, entry in entries.items()}


def _variants(entry: str | list[str]) -> tuple[str, ...]:
    return (entry.strip(),) if isinstance(entry, str) else tuple(each.strip() for each in entry)
