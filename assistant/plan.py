"""The typed plan: all that a question can make the assistant do.

A closed union of frozen nodes.  The tree knows nothing of execution; every node
renders itself in Chinese a clerk can read (`describe`), and that text is what the
answer, the log and the tests show.  A question, a cell or a model's reply can only
ever fill in these fields.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, assert_never

from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.records.searches import ANY, Filters, Query
from assistant.vocabulary.glossary import State
from assistant.vocabulary.periods import Period, day_words, period_words


class Node(BaseModel):
    """Base of all plan parts: frozen, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- how words were linked


class LinkKind(StrEnum):
    """By which rule a span of the question was linked."""

    EXACT = "exact"
    ALIAS = "alias"
    SUFFIX = "suffix"
    ABBREVIATION = "abbreviation"
    FUZZY = "fuzzy"
    TYPO = "typo"
    MODEL = "model"
    USER = "user"


class Link(Node):
    """A span of the question and what it was understood as; `score` is 0 to 1."""

    text: str
    start: int
    end: int
    target: str
    how: LinkKind
    score: float = 1.0


# ---------------------------------------------------------------- conditions


class Step(StrEnum):
    """How long each of the times is that rows are put together by."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"

    @property
    def word(self) -> str:
        return {"month": "月", "quarter": "季度", "half": "半年", "year": "年"}[self.value]


class ColumnRef(Node):
    """A column by id, with its printed name and unit.

    With a `step`, rows go together by the month (quarter, …) that the column says, in the order of time.
    `shown_in` is the unit that its numbers are to be converted to, "" for its own.
    """

    id: str
    name: str
    unit: str | None = None
    step: Step | None = None
    shown_in: str = ""

    @property
    def groups(self) -> str:
        """What the groups by it are called: 乡镇, or 月 for months."""
        return self.step.word if self.step else self.name


class Op(StrEnum):
    EQ = "eq"
    NE = "ne"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"


_OP_WORDS = {Op.EQ: "为", Op.NE: "不为", Op.GT: "大于", Op.GE: "不小于", Op.LT: "小于", Op.LE: "不大于"}

Scalar = Decimal | dt.date | str
_SHOWN_DECIMALS = 6


class Compare(Node):
    """`column` against one value; numbers are in the column's unit."""

    kind: Literal["compare"] = "compare"
    column: ColumnRef
    op: Op
    value: Scalar


class Between(Node):
    """`low` and `high` are inclusive."""

    kind: Literal["between"] = "between"
    column: ColumnRef
    low: Scalar
    high: Scalar


class In(Node):
    kind: Literal["in"] = "in"
    column: ColumnRef
    values: tuple[str, ...] = Field(min_length=1)
    label: str = ""


class Contains(Node):
    """`at_start`: the text stands first, as a surname does."""

    kind: Literal["contains"] = "contains"
    column: ColumnRef
    text: str
    at_start: bool = False


class IsNull(Node):
    """No value stands there: the cell is blank or, with `dash`, holds a dash for nothing."""

    kind: Literal["is_null"] = "is_null"
    column: ColumnRef
    dash: bool = False


class And(Node):
    kind: Literal["and"] = "and"
    parts: tuple[Condition, ...]


class Or(Node):
    kind: Literal["or"] = "or"
    parts: tuple[Condition, ...] = Field(min_length=1)


class Not(Node):
    kind: Literal["not"] = "not"
    part: Condition


Condition = Annotated[Compare | Between | In | Contains | IsNull | And | Or | Not, Field(discriminator="kind")]


def conjuncts(condition: Condition) -> tuple[Condition, ...]:
    """The parts that must all hold; the condition itself when it is no conjunction."""
    return condition.parts if isinstance(condition, And) else (condition,)


def joined(parts: Sequence[Condition]) -> Condition:
    """What holds when all the parts do; a single one stays as it is."""
    return parts[0] if len(parts) == 1 else And(parts=tuple(parts))


