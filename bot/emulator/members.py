"""Members of a chat, as the complete objects Telegram sends."""

from __future__ import annotations

from bot.emulator.people import Json, Person

_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def as_member(person: Person, status: str) -> Json:
    """Return the `ChatMember` object for a status."""
    member: Json = {"user": person.as_user(), "status": status}
    if status == "creator":
        member["is_anonymous"] = False
    elif status == "administrator":
        member |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
    elif status == "kicked":
        member["until_date"] = 0
    return member
