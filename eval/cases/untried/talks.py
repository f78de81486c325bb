"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from datetime import date

from eval.cases.reckoning import others, total
from eval.cases.untried.shape import ROUND
from eval.corpus.county import BUREAU, County
from eval.corpus.ledgers import HAZARDS, MINES, PLOTS
from eval.sample import Case, Exists, Kind, Listed, quantity, values

_MINES = ("家", "个", "宗", "座", "本", "处")
_PLOTS = ("宗", "块", "个")


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_mines(county), *_plots(county), *_hazards(county))


def _mines(county: County) -> tuple[Case, ...]:
    own = [mine for mine in county.mines if mine.authority == BUREAU]
    working = [mine for mine in own if mine.status == "生产"]
    return ROUND.talk(
        "mines",
        Kind.COUNT,
        MINES,
        (
            ("县局发证的矿有几家", values(len(own), *_MINES)),
            ("其中正常生产的有几家", values(len(working), *_MINES)),
            ("这几家一年的生产规模一共多少万吨", values(total(mine.capacity for mine in working), "万吨")),
        ),
    )


def _plots(county: County) -> tuple[Case, ...]:
    """None where it matters whether the last question is about all plots or the industrial ones."""
    bought = [
        plot
        for plot in county.supplied_between(date(2023, 1, 1), date(2023, 12, 31))
        if plot.buyer == "澄岭锦墅置业有限公司"
    ]
    industrial = [plot for plot in bought if plot.use == "工业用地"]
    owing = sum(plot.unpaid > 0 for plot in bought)
    if owing != sum(plot.unpaid > 0 for plot in industrial):
        return ()
    return ROUND.talk(
        "buyer",
        Kind.DISTINCT,
        PLOTS,
        (
            ("锦墅置业去年在几个乡镇拿了地？", values(len({plot.town for plot in bought}), "个")),
            ("其中工业用地拿了几宗？", values(len(industrial), *_PLOTS)),
            ("有没有还没把钱交清的？", Exists(quantity(owing, *_PLOTS))),
        ),
    )


def _hazards(county: County) -> tuple[Case, ...]:
    """None where there are too few or where one of the names stands for another spot too."""
    every = [spot.name for spot in county.hazards]
    spots = [spot for spot in county.hazards if spot.town == "桐坳乡" and spot.listed]
    names = tuple(spot.name for spot in spots)
    watched = tuple(spot.name for spot in spots if spot.measure == "群测群防")
    if len(names) < 2 or not watched or any(every.count(name) > 1 for name in names):
        return ()
    return ROUND.talk(
        "hazards",
        Kind.FILTER_LIST,
        HAZARDS,
        (
            ("桐坳乡在册的隐患点都有哪些，名字说一下", Listed(names, others(every, names))),
            ("里面只是群测群防的是哪几处啊", Listed(watched, others(every, watched))),
        ),
    )
