"""The county's reports: templates filled with figures of the clean data.

A figure that a report shares with a ledger is computed from the same records, so
the two agree; `DIFFERENCES` lists where they are made to disagree.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from importlib.resources import files

import docx

from eval.corpus.county import (
    AS_OF,
    AS_OF_2023_HALF,
    AS_OF_2023_YEAR,
    AS_OF_INSPECTION,
    County,
    Finding,
    HalfYear,
    Parcel,
    State,
    YearFrame,
)
from eval.corpus.packing import repack
from eval.corpus.writing import Written, percent

REPORTED_HAZARDS_SURPLUS = 2
DIFFERENCES: Sequence[str] = (
    "2024年上半年工作总结的在册隐患点比地质灾害隐患点台账多2处：总结未扣除6月下旬核销的2处。",
    "督察整改报告截至2024年5月20日，督察反馈问题整改台账截至2024年6月30日，已完成个数因此不同。",
)


@dataclass(frozen=True)
class Report:
    """One report file; `encoding` is None for .docx."""

    key: str
    file: str
    encoding: str | None


HALF_2023 = Report("2023_half", "2023年上半年工作总结和下半年工作计划.docx", None)
YEAR_2023 = Report("2023_year", "2023年工作总结及2024年工作计划.txt", "utf-8")
HALF_2024 = Report("2024_half", "2024年上半年工作总结及下半年工作计划.docx", None)
INSPECTION = Report("inspection", "督察反馈问题整改情况报告.txt", "gb18030")
FARMLAND_PLAN = Report("farmland_plan", "2024年耕地保护专项工作计划.txt", "utf-8-sig")
REPORTS: Sequence[Report] = (HALF_2023, YEAR_2023, HALF_2024, INSPECTION, FARMLAND_PLAN)


def report_text(county: County, report: Report) -> str:
    """The filled template; in .docx templates ``#`` marks headings and their level."""
    template = files("eval.corpus").joinpath("templates", f"{report.key}.txt").read_text("utf-8")
    return template.format_map(figures(county, report))


def report_bytes(county: County, report: Report) -> bytes:
    text = report_text(county, report)
    if report.encoding is None:
        return _docx(text)
    return text.replace("\n", "\r\n").encode(report.encoding)


