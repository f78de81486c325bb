"""The most and the least, the first and the last: of rows, or of groups of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, ColumnRef, Condition, Dataset, Extreme, LinkKind
from assistant.planning.ledgers.dates import date_column, period_column
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import DEADLINES, Target, bare_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.look_ups import distinct, identifying, implied
from assistant.planning.ledgers.measures import KINDS, Measures, dimension_of, kind_columns
from assistant.planning.ledgers.near import FIRMS, whose_column
from assistant.planning.ledgers.states import remaining_columns
from assistant.planning.ledgers.what_is_left import columns_left
from assistant.planning.speech.question import Question, Wants
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.units import Dimension

_WHICH_KIND = re.compile(r"(?:哪一?|什么|哪些|哪几)个?[类种]")
_EACH_KIND = re.compile(r"^(?:各|每)个?[类种]")
_COUNTED = re.compile(r"[宗块个笔件处家户条座批]$")
_POINTING = re.compile(r"的?(?:[那这]一?[个宗块处家户条座批笔件]?|一[个宗块处家户条座批笔件])?")
_ONE_ROW = re.compile(r"的?(?:[那这]一?|一)[宗块处笔幅条户座件](?!数)")
_PLOTS = re.compile(r"(?:哪[一几两二三四五六七八九十]?|[一两二三四五六七八九十]|\d)[宗块幅](?!数)")
_TOLD_OF = ("在", "是")
_WHICH_FIRM = re.compile(r"哪一?家|谁家|哪个(?:公司|企业)|什么(?:公司|企业)")
_LATEST = re.compile(r"最[晚迟]")
_DEAREST = re.compile(r"最(?:贵|便宜)的")
_MOST = re.compile(r"最[多少]")
_WHICH_FIRMS = re.compile(r"(?:都|分别)?(?:是|有)?哪(?:几家|(?:些|几个|几家)(?:公司|企业|单位))的?")
_WHICH_ONE = re.compile(r"最[大小]的是?哪一?[个宗块处][？?]?$")
_SIZED_BY = re.compile(r"最(?:[大小高低长短贵重轻]|便宜)")
_NUMBER_OF = re.compile(r"数量|个数|总数|数目|[宗件处户人条块]数")
_SIZED = re.compile(r"最[大小]")
_WHICH_OFFICE = re.compile(r"(?:哪个|哪些|哪几?家|什么|的)单位")
_WHICH_YEAR = re.compile(r"哪一?年|哪个?(?:年度|年份|月|季度)")
_YEARS = ("年度", "年份")
_OFFICES = ("单位", "部门", "企业", "公司", "机构")


def groups_rows(column: Column, table: Table) -> bool:
    """Whether a question may want the rows by this column."""
    yearly = bare_name(column).endswith(_YEARS) and bool(column.values)
    return column.role is ColumnRole.STATUS or yearly or puts_in_groups(column, table)


def asks_for_one_row(question: Question) -> bool:
    """最贵那宗, 最大的一块: rows are meant, whatever else is asked of the one."""
    end = question.superlative_end
    behind = end >= 0 and _ONE_ROW.match(question.normal, end) is not None
    counted = question.top == 1 and _COUNTED.search(question.normal[: max(end, 0)]) is not None
    return behind or (counted and not question.normal[end - 1 :].startswith(("个", "家")))


def asks_for_plots(question: Question) -> bool:
    """单价最高的是哪宗, 亩均最贵的三宗: rows by the word that counts them."""
    return asks_for_one_row(question) or _PLOTS.search(question.normal) is not None


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
        groups = groups or self._firms_of_most()
        largest = question.superlative == "most"
        if question.timed:
            return self._dated_superlative(groups, largest=largest)
        ranked_by, further = self._fields_of_one(groups)
        if not further:
            self._refuse_a_further_measure()
        values = ranked_by if further else self.measures.value_columns()
        self._refuse_a_word_of_the_title(values)
        if groups and not self.row_wanted():
            measures = tuple(self.measures.wanted())[:1]
            sized = _SIZED_BY.search(question.normal) and not _NUMBER_OF.search(question.normal)
            if measures[0].column is None and sized:
                raise NotExpressible("最大" if largest else "最小")  # 产量最大的地区 counts no rows
            if measures[0].column is None and self._left_over():
                raise NotExpressible("最多" if largest else "最少")  # 批而未供最多: the most of them, or of it?
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
        if column is None or self._of_each(groups):
            raise NotExpressible("最多" if largest else "最少")
        measured = self.measures.shown(column)
        return Extreme(
            dataset=self.dataset,
            where=self.where,
            column=measured,
            largest=largest,
            shown=distinct(
                [
                    *identifying(self.table),
                    *groups,
                    *map(ref, self._implied()),
                    *map(self.measures.shown, further),
                    measured,
                ]
            ),
            limit=question.top or 1,
        )

    def _fields_of_one(self, groups: Sequence[ColumnRef]) -> tuple[list[Column], list[Column]]:
        """成交价最高的宗地面积是多少: the measure that the one row is found by, and those that are asked of it;
        none where a ranking asks for nothing further."""
        end = self.question.superlative_end
        measures = [
            (item, item.meaning.column)
            for item in self.reading.of(Target.COLUMN)
            if item.meaning.column is not None and item.meaning.column.role is ColumnRole.MEASURE
        ]
        ranked_by = list(dict.fromkeys(column for item, column in measures if item.end <= end))
        asked = [column for item, column in measures if item.start >= end and column not in ranked_by]
        if self.question.wants is Wants.NUMBER:  # 批准面积最大的批次未供多少: 未供 is a word of the title as well
            asked += columns_left(self.reading, self.measures.glossary, end)
        if groups or len(ranked_by) != 1 or not asked or not self.row_wanted():
            return [], []
        return ranked_by, list(dict.fromkeys(asked))

    def _refuse_a_word_of_the_title(self, values: Sequence[Column]) -> None:
        """降水最多 of a table 气温与降水通报, 人口最多 of 人口登记表 with 人口数: a word of the title right before 最
        that another column's name holds, or the only one's."""
        text = self.question.normal
        said = [
            item.text
            for item in self.reading.of(Target.TITLE)
            if text.startswith("最", item.end) or text.startswith("得最", item.end)
        ]
        measures = [c for c in self.table.columns if c.role is ColumnRole.MEASURE and c not in values]
        for word in said:
            if any(word in bare_name(c) for c in measures) and not any(word in bare_name(c) for c in values):
                raise NotExpressible(word)

    def _of_each(self, groups: Sequence[ColumnRef]) -> bool:
        """每个乡镇面积最大的图斑: one of each group, not one of all; 最大的三宗分别在哪 is of all."""
        question = self.question
        grouped = bool(question.grouped) and not question.grouped.startswith("按")
        return grouped or (question.each and question.top is None and bool(groups))

    def _left_over(self) -> bool:
        """Whether nothing but what is left (批而未供) says what is ranked: rows may have none of it left."""
        titles = self.reading.of(Target.TITLE)
        said = {form for item in titles for form in self.measures.glossary.variants(item.text)}
        stems = [bare_name(column)[:2] for column in remaining_columns(self.table)]
        told = self.reading.of(Target.ENTITY, Target.VALUE) or self.question.unit is not None
        return not told and any(text.endswith(stem) for text in said for stem in stems)

    def _refuse_a_further_measure(self) -> None:
        """图斑最多的乡镇有多少亩: ranked by one thing, asked of another.  Raises `NotExpressible`."""
        question, end = self.question, self.question.superlative_end
        self._refuse_another_behind(end)
        if question.wants is not Wants.NUMBER or "的" not in question.normal[end - 1 : end + 1]:
            return
        measured = [i for i in self.reading.of(Target.COLUMN) if i.meaning.column and dimension_of(i.meaning.column)]
        ranked_by = {item.meaning.column for item in measured if item.end <= end}
        asked = {item.meaning.column for item in measured if item.start >= end}
        whose = any(self._next(item, end) for item in self.reading.of(Target.COLUMN, Target.ENTITY))
        sized = whose and question.dimension in (Dimension.AREA, Dimension.MONEY)
        if (asked and not asked <= ranked_by) or (sized and not measured and not _SIZED.search(question.normal)):
            raise NotExpressible("多少")

    def _refuse_another_behind(self, end: int) -> None:
        """隐患点最多的三个乡镇，威胁人数各多少: the most of the things themselves, and then an amount of theirs.
        Raises `NotExpressible`."""
        most = re.search(
            r"(?:[个宗件处条]数|数量|数)?最[多少]的?(?:前?[\d一二两三四五六七八九十]+[个名位家]?)?$",
            self.question.normal[:end],
        )
        things = most and any(item.end == most.start() for item in self.reading.of(Target.ENTITY))
        if not things:
            return
        measures = [c for c in self.table.columns if c.role is ColumnRole.MEASURE]
        named = [item for item in self.reading.of(Target.COLUMN) if item.meaning.column in measures]
        behind = [item for item in named if item.start > end and self.question.normal[item.start - 1] not in "按论照"]
        if behind and len(behind) == len(named):
            raise NotExpressible(behind[0].text)

    def _implied(self) -> list[Column]:
        """Whose the row is, where 谁 or 哪家 asks for it."""
        firm = whose_column(self.table) if _WHICH_FIRM.search(self.question.normal) else None
        asked = [firm] if firm is not None else []
        return asked if self.question.wants is Wants.NUMBER else [*implied(self.question, self.reading), *asked]

    def _dated_superlative(self, groups: Sequence[ColumnRef], *, largest: bool) -> Extreme:
        """最早下发的, 最先到期的: by the date named, or the only one."""
        due = [item.meaning.column for item in self.reading.of(Target.DEADLINE)]
        column = due[0] if due else date_column(self.reading)
        deadline = column is not None and bare_name(column).endswith(DEADLINES) and "最近" in self.question.normal
        nearest = largest and not _LATEST.search(self.question.normal)
        if column is None or groups or (due and nearest) or deadline:  # 最近到期的 may be past or to come
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

    def row_wanted(self) -> bool:
        """最大的图斑, 最大的一宗 and 最大那块 ask for a row, 最大的乡镇 for a group."""
        if asks_for_one_row(self.question):
            return True
        if self._taken_by() or self._firms_wanted():
            return False
        if _DEAREST.search(self.question.normal):
            return True  # 最贵的地是哪家拿的: one is dear, many together are no dearer
        end, links = self.question.superlative_end, self.reading.links
        counted = self.question.top is not None and _COUNTED.search(self.question.normal[:end]) is not None
        for item in links:  # 最大的非农化图斑: what kind of it is said between
            if item.meaning.target in (Target.VALUE, Target.FLAG) and self._next(item, end):
                end = item.end
        next_to = [item.meaning.target for item in links if self._next(item, end) and item.text[0] not in _TOLD_OF]
        if Target.TITLE in next_to and self.question.normal[end : end + 1] in ("那", "这"):
            return True  # 最大那个矿
        return Target.ENTITY in next_to or (counted and Target.COLUMN not in next_to)

    def _taken_by(self) -> bool:
        """按乡镇算…，从多到少排前四个: the rows are taken together before they are ranked."""
        by = re.search(r"按照?", self.question.normal)
        return by is not None and any(
            item.start == by.end()
            and item.meaning.column is not None
            and puts_in_groups(item.meaning.column, self.table)
            for item in self.reading.of(Target.COLUMN)
        )

    def _firms_wanted(self) -> bool:
        """欠缴价款最多的三家公司: by whose the rows are, where rows of one come again."""
        said = self.question.normal[max(self.question.superlative_end, 0) :].removeprefix("的")
        return said.startswith(tuple(FIRMS)) and whose_column(self.table) is not None

    def _next(self, item: Linked, end: int) -> bool:
        return item.start >= end and _POINTING.fullmatch(self.question.normal[end : item.start]) is not None

    def _area_of_one(self) -> Column | None:
        """最大的一宗 is the one of the largest area, where the table has one area."""
        areas = [c for c in self.table.columns if c.role is ColumnRole.MEASURE and dimension_of(c) is Dimension.AREA]
        sized = _SIZED.search(self.question.normal) is not None
        one = self.row_wanted() or _WHICH_ONE.search(self.question.normal) is not None
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

    def _firms_of_most(self) -> list[ColumnRef]:
        """哪家欠得最多: by whose the rows are, of which one may have several; 最贵的是哪家 is of one row."""
        firm, text = whose_column(self.table), self.question.normal
        most = _MOST.search(text) and _WHICH_FIRM.search(text) and not asks_for_plots(self.question)
        return [ref(firm)] if most and firm is not None else []

    def whose_asked(self) -> list[ColumnRef]:
        """哪几家 of a register of plots, behind what says of which: by the one column that says whose they are."""
        firm = whose_column(self.table)
        asked = self.measures.in_context and _WHICH_FIRMS.fullmatch(self.question.normal)
        return [ref(firm)] if asked and firm is not None else []

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
