"""Every setting of Sen, read from the environment in one place.

A setting is an environment variable named `SEN_…`; a wrong one stops the start with one line that says
which, what is wrong and what to write instead.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.tutor.team.calls.rota import Rota

PREFIX = "SEN_"
TELEGRAM = "https://api.telegram.org"
LOOPBACK = ("127.0.0.1", "localhost", "::1")

_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class SettingsError(Exception):
    """Settings with which Sen cannot start; its text is one line for the operator."""


def _address(value: str) -> str:
    if value and not value.startswith(("http://", "https://")):
        raise ValueError("http")
    return value.rstrip("/")


def _addresses(value: str) -> str:
    return " ".join(_address(part) for part in value.replace(",", " ").split())


def _numbers(value: str) -> str:
    parts = value.replace(",", " ").split()
    if not all(part.isdecimal() for part in parts):
        raise ValueError("numbers")
    return " ".join(parts)


def _hours(value: str) -> str:
    opens, _, closes = value.partition("-")
    if not (opens.isdecimal() and closes.isdecimal()) or not 0 <= int(opens) < int(closes) <= 24:
        raise ValueError("hours")
    return value


def _bind(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or not 0 <= int(port) < 65536:
        raise ValueError("bind")
    return value


def _secret(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("secret")
    return value


Address = Annotated[str, AfterValidator(_address)]
Secret = Annotated[SecretStr | None, AfterValidator(_secret)]
Addresses = Annotated[str, AfterValidator(_addresses)]
Numbers = Annotated[str, AfterValidator(_numbers)]
Hours = Annotated[str, AfterValidator(_hours)]
Bind = Annotated[str, AfterValidator(_bind)]


class Settings(BaseSettings):
    """The settings of one bot; a field `x` is the variable `SEN_X`, and an empty variable counts as absent.

    A bind address is `host:port`. `remarks` are lines about variables that look like settings and are none.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="ignore")

    telegram_token: SecretStr | None = Field(default=None, description="bot token from @BotFather")
    telegram_token_file: Path | None = Field(default=None, description="file that holds the token instead")
    telegram_api: Address = Field(default=TELEGRAM, description="any server that speaks the Bot API")
    database: Path = Field(default=Path("data/sen.db"), description="the SQLite file")
    lessons: Path = Field(default=Path("lessons"), description="the lesson folder")
    nlu_url: Addresses = Field(default="", description="Rasa servers to use instead of the child process, with commas")
    nlu_token: SecretStr | None = Field(default=None, description="the token of those servers")
    nlu_runner: Literal["lean", "rasa"] = Field(default="lean", description="what the child process runs the model by")
    web_url: Address = Field(default="", description="public address of the team pages")
    web_bind: Bind = Field(default="127.0.0.1:8090", description="where the team pages listen")
    ioc_token: Secret = Field(default=None, description="with it the operations centre reads totals as JSON")
    voice: str = Field(
        default="", description="Piper voice files to read aloud by, with commas; none: not to read aloud"
    )
    language: Literal["vi", "en"] = Field(default="vi", description="language of messages to the operator and the team")
    team_chat: int | None = Field(default=None, description="Telegram id of the team's chat, for calls for help")
    team_hours: Hours = Field(default="7-20", description="when the teams can be expected to answer, in Viet Nam")
    team_patience: int = Field(default=15, ge=1, le=720, description="minutes a call waits until somebody is reminded")
    operators: Numbers = Field(default="", description="Telegram ids of those who found teams, with commas")
    operator: str = Field(default="", description="who runs this bot, as told to learners")
    webhook_url: Address = Field(default="", description="public https address; set, it replaces polling")
    webhook_bind: Bind = Field(default="127.0.0.1:8080", description="where the webhook listens")
    webhook_secret: Secret = Field(default=None, description="drawn at each start if absent")

    @property
    def nlu_urls(self) -> tuple[str, ...]:
        """The Rasa servers, none when the bot is to start its own."""
        return tuple(self.nlu_url.split())

    @property
    def rota(self) -> Rota:
        """When the teams can be expected to answer, and how long a call waits."""
        opens, _, closes = self.team_hours.partition("-")
        return Rota(int(opens), int(closes), timedelta(minutes=self.team_patience))

    @property
    def operator_ids(self) -> tuple[int, ...]:
        """Who may found teams everywhere, by their numbers in Telegram."""
        return tuple(map(int, self.operators.split()))

    @property
    def voices(self) -> tuple[Path, ...] | None:
        """The Piper voice files, none for eSpeak NG to read aloud; None when nothing is to be read aloud."""
        if self.voice.strip().lower() == "none":
            return None
        return tuple(Path(part.strip()) for part in self.voice.split(",") if part.strip())

    @property
    def recordings(self) -> Path:
        """Where trainers' recordings are kept: beside the database."""
        return self.database.parent / "recordings"

    @property
    def clips(self) -> Path:
        """Where clips are kept: beside the database."""
        return self.database.parent / "voice"

    @property
    def token(self) -> SecretStr:
        """The bot token, given directly or read from its file. Raises SettingsError when there is none."""
        if self.telegram_token is not None:
            return _checked_token(self.telegram_token.get_secret_value(), "SEN_TELEGRAM_TOKEN", self.language)
        if self.telegram_token_file is None:
            raise SettingsError(_say("no token", self.language))
        try:
            written = self.telegram_token_file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise SettingsError(_say("token file", self.language, path=str(self.telegram_token_file))) from None
        return _checked_token(written, "SEN_TELEGRAM_TOKEN_FILE", self.language)

    @property
    def lessons_folder(self) -> Path:
        """Where the lessons are. Raises SettingsError when there is no such folder."""
        if not self.lessons.is_dir():
            raise SettingsError(_say("lessons", self.language, path=str(self.lessons)))
        return self.lessons


