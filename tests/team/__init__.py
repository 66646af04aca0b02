"""The team's desk, heard by people who talk."""
