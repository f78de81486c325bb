"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.reckoning import PARCEL_UNITS, others, share, total
from eval.corpus.county import County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.sample import Case, Exists, Kind, Named, Origin, Values, quantity, values

_FIRM = "澄岭瑞堰房地产开发有限公司"


def amount_cases(county: County) -> tuple[Case, ...]:
    return (*_rows(county), *_counts(county), *_sums(county), *_shares(county))


def _rows(county: County) -> tuple[Case, ...]:
    plot = next(plot for plot in county.plots if plot.supplied >= date(2024, 2, 1) and plot.method == "挂牌")
    batch = max(county.batches, key=lambda each: each.approved)
    return (
        Case(
            "afresh-sold-to",
            Kind.LOOKUP,
            f"{plot.number}是卖给哪个的",
            Named((plot.buyer,), others((each.buyer for each in county.plots), [plot.buyer])),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-document",
            Kind.LOOKUP,
            f"{batch.document}文批下来的是好多公顷",
            values(batch.approved, "公顷"),
            (BATCHES,),
            origin=Origin.AFRESH,
        ),
    )


def _counts(county: County) -> tuple[Case, ...]:
    last_year = county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
    far = sum(plot.town == "竹筠乡" for plot in last_year)
    return (
        Case(
            "afresh-typo-handed-over",
            Kind.COUNT,
            "图斑里头要移交察处的有好多",
            values(sum(parcel.measure == "移交查处" for parcel in county.parcels), *PARCEL_UNITS),
            (PARCELS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-buyers",
            Kind.DISTINCT,
            "去年靠挂牌拿到地的，去掉重的有几家",
            values(len({plot.buyer for plot in last_year if plot.method == "挂牌"}), "家", "个"),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-far-plots",
            Kind.EXISTS,
            "去年给竹筠供过地没得",
            Exists(quantity(far, "宗", "块", "个")),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-huge-mines",
            Kind.EXISTS,
            "年产能上得了55万吨的矿有吗",
            Exists(quantity(sum(mine.capacity >= 55 for mine in county.mines), "家", "个", "宗", "座")),
            (MINES,),
            origin=Origin.AFRESH,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    replanted = [parcel for parcel in county.parcels if parcel.measure == "恢复种植条件"]
    falls = [spot for spot in county.hazards if spot.listed and spot.kind == "崩塌" and spot.grade == "小型"]
    bought = [plot for plot in county.plots if plot.buyer == _FIRM]
    return (
        Case(
            "afresh-basic-by-measure",
            Kind.SUM,
            "要恢复种植条件的那些图斑，压到的永农合起来几亩",
            values(total(parcel.basic for parcel in replanted), "亩"),
            (PARCELS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-small-falls",
            Kind.SUM,
            "小型崩塌点，还在册的，拢共威胁多少户",
            values(sum(spot.households for spot in falls), "户"),
            (HAZARDS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-firm",
            Kind.MULTI,
            "瑞堰房地产一共拿了几宗地，合计多少亩",
            Values((quantity(len(bought), "宗", "块"), quantity(total(plot.area for plot in bought), "亩"))),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-mean-finding",
            Kind.AVERAGE,
            "督察问题平均下来一个牵扯几亩地",
            values(total(finding.area for finding in county.findings) / Decimal(len(county.findings)), "亩"),
            (FINDINGS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-least-rebuilt",
            Kind.EXTREME,
            "挂钩项目建新最少的才多少亩",
            values(min(link.rebuild for link in county.links), "亩"),
            (LINKS,),
            origin=Origin.AFRESH,
        ),
    )


def _shares(county: County) -> tuple[Case, ...]:
    left = [parcel for parcel in county.parcels if parcel.state() is not State.FINISHED]
    rebuilt, reclaim = (total(getattr(link, name) for link in county.links) for name in ("rebuild", "reclaim"))
    return (
        Case(
            "afresh-unfiled-share",
            Kind.SHARE,
            "没整改完的图斑中，没立案的占比多大",
            Values((share(sum(not parcel.filed for parcel in left), len(left)),)),
            (PARCELS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-rebuilt-ratio",
            Kind.RATIO,
            "挂钩总的建新规模相当于拆旧规模的百分之几",
            Values((share(rebuilt, reclaim),)),
            (LINKS,),
            origin=Origin.AFRESH,
        ),
    )
