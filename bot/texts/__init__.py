"""Every sentence that the tutor says by itself, a file a language."""

from bot.texts.read import PAGES, REPORT, Texts, read_texts

__all__ = ["PAGES", "REPORT", "Texts", "read_texts"]
