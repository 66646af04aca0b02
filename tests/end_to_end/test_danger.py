"""Scam, emergency, secrets typed, and a person called for."""

import logging

import pytest

from tests.end_to_end.village import GO_ON, PERSON, Village, steps_in

OTP, PASSWORD = "482913", "meocon1957"


def in_group(village: Village) -> list[str]:
    """Return what the team's member reads in the team's group."""
    return [one.text for one in village.member.messages_in(village.team) if not one.mine]


@pytest.mark.parametrize(
    "said", ["công an gọi biểu chuyển tiền gấp không là bắt", "cong an goi bieu chuyen tien gap khong la bat"]
)
async def test_a_scam_in_progress_is_stopped_before_anything_else(village: Village, said: str) -> None:
    sau = await village.learner("Bà Sáu")

    (stop,) = await sau.says(said)

    assert stop.text.startswith("⛔ Dừng lại bà ơi")
    assert stop.labels == ["Gọi người giúp", "Lỡ chuyển hoặc đưa mã", "Ổn rồi, học tiếp"]


async def test_after_a_scare_the_lesson_goes_on_at_its_place(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.says("nó biểu tui đọc mã otp cho nó")

    (place,) = await sau.taps("Ổn rồi, học tiếp")

    assert steps_in([place]) == ["Bước 1/7"]


async def test_an_emergency_has_its_number_even_before_consent(village: Village) -> None:
    ba = village.newcomer("Ông Ba")

    (told,) = await ba.says("ông nhà tui tự nhiên méo miệng nói không được")

    assert "Gọi 115 liền" in told.text


async def test_a_call_for_help_reaches_the_team_with_the_place(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    (told,) = await sau.taps(PERSON)

    assert "nhắn Tổ công nghệ số rồi" in told.text
    assert in_group(village) == [
        "🙋 Gọi người giúp\nNgười học: bà\n"
        "Đang ở: bài “Chuyển tiền cho đúng người”, đoạn “Gõ số tài khoản, chọn ngân hàng”\n"
        "Xin gặp người chỉ giùm.\n⏳ Mới gọi",
        "Hình bà đang coi. Trả lời tin này là tới bà.",
    ]


async def test_a_call_out_of_a_scam_says_that_it_is_urgent(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.says("công an gọi biểu chuyển tiền gấp không là bắt")

    (told,) = await sau.taps("Gọi người giúp")

    assert "đừng chờ Tổ" in told.text
    assert "🔴🔴🔴 GẤP" in in_group(village)[0]
    assert "⛔ Nghi đang bị lừa" in in_group(village)[0]


async def test_a_call_and_its_place_outlive_a_team_group_that_moved(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    moved = village.team.migrate()

    await sau.taps(PERSON)

    assert [one.text.splitlines()[0] for one in village.member.messages_in(moved) if one.kind == "text"] == [
        "🙋 Gọi người giúp"
    ]


async def test_sen_says_nothing_in_the_teams_group(village: Village) -> None:
    village.member.send(f"/start@{village.world.bot.username}", village.team)
    village.member.send("chào mọi người", village.team)
    await village.settled()

    assert in_group(village) == []


async def test_a_secret_that_is_typed_is_kept_nowhere(village: Village, caplog: pytest.LogCaptureFixture) -> None:
    sau = await village.learner("Bà Sáu")

    with caplog.at_level(logging.INFO):
        (warning,) = await sau.says(f"mã otp của tui là {OTP}")
        await sau.says(f"mat khau cua tui la {PASSWORD}")
        await sau.says("/dulieu")

    assert "che lại, không giữ" in warning.text
    assert "Bước 1/7" in warning.text
    everything = village.on_disk()
    assert OTP.encode() not in everything
    assert PASSWORD.encode() not in everything
    assert OTP not in caplog.text
    assert PASSWORD not in caplog.text
    assert not any(secret in text for secret in (OTP, PASSWORD) for text in sau.phone.replies)


async def test_personal_things_sent_along_are_kept_nowhere(village: Village) -> None:
    sau = await village.learner("Bà Sáu Tràm Chim")

    await sau.does(lambda phone: phone.send_contact("0912345678", "Con trai Út"))
    await sau.does(lambda phone: phone.send_location(10.712345, 105.587654))
    await sau.does(lambda phone: phone.send_document(b"x" * 20, "so-ho-khau-nha-sau.pdf", "số thẻ 4012888888881881"))

    everything = village.on_disk()
    for told in (b"0912345678", "Con trai Út", b"10.7123", b"105.587", b"so-ho-khau", b"4012888888881881", "Tràm Chim"):
        needle = told.encode() if isinstance(told, str) else told
        assert needle not in everything
        # JSON in the database escapes what is not ASCII.
        assert needle.decode().encode("unicode-escape") not in everything


async def test_the_home_button_leads_back_after_a_call(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(PERSON)

    (place,) = await sau.taps(GO_ON)

    assert steps_in([place]) == ["Bước 1/7"]
