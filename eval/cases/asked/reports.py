"""What reports state, plan, mask and say; what nothing says; what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.cases.asked.shape import Asked, Shape, line, one, several, starred
from eval.corpus.ledgers import PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, INSPECTION, YEAR_2023, Report
from eval.sample import Case, Kind, Nothing, Origin, Said, Unclear

_PLANNED = ("计划", "拟", "打算", "将")
_AIMED = ("目标", "任务", "计划", "力争", "确保", "不少于", "培育")


def _mentioned(name: str, kind: Kind, question: str, report: Report, figures: Sequence[str], shape: Shape) -> Asked:
    """A question for figures that stand in one report only, by their names there."""
    chosen = ", ".join(f"max(figure) FILTER (name = '{figure}')" for figure in figures)
    return Asked(
        name,
        kind,
        question,
        lambda t: [
            tuple(t.mentions[t.mentions["report"] == report.key].set_index("name")["figure"].loc[list(figures)])
        ],
        f"SELECT {chosen} FROM mentions WHERE report = '{report.key}'",  # noqa: S608 - names of ours
        shape,
        (report.file,),
    )


def _worked(name: str, question: str, half: str, report: Report, figure: str, shape: Shape, kind: Kind) -> Asked:
    """A question for a half-year's figure."""
    return Asked(
        name,
        kind,
        question,
        lambda t: line(t.work[t.work["half"] == half], figure),
        f"SELECT {figure} FROM work WHERE half = '{half}'",  # noqa: S608 - names of ours
        shape,
        (report.file,),
    )


_FACTS: Sequence[Asked] = (
    _worked("fact-drills", "应急演练上半年搞了几场", "2024H1", HALF_2024, "drills", one("场", "次"), Kind.FACT),
    _mentioned("fact-warnings", Kind.FACT, "去年汛期发了几次地灾预警", YEAR_2023, ["warnings"], one("次")),
    _mentioned("fact-planners", Kind.FACT, "规划师下乡搞了多少场", HALF_2024, ["planners"], one("场次", "场", "次")),
    _mentioned("fact-boundary", Kind.FACT, "城镇开发边界控制在好大", HALF_2024, ["boundary"], one("平方公里")),
    _mentioned("fact-days", Kind.FACT, "一般登记现在几个工作日办得完", HALF_2024, ["days"], one("个工作日")),
    _mentioned("fact-gap", Kind.FACT, "督查整改报告里说资金还缺多少", INSPECTION, ["gap"], one("万元")),
    Asked(
        "fact-farmland-kept",
        Kind.FACT,
        "去年核定的耕地保有量和永农各是多少万亩",
        lambda t: line(t.years[t.years["year"] == 2023], "farmland_kept", "basic_kept"),
        "SELECT farmland_kept, basic_kept FROM years WHERE year = 2023",
        several(("万亩",), ("万亩",)),
        (YEAR_2023.file,),
    ),
)

_PLANS: Sequence[Asked] = (
    _mentioned(
        "plan-villages",
        Kind.PLAN,
        "今年要培育多少个耕保示范村",
        FARMLAND_PLAN,
        ["model_villages"],
        one("个", marks=_AIMED),
    ),
    _mentioned(
        "plan-hazard-works",
        Kind.PLAN,
        "下半年地灾治理搞几处、搬多少户",
        HALF_2024,
        ["engineering", "relocated"],
        several(("处",), ("户",)),
    ),
    _mentioned("plan-budget", Kind.PLAN, "耕保专项资金县里安排了多少", FARMLAND_PLAN, ["budget"], one("万元")),
    _mentioned(
        "plan-industrial",
        Kind.PLAN,
        "下半年供地计划里工业用地有几宗",
        HALF_2024,
        ["plan_industrial"],
        one("宗", marks=_AIMED),
    ),
    _mentioned(
        "plan-towers", Kind.PLAN, "打算在几个铁塔上装探头", INSPECTION, ["towers"], one("座", "个", marks=_PLANNED)
    ),
)

_MASKED: Sequence[Asked] = (
    _mentioned("starred-funds", Kind.MASKED, "去年矿山修复争取了中央好多钱", YEAR_2023, ["funds"], starred("万元", 2)),
    _worked(
        "starred-evacuated",
        "上半年紧急转移了多少群众",
        "2024H1",
        HALF_2024,
        "evacuated",
        starred("人次", 1),
        Kind.MASKED,
    ),
    _mentioned("starred-idle", Kind.MASKED, "盘活的闲置厂房有多少平方", YEAR_2023, ["idle"], starred("万平方米", 1)),
    _mentioned(
        "starred-incentive", Kind.MASKED, "给田长的激励经费安排了几万", FARMLAND_PLAN, ["incentive"], starred("万元", 1)
    ),
    Asked(
        "starred-price",
        Kind.MASKED,
        "CL-2023-050那宗卖了多少钱",
        lambda t: line(t.plots[(t.plots["number"] == "CL-2023-050") & t.plots["price_masked"]], "price"),
        "SELECT price FROM plots WHERE number = 'CL-2023-050' AND price_masked",
        starred("", 2, 3),
        (PLOTS,),
    ),
)

REPORTED: Sequence[Asked] = (*_FACTS, *_PLANS, *_MASKED)

_PASSAGES: Mapping[str, tuple[str, Report, tuple[tuple[str, ...], ...]]] = {
    "passage-closed-loop": ("网格员巡查那个闭环咋说的", FARMLAND_PLAN, (("发现、上报、核查、处置、销号",),)),
    "passage-difficulties": ("督察整改有啥困难", INSPECTION, (("资金缺口",), ("权属纠纷",))),
    "passage-transfers": ("带押过户总结里怎么提的", YEAR_2023, (("交房即交证",),)),
    "passage-balance": ("进出平衡是怎么要求的", FARMLAND_PLAN, (("转出面积不得大于转入面积",),)),
    "passage-courts": ("跟法院公安联合惩戒是咋弄的", HALF_2023, (("会签协作办法",),)),
    "passage-penalties": ("没完成耕保任务的乡镇要怎么处理", FARMLAND_PLAN, (("扣减指标",),)),
    "passage-main-works": ("土地整治项目几月底前要把主体工程做完", FARMLAND_PLAN, (("10月底",),)),
}

_ABSENT: Mapping[str, str] = {
    "nothing-telephone": "图斑举报打哪个电话",
    "nothing-next-year": "2026年供地计划有多少亩",
    "nothing-population": "云陂镇有多少人口",
    "nothing-cost": "拆除复耕一亩花了多少钱",
    "nothing-july": "7月份办了多少件登记",
    "nothing-sea": "海域使用权证发了几本",
}

_UNCLEAR: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "unclear-rate": ("整改率多少", (("图斑",), ("督察",))),
    "unclear-task": ("今年任务完成了百分之多少", (("新增耕地",), ("恢复耕地",))),
    "unclear-largest": ("面积最大的是哪个", ()),
    "unclear-total": ("一共多少亩", ()),
}


def written_cases() -> tuple[Case, ...]:
    """The cases whose golds are words: nothing is reckoned for them."""
    return (
        *(
            Case(name, Kind.PASSAGE, question, Said(phrases), (report.file,), origin=Origin.BEFORE)
            for name, (question, report, phrases) in _PASSAGES.items()
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.BEFORE)
            for name, question in _ABSENT.items()
        ),
        *(
            Case(name, Kind.UNCLEAR, question, Unclear(readings), origin=Origin.BEFORE)
            for name, (question, readings) in _UNCLEAR.items()
        ),
    )
