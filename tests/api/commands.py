"""The command line called by tests: in their own process, or in one of its own where its start is what is tested."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from api import cli
from api.settings import Settings
from api.terminal import run


@dataclass
class Result:
    code: int
    out: str
    err: str


Bureau = Callable[..., Result]


def bureau_at(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bureau:
    """Runs ``bureau`` over a data folder in this process: the same without seconds of imports."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"BUREAU_{name.upper()}", raising=False)
    monkeypatch.setenv("BUREAU_HOME", str(home))

    def call(*arguments: str) -> Result:
        capsys.readouterr()
        code = run(cli.app, list(arguments))
        return Result(code, *capsys.readouterr())

    return call


def spawn(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs ``bureau`` in a process of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("BUREAU_", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *arguments],
        env=clean | {"BUREAU_HOME": str(home), "PYTHONPATH": str(Path(cli.__file__).parents[1])} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
