"""Grows the county from a seed.  Same seed, same county, on every machine.

Only integer draws of `random.Random` are used, and areas are drawn in hundredths:
no binary float enters a record.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from eval.corpus.county import (
    AS_OF,
    Batch,
    County,
    Finding,
    HalfYear,
    Hazard,
    LinkProject,
    Mine,
    Parcel,
    Plot,
    RegistryMonth,
    YearFrame,
)
from eval.corpus.mentions import MENTIONS
from eval.corpus.names import (
    BATCH_MEASURES,
    BATCH_REASONS,
    BUYERS,
    FINDING_CATEGORIES,
    FINDING_LEADS,
    HAZARD_KINDS,
    HAZARD_MEASURES,
    LINK_PROGRESS,
    MINE_STATUS,
    MINERALS,
    PARCEL_MEASURES,
    PLOT_METHODS,
    PLOT_USES,
    REGISTRY_KINDS,
    SURNAMES,
    TOWNS,
    VILLAGES,
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


def grow(seed: int) -> County:
    """The county that grows from `seed`."""
    rng = random.Random(seed)  # noqa: S311 - sample data, not a secret
    villages = _villages(rng)
    return County(
        towns=TOWNS,
        parcels=_parcels(rng, villages),
        plots=_plots(rng),
        batches=_batches(rng),
        links=_links(rng),
        hazards=_hazards(rng, villages),
        mines=_mines(rng),
        registry=_registry(rng),
        findings=_findings(rng, villages),
        first_half_2023=_half_year(rng),
        second_half_2023=_half_year(rng),
        first_half_2024=_half_year(rng),
        year_2023=_year_frame(rng, new_farmland=1800, restore=2600, reclaim=900, to_sell=4),
        year_2024=_year_frame(rng, new_farmland=2100, restore=3150, reclaim=1150, to_sell=5),
        mentions=_mentions(rng),
    )


def _villages(rng: random.Random) -> dict[str, tuple[str, ...]]:
    """Seven villages a town; the same name may stand in two towns, as it does.

    Two villages are named after another town, so that a place must be told
    from its look-alike: 禾渚河村 (枫堰镇), 青砚村 (竹筠乡).
    """
    found = {town: tuple(rng.sample(VILLAGES, 7)) for town in TOWNS}
    found["枫堰镇"] = ("禾渚河村", *found["枫堰镇"][1:])
    found["竹筠乡"] = ("青砚村", *found["竹筠乡"][1:])
    return found


def _hundredths(rng: random.Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low, high)).scaleb(-2)


def _weighted(rng: random.Random, choices: Sequence[tuple[str, int]]) -> str:
    point = rng.randrange(sum(weight for _, weight in choices))
    for value, weight in choices:
        point -= weight
        if point < 0:
            return value
    raise AssertionError("weights are positive")


def _town(rng: random.Random) -> str:
    return _weighted(rng, [(town, 18 - index) for index, town in enumerate(TOWNS)])


def _parcels(rng: random.Random, villages: dict[str, tuple[str, ...]]) -> tuple[Parcel, ...]:
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
    rng: random.Random, number: str, issued: date, villages: dict[str, tuple[str, ...]], masked: bool
) -> Parcel:
    town = _town(rng)
    monitored = _hundredths(rng, 12, 900) * rng.choice((1, 1, 1, 1, 2, 5))
    farmland = (monitored * rng.choice((0, 30, 55, 80, 100, 100))).scaleb(-2).quantize(Decimal("0.01"))
    basic = (farmland * rng.choice((0, 0, 0, 40, 85))).scaleb(-2).quantize(Decimal("0.01"))
    started, finished = _progress(rng, issued, (AS_OF - issued).days)
    if finished is not None:
        wording = _weighted(rng, WORDINGS["finished"])
    elif started is not None:
        wording = _weighted(rng, WORDINGS["under_way"])
    else:
        wording = _weighted(rng, WORDINGS["not_begun"])
    violation = _weighted(rng, VIOLATIONS)
    return Parcel(
        number=number,
        town=town,
        village=rng.choice(villages[town]),
        issued=issued,
        monitored=monitored,
        farmland=farmland,
        basic=basic,
        violation=violation,
        filed=rng.randrange(100) < (45 if violation in ("非农化", "未批先建") else 8),
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


def _plots(rng: random.Random) -> tuple[Plot, ...]:
    days = sorted(date(2023, 1, 4) + timedelta(days=rng.randrange(540)) for _ in range(92))
    masked = set(rng.sample(range(92), 5))
    serial = {2023: 0, 2024: 0}
    plots = []
    for index, day in enumerate(days):
        serial[day.year] += 1
        use = _weighted(rng, PLOT_USES)
        method = _weighted(rng, PLOT_METHODS[use])
        area = _hundredths(rng, 350, 9800)
        price = None if method == "划拨" else (area * rng.randint(1400, 16800)).scaleb(-2).quantize(Decimal("0.01"))
        unpaid = Decimal(0)
        if price is not None and rng.randrange(100) < 18:
            unpaid = (price * rng.choice((20, 30, 50))).scaleb(-2).quantize(Decimal("0.01"))
        plots.append(
            Plot(
                number=f"CL-{day.year}-{serial[day.year]:03d}",
                town=_town(rng),
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


def _batches(rng: random.Random) -> tuple[Batch, ...]:
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


def _links(rng: random.Random) -> tuple[LinkProject, ...]:
    projects = []
    for index, town in enumerate([*TOWNS, *TOWNS[:4]]):
        reclaim = _hundredths(rng, 12_000, 68_000)
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


def _hazards(rng: random.Random, villages: dict[str, tuple[str, ...]]) -> tuple[Hazard, ...]:
    hazards = []
    for serial in range(1, 98):
        town, kind = _town(rng), _weighted(rng, HAZARD_KINDS)
        village = rng.choice(villages[town])
        households = rng.choice((1, 2, 3, 4, 6, 9, 14, 33))
        people = households * rng.choice((3, 4)) + rng.randrange(3)
        hazards.append(
            Hazard(
                number=f"0519{serial:04d}",
                name=f"{village.removesuffix('村')}{rng.randint(1, 12)}组{kind}",
                town=town,
                village=village,
                kind=kind,
                households=households,
                people=people,
                property_value=households * rng.randint(12, 26),
                grade="中型" if people >= 100 else "小型",
                measure=rng.choice(HAZARD_MEASURES),
                watcher=rng.choice(SURNAMES),
                listed=rng.randrange(100) >= 8,
            )
        )
    return tuple(hazards)


def _mines(rng: random.Random) -> tuple[Mine, ...]:
    mines = []
    for serial, town in enumerate(TOWNS + TOWNS[3:12], start=1):
        mineral = rng.choice(MINERALS)
        starts = date(rng.randint(2012, 2022), rng.randint(1, 12), rng.randint(1, 28))
        mines.append(
            Mine(
                licence=f"C5109{starts.year}{starts.month:02d}71{rng.randint(10000, 99999)}{serial:02d}",
                name=f"{town[:-1]}{'' if serial <= len(TOWNS) else '第二'}{mineral}矿",
                town=town,
                mineral=mineral,
                area=Decimal(rng.randint(120, 9800)).scaleb(-4),
                capacity=_hundredths(rng, 300, 6000).quantize(Decimal("0.1")),
                starts=starts,
                expires=starts.replace(year=rng.choice((2023, 2024, 2024, 2025, 2026, 2028, 2031))),
                authority="澄岭县自然资源和规划局" if "页岩" in mineral else "市自然资源和规划局",
                status=rng.choice(MINE_STATUS),
            )
        )
    return tuple(mines)


def _registry(rng: random.Random) -> tuple[RegistryMonth, ...]:
    months = [(2023, month) for month in range(1, 13)] + [(2024, month) for month in range(1, 7)]
    return tuple(
        RegistryMonth(
            year, month, {kind: rng.randint(mean * 6 // 10, mean * 14 // 10) for kind, mean in REGISTRY_KINDS}
        )
        for year, month in months
    )


def _findings(rng: random.Random, villages: dict[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    findings = []
    for serial in range(1, 39):
        category, summary = rng.choice(FINDING_CATEGORIES)
        town = _town(rng)
        begin = date(2023, 9, 1) + timedelta(days=rng.randrange(200))
        end = begin + timedelta(days=rng.randint(40, 200))
        started = begin if rng.randrange(100) < 88 else None
        finished = end if started is not None and end <= AS_OF else None
        findings.append(
            Finding(
                number=f"2023-DC{serial:03d}",
                category=category,
                summary=f"{town}{rng.choice(villages[town])}{summary}",
                area=_hundredths(rng, 80, 5200),
                goal="恢复耕种条件" if "耕" in category else "依法查处到位",
                measure=rng.choice(("拆除复耕", "补办用地手续", "恢复种植条件", "立案查处")),
                deadline=date(2024, rng.choice((3, 6, 6, 9, 12)), 30),
                lead=rng.choice(FINDING_LEADS),
                town=town,
                started=started,
                finished=finished,
                struck_off=finished is not None and rng.randrange(100) < 70,
            )
        )
    return tuple(findings)


def _mentions(rng: random.Random) -> dict[str, dict[str, int]]:
    return {
        report: {name: rng.randint(low, high) for name, (low, high) in ranges.items()}
        for report, ranges in MENTIONS.items()
    }


def _half_year(rng: random.Random) -> HalfYear:
    problems = rng.randint(40, 96)
    filed = rng.randint(58, 132)
    return HalfYear(
        village_plans=rng.randint(9, 31),
        land_permits=rng.randint(21, 49),
        building_permits=rng.randint(33, 78),
        rural_permits=rng.randint(105, 330),
        approved_batches=rng.randint(3, 9),
        approved_area=_hundredths(rng, 41_000, 96_000),
        new_farmland=_hundredths(rng, 82_000, 109_000),
        restored_farmland=_hundredths(rng, 90_000, 149_000),
        field_patrols=rng.randint(41_000, 78_000),
        forest_patrols=rng.randint(3_100, 7_900),
        forest_problems=problems,
        forest_solved=problems - rng.randint(2, 9),
        reminders=rng.randint(3, 14),
        orders=rng.randint(1, 3),
        mine_inspections=rng.randint(310, 690),
        illegal_mining=rng.randint(3, 11),
        cases_filed=filed,
        cases_closed=filed - rng.randint(9, 30),
        fines=_hundredths(rng, 18_000, 61_000),
        drills=rng.randint(26, 58),
        evacuated=rng.randint(240, 980),
        afforestation=rng.randint(1_800, 5_600),
        mailed=rng.randint(210, 760),
        home_visits=rng.randint(64, 190),
        split_households=rng.randint(150, 640),
    )


def _year_frame(rng: random.Random, *, new_farmland: int, restore: int, reclaim: int, to_sell: int) -> YearFrame:
    return YearFrame(
        new_farmland_target=new_farmland,
        restore_target=restore,
        reclaim_target=reclaim,
        mines_to_sell=to_sell,
        farmland_kept=_hundredths(rng, 6_310, 6_380),
        basic_kept=_hundredths(rng, 5_420, 5_480),
        county_chiefs=rng.randint(24, 33),
        town_chiefs=rng.randint(62, 84),
        village_chiefs=rng.randint(190, 240),
        grid_workers=rng.randint(1_650, 2_280),
        old_trees=rng.randint(310, 460),
        rangers=rng.randint(520, 840),
    )
