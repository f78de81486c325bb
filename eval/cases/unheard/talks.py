"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from datetime import date

from eval.cases.reckoning import PARCEL_UNITS, best, others, tally, total
from eval.cases.unheard.shape import ROUND
from eval.corpus.county import County, State
from eval.corpus.ledgers import FINDINGS, PARCELS, PLOTS
from eval.sample import Case, Kind, Listed, Named, Nothing, values

_ITEMS = ("个", "项", "件")


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_parcels(county), *_findings(county), *_plots(county))


def _parcels(county: County) -> tuple[Case, ...]:
    unfiled = [
        parcel
        for parcel in county.parcels
        if (parcel.issued.year, parcel.issued.month) == (2023, 8) and not parcel.filed
    ]
    left = [parcel for parcel in unfiled if parcel.state() is not State.FINISHED]
    return ROUND.talk(
        "august",
        Kind.COUNT,
        PARCELS,
        (
            ("去年8月下发的那批图斑，没立案的有几个", values(len(unfiled), *PARCEL_UNITS)),
            ("这里头已经整改完的呢", values(len(unfiled) - len(left), *PARCEL_UNITS)),
            ("剩下没改完的一共占了多少亩耕地", values(total(parcel.farmland for parcel in left), "亩")),
        ),
    )


def _findings(county: County) -> tuple[Case, ...]:
    """None where fewer than two are left."""
    mining = [finding for finding in county.findings if finding.category == "矿山生态破坏"]
    left = [finding for finding in mining if finding.state() is not State.FINISHED]
    towns = tuple(dict.fromkeys(finding.town for finding in left))
    if len(towns) < 2:
        return ()
    return ROUND.talk(
        "mining",
        Kind.SUM,
        FINDINGS,
        (
            ("督察说我们矿山生态破坏，这类问题一共涉及多少亩？", values(total(item.area for item in mining), "亩")),
            ("还有几个没改完", values(len(left), *_ITEMS)),
            ("没改完的在哪些乡镇？", Listed(towns, others(county.towns, towns))),
        ),
    )


def _plots(county: County) -> tuple[Case, ...]:
    """None where two offices were given as many plots; whom to call there, no ledger says."""
    given = [plot for plot in county.supplied_between(date(2024, 1, 1), date(2024, 3, 31)) if plot.method == "划拨"]
    offices = tally(plot.buyer for plot in given)
    first = best(offices, 1)
    if not first:
        return ()
    short = first[0].removeprefix("澄岭县")
    return ROUND.talk(
        "given",
        Kind.DISTINCT,
        PLOTS,
        (
            ("今年头三个月，地划拨给了几家单位", values(len(offices), "家", "个")),
            ("其中哪个单位拿的宗数最多", Named((first[0], short), others(offices, first))),
            ("它那边对接的联系人是谁", Nothing()),
        ),
    )
