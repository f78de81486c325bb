"""The tables of a sheet: those beside each other taken apart, then those below each other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.forms import Form
from ingest.header_paths import Path, header_paths
from ingest.header_rows import figures, numeric_columns
from ingest.layout import Region, Unread
from ingest.regions import find_down
from ingest.sheets import SheetView

_KEY_NAME = re.compile(
    r"序\s*号|编号|排名|名次|乡镇|乡镇（街道）|乡（镇）|镇街|街道|乡|镇|村|村名|村（社区）|行政村|名称|姓名|地区|区域|区县|县区|县|"
    r"项目|项目名称|指标|指标名称|科目|单位名称|企业名称|类别|类型|种类|分类|地类|月份|年度|年份|时间|日期|季度|代码|\S{0,6}(?:编号|代码|名称)"
)


def find_regions(sheet: SheetView) -> tuple[list[Region | Form], list[Unread]]:
    """Every table of a sheet, and the parts that hold none that can be read."""
    rows = [row for row in range(sheet.height) if sheet.filled(row)]
    if not rows:
        return [], [Unread("", "工作表里没有数据")]
    found: list[Region | Form] = []
    unread: list[Unread] = []
    for band in _bands(sheet, rows):
        regions, left = _find(sheet, band, again=True)
        found += regions
        unread += left
    return found, unread


def _bands(view: SheetView, rows: Sequence[int]) -> list[Sequence[int]]:
    """The rows cut at blank ones where tables beside each other begin or end.

    Lone lines go with what stands below them.  A sheet whose columns part from top to
    bottom, or nowhere, is one band.
    """
    if len(_parts(view, rows)) > 1:
        return [rows]
    pieces: list[list[int]] = [[]]
    for before, row in zip((rows[0], *rows), rows, strict=False):
        if row - before > 1 and any(len(view.filled(line)) > 1 for line in pieces[-1]):
            pieces.append([])
        pieces[-1].append(row)
    bands: list[list[int]] = []
    joined = False
    for piece in pieces:
        parted = len(pieces) > 1 and len(_parts(view, piece)) > 1
        if bands and joined and not parted:
            bands[-1] += piece
        else:
            bands.append(piece)
        joined = not parted
    return list(bands)


def _find(view: SheetView, rows: Sequence[int], *, again: bool) -> tuple[list[Region | Form], list[Unread]]:
    """Tables of some rows of a view: parts beside each other first, each from the top down."""
    parts = _parts(view, rows)
    if len(parts) == 1:
        found, unread = find_down(view, rows)
    else:
        found, unread = [], []
        for part in parts:
            below, left = find_down(part, rows)
            found += _sharing_lead(view, rows, part, below, found)
            unread += left
    regions: list[Region | Form] = []
    for region in found:
        if isinstance(region, Form) or not region.header:
            regions.append(region)
        elif again and len(_parts(region.view, (*region.header, *region.body))) > 1:
            first = region.header[0] - len(region.lead)
            inner, left = _find(region.view, range(max(first, rows[0]), region.body[-1] + 1), again=False)
            regions += [replace(r, lead=r.lead or region.lead) if isinstance(r, Region) else r for r in inner]
            unread += left
        else:
            regions += _split_repeats(region)
    return regions, unread


def _parts(view: SheetView, rows: Sequence[int]) -> list[SheetView]:
    """The view cut at blank columns that separate tables of their own."""
    patterns = {view.filled(row) for row in rows}
    used = sorted({column for pattern in patterns if len(pattern) > 1 for column in pattern})
    if not used:
        return [view]
    cuts = [(left, right) for left, right in itertools.pairwise(used) if right - left > 1]
    bounds = [used[0]]
    ends: list[int] = []
    for left, right in cuts:
        beyond = next((a for a, b in cuts if a >= right), used[-1])
        if _apart(view, rows, (bounds[-1], left), (right, beyond)):
            ends.append(left)
            bounds.append(right)
    if not ends:
        return [view]
    return [view.within(left, right) for left, right in zip(bounds, [*ends, used[-1]], strict=True)]


def _apart(view: SheetView, rows: Sequence[int], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether both sides of a blank column have a header, the right one beginning anew."""
    names = [_names(view, rows, side) for side in (left, right)]
    if any(len(side) < 2 for side in names):
        return False
    top = next(row for row in rows if len(view.filled(row)) > 1)
    if any(a <= left[1] and b >= right[0] for _, a, _, b in view.merges_by_row.get(top, ())):
        return False
    before, after = names
    if 2 * len(set(before) & set(after)) >= len(after) or _KEY_NAME.fullmatch(after[0]):
        return True
    numbers = numeric_columns(view, rows)
    return right[0] not in numbers and all(any(a <= c <= b for c in numbers) for a, b in (left, right))