def describe_condition(condition: Condition) -> str:
    """The condition in Chinese; the empty conjunction is 全部."""
    match condition:
        case Compare(column=column, op=op, value=value):
            return f"{column.name}{_OP_WORDS[op]}{_show(value, column)}"
        case Between(column=column, low=low, high=high):
            if low == high:
                return f"{column.name}为{_show(low, column)}"
            return f"{column.name}在{_show(low, column)}至{_show(high, column)}之间"
        case In(column=column, values=values, label=label):
            listed = "、".join(f"“{value}”" for value in values)
            return f"{column.name}为{label}（{listed}）" if label else f"{column.name}为{listed}"
        case Contains(column=column, text=text, at_start=at_start):
            return f"{column.name}{'以' if at_start else '含'}“{text}”{'开头' if at_start else ''}"
        case IsNull(column=column, dash=dash):
            return f"{column.name}填“—”" if dash else f"{column.name}为空"
        case And(parts=parts):
            return "，且".join(_nested(part) for part in parts) or "全部"
        case Or(parts=parts):
            return "，或".join(_nested(part) for part in parts)
        case Not(part=part):
            return f"不满足（{describe_condition(part)}）"
        case _:
            assert_never(condition)


def _nested(condition: Condition) -> str:
    text = describe_condition(condition)
    return f"（{text}）" if isinstance(condition, Or) else text


def plain_number(value: Decimal) -> str:
    """As it is; a limit converted from another unit may not end (20亩 in 公顷): about."""
    exponent = value.as_tuple().exponent
    long = isinstance(exponent, int) and -exponent > _SHOWN_DECIMALS
    return f"约{value.quantize(Decimal(10) ** -_SHOWN_DECIMALS):f}" if long else f"{value:f}"


def _show(value: Scalar, column: ColumnRef) -> str:
    match value:
        case Decimal():
            return f"{plain_number(value)}{column.unit or ''}"
        case dt.date():
            return day_words(value)
        case str():
            return f"“{value}”"
        case _:
            assert_never(value)


# ---------------------------------------------------------------- what is measured


class Dataset(Node):
    """One table, with the date its rows stand for (None: not dated)."""

    table_id: str
    name: str
    as_of: dt.date | None = None


class Aggregation(StrEnum):
    COUNT = "count"
    COUNT_DISTINCT = "count_distinct"
    SUM = "sum"
    AVERAGE = "average"
    MAX = "max"
    MIN = "min"


_AGGREGATION_WORDS = {
    Aggregation.COUNT: "个数",
    Aggregation.COUNT_DISTINCT: "不重复个数",
    Aggregation.SUM: "合计",
    Aggregation.AVERAGE: "平均",
    Aggregation.MAX: "最大",
    Aggregation.MIN: "最小",
}


class Measure(Node):
    """What is computed over rows.  `column` is None only for a count of rows;
    `unit` is the printed unit (个 for counts unless the question named another)."""

    aggregation: Aggregation
    column: ColumnRef | None = None
    unit: str = ""

    @model_validator(mode="after")
    def _column_where_needed(self) -> Measure:
        if self.column is None and self.aggregation is not Aggregation.COUNT:
            raise ValueError(f"{self.aggregation} needs a column")
        return self

    def describe(self) -> str:
        name = self.column.name if self.column else ""
        return f"{name}{_AGGREGATION_WORDS[self.aggregation]}"


class Filtered(Node):
    """A measure over the rows that satisfy a condition, with a name for it."""

    label: str
    where: Condition
    measure: Measure


class Having(Node):
    """What the value of a group must come to; `value` is in `unit`, `counted` where just the number of
    such groups is asked for."""

    op: Op
    value: Decimal
    unit: str = ""
    counted: bool = False

    def describe(self) -> str:
        return f"{_OP_WORDS[self.op]}{plain_number(self.value)}{self.unit}"


class Order(Node):
    column: ColumnRef
    descending: bool = True


# ---------------------------------------------------------------- the plans


class Basis(Node):
    """How a plan came about: what was assumed, what of the question was not used, and what
    was `carried` over from the question before it."""

    question: str = ""
    carried: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    period: Period | None = None