def load() -> Settings:
    """Return the settings of this process. Raises SettingsError naming every wrong one."""
    try:
        settings = Settings()
    except ValidationError as error:
        language = os.environ.get("SEN_LANGUAGE", "")
        raise SettingsError("; ".join(_faults(error, language))) from None
    if settings.webhook_url and not settings.webhook_url.startswith("https://") and settings.telegram_api == TELEGRAM:
        raise SettingsError(_say("https", settings.language, value=settings.webhook_url))
    if settings.web_url and not _is_own_address(settings.web_url):
        raise SettingsError(_say("pages", settings.language, value=settings.web_url))
    return settings


def remarks(environ: Mapping[str, str], language: str = "vi") -> tuple[str, ...]:
    """Return a line for every `SEN_…` variable that is no setting, with the setting it may have meant."""
    known = {PREFIX + field.upper() for field in Settings.model_fields}
    lines = []
    for name in sorted(set(environ) - known):
        if name.startswith(PREFIX):
            near = get_close_matches(name, known, n=1)
            lines.append(_say("unknown near" if near else "unknown", language, name=name, near="".join(near)))
    return tuple(lines)


def _is_own_address(address: str) -> bool:
    """Return whether pages may be served there: by TLS, or to this computer alone; from the root of a host."""
    parts = urlsplit(address)
    is_safe = parts.scheme == "https" or parts.hostname in LOOPBACK
    return is_safe and bool(parts.hostname) and not (parts.path or parts.query or parts.username)


def _checked_token(written: str, name: str, language: str) -> SecretStr:
    token = written.strip()
    number, _, rest = token.partition(":")
    if not number.isdecimal() or not rest or any(char.isspace() for char in token):
        raise SettingsError(_say("token", language, name=name))
    return SecretStr(token)


def _faults(error: ValidationError, language: str) -> list[str]:
    """Return one clause a wrong setting; the value is shown, as none of those checked here is secret."""
    faults = []
    for fault in error.errors():
        name = PREFIX + str(fault["loc"][0]).upper()
        field = str(fault["loc"][0])
        key = field if field in _SENTENCES else "bind" if field.endswith("_bind") else "http"
        faults.append(_say(key, language, name=name, value=str(fault["input"])))
    return faults


