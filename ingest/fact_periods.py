"""The period a figure falls under: its own, its sentence's, its headings', its report's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.records import Half, Section, Span
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods
from assistant.vocabulary.succession import following
from ingest.clauses import Quantity

_COMPARED = re.compile(r"(?:较|比|同比|对比)(?:同期)?$")
_BATCH = re.compile(r"批次|底版|底图")
_ROUND = re.compile(r"度?[^，。；：、\d]{0,14}(?:反馈|下发|移交|通报|推送|督察|督查|审计|巡察|巡视|卫片|变更调查)")
_SURVEY = re.compile("变更调查$")
_NOW = re.compile(r"(?<![至止到])(?:目前|当前)(?!为止)[，,]?(?!的)")
_YEAR_MEANT = re.compile("年度|今年|本年|当年|全年|年内")
_PART_OF_A_YEAR = dt.timedelta(days=360)
_HIDDEN_START = re.compile(r"[*＊]\d*年?(?:[-—–~～]+|至|到)?$")
_SAME_SPAN = re.compile(r"同期")
_STOCK = re.compile("[截到]|目前|当前")
_RAINY = re.compile(r"^\s*(?:今年)?(?:主)?汛期(?:内|期间|以来)?[，]?")
_RAINY_MONTHS = (5, 9)


@dataclass(frozen=True)
class Round:
    """The findings of a year: 2021年督察反馈."""

    words: str
    year: int | None
    survey: bool = False

    def narrows(self, period: Period | None) -> bool:
        """Whether a figure of that period is about findings of another year."""
        end = period.end if period else None
        return self.year is not None and end is not None and end.year != self.year


@dataclass(frozen=True)
class SentencePeriods:
    """The dates of a sentence, offsets counted from its start.

    `own` are those that figures fall under; `rounds` the years that name what was found
    (2021年反馈的问题) by where they begin; `standing` what holds where none is named.
    """

    own: tuple[PeriodMatch, ...]
    rounds: dict[int, Round]
    standing: Period | None
    start: int
    as_of: dt.date | None = None

    def of(self, quantity: Quantity, *, moved_to: bool) -> Period | None:
        """The period of a figure: named in its clause, else the last 截至 before it, else
        the one that opens the sentence.  What a change arrives at (提高到) has no part in the
        period it left from."""
        turn = quantity.subject_span
        if turn is not None:
            inside = [m for m in self.own if turn.start <= self.start + m.start < turn.end]
            if inside:
                return inside[0].period
        where, clause = quantity.start - self.start, quantity.clause.start - self.start
        preceding = [match for match in self.own if match.end <= where and not self._names_findings(match)]
        in_clause = [match for match in preceding if match.start >= clause]
        if in_clause and not moved_to:
            return in_clause[-1].period
        stocks = [m for m in preceding if m.period.kind == "as_of" and _STOCK.match(m.period.text) and m.start < clause]
        if stocks:
            return stocks[-1].period
        opening = [m for m in preceding if m.start <= 1 and m.start not in self.rounds and not moved_to]
        if opening:
            return opening[0].period
        found = any(self._names_findings(match) for match in self.own if match.end <= where)
        return self._end if found else self.standing

    def dates(self, quantity: Quantity) -> bool:
        """Whether the figure's clause names a period of its own."""
        clause, where = quantity.clause.start - self.start, quantity.start - self.start
        return any(clause <= m.start and m.end <= where and not self._names_findings(m) for m in self.own)

    def findings_year(self, quantity: Quantity) -> Period | None:
        """The year that opens the figure's clause and says only which findings are meant."""
        clause = quantity.clause.start - self.start
        named = [m for m in self.own if clause <= m.start < quantity.start - self.start and self._names_findings(m)]
        return named[0].period if named else None

    def _names_findings(self, match: PeriodMatch) -> bool:
        """Whether a year only says which findings are meant: 2021年反馈的问题 in a report of 2024.
        Of findings of two years side by side each is of its own year."""
        found = self.rounds.get(match.start)
        years = {item.year for item in self.rounds.values()}
        return found is not None and not found.survey and len(years) == 1 and found.narrows(self.standing)

    @property
    def _end(self) -> Period | None:
        """The day at which the report stands."""
        if self.as_of is None:
            return self.standing
        return Period(kind="as_of", start=self.as_of, end=self.as_of, text="")

    def round_of(self, quantity: Quantity, *, overall: bool = False) -> Round | None:
        """The year's findings that a figure after them is about; an overall one only of those in its clause."""
        where = quantity.start - self.start
        first = quantity.clause.start - self.start if overall else 0
        return next((found for start, found in reversed(self.rounds.items()) if first <= start < where), None)


def sentence_periods(
    words: str, start: int, anchor: Anchor, standing: Period | None
) -> tuple[SentencePeriods, list[PeriodMatch]]:
    """The periods of a sentence for its figures, and all dates that stand in it."""
    everything = find_periods(words, anchor)
    own = own_periods(words, everything)
    own = [_same_span_before(words, match, own, standing) for match in own]
    own = [_since(words, match, anchor, standing) for match in own]
    rainy = _RAINY.match(words)
    if rainy and anchor.year is not None and not own:
        own = [_rainy_season(rainy, anchor.year)]
    rounds = {}
    for match in own:
        named = _ROUND.match(words, match.end)
        if named and match.period.kind == "flow":
            act = named.group().lstrip("度")
            year = match.period.end.year if match.period.end else None
            rounds[match.start] = Round(match.period.text + act, year, _SURVEY.search(act) is not None)
    own = sorted((*own, *_now(words, anchor)), key=lambda match: match.start)
    return SentencePeriods(tuple(own), rounds, standing, start, anchor.as_of), everything


