"""Every sentence that the tutor says by itself, a file a language."""

from bot.texts.read import Texts, read_texts

__all__ = ["Texts", "read_texts"]
