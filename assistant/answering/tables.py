"""Answers from tables: a figure, a ranking, groups, a list of rows, a rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import assert_never

from assistant.answer import TableView
from assistant.answering.phrases import (
    as_of_phrase,
    dated_by,
    listed_behind,
    not_about,
    row_noun,
    rows_phrase,
    without_alternatives,
)
from assistant.answering.rates import rate_text
from assistant.answering.reports import Written
from assistant.answering.sheet import Sheet, mark
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
    describe,
    describe_condition,
    extreme_word,
    rows_of,
)
from assistant.records import ColumnRole, Table
from assistant.vocabulary.units import format_decimal

_SHOWN_ROWS = 20
_FEW_ROWS = 3
_TABLE_ROWS = 200
UNREADABLE = ("数字缺位", "不是数字", "公式错误")


def write_table(evidence: TableEvidence, sheet: Sheet, entities: Sequence[str]) -> Written:
    """The answer to a table plan, every value beside its label."""
    return TableWriter(evidence, sheet, entities).write()


def common_year(lines: Sequence[ResultRow]) -> str:
    """The year that the labels of all times begin with (2024年 of 2024年3月), "" where they differ."""
    years = {line.label[0].partition("年")[0] + "年" for line in lines if line.label}
    year = next(iter(years), "") if len(years) == 1 else ""
    return year if all(line.label != (year,) for line in lines) else ""


def within_year(line: ResultRow, year: str) -> ResultRow:
    """The line with its time said within a year."""
    return replace(line, label=(line.label[0].removeprefix(year),))


def _set_off(name: str) -> str:
    """A name with what parts it from the figure behind it: T5，为128 is not read as 5,128."""
    return f"{name}，为" if name[-1:].isdigit() else f"{name}，"


def _further(plan: Extreme, table: Table) -> list[int]:
    """The places of figures that a row tells beside the one it was found by."""
    return [at for at in range(1, len(plan.shown) - 1) if table.column(plan.shown[at].id).role is ColumnRole.MEASURE]


def view(evidence: TableEvidence) -> TableView:
    """The rows behind the answer as shown in the page's table."""
    rows = tuple((*line.label, *(_plain(value) for value in line.values)) for line in evidence.result[:_TABLE_ROWS])
    return TableView(columns=evidence.columns, rows=rows, total_rows=len(evidence.result))


