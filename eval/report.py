"""Scores by kind, as a table on the terminal and as JSON and Markdown files."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.runner import Result
from eval.sample import Kind
from eval.scorer import Outcome

KIND_NAMES = {
    Kind.FACT: "报告数字",
    Kind.COUNT: "计数",
    Kind.SUM: "求和",
    Kind.RATIO: "比率",
    Kind.LOOKUP: "查单项",
    Kind.FILTER_LIST: "列清单",
    Kind.ARGMAX: "最多最少",
    Kind.GROUP: "分组",
    Kind.MASKED: "数字缺位",
    Kind.PLAN: "计划目标",
    Kind.PASSAGE: "报告原文",
    Kind.MULTI: "一问多答",
    Kind.UNANSWERABLE: "资料里没有",
}
COLUMNS = ("题型", "题数", "正确", "答错", "反问", "未找到")


@dataclass(frozen=True)
class Tally:
    """Counts of one kind; `wrong` holds all that misleads, `missed` no_evidence and refusals."""

    name: str
    cases: int
    right: int
    wrong: int
    asked_back: int
    missed: int

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, *map(str, (self.cases, self.right, self.wrong, self.asked_back, self.missed)))


def tallies(results: Sequence[Result]) -> tuple[Tally, ...]:
    """One tally for each kind that was asked, and the sum of them last."""
    by_kind = [
        _tally(KIND_NAMES[kind], [result for result in results if result.case.kind is kind])
        for kind in Kind
        if any(result.case.kind is kind for result in results)
    ]
    return (*by_kind, _tally("合计", results))


def _tally(name: str, results: Sequence[Result]) -> Tally:
    values = [result.score.value for result in results]
    return Tally(
        name=name,
        cases=len(values),
        right=values.count(Outcome.RIGHT),
        wrong=sum(value.misleads for value in values),
        asked_back=values.count(Outcome.ASKED_BACK),
        missed=values.count(Outcome.NOT_FOUND) + values.count(Outcome.REFUSED),
    )


def show(results: Sequence[Result], console: Console) -> None:
    table = Table(*COLUMNS)
    for column in table.columns[1:]:
        column.justify = "right"
    *kinds, total = tallies(results)
    for tally in kinds:
        table.add_row(*tally.cells)
    table.add_section()
    table.add_row(*total.cells)
    console.print(table)


def write_report(results: Sequence[Result], folder: Path) -> tuple[Path, Path]:
    """Writes ``report.json`` and ``report.md`` into `folder`; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    as_json, as_markdown = folder / "report.json", folder / "report.md"
    as_json.write_text(json.dumps(_document(results), ensure_ascii=False, indent=1) + "\n", "utf-8")
    as_markdown.write_text(_markdown(results), "utf-8")
    return as_json, as_markdown


def _document(results: Sequence[Result]) -> dict[str, object]:
    return {
        "kinds": [dict(zip(COLUMNS, tally.cells, strict=True)) for tally in tallies(results)],
        "median_seconds": round(statistics.median(result.seconds for result in results), 3),
        "cases": [
            {
                "id": result.case.id,
                "kind": result.case.kind,
                "question": result.case.question,
                "value": result.score.value,
                "answer": result.score.answer,
                "explanation": result.score.explanation,
                "metadata": dict(result.score.metadata),
            }
            for result in results
        ],
    }


def _markdown(results: Sequence[Result]) -> str:
    lines = ["# 评测结果", "", _row(COLUMNS), _row(["---"] * len(COLUMNS))]
    lines += [_row(tally.cells) for tally in tallies(results)]
    lines += ["", "## 没有答对的", ""]
    short = [result for result in results if result.score.value is not Outcome.RIGHT]
    lines += [_row(("题号", "问题", "结果", "原因", "回答")), _row(["---"] * 5)]
    lines += [_row(_missed_cells(result)) for result in short]
    return "\n".join(lines) + "\n"


def _missed_cells(result: Result) -> tuple[str, ...]:
    cells = (
        result.case.id,
        result.case.question,
        result.score.value,
        result.score.explanation,
        result.score.answer,
    )
    return tuple(_literal(cell) for cell in cells)


def _literal(text: str) -> str:
    """`text` in a Markdown table cell, its stars and bars as they stand."""
    return text.replace("|", "\\|").replace("*", "\\*").replace("\n", " ")


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