class _Plan(Node):
    basis: Basis = Basis()


class ListRows(_Plan):
    """Rows that satisfy a condition; also the look-up of fields of one row."""

    kind: Literal["list_rows"] = "list_rows"
    dataset: Dataset
    where: Condition
    shown: tuple[ColumnRef, ...] = Field(min_length=1)
    order: Order | None = None
    limit: int | None = None


class Exists(_Plan):
    """Whether any row satisfies a condition."""

    kind: Literal["exists"] = "exists"
    dataset: Dataset
    where: Condition


class Aggregate(_Plan):
    """Measures over rows, in all or per group; ordered and limited with ties kept.

    `beside` is a second figure that has to be said with the first.
    """

    kind: Literal["aggregate"] = "aggregate"
    dataset: Dataset
    where: Condition
    measures: tuple[Measure, ...] = Field(min_length=1)
    group_by: tuple[ColumnRef, ...] = ()
    beside: Filtered | None = None
    descending: bool | None = None
    limit: int | None = None
    having: Having | None = None


class Extreme(_Plan):
    """The row or rows with the largest or smallest value of a column; `dated` for days,
    of which the largest is the latest."""

    kind: Literal["extreme"] = "extreme"
    dataset: Dataset
    where: Condition
    column: ColumnRef
    largest: bool
    dated: bool = False
    shown: tuple[ColumnRef, ...] = Field(min_length=1)
    limit: int = 1


class Ratio(_Plan):
    """One filtered measure over another; `label` names the rate (整改率, 占比), `unit` is
    % or, for what goes to each unit of something (平均每亩), that of the numerator.

    In all or per group, ordered and limited as `Aggregate` is; with `of_all`, each group is
    taken of all rows of the denominator, not of its own.
    """

    kind: Literal["ratio"] = "ratio"
    dataset: Dataset
    label: str
    numerator: Filtered
    denominator: Filtered
    unit: str = "%"
    group_by: tuple[ColumnRef, ...] = ()
    of_all: bool = False
    descending: bool | None = None
    limit: int | None = None
    having: Having | None = None


TablePlan = ListRows | Exists | Aggregate | Extreme | Ratio


class Reckon(StrEnum):
    """What is made of several values."""

    DIFFERENCE = "difference"
    GAP = "gap"
    GROWTH = "growth"
    TIMES = "times"
    SHARE = "share"
    SUM = "sum"
    AVERAGE = "average"
    LARGEST = "largest"
    SMALLEST = "smallest"
    EACH = "each"


_RECKON_WORDS = {
    Reckon.DIFFERENCE: "相差",
    Reckon.GAP: "还差",
    Reckon.GROWTH: "增长或下降的百分比",
    Reckon.TIMES: "倍数",
    Reckon.SHARE: "占比",
    Reckon.SUM: "合计",
    Reckon.AVERAGE: "平均",
    Reckon.LARGEST: "最大的",
    Reckon.SMALLEST: "最小的",
    Reckon.EACH: "",
}


_OF_TWO = frozenset({Reckon.DIFFERENCE, Reckon.GAP, Reckon.GROWTH, Reckon.TIMES, Reckon.SHARE})


class Term(Node):
    """One value of a reckoning: a column over the rows of one table, with what to call it.

    A `cell` is looked up as it stands, in total rows too; there has to be just one.  With a
    `whole` the value is a rate: the measure over that of the whole.
    """

    label: str
    dataset: Dataset
    where: Condition
    measure: Measure
    cell: bool = False
    whole: Filtered | None = None


class FactAsk(Node):
    """One figure asked of the reports: the words it must mention, its state and
    unit, and the facts chosen for it, best first."""

    words: tuple[str, ...]
    state: State | None = None
    unit: str = ""
    fact_ids: tuple[str, ...] = Field(min_length=1)


class Stated(Node):
    """One value of a reckoning that a report states, with what to call it."""

    label: str
    ask: FactAsk


