"""Questions on the 卫片 parcels."""

from __future__ import annotations

from decimal import Decimal

from eval.cases.reckoning import PARCEL_UNITS, most, others, share, tally, total
from eval.corpus.county import County, Parcel, State
from eval.corpus.ledgers import PARCELS
from eval.corpus.reports import HALF_2024
from eval.corpus.writing import mask
from eval.sample import Case, Grouped, Kind, Listed, Masked, Named, Values, quantity, values

_BOTH = (PARCELS, HALF_2024.file)


def parcel_cases(county: County) -> tuple[Case, ...]:
    return (*_counts(county), *_areas(county), *_single_parcels(county), *_towns_and_types(county))


def _counts(county: County) -> tuple[Case, ...]:
    parcels = county.parcels
    states = [parcel.state() for parcel in parcels]
    readable = [parcel for parcel in parcels if not parcel.monitored_masked]

    def count(name: str, question: str, number: int, files: tuple[str, ...] = (PARCELS,)) -> Case:
        return Case(name, Kind.COUNT, question, values(number, *PARCEL_UNITS), files)

    return (
        count("parcels-left", "卫片图斑还剩多少个没整改到位", len(states) - states.count(State.FINISHED), _BOTH),
        count("parcels-under-way", "有几个图斑正改着呢", states.count(State.UNDER_WAY), _BOTH),
        count("parcels-town", "麻栎镇一共摊上了多少个图斑", sum(parcel.town == "麻栎镇" for parcel in parcels)),
        count("parcels-nongrain", "台账里非粮化的图斑有几个", sum(parcel.violation == "非粮化" for parcel in parcels)),
        count("parcels-filed", "图斑里头立了案的有多少", sum(parcel.filed for parcel in parcels)),
        count(
            "parcels-demolish-town",
            "枫堰那边采取拆除复耕的图斑有几个",
            sum(parcel.town == "枫堰镇" and parcel.measure == "拆除复耕" for parcel in parcels),
        ),
        count(
            "parcels-large",
            "监测面积超过40亩的图斑有几个",
            sum(parcel.monitored > 40 for parcel in readable),
        ),
        count("parcels-overdue", "过了整改时限还没改完的图斑有多少", sum(parcel.overdue() for parcel in parcels)),
        count(
            "parcels-issued-year",
            "今年新下发了多少图斑",
            sum(parcel.issued.year == 2024 for parcel in parcels),
            _BOTH,
        ),
        Case(
            "parcels-rate",
            Kind.RATIO,
            "卫片整改率现在到多少了",
            _rate(states),
            _BOTH,
        ),
    )


def _rate(states: list[State]) -> Values:
    return Values((share(states.count(State.FINISHED), len(states)),))


def _areas(county: County) -> tuple[Case, ...]:
    parcels = county.parcels
    starred = next(parcel.town for parcel in parcels if parcel.monitored_masked)
    there = [parcel for parcel in parcels if parcel.town == starred]
    readable = total(parcel.monitored for parcel in there if not parcel.monitored_masked)
    return (
        Case(
            "area-farmland-town",
            Kind.SUM,
            "云陂的图斑总共占了多少亩耕地",
            values(total(parcel.farmland for parcel in parcels if parcel.town == "云陂镇"), "亩"),
            (PARCELS,),
        ),
        Case(
            "area-basic-nonag",
            Kind.SUM,
            "非农化占了多少亩永农",
            values(total(parcel.basic for parcel in parcels if parcel.violation == "非农化"), "亩"),
            (PARCELS,),
        ),
        Case(
            "area-monitored-town",
            Kind.SUM,
            f"{starred}图斑监测面积加起来是多少",
            values(readable, "亩", others=[total(parcel.monitored for parcel in there)]),
            (PARCELS,),
        ),
    )


def _single_parcels(county: County) -> tuple[Case, ...]:
    plain = next(parcel for parcel in county.parcels[16:] if not parcel.monitored_masked and parcel.farmland)
    starred = next(parcel for parcel in county.parcels if parcel.monitored_masked)
    finished = next(parcel for parcel in county.parcels[400:] if parcel.wording == "已销号")
    large = _large_in_town(county, "雁洲乡")
    return (
        Case(
            "parcel-farmland",
            Kind.LOOKUP,
            f"图斑{plain.number}占耕地多少亩",
            values(plain.farmland, "亩"),
            (PARCELS,),
        ),
        Case(
            "parcel-state",
            Kind.LOOKUP,
            f"{finished.number}号图斑整改到哪一步了",
            Named((finished.wording,), rivals=("未整改", "正在整改", "整改中", "未启动")),
            (PARCELS,),
        ),
        Case(
            "parcel-masked-area",
            Kind.MASKED,
            f"编号{starred.number}的图斑监测面积有多大",
            Masked(mask(str(starred.monitored), 1)),
            (PARCELS,),
        ),
        Case(
            "parcels-large-town",
            Kind.FILTER_LIST,
            "雁洲乡监测面积在20亩以上的图斑，把编号列一下",
            Listed(
                tuple(parcel.number for parcel in large),
                others((parcel.number for parcel in county.parcels), [parcel.number for parcel in large]),
            ),
            (PARCELS,),
        ),
    )


def _large_in_town(county: County, town: str) -> list[Parcel]:
    """Parcels of 20 亩 and more in `town` whose area can be read: at most a page of them."""
    large = [
        parcel
        for parcel in county.parcels
        if parcel.town == town and parcel.monitored >= Decimal(20) and not parcel.monitored_masked
    ]
    if not 2 <= len(large) <= 20:
        raise ValueError(f"{len(large)} large parcels in {town}: choose another seed")
    return large


def _towns_and_types(county: County) -> tuple[Case, ...]:
    left = [parcel for parcel in county.parcels if parcel.state() is not State.FINISHED]
    worst = most(tally(parcel.town for parcel in left))
    types = tally(parcel.violation for parcel in county.parcels)
    return (
        Case(
            "town-most-left",
            Kind.ARGMAX,
            "哪个乡镇没整改完的图斑最多",
            Named((worst, worst[:-1]), rivals=others(county.towns, [worst])),
            (PARCELS,),
        ),
        Case(
            "types-count",
            Kind.GROUP,
            "各种违法类型的图斑分别有多少个",
            Grouped(tuple((label, quantity(number, *PARCEL_UNITS)) for label, number in types.items())),
            (PARCELS,),
        ),
    )
