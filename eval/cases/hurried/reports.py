"""What reports state, plan and say, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping

from eval.corpus.county import County
from eval.corpus.reports import FARMLAND_PLAN, INSPECTION, YEAR_2023
from eval.sample import Case, Kind, Nothing, Origin, Said, Unclear, values

_ABSENT: Mapping[str, str] = {
    "hurried-lacks-returned": "图斑举证被退回来的到底有几个",
    "hurried-lacks-neighbour": "沅河县那边图斑整改率到多少了，比我们高不",
    "hurried-lacks-year": "前年卖地一共收了多少钱",
    "hurried-lacks-town": "大湾镇那个挂钩项目验收没得",
    "hurried-lacks-upkeep": "地灾监测设备维护，一年花了多少钱",
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (
        Case(
            "hurried-petitions",
            Kind.FACT,
            "信访去年接了多少件来着",
            values(county.mentions[YEAR_2023.key]["petitions"], "件"),
            (YEAR_2023.file,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-typo-trained",
            Kind.PLAN,
            "村级田长跟网格员今年要陪训多少人次",
            values(county.mentions[FARMLAND_PLAN.key]["trained"], "人次", "人"),
            (FARMLAND_PLAN.file,),
            origin=Origin.UNSEEN,
        ),
        Case(
            "hurried-says-meetings",
            Kind.PASSAGE,
            "督察整改各部门的联席会，多久碰一回头",
            Said((("每月至少会商1次",),)),
            (INSPECTION.file,),
            origin=Origin.UNSEEN,
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.UNSEEN)
            for name, question in _ABSENT.items()
        ),
        Case(
            "hurried-vague-due",
            Kind.UNCLEAR,
            "下个月到期的帮我数一下",
            Unclear((("图斑",), ("采矿",))),
            origin=Origin.UNSEEN,
        ),
    )
