"""Chooses and wires the parts, once: settings in, a running bot out.

settings ─▶ shelf, store, hearing ─▶ service ─┐
         ─▶ api ─▶ intake, sender ────────────┴─▶ running
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

import httpx

from bot.hearing import hearing
from bot.media.gallery import Gallery
from bot.media.voice.recordings import Recordings
from bot.media.voice.speaker import Speaker
from bot.records.sqlite import SqliteStore, open_store
from bot.reports import words_of, written
from bot.rollcall import RollCall
from bot.running import Bot, Named, serve_fresh, until_stopped
from bot.service import Channel, Service, utc_now
from bot.settings import Settings
from bot.shelf import Shelf
from bot.telegram import inbound, logs
from bot.telegram.api import Api
from bot.telegram.courtesy import Courtesy
from bot.telegram.intake import Intake
from bot.telegram.posting import Postman
from bot.telegram.sender import Sender
from bot.texts import PAGES, read_texts
from bot.tutor.local_time import LOCAL
from bot.tutor.safety import redact
from bot.tutor.team.book import Book
from bot.tutor.team.desk import Desk
from bot.tutor.team.roles import may_record
from bot.understanding.base import Understanding
from bot.understanding.layout import Layout
from bot.voicing import languages_of, speaker_of
from bot.web.app import create_app
from bot.web.house import House
from bot.web.sealed import Sealed

Clock = Callable[[], datetime]

_log = logging.getLogger(__name__)


async def run(settings: Settings, home: Path) -> None:
    """Run the bot until it is told to stop. Raises SettingsError, StoreError, CourseError and the like at once."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logs.hush()
    speaker = speaker_of(settings)
    shelf = shelf_of(settings, voices=languages_of(speaker))
    # Looked at now, so that what is wrong with either is told before anything is opened.
    _ = shelf.course, settings.token
    if not settings.operator:
        _log.warning("SEN_OPERATOR is not set: learners are told only a general name of who runs Sen")
    if settings.team_chat is None:
        _log.warning("SEN_TEAM_CHAT is not set: calls for help are kept, and reach nobody; learners are told so")
    token = settings.nlu_token.get_secret_value() if settings.nlu_token else ""
    with open_store(settings.database) as store:
        async with (
            hearing(
                Layout(home), shelf, urls=settings.nlu_urls, token=token, runner=settings.nlu_runner
            ) as understanding,
            wired(settings, shelf, store, understanding, speaker=speaker) as bot,
        ):
            await until_stopped(serve_fresh(bot, settings, shelf))


def shelf_of(settings: Settings, clock: Clock = utc_now, voices: frozenset[str] = frozenset()) -> Shelf:
    """Return the shelf of lessons that the settings name. Raises SettingsError when there is no such folder."""
    return Shelf(
        settings.lessons_folder,
        lambda: clock().astimezone(LOCAL).date(),
        language=settings.language,
        operator=settings.operator,
        voices=voices,
        recordings=Recordings(settings.recordings).kept,
    )


@asynccontextmanager
async def wired(
    settings: Settings,
    shelf: Shelf,
    store: SqliteStore,
    understanding: Understanding,
    clock: Clock = utc_now,
    transport: httpx.AsyncBaseTransport | None = None,
    speaker: Speaker | None = None,
) -> AsyncIterator[Bot]:
    """Yield the parts of a bot, wired to one another; `transport` leads to a Bot API in this process.

    `speaker` reads aloud, where there is one.
    """
    api = Api(settings.token.get_secret_value(), settings.telegram_api, transport)
    named = Named()
    book = store.book(settings.operator_ids, settings.team_chat, settings.rota)

    def records(person: int) -> bool:
        return may_record(book.roles.of(person, clock()))

    recordings = Recordings(settings.recordings)
    recordings.when_kept(shelf.hear_recordings)
    gallery = Gallery(settings.lessons, lambda: shelf.course, speaker, recordings)
    postman = Postman(api, store.outbox, gallery.content, recordings.take)
    sender = Sender(store.outbox, postman, clock, settings.team_chat)
    courtesy = Courtesy(api)
    channel = Channel(inbound.read, sender.wake, courtesy.show_typing)
    desk = Desk(book, secrets.token_bytes, settings.web_url, lambda: named.name)
    service = Service(store, lambda: shelf.course, understanding, channel, clock, desk=desk)
    roll = RollCall(api, book, store, lambda: shelf.course, sender.wake, clock, settings.team_chat)
    intake = Intake(store.inbox, redact, service.wake, courtesy, clock, records)
    try:
        yield Bot(api, intake, service, sender, store, named, roll, _pages(settings, shelf, store, book, clock, named))
    finally:
        await courtesy.close()
        await api.close()


def _pages(
    settings: Settings, shelf: Shelf, store: SqliteStore, book: Book, clock: Clock, named: Named
) -> Sealed | None:
    """Return the pages, or None when they have no address."""
    if not settings.web_url:
        return None
    said = read_texts(PAGES)
    house = House(
        address=settings.web_url,
        language=settings.language,
        book=book,
        course=lambda: shelf.course,
        do=store.do,
        clock=clock,
        draw=secrets.token_bytes,
        words={language: {key: variants[0] for key, variants in words.items()} for language, words in said.items()},
        report_words=cache(words_of),
        written=written,
        bot_name=lambda: named.name,
        bot_token=settings.token.get_secret_value(),
        ioc_token=settings.ioc_token.get_secret_value() if settings.ioc_token else "",
    )
    return create_app(house)
