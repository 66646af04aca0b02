"""What a community technology team does: pure, as the rest of the tutor is.

desk.py      hears every message first; matter.py what it sees of one, book.py what it may look up
places.py, roles.py, evidence.py   where, who may what, how well something is known
people/      who belongs to a team and who learns with it
calls/       calls for help
visits/      whom to visit today, and why
totals/      what is counted, and how it may be told
pages.py, sign_in.py   the way to the pages;  recording.py   a trainer's own voice
codes.py, speaking.py  codes that buttons and people carry, and how answerers speak
"""
