"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from eval.cases.reckoning import PARCEL_UNITS, most, others, total
from eval.cases.rounds import Round
from eval.corpus.county import County
from eval.corpus.ledgers import HAZARDS, PARCELS, PLOTS
from eval.sample import Case, Gold, Kind, Listed, Named, Origin, values

_ASKED = "双桠镇"


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_parcels(county), *_hazards(county), *_plots(county))


def _talk(name: str, kind: Kind, file: str, *turns: tuple[str, Gold]) -> tuple[Case, ...]:
    return Round("hurried", Origin.UNSEEN).talk(name, kind, file, turns)


def _parcels(county: County) -> tuple[Case, ...]:
    late = [parcel for parcel in county.parcels if parcel.town == _ASKED and parcel.overdue()]
    basic = tuple(parcel.number for parcel in late if parcel.basic)
    return _talk(
        "parcels",
        Kind.COUNT,
        PARCELS,
        ("双桠过了期还没改完的图斑，到底几个", values(len(late), *PARCEL_UNITS)),
        ("里头压着永农的呢", values(len(basic), *PARCEL_UNITS)),
        ("编号念给我听下", Listed(basic, others((parcel.number for parcel in late), basic))),
    )


def _hazards(county: County) -> tuple[Case, ...]:
    listed = [spot for spot in county.hazards if spot.listed]
    people: dict[str, int] = defaultdict(int)
    for spot in listed:
        if spot.measure == "专业监测":
            people[spot.town] += spot.people
    town = most(people)
    return _talk(
        "hazards",
        Kind.SUM,
        HAZARDS,
        (
            "避险搬迁的在册点，一共多少人受威胁",
            values(sum(spot.people for spot in listed if spot.measure == "避险搬迁"), "人"),
        ),
        ("专业监测的呢", values(sum(people.values()), "人")),
        ("哪个乡镇人最多", Named((town, town[:-1]), others(county.towns, [town]))),
    )


def _plots(county: County) -> tuple[Case, ...]:
    auctioned = [
        plot for plot in county.supplied_between(date(2023, 7, 1), date(2023, 12, 31)) if plot.method == "拍卖"
    ]
    prices = {plot.number: plot.price for plot in auctioned if plot.price and not plot.price_masked}
    dearest = most(prices)
    buyer = next(plot.buyer for plot in auctioned if plot.number == dearest)
    return _talk(
        "plots",
        Kind.COUNT,
        PLOTS,
        ("去年下半年拍出去几宗地", values(len(auctioned), "宗", "块")),
        ("卖了多少钱啊", values(total(prices.values()), "万元")),
        ("最贵那宗谁家拿的", Named((buyer,), others((plot.buyer for plot in county.plots), [buyer]))),
    )
