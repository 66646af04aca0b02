"""A trainer's voice note comes to a step by two taps, and learners hear it until the step is reworded."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.media.voice.engines import engines
from bot.media.voice.opus import encode, seconds
from bot.media.voice.speaker import Speaker
from bot.tutor.course import Course
from bot.tutor.lesson import Step
from bot.understanding.listener import Listener
from tests.end_to_end.conftest import LESSONS
from tests.end_to_end.village import Learner, Village, village_of
from tests.media.voice.voices import hum

READ, KEEP, DROP = "🔊 Đọc cho bà nghe", "Gắn luôn", "Thôi, không gắn"

pytestmark = pytest.mark.voice


@pytest.fixture
async def talking(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village whose bot can read aloud."""
    async with village_of(tmp_path, keywords, LESSONS, speaker=Speaker(engines(), tmp_path / "voice")) as running:
        yield running


def note(length: float, kilobits: int = 16) -> bytes:
    """Return a voice note of that many seconds."""
    return encode(hum("a", length), kilobits)


async def trainer_in(village: Village) -> Learner:
    """Return somebody at the first step of the first lesson who may record."""
    trainer = await village.learner("Cô Hai", address="Cô")
    with village.bot.store._connection.write() as db:
        db.execute(
            "INSERT INTO role (person, kind, scope, name, granted_by, granted_at, expires_at)"
            " VALUES (?, 'trainer', 'province', 'Cô Hai', 1, 0, 99999999999999)",
            (trainer.phone.id,),
        )
    return trainer


def first_step(course: Course) -> Step:
    return course.taught()[0].steps[0]


def kept(village: Village) -> list[Path]:
    return sorted((village.database.parent / "recordings").rglob("*.ogg"))


async def test_two_taps_attach_a_voice_note_and_learners_hear_it(talking: Village) -> None:
    trainer = await trainer_in(talking)
    step = first_step(talking.shelf.course)

    (asked,) = await trainer.does(lambda phone: phone.send_voice(note(4.0)))
    confirm, heard = await trainer.taps(step.title)
    done, again = await trainer.taps(KEEP)

    assert (asked.labels[0], asked.labels[-1], len(asked.labels)) == (step.title, DROP, 3)
    assert [each.kind for each in (heard, confirm, again, done)] == ["voice", "text", "voice", "text"]
    (file,) = kept(talking)
    noted = talking.ask("SELECT person, detail FROM audit WHERE deed = 'record'")
    assert noted == [(trainer.phone.id, f"vi/{talking.shelf.course.taught()[0].id}/{step.id}")]
    sau = await talking.learner("Bà Sáu")
    played = next(
        message for message in await sau.taps(READ) if message.kind == "voice" and message.raw["voice"]["duration"] == 4
    )
    assert played.raw["voice"]["file_size"] == file.stat().st_size


async def test_a_heavy_note_is_made_small(talking: Village) -> None:
    trainer = await trainer_in(talking)
    heavy = note(5.0, 96)
    await trainer.does(lambda phone: phone.send_voice(heavy))
    await trainer.taps(first_step(talking.shelf.course).title)

    await trainer.taps(KEEP)

    (file,) = kept(talking)
    assert file.stat().st_size <= 5.0 * 25 * 1024 / 10
    assert seconds(file.read_bytes()) == pytest.approx(5.0, abs=0.1)


async def test_a_note_that_is_too_long_is_not_attached(talking: Village) -> None:
    trainer = await trainer_in(talking)
    await trainer.does(lambda phone: phone.send_voice(note(31.0)))

    heard = await trainer.taps(first_step(talking.shelf.course).title)

    assert [message.kind for message in heard] == ["text"]
    assert kept(talking) == []


async def test_no_means_no(talking: Village) -> None:
    trainer = await trainer_in(talking)
    await trainer.does(lambda phone: phone.send_voice(note(2.0)))

    await trainer.taps(DROP)

    assert (kept(talking), trainer.session.recorded) == ([], "")


async def test_of_a_learners_voice_note_nothing_is_kept(talking: Village) -> None:
    sau = await talking.learner("Bà Sáu")

    (told,) = await sau.does(lambda phone: phone.send_voice(note(2.0)))

    file_id = next(message for message in sau.phone.messages if message.mine and message.kind == "voice").raw["voice"][
        "file_id"
    ]
    assert "chưa nghe được tiếng" in told.text
    assert file_id.encode() not in talking.on_disk()
    assert (kept(talking), sau.session.recorded) == ([], "")
