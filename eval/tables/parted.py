"""Layouts whose header or body is parted by rows of their own: bracketed units, sections that each part one whole."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from eval.tables.invented import Figures, Invented, Line, Measure, Rows, drawn


def units_below(draw: Random) -> Invented:
    """A row of bracketed units under the names, the first of which is merged over it."""
    names = ("云岭水泥厂", "河口造纸厂", "城东纺织厂", "滨江化肥厂", "白渡砖瓦厂")
    measures = (
        Measure("原煤", "吨", 200, 9000, 1),
        Measure("天然气", "万立方米", 20, 400, 1),
        Measure("电力", "万千瓦时", 30, 900, 1),
    )
    figures = drawn(draw, names, measures)
    rows: list[Line] = [
        ("企业名称", *(m.name for m in measures)),
        (None, *(f"（{m.unit}）" for m in measures)),
    ]
    rows += [(name, *(figures[name, m.name, ""] for m in measures)) for name in names]
    said = ("澄湖县2022年重点企业能源消费表里，",)
    file, merged = "澄湖县2022年重点企业能源消费表.xlsx", ("A1:A2",)
    return Invented("energy", file, said, "企业", "家", names, measures, figures, tuple(rows), merged=merged)


def parted_twice(draw: Random) -> tuple[Invented, Invented]:
    """One header over two sections that part the same whole, and its total at the end."""
    amounts = (Measure("销售收入", "万元", 3000, 9000, 1), Measure("销售成本", "万元", 1000, 2900, 1))
    measures = (*amounts, Measure("毛利率", "%", 5, 60, 1))
    goods, places = ("速冻水饺", "手抓饼", "酱料", "坚果"), ("城东片区", "城西片区", "河口片区", "云岭片区")
    first = drawn(draw, goods, measures)
    second = {**drawn(draw, places, measures), **_parted_otherwise(draw, first, goods, places, amounts)}
    total = (*(sum((first[name, m.name, ""] for name in goods), Decimal(0)) for m in amounts), None)
    heads: tuple[Line, ...] = (
        ("澄湖食品2022年销售情况",),
        ("项目", *(f"{m.name}（{m.unit}）" for m in measures)),
    )
    file, said = "澄湖食品：2022年年度报告.xlsx", ("澄湖食品2022年年度报告里，", "澄湖食品2022年")
    made: list[Invented] = []
    for key, thing, classifier, names, figures in (
        ("goods", "产品", "种", goods, first),
        ("places", "片区", "个", places, second),
    ):
        body: list[Line] = [(name, *(figures[name, m.name, ""] for m in measures)) for name in names]
        ends: list[Line] = [("合计", *total)] if made else []
        rows: Rows = (*(() if made else heads), (f"分{thing}",), *body, *ends)
        made.append(Invented(key, file, said, thing, classifier, names, measures, figures, rows))
    return made[0], made[1]


def _parted_otherwise(
    draw: Random, figures: Figures, names: tuple[str, ...], others: tuple[str, ...], amounts: tuple[Measure, ...]
) -> Figures:
    """Other parts of the same wholes: what one part of each two has more, the other has less."""
    found: dict[tuple[str, str, str], Decimal] = {}
    for measure in amounts:
        for at in range(0, len(names), 2):
            moved = Decimal(draw.randrange(10, 900))
            for name, other, step in zip(names[at : at + 2], others[at : at + 2], (moved, -moved), strict=True):
                found[other, measure.name, ""] = figures[name, measure.name, ""] + step
    return found
