"""The pages of teams, communes and the province: drawn on the server, readable without JavaScript.

browser ─▶ sealed (headers, host) ─▶ door (who, may they, from here) ─▶ sight (reads ports) ─▶ template

It writes by deeds alone, and reads through the ports of `bot/tutor/team/`.
"""
