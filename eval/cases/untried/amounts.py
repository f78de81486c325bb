"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.reckoning import PARCEL_UNITS, others, share, total
from eval.cases.untried.shape import ROUND
from eval.corpus.county import County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import INSPECTION
from eval.sample import Case, Exists, Kind, Named, Values, quantity, values

_ITEMS = ("个", "项", "件")
_SPOTS = ("处", "个")


def amount_cases(county: County) -> tuple[Case, ...]:
    return (
        *_rows(county),
        *_counts(county),
        *_exist(county),
        *_sums(county),
        *_means(county),
        *_shares(county),
    )


def _rows(county: County) -> tuple[Case, ...]:
    """Each is left out where not exactly one row fits."""
    found = {finding.town for finding in county.findings}
    spared = [town for town in county.towns if town not in found]
    water = [plot for plot in county.plots if plot.buyer == "澄岭县水利局" and plot.town == "禾渚镇"]
    cases = []
    if len(spared) == 1:
        name = spared[0]
        cases.append(
            ROUND.asked(
                "spared-town",
                Kind.LOOKUP,
                "哪个乡镇没有督察反馈问题",
                Named((name, name[:-1]), others(county.towns, spared)),
                FINDINGS,
            )
        )
    if len(water) == 1:
        question = "水利局在禾渚镇拿的那块地有多少亩？"
        cases.append(ROUND.asked("water-office", Kind.LOOKUP, question, values(water[0].area, "亩"), PLOTS))
    return tuple(cases)


def _counts(county: County) -> tuple[Case, ...]:
    either = sum(
        parcel.violation in ("超占用地", "临时用地逾期") and parcel.state() is State.FINISHED
        for parcel in county.parcels
    )
    watched = sum(spot.listed and spot.households > 10 and spot.measure == "群测群防" for spot in county.hazards)
    halfway = sum(batch.supplied * 2 < batch.approved for batch in county.batches)
    elsewhere = sum(finding.town != "枫堰镇" and finding.state() is not State.FINISHED for finding in county.findings)
    towns = {spot.town for spot in county.hazards if spot.listed and spot.grade == "中型"}
    return (
        ROUND.asked(
            "either-kind",
            Kind.COUNT,
            "超占用地和临时用地逾期这两类图斑，已经整改完的一共有多少个？",
            values(either, *PARCEL_UNITS),
            PARCELS,
        ),
        ROUND.asked(
            "only-watched",
            Kind.COUNT,
            "帮我数一下，在册的点里威胁超过10户、又只是群测群防的有几处",
            values(watched, *_SPOTS),
            HAZARDS,
        ),
        ROUND.asked("under-half", Kind.COUNT, "供地不到一半的批次有几个", values(halfway, "个", "批"), BATCHES),
        ROUND.asked(
            "elsewhere",
            Kind.COUNT,
            "除了枫堰，其他乡镇加起来还有几个督察问题没整改完？",
            values(elsewhere, *_ITEMS),
            FINDINGS,
        ),
        ROUND.asked("middle-towns", Kind.DISTINCT, "在册中型隐患点分布在几个乡镇", values(len(towns), "个"), HAZARDS),
    )


