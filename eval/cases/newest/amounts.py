"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.newest.shape import ROUND
from eval.cases.reckoning import PARCEL_UNITS, on, others, share, total
from eval.corpus.county import BUREAU, County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.sample import Case, Exists, Kind, Listed, Named, Values, quantity, values

_FAR_TOWNS = ("石鼓坪镇", "雁洲乡", "竹筠乡")


def amount_cases(county: County) -> tuple[Case, ...]:
    return (*_rows(county), *_counts(county), *_exist(county), *_sums(county), *_means(county), *_shares(county))


def _rows(county: County) -> tuple[Case, ...]:
    spot = next(spot for spot in county.hazards if spot.listed and spot.grade == "中型")
    batch = next(batch for batch in county.batches if batch.year == 2021 and batch.unsupplied)
    mine = county.mines[13]
    return (
        ROUND.asked(
            "measure",
            Kind.LOOKUP,
            f"{spot.number}这个点上搞的啥防治措施来着",
            Named((spot.measure,), others((each.measure for each in county.hazards), [spot.measure])),
            HAZARDS,
        ),
        ROUND.asked(
            "batch-fields",
            Kind.MULTI,
            f"烦请提供{batch.name}的批准文号、未能供应的原因以及所确定的处置措施。",
            Listed((batch.document, batch.reason, batch.measure)),
            BATCHES,
        ),
        ROUND.asked(
            "mine-starts", Kind.LOOKUP, f"{mine.name}的采矿许可证是从哪一天开始生效的？", on(mine.starts), MINES
        ),
    )


def _counts(county: County) -> tuple[Case, ...]:
    pending = sum(parcel.measure == "补办手续" and parcel.state() is not State.FINISHED for parcel in county.parcels)
    unfiled = sum(parcel.violation == "未批先建" and parcel.basic > 0 and not parcel.filed for parcel in county.parcels)
    own = sum(mine.expires.year == 2025 and mine.authority == BUREAU for mine in county.mines)
    minerals = {mine.mineral for mine in county.mines if mine.status == "生产"}
    return (
        ROUND.asked(
            "typo-permits",
            Kind.COUNT,
            "要补办手序的那路图斑，到这会儿还没弄完的有多少哇",
            values(pending, *PARCEL_UNITS),
            PARCELS,
        ),
        ROUND.asked(
            "unfiled-basic",
            Kind.COUNT,
            "请统计占用了永久基本农田、但未予立案的未批先建类图斑数量。",
            values(unfiled, *PARCEL_UNITS),
            PARCELS,
        ),
        ROUND.asked(
            "own-licences",
            Kind.COUNT,
            "2025年到期的采矿许可证里，由县局自己发证的有几本？",
            values(own, "本", "个", "宗", "家", "张"),
            MINES,
        ),
        ROUND.asked(
            "minerals",
            Kind.DISTINCT,
            "还在生产的那些矿山，一共涉及几个矿种？",
            values(len(minerals), "种", "个"),
            MINES,
        ),
    )


def _exist(county: County) -> tuple[Case, ...]:
    """The second is left out where it matters whether the year itself is meant."""
    large = sum(plot.method == "划拨" and plot.area > 95 for plot in county.plots)
    old, older = (sum(batch.year <= year and batch.unsupplied > 5 for batch in county.batches) for year in (2018, 2017))
    allotted = ROUND.asked(
        "large-allotted",
        Kind.EXISTS,
        "划拨的地，有没得哪块上了95亩的哦",
        Exists(quantity(large, "宗", "块", "个")),
        PLOTS,
    )
    if old != older:
        return (allotted,)
    return (
        allotted,
        ROUND.asked(
            "old-batches",
            Kind.EXISTS,
            "请核实2018年以前批准的批次中，是否仍存在未供面积超过5公顷的情形。",
            Exists(quantity(old, "个", "批")),
            BATCHES,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    may = county.supplied_between(date(2024, 5, 1), date(2024, 5, 31))
    threatened = sum(spot.property_value for spot in county.hazards if spot.listed and spot.town in _FAR_TOWNS)
    links = [link for link in county.links if link.town in ("桐坳乡", "雁洲乡")]
    return (
        ROUND.asked(
            "may",
            Kind.SUM,
            "今年五月份供出去的地统共几亩呀",
            values(total(plot.area for plot in may), "亩"),
            PLOTS,
        ),
        ROUND.asked(
            "threatened",
            Kind.SUM,
            f"请核算{'、'.join(_FAR_TOWNS)}三地在册隐患点所威胁的财产总额。",
            values(threatened, "万元"),
            HAZARDS,
        ),
        ROUND.asked(
            "typo-two-links",
            Kind.SUM,
            "桐坳跟雁洲的挂钩，两个凑一堆拆旧规摸多少亩",
            values(total(link.reclaim for link in links), "亩"),
            LINKS,
        ),
    )


def _means(county: County) -> tuple[Case, ...]:
    last_year = county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
    listed = [plot.area for plot in last_year if plot.method == "挂牌" and plot.use == "工业用地"]
    shops = [plot for plot in last_year if plot.use == "商服用地" and plot.price is not None]
    mean = ROUND.asked(
        "mean-listed",
        Kind.AVERAGE,
        "请计算2023年度以挂牌方式供应的工业用地，平均每宗面积为多少亩。",
        values(total(listed) / Decimal(len(listed)), "亩"),
        PLOTS,
    )
    cheapest = min(shops, key=lambda plot: plot.price or 0)
    if cheapest.price is None or cheapest.price_masked:
        return (mean,)
    return (
        mean,
        ROUND.asked(
            "cheapest-shop",
            Kind.EXTREME,
            "去年成交的商服用地里，单宗成交价最低的是多少万元？",
            values(cheapest.price, "万元"),
            PLOTS,
        ),
    )


def _shares(county: County) -> tuple[Case, ...]:
    under_way = sum(parcel.state() is State.UNDER_WAY for parcel in county.parcels)
    led = [finding for finding in county.findings if finding.lead == "县农业农村局"]
    return (
        ROUND.asked(
            "under-way-share",
            Kind.SHARE,
            "请测算处于“正在整改”状态的图斑占全县图斑总数的比重。",
            Values((share(under_way, len(county.parcels)),)),
            PARCELS,
        ),
        ROUND.asked(
            "led-struck",
            Kind.RATIO,
            "农业农村局挑头那些督察问题，销号销到百分之几了",
            Values((share(sum(finding.struck_off for finding in led), len(led)),)),
            FINDINGS,
        ),
    )
