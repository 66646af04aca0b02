"""What the store knows of teams: one module a subject, with what is read (`Book`) and what is done (deeds)."""
