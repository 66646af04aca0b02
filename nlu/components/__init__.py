"""Rasa graph components for Vietnamese; only `intents` imports Rasa, the rest runs anywhere."""
