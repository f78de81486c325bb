"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from datetime import date

from eval.cases.reckoning import PARCEL_UNITS, others, share, total
from eval.corpus.county import County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, MINES, PARCELS, PLOTS
from eval.corpus.reports import HALF_2024
from eval.sample import Case, Exists, Kind, Listed, Named, Origin, Values, quantity, values


def figure_cases(county: County) -> tuple[Case, ...]:
    return (*_rows(county), *_counts(county), *_sums(county), *_shares(county))


def _rows(county: County) -> tuple[Case, ...]:
    batch = next(batch for batch in reversed(county.batches) if batch.reason == "基础设施未配套")
    finding = next(finding for finding in county.findings if finding.state() is State.UNDER_WAY)
    progress = finding.state().value
    return (
        Case(
            "careful-reason",
            Kind.LOOKUP,
            f"请问批准文号为{batch.document}的批次，至今未能供应的具体原因是什么？",
            Named((batch.reason,), others((each.reason for each in county.batches if each.reason), [batch.reason])),
            (BATCHES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-in-charge",
            Kind.MULTI,
            f"烦请核查一下{finding.number}号督察反馈问题的承办单位是哪个部门，目前整改进展如何？",
            Listed((finding.lead, progress), others((each.lead for each in county.findings), [finding.lead])),
            (FINDINGS,),
            origin=Origin.UNSEEN,
        ),
    )


def _counts(county: County) -> tuple[Case, ...]:
    filed = sum(
        parcel.issued.year == 2023
        and parcel.state() is not State.FINISHED
        and parcel.filed
        and parcel.violation == "非农化"
        for parcel in county.parcels
    )
    years = {batch.year for batch in county.batches if batch.measure == "划拨补办手续"}
    expiring = sum(mine.status == "停产" and mine.capacity >= 40 and mine.expires.year == 2025 for mine in county.mines)
    return (
        Case(
            "careful-filed-left",
            Kind.COUNT,
            "请统计一下2023年度下发、目前仍未处置到位、且已立案的“非农化”图斑共有多少个。",
            values(filed, *PARCEL_UNITS),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-years",
            Kind.DISTINCT,
            "处置措施确定为划拨补办手续的批次，共涉及几个批准年度？",
            values(len(years), "个", "年"),
            (BATCHES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-stopped-expiring",
            Kind.EXISTS,
            "请问生产规模在40万吨/年以上、目前处于停产状态的矿山中，是否存在采矿许可证将于2025年内到期的情况？",
            Exists(quantity(expiring, "家", "个", "宗", "座")),
            (MINES,),
            origin=Origin.UNSEEN,
        ),
    )


def _sums(county: County) -> tuple[Case, ...]:
    replanned = [batch for batch in county.batches if 2020 <= batch.year <= 2022 and batch.reason == "规划调整"]
    sheds = [finding for finding in county.findings if finding.category == "设施农用地不规范"]
    struck = [finding for finding in sheds if finding.struck_off]
    unfiled = [parcel for parcel in county.parcels if not parcel.filed]
    return (
        Case(
            "careful-replanned",
            Kind.SUM,
            "请汇总2020年至2022年期间批准、因规划调整未能供应的批次，其未供面积合计为多少公顷？",
            values(total(batch.unsupplied for batch in replanned), "公顷"),
            (BATCHES,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-sheds",
            Kind.MULTI,
            "设施农用地不规范类督察反馈问题的涉及面积合计多少亩，其中已完成销号的涉及面积为多少亩？",
            Values(
                (
                    quantity(total(finding.area for finding in sheds), "亩"),
                    quantity(total(finding.area for finding in struck), "亩"),
                )
            ),
            (FINDINGS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-largest-basic",
            Kind.EXTREME,
            "在尚未立案的图斑当中，单个图斑占用永久基本农田的面积最大为多少亩？",
            values(max(parcel.basic for parcel in unfiled), "亩"),
            (PARCELS,),
            origin=Origin.UNSEEN,
        ),
    )


def _shares(county: County) -> tuple[Case, ...]:
    half = county.supplied_between(date(2024, 1, 1), date(2024, 6, 30))
    allotted = [plot for plot in half if plot.method == "划拨"]
    work = county.first_half_2024
    return (
        Case(
            "careful-allotted-share",
            Kind.SHARE,
            "请测算今年上半年供应的土地中，以划拨方式供应的面积占供应总面积的比重。",
            Values((share(total(plot.area for plot in allotted), total(plot.area for plot in half)),)),
            (PLOTS,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-forest-rate",
            Kind.RATIO,
            "请计算2024年上半年各级林长巡林所发现问题的整改比例。",
            Values((share(work.forest_solved, work.forest_problems),)),
            (HALF_2024.file,),
            origin=Origin.UNSEEN,
        ),
    )
