"""Lists, groups, ranks, days, spans, comparisons, gaps to targets, and what must agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from eval.cases.reckoning import others, share, total
from eval.corpus.county import County, Parcel, State
from eval.corpus.ledgers import FINDINGS, HAZARDS, LINKS, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2024, REPORTED_HAZARDS_SURPLUS, YEAR_2023
from eval.sample import Case, Grouped, Kind, Listed, Named, Origin, Quantity, Ranked, Values, quantity, values

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_POINTS = ("个百分点", "百分点")


def order_cases(county: County) -> tuple[Case, ...]:
    return (
        *_lists(county),
        *_least_reclaimed(county),
        *_ranks(county),
        *_groups(county),
        *_compared(county),
        *_targets(county),
        *_dates(county),
    )


def _finished(parcels: Sequence[Parcel]) -> int:
    return sum(parcel.state() is State.FINISHED for parcel in parcels)


def _summed(pairs: Iterable[tuple[str, Decimal]]) -> Mapping[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for label, amount in pairs:
        sums[label] += amount
    return sums


def _lists(county: County) -> tuple[Case, ...]:
    quarter = county.supplied_between(date(2024, 1, 1), date(2024, 3, 31))
    sold = tuple(plot.number for plot in quarter if plot.method in ("拍卖", "挂牌") and plot.area >= 50)
    return (
        Case(
            "careful-sold-openly",
            Kind.FILTER_LIST,
            "能否列出2024年一季度以拍卖或者挂牌方式供应、且面积在50亩以上的宗地编号？",
            Listed(sold, others((plot.number for plot in county.plots), sold)),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
    )


def _least_reclaimed(county: County) -> tuple[Case, ...]:
    """None where two projects are as far."""
    begun = sorted(
        (link for link in county.links if link.progress != "立项准备"), key=lambda link: link.reclaimed / link.reclaim
    )
    last, following = begun[:2]
    if last.reclaimed / last.reclaim == following.reclaimed / following.reclaim:
        return ()
    return (
        Case(
            "careful-least-reclaimed",
            Kind.ARGMAX,
            "剔除尚处于立项准备阶段的项目后，已复垦面积占拆旧复垦规模比例最低的是哪个增减挂钩项目？",
            Named(
                (last.name, last.name.removesuffix("城乡建设用地增减挂钩项目")),
                others((link.name for link in county.links), [last.name]),
            ),
            (LINKS,),
            origin=Origin.UNSEEN,
        ),
    )


def _ranks(county: County) -> tuple[Case, ...]:
    left = _summed((parcel.town, parcel.farmland) for parcel in county.parcels if parcel.state() is not State.FINISHED)
    top = sorted(left, key=lambda town: left[town], reverse=True)[:5]
    return (
        Case(
            "careful-farmland-left",
            Kind.RANK,
            "请按照尚未处置到位图斑的耕地面积由大到小进行排序，列出位居前五的乡镇及相应面积。",
            Ranked(tuple((town, quantity(left[town], "亩")) for town in top), others(county.towns, top)),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
    )


def _groups(county: County) -> tuple[Case, ...]:
    leads = tuple(dict.fromkeys(finding.lead for finding in county.findings))
    led = {lead: [finding for finding in county.findings if finding.lead == lead] for lead in leads}
    quarters = {
        name: total(
            plot.area for plot in county.plots if plot.supplied.year == 2023 and (plot.supplied.month - 1) // 3 == place
        )
        for place, name in enumerate(_QUARTERS)
    }
    return (
        Case(
            "careful-rate-by-lead",
            Kind.GROUP,
            "请分牵头单位统计督察反馈问题的整改完成率。",
            Grouped(
                tuple(
                    (lead, share(sum(finding.state() is State.FINISHED for finding in findings), len(findings)))
                    for lead, findings in led.items()
                )
            ),
            (FINDINGS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-quarters",
            Kind.TREND,
            "请分季度列示2023年全县土地供应面积的变化情况。",
            Grouped(tuple((name, quantity(area, "亩")) for name, area in quarters.items())),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
    )


def _compared(county: County) -> tuple[Case, ...]:
    halves = [
        sum(month.counts["转移登记"] + month.counts["变更登记"] for month in county.registered(year, 1, 6))
        for year in (2023, 2024)
    ]
    unapproved, converted = (
        [parcel.farmland for parcel in county.parcels if parcel.violation == violation]
        for violation in ("未批先建", "非农化")
    )
    return (
        Case(
            "careful-two-kinds",
            Kind.COMPARE,
            "今年1至6月转移登记和变更登记的合计受理量，较上年同期增加或减少了多少件？",
            values(abs(halves[1] - halves[0]), "件"),
            (REGISTRY,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-two-means",
            Kind.COMPARE,
            "请比较未批先建类与非农化类图斑，平均每个图斑的耕地面积分别为多少亩？",
            Values(
                (
                    quantity(total(unapproved) / len(unapproved), "亩"),
                    quantity(total(converted) / len(converted), "亩"),
                )
            ),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-agrees",
            Kind.COMPARE,
            "请核对今年上半年工作总结所列的在册隐患点数与地质灾害台账的在册数是否一致；如不一致，相差几处？",
            values(REPORTED_HAZARDS_SURPLUS, "处", "个"),
            (HALF_2024.file, HAZARDS),
            origin=Origin.UNSEEN,
        ),
    )


def _targets(county: County) -> tuple[Case, ...]:
    """None where the target is reached exactly."""
    issued = [parcel for parcel in county.parcels if parcel.issued.year == 2023]
    gap = share(_finished(issued), len(issued)).value - county.mentions[YEAR_2023.key]["next_rate"]
    if not gap:
        return ()
    return (
        Case(
            "careful-to-target",
            Kind.GAP,
            "年初工作计划对2023年下发图斑提出了6月底前的整改率目标，请问截至6月30日的实际整改率与该目标相差几个百分点？",
            Values((Quantity(abs(gap), _POINTS, Decimal("0.06")),)),
            (PARCELS, YEAR_2023.file),
            origin=Origin.UNSEEN,
        ),
    )


def _dates(county: County) -> tuple[Case, ...]:
    day = max(plot.supplied for plot in county.plots if plot.method == "划拨")
    return (
        Case(
            "careful-last-allotted",
            Kind.DATES,
            "请问截至目前，我县最近一次以划拨方式供应土地是在哪一天？",
            Named((f"{day.year}年{day.month}月{day.day}日", day.isoformat(), f"{day.month}月{day.day}日")),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
    )
