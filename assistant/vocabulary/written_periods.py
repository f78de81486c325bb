"""Periods as the cells of tables write them: 2023 年 5 月, 2023-05, 202305, 23-May, 24Q1, 二〇二三年, or a bare 6月
below 2023年5月."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, Period, find_periods

_LONGEST = 24
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = "|".join(_MONTHS)
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEAR_IN_WORDS = re.compile(r"[一二][〇零一二三四五六七八九]{3}(?=年)")
_ALL_OF_YEAR = re.compile(r"(?<=\d年)度?全年$")
_YEARS = re.compile(r"((?:19|20)\d{2})年?[-—–~～至到/]+((?:19|20)\d{2})年?度?")
_MONTH = re.compile(r"((?:19|20)\d{2})(?:[-./年](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))月?份?")
_ENGLISH = re.compile(
    rf"(?:((?:20)?\d{{2}})[-./' ]?({_NAMED})[a-z]*|({_NAMED})[a-z]*[-./' ]*((?:20)?\d{{2}}))\.?", re.IGNORECASE
)
_EDITION = re.compile(r"((?:19|20)?\d{2})\s*年?\s*[AEFaef](?![A-Za-z])")
_QUARTER = re.compile(r"((?:19|20)?\d{2})\s*年?\s*[Qq]([1-4])|([1-4])[Qq]((?:19|20)?\d{2})")
_HALF = re.compile(r"((?:19|20)?\d{2})\s*年?\s*[Hh]([12])|((?:19|20)\d{2})年半年度")


def written_periods(texts: Sequence[str], year: int | None = None) -> list[Period | None]:
    """The period that each of a column's texts is, from the top down; None for a text that is anything else.

    A month or quarter without a year is of the year of the one above it, or of the next where it would not follow it;
    the first is of `year`, that of the table as a whole.
    """
    found: list[Period | None] = []
    before: Period | None = None
    for text in texts:
        period = written_period(text, before, year)
        found.append(period)
        before = period if period is not None and period.end is not None else before
    return found


def written_period(text: str, before: Period | None = None, year: int | None = None) -> Period | None:
    """The period that a text is and nothing else; `before` is the one above it, `year` that of one without any."""
    bare = re.sub(r"\s+", "", fold_width(text))
    if not bare or len(bare) > _LONGEST:
        return None
    plain = _plainly(bare)
    year = before.end.year if before is not None and before.end is not None else year
    period = _whole(plain, year)
    if period is None or period.end is None or period.names_year or before is None or before.end is None:
        return period.model_copy(update={"text": text.strip()}) if period is not None else None
    follows = period if period.end > before.end else _whole(plain, before.end.year + 1)
    return follows.model_copy(update={"text": text.strip()}) if follows is not None else None


def short_period(text: str) -> Period | None:
    """The first of 2023A, 24Q1, 1Q24, 2024H1, 2024年半年度 in a text."""
    if match := _QUARTER.search(text):
        year, quarter = (match[1], match[2]) if match[1] else (match[4], match[3])
        return _read(f"{_year(year)}年{'一二三四'[int(quarter) - 1]}季度", match[0])
    if match := _HALF.search(text):
        return _read(f"{_year(match[1] or match[3])}年{'下' if match[2] == '2' else '上'}半年", match[0])
    if match := _EDITION.search(text):
        return _read(f"{_year(match[1])}年", match[0])
    return None


def _plainly(bare: str) -> str:
    """The text as documents write it: 2023-05 and 23-May as 2023年5月."""
    bare = _ALL_OF_YEAR.sub("", bare)
    bare = _YEAR_IN_WORDS.sub(lambda match: match.group().translate(_DIGITS), bare)
    if match := _YEARS.fullmatch(bare):
        return f"{match[1]}年至{match[2]}年"
    if match := _MONTH.fullmatch(bare):
        return f"{match[1]}年{int(match[2] or match[3])}月"
    if match := _ENGLISH.fullmatch(bare):
        month = _MONTHS.index((match[2] or match[3]).lower()) + 1
        return f"{_year(match[1] or match[4])}年{month}月"
    return bare


def _whole(plain: str, year: int | None) -> Period | None:
    short = short_period(plain)
    if short is not None and len(short.text) == len(plain):
        return short
    matches = find_periods(plain, Anchor(year=year))
    whole = len(matches) == 1 and matches[0].start == 0 and len(plain) - matches[0].end <= 1
    return matches[0].period if whole and not matches[0].period.relative else None


def _year(digits: str) -> str:
    return digits if len(digits) == len("2024") else f"20{digits}"


def _read(text: str, shown: str) -> Period | None:
    found = find_periods(text, Anchor(year=None))
    return found[0].period.model_copy(update={"text": shown}) if found else None