def _now(words: str, anchor: Anchor) -> list[PeriodMatch]:
    """目前 alone is the day at which the report stands, like 截至目前."""
    if anchor.as_of is None:
        return []
    return [
        PeriodMatch(
            Period(kind="as_of", start=anchor.as_of, end=anchor.as_of, text=match.group()), match.start(), match.end()
        )
        for match in _NOW.finditer(words)
    ]


def of_the_year(period: Period | None, clause: str, *, meant: bool, done_half: bool) -> Period | None:
    """The whole year, where a figure that is meant falls under a part of it that its sentence did
    not name: 年度目标, 全年任务, and a plan told among the results of the half-year."""
    if not meant or period is None or period.kind != "flow" or period.start is None or period.end is None:
        return period
    if period.start.year != period.end.year or period.end - period.start > _PART_OF_A_YEAR:
        return period
    if not done_half and not says_the_year(clause):
        return period
    year = period.end.year
    return Period(kind="flow", start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), text=f"{year}年")


def says_the_year(clause: str) -> bool:
    """Whether a clause is of the year as a whole (全年, 年度)."""
    return _YEAR_MEANT.search(clause) is not None


def standing_at(anchor: Anchor, heading: Period | None) -> Anchor:
    """The anchor under a heading: what 目前 means there is not after the period that it names."""
    end = heading.end if heading is not None else None
    if end is None or (anchor.as_of is not None and anchor.as_of <= end):
        return anchor
    return replace(anchor, as_of=end)


def own_periods(text: str, periods: Sequence[PeriodMatch]) -> list[PeriodMatch]:
    """Those of a text's periods that its figures fall under: 较上年 and 比年初 only say what is
    compared with, 2009—2022年批次 names the batch, 20*9年至2022年 is a span of hidden length."""
    return [
        match
        for match in periods
        if not _COMPARED.search(text[: match.start])
        and not _BATCH.match(text, match.end)
        and not _HIDDEN_START.search(text[: match.start])
    ]


@dataclass(frozen=True)
class Standing:
    """The period of a document, and what the plans in it are for where it reports on results."""

    period: Period | None
    ahead: Period | None = None


NO_STANDING = Standing(None)


def standing_period(
    section: Section, by_id: Mapping[str, Section], anchor: Anchor, standing: Standing
) -> Period | None:
    """The period of a section's figures where their sentences name none: that which the nearest
    heading names, else the document's.  Plans within what was done are for the time after it."""
    node: Section | None = section
    while node is not None:
        matches = own_periods(node.title, find_periods(node.title, anchor))
        if matches:
            period = matches[0].period
            return following(period) if _turns_ahead(section, node) else period
        above = by_id.get(node.parent_id) if node.parent_id else None
        if above is None and _turns_ahead(section, node):
            return standing.ahead
        node = above
    return standing.period


def _turns_ahead(section: Section, above: Section) -> bool:
    return section.half is Half.PLANNED and above.half is Half.DONE


def names_round(words: str, match: PeriodMatch) -> bool:
    """Whether a period of a text is the year of findings: 2022年督察反馈问题."""
    return match.period.kind == "flow" and _ROUND.match(words, match.end) is not None


def _same_span_before(
    words: str, match: PeriodMatch, own: Sequence[PeriodMatch], standing: Period | None
) -> PeriodMatch:
    """去年同期 is last year's half year where the sentence or report speaks of this one's."""
    if not _SAME_SPAN.match(words, match.end) or match.period.end is None:
        return match
    opening = own[0].period if own[0] is not match else standing
    if opening is None or opening.start is None or opening.end is None:
        return match
    year = match.period.end.year
    shift = year - opening.end.year
    moved = Period(
        kind=opening.kind,
        start=_in_year(opening.start, opening.start.year + shift),
        end=_in_year(opening.end, year),
        text=match.period.text + "同期",
        relative=True,
    )
    return PeriodMatch(moved, match.start, match.end + len("同期"))


def _since(words: str, match: PeriodMatch, anchor: Anchor, standing: Period | None) -> PeriodMatch:
    """2021年以来 is from that year to where the report stands."""
    end = standing.end if standing is not None and standing.end is not None else anchor.as_of
    start = match.period.start
    if not words.startswith("以来", match.end) or end is None or start is None or start > end:
        return match
    return replace(match, period=match.period.model_copy(update={"kind": "flow", "end": end}))


def _in_year(day: dt.date, year: int) -> dt.date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _rainy_season(match: re.Match[str], year: int) -> PeriodMatch:
    """汛期 is May to September."""
    first, last = _RAINY_MONTHS
    period = Period(
        kind="flow",
        start=dt.date(year, first, 1),
        end=dt.date(year, last, 30),
        text=match.group().strip(" ，"),
        relative=True,
    )
    return PeriodMatch(period, match.start(), match.end())


def spans(matches: Sequence[PeriodMatch], offset: int) -> list[Span]:
    """Where dates of a sentence stand, in document offsets."""
    return [Span(start=offset + match.start, end=offset + match.end) for match in matches]
