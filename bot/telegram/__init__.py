"""The one room that speaks Telegram: updates in, messages out."""
