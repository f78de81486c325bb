"""占用永久基本农田, 涉及耕地: a condition on rows, or the figure that is asked for.

占永农的几个 says which rows; 占永农多少亩 asks how much.  What is neither is no plan.
"""

from __future__ import annotations

import re

from assistant.plan import Condition, LinkKind
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.states import remaining_columns
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN
from assistant.records import Column, ColumnRole
from assistant.vocabulary.units import Dimension

_TAKES_UP = re.compile(r"(?<![未没不])(?<!没有)(?:占用?了?|占着|压着?了?|涉及到?了?)(?:的是)?$")
_COUNT_NOUN = re.compile(r"(?:[个宗件点处户条]|图斑|地块|项目)数(?!额|据|字)|数量")
_COUNTED_OF = re.compile(rf"的[^，,的]{{0,6}}?(?:{_COUNT_NOUN.pattern})")
_WHICH = re.compile(r"哪(?:些|几[个宗块处家户条]?)[^，,]*$")
_ALSO = r"(?:[、，,]|并且|而且|同时|且|但是?|并|而|又|也|却|还)+"
_STACKED = re.compile(rf"{_ALSO}[^，,]{{1,18}}(?:[、，,][^，,]{{1,14}}){{0,3}}?的(?!面积|亩数|金额|价款)")
_HOW_MANY_OF = re.compile(r"[^，,]{0,14}的[一-鿿]{0,4}?(?:个|宗|件|处|户|块|片)?数(?!额|据|字)")
_SAID_OF_ROWS = re.compile(
    r"(?:[、，,](?:但)?(?:以|由|按|经|已|未|尚|没|正|仍|属|为|位于|在)|[、，,]?(?:且|并且|而且|同时))"
    r"[^，,]{1,18}的(?!面积|亩数|金额|价款)"
)
_NONE = re.compile(r"(?:没有?|无|不存在)$")
_JUST_BEFORE = re.compile(r"(?:以前|之前|以后|之后|前|后|起|以来|间|内|里)?")
_HOW_MANY = re.compile(r"(?:一共|总共|共|合计)?有(?:多少|好多)[？?。]*")
_AMOUNT = re.compile(r"的?(?:总)?(?:面积|亩数|规模|金额|价款|合计|总[量额])")


def says_which(question: Question, linked: Linked, reading: TableReading) -> bool:
    """占永农的几个, 其中占永农的, 哪些占了永农 and 占永农、尚未立案的几个 say which rows; 占永农多少亩 does not.

    Raises `NotExpressible` where it may be meant either way.
    """
    if _TAKES_UP.search(question.normal[: linked.start]) is None:
        return False
    behind = question.normal[linked.end :].rstrip("？?。")
    if behind == "的":
        return of_rows(question) or question.wants is Wants.OPEN
    if not behind:
        return _WHICH.search(question.normal[: linked.start]) is not None
    stacked = _stacked(linked, behind, reading)
    if not stacked and (not behind.startswith("的") or _AMOUNT.match(behind)):
        return False
    if of_rows(question) or _HOW_MANY_OF.match(behind) or _other_measure(linked, reading):
        return True
    named = stacked or _things_at(linked.end + 1, reading)
    if named and question.unit is None and _COUNT_NOUN.search(behind) and not question.average:
        return True  # 占永农的图斑数量
    if named and question.unit is not None and question.unit.dimension is Dimension.AREA:
        raise NotExpressible(linked.text)  # 占永农的图斑多少亩: of the whole rows, or of what they take up?
    return named and question.wants is Wants.OPEN


def refuse_undecided(question: Question, reading: TableReading, where: Condition) -> None:
    """Raises `NotExpressible` for 占用… or 没缴清 with conditions or things behind it that became no condition."""
    said = where.model_dump_json()
    for item in reading.of(Target.COLUMN):
        column = item.meaning.column
        if column is None or column.role is not ColumnRole.MEASURE:
            continue
        _refuse_none_measured(question, item, reading)
        if f'"id":"{column.id}"' in said:
            continue
        behind = question.normal[item.end :]
        of_things = behind.startswith("的") and _things_at(item.end + 1, reading)
        taken = _TAKES_UP.search(question.normal[: item.start]) is not None
        if of_things and column in remaining_columns(reading.words.table) and _other_measure(item, reading):
            raise NotExpressible(item.text)  # 没缴清的宗地，成交价多少 is of those alone
        if of_things and not question.average and _HOW_MANY.fullmatch(_behind_things(item.end + 1, question, reading)):
            raise NotExpressible(item.text)  # 欠缴价款的宗地有多少: how many of them, or how much of it?
        if taken and (of_things or _stacked(item, behind, reading)):
            raise NotExpressible(item.text)


