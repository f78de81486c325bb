"""Answers from tables: a figure, a ranking, groups, a list of rows, a rate."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from assistant.answer import TableView
from assistant.answering.labels import beside, common_year, plain, within_year
from assistant.answering.phrases import (
    as_of_phrase,
    dated_by,
    listed_behind,
    not_about,
    row_noun,
    rows_phrase,
)
from assistant.answering.rates import rate_text
from assistant.answering.reports import Written
from assistant.answering.rows import SHOWN_ROWS, RowsText
from assistant.answering.sheet import Sheet, mark
from assistant.answering.table_notes import table_notes
from assistant.answering.two_sides import report_lines, report_notes
from assistant.execution.evidence import ResultRow, TableEvidence, Value
from assistant.plan import (
    Aggregate,
    Aggregation,
    Exists,
    Extreme,
    In,
    ListRows,
    Measure,
    Ratio,
    TablePlan,
    conjuncts,
    describe_condition,
    rows_of,
)
from assistant.records import Table

_TABLE_ROWS = 200
_A_YEAR = 366  # days
UNREADABLE = ("数字缺位", "不是数字", "公式错误")


def write_table(evidence: TableEvidence, sheet: Sheet, entities: Sequence[str]) -> Written:
    """The answer to a table plan, every value beside its label."""
    return TableWriter(evidence, sheet, entities).write()


def view(evidence: TableEvidence) -> TableView:
    """The rows behind the answer as shown in the page's table."""
    rows = tuple((*line.label, *(plain(value) for value in line.values)) for line in evidence.result[:_TABLE_ROWS])
    return TableView(columns=evidence.columns, rows=rows, total_rows=len(evidence.result))


def _of_many_years(table: Table) -> bool:
    """Whether a table is of several years one by one: none of its rows stands at the last day of them."""
    own = table.as_of
    if own is None or own.start is None or own.end is None:
        return False
    return (own.end - own.start).days > _A_YEAR


