"""`sen demo`: a Telegram on this computer, phones to tap on, the bot and, when it is ready, Rasa.

emulator (loopback) ◀─ polling ─ the bot, as `sen run` would run it, with the emulator's clock
                                 └─ Rasa: installed, trained and started in the background
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import secrets
import socket
import subprocess
import sys
import tempfile
from collections.abc import Coroutine, Iterable
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.authoring.examples import write_examples
from bot.authoring.fault import Fault, format_text, has_errors
from bot.bootstrap import shelf_of, wired
from bot.emulator.app import create_app
from bot.emulator.clock import Clock
from bot.emulator.people import Json, Person
from bot.emulator.world import TOKEN, World
from bot.hearing import Hearing, hearing
from bot.records.sqlite import open_store
from bot.running import Bot, keep_fresh, serve, until_stopped
from bot.serving import serving
from bot.settings import Settings
from bot.shelf import CourseError, Shelf
from bot.telegram import logs
from bot.tutor.deeds import Grant, LinkGroup, OfferLink
from bot.tutor.meaning import Wish
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.tutor.team.sign_in import PAGES_PATH, digest_of, secret
from bot.understanding.layout import Layout
from bot.understanding.training import TrainingError, train
from bot.village.month import Month, everybody
from bot.voicing import languages_of, speaker_of

VILLAGER, MEMBER, TEAM = "Bà Sáu", "Chị Lan (Tổ)", "Tổ ấp An Phú"
PATIENCE = 600.0
"""Seconds after which the demo stops waiting to say that Rasa is awake."""

HEARTBEAT = 10
"""Seconds between signs of life while something long is under way."""

HEAD_START = 4.0
"""Seconds that the phones get before the made-up month begins: taps come first."""

BREATH = 0.02
"""Seconds between two made-up learners' months."""

TAIL_LINES = 12


async def demonstrate(home: Path, lesson: str, port: int, *, with_rasa: bool, with_month: bool) -> None:
    """Run the demonstration until it is stopped. Raises CourseError and PortTakenError at once."""
    logging.basicConfig(level=logging.WARNING, format="sen: %(message)s", stream=sys.stderr)
    logs.hush()
    clock = Clock()
    app = create_app(clock=clock, token=TOKEN, bot_name="Sen")
    settings = _settings(app.state.world, port)
    speaker = speaker_of(settings)
    shelf = shelf_of(settings, clock.now, languages_of(speaker))
    if lesson and shelf.course.lesson(lesson) is None:
        known = ", ".join(each.id for each in shelf.course.taught())
        raise CourseError(f"không có bài {lesson!r}; có các bài: {known} / no such lesson")
    with tempfile.TemporaryDirectory(prefix="sen-demo-") as folder, open_store(Path(folder) / "sen.db") as store:
        prepare = _Preparation(home, shelf) if with_rasa else None
        async with (
            serving(app, "127.0.0.1", port),
            hearing(
                Layout(home), shelf, runner=settings.nlu_runner, prepare=prepare.run if prepare else _nothing
            ) as understanding,
            wired(settings, shelf, store, understanding, clock.now, speaker=speaker) as bot,
        ):
            _say(f"phone page / trang điện thoại: http://127.0.0.1:{port}/{f'?start=l_{lesson}' if lesson else ''}")
            month = Month(store, shelf.course, clock.now())
            link = _sign_in(month, app.state.world, settings.team_chat or 0)
            _say(f"team pages / trang của Tổ: {settings.web_url}{link}")
            _say(f"the link works once, for ten minutes; /trang from {MEMBER} sends another / xài một lần, gửi /trang")
            _say("Ctrl-C stops it. / Bấm Ctrl-C để dừng.")
            world = app.state.world
            tasks = [serve(bot, settings), keep_fresh(shelf, lambda faults: _reloaded(bot, world, faults))]
            tasks += [_let_it_happen(month)] if with_month else []
            tasks += [_announce(understanding)] if with_rasa else []
            try:
                await until_stopped(_all(tasks))
            finally:
                world.close()


async def _all(tasks: Iterable[Coroutine[None, None, None]]) -> None:
    async with asyncio.TaskGroup() as group:
        for task in tasks:
            group.create_task(task)


async def _let_it_happen(month: Month) -> None:
    """Let the made-up learners live their month, one after another; those who tap are served in between."""
    await asyncio.sleep(HEAD_START)
    for _ in month.live():
        await asyncio.sleep(BREATH)
    _say(f"{month.learners} made-up learners have lived their month / đã có {month.learners} người học giả định")


