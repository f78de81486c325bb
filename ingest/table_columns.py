"""A table's columns as records: what their headers say, and what their detail cells hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.records import Column, ColumnRole, ColumnType, RowTag
from assistant.vocabulary.units import Unit
from ingest.column_units import second_name, unit_for
from ingest.columns import Cells, ColumnWords, describe_column, is_code, values_of
from ingest.indicators import IndicatorRows
from ingest.layout import BodyTags, Header, HeaderColumn
from ingest.sheets import SheetView, column_letter


def describe_columns(
    view: SheetView,
    header: Header,
    tags: BodyTags,
    units: Sequence[Unit],
    words: ColumnWords,
    indicators: IndicatorRows | None,
    hidden: frozenset[int],
) -> tuple[Column, ...]:
    """The columns in sheet order, by their detail cells (all rows when there are no details).

    The indicators' own column has role NAME, and lists the labels of totals too.
    """
    described = []
    details = tags.details()
    for position, named in enumerate(header.columns):
        cells = _cells(view, details, named.index)
        column = _describe(f"c{position}", named, units, cells, words, many_units=indicators is not None)
        column = column.model_copy(
            update={
                "path": named.path,
                "period": named.period,
                "second_name": second_name(named.path[-1]) if _holds_seconds(column, cells) else None,
                "hidden": named.index in hidden,
            }
        )
        if indicators is not None:
            column = _of_indicators(view, named, column, tags, indicators)
        elif not named.printed and position == 0:
            column = _unnamed_first(column, cells, header)
        described.append(column)
    return tuple(described)


def _unnamed_first(column: Column, cells: Cells, header: Header) -> Column:
    """The first column without a name holds what rows are called; without any header,
    it may group the rows or number them too."""
    if not header.printed and cells.share_of_texts(str.isdigit) == 1:
        key = {"type": ColumnType.TEXT, "role": ColumnRole.KEY, "unit": None, "additivity": "none"}
        return column.model_copy(update=key)
    naming = header.printed or cells.distinct == cells.filled
    wordy = column.role in (ColumnRole.CATEGORY, ColumnRole.NOTE)
    return column.model_copy(update={"role": ColumnRole.NAME}) if naming and wordy else column


def detail_cells(view: SheetView, tags: BodyTags, index: int) -> Cells:
    """What stands in a column's detail rows, in all rows when there are no details."""
    return _cells(view, tags.details(), index)


def _cells(view: SheetView, details: Sequence[int], index: int) -> Cells:
    rows = view.rows
    return Cells.of([rows[row][index] for row in details])


def _describe(
    column_id: str, named: HeaderColumn, units: Sequence[Unit], cells: Cells, words: ColumnWords, *, many_units: bool
) -> Column:
    table_units: Sequence[Unit] = () if many_units or is_code(named.name) else units
    unit = unit_for(named.path, named.unit_row, table_units, cells.values)
    return describe_column(column_id, named.name, column_letter(named.index), unit, cells, words, mixed=many_units)


def _holds_seconds(column: Column, cells: Cells) -> bool:
    """Whether some figures have a second one in brackets after them: 6.3(6.1)."""
    texts = (value for value in cells.values if isinstance(value, str) and value[:1] not in "（(")
    return column.type is ColumnType.NUMBER and any("(" in text or "（" in text for text in texts)


def _of_indicators(
    view: SheetView, named: HeaderColumn, column: Column, tags: BodyTags, indicators: IndicatorRows
) -> Column:
    if named.index == indicators.label:
        labels = _labels(lambda row: view.texts[row][named.index], tags)
        column = column.model_copy(update={"type": ColumnType.TEXT, "role": ColumnRole.NAME, "unit": None})
        return column.model_copy(update={"values": values_of(column.type, column.role, Cells.of(labels))})
    if named.index == indicators.unit_column:
        return column.model_copy(update={"role": ColumnRole.NOTE, "values": ()})
    return column


def _labels(text: Callable[[int], str], tags: BodyTags) -> list[str]:
    return [text(row) for row, tag in tags.tags.items() if tag is not RowTag.NOTE and text(row)]
