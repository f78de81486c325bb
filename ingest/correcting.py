"""Corrections applied while a table is read: at the end of each step of `ingest.tables`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pyarrow as pa

from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import unit_named
from ingest.addresses import box_of
from ingest.columns import Cells, additivity_of, values_of
from ingest.corrections import NO_UNIT, ColumnCorrection, RowCorrection, TableCorrection, same_name
from ingest.fingerprint import header_fingerprint
from ingest.layout import BodyTags
from ingest.leads import Lead
from ingest.sheets import SheetView

_LETTERS = re.compile(r"[A-Z]{1,3}")
_UNNAMED = re.compile(r"[A-Z]+列|第\d+列")
_LABEL_CELLS = 3
_WORD_ROLES = frozenset({ColumnRole.KEY, ColumnRole.NAME, ColumnRole.PLACE, ColumnRole.CATEGORY, ColumnRole.STATUS})


def corrected_lead(lead: Lead, correction: TableCorrection) -> Lead:
    """Title and as-of day."""
    if correction.title is not None:
        lead = replace(lead, title=correction.title)
    day = correction.as_of
    if day is not None:
        lead = replace(lead, day=Period(kind="as_of", start=day, end=day, text=day.isoformat()))
    return lead


def correct_tags(tags: BodyTags, view: SheetView, correction: TableCorrection) -> None:
    """Sets the tags of the rows that `correction` names."""
    for row in tags.tags:
        for change in correction.rows:
            if _means(change, view.place(row)[0] + 1, [text for text in view.texts[row] if text]):
                tags.tags[row] = change.tag


def _means(change: RowCorrection, number: int, texts: Sequence[str]) -> bool:
    if change.first is not None and not change.first <= number <= (change.last or change.first):
        return False
    return not change.label or change.label in ("".join(text.split()) for text in texts[:_LABEL_CELLS])


def corrected_columns(
    columns: Sequence[Column], correction: TableCorrection, cells: Callable[[int], Cells]
) -> tuple[Column, ...]:
    """Types, roles and units; `cells` gives a column's detail cells by its position."""
    corrected = []
    for position, column in enumerate(columns):
        change = next((change for change in correction.columns if _names(change, column, columns)), None)
        corrected.append(column if change is None else _corrected(column, change, cells(position)))
    return tuple(corrected)


def _names(change: ColumnCorrection, column: Column, columns: Sequence[Column]) -> bool:
    """By printed name; by letter where no column has that name."""
    wanted = same_name(change.name)
    if any(wanted == same_name(other.name) for other in columns):
        return wanted == same_name(column.name)
    ending = [other for other in columns if other.path and same_name(other.path[-1]) == wanted]
    if len(ending) == 1:
        return column is ending[0]
    return _LETTERS.fullmatch(change.name.upper()) is not None and change.name.upper() == column.letter


def _corrected(column: Column, change: ColumnCorrection, cells: Cells) -> Column:
    kind = change.type or _type_for(change, column.type)
    role = change.role or (column.role if kind is column.type else _role_for(kind, cells))
    said = change.unit if change.unit is not None else column.unit
    measured = kind is ColumnType.NUMBER and role is ColumnRole.MEASURE
    unit = unit_named(said) if said and said != NO_UNIT and measured else None
    return column.model_copy(
        update={
            "type": kind,
            "role": role,
            "unit": unit.symbol if unit is not None else None,
            "additivity": additivity_of(column.name, role, unit),
            "values": values_of(kind, role, cells),
        }
    )


def _type_for(change: ColumnCorrection, read: ColumnType) -> ColumnType:
    """The type that a role or a unit implies."""
    if change.role is ColumnRole.MEASURE or (change.unit not in (None, NO_UNIT) and change.role is None):
        return ColumnType.NUMBER
    if change.role is ColumnRole.DATE and read is ColumnType.TEXT:
        return ColumnType.DATE
    return ColumnType.TEXT if change.role in (*_WORD_ROLES, ColumnRole.NOTE) else read


def _role_for(kind: ColumnType, cells: Cells) -> ColumnRole:
    match kind:
        case ColumnType.NUMBER:
            return ColumnRole.MEASURE
        case ColumnType.DATE:
            return ColumnRole.DATE
        case ColumnType.TEXT:
            return ColumnRole.CATEGORY if 2 * cells.distinct <= cells.filled else ColumnRole.NAME


# ------------------------------------------------------------ checking, and remembering


def belongs(table: Table, correction: TableCorrection) -> bool:
    """Whether a table of the corrected file is the one that `correction` is about."""
    if table.sheet != correction.sheet:
        return False
    box, meant = box_of(table.address), box_of(correction.region or correction.at)
    return box is not None and (meant is None or box.overlaps(meant))


def unmet(correction: TableCorrection, table: Table, rows: pa.Table) -> list[tuple[str, str]]:
    """Columns and rows that the table does not have: each as it was written, and what to say (Chinese)."""
    if table.layout == "form" and (correction.columns or correction.rows or correction.header):
        return [("", "这是填写式表单，只能更正区域、标题和截至日期")]
    missing = [
        (change.name, f"表里没有“{change.name}”这一列，可以写：{'、'.join(column.name for column in table.columns)}")
        for change in correction.columns
        if not any(_names(change, column, table.columns) for column in table.columns)
    ]
    if correction.rows:
        found = list(zip(rows["row"].to_pylist(), _texts(table, rows), strict=True))
        for change in correction.rows:
            if not any(_means(change, number, texts) for number, texts in found):
                name = change.label or _numbered(change)
                missing.append((name, f"表里没有{'“' + name + '”这一行' if change.label else '第 ' + name + ' 行'}"))
    if correction.header is not None and (box := box_of(table.address)) and box.top + 1 != correction.header[0]:
        missing.append(("表头行", "这几行不能作表头，请核对行号"))
    return missing


def signature(table: Table) -> str:
    """The fingerprint of a table's printed header, level by level, by which another file's is found."""
    return header_fingerprint(
        "·".join(column.path) for column in table.columns if column.path and not _UNNAMED.fullmatch(column.path[-1])
    )


def settled(correction: TableCorrection, table: Table, rows: pa.Table) -> TableCorrection:
    """The correction as it is remembered: columns by name, rows with the labels they carry
    now, a place with the header that stands there."""
    columns = []
    for change in correction.columns:
        named = next((column for column in table.columns if _names(change, column, table.columns)), None)
        columns.append(change if named is None else change.model_copy(update={"name": named.name}))
    labels = dict(zip(rows["row"].to_pylist(), (texts[:1] for texts in _texts(table, rows)), strict=True))
    tagged: list[RowCorrection] = []
    for row in correction.rows:
        if row.first is None or row.label:
            tagged.append(row)
            continue
        for number in range(row.first, (row.last or row.first) + 1):
            label = "".join("".join(labels.get(number, [])).split())
            tagged.append(RowCorrection(tag=row.tag, first=number, last=number, label=label))
    mark = signature(table) if correction.moves else ""
    return correction.model_copy(update={"columns": tuple(columns), "rows": tuple(tagged), "signature": mark})


def _numbered(change: RowCorrection) -> str:
    return str(change.first) if change.first == change.last else f"{change.first}-{change.last}"


def _texts(table: Table, rows: pa.Table) -> list[list[str]]:
    """What stands in each row, left to right."""
    raw = [rows[f"{column.id}_raw"].to_pylist() for column in table.columns]
    return [[text.strip() for text in cells if text and text.strip()] for cells in zip(*raw, strict=True)]
