"""What a plan made of cells alone may not say: it knows no ledger, and fills in what a question leaves open."""

from __future__ import annotations

import re

from assistant.plan import Aggregate, Extreme, ListRows, Plan, TablePlan, rows_of
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.reading import TITLE
from assistant.planning.ledgers.lexicon import without_unit
from assistant.planning.ledgers.near import OF_ANY_KIND
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question, Wants
from assistant.records import ColumnRole, Table
from assistant.vocabulary.units import Dimension

_CHANGE = re.compile(r"(?:减少|增加|增长|下降|上升|多|少)了?(?=多少|几)")
_OFFICE = re.compile(
    r"(?:哪一?个|哪家|哪些|什么)(?:部门|单位|机构|科室|股室|乡镇|镇|公司|企业|年度|年份|季度|月份?)|哪一?[年月]"
)
_TIMES_COUNTED = re.compile(r"(?:多少|好多|几)个?(?:不同的?)?[一-鿿]{0,4}?(?:年份|年度|季度|月份)")
_MORE_THAN_BEFORE = re.compile(r"(?<![可同环占对相])比[^，,。]{1,12}?[多少高低增减涨跌][^，,。]{0,4}?最")
_OF_TIME = re.compile(r"时间|日期|年份|年月")
_OFFICE_ENDS = "局厅委院所站"


def cuts_office(plan: Plan, question: Question) -> bool:
    """交通运输局 is an office, not the land use that begins with the same letters."""
    return any(
        re.search(f"{re.escape(link.text)}[{_OFFICE_ENDS}]", question.normal) is not None
        and re.search(f"{re.escape(link.text)}[{_OFFICE_ENDS}]", link.target) is None
        for link in plan.basis.links
        if link.target.startswith("cell:") and link.text[-1] not in _OFFICE_ENDS
    )


def takes_any_for_a_kind(plan: Plan) -> bool:
    """违法用地 is not 公路用地: a noun that any kind ends on names none of them."""
    return any(
        link.text in OF_ANY_KIND and link.target.startswith("cell:") and link.target.removeprefix("cell:") != link.text
        for link in plan.basis.links
    )


def ranks_no_change(plan: Plan, question: Question) -> bool:
    """本期比上期多得最多的 is found by the difference, not by the largest of one time; a column 比上期涨跌
    says it."""
    found = _MORE_THAN_BEFORE.search(question.normal) if isinstance(plan, Extreme) else None
    return found is not None and not found.group().startswith(without_unit(normalise(plan.column.name)))  # type: ignore[union-attr]


def tells_time_for_amount(plan: Plan, question: Question) -> bool:
    """跑了多少公里 is not told by the year in which it began."""
    if not isinstance(plan, ListRows) or question.unit is None or question.unit.dimension is Dimension.DURATION:
        return False
    told = plan.shown[1:]
    return bool(told) and all(_OF_TIME.search(column.name) for column in told)


def ranks_another(plan: Plan, question: Question) -> bool:
    """哪个部门牵头的问题最多 counts questions: the largest cell of a column that nothing names is none of them."""
    if isinstance(plan, Extreme) and _behind_another(plan, question):
        return True
    if not isinstance(plan, Extreme) or question.dimension is not None or question.unit is not None:
        return False
    return _OFFICE.search(question.normal) is not None and not any(
        set(link.text) & set(plan.column.name) or _names(link.target, plan.column.name) for link in plan.basis.links
    )


def _behind_another(plan: Extreme, question: Question) -> bool:
    """隐患点最多的乡镇威胁多少人 ranks towns by how many there are: what is asked of them behind it ranks nothing."""
    end = question.superlative_end
    headers = [link for link in plan.basis.links if link.target.startswith(f"{Axis.HEADER.value}:")]
    by_it = [link.start for link in headers if set(link.text) & set(plan.column.name)]
    between = any(end <= link.start < min(by_it) for link in headers) if by_it else False
    return question.wants is Wants.NUMBER and end > 0 and between


def _names(target: str, column: str) -> bool:
    """Whether a header is that of a column: 卖得 is said of 销售量."""
    kind, _, name = target.partition(":")
    return kind == Axis.HEADER and normalise(name).startswith(normalise(column))


def leaves_out_change(plan: TablePlan, question: Question) -> bool:
    """今年隐患点减少了几处: how many there are is not by how many they changed."""
    change = _CHANGE.search(question.normal)
    counts = isinstance(plan, Aggregate) and all(measure.column is None for measure in plan.measures)
    return change is not None and counts and not any(change.group()[:2] in link.text for link in plan.basis.links)


def counts_times(plan: TablePlan, question: Question, table: Table) -> bool:
    """多少个批准年份 counts years: of a table whose rows are things with names it is not how many of those."""
    rows = isinstance(plan, Aggregate) and all(measure.column is None for measure in plan.measures)
    things = any(column.role in (ColumnRole.KEY, ColumnRole.NAME) for column in table.columns)
    return rows and things and _TIMES_COUNTED.search(question.normal) is not None


def dated_as_it_stands(plan: TablePlan, question: Question, table: Table) -> bool:
    """上半年核销几处, 2024年反馈的问题几个 of a register drawn up on a day: neither a state nor all that it
    holds is of the months before that day."""
    period = question.period.period if question.period else None
    if period is None or period.kind != "flow" or table.as_of is None or table.as_of.kind != "as_of":
        return False
    states = {column.id for column in table.columns if column.role is ColumnRole.STATUS}
    if not isinstance(plan, Aggregate) or not states:
        return False
    used = rows_of(plan).model_dump_json()
    all_rows = any(link.target == TITLE and link.text == period.text for link in plan.basis.links)
    return (all_rows or any(f'"id":"{each}"' in used for each in states)) and "between" not in used
