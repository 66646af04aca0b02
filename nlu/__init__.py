"""What Rasa needs to understand Vietnamese as villagers type it: components, training sentences, tests."""
