"""What a question asks of the cells it names: their value, how many, the largest, the difference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from assistant.planning import question_words as qw
from assistant.planning.cells.years import with_years
from assistant.planning.limits import Limit, limits_in
from assistant.planning.roles import Roles
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


_NUMERAL = r"(?:\d+|[一二两三四五六七八九十]+)"
_CLASSIFIER = r"(?:[个家种位名次项只支款类宗件条处座所门篇本户人起笔批间台架辆艘]|大类)"
_DIFFERENCE = re.compile(
    r"(?P<word>相差|差距?|(?:增加|减少|增长|下降|上升|降低|提高|提升|上涨|下跌|回落|回升|缩小|扩大|多|少|高|低|大|小)(?:了|出)?)"
    r"(?:是|有|为)?(?:多少|几(?!乎))(?:个?百分点)?"
)
_CHANGED = re.compile(
    r"(?P<word>增加|减少|增长|下降|上升|降低|提高|提升|上涨|下跌|回落|回升|缩小|扩大|[涨跌])了?(?=(?:多少|几(?!乎)))"
)
_TIMES = re.compile(r"(?:的|有)?(?:几|多少)倍")
_SHARE = re.compile(
    r"(?P<alone>(?:占比|比重|比例)(?:是|为)?(?:多少|多大))|(?P<of>占)(?!比)了?(?P<whole>.{0,16}?)的?(?P<ask>(?:多[大少]|几成|什么)(?:比例|比重|份额)?|(?:比例|比重|份额|百分比)(?:是|为)?(?:多少|多大|几)?"
    r"|百分之(?:多少|几))"
)
_SUM = re.compile(r"加起来|加在?一起|合计(?:起来)?|一共|总共|共计|总和|之和|总计|累计|拢共|加总")
_AVERAGE = re.compile(r"平均(?:每[年月天个家次])?|均值")
_MOST = re.compile(r"最(?P<how>[大小多少高低长短快慢强弱早晚贵重]|便宜|厉害|严重|频繁|突出|明显|靠前|靠后)的?")
_MORE = re.compile(r"(?:更|谁|哪[个家种位只些]?.{0,12}?)(?P<how>[大小多少高低长短快慢])(?=[一点些]*[?？]?$)")
_TOP = re.compile(
    rf"(?:最[大小多少高低快]的|前|排名?前|(?<![期月年])[后末]|倒数)(?P<n>{_NUMERAL})(?![共起下])(?:{_CLASSIFIER}|名|大)?"
)
_COUNT = re.compile(rf"(?:共?有)?(?<!哪)(?:几|多少)(?={_CLASSIFIER})(?!个?百分点)(?P<of>{_CLASSIFIER})")
_WHICH = re.compile(
    rf"(?:分别)?是?(?:哪(?:一|几|些|{_NUMERAL})?(?:{_CLASSIFIER}|年|月|季度|天)?|谁|什么|啥)(?P<many>些)?"
)
_HOW_MUCH = re.compile(r"(?:是|有|为|卖|要)?(?:多少钱|多少|多大|多高|多长|几何|几)")
_LIST = re.compile(
    rf"(?:分别|都)?(?:是|有|列了|列出了?|包括|包含)?哪(?:些|几(?:{_CLASSIFIER}|年|月|天)?)|列出来?|列一下|都有谁|名单(?!里|中)|分别是"
)
_SMALL = frozenset("小少低短慢弱早") | {"便宜", "靠后"}
_FALLING = re.compile(r"[跌降减亏]|下滑|下行|流出|缩水")
_EARLIER = re.compile(
    r"(?<=[比较与和])(?:(?:上年|去年|上一年)?同期|上期|期初|年初|(?:上年|去年|上一年)度?[末底]|上年度?|去年|上一?个?季度?|上个?月)末?"
)
_ASKING = re.compile(
    r"最[大小多少高低长短快慢强弱早晚贵重]|超过|[低高大小多少]于|不[足到满少低超]|平均|[几多]少?倍|多少|(?<!好)几(?!乎)|哪|数量|[个次人总]数|率|[都均](?=不|超|大|小|高|低|在|达)|占(?!地|比)|(?<=[型级])及?以[上下]|除[了去]?|[不未没非]"
)
_THINGS = re.compile(rf"(?<![第前后末最\d年月])(?P<n>[两二三四五六七八九十]|\d+)(?:{_CLASSIFIER}|国|大(?=[^小]))(?!以)")


@dataclass(frozen=True)
class Asked:
    """What is asked.  Offsets index `text`, the normalised question.

    `named` when a name is wanted rather than a number; `falling` when the words speak of
    going down; `than` is where 比 or 占 parts the two sides of a comparison, -1 without one.
    `many` when several things are asked for (哪些); `earlier` is where 上年同期, 年初 and the
    like name a time by another.
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

    @property
    def number(self) -> bool:
        """Whether a number is asked for by 多少 or 几."""
        return any(self.text[start:end].endswith(("多少", "几", "多大")) for start, end in self.roles.spans("ask"))

    @cached_property
    def unasked(self) -> tuple[tuple[str, int], ...]:
        """Words that ask for something else than what the operation gives, with their places."""
        found = (match for match in _ASKING.finditer(self.text) if self.roles.free(*match.span()))
        return tuple((match.group(), match.start()) for match in found)

    @property
    def when(self) -> bool:
        """Whether a date is asked for."""
        return qw.WHEN_ASK.search(self.text) is not None

    @property
    def each(self) -> bool:
        """Whether a figure is asked for each of several."""
        return qw.EACH.search(self.text) is not None

    @cached_property
    def _counted(self) -> re.Match[str] | None:
        return next((m for m in _THINGS.finditer(self.text) if self.roles.free(*m.span()) or m["n"]), None)

    @property
    def things_span(self) -> tuple[int, int] | None:
        """Where the question says how many things there are."""
        return self._counted.span() if self._counted else None

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
    earlier = _EARLIER.search(text)
    found = with_years(find_periods(text, Anchor.at(today)))
    periods = tuple(match for match in found if earlier is None or not _overlap(match, earlier.span()))
    for span in [*((match.start, match.end) for match in found), *([earlier.span()] if earlier else [])]:
        roles.take(*span, "period")
    opening = qw.OPENING.match(text)
    if opening:
        roles.take(opening.start(), opening.end(), "ask")
    limits = limits_in(roles)
    asked = _Reader(text, roles, periods, limits).read()
    return replace(asked, earlier=earlier.span() if earlier else None)


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
        if (found := self._take(_TIMES)) is not None:
            return self._asked(Operation.TIMES, than=self._than())
        than = self._than()
        if (than >= 0 or "差" in self.text or self._two_sided()) and (found := self._take(_DIFFERENCE)) is not None:
            unit = match_unit(self.text, found.end())
            self._take_unit(unit, found.end())
            return self._asked(Operation.DIFFERENCE, unit=unit, than=than, word=found["word"].rstrip("了出"))
        changed = self._take(_CHANGED)
        superlative = None if changed else self._superlative()
        if superlative is not None:
            return superlative
        summed, averaged = self._take(_SUM) is not None, self._take(_AVERAGE) is not None
        counted = self._take(_COUNT)
        if counted is not None and not (summed or averaged):
            word = changed["word"] if changed else ""
            unit = match_unit(self.text, counted.start("of"))
            return self._asked(Operation.COUNT, unit=unit, word=word, top=self.first)
        listed, which = self._take(_LIST), self._take(_WHICH)
        if (listed or which) and not (summed or averaged):
            many = listed is not None or (which is not None and bool(re.search("些|几", which.group())))
            return self._asked(Operation.LIST if many else Operation.LOOK_UP, named=True, many=many)
        much = self._take(_HOW_MUCH)
        if much is not None:
            unit = match_unit(self.text, much.end())
            self._take_unit(unit, much.end())
        elif counted is not None:
            unit = match_unit(self.text, counted.start("of"))
        operation = Operation.AVERAGE if averaged else Operation.SUM if summed else Operation.LOOK_UP
        return self._asked(operation, unit=unit, word=changed["word"] if changed else "", top=self.first)

    def _shared(self) -> Asked | None:
        """甲占乙的多大比例: only the words that ask are taken, not the whole it is a share of."""
        for found in _SHARE.finditer(self.text):
            if found["ask"] and found["ask"].startswith("多") and match_unit(self.text, found.end()) is not None:
                continue  # 占永农多少亩 asks for an area
            spans = [found.span(name) for name in ("of", "ask", "alone") if found[name]]
            if all(self.roles.free(*span) for span in spans):
                for span in spans:
                    self.roles.take(*span, "ask")
                return self._asked(
                    Operation.SHARE, than=found.start("of") if found["of"] else -1, whole=found["whole"] or ""
                )
        return None

    def _superlative(self) -> Asked | None:
        top = self._take(_TOP)
        found = self._take(_MOST) or self._take(_MORE, "how")
        if found is None and top is None:
            return None
        if found is None and (_SUM.search(self.text) or _AVERAGE.search(self.text) or _COUNT.search(self.text)):
            self.first = whole_number(top["n"]) if top else None
            return None
        how = found["how"] if found else top.group() if top else ""
        small = how in _SMALL or (found is None and re.search("[小少低]|后|倒数|末", how) is not None)
        count = whole_number(top["n"]) if top else None
        which = self._take(_LIST) or self._take(_WHICH)
        much = self._take(_HOW_MUCH)
        unit = match_unit(self.text, much.end()) if much else None
        if much:
            self._take_unit(unit, much.end())
        near = self.text[max(0, (found or top).start() - 6) : (found or top).start()]  # type: ignore[union-attr]
        operation = Operation.SMALLEST if small else Operation.LARGEST
        return self._asked(
            operation,
            unit=unit,
            named=which is not None or much is None,
            top=count,
            falling=_FALLING.search(near) is not None,
        )

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
        )

    def _than(self) -> int:
        """Where 比 parts two sides (甲比乙多); not 比例 or 占比."""
        found = re.search(r"(?<![占同环可])(?:相?比|较)(?![例重较对])", self.text)
        if found is None or not self.roles.free(found.start(), found.end()):
            return -1
        self.roles.take(found.start(), found.end(), "ask")
        return found.start()

    def _two_sided(self) -> bool:
        return len(self.periods) > 1

    def _take_unit(self, unit: Unit | None, at: int) -> None:
        if unit is not None:
            self.roles.take(at, at + len(unit.name), "unit")

    def _take(self, pattern: re.Pattern[str], group: str | int = 0) -> re.Match[str] | None:
        for match in pattern.finditer(self.text):
            if match.group() and self.roles.free(match.start(group), match.end(group)):
                self.roles.take(match.start(group), match.end(group), "ask")
                return match
        return None
