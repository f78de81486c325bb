"""What is in the knowledge base, for people and programs to look at."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from api.understanding import RowSummary, Summary, TableSummary, period_words, row_summary, table_summary
from assistant.planning.ledgers.datasets import snapshots
from assistant.ports import KnowledgeBase
from assistant.records import Fact, FactRole, ReportKind, Section, Source, Table


class SkipSummary(Summary):
    """A part that was not read, and why."""

    part: str
    reason: str


class NoticeSummary(Summary):
    """What to know of a part that was read."""

    part: str
    text: str


class SourceSummary(Summary):
    """One file; `masked` counts the figures among `facts` whose digits are hidden.

    What a report is (`report_kind` to `draft`) as `assistant.records.Source` has it.
    """

    id: str
    file: str
    title: str
    kind: Literal["report", "ledger"]
    format: str
    size: int
    period: str | None
    year_inferred: bool
    report_kind: ReportKind | None = Field(description="报告类型；台账没有")
    as_of: dt.date | None = Field(description="报告中的数截至哪一天")
    issuer: str = Field(description="发文单位，没有写明的为空")
    draft: bool = Field(description="是否征求意见稿、送审稿等未定稿")
    sections: int
    facts: int
    masked: int
    tables: tuple[TableSummary, ...]
    skipped: tuple[SkipSummary, ...]
    notices: tuple[NoticeSummary, ...]


class SnapshotSummary(Summary):
    """One snapshot of a ledger."""

    file: str
    sheet: str
    as_of: str | None


class LedgerSummary(Summary):
    """The snapshots of one ledger, newest first, undated ones last; `finding` says what
    keeps them from being told apart, empty when nothing does."""

    title: str
    snapshots: tuple[SnapshotSummary, ...]
    finding: str


class Inventory(Summary):
    """Every file, and the ledgers of which there is more than one snapshot."""

    generation: int
    sources: tuple[SourceSummary, ...]
    ledgers: tuple[LedgerSummary, ...]


class FileDetail(Summary):
    """Everything that was understood of one file."""

    generation: int
    summary: SourceSummary
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]


ROLES = {FactRole.RESULT: "结果", FactRole.PLAN: "计划", FactRole.TARGET: "目标"}


def take_stock(knowledge: KnowledgeBase) -> Inventory:
    """A summary of every file, in the order they stand in the knowledge base."""
    facts = Counter(fact.source_id for fact in knowledge.facts())
    masked = Counter(fact.source_id for fact in knowledge.facts() if fact.masked)
    tables: dict[str, list[Table]] = {}
    for table in knowledge.tables():
        tables.setdefault(table.source_id, []).append(table)
    summaries = tuple(
        _summary(source, knowledge, tables.get(source.id, ()), facts[source.id], masked[source.id])
        for source in knowledge.sources()
    )
    return Inventory(generation=knowledge.generation, sources=summaries, ledgers=ledgers_of(knowledge))


def ledgers_of(knowledge: KnowledgeBase) -> tuple[LedgerSummary, ...]:
    """The ledgers with several snapshots."""
    return tuple(
        LedgerSummary(
            title=ledger.tables[0].title,
            snapshots=tuple(
                SnapshotSummary(
                    file=knowledge.source(table.source_id).name, sheet=table.sheet, as_of=period_words(table.as_of)
                )
                for table in ledger.tables
            ),
            finding=ledger.finding(),
        )
        for ledger in snapshots(knowledge.tables())
        if len(ledger.tables) > 1
    )


def files_named(knowledge: KnowledgeBase, name: str) -> list[Source]:
    """The files a user may mean by `name`: by cited name, by path, else by part of the name."""
    exact = [source for source in knowledge.sources() if name in (source.name, source.key)]
    if exact:
        return exact
    base = name.replace("\\", "/").rpartition("/")[2]
    return [source for source in knowledge.sources() if base and base in source.name]


def detail_of(knowledge: KnowledgeBase, source: Source) -> FileDetail:
    """What was understood of `source`."""
    facts = tuple(fact for fact in knowledge.facts() if fact.source_id == source.id)
    tables = [table for table in knowledge.tables() if table.source_id == source.id]
    rows = {table.id: row_summary(table, knowledge.frame(table.id)) for table in tables}
    masked = sum(fact.masked for fact in facts)
    return FileDetail(
        generation=knowledge.generation,
        summary=_summary(source, knowledge, tables, len(facts), masked, rows),
        sections=tuple(knowledge.sections(source.id)),
        facts=facts,
    )


def _summary(
    source: Source,
    knowledge: KnowledgeBase,
    tables: Sequence[Table],
    facts: int,
    masked: int,
    rows: Mapping[str, RowSummary] | None = None,
) -> SourceSummary:
    return SourceSummary(
        id=source.id,
        file=source.name,
        title=source.title,
        kind=source.kind,
        format=source.format,
        size=source.size,
        period=period_words(source.period),
        year_inferred=source.year_inferred,
        report_kind=source.report_kind,
        as_of=source.as_of,
        issuer=source.issuer,
        draft=source.draft,
        sections=len(knowledge.sections(source.id)),
        facts=facts,
        masked=masked,
        tables=tuple(table_summary(n, table, (rows or {}).get(table.id)) for n, table in enumerate(tables, 1)),
        skipped=tuple(SkipSummary(part=skip.part, reason=skip.reason) for skip in source.skipped),
        notices=tuple(NoticeSummary(part=notice.part, text=notice.text) for notice in source.notices),
    )
