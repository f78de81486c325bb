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
from eval.sample import Kind, Origin
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
    Kind.EXISTS: "有没有",
    Kind.DISTINCT: "去重计数",
    Kind.AVERAGE: "平均",
    Kind.EXTREME: "最大最小值",
    Kind.RANK: "排名",
    Kind.SHARE: "占比",
    Kind.COMPARE: "比较",
    Kind.TREND: "逐期变化",
    Kind.GAP: "与目标的差",
    Kind.DATES: "日期期限",
    Kind.FOLLOW_UP: "追问",
    Kind.UNCLEAR: "该反问",
    Kind.DRAFT: "起草",
}
ORIGIN_NAMES = {
    Origin.ALONGSIDE: "随开发写的题",
    Origin.BEFORE: "旁人第一轮（开发前）",
    Origin.HEARD: "旁人第二轮（开发中）",
    Origin.LATER: "旁人第三轮",
    Origin.AFRESH: "旁人第四轮",
    Origin.UNSEEN: "旁人第五轮",
    Origin.NEWEST: "旁人第六轮",
    Origin.UNTRIED: "旁人第七轮",
    Origin.UNHEARD: "旁人第八轮",
    Origin.UNREAD: "旁人第九轮",
    Origin.UNSPOKEN: "旁人第十轮",
    Origin.AUDITED: "旁人第十一轮",
    Origin.REWORDED: "换个说法再问",
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


def by_origin(results: Sequence[Result]) -> dict[str, tuple[Tally, ...]]:
    """The tallies of each origin that was asked, under its Chinese name."""
    parts = {ORIGIN_NAMES[origin]: [result for result in results if result.case.origin is origin] for origin in Origin}
    return {name: tallies(part) for name, part in parts.items() if part}


def show(results: Sequence[Result], console: Console) -> None:
    """One table for each origin, and one of all questions where there is more than one."""
    parts = by_origin(results)
    for name, tallied in parts.items():
        _show_table(name, tallied, console)
    if len(parts) > 1:
        _show_table("全部", tallies(_asked_first(results)), console)


def _asked_first(results: Sequence[Result]) -> list[Result]:
    """Each question once: without its rewordings."""
    return [result for result in results if result.case.origin is not Origin.REWORDED]


def _show_table(title: str, tallied: Sequence[Tally], console: Console) -> None:
    table = Table(*COLUMNS, title=title)
    for column in table.columns[1:]:
        column.justify = "right"
    *kinds, total = tallied
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
        "kinds": _records(tallies(_asked_first(results))),
        "origins": {name: _records(tallied) for name, tallied in by_origin(results).items()},
        "median_seconds": round(statistics.median(result.seconds for result in results), 3),
        "cases": [
            {
                "id": result.case.id,
                "kind": result.case.kind,
                "origin": result.case.origin,
                "session": result.case.session,
                "question": result.case.question,
                "value": result.score.value,
                "answer": result.score.answer,
                "explanation": result.score.explanation,
                "metadata": dict(result.score.metadata),
            }
            for result in results
        ],
    }


def _records(tallied: Sequence[Tally]) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS, tally.cells, strict=True)) for tally in tallied]


def _markdown(results: Sequence[Result]) -> str:
    lines = ["# 评测结果"]
    for name, tallied in {**by_origin(results), "全部": tallies(_asked_first(results))}.items():
        lines += ["", f"## {name}", "", _row(COLUMNS), _row(["---"] * len(COLUMNS))]
        lines += [_row(tally.cells) for tally in tallied]
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
