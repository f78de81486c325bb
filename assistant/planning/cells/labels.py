"""The labels that name the cells of one table: headers, words in its rows, groups of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import rjieba

from assistant.planning.cells.aliases import Aliases
from assistant.planning.cells.model_columns import numbers_said
from assistant.planning.ledgers.lexicon import look_up_rows, without_unit
from assistant.planning.speech.normal import normalise
from assistant.ports import RecordStore
from assistant.records import PATH_SEPARATOR, Column, ColumnType, RowTag, Table
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.synonyms import said_otherwise
from assistant.vocabulary.units import unit_named
from assistant.vocabulary.written_periods import written_period, written_periods

GROUP = "path"
"""The stored field that holds the groups and section rows a row stands under."""

_MOST_VALUES = 5_000
_OUTLINE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d)|其中[：:]?|[加减][：:])+\s*"
)
_DAY = re.compile(r"^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?=[\u4e00-\u9fff]{2})")
"""2024-08-05股价 is said 股价."""
_YEAR = re.compile(r"^(?:19|20)\d{2}年度?(?=[\u4e00-\u9fff]{2})")
"""2023年收入 of a column of that year is said 收入."""
_OR = re.compile(r"[（(]或(?P<other>[\u4e00-\u9fff]{2,})[）)]")
_WITHIN_WORD = re.compile(r"(?<=[\u4e00-\u9fff])[（(](?P<in>[\u4e00-\u9fff]{1,2})[）)](?=[\u4e00-\u9fff])")
_BRACKETED = re.compile(r"[（(]([^（）()]{2,})[）)]")
_GROWTH = re.compile(r"(?P<of>[\u4e00-\u9fff]{2,}?)(?:同比)?(?:增长率?|增速|增幅)")
_GROWN = (
    *("增速", "增长率", "增幅", "同比增速", "同比增长率", "同比增幅"),
    *(f"同比{moved}" for moved in ("增长", "增加", "上升", "提高", "上涨", "下滑", "下降", "减少", "降低", "下跌")),
)
_CHANGED, _BY_RATE = ("增减", "变动", "变化", "涨跌"), ("幅度", "比例")
"""增减幅度 for 增减 in %."""
_SECTION = re.compile(r"(?:分|按照?)(?P<kind>[\u4e00-\u9fff]{2,8}?)(?:分类?|划分|列示)?(?:情况)?")
_SO_FAR, _SO_FAR_SAID = "累计", ("累计数", "累计值", "累计额", "累计数据")
_MARKS = re.compile(r"[\s↑↓*＊·:：,，、。%％\-—_/]+$|^[\s·:：,，、。\-—_/]+|\[\d+\]$")


class Axis(StrEnum):
    """What a label names: columns, rows by a word in them, or rows by their group."""

    HEADER = "header"
    CELL = "cell"
    GROUP = "group"


@dataclass(frozen=True)
class Label:
    """One way of naming columns or rows.  `text` is normalised as questions are; `columns`
    are the ids of the columns that a header names, or the one that holds a `value`.  Of a
    label that is `spoken` so, and never written, the whole is mentioned or nothing."""

    axis: Axis
    text: str
    columns: tuple[str, ...]
    value: str = ""
    spoken: bool = False


@dataclass(frozen=True)
class TableLabels:
    """All labels of a table, where each pair of characters stands in them, the stored paths of
    the `groups` that rows stand under, and the `years` of its dates."""

    table: Table
    labels: tuple[Label, ...]
    pairs: Mapping[str, tuple[tuple[int, int], ...]] = field(repr=False)
    groups: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()

    @cached_property
    def headers(self) -> tuple[Label, ...]:
        """Those that name columns; a long table has many more that name its rows."""
        return tuple(label for label in self.labels if label.axis is Axis.HEADER)

    def cells_of(self, column_id: str) -> frozenset[str]:
        """The values by which a column names rows."""
        return self._cells.get(column_id, frozenset())

    @cached_property
    def _cells(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for label in self.labels:
            if label.axis is Axis.CELL:
                for column in label.columns:
                    found.setdefault(column, set()).add(label.value)
        return {column: frozenset(values) for column, values in found.items()}

    @cached_property
    def period_values(self) -> Mapping[str, tuple[tuple[str, Period], ...]]:
        """Of text columns that hold nothing but periods, each value with its own."""
        values: dict[str, dict[str, None]] = {}
        for label in self.labels:
            if label.axis is Axis.CELL:
                values.setdefault(label.columns[0], {})[label.value] = None
        found: dict[str, tuple[tuple[str, Period], ...]] = {}
        for column, texts in values.items():
            if written_period(next(iter(texts))) is None:
                continue
            periods = written_periods(tuple(texts), self._own_year)
            told = tuple((text, own) for text, own in zip(texts, periods, strict=True) if own)
            if len(told) == len(texts):
                found[column] = told
        return found

    @property
    def _own_year(self) -> int | None:
        """The one year that the table as a whole is of: its months (1月, 2月) are of that year."""
        as_of = [self.table.as_of] if self.table.as_of is not None else []
        ends = [period for period in (*self.title_periods, *as_of) if period.end is not None]
        years = {day.year for period in ends for day in (period.start, period.end) if day is not None}
        return years.pop() if len(years) == 1 else None

    @cached_property
    def title_periods(self) -> tuple[Period, ...]:
        """The times that the table's own title names; those of an unknown year are not dated."""
        return tuple(match.period for match in find_periods(self.table.title, Anchor(year=None)))

    def column(self, column_id: str) -> Column | None:
        return next((column for column in self.table.columns if column.id == column_id), None)


