"""PDF documents with text: paragraphs with the page they begin on, ruled tables as grids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from assistant.records import Notice, Skip
from ingest.limits import Limits
from ingest.readers.captions import Caption
from ingest.readers.line_joining import is_contents_line
from ingest.readers.pdf.columns import reading_order
from ingest.readers.pdf.lines import Line, joined, page_rows
from ingest.readers.pdf.measures import measure
from ingest.readers.pdf.pages import PageContent, read_page
from ingest.readers.pdf.paragraphs import rejoin
from ingest.readers.pdf.running import running_rows
from ingest.readers.pdf.tables import PdfTable, find_tables
from ingest.readers.reading import Grid, Paragraph, Reading, UnreadableFile

_DAMAGED = "PDF 已损坏，打不开，请重新导出后再导入"
_LOCKED = "PDF 有打开密码，请去掉密码后再导入"
_SCAN = "PDF 是扫描件，页面只有图片没有文字，暂时读不出来；请改用有文字的 PDF 或 Word 原件"
_GARBLED = "PDF 里的文字没有对应的编码，读出来是乱码；请改用 Word 原件，或重新导出 PDF 后再导入"
_NO_TEXT = "PDF 里没有文字；请改用有文字的 PDF 或 Word 原件"
_PAGE_SCANNED = "整页是图片（扫描件），没有文字，未读取"
_PAGE_GARBLED = "文字没有对应的编码，读出来是乱码，未读取"
_PAGE_DAMAGED = "页面已损坏，未读取"
_RECOGNISED = "页面是扫描件，文字由识别软件（OCR）加上，数字可能有误，请与原件核对"
_UNKNOWN_SHARE = 0.05  # of a page's characters
_CONTENTS = ("目录", "目次")
_CONTINUED = re.compile(r".{0,30}[（(]?续(?:表|上表)?\s*\d*[）)]?.{0,10}")


_Item = Line | PdfTable


@dataclass
class _Page:
    """A page on its way to text: its tables, and its rows from the top."""

    content: PageContent
    tables: list[PdfTable]
    rows: list[list[Line]]

    def in_order(self) -> list[_Item]:
        """Lines as they are read, each table before the first line below it."""
        items: list[_Item] = list(reading_order(self.rows))
        for table in reversed(self.tables):
            place = next((at for at, item in enumerate(items) if _is_below(item, table)), len(items))
            items.insert(place, table)
        return items


def _is_below(item: _Item, table: PdfTable) -> bool:
    if isinstance(item, PdfTable):
        return item.box[1] >= table.box[1]
    return item.top >= table.box[1] and (item.column == 0 or item.left < table.box[2])


def read_pdf(path: Path, limits: Limits) -> Reading:
    """The text as it is read, without running headers, footers, page numbers and contents lists.

    Each ruled table is a grid 表1（第3页）, 表2（第3页） …, captioned with the short lines
    right before it; its text is in no paragraph.  Pages without text are reported.
    """
    unread: dict[int, str] = {}
    contents = _read_contents(path, unread)
    pages = _laid_out(contents)
    for page in pages:
        if page.content.pictured and not page.rows and not page.tables:
            unread[page.content.number] = _PAGE_SCANNED
    flow = _with_whole_tables([page.in_order() for page in pages])
    reading = _reading(flow, {page.content.number: page.content.width for page in pages}, limits)
    if not reading.paragraphs and not reading.grids:
        raise UnreadableFile(_why_nothing(unread))
    recognised = [page.number for page in contents if page.overlaid]
    notices = tuple(Notice(part=part, text=_RECOGNISED) for part in _runs(recognised))
    reasons = groupby(sorted(unread.items(), key=lambda item: (item[1], item[0])), key=lambda item: item[1])
    skipped = [Skip(part=part, reason=reason) for reason, own in reasons for part in _runs([page for page, _ in own])]
    return replace(reading, skipped=tuple(skipped), notices=notices)


def _read_contents(path: Path, unread: dict[int, str]) -> list[PageContent]:
    """What stands on the pages; those that can't be read go to `unread` with the reason."""
    contents = []
    with _opened(path) as document:
        for index in range(len(document)):
            try:
                page = document[index]
                content = read_page(page, index + 1)
                page.close()
            except pypdfium2.PdfiumError:
                unread[index + 1] = _PAGE_DAMAGED
                continue
            if content.unknown > _UNKNOWN_SHARE * len(content.glyphs):
                unread[index + 1] = _PAGE_GARBLED
            else:
                contents.append(content)
    return contents


