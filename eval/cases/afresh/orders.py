"""Lists, groups, what comes first or last, days, spans, comparisons and gaps to targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from eval.cases.reckoning import most, others, total
from eval.corpus.county import County
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2023, HALF_2024, YEAR_2023
from eval.sample import Case, Grouped, Kind, Listed, Named, Origin, Ranked, quantity, values


def order_cases(county: County) -> tuple[Case, ...]:
    return (*_lists(county), *_first(county), *_groups(county), *_compared(county), *_gaps(county), *_dates(county))


def _summed(pairs: Iterable[tuple[str, Decimal]]) -> Mapping[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for label, amount in pairs:
        sums[label] += amount
    return sums


def _lists(county: County) -> tuple[Case, ...]:
    owing = tuple(plot.number for plot in county.plots if plot.unpaid and plot.use == "工业用地")
    slides = tuple(
        spot.name for spot in county.hazards if spot.listed and spot.kind == "滑坡" and spot.property_value >= 500
    )
    return (
        Case(
            "afresh-owing-industry",
            Kind.FILTER_LIST,
            "工业地里头钱没交清的，哪几宗",
            Listed(owing, others((plot.number for plot in county.plots), owing)),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-costly-slides",
            Kind.FILTER_LIST,
            "威胁财产500万以上的在册滑坡点叫啥，都列出来",
            Listed(slides, others((spot.name for spot in county.hazards), slides)),
            (HAZARDS,),
            origin=Origin.AFRESH,
        ),
    )


def _first(county: County) -> tuple[Case, ...]:
    left = _summed((f"{batch.year}年", batch.unsupplied) for batch in county.batches)
    worst = most(left)
    others_left = others(left, [worst])
    supplied = _summed((plot.town, plot.area) for plot in county.plots)
    top = sorted(supplied, key=lambda town: supplied[town], reverse=True)[:3]
    return (
        Case(
            "afresh-worst-year",
            Kind.ARGMAX,
            "哪一年批的地剩得最多没供掉",
            Named(
                (worst, worst.removesuffix("年")),
                (*others_left, *(year.removesuffix("年") for year in others_left)),
            ),
            (BATCHES,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-typo-top-towns",
            Kind.RANK,
            "供地面机排前三的乡镇，带上亩数",
            Ranked(tuple((town, quantity(supplied[town], "亩")) for town in top), others(county.towns, top)),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
    )


def _groups(county: County) -> tuple[Case, ...]:
    months = county.registered(2024, 1, 6)
    return (
        Case(
            "afresh-registered-kinds",
            Kind.GROUP,
            "上半年首次、转移、变更这些登记，每样分别办了多少",
            Grouped(
                tuple(
                    (kind, quantity(sum(month.counts[kind] for month in months), "件"))
                    for kind in months[0].counts
                    if kind.startswith(("首次", "转移", "变更"))  # the kinds that are named, no others
                )
            ),
            (REGISTRY,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-registered-months",
            Kind.TREND,
            "今年登记总量每个月怎么走的",
            Grouped(tuple((f"{month.month}月", quantity(month.total, "件")) for month in months)),
            (REGISTRY,),
            origin=Origin.AFRESH,
        ),
    )


def _compared(county: County) -> tuple[Case, ...]:
    quarters = [
        total(plot.area for plot in county.supplied_between(date(year, 1, 1), date(year, 3, 31)))
        for year in (2023, 2024)
    ]
    return (
        Case(
            "afresh-first-quarters",
            Kind.COMPARE,
            "头三个月的供地，今年跟去年差多少亩",
            values(abs(quarters[1] - quarters[0]), "亩"),
            (PLOTS,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-more-closed",
            Kind.COMPARE,
            "违法用地案子结了的，今年上半年比去年上半年多几宗",
            values(county.first_half_2024.cases_closed - county.first_half_2023.cases_closed, "宗", "件", "起"),
            (HALF_2024.file, HALF_2023.file),
            origin=Origin.AFRESH,
        ),
    )


def _gaps(county: County) -> tuple[Case, ...]:
    halves = (county.first_half_2023, county.second_half_2023)
    return (
        Case(
            "afresh-beyond-target",
            Kind.GAP,
            "去年新增耕地比任务数多干了几亩",
            values(total(half.new_farmland for half in halves) - county.year_2023.new_farmland_target, "亩"),
            (YEAR_2023.file, HALF_2023.file),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-to-strike-off",
            Kind.GAP,
            "督察问题年底要全销号，眼下还差几个没销",
            values(sum(not finding.struck_off for finding in county.findings), "个", "件", "项"),
            (FINDINGS,),
            origin=Origin.AFRESH,
        ),
    )


def _dates(county: County) -> tuple[Case, ...]:
    due = sum(bool(batch.unsupplied) and batch.deadline <= date(2024, 10, 31) for batch in county.batches)
    return (
        *_first_acceptance(county),
        Case(
            "afresh-typo-due",
            Kind.DATES,
            "批而未供完成时线卡在10月底以前的几个批次",
            values(due, "个", "批"),
            (BATCHES,),
            origin=Origin.AFRESH,
        ),
    )


def _first_acceptance(county: County) -> tuple[Case, ...]:
    """None where two projects share the first day."""
    earliest, following = sorted(county.links, key=lambda link: link.acceptance)[:2]
    if earliest.acceptance == following.acceptance:
        return ()
    name = earliest.name
    spellings = name, name.removesuffix("城乡建设用地增减挂钩项目")
    return (
        Case(
            "afresh-first-acceptance",
            Kind.DATES,
            "挂钩项目排的验收，头一个是哪个",
            Named(spellings, others((link.name for link in county.links), [name])),
            (LINKS,),
            origin=Origin.AFRESH,
        ),
    )
