"""The settings: what is read, and what a wrong one says."""

from pathlib import Path

import pytest

from bot import settings as subject
from bot.settings import Settings, SettingsError, load, remarks

TOKEN = "123456:AAexampleexampleexampleexampleexample"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(subject.PREFIX + field.upper(), raising=False)


def _set(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"SEN_{name}", value)


def test_nothing_set_gives_the_written_defaults() -> None:
    settings = load()

    assert (settings.telegram_api, settings.database, settings.lessons, settings.language) == (
        "https://api.telegram.org",
        Path("data/sen.db"),
        Path("lessons"),
        "vi",
    )


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, TEAM_CHAT="", DATABASE="")

    assert (load().team_chat, load().database) == (None, Path("data/sen.db"))


def test_the_token_may_live_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN + "\n")
    _set(monkeypatch, TELEGRAM_TOKEN_FILE=str(file))

    assert load().token.get_secret_value() == TOKEN


def test_the_token_never_shows_in_print(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, TELEGRAM_TOKEN=TOKEN, WEBHOOK_SECRET="hush-hush-hush-hush", NLU_TOKEN="very-quiet")
    _set(monkeypatch, IOC_TOKEN="centre-centre-centre")

    shown = repr(load()) + str(load())

    secrets = (TOKEN, "hush-hush-hush-hush", "very-quiet", "centre-centre-centre")
    assert [word for word in secrets if word in shown] == []


@pytest.mark.parametrize("token", ["abc", "123456", "12 34:AA", ":AA", "123:"])
def test_a_token_of_the_wrong_shape_is_refused_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    _set(monkeypatch, TELEGRAM_TOKEN=token)

    with pytest.raises(SettingsError, match="SEN_TELEGRAM_TOKEN không phải mã bot"):
        _ = load().token


def test_a_missing_token_says_where_to_get_one() -> None:
    with pytest.raises(SettingsError, match=r"SEN_TELEGRAM_TOKEN.*BotFather"):
        _ = load().token


def test_an_unreadable_token_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _set(monkeypatch, TELEGRAM_TOKEN_FILE=str(tmp_path / "absent"))

    with pytest.raises(SettingsError, match=r"SEN_TELEGRAM_TOKEN_FILE.*absent"):
        _ = load().token


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("TELEGRAM_API", "localhost:8081", "SEN_TELEGRAM_API=localhost:8081: địa chỉ phải bắt đầu bằng http"),
        ("NLU_URL", "http://a, b", "SEN_NLU_URL=.*http"),
        ("WEB_BIND", "8080", "SEN_WEB_BIND=8080: hãy ghi máy:cổng"),
        ("WEBHOOK_BIND", "a:70000", "SEN_WEBHOOK_BIND=a:70000: hãy ghi máy:cổng"),
        ("NLU_RUNNER", "tf", "SEN_NLU_RUNNER=tf: hãy ghi lean hoặc rasa"),
        ("LANGUAGE", "fr", "SEN_LANGUAGE=fr: hãy ghi vi hoặc en"),
        ("TEAM_CHAT", "nhóm", "SEN_TEAM_CHAT=nhóm: hãy ghi mã số"),
        ("WEBHOOK_SECRET", "ngắn", "SEN_WEBHOOK_SECRET: hãy ghi 16"),
        ("WEBHOOK_URL", "http://sen.example", "SEN_WEBHOOK_URL=http://sen.example: Telegram chỉ gọi"),
        ("WEB_URL", "http://to.example.vn", "SEN_WEB_URL=http://to.example.vn: hãy ghi https://"),
        ("WEB_URL", "https://to.example.vn/sen", "SEN_WEB_URL=https://to.example.vn/sen: hãy ghi https://"),
        ("IOC_TOKEN", "short", "SEN_IOC_TOKEN: hãy ghi 16 đến 256"),
    ],
)
def test_a_wrong_setting_says_which_what_and_what_to_write(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    _set(monkeypatch, **{name: value})

    with pytest.raises(SettingsError, match=told):
        load()


def test_all_wrong_settings_are_told_in_one_line_in_the_askers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, LANGUAGE="en", TEAM_CHAT="x", WEB_BIND="y")

    with pytest.raises(SettingsError) as caught:
        load()

    assert sorted(str(caught.value).split("; ")) == [
        "SEN_TEAM_CHAT=x: write the number of the chat, for example -1001234567890",
        "SEN_WEB_BIND=y: write host:port, for example 127.0.0.1:8080",
    ]


def test_several_nlu_servers_are_parted_by_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, NLU_URL="http://a:5005/, https://b")

    assert load().nlu_urls == ("http://a:5005", "https://b")


def test_a_misspelt_variable_is_reported_with_the_one_it_may_mean() -> None:
    lines = remarks({"SEN_TELEGRAM_TOKN": "1", "SEN_ZZZ": "1", "PATH": "/bin", "SEN_DATABASE": "x"}, "en")

    assert lines == (
        "SEN_TELEGRAM_TOKN: no such setting, ignored; did you mean SEN_TELEGRAM_TOKEN?",
        "SEN_ZZZ: no such setting, ignored",
    )