def _exist(county: County) -> tuple[Case, ...]:
    """The first is left out where it matters which day the licence is looked at."""
    days = (date(2024, 6, 30), date(2024, 7, 15))
    closed, later = (sum(mine.status == "关闭" and mine.expires > day for mine in county.mines) for day in days)
    large = sum(plot.area > 100 for plot in county.supplied_between(date(2024, 1, 1), date(2024, 6, 30)))
    vast = ROUND.asked(
        "over-hundred",
        Kind.EXISTS,
        "今年供的地有没有超过100亩的",
        Exists(quantity(large, "宗", "块", "个")),
        PLOTS,
    )
    if closed != later:
        return (vast,)
    return (
        vast,
        ROUND.asked(
            "closed-early",
            Kind.EXISTS,
            "有没有那种采矿证还没到期、矿已经关了的",
            Exists(quantity(closed, "家", "个", "宗", "座", "处", "本")),
            MINES,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    balanced = total(
        parcel.farmland
        for parcel in county.parcels
        if parcel.measure == "进出平衡补足" and parcel.state() is not State.FINISHED
    )
    transfers = sum(month.counts["转移登记"] for month in county.registered(2024, 4, 6))
    stopped = total(mine.area for mine in county.mines if mine.status == "停产")
    due = total(batch.unsupplied for batch in county.batches if batch.deadline == date(2024, 9, 30))
    return (
        ROUND.asked(
            "typo-balance",
            Kind.SUM,
            "靠进出平横补足、还没改完的图斑，一共占多少亩耕地",
            values(balanced, "亩"),
            PARCELS,
        ),
        ROUND.asked("typo-transfers", Kind.SUM, "今年二季度转一登记一共办了多少件", values(transfers, "件"), REGISTRY),
        ROUND.asked(
            "stopped-mines",
            Kind.SUM,
            "停产的那几家矿，矿区面积加起来合多少公顷呢",
            values(stopped * 100, "公顷"),
            MINES,
        ),
        ROUND.asked(
            "due-september",
            Kind.SUM,
            "完成时限在9月底的批次，目前还有多少公顷没有供出去？",
            values(due, "公顷"),
            BATCHES,
        ),
    )


def _means(county: County) -> tuple[Case, ...]:
    """The dearest is left out where its price is starred."""
    years = {batch.year for batch in county.batches}
    yearly = total(batch.approved for batch in county.batches) / Decimal(len(years))
    industry = [
        (plot.price / plot.area, plot.price_masked)
        for plot in county.plots
        if plot.use == "工业用地" and plot.price is not None
    ]
    busiest = max(month.total for month in county.registered(2024))
    dearest, starred = max(industry)
    cases = (
        ROUND.asked(
            "yearly-approved",
            Kind.AVERAGE,
            f"从{min(years)}年到{max(years)}年，平均每年批准多少公顷建设用地？",
            values(yearly, "公顷"),
            BATCHES,
        ),
        ROUND.asked(
            "busiest-month",
            Kind.EXTREME,
            "今年登记哪个月最忙来着，那个月一共办了多少件",
            values(busiest, "件"),
            REGISTRY,
        ),
    )
    if starred:
        return cases
    question = "工业用地单价最高的一宗，一亩卖了多少万"
    return (*cases, ROUND.asked("dearest-mu", Kind.EXTREME, question, values(dearest, "万元"), PLOTS))


def _shares(county: County) -> tuple[Case, ...]:
    pulled = [parcel for parcel in county.parcels if parcel.measure == "拆除复耕"]
    done = sum(parcel.state() is State.FINISHED for parcel in pulled)
    farmland, basic = (total(getattr(parcel, name) for parcel in county.parcels) for name in ("farmland", "basic"))
    checked = county.mentions[INSPECTION.key]
    owed = total(plot.unpaid for plot in county.plots)
    older = total(plot.unpaid for plot in county.plots if plot.supplied.year == 2023)
    return (
        ROUND.asked(
            "pulled-down-rate",
            Kind.RATIO,
            "整改措施是拆除复耕的图斑，目前整改率是多少？",
            Values((share(done, len(pulled)),)),
            PARCELS,
        ),
        ROUND.asked(
            "self-checked",
            Kind.RATIO,
            "督察整改报告里自查出来的同类问题，立行立改了的占百分之几？",
            Values((share(checked["self_fixed"], checked["self_checked"]),)),
            INSPECTION.file,
        ),
        ROUND.asked(
            "basic-in-farmland",
            Kind.SHARE,
            "图斑占的耕地里头，永久基本农田能占到百分之多少",
            Values((share(basic, farmland),)),
            PARCELS,
        ),
        ROUND.asked(
            "older-debts",
            Kind.SHARE,
            "欠缴价款中2023年供的地占比",
            Values((share(older, owed),)),
            PLOTS,
        ),
    )
