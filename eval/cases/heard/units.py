"""Questions in units that are not the column's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from eval.cases.asked.shape import Asked, cell, line, listed, one
from eval.cases.heard.short import of_year
from eval.corpus.ledgers import BATCHES, HAZARDS, LINKS, MINES, PLOTS
from eval.sample import Kind

CONVERTED: Sequence[Asked] = (
    Asked(
        "unit-hectares-supplied",
        Kind.SUM,
        "今年供地折合多少公顷",
        lambda t: cell(t.plots.loc[of_year(t.plots["supplied"], 2024), "area"].sum() / 15),
        "SELECT sum(area) / 15 FROM plots WHERE year(supplied) = 2024",
        one("公顷"),
        (PLOTS,),
    ),
    Asked(
        "unit-mu-unsupplied",
        Kind.SUM,
        "批而未供的还有多少亩",
        lambda t: cell(t.batches["unsupplied"].sum() * 15),
        "SELECT sum(unsupplied) * 15 FROM batches",
        one("亩"),
        (BATCHES,),
    ),
    Asked(
        "unit-reclaim-over",
        Kind.COUNT,
        "拆旧规模30公顷以上的挂钩项目有几个",
        lambda t: cell(int((t.links["reclaim"] >= 450).sum())),
        "SELECT count(*) FROM links WHERE reclaim / 15 >= 30",
        one("个"),
        (LINKS,),
    ),
    Asked(
        "unit-largest-mine",
        Kind.EXTREME,
        "矿区面积最大的有几公顷",
        lambda t: cell(t.mines["area"].max() * 100),
        "SELECT max(area) * 100 FROM mines",
        one("公顷"),
        (MINES,),
    ),
    Asked(
        "unit-batch-in-mu",
        Kind.LOOKUP,
        "2021年第1批次批了多少亩",
        lambda t: cell(t.batches.loc[t.batches["name"] == "2021年第1批次", "approved"].sum() * 15),
        "SELECT approved * 15 FROM batches WHERE name = '2021年第1批次'",
        one("亩"),
        (BATCHES,),
    ),
    Asked(
        "unit-square-metres",
        Kind.AVERAGE,
        "平均每宗划拨地多少平方米",
        lambda t: cell(Decimal(str(t.plots.loc[t.plots["method"] == "划拨", "area"].mean())) * 10_000 / 15),
        "SELECT sum(area) * 10000 / 15 / count(*) FROM plots WHERE method = '划拨'",
        one("平方米", "㎡", tolerance="1"),
        (PLOTS,),
    ),
    Asked(
        "unit-property",
        Kind.SUM,
        "在册隐患点威胁的财产总共几个亿",
        lambda t: cell(Decimal(int(t.hazards.loc[t.hazards["listed"], "property_value"].sum())) / 10_000),
        "SELECT sum(property_value) / 10000 FROM hazards WHERE listed",
        one("亿元", "亿"),
        (HAZARDS,),
    ),
    Asked(
        "unit-small-mines",
        Kind.FILTER_LIST,
        "矿区还不到100亩的矿是哪几家",
        lambda t: line(t.mines[t.mines["area"] * 1500 < 100], "name"),
        "SELECT name FROM mines WHERE area * 1500 < 100",
        listed("mines.name"),
        (MINES,),
    ),
)
