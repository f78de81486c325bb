"""What reports state, plan and say, a starred price, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping

from eval.cases.newest.shape import ROUND
from eval.cases.reckoning import tally
from eval.corpus.county import County
from eval.corpus.ledgers import PLOTS
from eval.corpus.reports import INSPECTION, YEAR_2023
from eval.corpus.writing import mask
from eval.sample import Case, Kind, Masked, Nothing, Said, Unclear, values

_ABSENT: Mapping[str, str] = {
    "lacks-moved": "挂钩项目那边一共拆了几户人家的老房子",
    "lacks-town": "双河镇去年卖脱了几块地",
    "lacks-output": "云陂的矿去年实打实挖了好多万吨出来",
    "lacks-spent": "耕保专项资金今年到现在实际花脱多少万了",
    "lacks-year": "请查询2022年度全县营造林的完成面积。",
    "lacks-fee": "请核算各欠缴价款宗地应缴滞纳金的总额。",
    "lacks-neighbour": "临水县去年的违法用地结案率是多少？",
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_figures(county), *_starred(county), *_said(), *_absent(county), *_unclear())


def _figures(county: County) -> tuple[Case, ...]:
    year = county.mentions[YEAR_2023.key]
    return (
        ROUND.asked(
            "watchers",
            Kind.FACT,
            "群测群防员23年训了几多人次哟",
            values(year["watchers"], "人次", "人"),
            YEAR_2023.file,
        ),
        ROUND.asked(
            "pilot",
            Kind.FACT,
            "麻栎镇全域土地综合整治试点，总体进度到百分之多少了？",
            values(year["pilot"], "%"),
            YEAR_2023.file,
        ),
        ROUND.asked(
            "green",
            Kind.PLAN,
            "根据年初工作计划，本年度拟完成的国土绿化面积是多少亩？",
            values(year["next_green"], "亩"),
            YEAR_2023.file,
        ),
    )


def _starred(county: County) -> tuple[Case, ...]:
    """A starred price, asked for by its buyer and month; none where that fits another plot."""
    months = tally(f"{plot.buyer}{plot.supplied:%Y-%m}" for plot in county.plots)
    alone = [
        plot
        for plot in county.plots
        if plot.price_masked and plot.supplied.year == 2023 and months[f"{plot.buyer}{plot.supplied:%Y-%m}"] == 1
    ]
    return tuple(
        ROUND.asked(
            "starred-price",
            Kind.MASKED,
            f"{plot.buyer.removesuffix('有限公司').removeprefix('澄岭')}去年{plot.supplied.month}月那块地多少万拿下的",
            Masked(mask(str(plot.price), 2, 3)),
            PLOTS,
        )
        for plot in alone[-1:]
    )


def _said() -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "says-haggling",
            Kind.PASSAGE,
            "权属扯皮那些，协商一回要拖多久",
            Said((("三个月以上",),)),
            INSPECTION.file,
        ),
        ROUND.asked(
            "says-rules",
            Kind.PASSAGE,
            "请问在督察整改举一反三排查中，同步修订完善了什么管理办法？",
            Said((("设施农业用地管理办法",),)),
            INSPECTION.file,
        ),
    )


def _absent(county: County) -> tuple[Case, ...]:
    spot = next(spot for spot in county.hazards if spot.listed and spot.kind == "崩塌")
    questions = {**_ABSENT, "lacks-visit": f"{spot.name}上回巡查是几号去的"}
    return tuple(ROUND.asked(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in questions.items())


def _unclear() -> tuple[Case, ...]:
    return (
        ROUND.asked("vague-left", Kind.UNCLEAR, "枫堰没搞完的还有几个嘛", Unclear((("图斑",), ("督察",)))),
        ROUND.asked("vague-new", Kind.UNCLEAR, "今年新增了多少？", Unclear((("耕地",),))),
    )
