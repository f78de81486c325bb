"""Fields of one row, and lists of rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.plan import And, ColumnRef, Condition, Dataset, LinkKind, ListRows, Order
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name, is_own_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.measures import Measures
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import IN_ALL, NUMBER_ASK, PURPOSE_ASK, WHO_ASK
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.units import Unit, unit_named

_LISTED_COLUMNS = 6
_WHO = ("单位", "责任人", "负责人", "联系人", "使用权人", "受让人", "权利人", "户主", "当事人", "公司", "企业")
_IMPLIED = ((WHO_ASK, _WHO), (PURPOSE_ASK, ("用途",)))
_NUMBERS = ("文号", "编号", "证号", "号码", "号", "电话", "代码")
_PLUS = ("加", "加上", "+", "＋")
_OWN_UNIT = re.compile(r"[率比%％（(]|人数|户数|件数|宗数|个数|次数")


def implied(question: Question, reading: TableReading) -> list[Column]:
    """The columns that 谁 and 做什么用 ask for without naming them.

    Raises `NotExpressible` where the table has none, or more than one.
    """
    columns = []
    for said, endings in _IMPLIED:
        if not said.search(question.normal) or any(bare_name(c).endswith(endings) for c in reading.columns()):
            continue
        found = [c for c in reading.words.table.columns if bare_name(c).endswith(endings)]
        if len(found) != 1:
            raise NotExpressible("谁" if said is WHO_ASK else "什么用")
        columns += found
    return columns


class LookUps:
    """What one question wants to be told of the rows `where` of one table.

    Its methods raise `NotExpressible` where the table does not tell it.
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

    def single_row(self) -> ListRows | None:
        """A named row with a column asked of it is a look-up, not a sum."""
        if not self.reading.keyed:
            return None
        if (total := self.total_asked()) and self.table.layout != "indicators":
            return None
        if self.table.layout == "indicators":
            if total:
                raise NotExpressible(total)  # rows of indicators are not added up here
            columns = [
                column.model_copy(update={"unit": self._unit_of_row(column)}) for column in self.reading.columns()
            ]
            asked = self.question.unit
            if asked is not None and any(not _in_unit(column, asked) for column in columns):
                raise NotExpressible(f"多少{asked.name}")
        else:
            asked_number = self.question.wants is Wants.NUMBER
            columns = self.measures.value_columns() if asked_number else self._fields_asked()
            said = NUMBER_ASK.search(self.question.normal) is not None
            if asked_number and (WHO_ASK.search(self.question.normal) or not said):  # 谁拿的，多少钱; 用途及成交价
                columns = list(dict.fromkeys((*self._fields_asked(), *columns)))
        if self.question.wants is Wants.WHEN and any(c.role is not ColumnRole.DATE for c in columns):
            raise NotExpressible("什么时候")
        if not columns:
            return None
        told = self.measures.shown if self.table.layout != "indicators" else ref
        shown = (*identifying(self.table), *(told(column) for column in columns))
        return ListRows(dataset=self.dataset, where=self.where, shown=distinct(shown))

    def total_asked(self) -> str:
        """合计 of several rows that are named: a list of them is no total.  "" where none is asked for."""
        said = IN_ALL.search(self.question.normal)
        values = sorted(self.reading.of(Target.VALUE), key=lambda item: item.start)
        asked = self.question.wants in (Wants.NUMBER, Wants.OPEN) and len({item.meaning.value for item in values}) > 1
        added = any(self.question.normal[one.end : other.start] in _PLUS for one, other in pairwise(values))
        if not asked or not (self.question.summed or added):
            return ""
        return said.group() if said is not None else "加起来"

    def _fields_asked(self) -> list[Column]:
        """The columns named; 到哪一步了 asks for the status, 哪天到期 for the deadline."""
        named = self.reading.columns()
        for item in self.reading.of(Target.COLUMN):
            column = item.meaning.column
            if column is not None and item.meaning.how is LinkKind.ABBREVIATION:  # 有效期 of 有效期起 and 有效期止
                named += [c for c in self.table.columns if c.role is column.role and item.text in bare_name(c)]
        named = list(dict.fromkeys((*named, *implied(self.question, self.reading))))
        if self.question.wants is Wants.WHEN:
            named += [item.meaning.column for item in self.reading.of(Target.DEADLINE) if item.meaning.column]
        if self.question.stage and not any(column.role is ColumnRole.STATUS for column in named):
            named += [c for c in self.table.columns if c.role is ColumnRole.STATUS and not c.name.startswith("是否")]
        return named

    def _unit_of_row(self, column: Column) -> str | None:
        """A table of indicators has its unit line for all rows but those that say otherwise."""
        labels = "".join(item.meaning.value for item in self.reading.of(Target.VALUE))
        if column.unit or _OWN_UNIT.search(labels) or unit_named(self.table.unit or "") is None:
            return column.unit
        return self.table.unit

    def listed(self) -> ListRows:
        self.measures.need_subject()
        if self.question.wants is not Wants.NUMBER:
            implied(self.question, self.reading)  # a list that does not say who is no answer
        named = [ref(column) for column in self._columns_called()]
        shown = distinct([*identifying(self.table), *named])
        if self.question.wants is Wants.OPEN and self.where == And(parts=()) and not self.question.listing:
            raise NotExpressible(self.question.text)
        if self.question.wants is Wants.WHEN and not any(c.id in self._days() for c in shown):
            raise NotExpressible("什么时候")
        if len(shown) < 2:
            shown = distinct([*shown, *(ref(c) for c in self.table.columns if c.role is not ColumnRole.NOTE)])
        return ListRows(dataset=self.dataset, where=self.where, shown=shown[:_LISTED_COLUMNS], order=self._order())

    def _days(self) -> set[str]:
        return {column.id for column in self.table.columns if column.role is ColumnRole.DATE}

    def own_names(self) -> list[ColumnRef]:
        """The column that tells the rows apart by name."""
        names = [c for c in self.table.columns if is_own_name(c, self.table)]
        keys = [c for c in self.table.columns if c.role is ColumnRole.KEY and bare_name(c) != "序号"]
        own = names or keys
        return [ref(own[0])] if len(own) == 1 else []

    def asks_of_texts(self) -> bool:
        """批复文号是多少: a number that is no quantity is told, not reckoned."""
        question, columns = self.question, self._columns_called()
        plain = question.unit is None and question.dimension is None and not question.each and not question.grouped
        return plain and bool(columns) and all(_is_text(column) for column in columns)

    def ends_on_texts(self) -> bool:
        """未供面积在5公顷以上的批次的处置措施: the quantity only says which rows are meant."""
        question = self.question
        last = max(self.reading.links, key=lambda item: item.end, default=None)
        column = last.meaning.column if last is not None and last.meaning.target is Target.COLUMN else None
        asks = (
            NUMBER_ASK.search(question.normal) or question.metric or question.share or question.grouped or question.each
        )
        told = column is not None and column.type is ColumnType.TEXT and column in self._columns_called()
        return (
            bool(question.limits)
            and not asks
            and told
            and last is not None
            and not question.normal[last.end :].strip("。？?")
        )

    def _columns_called(self) -> list[Column]:
        """The columns called by their name, or by the end of it (状态 for 生产状态)."""
        whole = self.reading.columns_by_name()
        columns = [
            (item.meaning.column, len(item.text) > 1 and bare_name(item.meaning.column).endswith(item.text))
            for item in self.reading.of(Target.COLUMN)
            if item.meaning.column is not None
        ]
        return list(dict.fromkeys(column for column, by_tail in columns if by_tail or column in whole))

    def _order(self) -> Order | None:
        """从大到小 puts rows in the order of the one number named."""
        if self.question.ordered is None:
            return None
        numbers = self.reading.columns(ColumnRole.MEASURE)
        if len(numbers) != 1:
            raise NotExpressible("排")
        return Order(column=ref(numbers[0]), descending=self.question.ordered == "most")


