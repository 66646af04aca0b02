"""Rasa's Telegram connector on a server of one's choice: as shipped, and with its event loop repaired.

The shipped one has no setting for the server, and sets its webhook in an event loop that it then closes; its HTTP
session stays tied to that loop, so every later call fails. Repaired sets the webhook in the loop that serves.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import rasa.core.channels.telegram as connector
from aiogram import Bot
from aiogram.bot.api import TelegramAPIServer
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.telegram import TelegramInput, TelegramOutput
from sanic import Blueprint, Sanic


class PointedOutput(TelegramOutput):
    """The shipped output, calling another server."""

    base = ""

    def __init__(self, access_token: str | None) -> None:
        Bot.__init__(self, access_token, server=TelegramAPIServer.from_base(self.base))


class Shipped(TelegramInput):
    """The shipped connector, but for the server."""

    @classmethod
    def name(cls) -> str:
        """Return the name under which its webhook is served."""
        return "telegram"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Take `api_base` beside the shipped credentials."""
        if not credentials:
            cls.raise_missing_credentials_exception()
        PointedOutput.base = credentials["api_base"]
        connector.TelegramOutput = PointedOutput
        return super().from_credentials(credentials)


class Repaired(Shipped):
    """The same with the webhook set in the loop that serves."""

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the shipped routes, and set the webhook once the server runs."""
        blueprint = super().blueprint(on_new_message)

        @blueprint.listener("after_server_start")
        async def announce(app: Sanic, loop: Any) -> None:  # noqa: ARG001 - Sanic's signature
            await self._output.set_webhook(url=self.webhook_url)

        return blueprint

    def get_output_channel(self) -> TelegramOutput:
        """Return the output without calling anything yet."""
        self._output = PointedOutput(self.access_token)
        return self._output
