"""The whole set with answers made from its golds: a perfect run is perfect, a
slightly wrong one is wrong, and one that never commits itself misleads nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import Answer, Citation, Figure, Status
from eval.sample import (
    Case,
    Drafted,
    Exists,
    Grouped,
    Listed,
    Masked,
    Named,
    Nothing,
    Quantity,
    Ranked,
    Said,
    Together,
    Unclear,
    Values,
)
from eval.scorer import Outcome, score
from tests.eval import sample_cases

CASES = tuple(case for case in sample_cases.CASES if not isinstance(case.gold, Drafted))


def perfect_text(case: Case) -> str:
    match case.gold:
        case Values(asked, marks):
            return "".join(marks[:1]) + "，".join(map(written, asked)) + "。"
        case Named(spellings, _):
            return f"是{spellings[0]}。"
        case Listed(items, _):
            return f"共{len(items)}项：" + "、".join(items) + "。"
        case Grouped(rows) | Ranked(rows, _):
            return "，".join(f"{label}：{written(number)}" for label, number in rows) + "。"
        case Together(names, amount):
            return f"{perfect_text(replace(case, gold=names))[:-1]}，合计{written(amount)}。"
        case Exists(count):
            return whether(count)
        case Masked(text):
            return f"{text}（原文数字缺位）。"
        case Unclear(phrases) | Said(phrases):
            return "；".join(spellings[0] for spellings in phrases) + "。"
        case Nothing() | Drafted():
            return "未找到。"


def whether(count: Quantity) -> str:
    return f"有，共{written(count)}。" if count.value else "没有。"


def written(wanted: Quantity) -> str:
    rounded = wanted.value % 1 and wanted.tolerance >= Decimal("0.005")
    return f"{wanted.value:,.2f}{wanted.units[0]}" if rounded else str(wanted)


def perfect(case: Case) -> Answer:
    if isinstance(case.gold, Nothing):
        return Answer(id=case.id, status=Status.NO_EVIDENCE, answer=perfect_text(case))
    if isinstance(case.gold, Unclear):
        return Answer(id=case.id, status=Status.CLARIFY, answer=perfect_text(case), options=("甲", "乙"))
    figures = (Figure(text="*", value=None, masked=True, citations=(1,)),) if isinstance(case.gold, Masked) else ()
    cited = (Citation(id=1, file=case.files[0], location="A1", quote=""),)
    return Answer(
        id=case.id,
        status=Status.ANSWERED,
        answer=perfect_text(case),
        citations=cited,
        figures=figures,
        chart={"kind": case.chart} if case.chart else None,
    )


def late(case: Case) -> Answer:
    return perfect(case).model_copy(update={"answer": "查到了相关资料。" + perfect_text(case)})


def seven_percent_off(case: Case) -> Answer:
    def off(wanted: Quantity) -> Quantity:
        return replace(wanted, value=round(wanted.value * 107 / 100 + 1, 2))

    gold = case.gold
    assert isinstance(gold, Values)
    return perfect(case).model_copy(
        update={"answer": perfect_text(replace(case, gold=replace(gold, asked=tuple(map(off, gold.asked)))))}
    )


def amounts(case: Case) -> list[Quantity]:
    assert isinstance(case.gold, Ranked)
    return [amount for _, amount in case.gold.rows]


def backwards(case: Case) -> Answer:
    assert isinstance(case.gold, Ranked)
    turned = replace(case, gold=replace(case.gold, rows=case.gold.rows[::-1]))
    return perfect(case).model_copy(update={"answer": perfect_text(turned)})


def without_chart(case: Case) -> Answer:
    return perfect(case).model_copy(update={"chart": None})


def silent(case: Case) -> Answer:
    return Answer(id=case.id, status=Status.NO_EVIDENCE, answer="未找到。")


def of(kinds: type | tuple[type, ...]) -> list[Case]:
    return [case for case in CASES if isinstance(case.gold, kinds)]


@pytest.mark.parametrize(
    ("solve", "asked", "outcome"),
    [
        (perfect, CASES, Outcome.RIGHT),
        (late, of((Values, Named, Masked)), Outcome.WRONG),
        (seven_percent_off, of(Values), Outcome.WRONG),
        (
            silent,
            of((Values, Named, Listed, Grouped, Ranked, Exists, Masked, Said, Unclear, Together)),
            Outcome.NOT_FOUND,
        ),
        (silent, of(Nothing), Outcome.RIGHT),
        (backwards, [case for case in of(Ranked) if len(set(amounts(case))) > 1], Outcome.WRONG),
        (without_chart, [case for case in CASES if case.chart], Outcome.WRONG),
    ],
    ids=["perfect", "late", "seven-percent-off", "silent", "silent-where-nothing-is", "backwards", "without-chart"],
)
def test_a_reference_run_scores_as_it_should(
    solve: Callable[[Case], Answer], asked: list[Case], outcome: Outcome
) -> None:
    odd = {case.id: score(case, solve(case)).explanation for case in asked if score(case, solve(case)).value != outcome}

    assert odd == {}
