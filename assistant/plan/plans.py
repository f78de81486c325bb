"""Any plan, and in what Chinese words the explanation of an answer says it."""

from __future__ import annotations

from typing import Annotated, assert_never

from pydantic import Field

from assistant.plan.drafts import WriteDraft
from assistant.plan.measured import Dataset, Having
from assistant.plan.nodes import ColumnRef, Condition, describe_condition
from assistant.plan.reckonings import RECKON_WORDS, Reckoning, Several, Stated
from assistant.plan.reported import FactLookUp, MetricFromFacts, PassageLookUp
from assistant.plan.table_plans import Aggregate, Exists, Extreme, ListRows, Ratio, extreme_word
from assistant.vocabulary.periods import period_words

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
    subject = f"{plan.subject}：" if plan.subject else ""
    return f"取{'和'.join(filter(None, sources))}中的{subject}{named}，{_reckoned(plan)}"


def _reckoned(plan: Reckoning) -> str:
    if plan.bounds:
        return f"找{'、'.join(bound.describe() for bound in plan.bounds)}的"
    word = RECKON_WORDS[plan.reckon]
    return f"算{word}" if word else "逐个列出"


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


def _having(having: Having | None) -> str:
    return f"，取{having.describe()}的" if having else ""


def _ordered(descending: bool | None) -> str:
    return "" if descending is None else ("，从多到少" if descending else "，从少到多")


def _of(dataset: Dataset, where: Condition) -> str:
    return f"在《{dataset.name}》中取{describe_condition(where)}的明细行"


def _limit(limit: int | None) -> str:
    return f"，取前{limit}名（并列都算）" if limit else ""
