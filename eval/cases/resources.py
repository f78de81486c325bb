"""Questions on geohazards, mining rights, the registry and the inspector's findings."""

from __future__ import annotations

from eval.cases.reckoning import most, others, total
from eval.corpus.county import County
from eval.corpus.ledgers import FINDINGS, HAZARDS, MINES, REGISTRY
from eval.corpus.reports import HALF_2024, INSPECTION, YEAR_2023
from eval.sample import Case, Kind, Listed, Named, Values, quantity, values

_SPOTS = ("处", "个")
_RIGHTS = ("宗", "个", "家", "座", "本", "件")


def resource_cases(county: County) -> tuple[Case, ...]:
    return (*_hazards(county), *_mines(county), *_registry(county), *_findings(county))


def _hazards(county: County) -> tuple[Case, ...]:
    listed = [hazard for hazard in county.hazards if hazard.listed]
    return (
        Case(
            "hazards-listed",
            Kind.COUNT,
            "在册的地灾隐患点有多少处",
            values(len(listed), *_SPOTS),
            (HAZARDS,),
        ),
        Case(
            "hazards-slides",
            Kind.COUNT,
            "还在册的滑坡点有几处",
            values(sum(hazard.kind == "滑坡" for hazard in listed), *_SPOTS),
            (HAZARDS,),
        ),
        Case(
            "hazards-people",
            Kind.SUM,
            "在册隐患点一共威胁到多少人",
            values(sum(hazard.people for hazard in listed), "人"),
            (HAZARDS, HALF_2024.file),
        ),
        Case(
            "hazards-moving",
            Kind.SUM,
            "要避险搬迁的隐患点涉及多少户",
            values(
                sum(hazard.households for hazard in county.hazards if hazard.measure == "避险搬迁"),
                "户",
                others=[sum(hazard.households for hazard in listed if hazard.measure == "避险搬迁")],
            ),
            (HAZARDS,),
        ),
    )


def _mines(county: County) -> tuple[Case, ...]:
    stopped = tuple(mine.name for mine in county.mines if mine.status == "停产")
    return (
        Case(
            "mines-expiring",
            Kind.COUNT,
            "今年有几个采矿证要到期",
            values(sum(mine.expires.year == 2024 for mine in county.mines), *_RIGHTS),
            (MINES,),
        ),
        Case(
            "mines-stopped",
            Kind.FILTER_LIST,
            "现在停产的矿山是哪些",
            Listed(stopped, others((mine.name for mine in county.mines), stopped)),
            (MINES,),
        ),
        Case(
            "mines-shale-capacity",
            Kind.SUM,
            "砖瓦用页岩矿一年的生产规模加起来有多大",
            values(total(mine.capacity for mine in county.mines if mine.mineral == "砖瓦用页岩"), "万吨/年", "万吨"),
            (MINES,),
        ),
        Case(
            "mine-expiry",
            Kind.LOOKUP,
            f"{county.mines[5].name}的采矿许可证哪天到期",
            Named(
                (
                    f"{county.mines[5].expires:%Y}年{county.mines[5].expires.month}月{county.mines[5].expires.day}日",
                    county.mines[5].expires.isoformat(),
                )
            ),
            (MINES,),
        ),
    )


def _registry(county: County) -> tuple[Case, ...]:
    june = county.registered(2024, 6, 6)[0]
    transfers = {f"{month.year}年{month.month}月": month.counts["转移登记"] for month in county.registered(2023)}
    busiest = most(transfers)
    return (
        Case(
            "registry-mortgages-june",
            Kind.LOOKUP,
            "上个月抵押登记办了多少件",
            values(june.counts["抵押登记"], "件"),
            (REGISTRY,),
        ),
        Case(
            "registry-busiest",
            Kind.ARGMAX,
            "去年哪个月转移登记办得最多",
            Named((busiest, busiest.removeprefix("2023年"))),
            (REGISTRY,),
        ),
        Case(
            "registry-year",
            Kind.FACT,
            "23年全年一共受理了多少件不动产登记",
            values(sum(month.total for month in county.registered(2023)), "件"),
            (YEAR_2023.file, REGISTRY),
        ),
    )


def _findings(county: County) -> tuple[Case, ...]:
    findings = county.findings
    return (
        Case(
            "findings-struck-off",
            Kind.COUNT,
            "督察反馈的问题销号了多少个",
            values(sum(finding.struck_off for finding in findings), "个", "件", "项"),
            (FINDINGS,),
        ),
        Case(
            "findings-count-and-area",
            Kind.MULTI,
            "国家督察一共反馈了几个问题，涉及多少亩",
            Values(
                (
                    quantity(len(findings), "个", "件", "项"),
                    quantity(total(finding.area for finding in findings), "亩"),
                )
            ),
            (FINDINGS, INSPECTION.file),
        ),
    )
