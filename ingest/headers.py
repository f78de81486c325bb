"""A header's columns: their names, the units in a row under them, their periods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.vocabulary.periods import Period
from ingest.cells import date_of, is_numeric
from ingest.header_paths import Path, header_paths
from ingest.header_periods import period_of
from ingest.header_rows import is_numbering_row, is_period_name, is_unit_row
from ingest.headerless import header_of_places
from ingest.layout import Header, HeaderColumn, NotTable, Region
from ingest.sheets import SheetView, column_letter

LEVELS = "·"
_ANY_THING = re.compile(r"(?:主营业务|业务|收入|产品)?(?:项目|指标|类别|分类|名称|内容|科目|品类)?(?:名称)?")
"""A header of rows that a section may tell more of: 项目 above 分产品."""


def read_header(region: Region, span: Period | None) -> Header:
    """The region's columns.  Raises `NotTable`; `span` is the table's own period, if known."""
    if not region.header:
        return header_of_places(region)
    body, units = _below_header(region)
    if not body:
        raise NotTable("只有表头，没有数据行")
    printed = header_paths(region.view, region.header, region.columns)
    paths = {column: _inside(region.group, path) for column, path in printed.items()}
    if region.rows_are and _ANY_THING.fullmatch(LEVELS.join(paths[region.columns[0]])):
        paths[region.columns[0]] = (region.rows_are,)
    used = {column for row in body for column in region.view.filled(row)}
    columns = [column for column in region.columns if paths[column] or column in used]
    named = [column for column in columns if paths[column]]
    if len(named) < 2 and len(columns) > len(named) + 1:
        raise NotTable("表头大多是空白，分不清各列是什么，请补上列名后再导入")
    names = _names(region.view, body, columns, paths)
    described = tuple(
        HeaderColumn(
            index=column,
            path=paths[column] or (names[column],),
            name=names[column],
            unit_row=units.get(column, ""),
            printed=bool(paths[column]),
            period=period_of(paths[column], span),
        )
        for column in columns
    )
    return Header(described, body)


def _below_header(region: Region) -> tuple[tuple[int, ...], dict[int, str]]:
    """The body without a unit row and a numbering row at its top, in either order."""
    view, body = region.view, region.body
    units: dict[int, str] = {}
    for _ in range(2):
        if body and not units and is_unit_row(view, body[0]):
            units = {column: view.texts[body[0]][column].strip("（）()") for column in view.filled(body[0])}
        elif not (body and is_numbering_row(view, body[0], body[1:2])):
            break
        body = body[1:]
    return body, units


def _inside(group: str, path: Path) -> Path:
    """A path without the outer levels that name the whole region."""
    levels = range(1, len(path)) if group else ()
    return next((path[at:] for at in levels if LEVELS.join(path[:at]) == group), path)


def _names(view: SheetView, body: Sequence[int], columns: Sequence[int], paths: Mapping[int, Path]) -> dict[int, str]:
    """A name for each column that no other has: by its path, else with its letter."""
    names = {column: LEVELS.join(paths[column]) for column in columns}
    first = columns[0]
    if not names[first]:
        names[first] = _corner_name(view, body, first)
    counts = Counter(names.values())
    for column in columns:
        if not names[column]:
            names[column] = f"{column_letter(column)}列"
        elif counts[names[column]] > 1:
            names[column] += f"（{column_letter(column)}列）"
    return names


def _corner_name(view: SheetView, body: Sequence[int], column: int) -> str:
    """What a first column without a name holds: 序号, 时间 or 项目."""
    rows = [row for row in body[:200] if view.texts[row][column]]
    texts = [view.texts[row][column] for row in rows]
    if texts and [text for text in texts if text.isdigit()] == texts and texts[0] in ("0", "1"):
        return "序号"
    dated = sum(1 for row in rows if is_period_name(view.texts[row][column]) or date_of(view.value(row, column)))
    if rows and 10 * dated >= 8 * len(rows):
        return "时间"
    numeric = sum(1 for row in rows if is_numeric(view.value(row, column)))
    return f"{column_letter(column)}列" if 2 * numeric > len(rows) else "项目"
