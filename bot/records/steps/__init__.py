"""What the numbered steps of `migrations.py` run, one module a step that needs more than a few lines."""
