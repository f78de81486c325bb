"""Answers and file descriptions as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from api.inventory import ROLES, FileDetail, Inventory, SourceSummary, TableSummary
from assistant.answer import Answer, Citation
from assistant.records import Fact

_COLUMN_ROLES = {
    "key": "编号",
    "name": "名称",
    "place": "地点",
    "category": "分类",
    "status": "状态",
    "date": "日期",
    "measure": "数值",
    "note": "备注",
}
_KINDS = {"report": "报告", "ledger": "台账"}


def answer_text(answer: Answer) -> str:
    """The answer, then its sources, 口径 and what may be asked next."""
    return "\n".join(_answer_lines(answer))


def _answer_lines(answer: Answer) -> Iterator[str]:
    yield answer.answer
    if answer.citations:
        yield ""
        yield "出处"
        for citation in answer.citations:
            yield f"  〔{citation.id}〕{citation.file} · {citation.location} · {_evidence(citation)}"
    if answer.explanation:
        yield ""
        yield f"口径：{answer.explanation}"
    if answer.suggestions:
        yield ""
        yield "可以接着问"
        yield from (f"  · {suggestion}" for suggestion in answer.suggestions)


def _evidence(citation: Citation) -> str:
    """A sentence in quotation marks; which rows of a table were taken as it is."""
    of_table = "!" in citation.location
    return citation.quote if of_table else f"“{citation.quote}”"


def inventory_text(inventory: Inventory) -> str:
    """One line a file, with what was not read beneath it."""
    if not inventory.sources:
        return "知识库还是空的。请先运行 bureau ingest 文件或文件夹。"
    lines = [f"知识库第 {inventory.generation} 版，共 {len(inventory.sources)} 份资料："]
    for source in inventory.sources:
        lines.append(f"  {source.file}  {_about(source)}")
        lines += [f"    未读：{skip.part}，{skip.reason}" for skip in source.skipped]
    return "\n".join(lines)


def detail_text(detail: FileDetail) -> str:
    """Everything that was understood of one file."""
    return "\n".join(_detail_lines(detail))


def _about(source: SourceSummary) -> str:
    parts = [_KINDS[source.kind]]
    if source.period:
        parts.append(source.period + ("（年份为推断）" if source.year_inferred else ""))
    if source.sections:
        parts.append(f"{source.sections} 节")
    if source.facts:
        parts.append(f"{source.facts} 个数" + (f"（{source.masked} 个缺位）" if source.masked else ""))
    several = len(source.tables) > 1
    parts += [f"表“{table.sheet}” {table.rows} 行" if several else f"{table.rows} 行" for table in source.tables]
    return " · ".join(parts)


def _detail_lines(detail: FileDetail) -> Iterator[str]:
    source = detail.summary
    yield f"{source.file}（{source.title}）"
    yield f"  {_about(source)}"
    if detail.sections:
        yield "章节"
        for section in detail.sections:
            yield f"{'  ' * max(section.level, 1)}{section.number}{section.title}"
    if detail.facts:
        yield "文中的数"
        yield from (f"  {_fact(fact)}" for fact in detail.facts)
    for table in source.tables:
        yield from _table_lines(table)
    if source.skipped:
        yield "未读的部分"
        yield from (f"  {skip.part}：{skip.reason}" for skip in source.skipped)


def _fact(fact: Fact) -> str:
    mark = "〔缺位〕" if fact.masked else ""
    return f"{fact.location} · {ROLES[fact.role]} · {fact.indicator}：{fact.text}{mark}"


def _table_lines(table: TableSummary) -> Iterator[str]:
    about = [f"{table.sheet}!{table.address}", f"{table.rows} 行明细"]
    about += [part for part in (table.title, table.as_of) if part]
    if table.unit:
        about.append(f"单位：{table.unit}")
    yield f"表 {' · '.join(about)}"
    for column in table.columns:
        unit = f"，单位 {column.unit}" if column.unit else ""
        yield f"  {column.letter} {column.name}（{_COLUMN_ROLES.get(column.role, column.role)}{unit}）"
    for total in table.totals:
        verdict = "相符" if total.agrees else f"不符，明细相加为 {total.computed}"
        yield f"  {total.label} {total.column}：表中 {total.printed}，{verdict}"
