"""One cell: its text as it stands, and its value with a status.

Floats become decimals by their shortest text, at most 15 significant digits, which
is all a spreadsheet keeps: 0.1 stays 0.1 and 0.1+0.2 is 0.3.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import NamedTuple

from assistant.records import CellStatus
from assistant.vocabulary.numbers import ParsedNumber, fold_width, is_dash, parse_number
from assistant.vocabulary.periods import Anchor, find_periods
from ingest.readers.reading import CellValue

_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)  # 1950-01-01 to 2100-01-01
_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)|#{3,}|=.+")
_DATE = re.compile(
    r"((?:19|20)\d{2})\s*(?:[-./年])\s*(\d{1,2})\s*(?:[-./月])\s*(\d{1,2})\s*[日号]?"
    r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_COMPACT_DATE = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})")
_DIGITS = re.compile(r"\d+")
_SERIAL = re.compile(r"\d{5}")
_LONG_ID = 12
_NO_VALUE = re.compile(r"不适用|无|暂无|未披露|#?[Nn][./]?[AaMm]\.?|/")
_NO_FIGURE = 10**_LONG_ID
_ODD_BEGINNINGS = frozenset("#=-—–―─_/…·.‧~～－−﹣＿／．")  # of every dash and every error
_DATE_BEGINNINGS = frozenset("12１２")


class Cell(NamedTuple):
    """What a cell says once its column's type is known; `value` only when ok."""

    status: CellStatus
    value: Decimal | dt.date | str | None = None
    number: ParsedNumber | None = None


_BLANK, _DASH, _TEXT = Cell(CellStatus.BLANK), Cell(CellStatus.DASH), Cell(CellStatus.TEXT)
_ERRONEOUS, _MASKED = Cell(CellStatus.ERROR), Cell(CellStatus.MASKED)


def decimal_of(value: float) -> Decimal:
    """The decimal a spreadsheet shows for a stored float, without exponent."""
    return Decimal(_shown(value))


def _shown(value: float) -> str:
    text = f"{value:.15g}"
    if "e" in text:
        number = Decimal(text)
        text = f"{number.quantize(Decimal(1)) if int(number.as_tuple().exponent) > 0 else number:f}"
    return "0" if text == "-0" else text


def raw_text(value: CellValue) -> str:
    """The cell as text: numbers without needless decimals, dates as 2023-06-30, blank as ""."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if type(value) is float:
        return _shown(value)
    if type(value) is dt.date:
        return str(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _shown(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return value.isoformat(sep=" ") if isinstance(value, dt.datetime) else str(value)


def _without_value(text: str) -> Cell | None:
    """The reading of cells that have no value in any column (a formula that could not be
    computed stands as its text, ``=B2*C2``); None for the others."""
    text = text.strip()
    if not text:
        return _BLANK
    if text[0] not in _ODD_BEGINNINGS:
        return None
    if is_dash(text):
        return _DASH
    return _ERRONEOUS if _ERROR.fullmatch(text) else None


def read_number(value: CellValue) -> Cell:
    """The cell in a column of numbers."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Cell(CellStatus.OK, decimal_of(value))
    text = raw_text(value)
    empty = _without_value(text)
    if empty is not None:
        return empty
    number = parse_number(text)
    if number is None or not isinstance(value, str):
        return _TEXT
    return _MASKED if number.value is None else Cell(CellStatus.OK, number.value, number)


def read_text(value: CellValue) -> Cell:
    """The cell in a column of words or codes, white space around it dropped."""
    text = raw_text(value).strip()
    return _without_value(text) or Cell(CellStatus.OK, text)


def read_date(value: CellValue) -> Cell:
    """The cell in a column of dates; months and spans stay text."""
    found = date_of(value, in_date_column=True)
    if found is not None:
        return Cell(CellStatus.OK, found)
    text = raw_text(value)
    empty = _without_value(text)
    if empty is not None:
        return empty
    return _MASKED if "*" in fold_width(text) else _TEXT


def date_of(value: CellValue, *, in_date_column: bool = False) -> dt.date | None:
    """The day a cell names.  20230630 and serial numbers (45107) count in date columns only."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool) or value is None or isinstance(value, dt.time):
        return None
    if not in_date_column and (not isinstance(value, str) or value.lstrip()[:1] not in _DATE_BEGINNINGS):
        return None
    text = fold_width(raw_text(value)).strip()
    if in_date_column and (match := _COMPACT_DATE.fullmatch(text)):
        return _day(match)
    if isinstance(value, int | float):
        return _EPOCH + dt.timedelta(days=int(value)) if in_date_column and int(value) in _SERIALS else None
    if match := _DATE.fullmatch(text):
        return _day(match)
    if in_date_column and _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return _EPOCH + dt.timedelta(days=int(text))
    return _day_in_words(text) if in_date_column else None


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _day_in_words(text: str) -> dt.date | None:
    """2023年12月底 and the like: one as-of period with its own year, and nothing else."""
    found = find_periods(text, Anchor(year=None)) if len(text) <= 20 else []
    if len(found) != 1 or found[0].end - found[0].start != len(text):
        return None
    period = found[0].period
    return period.start if period.kind == "as_of" else None


def is_numeric(value: CellValue) -> bool:
    """Whether the cell holds a number, masked ones included; dates and codes do not count."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int | float):
        return True
    return isinstance(value, str) and not looks_like_code(value) and parse_number(value) is not None


def says_nothing(text: str) -> bool:
    """Blank, a dash, 不适用, 无, N/A: a cell without a value, however that is written."""
    return not text or is_dash(text) or _NO_VALUE.fullmatch(text) is not None


def looks_like_code(value: CellValue) -> bool:
    """Digits that are a name: leading zeros, or more of them than any figure has."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return not -_NO_FIGURE < value < _NO_FIGURE and float(value).is_integer()
    if not isinstance(value, str) or not value.lstrip()[:1].isdigit():
        return False
    text = fold_width(value).strip()
    if not _DIGITS.fullmatch(text):
        return False
    return (len(text) > 1 and text[0] == "0") or len(text) >= _LONG_ID
