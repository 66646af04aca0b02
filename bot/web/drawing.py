"""Templates into pages. Everything is escaped, whatever the file is called."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
}


@cache
def templates() -> Environment:
    """Return the templates, compiled as they are asked for."""
    return Environment(
        loader=PackageLoader("bot.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def assets() -> Mapping[str, bytes]:
    """Return the files that pages load, by name."""
    folder = files("bot.web").joinpath("static")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@cache
def asset(name: str) -> str:
    """Return the address of such a file; it changes with the content, so that browsers may keep it for a year."""
    return f"/static/{name}?v={hashlib.sha256(assets()[name]).hexdigest()[:12]}"