def _docx(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        mark, _, rest = line.partition(" ")
        if mark and set(mark) == {"#"}:
            document.add_heading(rest, level=len(mark) - 1)
        elif line:
            document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def figures(county: County, report: Report) -> Mapping[str, Written]:
    """Every placeholder of the report's template with its figure as written."""
    values: dict[str, object] = dict(county.mentions[report.key])
    match report.key:
        case "2023_half":
            values |= _half(county, AS_OF_2023_HALF, date(2023, 1, 1), county.first_half_2023, county.year_2023)
            values |= {"hazards": len(county.hazards)}
        case "2023_year":
            values |= _year(county)
        case "2024_half":
            values |= _half(county, AS_OF, date(2024, 1, 1), county.first_half_2024, county.year_2024)
            values |= _stocks(county) | _findings(county.findings, AS_OF)
        case "inspection":
            values |= _findings(county.findings, AS_OF_INSPECTION)
        case _:
            values |= dict(_fields(county.year_2024)) | {"town_count": len(county.towns)}
    return {name: Written(value) for name, value in values.items()}


def _fields(record: HalfYear | YearFrame) -> Iterator[tuple[str, object]]:
    return ((field.name, getattr(record, field.name)) for field in fields(record))


def _half(county: County, day: date, first: date, work: HalfYear, frame: YearFrame) -> dict[str, object]:
    return (
        dict(_fields(work))
        | dict(_fields(frame))
        | _parcels(county.issued_by(day), day, first)
        | _supply(county, first, day)
        | {"new_farmland_ratio": f"{percent(work.new_farmland, frame.new_farmland_target)}%"}
    )


def _year(county: County) -> dict[str, object]:
    day, first = AS_OF_2023_YEAR, date(2023, 1, 1)
    halves = (county.first_half_2023, county.second_half_2023)
    frame, following = county.year_2023, county.year_2024
    sums = {field.name: sum(getattr(half, field.name) for half in halves) for field in fields(HalfYear)}
    rates = [finished_rate(county.issued_by(on), on) for on in (AS_OF_2023_HALF, AS_OF_2023_YEAR)]
    return (
        dict(_fields(frame))
        | _parcels(county.issued_by(day), day, first)
        | _supply(county, first, day)
        | _findings(county.findings, day)
        | {
            "year_field_patrols": sums["field_patrols"],
            "year_new_farmland": sums["new_farmland"],
            "year_restored": sums["restored_farmland"],
            "year_filed": sums["cases_filed"],
            "year_closed": sums["cases_closed"],
            "year_fines": sums["fines"],
            "year_batches": sums["approved_batches"],
            "year_approved": sums["approved_area"],
            "year_afforestation": sums["afforestation"],
            "year_forest_patrols": sums["forest_patrols"],
            "year_problems": sums["forest_problems"],
            "year_solved": sums["forest_solved"],
            "year_drills": sums["drills"],
            "year_evacuated": sums["evacuated"],
            "new_farmland_ratio": f"{percent(sums['new_farmland'], frame.new_farmland_target)}%",
            "rate_gain": rates[1] - rates[0],
            "hazards": len(county.hazards),
            "next_new_farmland": following.new_farmland_target,
            "next_restore": following.restore_target,
            "next_mines": following.mines_to_sell,
        }
    )


def finished_rate(parcels: Sequence[Parcel], day: date) -> Decimal:
    """整改率 by count on `day`: finished ÷ issued, in percent, one decimal."""
    return percent(sum(parcel.state(day) is State.FINISHED for parcel in parcels), len(parcels))


def _parcels(parcels: Sequence[Parcel], day: date, first: date) -> dict[str, object]:
    states = [parcel.state(day) for parcel in parcels]
    return {
        "issued": len(parcels),
        "issued_now": sum(parcel.issued >= first for parcel in parcels),
        "monitored": sum(parcel.monitored for parcel in parcels),
        "farmland": sum(parcel.farmland for parcel in parcels),
        "basic": sum(parcel.basic for parcel in parcels),
        "finished": states.count(State.FINISHED),
        "under_way": states.count(State.UNDER_WAY),
        "not_begun": states.count(State.NOT_BEGUN),
        "remaining": len(states) - states.count(State.FINISHED),
        "rate": f"{finished_rate(parcels, day)}%",
        "nonag": sum(parcel.violation == "非农化" for parcel in parcels),
        "nongrain": sum(parcel.violation == "非粮化" for parcel in parcels),
    }


def _supply(county: County, first: date, last: date) -> dict[str, object]:
    plots = county.supplied_between(first, last)
    price = sum((plot.price for plot in plots if plot.price is not None), Decimal(0))
    months = county.registered(first.year, first.month, last.month)
    return {
        "plots": len(plots),
        "plot_area": sum(plot.area for plot in plots),
        "plot_price": price,
        "plot_price_yi": price.scaleb(-4).quantize(Decimal("0.01")),
        "sold": sum(plot.price is not None for plot in plots),
        "allocated": sum(plot.price is None for plot in plots),
        "industrial": sum(plot.use == "工业用地" for plot in plots),
        "registered": sum(month.total for month in months),
        "mortgages": sum(month.counts["抵押登记"] for month in months),
        "transfers": sum(month.counts["转移登记"] for month in months),
    }


def _stocks(county: County) -> dict[str, object]:
    disposed = sum(batch.disposed for batch in county.batches)
    stock = disposed + sum(batch.unsupplied for batch in county.batches)
    listed = [hazard for hazard in county.hazards if hazard.listed]
    return {
        "stock": stock,
        "disposed": disposed,
        "dispose_rate": f"{percent(disposed, stock)}%",
        "links": len(county.links),
        "reclaim": sum(link.reclaim for link in county.links),
        "reclaimed": sum(link.reclaimed for link in county.links),
        "surplus": sum(link.surplus for link in county.links),
        "mines": len(county.mines),
        "mines_stopped": sum(mine.status == "停产" for mine in county.mines),
        "mines_closed": sum(mine.status == "关闭" for mine in county.mines),
        "hazards_reported": len(listed) + REPORTED_HAZARDS_SURPLUS,
        "hazard_people": sum(hazard.people for hazard in listed),
    }


def _findings(findings: Sequence[Finding], day: date) -> dict[str, object]:
    states = [finding.state(day) for finding in findings]
    categories = [finding.category for finding in findings]
    finished = [finding for finding in findings if finding.state(day) is State.FINISHED]
    named = ("违法占耕建房", "补充耕地不实", "批而未供")
    return {
        "findings": len(findings),
        "findings_area": sum(finding.area for finding in findings),
        "categories": len(set(categories)),
        "building": categories.count(named[0]),
        "supplement": categories.count(named[1]),
        "idle_land": categories.count(named[2]),
        "other": sum(category not in named for category in categories),
        "findings_finished": len(finished),
        "findings_under_way": states.count(State.UNDER_WAY),
        "findings_not_begun": states.count(State.NOT_BEGUN),
        "findings_left": len(states) - len(finished),
        "findings_rate": f"{percent(len(finished), len(states))}%",
        "struck": sum(finding.struck_off for finding in finished),
    }
