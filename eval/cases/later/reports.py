"""What reports state, plan and mask."""

from __future__ import annotations

from collections.abc import Sequence

from eval.cases.asked.shape import Asked, Shape, cell, line, one, several, starred
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, INSPECTION, YEAR_2023, Report
from eval.sample import Kind


def _mentioned(name: str, kind: Kind, question: str, report: Report, figures: Sequence[str], shape: Shape) -> Asked:
    """A question for figures that stand in one report only, by their names there."""
    chosen = ", ".join(f"max(figure) FILTER (name = '{figure}')" for figure in figures)
    return Asked(
        name,
        kind,
        question,
        lambda t: cell(*t.mentions[t.mentions["report"] == report.key].set_index("name")["figure"].loc[list(figures)]),
        f"SELECT {chosen} FROM mentions WHERE report = '{report.key}'",  # noqa: S608 - names of ours
        shape,
        (report.file,),
    )


REPORTED: Sequence[Asked] = (
    _mentioned("later-police", Kind.FACT, "上半年移交给公安的案子有几件", HALF_2024, ["police"], one("件")),
    _mentioned("later-staff", Kind.FACT, "乡镇自然资源所平均几个人", HALF_2023, ["staff"], one("名", "人", "个")),
    _mentioned("later-forest-back", Kind.FACT, "森林督查一共收回来多少林地", YEAR_2023, ["forest_back"], one("公顷")),
    _mentioned(
        "later-invest",
        Kind.MULTI,
        "今年土地整治项目总投资、建设规模、预计新增耕地各是多少",
        FARMLAND_PLAN,
        ["invest", "scale", "yield_area"],
        several(("万元",), ("亩",), ("亩",)),
    ),
    _mentioned("later-income", Kind.PLAN, "下半年卖采矿权估摸能收多少", HALF_2024, ["mine_income"], one("万元", "万")),
    _mentioned("later-broadcasts", Kind.PLAN, "耕保的广播讲座一年要办几期", FARMLAND_PLAN, ["broadcasts"], one("期")),
    _mentioned(
        "later-care", Kind.MASKED, "督察整改里落实的后期管护资金有好多", INSPECTION, ["care"], starred("万元", 2)
    ),
    Asked(
        "later-mailed",
        Kind.MASKED,
        "24年上半年寄出去多少件证照",
        lambda t: line(t.work[t.work["half"] == "2024H1"], "mailed"),
        "SELECT mailed FROM work WHERE half = '2024H1'",
        starred("件", 2),
        (HALF_2024.file,),
    ),
)
