"""Everything kept on disk: the inbox, the learners, the outbox."""
