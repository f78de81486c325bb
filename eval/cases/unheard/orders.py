"""Lists, groups, what comes first, days, spans, comparisons, gaps to targets and several asks at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from eval.cases.reckoning import best, on, others, tally, total
from eval.cases.unheard.shape import ROUND
from eval.corpus.county import County, Plot, State
from eval.corpus.ledgers import BATCHES, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2024, YEAR_2023
from eval.sample import TODAY, Case, Grouped, Kind, Named, Quantity, Ranked, Values, quantity, values

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


def _summed(amounts: Iterable[tuple[str, Decimal | int]]) -> Mapping[str, Decimal]:
    """What stands under each label, added up."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for label, amount in amounts:
        sums[label] += amount
    return sums


def _means(amounts: Iterable[tuple[str, Decimal | int]]) -> Mapping[str, Decimal]:
    """What stands under each label, on average."""
    found = tuple(amounts)
    counts = tally(label for label, _ in found)
    return {label: amount / counts[label] for label, amount in _summed(found).items()}


def _lists(county: County) -> tuple[Case, ...]:
    """The plots are left out where a starred price would be among them."""
    ending = tuple(mine.name for mine in county.mines if mine.status == "停产" and mine.expires < date(2026, 1, 1))
    costly = [plot for plot in county.plots if plot.price is not None and plot.price > 150 * plot.area]
    dear = () if any(plot.price_masked for plot in costly) else tuple(plot.number for plot in costly)
    late = tuple(
        parcel.number
        for parcel in county.parcels
        if parcel.town == "白鹭湾镇" and parcel.overdue() and parcel.basic > 5
    )
    wanted = (
        (
            "stopped-ending",
            "停了产的矿，哪几家的采矿证撑不到2026年？",
            ending,
            (mine.name for mine in county.mines),
            MINES,
        ),
        (
            "dear-by-mu",
            "一亩卖到150万以上的是哪几宗地，宗地编号抄给我",
            dear,
            (plot.number for plot in county.plots),
            PLOTS,
        ),
        (
            "late-basic",
            "白鹭湾过了时限还没整改完、占永农又超过5亩的图斑，编号列一下，我要一个个去看",
            late,
            (parcel.number for parcel in county.parcels),
            PARCELS,
        ),
    )
    return ROUND.lists(wanted)


def _first(county: County) -> tuple[Case, ...]:
    uses = _means((plot.use, plot.area) for plot in county.plots)
    people = _means((spot.kind, spot.people) for spot in county.hazards if spot.listed)
    months = tally(f"{plot.supplied.year}年{plot.supplied.month}月" for plot in county.plots)
    wanted = (
        ("use-mean", "哪种用途的地平均一宗面积最大啊", uses, PLOTS),
        ("month-plots", "从去年1月到今年6月，哪个月供地的宗数最多？", months, PLOTS),
        ("kind-people", "在册的点按灾害类型分，哪一类平均每处威胁的人最多", people, HAZARDS),
    )
    return tuple(
        ROUND.asked(name, Kind.ARGMAX, question, Named(top, others(amounts, top)), file)
        for name, question, amounts, file in wanted
        if (top := best(amounts, 1))
    )


def _ranks(county: County) -> tuple[Case, ...]:
    owed = _summed((link.town, link.reclaim - link.reclaimed) for link in county.links)
    small = {mine.name: -mine.capacity for mine in county.mines if mine.status == "生产"}
    wanted = (
        ("reclaim-owed", "挂钩复垦还欠账最多的是哪三个乡镇，各还欠多少亩没复垦", owed, "亩", LINKS),
        ("smallest-mines", "正常生产的矿里，规模最小的三家从小到大排一下，规模也写上。", small, "万吨", MINES),
    )
    return tuple(
        ROUND.asked(
            name,
            Kind.RANK,
            question,
            Ranked(tuple((label, quantity(abs(amounts[label]), unit)) for label in top), others(amounts, top)),
            file,
        )
        for name, question, amounts, unit, file in wanted
        if (top := best(amounts, 3))
    )


