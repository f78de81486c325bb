from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Fact, FactRole, Half
from ingest.readers.reading import Paragraph
from ingest.report import read_report


def facts(*lines: str, name: str = "2024年工作总结.txt") -> tuple[Fact, ...]:
    content = read_report("d", name, [Paragraph(line) for line in lines])
    for fact in content.facts:
        assert fact.span.of(content.text) == fact.text
        assert fact.clause_span.of(content.text) == fact.clause
        assert fact.sentence_span.of(content.text) == fact.sentence
        assert not (fact.masked and fact.value is not None)
    return content.facts


def only(*lines: str) -> Fact:
    found = facts(*lines)
    assert len(found) == 1, [fact.text for fact in found]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("下发图斑63个。", "63个", "63", "个"),
        ("完成复垦3.2万亩。", "3.2万亩", "32000", "亩"),
        ("投入资金1.2亿元。", "1.2亿元", "1.2", "亿元"),
        ("土地总价款28450万元。", "28450万元", "28450", "万元"),
        ("整改率达85.5%。", "85.5%", "85.5", "%"),
        ("清退矿权三十二宗。", "三十二宗", "32", "宗"),
        ("开展巡查1,286次。", "1,286次", "1286", "次"),
        ("流转耕地１２８亩。", "１２８亩", "128", "亩"),
        ("出动执法人员430人次。", "430人次", "430", "人次"),
        ("整改率提高3.5个百分点。", "3.5个百分点", "3.5", "个百分点"),
        ("平均15万元/亩。", "15万元/亩", "15", "万元/亩"),
        ("2023个图斑全部核完。", "2023个", "2023", "个"),
        ("处置0宗。", "0宗", "0", "宗"),
    ],
)
def test_a_number_with_its_unit_is_a_fact(sentence: str, text: str, value: str, unit: str) -> None:
    fact = only(sentence)
    assert (fact.text, str(fact.value), fact.unit, fact.masked) == (text, value, unit, False)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("下发图斑*60个。", "*60个"),
        ("涉及耕地*.*亩。", "*.*亩"),
        ("收缴罚款3*.6*万元。", "3*.6*万元"),
        ("建成*个示范点。", "*个"),
        ("处置率达*.*1%。", "*.*1%"),
        ("下发图斑＊６０个。", "＊６０个"),
    ],
)
def test_hidden_digits_stay_hidden(sentence: str, text: str) -> None:
    fact = only(sentence)
    assert (fact.text, fact.value, fact.masked) == (text, None, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "“一网通办”持续深化，“两集中、一上网”落地，三区三线划定。",
        "《云麓县矿产规划（2021—2025年）》第3版印发。",
        "截至6月30日，工作有序。",
        "第一批次已上报。",
        "我县*家村、*镇完成排查。",
        "整改时限为2024年9月底前。",
        "领兴广场11#楼完成核实。",
        "“十四五”期间成效明显。",
        "编号为YL24003。",
    ],
)
def test_set_phrases_dates_and_names_are_no_facts(sentence: str) -> None:
    assert facts(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "qualifier", "statement"),
    [
        ("邮寄证书近600本。", "近", "邮寄证书近600本"),
        ("投资约1.2亿元。", "约", "投资约1.2亿元"),
        ("来信120余件。", "余", "来信120余件"),
        ("苗木3.5万余株。", "余", "苗木3.5万余株"),
        ("示范村10个以上。", "以上", "示范村10个以上"),
        ("耕地保有量不少于32万亩。", "不少于", "耕地保有量不少于32万亩"),
        ("登记共63件。", "", "登记共63件"),
    ],
)
def test_rounding_words_are_kept_beside_the_number(sentence: str, qualifier: str, statement: str) -> None:
    fact = only(sentence)
    assert (fact.qualifier, fact.statement) == (qualifier, statement)


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        (
            "共排查点位45处，其中滑坡12处、崩塌8处、泥石流25处。",
            ["共排查点位", "滑坡", "崩塌", "泥石流"],
        ),
        ("新增水田30亩、旱地12.5亩和园地8亩。", ["新增水田", "旱地", "园地"]),
        ("实施3个整治项目和2个复垦项目。", ["实施整治项目", "复垦项目"]),
        ("反馈问题5类31个。", ["反馈问题", "反馈问题"]),
        ("威胁群众36户128人。", ["威胁群众", "威胁群众"]),
        ("一是全年受理登记310件。", ["全年受理登记"]),
        ("2023年12月底前完成登记20件。", ["完成登记"]),
    ],
)
def test_each_number_of_a_sentence_has_its_own_words(sentence: str, indicators: list[str]) -> None:
    assert [fact.indicator for fact in facts(sentence)] == indicators


