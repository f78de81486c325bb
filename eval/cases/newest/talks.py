"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from eval.cases.newest.shape import ROUND
from eval.cases.reckoning import PARCEL_UNITS, others, total
from eval.corpus.county import County, State
from eval.corpus.ledgers import BATCHES, FINDINGS, PARCELS
from eval.sample import Case, Kind, Listed, values

_ITEMS = ("个", "项", "件")


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_findings(county), *_batches(county), *_parcels(county))


def _findings(county: County) -> tuple[Case, ...]:
    """None where the largest of all is not among those left."""
    found = [finding for finding in county.findings if finding.town == "枫堰镇"]
    left = [finding for finding in found if finding.state() is not State.FINISHED]
    if not left or max(finding.area for finding in left) < max(finding.area for finding in found):
        return ()
    return ROUND.talk(
        "findings",
        Kind.COUNT,
        FINDINGS,
        (
            ("枫堰那边摊上几个督察问题来着", values(len(found), *_ITEMS)),
            ("还有几个没搞归一", values(len(left), *_ITEMS)),
            ("里头顶大的那个几亩", values(max(finding.area for finding in left), "亩")),
        ),
    )


def _batches(county: County) -> tuple[Case, ...]:
    approved = [batch for batch in county.batches if batch.year == 2016]
    left = [batch for batch in approved if batch.unsupplied]
    names = tuple(batch.name for batch in left)
    if len(names) < 2:
        return ()
    return ROUND.talk(
        "batches",
        Kind.COUNT,
        BATCHES,
        (
            ("请问2016年度批准的用地批次共有几个？", values(len(approved), "个", "批")),
            (
                "其中尚有未供面积的是哪些批次？",
                Listed(names, others((batch.name for batch in county.batches), names)),
            ),
            ("上述批次的未供面积合计为多少公顷？", values(total(batch.unsupplied for batch in left), "公顷")),
        ),
    )


def _parcels(county: County) -> tuple[Case, ...]:
    late = [
        parcel
        for parcel in county.parcels
        if parcel.violation == "临时用地逾期" and parcel.state() is not State.FINISHED
    ]
    extended = [parcel for parcel in late if parcel.measure == "办理延期"]
    towns = tuple(dict.fromkeys(parcel.town for parcel in extended))
    return ROUND.talk(
        "late",
        Kind.COUNT,
        PARCELS,
        (
            ("临时用地逾期的图斑，还有几个没有整改完？", values(len(late), *PARCEL_UNITS)),
            ("其中准备办理延期的有几个？", values(len(extended), *PARCEL_UNITS)),
            ("它们分布在哪些乡镇？", Listed(towns, others(county.towns, towns))),
        ),
    )
