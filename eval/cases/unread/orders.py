"""Lists, groups, what comes first, days, spans, comparisons and gaps to targets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import (
    PARCELS_IN,
    SPOTS_IN,
    Asked,
    Rows,
    cell,
    grouped,
    line,
    listed,
    named,
    one,
    pairs,
    percent,
    ranked,
)
from eval.cases.asked.tables import Tables
from eval.cases.unread.amounts import open_parcels
from eval.cases.unread.shape import asked
from eval.corpus.county import AS_OF, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, PARCELS, PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, YEAR_2023
from eval.sample import TODAY, Kind

_NEW_YEAR = date(2024, 1, 1)


def _health_office(t: Tables) -> Rows:
    fitting = (t.plots["buyer"] == "澄岭县卫生健康局") & (t.plots["method"] == "划拨")
    return line(t.plots[fitting & (t.plots["supplied"] >= _NEW_YEAR)], "number")


def _own_not_begun(t: Tables) -> Rows:
    own = t.findings[t.findings["lead"] == "县自然资源和规划局"]
    return line(own[own["state"] == State.NOT_BEGUN], "number")


def _takers(t: Tables) -> Rows:
    recent = t.plots[t.plots["supplied"] >= _NEW_YEAR]
    return pairs(recent.groupby("buyer")["area"].sum().sort_values(ascending=False).head(3))


def _surplus_towns(t: Tables) -> Rows:
    return pairs(t.links.groupby("town")["surplus"].sum().sort_values(ascending=False).head(3))


def _finding_areas(t: Tables) -> Rows:
    return pairs(t.findings.groupby("category")["area"].sum().sort_values(ascending=False))


def _due_months(t: Tables) -> Rows:
    left = t.batches[t.batches["unsupplied"] > 0]
    months = [deadline.month for deadline in left["deadline"]]
    return [(f"{month}月", months.count(month)) for month in sorted(set(months))]


def _supplied_by_year(t: Tables) -> Rows:
    sums = t.batches[t.batches["year"] >= 2019].groupby("year")[["supplied", "approved"]].sum()
    return [(str(year), percent(row["supplied"], row["approved"])) for year, row in sums.iterrows()]


def _patrols(t: Tables) -> Rows:
    patrols = t.work.set_index("half")["forest_patrols"]
    return cell(abs(int(patrols["2024H1"]) - int(patrols["2023H1"])))


def _two_towns(t: Tables) -> Rows:
    basic = open_parcels(t).groupby("town")["basic"].sum()
    return cell(abs(basic["云陂镇"] - basic["禾渚镇"]))


def _works(t: Tables) -> Rows:
    named_there = t.mentions[t.mentions["report"] == "farmland_plan"].set_index("name")["figure"]
    target = t.years.set_index("year")["new_farmland_target"]
    return cell(int(target[2024]) - int(named_there["yield_area"]))


def _ahead_of_time(t: Tables) -> Rows:
    """Those whose deadline is not past today; or not past the ledger's day, or today itself."""
    deadlines = t.parcels.loc[t.parcels["state"] == State.FINISHED, "deadline"]
    return cell(int((deadlines > TODAY).sum()), int((deadlines >= TODAY).sum()), int((deadlines > AS_OF).sum()))


_LISTS: Sequence[Asked] = (
    asked(
        "health-office",
        Kind.FILTER_LIST,
        "今年划拨给卫健局的地，把宗地编号都列出来，我要逐宗调档案",
        _health_office,
        "SELECT number FROM plots WHERE buyer = '澄岭县卫生健康局' AND price IS NULL AND supplied >= DATE '2024-01-01'",
        listed("plots.number"),
        PLOTS,
    ),
    asked(
        "own-not-begun",
        Kind.FILTER_LIST,
        "督察问题里归我们局牵头、到现在还没启动整改的是哪几条？编号给我",
        _own_not_begun,
        "SELECT number FROM findings WHERE lead = '县自然资源和规划局' AND state = '未整改'",
        listed("findings.number"),
        FINDINGS,
    ),
)

_FIRST: Sequence[Asked] = (
    asked(
        "crowded-town",
        Kind.ARGMAX,
        "今年新下的图斑扎堆在哪个镇",
        lambda t: pairs(t.parcels.loc[t.parcels["issued"] >= _NEW_YEAR, "town"].value_counts()),
        "SELECT town, count(*) FROM parcels WHERE year(issued) = 2024 GROUP BY town",
        named("parcels.town"),
        PARCELS,
    ),
    asked(
        "widest-category",
        Kind.ARGMAX,
        "督察反馈的那几类问题，按亩数算，哪一类牵涉的地最多？",
        _finding_areas,
        "SELECT category, sum(area) FROM findings GROUP BY category",
        named("findings.category"),
        FINDINGS,
    ),
    asked(
        "top-takers",
        Kind.RANK,
        "今年拿地面积排前三的单位是哪三家，划拨的也算，各拿了多少亩",
        _takers,
        "SELECT buyer, sum(area) FROM plots WHERE year(supplied) = 2024 GROUP BY buyer ORDER BY 2 DESC LIMIT 3",
        ranked("plots.buyer", "亩"),
        PLOTS,
    ),
    asked(
        "surplus-towns",
        Kind.RANK,
        "把挂钩项目按乡镇归拢，节余指标排前三的乡镇是谁？各有多少亩？",
        _surplus_towns,
        "SELECT town, sum(reclaim - rebuild) FROM links GROUP BY town ORDER BY 2 DESC LIMIT 3",
        ranked("links.town", "亩"),
        LINKS,
    ),
    asked(
        "largest-agreement",
        Kind.EXTREME,
        "走协议出让的地里头，最大的一宗有多少亩",
        lambda t: cell(max(t.plots.loc[t.plots["method"] == "协议", "area"])),
        "SELECT max(area) FROM plots WHERE method = '协议'",
        one("亩"),
        PLOTS,
    ),
)