def test_areas_that_a_count_involves_are_named_by_it() -> None:
    count, monitored, farmland = facts("上级反馈图斑88个，涉及监测面积210.5亩、耕地面积96亩。")
    assert count.indicator == "上级反馈图斑"
    assert monitored.indicator == "上级反馈图斑涉及监测面积"
    assert farmland.indicator == "上级反馈图斑涉及耕地面积"


def test_a_general_noun_stands_for_what_was_counted_before() -> None:
    _, done, left = facts("下发卫片图斑88个。截至5月31日，已整改问题40个，未整改48个。")
    assert (done.counted, left.counted) == ("图斑", "图斑")
    assert done.indicator == "已整改问题"
    assert done.statement == "已整改图斑40个"


def test_another_measure_word_counts_another_thing() -> None:
    _, cases = facts("下发卫片图斑88个。查处问题6件。")
    assert cases.counted == "问题"


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (["完成新增耕地500亩。"], FactRole.RESULT),
        (["拟出让采矿权2宗。"], FactRole.PLAN),
        (["计划出让采矿权2宗。"], FactRole.PLAN),
        (["预计节余指标300亩。"], FactRole.PLAN),
        (["确保新增耕地800亩。"], FactRole.TARGET),
        (["力争新增耕地800亩以上。"], FactRole.TARGET),
        (["耕地保有量不少于32万亩。"], FactRole.TARGET),
        (["已完成全年计划的80%。"], FactRole.RESULT),
        (["完成年度任务的62.5%。"], FactRole.RESULT),
        (["二、下半年工作计划", "建设示范点5个。"], FactRole.PLAN),
        (["二、下半年工作计划", "确保建设示范点5个。"], FactRole.TARGET),
        (["二、下半年工作计划", "已建成示范点5个。"], FactRole.PLAN),
    ],
)
def test_a_result_is_told_from_a_plan_and_a_target(lines: list[str], role: FactRole) -> None:
    assert only(*lines).role is role


def test_facts_carry_their_half_headings_and_topic() -> None:
    fact = only("一、工作总结", "（一）持续开展卫片执法工作。下发图斑88个。")
    assert fact.half is Half.DONE
    assert fact.path == ("一、工作总结", "（一）持续开展卫片执法工作")
    assert fact.topic == "卫片执法"
    assert fact.point.startswith("（一）")


@pytest.mark.parametrize(
    ("sentence", "outlook"),
    [
        ("总体进度达60%，预计年底前完工。", "预计年底前完工"),
        ("复垦600亩，拟9月底前验收，再行入库。", "拟9月底前验收"),
        ("剩余问题12个，待统一部署后整改。", "待统一部署后整改"),
        ("复垦600亩，成效明显。", ""),
        ("复垦600亩，预计再复垦50亩。", ""),
    ],
)
def test_what_is_expected_of_a_figure_is_kept(sentence: str, outlook: str) -> None:
    assert facts(sentence)[0].outlook == outlook


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        (["受理登记310件。"], ["2024-12-31"]),
        (["一、上半年工作总结", "受理登记310件。"], ["2024-06-30"]),
        (["一季度受理登记310件，二季度受理登记425件。"], ["2024-03-31", "2024-06-30"]),
        (["去年供应土地12宗，今年供应土地15宗。"], ["2023-12-31", "2024-12-31"]),
        (["截至5月31日，已整改40个，未整改48个。"], ["2024-05-31", "2024-05-31"]),
        (["截至5月31日，已整改40个。新下发12个。"], ["2024-05-31", "2024-12-31"]),
        (["2019—2023年供应土地150宗。"], ["2023-12-31"]),
        (["受理登记310件，较上年增长15%。"], ["2024-12-31", "2024-12-31"]),
        (["截至6月*日，已整改40个。"], ["2024-12-31"]),
    ],
    ids=["document", "heading", "clauses", "relative", "as-of", "next sentence", "range", "comparison", "hidden day"],
)
def test_the_period_a_figure_falls_under(lines: list[str], ends: list[str]) -> None:
    assert [str(fact.period.end) if fact.period else None for fact in facts(*lines)] == ends


