"""Periods as reports and staff write them: 上半年, 截至6月30日, 2023年1—6月, 去年 …

Two kinds, never mixed: a *flow* covers a span of days (上半年 供地), an *as-of*
period is one day on which a stock was counted (截至6月30日 未整改).  ``截止`` is
read as ``截至``: reports write both (domain notes §4).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.vocabulary.numbers import whole_number

PeriodKind = Literal["flow", "as_of"]


class Period(BaseModel):
    """A span of days or a day, with the words it was read from.

    `start` and `end` are inclusive and both None when the year is unknown; an
    as-of period has ``start == end``.  `relative` marks words such as 今年 or
    去年 whose year came from the anchor, not from the text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: PeriodKind
    start: date | None
    end: date | None
    text: str
    relative: bool = False

    def covers(self, other: Period) -> bool:
        """Whether `other` lies within this period; unknown years never do."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day; unknown years never do."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        return self.start <= other.end and other.start <= self.end

    @property
    def names_year(self) -> bool:
        """Whether its words say which year: 2023年, 今年, not 上半年."""
        return _SAYS_YEAR.search(self.text) is not None

    def in_year(self, year: int) -> Period:
        """The same days and months so that it ends in `year`; the last of February stays the
        last.  An unknown year stays unknown."""
        if self.start is None or self.end is None:
            return self
        moved = year - self.end.year
        return self.model_copy(update={"start": _moved(self.start, moved), "end": _moved(self.end, moved)})


_SAYS_YEAR = re.compile(r"\d{2,4}年|\d{4}|[今去明前本上]年")


def _moved(day: date, years: int) -> date:
    if day.month == 2 and day.day == calendar.monthrange(day.year, 2)[1]:
        return last_day(day.year + years, 2)
    return day.replace(year=day.year + years)


def day_words(day: date) -> str:
    """2024年6月30日, as documents write a day."""
    return f"{day.year}年{day.month}月{day.day}日"


@dataclass(frozen=True)
class Anchor:
    """What bare and relative words refer to: a document's own year, or today.

    `as_of` is the day that 截至目前 means; None when it is not known.
    """

    year: int | None
    month: int | None = None
    as_of: date | None = None

    @classmethod
    def at(cls, today: date) -> Anchor:
        return cls(year=today.year, month=today.month, as_of=today)


@dataclass(frozen=True)
class PeriodMatch:
    period: Period
    start: int
    end: int


_DASH = r"[-—–~～至到]+"
_YEAR = (
    r"(?:(?P<year>(?:19|20)\d{2})年?|(?P<yy>\d{2})年|(?P<rel>今年|本年度?|去年|上年度?|上一年|大前年|前年|明年|后年))"
)
_AS_OF = r"(?P<asof>截至|截止到?|到|至)?"
_SO_MANY = r"这?(?P<n>[两二三四])个月"
_CN_DIGIT = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_CN_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "十": 10}
_RELATIVE = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "上一年": -1,
    "前年": -2,
    "大前年": -3,
    "明年": 1,
    "后年": 2,
}

Reading = tuple[PeriodKind, date | None, date | None]


def _year_of(match: re.Match[str], anchor: Anchor) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("yy"):
        return 2000 + int(groups["yy"])
    if groups.get("rel") and anchor.year is not None:
        return anchor.year + _RELATIVE[groups["rel"]]
    return anchor.year


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _months(year: int | None, first: int, last: int) -> Reading | None:
    if not (1 <= first <= last <= 12):
        return None
    if year is None:
        return "flow", None, None
    return "flow", date(year, first, 1), last_day(year, last)


def _as_of(day: date | None) -> Reading:
    return "as_of", day, day


def _full_date(match: re.Match[str], _anchor: Anchor) -> Reading | None:
    try:
        return _as_of(date(int(match["y"]), int(match["m"]), int(match["d"])))
    except ValueError:
        return None


def _day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = _year_of(match, anchor)
    if year is None:
        return _as_of(None)
    try:
        return _as_of(date(year, int(match["m"]), int(match["d"])))
    except ValueError:
        return None


def _day_range(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """3月16日到6月2日, 6月1—15日; a second day before the first, its year not named, is none."""
    year, month = _year_of(match, anchor), int(match["m2"] or match["m"])
    if year is None:
        return "flow", None, None
    last = year
    if match["year2"]:
        last = int(match["year2"])
    elif match["rel2"] and anchor.year is not None:
        last = anchor.year + _RELATIVE[match["rel2"]]
    try:
        start, end = date(year, int(match["m"]), int(match["d"])), date(last, month, int(match["d2"]))
    except ValueError:
        return None
    return ("flow", start, end) if start <= end else None


def _month_run(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """7、8月, 7月和8月两个月: months that follow one another, as many as are said."""
    months = [int(each) for each in re.findall(r"\d+", match["run"])]
    said = match.groupdict().get("n")
    if months != list(range(months[0], months[-1] + 1)) or (said and _CN_COUNT[said] != len(months)):
        return None
    return _months(_year_of(match, anchor), months[0], months[-1])


def _month_range(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return _months(_year_of(match, anchor), int(match["m1"]), int(match["m2"]))


def _months_over_years(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """2023年7月到2024年6月, 去年1月到今年6月."""
    year, last = _year_of(match, anchor), anchor.year
    if match["year2"] or match["yy2"]:
        last = int(match["year2"] or f"20{match['yy2']}")
    elif last is not None:
        last += _RELATIVE[match["rel2"]]
    if year is None or last is None:
        return "flow", None, None
    first, end = int(match["m1"]), int(match["m2"])
    if not (1 <= first <= 12 and 1 <= end <= 12 and (year, first) <= (last, end)):
        return None
    return "flow", date(year, first, 1), last_day(last, end)


def _month_end(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year, month = _year_of(match, anchor), int(match["m"])
    if not 1 <= month <= 12:
        return None
    return _as_of(None if year is None else last_day(year, month))


def _month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if match["asof"]:
        return _month_end(match, anchor)
    return _months(_year_of(match, anchor), int(match["m"]), int(match["m"]))


def _ten_days(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """上旬 is the 1st to the 10th, 中旬 the 11th to the 20th, 下旬 the rest of the month."""
    year, month = _year_of(match, anchor), int(match["m"])
    if not 1 <= month <= 12:
        return None
    if year is None:
        return "flow", None, None
    first = {"上": 1, "中": 11, "下": 21}[match["tenth"]]
    return "flow", date(year, month, first), last_day(year, month) if first == 21 else date(year, month, first + 9)


def _first_months(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """前8个月 is January to August, 前一个月 the one before this."""
    count = whole_number(match["m"])
    if count == 1 and match.group().startswith("前"):
        return _months_before(anchor, 1)
    return None if count is None else _months(_year_of(match, anchor), 1, count)


def _half(match: re.Match[str], anchor: Anchor) -> Reading | None:
    first = 1 if match["half"] == "上" else 7
    return _months(_year_of(match, anchor), first, first + 5)


def _quarter(match: re.Match[str], anchor: Anchor) -> Reading | None:
    quarter = _CN_DIGIT[match["q"]]
    return _months(_year_of(match, anchor), 3 * quarter - 2, 3 * quarter)


def _quarter_end(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = _year_of(match, anchor)
    return _as_of(None if year is None else last_day(year, 3 * _CN_DIGIT[match["q"]]))


def _months_before(anchor: Anchor, months: int) -> Reading | None:
    """The month, or the quarter of three months, before that of today."""
    if anchor.year is None or anchor.month is None:
        return "flow", None, None
    first = months * ((anchor.month - 1) // months) + 1 - months
    return _months(anchor.year, first, first + months - 1) if first > 0 else _months(anchor.year - 1, 13 - months, 12)


def _first_quarters(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if match["q"] in "一1" and match.group().startswith("前"):
        return _months_before(anchor, 3)
    return _months(_year_of(match, anchor), 1, 3 * (_CN_DIGIT[match["q"]]))


def _year_edge(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = _year_of(match, anchor)
    if year is None:
        return _as_of(None)
    return _as_of(date(year, 1, 1) if match["edge"] == "初" else date(year, 12, 31))


def _year_range(match: re.Match[str], _anchor: Anchor) -> Reading | None:
    first, last = (2000 + int(year) if len(year) == len("24") else int(year) for year in (match["y1"], match["y2"]))
    return ("flow", date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _year(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return _months(_year_of(match, anchor), 1, 12)


def _this_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if anchor.year is None or anchor.month is None:
        return "flow", None, None
    year, month = anchor.year, anchor.month
    for _ in range(match["which"].count("上")):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    for _ in range(match["which"].count("下")):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return _months(year, month, month)


def _this_quarter(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if anchor.year is None or anchor.month is None:
        return "flow", None, None
    year, quarter = anchor.year, (anchor.month + 2) // 3
    if match["which"].startswith("下"):
        year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
    elif match["which"].startswith("上"):
        year, quarter = (year - 1, 4) if quarter == 1 else (year, quarter - 1)
    return _months(year, 3 * quarter - 2, 3 * quarter)


def _this_month_end(match: re.Match[str], anchor: Anchor) -> Reading | None:
    month = _this_month(match, anchor)
    return None if month is None else _as_of(month[2])


def _coming(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """三个月内 of what falls due: from today on."""
    today, count = anchor.as_of, 1 if match["n"] == "半" else whole_number(match["n"].replace("两", "二"))
    if today is None or count is None:
        return None
    if match["unit"] in ("天", "日"):
        return "flow", today, today + timedelta(days=count)
    months = 6 if match["n"] == "半" else count * (12 if match["unit"] == "年" else 1)
    year, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + year, month + 1
    return "flow", today, min(date(year, month, 1) + timedelta(days=today.day - 1), last_day(year, month))


def _recent_years(match: re.Match[str], anchor: Anchor) -> Reading | None:
    count = int(match["n"]) if match["n"].isdigit() else _CN_COUNT[match["n"]]
    if anchor.year is None:
        return "flow", None, None
    return "flow", date(anchor.year - count + 1, 1, 1), date(anchor.year, 12, 31)


def _so_far(_match: re.Match[str], anchor: Anchor) -> Reading | None:
    return _as_of(anchor.as_of)


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Anchor], Reading | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (
            r"(?:截至|截止到?|到|至)?(?P<y>(?:19|20)\d{2})(?:年|[-./])(?P<m>\d{1,2})(?:月|[-./])(?P<d>\d{1,2})日?(?![\d*＊])",
            _full_date,
        ),
        (rf"{_AS_OF}(?:{_YEAR})?度?(?P<m>(?<!\d)\d{{1,2}})月(?P<d>\d{{1,2}})[日号]", _day),
        (
            rf"(?:{_YEAR})?度?(?P<m>(?<!\d)\d{{1,2}})月(?P<d>\d{{1,2}})[日号]?起?{_DASH}"
            rf"(?:(?:(?P<year2>(?:19|20)\d{{2}})年|(?P<rel2>今年|去年))?(?P<m2>\d{{1,2}})月)?(?P<d2>\d{{1,2}})[日号]止?",
            _day_range,
        ),
        (rf"(?:{_YEAR})?(?P<run>(?<!\d)\d{{1,2}}(?:[、和与及]\d{{1,2}})+)(?:月份?)?{_SO_MANY}", _month_run),
        (rf"(?:{_YEAR})?(?P<run>(?<!\d)\d{{1,2}}(?:[、和与及]\d{{1,2}})+)月份?", _month_run),
        (rf"(?:{_YEAR})?(?P<run>(?<!\d)\d{{1,2}}月份?(?:[、和与及]?\d{{1,2}}月份?)+){_SO_MANY}", _month_run),
        (rf"(?P<y1>(?:19|20)\d{{2}})年?{_DASH}(?P<y2>(?:19|20)\d{{2}})年", _year_range),
        (rf"(?P<y1>(?<!\d)\d{{2}})年?{_DASH}(?P<y2>\d{{2}})年(?!以?[内后上])", _year_range),
        (rf"(?:{_YEAR})?(?P<m1>(?<!\d)\d{{1,2}})月?份?{_DASH}(?P<m2>\d{{1,2}})月份?", _month_range),
        (
            rf"{_YEAR}(?P<m1>\d{{1,2}})月份?起?{_DASH}"
            r"(?:(?P<year2>(?:19|20)\d{2})年|(?P<yy2>\d{2})年|(?P<rel2>今年|本年|去年|上年|前年))(?P<m2>\d{1,2})月(?:份|[底末])?(?!\d)",
            _months_over_years,
        ),
        (rf"{_AS_OF}(?:{_YEAR})?(?P<m>(?<!\d)\d{{1,2}})月[底末]", _month_end),
        (rf"(?:{_YEAR})?(?P<m>(?<!\d)\d{{1,2}})月份?(?P<tenth>[上中下])旬", _ten_days),
        (rf"{_AS_OF}(?:{_YEAR})?(?P<m>(?<!\d)\d{{1,2}})月份?", _month),
        (rf"(?:{_YEAR})?度?(?P<half>[上下])半年", _half),
        (rf"(?:{_YEAR})?度?前(?P<q>[一二三四1-4])个?季度", _first_quarters),
        (rf"(?:{_YEAR})?度?第?(?P<q>[一二三四1-4])季度", _quarter),
        (rf"{_AS_OF}(?:{_YEAR})?度?第?(?P<q>[一二三四1-4])季度?[底末]", _quarter_end),
        (r"(?:(?P<year>(?:19|20)\d{2})年?|(?P<yy>\d{2})年?)[Qq](?P<q>[1-4])(?![\dA-Za-z])", _quarter),
        (rf"{_AS_OF}(?:{_YEAR})?(?<![同])年(?P<edge>初|底|末)", _year_edge),
        (rf"{_AS_OF}(?P<rel>今年|去年|明年|上年度?|上一年|本年度?)(?P<edge>初|底|末)", _year_edge),
        (rf"(?:{_YEAR})?度?前(?P<m>\d{{1,2}}|[一二三四五六七八九十]|十一)个?月份?", _first_months),
        (r"(?P<which>本月|这个月|当月|上月|上上?个月|下月|下下?个月)", _this_month),
        (r"(?P<which>本季度?|这个?季度|上个?季度|上一季度|下个?季度|下一季度)(?![节初底末])", _this_quarter),
        (rf"{_AS_OF}(?P<which>本月|这个月|上月|上上?个月|下月|下下?个月)[底末]", _this_month_end),
        (r"近(?P<n>[两二三四五十]|\d)年", _recent_years),
        (
            r"(?:未来|今后|接下来|往后|最近|近)?(?:的)?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?P<unit>月|年|天|日)(?:之|以)?内"
            r"(?=(?:就|将|会|要|即将|快)*(?:到期|过期|届满|期满|失效))",
            _coming,
        ),
        (r"截[至止]到?(?:目前|现在|当前|今)|目前为止|到目前", _so_far),
        (rf"{_YEAR}度?", _year),
    )
)


_BEGINNING = re.compile(
    r"[\d截到至今本去上明后大前下第度年近这当目未接往最半一二两三四五六七八九十]"
)  # what any of the rules begins with


def find_periods(text: str, anchor: Anchor) -> list[PeriodMatch]:
    """Every period named in `text`, left to right, the longest reading at each place.

    Words whose year is given by nothing (``6月30日`` with ``anchor.year`` None)
    yield a period without dates rather than a guessed one.
    """
    found: list[PeriodMatch] = []
    start = _BEGINNING.search(text)
    while start is not None:
        best = max(_matches_at(text, start.start(), anchor), key=lambda item: item.end, default=None)
        if best is not None:
            found.append(best)
        start = _BEGINNING.search(text, start.end() if best is None else best.end)
    return found


def period_words(period: Period | None) -> str:
    """A period in words, with its year."""
    if period is None or period.start is None or period.end is None:
        return "未注明日期"
    start, end = period.start, period.end
    if period.kind == "as_of":
        return day_words(end)
    if (start.month, end.month) == (1, 12):
        return f"{start.year}年" if start.year == end.year else f"{start.year}—{end.year}年"
    if start.day != 1 or end != last_day(end.year, end.month) or start.year != end.year:
        return f"{day_words(start)}至{day_words(end)}"
    halves = {(1, 6): "上半年", (7, 12): "下半年"}
    months = f"{start.month}月" if start.month == end.month else f"{start.month}—{end.month}月"
    return f"{start.year}年{halves.get((start.month, end.month), months)}"


def _matches_at(text: str, position: int, anchor: Anchor) -> Iterator[PeriodMatch]:
    for pattern, read in _RULES:
        match = pattern.match(text, position)
        if match is None or not match.group():
            continue
        if _inside_number(text, match) or _day_unread(text, match):
            continue
        reading = read(match, anchor)
        if reading is not None:
            kind, start, end = reading
            relative = match.groupdict().get("rel") is not None
            period = Period(kind=kind, start=start, end=end, text=match.group(), relative=relative)
            yield PeriodMatch(period, match.start(), match.end())


_HIDDEN_DAY = re.compile(r"[\d*＊]{1,2}[日号]")


def _day_unread(text: str, match: re.Match[str]) -> bool:
    """A month whose day is hidden or none (6月*日, 2月30日) is not the whole month."""
    return match.group().endswith("月") and _HIDDEN_DAY.match(text, match.end()) is not None


_GOES_ON = re.compile(r"(?:[\d*＊]|[\d*＊][.,])$")  # a number, that digits behind it belong to
_LONGEST_END = 3  # characters that it can match, a line's end among them: what stands before them is not searched


def _inside_number(text: str, match: re.Match[str]) -> bool:
    """Digits must not continue to the left (``*2023年``), nor a bare year stand for
    a quantity (``2023个``, ``2021-202*``)."""
    if match.group()[0].isdigit() and _GOES_ON.search(text, max(0, match.start() - _LONGEST_END), match.start()):
        return True
    after = text[match.end() : match.end() + 2]
    bare_year = re.fullmatch(r"(?:19|20)\d{2}", match.group()) is not None
    return bare_year and (
        after[:1].isdigit()
        or after[:1] in set(".*％%亩万亿个宗处件米公平元户人株")
        or bool(re.match(r"[-—–~～][\d*]", after))
    )
