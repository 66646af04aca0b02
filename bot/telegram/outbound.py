"""From a reply to the calls that put it on the learner's screen, and to plainer ones when a call is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from bot.telegram.markup import LONGEST_CAPTION, LONGEST_MESSAGE, Piece, esc, length, pieces
from bot.tutor.messages import Button, Reply, ReplyKind

Json = dict[str, Any]

LONGEST_CODE = 64
LONGEST_LINK = 64
LONGEST_TOPIC = 128
NAMELESS = "🗑"
"""What a topic is called that is to go, for a bot that may not delete it."""

THREAD = "message_thread_id"
_LINK = re.compile(r"\w\.\w")
"""Anything that Telegram might take for an address, and show a preview of."""

_NO_BUTTONS: Json = {"inline_keyboard": []}


@dataclass(frozen=True)
class Post:
    """One call. `media` refers to a picture or a recording that goes along, `document` is a file called `name`.

    `plain` is the text without markup. `is_vital` is False for touching up an earlier message, which may fail.
    """

    method: str
    fields: Json
    plain: str = ""
    media: str = ""
    document: str = ""
    name: str = ""
    is_vital: bool = True


def posts(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return the calls that a reply takes, in order."""
    found = _posts(reply, chat)
    if reply.thread is None or reply.kind in (ReplyKind.EDIT, ReplyKind.OPEN_TOPIC):
        return found
    return tuple(replace(post, fields=post.fields | {THREAD: reply.thread}) for post in found)


def _posts(reply: Reply, chat: int) -> tuple[Post, ...]:
    if reply.kind is ReplyKind.RELABEL:
        return _buttons_changed(reply, chat, _inline(reply))
    if reply.kind is ReplyKind.FREEZE:
        return (*_buttons_changed(reply, chat, _NO_BUTTONS), *_messages(reply.text, chat, None))
    if reply.kind is ReplyKind.HAND_OVER:
        return (_file(reply, chat),)
    if reply.kind is ReplyKind.TELL_TEAM:
        return _call(reply, chat)
    if reply.kind is ReplyKind.COPY:
        return _copied(reply, chat)
    if reply.kind is ReplyKind.EDIT:
        return _edited(reply, chat)
    if reply.kind is ReplyKind.OPEN_TOPIC:
        return (Post("createForumTopic", {"chat_id": chat, "name": reply.name[:LONGEST_TOPIC]}, is_vital=False),)
    if reply.kind in (ReplyKind.CLOSE_TOPIC, ReplyKind.DROP_TOPIC):
        return _topic_ended(reply, chat) if reply.thread else ()
    if reply.kind is ReplyKind.PUT_OUT:
        return _put_out(reply, chat)
    shown = _picture(reply, chat) if reply.picture else _messages(reply.text, chat, _markup(reply))
    return (*shown, *_voice(reply, chat))


def plainer(post: Post) -> Post | None:
    """Return the next best call after one that was refused, None at the end.

    First goes what a server older than the field may not know, then picture, markup and buttons; at last the topic,
    which somebody may have deleted: what was to be read there is read in the group.
    """
    if post.method == "copyMessage" and THREAD in post.fields:
        return replace(post, fields=_without(post.fields, THREAD))
    if post.method == "editMessageReplyMarkup" or not post.plain:
        return None
    if post.method != "sendMessage":
        text = post.fields["caption"]
        return Post("sendMessage", _without(post.fields, "caption") | {"text": text}, post.plain)
    if "link_preview_options" in post.fields:
        return replace(post, fields=_without(post.fields, "link_preview_options"))
    if "parse_mode" in post.fields:
        return replace(post, fields=_without(post.fields, "parse_mode") | {"text": post.plain})
    if "reply_markup" in post.fields:
        return replace(post, fields=_without(post.fields, "reply_markup"))
    return replace(post, fields=_without(post.fields, THREAD)) if THREAD in post.fields else None


def _messages(text: str, chat: int, markup: Json | None) -> tuple[Post, ...]:
    """Return a text as one message or more; the buttons hang on the last."""
    *first, last = pieces(text, LONGEST_MESSAGE) or (None,)
    if last is None:
        return ()
    to: Json = {"chat_id": chat}
    return (*(_message(each, to) for each in first if each), _message(last, to, markup))


def _message(piece: Piece, fields: Json, markup: Json | None = None) -> Post:
    text: Json = {"text": piece.html, "parse_mode": "HTML"}
    buttons: Json = {"reply_markup": markup} if markup else {}
    bare: Json = {"link_preview_options": {"is_disabled": True}} if _LINK.search(piece.plain) else {}
    return Post("sendMessage", fields | text | buttons | bare, piece.plain)


def _without(fields: Json, name: str) -> Json:
    return {each: value for each, value in fields.items() if each != name}


