"""What is in the knowledge base, for people and programs to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.ports import KnowledgeBase
from assistant.records import Column, Fact, FactRole, Section, Skip, Source, Table, TotalCheck
from assistant.vocabulary.periods import Period


class _Summary(BaseModel):
    model_config = ConfigDict(frozen=True)


class ColumnSummary(_Summary):
    """A column as it was understood; `letter` is its sheet column."""

    name: str
    letter: str
    type: str
    role: str
    unit: str | None


class TotalSummary(_Summary):
    """A printed total beside the sum of its detail rows, in plain decimals."""

    label: str
    column: str
    printed: str
    computed: str
    agrees: bool


class TableSummary(_Summary):
    sheet: str
    address: str
    title: str
    unit: str | None
    as_of: str | None
    rows: int
    columns: tuple[ColumnSummary, ...]
    totals: tuple[TotalSummary, ...]


class SkipSummary(_Summary):
    """A part that was not read, and why."""

    part: str
    reason: str


class SourceSummary(_Summary):
    """One file; `masked` counts the figures among `facts` whose digits are hidden."""

    file: str
    title: str
    kind: Literal["report", "ledger"]
    format: str
    size: int
    period: str | None
    year_inferred: bool
    sections: int
    facts: int
    masked: int
    tables: tuple[TableSummary, ...]
    skipped: tuple[SkipSummary, ...]


class Inventory(_Summary):
    generation: int
    sources: tuple[SourceSummary, ...]


class FileDetail(_Summary):
    """Everything that was understood of one file."""

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
    return Inventory(generation=knowledge.generation, sources=summaries)


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
    masked = sum(fact.masked for fact in facts)
    return FileDetail(
        summary=_summary(source, knowledge, tables, len(facts), masked),
        sections=tuple(knowledge.sections(source.id)),
        facts=facts,
    )


def period_words(period: Period | None) -> str | None:
    """A period with its dates where they are known: ``截至2023-06-30``."""
    if period is None:
        return None
    if period.start is None or period.end is None:
        return period.text
    if period.kind == "as_of":
        return f"截至{period.end.isoformat()}"
    return f"{period.start.isoformat()} 至 {period.end.isoformat()}"


def _summary(
    source: Source, knowledge: KnowledgeBase, tables: Sequence[Table], facts: int, masked: int
) -> SourceSummary:
    return SourceSummary(
        file=source.name,
        title=source.title,
        kind=source.kind,
        format=source.format,
        size=source.size,
        period=period_words(source.period),
        year_inferred=source.year_inferred,
        sections=len(knowledge.sections(source.id)),
        facts=facts,
        masked=masked,
        tables=tuple(_table(table) for table in tables),
        skipped=tuple(_skip(skip) for skip in source.skipped),
    )


def _table(table: Table) -> TableSummary:
    return TableSummary(
        sheet=table.sheet,
        address=table.address,
        title=table.title,
        unit=table.unit,
        as_of=period_words(table.as_of),
        rows=table.detail_rows,
        columns=tuple(_column(column) for column in table.columns),
        totals=tuple(_total(check) for check in table.totals),
    )


def _column(column: Column) -> ColumnSummary:
    return ColumnSummary(
        name=column.name, letter=column.letter, type=column.type.value, role=column.role.value, unit=column.unit
    )


def _total(check: TotalCheck) -> TotalSummary:
    return TotalSummary(
        label=check.label,
        column=check.column,
        printed=_plain(check.printed),
        computed=_plain(check.computed),
        agrees=check.agrees,
    )


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _skip(skip: Skip) -> SkipSummary:
    return SkipSummary(part=skip.part, reason=skip.reason)
