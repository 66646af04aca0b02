"""Tests of the corridor itself, `bot/service.py`."""
