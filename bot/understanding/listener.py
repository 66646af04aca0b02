"""The understanding the bot uses: guards first, then Rasa, then keywords when Rasa is away.

text ─▶ clean ─▶ no known word? ─▶ unknown
             └─▶ Rasa ── away, slow or garbled? ─▶ keywords
"""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.base import Parse, unknown
from bot.understanding.guards import clean
from bot.understanding.keywords import Keywords
from bot.understanding.rasa import AwayError, RasaClient


class Listener:
    """Understands as well as it can at this moment, and never raises over what a text holds."""

    def __init__(self, keywords: Keywords, rasa: RasaClient | None = None) -> None:
        self._keywords = keywords
        self._rasa = rasa

    def relearn(self, keywords: Keywords) -> None:
        """Take new keywords, after the course was reloaded."""
        self._keywords = keywords

    async def parse(self, text: str) -> Parse:
        """Return what the text most likely means; `text` of the parse is the text as it came."""
        asked = clean(text)
        if not self._keywords.knows(asked):
            return unknown(text)
        return replace(await self._asked(asked), text=text)

    async def _asked(self, text: str) -> Parse:
        if self._rasa is None:
            return await self._keywords.parse(text)
        try:
            return await self._rasa.parse(text)
        except AwayError:
            return await self._keywords.parse(text)