class TableWriter:
    """One answer from a table: its sentence, what is said with it, and its 口径."""

    def __init__(self, evidence: TableEvidence, sheet: Sheet, entities: Sequence[str]) -> None:
        self.evidence = evidence
        self.sheet = sheet
        self.noun = row_noun(entities)
        self.citation = sheet.cite_table(evidence, describe_condition(rows_of(evidence.plan)))

    @property
    def mark(self) -> str:
        return mark(self.citation)

    def write(self) -> Written:
        plan = self.evidence.plan
        lines = [f"{as_of_phrase(plan.dataset.as_of)}{self.sentence()}。{self.mark}"]
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
                return self._extreme(plan)
            case ListRows():
                return self._rows(plan)
            case Exists():
                return self._exists(plan)
            case Ratio():
                return rate_text(plan, self.evidence.result, self.sheet, self.citation, self.noun)
            case _:
                assert_never(plan)

    def further(self) -> list[str]:
        """What has to be said with it: the figure beside, what was left out, what reports state."""
        plan, lines = self.evidence.plan, []
        if self.evidence.beside is not None and isinstance(plan, Aggregate) and plan.beside is not None:
            lines.append(f"另有{plan.beside.label}{self.sheet.enter(self.evidence.beside, self.citation)}。")
        return [*lines, *self._incomplete(), *report_lines(self.evidence, self.sheet)]

    def notes(self) -> list[str]:
        """口径: what was counted, which rows, what was left out."""
        return [*self._notes(), *report_notes(self.evidence)]

    def _counts(self, plan: TablePlan) -> bool:
        """Whether the answer is one count of rows, which a split breaks down."""
        return isinstance(plan, Aggregate) and not plan.group_by and plan.measures[0].column is None

    def _incomplete(self) -> list[str]:
        """Hidden or unreadable digits make a sum smaller than it is: said with it; those of one row
        are told as they stand."""
        if isinstance(self.evidence.plan, Aggregate) and self._masked_alone():
            return ["原文数字缺位，不完整，照录未推算。"]
        serious = [item for item in self.evidence.left_out if item.reason.endswith(UNREADABLE)]
        return ["、".join(f"{item.reason}{item.count}行" for item in serious) + "，未计入。"] if serious else []

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
            return f"{noun}{measure.column.name if measure.column else ''}{shown}"
        match measure.aggregation:
            case Aggregation.COUNT:
                return f"{noun}{shown}" if noun else f"共{shown}"
            case Aggregation.COUNT_DISTINCT:
                name = measure.column.name if measure.column else ""
                return f"{f'{noun}涉及' if noun else ''}{name}{shown}（去重）"
            case Aggregation.SUM:
                return f"{noun}{measure.column.name if measure.column else ''}合计{shown}"
            case Aggregation.AVERAGE:
                return f"{noun}平均{measure.column.name if measure.column else ''}{shown}{self._with_nothing()}"
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
        named = "、".join(columns) if len(columns) > 1 else (measure.column.name if measure.column else "")
        what = f"{subject}{self.noun}{average}{named}"
        if not lines:
            return f"没有{what}{plan.having.describe()}的{key}" if plan.having else f"没有{subject}{self.noun}"
        if plan.limit is not None:
            word = "最多" if plan.descending is not False else "最少"
            if len(lines) == 1:
                name, shown = self._named(lines[0])
                return f"{what}{word}的{key}是{name}，{shown}{_only_among(plan)}"
            listed = "、".join(map(self._beside_name, lines))
            return f"{what}{word}的{key}依次是{listed}{_only_among(plan)}"
        listed = "、".join(self._beside_name(line) for line in lines[:_SHOWN_ROWS]) + self._lacking(lines)
        more = "，其余见下表" if len(lines) > _SHOWN_ROWS else ""
        if plan.having is not None:
            behind = listed_behind(len(lines), f"{listed}{more}", counted=plan.having.counted)
            return f"{what}{plan.having.describe()}的{key}共{self._number_of(lines)}{behind}"
        if plan.group_by[0].step is not None:
            year = common_year(lines)
            told = [within_year(line, year) for line in lines[:_SHOWN_ROWS]]
            return f"{year}各{key}{what}{dated_by(plan.group_by[0])}：{'，'.join(map(self._beside_name, told))}{more}"
        return f"各{key}{what}：{listed}{more}"

    def _beside_name(self, line: ResultRow) -> str:
        return _beside(*self._named(line))

    def _lacking(self, lines: Sequence[ResultRow]) -> str:
        """The values set side by side that no row has."""
        plan = self.evidence.plan
        if not isinstance(plan, Aggregate):
            return ""
        keys, found = {column.id for column in plan.group_by}, {name for line in lines for name in line.label}
        asked = [part for part in conjuncts(plan.where) if isinstance(part, In) and part.column.id in keys]
        lacking = [value for part in asked for value in part.values if value not in found]
        return f"；没有符合条件的{'、'.join(lacking)}" if lacking and plan.limit is None else ""

    def _number_of(self, lines: Sequence[ResultRow]) -> str:
        return self.sheet.enter(Value(Decimal(len(lines)), "个"), self.citation)

    def _named(self, line: ResultRow) -> tuple[str, str]:
        shown = [self.sheet.enter(value, self.citation) for value in line.values]
        if len(shown) == 1:
            return "、".join(line.label), shown[0]
        return "、".join(line.label), f"（{'，'.join(shown)}）"

    def _extreme(self, plan: Extreme) -> str:
        lines = self.evidence.result
        if not lines:
            return f"没有{rows_phrase(plan.where)}{self.noun}"
        word = extreme_word(plan)
        if plan.dated and len(lines) > _FEW_ROWS:  # a day that many share is said once
            day = self.sheet.enter(lines[0].values[-1], self.citation)
            labels = "、".join(self._label(line, 1) for line in lines[:_SHOWN_ROWS])
            subject = f"{rows_phrase(plan.where)}{self.noun}{plan.column.name}"
            return f"{subject}{word}的是{day}，共{self._number_of(lines)}：{labels}"
        shared = len({line.values[-1].number for line in lines}) == 1 and not _further(plan, self.evidence.table)
        if plan.limit == 1 and len(lines) > _FEW_ROWS and shared:
            most = self.sheet.enter(lines[0].values[-1], self.citation)  # what many share is said once
            labels = "、".join(self._label(line, 1) for line in lines[:_FEW_ROWS])
            subject = f"{rows_phrase(without_alternatives(plan.where))}{self.noun}{plan.column.name}"
            return f"{subject}{word}的是{most}，共{self._number_of(lines)}：{labels}等，其余见下表"
        named = [self._with_its_fields(plan, line) for line in lines[:_SHOWN_ROWS]]
        subject = rows_phrase(without_alternatives(plan.where))
        return f"{subject}{self.noun}{plan.column.name}{word}的是{'；'.join(named)}"

    def _with_its_fields(self, plan: Extreme, line: ResultRow) -> str:
        """A row by its name and the value it is told by, then the other figures asked of it."""
        figures = _further(plan, self.evidence.table)
        fields = "".join(f"，{self._field_or_blank(plan.shown[at].name, line.values[at])}" for at in figures)
        plain = replace(line, values=tuple(value for at, value in enumerate(line.values) if at not in figures))
        return f"{_set_off(self._label(plain, 1))}{self.sheet.enter(line.values[-1], self.citation)}{fields}"

    def _label(self, line: ResultRow, values: int) -> str:
        """A row by its name, its place in brackets: 02300001（双桠镇）."""
        texts = [_plain(value) for value in line.values[: len(line.values) - values]]
        head, rest = (texts[0] if texts else "") or "（没有写名称的一行）", [text for text in texts[1:] if text]
        return f"{head}（{'、'.join(rest)}）" if rest else head

    def _rows(self, plan: ListRows) -> str:
        lines = self.evidence.result
        subject = rows_phrase(plan.where)
        if not lines:
            return f"没有符合条件的{self.noun}（{subject}）"
        if len(lines) == 1 and len(plan.shown) > 1:
            return self._one_row(lines[0], plan)
        count = self._number_of(lines)
        listed = "；".join(self._listed(line, plan) for line in lines[:_SHOWN_ROWS])
        more = "，其余见下表" if len(lines) > _SHOWN_ROWS else ""
        return f"{subject}{self.noun}共{count}：{listed}{more}"

    def _one_row(self, line: ResultRow, plan: ListRows) -> str:
        head = _plain(line.values[0])
        known = set(rows_phrase(plan.where).split("、"))
        asked = list(zip(plan.shown, line.values, strict=True))[1:]
        fields = [self._field(column.name, value) for column, value in asked if _plain(value) not in known]
        return f"{head}：{'，'.join(fields)}" if fields else head

    def _field(self, name: str, value: Value) -> str:
        return _beside(name, self.sheet.enter(value, self.citation))

    def _field_or_blank(self, name: str, value: Value) -> str:
        return self._field(name, value) if value.number is not None or value.text else f"{name}空白"

    def _listed(self, line: ResultRow, plan: ListRows) -> str:
        parts = []
        for column, value in zip(plan.shown, line.values, strict=True):
            shown = self.sheet.enter(value, self.citation) if value.number is not None or value.masked else value.text
            parts.append(_beside(column.name, shown) if value.number is not None or value.masked else shown)
        return f"{parts[0]}（{'、'.join(filter(None, parts[1:]))}）" if any(parts[1:]) else parts[0]

    def _exists(self, plan: Exists) -> str:
        value = self.evidence.result[0].values[0]
        if not value.number:
            return f"没有{rows_phrase(plan.where)}{self.noun}"
        return f"有，{rows_phrase(plan.where)}{self.noun}共{self.sheet.enter(value, self.citation)}"

    # ------------------------------------------------------------ 口径

    def _notes(self) -> list[str]:
        evidence = self.evidence
        notes = [describe(evidence.plan), *evidence.plan.basis.assumptions]
        notes.append(f"明细{evidence.considered}行中符合条件{evidence.matched}行")
        if evidence.total_rows_left_out:
            notes.append(f"合计、小计等{evidence.total_rows_left_out}行未计入")
        for item in evidence.left_out:
            examples = f"（{'、'.join(item.examples)}）" if item.examples else ""
            notes.append(f"{item.reason}{item.count}行{'按0计' if item.as_nothing else '未计入'}{examples}")
        notes += _reconciled(evidence.table, evidence.plan)
        notes += [
            f"表内{note.rstrip('。')}" for note in evidence.table.notes if note.startswith(("注", "说明", "备注"))
        ]
        return notes


