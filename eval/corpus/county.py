"""The clean data of a fictional county: what its reports and ledgers are written from.

Every gold value of the eval set is computed from these records, never from the
files.  Areas are 亩 unless a field says otherwise, money is 万元, dates are real
dates; nothing here is masked, blank or mistyped (`eval.corpus.ledgers` does that).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

NAME = "澄岭县"
BUREAU = "澄岭县自然资源和规划局"

AS_OF_2023_HALF = date(2023, 6, 30)
AS_OF_2023_YEAR = date(2023, 12, 31)
AS_OF_INSPECTION = date(2024, 5, 20)
AS_OF = date(2024, 6, 30)
"""The day every ledger was drawn up."""


class State(StrEnum):
    """The three states that the wordings of a ledger's 整改状态 come down to."""

    FINISHED = "整改完成"
    UNDER_WAY = "正在整改"
    NOT_BEGUN = "未整改"


def _state(started: date | None, finished: date | None, day: date) -> State:
    if finished is not None and finished <= day:
        return State.FINISHED
    if started is not None and started <= day:
        return State.UNDER_WAY
    return State.NOT_BEGUN


@dataclass(frozen=True)
class Parcel:
    """A 图斑 of the satellite round; `basic` (永久基本农田) is part of `farmland`."""

    number: str
    town: str
    village: str
    issued: date
    monitored: Decimal
    farmland: Decimal
    basic: Decimal
    violation: str
    filed: bool
    measure: str
    started: date | None
    finished: date | None
    wording: str
    deadline: date
    responsible: str
    monitored_masked: bool = False

    def state(self, day: date = AS_OF) -> State:
        return _state(self.started, self.finished, day)

    def overdue(self, day: date = AS_OF) -> bool:
        return self.deadline < day and self.state(day) is not State.FINISHED


@dataclass(frozen=True)
class Plot:
    """A 宗地 supplied; `price` is None for free allocation (划拨)."""

    number: str
    town: str
    buyer: str
    use: str
    method: str
    area: Decimal
    price: Decimal | None
    unpaid: Decimal
    supplied: date
    price_masked: bool = False


@dataclass(frozen=True)
class Batch:
    """Land approved for building; areas in 公顷, four decimals.

    `disposed` is what was supplied of it in the first half of 2024 and is part
    of `supplied`.
    """

    year: int
    name: str
    document: str
    approved: Decimal
    supplied: Decimal
    disposed: Decimal
    reason: str
    measure: str
    deadline: date

    @property
    def unsupplied(self) -> Decimal:
        return self.approved - self.supplied


@dataclass(frozen=True)
class LinkProject:
    """A 增减挂钩 project; `surplus` = `reclaim` - `rebuild`."""

    name: str
    town: str
    document: str
    reclaim: Decimal
    rebuild: Decimal
    reclaimed: Decimal
    progress: str
    acceptance: date

    @property
    def surplus(self) -> Decimal:
        return self.reclaim - self.rebuild


@dataclass(frozen=True)
class Hazard:
    """A geohazard spot; `property_value` in 万元; `listed` is False once struck off."""

    number: str
    name: str
    town: str
    village: str
    kind: str
    households: int
    people: int
    property_value: int
    grade: str
    measure: str
    watcher: str
    listed: bool


@dataclass(frozen=True)
class Mine:
    """A mining right; `area` in 平方公里, `capacity` in 万吨/年."""

    licence: str
    name: str
    town: str
    mineral: str
    area: Decimal
    capacity: Decimal
    starts: date
    expires: date
    authority: str
    status: str


@dataclass(frozen=True)
class RegistryMonth:
    """Registrations accepted in one month, by kind (件)."""

    year: int
    month: int
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Finding:
    """A finding of the State Natural Resources Inspector."""

    number: str
    category: str
    summary: str
    area: Decimal
    goal: str
    measure: str
    deadline: date
    lead: str
    town: str
    started: date | None
    finished: date | None
    struck_off: bool

    def state(self, day: date = AS_OF) -> State:
        return _state(self.started, self.finished, day)


@dataclass(frozen=True)
class HalfYear:
    """Work that only reports mention, counted over one half-year."""

    village_plans: int
    land_permits: int
    building_permits: int
    rural_permits: int
    approved_batches: int
    approved_area: Decimal
    new_farmland: Decimal
    restored_farmland: Decimal
    field_patrols: int
    forest_patrols: int
    forest_problems: int
    forest_solved: int
    reminders: int
    orders: int
    mine_inspections: int
    illegal_mining: int
    cases_filed: int
    cases_closed: int
    fines: Decimal
    drills: int
    evacuated: int
    afforestation: int
    mailed: int
    home_visits: int
    split_households: int


@dataclass(frozen=True)
class YearFrame:
    """Targets and standing numbers of one year."""

    new_farmland_target: int
    restore_target: int
    reclaim_target: int
    mines_to_sell: int
    farmland_kept: Decimal
    basic_kept: Decimal
    county_chiefs: int
    town_chiefs: int
    village_chiefs: int
    grid_workers: int
    old_trees: int
    rangers: int


@dataclass(frozen=True)
class County:
    """All records of the county, in ledger order.

    `mentions` holds, by report, the figures that stand in that report only.
    """

    towns: tuple[str, ...]
    parcels: tuple[Parcel, ...]
    plots: tuple[Plot, ...]
    batches: tuple[Batch, ...]
    links: tuple[LinkProject, ...]
    hazards: tuple[Hazard, ...]
    mines: tuple[Mine, ...]
    registry: tuple[RegistryMonth, ...]
    findings: tuple[Finding, ...]
    first_half_2023: HalfYear
    second_half_2023: HalfYear
    first_half_2024: HalfYear
    year_2023: YearFrame
    year_2024: YearFrame
    mentions: Mapping[str, Mapping[str, int]]

    def issued_by(self, day: date) -> tuple[Parcel, ...]:
        """The parcels handed down up to `day`."""
        return tuple(parcel for parcel in self.parcels if parcel.issued <= day)

    def supplied_between(self, first: date, last: date) -> tuple[Plot, ...]:
        """The plots supplied from `first` to `last`, both included."""
        return tuple(plot for plot in self.plots if first <= plot.supplied <= last)

    def registered(self, year: int, first: int = 1, last: int = 12) -> tuple[RegistryMonth, ...]:
        """The registry's months `first` to `last` of `year` that are there."""
        return tuple(month for month in self.registry if month.year == year and first <= month.month <= last)
