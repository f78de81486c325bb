from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.hard_wraps import rejoin

PARAGRAPHS = (
    "云岭县自然资源局2024年上半年工作总结",
    "今年以来，全县自然资源系统紧紧围绕耕地保护、要素保障和生态修复三项重点，扎实推进各项工作，上半年主要指标实现时间任务双过半，现将有关情况总结如下。",
    "一、耕地保护",
    "（一）压实田长责任。全县设村级田长137名，上半年累计巡田2915人次，发现并制止违法占地线索46条，移交乡镇处置38条，其余8条正在核实，按月通报各乡镇排名。",
    "（二）推进图斑整改。截至6月30日，下发图斑214个，整改到位159个，正在整改31个，尚未启动24个，未启动的主要集中在青岭镇和白水镇，均已约谈到人、限期销号。",
    "二、要素保障",
    "上半年组卷报批6个批次，面积318.6亩，获批4个批次、207.3亩；供应国有建设用地11宗，面积402.7亩，成交价款1.86亿元，其中工业用地7宗，全部实行标准地出让。",
)
MARKS = "，。；、：）”"


def wrapped(text: str, columns: int, indent: str) -> list[str]:
    """Broken at a width as editors do it: no mark begins a line, no number is broken."""
    lines, line = [], indent
    place = 0
    while place < len(text):
        end = place + 1
        while text[place].isascii() and end < len(text) and text[end].isascii():
            end += 1
        while end < len(text) and text[end] in MARKS:
            end += 1
        piece = text[place:end]
        if width(line + piece) > columns:
            lines.append(line)
            line = ""
        line += piece
        place = end
    return [*lines, line]


def width(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


@pytest.mark.parametrize("columns", [56, 64, 72, 76])
@pytest.mark.parametrize(("indent", "gap"), [("　　", []), ("    ", []), ("", [""]), ("　　", [""])])
def test_wrapped_paragraphs_are_whole_again(columns: int, indent: str, gap: list[str]) -> None:
    lines = [line for text in PARAGRAPHS for line in [*wrapped(text, columns, indent), *gap]]
    assert [line.strip() for line in rejoin(lines)] == list(PARAGRAPHS)


def test_without_indents_and_gaps_headings_stay_apart_and_sentences_whole() -> None:
    lines = [line for text in PARAGRAPHS for line in wrapped(text, 64, "")]
    joined = rejoin(lines)
    assert "".join(joined) == "".join(PARAGRAPHS)
    assert set(joined) >= {"一、耕地保护", "二、要素保障"}
    assert all(line in PARAGRAPHS or line.endswith("。") for line in joined)


LISTED = (
    "青岭镇卫片图斑整改工作推进情况和下步打算",
    "白水镇卫片图斑整改推进情况和存在的主要问题",
    "云溪街道违法占地图斑拆除复耕进展",
    "红石乡未启动图斑原因分析以及包案领导名单",
    "各乡镇巡田率排名和田长履职情况",
    "县级部门联合执法出动情况统计和典型案例",
)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(list(PARAGRAPHS), id="a-paragraph-a-line"),
        pytest.param(list(LISTED), id="list-without-marks"),
        pytest.param([f"{line}；" for line in LISTED], id="list-with-marks"),
        pytest.param(["春山新雨后，", "溪水绕田流。", "稻浪千重绿，", "农家一岁秋。"] * 4, id="poem"),
        pytest.param([f"{number}. {line}" for number, line in enumerate(LISTED, 1)], id="numbered-list"),
        pytest.param([f"{line[:3]}    {len(line)}个    {len(line) * 3}.5亩" for line in LISTED * 3], id="table"),
        pytest.param([f"|{line}|{len(line)}|" for line in LISTED], id="ruled-table"),
        pytest.param(["同一长度的短标题没有标点符号也不是被折断的正文内容啊"] * 8, id="equal-lines-without-marks"),
        pytest.param([*wrapped(PARAGRAPHS[1], 56, ""), PARAGRAPHS[3]], id="one-line-is-longer"),
        pytest.param(["单行"], id="one-line"),
        pytest.param([], id="empty"),
    ],
)
def test_what_was_not_wrapped_is_left_alone(lines: list[str]) -> None:
    assert rejoin(lines) == lines


def test_tables_and_headings_within_wrapped_text_stay_lines() -> None:
    table = ["乡镇      图斑      面积", "青岭镇    12个      30.5亩", "白水镇    9个       21.7亩"]
    lines = [line for text in PARAGRAPHS for line in [*wrapped(text, 64, "　　"), ""]]
    assert set(table) <= set(rejoin([*lines, *table, "", *lines]))


@given(st.lists(st.text(alphabet="一二图斑亩，。 \u30001a2", max_size=60), max_size=20))
def test_nothing_is_lost(lines: list[str]) -> None:
    assert "".join("".join(rejoin(lines)).split()) == "".join("".join(lines).split())