def _reconciled(table: Table, plan: object) -> list[str]:
    """The table's own printed totals beside the sums of its rows, for the columns used."""
    used = _columns_used(plan)
    notes = []
    for check in table.totals:
        if check.column in used:
            printed, computed = (format_decimal(n, computed=False) for n in (check.printed, check.computed))
            name = table.column(check.column).name
            verdict = "一致" if check.agrees else "不一致，请核对"
            notes.append(f"表内第{check.row}行“{check.label}”{name}为{printed}，明细合计{computed}，{verdict}")
    return notes


def _columns_used(plan: object) -> set[str]:
    measures: list[Measure] = []
    if isinstance(plan, Aggregate):
        measures += plan.measures
    if isinstance(plan, Ratio):
        measures += [plan.numerator.measure, plan.denominator.measure]
    return {measure.column.id for measure in measures if measure.column is not None}


def _beside(name: str, shown: str) -> str:
    """A value beside its label; a label that ends in a digit or letter is set off."""
    return f"{name}{'：' if name[-1].isascii() and name[-1].isalnum() else ''}{shown}"


def _plain(value: Value) -> str:
    if value.number is None or (value.text and not value.computed):
        return value.text
    return format_decimal(value.number, computed=value.computed) + value.unit


def _only_among(plan: Aggregate) -> str:
    """甲镇和乙镇哪个多: the most of those two, not of all; a wider word (公司) says itself what it is among."""
    keys = {column.id for column in plan.group_by}
    named = [part for part in conjuncts(plan.where) if isinstance(part, In) and part.column.id in keys]
    said = [value for part in named for value in part.values if value in plan.basis.question]
    told = len(named) == 1 and len(said) == len(named[0].values)
    return f"（只在{'、'.join(said)}中比）" if told else ""
