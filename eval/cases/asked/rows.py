"""Single rows, lists of rows, and whether there is any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import (
    MINES_IN,
    PARCELS_IN,
    PLOTS_IN,
    SPOTS_IN,
    Asked,
    cell,
    exists,
    line,
    listed,
    named,
    one,
    several,
)
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.sample import Kind

_LOOKUPS: Sequence[Asked] = (
    Asked(
        "lookup-plot-buyer",
        Kind.LOOKUP,
        "CL-2024-009这块地给谁拿去了",
        lambda t: line(t.plots[t.plots["number"] == "CL-2024-009"], "buyer"),
        "SELECT buyer FROM plots WHERE number = 'CL-2024-009'",
        named("plots.buyer"),
        (PLOTS,),
    ),
    Asked(
        "lookup-batch-document",
        Kind.LOOKUP,
        "2018年第2批次的批文号",
        lambda t: line(t.batches[t.batches["name"] == "2018年第2批次"], "document"),
        "SELECT document FROM batches WHERE name = '2018年第2批次'",
        named("batches.document"),
        (BATCHES,),
    ),
    Asked(
        "lookup-link-areas",
        Kind.LOOKUP,
        "桐坳那个挂钩项目拆旧多少、建新多少、节余多少",
        lambda t: line(t.links[t.links["town"] == "桐坳乡"], "reclaim", "rebuild", "surplus"),
        "SELECT reclaim, rebuild, reclaim - rebuild FROM links WHERE town = '桐坳乡'",
        several(("亩",), ("亩",), ("亩",)),
        (LINKS,),
    ),
    Asked(
        "lookup-licence-owner",
        Kind.LOOKUP,
        "C5109201309718687311這個採礦證是哪個礦的",
        lambda t: line(t.mines[t.mines["licence"] == "C5109201309718687311"], "name"),
        "SELECT name FROM mines WHERE licence = 'C5109201309718687311'",
        named("mines.name"),
        (MINES,),
    ),
    Asked(
        "lookup-finding-lead",
        Kind.LOOKUP,
        "2023-DC017这个问题谁牵头",
        lambda t: line(t.findings[t.findings["number"] == "2023-DC017"], "lead"),
        "SELECT lead FROM findings WHERE number = '2023-DC017'",
        named("findings.lead"),
        (FINDINGS,),
    ),
    Asked(
        "lookup-parcel-fields",
        Kind.LOOKUP,
        "02400310图斑在哪个村，算哪种违法，要咋个整改",
        lambda t: line(t.parcels[t.parcels["number"] == "02400310"], "village", "violation", "measure"),
        "SELECT village, violation, measure FROM parcels WHERE number = '02400310'",
        listed(),
        (PARCELS,),
    ),
    Asked(
        "lookup-mine-hectares",
        Kind.LOOKUP,
        "麻栎砖瓦用页岩矿的矿区折成公顷是多大",
        lambda t: [(area * 100,) for (area,) in line(t.mines[t.mines["name"] == "麻栎砖瓦用页岩矿"], "area")],
        "SELECT area * 100 FROM mines WHERE name = '麻栎砖瓦用页岩矿'",
        one("公顷"),
        (MINES,),
    ),
)


def _idle_here(t: Tables) -> list[tuple[object, ...]]:
    here = (t.parcels["town"] == "桐坳乡") & (t.parcels["state"] == "未整改")
    return line(t.parcels[here], "number")


_LISTS: Sequence[Asked] = (
    Asked(
        "list-not-begun",
        Kind.FILTER_LIST,
        "桐坳乡还没动手改的图斑，编号给我列一列",
        _idle_here,
        "SELECT number FROM parcels WHERE town = '桐坳乡' AND wording IN ('未整改', '未启动') ORDER BY number",
        listed("parcels.number"),
        (PARCELS,),
    ),
    Asked(
        "list-large-industrial",
        Kind.FILTER_LIST,
        "80亩以上的工业用地供了哪几宗",
        lambda t: line(t.plots[(t.plots["use"] == "工业用地") & (t.plots["area"] >= 80)], "number"),
        "SELECT number FROM plots WHERE use = '工业用地' AND area >= 80",
        listed("plots.number"),
        (PLOTS,),
    ),
    Asked(
        "list-not-struck-off",
        Kind.FILTER_LIST,
        "督查问题里头整改完了但还没销号的，编号列出来",
        lambda t: line(t.findings[(t.findings["state"] == "整改完成") & ~t.findings["struck_off"]], "number"),
        "SELECT number FROM findings WHERE finished IS NOT NULL AND NOT struck_off",
        listed("findings.number"),
        (FINDINGS,),
    ),
    Asked(
        "list-unsupplied-batches",
        Kind.FILTER_LIST,
        "21年以来批的批次，哪些一点都没供出去",
        lambda t: line(t.batches[(t.batches["year"] >= 2021) & (t.batches["supplied"] == 0)], "name"),
        "SELECT name FROM batches WHERE year >= 2021 AND supplied = 0",
        listed("batches.name"),
        (BATCHES,),
    ),
    Asked(
        "list-sandstone-idle",
        Kind.FILTER_LIST,
        "砂岩矿里停产或者关闭的是哪几个",
        lambda t: line(
            t.mines[(t.mines["mineral"] == "建筑用砂岩") & t.mines["status"].isin(["停产", "关闭"])], "name"
        ),
        "SELECT name FROM mines WHERE mineral = '建筑用砂岩' AND status IN ('停产', '关闭')",
        listed("mines.name"),
        (MINES,),
    ),
    Asked(
        "list-not-by-auction",
        Kind.FILTER_LIST,
        "有偿供的地里头，既不是挂牌也不是拍卖的有哪些",
        lambda t: line(t.plots[t.plots["price"].notna() & ~t.plots["method"].isin(["挂牌", "拍卖", "划拨"])], "number"),
        "SELECT number FROM plots WHERE price IS NOT NULL AND method NOT IN ('挂牌', '拍卖')",
        listed("plots.number"),
        (PLOTS,),
    ),
)

_ANY: Sequence[Asked] = (
    Asked(
        "any-hundred-people",
        Kind.EXISTS,
        "有没有哪个在册隐患点威胁到120人以上的",
        lambda t: cell(len(t.hazards[t.hazards["listed"] & (t.hazards["people"] >= 120)])),
        "SELECT count(*) FROM hazards WHERE listed AND people >= 120",
        exists(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "any-temporary-land",
        Kind.EXISTS,
        "竹筠乡有没有临时用地逾期的图班",
        lambda t: cell(len(t.parcels[(t.parcels["town"] == "竹筠乡") & (t.parcels["violation"] == "临时用地逾期")])),
        "SELECT count(*) FROM parcels WHERE town = '竹筠乡' AND violation = '临时用地逾期'",
        exists(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "any-by-agreement",
        Kind.EXISTS,
        "今年有没有协议出让的地",
        lambda t: cell(len(t.plots[(t.plots["supplied"] >= date(2024, 1, 1)) & (t.plots["method"] == "协议")])),
        "SELECT count(*) FROM plots WHERE year(supplied) = 2024 AND method = '协议'",
        exists(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "any-late-findings",
        Kind.EXISTS,
        "时限在3月底以前的督察问题，还有没得没整改完的",
        lambda t: cell(
            len(t.findings[(t.findings["deadline"] <= date(2024, 3, 31)) & (t.findings["state"] != "整改完成")])
        ),
        "SELECT count(*) FROM findings WHERE deadline <= DATE '2024-03-31' AND finished IS NULL",
        exists("个", "件", "项"),
        (FINDINGS,),
    ),
    Asked(
        "any-small-mine",
        Kind.EXISTS,
        "有年产不到5万吨的矿没",
        lambda t: cell(len(t.mines[t.mines["capacity"] < 5])),
        "SELECT count(*) FROM mines WHERE capacity < 5",
        exists(*MINES_IN),
        (MINES,),
    ),
)

ROWS: Sequence[Asked] = (*_LOOKUPS, *_LISTS, *_ANY)
