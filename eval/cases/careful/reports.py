"""What reports state, plan, mask and say, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from eval.corpus.county import County
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024
from eval.corpus.writing import mask
from eval.sample import Case, Kind, Masked, Nothing, Origin, Quantity, Said, Unclear, Values, quantity, values

_ABSENT: Mapping[str, str] = {
    "careful-lacks-premium": "请统计2024年各宗地的起始价以及平均溢价率。",
    "careful-lacks-year": "请问2020年全县累计收缴违法用地罚没款多少万元？",
    "careful-lacks-town": "能否列出清溪镇辖区内督察反馈问题的办理进度？",
    "careful-lacks-neighbour": "请问临江县同期的图斑整改率与我县相比孰高孰低？",
    "careful-lacks-days": "请测算已处置到位的图斑，从下发到整改完成平均用时多少天。",
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_figures(county), *_planned(county), *_spoken())


def _figures(county: County) -> tuple[Case, ...]:
    return (
        Case(
            "careful-sensors",
            Kind.FACT,
            "请问截至6月末，今年新增布设的地灾普适型监测设备共计多少套？",
            values(county.mentions[HALF_2024.key]["sensors"], "套"),
            (HALF_2024.file,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-stock-then",
            Kind.MASKED,
            "2023年上半年逐宗建档的历年批而未供土地，预计涉及面积是多少公顷？",
            Masked(mask(str(county.mentions[HALF_2023.key]["stock"]), 3) + "公顷"),
            (HALF_2023.file,),
            origin=Origin.UNSEEN,
        ),
    )


def _planned(county: County) -> tuple[Case, ...]:
    plan = county.mentions[FARMLAND_PLAN.key]
    mean = Decimal(plan["invest"]) / plan["land_projects"]
    return (
        Case(
            "careful-mean-invested",
            Kind.AVERAGE,
            "按照耕地保护专项工作计划，今年拟实施的土地整治项目，平均每个项目的总投入约为多少万元？",
            Values((Quantity(mean, ("万元",), Decimal("0.5")),)),
            (FARMLAND_PLAN.file,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "careful-dry-land",
            Kind.PLAN,
            "本年度计划改造提升的旱地面积和新建的“旱改水”示范片数量分别是多少？",
            Values((quantity(plan["dry"], "亩"), quantity(plan["paddies"], "个"))),
            (FARMLAND_PLAN.file,),
            origin=Origin.UNSEEN,
        ),
    )


def _spoken() -> tuple[Case, ...]:
    return (
        Case(
            "careful-says-towns",
            Kind.PASSAGE,
            "在今年上半年总结及下半年计划的材料中，对图斑整改工作不力的乡镇明确了何种处理措施？",
            Said((("约谈问责",),)),
            (HALF_2024.file,),
            origin=Origin.UNSEEN,
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.UNSEEN)
            for name, question in _ABSENT.items()
        ),
        Case(
            "careful-vague-unfinished",
            Kind.UNCLEAR,
            "请问截至目前，尚未处置到位的合计涉及面积是多少？",
            Unclear((("图斑",), ("督察",))),
            origin=Origin.UNSEEN,
        ),
    )
