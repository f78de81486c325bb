"""Lists, groups, what comes first, days, spans, comparisons, gaps to targets and several asks at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from eval.cases.newest.shape import ROUND
from eval.cases.reckoning import PARCEL_UNITS, best, on, others, share, tally, total
from eval.corpus.county import AS_OF, County, State
from eval.corpus.ledgers import FINDINGS, HAZARDS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import FARMLAND_PLAN, HALF_2024
from eval.sample import Case, Grouped, Kind, Named, Quantity, Ranked, Values, quantity, values

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
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


def _summed(pairs: Iterable[tuple[str, Decimal | int]]) -> Mapping[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for label, amount in pairs:
        sums[label] += amount
    return sums


def _lists(county: County) -> tuple[Case, ...]:
    pulled_down = tuple(
        parcel.number
        for parcel in county.parcels
        if parcel.issued.year == 2024
        and parcel.filed
        and parcel.basic > 0
        and parcel.measure == "拆除复耕"
        and parcel.state() is not State.FINISHED
    )
    slides = tuple(
        spot.name
        for spot in county.hazards
        if spot.town == "汀浦镇" and spot.kind == "滑坡" and spot.listed and spot.people > 30
    )
    roads = tuple(plot.number for plot in county.plots if plot.buyer == "澄岭县交通运输局")
    wanted = (
        (
            "pulled-down",
            "请列出今年上半年下发、已经立案、涉及永久基本农田、整改措施为拆除复耕且至今未整改到位的图斑编号。",
            pulled_down,
            (parcel.number for parcel in county.parcels),
            PARCELS,
        ),
        (
            "typo-slides",
            "汀浦的滑波点，在册的，人超过30个的，名儿报给我",
            slides,
            (spot.name for spot in county.hazards),
            HAZARDS,
        ),
        (
            "roads-office",
            "交通运输局拿到的是哪几宗地？列一下宗地编号。",
            roads,
            (plot.number for plot in county.plots),
            PLOTS,
        ),
    )
    return ROUND.lists(wanted)


def _first(county: County) -> tuple[Case, ...]:
    left = tally(finding.lead for finding in county.findings if finding.state() is not State.FINISHED)
    basic = _summed((parcel.violation, parcel.basic) for parcel in county.parcels)
    wanted = (
        ("busiest-lead", "手头没搞完的督察问题，哪家牵头单位最多啊", left, FINDINGS),
        ("worst-kind", "请问占用永久基本农田面积合计最大的违法类型是哪一类？", basic, PARCELS),
    )
    return tuple(
        ROUND.asked(name, Kind.ARGMAX, question, Named(top, others(amounts, top)), file)
        for name, question, amounts, file in wanted
        if (top := best(amounts, 1))
    )


def _ranks(county: County) -> tuple[Case, ...]:
    people = _summed((spot.town, spot.people) for spot in county.hazards if spot.listed)
    uses = _summed((plot.use, plot.area) for plot in county.plots)
    wanted = (
        ("people", "在册隐患点威胁的人数，排在前四位的乡镇是哪些，各有多少人？", people, 4, "人", HAZARDS),
        ("uses", "地都供去做啥用途了嘛，按亩数排个前三", uses, 3, "亩", PLOTS),
    )
    return tuple(
        ROUND.asked(
            name,
            Kind.RANK,
            question,
            Ranked(tuple((label, quantity(amounts[label], unit)) for label in top), others(amounts, top)),
            file,
        )
        for name, question, amounts, places, unit, file in wanted
        if (top := best(amounts, places))
    )


def _groups(county: County) -> tuple[Case, ...]:
    open_still = tally(finding.measure for finding in county.findings if not finding.struck_off)
    left = tally(parcel.town for parcel in county.parcels if parcel.state() is not State.FINISHED)
    quarters = Counter((parcel.issued.month - 1) // 3 for parcel in county.parcels if parcel.issued.year == 2023)
    return (
        ROUND.asked(
            "open-by-measure",
            Kind.GROUP,
            "请按整改措施分类统计尚未销号的督察反馈问题个数。",
            Grouped(tuple((measure, quantity(count, "个", "项", "件")) for measure, count in open_still.items())),
            FINDINGS,
        ),
        ROUND.asked(
            "three-towns",
            Kind.GROUP,
            "云陂、禾渚、汀浦这仨，图斑各自还剩好多没改完",
            Grouped(tuple((town, quantity(left[f"{town}镇"], *PARCEL_UNITS)) for town in ("云陂", "禾渚", "汀浦"))),
            PARCELS,
        ),
        ROUND.asked(
            "issued-quarters",
            Kind.TREND,
            "2023年逐季度来看，新下发的图斑个数是怎样变化的？",
            Grouped(tuple((name, quantity(quarters[place], *PARCEL_UNITS)) for place, name in enumerate(_QUARTERS))),
            PARCELS,
        ),
    )


def _compared(county: County) -> tuple[Case, ...]:
    allotted = [
        sum(plot.method == "划拨" for plot in county.supplied_between(date(year, 1, 1), date(year, 6, 30)))
        for year in (2023, 2024)
    ]
    months = county.registered(2024, 1, 6)
    new, struck = (sum(month.counts[kind] for month in months) for kind in ("首次登记", "注销登记"))
    industry, homes = (
        total(plot.area for plot in county.plots if plot.supplied.year == 2023 and plot.use == use)
        for use in ("工业用地", "住宅用地")
    )
    return (
        ROUND.asked(
            "more-allotted",
            Kind.COMPARE,
            "2024年上半年以划拨方式供应的宗地数，较2023年上半年增减多少宗？",
            values(abs(allotted[1] - allotted[0]), "宗", "块", "个"),
            PLOTS,
        ),
        ROUND.asked(
            "typo-struck-off",
            Kind.COMPARE,
            "今年上半年首次登记跟注消登记，哪样办得多些，多几件",
            values(abs(struck - new), "件"),
            REGISTRY,
        ),
        ROUND.asked(
            "industry-and-homes",
            Kind.COMPARE,
            "2023年供应的工业用地和住宅用地，面积相差多少亩？",
            values(abs(industry - homes), "亩"),
            PLOTS,
        ),
    )


def _targets(county: County) -> tuple[Case, ...]:
    left = sum(parcel.issued.year == 2023 and parcel.state() is not State.FINISHED for parcel in county.parcels)
    done = share(county.first_half_2024.new_farmland, county.year_2024.new_farmland_target).value
    ahead = abs(done - county.mentions[FARMLAND_PLAN.key]["half_share"])
    return (
        ROUND.asked(
            "by-september",
            Kind.GAP,
            "按照下半年工作计划，2023年下发的图斑应于9月底前完成整改，目前尚差多少个未完成？",
            values(left, *PARCEL_UNITS),
            PARCELS,
        ),
        ROUND.asked(
            "half-share",
            Kind.GAP,
            "上半年新增耕地占全年任务的比例，和专项计划里对上半年的要求相差几个百分点？",
            Values((Quantity(ahead, _POINTS, Decimal("0.06")),)),
            HALF_2024.file,
            FARMLAND_PLAN.file,
        ),
    )


def _dates(county: County) -> tuple[Case, ...]:
    due = sum(
        finding.deadline == date(2024, 12, 30) and finding.state() is not State.FINISHED for finding in county.findings
    )
    earliest = min(parcel.deadline for parcel in county.parcels if parcel.state(AS_OF) is not State.FINISHED)
    return (
        ROUND.asked(
            "year-end",
            Kind.DATES,
            "12月30号到期的督察问题，还挂着几个没整完",
            values(due, "个", "项", "件"),
            FINDINGS,
        ),
        ROUND.asked(
            "earliest-left",
            Kind.DATES,
            "请问在尚未整改到位的图斑中，整改时限最早的是哪一日？",
            on(earliest),
            PARCELS,
        ),
    )


def _several(county: County) -> tuple[Case, ...]:
    parcels = [parcel for parcel in county.parcels if parcel.town == "麻栎镇"]
    left = sum(parcel.state() is not State.FINISHED for parcel in parcels)
    found = sum(finding.town == "麻栎镇" for finding in county.findings)
    return (
        ROUND.asked(
            "typo-three-asks",
            Kind.MULTI,
            "麻历那边图斑多少个、没改完的几个、督察问题又有几个，一起讲",
            Values(
                (
                    quantity(len(parcels), *PARCEL_UNITS),
                    quantity(left, *PARCEL_UNITS),
                    quantity(found, "个", "项", "件"),
                )
            ),
            PARCELS,
            FINDINGS,
        ),
        ROUND.asked(
            "all-mines",
            Kind.MULTI,
            "请一并提供全县采矿权总数、矿区面积合计以及年生产规模合计。",
            Values(
                (
                    quantity(len(county.mines), "宗", "个", "家", "座"),
                    quantity(total(mine.area for mine in county.mines), "平方公里", "平方千米"),
                    quantity(total(mine.capacity for mine in county.mines), "万吨"),
                )
            ),
            MINES,
        ),
    )
