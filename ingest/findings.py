"""What is odd about a table, in words for the people who keep it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from assistant.records import Column, RowTag, TotalCheck
from assistant.vocabulary.units import Unit, unit_named
from ingest.cells import Cell
from ingest.column_units import unit_in_name
from ingest.layout import BodyTags, Header
from ingest.table_rows import Body

_SHOWN = 10


_NO_HEADER = (
    "没有找到表头，第一行就是数据：各列按位置叫{names}；请在第一行上面补一行列名后重新导入，就能按列名提问，"
    "表头若在表里别的行，可以更正表头行"
)


def missing_header(header: Header) -> Iterator[str]:
    """A table whose columns are named by their place only."""
    if not header.printed:
        names = [column.name for column in header.columns]
        yield _NO_HEADER.format(names="、".join(names[:2]) + ("……" if len(names) > 2 else ""))


def unit_conflicts(header: Header, units: Sequence[Unit]) -> Iterator[str]:
    """Columns whose header, unit row and table line name different units of one kind."""
    for column in header.columns:
        own = next((unit for level in reversed(column.path) if (unit := unit_in_name(level)) is not None), None)
        below = unit_named(column.unit_row) if column.unit_row else None
        if own is not None and below is not None and own.symbol != below.symbol:
            yield f"“{column.name}”表头写的单位是{own.symbol}，单位行写的是{below.symbol}，按表头的{own.symbol}读"
            continue
        stated = own or below
        alike = [unit for unit in units if stated and not stated.counts and unit.dimension is stated.dimension]
        if stated is not None and alike and all(unit.symbol != stated.symbol for unit in alike):
            above = alike[0].symbol
            yield f"“{column.name}”写的单位是{stated.symbol}，表上方写的是{above}，按列自己的{stated.symbol}读"


def total_differences(checks: Sequence[TotalCheck], columns: Sequence[Column]) -> Iterator[str]:
    """Printed totals that are not the sum of their rows."""
    names = {column.id: column for column in columns}
    differing = [check for check in checks if not check.agrees]
    for check in differing[:_SHOWN]:
        column = names[check.column]
        unit = column.unit or ""
        yield (
            f"第{check.row}行“{check.label}”的{column.name}写的是{check.printed}{unit}，"
            f"明细行合计是{check.computed}{unit}，相差{abs(check.printed - check.computed)}{unit}"
        )
    if len(differing) > _SHOWN:
        yield f"另有 {len(differing) - _SHOWN} 处合计与明细行不一致"


def hidden_parts(
    body: Body, tags: BodyTags, cells: Mapping[str, Sequence[Cell]], hidden: frozenset[int]
) -> Iterator[str]:
    """Rows and columns hidden by hand, with the totals with and without those rows."""
    columns = [column for column in body.columns if column.hidden]
    if columns:
        yield f"隐藏的列：{'、'.join(column.name for column in columns)}，照常读入"
    if not hidden:
        return
    details = [at for at, row in enumerate(body.rows) if tags.tags[row] is RowTag.DETAIL]
    inside = [at for at in details if body.view.place(body.rows[at])[0] in hidden]
    if not inside:
        return
    shown = "、".join(str(body.view.place(body.rows[at])[0] + 1) for at in inside[:_SHOWN])
    more = "等" if len(inside) > _SHOWN else ""
    yield f"第{shown}{more}行（共 {len(inside)} 行）是手工隐藏的，照常读入并计入合计"
    for column in body.columns:
        if column.additivity == "none":
            continue
        with_all, without = _sum(cells[column.id], details), _sum(cells[column.id], sorted(set(details) - set(inside)))
        if with_all != without:
            unit = column.unit or ""
            yield f"{column.name}合计：计入隐藏行是{with_all}{unit}，不计隐藏行是{without}{unit}"


def _sum(cells: Sequence[Cell], rows: Sequence[int]) -> Decimal:
    return sum((value for at in rows if isinstance(value := cells[at].value, Decimal)), Decimal(0))