def table_labels(records: RecordStore, table: Table, glossary: Glossary, aliases: Aliases) -> TableLabels:
    """Collects a table's labels; reads the words of its rows.  `aliases` are the material's own."""
    table = _in_unit_of_rows(table, records)
    merged: dict[tuple[Axis, str, str], dict[str, None]] = {}
    written: set[tuple[Axis, str, str]] = set()
    for label in (*_headers(table, glossary, aliases), *_words(records, table, aliases), *_groups(records, table)):
        key = label.axis, label.text, label.value
        if not label.spoken:
            written.add(key)
        known = merged.setdefault(key, {})
        if label.axis is Axis.HEADER:
            known.update(dict.fromkeys(label.columns))
        else:
            known.setdefault(label.columns[0])
    labels = tuple(Label(*key[:2], tuple(columns), key[2], key not in written) for key, columns in merged.items())
    pairs: dict[str, list[tuple[int, int]]] = {}
    for index, label in enumerate(labels):
        for at in range(max(len(label.text) - 1, 1)):
            pairs.setdefault(label.text[at : at + 2], []).append((index, at))
    frame = records.frame(table.id)
    groups = tuple(map(str, frame[GROUP].dropna().unique()))
    dated = [column.id for column in table.columns if column.type is ColumnType.DATE]
    years = frozenset(day.year for column in dated for day in frame[column].dropna().unique())
    return TableLabels(table, labels, {pair: tuple(places) for pair, places in pairs.items()}, groups, years)


def _in_unit_of_rows(table: Table, records: RecordStore) -> Table:
    """A table of indicators whose rows are all in one unit (单位：万元): its columns are in that unit."""
    frame = records.frame(table.id)
    held = table.layout == "indicators" and "unit" in frame.columns
    units: list[str] = [str(unit) for unit in frame["unit"].dropna().unique()] if held else []
    if len(units) != 1 or units[0] == "%" or frame.loc[frame["tag"] == RowTag.DETAIL.value, "unit"].isna().any():
        return table
    columns = [
        c.model_copy(update={"unit": units[0]}) if c.type is ColumnType.NUMBER and not c.unit else c
        for c in table.columns
    ]
    return table.model_copy(update={"columns": tuple(columns)})


_DASH = re.compile(r"(?<=\d)[—–~～至到](?=\d)")
_JOINT = re.compile(r"(?<=[a-z])[-_·](?=[a-z0-9])|(?<=[0-9])[-_·](?=[a-z])")


def folded(text: str) -> str:
    """A normalised text with the ways of writing 40—44 and gpt-4 made one, of the same length."""
    return _JOINT.sub(" ", _DASH.sub("-", text))


def forms(text: str) -> tuple[str, ...]:
    """How people say a label: whole, without brackets, numbering and marks."""
    whole = normalise(text)
    bare = _MARKS.sub("", _OUTLINE.sub("", normalise(without_unit(text))))
    plain = _MARKS.sub("", _OUTLINE.sub("", whole))
    inner = [_WITHIN_WORD.sub(r"\g<in>", form) for form in (plain, bare)]  # 村（居）委会 is said 村居委会
    every = [folded(form) for form in (whole, plain, bare, _DAY.sub("", bare), *inner, *_either(bare)) if form]
    every += [form.replace("yoy", said) for form in every if "yoy" in form for said in ("同比", "同比增长")]
    every += [f"{form}性" for form in every if form in ("男", "女")]
    return tuple(
        dict.fromkeys((*every, *(re.sub(r"(?<=[a-z]) (?=[a-z0-9])|(?<=[0-9]) (?=[a-z])", "", form) for form in every)))
    )