def _picture(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return a picture with its text as caption, or with the text after it when that is too long."""
    found = pieces(reply.text, LONGEST_MESSAGE)
    fields: Json = {"chat_id": chat}
    markup = _markup(reply)
    if len(found) > 1 or (found and length(found[0].plain) > LONGEST_CAPTION):
        bare = Post("sendPhoto", fields, media=reply.picture, is_vital=False)
        return (bare, *_messages(reply.text, chat, markup))
    if found:
        fields = fields | {"caption": found[0].html, "parse_mode": "HTML"}
    if markup:
        fields = fields | {"reply_markup": markup}
    return (Post("sendPhoto", fields, found[0].plain if found else "", media=reply.picture),)


def _voice(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return the recording after what it reads aloud: words never wait for it, and its button is under the thumb."""
    return (Post("sendVoice", {"chat_id": chat}, media=reply.voice, is_vital=False),) if reply.voice else ()


def _call(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return a call for help, with a link that opens the learner's chat: Sen keeps no name and no number."""
    said = _messages(reply.text, chat, None)
    if not said or reply.handle is None or not reply.name:
        return said
    words = reply.name[:LONGEST_LINK]
    link = f'<a href="tg://user?id={reply.handle}">{esc(words)}</a>'
    if length(said[-1].plain) + length(words) >= LONGEST_MESSAGE:
        return (*said, _message(Piece(link, words), {"chat_id": chat}))
    last = replace(said[-1], fields=said[-1].fields | {"text": f"{said[-1].fields['text']}\n{link}"})
    return (*said[:-1], last)


def _copied(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return a message once more; a caption given replaces its own, which may hold what must not be passed on."""
    if reply.handle is None:
        return ()
    found = pieces(reply.text, LONGEST_CAPTION)
    caption: Json = {"caption": found[0].html, "parse_mode": "HTML"} if found else {}
    return (Post("copyMessage", {"chat_id": chat, "from_chat_id": reply.source, "message_id": reply.handle} | caption),)


def _put_out(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return what takes a person out of a group: a ban, and at once its end, for they may be asked in again."""
    who: Json = {"chat_id": chat, "user_id": reply.handle}
    ended = Post("unbanChatMember", who | {"only_if_banned": True}, is_vital=False)
    return (Post("banChatMember", who, is_vital=False), ended)


def _topic_ended(reply: Reply, chat: int) -> tuple[Post, ...]:
    """Return the end of a topic: its maker may always rename and close it, but delete it only with that right."""
    is_dropped = reply.kind is ReplyKind.DROP_TOPIC
    methods = ("closeForumTopic", "deleteForumTopic") if is_dropped else ("closeForumTopic",)
    named = Post("editForumTopic", {"chat_id": chat, "name": NAMELESS if is_dropped else reply.name}, is_vital=False)
    ended = tuple(Post(method, {"chat_id": chat}, is_vital=False) for method in methods)
    return (named, *ended) if named.fields["name"] else ended


def _edited(reply: Reply, chat: int) -> tuple[Post, ...]:
    found = pieces(reply.text, LONGEST_MESSAGE)
    if reply.handle is None or not found:
        return ()
    fields: Json = {"chat_id": chat, "message_id": reply.handle, "text": found[0].html, "parse_mode": "HTML"}
    return (Post("editMessageText", fields | {"reply_markup": _inline(reply)}, is_vital=False),)


def _file(reply: Reply, chat: int) -> Post:
    found = pieces(reply.text, LONGEST_CAPTION)
    caption: Json = {"caption": found[0].html, "parse_mode": "HTML"} if found else {}
    fields: Json = {"chat_id": chat} | caption
    return Post("sendDocument", fields, document=reply.document, name=reply.name or "sen.txt")


def _buttons_changed(reply: Reply, chat: int, markup: Json) -> tuple[Post, ...]:
    if reply.handle is None:
        return ()
    fields: Json = {"chat_id": chat, "message_id": reply.handle, "reply_markup": markup}
    return (Post("editMessageReplyMarkup", fields, is_vital=False),)


def _markup(reply: Reply) -> Json | None:
    if reply.rows:
        return _inline(reply)
    if reply.keyboard:
        rows = [[{"text": label} for label in row] for row in reply.keyboard]
        return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
    return None


def _inline(reply: Reply) -> Json:
    rows = ([_inline_button(button) for button in row if _is_sound(button)] for row in reply.rows)
    return {"inline_keyboard": [row for row in rows if row]}


def _inline_button(button: Button) -> Json:
    if button.opens:
        return {"text": button.label, "web_app": {"url": button.opens}}
    return {"text": button.label, "callback_data": button.code}


def _is_sound(button: Button) -> bool:
    return bool(button.label.strip() and (button.opens or 0 < len(button.code.encode()) <= LONGEST_CODE))
