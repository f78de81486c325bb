"""From the grids of a file to typed tables, one step after the other.

sheet -> regions (`ingest.side_by_side`, `ingest.regions`) -> header (`ingest.headers`)
-> row tags and groups (`ingest.rows`) -> columns (`ingest.columns`) -> cells
(`ingest.table_rows`) -> totals (`ingest.arithmetic`, `ingest.totals`) -> findings.
A part of a sheet that cannot be read as a table is skipped with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

import pyarrow as pa

from assistant.records import Column, ColumnRole, ColumnType, Notice, RowTag, Skip, Table, TotalCheck
from ingest.addresses import address_of
from ingest.arithmetic import tag_by_figures
from ingest.cells import Cell
from ingest.columns import DEFAULT_WORDS, ColumnWords
from ingest.correcting import correct_tags, corrected_columns, corrected_lead
from ingest.corrections import NO_CORRECTIONS, FileCorrections, TableCorrection
from ingest.findings import hidden_parts, missing_header, total_differences, unit_conflicts
from ingest.fingerprint import header_fingerprint
from ingest.form_tables import read_form_table
from ingest.forms import Form
from ingest.headers import read_header
from ingest.indicators import IndicatorRows, find_indicators, row_units, unit_of_all
from ingest.layout import BodyTags, Header, NotTable, Region
from ingest.leads import Lead, is_generic, sort_lead
from ingest.model_results import not_coefficients, without_stars
from ingest.readers.reading import Grid
from ingest.relaying import lay_out
from ingest.rows import tag_rows
from ingest.sections_apart import apart
from ingest.sheets import SheetView
from ingest.side_by_side import find_regions
from ingest.table_columns import describe_columns, detail_cells
from ingest.table_rows import Body, read_cells, store
from ingest.totals import BodyRow, adds_up, check_totals, is_balance

_KINDS = (ColumnRole.CATEGORY, ColumnRole.STATUS)
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]+(?:[）)、.．]|$)")
_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]+[)）]?")


@dataclass(frozen=True)
class ReadTable:
    """A table's description with its rows (fields as `assistant.records.Table` names)."""

    table: Table
    rows: pa.Table


@dataclass(frozen=True)
class TableReadings:
    tables: tuple[ReadTable, ...]
    skipped: tuple[Skip, ...]
    notices: tuple[Notice, ...] = ()


def read_table_grids(
    source_id: str,
    file_name: str,
    grids: Sequence[Grid],
    words: ColumnWords = DEFAULT_WORDS,
    corrections: FileCorrections = NO_CORRECTIONS,
    document: str = "",
) -> TableReadings:
    """Every table of every grid; parts that hold none as skips, named by sheet and address.

    `document` is the title of the report that the tables stand in: what it says of their
    time stands for the file's name.
    """
    stem = document or PurePath(file_name).stem
    tables: list[ReadTable] = []
    skipped: list[Skip] = []
    notices: list[Notice] = []
    for grid in grids:
        sheet = SheetView(grid)
        regions, left_out = find_regions(sheet)
        found, unread = lay_out(sheet, apart(regions), left_out, corrections)
        for region, own in found:
            reader = _TableReader(f"{source_id}-t{len(tables)}", source_id, stem, grid, words, corrections.carried)
            try:
                table, noticed = reader.read(region, own)
            except NotTable as fault:
                skipped.append(Skip(part=_part(grid.name, address_of(region)), reason=fault.reason))
                continue
            tables.append(table)
            notices += noticed
        alone = len(found) + len(unread) == 1
        skipped += [
            Skip(part=grid.name if alone else _part(grid.name, left.address), reason=left.reason) for left in unread
        ]
    return TableReadings(tuple(_told_apart(tables)), tuple(skipped), tuple(notices))


def _told_apart(tables: Sequence[ReadTable]) -> Iterator[ReadTable]:
    """Tables of one title on several sheets (one for each town) with their sheets' names added."""
    sheets: dict[str, set[str]] = {}
    for read in tables:
        sheets.setdefault(read.table.title, set()).add(read.table.sheet)
    for read in tables:
        table = read.table
        if len(sheets[table.title]) > 1 and table.sheet not in table.title and not is_generic(table.sheet):
            read = replace(read, table=table.model_copy(update={"title": f"{table.title}（{table.sheet}）"}))
        yield read


def _fingerprint(view: SheetView, header: Header) -> str:
    """That of the header; without one, the first row tells one table from another."""
    first = () if header.printed else (view.texts[header.body[0]][index] for index in header.order)
    return header_fingerprint((*(column.name for column in header.columns), *first))


