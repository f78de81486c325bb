"""The most and the least, the first and the last: of rows, or of groups of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, ColumnRef, Condition, Dataset, Extreme, LinkKind
from assistant.planning.dates import date_column, period_column
from assistant.planning.expressing import NotExpressible, ref
from assistant.planning.lexicon import Target, bare_name, puts_in_groups
from assistant.planning.linking import TableReading
from assistant.planning.links import Linked
from assistant.planning.look_ups import distinct, identifying, implied
from assistant.planning.measures import KINDS, Measures, dimension_of, kind_columns
from assistant.planning.question import Question, Wants
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.units import Dimension

_WHICH_KIND = re.compile(r"(?:哪一?|什么|哪些|哪几)个?[类种]")
_EACH_KIND = re.compile(r"^(?:各|每)个?[类种]")
_COUNTED = re.compile(r"[宗块个笔件处家户条座批]$")
_POINTING = re.compile(r"的?(?:[那这]一?个?|一个)?")
_WHICH_ONE = re.compile(r"最[大小]的是?哪一?[个宗块处][？?]?$")
_SIZED = re.compile(r"最[大小]")
_WHICH_OFFICE = re.compile(r"(?:哪个|哪些|哪几?家|什么|的)单位")
_WHICH_YEAR = re.compile(r"哪一?年|哪个?(?:年度|年份|月|季度)")
_YEARS = ("年度", "年份")
_OFFICES = ("单位", "部门", "企业", "公司", "机构")


def groups_rows(column: Column, table: Table) -> bool:
    """Whether a question may want the rows by this column."""
    yearly = bare_name(column).endswith(_YEARS) and bool(column.values)
    return column.role is ColumnRole.STATUS or yearly or puts_in_groups(column, table)


class Rankings:
    """The rankings of one question over the rows `where` of one table.

    Its methods raise `NotExpressible` where the table has no such ranking.
    """

    def __init__(
        self, question: Question, reading: TableReading, dataset: Dataset, where: Condition, measures: Measures
    ) -> None:
        self.question = question
        self.reading = reading
        self.dataset = dataset
        self.where = where
        self.measures = measures
        self.table = reading.words.table

    def ranked(self, groups: Sequence[ColumnRef]) -> Aggregate | Extreme:
        question = self.question
        largest = question.superlative == "most"
        if question.timed:
            return self._dated_superlative(groups, largest=largest)
        values = self.measures.value_columns()
        if groups and not self._row_wanted():
            measures = tuple(self.measures.wanted())[:1]
            limit = question.top or 1
            return Aggregate(
                dataset=self.dataset,
                where=self.where,
                measures=measures,
                group_by=tuple(groups[:1]),
                descending=largest,
                limit=limit,
            )
        column = next(iter(values), None) or self._area_of_one()
        if column is None:
            raise NotExpressible("最多" if largest else "最少")
        measured = self.measures.shown(column)
        return Extreme(
            dataset=self.dataset,
            where=self.where,
            column=measured,
            largest=largest,
            shown=distinct([*identifying(self.table), *groups, *map(ref, self._implied()), measured]),
            limit=question.top or 1,
        )

    def _implied(self) -> list[Column]:
        return [] if self.question.wants is Wants.NUMBER else implied(self.question, self.reading)

    def _dated_superlative(self, groups: Sequence[ColumnRef], *, largest: bool) -> Extreme:
        """最早下发的, 最先到期的: by the date named, or the only one."""
        due = [item.meaning.column for item in self.reading.of(Target.DEADLINE)]
        column = due[0] if due else date_column(self.reading)
        if column is None or groups or (due and largest):  # 最近到期的 may be past or to come
            raise NotExpressible("最")
        self.measures.need_subject()
        others = [ref(c) for c in self.reading.columns() if c != column and not self.measures.only_in_limit(c)]
        return Extreme(
            dataset=self.dataset,
            where=self.where,
            column=ref(column),
            largest=largest,
            dated=True,
            shown=distinct([*identifying(self.table), *others, ref(column)]),
            limit=self.question.top or 1,
        )

    def _row_wanted(self) -> bool:
        """最大的图斑 and 最大的一宗 ask for a row, 最大的乡镇 for a group."""
        end, links = self.question.superlative_end, self.reading.links
        counted = self.question.top is not None and _COUNTED.search(self.question.normal[:end]) is not None
        for item in links:  # 最大的非农化图斑: what kind of it is said between
            if item.meaning.target in (Target.VALUE, Target.FLAG) and self._next(item, end):
                end = item.end
        next_to = [item.meaning.target for item in links if self._next(item, end)]
        return Target.ENTITY in next_to or (counted and Target.COLUMN not in next_to)

    def _next(self, item: Linked, end: int) -> bool:
        return item.start >= end and _POINTING.fullmatch(self.question.normal[end : item.start]) is not None

    def _area_of_one(self) -> Column | None:
        """最大的一宗 is the one of the largest area, where the table has one area."""
        areas = [c for c in self.table.columns if c.role is ColumnRole.MEASURE and dimension_of(c) is Dimension.AREA]
        sized = _SIZED.search(self.question.normal) is not None
        one = self._row_wanted() or _WHICH_ONE.search(self.question.normal) is not None
        if not sized or len(areas) != 1 or not one:
            return None
        self.measures.assumptions.append(f"最大最小按{bare_name(areas[0])}理解")
        return areas[0]

    def compared_values(self) -> list[ColumnRef]:
        """The column of which two values are set side by side: 甲镇和乙镇各多少, 哪个多."""
        if not (self.question.each or self.question.superlative):
            return []
        named = [
            item.meaning.column for item in self.reading.of(Target.VALUE) if item.meaning.how is not LinkKind.ALIAS
        ]
        return [ref(c) for c in dict.fromkeys(named) if c is not None and named.count(c) > 1][:1]

    def kinds_apart(self) -> list[ColumnRef]:
        """各类几个: by the one column that says of what kind rows are."""
        kinds = kind_columns(self.table) if _EACH_KIND.search(self.question.grouped) else []
        return [ref(kinds[0])] if len(kinds) == 1 else []

    def kinds_asked(self) -> list[ColumnRef]:
        """哪类问题最多, 欠缴最多的单位: by the one column that says of what kind, or whose, rows are."""
        for said, endings in ((_WHICH_KIND, KINDS), (_WHICH_OFFICE, _OFFICES), (_WHICH_YEAR, _YEARS)):
            if said.search(self.question.normal):
                kinds = [
                    c for c in self.table.columns if bare_name(c).endswith(endings) and c.type is not ColumnType.DATE
                ]
                if not kinds and said is _WHICH_YEAR and period_column(self.table) is not None:
                    return []  # 哪个月办得最多: the rows are months
                if len(kinds) != 1:
                    raise NotExpressible("最")
                return [ref(kinds[0])]
        return []
