"""Tests of the room `bot/corridor`."""
