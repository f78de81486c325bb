"""Rates that accounting defines by two rows of a statement, asked of a table that has those rows and not the rate."""

from __future__ import annotations

import re

from assistant.planning.cells.labels import Axis, TableLabels
from assistant.planning.cells.mentions import Said, said

_ASK = r"(?:到底|究竟|大概|大约|约)?(?:是|为|有|达到?)?(?:百分之)?(?:多少|多高|多大|几(?![家个年成]))"
_DEFINED = (
    (
        re.compile(rf"(?P<rate>资产负债率|(?<=[的年末底月])负债率){_ASK}"),
        "负债合计",
        ("资产总计",),
        "占{whole}的百分之几",
    ),
    (
        re.compile(rf"(?P<rate>(?P<kind>销售|管理|研发|财务)费用率){_ASK}"),
        "{kind}费用",
        ("营业收入", "营业总收入"),
        "占{whole}的百分之几",
    ),
    (re.compile(rf"(?P<rate>流动比率){_ASK}"), "流动资产合计", ("流动负债合计",), "是{whole}的几倍"),
)
"""What is asked for, the row above the line, the one below it, and how the two are set against each other."""


def by_its_rows(asked: Said, labels: TableLabels) -> Said:
    """资产负债率是多少 as 负债合计占资产总计的百分之几, where the table has both and says no such rate itself."""
    for pattern, above, below, against in _DEFINED:
        found = pattern.search(asked.text)
        if found is None or any(found["rate"] in label.text for label in labels.labels):
            continue
        rows = {label.text for label in labels.labels if label.axis is Axis.CELL}
        part = above.format(**found.groupdict())
        whole = next((name for name in below if name in rows), None)
        if part in rows and whole is not None:
            worked_out = part + against.format(whole=whole)
            return said(asked.text[: found.start()] + worked_out + asked.text[found.end() :])
    return asked
