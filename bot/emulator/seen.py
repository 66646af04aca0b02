"""A message as the person sees it on the phone."""

from __future__ import annotations

from dataclasses import dataclass

from bot.emulator.markup import utf16
from bot.emulator.people import Entry, Json

KINDS = (
    "photo", "voice", "audio", "document", "sticker", "location", "contact", "poll",
    "forum_topic_created", "forum_topic_closed", "new_chat_members", "left_chat_member", "pinned_message",
    "migrate_to_chat_id", "migrate_from_chat_id", "text",
)  # fmt: skip


@dataclass(frozen=True)
class Button:
    """A button under a message or of the reply keyboard; `raw` is Telegram's own object."""

    label: str
    raw: Json

    @property
    def callback_data(self) -> str:
        """Return what a tap sends, or an empty string."""
        return str(self.raw.get("callback_data", ""))


@dataclass(frozen=True)
class SeenMessage:
    """One bubble; `text` is the caption where there is a picture."""

    id: int
    chat_id: int
    mine: bool
    kind: str
    text: str
    buttons: tuple[tuple[Button, ...], ...]
    raw: Json

    @property
    def labels(self) -> list[str]:
        """Return the words on its inline buttons, row by row, left to right."""
        return [button.label for row in self.buttons for button in row]

    @property
    def is_edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return "edit_date" in self.raw

    def marked(self, kind: str) -> list[str]:
        """Return the stretches of text with an entity of this kind, as `"bold"`."""
        entities = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return [utf16.cut(self.text, one["offset"], one["length"]) for one in entities if one["type"] == kind]


def seen(entry: Entry, chat_id: int, user_id: int) -> SeenMessage:
    """Return how the person `user_id` sees a message."""
    message = entry.message
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    return SeenMessage(
        id=message["message_id"],
        chat_id=chat_id,
        mine=message["from"]["id"] == user_id,
        kind=next((kind for kind in KINDS if kind in message), "other"),
        text=message.get("text") or message.get("caption") or "",
        buttons=tuple(tuple(Button(one["text"], one) for one in row) for row in keyboard),
        raw=message,
    )
