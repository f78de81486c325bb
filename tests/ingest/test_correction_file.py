"""Corrections as users write them, and what they are told of mistakes."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.records import ColumnRole, ColumnType, RowTag
from assistant.vocabulary.lined_yaml import YamlMistake
from ingest.correction_file import read_corrections

WHOLE = """\
# 六月台账
表号: 2
区域: a4:f52
表头行: 4-5
标题: 卫片台账
截至: 2024年6月30日
列:
  监测面积: {单位: 亩, 角色: 数值, 类型: 数字}
  C: {role: key}
行:
  17: 合计
  18-20: 说明
  全 县: 合计
"""


def test_everything_that_can_be_corrected_is_read() -> None:
    (written,) = read_corrections(WHOLE).written
    correction = written.correction
    assert (written.number, written.sheet) == (2, None)
    assert (correction.region, correction.header, correction.title) == ("A4:F52", (4, 5), "卫片台账")
    assert correction.as_of == dt.date(2024, 6, 30)
    assert [(column.name, column.unit, column.role, column.type) for column in correction.columns] == [
        ("监测面积", "亩", ColumnRole.MEASURE, ColumnType.NUMBER),
        ("C", None, ColumnRole.KEY, None),
    ]
    assert [(row.label, row.first, row.last, row.tag) for row in correction.rows] == [
        ("", 17, 17, RowTag.TOTAL),
        ("", 18, 20, RowTag.NOTE),
        ("全县", None, None, RowTag.TOTAL),
    ]


def test_a_list_corrects_several_tables_and_knows_its_lines() -> None:
    file = read_corrections("- 工作表: 甲\n  标题: 一\n- 工作表: 乙\n  列:\n    面积: {单位: 亩}\n")
    assert [written.sheet for written in file.written] == ["甲", "乙"]
    assert file.line(file.written[1], "面积") == 5
    assert file.line(file.written[1]) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("表头行: 4\n标题：卫片台账\n", "第 3 行写法不对|第 2 行写法不对", id="full-width-colon"),
        pytest.param("标题: 甲\n表头: 4\n", "第 2 行：没有“表头”这一项", id="unknown-key"),
        pytest.param("列:\n  面积: {单位: 木}\n", "第 2 行：不认识单位“木”", id="unknown-unit"),
        pytest.param("列:\n  面积:\n    角色: 金额\n", "第 3 行：角色不能是“金额”，可以写：编号", id="unknown-role"),
        pytest.param("列:\n  面积: 亩\n", "第 2 行：“面积”下面应当是“名称: 内容”", id="no-mapping"),
        pytest.param("行:\n  3: 合计\n  4: 总数\n", "第 3 行：标记不能是“总数”，可以写：明细", id="unknown-tag"),
        pytest.param("表头行: 5-4\n", "第 1 行：行号“5-4”不对", id="header-upside-down"),
        pytest.param("区域: 4到52行\n", "第 1 行：区域“4到52行”不对，应当像 A4:F52", id="no-address"),
        pytest.param("区域: F52:A4\n", "先写左上角", id="address-upside-down"),
        pytest.param("截至: 上个月\n", "第 1 行：日期“上个月”看不懂", id="no-date"),
        pytest.param("表号: 0\n标题: 甲\n", "第 1 行：“表号”的内容“0”不能用", id="no-table-0"),
        pytest.param("- 标题: 甲\n- 工作表: 乙\n", "第 2 行：没有写要更正什么", id="nothing-in-a-block"),
        pytest.param("", "第 1 行：没有写要更正什么", id="empty"),
    ],
)
def test_a_mistake_is_shown_with_its_line(text: str, said: str) -> None:
    with pytest.raises(YamlMistake) as fault:
        read_corrections(text)
    assert any(part in fault.value.message for part in said.split("|")), fault.value.message
