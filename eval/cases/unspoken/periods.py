"""Days, comparisons of spans, and gaps to targets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import FINDINGS_IN, MINES_IN, PARCELS_IN, PLOTS_IN, Asked, Rows, cell, one
from eval.cases.asked.tables import Tables
from eval.cases.unspoken.shape import asked
from eval.corpus.county import AS_OF, AS_OF_INSPECTION, State
from eval.corpus.ledgers import FINDINGS, MINES, PARCELS, PLOTS
from eval.corpus.reports import HALF_2024, INSPECTION, YEAR_2023
from eval.sample import TODAY, Kind


def _homes(t: Tables) -> Rows:
    homes = t.plots[t.plots["use"] == "住宅用地"]
    spans = ((date(2023, 1, 1), date(2023, 6, 30)), (date(2024, 1, 1), date(2024, 6, 30)))
    before, now = (
        homes.loc[(homes["supplied"] >= first) & (homes["supplied"] <= last), "area"].sum() for first, last in spans
    )
    return cell(abs(now - before))


def _since_report(t: Tables) -> Rows:
    finished = [day for day in t.findings["finished"] if day is not None]
    return cell(sum(AS_OF_INSPECTION < day <= AS_OF for day in finished))


def _industrial(t: Tables) -> Rows:
    planned = t.mentions[(t.mentions["report"] == "2024_half") & (t.mentions["name"] == "plan_industrial")]
    supplied = (t.plots["use"] == "工业用地") & (t.plots["supplied"] >= date(2024, 1, 1))
    return cell(int(planned["figure"].iloc[0]) - int(supplied.sum()))


def _supply_ahead(t: Tables) -> Rows:
    named_there = t.mentions.set_index(["report", "name"])["figure"]
    supplied = int((t.plots["supplied"] >= date(2024, 1, 1)).sum())
    planned = int(named_there["2024_half", "plan_plots"])
    return cell(supplied + planned - int(named_there["2023_year", "next_plots"]))


def _lasting(t: Tables) -> Rows:
    """Three years from today, or from the ledger's day."""
    days = (day.replace(year=day.year + 3) for day in (TODAY, AS_OF))
    return cell(*(int((t.mines["expires"] > day).sum()) for day in days))


def _year_late(t: Tables) -> Rows:
    """A year before today, or before the ledger's day."""
    left = t.parcels.loc[t.parcels["state"] != State.FINISHED, "deadline"]
    return cell(*(int((left < day.replace(year=day.year - 1)).sum()) for day in (TODAY, AS_OF)))


_COMPARED: Sequence[Asked] = (
    asked(
        "homes",
        Kind.COMPARE,
        "住宅用地今年上半年跟去年上半年比，供得多了还是少了，差几亩",
        _homes,
        "SELECT abs(sum(CASE year(supplied) WHEN 2024 THEN area ELSE -area END)) FROM plots"
        " WHERE use = '住宅用地' AND month(supplied) <= 6",
        one("亩"),
        PLOTS,
    ),
    asked(
        "since-report",
        Kind.COMPARE,
        "督察问题从5月20号打整改报告那会儿到6月底，又多改完了几个？",
        _since_report,
        "SELECT count(*) FROM findings WHERE finished BETWEEN DATE '2024-05-21' AND DATE '2024-06-30'",
        one(*FINDINGS_IN),
        FINDINGS,
        INSPECTION.file,
        HALF_2024.file,
    ),
    asked(
        "industrial",
        Kind.GAP,
        "上半年实际供出去的工业地，比下半年计划里起码要供的工业地少几宗",
        _industrial,
        "SELECT figure - (SELECT count(*) FROM plots WHERE use = '工业用地' AND year(supplied) = 2024)"
        " FROM mentions WHERE report = '2024_half' AND name = 'plan_industrial'",
        one(*PLOTS_IN),
        HALF_2024.file,
        PLOTS,
    ),
    asked(
        "supply-ahead",
        Kind.GAP,
        "上半年已经供的，加上下半年计划要供的，比年初定的46宗能多出几宗？",
        _supply_ahead,
        "SELECT (SELECT count(*) FROM plots WHERE year(supplied) = 2024)"
        " + sum(CASE name WHEN 'plan_plots' THEN figure ELSE -figure END) FROM mentions"
        " WHERE (report = '2024_half' AND name = 'plan_plots') OR (report = '2023_year' AND name = 'next_plots')",
        one(*PLOTS_IN),
        HALF_2024.file,
        YEAR_2023.file,
        PLOTS,
    ),
)

_DATES: Sequence[Asked] = (
    asked(
        "lasting-licences",
        Kind.DATES,
        "采矿证还能再用三年以上的有几家矿",
        _lasting,
        "SELECT count(*) FILTER (expires > DATE '2027-07-15'), count(*) FILTER (expires > DATE '2027-06-30')"
        " FROM mines",
        one(*MINES_IN),
        MINES,
    ),
    asked(
        "a-year-late",
        Kind.DATES,
        "整改时限都过去一年多了，还没整改到位的图斑有几个？",
        _year_late,
        "SELECT count(*) FILTER (deadline < DATE '2023-07-15'), count(*) FILTER (deadline < DATE '2023-06-30')"
        " FROM parcels WHERE finished IS NULL",
        one(*PARCELS_IN),
        PARCELS,
    ),
)

PERIODS: Sequence[Asked] = (*_COMPARED, *_DATES)
