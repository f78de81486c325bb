"""How a command ends, whatever happens in it: clean on the terminal, the rest in the log."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import typer

from api.terminal import run


def test_an_unexpected_fault_shows_no_traceback_and_keeps_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path))
    broken = typer.Typer()

    @broken.command()
    def breaks() -> None:
        raise ZeroDivisionError("secret detail")

    assert run(broken, []) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "secret" not in said
    assert "logs/bureau.log" in said
    assert "secret detail" in (tmp_path / "logs" / "bureau.log").read_text("utf-8")


def test_warnings_go_to_the_log_and_not_to_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path))
    warning = typer.Typer()

    @warning.command()
    def warns() -> None:
        logging.getLogger("ingest.anything").warning("something odd")

    assert run(warning, []) == 0
    assert capsys.readouterr() == ("", "")
    assert "something odd" in (tmp_path / "logs" / "bureau.log").read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("BUREAU_HOME", str(blocked))
    warning = typer.Typer()

    @warning.command()
    def warns() -> None:
        logging.getLogger("ingest.anything").warning("something odd")

    assert run(warning, []) == 0


@pytest.mark.parametrize(
    ("fault", "code"), [(KeyboardInterrupt(), 130), (typer.Exit(3), 3)], ids=["interrupted", "exit"]
)
def test_endings_are_clean(fault: BaseException, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    ending = typer.Typer()

    @ending.command()
    def ends() -> None:
        raise fault

    assert run(ending, []) == code
    assert "Traceback" not in capsys.readouterr().err
