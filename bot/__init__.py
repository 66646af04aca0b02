"""Sen: a tutor in a Telegram chat, and the village team behind it."""