class Given(Node):
    """One value of a reckoning that the question itself gives: 还差多少才到90%."""

    label: str
    value: Decimal
    unit: str = ""


class Reckoning(_Plan):
    """Values that stand in different rows, columns, tables or reports, set against each other.

    DIFFERENCE, GROWTH, TIMES and SHARE take the first term against the second; GAP is what the
    first, a result, still lacks of the second, its target, in `unit` where one was asked for and
    `with_share` with what part of it is done; EACH only sets the terms side by side, in the order
    of time.  `subject` is what all of them measure, where their labels do not say it.
    """

    kind: Literal["reckoning"] = "reckoning"
    terms: tuple[Term | Stated | Given, ...] = Field(min_length=2)
    reckon: Reckon
    limit: int = 1
    subject: str = ""
    unit: str = ""
    with_share: bool = False

    @property
    def rows(self) -> tuple[Term, ...]:
        """The terms that are worked out over rows."""
        return tuple(term for term in self.terms if isinstance(term, Term))

    @model_validator(mode="after")
    def _two_sides(self) -> Reckoning:
        if self.reckon in _OF_TWO and len(self.terms) != 2:
            raise ValueError(f"{self.reckon} needs two terms")
        return self


class Several(_Plan):
    """Several asks of one sentence, over one or more tables, answered one after the other."""

    kind: Literal["several"] = "several"
    plans: tuple[TablePlan, ...] = Field(min_length=2)


class FactLookUp(_Plan):
    """Figures stated in reports, one ask each."""

    kind: Literal["fact"] = "fact"
    asks: tuple[FactAsk, ...] = Field(min_length=1)


class MetricFromFacts(_Plan):
    """A rate that no report states, from the two figures it is made of.

    Only divided when neither is masked and both stand in one point of one report.
    """

    kind: Literal["metric"] = "metric"
    name: str
    note: str
    numerator: FactAsk
    denominator: FactAsk
    beside: tuple[FactAsk, ...] = ()


class PassageLookUp(_Plan):
    """What the material says of a topic, where `filters` let look; `dated` when it is
    asked when, `planned` when it is asked what is intended."""

    kind: Literal["passage"] = "passage"
    topic: tuple[str, ...] = Field(min_length=1)
    query: Query
    filters: Filters = ANY
    dated: bool = False
    planned: bool = False


class DraftForm(StrEnum):
    """What is written: one line of work as a plan, a summary or its problems, or a whole plan."""

    PLAN = "plan"
    SUMMARY = "summary"
    PROBLEMS = "problems"
    WHOLE = "whole"

    @property
    def word(self) -> str:
        return {"plan": "工作计划", "summary": "工作总结", "problems": "存在问题", "whole": "工作计划"}[self.value]


