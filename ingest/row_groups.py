"""The groups that rows stand under: section rows (“一、…”, a label alone) and cells merged downwards."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.records import RowTag
from assistant.vocabulary.numbers import is_dash
from assistant.vocabulary.units import unit_named
from ingest.cells import is_numeric
from ingest.header_rows import numeric_columns
from ingest.sheets import SheetView

_NUMERAL = "[一二三四五六七八九十]"
_RANKS = (
    re.compile(rf"第{_NUMERAL}+(?:部分|章|类|批).*"),
    re.compile(rf"{_NUMERAL}+\s*[、.．,，].*|{_NUMERAL}+"),
    re.compile(rf"[（(]\s*{_NUMERAL}+\s*[)）].*"),
    re.compile(r"\d+\s*[、.．](?!\d).*"),
    re.compile(r"[（(]\s*\d+\s*[)）].*"),
)
_PLAIN = len(_RANKS)
_BY = (
    "行业|产业|地区|区域|城乡|县区|乡镇|部门|门类|类别|种类|品种|用途|来源|规模|企业规模|经济类型|控股类型"
    "|登记注册类型|隶属关系|构成|性别|年龄|学段|季度|月份?"
)
_DIVIDES = re.compile(rf"按[^，,。；;]{{1,10}}?(?:划?分[组类]?|看)|[一二三四五]?(?:按|分)(?:{_BY})(?:分组?|看)?")
"""按构成分, 分行业: the rows below part the whole by it."""
_OF_PARTS = re.compile(r"\S{2,}(?:结构|构成|组成|分布|情况)")
"""学历结构, 投入情况: beside nothing but dashes it heads the rows below."""
_BARE_NUMERAL = re.compile(rf"[（(]?{_NUMERAL}+[)）]?")
_SUM_WORD = re.compile(r"(?:小计|合计|总计|小計|合計|總計)$")
_NUMBERING = re.compile(rf"^[（(]?(?:{_NUMERAL}+|\d+)[)）]?[、.．,，]?")
_REMARK = re.compile(rf"[（(](?!{_NUMERAL}+[)）]|\d+[)）]).*[)）]$|(?:注|备注|说明|填写说明|填表说明)\s*\d*[:：]")
_LONGEST_GROUP, _LONGEST_TITLE, _LABEL_CELLS = 30, 60, 2


@dataclass(frozen=True)
class _Title:
    """A section row's label and its rank: 0 is the outermost."""

    label: str
    rank: int


@dataclass
class Sections:
    """Section rows of a body; `path` must be asked for row after row."""

    titles: Mapping[int, _Title]
    _open: list[_Title] = field(default_factory=list)

    def title(self, row: int) -> bool:
        return row in self.titles

    def path(self, row: int, tag: RowTag, label: str) -> tuple[str, ...]:
        """The sections the row stands under; a total stands under none; one that names its
        section (流动资产合计) closes it, and so does a numbered row of its rank or an outer one."""
        title = self.titles.get(row)
        if title is not None:
            while self._open and self._open[-1].rank >= title.rank:
                self._open.pop()
            path = tuple(known.label for known in self._open)
            self._open.append(title)
            return path
        rank = _rank(label.strip())
        while rank < _PLAIN and self._open and self._open[-1].rank >= rank:
            self._open.pop()
        path = tuple(known.label for known in self._open)
        if tag is RowTag.SUBTOTAL and path:
            summed = _SUM_WORD.sub("", re.sub(r"\s+", "", label))
            at = next((at for at, known in enumerate(path) if _NUMBERING.sub("", known) == summed), None)
            if at is not None:
                del self._open[at:]
                return path[: at + 1]
        return () if tag is RowTag.TOTAL else path


def sections(view: SheetView, rows: Sequence[int], columns: Sequence[int]) -> Sections:
    """Rows that only name the rows below them.

    A label alone is one when it is numbered, ends in a colon, says what divides the rows below it or is merged
    across the table; without such a sign when the body begins with one, a later total names it, or the row below
    it is set in.
    """
    alone = {row: at for at, row in enumerate(rows) if _is_label_alone(view, row, columns)}
    named = _named_by_totals(view, rows, columns) if alone else set()
    grouped = bool(rows) and rows[0] in alone and len(columns) >= 3 and not _is_signed(view, rows[0])
    titles: dict[int, _Title] = {}
    for row, at in alone.items():
        if at + 1 == len(rows) or is_remark(view, row, columns):
            continue
        label, rank = _label(view, row), _rank(_label(view, row))
        following = rows[at + 1]
        isolated = following not in alone and (at == 0 or rows[at - 1] not in alone)
        if _is_signed(view, row):
            is_title = rank == _PLAIN or rank < _rank(_label(view, following))
        else:
            is_title = (isolated and (grouped or _sets_in(view, row, following))) or label in named
        if is_title:
            titles[row] = _Title(label.rstrip("：:"), rank)
    return Sections(titles)


