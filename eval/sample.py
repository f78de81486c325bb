"""Samples of the eval set: a question, and what a right answer to it must carry.

After Inspect (UK AISI): a *sample* is scored by a scorer on what a solver made of
it.  Golds are computed from the clean data of the fictional county.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

TODAY = date(2024, 7, 15)
"""“Now” for every case that names no other day."""


class Kind(StrEnum):
    """What is asked; scores are shown by kind."""

    FACT = "fact"
    COUNT = "count"
    SUM = "sum"
    RATIO = "ratio"
    LOOKUP = "lookup"
    FILTER_LIST = "filter_list"
    ARGMAX = "argmax"
    GROUP = "group"
    MASKED = "masked"
    PLAN = "plan"
    PASSAGE = "passage"
    MULTI = "multi"
    UNANSWERABLE = "unanswerable"
    EXISTS = "exists"
    DISTINCT = "distinct"
    AVERAGE = "average"
    EXTREME = "extreme"
    RANK = "rank"
    SHARE = "share"
    COMPARE = "compare"
    TREND = "trend"
    GAP = "gap"
    DATES = "dates"
    FOLLOW_UP = "follow_up"
    UNCLEAR = "unclear"
    DRAFT = "draft"


class Origin(StrEnum):
    """Who wrote a case, and when; scores are shown apart.

    `BEFORE` cases were written before the questions' parser, by someone who took no
    part in it: how they went the first time says what no later run can.
    `HEARD` cases were written later, by someone who had not read it; `LATER` ones so too,
    when development was over.  `AFRESH` ones followed when all of these had been worked on.
    `UNSEEN`: one more round, by people who had not read the planner.
    `NEWEST`: the last round, by someone who had not read it either.
    `UNTRIED`: one more round, asked once before anything was changed for it.
    `UNHEARD`: one more again, by someone who had not read the planner.
    `UNREAD`: the round after that, again by someone who had not read the planner.
    `UNSPOKEN`: and the one after, likewise.
    `AUDITED`: of the questions of an auditor who tried the product without having read it.
    `REWORDED`: cases of all of these, said otherwise (`eval.rewordings`).
    """

    ALONGSIDE = "alongside"
    BEFORE = "before"
    HEARD = "heard"
    LATER = "later"
    AFRESH = "afresh"
    UNSEEN = "unseen"
    NEWEST = "newest"
    UNTRIED = "untried"
    UNHEARD = "unheard"
    UNREAD = "unread"
    UNSPOKEN = "unspoken"
    AUDITED = "audited"
    REWORDED = "reworded"


@dataclass(frozen=True)
class Quantity:
    """A number with the units it may be given in, the first being the usual one.

    A unit carries its scale (``万元``).  `others` are further accepted values, say
    a printed total that counts masked cells in.
    """

    value: Decimal
    units: tuple[str, ...]
    tolerance: Decimal = Decimal("0.005")
    others: tuple[Decimal, ...] = ()

    def __str__(self) -> str:
        return f"{self.value}{self.units[0]}"


@dataclass(frozen=True)
class Values:
    """Every quantity stands in the first sentence; one of `marks`, if there are
    any, stands in the answer (计划, 目标: a target is not a result)."""

    asked: tuple[Quantity, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Named:
    """One name, in one of its spellings, in the first sentence and before `rivals`."""

    spellings: tuple[str, ...]
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """All `items` and none of the `rivals` stand in the answer."""

    items: tuple[str, ...]
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grouped:
    """Each label stands in the answer with its quantity beside it."""

    rows: tuple[tuple[str, Quantity], ...]


@dataclass(frozen=True)
class Ranked:
    """Each label stands in the answer with its quantity beside it, best first; labels
    of one quantity in any order.  None of the `rivals` stands there."""

    rows: tuple[tuple[str, Quantity], ...]
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exists:
    """Whether there is any: the first sentence says 有 or how many there are, or, where
    `count` is nought, that there are none."""

    count: Quantity


@dataclass(frozen=True)
class Masked:
    """The starred text stands verbatim in the first sentence; no number is made of it."""

    text: str


@dataclass(frozen=True)
class Said:
    """For each group of spellings, one stands in the answer or a quoted source."""

    phrases: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Unclear:
    """More than one reading is as likely: only asking back is right.  Each of the
    `readings`, in one of its spellings, stands in the answer or among its options."""

    readings: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Nothing:
    """The material has no answer; asking back and refusing are right, figures are not."""


@dataclass(frozen=True)
class Drafted:
    """A drafted paragraph: every one of `required` stands in it as a figure of its own, at least
    `least` figures do, one of `promises` for each target with its verb, and `span` names the time
    it is for.  `blank`: a target is missing from the material, so that ×× stands for it."""

    required: tuple[Quantity, ...]
    span: str
    least: int = 3
    promises: tuple[str, ...] = ()
    blank: bool = False
    longest: int = 400


@dataclass(frozen=True)
class Together:
    """Names and an amount asked for at once, in either order: the names stand as `names` wants them, and the
    amount does anywhere in the answer."""

    names: Named | Listed
    amount: Quantity


Stated = Values | Named | Listed | Grouped | Ranked | Exists | Masked | Said | Drafted | Together
Gold = Stated | Unclear | Nothing


@dataclass(frozen=True)
class Case:
    """One sample.  `files` are the sources that hold the answer: any of them is a
    right citation.  `today` is what “now” means.  Cases of one `session` are one
    conversation, in their order.  `chart` is the kind of chart that was asked for,
    empty where none was."""

    id: str
    kind: Kind
    question: str
    gold: Gold
    files: tuple[str, ...] = ()
    today: date = TODAY
    session: str = ""
    chart: str = ""
    origin: Origin = Origin.ALONGSIDE


def quantity(value: Decimal | int, *units: str, others: Sequence[Decimal | int] = ()) -> Quantity:
    return Quantity(Decimal(value), units, others=tuple(Decimal(other) for other in others))


def values(value: Decimal | int, *units: str, others: Sequence[Decimal | int] = ()) -> Values:
    """The gold of a question for one number."""
    return Values((quantity(value, *units, others=others),))
