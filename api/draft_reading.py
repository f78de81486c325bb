"""The figures of a draft's Word file, read in a process of its own with limits, and what became of them.

Run as ``python -m api.draft_reading FILE``: prints ``{"figures": […]}`` or ``{"refusal": …}``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from assistant.answer import Figure
from assistant.drafting.carried import UnreadableDraft, read_figures, rewritten
from assistant.drafting.draft import DraftFigure
from ingest.limits import restrict

_SECONDS = 60
_MEMORY = 2 * 2**30  # bytes
_FIGURES: TypeAdapter[tuple[DraftFigure, ...]] = TypeAdapter(tuple[DraftFigure, ...])


class StaleFigure(BaseModel):
    """A figure of an earlier draft that its source no longer gives; `now` is None where it is gone.
    `label` is the row that it is of, where it is one of several.  `rewritten`: the document prints
    something else by now, so that the figure has no source."""

    text: str
    label: str = ""
    now: str | None
    rewritten: bool = False
    file: str
    location: str
    quote: str


class DraftCheck(BaseModel):
    """How many figures a draft carries, and those that changed."""

    figures: int
    changed: list[StaleFigure]


@dataclass(frozen=True)
class ReadDraft:
    """The figures that a draft carries, and those of them that its text no longer has."""

    figures: tuple[DraftFigure, ...]
    rewritten: tuple[DraftFigure, ...] = ()


def checked(read: ReadDraft, changed: Sequence[tuple[DraftFigure, Figure | None]]) -> DraftCheck:
    """What became of the figures of a draft."""
    told = [_stale(figure, now.text if now else None) for figure, now in changed if figure not in read.rewritten]
    told += [_stale(figure, figure.text, rewritten=True) for figure in read.rewritten]
    return DraftCheck(figures=len(read.figures), changed=told)


def _stale(figure: DraftFigure, now: str | None, *, rewritten: bool = False) -> StaleFigure:
    return StaleFigure(
        text=figure.text,
        label="、".join(figure.recall.label) if figure.recall else "",
        now=now,
        rewritten=rewritten,
        file=figure.file,
        location=figure.location,
        quote=figure.quote,
    )


class DraftNotRead(Exception):
    """A file whose figures cannot be read.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def figures_of(path: Path) -> ReadDraft:
    """The figures that a draft of ours carries; raises `DraftNotRead`, also where it has none."""
    if not path.is_file():
        raise DraftNotRead(f"找不到文件 {path}，请检查路径")
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", "api.draft_reading", str(path.resolve())],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
        told = json.loads(done.stdout)
        if "refusal" in told:
            raise DraftNotRead(told["refusal"])
        read = ReadDraft(*(_FIGURES.validate_python(told[name]) for name in ("figures", "rewritten")))
    except (subprocess.SubprocessError, json.JSONDecodeError, ValidationError, KeyError) as fault:
        raise DraftNotRead(f"{path.name} 读不出来，可能太大或已损坏，请在 Word 里另存为 .docx 再试") from fault
    if not read.figures:
        raise DraftNotRead(f"{path.name} 里没有带出处的数字：只能核对本系统起草的文档（批注或脚注没有删掉的）")
    return read


def main(path: Path) -> None:
    """Prints what is read."""
    restrict(_MEMORY, _SECONDS)
    try:
        figures = read_figures(path)
        told: dict[str, object] = {
            "figures": _FIGURES.dump_python(figures, mode="json"),
            "rewritten": _FIGURES.dump_python(rewritten(path, figures) if figures else (), mode="json"),
        }
    except UnreadableDraft as fault:
        told = {"refusal": fault.message}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
