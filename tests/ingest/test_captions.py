"""Which lines before a report's table name it."""

from __future__ import annotations

import pytest

from ingest.readers.captions import Caption


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("表3 各乡镇供地情况", "单位：亩"), "表3 各乡镇供地情况\n单位：亩", id="title-and-unit"),
        pytest.param(("（二）上半年供地情况如下表。",), "上半年供地情况", id="heading-that-announces"),
        pytest.param(("全县压茬推进，各乡镇整改进度见下表：",), "各乡镇整改进度", id="last-clause-of-a-sentence"),
        pytest.param(("一是各乡镇整改情况详见下表。",), "各乡镇整改情况", id="point-that-announces"),
        pytest.param(("隐患点分布列表如下：", "单位：处"), "隐患点分布\n单位：处", id="announced-then-unit"),
        pytest.param(("现将情况汇报如下。", "后面还有一句。"), "", id="announced-too-far-above"),
        pytest.param(("上半年完成整改61个。",), "", id="sentence"),
        pytest.param(("甲", "乙", "丙", "丁"), "乙\n丙\n丁", id="three-lines-at-most"),
    ],
)
def test_the_lines_before_a_table(lines: tuple[str, ...], expected: str) -> None:
    caption = Caption()
    for line in lines:
        caption.see(line)
    assert caption.take() == expected
    assert caption.take() == ""
