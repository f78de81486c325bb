"""Where settings come from, and what is said of the ones that cannot be used."""

from datetime import date
from pathlib import Path

import pytest

from api.settings import Settings, SettingsFault, default_home, describe, load_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"BUREAU_{name.upper()}", raising=False)
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path))
    return tmp_path


def test_defaults_need_no_settings_at_all(home: Path) -> None:
    settings = load_settings()
    assert settings.home == home
    assert (settings.today, settings.embedding, settings.host, settings.port) == (None, "builtin", "127.0.0.1", 8000)


def test_without_a_home_the_users_data_folder_is_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BUREAU_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setattr("sys.platform", "linux")
    assert load_settings().home == default_home() == home / "bureau"


def test_the_environment_wins_over_the_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "settings.toml").write_text('port = 9000\ntoday = 2024-01-31\nembedding = "模型"\n', encoding="utf-8")
    monkeypatch.setenv("BUREAU_PORT", "9001")
    settings = load_settings()
    assert (settings.port, settings.today, settings.embedding) == (9001, date(2024, 1, 31), "模型")


def test_an_empty_variable_counts_as_not_set(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUREAU_TODAY", "")
    assert load_settings().today is None


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.5", "::1", "localhost"])
def test_this_machine_may_be_named_in_any_way(home: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("BUREAU_HOST", host)
    assert load_settings().host == host


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("BUREAU_TODAY", "七月", "如 2024-07-15"),
        ("BUREAU_PORT", "0", "1 到 65535"),
        ("BUREAU_PORT", "八千", "1 到 65535"),
        ("BUREAU_HOST", "example.org", "要写 IP 地址"),
        ("BUREAU_ORIGINS", "http://oa.example.gov.cn/", "末尾不带斜杠"),
        ("BUREAU_ORIGINS", "*", "只有协议、名字和端口"),
    ],
)
def test_a_bad_value_is_named_and_explained(
    home: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsFault) as fault:
        load_settings()
    assert variable in fault.value.message
    assert value in fault.value.message
    assert said in fault.value.message


def test_a_bad_password_is_explained_but_not_shown(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUREAU_ADMIN_PASSWORD", "secret1")
    with pytest.raises(SettingsFault, match=r"BUREAU_ADMIN_PASSWORD.*至少 8 位") as fault:
        load_settings()
    assert "secret1" not in fault.value.message


def test_all_bad_values_are_told_at_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUREAU_PORT", "0")
    monkeypatch.setenv("BUREAU_TODAY", "x")
    with pytest.raises(SettingsFault, match=r"(?s)BUREAU_TODAY.*BUREAU_PORT"):
        load_settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("prot = 8001", "prot 不是认识的设置", id="misspelt"),
        pytest.param("port 8001", "写法不对", id="not-toml"),
        pytest.param('home = "/tmp"', "BUREAU_HOME", id="home-inside-home"),
        pytest.param("port = 70000", "settings.toml 的 port", id="bad-value"),
    ],
)
def test_a_bad_settings_file_is_explained(home: Path, text: str, said: str) -> None:
    (home / "settings.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsFault) as fault:
        load_settings()
    assert said in fault.value.message


def test_a_settings_file_in_another_encoding_is_explained(home: Path) -> None:
    (home / "settings.toml").write_bytes('embedding = "模型"'.encode("gb18030"))
    with pytest.raises(SettingsFault, match="UTF-8"):
        load_settings()


def test_every_setting_is_described() -> None:
    described = dict(describe())
    assert set(described) == {f"BUREAU_{name.upper()}" for name in Settings.model_fields}
    assert all(len(meaning) > 6 for meaning in described.values())
