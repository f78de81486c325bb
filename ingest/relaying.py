"""Tables laid out as users said: regions and header rows that were corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.addresses import Box, address_of, box_of
from ingest.corrections import FileCorrections, TableCorrection
from ingest.fingerprint import header_fingerprint
from ingest.forms import Form
from ingest.header_paths import header_paths
from ingest.layout import NotTable, Region, Unread
from ingest.regions import find_down
from ingest.sheets import SheetView

Found = tuple[Region | Form, TableCorrection | None]

_HEADER_SEARCH = 60
_DEEPEST = 6
_SAMPLE = 30
_WIDEST = 1 << 20


def lay_out(
    sheet: SheetView, found: Sequence[Region | Form], unread: Sequence[Unread], corrections: FileCorrections
) -> tuple[list[Found], list[Unread]]:
    """The tables of a sheet from the top down, each with the correction of its own, and what
    stays unread.  A table that was given another place replaces those it overlaps."""
    own = [correction for correction in corrections.own if correction.sheet == sheet.name]
    moved: list[Found] = []
    failed: list[Unread] = []
    for correction in own:
        try:
            moved += [_moved(sheet, correction, found)] if correction.moves else []
        except NotTable as fault:
            failed.append(Unread(correction.region or correction.at, fault.reason))
    if not any(correction.moves for correction in own):
        moved = list(_found_again(sheet, found, corrections))
    boxes = [box for region, _ in moved if (box := box_of(address_of(region))) is not None]
    kept: list[Found] = [(region, _own(region, own)) for region in found if not _covered(address_of(region), boxes)]
    left = [part for part in unread if not _covered(part.address, boxes) and (part.address or not moved)]
    return sorted([*kept, *moved], key=lambda pair: _corner(pair[0])), [*left, *failed]


def _signature(view: SheetView, header: Sequence[int]) -> str:
    """The fingerprint of header rows, as `ingest.correcting.signature` has it of the table under them."""
    below = range(header[-1] + 1, min(header[-1] + _SAMPLE, view.height))
    columns = sorted({column for row in (*header, *below) for column in view.filled(row)})
    paths = header_paths(view, header, columns) if columns else {}
    names = ["·".join(path) for path in paths.values() if path]
    return header_fingerprint(names) if len(names) > 1 else ""


def _own(region: Region | Form, own: Sequence[TableCorrection]) -> TableCorrection | None:
    where = address_of(region)
    return next((correction for correction in own if correction.at == where and not correction.moves), None)


def _covered(where: str, boxes: Sequence[Box]) -> bool:
    box = box_of(where)
    return box is not None and any(box.overlaps(other) for other in boxes)


def _corner(region: Region | Form) -> tuple[int, int]:
    box = box_of(address_of(region))
    return (box.top, box.left) if box is not None else (0, 0)


def _moved(sheet: SheetView, correction: TableCorrection, found: Sequence[Region | Form]) -> Found:
    """Raises `NotTable` when no table can stand there."""
    near = _near(found, box_of(correction.at) or box_of(correction.region))
    box = box_of(correction.region) or (near and box_of(address_of(near))) or _used(sheet)
    if correction.header is not None:
        header = tuple(range(correction.header[0] - 1, correction.header[1]))
        bottom = box.bottom if correction.region else max(box.bottom, header[-1])
        return _with_header(sheet, header, Box(box.top, box.left, bottom, box.right), near, found), correction
    view = sheet.within(box.left, box.right)
    inside = [row for row in range(box.top, min(box.bottom + 1, sheet.height)) if view.filled(row)]
    tables = [region for region in find_down(view, inside)[0] if isinstance(region, Region)]
    if not tables:
        raise NotTable(f"更正的区域 {correction.region} 里没有找到表头和数据行，请同时写上表头行")
    table = max(tables, key=lambda region: len(region.body))
    lead = table.lead or (near.lead if isinstance(near, Region) else ())
    notes = table.notes or (near.notes if isinstance(near, Region) else ())
    return _replaced(table, lead, notes), correction


def _replaced(region: Region, lead: tuple[tuple[str, ...], ...], notes: tuple[str, ...]) -> Region:
    return Region(region.view, lead, region.header, region.body, region.columns, notes, region.group)


def _with_header(
    sheet: SheetView, header: tuple[int, ...], box: Box, near: Region | Form | None, found: Sequence[Region | Form]
) -> Region:
    """The table under a given header, down to the end of the box."""
    view = sheet.within(box.left, box.right)
    body = [row for row in range(header[-1] + 1, min(box.bottom + 1, sheet.height)) if view.filled(row)]
    if not body or header[-1] >= sheet.height:
        raise NotTable("更正的表头行下面没有数据行，请核对行号")
    columns = tuple(sorted({column for row in (*header, *body) for column in view.filled(row)}))
    others = [other for region in found if region is not near and (other := box_of(address_of(region))) is not None]
    start = max((other.bottom + 1 for other in others if other.bottom < header[0]), default=0)
    lead = tuple(
        tuple(view.texts[row][column] for column in view.filled(row))
        for row in range(start, header[0])
        if view.filled(row)
    )
    notes = near.notes if isinstance(near, Region) else ()
    return Region(view, lead, header, tuple(body), columns, notes)


def _near(found: Sequence[Region | Form], box: Box | None) -> Region | Form | None:
    """The table that was read where the corrected one is."""
    for region in found:
        own = box_of(address_of(region))
        if box is not None and own is not None and own.overlaps(box):
            return region
    return None


def _used(sheet: SheetView) -> Box:
    rows = [row for row in range(sheet.height) if sheet.filled(row)]
    columns = [column for row in rows for column in sheet.filled(row)]
    if not rows:
        raise NotTable("工作表里没有数据")
    return Box(rows[0], min(columns), rows[-1], max(columns))


def _found_again(sheet: SheetView, found: Sequence[Region | Form], corrections: FileCorrections) -> Iterator[Found]:
    """Headers of other files' moved tables that stand on this sheet too."""
    for correction in corrections.carried.values():
        region = box_of(correction.region)
        sides = (region.left, region.right) if region is not None else (0, _WIDEST)
        view = sheet.within(*sides)
        header = next(_headers(view, correction.signature), None) if correction.signature else None
        if header is not None:
            yield _again(sheet, header, sides, found), None


def _headers(view: SheetView, wanted: str) -> Iterator[tuple[int, ...]]:
    """Rows near the top that make this header."""
    for top in range(min(view.height, _HEADER_SEARCH)):
        for depth in range(1, min(_DEEPEST, view.height - top - 1) + 1) if view.filled(top) else ():
            header = tuple(range(top, top + depth))
            if _signature(view, header) == wanted:
                yield header


def _again(sheet: SheetView, header: tuple[int, ...], sides: tuple[int, int], found: Sequence[Region | Form]) -> Region:
    """Down to the end of the table that was read there, else to the first blank row."""
    left, right = sides
    near = _near(found, Box(header[0], left, header[-1] + 1, right))
    own = box_of(address_of(near)) if near is not None else None
    view = sheet.within(left, right)
    blank = (row for row in range(header[-1] + 1, sheet.height) if not view.filled(row))
    bottom = own.bottom if own is not None else next(blank, sheet.height) - 1
    return _with_header(sheet, header, Box(header[0], left, bottom, right), near, found)
