"""Tests of the room `bot/telegram`."""