def identifying(table: Table) -> list[ColumnRef]:
    """Name and key columns: what a clerk calls a row by."""
    names = [c for c in table.columns if c.role in (ColumnRole.NAME, ColumnRole.KEY) and bare_name(c) != "序号"]
    ordered = sorted(names, key=lambda c: (puts_in_groups(c, table), c.role is not ColumnRole.NAME))
    places = [c for c in table.columns if c.role is ColumnRole.PLACE]
    return [ref(c) for c in (*ordered[:1], *places[:1])] or [ref(c) for c in _telling(table)]


def _telling(table: Table) -> list[Column]:
    """Without a column of names: that which has the most different values (医学类), and the first one (专业类别)."""
    first = table.columns[0]
    texts = [c for c in table.columns if c.type is ColumnType.TEXT and c.role is ColumnRole.CATEGORY]
    most = max(texts, key=lambda column: len(column.values), default=first)
    return [most, first] if first in texts and len(most.values) > len(first.values) else [first]


def _is_text(column: Column) -> bool:
    return column.type is ColumnType.TEXT and bare_name(column).endswith(_NUMBERS)


def _in_unit(column: Column, asked: Unit) -> bool:
    own = unit_named(column.unit or "")
    return own is not None and own.name == asked.name


def distinct(columns: Sequence[ColumnRef]) -> tuple[ColumnRef, ...]:
    """Without those that stand twice."""
    return tuple(dict.fromkeys(columns))