def test_now_in_a_half_of_the_year_is_not_after_it() -> None:
    first, second = facts("一、上半年工作总结", "目前已整改40个。", "二、下半年工作计划", "目前还有未整改8个。")
    assert [str(fact.period.end) for fact in (first, second) if fact.period] == ["2024-06-30", "2024-12-31"]


def test_a_count_in_brackets_takes_the_noun_after_the_list() -> None:
    first, second, whole = facts("推进云溪镇（3个）、柏林乡（2个）等9个土地整治项目。")
    assert [fact.counted for fact in (first, second, whole)] == ["项目"] * 3
    assert first.goes_with == second.goes_with == whole.id
    assert first.statement == "推进云溪镇（3个）土地整治项目"


def test_a_rate_keeps_its_own_name_and_goes_with_what_it_is_of() -> None:
    count, rate = facts("排查隐患40处，整改率75%。")
    assert (rate.goes_with, rate.indicator, rate.counted) == (count.id, "整改率", "整改率")


def test_lines_of_work_do_not_part_a_series() -> None:
    (here,) = facts("（一）扎实开展卫片执法。下发图斑88个。")
    (there,) = facts("（一）耕地保护。下发图斑66个。", name="2023年工作总结.txt")
    assert [scope.text for scope in here.scope] == ["卫片执法"]
    assert here.series == there.series != ""


def test_what_is_left_out_parts_a_series() -> None:
    first, second = facts("违法占地面积26亩。剔除重点工程后违法占地面积9亩。")
    assert first.series != second.series


def test_a_report_without_any_year_dates_nothing() -> None:
    (fact,) = facts("上半年受理登记310件。", name="总结.txt")
    assert fact.period is not None
    assert fact.period.text == "上半年"
    assert fact.period.end is None


def test_figures_of_one_sentence_share_a_group() -> None:
    first, second, third = facts("供应土地17宗，面积426亩。登记30件。")
    assert first.group_id == second.group_id != third.group_id
    assert len({fact.id for fact in (first, second, third)}) == 3


_NUMERALS = st.one_of(
    st.integers(0, 10**7).map(str),
    st.decimals(0, 10**5, places=2).map(str),
    st.integers(1000, 10**8).map(lambda number: f"{number:,}"),
    st.text("0123456789*", min_size=1, max_size=5).filter(lambda text: "*" in text),
    st.tuples(st.text("0123456789*", min_size=1, max_size=3), st.text("0123456789*", min_size=1, max_size=2)).map(
        ".".join
    ),
)
_TEMPLATES = (
    "下发图斑{}个。",
    "一是下发图斑{}个，涉及耕地面积12亩。",
    "截至6月30日，已整改图斑{}个。",
    "其中水田{}亩、旱地8亩。",
    "收缴罚款约{}万元左右。",
    "进度达{}%，预计年底完成。",
    "新增{}亩耕地，超过去年。",
)


@given(_NUMERALS, st.sampled_from(_TEMPLATES))
def test_any_numeral_keeps_its_span_and_exact_value(numeral: str, template: str) -> None:
    (fact,) = [fact for fact in facts(template.format(numeral)) if fact.span.start == template.index("{}")]
    assert re.fullmatch(re.escape(numeral) + r"(?:个|亩|万元|%)", fact.text)
    if "*" in numeral:
        assert (fact.value, fact.masked) == (None, True)
    else:
        assert fact.value == Decimal(numeral.replace(",", ""))
        assert not fact.masked


def test_an_overall_rate_is_not_of_the_findings_of_the_clause_before() -> None:
    told = "9月底前完成2023年下发图斑整改，12月底前整体整改率力争达到87%，非农化整改率达到90%。"
    found = facts("二、下半年计划", told)
    assert [scope.text for scope in found[0].scope] == []
    assert "2023年下发" in [scope.text for scope in found[1].scope]
