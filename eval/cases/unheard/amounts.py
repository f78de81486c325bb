"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.reckoning import PARCEL_UNITS, others, share, total
from eval.cases.unheard.shape import ROUND
from eval.corpus.county import BUREAU, County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2024
from eval.sample import Case, Exists, Kind, Named, Quantity, Values, quantity, values

_DONE = ("整改完成", "完成整改", "已完成", "已整改", "改完了", "整改到位")
_LEFT = ("未整改", "没有整改", "正在整改")
_ITEMS = ("个", "项", "件")
_MINES = ("家", "个", "宗", "座", "处", "本")
_PLOTS = ("宗", "块", "个")
_SPOTS = ("处", "个")
_THIS_YEAR = (date(2024, 1, 1), date(2024, 6, 30))


def amount_cases(county: County) -> tuple[Case, ...]:
    return (
        *_rows(county),
        *_counts(county),
        *_distinct(county),
        *_exist(county),
        *_sums(county),
        *_means(county),
        *_extremes(county),
        *_rates(county),
        *_shares(county),
    )


def _rows(county: County) -> tuple[Case, ...]:
    """Each is left out where not exactly one row fits."""
    roads = [plot.town for plot in county.plots if plot.buyer == "澄岭县教育局" and plot.use == "交通运输用地"]
    slag = [item for item in county.findings if item.town == "雁洲乡" and item.category == "矿山生态破坏"]
    spots = [spot for spot in county.hazards if spot.name == "枣树沟12组滑坡"]
    cases = []
    if len(roads) == 1:
        gold = Named((roads[0], roads[0][:-1]), others(county.towns, roads))
        cases.append(ROUND.asked("school-road", Kind.LOOKUP, "教育局拿的那块交通用地在哪个乡镇啊", gold, PLOTS))
    if len(slag) == 1:
        done = slag[0].state() is State.FINISHED
        gold = Named((_DONE if done else (slag[0].state(),)), _LEFT if done else _DONE)
        question = "督察点名的雁洲采石场堆弃渣那个问题，现在改完没有？"
        cases.append(ROUND.asked("slag", Kind.LOOKUP, question, gold, FINDINGS))
    if len(spots) == 1 and not spots[0].listed:
        question = "枣树沟12组那个滑坡点现在还在册没有"
        gold = Named(("已核销", "核销", "不在册"))
        cases.append(ROUND.asked("still-listed", Kind.LOOKUP, question, gold, HAZARDS))
    return tuple(cases)


def _counts(county: County) -> tuple[Case, ...]:
    untouched = sum(
        parcel.farmland > 0 and parcel.basic == 0 and parcel.state() is State.NOT_BEGUN for parcel in county.parcels
    )
    costly = sum(spot.listed and spot.property_value > 200 and spot.people < 50 for spot in county.hazards)
    housing = sum(
        finding.lead == "县住房和城乡建设局" and finding.state() is State.FINISHED and not finding.struck_off
        for finding in county.findings
    )
    compact = sum(link.rebuild * 10 < link.reclaim * 3 for link in county.links)
    return (
        ROUND.asked(
            "farmland-untouched",
            Kind.COUNT,
            "压了耕地但没压到永农、到现在整改动都没动的图斑，还有多少个",
            values(untouched, *PARCEL_UNITS),
            PARCELS,
        ),
        ROUND.asked(
            "costly-spots",
            Kind.COUNT,
            "在册的地灾点里头，威胁的财产过了200万、人倒不满50个的，有几处？",
            values(costly, *_SPOTS),
            HAZARDS,
        ),
        ROUND.asked(
            "housing-office",
            Kind.COUNT,
            "住建局牵头的督察问题，改是改完了、号还没销的有几个",
            values(housing, *_ITEMS),
            FINDINGS,
        ),
        ROUND.asked(
            "compact-links",
            Kind.COUNT,
            "建新规模连拆旧规模的三成都不到的挂钩项目，有几个？",
            values(compact, "个", "项"),
            LINKS,
        ),
    )


def _distinct(county: County) -> tuple[Case, ...]:
    supplied = {plot.town for plot in county.supplied_between(*_THIS_YEAR)}
    bought = county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
    industrial = {plot.buyer for plot in bought if plot.use == "工业用地"}
    return (
        ROUND.asked(
            "towns-without",
            Kind.DISTINCT,
            "今年有几个乡镇是一宗地都没供的",
            values(len(county.towns) - len(supplied), "个"),
            PLOTS,
        ),
        ROUND.asked(
            "industrial-firms",
            Kind.DISTINCT,
            "去年买到工业用地的企业拢共是几家？",
            values(len(industrial), "家", "个"),
            PLOTS,
        ),
    )