def _groups(county: County) -> tuple[Case, ...]:
    working = _summed((mine.mineral, 1) for mine in county.mines if mine.status == "生产")
    people = _summed((spot.measure, spot.people) for spot in county.hazards if spot.listed)
    years = _summed((str(batch.year), batch.unsupplied) for batch in county.batches if batch.year >= 2021)
    wanted = (
        ("working-minerals", Kind.GROUP, "正在生产的矿按矿种分，各有几家", working, "家", MINES),
        ("measure-people", Kind.GROUP, "在册隐患点，每种防治措施各管着多少受威胁的人？", people, "人", HAZARDS),
        ("years-left", Kind.TREND, "21年到23年这三年批的地，逐年看各还剩多少公顷没供", years, "公顷", BATCHES),
    )
    return tuple(
        ROUND.asked(
            name,
            kind,
            question,
            Grouped(tuple((label, quantity(amount, unit)) for label, amount in amounts.items())),
            file,
        )
        for name, kind, question, amounts, unit, file in wanted
    )


def _compared(county: County) -> tuple[Case, ...]:
    filed, other = (
        [parcel.state() is State.FINISHED for parcel in county.parcels if parcel.filed is wanted]
        for wanted in (True, False)
    )
    ahead = abs(Decimal(100 * sum(filed)) / len(filed) - Decimal(100 * sum(other)) / len(other))
    plots = county.supplied_between(date(2024, 1, 1), date(2024, 6, 30))
    wider = abs(_area(plots, "拍卖") - _area(plots, "挂牌"))
    return (
        ROUND.asked(
            "filed-or-not",
            Kind.COMPARE,
            "立了案的图斑和没立案的比，哪边整改率高，差几个百分点？",
            Values((Quantity(ahead, _POINTS, Decimal("0.06")),)),
            PARCELS,
        ),
        ROUND.asked(
            "two-methods",
            Kind.COMPARE,
            "今年卖地，走挂牌的和走拍卖的哪个面积大，大了多少亩",
            values(wider, "亩"),
            PLOTS,
        ),
    )


def _area(plots: Iterable[Plot], method: str) -> Decimal:
    return total(plot.area for plot in plots if plot.method == method)


def _targets(county: County) -> tuple[Case, ...]:
    """Each is left out where the target is met already."""
    half, year = county.first_half_2024, county.year_2024
    monthly = (year.new_farmland_target - half.new_farmland) / 6
    behind = Decimal(year.restore_target) / 2 - half.restored_farmland
    wanted = (
        ("new-by-month", "新增耕地要完成全年任务，下半年平均每个月还得搞多少亩", monthly),
        ("half-restored", "时间都过半了，恢复耕地要说任务也过半，还差多少亩？", behind),
    )
    return tuple(
        ROUND.asked(name, Kind.GAP, question, values(short, "亩"), HALF_2024.file, YEAR_2023.file, FARMLAND_PLAN.file)
        for name, question, short in wanted
        if short > 0
    )


def _dates(county: County) -> tuple[Case, ...]:
    """The first is left out where two licences end on the same day."""
    last = max(link.acceptance for link in county.links)
    final = ROUND.asked("last-acceptance", Kind.DATES, "挂钩项目排得最晚的，计划是哪天验收", on(last), LINKS)
    coming = {mine.name: -mine.expires.toordinal() for mine in county.mines if mine.expires > TODAY}
    nearest = best(coming, 1)
    if not nearest:
        return (final,)
    rivals = others((mine.name for mine in county.mines), nearest)
    question = "往后数，下一个采矿证要到期的是哪个矿？"
    return (final, ROUND.asked("next-ending", Kind.DATES, question, Named(nearest, rivals), MINES))


def _several(county: County) -> tuple[Case, ...]:
    flows = [spot for spot in county.hazards if spot.listed and spot.kind == "泥石流"]
    links = [link for link in county.links if link.town == "汀浦镇"]
    fines = county.first_half_2023.fines + county.second_half_2023.fines
    threatened = (quantity(len(flows), "处", "个"), quantity(sum(spot.property_value for spot in flows), "万元"))
    torn = (quantity(len(links), "个", "项"), quantity(total(link.reclaim for link in links), "亩"))
    collected = (quantity(fines, "万元"), quantity(county.first_half_2024.fines, "万元"))
    return (
        ROUND.asked(
            "mudflows",
            Kind.MULTI,
            "还在册的泥石流点有几处？威胁的财产合起来是多少万？",
            Values(threatened),
            HAZARDS,
        ),
        ROUND.asked("town-links", Kind.MULTI, "汀浦有几个挂钩项目，总共要拆旧复垦多少亩", Values(torn), LINKS),
        ROUND.asked(
            "fines-then-now",
            Kind.MULTI,
            "去年全年罚没款入库了多少，今年上半年又收了多少",
            Values(collected),
            YEAR_2023.file,
            HALF_2024.file,
        ),
    )