def _names(view: SheetView, rows: Sequence[int], side: tuple[int, int]) -> list[str]:
    """The texts of a side's first row with several, when they can be names."""
    for row in rows:
        inside = [column for column in view.filled(row) if side[0] <= column <= side[1]]
        if len(inside) >= 2:
            data = set(figures(view, row)) & set(inside)
            return [] if data else [view.texts[row][column] for column in inside]
    return []


def _sharing_lead(
    view: SheetView, rows: Sequence[int], part: SheetView, below: list[Region | Form], before: Sequence[Region | Form]
) -> list[Region | Form]:
    """Tables of a part under the lines that stand over all parts."""
    if not (below and before and isinstance(below[0], Region) and isinstance(before[0], Region)):
        return below
    first, leader = below[0], before[0]
    left = first.columns[0]
    shared = tuple(
        (view.texts[row][a],)
        for row in rows
        if row < first.top
        for _, a, _, b in view.merges_by_row.get(row, ())
        if a < left <= b and not part.filled(row)
    )
    lead = shared + first.lead if shared else first.lead or leader.lead
    return [replace(first, lead=lead), *below[1:]]


@dataclass(frozen=True)
class _Repeats:
    """A header that names the same columns several times over."""

    width: int
    times: int
    groups: tuple[str, ...]


def _split_repeats(region: Region) -> list[Region]:
    """A header that begins again to the right: tables of their own under their groups' names,
    or strips of one table when nothing tells them apart."""
    paths = header_paths(region.view, region.header, region.columns)
    found = _repeats(region, [paths[column] for column in region.columns])
    if found is None:
        return [region]
    if not found.groups:
        return [_folded(region, found)]
    regions = []
    for time, group in enumerate(found.groups):
        columns = region.columns[time * found.width : (time + 1) * found.width]
        view = region.view.within(columns[0], columns[-1])
        body = tuple(row for row in region.body if view.filled(row))
        regions.append(replace(region, view=view, body=body, columns=columns, group=group))
    return regions


def _repeats(region: Region, paths: Sequence[Path]) -> _Repeats | None:
    leaves = [path[-1] if path else "" for path in paths]
    for width in range(2, len(leaves) // 2 + 1):
        times, rest = divmod(len(leaves), width)
        if rest or leaves != leaves[:width] * times or len(set(leaves[:width])) < width:
            continue
        starts = {region.columns[time * width] for time in range(times)}
        if not _KEY_NAME.fullmatch(leaves[0]) and starts & numeric_columns(region.view, region.body):
            return None
        outer = [{path[:-1] for path in paths[time * width : (time + 1) * width]} for time in range(times)]
        if any(len(levels) != 1 for levels in outer):
            return None
        groups = tuple("·".join(next(iter(levels))) for levels in outer)
        if len(set(groups)) == times:
            return _Repeats(width, times, groups)
        contiguous = region.columns[-1] - region.columns[0] == len(leaves) - 1
        return _Repeats(width, times, ()) if contiguous and not any(groups) else None
    return None


def _folded(region: Region, found: _Repeats) -> Region:
    left = region.columns[0]
    view, added = region.view.folded(region.body, left, found.width, found.times)
    body = (*(row for row in region.body if view.filled(row)), *added)
    return replace(region, view=view, body=body, columns=region.columns[: found.width])
