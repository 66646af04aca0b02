"""What a learner's data is to its owner: handed over when asked for, gone when told to go."""

import json

from tests.end_to_end.village import NEXT, Village, steps_in


async def test_all_that_is_kept_is_handed_over_to_read_and_for_machines(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(NEXT)

    told, page, document = await sau.says("/dulieu")

    to_read = page.raw["document"]
    words = village.world.files.by_id[to_read["file_id"]].read().decode()
    assert (page.kind, to_read["file_name"]) == ("document", "sen-2026-11-24.html")
    assert "Con kêu bà là “bà”." in words
    assert "Mở bài “Chuyển tiền cho đúng người”" in words
    file = document.raw["document"]
    kept = json.loads(village.world.files.by_id[file["file_id"]].read())
    assert "nằm hết ở đây" in told.text
    assert (document.kind, file["file_name"]) == ("document", "sen-2026-11-24.json")
    assert [event["kind"] for event in kept["việc đã làm"]] == ["consented", "lesson_started", "step_seen"]
    assert kept["người học"][0]["session"]["session"]["address"] == "bà"


async def test_nothing_goes_before_it_is_confirmed(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    (asked,) = await sau.says("/xoa")
    await sau.taps("Giữ lại", asked)

    assert sau.session.address == "bà"


async def test_what_is_deleted_leaves_no_trace_in_the_file(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.says("con ơi sao cái bông súng nhà tui hổng nở")
    number = str(sau.phone.id).encode()
    before = village.on_disk()

    await sau.says("/xoa")
    (gone,) = await sau.taps("Xóa hết liền")

    after = village.on_disk()
    assert "xóa sạch rồi" in gone.text
    assert (number in before, number in after) == (True, False)
    assert (b"s\\u00fang" in before, b"s\\u00fang" in after) == (True, False)
    columns = {
        "learner": "id",
        "event": "learner",
        "due": "learner",
        "call": "learner",
        "outbox": "chat",
        "inbox": "chat",
    }
    left = [
        village.ask(f"SELECT count(*) FROM {table} WHERE {column} = ?", sau.phone.id)[0][0]
        for table, column in columns.items()
    ]
    assert left == [0] * len(columns)


async def test_deleting_one_learner_leaves_the_others_be(village: Village) -> None:
    sau, ba = await village.learner("Bà Sáu"), await village.learner("Ông Ba", "Ông")

    await sau.says("/xoa")
    await sau.taps("Xóa hết liền")

    (second,) = await ba.taps(NEXT)
    assert steps_in([second]) == ["Bước 2/7"]


async def test_who_deleted_everything_is_a_newcomer_again(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.says("/xoa")
    await sau.taps("Xóa hết liền")

    _, consent = await sau.taps("Bắt đầu lại")

    assert consent.labels == ["Đồng ý, ghi giùm", "Không, chỉ học thôi", "Nói rõ hơn"]


async def test_taking_consent_back_deletes_what_happened(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(NEXT)

    await sau.says("/privacy")
    await sau.taps("Thôi, đừng ghi nữa")

    assert village.ask("SELECT * FROM event") == []
