"""What every page stands on: where it is, what it reads, how it writes, and its words."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.tutor.course import Course
from bot.tutor.deeds import Deed
from bot.tutor.team.book import Book
from bot.tutor.team.matter import Draw
from bot.tutor.team.totals.report import Report
from bot.tutor.team.totals.report import Words as ReportWords
from bot.web.kept import Kept
from bot.web.tries import Tries

Words = Mapping[str, Mapping[str, str]]
"""Language, then key, to what a page says."""


@dataclass(frozen=True)
class House:
    """The pages' surroundings; `address` is their origin, without a slash at its end.

    `do` carries deeds out in one transaction. `report_words` are those of reports in a language,
    `written` puts a report into a file of a format. `bot_token` proves what Telegram says of who opened a page
    within it, `ioc_token` who may read the totals as JSON; empty, nobody may.
    """

    address: str
    language: str
    book: Book
    course: Callable[[], Course]
    do: Callable[[Iterable[Deed], datetime], None]
    clock: Callable[[], datetime]
    draw: Draw
    words: Words
    bot_token: str = field(repr=False)
    report_words: Callable[[str], ReportWords] = field(repr=False)
    written: Callable[[Report, str, str], bytes] = field(repr=False)
    ioc_token: str = field(default="", repr=False)
    bot_name: Callable[[], str] = lambda: ""
    tries: Tries = field(default_factory=Tries)
    kept: Kept = field(default_factory=Kept)

    @property
    def is_https(self) -> bool:
        """Whether browsers reach the pages by TLS; otherwise only this computer does."""
        return self.address.startswith("https://")

    @property
    def cookie(self) -> str:
        """The name of the cookie; the prefix makes browsers refuse it from anybody but this very host by TLS."""
        return "__Host-sen" if self.is_https else "sen"


def alias_of(house: House, learner: int) -> str:
    """Return what a learner is called in addresses: Telegram's number would stand in logs and histories."""
    return hmac.digest(house.bot_token.encode(), f"learner:{learner}".encode(), "sha256").hex()[:24]