_GROUPS: Sequence[Asked] = (
    asked(
        "led-by-farming",
        Kind.DISTINCT,
        "县农业农村局牵头的督察问题，落在几个乡镇头上？",
        lambda t: cell(int(t.findings.loc[t.findings["lead"] == "县农业农村局", "town"].nunique())),
        "SELECT count(DISTINCT town) FROM findings WHERE lead = '县农业农村局'",
        one("个"),
        FINDINGS,
    ),
    asked(
        "spots-by-measure",
        Kind.GROUP,
        "填报表要用，在册隐患点按防治措施分一分，每种各多少处",
        lambda t: pairs(t.hazards.loc[t.hazards["listed"], "measure"].value_counts()),
        "SELECT measure, count(*) FROM hazards WHERE listed GROUP BY measure",
        grouped(*SPOTS_IN),
        HAZARDS,
    ),
    asked(
        "batches-by-limit",
        Kind.GROUP,
        "没供完的批次，完成时限落在9月、10月、11月、12月的各是几个？",
        _due_months,
        "SELECT month(deadline) || '月', count(*) FROM batches WHERE approved > supplied GROUP BY 1",
        grouped("个", "批"),
        BATCHES,
    ),
    asked(
        "supplied-by-year",
        Kind.TREND,
        "2019到2023这五年，每一年批的地各供出去了百分之几",
        _supplied_by_year,
        "SELECT year::VARCHAR, 100.0 * sum(supplied) / sum(approved) FROM batches WHERE year >= 2019 GROUP BY year",
        grouped("%"),
        BATCHES,
    ),
)

_COMPARED: Sequence[Asked] = (
    asked(
        "forest-patrols",
        Kind.COMPARE,
        "林长巡林的次数，今年上半年跟去年上半年比是多了还是少了，差多少次？",
        _patrols,
        "SELECT abs(sum(CASE half WHEN '2024H1' THEN forest_patrols WHEN '2023H1' THEN -forest_patrols END)) FROM work",
        one("次", "人次"),
        HALF_2024.file,
        HALF_2023.file,
    ),
    asked(
        "two-towns-basic",
        Kind.COMPARE,
        "云陂跟禾渚比，没改完的图斑到底谁占的永农多，多出几亩",
        _two_towns,
        "SELECT abs(sum(CASE town WHEN '云陂镇' THEN basic WHEN '禾渚镇' THEN -basic END)) FROM parcels"
        " WHERE state <> '整改完成'",
        one("亩"),
        PARCELS,
    ),
    asked(
        "grid-workers",
        Kind.COMPARE,
        "网格员今年比去年多了几个人啊",
        lambda t: cell(abs(int(t.years["grid_workers"].diff().iloc[-1]))),
        "SELECT max(grid_workers) - min(grid_workers) FROM years",
        one("名", "人", "个"),
        HALF_2024.file,
        FARMLAND_PLAN.file,
        HALF_2023.file,
        YEAR_2023.file,
    ),
    asked(
        "works-fall-short",
        Kind.GAP,
        "耕保专项计划里，光靠土地整治项目预计新增的耕地，离全年新增耕地任务还差多少亩？",
        _works,
        "SELECT new_farmland_target - figure FROM years, mentions"
        " WHERE year = 2024 AND report = 'farmland_plan' AND name = 'yield_area'",
        one("亩"),
        FARMLAND_PLAN.file,
    ),
)

_DATES: Sequence[Asked] = (
    asked(
        "ahead-of-time",
        Kind.DATES,
        "整改时限还没到、人家就已经改完了的图斑有几个",
        _ahead_of_time,
        "SELECT count(*) FILTER (deadline > DATE '2024-07-15'), count(*) FILTER (deadline >= DATE '2024-07-15'),"
        " count(*) FILTER (deadline > DATE '2024-06-30') FROM parcels WHERE state = '整改完成'",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "until-next-year",
        Kind.DATES,
        "整改时限定到明年去了的图斑，一共有几个？",
        lambda t: cell(int((t.parcels["deadline"] > date(2024, 12, 31)).sum())),
        "SELECT count(*) FROM parcels WHERE year(deadline) = 2025",
        one(*PARCELS_IN),
        PARCELS,
    ),
)

ORDERS: Sequence[Asked] = (*_LISTS, *_FIRST, *_GROUPS, *_COMPARED, *_DATES)
