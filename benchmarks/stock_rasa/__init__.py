"""The peer: a small Vietnamese bot as stock Rasa makes one, on Rasa's own Telegram channel."""
