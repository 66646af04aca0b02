"""Tests of the room `bot/cli`: the verbs of `sen`."""
