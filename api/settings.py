"""Every setting of the product: one frozen object, built at the edge and passed down.

A setting comes from a ``BUREAU_…`` environment variable or, failing that, from a line
of ``settings.toml`` in the data folder.  ``bureau --help`` prints `describe`.
"""

from __future__ import annotations

import ipaddress
import os
import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

PREFIX = "BUREAU_"
FILE_NAME = "settings.toml"


_SECRET = frozenset({"admin_password"})


class SettingsFault(Exception):
    """Settings cannot be used.  `message` is Chinese and names every bad one."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def default_home() -> Path:
    """The ``bureau`` folder among the user's own data files, as each platform has it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "bureau"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "bureau"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "bureau"


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _address(host: str) -> str:
    if host == "localhost":
        return host
    try:
        ipaddress.ip_address(host)
    except ValueError as fault:
        raise ValueError("要写 IP 地址，如 127.0.0.1（只在本机）或 0.0.0.0（局域网可以打开）") from fault
    return host


def _origins(text: str) -> str:
    for origin in _listed(text):
        if _ORIGIN.fullmatch(origin) is None:
            raise ValueError(f"“{origin}”要像 http://oa.xx.gov.cn 这样写：只有协议、名字和端口，末尾不带斜杠")
    return text


def _listed(text: str) -> tuple[str, ...]:
    return tuple(each.strip().lower() for each in text.replace("，", ",").split(",") if each.strip())


_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?|https?://\[[0-9a-f:]+\](?::\d{1,5})?")


class Settings(BaseSettings):
    """What a run of ``bureau`` depends on besides its command line."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    home: Annotated[Path, AfterValidator(_absolute)] = Field(
        default_factory=default_home, description="数据文件夹；不设就用系统的用户数据文件夹"
    )
    today: date | None = Field(default=None, description="把哪一天当作“今天”，如 2024-07-15；不设就用电脑日期")
    embedding: str = Field(
        default="builtin", min_length=1, description="向量模型：builtin 为自带，或本地模型文件夹、模型名"
    )
    reranker: str = Field(
        default="none", min_length=1, description="重排模型：none 为不用，或本地 CrossEncoder 模型文件夹、模型名"
    )
    host: Annotated[str, AfterValidator(_address)] = Field(
        default="127.0.0.1", description="网页服务的地址；让局域网也能打开就写 0.0.0.0，并设管理口令"
    )
    admin_password: SecretStr | None = Field(
        default=None, min_length=8, description="管理口令，至少 8 位；上传、删除、回退资料要用"
    )
    host_names: str = Field(default="", description="除本机和 IP 外，还用哪些名字打开网页，逗号分隔")
    origins: Annotated[str, AfterValidator(_origins)] = Field(
        default="", description="允许哪些网页嵌入小助手，如 http://oa.example.gov.cn，逗号分隔；不设就只有自己的网页"
    )
    answer_days: float = Field(default=30, gt=0, le=3650, description="答案保留多少天，供回看和下载底稿")
    session_hours: float = Field(default=24, gt=0, le=24 * 365, description="会话闲置多少小时后不再接着问，从头开始")
    port: int = Field(default=8000, ge=1, le=65535, description="网页服务的端口，1 到 65535")

    @property
    def only_this_machine(self) -> bool:
        """Whether nothing but this machine can reach the service."""
        return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names that the service answers to besides addresses, in lower case."""
        return _listed(self.host_names)

    @property
    def allowed_origins(self) -> tuple[str, ...]:
        """The origins of pages that may hold the widget, in lower case."""
        return _listed(self.origins)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = TomlConfigSettingsSource(settings_cls, toml_file=settings_file())
        return init_settings, env_settings, file


def settings_file() -> Path:
    """The one settings file: it lies in the data folder, so it cannot name that folder."""
    return _absolute(Path(os.environ.get(f"{PREFIX}HOME") or default_home())) / FILE_NAME


def load_settings() -> Settings:
    """Reads the environment and the settings file.

    Raises `SettingsFault` naming every setting that cannot be used.
    """
    file = settings_file()
    try:
        settings = Settings()
        if "home" in _written(file):
            raise SettingsFault(f"设置文件 {file} 里不能写 home，请改用环境变量 {PREFIX}HOME。")
    except tomllib.TOMLDecodeError as fault:
        raise SettingsFault(f"设置文件 {file} 写法不对（{fault}）。每行应像 port = 8000 这样写。") from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsFault(f"设置文件 {file} 读不出来，请检查权限，并存为 UTF-8 编码。") from fault
    except ValidationError as fault:
        raise SettingsFault("\n".join(_explain(error, file) for error in fault.errors())) from fault
    return settings


def describe() -> list[tuple[str, str]]:
    """Each setting's environment variable with its meaning and default, in Chinese."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = (
            f"（默认 {field.default}）" if field.default not in (None, "") and field.default_factory is None else ""
        )
        rows.append((f"{PREFIX}{name.upper()}", f"{field.description}{default}"))
    return rows


def _written(file: Path) -> dict[str, object]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _explain(error: ErrorDetails, file: Path) -> str:
    name = str(error["loc"][0])
    if error["type"] == "extra_forbidden":
        known = "、".join(field for field in Settings.model_fields if field != "home")
        return f"设置文件 {file} 里的 {name} 不是认识的设置。可以写：{known}。"
    variable = f"{PREFIX}{name.upper()}"
    place = "" if variable in os.environ else f"（写在 {file} 的 {name}）"
    reason = error["msg"].removeprefix("Value error, ") if error["type"] == "value_error" else None
    meaning = Settings.model_fields[name].description
    shown = "这样的口令" if name in _SECRET else f"“{error['input']}”"
    return f"设置 {variable}{place} 不能是{shown}。{reason or meaning}。"
