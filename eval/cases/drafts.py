"""Requests for drafts: plans, summaries and problems of the lines of work of a bureau."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from eval.corpus.county import AS_OF, County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, INSPECTION, YEAR_2023
from eval.sample import Case, Drafted, Kind, Nothing, Quantity, quantity

_HALF = "2024年下半年"
_REPORTS = (HALF_2023.file, YEAR_2023.file, HALF_2024.file, FARMLAND_PLAN.file, INSPECTION.file)
_LEDGERS = (PARCELS, FINDINGS, HAZARDS, LINKS, MINES, PLOTS, BATCHES)


def draft_cases(county: County) -> tuple[Case, ...]:
    return (*_plans(county), *_summaries(county), *_problems(county), *_talks(county), *_absent())


def _draft(name: str, question: str, gold: Drafted, session: str = "") -> Case:
    return Case(f"draft-{name}", Kind.DRAFT, question, gold, (*_LEDGERS, *_REPORTS), session=session)


def _left(county: County) -> Quantity:
    states = [parcel.state() for parcel in county.parcels]
    return quantity(len(states) - states.count(State.FINISHED), "个")


def _plans(county: County) -> Iterator[Case]:
    half, frame, said = county.first_half_2024, county.year_2024, county.mentions["2024_half"]
    listed = [hazard for hazard in county.hazards if hazard.listed]
    reclaimed = sum((link.reclaimed for link in county.links), Decimal(0))
    unsolved = sum(finding.state() is not State.FINISHED for finding in county.findings)

    def plan(name: str, topic: str, *required: Quantity, **more: object) -> Case:
        gold = Drafted(required, _HALF, **more)  # type: ignore[arg-type]
        return _draft(name, f"帮我写一段下半年{topic}工作计划", gold)

    yield plan(
        "farmland",
        "耕地保护",
        quantity(half.new_farmland, "亩"),
        quantity(half.restored_farmland, "亩"),
        promises=(f"确保{frame.new_farmland_target}亩",),
    )
    yield plan("basic", "永农", quantity(sum(p.basic for p in county.parcels), "亩"))
    yield plan(
        "chiefs",
        "田长制",
        quantity(half.field_patrols, "人次"),
        promises=(f"确保{county.mentions['2023_year']['patrol_target']}万人次",),
    )
    yield plan("parcels", "卫片执法", _left(county), promises=(f"力争{said['target_q4']}%",))
    yield plan("cases", "执法", quantity(half.cases_filed, "宗"), quantity(half.cases_closed, "宗"), blank=True)
    yield plan("findings", "督察整改", quantity(len(county.findings), "个"), quantity(unsolved, "个"))
    yield plan("additions", "补充耕地", quantity(half.new_farmland, "亩"), least=2)
    yield plan("links", "增减挂钩", quantity(reclaimed, "亩"), promises=(f"计划{frame.reclaim_target}亩",))
    yield plan("supply", "供地", quantity(len(county.supplied_between(date(2024, 1, 1), AS_OF)), "宗"))
    yield plan("unsupplied", "批而未供", promises=(f"力争{said['dispose_target']}%",))
    yield plan("registry", "不动产登记", blank=True)
    yield plan("foresters", "林长制", quantity(half.forest_patrols, "次"), quantity(half.reminders, "份"), blank=True)
    yield plan("greening", "国土绿化")
    yield plan("trees", "古树名木", quantity(frame.old_trees, "株"), least=2, blank=True)
    yield plan(
        "mines",
        "矿产资源管理",
        quantity(len(county.mines), "宗"),
        quantity(half.mine_inspections, "次"),
        promises=(f"拟{frame.mines_to_sell}宗",),
    )
    yield plan("hazards", "地灾防治", quantity(len(listed), "处"), quantity(sum(h.people for h in listed), "人"))
    yield plan("fire", "森林防火", quantity(county.year_2023.rangers, "名"), least=2, blank=True)
    yield plan("space", "国土空间规划", quantity(half.village_plans, "个"), blank=True)
    yield plan("villages", "村庄规划", quantity(half.village_plans, "个"), blank=True)
    yield plan("permits", "规划许可", quantity(half.building_permits, "份"), blank=True)
    yield plan("balance", "耕地进出平衡", quantity(half.restored_farmland, "亩"))
    yield plan("letters", "信访", blank=True)


def _summaries(county: County) -> Iterator[Case]:
    half = county.first_half_2024
    span = "2024年上半年"
    done = sum(parcel.state() is State.FINISHED for parcel in county.parcels)
    for name, topic, required in (
        ("farmland", "耕地保护", (quantity(half.new_farmland, "亩"), quantity(half.restored_farmland, "亩"))),
        ("parcels", "卫片执法", (quantity(done, "个"), _left(county))),
        ("cases", "执法监察", (quantity(half.cases_filed, "宗"), quantity(half.fines, "万元"))),
        ("foresters", "林长制", (quantity(half.forest_patrols, "次"),)),
        ("chiefs", "田长制", (quantity(half.field_patrols, "人次"),)),
    ):
        yield _draft(f"done-{name}", f"写一段上半年{topic}工作总结", Drafted(required, span))


def _problems(county: County) -> Iterator[Case]:
    yield _draft("wrong-parcels", "起草一段卫片整改存在的问题", Drafted((_left(county),), "2024年6月30日"))
    waiting = Drafted((), "2024年上半年")
    yield _draft("wrong-hazards", "帮忙写一下地灾防治方面存在的主要问题", waiting)


def _talks(county: County) -> Iterator[Case]:
    """A draft that is changed by what is said next."""
    half = county.first_half_2024
    closed, basic = quantity(half.cases_closed, "宗"), quantity(sum(p.basic for p in county.parcels), "亩")
    first = Drafted((closed,), _HALF, blank=True)
    short = Drafted((closed,), _HALF, blank=True, longest=240)
    more = Drafted((closed, basic), _HALF, blank=True)
    done = Drafted((closed, basic), "2024年上半年")
    for name, said, gold in (
        ("first", "请起草一段2024年下半年执法工作计划", first),
        ("short", "短一点", short),
        ("more", "加上永久基本农田的数", more),
        ("summary", "改成总结的口气", done),
    ):
        yield _draft(f"talk-{name}", said, gold, session="draft-talk")


def _absent() -> Iterator[Case]:
    for name, question in {
        "draft-none-sea": "帮我写一段海域管理工作计划",
        "draft-none-canteen": "起草一段食堂建设计划",
        "draft-none-fishery": "写一段下半年渔业执法工作计划",
    }.items():
        yield Case(name, Kind.UNANSWERABLE, question, Nothing())
