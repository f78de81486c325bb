"""Grows the county from a seed.  Same seed, same county, on every machine.

Only integer draws of `random.Random` are used, and areas are drawn in hundredths:
no binary float enters a record.
"""

from __future__ import annotations

import random

from eval.corpus.county import County, HalfYear, YearFrame
from eval.corpus.draws import hundredths
from eval.corpus.land import grow_batches, grow_links, grow_parcels, grow_plots
from eval.corpus.mentions import MENTIONS
from eval.corpus.names import TOWNS, VILLAGES
from eval.corpus.resources import grow_findings, grow_hazards, grow_mines, grow_registry


def grow(seed: int) -> County:
    """The county that grows from `seed`."""
    rng = random.Random(seed)  # noqa: S311 - sample data, not a secret
    villages = _villages(rng)
    return County(
        towns=TOWNS,
        parcels=grow_parcels(rng, villages),
        plots=grow_plots(rng),
        batches=grow_batches(rng),
        links=grow_links(rng),
        hazards=grow_hazards(rng, villages),
        mines=grow_mines(rng),
        registry=grow_registry(rng),
        findings=grow_findings(rng, villages),
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
        approved_area=hundredths(rng, 41_000, 96_000),
        new_farmland=hundredths(rng, 82_000, 109_000),
        restored_farmland=hundredths(rng, 90_000, 149_000),
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
        fines=hundredths(rng, 18_000, 61_000),
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
        farmland_kept=hundredths(rng, 6_310, 6_380),
        basic_kept=hundredths(rng, 5_420, 5_480),
        county_chiefs=rng.randint(24, 33),
        town_chiefs=rng.randint(62, 84),
        village_chiefs=rng.randint(190, 240),
        grid_workers=rng.randint(1_650, 2_280),
        old_trees=rng.randint(310, 460),
        rangers=rng.randint(520, 840),
    )
