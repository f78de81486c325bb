"""What reports state, plan and say, a starred area, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from eval.cases.asked.shape import Asked, Rows, cell, line, one, starred
from eval.cases.asked.tables import Tables
from eval.cases.unread.shape import ROUND, asked
from eval.corpus.ledgers import PARCELS
from eval.corpus.reports import FARMLAND_PLAN, INSPECTION, YEAR_2023
from eval.sample import Case, Kind, Nothing, Said, Unclear

_ABSENT: Mapping[str, str] = {
    "lacks-fine": "02300003号图斑最后罚了多少钱？",
    "lacks-villages": "2022年第2批次征的是哪几个村的地",
    "lacks-leader": "2023-DC006这条督察问题是哪位县领导包的案？",
    "lacks-posts": "局里核定编制是多少个，现在还空着几个",
    "lacks-cause": "石鼓坪建筑用砂岩矿到底是因为啥停的产",
    "lacks-person": "帮我看下瑞堰房地产的法人代表叫什么名字",
    "lacks-audit": "上回审计组给局里提的那几条意见，到现在改了几条？",
    "lacks-quota": "明年省里大概能给我们多少亩新增建设用地指标",
    "lacks-term": "青枫电子欠的那笔地款，合同约定最迟哪天交清？",
}


def _mentioned(t: Tables, report: str, name: str) -> Rows:
    return line(t.mentions[(t.mentions["report"] == report) & (t.mentions["name"] == name)], "figure")


def _starred_area(t: Tables) -> Rows:
    """The starred area of the one parcel that fits; nothing where another fits too."""
    place = (t.parcels["town"] == "禾渚镇") & (t.parcels["village"] == "青杠村")
    found = t.parcels[place & (t.parcels["violation"] == "未批先建") & (t.parcels["issued"] == date(2023, 11, 9))]
    return cell(*found["monitored"]) if len(found) == 1 and found["monitored_masked"].all() else []


REPORTED: Sequence[Asked] = (
    asked(
        "checkpoints",
        Kind.FACT,
        "去年森林防火一共设了多少处检查卡口？",
        lambda t: _mentioned(t, "2023_year", "checkpoints"),
        "SELECT figure FROM mentions WHERE report = '2023_year' AND name = 'checkpoints'",
        one("处", "个"),
        YEAR_2023.file,
    ),
    asked(
        "lectures",
        Kind.PLAN,
        "督察整改这块，年内打算搞多少场专题宣讲",
        lambda t: _mentioned(t, "inspection", "lectures"),
        "SELECT figure FROM mentions WHERE report = 'inspection' AND name = 'lectures'",
        one("场"),
        INSPECTION.file,
    ),
    asked(
        "starred-parcel",
        Kind.MASKED,
        "去年11月下发的、禾渚青杠村那个未批先建图斑，监测面积到底是多少亩？",
        _starred_area,
        "SELECT monitored FROM parcels WHERE town = '禾渚镇' AND village = '青杠村' AND violation = '未批先建'"
        " AND issued = DATE '2023-11-09' AND monitored_masked",
        starred("", 1),
        PARCELS,
    ),
)


def report_cases() -> tuple[Case, ...]:
    """What is not reckoned."""
    absent = (ROUND.asked(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in _ABSENT.items())
    return (*_said(), *absent, *_unclear())


def _said() -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "says-old-batches",
            Kind.PASSAGE,
            "去年的总结里，批而未供难消化说是卡在什么地方",
            Said((("成因复杂",), ("超过十年",))),
            YEAR_2023.file,
        ),
        ROUND.asked(
            "says-who-sows",
            Kind.PASSAGE,
            "恢复回来的耕地以后由谁来组织种，必须种啥？",
            Said((("村集体统一组织",), ("粮油作物",))),
            FARMLAND_PLAN.file,
        ),
    )


def _unclear() -> tuple[Case, ...]:
    question = "超了期限还没办完的有几个，马上要报"
    return (ROUND.asked("vague-overdue", Kind.UNCLEAR, question, Unclear((("图斑",), ("督察",)))),)
