"""Speaking Chinese on a terminal: help pages, usage errors, and clean endings.

Typer writes its headings and usage errors in English; they are put into Chinese here,
text by text, so that nothing depends on its insides.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sys
from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from api.faults import is_expected, told
from api.logbook import logbook
from api.settings import describe, settings_file

log = logging.getLogger(__name__)

_HELP_WORDS = (
    (re.compile(r"^Usage: ", re.M), "用法："),
    (re.compile(r"\[OPTIONS\]"), "[选项]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "命令 [参数]..."),
    (re.compile(r"^Options:$", re.M), "选项："),
    (re.compile(r"^Commands:$", re.M), "命令："),
    (re.compile(r"^Arguments:$", re.M), "参数："),
    (re.compile(r"Show this message and exit\."), "显示这份说明"),
    (re.compile(r"\{(\S+?)\}\.\.\."), r"\1..."),
    (re.compile(r"\s*\[required\]"), "（必填）"),
    (re.compile(r"\s*\[\d+<=x<=\d+\]"), ""),
    (re.compile(r"\[default: (.*?)\]", re.S), r"（默认 \1）"),
    (re.compile(r"^(  [^ -].*?) <\S+>", re.M), r"\1"),  # an argument's type adds nothing to its help
)

_USAGE_ERRORS = (
    (re.compile(r"^No such option: (\S+).*", re.S), r"没有 \1 这个选项"),
    (re.compile(r"^No such command '(.*?)'.*", re.S), r"没有 \1 这个命令"),
    (re.compile(r"^Missing command.*", re.S), "缺少命令"),
    (re.compile(r"^Missing (?:argument|option) '(.*?)'.*", re.S), r"缺少 \1"),
    (
        re.compile(r"^Got unexpected extra argument(?:s|\(s\))? \((.*)\).*", re.S),
        r"多出了 \1；含空格的问题请用引号括起来",
    ),
    (re.compile(r"^Option '(.*?)' requires an argument.*", re.S), r"选项 \1 后面要写值"),
    (re.compile(r"^Invalid value for '(.*?)': .*", re.S), r"\1 的值不对"),
    (re.compile(r"^Invalid value: ", re.S), ""),
)


class ChineseCommand(TyperCommand):
    """A command with a Chinese help page."""

    def get_help(self, ctx: Any) -> str:
        return _in_chinese(super().get_help(ctx))


class ChineseGroup(TyperGroup):
    """The root command: its help page also documents every setting."""

    def get_help(self, ctx: Any) -> str:
        return "\n".join([_in_chinese(super().get_help(ctx)), "", *_settings_help()])


def _in_chinese(text: str) -> str:
    for pattern, words in _HELP_WORDS:
        text = pattern.sub(words, text)
    return text


def _settings_help() -> list[str]:
    rows = describe()
    width = max(len(name) for name, _ in rows)
    return [
        "设置（环境变量；或写进数据文件夹里的 settings.toml，如 port = 8000；环境变量优先）：",
        *(f"  {name.ljust(width)}  {meaning}" for name, meaning in rows),
    ]


def say(text: str) -> None:
    """One or more lines to standard output."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """One or more lines to standard error."""
    sys.stderr.write(text + "\n")


def run(app: Callable[..., object], arguments: list[str] | None = None) -> int:
    """Runs a Typer application (on ``sys.argv`` by default) to its exit code; no traceback ever.

    Codes: 0 done, 1 not done (also when the reader of standard output went away),
    2 wrong usage or settings, 130 interrupted.
    """
    _speak_utf8()
    with logbook(settings_file().parent):
        return _run(app, arguments)


def _run(app: Callable[..., object], arguments: list[str] | None) -> int:
    try:
        code = app(arguments, standalone_mode=False, prog_name="bureau")
        sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        code = 130
    except BrokenPipeError:
        # The interpreter flushes once more at exit; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except TyperException as fault:
        complain(_usage_error(fault))
        return fault.exit_code
    except Exception as fault:  # noqa: BLE001 - the last stop; the traceback is logged
        return _explain(fault)
    if code == 130:
        complain("\n已中断。")
    return code if isinstance(code, int) else 0


def _explain(fault: Exception) -> int:
    complain(told(fault))
    if not is_expected(fault):
        log.error("command failed", exc_info=fault)
    return 2 if type(fault).__name__ == "SettingsFault" else 1


def _usage_error(fault: TyperException) -> str:
    message = fault.format_message()
    for pattern, words in _USAGE_ERRORS:
        if pattern.match(message):
            message = pattern.sub(words, message)
            break
    context = getattr(fault, "ctx", None)
    command = context.command_path if context is not None else "bureau"
    return f"{message}。看用法：{command} --help"


def _speak_utf8() -> None:
    """Pipes and files get UTF-8 whatever the locale or the Windows code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
