"""Lays reports out as PDFs, line by line, as a word processor would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
_TOKEN = re.compile(r"(?:[A-Za-z0-9.,%*/-]+ ?|.)[，。、；：）]*")
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


@dataclass(frozen=True)
class Paper:
    """In points, but `indent` in characters; `mirrored` shifts even pages for the binding."""

    width: float = 595
    height: float = 842
    left: float = 80
    right: float = 75
    top: float = 105
    bottom: float = 100
    size: float = 16
    pitch: float = 28
    indent: float = 2
    justified: bool = True
    mirrored: float = 0
    header: str = ""
    footer: str = "- {} -"


@dataclass
class PdfWriter:
    """Puts paragraphs, headings and tables on pages from the top; `pages` counts those begun."""

    path: Path
    paper: Paper = Paper()
    pages: int = 0
    _y: float = 0
    canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        self.canvas = Canvas(str(self.path), pagesize=(self.paper.width, self.paper.height))
        self.new_page()

    @property
    def left(self) -> float:
        return self.paper.left + (self.paper.mirrored if self.pages % 2 == 0 else 0)

    @property
    def measure(self) -> float:
        return self.paper.width - self.paper.left - self.paper.right - self.paper.mirrored

    def new_page(self) -> None:
        if self.pages:
            self.canvas.showPage()
        self.pages += 1
        self._y = self.paper.height - self.paper.top
        margin = min(45.0, 0.06 * self.paper.height)
        for text, y in ((self.paper.header, self.paper.height - margin), (self.paper.footer, margin)):
            self.canvas.setFont(FONT, 10.5)
            self.canvas.drawCentredString(self.paper.width / 2, y, text.format(self.pages))

    def title(self, *lines: str, size: float = 22) -> None:
        for line in lines:
            self._next_line(size * 1.5)
            self.canvas.setFont(FONT, size)
            self.canvas.drawCentredString(self.left + self.measure / 2, self._y, line)
        self._y -= self.paper.pitch

    def paragraph(self, text: str, indent: float | None = None) -> int:
        """Returns the page it begins on."""
        own = self.paper.indent if indent is None else indent
        lines = list(break_lines(text, self.measure, self.paper.size, own * self.paper.size))
        begun = 0
        for at, line in enumerate(lines):
            self._next_line(self.paper.pitch)
            begun = begun or self.pages
            start = own * self.paper.size if at == 0 else 0.0
            self._draw(line, self.left + start, self.measure - start, last=at == len(lines) - 1)
        return begun

    def line(self, text: str, x: float, size: float | None = None) -> None:
        """One line at a place of its own, `x` from the left margin."""
        self._next_line(self.paper.pitch)
        self.canvas.setFont(FONT, size or self.paper.size)
        self.canvas.drawString(self.left + x, self._y, text)

    def gap(self, height: float) -> None:
        self._y -= height

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        merges: Sequence[tuple[int, int, int, int]] = (),
        header: int = 1,
        sides: bool = True,
    ) -> None:
        """A ruled table of 22-point rows that repeats its header on every page; `merges` as in `Grid`,
        without the outer lines on the left and right if not `sides`."""
        start = 0
        while start < len(rows):
            room = int((self._y - self.paper.bottom) / 22) - 1
            shown = [*range(header)] if start else []
            taken = min(len(rows) - start, max(room - len(shown), 0))
            if taken:
                self._table([*shown, *range(start, start + taken)], rows, widths, merges, sides)
            start += taken
            if start < len(rows):
                self.new_page()

    def save(self) -> Path:
        self.canvas.save()
        return self.path

    def _next_line(self, pitch: float) -> None:
        if self._y - pitch < self.paper.bottom:
            self.new_page()
        self._y -= pitch

    def _draw(self, line: str, x: float, measure: float, *, last: bool) -> None:
        free = measure - pdfmetrics.stringWidth(line, FONT, self.paper.size)
        text = self.canvas.beginText(x, self._y)
        text.setFont(FONT, self.paper.size)
        stretched = self.paper.justified and not last and len(line) > 1
        text.setCharSpace(free / (len(line) - 1) if stretched else 0)  # it would hold for the next line too
        text.textOut(line)
        self.canvas.drawText(text)

    def _table(
        self,
        shown: Sequence[int],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        merges: Sequence[tuple[int, int, int, int]],
        sides: bool,
    ) -> None:
        top, canvas = self._y - 8, self.canvas
        edges = [self.left + sum(widths[:at]) for at in range(len(widths) + 1)]
        covered = {(r, c): m for m in merges for r in range(m[0], m[2] + 1) for c in range(m[1], m[3] + 1)}
        canvas.setFont(FONT, 10.5)
        for place, row in enumerate(shown):
            y = top - 22 * place
            for column, text in enumerate(rows[row]):
                merge = covered.get((row, column), (row, column, row, column))
                if row == merge[0]:
                    canvas.line(edges[column], y, edges[column + 1], y)
                if column == merge[1] and (sides or column):
                    canvas.line(edges[column], y, edges[column], y - 22)
                for at, part in enumerate(text.split("\n")):
                    canvas.drawString(edges[column] + 4, y - 15 + 4.5 * text.count("\n") - 9 * at, part)
            if sides:
                canvas.line(edges[-1], y, edges[-1], y - 22)
        bottom = top - 22 * len(shown)
        canvas.line(edges[0], bottom, edges[-1], bottom)
        self._y = bottom - 8


def break_lines(text: str, measure: float, size: float, indent: float) -> Iterator[str]:
    """Greedy lines; words and numbers stay whole, no line begins with a closing mark."""
    line, room = "", measure - indent
    for token in _TOKEN.findall(text):
        width = pdfmetrics.stringWidth((line + token).rstrip(), FONT, size)
        if line and width > room:
            yield line.rstrip()
            line, room = "", measure
        line += token
    yield line.rstrip()
