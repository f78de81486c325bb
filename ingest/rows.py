"""What each row of a table's body is by its label: a detail, a subtotal, a total, 其中, or no data at all.

Only detail rows are ever counted or summed.  `ingest.arithmetic` adds what the figures tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.records import RowTag
from ingest.cells import is_numeric
from ingest.layout import BodyTags
from ingest.row_groups import indent_of, is_remark, merged_groups, sections
from ingest.sheets import SheetView

_TOTAL = re.compile(
    r"(?:(?:全|本)[县市区州省镇乡村局国部年]\S{0,4}?)?(?:合计|总计|共计|总合计|总数|累计|总和|总体|合計|總計|共計|總數)(?:数|值|[（(：:].*)?"
)
_SUBTOTAL = re.compile(r".*(?:小计|合计|总计|小計|合計|總計)(?:[（(：:].*)?")
_AMONG = re.compile(r"[（(]?其中[：:、)）]?.*")
_STATISTIC = re.compile(
    r"(?:平均|\S{0,4}(?:均值|平均值|平均数|中位数|中值)|最大值|最小值|占比|比重|比例|百分比|增幅|增长率|同比|环比|较上年|较上月|完成率)"
    r"(?:数|值|[（(%：:].*)?"
)
_TAGGING = re.compile("[计計数數总總累其均中值比占增同环较成]")  # one of these is in every label that tags a row
_LABEL_CELLS = 3


def tag_rows(view: SheetView, rows: Sequence[int], columns: Sequence[int], *, indicators: bool = False) -> BodyTags:
    """Tags and paths of `rows` (zero-based); where rows are indicators, rates are data."""
    found = BodyTags()
    titles = sections(view, rows, columns)
    groups = merged_groups(view, rows, columns)
    among: int | None = None
    for row in rows:
        title = titles.title(row)
        tag = RowTag.NOTE if title else _tag(view, row, columns, indicators=indicators)
        indent = indent_of(_label(view, row, columns))
        if tag is RowTag.DETAIL and among is not None and indent and indent >= among:
            tag = RowTag.AMONG  # set in as far as 其中： above it
        elif tag is RowTag.AMONG:
            among = indent
        among = among if tag is RowTag.AMONG else None
        found.tags[row] = tag
        path = groups.get(row, ()) if tag is not RowTag.TOTAL else ()
        if titles.titles:
            path = (*titles.path(row, tag, _label(view, row, columns)), *path)
        if path:
            found.paths[row] = path
    if RowTag.DETAIL not in found.tags.values():
        found.tags |= {row: RowTag.DETAIL for row, tag in found.tags.items() if tag is RowTag.SUBTOTAL}
    return found


def is_sum_label(text: str) -> bool:
    """合计, 营业收入合计: whether a label says that its row sums others."""
    return _tag_of_label("".join(text.split())) in (RowTag.TOTAL, RowTag.SUBTOTAL)


def _label(view: SheetView, row: int, columns: Sequence[int]) -> str:
    """The first word cell of a row as it stands, indentation included."""
    for column in columns:
        value = view.value(row, column)
        if isinstance(value, str) and value.strip() and not is_numeric(value):
            return value
    return ""


def _tag(view: SheetView, row: int, columns: Sequence[int], *, indicators: bool) -> RowTag:
    filled = view.filled(row)
    labels = 0
    for column in filled[:_LABEL_CELLS]:
        if isinstance(view.value(row, column), str):
            tag = _tag_of_label("".join(view.texts[row][column].split()))
            labels += 1
            if tag is RowTag.NOTE and indicators:
                return RowTag.DETAIL
            if tag is not None:
                return tag
    if labels == 1 and len(filled) == 1 and is_remark(view, row, columns):
        return RowTag.NOTE
    only_number = len(filled) == 1 and filled[0] == columns[0] and is_numeric(view.value(row, filled[0]))
    return RowTag.NOTE if only_number and len(columns) >= 3 else RowTag.DETAIL


@lru_cache(maxsize=100_000)
def _tag_of_label(word: str) -> RowTag | None:
    if len(word) < 2 or not _TAGGING.search(word):
        return None
    if _AMONG.fullmatch(word):
        return RowTag.AMONG
    if _TOTAL.fullmatch(word):
        return RowTag.TOTAL
    if _SUBTOTAL.fullmatch(word):
        return RowTag.SUBTOTAL
    return RowTag.NOTE if _STATISTIC.fullmatch(word) else None
