"""Grows what the county does with its land: parcels, plots, batches, link projects."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from eval.corpus.county import AS_OF, Batch, LinkProject, Parcel, Plot
from eval.corpus.draws import a_town, hundredths, weighted
from eval.corpus.names import (
    BATCH_MEASURES,
    BATCH_REASONS,
    BUYERS,
    LINK_PROGRESS,
    PARCEL_MEASURES,
    PLOT_METHODS,
    PLOT_USES,
    TOWNS,
    VIOLATIONS,
    WORDINGS,
)

PARCELS = 1236
_ROUNDS = (
    (date(2023, 3, 15), 20),
    (date(2023, 5, 12), 16),
    (date(2023, 8, 18), 18),
    (date(2023, 11, 9), 15),
    (date(2024, 2, 26), 13),
    (date(2024, 4, 16), 11),
    (date(2024, 5, 28), 7),
)


def grow_parcels(rng: random.Random, villages: Mapping[str, tuple[str, ...]]) -> tuple[Parcel, ...]:
    rounds = [day for day, weight in _ROUNDS for _ in range(weight)]
    issued = sorted(rng.choice(rounds) for _ in range(PARCELS))
    masked = set(rng.sample(range(PARCELS), 5))
    serial = {2023: 0, 2024: 0}
    parcels = []
    for index, day in enumerate(issued):
        serial[day.year] += 1
        number = f"0{day.year % 100}{serial[day.year]:05d}"
        parcels.append(_parcel(rng, number, day, villages, index in masked))
    return tuple(parcels)


def _parcel(
    rng: random.Random, number: str, issued: date, villages: Mapping[str, tuple[str, ...]], masked: bool
) -> Parcel:
    town = a_town(rng)
    monitored = hundredths(rng, 12, 900) * rng.choice((1, 1, 1, 1, 2, 5))
    farmland = (monitored * rng.choice((0, 30, 55, 80, 100, 100))).scaleb(-2).quantize(Decimal("0.01"))
    basic = (farmland * rng.choice((0, 0, 0, 40, 85))).scaleb(-2).quantize(Decimal("0.01"))
    started, finished = _progress(rng, issued, (AS_OF - issued).days)
    if finished is not None:
        wording = weighted(rng, WORDINGS["finished"])
    elif started is not None:
        wording = weighted(rng, WORDINGS["under_way"])
    else:
        wording = weighted(rng, WORDINGS["not_begun"])
    violation = weighted(rng, VIOLATIONS)
    return Parcel(
        number=number,
        town=town,
        village=rng.choice(villages[town]),
        issued=issued,
        monitored=monitored,
        farmland=farmland,
        basic=basic,
        violation=violation,
        filed=rng.randrange(100) < (52 if violation in ("非农化", "未批先建") else 8),
        measure=rng.choice(PARCEL_MEASURES[violation]),
        started=started,
        finished=finished,
        wording=wording,
        deadline=issued + timedelta(days=rng.choice((90, 180, 180, 365))),
        responsible=f"{town}人民政府",
        monitored_masked=masked,
    )


def _progress(rng: random.Random, issued: date, age: int) -> tuple[date | None, date | None]:
    """Start and end of putting right; older parcels are further on. None after `AS_OF`."""
    begin = issued + timedelta(days=rng.randint(8, 150))
    end = begin + timedelta(days=rng.randint(10, 220))
    if rng.randrange(100) < 12:
        return (begin, None) if begin <= AS_OF and age > 60 else (None, None)
    return (begin if begin <= AS_OF else None), (end if end <= AS_OF else None)


def grow_plots(rng: random.Random) -> tuple[Plot, ...]:
    days = sorted(date(2023, 1, 4) + timedelta(days=rng.randrange(540)) for _ in range(92))
    masked = set(rng.sample(range(92), 5))
    serial = {2023: 0, 2024: 0}
    plots = []
    for index, day in enumerate(days):
        serial[day.year] += 1
        use = weighted(rng, PLOT_USES)
        method = weighted(rng, PLOT_METHODS[use])
        area = hundredths(rng, 350, 9800)
        price = None if method == "划拨" else (area * rng.randint(1400, 16800)).scaleb(-2).quantize(Decimal("0.01"))
        unpaid = Decimal(0)
        if price is not None and rng.randrange(100) < 7:
            unpaid = (price * rng.choice((20, 30, 50))).scaleb(-2).quantize(Decimal("0.01"))
        plots.append(
            Plot(
                number=f"CL-{day.year}-{serial[day.year]:03d}",
                town=a_town(rng),
                buyer=_buyer(rng, method),
                use=use,
                method=method,
                area=area,
                price=price,
                unpaid=unpaid,
                supplied=day,
                price_masked=index in masked and price is not None,
            )
        )
    return tuple(plots)


def _buyer(rng: random.Random, method: str) -> str:
    return rng.choice(BUYERS["划拨" if method == "划拨" else "出让"])


def grow_batches(rng: random.Random) -> tuple[Batch, ...]:
    batches = []
    for year in range(2013, 2024):
        for serial in range(1, rng.randint(3, 6)):
            approved = Decimal(rng.randint(8_000, 160_000)).scaleb(-4)
            share = rng.choice((20, 45, 60, 80, 95, 100) if year < 2021 else (0, 0, 25, 40, 60))
            before = (approved * share).scaleb(-2).quantize(Decimal("0.0001"))
            left = approved - before
            disposed = (left * rng.choice((0, 0, 0, 30, 50))).scaleb(-2).quantize(Decimal("0.0001"))
            batches.append(
                Batch(
                    year=year,
                    name=f"{year}年第{serial}批次",
                    document=f"澄政土〔{year}〕{rng.randint(11, 480)}号",
                    approved=approved,
                    supplied=before + disposed,
                    disposed=disposed,
                    reason=rng.choice(BATCH_REASONS) if left > disposed else "",
                    measure=rng.choice(BATCH_MEASURES) if left > disposed else "",
                    deadline=date(2024, rng.choice((9, 10, 11, 12)), 30),
                )
            )
    return tuple(batches)


def grow_links(rng: random.Random) -> tuple[LinkProject, ...]:
    projects = []
    for index, town in enumerate([*TOWNS, *TOWNS[:4]]):
        reclaim = hundredths(rng, 12_000, 68_000)
        rebuild = (reclaim * rng.randint(18, 45)).scaleb(-2).quantize(Decimal("0.01"))
        progress = rng.choice(LINK_PROGRESS)
        done = {"立项准备": 0, "拆旧施工": rng.randint(10, 45), "复垦施工": rng.randint(45, 90)}.get(progress, 100)
        projects.append(
            LinkProject(
                name=f"{town}{'二期' if index >= len(TOWNS) else '一期'}城乡建设用地增减挂钩项目",
                town=town,
                document=f"澄自然资挂〔{rng.choice((2021, 2022, 2023))}〕{rng.randint(2, 38)}号",
                reclaim=reclaim,
                rebuild=rebuild,
                reclaimed=(reclaim * done).scaleb(-2).quantize(Decimal("0.01")),
                progress=progress,
                acceptance=date(2024, rng.randint(7, 12), 28),
            )
        )
    return tuple(projects)
