"""计算底稿: an answer as a workbook that a clerk can check by hand and file with the report.

The first sheet holds question, answer, how it was counted, and every figure beside a live
formula; then, for each ledger, the rows that took part and those that did not.  No text of a
question, a cell or a document can become a formula: texts are written as texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.formula import ArrayFormula

from api.answer_store import GivenAnswer
from api.evidence.formulas import FIRST_ROW, LEADING, Formula, Line, Reckoner
from api.evidence.papers import Paper, PaperRow, papers_of
from assistant.execution.evidence import Evidence, FactEvidence, MetricEvidence, ReckoningEvidence, StatedFact
from assistant.plan import Reckon
from assistant.ports import RecordStore

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_LEFT_OUT = 20_000
_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
_LONGEST_CELL = 32_000
_HEAD = Font(bold=True)
_TITLE = Font(bold=True, size=14)
_SHADE = PatternFill("solid", fgColor="E8EEF7")
_WRAP = Alignment(wrap_text=True, vertical="top")
_SIGNS = ("=", "+", "-", "@", "\t", "\r")

Shown = str | Decimal | date | int | Formula | None


def working_paper(given: GivenAnswer, evidence: Evidence, records: RecordStore) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    papers = papers_of(evidence, records)
    book = Workbook(write_only=True)
    names = [f"计入{number}" if len(papers) > 1 else "计入" for number in range(1, len(papers) + 1)]
    _Summary(book, given, evidence, papers, names).write()
    for paper, name in zip(papers, names, strict=True):
        _write_counted(book, paper, name)
        _write_left_out(book, paper, name.replace("计入", "未计入"))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class _Sheet:
    """A sheet that is written from the top; `row` is the next one's number."""

    def __init__(self, book: Workbook, name: str, widths: Sequence[int]) -> None:
        self._sheet: Any = book.create_sheet(name)
        for at, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(at)].width = width
        self.row = 1

    def add(self, values: Iterable[Shown], font: Font | None = None, fill: PatternFill | None = None) -> None:
        cells = [self._cell(value) for value in values]
        for cell in cells:
            cell.alignment = _WRAP
            if font is not None:
                cell.font = font
            if fill is not None:
                cell.fill = fill
        self._sheet.append(cells)
        self.row += 1

    def freeze(self, address: str) -> None:
        self._sheet.freeze_panes = address

    def _cell(self, value: Shown) -> SheetCell:
        match value:
            case Formula(text=text, of_array=of_array):
                address = f"C{self.row}"
                shown: Any = ArrayFormula(address, text) if of_array else text or None
                cell: SheetCell = WriteOnlyCell(self._sheet, shown)
            case str():
                cell = WriteOnlyCell(self._sheet, _text(value))
                cell.data_type = "s"  # never a formula, whatever it begins with
                cell.quotePrefix = value.startswith(_SIGNS)
            case _:
                cell = WriteOnlyCell(self._sheet, value)
        return cell


def _text(value: str) -> str:
    return value.translate(_ILLEGAL)[:_LONGEST_CELL]


class _Summary:
    """The first sheet."""

    def __init__(
        self, book: Workbook, given: GivenAnswer, evidence: Evidence, papers: Sequence[Paper], names: Sequence[str]
    ) -> None:
        self._given = given
        self._evidence = evidence
        self._papers = papers
        self._names = names
        self._sheet = _Sheet(book, "底稿", (28, 30, 22, 12, 22, 12))
        self._values: list[int] = []

    def write(self) -> None:
        given, sheet = self._given, self._sheet
        sheet.add(["计算底稿"], _TITLE)
        sheet.add(["问题", given.question])
        sheet.add(["回答", given.answer.answer])
        sheet.add(["口径", given.answer.explanation])
        sheet.add(["资料版本", f"第{given.answer.generation}版"])
        sheet.add(["提问时间", given.asked_at.astimezone().strftime("%Y-%m-%d %H:%M")])
        sheet.add([])
        sheet.add(["项目", "组别", "数（公式）", "单位", "答案中的数", "核对"], _HEAD, _SHADE)
        for line in self._lines():
            self._add(line)
        sheet.add([])
        sheet.add(["出处", "文件", "位置", "截至", "原文"], _HEAD, _SHADE)
        for each in given.answer.citations:
            sheet.add([f"〔{each.id}〕", each.file, each.location, each.as_of, each.quote])

    def _add(self, line: Line) -> None:
        row = self._sheet.row
        checked = line.value is not None and line.formula.text.startswith("=")
        check = Formula(f'=IF(ABS(C{row}-E{row})<0.005,"一致","不一致")') if checked else None
        self._sheet.add([line.name, line.group, line.formula, line.unit, line.value, check])
        self._values.append(row)

    def _lines(self) -> Iterator[Line]:
        """Each is written before the next is made: a later one may refer to its row."""
        match self._evidence:
            case FactEvidence(stated=stated):
                yield from (_stated_line(each) for each in stated)
            case MetricEvidence() as metric:
                yield from (_stated_line(each) for each in (metric.numerator, metric.denominator))
                if metric.rate is not None:
                    above, below = self._values[-2:]
                    yield Line(metric.plan.name, "", Formula(f"=C{above}*100/C{below}"), metric.rate, "%")
            case ReckoningEvidence() as reckoned:
                yield from self._of_reckoning(reckoned)
            case _:
                for paper, name in zip(self._papers, self._names, strict=True):
                    yield from Reckoner(paper, name).lines(self._sheet.row)

    def _of_reckoning(self, reckoned: ReckoningEvidence) -> Iterator[Line]:
        papers = iter(zip(self._papers, self._names, strict=True))
        rows = []
        for term in reckoned.terms:
            if isinstance(term.evidence, StatedFact):
                yield _stated_line(term.evidence, term.term.label)
            else:
                paper, name = next(papers)
                first = next(Reckoner(paper, name).lines(self._sheet.row))
                yield Line(term.term.label, "", first.formula, term.value.number, term.value.unit)
            rows.append(self._sheet.row - 1)
        formula = _reckoned(reckoned, [f"C{row}" for row in rows])
        if formula and reckoned.result is not None:
            yield Line("结果", "", Formula(formula), reckoned.result.number, reckoned.result.unit)