def _exist(county: County) -> tuple[Case, ...]:
    closed = sum(mine.authority == BUREAU and mine.status == "关闭" for mine in county.mines)
    owing = sum(plot.unpaid > 0 for plot in county.supplied_between(date(2023, 1, 1), date(2023, 6, 30)))
    return (
        ROUND.asked(
            "own-closed",
            Kind.EXISTS,
            "我们县局自己发证的矿里面，有没有已经关了的",
            Exists(quantity(closed, *_MINES)),
            MINES,
        ),
        ROUND.asked(
            "owing-since",
            Kind.EXISTS,
            "帮我看下，去年上半年供的地，到现在还有没有钱没交齐的？",
            Exists(quantity(owing, *_PLOTS)),
            PLOTS,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    months = county.registered(2024, 1, 6)
    rest = sum(month.total - month.counts["抵押登记"] for month in months)
    reduced = total(batch.unsupplied for batch in county.batches if batch.measure == "申请核减批文")
    small = total(plot.area for plot in county.supplied_between(*_THIS_YEAR) if plot.area < 30)
    left = total(
        parcel.farmland
        for parcel in county.parcels
        if (parcel.issued.year, parcel.issued.month) == (2023, 11) and parcel.state() is not State.FINISHED
    )
    return (
        ROUND.asked(
            "but-mortgages",
            Kind.SUM,
            "上半年除开抵押，其他各种登记加起来办了多少件",
            values(rest, "件"),
            REGISTRY,
        ),
        ROUND.asked(
            "to-be-reduced",
            Kind.SUM,
            "打算申请核减批文的那几个批次，合起来还有多少公顷没供？",
            values(reduced, "公顷"),
            BATCHES,
        ),
        ROUND.asked(
            "small-plots",
            Kind.SUM,
            "今年供的地里头，单宗不到30亩的这些小块加起来有多少亩",
            values(small, "亩"),
            PLOTS,
        ),
        ROUND.asked(
            "november-left",
            Kind.SUM,
            "省里的表要填公顷：去年11月下发的那批图斑，还没整改完的一共占了多少公顷耕地？",
            values(left / 15, "公顷"),
            PARCELS,
        ),
    )


def _means(county: County) -> tuple[Case, ...]:
    half = county.first_half_2024
    listed = sum(spot.listed for spot in county.hazards)
    return (
        ROUND.asked(
            "per-batch",
            Kind.AVERAGE,
            "今年上半年获批的那几个批次，平均一个批次批了多少亩？",
            values(half.approved_area / half.approved_batches, "亩"),
            HALF_2024.file,
        ),
        ROUND.asked(
            "spots-per-town",
            Kind.AVERAGE,
            f"全县{len(county.towns)}个乡镇摊下来，平均一个乡镇要管多少处在册隐患点？",
            Values((Quantity(Decimal(listed) / len(county.towns), _SPOTS, Decimal("0.05")),)),
            HAZARDS,
        ),
    )


def _extremes(county: County) -> tuple[Case, ...]:
    given = max(plot.area for plot in county.supplied_between(*_THIS_YEAR) if plot.method == "划拨")
    widest = max(finding.area for finding in county.findings if finding.state() is not State.FINISHED)
    return (
        ROUND.asked(
            "largest-given", Kind.EXTREME, "今年划拨出去的地，最大那一宗有多少亩？", values(given, "亩"), PLOTS
        ),
        ROUND.asked(
            "widest-left",
            Kind.EXTREME,
            "督察反馈的问题里还没改完的，单个面积最大的是多少亩",
            values(widest, "亩"),
            FINDINGS,
        ),
    )


def _rates(county: County) -> tuple[Case, ...]:
    due = [finding.state() for finding in county.findings if finding.deadline == date(2024, 6, 30)]
    going = [link for link in county.links if link.progress == "复垦施工"]
    done, planned = (total(getattr(link, name) for link in going) for name in ("reclaimed", "reclaim"))
    return (
        ROUND.asked(
            "still-reclaiming",
            Kind.RATIO,
            "还在搞复垦施工的那些挂钩项目，合起来算，复垦面积完成了百分之多少？",
            Values((share(done, planned),)),
            LINKS,
        ),
        ROUND.asked(
            "due-in-june",
            Kind.RATIO,
            "时限卡在6月底的督察问题，改完的占百分之几",
            Values((share(due.count(State.FINISHED), len(due)),)),
            FINDINGS,
        ),
    )


def _shares(county: County) -> tuple[Case, ...]:
    idle = total(mine.capacity for mine in county.mines if mine.status in ("停产", "关闭"))
    listed = [spot.town for spot in county.hazards if spot.listed]
    return (
        ROUND.asked(
            "idle-capacity",
            Kind.SHARE,
            "停产和关闭了的矿，产能合到一起占全县矿山产能的百分之多少",
            Values((share(idle, total(mine.capacity for mine in county.mines)),)),
            MINES,
        ),
        ROUND.asked(
            "two-towns",
            Kind.SHARE,
            "光云陂和汀浦两个镇，在册隐患点就占了全县的百分之几？",
            Values((share(listed.count("云陂镇") + listed.count("汀浦镇"), len(listed)),)),
            HAZARDS,
        ),
    )
