"""What the phones show: everything that changed since a revision."""

from __future__ import annotations

from dataclasses import asdict

from bot.emulator.people import Chat, Json, Person
from bot.emulator.world import World


def changes(world: World, since: int = 0) -> Json:
    """Return what changed after revision `since`; from 0 it is the whole world."""
    everything = world.profile.revision > since
    here = [chat for chat in world.chats.values() if not _is_elsewhere(world, chat)]
    chats = [chat for chat in here if everything or chat.revision > since]
    entries = [
        {"chat_id": chat.id, "message": entry.message, "deleted": entry.deleted}
        for chat in here
        for entry in chat.entries.values()
        if entry.revision > since
    ]
    queries = [asdict(query) for query in world.queries.values() if query.revision > since]
    return {
        "world": world.id,
        "revision": world.revision,
        "clock": clock_view(world),
        "bot": {"id": world.bot.id, "username": world.bot.username},
        "chats": [chat_view(world, chat) for chat in chats],
        "messages": entries,
        "queries": queries,
        "faults": [asdict(fault) for fault in world.faults.coming],
        "limits": world.limits is not None,
    }


def _is_elsewhere(world: World, chat: Chat) -> bool:
    return chat.is_private and world.people[chat.id].is_elsewhere


def clock_view(world: World) -> Json:
    """Return the world's time and how far it is from the real one, in seconds."""
    return {"now": world.clock.now().isoformat(), "offset": world.clock.offset.total_seconds()}


def chat_view(world: World, chat: Chat) -> Json:
    """Return a chat without its messages, with what each member's phone shows around them."""
    left = chat.action_until - world.clock.now().timestamp()
    members = [chat.id] if chat.is_private else [one for one in chat.members if one in world.people]
    present = [one for one in members if chat.members.get(one) not in ("left", "kicked")]
    return {
        **chat.as_chat(),
        "kind": chat.kind,
        "members": [member_view(world, chat, world.people[one]) for one in present],
        "keyboard": chat.keyboard,
        "action": chat.action if left > 0 else "",
        "action_left": max(left, 0),
        "pinned": chat.pinned,
        "topics": [asdict(topic) for topic in chat.topics.values()],
        "bot_is_member": chat.is_private or chat.members.get(world.bot.id) in ("member", "administrator"),
    }


def member_view(world: World, chat: Chat, person: Person) -> Json:
    """Return a person with the menu and the words they see in this chat."""
    profile, language = world.profile, person.language
    return {
        "id": person.id,
        "name": person.first_name,
        "language": language,
        "blocked": person.blocked,
        "started": person.started,
        "menu": profile.menu(chat.id, person.id, chat.kind, language),
        "bot_name": profile.words(profile.names, language) or world.bot.first_name,
        "description": profile.words(profile.descriptions, language),
    }