def _stated_line(stated: StatedFact, label: str = "") -> Line:
    """A figure of a report: it stands there, nothing is worked out."""
    fact = stated.fact
    name = label or fact.indicator or fact.topic
    return Line(
        name,
        f"《{stated.source.title}》",
        Formula(f"={fact.value:f}" if fact.value is not None else ""),
        fact.value,
        fact.unit,
    )


def _reckoned(reckoned: ReckoningEvidence, cells: Sequence[str]) -> str:
    """The formula over the cells of the terms; "" where their units differ, or there is nothing to
    work out."""
    if len({term.value.unit for term in reckoned.terms}) > 1:
        return ""
    match reckoned.plan.reckon:
        case Reckon.DIFFERENCE:
            return f"={cells[0]}-{cells[1]}"
        case Reckon.GROWTH:
            return f"=({cells[0]}-{cells[1]})*100/{cells[1]}"
        case Reckon.TIMES:
            return f"={cells[0]}/{cells[1]}"
        case Reckon.SHARE:
            return f"={cells[0]}*100/{cells[1]}"
        case Reckon.SUM | Reckon.AVERAGE | Reckon.LARGEST | Reckon.SMALLEST as kind:
            return f"={_OVER[kind]}({cells[0]}:{cells[-1]})"
        case _:
            return ""


_OVER = {Reckon.SUM: "SUM", Reckon.AVERAGE: "AVERAGE", Reckon.LARGEST: "MAX", Reckon.SMALLEST: "MIN"}


def _write_counted(book: Workbook, paper: Paper, name: str) -> None:
    sheet = _Sheet(book, name, [8, 14, 6, 6, 6, *[16] * len(paper.columns)])
    evidence = paper.evidence
    sheet.add([f"《{evidence.table.title}》计入的行", *[None] * 4, paper.label], _TITLE)
    sheet.add([f"{evidence.source.name}　{evidence.table.sheet}!{evidence.table.address}"])
    sheet.add([f"共{len(paper.counted)}行；行号是原表中的行号"])
    sheet.add([*LEADING, *paper.headers], _HEAD, _SHADE)
    sheet.freeze(f"A{FIRST_ROW}")
    for row in paper.counted:
        sheet.add([row.number, row.group, _flag(row.above), _flag(row.below), _flag(row.first), *row.cells])


def _write_left_out(book: Workbook, paper: Paper, name: str) -> None:
    sheet = _Sheet(book, name, [8, 18, *[16] * len(paper.columns)])
    shown: Sequence[PaperRow] = paper.left_out[:MOST_LEFT_OUT]
    cut = f"，只列前{len(shown)}行" if len(shown) < len(paper.left_out) else ""
    sheet.add([f"《{paper.evidence.table.title}》未计入的行"], _TITLE)
    sheet.add([f"共{len(paper.left_out)}行{cut}"])
    for left in paper.evidence.left_out:
        examples = f"（如{'、'.join(left.examples)}）" if left.examples else ""
        sheet.add([f"另有已列入计入行、但没有可用数值而未参加计算的：{left.reason}{left.count}行{examples}"])
    sheet.add(["行号", "原因", *paper.headers], _HEAD, _SHADE)
    for row in shown:
        sheet.add([row.number, row.reason, *row.cells])


def _flag(value: bool) -> str:
    return "是" if value else ""
