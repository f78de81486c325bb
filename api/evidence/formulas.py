"""The figures of an answer as live spreadsheet formulas over the rows of a working paper.

Only our own words, addresses and numbers enter a formula; what a cell or a question says
never does: groups are compared with the cell that holds their name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from api.evidence.papers import Paper
from assistant.execution.evidence import ResultRow
from assistant.plan import Aggregate, Aggregation, Exists, Extreme, Filtered, ListRows, Measure, Ratio
from assistant.records import ColumnType
from assistant.vocabulary.units import convert, unit_named

FIRST_ROW = 5
"""Where the rows of a paper begin in its sheet, below title and headers."""
LEADING = ("行号", "组别", "分子", "分母", "首次")
"""Headers before those of the table: the sheet row, the line of the result, the sides of a rate,
and whether the value that different ones are counted of stands here first."""
_GROUP, _ABOVE, _BELOW, _FIRST = "B", "C", "D", "E"


@dataclass(frozen=True)
class Formula:
    """What a cell works out.  `of_array` where Excel needs to be told that it goes over an array;
    "" where no rows are left to go over."""

    text: str
    of_array: bool = False


@dataclass(frozen=True)
class Line:
    """One figure of an answer: what it is called, its group, how it is worked out, its value as the
    answer has it, and its unit."""

    name: str
    group: str
    formula: Formula
    value: Decimal | None
    unit: str


class Reckoner:
    """Formulas over one paper that stands in the sheet `sheet`."""

    def __init__(self, paper: Paper, sheet: str) -> None:
        self._paper = paper
        self._sheet = sheet
        self._last = FIRST_ROW + len(paper.counted) - 1

    def lines(self, first_row: int) -> Iterator[Line]:
        """A line for every figure of the result, to stand in rows from `first_row` on with its group in
        column B.  Figures without rows have no formula."""
        row = first_row
        for at, result in enumerate(self._paper.evidence.result):
            if at and isinstance(self._paper.evidence.plan, ListRows | Extreme):
                return
            found = list(self._of_result(result, row))
            yield from found
            row += len(found)

    def _of_result(self, result: ResultRow, row: int) -> Iterator[Line]:
        plan, group = self._paper.evidence.plan, "、".join(result.label)
        match plan:
            case ListRows():
                yield Line("符合条件的行数", "", self._count(""), Decimal(len(self._paper.counted)), "行")
            case Exists():
                yield Line("符合条件的行数", "", self._count(""), Decimal(len(self._paper.counted)), "行")
            case Extreme(column=column):
                if self._paper.evidence.table.column(column.id).type is ColumnType.NUMBER:
                    kind = Aggregation.MAX if plan.largest else Aggregation.MIN
                    best = next((v.number for v in result.values if v.number is not None), None)
                    measure = Measure(aggregation=kind, column=column, unit=column.unit or "")
                    yield Line(measure.describe(), "", self._measure(measure, ""), best, column.unit or "")
            case Aggregate(measures=measures):
                for at, (measure, value) in enumerate(zip(measures, result.values, strict=True)):
                    formula = self._measure(measure, f"$B${row + at}" if group else "")
                    yield Line(measure.describe() or "个数", group, formula, value.number, value.unit)
            case Ratio():
                rate = result.values[0]
                formula = self._rate(plan, f"$B${row}" if group else "")
                yield Line(plan.label, group, formula, rate.number, rate.unit)

    # ------------------------------------------------------------ kinds

    def _rate(self, plan: Ratio, group_cell: str) -> Formula:
        above = self._side(plan.numerator, _ABOVE, group_cell)
        below = self._side(plan.denominator, _BELOW, "" if plan.of_all else group_cell)
        if not above or not below:
            return Formula("")
        factor = "*100" if plan.unit == "%" else ""
        under = below if below.endswith(")") else f"({below})"  # its conversion belongs below the line
        return Formula(f"={above}{factor}/{under}")

    def _side(self, part: Filtered, flag: str, group_cell: str) -> str:
        """The count or sum over the rows that are flagged, of one group where one is named."""
        if not self._paper.counted:
            return ""
        tests = [f'--({self._range(flag)}="是")']
        if group_cell:
            tests.append(f"--({self._range(_GROUP)}={group_cell})")
        column = part.measure.column
        if column is not None and part.measure.aggregation is not Aggregation.COUNT:
            tests.append(self._column(column.id))
        factor = self._factor(part.measure)
        return f"SUMPRODUCT({','.join(tests)}){factor}"

    def _measure(self, measure: Measure, group_cell: str) -> Formula:
        if measure.column is None:
            return self._count(group_cell)
        if not self._paper.counted:
            return Formula("")
        cells, factor = self._column(measure.column.id), self._factor(measure)
        if group_cell:
            return self._of_group(measure, cells, factor, group_cell)
        match measure.aggregation:
            case Aggregation.COUNT:
                return Formula(f"=COUNTA({cells})")
            case Aggregation.COUNT_DISTINCT:
                return Formula(f'=SUMPRODUCT(--({self._range(_FIRST)}="是"))')
            case kind:
                return Formula(f"={_FUNCTIONS[kind]}({cells}){factor}")

    def _of_group(self, measure: Measure, cells: str, factor: str, group_cell: str) -> Formula:
        same = f"{self._range(_GROUP)}={group_cell}"
        match measure.aggregation:
            case Aggregation.COUNT:
                return Formula(f'=SUMPRODUCT(--({same}),--({cells}<>""))')
            case Aggregation.SUM:
                return Formula(f"=SUMPRODUCT(--({same}),{cells}){factor}")
            case Aggregation.COUNT_DISTINCT:
                return Formula(f'=SUMPRODUCT(--({same}),--({self._range(_FIRST)}="是"))')
            case kind:
                return Formula(f"={_FUNCTIONS[kind]}(IF({same},{cells})){factor}", of_array=True)

    def _count(self, group_cell: str) -> Formula:
        if not self._paper.counted:
            return Formula("=0")
        if group_cell:
            return Formula(f"=SUMPRODUCT(--({self._range(_GROUP)}={group_cell}))")
        return Formula(f"=ROWS({self._range('A')})")

    def _column(self, column_id: str) -> str:
        return self._range(get_column_letter(len(LEADING) + self._paper.place(column_id) + 1))

    def _range(self, letter: str) -> str:
        return f"'{self._sheet}'!${letter}${FIRST_ROW}:${letter}${self._last}"

    def _factor(self, measure: Measure) -> str:
        """亩 shown in 公顷: the one in the other."""
        own = unit_named(measure.column.unit or "") if measure.column is not None else None
        target = unit_named(measure.unit)
        counted = measure.aggregation in (Aggregation.COUNT, Aggregation.COUNT_DISTINCT)
        if own is None or target is None or own.factor == target.factor or counted:
            return ""
        above, below = (convert(Decimal(1), *pair) for pair in ((own, target), (target, own)))
        short = above if len(f"{above:f}") <= len(f"{below:f}") else below
        return f"{'*' if short == above else '/'}{short:f}"


_FUNCTIONS = {
    Aggregation.SUM: "SUM",
    Aggregation.AVERAGE: "AVERAGE",
    Aggregation.MAX: "MAX",
    Aggregation.MIN: "MIN",
}
