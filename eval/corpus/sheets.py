"""A ledger's sheet, the mess laid over its clean values, and the file it becomes."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Font

from eval.corpus.packing import repack

Cell = str | int | Decimal | date | None

_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


@dataclass(frozen=True)
class Ledger:
    """One sheet: lines above the header, the header, rows, and what stands below.

    `encoding` is None for .xlsx, else that of the .csv.
    """

    file: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    above: Sequence[str] = ()
    total: Sequence[Cell] = ()
    notes: Sequence[str] = ()
    encoding: str | None = None


@dataclass
class Mess:
    """Draws how each clean value is set down."""

    rng: random.Random = field(repr=False)

    def number(self, value: Decimal | int) -> Cell:
        draw = self.rng.randrange(100)
        if draw < 3:
            return f"{value} "
        if draw < 5:
            return str(value).translate(_FULL_WIDTH)
        if draw < 8:
            return f"{value:,}"
        return value

    def area_or_nothing(self, value: Decimal) -> Cell:
        """Zero is often left blank or dashed."""
        return self.number(value) if value else self.rng.choice((None, "—", "0"))

    def date(self, value: date) -> Cell:
        draw = self.rng.randrange(100)
        if draw < 8:
            return f"{value.year}.{value.month}.{value.day}"
        if draw < 14:
            return f"{value.year}年{value.month}月{value.day}日"
        if draw < 18:
            return f"{value:%Y%m%d}"
        return value

    def text(self, value: str) -> str:
        return value + self.rng.choice(" \u3000") if self.rng.randrange(100) < 3 else value


def ledger_bytes(ledger: Ledger) -> bytes:
    return _xlsx(ledger) if ledger.encoding is None else _csv(ledger, ledger.encoding)


def _xlsx(ledger: Ledger) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    for line in ledger.above:
        sheet.append([line])
    sheet.append(list(ledger.header))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for row in [*ledger.rows, *([ledger.total] if ledger.total else [])]:
        sheet.append([float(value) if isinstance(value, Decimal) else value for value in row])
    for note in ledger.notes:
        sheet.append([note])
    buffer = io.BytesIO()
    book.save(buffer)
    return repack(buffer.getvalue())


def _csv(ledger: Ledger, encoding: str) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerows([line] for line in ledger.above)
    writer.writerow(ledger.header)
    writer.writerows(ledger.rows)
    if ledger.total:
        writer.writerow(ledger.total)
    writer.writerows([note] for note in ledger.notes)
    return buffer.getvalue().encode(encoding)
