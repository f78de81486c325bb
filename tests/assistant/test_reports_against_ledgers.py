"""A figure that a report states and a ledger gives: linked at ingest, differences shown with both sources."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.plan import Aggregate, Aggregation, And, Dataset, Measure
from assistant.reconciling.choosing import best_of_each_ledger
from assistant.reconciling.comparison import Comparison, agree
from assistant.reconciling.reconcile import Reconciler
from assistant.records import Fact
from assistant.vocabulary.glossary import Glossary
from tests.assistant.conftest import Build, ledger_of, report_of
from vectorstore.memory import MemoryKnowledgeBase

TITLE = "云麓县自然资源局2024年上半年工作总结"
PARCELS = (
    ("云麓县卫片执法图斑台账",),
    ("数据截至2024年6月30日",),
    ("乡镇", "图斑编号", "违法类型", "监测面积（亩）", "耕地面积（亩）", "整改状态", "下发日期"),
    ("柳溪镇", "YL001", "非农化", 10.25, 8, "已整改", "2023-11-08"),
    ("石桥镇", "YL002", "非农化", 20.5, 12.5, "正在整改", "2024-02-11"),
    ("白塔乡", "YL003", "非粮化", 30, 30, "未整改", "2024-03-20"),
    ("白塔乡", "YL004", "非农化", 40, None, "未整改", "2024-05-06"),
)
HIDDEN = (*PARCELS[:3], ("柳溪镇", "YL001", "非农化", "1*.25", 8, "已整改", "2023-11-08"), *PARCELS[4:])
HAZARDS = (
    ("云麓县地质灾害隐患点台账（2024年6月30日）",),
    ("编号", "隐患点名称", "乡镇", "灾害类型", "威胁人数（人）", "状态"),
    ("Z01", "梨坪滑坡", "柳溪镇", "滑坡", 120, "在册"),
    ("Z02", "桐湾崩塌", "石桥镇", "崩塌", 85, "在册"),
    ("Z03", "杉溪滑坡", "白塔乡", "滑坡", 300, "在册"),
    ("Z04", "枫坳泥石流", "白塔乡", "泥石流", 40, "已核销"),
)
SUPPLY = (
    ("云麓县土地供应台账",),
    ("宗地编号", "位置", "供应方式", "面积（亩）", "成交价（万元）", "供应日期"),
    ("G01", "柳溪镇", "挂牌", 12.5, 3012.5, "2024-01-20"),
    ("G02", "石桥镇", "划拨", 8.25, None, "2024-03-28"),
    ("G03", "白塔乡", "拍卖", 30, 9112.5, "2023-09-30"),
    ("G04", "丰禾镇", "挂牌", 6, 1500, "2023-12-11"),
)
ALL = {"图斑台账.xlsx": PARCELS, "隐患点台账.xlsx": HAZARDS, "供地台账.xlsx": SUPPLY}


def compared(glossary: Glossary, sentence: str, ledgers: dict[str, Any] = ALL, title: str = TITLE) -> dict[str, str]:
    """By stated number what the ledgers give: ``=4`` agrees, ``!5`` contradicts, ``~5`` is of another day."""
    text = f"{title}\n一、工作完成情况\n（一）主要工作。{sentence}"
    contents = [report_of("总结.txt", text), *(ledger_of(name, rows) for name, rows in ledgers.items())]
    knowledge = MemoryKnowledgeBase(contents, reconcile=Reconciler(glossary))
    facts = {fact.id: fact for fact in knowledge.facts()}
    marks = {
        each.fact_id: ("=" if each.agrees else "!" if each.differs else "~") + f"{each.computed.normalize():f}"
        for each in knowledge.comparisons()
    }
    return {facts[key].text: mark for key, mark in marks.items()}


LINKED = {
    "count of all rows": ("截至6月30日，卫片执法图斑4个。", {"4个": "=4"}),
    "count contradicts": ("截至6月30日，卫片执法图斑5个。", {"5个": "!4"}),
    "state": ("截至6月30日，卫片执法图斑未整改2个。", {"2个": "=2"}),
    "state contradicts": ("截至6月30日，卫片执法图斑未整改3个。", {"3个": "!2"}),
    "flow by its date": ("2024年上半年下发卫片执法图斑3个。", {"3个": "=3"}),
    "flow contradicts": ("2024年上半年下发卫片执法图斑4个。", {"4个": "!3"}),
    "place": ("截至6月30日，白塔乡卫片执法图斑2个。", {"2个": "=2"}),
    "category": ("截至6月30日，卫片执法图斑中非粮化图斑1个。", {"1个": "=1"}),
    "area": ("截至6月30日，卫片执法图斑监测面积100.75亩。", {"100.75亩": "=100.75"}),
    "area in another unit": (
        "截至6月30日，卫片执法图斑监测面积6.7167公顷。",
        {"6.7167公顷": "=6.716666666666666666666666667"},
    ),
    "area contradicts": ("截至6月30日，卫片执法图斑监测面积108.75亩。", {"108.75亩": "!100.75"}),
    "rounded": ("截至6月30日，卫片执法图斑监测面积约100亩。", {"100亩": "=100.75"}),
    "rounded up": ("截至6月30日，卫片执法图斑监测面积近110亩。", {"110亩": "=100.75"}),
    "register without a day, by the dates in it": (
        "2024年上半年供应土地2宗，面积20.75亩。",
        {"2宗": "=2", "20.75亩": "=20.75"},
    ),
    "money by kind": ("2024年上半年土地供应平稳，出让土地成交价款3012.5万元。", {"3012.5万元": "=3012.5"}),
    "status of a register": ("在册地质灾害隐患点4处。", {"4处": "!3"}),
    "report of a month before": ("截至5月31日，卫片执法图斑未整改3个。", {"3个": "~2"}),
}


@pytest.mark.parametrize(("sentence", "expected"), LINKED.values(), ids=LINKED)
def test_a_stated_figure_meets_its_ledger(glossary: Glossary, sentence: str, expected: dict[str, str]) -> None:
    assert compared(glossary, sentence) == expected


NOT_LINKED = {
    "hidden digits": "截至6月30日，卫片执法图斑*个。",
    "a target": "力争年底前整改卫片执法图斑5个。",
    "an intention": "计划年内供应土地9宗。",
    "a kind the ledger does not know": "截至6月30日，工业园区卫片执法图斑9个。",
    "another subject": "截至6月30日，森林督查图斑9个。",
    "another act on the same things": "截至6月30日，复核卫片执法图斑外业照片9个。",
    "half a year before": "截至2023年12月31日，卫片执法图斑未整改4个。",
    "a span the ledger does not reach": "2024年全年下发卫片执法图斑9个。",
    "what belongs to a figure that no ledger tells": "2024年上半年土地供应有保障，取得用地批复3个批次，面积88.5亩。",
    "people elsewhere": "培训地质灾害隐患点监测员505人。",
}


@pytest.mark.parametrize("sentence", NOT_LINKED.values(), ids=NOT_LINKED)
def test_what_may_be_something_else_is_not_compared(glossary: Glossary, sentence: str) -> None:
    assert compared(glossary, sentence) == {}


def test_cells_left_out_claim_no_difference(glossary: Glossary) -> None:
    sentence = "截至6月30日，卫片执法图斑监测面积100.75亩。"
    assert compared(glossary, sentence, {"图斑台账.xlsx": HIDDEN}) == {}


def test_what_belongs_to_a_figure_is_of_its_rows(glossary: Glossary) -> None:
    found = compared(glossary, "2024年上半年下发卫片执法图斑3个，涉及监测面积90.5亩。")
    assert found == {"3个": "=3", "90.5亩": "=90.5"}


def test_contradicting_ledgers_say_nothing(glossary: Glossary) -> None:
    shorter = tuple(row[:1] + row[2:] if len(row) > 1 else row for row in PARCELS[:-1])
    found = compared(glossary, "截至6月30日，卫片执法图斑7个。", {"甲.xlsx": PARCELS, "乙.xlsx": shorter})
    assert found == {}


# ------------------------------------------------------------ answers


def test_a_ledger_answer_shows_the_report_that_differs(build: Build) -> None:
    text = f"{TITLE}\n一、工作完成情况\n（一）地灾防治。在册地质灾害隐患点4处，威胁群众505人。"
    answer = build({"总结.txt": text}, ALL).ask("在册隐患点有多少处")
    assert answer.status is Status.ANSWERED
    assert answer.answer.startswith("截至2024年6月30日，在册隐患点3处。〔1〕\n")
    assert f"《{TITLE}》（截至2024年6月30日）写为4处，与台账不一致，请核对。〔2〕" in answer.answer
    assert [citation.file for citation in answer.citations] == ["隐患点台账.xlsx", "总结.txt"]
    assert {figure.text: figure.citations for figure in answer.figures} == {"3处": (1,), "4处": (2,)}


def test_a_report_answer_shows_the_ledger_that_differs(build: Build) -> None:
    text = f"{TITLE}\n一、工作完成情况\n（一）地灾防治。在册地质灾害隐患点4处，落实监测员6名。"
    answer = build({"总结.txt": text}, ALL).ask(f"{TITLE}写的在册地质灾害隐患点是多少处")
    assert answer.status is Status.ANSWERED
    lines = answer.answer.split("\n")
    assert "4处" in lines[0]
    assert "按明细计为3处，与报告不一致，请核对。〔2〕" in lines[-1]
    assert [citation.file for citation in answer.citations] == ["总结.txt", "隐患点台账.xlsx"]


def test_agreement_is_said_below_the_line_only(build: Build) -> None:
    text = f"{TITLE}\n一、工作完成情况\n（一）执法监督。截至6月30日，卫片执法图斑未整改2个。"
    answer = build({"总结.txt": text}, {"图斑台账.xlsx": PARCELS}).ask("未整改的卫片图斑有几个")
    assert "不一致" not in answer.answer
    assert [citation.file for citation in answer.citations] == ["图斑台账.xlsx"]


# ------------------------------------------------------------ rules


def fact(text: str, value: str, unit: str, qualifier: str = "") -> Fact:
    span = {"start": 0, "end": len(text)}
    fields: dict[str, Any] = dict.fromkeys(
        ("source_id", "section_id", "group_id", "indicator", "counted", "topic", "statement", "clause", "sentence"), ""
    )
    fields |= dict.fromkeys(("point", "location", "outlook"), "")
    return Fact.model_validate(
        {
            **fields,
            **{"id": "f", "text": text, "value": value, "unit": unit, "masked": False, "qualifier": qualifier},
            **{"path": (), "period": None, "role": "result", "half": "done"},
            **{"span": span, "clause_span": span, "sentence_span": span},
        }
    )


AGREEMENT = {
    "exact count": ("61个", "61", "个", "", "61", True),
    "one more": ("61个", "61", "个", "", "62", False),
    "as many decimals as written": ("18.1亿元", "18.1", "亿元", "", "18.1449", True),
    "beyond the last decimal": ("18.1亿元", "18.1", "亿元", "", "18.16", False),
    "scaled numeral": ("3.2万亩", "32000", "亩", "", "32499", True),
    "scaled numeral too far": ("3.2万亩", "32000", "亩", "", "32600", False),
    "余 goes up": ("3100余亩", "3100", "亩", "余", "3187", True),
    "余 too far": ("3100余亩", "3100", "亩", "余", "3250", False),
    "近 goes down": ("近600户", "600", "户", "近", "571", True),
    "超过": ("超过500人", "500", "人", "超过", "520", True),
    "超过 not reached": ("超过500人", "500", "人", "超过", "499", False),
    "不超过": ("不超过30天", "30", "天", "不超过", "29", True),
    "thousands separators": ("16,636.00万元", "16636", "万元", "", "16636.004", True),
}


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier", "computed", "expected"), AGREEMENT.values(), ids=AGREEMENT
)
def test_a_figure_holds_as_exactly_as_it_is_written(
    text: str, value: str, unit: str, qualifier: str, computed: str, expected: bool
) -> None:
    assert agree(fact(text, value, unit, qualifier), Decimal(computed)) is expected


@given(st.decimals(min_value=0, max_value=10**9, places=4, allow_nan=False))
def test_a_written_figure_always_agrees_with_itself(value: Decimal) -> None:
    assert agree(fact(f"{value}亩", str(value), "亩"), value)


def test_working_only_on_what_is_fresh_gives_the_same(glossary: Glossary) -> None:
    text = f"{TITLE}\n一、工作完成情况\n（一）地灾防治。在册地质灾害隐患点4处。\n（二）供地。2024年上半年供应土地2宗。"
    before = [report_of("总结.txt", text), ledger_of("供地台账.xlsx", SUPPLY), ledger_of("图斑台账.xlsx", PARCELS)]
    after = [before[0], before[1], ledger_of("隐患点台账.xlsx", HAZARDS)]  # a ledger added, another one gone
    reconcile = Reconciler(glossary)
    earlier = reconcile(MemoryKnowledgeBase(before))
    fresh = {after[2].source.id}
    whole = reconcile(MemoryKnowledgeBase(after))
    assert sorted(reconcile(MemoryKnowledgeBase(after), earlier, fresh), key=_key) == sorted(whole, key=_key)
    assert len(whole) == 2


def _key(each: Comparison) -> tuple[str, str]:
    return each.fact_id, each.table_id


def test_nearest_snapshot_of_a_ledger_is_kept(glossary: Glossary) -> None:
    text = f"{TITLE}\n一、工作完成情况\n（一）执法监督。截至6月30日，卫片执法图斑未整改2个。"
    older = (PARCELS[0], ("数据截至2024年5月31日",), *PARCELS[2:])
    contents = [report_of("总结.txt", text), ledger_of("五月.xlsx", older), ledger_of("六月.xlsx", PARCELS)]
    knowledge = MemoryKnowledgeBase(contents, reconcile=Reconciler(glossary))
    assert [each.ledger_day for each in knowledge.comparisons()] == [dt.date(2024, 6, 30)]


def test_no_choice_among_contradictions() -> None:
    plan = Aggregate(
        dataset=Dataset(table_id="t", name="表"),
        where=And(parts=()),
        measures=(Measure(aggregation=Aggregation.COUNT, unit="个"),),
    )

    def side(table: str, computed: int) -> Comparison:
        return Comparison.model_validate(
            {
                **{"fact_id": "f", "source_id": "s", "table_id": table, "table_source_id": table, "plan": plan},
                **{"stated": 5, "computed": computed, "unit": "个", "rows": computed, "report_day": None},
                **{"ledger_day": None, "same_time": True, "agrees": computed == 5},
            }
        )

    tables = [part.table for name in ("甲", "乙") for part in ledger_of(f"{name}.xlsx", PARCELS).tables]
    tables = [table.model_copy(update={"fingerprint": table.id}) for table in tables]
    first, second = (table.id for table in tables)
    assert best_of_each_ledger([side(first, 3), side(second, 4)], tables) == ()
    assert best_of_each_ledger([side(first, 3), side(second, 5)], tables) == (side(second, 5),)


OLD_REPORT = """云麓县自然资源局2022年工作总结
一、工作完成情况
（一）要素保障。全年取得批次用地批复6个，批准面积310.5亩，收储面积88亩。
"""
NEW_REPORT = """云麓县自然资源局2024年上半年工作总结
一、工作完成情况
（一）耕地保护。上半年新增耕地120亩，收储面积64亩。
"""
BATCHES = (
    ("批次用地台账",),
    ("批次名称", "批准面积（公顷）", "收储面积（公顷）"),
    ("第1批次", 4.5, 2),
    ("第2批次", 7.25, 1),
)


@pytest.fixture(scope="module")
def batches(build: Build) -> Assistant:
    reports = {"2022总结.txt": OLD_REPORT, "2024半年总结.txt": NEW_REPORT}
    return build(reports, {"批次.xlsx": BATCHES}, today=dt.date(2024, 7, 15))


def test_an_older_report_beside_a_ledger_is_asked_back(batches: Assistant) -> None:
    answer = batches.ask("批准面积一共多少公顷")
    assert answer.status is Status.CLARIFY
    assert [option for option in answer.options if "《批次用地台账》" in option]
    assert [option for option in answer.options if "2022年" in option]
    assert "11.75公顷" in batches.ask(answer.options[0]).answer


def test_a_report_of_the_time_asked_for_is_told(batches: Assistant) -> None:
    assert "310.5亩" in batches.ask("2022年批准面积多少亩").answer
