"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from eval.cases.reckoning import PARCEL_UNITS, others, share, total
from eval.cases.rounds import Round
from eval.corpus.county import County, State
from eval.corpus.ledgers import HAZARDS, PARCELS, PLOTS
from eval.sample import Case, Kind, Listed, Named, Origin, Quantity, Values, values

_ROUND = Round("careful", Origin.UNSEEN)


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_parcels(county), *_hazards(county), *_plots(county))


def _parcels(county: County) -> tuple[Case, ...]:
    issued = [parcel for parcel in county.parcels if parcel.town == "青砚镇" and parcel.issued.year == 2024]
    done = sum(parcel.state() is State.FINISHED for parcel in issued)
    return _ROUND.talk(
        "town",
        Kind.COUNT,
        PARCELS,
        (
            ("请统计一下青砚镇2024年度下发的图斑数量。", values(len(issued), *PARCEL_UNITS)),
            ("其中已经处置到位的有多少个？", values(done, *PARCEL_UNITS)),
            ("所占比例是多少？", Values((share(done, len(issued)),))),
        ),
    )


def _hazards(county: County) -> tuple[Case, ...]:
    """None where two spots threaten as many."""
    falls = sorted(
        (spot for spot in county.hazards if spot.listed and spot.kind == "崩塌"),
        key=lambda spot: spot.people,
        reverse=True,
    )
    people = sum(spot.people for spot in falls)
    worst, following = falls[:2]
    if worst.people == following.people:
        return ()
    return _ROUND.talk(
        "falls",
        Kind.SUM,
        HAZARDS,
        (
            ("请问目前仍在册的崩塌类隐患点，合计威胁群众多少人？", values(people, "人", "名")),
            (
                "平均每处威胁多少人？",
                Values((Quantity(Decimal(people) / len(falls), ("人", "名"), Decimal("0.05")),)),
            ),
            (
                "威胁人数最多的是哪一处？",
                Named((worst.name,), others((spot.name for spot in county.hazards), [worst.name])),
            ),
        ),
    )


def _plots(county: County) -> tuple[Case, ...]:
    quarters = [
        [plot for plot in county.supplied_between(date(year, 4, 1), date(year, 6, 30)) if plot.use == "住宅用地"]
        for year in (2023, 2024)
    ]
    before, now = (total(plot.area for plot in quarter) for quarter in quarters)
    numbers = tuple(plot.number for plot in quarters[1])
    if len(numbers) < 2:
        return ()
    return _ROUND.talk(
        "homes",
        Kind.FILTER_LIST,
        PLOTS,
        (
            (
                "请列出2024年二季度供应的住宅用地宗地编号。",
                Listed(numbers, others((plot.number for plot in county.plots), numbers)),
            ),
            ("合计面积是多少亩？", values(now, "亩")),
            ("与去年同期相比增减了多少亩？", values(abs(now - before), "亩")),
        ),
    )