def _settings(world: World, port: int) -> Settings:
    """People the phones of a villager and of a team's lead, elsewhere those of a month, and point a bot at them.

    The lead may found teams too, so that this can be tried: `/lapto`.
    """
    world.person(VILLAGER)
    world.crowd(everybody())
    pages = f"127.0.0.1:{_free(port + 1)}"
    member = world.person(MEMBER)
    team = world.group(TEAM, [member])
    return Settings(
        telegram_token=SecretStr(TOKEN),
        telegram_api=f"http://127.0.0.1:{port}",
        team_chat=team.chat.id,
        operator=TEAM,
        operators=str(member.id),
        webhook_url="",
        web_url=f"http://{pages}",
        web_bind=pages,
    )


def _free(port: int) -> int:
    """Return the port, or another one when somebody listens there."""
    for each in (port, 0):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", each)) as probe:
            return int(probe.getsockname()[1])
    return port


def _sign_in(month: Month, world: World, group: int) -> str:
    """Found the teams, let the member lead the first and see all totals, and return the path of a link for them."""
    member = next(person for person in world.people.values() if person.first_name == MEMBER)
    key, until = secret(secrets.token_bytes), month.now + timedelta(days=365)
    month.found()
    deeds = (
        LinkGroup(1, group),
        Grant(member.id, RoleKind.LEAD, "team:1", MEMBER.removesuffix(" (Tổ)"), member.id, until),
        Grant(member.id, RoleKind.OFFICER, PROVINCE, MEMBER, member.id, until),
        OfferLink(digest_of(key), member.id, "vi"),
    )
    month.store.do(deeds, month.now)
    return PAGES_PATH + key


class _Preparation:
    """Installs the NLU environment and trains the model, when either is missing or old."""

    def __init__(self, home: Path, shelf: Shelf) -> None:
        self._home = home
        self._shelf = shelf

    async def run(self) -> None:
        """Bring both up to date, telling how far it is; raises nothing: keywords go on."""
        if not await self._installed():
            return
        layout, course = Layout(self._home), self._shelf.course
        begun: list[subprocess.Popen[str]] = []
        try:
            await asyncio.to_thread(
                train, layout, lambda path: write_examples(course, path), tell=_say, begun=begun.append
            )
        except TrainingError as fault:
            _say(f"free text stays with keywords: {fault}")
        finally:
            # A thread cannot be cancelled: without its Rasa it ends by itself.
            for rasa in begun:
                rasa.terminate()

    async def _installed(self) -> bool:
        """Have make install what is missing, saying every few seconds how long it has taken."""
        make = await asyncio.create_subprocess_exec(
            *("make", "--silent", "nlu-env"),
            cwd=self._home,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output = asyncio.create_task(make.communicate())
        try:
            for seconds in itertools.count(HEARTBEAT, HEARTBEAT):
                if (await asyncio.wait({output}, timeout=HEARTBEAT))[0]:
                    break
                _say(f"Rasa is being installed (about 2.5 GB), {seconds} s so far; buttons work meanwhile")
        except asyncio.CancelledError:
            make.terminate()
            raise
        if make.returncode != 0:
            tail = b"\n".join(output.result()[0].splitlines()[-TAIL_LINES:]).decode(errors="replace")
            _say(f"the NLU environment could not be installed; buttons and keywords work without it\n{tail}")
        return make.returncode == 0


def _reloaded(bot: Bot, world: World, faults: tuple[Fault, ...]) -> None:
    """Show the lesson anew on every phone that is in one, or say what is wrong with it."""
    if faults:
        _say(format_text(faults))
    if has_errors(faults):
        _say("the lessons before are still taught / vẫn dạy bài cũ")
        return
    _say("lessons read again / đã đọc lại bài")
    for person in world.people.values():
        if bot.store.session(person.id).place:
            world.inject(_tap_again(person))


def _tap_again(person: Person) -> Json:
    """What Telegram would send if the learner asked to see the place again."""
    chat = {"id": person.id, "type": "private", "first_name": person.first_name}
    message = {"message_id": 0, "date": 0, "chat": chat}
    query = {
        "id": "reload",
        "from": person.as_user(),
        "chat_instance": "0",
        "data": str(Wish.AGAIN),
        "message": message,
    }
    return {"callback_query": query}


async def _announce(understanding: Hearing) -> None:
    if await understanding.awake(PATIENCE):
        _say("Rasa is awake: type anything / Rasa đã thức: gõ câu gì cũng được")


async def _nothing() -> None:
    """Prepare nothing."""


def _say(line: str) -> None:
    sys.stderr.write(f"sen: {line}\n")
