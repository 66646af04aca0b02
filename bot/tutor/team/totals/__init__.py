"""What is counted, and how it may be told."""
