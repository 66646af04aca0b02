"""What a learner's free text means: guards, then Rasa over HTTP, then keywords when Rasa is away."""
