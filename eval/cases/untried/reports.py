"""What reports state, plan and say, a starred price, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping

from eval.cases.untried.shape import ROUND
from eval.corpus.county import County
from eval.corpus.ledgers import PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024
from eval.corpus.writing import mask
from eval.sample import Case, Kind, Masked, Nothing, Said, Unclear, values

_ABSENT: Mapping[str, str] = {
    "lacks-fees": "上半年不动产登记收了多少登记费",
    "lacks-felling": "去年林业上查了几起盗伐林木的案子啊",
    "lacks-planner": "竹筠乡的村庄规划是委托哪家单位编的？",
    "lacks-start": "CL-2024-016这块地约定什么时候开工？",
    "lacks-year": "2022年全县新增了几处地灾隐患点？",
    "lacks-town": "桃源镇今年供地的价款收齐了没有",
    "lacks-paddy": "全县现在有多少亩水田",
    "lacks-forecast": "你看下半年哪个乡镇最可能发生滑坡",
}


def report_cases(county: County) -> tuple[Case, ...]:
    return (*_figures(county), *_starred(county), *_said(), *_absent(county), *_unclear())


def _figures(county: County) -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "building-permits",
            Kind.FACT,
            "上半年发了几份建设工程规划许可证",
            values(county.first_half_2024.building_permits, "份", "本", "个", "件"),
            HALF_2024.file,
        ),
        ROUND.asked(
            "titles",
            Kind.FACT,
            "去年上半年农村宅基地确权颁证的进度达到多少？",
            values(county.mentions[HALF_2023.key]["title_rate"], "%"),
            HALF_2023.file,
        ),
        ROUND.asked(
            "reserve",
            Kind.PLAN,
            "进出平衡这块，县里给预留了多少亩统筹指标啊",
            values(county.mentions[FARMLAND_PLAN.key]["reserve"], "亩"),
            FARMLAND_PLAN.file,
        ),
    )


def _starred(county: County) -> tuple[Case, ...]:
    """A starred price, asked for by town, buyer and use; none where those fit another plot."""
    fitting = [
        plot
        for plot in county.plots
        if plot.town == "汀浦镇" and plot.buyer == "澄岭青枫电子有限公司" and plot.use == "商服用地"
    ]
    if len(fitting) != 1 or not fitting[0].price_masked:
        return ()
    text = mask(str(fitting[0].price), 2, 3)
    return (ROUND.asked("starred", Kind.MASKED, "青枫电子在汀浦那块商服地卖了多少钱呀", Masked(text), PLOTS),)


def _said() -> tuple[Case, ...]:
    return (
        ROUND.asked(
            "says-mechanism",
            Kind.PASSAGE,
            "下半年图斑整改要建立一个什么样的机制？",
            Said((("日核查、周销号、月评比",),)),
            HALF_2024.file,
        ),
        ROUND.asked(
            "says-publicity",
            Kind.PASSAGE,
            "耕地保护要在哪几个日子搞集中宣传来着",
            Said((("世界地球日",), ("全国土地日",))),
            FARMLAND_PLAN.file,
        ),
    )


def _absent(county: County) -> tuple[Case, ...]:
    mine = county.mines[8]
    questions = {**_ABSENT, "lacks-reserves": f"{mine.name}的保有储量还剩多少万吨？"}
    return tuple(ROUND.asked(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in questions.items())


def _unclear() -> tuple[Case, ...]:
    return (ROUND.asked("vague-mu", Kind.UNCLEAR, "上半年完成了多少亩", Unclear((("耕地",),))),)