def _say(key: str, language: str, **parts: str) -> str:
    return _SENTENCES[key][language == "en"].format(**parts)


_SENTENCES = {
    "no token": (
        "Thiếu SEN_TELEGRAM_TOKEN: hãy ghi mã bot lấy từ @BotFather (hoặc SEN_TELEGRAM_TOKEN_FILE: tệp chứa mã)",
        "SEN_TELEGRAM_TOKEN is missing: write the bot token from @BotFather (or SEN_TELEGRAM_TOKEN_FILE: its file)",
    ),
    "token": (
        "{name} không phải mã bot: hãy chép nguyên mã từ @BotFather, dạng 123456:ABC…",
        "{name} is no bot token: copy it whole from @BotFather, like 123456:ABC…",
    ),
    "token file": (
        "SEN_TELEGRAM_TOKEN_FILE: không đọc được tệp {path}; hãy kiểm đường dẫn và quyền đọc",
        "SEN_TELEGRAM_TOKEN_FILE: cannot read {path}; check the path and its permissions",
    ),
    "lessons": (
        "SEN_LESSONS={path}: không có thư mục này; hãy chạy sen trong thư mục của Sen, hay sửa đường dẫn",
        "SEN_LESSONS={path}: no such folder; run sen in Sen's own folder, or mend the path",
    ),
    "http": (
        "{name}={value}: địa chỉ phải bắt đầu bằng http:// hoặc https://",
        "{name}={value}: an address starts with http:// or https://",
    ),
    "https": (
        "SEN_WEBHOOK_URL={value}: Telegram chỉ gọi địa chỉ https://",
        "SEN_WEBHOOK_URL={value}: Telegram calls only https:// addresses",
    ),
    "pages": (
        "SEN_WEB_URL={value}: hãy ghi https:// và tên máy, không kèm đường dẫn; http:// chỉ cho 127.0.0.1",
        "SEN_WEB_URL={value}: write https:// and a host without a path; http:// only for 127.0.0.1",
    ),
    "bind": (
        "{name}={value}: hãy ghi máy:cổng, ví dụ 127.0.0.1:8080",
        "{name}={value}: write host:port, for example 127.0.0.1:8080",
    ),
    "language": (
        "{name}={value}: hãy ghi vi hoặc en",
        "{name}={value}: write vi or en",
    ),
    "nlu_runner": (
        "{name}={value}: hãy ghi lean hoặc rasa",
        "{name}={value}: write lean or rasa",
    ),
    "team_chat": (
        "{name}={value}: hãy ghi mã số của nhóm chat, ví dụ -1001234567890",
        "{name}={value}: write the number of the chat, for example -1001234567890",
    ),
    "team_hours": (
        "{name}={value}: hãy ghi giờ mở và giờ nghỉ, ví dụ 7-20",
        "{name}={value}: write the first and the last hour, for example 7-20",
    ),
    "team_patience": (
        "{name}={value}: hãy ghi số phút, từ 1 đến 720",
        "{name}={value}: write a number of minutes, from 1 to 720",
    ),
    "operators": (
        "{name}={value}: hãy ghi mã số Telegram của từng người, cách nhau bằng dấu phẩy",
        "{name}={value}: write the Telegram ids, with commas between",
    ),
    "ioc_token": (
        "{name}: hãy ghi 16 đến 256 chữ cái không dấu, chữ số, _ hoặc -",
        "{name}: write 16 to 256 letters, digits, _ or -",
    ),
    "webhook_secret": (
        "{name}: hãy ghi 16 đến 256 chữ cái không dấu, chữ số, _ hoặc -",
        "{name}: write 16 to 256 letters, digits, _ or -",
    ),
    "unknown": (
        "{name}: không có thiết lập tên này, bỏ qua",
        "{name}: no such setting, ignored",
    ),
    "unknown near": (
        "{name}: không có thiết lập tên này, bỏ qua; có phải {near} không?",
        "{name}: no such setting, ignored; did you mean {near}?",
    ),
}
