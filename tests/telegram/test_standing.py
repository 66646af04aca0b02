"""Whether the bot can say anything in a group: to be able to look at it is not enough."""

from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, TelegramError, TimedOut

from bot.telegram.standing import is_reached

MUTE, OPEN = {"permissions": {"can_send_messages": False}}, {"permissions": {"can_send_messages": True}}


class Server:
    """A Bot API that says this of a group and of the bot's standing there."""

    def __init__(self, chat: dict[str, Any] | TelegramError, bot: dict[str, Any] | TelegramError) -> None:
        self.answers = {"getChat": chat, "getMe": {"id": 7}, "getChatMember": bot}

    async def call(self, method: str, **_fields: object) -> object:
        """Answer as it was told to."""
        answer = self.answers[method]
        if isinstance(answer, TelegramError):
            raise answer
        return answer


@pytest.mark.parametrize(
    ("chat", "bot", "reached"),
    [
        (OPEN, {"status": "member"}, True),
        (MUTE, {"status": "administrator"}, True),
        (MUTE, {"status": "member"}, False),
        (OPEN, {"status": "restricted", "is_member": True, "can_send_messages": True}, True),
        (OPEN, {"status": "restricted", "is_member": True, "can_send_messages": False}, False),
        (OPEN, {"status": "restricted", "is_member": False, "can_send_messages": True}, False),
        (OPEN, {"status": "left"}, False),
        ({}, {}, True),
        (OPEN, BadRequest("user not found"), True),
        (Forbidden("bot was kicked from the supergroup chat"), {}, False),
        (BadRequest("chat not found"), {}, False),
        (BadRequest("something new"), {}, None),
        (TimedOut(), {}, None),
    ],
)
async def test_a_group_is_reached_where_the_bot_may_write(
    chat: dict[str, Any] | TelegramError, bot: dict[str, Any] | TelegramError, reached: bool | None
) -> None:
    assert await is_reached(Server(chat, bot), -5) is reached  # type: ignore[arg-type]
