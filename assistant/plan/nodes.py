"""What every plan is made of: linked words, columns, conditions over rows, and how they are said in Chinese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, assert_never

from pydantic import BaseModel, ConfigDict, Field

from assistant.vocabulary.periods import day_words


class Node(BaseModel):
    """Base of all plan parts: frozen, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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

    def elsewhere(self) -> Link:
        """As understood in another question asked in this one's stead: where it stood there says nothing here."""
        return self.model_copy(update={"start": 0, "end": 0})


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
    `shown_in` is the unit that its numbers are to be converted to, "" for its own.  `within` is the id of the
    column of the places that its own lie in, which tells those of one name apart.
    """

    id: str
    name: str
    unit: str | None = None
    step: Step | None = None
    shown_in: str = ""
    within: str = ""

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


OP_WORDS = {Op.EQ: "为", Op.NE: "不为", Op.GT: "大于", Op.GE: "不小于", Op.LT: "小于", Op.LE: "不大于"}


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


def blank_or_dash(condition: Or) -> bool:
    """Whether it is that nothing is written in one column: its cells are blank, or hold a dash."""
    parts = [part for part in condition.parts if isinstance(part, IsNull)]
    return len(parts) == len(condition.parts) > 1 and len({part.column.id for part in parts}) == 1


def joined(parts: Sequence[Condition]) -> Condition:
    """What holds when all the parts do; a single one stays as it is."""
    return parts[0] if len(parts) == 1 else And(parts=tuple(parts))


def describe_condition(condition: Condition) -> str:
    """The condition in Chinese; the empty conjunction is 全部."""
    match condition:
        case Compare(column=column, op=op, value=value):
            return f"{column.name}{OP_WORDS[op]}{_show(value, column)}"
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
        case Or():
            return _alternatives(condition)
        case Not(part=part):
            return _denied(part)
        case _:
            assert_never(condition)


def _denied(part: Condition) -> str:
    written = written_in(part)
    return f"{written}已填写" if written else f"不满足（{describe_condition(part)}）"


def written_in(part: Condition) -> str:
    """The name of the column that holds something where a condition does not hold; "" where it says other things."""
    blank = isinstance(part, Or) and blank_or_dash(part)
    first = part.parts[0] if isinstance(part, Or) and blank else None
    return first.column.name if isinstance(first, IsNull) else ""


def _alternatives(condition: Or) -> str:
    if blank_or_dash(condition):
        return f"{describe_condition(condition.parts[0])}或填“—”"
    return "，或".join(_nested(part) for part in condition.parts)


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
