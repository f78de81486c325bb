from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.heading_levels import Line, numbered_lines
from ingest.numbering import mark_of, marks_in


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("第一章 总则", "第一章"),
        ("第二部分　工作打算", "第二部分"),
        ("第三节 监督", "第三节"),
        ("第十二条　各乡镇应当建立台账。", "第十二条"),
        ("一、耕地保护", "一、"),
        ("十一、其他", "十一、"),
        ("二．要素保障", "二．"),
        ("（三）执法监督", "（三）"),
        ("(三)执法监督", "(三)"),
        ("（三)执法监督", "（三)"),
        ("三）执法监督", "三）"),
        ("（四）、登记服务", "（四）、"),
        ("  1. 巡田", "1."),
        ("1.2024年巡田情况", "1."),
        ("２．考核", "２．"),
        ("3、督办", "3、"),
        ("（5）县级", "（5）"),
        ("6）村级", "6）"),
        ("⑵乡级", "⑵"),
        ("③组级", "③"),
        ("㈡补充耕地", "㈡"),
        ("一、一季度巡田情况", "一、"),
    ],
)
def test_numbers_of_headings(line: str, mark: str) -> None:
    found = mark_of(line)
    assert found is not None
    assert found.text == mark


@pytest.mark.parametrize(
    "line",
    [
        "2024年新增耕地30亩。",
        "1.5万亩高标准农田",
        "3.2%的图斑已销号",
        "3.*2万元已入库",
        "0.*万亩",
        "12个图斑已整改。",
        "3. 2% 以上的图斑",
        "1、2号地块",
        "6.25全国土地日宣传",
        "一、二级保护林地",
        "一、二、三产业融合发展",
        "二、三季度供地12宗",
        "第一批次用地已获批。",
        "第三条规定的情形除外。",
        "第一条生产线已投产。",
        "第二部法规",
        "第一章的内容",
        "（一）项所列材料",
        "（2024）12号",
        "十分重视巡田工作。",
        "一般图斑",
        "",
    ],
)
def test_what_only_looks_numbered(line: str) -> None:
    assert mark_of(line) is None


def numbers(*lines: str) -> list[str]:
    return [mark.text if mark else "" for mark in marks_in(lines)]


@pytest.mark.parametrize(
    ("lines", "marks"),
    [
        pytest.param(["一 概况", "正文。", "二 做法", "三 打算"], ["一", "", "二", "三"], id="blank-for-comma"),
        pytest.param(["1 范围", "2 术语"], ["1", "2"], id="arabic-and-blank"),
        pytest.param(["一、概况", "二做法", "三、打算"], ["一、", "二", "三、"], id="forgotten-once"),
        pytest.param(["一、概况", "二做法"], ["一、", ""], id="not-between-two"),
        pytest.param(["1. 目标", "1.1 数量", "1.2 质量", "2. 任务"], ["1.", "1.1", "1.2", "2."], id="dotted"),
        pytest.param(["1. 目标", "1.5 亩以上地块"], ["1.", ""], id="decimal"),
        pytest.param(["12 个乡镇", "其余从略"], ["", ""], id="figure-alone"),
        pytest.param(["一、一、二级林地", "二、其他"], ["一、", "二、"], id="listing-in-a-heading"),
        pytest.param(["一、二期工程", "二、三期工程"], ["一、", "二、"], id="looks-listed-but-goes-on"),
        pytest.param(["一、工作总结………………3", "二、工作计划………………9", "一、工作总结"], ["", "", "一、"], id="contents"),
    ],
)
def test_doubtful_numbers_count_in_sequence(lines: list[str], marks: list[str]) -> None:
    assert numbers(*lines) == marks


def levels(*lines: str | Line) -> list[int | None]:
    read = [line if isinstance(line, Line) else Line(line) for line in lines]
    found = numbered_lines(read, marks_in([line.text for line in read]))
    return [numbered.level if numbered else None for numbered in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["一、甲", "（一）乙", "1. 丙", "（1）丁", "①戊"], [1, 2, 3, 4, 5], id="official"),
        pytest.param(["第一章 甲", "第一条 乙", "（一）丙", "第二条 丁", "第二章 戊"], [1, 2, 4, 2, 1], id="rules"),
        pytest.param(["第一部分 甲", "一、乙", "（一）丙", "第二部分 丁", "一、戊"], [1, 2, 3, 1, 2], id="parts"),
        pytest.param(["1. 甲", "（一）乙", "（二）丙", "2. 丁", "（一）戊"], [2, 3, 3, 2, 3], id="arabic-above-han"),
        pytest.param(["（一）甲", "1. 乙", "2. 丙", "二、丁", "（一）戊"], [2, 3, 3, 1, 2], id="excerpt"),
        pytest.param(["一、甲", "（一）乙", "1. 丙", "二、丁", "（一）戊", "2. 己"], [1, 2, 3, 1, 2, 3], id="runs-on"),
        pytest.param([Line("一、甲", 2), "（一）乙", Line("二、丙", 2)], [2, 3, 2], id="under-styles"),
        pytest.param(
            [Line("甲", 1), "一、乙", "二、丙", Line("丁", 1), "一、戊"], [None, 2, 2, None, 2], id="beside-styles"
        ),
        pytest.param([Line("一、甲", 1), Line("（一）乙", 2), "1. 丙"], [1, 2, 3], id="styles-and-text"),
        pytest.param(["1. 甲", "1.1 乙", "1.1.1 丙", "1.1.2 丁", "1.2 戊"], [3, 4, 5, 5, 4], id="dotted"),
    ],
)
def test_levels_follow_the_documents_own_order(lines: list[str | Line], expected: list[int | None]) -> None:
    assert levels(*lines) == expected


@given(st.lists(st.text(alphabet="一二三1.2、（）() 第章条节年亩甲乙①", max_size=8), max_size=12))
def test_any_lines_have_levels_in_bounds(lines: list[str]) -> None:
    assert all(level is None or 1 <= level <= 8 for level in levels(*lines))
