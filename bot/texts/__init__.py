"""Every sentence that the tutor says by itself, a file a language."""

from bot.texts.read import REPORT, Texts, read_texts

__all__ = ["REPORT", "Texts", "read_texts"]
