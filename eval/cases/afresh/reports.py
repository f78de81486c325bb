"""What reports state, plan, mask and say, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping

from eval.corpus.county import County
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, INSPECTION, Report
from eval.corpus.writing import mask
from eval.sample import Case, Kind, Masked, Nothing, Origin, Said, Unclear, Values, quantity, values

_SAID: Mapping[str, tuple[str, Report, tuple[tuple[str, ...], ...]]] = {
    "afresh-says-crops": ("地恢复了以后该种些啥", FARMLAND_PLAN, (("粮油作物",),)),
    "afresh-says-duty": ("主汛期值班咋安排的", HALF_2024, (("24小时值班值守",),)),
}

_ABSENT: Mapping[str, str] = {
    "afresh-lacks-density": "住宅用地容积率定的好多",
    "afresh-lacks-tax": "矿山去年交了多少资源税",
    "afresh-lacks-year": "22年汛期搞过几场避险演练",
    "afresh-lacks-town": "柳溪乡那几个矿停了没有",
    "afresh-lacks-place-in-city": "我们县整改率在全市排第几",
    "afresh-lacks-neighbour": "邻县批而未供消化了多少公顷",
}

_UNCLEAR: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "afresh-vague-place": ("云陂那边有几个", (("图斑",),)),
    "afresh-vague-limit": ("整改时限是哪天", (("图斑",), ("督察",))),
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_figures(county), *_targets(county), *_masked(county), *_spoken())


def _figures(county: County) -> tuple[Case, ...]:
    half, inspection = county.mentions[HALF_2024.key], county.mentions[INSPECTION.key]
    meetings = quantity(inspection["meetings"], "次"), quantity(inspection["visits"], "轮次", "轮", "次")
    return (
        Case(
            "afresh-machines",
            Kind.FACT,
            "小田并大田的示范片机械化搞到百分之几了",
            values(half["machine"], "%"),
            (HALF_2024.file,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-meetings",
            Kind.MULTI,
            "督察整改推进会开了几次，现场督导跑了几轮",
            Values(meetings),
            (INSPECTION.file,),
            origin=Origin.AFRESH,
        ),
    )


def _targets(county: County) -> tuple[Case, ...]:
    return (
        Case(
            "afresh-new-signs",
            Kind.PLAN,
            "永农保护牌今年要换好多块",
            values(county.mentions[FARMLAND_PLAN.key]["signs_new"], "块"),
            (FARMLAND_PLAN.file,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-strike",
            Kind.PLAN,
            "年底前隐患点起码要核销掉几处",
            values(county.mentions[HALF_2024.key]["strike"], "处", "个"),
            (HALF_2024.file,),
            origin=Origin.AFRESH,
        ),
    )


def _masked(county: County) -> tuple[Case, ...]:
    return (
        Case(
            "afresh-talked",
            Kind.MASKED,
            "督察问责，诫勉谈话加批评教育的有几个人",
            Masked(mask(str(county.mentions[INSPECTION.key]["talked"]), 1) + "人"),
            (INSPECTION.file,),
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-patrols",
            Kind.MASKED,
            "23年前半年巡田跑了多少人次",
            Masked(mask(str(county.first_half_2023.field_patrols), 2) + "人次"),
            (HALF_2023.file,),
            origin=Origin.AFRESH,
        ),
    )


def _spoken() -> tuple[Case, ...]:
    return (
        *(
            Case(name, Kind.PASSAGE, question, Said(phrases), (report.file,), origin=Origin.AFRESH)
            for name, (question, report, phrases) in _SAID.items()
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.AFRESH)
            for name, question in _ABSENT.items()
        ),
        *(
            Case(name, Kind.UNCLEAR, question, Unclear(readings), origin=Origin.AFRESH)
            for name, (question, readings) in _UNCLEAR.items()
        ),
    )
