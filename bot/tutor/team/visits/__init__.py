"""Whom to visit today, and why; visits written down, and tasks confirmed."""
