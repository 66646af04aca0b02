"""The shape of a method: a function from a call to its result."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.emulator.call import Call

Method = Callable[[Call], Any | Awaitable[Any]]
"""Returns the `result` of the answer, at once or later; raises `ApiError`."""

Table = dict[str, Method]
