"""A form as a table of one row: its labels are the columns."""

from __future__ import annotations

import pyarrow as pa

from assistant.records import Column, ColumnRole, RowTag, Table
from ingest.column_units import unit_for
from ingest.columns import DEFAULT_WORDS, Cells, ColumnWords, describe_column
from ingest.forms import Form
from ingest.layout import BodyTags
from ingest.leads import Lead
from ingest.readers.reading import CellValue, Grid
from ingest.sheets import SheetView, address, column_letter
from ingest.table_rows import Body, read_cells, store


def read_form_table(
    table_id: str, source_id: str, form: Form, lead: Lead, words: ColumnWords = DEFAULT_WORDS
) -> tuple[Table, pa.Table]:
    """The table and its row; the row number is that of the form's first line."""
    values: tuple[CellValue, ...] = tuple(entry.value for entry in form.entries)
    columns = tuple(
        _column(position, entry.label, entry.value, entry.column, words) for position, entry in enumerate(form.entries)
    )
    view = SheetView(Grid(form.view.name, (values,)))
    body = Body(view, (0,), tuple(range(len(values))), columns)
    cells = {column.id: read_cells(body, column) for column in columns}
    rows = store(body, BodyTags({0: RowTag.DETAIL}), cells, frozenset(), ())
    top = form.rows[0] + 1
    at = rows.schema.get_field_index("row")
    rows = rows.set_column(at, "row", pa.array([top], pa.int64()))
    used = [column for row in form.rows for column in form.view.filled(row)]
    table = Table(
        id=table_id,
        source_id=source_id,
        sheet=form.view.name,
        address=address(form.rows[0], min(used), form.rows[-1], max(used)),
        title=lead.title,
        columns=columns,
        detail_rows=1,
        first_row=top,
        last_row=form.rows[-1] + 1,
        as_of=lead.day,
        unit=lead.unit_text or None,
        notes=lead.others,
        layout="form",
    )
    return table, rows


def _column(position: int, label: str, value: CellValue, index: int, words: ColumnWords) -> Column:
    cells = Cells.of([value])
    unit = unit_for((label,), "", (), cells.values)
    column = describe_column(f"c{position}", label, column_letter(index), unit, cells, words)
    role = ColumnRole.NAME if column.role is ColumnRole.CATEGORY else column.role
    return column.model_copy(update={"path": (label,), "role": role})
