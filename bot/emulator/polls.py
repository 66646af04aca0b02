"""Polls and quizzes: their objects and their votes."""

from __future__ import annotations

from bot.emulator.people import Json


def new_poll(poll_id: str, question: str, options: list[str], **settings: object) -> Json:
    """Return a fresh `Poll` object without votes."""
    return {
        "id": poll_id,
        "question": question,
        "options": [
            {"text": text, "voter_count": 0, "persistent_id": f"{poll_id}-{place}"}
            for place, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
        **settings,
        "emulator_votes": {},
    }


def record_vote(poll: Json, user: Json, options: list[int]) -> Json:
    """Count a vote in place of the person's former one, and return the `PollAnswer`."""
    if poll["is_closed"]:
        raise ValueError("the poll is closed")
    if len(options) > 1 and not poll["allows_multiple_answers"]:
        raise ValueError("this poll takes one answer")
    if any(place not in range(len(poll["options"])) for place in options):
        raise ValueError(f"the poll has {len(poll['options'])} options")
    votes = poll["emulator_votes"]
    votes[str(user["id"])] = options
    for place, option in enumerate(poll["options"]):
        option["voter_count"] = sum(place in chosen for chosen in votes.values())
    poll["total_voter_count"] = sum(bool(chosen) for chosen in votes.values())
    return {
        "poll_id": poll["id"],
        "user": user,
        "option_ids": options,
        "option_persistent_ids": [poll["options"][place]["persistent_id"] for place in options],
    }
