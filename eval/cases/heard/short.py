"""Questions in short words, and with something left out of the count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from eval.cases.asked.ratios import finished_share
from eval.cases.asked.shape import (
    MINES_IN,
    PARCELS_IN,
    PLOTS_IN,
    POINTS,
    SPOTS_IN,
    Asked,
    cell,
    exists,
    grouped,
    line,
    listed,
    named,
    one,
    pairs,
    starred,
)
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2024, YEAR_2023
from eval.sample import Kind


def of_year(days: pd.Series[Any], year: int) -> pd.Series[bool]:
    """Which of these dates lie in `year`."""
    return days.map(lambda day: day.year) == year


_SHORT: Sequence[Asked] = (
    Asked(
        "short-basic",
        Kind.SUM,
        "23年下发的占永农几亩",
        lambda t: cell(t.parcels.loc[of_year(t.parcels["issued"], 2023), "basic"].sum()),
        "SELECT sum(basic) FROM parcels WHERE year(issued) = 2023",
        one("亩"),
        (PARCELS, YEAR_2023.file),
    ),
    Asked(
        "short-accepted",
        Kind.COUNT,
        "挂钩验收了几个",
        lambda t: cell(int((t.links["progress"] == "已验收").sum())),
        "SELECT count(*) FROM links WHERE progress = '已验收'",
        one("个"),
        (LINKS,),
    ),
    Asked(
        "short-hazards",
        Kind.COUNT,
        "白鹭湾地灾点里要避险搬迁的几处",
        lambda t: cell(
            *(
                int((rows["town"].eq("白鹭湾镇") & rows["measure"].eq("避险搬迁")).sum())
                for rows in (t.hazards[t.hazards["listed"]], t.hazards)
            )
        ),
        "SELECT count(*) FILTER (listed), count(*) FROM hazards WHERE town = '白鹭湾镇' AND measure = '避险搬迁'",
        one(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "short-approved",
        Kind.SUM,
        "22年批的，还剩几公顷没供",
        lambda t: cell(t.batches.loc[t.batches["year"] == 2022, "unsupplied"].sum()),
        "SELECT sum(unsupplied) FROM batches WHERE year = 2022",
        one("公顷"),
        (BATCHES,),
    ),
    Asked(
        "short-findings",
        Kind.FILTER_LIST,
        "竹筠的督察问题，编号",
        lambda t: line(t.findings[t.findings["town"] == "竹筠乡"], "number"),
        "SELECT number FROM findings WHERE town = '竹筠乡'",
        listed("findings.number"),
        (FINDINGS,),
    ),
    Asked(
        "short-largest-plot",
        Kind.EXTREME,
        "24年供的单块最大几亩",
        lambda t: cell(t.plots.loc[of_year(t.plots["supplied"], 2024), "area"].max()),
        "SELECT max(area) FROM plots WHERE year(supplied) = 2024",
        one("亩"),
        (PLOTS,),
    ),
    Asked(
        "short-village",
        Kind.ARGMAX,
        "图斑占永农，哪个村占得最凶",
        lambda t: pairs(
            t.parcels.groupby(t.parcels["town"] + t.parcels["village"])["basic"].sum().sort_values(ascending=False)
        ),
        "SELECT town || village AS place, sum(basic) AS amount FROM parcels GROUP BY place ORDER BY amount DESC",
        named("parcels.village"),
        (PARCELS,),
    ),
    Asked(
        "short-expiring",
        Kind.TREND,
        "采矿证24到26年每年到期几本",
        lambda t: pairs(
            t.mines.groupby(t.mines["expires"].map(lambda day: f"{day.year}年"))
            .size()
            .loc[["2024年", "2025年", "2026年"]]
        ),
        "SELECT year(expires) || '年', count(*) FROM mines WHERE year(expires) BETWEEN 2024 AND 2026 GROUP BY 1",
        grouped(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "short-transfers",
        Kind.TREND,
        "去年下半年转移登记，一个月一个月各办几件",
        lambda t: pairs(
            t.registry[(t.registry["year"] == 2023) & (t.registry["kind"] == "转移登记") & (t.registry["month"] > 6)]
            .assign(label=lambda rows: rows["month"].map(lambda month: f"{month}月"))
            .set_index("label")["accepted"]
        ),
        "SELECT month || '月', accepted FROM registry WHERE year = 2023 AND kind = '转移登记' AND month > 6",
        grouped("件"),
        (REGISTRY,),
    ),
    Asked(
        "short-nine-tenths",
        Kind.GAP,
        "整改率要到9成，图斑这块还差几个点",
        lambda t: cell(90 - finished_share(t.parcels)),
        "SELECT 90 - 100.0 * count(finished) / count(*) FROM parcels",
        one(*POINTS),
        (PARCELS, HALF_2024.file),
    ),
    Asked(
        "short-planned-plots",
        Kind.GAP,
        "年初说今年供地46宗以上，还差几宗",
        lambda t: cell(46 - int(of_year(t.plots["supplied"], 2024).sum())),
        "SELECT 46 - count(*) FROM plots WHERE year(supplied) = 2024",
        one(*PLOTS_IN),
        (PLOTS, HALF_2024.file, YEAR_2023.file),
    ),
    Asked(
        "short-starred-planting",
        Kind.MASKED,
        "今年上半年营造林搞了好多亩",
        lambda t: line(t.work[t.work["half"] == "2024H1"], "afforestation"),
        "SELECT afforestation FROM work WHERE half = '2024H1'",
        starred("亩", 2),
        (HALF_2024.file,),
    ),
    Asked(
        "short-starred-patrols",
        Kind.MASKED,
        "林长23年全年巡了几次",
        lambda t: cell(t.work.loc[t.work["half"].str.startswith("2023"), "forest_patrols"].sum()),
        "SELECT sum(forest_patrols) FROM work WHERE half <> '2024H1'",
        starred("次", 3),
        (YEAR_2023.file,),
    ),
)

_EXCEPTED: Sequence[Asked] = (
    Asked(
        "except-allocated",
        Kind.SUM,
        "划拨的不算，今年供了多少亩",
        lambda t: cell(t.plots.loc[of_year(t.plots["supplied"], 2024) & (t.plots["method"] != "划拨"), "area"].sum()),
        "SELECT sum(area) FROM plots WHERE year(supplied) = 2024 AND method <> '划拨'",
        one("亩"),
        (PLOTS,),
    ),
    Asked(
        "except-neither",
        Kind.COUNT,
        "没立案、也不属于非粮化的图斑有几个",
        lambda t: cell(int((~t.parcels["filed"] & (t.parcels["violation"] != "非粮化")).sum())),
        "SELECT count(*) FROM parcels WHERE NOT filed AND violation <> '非粮化'",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "except-slides",
        Kind.GROUP,
        "除了滑坡，其他几类在册隐患点分别几处",
        lambda t: pairs(t.hazards[t.hazards["listed"] & (t.hazards["kind"] != "滑坡")].groupby("kind").size()),
        "SELECT kind, count(*) FROM hazards WHERE listed AND kind <> '滑坡' GROUP BY kind",
        grouped(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "except-rate",
        Kind.RATIO,
        "刨开云陂不看，图斑整改率是多少",
        lambda t: cell(finished_share(t.parcels[t.parcels["town"] != "云陂镇"])),
        "SELECT 100.0 * count(finished) / count(*) FROM parcels WHERE town <> '云陂镇'",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "except-running",
        Kind.FILTER_LIST,
        "既不在生产又没关闭的矿有哪些",
        lambda t: line(t.mines[~t.mines["status"].isin(["生产", "关闭"])], "name"),
        "SELECT name FROM mines WHERE status NOT IN ('生产', '关闭')",
        listed("mines.name"),
        (MINES,),
    ),
    Asked(
        "except-none-reclaimed",
        Kind.EXISTS,
        "有没有一亩地都没复垦的挂钩项目",
        lambda t: cell(int((t.links["reclaimed"] == 0).sum())),
        "SELECT count(*) FROM links WHERE reclaimed = 0",
        exists("个"),
        (LINKS,),
    ),
    Asked(
        "except-school",
        Kind.DISTINCT,
        "划拨的地除开教育局，给了几家单位",
        lambda t: cell(
            t.plots.loc[(t.plots["method"] == "划拨") & (t.plots["buyer"] != "澄岭县教育局"), "buyer"].nunique()
        ),
        "SELECT count(DISTINCT buyer) FROM plots WHERE method = '划拨' AND buyer <> '澄岭县教育局'",
        one("家", "个"),
        (PLOTS,),
    ),
    Asked(
        "except-one-year",
        Kind.COUNT,
        "没供完的批次，不要2020年的，有几个",
        lambda t: cell(int(((t.batches["unsupplied"] > 0) & (t.batches["year"] != 2020)).sum())),
        "SELECT count(*) FROM batches WHERE unsupplied > 0 AND year <> 2020",
        one("个", "批"),
        (BATCHES,),
    ),
)

SHORT: Sequence[Asked] = (*_SHORT, *_EXCEPTED)
