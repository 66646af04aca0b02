"""Pictures, recordings and files: sizes, ids, limits."""

import pytest
from telegram import Bot, InputFile, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.emulator import Phone, create_app
from tests.emulator.making import client_bot, ogg, png


async def test_a_picture_is_measured_and_can_be_sent_again_by_its_id(bot: Bot, sau: Phone) -> None:
    first = await bot.send_photo(sau.id, png(640, 360), caption="Bước 1")

    second = await bot.send_photo(sau.id, first.photo[-1].file_id)

    assert [(size.width, size.height) for size in first.photo] == [(90, 51), (320, 180), (640, 360)]
    assert second.photo == first.photo


async def test_a_recording_knows_how_long_it_is(bot: Bot, sau: Phone) -> None:
    measured = await bot.send_voice(sau.id, ogg(7))
    told = await bot.send_voice(sau.id, ogg(7), duration=5)
    other = await bot.send_voice(sau.id, b"ID3 not ogg")

    assert [one.to_dict()["voice"]["duration"] for one in (measured, told, other)] == [7, 5, 1]


async def test_documents_audio_and_stickers(bot: Bot, sau: Phone) -> None:
    document = await bot.send_document(sau.id, InputFile(b"a,b", "so-lieu.csv"), caption="Của bác đây")
    audio = await bot.send_audio(sau.id, b"ID3", title="Bài 1", performer="Sen", duration=9)
    sticker = await bot.send_sticker(sau.id, png(100, 100), emoji="🌸")

    assert (document.document.file_name, document.document.mime_type) == ("so-lieu.csv", "text/csv")
    assert (audio.audio.title, audio.to_dict()["audio"]["duration"]) == ("Bài 1", 9)
    assert sticker.sticker.emoji == "🌸"


async def test_an_album_is_sent_whole_or_not_at_all(bot: Bot, sau: Phone) -> None:
    known = (await bot.send_photo(sau.id, png())).photo[-1].file_id

    album = await bot.send_media_group(
        sau.id, [InputMediaPhoto(png(), caption="<b>một</b>", parse_mode="HTML"), InputMediaPhoto(known)]
    )
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_media_group(sau.id, [InputMediaDocument(b"a"), InputMediaPhoto("BQACAgxxxxxxxxxxxxxxxxxx")])

    assert len({one.media_group_id for one in album}) == 1
    assert album[0].caption_entities[0].type == "bold"
    assert len(sau.messages) == 4


async def test_an_id_from_another_world_is_wrong(bot: Bot, sau: Phone) -> None:
    elsewhere = create_app()
    stranger = elsewhere.state.world.person("Ông Ba")
    stranger.start()
    async with client_bot(elsewhere) as other:
        foreign = (await other.send_photo(stranger.id, png())).photo[-1].file_id
    await bot.send_photo(sau.id, png())

    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier/http url specified"):
        await bot.send_photo(sau.id, foreign)
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file(foreign)


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (png(2000, 40), "PHOTO_INVALID_DIMENSIONS"),
        ("https://example.org/a.png", "failed to get HTTP URL content"),
        ("short", "wrong file identifier/HTTP URL specified"),
    ],
    ids=["no picture", "empty", "too long", "by address", "no id"],
)
async def test_pictures_telegram_refuses(api, sau: Phone, photo, words: str) -> None:
    if isinstance(photo, bytes):
        answer = await api.post("sendPhoto", data={"chat_id": sau.id}, files={"photo": ("a.png", photo)})
    else:
        answer = await api.post("sendPhoto", json={"chat_id": sau.id, "photo": photo})

    assert answer.json()["description"] == f"Bad Request: {words}"
    assert len(sau.messages) == 1


async def test_a_voice_is_not_a_picture(bot: Bot, sau: Phone) -> None:
    voice = await bot.send_voice(sau.id, ogg(1))

    with pytest.raises(BadRequest, match=r"(?i)can't use file of type voice as photo"):
        await bot.send_photo(sau.id, voice.voice.file_id)


async def test_a_caption_has_its_own_limit(bot: Bot, sau: Phone) -> None:
    await bot.send_photo(sau.id, png(), caption="a" * 1024)

    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_photo(sau.id, png(), caption="a" * 1025)


async def test_a_missing_upload_is_named(api, sau: Phone) -> None:
    answer = await api.post("sendPhoto", json={"chat_id": sau.id, "photo": "attach://x"})
    nothing = await api.post("sendVoice", json={"chat_id": sau.id})

    assert 'file "attach://x" is not in the request' in answer.json()["description"]
    assert nothing.json()["description"] == "Bad Request: there is no voice in the request"
