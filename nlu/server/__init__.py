"""Serves a trained model to the bot: `lean` without TensorFlow, `stock` by Rasa's own `rasa run`."""
