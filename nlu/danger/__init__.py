"""What teaches the judge of dangers: its sentences, and the command that learns its weights.

    python -m nlu.danger        # learn anew and write bot/understanding/danger.json; needs both environments

Run it after changing `nlu/data/urgent.yml`, a file here, or the cues, senses and rules in `bot/tutor/safety`.
"""
