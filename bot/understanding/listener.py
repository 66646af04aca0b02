"""The understanding the bot uses: guards first, then Rasa, then keywords when Rasa is away.

text ─▶ clean ─▶ no known word? ─▶ unknown
             └─▶ Rasa ── away, slow or garbled? ─▶ keywords
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.understanding.base import Parse, unknown
from bot.understanding.guards import clean
from bot.understanding.keywords import Keywords
from bot.understanding.rasa import AwayError, RasaClient

Learning = Keywords | asyncio.Future[Keywords]
"""Keywords, or those still being learnt."""


class Listener:
    """Understands as well as it can at this moment, and never raises over what a text holds."""

    def __init__(self, keywords: Learning, rasa: RasaClient | None = None) -> None:
        self._keywords = keywords
        self._rasa = rasa

    def relearn(self, keywords: Learning) -> None:
        """Take new keywords, after the course was reloaded."""
        self._keywords = keywords

    async def parse(self, text: str) -> Parse:
        """Return what the text most likely means; `text` of the parse is the text as it came."""
        asked, keywords = clean(text), await self._learnt()
        if not keywords.knows(asked):
            return unknown(text)
        return replace(await self._asked(asked, keywords), text=text)

    async def _learnt(self) -> Keywords:
        learning = self._keywords
        # Shielded: one text that is given up must not end the learning that all wait for.
        return learning if isinstance(learning, Keywords) else await asyncio.shield(learning)

    async def _asked(self, text: str, keywords: Keywords) -> Parse:
        if self._rasa is None:
            return await keywords.parse(text)
        try:
            return await self._rasa.parse(text)
        except AwayError:
            return await keywords.parse(text)
