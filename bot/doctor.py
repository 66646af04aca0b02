"""`sen doctor`: what is wrong on this machine, one line each, with its cure. It changes nothing and asks no network."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.authoring.fault import has_errors
from bot.bootstrap import shelf_of
from bot.records.base import StoreError
from bot.records.reading import reading
from bot.records.team.book import book_of
from bot.records.times import from_ms
from bot.settings import Settings, SettingsError
from bot.shelf import CourseError
from bot.tutor.local_time import LOCAL
from bot.understanding.layout import Layout
from bot.understanding.record import ModelError, verified_model
from bot.voicing import speaker_of

_LEAPT = """
SELECT trusted_at - (checked_at - doubted_at) AS before, doubted_at AS after FROM calendar WHERE doubted_at IS NOT NULL
"""
LEAST_FREE = 2 * 1024**3
"""Bytes of disk below which a backup or a new model may not fit."""

BACKUP_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Finding:
    """What was looked at and how it stands; a fatal one keeps Sen from running as it should."""

    what: str
    told: str = ""
    cure: str = ""
    is_fatal: bool = False

    @property
    def line(self) -> str:
        """The finding as it is printed."""
        mark = "✗" if self.is_fatal else "!" if self.cure else "✓"
        return (
            f"{mark} {self.what}" + (f": {self.told}" if self.told else "") + (f" → {self.cure}" if self.cure else "")
        )


def examined(home: Path, settings: Settings, now: datetime) -> Iterator[Finding]:
    """Yield a finding for all that Sen needs, in the order in which it needs it."""
    checks: tuple[Callable[[], Finding], ...] = (
        lambda: _token(settings),
        lambda: _lessons(settings),
        lambda: _store(settings),
        lambda: _backups(settings, now),
        lambda: _disk(settings),
        lambda: _clock(settings),
        lambda: _nlu(home, settings),
        lambda: _model(home, settings),
        lambda: _team(settings),
        lambda: _pages(settings),
        lambda: _voice(settings),
    )
    yield from (check() for check in checks)


def _token(settings: Settings) -> Finding:
    try:
        _ = settings.token
    except SettingsError as fault:
        return Finding("token", str(fault), "@BotFather, docs/operators.md", is_fatal=True)
    return Finding("token")


def _lessons(settings: Settings) -> Finding:
    try:
        shelf = shelf_of(settings)
        taught = len(shelf.course.taught())
        is_broken = has_errors(shelf.reload())
    except (SettingsError, CourseError) as fault:
        return Finding("lessons", str(fault).splitlines()[0], "sen lint", is_fatal=True)
    return Finding("lessons", f"{taught}", "sen lint" if is_broken else "")


def _store(settings: Settings) -> Finding:
    if not settings.database.exists():
        return Finding("database", f"{settings.database}: chưa có, sen run sẽ tạo / none yet, sen run makes it")
    mode = settings.database.stat().st_mode & 0o077
    try:
        with reading(settings.database) as reader:
            row = reader.row("SELECT count(*) AS learners FROM learner")
    except StoreError as fault:
        return Finding("database", str(fault), "sen restore FILE", is_fatal=True)
    if mode:
        return Finding("database", f"{settings.database}: người khác đọc được / readable by others", "chmod 600")
    return Finding("database", f"{row['learners'] if row else 0} learners")


def _backups(settings: Settings, now: datetime) -> Finding:
    """Look beside the store and in `backups/` there: copies kept elsewhere are not seen."""
    folders = (settings.database.parent, settings.database.parent / "backups")
    copies = [path for folder in folders if folder.is_dir() for path in folder.glob("sen-*.db")]
    newest = max((path.stat().st_mtime for path in copies), default=None)
    if newest is None or now.timestamp() - newest > BACKUP_WITHIN.total_seconds():
        return Finding("backup", "không thấy bản nào trong tuần / none seen this week", "sen backup data/backups")
    return Finding("backup")


def _disk(settings: Settings) -> Finding:
    folder = settings.database.parent if settings.database.parent.is_dir() else Path()
    free = shutil.disk_usage(folder).free
    told = f"{free / 1024**3:.1f} GB"
    return Finding("disk", told, "" if free >= LEAST_FREE else "dọn bớt chỗ / free some space")


def _clock(settings: Settings) -> Finding:
    """Tell of a clock that leapt as the bot saw it, for by itself no machine knows."""
    try:
        with reading(settings.database) as reader:
            row = reader.row(_LEAPT)
    except StoreError:
        row = None
    if row is None:
        return Finding("clock")
    before, after = (f"{from_ms(row[name]).astimezone(LOCAL):%d/%m/%Y}" for name in ("before", "after"))
    told = f"nhảy từ {before} tới {after}, chưa xóa gì giữ lâu / leapt, nothing kept for long is deleted"
    return Finding("clock", told, "timedatectl; đúng giờ thì khỏi làm gì / nothing to do if it is right")


def _nlu(home: Path, settings: Settings) -> Finding:
    if settings.nlu_urls:
        return Finding("Rasa", " ".join(settings.nlu_urls))
    if not Layout(home).rasa.exists():
        return Finding("Rasa", "chưa cài, chỉ hiểu theo từ khóa / not installed, keywords only", "make nlu-env")
    return Finding("Rasa")


def _model(home: Path, settings: Settings) -> Finding:
    if settings.nlu_urls:
        return Finding("model", "ở máy khác / elsewhere")
    try:
        content = verified_model(Layout(home))
    except ModelError as fault:
        return Finding("model", str(fault), "sen train")
    return Finding("model", f"{len(content) / 1024**2:.1f} MB")


def _team(settings: Settings) -> Finding:
    if settings.team_chat is not None and _is_lost(settings):
        told = "Sen không nhắn được vô nhóm nhận lời gọi / Sen cannot write to the group that gets the calls"
        return Finding("team", told, "thêm bot lại vô nhóm, sửa SEN_TEAM_CHAT / add the bot again, mend SEN_TEAM_CHAT")
    if settings.team_chat is None and not settings.operators:
        told = "lời gọi người giúp không tới ai / calls for help reach nobody"
        return Finding("team", told, "SEN_OPERATORS, SEN_TEAM_CHAT")
    return Finding("team")


def _is_lost(settings: Settings) -> bool:
    """Return whether the bot found nothing to reach the group; without a store nothing was tried yet."""
    try:
        with reading(settings.database) as reader:
            return book_of(reader, team_chat=settings.team_chat).calls.default_group() is None
    except StoreError:
        return False


def _pages(settings: Settings) -> Finding:
    if settings.web_url and not settings.web_url.startswith("https://"):
        return Finding("pages", f"{settings.web_url}: không mã hóa / not encrypted", "SEN_WEB_URL=https://…")
    return Finding("pages", settings.web_url or "tắt / off")


def _voice(settings: Settings) -> Finding:
    if speaker_of(settings) is None and settings.voices is not None:
        return Finding("voice", "không đọc thành tiếng được / cannot read aloud", "apt install espeak-ng opus-tools")
    return Finding("voice")