def _part(sheet: str, where: str) -> str:
    return f"{sheet}!{where}" if where else sheet


@dataclass(frozen=True)
class _Laid:
    """A region with its parts understood, before its cells are read; `tags` may still change, and
    `sums` tells whether its figures may be added up at all."""

    region: Region
    view: SheetView
    lead: Lead
    header: Header
    indicators: IndicatorRows | None
    tags: BodyTags
    correction: TableCorrection
    sums: bool


@dataclass(frozen=True)
class _TableReader:
    """One region on its way to a table."""

    table_id: str
    source_id: str
    stem: str
    grid: Grid
    words: ColumnWords
    carried: Mapping[str, TableCorrection]

    def read(self, region: Region | Form, own: TableCorrection | None) -> tuple[ReadTable, list[Notice]]:
        """The table, and a notice of rows that are no data.  Raises `NotTable`.

        `own` is the correction made for this very table; without one, that of its header.
        """
        if isinstance(region, Form):
            return self._read_form(region, own or TableCorrection()), []
        laid = self._lay(region, own)
        body, cells, rows = self._rows(laid)
        statement = laid.indicators is not None
        checks = check_totals(rows, comparable_only=statement)
        unlike = not laid.sums or is_balance(rows)
        if unlike or ((statement or not laid.header.printed) and not adds_up(rows, checks)):
            columns = tuple(column.model_copy(update={"additivity": "none"}) for column in body.columns)
            body = replace(body, columns=columns)
        units = row_units(laid.view, laid.header, laid.indicators, laid.lead.units) if laid.indicators else []
        table = self._describe(laid, body, cells, _on_sheet(laid.view, checks))
        stored = store(body, laid.tags, cells, self.grid.hidden_rows, units)
        return ReadTable(table, stored), _notices(self.grid.name, body, laid.tags)

    def _read_form(self, form: Form, correction: TableCorrection) -> ReadTable:
        lead = corrected_lead(self._lead(form.lead, ""), correction)
        table, rows = read_form_table(self.table_id, self.source_id, form, lead, self.words)
        fingerprint = header_fingerprint(column.name for column in table.columns)
        known = {"fingerprint": fingerprint, "corrected": correction.describe()}
        return ReadTable(table.model_copy(update=known), rows)

    def _lead(self, lead: Sequence[Sequence[str]], group: str) -> Lead:
        return sort_lead(lead, group, self.grid.caption, self.grid.name, self.stem)

    def _lay(self, region: Region, own: TableCorrection | None) -> _Laid:
        """The parts of the region; rows tagged by their labels."""
        lead = self._lead(region.lead, region.group)
        header = read_header(region, lead.span)
        correction = own or self.carried.get(_fingerprint(region.view, header)) or TableCorrection()
        indicators = find_indicators(region.view, header)
        filled = region.view.filled_down(header.body[0], header.body[-1])
        view = without_stars(filled, header, (*region.notes, *lead.others), measured=bool(lead.unit_text))
        others = not_coefficients(view, header, starred=view is not filled)
        tags = tag_rows(view, header.body, header.order, indicators=indicators is not None)
        tags.tags.update(dict.fromkeys(others or (), RowTag.NOTE))
        sums = others is None
        return _Laid(region, view, corrected_lead(lead, correction), header, indicators, tags, correction, sums)

    def _rows(self, laid: _Laid) -> tuple[Body, dict[str, list[Cell]], list[BodyRow]]:
        """Columns, cells and rows, once the figures have had their say on the rows' tags."""
        tags, correction = laid.tags, laid.correction
        body = Body(laid.view, laid.header.body, laid.header.order, self._columns(laid))
        cells = {column.id: read_cells(body, column) for column in body.columns}
        rows = _body_rows(body, tags, cells)
        by_figures = tag_by_figures(rows)
        tags.paths.update({row: (*tags.paths.get(row, ()), label) for row, label in by_figures.groups.items()})
        if not (by_figures.tags or correction.rows):
            return body, cells, rows
        tags.tags.update(by_figures.tags)
        correct_tags(tags, laid.view, correction)
        before = {column.id: (column.type, column.unit) for column in body.columns}
        body = replace(body, columns=self._columns(laid))
        for column in body.columns:
            if before[column.id] != (column.type, column.unit):
                cells[column.id] = read_cells(body, column)
        return body, cells, _body_rows(body, tags, cells)

    def _columns(self, laid: _Laid) -> tuple[Column, ...]:
        view, header, tags = laid.view, laid.header, laid.tags
        hidden = self.grid.hidden_columns
        units = laid.lead.units or (unit_of_all(view, header) if laid.indicators is None else ())
        units = units if header.printed else ()  # no name tells which columns they are for
        columns = describe_columns(view, header, tags, units, self.words, laid.indicators, hidden)
        return corrected_columns(columns, laid.correction, lambda at: detail_cells(view, tags, header.order[at]))

    def _describe(
        self, laid: _Laid, body: Body, cells: Mapping[str, Sequence[Cell]], checks: tuple[TotalCheck, ...]
    ) -> Table:
        places = body.view.sheet_rows(body.rows)
        hidden = self.grid.hidden_rows
        lead, correction = laid.lead, laid.correction
        return Table(
            id=self.table_id,
            source_id=self.source_id,
            sheet=self.grid.name,
            address=address_of(replace(laid.region, body=body.rows)),
            title=lead.title,
            columns=body.columns,
            detail_rows=sum(1 for tag in laid.tags.tags.values() if tag is RowTag.DETAIL),
            first_row=min(places) + 1,
            last_row=max(places) + 1,
            as_of=lead.day,
            unit=lead.unit_text or None,
            notes=lead.others + laid.region.notes,
            totals=checks,
            fingerprint=_fingerprint(laid.region.view, laid.header),
            layout="rows" if laid.indicators is None else "indicators",
            findings=(
                *missing_header(laid.header),
                *(said for said in unit_conflicts(laid.header, lead.units) if not correction.units),
                *total_differences(checks, body.columns),
                *hidden_parts(body, laid.tags, cells, hidden),
            ),
            hidden_rows=sum(1 for row in places if row in hidden),
            corrected=correction.describe(),
        )


