"""What a question asks of the cells it names: their value, how many, the largest, the difference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from assistant.planning.cells import asking_words as words
from assistant.planning.cells.years import with_short_forms, with_spans, with_years
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.limits import Limit, limits_in
from assistant.planning.speech.roles import Roles
from assistant.vocabulary.numbers import whole_number
from assistant.vocabulary.periods import Anchor, PeriodMatch, find_periods
from assistant.vocabulary.units import Unit, match_unit


class Operation(StrEnum):
    LOOK_UP = "look_up"
    LIST = "list"
    COUNT = "count"
    SUM = "sum"
    AVERAGE = "average"
    LARGEST = "largest"
    SMALLEST = "smallest"
    DIFFERENCE = "difference"
    TIMES = "times"
    SHARE = "share"


@dataclass(frozen=True)
class Asked:
    """What is asked.  Offsets index `text`, the normalised question.

    `named` when a name is wanted rather than a number; `falling` when the words speak of
    going down; `than` is where 比 or 占 parts the two sides of a comparison, -1 without one.
    `many` when several things are asked for (哪些); `earlier` is where 上年同期, 年初 and the
    like name a time by another; `moving` is the verb of what rose or fell the most (跌得最厉害);
    `first` how many the superlative is looked for among (前十里最便宜的).
    """

    text: str
    operation: Operation
    roles: Roles
    periods: tuple[PeriodMatch, ...]
    limits: tuple[Limit, ...]
    unit: Unit | None = None
    named: bool = False
    many: bool = False
    top: int | None = None
    falling: bool = False
    than: int = -1
    whole: str = ""
    word: str = ""
    earlier: tuple[int, int] | None = None
    moving: tuple[int, int] | None = None
    first: int | None = None

    @property
    def multiple(self) -> bool:
        """Whether a figure is asked for that is so many times something (市盈率是多少倍)."""
        return bool(self.roles.spans("multiple"))

    @property
    def number(self) -> bool:
        """Whether a number is asked for by 多少 or 几."""
        return any(self.text[start:end].endswith(("多少", "几", "多大")) for start, end in self.roles.spans("ask"))

    @cached_property
    def unasked(self) -> tuple[tuple[str, int], ...]:
        """Words that ask for something else than what the operation gives, with their places."""
        found = (match for match in words.ASKING.finditer(self.text) if self.roles.free(*match.span()))
        return tuple((match.group(), match.start()) for match in found)

    @property
    def when(self) -> bool:
        """Whether a date is asked for."""
        return qw.WHEN_ASK.search(self.text) is not None

    @cached_property
    def ranked_at(self) -> int:
        """Where the words that ask for the largest or smallest begin; -1 without any."""
        named = self.roles.spans("label")  # 最大涨幅最大的: the second
        taken = (m.span() for m in words.MOST.finditer(self.text) if not self.roles.free(*m.span()))
        starts = [a for a, b in taken if not any(first <= a and b <= last for first, last in named)]
        return min(starts, default=-1)

    @property
    def times(self) -> bool:
        """Whether a year, a month or another stretch of time is asked for by name (哪一年, 哪几个月份)."""
        asks = (self.text[start : end + 2] for start, end in self.roles.spans("ask"))
        return self.named and any(words.WHICH_TIME.search(text) for text in asks)

    @property
    def each(self) -> bool:
        """Whether a figure is asked for each of several."""
        return bool(self.eaches)

    @cached_property
    def eaches(self) -> tuple[re.Match[str], ...]:
        """Where 各 or 分别 stands outside labels and titles."""
        labels = self.roles.spans("label")
        said = qw.EACH.finditer(self.text)
        return tuple(match for match in said if not any(start <= match.start() < end for start, end in labels))

    @cached_property
    def _counted(self) -> re.Match[str] | None:
        return next((m for m in words.THINGS.finditer(self.text) if self.roles.free(*m.span()) or m["n"]), None)

    @property
    def things_span(self) -> tuple[int, int] | None:
        """Where the question says how many things there are."""
        return self._counted.span() if self._counted else None

    @property
    def counts_years(self) -> bool:
        """Whether those things are years (三年的…合计)."""
        return self._counted is not None and "年" in self._counted.group()

    @cached_property
    def things(self) -> int:
        """How many things the question says there are (五个国家, 四个型号); 0 when it does not."""
        found = self._counted
        return (whole_number(found["n"]) or 0) if found else 0


def read_asked(text: str, today: date, kept: Sequence[tuple[int, int]] = ()) -> Asked:
    """Takes the asking words of a normalised question outside the stretches to be `kept`; never fails."""
    roles = Roles(text)
    for start, end in kept:
        roles.take(start, end, "label")
    earlier = next((m for m in words.EARLIER.finditer(text) if not _of_label(m.span(), kept)), None)
    every = with_short_forms(find_periods(text, Anchor.at(today)), text)
    said = [match for match in every if earlier is None or not _overlap(match, earlier.span())]  # 上一年 is of no year
    found = periods = with_years(with_spans(said, text))
    for span in [*((match.start, match.end) for match in found), *([earlier.span()] if earlier else [])]:
        roles.take(*span, "period")
    opening = qw.OPENING.match(text)
    if opening:
        roles.take(opening.start(), opening.end(), "ask")
    limits = limits_in(roles)
    asked = _Reader(text, roles, periods, limits).read()
    return replace(asked, earlier=earlier.span() if earlier else None)


def _of_label(span: tuple[int, int], kept: Sequence[tuple[int, int]]) -> bool:
    """Whether a time said by another stands in a label that has its 比 as well: 比上期涨跌."""
    return any(start < span[0] and span[1] <= end for start, end in kept)


def _overlap(match: PeriodMatch, span: tuple[int, int]) -> bool:
    return match.start < span[1] and span[0] < match.end


@dataclass
class _Reader:
    text: str
    roles: Roles
    periods: tuple[PeriodMatch, ...]
    limits: tuple[Limit, ...]
    first: int | None = None

    def read(self) -> Asked:
        unit: Unit | None = None
        if (share := self._shared()) is not None:
            return share
        if (found := self._take(words.TIMES)) is not None:
            return self._asked(Operation.TIMES, than=self._than())
        than = self._than()
        if (than >= 0 or "差" in self.text or self._two_sided() or words.FROM_OPENING.search(self.text)) and (
            found := self._take(words.DIFFERENCE)
        ) is not None:
            unit = words.PERCENT if found["rate"] else match_unit(self.text, found.end())
            self._take_unit(unit, found.end())
            return self._asked(Operation.DIFFERENCE, unit=unit, than=than, word=found["word"].rstrip("了出"))
        changed = self._take(words.CHANGED)
        superlative = None if changed else self._superlative()
        if superlative is not None:
            return superlative
        summed, averaged = self._take(words.SUM) is not None, self._take(words.AVERAGE) is not None
        counted = self._take(words.COUNT)
        if counted is not None and not averaged and (not summed or self._counts_things(counted)):
            word = changed["word"] if changed else ""
            unit = match_unit(self.text, counted.start("of"))
            return self._asked(Operation.COUNT, unit=unit, word=word, top=self.first)
        listed, which = self._take(words.LIST), self._take(words.WHICH)
        if (listed or which) and not (summed or averaged):
            many = listed is not None or (which is not None and bool(re.search("些|几", which.group())))
            operation = Operation.LIST if many else Operation.LOOK_UP
            return self._asked(operation, named=True, many=many, first=self.first)
        much = self._take(words.HOW_MUCH)
        if much is not None:
            unit = words.PERCENT if much.group().startswith("百分之") else match_unit(self.text, much.end())
            self._take_unit(unit, much.end())
        elif counted is not None:
            unit = match_unit(self.text, counted.start("of"))
        operation = Operation.AVERAGE if averaged else Operation.SUM if summed else Operation.LOOK_UP
        word = changed["word"] if changed else ""
        if operation is Operation.LOOK_UP:
            return self._asked(operation, unit=unit, word=word, first=self.first)
        return self._asked(operation, unit=unit, word=word, top=self.first)

    def _counts_things(self, counted: re.Match[str]) -> bool:
        """一共有几样: how many there are in all, and no sum, of what is no unit of any figure."""
        behind = words.SUM.search(self.text, max(0, counted.start() - len("一共")), counted.start())
        no_unit = match_unit(self.text, counted.start("of")) is None
        return no_unit and behind is not None and behind.end() == counted.start()

    def _shared(self) -> Asked | None:
        """甲占乙的多大比例: only the words that ask are taken, not the whole it is a share of."""
        for found in words.SHARE.finditer(self.text):
            if found["ask"] and found["ask"].startswith("多") and match_unit(self.text, found.end()) is not None:
                continue  # 占永农多少亩 asks for an area
            spans = [found.span(name) for name in ("of", "ask", "alone") if found[name]]
            if all(self.roles.free(*span) for span in spans):
                for span in spans:
                    self.roles.take(*span, "ask")
                self._take(words.HOW_MUCH)  # 占总数的比例，期末是多少
                return self._asked(
                    Operation.SHARE, than=found.start("of") if found["of"] else -1, whole=found["whole"] or ""
                )
        return None

    def _superlative(self) -> Asked | None:
        top = self._take(words.TOP)
        found = self._take(words.MOST) or self._more()
        if found is None and top is None:
            return None
        among = top is not None and words.AMONG.match(self.text, top.end()) is not None
        if found is None and (among or any(map(self._said, (words.SUM, words.AVERAGE, words.COUNT)))):
            self.first = whole_number(top["n"]) if top else None
            return None
        how = found["how"] if found else top.group() if top else ""
        small = how in words.SMALL or (found is None and re.search("[小少低]|后|倒数|末", how) is not None)
        count = whole_number(top["n"]) if top else None
        if found is not None and among:
            self.first, count = count, None  # 前十里最便宜的: of the first ten
        which = self._take(words.LIST) or self._take(words.WHICH)
        much = self._take(words.HOW_MUCH)
        unit = match_unit(self.text, much.end()) if much else None
        if much:
            self._take_unit(unit, much.end())
        near = self.text[max(0, (found or top).start() - 6) : (found or top).start()]  # type: ignore[union-attr]
        moved = words.MOVED_MOST.search(self.text[: found.start("how")].removesuffix("最")) if found else None
        operation = Operation.SMALLEST if small else Operation.LARGEST
        return self._asked(
            operation,
            unit=unit,
            named=which is not None or much is None,
            top=count,
            falling=words.FALLING.search(near) is not None,
            moving=moved.span("verb") if moved else None,
            first=self.first,
        )

    def _more(self) -> re.Match[str] | None:
        """更高, 谁高: 更 is said of what is asked, however far from 谁 it stands."""
        found = self._take(words.MORE, "how")
        at = found.start("how") - 1 if found else -1
        if at >= 0 and self.text[at] == "更" and self.roles.free(at, at + 1):
            self.roles.take(at, at + 1, "ask")
        return found

    def _asked(
        self,
        operation: Operation,
        *,
        unit: Unit | None = None,
        named: bool = False,
        many: bool = False,
        top: int | None = None,
        falling: bool = False,
        than: int = -1,
        whole: str = "",
        word: str = "",
        moving: tuple[int, int] | None = None,
        first: int | None = None,
    ) -> Asked:
        return Asked(
            self.text,
            operation,
            self.roles,
            self.periods,
            self.limits,
            unit=unit,
            named=named,
            many=many,
            top=top,
            falling=falling,
            than=than,
            whole=whole,
            word=word,
            moving=moving,
            first=first,
        )

    def _than(self) -> int:
        """Where 比 parts two sides (甲比乙多); not 比例 or 占比."""
        every = re.finditer(r"(?<![占同环可对])相?比(?![例重较对])|(?<!比)较(?![多少为大小高低差好])", self.text)
        found = next((match for match in every if self.roles.roles[match.start()] != "label"), None)
        if found is None or not self.roles.free(found.start(), found.end()):
            return -1
        self.roles.take(found.start(), found.end(), "ask")
        return found.start()

    def _said(self, pattern: re.Pattern[str]) -> bool:
        """Whether asking words stand somewhere outside labels (not the 总计 of 资产总计)."""
        return any(self.roles.free(*match.span()) for match in pattern.finditer(self.text))

    def _two_sided(self) -> bool:
        return len(self.periods) > 1

    def _take_unit(self, unit: Unit | None, at: int) -> None:
        if unit is None and self.text.startswith("倍", at):
            self.roles.take(at, at + 1, "multiple")  # 市盈率是多少倍
        if unit is not None and self.text.startswith(unit.name, at):
            self.roles.take(at, at + len(unit.name), "unit")

    def _take(self, pattern: re.Pattern[str], group: str | int = 0) -> re.Match[str] | None:
        match = pattern.search(self.text)
        while match is not None:
            fitting = self._shortened(pattern, match, group)
            if fitting is not None:
                self.roles.take(fitting.start(group), fitting.end(group), "ask")
                return fitting
            match = pattern.search(self.text, match.start() + 1)
        return None

    def _shortened(self, pattern: re.Pattern[str], match: re.Match[str], group: str | int) -> re.Match[str] | None:
        """The match, or the longest shorter one from the same place, where its words are free: 哪一 of 哪一年末."""
        shorter: re.Match[str] | None = match
        while shorter is not None and shorter.group():
            if self.roles.free(shorter.start(group), shorter.end(group)):
                return shorter
            shorter = pattern.match(self.text, match.start(), shorter.end() - 1)
        return None
