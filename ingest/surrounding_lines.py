"""Lines above and below a table that are no part of it: units, fillers, days, notes, signatures."""

from __future__ import annotations

import re

from ingest.cells import is_numeric
from ingest.sheets import SheetView

LEAD_CELL = re.compile(
    r"(?:计量|数据)?[单單]位\s*[（(]?\s*[:：为]|(?:填报|填表|编制|制表|报送|统计|上报|主管|审核|联系|打印|导出|数据)\S{0,6}\s*[:：]|"
    r"(?:日期|时间|截止|截至|部门|地区|年度|报告期)\S{0,4}\s*[:：]|截[至止]|附[件表]\s*\d*|表\s*\d+\s*$|[（(](?:单位|计量单位)|金额单位"
)
"""A cell above the header that is not the title: unit, filler, date, annex number."""
_NOTE = re.compile(
    r"[（(【]?\s*(?:注|备注|附注|说明|填表说明|填报说明|数据来源|资料来源|来源|口径)\s*\d*\s*[】）)]?\s*[:：.、]|※|"
    r"(?:填表|填报|制表|审核|复核|负责|联系|经办|统计|单位负责)\S{0,4}\s*[:：]|\d+[.、．]\s*\D{6,}|[*＊]\s*[^\d*＊.]"
)
_CAPTION = re.compile(
    r"(?:续\s*|附\s*)?表\s*(?:\d{1,3}(?:[-—–.]\d{1,3})*|[一二三四五六七八九十]{1,3})(?:[\s：:、.（(].*|$)"
)
_SIGNATURE = re.compile(r"(?:填表|填报|制表|审核|复核|经办|单位负责|主管领导)\S{0,4}\s*[:：]")
_LONG_NOTE = 20


def is_caption(text: str) -> bool:
    """表2 货运量, 续表3, 表一：收入: a line that begins a table."""
    return _CAPTION.fullmatch(text) is not None


def is_note(view: SheetView, row: int, width: int, *, apart: bool) -> bool:
    """Whether a line below a table of some width is a note; `apart` says that it ends the sheet after a blank row."""
    filled = view.filled(row)
    first = view.texts[row][filled[0]]
    if _SIGNATURE.match(first) or (_NOTE.match(first) and len(filled) <= max(1, width // 2)):
        return True
    if len(filled) > 1 or width < 3 or is_numeric(view.value(row, filled[0])):
        return False
    return len(first) >= _LONG_NOTE or apart