def _body_rows(body: Body, tags: BodyTags, cells: Mapping[str, Sequence[Cell]]) -> list[BodyRow]:
    """The rows as totals are checked on them."""
    additive = [column.id for column in body.columns if column.additivity != "none"]
    key = next((at for at, column in enumerate(body.columns) if column.role is ColumnRole.KEY), None)
    texts, labelling = body.view.texts, _labelling(body)
    keyed = [False] * len(body.rows) if key is None else [bool(texts[row][body.order[key]]) for row in body.rows]
    mostly = 2 * sum(keyed) > len(body.rows)
    kinds = [body.order[at] for at, column in enumerate(body.columns) if at and column.role in _KINDS]
    return [
        BodyRow(
            row=row,
            tag=tags.tags[row],
            label=_label(texts[row], labelling),
            cells={name: cells[name][at] for name in additive},
            path=tags.paths.get(row, ()),
            lacks_key=mostly and not keyed[at],
            kind=texts[row][kinds[0]] if kinds else "",
            numbered=_NUMBERED.match(texts[row][body.order[0]]) is not None,
        )
        for at, row in enumerate(body.rows)
    ]


def _labelling(body: Body) -> list[tuple[int, bool]]:
    """The sheet columns that may hold a row's label, and whether it may be a serial number there."""
    columns = zip(body.order, body.columns, strict=True)
    return [(index, column.role is ColumnRole.KEY) for index, column in columns if column.type is ColumnType.TEXT]


def _label(texts: Sequence[str], labelling: Sequence[tuple[int, bool]]) -> str:
    """The first words of a row that are not a serial number."""
    for index, serial in labelling:
        text = texts[index]
        if text and not (serial and (text.isdigit() or _NUMERAL.fullmatch(text))):
            return "".join(text.split())
    return ""


def _on_sheet(view: SheetView, checks: Sequence[TotalCheck]) -> tuple[TotalCheck, ...]:
    """The checks with the rows' places on the sheet (1-based)."""
    return tuple(check.model_copy(update={"row": view.place(check.row)[0] + 1}) for check in checks)


def _notices(sheet: str, body: Body, tags: BodyTags) -> list[Notice]:
    noted = [row for row in body.rows if tags.tags[row] is RowTag.NOTE]
    rows = [row + 1 for row in body.view.sheet_rows(noted)]
    if not rows:
        return []
    shown = "、".join(map(str, rows[:10])) + ("等" if len(rows) > 10 else "")
    text = f"第 {shown} 行（共 {len(rows)} 行）是分组标题、比率行、模型统计量或只有序号的空行，不作为数据行"
    return [Notice(part=sheet, text=text)]