def is_remark(view: SheetView, row: int, columns: Sequence[int]) -> bool:
    """Whether a lone text says something about the table: （按实填报）, 注：…, or a long sentence."""
    if not _is_label_alone(view, row, columns):
        return False
    label = _label(view, row)
    return _REMARK.match(label) is not None or (len(label) > _LONGEST_TITLE and len(view.filled(row)) == 1)


def _rank(label: str) -> int:
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.fullmatch(label)), _PLAIN)


def _is_signed(view: SheetView, row: int) -> bool:
    """Whether a label alone bears a sign of heading what follows."""
    label = _label(view, row)
    divides = _DIVIDES.fullmatch(re.sub(r"\s+", "", label)) is not None or len(view.filled(row)) > _LABEL_CELLS
    return _rank(label) < _PLAIN or label.endswith(("：", ":")) or divides or _is_merged_across(view, row)


def _sets_in(view: SheetView, row: int, following: int) -> bool:
    """Whether the label of the row below begins further to the right."""
    first = view.filled(row)[0]
    return indent_of(view.value(following, first)) > indent_of(view.value(row, first))


def indent_of(value: object) -> int:
    """How many blanks a label begins with, a wide one being two."""
    text = value if isinstance(value, str) else ""
    return sum(2 if blank == "\u3000" else 1 for blank in text[: len(text) - len(text.lstrip())])


def _is_label_alone(view: SheetView, row: int, columns: Sequence[int]) -> bool:
    filled = view.filled(row)
    if _heads_by_dashes(view, row, columns):
        return True
    if not filled or len(filled) > 2 or filled[0] not in columns[:2]:
        return False
    first = view.texts[row][filled[0]]
    if len(filled) == 2 and _rank(first) < _PLAIN and unit_named(view.texts[row][filled[1]]) is not None:
        return len(columns) > 2  # 五、煤炭 | 吨: the unit of what stands under it
    if len(filled) == 2:
        return _BARE_NUMERAL.fullmatch(first) is not None and filled == tuple(columns[:2]) and len(columns) > 2
    return not is_numeric(view.value(row, filled[0]))


def _heads_by_dashes(view: SheetView, row: int, columns: Sequence[int]) -> bool:
    """Whether dashes stand beside a word for parts in every other column."""
    first, *others = columns
    dashes = all(is_dash(view.texts[row][column]) for column in others)
    return len(others) >= _LABEL_CELLS and dashes and _OF_PARTS.fullmatch(view.texts[row][first]) is not None


def _label(view: SheetView, row: int) -> str:
    texts = [re.sub(r"\s+", "", view.texts[row][column]) for column in view.filled(row)[:2]]
    return "、".join(texts) if len(texts) > 1 and _BARE_NUMERAL.fullmatch(texts[0]) else texts[0]


def _is_merged_across(view: SheetView, row: int) -> bool:
    return any(merge[3] > merge[1] for merge in view.merges_by_row.get(row, ()))


def _named_by_totals(view: SheetView, rows: Sequence[int], columns: Sequence[int]) -> set[str]:
    """Groups that a subtotal names: 流动资产 of 流动资产合计."""
    named = set()
    for row in rows:
        for column in columns[:2]:
            text = view.texts[row][column]
            if text.endswith(("计", "計")):
                named.add(_SUM_WORD.sub("", re.sub(r"\s+", "", text)))
    return named - {""}


def merged_groups(view: SheetView, rows: Sequence[int], columns: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """For each row the labels of cells merged down over it in the columns before the figures."""
    if not rows or not view.merges:
        return {}
    numbers = numeric_columns(view, rows)
    leading = {column for column in columns if not any(other <= column for other in numbers)} | set(columns[:1])
    found: dict[int, list[tuple[int, str]]] = {}
    for top, left, bottom, right in view.merges:
        if left != right or bottom == top or left not in leading or top < rows[0]:
            continue
        text = re.sub(r"\s+", "", view.texts[top][left])
        if not text or len(text) > _LONGEST_GROUP or is_numeric(view.value(top, left)):
            continue
        for row in range(top, bottom + 1):
            found.setdefault(row, []).append((left, text))
    return {row: tuple(text for _, text in sorted(labels)) for row, labels in found.items()}
