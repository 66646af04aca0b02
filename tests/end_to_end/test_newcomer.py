"""From /start to the first step in three taps, and what is seen on the way."""

from bot.tutor.session import Consent
from tests.end_to_end.village import AGREE, GO_ON, LESSONS, OPERATOR, PERSON, Village
from tests.running import until


async def test_a_newcomer_reads_the_first_step_after_three_taps(village: Village) -> None:
    sau = village.newcomer("Bà Sáu")

    await sau.starts()
    await sau.taps(AGREE)
    await sau.taps("Bà")
    _, step = await sau.taps("Học bài này")

    assert "Bước 1/7" in step.text
    assert step.labels == ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"]


async def test_a_newcomer_is_told_who_sen_is_and_what_it_never_asks(village: Village) -> None:
    who, consent = await village.newcomer("Bà Sáu").starts()

    assert who.marked("bold") == ["Sen", "không bao giờ"]
    assert OPERATOR in who.text
    assert consent.labels == [AGREE, "Không, chỉ học thôi", "Nói rõ hơn"]


async def test_the_first_step_comes_as_a_photo(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    photo = sau.phone.last.raw["photo"][-1]
    image = village.world.files.by_id[photo["file_id"]].read()
    assert sau.phone.last.kind == "photo"
    assert image.startswith(b"\x89PNG")
    assert min(photo["width"], photo["height"]) >= 400


async def test_a_picture_is_uploaded_once_and_sent_to_the_next_learner_by_its_id(village: Village) -> None:
    first, second = await village.learner("Bà Sáu"), await village.learner("Ông Ba", "Ông")

    assert first.phone.last.raw["photo"] == second.phone.last.raw["photo"]


async def test_the_home_keyboard_is_there_from_the_first_answer_on(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    assert sau.phone.keyboard == [[GO_ON, LESSONS], [PERSON]]


async def test_buttons_that_were_answered_are_gone(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    offered = [message.labels for message in sau.phone.messages if message.labels]
    # The shorter way through the lesson is still open, beside the step.
    assert offered == [["Học nhanh 3 phút"], sau.phone.last.labels]


async def test_a_link_leads_to_its_lesson(village: Village) -> None:
    sau = village.newcomer("Bà Sáu")

    await sau.starts("l_chon-hang-chon-shop")
    await sau.taps(AGREE)
    *_, opening, step = await sau.taps("Bà")

    assert "Chọn hàng, chọn shop" in opening.text
    assert "Bước 1/7" in step.text


async def test_who_refuses_is_taught_and_nothing_that_happens_is_kept(village: Village) -> None:
    sau = village.newcomer("Bà Sáu")

    await sau.starts()
    await sau.taps("Không, chỉ học thôi")
    await sau.taps("Bà")
    await sau.taps("Học bài này")
    (second,) = await sau.taps("Tiếp tục")

    assert "Bước 2/7" in second.text
    assert sau.session.consent is Consent.NO
    assert village.ask("SELECT * FROM event") + village.ask("SELECT * FROM due") == []


async def test_what_who_refused_said_is_gone_a_day_later(village: Village) -> None:
    sau = village.newcomer("Bà Sáu")
    await sau.starts()
    await sau.taps("Không, chỉ học thôi")
    await sau.says("làm sao chuyển tiền cho con")

    village.world.clock.advance(hours=26)
    village.bot.service.tick()

    kept = "SELECT count(*) FROM {} WHERE {} = ?"
    columns = (("learner", "phone"), ("inbox", "chat"), ("outbox", "chat"))
    assert [village.ask(kept.format(*each), sau.phone.id)[0][0] for each in columns] == [0] * 3


async def test_the_commands_stand_in_the_menu_of_each_language(village: Village) -> None:
    shown = village.world.profile.menu
    await until(lambda: len(village.world.profile.commands) == 4)

    menus = [[one["command"] for one in shown(1, 1, "private", language)] for language in ("vi", "en")]
    assert [menu[:4] for menu in menus] == [
        ["start", "help", "baihoc", "tiendo"],
        ["start", "help", "lessons", "progress"],
    ]


async def test_a_child_is_noted_with_a_parent_only(village: Village) -> None:
    em = village.newcomer("Bé Na")
    await em.starts()
    await em.taps(AGREE)
    *_, asked = await em.taps("Em, dưới 16 tuổi")

    assert asked.labels == ["Cha mẹ đồng ý", "Không, chỉ học thôi", "Bấm lộn, từ 16 tuổi rồi"]
    assert em.session.consent is Consent.NO
    await em.taps("Cha mẹ đồng ý")
    assert (em.session.consent, em.session.address) == (Consent.YES, "em")
