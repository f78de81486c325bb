"""`bureau eval` as the command line sees it."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import typer
from typer.testing import CliRunner


def test_the_entry_point_becomes_a_command_with_chinese_help() -> None:
    point = EntryPoint("eval", "eval.command:evaluate", "bureau.commands")
    app = typer.Typer(rich_markup_mode=None)
    app.command()(point.load())

    page = CliRunner().invoke(app, ["--help"]).output

    assert "用示例资料评测问答" in page
    for option in ("--report", "--seed", "--update-baseline", "--without-aliases"):
        assert option in page
