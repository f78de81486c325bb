"""Questions on what the reports say: results, masked figures, plans, passages."""

from __future__ import annotations

from decimal import Decimal

from eval.cases.reckoning import share
from eval.corpus.county import AS_OF_2023_HALF, AS_OF_2023_YEAR, County
from eval.corpus.reports import (
    FARMLAND_PLAN,
    HALF_2023,
    HALF_2024,
    INSPECTION,
    YEAR_2023,
    figures,
    finished_rate,
)
from eval.sample import Case, Kind, Masked, Quantity, Said, Values, quantity, values

_PLANNED = ("计划", "拟", "打算")
_AIMED = ("目标", "任务", "计划", "力争", "确保")


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_results(county), *_masked(county), *_plans(county), *_passages())


def _results(county: County) -> tuple[Case, ...]:
    mentions = county.mentions
    year = (county.first_half_2023, county.second_half_2023)
    gain = finished_rate(county.issued_by(AS_OF_2023_YEAR), AS_OF_2023_YEAR) - finished_rate(
        county.issued_by(AS_OF_2023_HALF), AS_OF_2023_HALF
    )
    return (
        Case(
            "fact-rate-gain",
            Kind.FACT,
            "去年底图斑整改率比6月底提高了几个百分点",
            Values((Quantity(gain, ("个百分点", "百分点"), Decimal("0.05")),)),
            (YEAR_2023.file,),
        ),
        Case(
            "fact-grid-workers",
            Kind.FACT,
            "现在网格员有多少人",
            values(county.year_2024.grid_workers, "名", "人"),
            (HALF_2024.file, FARMLAND_PLAN.file),
        ),
        Case(
            "fact-reminders",
            Kind.FACT,
            "林长制今年上半年发了几份提示函",
            values(county.first_half_2024.reminders, "份"),
            (HALF_2024.file,),
        ),
        Case(
            "fact-demolished",
            Kind.FACT,
            "督察整改拆了多少平方米的违法建筑",
            values(mentions["inspection"]["demolished"] // 1000 * 1000, "平方米", "m2"),
            (INSPECTION.file,),
        ),
        Case(
            "fact-target-share",
            Kind.FACT,
            "2023年新增耕地完成了任务的百分之多少",
            Values((share(sum(half.new_farmland for half in year), county.year_2023.new_farmland_target),)),
            (YEAR_2023.file,),
        ),
        Case(
            "fact-chiefs",
            Kind.MULTI,
            "县级田长、乡级田长、村级田长现在各有几名",
            Values(
                (
                    quantity(county.year_2024.county_chiefs, "名", "人"),
                    quantity(county.year_2024.town_chiefs, "名", "人"),
                    quantity(county.year_2024.village_chiefs, "名", "人"),
                )
            ),
            (HALF_2024.file,),
        ),
        Case(
            "fact-punished",
            Kind.FACT,
            "督察的事处分了几个人",
            values(mentions["inspection"]["punished"], "人", "名"),
            (INSPECTION.file,),
        ),
    )


def _masked(county: County) -> tuple[Case, ...]:
    fines = f"{figures(county, HALF_2023)['fines']:*1}万元"
    patrols = f"{figures(county, YEAR_2023)['year_forest_patrols']:*3}次"
    stock = f"{figures(county, HALF_2023)['disposed_old']:*1}公顷"
    return (
        Case("masked-fines", Kind.MASKED, "23年上半年罚没款收了多少万", Masked(fines), (HALF_2023.file,)),
        Case("masked-patrols", Kind.MASKED, "去年全年林长一共巡了多少次林", Masked(patrols), (YEAR_2023.file,)),
        Case("masked-disposed", Kind.MASKED, "2023年上半年批而未供处置了多少公顷", Masked(stock), (HALF_2023.file,)),
    )


def _plans(county: County) -> tuple[Case, ...]:
    mentions, frame = county.mentions, county.year_2024
    return (
        Case(
            "plan-mines",
            Kind.PLAN,
            "下半年准备出让几宗采矿权",
            Values((quantity(frame.mines_to_sell, "宗"),), _PLANNED),
            (HALF_2024.file,),
        ),
        Case(
            "plan-new-farmland",
            Kind.PLAN,
            "今年新增耕地的任务是多少",
            Values((quantity(frame.new_farmland_target, "亩"),), _AIMED),
            (HALF_2024.file, YEAR_2023.file, FARMLAND_PLAN.file),
        ),
        Case(
            "plan-inspection-rate",
            Kind.PLAN,
            "督察整改要求6月底完成率达到多少",
            Values((quantity(mentions["inspection"]["rate_june"], "%"),), _AIMED),
            (INSPECTION.file,),
        ),
        Case(
            "plan-subsidy",
            Kind.PLAN,
            "恢复种粮一亩地补多少钱",
            values(mentions["farmland_plan"]["subsidy"], "元"),
            (FARMLAND_PLAN.file,),
        ),
        Case(
            "plan-ecology",
            Kind.PLAN,
            "澄河上游那个山水工程打算投多少钱",
            Values((quantity(mentions["2023_year"]["eco_invest"], "亿元"),), _PLANNED),
            (YEAR_2023.file,),
        ),
    )


def _passages() -> tuple[Case, ...]:
    return (
        Case(
            "passage-idle-land",
            Kind.PASSAGE,
            "督察指出的批而未供是怎么处置的",
            Said((("协议收回",),)),
            (INSPECTION.file,),
        ),
        Case(
            "passage-second-half",
            Kind.PASSAGE,
            "逾期的图斑下半年打算怎么办",
            Said((("挂牌督办", "县级领导包案"),)),
            (HALF_2024.file,),
        ),
        Case(
            "passage-orchards",
            Kind.PASSAGE,
            "已经种上果树的耕地恢复时怎么照顾农民",
            Said((("合理的调整期限",),)),
            (FARMLAND_PLAN.file,),
        ),
        Case(
            "passage-causes",
            Kind.PASSAGE,
            "2023年工作总结说当前有哪些困难",
            Said((("历史遗留",), ("专业技术人才",))),
            (YEAR_2023.file,),
        ),
    )
