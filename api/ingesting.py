"""``bureau ingest``: progress while files are read, and what came of it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from api.contradictions import contradictions
from api.correction_store import CorrectionStore
from api.inventory import ledgers_of
from api.rendering import ledger_lines
from api.settings import load_settings
from api.terminal import say
from api.wiring import open_store_to_build
from assistant.records import source_id
from ingest.outcome import IngestEvent, IngestReport, Step
from ingest.pipeline import ingest_paths

if TYPE_CHECKING:
    from vectorstore.generations import GenerationStore


class ProgressBar:
    """A bar on standard error, where that is a terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        self.bar = Progress(
            *columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal
        )
        self._task: TaskID = self.bar.add_task("读取资料", total=None)

    def show(self, event: IngestEvent) -> None:
        doing = {Step.PUBLISHING: "建立索引", Step.PUBLISHED: "已发布"}.get(event.step, "读取资料")
        name = Path(event.name).name
        description = Text(f"{doing} {name}").plain[:40]
        self.bar.update(self._task, description=description, completed=event.done, total=event.total)


def ingest_and_report(paths: list[Path]) -> int:
    """Reads `paths` into the next generation and prints the outcome.

    Returns the exit code: 1 when none of the paths gave anything, neither now nor before.
    """
    settings = load_settings()
    store, corrections = open_store_to_build(settings), CorrectionStore(settings.home).book()
    progress = ProgressBar()
    with store.builder() as builder, progress.bar:
        report = ingest_paths(paths, builder, progress.show, corrections=corrections)
    say(report_text(report))
    if report.published:
        _tell_findings(store, {source_id(file.key) for file in report.taken})
    return 0 if report.published or report.unchanged else 1


def _tell_findings(store: GenerationStore, taken: Collection[str]) -> None:
    """Ledgers whose snapshots cannot be told apart, and figures of the files taken in (source
    ids) that reports and ledgers do not agree on."""
    knowledge = store.open_current()
    try:
        for line in contradictions(knowledge, taken):
            say(f"注意 {line}")
        for ledger in ledgers_of(knowledge):
            if ledger.finding:
                say("\n".join(line.strip() for line in ledger_lines(ledger)))
    finally:
        knowledge.close()


def report_text(report: IngestReport) -> str:
    """A line for each file or part that was skipped, each table and each notice, then what was done."""
    lines = [f"跳过 {skipped.path}：{skipped.reason}" for skipped in report.skipped]
    for taken in report.taken:
        lines += [f"读入 {taken.name} 的{region}" for region in taken.regions]
        lines += [f"未读 {taken.name} 的{skip.part}：{skip.reason}" for skip in taken.skipped]
        lines += [f"注意 {taken.name} 的{notice.part}：{notice.text}" for notice in taken.notices]
    lines += [f"注意 {report.rebuilt}"] if report.rebuilt else []
    lines.append(_summary(report))
    return "\n".join(lines)


def _summary(report: IngestReport) -> str:
    counts = [
        (len(report.taken), "读入 {} 个文件"),
        (len(report.unchanged), "{} 个没有变化"),
        (len(report.removed), "移走 {} 个"),
        (len(report.skipped), "跳过 {} 个"),
    ]
    said = "，".join(text.format(count) for count, text in counts if count)
    if report.published:
        facts, rows = sum(file.facts for file in report.taken), sum(file.rows for file in report.taken)
        found = f"（其中文中的数 {facts} 个、表格 {rows} 行）" if report.taken else ""
        return f"{said}{found}。已发布第 {report.generation} 版。"
    if report.unchanged:
        return f"{said}。知识库没有变。"
    if report.skipped:
        return f"{said}，没有读到任何资料，知识库没有变。请按上面的原因处理后再试。"
    return "没有找到可以读取的文件（.txt .md .html .docx .pdf .xlsx .xls .csv），知识库没有变。请检查路径。"
