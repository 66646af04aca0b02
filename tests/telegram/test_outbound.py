"""From a reply to calls, and to plainer calls when one is refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import length
from bot.telegram.outbound import Post, plainer, posts
from bot.tutor.messages import Button, Reply, ReplyKind

ROWS = ((Button("Tiếp", "next"),), (Button("Nghỉ", "stop"),))
INLINE = {"inline_keyboard": [[{"text": "Tiếp", "callback_data": "next"}], [{"text": "Nghỉ", "callback_data": "stop"}]]}


def _only(reply: Reply) -> Post:
    (post,) = posts(reply, 5)
    return post


def test_words_become_a_message_with_its_buttons() -> None:
    post = _only(Reply("**Chào**", rows=ROWS))

    assert (post.method, post.fields) == (
        "sendMessage",
        {
            "chat_id": 5,
            "text": "<b>Chào</b>",
            "parse_mode": "HTML",
            "reply_markup": INLINE,
        },
    )


def test_a_link_in_words_brings_no_preview() -> None:
    post = _only(Reply("Gõ dichvucong.gov.vn nghen"))

    assert post.fields["link_preview_options"] == {"is_disabled": True}


def test_a_server_that_knows_no_previews_gets_the_words_with_all_the_rest() -> None:
    plain = plainer(_only(Reply("Gõ **dichvucong.gov.vn** nghen", rows=ROWS)))

    assert plain is not None
    assert plain.fields == {
        "chat_id": 5,
        "text": "Gõ <b>dichvucong.gov.vn</b> nghen",
        "parse_mode": "HTML",
        "reply_markup": INLINE,
    }


def test_the_home_keyboard_stays_below() -> None:
    post = _only(Reply("Chào", keyboard=(("📚 Học tiếp",), ("🤝 Gọi người giúp",))))

    assert post.fields["reply_markup"] == {
        "keyboard": [[{"text": "📚 Học tiếp"}], [{"text": "🤝 Gọi người giúp"}]],
        "resize_keyboard": True,
        "is_persistent": True,
    }


def test_a_long_text_becomes_several_messages_with_buttons_under_the_last() -> None:
    found = posts(Reply("Một câu dài. " * 600, rows=ROWS), 5)

    buttons = ["reply_markup" in post.fields for post in found]
    assert (buttons, all(length(post.plain) <= 4096 for post in found)) == ([False, True], True)


def test_a_picture_carries_its_text_as_caption() -> None:
    post = _only(Reply("Bấm **đây**", rows=ROWS, picture="lesson:vi/a/media/a.svg"))

    assert (post.method, post.media, post.fields["caption"], post.fields["reply_markup"]) == (
        "sendPhoto",
        "lesson:vi/a/media/a.svg",
        "Bấm <b>đây</b>",
        INLINE,
    )


def test_a_text_too_long_for_a_caption_follows_its_picture() -> None:
    found = posts(Reply("chữ " * 300, rows=ROWS, picture="p"), 5)

    assert [(post.method, "reply_markup" in post.fields, post.is_vital) for post in found] == [
        ("sendPhoto", False, False),
        ("sendMessage", True, True),
    ]


def test_a_recording_follows_what_it_reads_aloud() -> None:
    found = posts(Reply("chào", rows=ROWS, picture="p", voice="v"), 5)

    assert [(post.method, post.media, "reply_markup" in post.fields, post.is_vital) for post in found] == [
        ("sendPhoto", "p", True, True),
        ("sendVoice", "v", False, False),
    ]


def test_a_call_for_help_links_to_the_learner() -> None:
    post = _only(Reply("**Gọi**", ReplyKind.TELL_TEAM, handle=7, name="Nhắn <cô>"))

    assert post.fields["text"] == '<b>Gọi</b>\n<a href="tg://user?id=7">Nhắn &lt;cô&gt;</a>'


def test_freezing_takes_the_buttons_away_and_says_what_was_chosen() -> None:
    found = posts(Reply("✅ Bạn chọn: a", ReplyKind.FREEZE, handle=9), 5)

    assert [(post.method, post.fields.get("reply_markup"), post.is_vital) for post in found] == [
        ("editMessageReplyMarkup", {"inline_keyboard": []}, False),
        ("sendMessage", None, True),
    ]


def test_relabelling_replaces_the_buttons() -> None:
    post = _only(Reply(kind=ReplyKind.RELABEL, rows=ROWS, handle=9))

    assert post.fields == {"chat_id": 5, "message_id": 9, "reply_markup": INLINE}


@pytest.mark.parametrize("kind", [ReplyKind.FREEZE, ReplyKind.RELABEL])
def test_without_a_message_to_change_nothing_is_changed(kind: ReplyKind) -> None:
    assert posts(Reply(kind=kind), 5) == ()


def test_what_is_kept_is_handed_over_as_a_file() -> None:
    post = _only(Reply("đây", ReplyKind.HAND_OVER, document="{}", name="sen.json"))

    assert (post.method, post.document, post.name, post.fields["caption"]) == ("sendDocument", "{}", "sen.json", "đây")


def test_a_button_telegram_would_refuse_is_left_out() -> None:
    rows = ((Button("a", "x" * 65), Button("b", "next")), (Button(" ", "next"),), (Button("c", ""),))

    post = _only(Reply("chào", rows=rows))

    assert post.fields["reply_markup"] == {"inline_keyboard": [[{"text": "b", "callback_data": "next"}]]}


def _plainer_and_plainer(post: Post | None) -> list[tuple[str, bool, bool]]:
    forms = []
    while post:
        forms.append((post.method, "parse_mode" in post.fields, "reply_markup" in post.fields))
        post = plainer(post)
    return forms


def test_a_refused_picture_becomes_ever_plainer_words() -> None:
    assert _plainer_and_plainer(_only(Reply("a", rows=ROWS, picture="p"))) == [
        ("sendPhoto", True, True),
        ("sendMessage", True, True),
        ("sendMessage", False, True),
        ("sendMessage", False, False),
    ]


def test_a_refused_touch_up_has_no_plainer_form() -> None:
    assert _plainer_and_plainer(_only(Reply(kind=ReplyKind.FREEZE, handle=9))) == [
        ("editMessageReplyMarkup", False, True)
    ]


def test_a_plain_message_says_the_words_without_stars() -> None:
    plain = plainer(_only(Reply("**Chào** <em>")))

    assert plain is not None
    assert plain.fields["text"] == "Chào <em>"


TEXT: Any = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(
    st.builds(
        Reply,
        st.one_of(TEXT, TEXT.map(lambda text: text * 300)),
        st.sampled_from(ReplyKind),
        st.lists(st.lists(st.builds(Button, TEXT, TEXT), max_size=2).map(tuple), max_size=3).map(tuple),
        picture=st.sampled_from(["", "p"]),
        handle=st.none() | st.integers(1, 9),
    )
)
def test_any_reply_gives_calls_within_telegrams_limits(reply: Reply) -> None:
    for post in posts(reply, 5):
        limit = 4096 if post.method == "sendMessage" else 1024
        codes = [
            button["callback_data"]
            for row in post.fields.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        ]
        assert length(post.plain) <= limit
        assert all(0 < len(code.encode()) <= 64 for code in codes)


def test_a_copy_says_nothing_of_its_first_sender() -> None:
    (post,) = posts(Reply("Cô Tám gởi", ReplyKind.COPY, handle=9, source=5, thread=4), -100)

    assert (post.method, post.fields["from_chat_id"], post.fields["message_id"]) == ("copyMessage", 5, 9)
    assert (post.fields["caption"], post.fields["message_thread_id"]) == ("Cô Tám gởi", 4)


def test_an_edit_replaces_words_and_buttons() -> None:
    (post,) = posts(Reply("xong rồi", ReplyKind.EDIT, handle=9), -100)

    assert (post.method, post.fields["message_id"], post.fields["text"]) == ("editMessageText", 9, "xong rồi")
    assert post.fields["reply_markup"] == {"inline_keyboard": []}
    assert not post.is_vital


def test_a_button_may_open_a_page_within_telegram() -> None:
    (post,) = posts(Reply("a", rows=((Button("Mở", opens="https://to.example.vn/mini"),),)), 7)

    assert post.fields["reply_markup"] == {
        "inline_keyboard": [[{"text": "Mở", "web_app": {"url": "https://to.example.vn/mini"}}]]
    }


def test_what_was_for_a_topic_that_is_gone_is_at_last_read_in_the_group() -> None:
    said = _plainer_and_plainer(_only(Reply("a", to=-5, thread=8)))
    copied = _only(Reply(kind=ReplyKind.COPY, handle=3, source=5, to=-5, thread=8))

    assert len(said) == 3
    assert copied.fields["message_thread_id"] == 8
    bare = plainer(copied)
    assert bare is not None
    assert "message_thread_id" not in bare.fields
    assert plainer(bare) is None


def test_topics_are_opened_and_closed_and_may_fail() -> None:
    opened = _only(Reply(kind=ReplyKind.OPEN_TOPIC, name="🙋 bà Sáu" * 40, to=-5))
    closed = _only(Reply(kind=ReplyKind.CLOSE_TOPIC, thread=8, to=-5))

    assert (opened.method, len(opened.fields["name"]), opened.is_vital) == ("createForumTopic", 128, False)
    assert (closed.method, closed.fields["message_thread_id"], closed.is_vital) == ("closeForumTopic", 8, False)
    assert posts(Reply(kind=ReplyKind.CLOSE_TOPIC, to=-5), -5) == ()


def test_a_topic_that_is_to_go_loses_its_name_before_it_is_deleted() -> None:
    dropped = posts(Reply(kind=ReplyKind.DROP_TOPIC, thread=8, to=-5), -5)

    assert [each.method for each in dropped] == ["editForumTopic", "closeForumTopic", "deleteForumTopic"]
    assert dropped[0].fields == {"chat_id": -5, "name": "🗑", "message_thread_id": 8}
    assert not any(each.is_vital for each in dropped)


def test_who_is_put_out_may_come_in_again() -> None:
    put_out = posts(Reply(kind=ReplyKind.PUT_OUT, handle=7, to=-5), -5)

    assert [each.method for each in put_out] == ["banChatMember", "unbanChatMember"]
    assert put_out[1].fields == {"chat_id": -5, "user_id": 7, "only_if_banned": True}


def test_a_topic_may_get_another_name_as_it_is_closed() -> None:
    renamed, closed = posts(Reply(kind=ReplyKind.CLOSE_TOPIC, name="🙋 bà", thread=8, to=-5), -5)

    assert (renamed.fields["name"], closed.method) == ("🙋 bà", "closeForumTopic")
