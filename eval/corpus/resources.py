"""Grows the county's hazards, mining rights, registry and inspector's findings."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from eval.corpus.county import AS_OF, Finding, Hazard, Mine, RegistryMonth
from eval.corpus.draws import a_town, hundredths, weighted
from eval.corpus.names import (
    FINDING_CATEGORIES,
    FINDING_LEADS,
    HAZARD_KINDS,
    HAZARD_MEASURES,
    MINE_STATUS,
    MINERALS,
    REGISTRY_KINDS,
    SURNAMES,
    TOWNS,
)


def grow_hazards(rng: random.Random, villages: Mapping[str, tuple[str, ...]]) -> tuple[Hazard, ...]:
    hazards = []
    for serial in range(1, 98):
        town, kind = a_town(rng), weighted(rng, HAZARD_KINDS)
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


def grow_mines(rng: random.Random) -> tuple[Mine, ...]:
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
                capacity=hundredths(rng, 300, 6000).quantize(Decimal("0.1")),
                starts=starts,
                expires=starts.replace(year=rng.choice((2023, 2024, 2024, 2025, 2026, 2028, 2031))),
                authority="澄岭县自然资源和规划局" if "页岩" in mineral else "市自然资源和规划局",
                status=rng.choice(MINE_STATUS),
            )
        )
    return tuple(mines)


def grow_registry(rng: random.Random) -> tuple[RegistryMonth, ...]:
    months = [(2023, month) for month in range(1, 13)] + [(2024, month) for month in range(1, 7)]
    return tuple(
        RegistryMonth(
            year, month, {kind: rng.randint(mean * 6 // 10, mean * 14 // 10) for kind, mean in REGISTRY_KINDS}
        )
        for year, month in months
    )


def grow_findings(rng: random.Random, villages: Mapping[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    findings = []
    for serial in range(1, 39):
        category, summary = rng.choice(FINDING_CATEGORIES)
        town = a_town(rng)
        begin = date(2023, 9, 1) + timedelta(days=rng.randrange(200))
        end = begin + timedelta(days=rng.randint(40, 200))
        started = begin if rng.randrange(100) < 88 else None
        finished = end if started is not None and end <= AS_OF else None
        findings.append(
            Finding(
                number=f"2023-DC{serial:03d}",
                category=category,
                summary=f"{town}{rng.choice(villages[town])}{summary}",
                area=hundredths(rng, 80, 5200),
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
