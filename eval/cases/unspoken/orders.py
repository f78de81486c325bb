"""Lists, groups, what comes first and the extremes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import (
    PARCELS_IN,
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
from eval.cases.reckoning import others
from eval.cases.unspoken.shape import asked
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, PARCELS, PLOTS, REGISTRY
from eval.sample import Gold, Kind, Named


def _debris_moving(t: Tables) -> Rows:
    fitting = (t.hazards["kind"] == "泥石流") & (t.hazards["measure"] == "避险搬迁") & t.hazards["listed"]
    return line(t.hazards[fitting], "name")


def _same_document(t: Tables) -> Rows:
    return line(t.links[t.links["document"] == "澄自然资挂〔2023〕21号"], "name")


def _but_slides(t: Tables) -> Rows:
    spots = t.hazards[t.hazards["listed"] & (t.hazards["kind"] != "滑坡")]
    return pairs(spots.groupby("kind")["people"].sum().sort_values(ascending=False))


def _kind_but_slides(rows: Rows, t: Tables) -> Gold:
    """The kind that is first; an answer may well say before it that slides are left out."""
    kinds = list(map(str, t.column("hazards.kind")))
    return Named((rows[0][0],), others(kinds, [rows[0][0], "滑坡"]))


def _untouched(t: Tables) -> Rows:
    idle = t.links[t.links["reclaimed"] == 0].set_index("name")["reclaim"]
    return pairs(idle.sort_values(ascending=False))


def _worst_measure(t: Tables) -> Rows:
    rates = [
        (measure, percent(int((states == State.FINISHED).sum()), len(states)))
        for measure, states in t.parcels.groupby("measure")["state"]
    ]
    return sorted(rates, key=lambda row: row[1])


def _widest_findings(t: Tables) -> Rows:
    areas = t.findings.set_index("number")["area"]
    return pairs(areas.sort_values(ascending=False).head(3))


def _dearest_homes(t: Tables) -> Rows:
    homes = t.plots[(t.plots["use"] == "住宅用地") & t.plots["price"].notna()]
    prices = [(number, price / area) for number, price, area in line(homes, "number", "price", "area")]
    return sorted(prices, key=lambda row: row[1], reverse=True)[:3]


def _span(t: Tables) -> Rows:
    fitting = (t.registry["year"] == 2023) & (t.registry["kind"] == "转移登记")
    months = t.registry.loc[fitting, "accepted"]
    return cell(int(months.max()) - int(months.min()))


def _left_by_measure(t: Tables) -> Rows:
    left = t.batches[t.batches["unsupplied"] > 0]
    return pairs(left.groupby("measure")["unsupplied"].sum())


def _left_of_rounds(t: Tables) -> Rows:
    left = t.parcels[(t.parcels["issued"] >= date(2024, 1, 1)) & (t.parcels["state"] != State.FINISHED)]
    months = [day.month for day in left["issued"]]
    return [(f"{month}月", months.count(month)) for month in sorted(set(months))]


_LISTS: Sequence[Asked] = (
    asked(
        "debris-moving",
        Kind.FILTER_LIST,
        "在册的泥石流点，定了要避险搬迁的是哪几处，点名发我",
        _debris_moving,
        "SELECT name FROM hazards WHERE listed AND kind = '泥石流' AND measure = '避险搬迁'",
        listed("hazards.name"),
        HAZARDS,
    ),
    asked(
        "same-document",
        Kind.FILTER_LIST,
        "澄自然资挂〔2023〕21号这个文，批的到底是哪几个挂钩项目？",
        _same_document,
        "SELECT name FROM links WHERE document LIKE '%〔2023〕21号'",
        listed("links.name"),
        LINKS,
    ),
)

_FIRST: Sequence[Asked] = (
    asked(
        "but-slides",
        Kind.ARGMAX,
        "滑坡先不算，在册的点里还有哪种灾害威胁的人最多",
        _but_slides,
        "SELECT kind, sum(people) FROM hazards WHERE listed AND kind <> '滑坡' GROUP BY kind",
        _kind_but_slides,
        HAZARDS,
    ),
    asked(
        "untouched-link",
        Kind.ARGMAX,
        "一亩都还没复垦的挂钩项目里头，拆旧规模最大的是哪个？",
        _untouched,
        "SELECT name, reclaim FROM links WHERE reclaimed = 0",
        named("links.name"),
        LINKS,
    ),
    asked(
        "worst-measure",
        Kind.ARGMAX,
        "图斑按整改措施看，哪种措施改完的比例最低啊",
        _worst_measure,
        "SELECT measure, 100.0 * count(finished) / count(*) FROM parcels GROUP BY measure",
        named("parcels.measure"),
        PARCELS,
    ),
    asked(
        "widest-findings",
        Kind.RANK,
        "督察问题里牵涉地最多的前三个，编号和亩数报给我",
        _widest_findings,
        "SELECT number, area FROM findings ORDER BY area DESC LIMIT 3",
        ranked("findings.number", "亩"),
        FINDINGS,
    ),
    asked(
        "dearest-homes",
        Kind.RANK,
        "住宅地要是按一亩卖多少钱来比，最贵的是哪三宗？编号和每亩单价都写上",
        _dearest_homes,
        "SELECT number, price / area FROM plots WHERE use = '住宅用地' AND price IS NOT NULL ORDER BY 2 DESC LIMIT 3",
        ranked("plots.number", "万元", "万", tolerance="0.05"),
        PLOTS,
    ),
    asked(
        "largest-batch",
        Kind.EXTREME,
        "历年单个批次批得最大的一回，折成亩是多少",
        lambda t: cell(max(t.batches["approved"]) * 15),
        "SELECT 15 * max(approved) FROM batches",
        one("亩"),
        BATCHES,
    ),
    asked(
        "span-of-transfers",
        Kind.EXTREME,
        "去年转移登记，办得最多的那个月跟最少的那个月差了多少件？",
        _span,
        "SELECT max(accepted) - min(accepted) FROM registry WHERE year = 2023 AND kind = '转移登记'",
        one("件"),
        REGISTRY,
    ),
)

_GROUPS: Sequence[Asked] = (
    asked(
        "left-by-measure",
        Kind.GROUP,
        "没供完的批次按打算怎么处置分开，每种处置办法各压着多少公顷没供",
        _left_by_measure,
        "SELECT measure, sum(approved - supplied) FROM batches WHERE approved > supplied GROUP BY measure",
        grouped("公顷"),
        BATCHES,
    ),
    asked(
        "reclaim-by-progress",
        Kind.GROUP,
        "省里要个表：挂钩项目走到哪个阶段分一下，每个阶段的拆旧复垦规模合计多少亩？",
        lambda t: pairs(t.links.groupby("progress")["reclaim"].sum()),
        "SELECT progress, sum(reclaim) FROM links GROUP BY progress",
        grouped("亩"),
        LINKS,
    ),
    asked(
        "left-of-rounds",
        Kind.TREND,
        "今年2月、4月、5月下来的三批图斑，到6月底各还剩几个没整改完",
        _left_of_rounds,
        "SELECT month(issued) || '月', count(*) FROM parcels WHERE year(issued) = 2024 AND finished IS NULL GROUP BY 1",
        grouped(*PARCELS_IN),
        PARCELS,
    ),
)

ORDERS: Sequence[Asked] = (*_LISTS, *_FIRST, *_GROUPS)
