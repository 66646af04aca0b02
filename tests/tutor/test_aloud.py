"""Being read to: who asks for it, what is read, and how it ends."""

from dataclasses import replace

import pytest

from bot.tutor.aloud import heard
from bot.tutor.course import Course
from bot.tutor.lesson import Media
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, ReplyKind
from bot.tutor.speaking import wording_of
from tests.talk import Talk, onboarded

ON, OFF = "on", "off"


@pytest.fixture
def talking(course: Course) -> Course:
    """The course on a machine that has voices."""
    return replace(course, voices=frozenset({"vi", "en"}))


def opened(course: Course, *, is_read_to: bool = True, language: str = "vi") -> Talk:
    talk = onboarded(course, language=language)
    talk.session = replace(talk.session, is_read_to=is_read_to)
    talk.press(Button("", encode(Meaning(Wish.OPEN, course.taught()[0].id))))
    return talk


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("đọc cho tui nghe", ON),
        ("doc cho toi nghe di con", ON),
        ("Con đọc giùm cô với", ON),
        ("đọc cho tui nghe được hông", ON),
        ("đọc đi con ơi", ON),
        ("tui hổng biết chữ", ON),
        ("không biết đọc chữ", ON),
        ("tui đọc hông được", ON),
        ("bật tiếng lên", ON),
        ("please read it to me", ON),
        ("I can't read", ON),
        ("thôi đừng đọc nữa", OFF),
        ("khỏi đọc", OFF),
        ("tắt tiếng đi con", OFF),
        ("thôi khỏi đọc cho tui nghe nữa nghen", OFF),
        ("stop reading", OFF),
        ("don't read it to me", OFF),
        ("không biết", None),
        ("thôi", None),
        ("không đọc mã", None),
        ("đọc mã OTP cho nó nghe", None),
        ("nó biểu tui đọc số thẻ cho nó", None),
        ("làm sao đọc tin giả", None),
        ("đừng nói nữa", None),
        ("", None),
        ("đọc " * 40, None),
    ],
)
def test_being_read_to_is_asked_for_in_many_words(said: str, value: str | None) -> None:
    meaning = heard(said)

    assert (meaning.value if meaning else None) == value


def test_a_step_is_read_as_it_is_written_without_its_everyday_buttons(talking: Course) -> None:
    talk = opened(talking)

    step = talk.heard[-1]
    assert step.voice == f"speech:vi/{step.text}"


def test_a_question_is_read_with_its_choices_in_the_order_they_are_numbered(talking: Course) -> None:
    talk = opened(talking)
    question = next(item for item in talking.taught()[0].questions)
    assert talk.session.place is not None
    talk.session = replace(talk.session, place=replace(talk.session.place, item=question.id))

    talk.press(Button("", encode(Meaning(Wish.AGAIN))))

    (asked,) = talk.heard
    numbered = [f"{at}. {row[0].label}" for at, row in enumerate(asked.rows, start=1)]
    assert asked.voice.splitlines()[-len(numbered) :] == numbered


def test_a_practice_screen_is_read_with_what_its_picture_shows(talking: Course) -> None:
    talk = opened(talking)
    practice = talking.taught()[0].practice[0]
    assert practice.screen is not None
    assert talk.session.place is not None
    talk.session = replace(talk.session, place=replace(talk.session.place, item=practice.id))

    talk.press(Button("", encode(Meaning(Wish.AGAIN))))

    shown = [row.value for row in practice.screen.rows if row.value and "{" not in row.value]
    assert shown != []
    assert [words for words in shown if words not in talk.heard[0].voice] == []


def test_a_warning_is_read_too(talking: Course) -> None:
    talk = opened(talking)

    talk.type("nó biểu tui đọc mã OTP cho nó")

    assert "Dừng lại" in talk.heard[0].voice


def test_what_goes_to_the_team_is_not_read(talking: Course) -> None:
    talk = opened(talking)

    talk.type("🙋 Gọi người giúp")

    assert [reply.voice for reply in talk.heard if reply.kind is ReplyKind.TELL_TEAM] == [""]


def test_nobody_is_read_to_who_did_not_ask(talking: Course) -> None:
    talk = opened(talking, is_read_to=False)

    assert [reply.voice for reply in talk.heard] == ["", ""]
    assert "🔊 Đọc cho cô nghe" in talk.labels


def test_the_opening_of_a_lesson_offers_quiet_to_one_who_is_read_to(talking: Course) -> None:
    talk = opened(talking)

    talk.tap("🔇 Thôi, đừng đọc nữa")

    assert not talk.session.is_read_to
    assert [reply.voice for reply in talk.heard] == [""] * len(talk.heard)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_trainers_recording_goes_before_any_made_up_voice(talking: Course, language: str) -> None:
    lesson = talking.taught(language)[0]
    recorded = replace(lesson.steps[0], voice=Media("media/a.ogg", "giọng đọc bước một"))
    spoken = replace(lesson, steps=(recorded, *lesson.steps[1:]))
    course = replace(talking, lessons={**talking.lessons, language: {**talking.lessons[language], lesson.id: spoken}})

    talk = opened(course, language=language)

    assert talk.heard[-1].voice == f"lesson:{language}/{lesson.id}/media/a.ogg"


@pytest.mark.parametrize(("text", "is_recorded"), [("", True), ("Lời mới.", False)])
def test_a_recording_sent_to_the_bot_is_played_until_its_step_is_reworded(
    course: Course, text: str, is_recorded: bool
) -> None:
    lesson = course.taught()[0]
    digest = wording_of(lesson.steps[0])
    step = replace(lesson.steps[0], text=text or lesson.steps[0].text)
    changed = replace(lesson, steps=(step, *lesson.steps[1:]))
    lessons = {**course.lessons, "vi": {**course.lessons["vi"], lesson.id: changed}}

    talk = opened(replace(course, lessons=lessons, recordings={("vi", lesson.id, step.id): digest}))

    assert talk.heard[-1].voice == (f"recorded:vi/{lesson.id}/{step.id}" if is_recorded else "")
    assert "🔇 Thôi, đừng đọc nữa" in talk.labels


def test_a_machine_without_a_voice_says_so_and_offers_a_person(course: Course) -> None:
    talk = opened(course, is_read_to=False)

    talk.type("đọc cho tui nghe")

    assert "chưa có giọng đọc" in talk.text
    assert "Gọi người giúp" in talk.labels
    assert not talk.session.is_read_to


def test_a_language_without_a_voice_stays_written(course: Course) -> None:
    talk = opened(replace(course, voices=frozenset({"vi"})), language="en")

    assert [reply.voice for reply in talk.heard] == ["", ""]


def test_asked_before_the_form_of_address_it_is_asked_for_again(talking: Course) -> None:
    talk = Talk(talking)
    talk.type("/start")
    talk.tap("Đồng ý, ghi giùm")

    talk.type("đọc cho tui nghe")

    assert talk.session.is_read_to
    assert "[Cô]" in "".join(f"[{button.label}]" for button in talk.offered)


def test_a_review_question_stays_open(talking: Course) -> None:
    talk = opened(talking)
    lesson = talking.taught()[0]
    talk._take(Meaning(Wish.DUE, lesson.id, "", "review:0"))
    talk.wait(hours=1)
    talk._take(Meaning(Wish.DUE, lesson.id, "", "review:0"))
    assert talk.session.review is not None

    talk.type("đọc cho tui nghe")

    assert talk.session.review is not None
    assert talk.heard[-1].rows != ()
