"""Forum topics of a supergroup."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.methods.table import Table
from bot.emulator.people import Chat, Json, Topic

_NAME_LIMIT = 128


def create_forum_topic(call: Call) -> Json:
    """Open a topic and return it."""
    chat = _forum(call)
    name = call.text("name").strip()
    if not 1 <= len(name) <= _NAME_LIMIT:
        raise bad_request("TOPIC_NAME_INVALID" if name else "topic name must be non-empty")
    topic = Topic(chat.next_message_id, name, call.number("icon_color", 7322096))
    chat.topics[topic.thread_id] = topic
    created = {"name": name, "icon_color": topic.icon_color}
    _note(call, chat, topic, {"forum_topic_created": created})
    return {"message_thread_id": topic.thread_id, **created}


def edit_forum_topic(call: Call) -> bool:
    """Rename a topic."""
    chat, topic = _topic(call)
    topic.name = call.text("name").strip() or topic.name
    _note(call, chat, topic, {"forum_topic_edited": {"name": topic.name}})
    return True


def close_forum_topic(call: Call) -> bool:
    """Close a topic to its members."""
    return _set_closed(call, True)


def reopen_forum_topic(call: Call) -> bool:
    """Open a closed topic."""
    return _set_closed(call, False)


def delete_forum_topic(call: Call) -> bool:
    """Delete a topic with all its messages."""
    chat, topic = _topic(call)
    del chat.topics[topic.thread_id]
    for entry in chat.entries.values():
        if entry.message.get("message_thread_id") == topic.thread_id:
            entry.deleted = True
            call.world.touch(entry)
    return True


def _forum(call: Call) -> Chat:
    chat = call.open_chat()
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if chat.members.get(call.world.bot.id) != "administrator":
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(call: Call) -> tuple[Chat, Topic]:
    chat = _forum(call)
    topic = chat.topics.get(call.number("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def _set_closed(call: Call, closed: bool) -> bool:
    chat, topic = _topic(call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _note(call, chat, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


def _note(call: Call, chat: Chat, topic: Topic, content: Json) -> None:
    place = {"message_thread_id": topic.thread_id, "is_topic_message": True}
    call.world.post(chat, call.world.bot, {**place, **content})


METHODS: Table = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
