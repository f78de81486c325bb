"""Values of different rows, columns or tables set against each other, on a real ledger."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from assistant.answer import Answer, Status
from assistant.answering.compose import Composer
from assistant.execution.evidence import DraftEvidence
from assistant.execution.tools import build_tools, tool_for
from assistant.plan import (
    Aggregation,
    ColumnRef,
    Compare,
    Dataset,
    Having,
    Measure,
    Op,
    Reckon,
    Reckoning,
    Term,
    WriteDraft,
    describe,
)
from assistant.planning.outcome import Planned
from assistant.reconciling.reconcile import Reconciler
from assistant.vocabulary.glossary import Glossary
from tests.assistant.conftest import ledger_of
from vectorstore.memory import MemoryKnowledgeBase

ROWS = (
    ("云麓县各乡镇耕地表",),
    ("乡镇", "耕地面积（亩）", "林地面积（公顷）", "流出率（%）", "待核面积（亩）"),
    ("柳溪镇", 1200, 40, 2.5, None),
    ("石桥镇", 300, 80, 4, 1),
    ("白塔乡", 300, 20, 1.25, "3*.5"),
    ("丰禾镇", 0, 60, 3, 4),
    ("合计", 1800, 200, None, None),
)
ARABLE, WOOD, RATE, UNCHECKED = "耕地面积", "林地面积", "流出率", "待核面积"


def _no_drafts(_: WriteDraft) -> DraftEvidence:
    raise AssertionError("nothing is drafted here")


class Setting:
    """One table with a term for each of its cells."""

    def __init__(self, glossary: Glossary) -> None:
        content = ledger_of("耕地.xlsx", ROWS)
        self.table = content.tables[0].table
        self.knowledge = MemoryKnowledgeBase([content], generation=1, reconcile=Reconciler(glossary))
        self.composer = Composer(self.knowledge, glossary)
        self.tools = build_tools(self.knowledge, glossary, _no_drafts)

    def term(self, town: str, name: str) -> Term:
        column = next(c for c in self.table.columns if c.name.startswith(name))
        where = Compare(column=ColumnRef(id=self.table.columns[0].id, name="乡镇"), op=Op.EQ, value=town)
        shown = ColumnRef(id=column.id, name=name, unit=column.unit)
        measure = Measure(aggregation=Aggregation.SUM, column=shown, unit=column.unit or "")
        dataset = Dataset(table_id=self.table.id, name="耕地表")
        return Term(label=f"{town}{name}", dataset=dataset, where=where, measure=measure, cell=True)

    def answer(self, reckon: Reckon, *terms: Term, limit: int = 1) -> Answer:
        plan = Reckoning(terms=terms, reckon=reckon, limit=limit)
        evidence: Any = self.tools[tool_for(plan)].invoke({"plan": plan})
        return self.composer.compose("", Planned(plan), evidence)


@pytest.fixture(scope="module")
def setting(glossary: Glossary) -> Setting:
    return Setting(glossary)


@pytest.mark.parametrize(
    ("reckon", "cells", "said", "value"),
    [
        pytest.param(
            Reckon.DIFFERENCE,
            [("柳溪镇", ARABLE), ("石桥镇", ARABLE)],
            "柳溪镇耕地面积比石桥镇耕地面积多900亩",
            "900",
            id="more",
        ),
        pytest.param(
            Reckon.DIFFERENCE,
            [("石桥镇", ARABLE), ("柳溪镇", ARABLE)],
            "石桥镇耕地面积比柳溪镇耕地面积少900亩",
            "900",
            id="less",
        ),
        pytest.param(
            Reckon.DIFFERENCE,
            [("石桥镇", ARABLE), ("白塔乡", ARABLE)],
            "石桥镇耕地面积与白塔乡耕地面积相同",
            "300",
            id="same",
        ),
        pytest.param(
            Reckon.DIFFERENCE,
            [("白塔乡", RATE), ("石桥镇", RATE)],
            "白塔乡流出率比石桥镇流出率低2.75个百分点",
            "2.75",
            id="rates-differ-in-points",
        ),
        pytest.param(
            Reckon.DIFFERENCE,
            [("柳溪镇", ARABLE), ("柳溪镇", WOOD)],
            "柳溪镇耕地面积比柳溪镇林地面积多600亩",
            "600",
            id="other-unit-converted",
        ),
        pytest.param(
            Reckon.TIMES,
            [("柳溪镇", ARABLE), ("石桥镇", ARABLE)],
            "柳溪镇耕地面积是石桥镇耕地面积的4倍",
            "4",
            id="times",
        ),
        pytest.param(
            Reckon.SHARE,
            [("白塔乡", WOOD), ("石桥镇", WOOD)],
            "白塔乡林地面积占石桥镇林地面积的25%",
            "25",
            id="share",
        ),
        pytest.param(Reckon.SUM, [("柳溪镇", ARABLE), ("石桥镇", ARABLE)], "合计1500亩", "1500", id="sum-of-two-cells"),
        pytest.param(Reckon.AVERAGE, [("石桥镇", WOOD), ("白塔乡", WOOD)], "平均50公顷", "50", id="average"),
        pytest.param(
            Reckon.LARGEST,
            [("石桥镇", WOOD), ("白塔乡", WOOD), ("柳溪镇", WOOD)],
            "最大的是石桥镇林地面积，80公顷",
            "80",
            id="largest",
        ),
        pytest.param(
            Reckon.SMALLEST,
            [("石桥镇", ARABLE), ("白塔乡", ARABLE), ("柳溪镇", ARABLE)],
            "最小的是石桥镇耕地面积，300亩；白塔乡耕地面积，300亩",
            "300",
            id="ties-are-all-named",
        ),
    ],
)
def test_says_what_the_cells_come_to(
    setting: Setting, reckon: Reckon, cells: list[tuple[str, str]], said: str, value: str
) -> None:
    answer = setting.answer(reckon, *(setting.term(*cell) for cell in cells))
    assert answer.status is Status.ANSWERED
    assert said in answer.answer
    assert Decimal(value) in {figure.value for figure in answer.figures}
    assert answer.citations
    assert answer.citations[0].file == "耕地.xlsx"
    assert [row[0] for row in answer.table.rows] == ["".join(cell) for cell in cells]


@pytest.mark.parametrize(
    ("reckon", "cells", "why"),
    [
        pytest.param(Reckon.DIFFERENCE, [("石桥镇", UNCHECKED), ("白塔乡", UNCHECKED)], "数字缺位", id="masked"),
        pytest.param(Reckon.SUM, [("石桥镇", UNCHECKED), ("柳溪镇", UNCHECKED)], "没有可用的数", id="empty"),
        pytest.param(Reckon.DIFFERENCE, [("石桥镇", ARABLE), ("石桥镇", RATE)], "单位不同", id="units-unlike"),
        pytest.param(Reckon.TIMES, [("石桥镇", ARABLE), ("丰禾镇", ARABLE)], "除数为零", id="by-nothing"),
    ],
)
def test_gives_no_figure_where_one_is_lacking(
    setting: Setting, reckon: Reckon, cells: list[tuple[str, str]], why: str
) -> None:
    answer = setting.answer(reckon, *(setting.term(*cell) for cell in cells))
    assert answer.status is Status.NO_EVIDENCE
    assert why in answer.answer
    assert not answer.figures


def test_two_sides_are_two(setting: Setting) -> None:
    term = setting.term("石桥镇", ARABLE)
    with pytest.raises(ValidationError, match="two terms"):
        Reckoning(terms=(term, term, term), reckon=Reckon.SHARE)


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        pytest.param(
            Having(op=Op.GE, value=Decimal(300), unit="亩"),
            "不低于“300亩”的有2个：柳溪镇耕地面积，1200亩；石桥镇耕地面积，300亩",
            id="kept-to",
        ),
        pytest.param(Having(op=Op.GT, value=Decimal(300), unit="亩", counted=True), "高于“300亩”的有1个", id="counted"),
        pytest.param(Having(op=Op.GT, value=Decimal(5000), unit="亩"), "没有高于“5000亩”的（共3个）", id="none"),
        pytest.param(Having(op=Op.GT, value=Decimal(5), unit="公顷"), "单位不同", id="in-another-unit"),
    ],
)
def test_tells_the_terms_that_keep_to_a_bound(setting: Setting, bound: Having, said: str) -> None:
    terms = tuple(setting.term(town, ARABLE) for town in ("柳溪镇", "石桥镇", "丰禾镇"))
    plan = Reckoning(terms=terms, reckon=Reckon.WITHIN, bounds=(bound,), unit="个")
    evidence: Any = setting.tools[tool_for(plan)].invoke({"plan": plan})
    assert said in setting.composer.compose("", Planned(plan), evidence).answer
    assert f"找{bound.describe()}的" in describe(plan)


def test_bounds_are_for_what_keeps_to_them(setting: Setting) -> None:
    term = setting.term("石桥镇", ARABLE)
    with pytest.raises(ValidationError, match="bounds"):
        Reckoning(terms=(term, term), reckon=Reckon.WITHIN)
