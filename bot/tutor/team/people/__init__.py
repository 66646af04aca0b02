"""Who belongs to a team and who learns with it: founding, inviting, joining, sharing a telephone, leaving."""
