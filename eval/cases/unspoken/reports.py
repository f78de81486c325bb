"""What reports state, plan and say, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.cases.asked.shape import Asked, Rows, line, one
from eval.cases.asked.tables import Tables
from eval.cases.unspoken.shape import ROUND, asked
from eval.corpus.reports import FARMLAND_PLAN, INSPECTION, YEAR_2023
from eval.sample import Case, Kind, Nothing, Said, Unclear

_ABSENT: Mapping[str, str] = {
    "lacks-objections": "今年6月异议登记办了几件",
    "lacks-quality-fields": "咱县今年建成了多少亩高标准农田？",
    "lacks-pilot-money": "麻栎镇全域土地综合整治试点总共投了多少万",
    "lacks-town-task": "桐坳乡今年分到手的新增耕地任务是多少亩，我要跟书记汇报",
    "lacks-warned-towns": "上半年因为图斑整改不力被约谈的是哪几个乡镇",
    "lacks-school": "教育局在雁洲拿的那两块地是要盖小学还是中学啊",
    "lacks-loans": "今年办的抵押登记，一共抵出去多少亿贷款？",
    "lacks-surplus-price": "挂钩的节余指标去年卖了多少钱一亩",
    "lacks-complaints": "登记窗口今年上半年被投诉了几回",
}


def _mentioned(t: Tables, report: str, name: str) -> Rows:
    return line(t.mentions[(t.mentions["report"] == report) & (t.mentions["name"] == name)], "figure")


REPORTED: Sequence[Asked] = (
    asked(
        "revived",
        Kind.FACT,
        "督察那批批而未供的问题，整改报告上说一共盘活了多少亩地？",
        lambda t: _mentioned(t, "inspection", "revived"),
        "SELECT figure FROM mentions WHERE report = 'inspection' AND name = 'revived'",
        one("亩"),
        INSPECTION.file,
    ),
    asked(
        "trees",
        Kind.FACT,
        "去年义务植树种了多少树",
        lambda t: _mentioned(t, "2023_year", "trees"),
        "SELECT figure FROM mentions WHERE report = '2023_year' AND name = 'trees'",
        one("万株", "万棵"),
        YEAR_2023.file,
    ),
    asked(
        "pool",
        Kind.PLAN,
        "补充耕地那个后备资源库，今年打算收进去多少个地块啊",
        lambda t: _mentioned(t, "farmland_plan", "pool_plots"),
        "SELECT figure FROM mentions WHERE report = 'farmland_plan' AND name = 'pool_plots'",
        one("个", "块", "宗"),
        FARMLAND_PLAN.file,
    ),
)


def report_cases() -> tuple[Case, ...]:
    """What is not reckoned."""
    absent = (ROUND.asked(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in _ABSENT.items())
    return (*_said(), *absent, *_unclear())


def _said() -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "says-rewards",
            Kind.PASSAGE,
            "年底耕保考核，排前头的乡镇有啥好处，任务没完成的又咋办",
            Said((("奖励指标",), ("扣减指标",))),
            FARMLAND_PLAN.file,
        ),
        ROUND.asked(
            "says-reluctance",
            Kind.PASSAGE,
            "督察整改报告里，对有的乡镇推得慢是怎么讲的？",
            Said((("畏难情绪",),)),
            INSPECTION.file,
        ),
    )


def _unclear() -> tuple[Case, ...]:
    gold = Unclear((("罚没",), ("成交", "出让", "价款", "供地")))
    return (ROUND.asked("vague-money", Kind.UNCLEAR, "上半年一共收上来多少钱", gold),)