class TableWriter:
    """One answer from a table: its sentence, what is said with it, and its 口径."""

    def __init__(self, evidence: TableEvidence, sheet: Sheet, entities: Sequence[str]) -> None:
        self.evidence = evidence
        self.sheet = sheet
        self.noun = row_noun(entities)
        self.citation = sheet.cite_table(evidence, describe_condition(rows_of(evidence.plan)))
        self._rows = RowsText(evidence.table, evidence.result, sheet, self.citation, self.noun)

    @property
    def mark(self) -> str:
        return mark(self.citation)

    def write(self) -> Written:
        plan = self.evidence.plan
        day = None if _of_many_years(self.evidence.table) else plan.dataset.as_of
        lines = [f"{as_of_phrase(day)}{self.sentence()}。{self.mark}"]
        if self.evidence.split and self._counts(plan):
            lines.append("其中：" + "，".join(self._part(value, count) for value, count in self.evidence.split) + "。")
        return Written("\n".join([*lines, *self.further()]), self.notes())

    def sentence(self) -> str:
        """What was asked, without full stop and mark."""
        plan = self.evidence.plan
        match plan:
            case Aggregate(group_by=()):
                return self._single(plan)
            case Aggregate():
                return self._groups(plan)
            case Extreme():
                return self._rows.extreme(plan)
            case ListRows():
                return self._rows.listed(plan)
            case Exists():
                return self._exists(plan)
            case Ratio():
                return rate_text(plan, self.evidence.result, self.sheet, self.citation, self.noun)
            case _:
                assert_never(plan)

    def further(self) -> list[str]:
        """What has to be said with it: the figure beside, what was left out, what reports state."""
        plan, lines = self.evidence.plan, []
        told = plan.beside if isinstance(plan, Aggregate | ListRows | Extreme) else None
        if self.evidence.beside is not None and told is not None:
            lines.append(f"另有{told.label}{self.sheet.enter(self.evidence.beside, self.citation)}。")
        return [*lines, *self._alike(), *self._incomplete(), *report_lines(self.evidence, self.sheet)]

    def notes(self) -> list[str]:
        """口径: what was counted, which rows, what was left out."""
        return [*table_notes(self.evidence), *report_notes(self.evidence)]

    def _counts(self, plan: TablePlan) -> bool:
        """Whether the answer is one count of rows, which a split breaks down."""
        return isinstance(plan, Aggregate) and not plan.group_by and plan.measures[0].column is None

    def _alike(self) -> list[str]:
        """Places of one name that were taken together."""
        together = self.evidence.alike if not isinstance(self.evidence.plan, ListRows | Extreme) else ()
        grouped = isinstance(self.evidence.plan, Aggregate | Ratio) and bool(self.evidence.plan.group_by)
        named = "、".join(f"“{name}”" for name in together)
        return [f"不止一处叫{named}，以上合在一起计算。"] if named and not grouped else []

    def _incomplete(self) -> list[str]:
        """Hidden or unreadable digits make a sum smaller than it is: said with it; those of one row
        are told as they stand."""
        if isinstance(self.evidence.plan, Aggregate) and self._masked_alone():
            return ["原文数字缺位，不完整，照录未推算。"]
        serious = [item for item in self.evidence.left_out if item.reason.endswith(UNREADABLE)]
        lines = ["、".join(f"{item.reason}{item.count}行" for item in serious) + "，未计入。"] if serious else []
        return [*lines, *self._lacking_one_side()]

    def _lacking_one_side(self) -> list[str]:
        """Of one column over another only rows that have both count: the whole is less than the column comes to."""
        of_columns = isinstance(self.evidence.plan, Ratio) and self.evidence.plan.of_columns
        blank = [item for item in self.evidence.left_out if item.reason.endswith("空白")] if of_columns else []
        return ["、".join(f"{item.reason}{item.count}行" for item in blank) + "，两边都未计入。"] if blank else []

    def _masked_alone(self) -> bool:
        return any(value.masked for line in self.evidence.result[:1] for value in line.values)

    def _part(self, value: str, count: int) -> str:
        unit = "个"
        plan = self.evidence.plan
        if isinstance(plan, Aggregate) and plan.measures[0].column is None:
            unit = plan.measures[0].unit
        return f"{value}{self.sheet.enter(Value(Decimal(count), unit), self.citation)}"

    # ------------------------------------------------------------ kinds

    def _single(self, plan: Aggregate) -> str:
        values = self.evidence.result[0].values
        if not self.evidence.matched and all(measure.column is not None for measure in plan.measures):
            return f"没有{rows_phrase(plan.where)}{self.noun}"  # nothing to add up: no figure is missing
        said = []
        for index, (measure, value) in enumerate(zip(plan.measures, values, strict=True)):
            subject = rows_phrase(plan.where) if index == 0 else ""
            said.append(f"{subject}{self._said(measure, value, first=index == 0)}")
        return "，".join(said)

    def _said(self, measure: Measure, value: Value, *, first: bool) -> str:
        noun = self.noun if first else ""
        if value.number is None and not value.masked:
            return f"{noun}{measure.describe()}没有可用的数"
        shown = self.sheet.enter(value, self.citation)
        if value.masked:
            return f"{noun}{beside(measure.column.name if measure.column else '', shown)}"
        match measure.aggregation:
            case Aggregation.COUNT:
                return f"{noun}{shown}" if noun else f"共{shown}"
            case Aggregation.COUNT_DISTINCT:
                name = measure.column.name if measure.column else ""
                return f"{f'{noun}涉及' if noun else ''}{name}{shown}（去重）"
            case Aggregation.SUM:
                return f"{noun}{measure.column.name if measure.column else ''}合计{shown}"
            case Aggregation.AVERAGE:
                return f"{noun}平均{beside(measure.column.name if measure.column else '', shown)}{self._with_nothing()}"
            case Aggregation.MAX | Aggregation.MIN:
                return f"{noun}{measure.describe()}{shown}"
            case _:
                assert_never(measure.aggregation)

    def _with_nothing(self) -> str:
        """Behind an average: what it is when nothing was written for nothing."""
        evidence = self.evidence
        if evidence.with_nothing is None:
            return ""
        shown = self.sheet.enter(evidence.with_nothing, self.citation)
        return f"（空白和填“—”的算作零则为{shown}）"

    def _groups(self, plan: Aggregate) -> str:
        lines = self.evidence.result
        key = plan.group_by[0].groups
        subject = rows_phrase(not_about(plan.where, {column.id for column in plan.group_by}))
        measure = plan.measures[0]
        average = "平均" if measure.aggregation is Aggregation.AVERAGE else ""
        columns = [m.column.name if m.column else "个数" for m in plan.measures]
        several = len(columns) > 1 and plan.limit is None  # ranked by the first, the others are told beside
        named = "、".join(columns) if several else (measure.column.name if measure.column else "")
        what = f"{subject}{self.noun}{average}{named}"
        if plan.among and plan.having is not None:
            return self._without(what, key, counted=plan.having.counted)
        if not lines:
            return f"没有{what}{plan.having.describe()}的{key}" if plan.having else f"没有{subject}{self.noun}"
        if plan.limit is not None:
            word = "最多" if plan.descending is not False else "最少"
            if len(lines) == 1:
                name, shown = self._named(lines[0])
                return f"{what}{word}的{key}是{name}，{shown}{_only_among(plan)}"
            listed = "、".join(map(self._beside_name, lines))
            return f"{what}{word}的{key}依次是{listed}{_only_among(plan)}"
        listed = "、".join(self._beside_name(line) for line in lines[:SHOWN_ROWS]) + self._lacking(lines)
        more = "，其余见下表" if len(lines) > SHOWN_ROWS else ""
        if plan.having is not None:
            behind = listed_behind(len(lines), f"{listed}{more}", counted=plan.having.counted)
            return f"{what}{plan.having.describe()}的{key}共{self._number_of(lines)}{behind}"
        if plan.group_by[0].step is not None:
            year = common_year(lines)
            told = [within_year(line, year) for line in lines[:SHOWN_ROWS]]
            return f"{year}各{key}{what}{dated_by(plan.group_by[0])}：{'，'.join(map(self._beside_name, told))}{more}"
        return f"各{key}{what}：{listed}{more}"

    def _without(self, what: str, key: str, *, counted: bool) -> str:
        """The groups of which there is none."""
        names = [line.label[0] for line in self.evidence.result]
        if not names:
            return f"各{key}都有{what}"
        behind = listed_behind(len(names), "、".join(names), counted=counted)
        return f"没有{what}的{key}共{self._number_of(self.evidence.result)}{behind}"

    def _beside_name(self, line: ResultRow) -> str:
        return beside(*self._named(line))

    def _lacking(self, lines: Sequence[ResultRow]) -> str:
        """The values set side by side that no row has."""
        plan = self.evidence.plan
        if not isinstance(plan, Aggregate):
            return ""
        keys, found = {column.id for column in plan.group_by}, {name for line in lines for name in line.label}
        asked = [part for part in conjuncts(plan.where) if isinstance(part, In) and part.column.id in keys]
        lacking = [v for part in asked for v in part.values if not any(name.endswith(v) for name in found)]
        return f"；没有符合条件的{'、'.join(lacking)}" if lacking and plan.limit is None else ""

    def _number_of(self, lines: Sequence[ResultRow]) -> str:
        return self.sheet.enter(Value(Decimal(len(lines)), "个"), self.citation)

    def _named(self, line: ResultRow) -> tuple[str, str]:
        shown = [self.sheet.enter(value, self.citation) for value in line.values]
        plan = self.evidence.plan
        if isinstance(plan, Aggregate) and plan.limit is not None:
            names = [measure.column.name if measure.column else "" for measure in plan.measures]
            shown = [*shown[:1], *map(beside, names[1:], shown[1:])]
            if len(shown) > 1 and len(self.evidence.result) == 1:
                return "、".join(line.label), "，".join(shown)
        if len(shown) == 1:
            return "、".join(line.label), shown[0]
        return "、".join(line.label), f"（{'，'.join(shown)}）"

    def _exists(self, plan: Exists) -> str:
        value = self.evidence.result[0].values[0]
        if not value.number:
            return f"没有{rows_phrase(plan.where)}{self.noun}"
        return f"有，{rows_phrase(plan.where)}{self.noun}共{self.sheet.enter(value, self.citation)}"


def _only_among(plan: Aggregate) -> str:
    """甲镇和乙镇哪个多: the most of those two, not of all; a wider word (公司) says itself what it is among."""
    keys = {column.id for column in plan.group_by}
    named = [part for part in conjuncts(plan.where) if isinstance(part, In) and part.column.id in keys]
    said = [value for part in named for value in part.values if value in plan.basis.question]
    told = len(named) == 1 and len(said) == len(named[0].values)
    return f"（只在{'、'.join(said)}中比）" if told else ""
