"""What no plan over rows may leave unreckoned: an average asked for beside something else, a comparison with another
time that only one of the two is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.plan import Aggregate, Aggregation, Extreme, Plan, Ratio, Several, TablePlan, rows_of
from assistant.planning.speech.question import Question

_AVERAGE = re.compile(r"平均(?![水价主])|[月年日季人户]均(?![衡匀为])|(?<![平月年日季人户亩])均价")
_THAN_AVERAGE = re.compile(
    r"(?:低于|高于|超过|不到|少于|多于|不足|大于|小于|没到|没达到|达到|好于|差于)[^，,。]{0,8}?(?:平均|均值)(?:水平|数|值)?"
)
_ALIKE = re.compile(r"(?:一样|同样)[多少高大]|(?:相同|相等)(?=的|[，,。？?]|$)|并列")
"""What is asked of several figures set against each other, or against their mean: no condition on any of them."""
_THAN_THEN = re.compile(
    r"(?:比|较)(?:起|着)?(?:去年|上年|前年|上一?[月季周]|前一?[月季周]|往年|同期|(?:20)?\d\d年|\d{1,2}月|[上下]半年|[一二三四]季度)[^，,。]{0,8}?"
    r"(?:多|少|高|低|增|减|快|慢|大|小|升|降|强|好|差)"
)
_SUMS_RANKED = re.compile(
    r"哪(?:[两二三四五六七八九几]|\d)[^，,。]{1,24}?(?P<sum>合计|一共|总共|共计|加起来|[之总的]和|[加合][在到]一起|合起来|相加)[^，,。]{0,2}最"
)
"""哪两个镇之和最大: of every two of them."""
_AMOUNT = r"(?P<noun>面积|规模|金额|价款|款|人数|户数|件数|宗数|个数|财产)"
_TWO_ADDED = re.compile(
    rf"(?P<one>[^，,。；;和与跟及、加]{{1,12}}?){_AMOUNT}[和与跟及、加]上?(?P<other>[^，,。；;和与跟及、加]{{1,12}}?)(?P=noun)"
    r"(?:的?(?:加起来|相加|[加合]在一起|[加合]一起|合起来|[之总]和|合计)|一共|总共)"
)
_OF_ROWS = ("value:", "cell:")
_AGREES = re.compile(
    r"对(?:不对)?得上|对得上对不上|(?:是否|是不是)?(?:一致|相符|吻合)(?:吗|不|么|没有?|[？?]|$)|对上(?:了)?(?:吗|没有?)"
)
_NAME = re.compile(r'"name":"([^"]*)"')
_BESIDE_IT = re.compile(r"比|较|同期|上年|增|减|变动")


def reckoning_lost(question: Question, plan: Plan) -> str:
    """The average or comparison that a plan over rows leaves out; "" where it leaves out none."""
    plans = list(_over_rows(plan))
    if not plans:
        return ""
    text = question.normal
    average = _AVERAGE.search(text)
    if average is not None and not _within_a_link(average.span(), plan) and not any(map(_averages, plans)):
        return average.group()
    if (ranked := _SUMS_RANKED.search(text)) is not None:
        return ranked["sum"]
    if (against := _THAN_AVERAGE.search(text)) is not None and not any(_holds_to(each) for each in plans):
        return against.group()
    if (alike := _ALIKE.search(text)) is not None and any(isinstance(each, Aggregate | Ratio) for each in plans):
        return alike.group()
    if (other := _AGREES.search(text) or _one_of_two(question, plan)) is not None:
        return other.group()
    compared = _THAN_THEN.search(text)
    told = any(_BESIDE_IT.search(name) for each in plans for name in _told(each))
    return compared.group() if compared is not None and not told and not isinstance(plan, Several) else ""


def _one_of_two(question: Question, plan: Plan) -> re.Match[str] | None:
    """供地面积和批而未供面积加起来, of which one column tells: no sum of both."""
    added = _TWO_ADDED.search(question.normal)
    if added is None or not isinstance(plan, Aggregate) or len(plan.measures) > 1:
        return None
    rows = [link for link in plan.basis.links if link.target.startswith(_OF_ROWS)]
    sides = [added.span("one"), added.span("other")]
    both = all(any(start <= link.start < end for link in rows) for start, end in sides)
    return None if both else added


def _holds_to(plan: TablePlan) -> bool:
    """Whether groups are held against a number, or rows by a column that is called a mean."""
    bounded = isinstance(plan, Aggregate | Ratio) and plan.having is not None
    return bounded or any("均" in name for name in _told(plan))


def _over_rows(plan: Plan) -> Iterator[TablePlan]:
    if isinstance(plan, Several):
        for each in plan.plans:
            yield from _over_rows(each)
    elif isinstance(plan, TablePlan):
        yield plan


def _averages(plan: TablePlan) -> bool:
    """Whether it tells an average, or so much for each of something."""
    if isinstance(plan, Ratio):
        return True
    averaged = isinstance(plan, Aggregate) and any(m.aggregation is Aggregation.AVERAGE for m in plan.measures)
    return averaged or any(_AVERAGE.search(name) for name in _told(plan))


def _told(plan: TablePlan) -> Iterator[str]:
    """The names of the columns whose figures it tells, or chooses rows by."""
    if isinstance(plan, Aggregate):
        yield from (measure.column.name for measure in plan.measures if measure.column)
    elif isinstance(plan, Ratio):
        sides = (plan.numerator.measure.column, plan.denominator.measure.column)
        yield from (column.name for column in sides if column)
    elif isinstance(plan, Extreme):
        yield plan.column.name
    yield from (column.name for column in getattr(plan, "shown", ()))
    yield from _NAME.findall(rows_of(plan).model_dump_json())  # 比上年同期下降的, by a column of changes


def _within_a_link(span: tuple[int, int], plan: Plan) -> bool:
    """A column may be called an average: 平均得分."""
    start, end = span
    return any(link.start <= start and end <= link.end for link in plan.basis.links)
