"""Lists, groups, what comes first, days, spans, comparisons, gaps to targets and several asks at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from math import ceil

from eval.cases.reckoning import PARCEL_UNITS, best, others, tally, total
from eval.cases.untried.shape import ROUND
from eval.corpus.county import AS_OF_2023_YEAR, County, State
from eval.corpus.ledgers import LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2023, HALF_2024, YEAR_2023, finished_rate
from eval.sample import Case, Grouped, Kind, Named, Quantity, Ranked, Values, quantity, values

_POINTS = ("个百分点", "百分点")


def order_cases(county: County) -> tuple[Case, ...]:
    return (
        *_lists(county),
        *_first(county),
        *_ranks(county),
        *_groups(county),
        *_compared(county),
        *_targets(county),
        *_dates(county),
        *_several(county),
    )


def _lists(county: County) -> tuple[Case, ...]:
    """The plots are left out where a starred price would be among them."""
    handed = tuple(
        parcel.number
        for parcel in county.parcels
        if parcel.issued == date(2024, 5, 28) and parcel.filed and parcel.measure == "移交查处"
    )
    costly = [
        plot
        for plot in county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
        if plot.price is not None and plot.price >= 9000
    ]
    dear = () if any(plot.price_masked for plot in costly) else tuple(plot.number for plot in costly)
    wanted = (
        (
            "handed-over",
            "5月28日下发的图斑，立了案并且要移交查处的，编号发我一下",
            handed,
            (parcel.number for parcel in county.parcels),
            PARCELS,
        ),
        (
            "dear-plots",
            "去年成交价在9000万元以上的是哪几宗地？请列出宗地编号。",
            dear,
            (plot.number for plot in county.plots),
            PLOTS,
        ),
    )
    return ROUND.lists(wanted)


def _first(county: County) -> tuple[Case, ...]:
    violations = tally(parcel.violation for parcel in county.parcels)
    filed = tally(parcel.violation for parcel in county.parcels if parcel.filed)
    rates = {violation: Decimal(filed[violation]) / count for violation, count in violations.items()}
    months = county.registered(2024, 1, 6)
    registered = {kind: sum(month.counts[kind] for month in months) for kind in months[0].counts}
    wanted = (
        ("filing-rate", "哪类违法图斑立案率最高", rates, (), PARCELS),
        ("busiest-kind", "今年上半年哪种登记办得最多？", registered, ("登记",), REGISTRY),
    )
    return tuple(
        ROUND.asked(
            name,
            Kind.ARGMAX,
            question,
            Named((top[0], *(top[0].removesuffix(suffix) for suffix in suffixes)), others(amounts, top)),
            file,
        )
        for name, question, amounts, suffixes, file in wanted
        if (top := best(amounts, 1))
    )


def _ranks(county: County) -> tuple[Case, ...]:
    filed = tally(parcel.town for parcel in county.parcels if parcel.filed)
    unpaid = {plot.number: plot.unpaid for plot in county.plots}
    wanted = (
        ("filed-towns", "立案图斑最多的前三个乡镇，各立了多少", filed, PARCEL_UNITS, PARCELS),
        ("unpaid-plots", "请把欠缴价款最多的三宗地排一下，写明宗地编号和欠缴金额。", unpaid, ("万元",), PLOTS),
    )
    return tuple(
        ROUND.asked(
            name,
            Kind.RANK,
            question,
            Ranked(tuple((label, quantity(amounts[label], *units)) for label in top), others(amounts, top)),
            file,
        )
        for name, question, amounts, units, file in wanted
        if (top := best(amounts, 3))
    )


def _groups(county: County) -> tuple[Case, ...]:
    capacity: dict[str, Decimal] = defaultdict(Decimal)
    for mine in county.mines:
        capacity[mine.mineral] += mine.capacity
    months = Counter(link.acceptance.month for link in county.links)
    return (
        ROUND.asked(
            "mineral-capacity",
            Kind.GROUP,
            "各矿种的年生产规模合计",
            Grouped(tuple((mineral, quantity(amount, "万吨")) for mineral, amount in capacity.items())),
            MINES,
        ),
        ROUND.asked(
            "acceptance-months",
            Kind.TREND,
            "挂钩项目的计划验收时间，从7月到12月每个月各排了几个",
            Grouped(tuple((f"{month}月", quantity(months[month], "个")) for month in range(7, 13))),
            LINKS,
        ),
    )


def _compared(county: County) -> tuple[Case, ...]:
    rates = {
        violation: Decimal(100 * sum(parcel.state() is State.FINISHED for parcel in parcels)) / len(parcels)
        for violation in ("非农化", "非粮化")
        if (parcels := [parcel for parcel in county.parcels if parcel.violation == violation])
    }
    ahead = abs(rates["非农化"] - rates["非粮化"])
    trees = county.year_2024.old_trees - county.year_2023.old_trees
    return (
        ROUND.asked(
            "two-rates",
            Kind.COMPARE,
            "非农化跟非粮化的图斑，哪个整改率高些，高几个百分点",
            Values((Quantity(ahead, _POINTS, Decimal("0.06")),)),
            PARCELS,
        ),
        ROUND.asked(
            "old-trees",
            Kind.COMPARE,
            "登记在册的古树名木，今年上半年比去年上半年多了几株啊",
            values(trees, "株", "棵"),
            HALF_2024.file,
            HALF_2023.file,
        ),
    )


def _targets(county: County) -> tuple[Case, ...]:
    target = county.mentions[HALF_2024.key]["target_q4"]
    finished = sum(parcel.state() is State.FINISHED for parcel in county.parcels)
    wanting = ceil(Decimal(target * len(county.parcels)) / 100) - finished
    rate = finished_rate(county.issued_by(AS_OF_2023_YEAR), AS_OF_2023_YEAR)
    behind = county.mentions[HALF_2023.key]["target_q4"] - rate
    return (
        ROUND.asked(
            "still-to-finish",
            Kind.GAP,
            "图斑整改率年底要到目标的话，还得再整改完多少个",
            values(wanting, *PARCEL_UNITS),
            PARCELS,
            HALF_2024.file,
        ),
        ROUND.asked(
            "last-years-target",
            Kind.GAP,
            "去年底的图斑整改率，比去年下半年计划里定的12月底目标差了多少个百分点？",
            Values((Quantity(abs(behind), _POINTS, Decimal("0.06")),)),
            HALF_2023.file,
            YEAR_2023.file,
        ),
    )


def _dates(county: County) -> tuple[Case, ...]:
    """The second is left out where no licence or more than one ends on that day of any year."""
    late = total(parcel.basic for parcel in county.parcels if parcel.overdue())
    ending = [mine.name for mine in county.mines if (mine.expires.month, mine.expires.day) == (12, 22)]
    overdue = ROUND.asked(
        "overdue-basic",
        Kind.DATES,
        "到6月底逾期了还没整改完的图斑，一共压着多少亩永农",
        values(late, "亩"),
        PARCELS,
    )
    if len(ending) != 1:
        return (overdue,)
    rivals = others((mine.name for mine in county.mines), ending)
    question = "12月22日到期的是哪个矿的证"
    return (overdue, ROUND.asked("ending-then", Kind.DATES, question, Named((ending[0],), rivals), MINES))


def _several(county: County) -> tuple[Case, ...]:
    states = [parcel.state() for parcel in county.parcels if parcel.violation == "非农化"]
    bought = [plot for plot in county.plots if plot.buyer == "澄岭百桠物流有限公司"]
    asks = ROUND.asked(
        "three-states",
        Kind.MULTI,
        "非农化图斑已整改、正在整改、未整改的各有多少个",
        Values(
            tuple(
                quantity(states.count(state), *PARCEL_UNITS)
                for state in (State.FINISHED, State.UNDER_WAY, State.NOT_BEGUN)
            )
        ),
        PARCELS,
    )
    if not bought or any(plot.price_masked for plot in bought):
        return (asks,)
    return (
        asks,
        ROUND.asked(
            "one-buyer",
            Kind.MULTI,
            "百桠物流这两年拿地的成交价总共多少万，还欠着多少没交",
            Values(
                (
                    quantity(total(plot.price or Decimal(0) for plot in bought), "万元"),
                    quantity(total(plot.unpaid for plot in bought), "万元"),
                )
            ),
            PLOTS,
        ),
    )