def _refuse_none_measured(question: Question, item: Linked, reading: TableReading) -> None:
    """没有欠缴价款的宗地多少: the amount that is said is none of theirs, nor is another.  Raises `NotExpressible`."""
    measured = AREA_NOUN.search(item.text) or MONEY_NOUN.search(item.text)
    asks = question.wants is Wants.NUMBER and question.unit is None and not _other_measure(item, reading)
    if measured and asks and question.superlative is None and _without_any(question, item):
        raise NotExpressible(item.text)


def said_of_rows(question: Question, end: int) -> bool:
    """欠缴价款、以挂牌方式供应的宗地: what stands behind 、 is said of the same things."""
    return _SAID_OF_ROWS.match(question.normal, end) is not None


def counted_of(question: Question, end: int) -> bool:
    """没缴清的宗地数量."""
    return _COUNTED_OF.match(question.normal, end) is not None


def of_rows(question: Question) -> bool:
    """Whether rows are listed, counted or looked for, and nothing is added up."""
    counted = question.unit is not None and question.unit.dimension is Dimension.COUNT
    return question.listing or question.wants is Wants.EXISTS or counted


def only_says_which(question: Question, reading: TableReading, column: Column) -> bool:
    """Whether a measure is named only to say which rows are meant: it is not what is asked for."""
    links = [item for item in reading.of(Target.COLUMN) if item.meaning.column == column]
    return bool(links) and all(
        item.negated
        or _without_any(question, item)
        or _blank_behind(question, item)
        or _when_of_rows(question, item, reading)
        or says_which(question, item, reading)
        for item in links
    )


def _without_any(question: Question, linked: Linked) -> bool:
    """没有欠缴价款的宗地: there is nothing to be added up."""
    before, behind = question.normal[: linked.start], question.normal[linked.end :]
    return _NONE.search(before) is not None and behind.startswith("的") and _AMOUNT.match(behind) is None


def _blank_behind(question: Question, linked: Linked) -> bool:
    """已复垦面积没填的项目: its cells say which rows."""
    return any(0 <= start - linked.end <= 1 for start, _ in question.in_cells)


def _when_of_rows(question: Question, linked: Linked, reading: TableReading) -> bool:
    """2015年批准的批次未供面积: a word of a header behind a time says since when, where another figure is asked for."""
    time, part = question.period, linked.meaning.how is LinkKind.ABBREVIATION
    dated = time is not None and _JUST_BEFORE.fullmatch(question.normal[time.end : linked.start]) is not None
    of_things = question.normal.startswith("的", linked.end) and _things_at(linked.end + 1, reading)
    return part and dated and of_things and _other_measure(linked, reading)


def _stacked(linked: Linked, behind: str, reading: TableReading) -> bool:
    """Whether a further condition follows, not a further measure (占耕地、永农的面积各多少)."""
    match = _STACKED.match(behind)
    if any(item.negated and item.start == linked.end for item in reading.of(Target.COLUMN)):
        return True  # 占耕地没占永农的
    if match is None:
        return False
    first = re.match(_ALSO, behind)
    start = linked.end + (first.end() if first else 0)
    measures = [item for item in reading.of(Target.COLUMN) if _is_measure(item) and not item.negated]
    return not any(item.start == start for item in measures)


def _other_measure(linked: Linked, reading: TableReading) -> bool:
    """占永农的图斑的监测面积: another figure is named behind."""
    return any(
        item.start > linked.end and _is_measure(item) and item.meaning.column != linked.meaning.column
        for item in reading.of(Target.COLUMN)
    )


def _things_at(at: int, reading: TableReading) -> bool:
    """图斑 or 图斑编号: what rows are, or are called by."""
    return any(
        item.start == at
        and (item.meaning.column is None or item.meaning.column.role in (ColumnRole.KEY, ColumnRole.NAME))
        for item in reading.of(Target.ENTITY, Target.COLUMN)
    )


def _behind_things(at: int, question: Question, reading: TableReading) -> str:
    """What is said behind what rows are."""
    ends = [item.end for item in reading.of(Target.ENTITY) if item.start == at]
    return question.normal[ends[0] :] if ends else ""


def _is_measure(item: Linked) -> bool:
    return item.meaning.column is not None and item.meaning.column.role is ColumnRole.MEASURE