class DraftLength(StrEnum):
    """How long a paragraph is to be."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class DraftTone(StrEnum):
    """STEADY numbers its points, FIRM holds to account as well, PLAIN goes without numbers and closings."""

    STEADY = "steady"
    FIRM = "firm"
    PLAIN = "plain"


class WriteDraft(_Plan):
    """Paragraphs about `topics` for a span of time, from what the material says.

    `topics` are empty for a whole plan over all the material tells of.  `added` are things whose
    figures have to be in it, `dropped` those that may not be; `variant` picks other wordings.
    """

    kind: Literal["draft"] = "draft"
    topics: tuple[str, ...] = ()
    form: DraftForm = DraftForm.PLAN
    period: Period
    length: DraftLength = DraftLength.MEDIUM
    tone: DraftTone = DraftTone.STEADY
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    variant: int = 0

    @model_validator(mode="after")
    def _about_something(self) -> WriteDraft:
        if not self.topics and self.form is not DraftForm.WHOLE:
            raise ValueError("only a whole plan has no topic of its own")
        return self


Plan = Annotated[
    ListRows
    | Exists
    | Aggregate
    | Extreme
    | Ratio
    | Reckoning
    | Several
    | FactLookUp
    | MetricFromFacts
    | PassageLookUp
    | WriteDraft,
    Field(discriminator="kind"),
]


def rows_of(plan: TablePlan) -> Condition:
    """The rows a table plan is about; of a rate, all that it is taken of."""
    return plan.denominator.where if isinstance(plan, Ratio) else plan.where


def describe(plan: Plan) -> str:
    """The plan in Chinese, one line."""
    match plan:
        case ListRows():
            shown = "、".join(column.name for column in plan.shown)
            return f"{_of(plan.dataset, plan.where)}，列出{shown}{_limit(plan.limit)}"
        case Exists():
            return f"{_of(plan.dataset, plan.where)}，看有没有"
        case Aggregate():
            return _describe_aggregate(plan)
        case Extreme():
            word = extreme_word(plan)
            return f"{_of(plan.dataset, plan.where)}，找{plan.column.name}{word}的{_limit(plan.limit)}"
        case Ratio():
            over = f"{plan.numerator.label}÷{plan.denominator.label}"
            grouped = _grouped(plan.group_by)
            order = f"{_having(plan.having)}{_ordered(plan.descending)}{_limit(plan.limit)}"
            return f"在《{plan.dataset.name}》中{grouped}算{plan.label}（{over}）{order}"
        case Reckoning():
            return _describe_reckoning(plan)
        case Several(plans=plans):
            return "；".join(describe(each) for each in plans)
        case FactLookUp() | MetricFromFacts() | PassageLookUp():
            return _describe_reported(plan)
        case WriteDraft(topics=topics, form=form, period=period):
            return f"起草{period_words(period)}{'、'.join(topics)}{form.word}"
        case _:
            assert_never(plan)


def _describe_reckoning(plan: Reckoning) -> str:
    where = "、".join(dict.fromkeys(f"《{term.dataset.name}》" for term in plan.rows))
    sources = [where, *(["报告"] if any(isinstance(term, Stated) for term in plan.terms) else [])]
    named = "、".join(term.label for term in plan.terms)
    word = _RECKON_WORDS[plan.reckon]
    subject = f"{plan.subject}：" if plan.subject else ""
    return f"取{'和'.join(filter(None, sources))}中的{subject}{named}，{f'算{word}' if word else '逐个列出'}"


def _describe_reported(plan: FactLookUp | MetricFromFacts | PassageLookUp) -> str:
    match plan:
        case FactLookUp():
            asked = "；".join("".join(ask.words) or "数字" for ask in plan.asks)
            return f"查报告中写明的数字：{asked}"
        case MetricFromFacts():
            return f"由报告中的数字算{plan.name}（{plan.note}）"
        case PassageLookUp():
            return f"查材料中关于“{'、'.join(plan.topic)}”的段落"
        case _:
            assert_never(plan)


def _describe_aggregate(plan: Aggregate) -> str:
    measured = "、".join(measure.describe() for measure in plan.measures)
    grouped = _grouped(plan.group_by)
    order = f"{_having(plan.having)}{_ordered(plan.descending)}{_limit(plan.limit)}"
    return f"{_of(plan.dataset, plan.where)}，{grouped}求{measured}{order}"


def _grouped(columns: tuple[ColumnRef, ...]) -> str:
    named = "、".join(f"{column.name}逐{column.step.word}" if column.step else column.name for column in columns)
    return f"按{named}分组" if columns else ""


def extreme_word(plan: Extreme) -> str:
    """最大 or 最小; of days 最晚 or 最早."""
    return ("最晚" if plan.largest else "最早") if plan.dated else ("最大" if plan.largest else "最小")


def _having(having: Having | None) -> str:
    return f"，取{having.describe()}的" if having else ""


def _ordered(descending: bool | None) -> str:
    return "" if descending is None else ("，从多到少" if descending else "，从少到多")


def _of(dataset: Dataset, where: Condition) -> str:
    return f"在《{dataset.name}》中取{describe_condition(where)}的明细行"


def _limit(limit: int | None) -> str:
    return f"，取前{limit}名（并列都算）" if limit else ""