@contextmanager
def _opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as fault:
        locked = fault.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise UnreadableFile(_LOCKED if locked else _DAMAGED) from fault
    try:
        yield document
    finally:
        document.close()


def _why_nothing(unread: Mapping[int, str]) -> str:
    reasons = set(unread.values())
    if _PAGE_GARBLED in reasons:
        return _GARBLED
    if _PAGE_SCANNED in reasons:
        return _SCAN
    return _DAMAGED if _PAGE_DAMAGED in reasons else _NO_TEXT


def _laid_out(contents: Sequence[PageContent]) -> list[_Page]:
    pages: list[_Page] = []
    for content in contents:
        before = pages[-1].tables[-1] if pages and pages[-1].tables else None
        tables, free = find_tables(content, before)
        pages.append(_Page(content, tables, page_rows(free, content.number)))
    dropped = running_rows(
        {page.content.number: page.rows for page in pages}, {page.content.number: page.content.height for page in pages}
    )
    for page in pages:
        page.rows = [row for at, row in enumerate(page.rows) if (page.content.number, at) not in dropped]
        _drop_contents(page)
    return pages


def _drop_contents(page: _Page) -> None:
    """Takes out the lines of a table of contents with their heading."""
    kept = [row for row in page.rows if not is_contents_line(joined(row).text)]
    if len(kept) < len(page.rows):
        page.rows = [row for row in kept if "".join(joined(row).text.split()) not in _CONTENTS]


def _with_whole_tables(flow: Sequence[Sequence[_Item]]) -> list[list[_Item]]:
    """Tables that run over the page's end put together where they begin."""
    whole: list[list[_Item]] = []
    holder: list[_Item] | None = None  # whose last item is the table that ended the page before
    for items in flow:
        own = list(items)
        start = 1 if own and isinstance(own[0], Line) and _CONTINUED.fullmatch(own[0].text) else 0
        first = own[start] if start < len(own) else None
        last = holder[-1] if holder else None
        if holder and isinstance(first, PdfTable) and isinstance(last, PdfTable) and last.continued_by(first):
            holder[-1] = last.with_more(first)
            own = own[start + 1 :]
        whole.append(own)
        if own:
            holder = own if isinstance(own[-1], PdfTable) else None
    return whole


def _reading(flow: Sequence[Sequence[_Item]], widths: Mapping[int, float], limits: Limits) -> Reading:
    measures = measure([item for items in flow for item in items if isinstance(item, Line)], widths)
    paragraphs: list[Paragraph] = []
    grids: list[Grid] = []
    caption = Caption()
    cells = 0
    for block in rejoin(flow, measures):
        if isinstance(block, Paragraph):
            paragraphs.append(block)
            caption.see(block.text)
            continue
        cells += len(block.rows) * (len(block.columns) - 1)
        if cells > limits.cells:
            raise UnreadableFile(f"单元格超过 {limits.cells // 10_000} 万个，太大，请拆分后再导入")
        name = f"表{len(grids) + 1}（第{block.first_page}页）"
        grids.append(Grid(name, block.rows, block.merges, caption=caption.take()))
    return Reading(tuple(paragraphs), tuple(grids))


def _runs(pages: Sequence[int]) -> Iterator[str]:
    """第3页, 第5—8页."""
    numbered = enumerate(sorted(pages))
    for _, run in groupby(numbered, key=lambda item: item[1] - item[0]):
        numbers = [number for _, number in run]
        yield f"第{numbers[0]}页" if len(numbers) == 1 else f"第{numbers[0]}—{numbers[-1]}页"
