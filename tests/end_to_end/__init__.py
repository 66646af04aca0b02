"""The whole corridor: phones of the emulated Telegram, the real bot, the real lessons, a real database file."""
