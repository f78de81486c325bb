"""Lists, groups, what comes first, days, spans, comparisons and gaps to targets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from eval.cases.reckoning import others, total
from eval.corpus.county import County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, YEAR_2023
from eval.sample import Case, Grouped, Kind, Listed, Named, Origin, Ranked, Values, quantity, values

_QUARTERS: tuple[tuple[str, ...], ...] = tuple(
    (f"{numeral}季度", f"第{numeral}季度", f"{place}季度", f"{3 * place - 2}-{3 * place}月")
    for place, numeral in enumerate("一二三四", start=1)
)


def order_cases(county: County) -> tuple[Case, ...]:
    return (*_lists(county), *_first(county), *_groups(county), *_compared(county), *_several(county))


def _lists(county: County) -> tuple[Case, ...]:
    poor = tuple(batch.name for batch in county.batches if batch.unsupplied and batch.reason == "资金不到位")
    due = tuple(
        finding.number
        for finding in county.findings
        if finding.deadline == date(2024, 9, 30) and not finding.struck_off
    )
    return (
        Case(
            "hurried-no-money",
            Kind.FILTER_LIST,
            "钱不到位，地供不出去的批次，名字帮我列一下",
            Listed(poor, others((batch.name for batch in county.batches), poor)),
            (BATCHES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-september",
            Kind.DATES,
            "9月到期的督察问题，没销号的把编号报我",
            Listed(due, others((finding.number for finding in county.findings), due)),
            (FINDINGS,),
            origin=Origin.UNSEEN,
        ),
    )


def _alone(amounts: Mapping[str, Decimal | int]) -> str | None:
    """The label with the largest amount, None when two share it."""
    first, second = sorted(amounts, key=lambda label: amounts[label], reverse=True)[:2]
    return None if amounts[first] == amounts[second] else first


def _first(county: County) -> tuple[Case, ...]:
    return (*_busiest(county), *_idlest(county), *_basic(county))


def _busiest(county: County) -> tuple[Case, ...]:
    totals = {
        spellings: sum(month.total for month in county.registered(2023, 3 * place + 1, 3 * place + 3))
        for place, spellings in enumerate(_QUARTERS)
    }
    best = max(totals, key=lambda spellings: totals[spellings])
    rivals = tuple(spelling for spellings in _QUARTERS if spellings != best for spelling in spellings)
    return (
        Case(
            "hurried-busiest-quarter",
            Kind.ARGMAX,
            "去年登记哪个季度办得最多，帮我瞅瞅",
            Named(best, rivals),
            (REGISTRY,),
            origin=Origin.UNSEEN,
        ),
    )


def _idlest(county: County) -> tuple[Case, ...]:
    town = _alone(Counter(parcel.town for parcel in county.parcels if parcel.state() is State.NOT_BEGUN))
    if town is None:
        return ()
    return (
        Case(
            "hurried-idlest",
            Kind.ARGMAX,
            "一点没动的图斑谁家最多啊，说个镇",
            Named((town, town[:-1]), others(county.towns, [town])),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
    )


def _basic(county: County) -> tuple[Case, ...]:
    basic: dict[str, Decimal] = defaultdict(Decimal)
    for parcel in county.parcels:
        basic[parcel.town] += parcel.basic
    top = sorted(basic, key=lambda town: basic[town], reverse=True)[:3]
    return (
        Case(
            "hurried-basic",
            Kind.RANK,
            "永农被占得最凶的是哪三个乡镇，亩数也带上",
            Ranked(tuple((town, quantity(basic[town], "亩")) for town in top), others(county.towns, top)),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
    )


def _groups(county: County) -> tuple[Case, ...]:
    prices: dict[str, Decimal] = defaultdict(Decimal)
    for plot in county.plots:
        if plot.method == "拍卖" and not plot.price_masked:
            prices[plot.use] += plot.price or 0
    months = county.registered(2024, 4, 6)
    return (
        Case(
            "hurried-auctions",
            Kind.GROUP,
            "拍卖出去的，住宅跟商服各卖了多少钱",
            Grouped(tuple((use, quantity(prices[use], "万元")) for use in ("住宅用地", "商服用地"))),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-typo-mortgages",
            Kind.TREND,
            "二季度抵压登记，四五六月各多少件",
            Grouped(tuple((f"{month.month}月", quantity(month.counts["抵押登记"], "件")) for month in months)),
            (REGISTRY,),
            origin=Origin.UNSEEN,
        ),
    )


def _compared(county: County) -> tuple[Case, ...]:
    return (
        Case(
            "hurried-permits",
            Kind.COMPARE,
            "拿到乡村规划许可证的，今年上半年比去年上半年多几份",
            values(county.first_half_2024.rural_permits - county.first_half_2023.rural_permits, "份", "本", "个", "件"),
            (HALF_2024.file, HALF_2023.file),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-basic-kept",
            Kind.GAP,
            "去年核下来的永农，离今年要守住的数还差几万亩",
            values(county.year_2024.basic_kept - county.year_2023.basic_kept, "万亩"),
            (FARMLAND_PLAN.file, YEAR_2023.file),
            origin=Origin.UNSEEN,
        ),
    )


def _several(county: County) -> tuple[Case, ...]:
    plots = county.supplied_between(date(2024, 1, 1), date(2024, 3, 31))
    counts = (
        len(plots),
        sum(plot.method == "划拨" for plot in plots),
        sum(plot.use == "工业用地" for plot in plots),
    )
    halves = (county.first_half_2023, county.second_half_2023)
    return (
        Case(
            "hurried-first-quarter",
            Kind.MULTI,
            "一季度供地几宗、划拨的几宗、工业的几宗，一块儿报我",
            Values(tuple(quantity(count, "宗", "块", "个") for count in counts)),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-cases",
            Kind.MULTI,
            "那个去年一整年，违法案子立了多少、结了多少，罚没款进来多少",
            Values(
                (
                    quantity(sum(half.cases_filed for half in halves), "宗", "件", "起"),
                    quantity(sum(half.cases_closed for half in halves), "宗", "件", "起"),
                    quantity(total(half.fines for half in halves), "万元"),
                )
            ),
            (YEAR_2023.file,),
            origin=Origin.UNSEEN,
        ),
    )
