"""What reports state, plan and say, starred figures, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping

from eval.cases.unheard.shape import ROUND
from eval.corpus.county import County
from eval.corpus.ledgers import HAZARDS, PARCELS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2024, INSPECTION, YEAR_2023
from eval.corpus.writing import mask
from eval.sample import Case, Kind, Named, Nothing, Said, Unclear, values

_ABSENT: Mapping[str, str] = {
    "lacks-chief": "白鹭湾镇是哪位县领导当田长",
    "lacks-party": "枫堰超占用地那些图斑，当事人都叫什么名字？",
    "lacks-certificates": "上半年窗口总共发出去多少本不动产权证书",
    "lacks-town-farmland": "双桠镇全镇现有耕地到底有多少亩？",
    "lacks-idle-fee": "闲置土地今年收了多少闲置费",
    "lacks-owner": "百桠物流的法定代表人是谁啊",
    "lacks-starting-price": "CL-2024-027这宗地起拍价定的多少，溢价了没有",
    "lacks-next-year": "明年的新增耕地任务下达了多少亩",
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_figures(county), *_starred(county), *_said(), *_absent(county), *_unclear())


def _figures(county: County) -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "cameras",
            Kind.FACT,
            "去年跟农业那边一起管高标准农田，装了多少个摄像头？",
            values(county.mentions[YEAR_2023.key]["cameras"], "个", "套"),
            YEAR_2023.file,
        ),
        ROUND.asked(
            "compounds",
            Kind.FACT,
            "办证难的那些老小区，今年上半年解决了几个",
            values(county.mentions[HALF_2024.key]["compounds"], "个"),
            HALF_2024.file,
        ),
        ROUND.asked(
            "facility",
            Kind.PLAN,
            "耕地要转去搞设施农业建设的，单宗最多能有几亩啊？",
            values(county.mentions[FARMLAND_PLAN.key]["facility"], "亩"),
            FARMLAND_PLAN.file,
        ),
    )


def _starred(county: County) -> tuple[Case, ...]:
    """An area and a name that a ledger stars; each is left out where it is not one row's.  The gold
    is the starred text and not `Masked`, since the parcel's number may well stand beside its area."""
    parcels = [
        parcel
        for parcel in county.parcels
        if (parcel.town, parcel.village, parcel.violation) == ("禾渚镇", "青杠村", "未批先建")
        and (parcel.issued.year, parcel.issued.month) == (2023, 11)
    ]
    watchers = [spot.watcher for spot in county.hazards if spot.name == "楠木坝8组滑坡"]
    cases = []
    if len(parcels) == 1 and parcels[0].monitored_masked:
        question = "禾渚青杠村去年11月下发的那个未批先建图斑，监测面积有多大"
        gold = Named((mask(str(parcels[0].monitored), 1),))
        cases.append(ROUND.asked("starred-parcel", Kind.MASKED, question, gold, PARCELS))
    if len(watchers) == 1:
        question = "楠木坝8组那个滑坡，监测责任人叫啥名字？"
        cases.append(ROUND.asked("starred-watcher", Kind.MASKED, question, Named((f"{watchers[0]}**",)), HAZARDS))
    return tuple(cases)


def _said() -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "says-look-back",
            Kind.PASSAGE,
            "督察问题改完了还要搞“回头看”，重点是看些什么？",
            Said((("是否反弹",), ("群众是否满意",))),
            INSPECTION.file,
        ),
        ROUND.asked(
            "says-who-pays",
            Kind.PASSAGE,
            "农户恢复种粮的补助，这个钱由哪一级出",
            Said((("县财政统筹",),)),
            FARMLAND_PLAN.file,
        ),
        ROUND.asked(
            "says-river",
            Kind.PASSAGE,
            "去年的总结里说今年生态修复要启动一个什么大工程来着",
            Said((("澄河上游山水林田湖草",),)),
            YEAR_2023.file,
        ),
    )


def _absent(county: County) -> tuple[Case, ...]:
    mine = next((mine for mine in county.mines if mine.status == "停产"), county.mines[0])
    questions = {**_ABSENT, "lacks-cause": f"{mine.name}到底是因为啥停的产"}
    return tuple(ROUND.asked(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in questions.items())


def _unclear() -> tuple[Case, ...]:
    return (ROUND.asked("vague-patrols", Kind.UNCLEAR, "上半年一共巡了多少次", Unclear((("巡田",), ("巡林",)))),)
