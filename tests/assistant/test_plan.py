from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from assistant.plan import (
    Aggregate,
    Aggregation,
    And,
    Basis,
    Between,
    ColumnRef,
    Compare,
    Condition,
    Contains,
    Dataset,
    Exists,
    Extreme,
    FactAsk,
    FactLookUp,
    Filtered,
    In,
    IsNull,
    Link,
    LinkKind,
    ListRows,
    Measure,
    MetricFromFacts,
    Not,
    Op,
    Or,
    Order,
    PassageLookUp,
    Plan,
    Ratio,
    describe,
    describe_condition,
)
from assistant.vocabulary.glossary import State
from assistant.vocabulary.periods import Period

LEDGER = Dataset(table_id="t", name="图斑台账", as_of=dt.date(2024, 6, 30))
TOWN = ColumnRef(id="c1", name="乡镇")
CODE = ColumnRef(id="c2", name="图斑编号")
AREA = ColumnRef(id="c3", name="监测面积", unit="亩")
STATUS = ColumnRef(id="c4", name="整改状态")
ISSUED = ColumnRef(id="c5", name="下发日期")

IN_TOWN = Compare(column=TOWN, op=Op.EQ, value="柳溪镇")
LARGE = Compare(column=AREA, op=Op.GT, value=Decimal("30.50"))
LEFT = In(column=STATUS, values=("未整改", "正在整改"), label="剩余未整改")
EVERYTHING = And(parts=())
COUNT = Measure(aggregation=Aggregation.COUNT, unit="个")
TOTAL = Measure(aggregation=Aggregation.SUM, column=AREA, unit="亩")

PLANS: dict[str, tuple[Plan, str]] = {
    "count": (
        Aggregate(dataset=LEDGER, where=EVERYTHING, measures=(COUNT,)),
        "在《图斑台账》中取全部的明细行，求个数",
    ),
    "count and sum": (
        Aggregate(dataset=LEDGER, where=IN_TOWN, measures=(COUNT, TOTAL)),
        "在《图斑台账》中取乡镇为“柳溪镇”的明细行，求个数、监测面积合计",
    ),
    "ranking of groups": (
        Aggregate(dataset=LEDGER, where=LEFT, measures=(COUNT,), group_by=(TOWN,), descending=True, limit=3),
        "在《图斑台账》中取整改状态为剩余未整改（“未整改”、“正在整改”）的明细行，按乡镇分组求个数，从多到少，"
        "取前3名（并列都算）",
    ),
    "smallest group": (
        Aggregate(dataset=LEDGER, where=EVERYTHING, measures=(TOTAL,), group_by=(TOWN,), descending=False, limit=1),
        "在《图斑台账》中取全部的明细行，按乡镇分组求监测面积合计，从少到多，取前1名（并列都算）",
    ),
    "largest row": (
        Extreme(dataset=LEDGER, where=EVERYTHING, column=AREA, largest=True, shown=(CODE, AREA), limit=2),
        "在《图斑台账》中取全部的明细行，找监测面积最大的，取前2名（并列都算）",
    ),
    "list": (
        ListRows(
            dataset=LEDGER, where=And(parts=(IN_TOWN, LARGE)), shown=(CODE, AREA), order=Order(column=AREA), limit=5
        ),
        "在《图斑台账》中取乡镇为“柳溪镇”，且监测面积大于30.50亩的明细行，列出图斑编号、监测面积，取前5名（并列都算）",
    ),
    "exists": (
        Exists(dataset=LEDGER, where=IN_TOWN),
        "在《图斑台账》中取乡镇为“柳溪镇”的明细行，看有没有",
    ),
    "ratio": (
        Ratio(
            dataset=LEDGER,
            label="整改率",
            numerator=Filtered(label="整改完成", where=Not(part=LEFT), measure=COUNT),
            denominator=Filtered(label="全部", where=EVERYTHING, measure=COUNT),
        ),
        "在《图斑台账》中算整改率（整改完成÷全部）",
    ),
    "stated figures": (
        FactLookUp(
            asks=(
                FactAsk(words=("供应", "土地"), unit="宗", fact_ids=("f1",)),
                FactAsk(words=(), state=State.DONE, fact_ids=("f2",)),
            )
        ),
        "查报告中写明的数字：供应土地；数字",
    ),
    "rate of stated figures": (
        MetricFromFacts(
            name="整改率",
            note="完成÷下发",
            numerator=FactAsk(words=("完成",), fact_ids=("f1",)),
            denominator=FactAsk(words=("下发",), fact_ids=("f2",)),
        ),
        "由报告中的数字算整改率（完成÷下发）",
    ),
    "passage": (
        PassageLookUp.model_validate({"topic": ("田长制", "推进"), "query": {"text": "田长制 推进"}}),
        "查材料中关于“田长制、推进”的段落",
    ),
}


