"""Answers and file descriptions as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from api.inventory import ROLES, FileDetail, Inventory, LedgerSummary, SourceSummary
from api.understanding_text import table_lines, wrapped
from assistant.answer import Answer, Citation
from assistant.records import Fact, Half, ReportKind, Section

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
            page = f" · 第{citation.page}页" if citation.page else ""
            yield f"  〔{citation.id}〕{citation.file} · {citation.location}{page} · {_evidence(citation)}"
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
        for skip in source.skipped:
            lines += wrapped(f"未读：{skip.part}，{skip.reason}", 4)
    lines += [line for ledger in inventory.ledgers for line in ledger_lines(ledger)]
    return "\n".join(lines)


def ledger_lines(ledger: LedgerSummary) -> Iterator[str]:
    """A ledger's snapshots, newest first."""
    named = [f"{one.as_of or '日期不明'}（{one.file}）" for one in ledger.snapshots]
    yield from wrapped(f"同一台账的 {len(named)} 期《{ledger.title}》：{'、'.join(named)}", 2)
    if ledger.finding:
        yield from wrapped(f"！{ledger.finding}", 4)


def detail_text(detail: FileDetail) -> str:
    """Everything that was understood of one file."""
    return "\n".join(_detail_lines(detail))


def _about(source: SourceSummary) -> str:
    parts = [_KINDS[source.kind]]
    if source.report_kind not in (None, ReportKind.OTHER):
        parts.append(source.report_kind.value)
    if source.draft:
        parts.append("未定稿")
    if source.issuer:
        parts.append(source.issuer)
    if source.period:
        parts.append(source.period + ("（年份为推断）" if source.year_inferred else ""))
    if source.as_of and not (source.period or "").endswith(source.as_of.isoformat()):
        parts.append(f"数据截至{source.as_of.isoformat()}")
    if source.sections:
        parts.append(f"{source.sections} 节")
    if source.facts:
        parts.append(f"{source.facts} 个数" + (f"（{source.masked} 个缺位）" if source.masked else ""))
    several = len(source.tables) > 1
    parts += [f"表“{table.sheet}” {table.rows} 行" if several else f"{table.rows} 行" for table in source.tables]
    return " · ".join(parts)


def _detail_lines(detail: FileDetail) -> Iterator[str]:
    source = detail.summary
    yield from wrapped(f"{source.file}（{source.title}）", 0)
    yield from wrapped(f"{_about(source)} · 编号 {source.id}", 2)
    if detail.sections:
        yield "章节"
        yield from _outline(detail.sections)
    if detail.facts:
        yield "文中的数"
        yield from (line for fact in detail.facts for line in wrapped(_fact(fact), 2))
    for table in source.tables:
        yield from table_lines(table)
    if source.skipped:
        yield "未读的部分"
        yield from (line for skip in source.skipped for line in wrapped(f"{skip.part}：{skip.reason}", 2))
    if source.notices:
        yield "需要留意"
        yield from (line for notice in source.notices for line in wrapped(f"{notice.part}：{notice.text}", 2))


def _outline(sections: Sequence[Section]) -> Iterator[str]:
    """The headings, those under which the planned half begins marked."""
    halves = {section.id: section.half for section in sections}
    for section in sections:
        begins = section.half is Half.PLANNED and halves.get(section.parent_id or "") is Half.DONE
        heading = f"{section.number}{section.title}" or ("（打算）" if begins else "")
        if heading:
            page = f"（第{section.page}页）" if section.page else ""
            yield f"{'  ' * max(len(section.path), 1)}{heading}{'〔计划〕' if begins else ''}{page}"


def _fact(fact: Fact) -> str:
    mark = "〔缺位〕" if fact.masked else ""
    return f"{fact.location} · {ROLES[fact.role]} · {fact.indicator}：{fact.text}{mark}"
