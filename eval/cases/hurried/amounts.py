"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.reckoning import share, tally, total
from eval.corpus.county import County
from eval.corpus.ledgers import FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.corpus.writing import mask
from eval.sample import Case, Exists, Kind, Listed, Masked, Origin, Values, quantity, values


def amount_cases(county: County) -> tuple[Case, ...]:
    return (*_rows(county), *_starred(county), *_counts(county), *_sums(county), *_shares(county))


def _rows(county: County) -> tuple[Case, ...]:
    mine = county.mines[-1]
    finding = county.findings[35]
    return (
        Case(
            "hurried-capacity",
            Kind.LOOKUP,
            f"帮我瞅瞅{mine.town[:-1]}第二那个{mine.mineral}矿，一年让挖多少万吨来着",
            values(mine.capacity, "万吨"),
            (MINES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-lead-and-measure",
            Kind.MULTI,
            f"{finding.number.removeprefix('2023-')}那个督察问题谁牵头，要咋改",
            Listed((finding.lead, finding.measure)),
            (FINDINGS,),
            origin=Origin.UNSEEN,
        ),
    )


def _starred(county: County) -> tuple[Case, ...]:
    """A starred price, asked for by what is known of its plot; none where that fits another plot."""
    plots = [plot for plot in county.plots if plot.supplied.year == 2023 and plot.use == "住宅用地"]
    listed = [plot for plot in plots if plot.method == "挂牌"]
    towns = tally(plot.town for plot in listed)
    alone = [plot for plot in listed if plot.price_masked and towns[plot.town] == 1]
    return tuple(
        Case(
            "hurried-starred-price",
            Kind.MASKED,
            f"去年{plot.town[:-1]}挂牌那块住宅地，到底卖了多少万",
            Masked(mask(str(plot.price), 2, 3)),
            (PLOTS,),
            origin=Origin.UNSEEN,
        )
        for plot in alone[:1]
    )


def _counts(county: County) -> tuple[Case, ...]:
    this_year = county.supplied_between(date(2024, 1, 1), date(2024, 12, 31))
    return (
        Case(
            "hurried-december",
            Kind.COUNT,
            "挂钩项目验收要排到12月的，那个，有几个",
            values(sum(link.acceptance.month == 12 for link in county.links), "个"),
            (LINKS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-owing",
            Kind.EXISTS,
            "今年卖的地有没有拖着钱不交的",
            Exists(quantity(sum(plot.unpaid > 0 for plot in this_year), "宗", "块", "家", "个")),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-debtors",
            Kind.DISTINCT,
            "地款到现在没交清的，到底是几家公司",
            values(len({plot.buyer for plot in county.plots if plot.unpaid}), "家", "个"),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    given = [plot for plot in county.plots if plot.buyer == "澄岭县教育局"]
    return (
        Case(
            "hurried-schools",
            Kind.SUM,
            "教育局前前后后一共划走多少亩地",
            values(total(plot.area for plot in given), "亩"),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-mean-mine",
            Kind.AVERAGE,
            "矿区面积摊下来一个矿平均多大啊",
            values(total(mine.area for mine in county.mines) / Decimal(len(county.mines)), "平方公里", "平方千米"),
            (MINES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-households",
            Kind.EXTREME,
            "在册的点里头，户数顶多的一处压着几户人家",
            values(max(spot.households for spot in county.hazards if spot.listed), "户"),
            (HAZARDS,),
            origin=Origin.UNSEEN,
        ),
    )


def _shares(county: County) -> tuple[Case, ...]:
    last_year = county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
    issued = [parcel for parcel in county.parcels if date(2024, 4, 1) <= parcel.issued <= date(2024, 6, 30)]
    return (
        Case(
            "hurried-typo-allocated",
            Kind.SHARE,
            "去年供的地，划拔的宗数占百分之几",
            Values((share(sum(plot.method == "划拨" for plot in last_year), len(last_year)),)),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-filed-quarter",
            Kind.RATIO,
            "二季度下来的那些图斑，立案率到底多少",
            Values((share(sum(parcel.filed for parcel in issued), len(issued)),)),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
    )