@pytest.mark.parametrize(("plan", "text"), PLANS.values(), ids=PLANS)
def test_a_plan_reads_as_one_line_of_chinese(plan: Plan, text: str) -> None:
    assert describe(plan) == text


CONDITIONS: dict[str, tuple[Condition, str]] = {
    "all": (EVERYTHING, "全部"),
    "number with its unit": (LARGE, "监测面积大于30.50亩"),
    "large number without exponent": (
        Compare(column=AREA, op=Op.LE, value=Decimal("1.2E+6")),
        "监测面积不大于1200000亩",
    ),
    "limit that does not end": (
        Compare(column=AREA, op=Op.GT, value=Decimal(4) / Decimal(3)),
        "监测面积大于约1.333333亩",
    ),
    "day": (Compare(column=ISSUED, op=Op.GE, value=dt.date(2024, 3, 1)), "下发日期不小于2024年3月1日"),
    "span": (
        Between(column=ISSUED, low=dt.date(2024, 1, 1), high=dt.date(2024, 6, 30)),
        "下发日期在2024年1月1日至2024年6月30日之间",
    ),
    "not equal": (Compare(column=TOWN, op=Op.NE, value="柳溪镇"), "乡镇不为“柳溪镇”"),
    "one of": (In(column=TOWN, values=("柳溪镇", "白塔乡")), "乡镇为“柳溪镇”、“白塔乡”"),
    "contains": (Contains(column=CODE, text="24"), "图斑编号含“24”"),
    "empty": (IsNull(column=AREA), "监测面积为空"),
    "or inside and": (
        And(parts=(Or(parts=(IN_TOWN, LARGE)), IsNull(column=AREA))),
        "（乡镇为“柳溪镇”，或监测面积大于30.50亩），且监测面积为空",
    ),
    "not": (Not(part=IN_TOWN), "不满足（乡镇为“柳溪镇”）"),
}


@pytest.mark.parametrize(("condition", "text"), CONDITIONS.values(), ids=CONDITIONS)
def test_a_condition_reads_as_chinese(condition: Condition, text: str) -> None:
    assert describe_condition(condition) == text


@pytest.mark.parametrize("plan", [plan for plan, _ in PLANS.values()], ids=list(PLANS))
def test_a_plan_survives_json_unchanged(plan: Plan) -> None:
    adapter: TypeAdapter[Plan] = TypeAdapter(Plan)
    basis = Basis(
        question="柳溪镇多少",
        assumptions=("按面积计算",),
        uncovered=("柳",),
        links=(Link(text="柳溪", start=0, end=2, target="value", how=LinkKind.SUFFIX, score=0.95),),
        period=Period(kind="as_of", start=dt.date(2024, 6, 30), end=dt.date(2024, 6, 30), text="6月底"),
    )
    full = plan.model_copy(update={"basis": basis})
    assert adapter.validate_json(adapter.dump_json(full)) == full


@pytest.mark.parametrize("condition", [condition for condition, _ in CONDITIONS.values()], ids=list(CONDITIONS))
def test_a_condition_survives_json_unchanged(condition: Condition) -> None:
    adapter: TypeAdapter[Condition] = TypeAdapter(Condition)
    back = adapter.validate_json(adapter.dump_json(condition))
    assert back == condition
    assert describe_condition(back) == describe_condition(condition)


@pytest.mark.parametrize(
    "content",
    [
        {"kind": "drop_table"},
        {"kind": "exists", "dataset": {"table_id": "t", "name": "n"}},
        {"kind": "exists", "dataset": {"table_id": "t", "name": "n"}, "where": {"kind": "python", "code": "1"}},
        {"kind": "exists", "dataset": {"table_id": "t", "name": "n"}, "where": {"kind": "and", "parts": []}, "run": 1},
        {"kind": "fact", "asks": []},
        {"kind": "fact", "asks": [{"words": ["图斑"], "fact_ids": []}]},
        {
            "kind": "aggregate",
            "dataset": {"table_id": "t", "name": "n"},
            "where": {"kind": "and", "parts": []},
            "measures": [{"aggregation": "sum"}],
        },
        {
            "kind": "aggregate",
            "dataset": {"table_id": "t", "name": "n"},
            "where": {"kind": "and", "parts": []},
            "measures": [{"aggregation": "eval"}],
        },
    ],
    ids=[
        "unknown kind",
        "no condition",
        "code as condition",
        "extra field",
        "no asks",
        "no facts",
        "sum of nothing",
        "unknown aggregation",
    ],
)
def test_a_plan_can_say_nothing_else(content: dict[str, Any]) -> None:
    adapter: TypeAdapter[Plan] = TypeAdapter(Plan)
    with pytest.raises(ValidationError):
        adapter.validate_python(content)


def test_a_plan_cannot_be_changed() -> None:
    plan = Exists(dataset=LEDGER, where=IN_TOWN)
    with pytest.raises(ValidationError):
        plan.where = EVERYTHING