def _either(text: str) -> tuple[str, ...]:
    """所有者权益(或股东权益)合计 is 所有者权益合计 and 股东权益合计."""
    found = _OR.search(text)
    return (text.replace(found.group(), ""), f"{found['other']}{text[found.end() :]}") if found else ()


def _headers(table: Table, glossary: Glossary, aliases: Aliases) -> Iterator[Label]:
    for column in table.columns:
        levels = column.path or (column.name,)
        for level in dict.fromkeys((*levels, column.name)):
            if column.period is not None and level == column.period.text and len(levels) > 1:
                continue
            yearless = [_YEAR.sub("", form) for form in forms(level)] if column.period is not None else []
            for form in dict.fromkeys((*forms(level), *yearless)):
                for variant in (*glossary.variants(form), *sorted(aliases.get(form, ()))):
                    yield Label(Axis.HEADER, normalise(variant), (column.id,))
                for other in said_otherwise(form):
                    yield Label(Axis.HEADER, normalise(other.text), (column.id,), spoken=other.spoken)
                yield from (Label(Axis.HEADER, said, (column.id,), spoken=True) for said in _said_of(form, column))
            for inner in _BRACKETED.findall(level):
                if unit_named(inner) is None:
                    yield Label(Axis.HEADER, normalise(inner), (column.id,))


def _said_of(form: str, column: Column) -> Iterator[str]:
    """第(2)列 of (2)OLS, 累计数 of 1—5月累计, 增减幅度 of 增减 in %."""
    yield from numbers_said(form)
    if form.endswith(_SO_FAR):
        yield from _SO_FAR_SAID
    if column.unit == "%" and form.endswith(_CHANGED):
        yield from (f"{form}{said}" for said in _BY_RATE)


def _words(records: RecordStore, table: Table, aliases: Aliases) -> Iterator[Label]:
    frame = records.frame(table.id)
    rows = look_up_rows(table, frame["tag"])
    for column in table.columns:
        if column.type is not ColumnType.TEXT:
            continue
        values = frame.loc[rows, column.id].dropna().unique()
        for value in values[:_MOST_VALUES]:
            known = forms(str(value))
            for form in dict.fromkeys((*known, *(other for each in known for other in sorted(aliases.get(each, ()))))):
                yield Label(Axis.CELL, form, (column.id,), str(value))
            for other in dict.fromkeys(other for each in known for other in said_otherwise(each)):
                yield Label(Axis.CELL, other.text, (column.id,), str(value), other.spoken)
            for said in dict.fromkeys(said for each in known for said in _growing(each)):
                yield Label(Axis.CELL, said, (column.id,), str(value), spoken=True)


def _growing(text: str) -> Iterator[str]:
    """营收同比下滑 and 营收增速 for 营业收入增长率: how something grew is said by what it did."""
    found = _GROWTH.fullmatch(text)
    if found is None:
        return
    stems = (found["of"], *(other.text for other in said_otherwise(found["of"]) if not other.spoken))
    yield from (f"{stem}{said}" for stem in stems for said in _GROWN)


def _groups(records: RecordStore, table: Table) -> Iterator[Label]:
    frame = records.frame(table.id)
    repeated = {str(value) for column in table.columns for value in column.values}
    for path in frame[GROUP].dropna().unique():
        for group in filter(None, str(path).split(PATH_SEPARATOR)):
            if group in repeated:
                continue  # a column says the same
            for form in forms(group):
                yield Label(Axis.GROUP, form, (GROUP,), group)
                for other in said_otherwise(form):
                    yield Label(Axis.GROUP, other.text, (GROUP,), group, other.spoken)
            for kind in kinds_of(group):
                yield Label(Axis.GROUP, kind, (GROUP,), group, spoken=True)


def kinds_of(group: str) -> tuple[str, ...]:
    """What the rows of a section are called that says by what it parts them (分产品, 按销售模式分类): its noun, and
    the last word of that; () for a group of another kind."""
    found = next((match for form in forms(group) if (match := _SECTION.fullmatch(form))), None)
    if found is None:
        return ()
    words = list(rjieba.cut(found["kind"]))
    return tuple(dict.fromkeys((found["kind"], words[-1]) if len(words[-1]) > 1 else (found["kind"],)))
