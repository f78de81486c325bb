"""Where on a sheet tables stand: their leads, headers, bodies and notes, one below the other.

A header further down starts the next table, or, when it is the same header again
without a title of its own, goes on with the one above (a page break).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cells import is_numeric
from ingest.column_units import unit_in_name
from ingest.forms import Form, read_form
from ingest.header_rows import (
    HEADER_WORD,
    figures,
    header_rows,
    is_numbering_row,
    is_period_name,
    is_unit_row,
    numeric_columns,
)
from ingest.headerless import is_headerless, is_heading
from ingest.layout import Region, Unread
from ingest.paired_labels import read_paired_form
from ingest.sheets import SheetView, address
from ingest.surrounding_lines import LEAD_CELL, is_caption, is_note

_CONTINUED = re.compile(r"[（(]?续.{0,3}[)）]?|.*[（(]续.{0,2}[)）]|第?\s*\d+\s*页.*|续表.*")
_FIGURE_STARTS = frozenset("0123456789０１２３４５６７８９-—–−－+＋.．*＊/…(（<>＜＞≥≤≈约")
_SAID_OF_ALL = re.compile(r"(?!其中|其他|其它|包括|包含|含)[^\s：:]{2,10}[：:]\s*\S.*")
"""招标编号：07-12, 公示期：8月1日至3日: a label with its value is said of the table, and heads no column."""
_LEAD_SCAN = 30
_LONG_NAME = 60
_FIRST_IS_DATA = "没有找到表头：第一行就是数据"


def find_down(view: SheetView, rows: Sequence[int]) -> tuple[list[Region | Form], list[Unread]]:
    """The tables among these rows of a view from the top down, and what could not be read as one."""
    search = _Search(view, [row for row in rows if view.filled(row)])
    search.run()
    return search.found, search.unread


@dataclass(frozen=True)
class _Start:
    """A header found: positions in the list of filled rows."""

    lead: int
    header: int
    body: int


class _Search:
    """One pass over the filled rows of a view; positions index `rows`."""

    def __init__(self, view: SheetView, rows: Sequence[int]) -> None:
        self.view = view
        self.rows = rows
        self.found: list[Region | Form] = []
        self.unread: list[Unread] = []

    def run(self) -> None:
        at = 0
        while at < len(self.rows):
            at = self._form(at)
            start = self._start(at)
            if start is None:
                self._leave(self._paired(at, self._below_lead(at)), len(self.rows), "没有找到表头和数据行")
                return
            reason = self._why_no_header(start)
            body, end = self._body(start)
            if reason == _FIRST_IS_DATA and (taken := self._without_header(start, end)):
                end = taken
            elif reason:
                self._leave(start.header, end, reason)
            elif not self._take(start, body):
                self._leave(start.header, end, "只有表头，没有数据行")
            at = end

    def _form(self, at: int) -> int:
        """Takes a block of labels and values that begins here, down to a blank row."""
        end = next((p for p in range(at + 1, len(self.rows)) if self._gap(p)), len(self.rows))
        form = read_form(self.view, self.rows[at:end])
        if form is None:
            return at
        self.found.append(form)
        return end

    # ------------------------------------------------------------ header

    def _start(self, at: int) -> _Start | None:
        """The next header at or below a position, with at least one row under it."""
        width = self._width(at)
        if width < 2:
            return None
        header = self._below_lead(at)
        if header >= len(self.rows) - 1:
            return None
        depth = len(header_rows(self.view, self.rows, header))
        return _Start(at, header, header + depth)

    def _below_lead(self, at: int) -> int:
        width = self._width(at)
        while at < len(self.rows) and self._is_lead(at, width):
            at += 1
        return at

    def _width(self, at: int) -> int:
        return max((len(self.view.filled(row)) for row in self.rows[at : at + _LEAD_SCAN]), default=0)

    def _is_lead(self, at: int, width: int) -> bool:
        """Whether a line above a header is no part of it."""
        view, row = self.view, self.rows[at]
        filled = view.filled(row)
        if len(filled) == 1:
            return not self._heads_columns(at, filled[0])
        few = len(filled) <= max(2, width // 2)
        if few and all(_SAID_OF_ALL.fullmatch(view.texts[row][column]) for column in filled):
            return True
        marked = sum(1 for column in filled if LEAD_CELL.match(view.texts[row][column]))
        return marked > 0 and len(filled) <= max(2, width // 2) and (width > 2 or marked == len(filled))

    def _heads_columns(self, at: int, column: int) -> bool:
        """Whether a lone cell names some of the columns below rather than the table."""
        row = self.rows[at]
        below = self.view.filled(self.rows[at + 1]) if at + 1 < len(self.rows) else ()
        if not below or LEAD_CELL.match(self.view.texts[row][column]):
            return False
        if column not in below and self._over_figures(at, column):
            return True
        if column <= min(below):
            return False
        merge = self.view.merge_at(row, column)
        if merge is None or merge[3] == merge[1]:
            return is_period_name(self.view.texts[row][column]) and column in below
        return min(below) < merge[1] and sum(merge[1] <= other <= merge[3] for other in below) >= 2

    def _over_figures(self, at: int, column: int) -> bool:
        """Whether figures stand two rows below a lone cell with a blank under it: PMI above the row 生产, 新订单."""
        if at + 2 >= len(self.rows):
            return False
        first = self.rows[at + 2]
        labelled = min(self.view.filled(first)) < column
        return labelled and is_numeric(self.view.value(first, column)) and not figures(self.view, self.rows[at + 1])

    def _why_no_header(self, start: _Start) -> str:
        """Why the rows found cannot be a header; "" when they can."""
        view, rows = self.view, self.rows[start.header : start.body]
        if any(figures(view, row) for row in rows):
            return _FIRST_IS_DATA
        texts = [view.texts[row][column] for row in rows for column in view.filled(row)]
        if 2 * sum(len(text) > _LONG_NAME for text in texts) > len(texts):
            return "没有找到表头：第一行是大段文字"
        if sum(text.endswith(("：", ":")) for text in texts) * 2 >= len(texts):
            return "是填写式的表单，没有看懂它的填写项，暂不能读取"
        return ""

    # ------------------------------------------------------------ no header

    def _paired(self, lead: int, at: int) -> int:
        """Takes labels and figures by turns that begin at a position; where it goes on, `lead` if there are none."""
        form = read_paired_form(self.view, self.rows[at:], self._lines(lead, at))
        if form is None:
            return lead
        self.found.append(form)
        return at + len(form.rows)

    def _without_header(self, start: _Start, end: int) -> int:
        """Takes what begins with data where a header should stand; where it ends, 0 when it cannot be read."""
        after = self._paired(start.lead, start.header)
        if after > start.header:
            return after
        top = start.header
        heads = any(is_heading(self.view, row) for row in self.rows[top:end])
        if heads and top > start.lead and is_heading(self.view, self.rows[top - 1]):
            top -= 1  # no title, but the first of the headings that part the rows
        body = list(self.rows[top:end])
        notes = self._peel_notes(body, self._width(start.header))
        if not is_headerless(self.view, body):
            return 0
        columns = tuple(sorted({column for row in body for column in self.view.filled(row)}))
        lead = self._lines(start.lead, top)
        self.found.append(Region(self.view, lead, (), tuple(body), columns, notes))
        return end

    def _lines(self, first: int, end: int) -> tuple[tuple[str, ...], ...]:
        return tuple(self._texts(position) for position in range(first, end))

    # ------------------------------------------------------------ body

    def _body(self, start: _Start) -> tuple[list[int], int]:
        """The body's rows, and where the lines above the next table begin."""
        texts = [self._texts(position) for position in range(start.header, start.body)]
        named = {text for line in texts for text in line}
        first_page = {text for p in range(start.lead, start.header) for text in self._texts(p) if text}
        numbers = numeric_columns(self.view, self._until_gap(start.body))
        body: list[int] = []
        at = start.body
        while at < len(self.rows):
            again = self._repeats(at, texts)
            if again or self._starts_table(at, start.body, numbers, named):
                lead = self._lead_start(at, start.body)
                titles = {text for p in range(lead, at) for text in self._texts(p) if text}
                if not again or not all(text in first_page or _CONTINUED.fullmatch(text) for text in titles):
                    return [row for row in body if row < self.rows[lead]], lead
                body = [row for row in body if row < self.rows[lead]]
                at += len(texts)
                while at < len(self.rows) and self._texts(at) == self._texts(start.body) and self._numbers(at):
                    at += 1
                continue
            body.append(self.rows[at])
            at += 1
        return body, at

    def _numbers(self, at: int) -> bool:
        row = self.rows[at]
        return is_unit_row(self.view, row) or is_numbering_row(self.view, row, self.rows[at + 1 : at + 2])

    def _texts(self, at: int) -> tuple[str, ...]:
        texts = self.view.texts[self.rows[at]]
        return tuple(texts[column] for column in self.view.filled(self.rows[at]))

    def _gap(self, at: int) -> bool:
        return at > 0 and self.rows[at] - self.rows[at - 1] > 1

    def _until_gap(self, at: int) -> Sequence[int]:
        end = next((p for p in range(at + 1, min(at + 200, len(self.rows))) if self._gap(p)), at + 200)
        return self.rows[at:end]

    def _repeats(self, at: int, header: Sequence[Sequence[str]]) -> bool:
        if at + len(header) > len(self.rows) or len(header[0]) < 2:
            return False
        first = self.view.filled(self.rows[at])
        if len(first) != len(header[0]) or self.view.texts[self.rows[at]][first[0]] != header[0][0]:
            return False
        return all(self._texts(at + offset) == texts for offset, texts in enumerate(header))

    def _starts_table(self, at: int, body: int, numbers: set[int], above: set[str]) -> bool:
        """Whether another header begins here: words where this table has numbers, or header
        words after a blank row or a lone line."""
        view, row = self.view, self.rows[at]
        filled = view.filled(row)
        if at <= body or len(filled) < 2 or at + 1 >= len(self.rows):
            return False
        if self._captioned(at, above) and not figures(view, row):
            return True
        apart = self._gap(at) or len(view.filled(self.rows[at - 1])) == 1
        texts = view.texts[row]
        words = sum(1 for column in numbers if len(texts[column]) > 1 and texts[column][0] not in _FIGURE_STARTS)
        strong = words >= 2 and 2 * words > len(numbers)
        if not (apart or strong) or figures(view, row):
            return False
        names = [texts[column] for column in filled]
        named = sum(1 for text in names if _names_column(text) or text in above)
        likely = 2 * named >= len(names) and len(set(names)) > len(names) // 2
        below = numeric_columns(view, self._until_gap(at + 1))
        contrast = any(column in below for column in filled)
        if apart:
            return (strong and contrast) or (likely and named >= 2 and (contrast or not numbers))
        return strong and contrast and likely

    def _captioned(self, at: int, above: set[str]) -> bool:
        """Whether a lone line right above begins a table: it says 表2, or the first header stands below it again."""
        if len(self.view.filled(self.rows[at - 1])) != 1:
            return False
        return is_caption(self._texts(at - 1)[0]) or self._texts(at)[0] in above

    def _lead_start(self, header: int, body: int) -> int:
        """Where the lines above a header further down begin."""
        width = self._width(header)
        at = header
        while at - 1 > body and self._is_lead(at - 1, width) and not figures(self.view, self.rows[at - 1]):
            at -= 1
        gaps = [position for position in range(at, header + 1) if self._gap(position)]
        if gaps and gaps[0] > at:
            return gaps[0] if any(self._is_note(p, width) for p in range(at, gaps[0])) else at
        while at < header and self._is_note(at, width) and not gaps:
            at += 1
        return at

    # ------------------------------------------------------------ results

    def _take(self, start: _Start, body: list[int]) -> bool:
        view = self.view
        header = self.rows[start.header : start.body]
        notes = self._peel_notes(body, self._width(start.header))
        if not body:
            return False
        lead = self._lines(start.lead, start.header)
        columns = tuple(sorted({column for row in (*header, *body) for column in view.filled(row)}))
        self.found.append(Region(view, lead, tuple(header), tuple(body), columns, notes))
        return True

    def _peel_notes(self, body: list[int], width: int) -> tuple[str, ...]:
        """Takes the note lines off the end of `body`."""
        notes: list[str] = []
        position = {row: at for at, row in enumerate(self.rows)} if body else {}
        while body and self._is_note(position[body[-1]], width):
            notes.append("　".join(self._texts(position[body.pop()])))
        return tuple(reversed(notes))

    def _is_note(self, at: int, width: int) -> bool:
        apart = self._gap(at) and at + 1 == len(self.rows)
        return is_note(self.view, self.rows[at], width, apart=apart)

    def _leave(self, at: int, end: int, reason: str) -> None:
        """Reports rows that are no table; lone lines after a table are its notes."""
        rows = self.rows[at:end]
        if not rows:
            return
        last = self.found[-1] if self.found else None
        if isinstance(last, Region) and all(len(self.view.filled(row)) == 1 for row in rows):
            lines = tuple("　".join(self._texts(position)) for position in range(at, end))
            self.found[-1] = Region(
                last.view, last.lead, last.header, last.body, last.columns, (*last.notes, *lines), last.group
            )
            return
        columns = [column for row in rows for column in self.view.filled(row)]
        if self._width(at) < 2:
            reason = "只有一列文字，不是表格"
        self.unread.append(Unread(address(rows[0], min(columns), rows[-1], max(columns)), reason))


def _names_column(text: str) -> bool:
    """面积, 2023年, 产量（万吨）: a word of headers, a time, or a name with its unit."""
    return HEADER_WORD.fullmatch(text) is not None or is_period_name(text) or unit_in_name(text) is not None
