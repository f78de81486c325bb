"""Running a table plan on pandas: decimal arithmetic over detail rows only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, assert_never

import pandas as pd

from assistant.execution.by_time import groups_by_time
from assistant.execution.evidence import LeftOut, ResultRow, TableEvidence, Value
from assistant.execution.group_names import alike, by_wider, group_names
from assistant.execution.lines import by_value, ranked_times, top, within
from assistant.execution.selection import known_on_both, mask, nothing_in_part, undecided
from assistant.execution.values import REDUCE, cell_value, left_out, measured, quotient
from assistant.plan import (
    Aggregate,
    Aggregation,
    ColumnRef,
    Condition,
    Exists,
    Extreme,
    In,
    IsNull,
    ListRows,
    Measure,
    Or,
    Ratio,
    TablePlan,
    blank_or_dash,
    conjuncts,
    rows_of,
)
from assistant.planning.ledgers.lexicon import look_up_rows
from assistant.ports import RecordStore
from assistant.records import CellStatus, ColumnRole, RowTag, Table

_FEW_STATES = 2


def run_table_plan(plan: TablePlan, knowledge: RecordStore) -> TableEvidence:
    """Evidence for a table plan.  `KeyError` when its table is not in this generation."""
    table = next((t for t in knowledge.tables() if t.id == plan.dataset.table_id), None)
    if table is None:
        raise KeyError(plan.dataset.table_id)
    return _Run(plan, table, knowledge).evidence()


class _Run:
    """One plan over the detail rows of one table."""

    def __init__(self, plan: TablePlan, table: Table, knowledge: RecordStore) -> None:
        self.plan = plan
        self.table = table
        self.source = knowledge.source(table.source_id)
        everything = knowledge.frame(table.id)
        looked_up = isinstance(plan, ListRows)
        detail = everything["tag"] == RowTag.DETAIL.value
        self.frame = everything[look_up_rows(table, everything["tag"]) if looked_up else detail]
        self.totals = len(everything) - len(self.frame)
        self.left_out: list[LeftOut] = []

    def evidence(self) -> TableEvidence:
        where = rows_of(self.plan)
        rows = self.select(where)
        unknown = undecided(self.frame, where)
        if unknown:
            self.left_out.append(LeftOut("条件所用的格没有可用的值，不知是否符合条件的", unknown))
        columns, result = self._result(rows)
        return TableEvidence(
            plan=self.plan,
            table=self.table,
            source=self.source,
            columns=columns,
            result=tuple(result),
            matched=len(rows),
            considered=len(self.frame),
            matched_rows=_numbers(rows),
            total_rows_left_out=self.totals,
            left_out=tuple(self.left_out),
            split=self._split(rows, where),
            beside=self._beside(),
            with_nothing=self._with_nothing(rows),
            alike=alike(rows, where, self.table),
        )

    def _with_nothing(self, rows: pd.DataFrame) -> Value | None:
        """The average of all rows with blank and dashed cells as 0; of what adds up only, a rate that
        is left out is not 0."""
        plan = self.plan
        measure = plan.measures[0] if isinstance(plan, Aggregate) and not plan.group_by else None
        if measure is None or measure.aggregation is not Aggregation.AVERAGE or measure.column is None:
            return None
        column = self.table.column(measure.column.id)
        empty = rows[f"{column.id}_status"].isin([CellStatus.BLANK.value, CellStatus.DASH.value])
        known = int(rows[column.id].notna().sum())
        if column.additivity == "none" or not empty.any() or not known:
            return None
        average = measured(rows, measure)
        number = None if average.number is None else average.number * known / (known + int(empty.sum()))
        return Value(number, average.unit)

    def select(self, where: Condition) -> pd.DataFrame:
        return self.frame[mask(self.frame, where)]

    def _result(self, rows: pd.DataFrame) -> tuple[tuple[str, ...], Sequence[ResultRow]]:
        plan = self.plan
        match plan:
            case ListRows():
                ordered = self._ordered(rows, plan)
                return _names(plan.shown), [self._line(ordered, index, plan.shown) for index in ordered.index]
            case Exists():
                return ("个数",), [ResultRow((), (Value(Decimal(len(rows)), "个"),), _numbers(rows))]
            case Aggregate():
                return self._aggregate(rows, plan)
            case Extreme():
                return _names(plan.shown), self._extreme(rows, plan)
            case Ratio():
                return self._ratio(plan)
            case _:
                assert_never(plan)

    # ------------------------------------------------------------ kinds

    def _aggregate(self, rows: pd.DataFrame, plan: Aggregate) -> tuple[tuple[str, ...], Sequence[ResultRow]]:
        headers = (*_names(plan.group_by), *(measure.describe() for measure in plan.measures))
        for measure in plan.measures:
            self._leave_out(rows, measure)
        if not plan.group_by:
            values = tuple(self._alone(rows, measure) or measured(rows, measure) for measure in plan.measures)
            return headers, [ResultRow((), values, _numbers(rows))]
        if plan.group_by[0].step is not None:
            return headers, self._by_time(rows, plan, plan.group_by[0])
        keys = [group_names(rows, column) for column in plan.group_by]
        unnamed = pd.concat(keys, axis=1).isna().any(axis=1)
        if unnamed.any():
            self.left_out.append(LeftOut(f"{plan.group_by[0].name}空白，未归入任何一组", int(unnamed.sum())))
        lines = []
        for key, group in rows[~unnamed].groupby([names[~unnamed] for names in keys], sort=False):
            label = tuple(str(part) for part in key)
            values = tuple(measured(group, measure) for measure in plan.measures)
            lines.append(ResultRow(label, values, _numbers(group)))
        told = {line.label for line in lines}
        nothing = tuple(Value(Decimal(0), measure.unit) for measure in plan.measures)
        lines += [ResultRow((name,), nothing, ()) for name in plan.among if (name,) not in told]
        lines = by_value(within(lines, plan.having), descending=plan.descending is not False)
        return headers, top(lines, plan.limit)

    def _alone(self, rows: pd.DataFrame, measure: Measure) -> Value | None:
        """The hidden digits of the one row meant, as they stand."""
        if measure.column is None or measure.aggregation not in REDUCE or len(rows) != 1:
            return None
        cell = cell_value(rows, rows.index[0], measure.column)
        return cell if cell.masked else None

    def _by_time(self, rows: pd.DataFrame, plan: Aggregate, column: ColumnRef) -> Sequence[ResultRow]:
        """One line for each month (quarter, …) from the first to the last asked for that the data reach."""
        self._note_undated(rows, column)
        return ranked_times(
            [
                ResultRow((label,), tuple(self._in_time(group, measure) for measure in plan.measures), _numbers(group))
                for label, group in groups_by_time(rows, self.frame, column, rows_of(plan))
            ],
            plan,
        )

    def _in_time(self, rows: pd.DataFrame, measure: Measure) -> Value:
        """The measure of one time; where no row is, nothing was added to a sum."""
        nothing = rows.empty and measure.aggregation is Aggregation.SUM
        return Value(Decimal(0), measure.unit) if nothing else measured(rows, measure)

    def _rates_by_time(
        self, above: pd.DataFrame, below: pd.DataFrame, plan: Ratio, column: ColumnRef
    ) -> Sequence[ResultRow]:
        self._note_undated(below, column)
        return ranked_times(
            [
                self._quotient(plan, above[above.index.isin(group.index)], group, (label,))
                for label, group in groups_by_time(below, self.frame, column, rows_of(plan))
            ],
            plan,
        )

    def _note_undated(self, rows: pd.DataFrame, column: ColumnRef) -> None:
        undated = int(rows[column.id].isna().sum())
        if undated:
            self.left_out.append(LeftOut(f"{column.name}空白，未归入任何一期", undated))

    def _extreme(self, rows: pd.DataFrame, plan: Extreme) -> Sequence[ResultRow]:
        self._leave_out(rows, Measure(aggregation=Aggregation.MAX, column=plan.column))
        known = rows[rows[plan.column.id].notna()]
        ordered = known.sort_values([plan.column.id, "row"], ascending=[not plan.largest, True])
        if len(ordered) > plan.limit:
            edge = ordered[plan.column.id].iloc[plan.limit - 1]
            better = ordered[plan.column.id] >= edge if plan.largest else ordered[plan.column.id] <= edge
            ordered = ordered[better]
        return [self._line(ordered, index, plan.shown) for index in ordered.index]

    def _ratio(self, plan: Ratio) -> tuple[tuple[str, ...], Sequence[ResultRow]]:
        above, below = (self.select(part.where) for part in (plan.numerator, plan.denominator))
        for rows, part in ((above, plan.numerator), (below, plan.denominator)):
            nothing = nothing_in_part(plan, self.table) if part is plan.numerator else frozenset()
            self._leave_out(rows, part.measure, nothing)
        headers = (*_names(plan.group_by), plan.label, plan.numerator.label, plan.denominator.label)
        if not plan.group_by:
            return headers, [self._quotient(plan, above, below, ())]
        if plan.group_by[0].step is not None:
            return headers, self._rates_by_time(above, below, plan, plan.group_by[0])
        grouped = above if plan.of_all else below
        names = group_names(self.frame.loc[above.index.union(below.index)], plan.group_by[0])
        unnamed = names.loc[grouped.index].isna()
        if unnamed.any():
            self.left_out.append(LeftOut(f"{plan.group_by[0].name}空白，未归入任何一组", int(unnamed.sum())))
        lines = [
            self._quotient(plan, above[names.loc[above.index] == name], below if plan.of_all else group, (str(name),))
            for name, group in grouped[~unnamed].groupby(names.loc[grouped.index][~unnamed], sort=False)
        ]
        return headers, top(by_value(within(lines, plan.having), descending=plan.descending is not False), plan.limit)

    def _quotient(self, plan: Ratio, above: pd.DataFrame, below: pd.DataFrame, label: tuple[str, ...]) -> ResultRow:
        """The rate of one group, over the rows that are known on both sides."""
        numbers = _numbers(below)
        nothing = nothing_in_part(plan, self.table)
        above, below = known_on_both(above, plan, nothing), known_on_both(below, plan, nothing)
        over, under = measured(above, plan.numerator.measure), measured(below, plan.denominator.measure)
        if over.number is None and len(above) and nothing:
            over = Value(Decimal(0), over.unit)
        rate: Decimal | None = None
        if over.number is not None and under.number:
            rate = quotient(over.number * (100 if plan.unit == "%" else 1), under.number)
        return ResultRow(label, (Value(rate, plan.unit), over, under), numbers)

    def _leave_out(self, rows: pd.DataFrame, measure: Measure, nothing: frozenset[str] = frozenset()) -> None:
        self.left_out += (note for note in left_out(rows, measure, nothing) if note not in self.left_out)

    def _line(self, rows: pd.DataFrame, index: Any, shown: Sequence[ColumnRef]) -> ResultRow:
        values = tuple(cell_value(rows, index, column) for column in shown)
        return ResultRow((), values, _numbers(rows.loc[[index]]))

    def _ordered(self, rows: pd.DataFrame, plan: ListRows) -> pd.DataFrame:
        if plan.order is not None:
            rows = rows.sort_values([plan.order.column.id, "row"], ascending=[not plan.order.descending, True])
        return rows.head(plan.limit) if plan.limit else rows

    def _split(self, rows: pd.DataFrame, where: Condition) -> tuple[tuple[str, int], ...]:
        """A condition over several status values is shown value by value."""
        statuses = {column.id for column in self.table.columns if column.role is ColumnRole.STATUS}
        for part in _leaves(where):
            if isinstance(part, In) and part.column.id in statuses and len(part.values) > 1:
                counts = rows[part.column.id].value_counts(sort=False)
                return tuple((value, int(counts.get(value, 0))) for value in part.values if counts.get(value, 0))
        for part in conjuncts(where):
            if isinstance(part, Or) and blank_or_dash(part):
                return _empty_and_dashed(rows, part)
        return by_wider(rows, where, self.table) or self._by_status(rows, where)

    def _by_status(self, rows: pd.DataFrame, where: Condition) -> tuple[tuple[str, int], ...]:
        """A count that says nothing of the status is shown by it where it has few values:
        在册 and 已核销 are not the same."""
        used = where.model_dump_json()
        for column in self.table.columns:
            few = 1 < len(column.values) <= _FEW_STATES and not set(column.values) <= {"是", "否"}
            if column.role is ColumnRole.STATUS and few and f'"id":"{column.id}"' not in used:
                counts = rows[column.id].value_counts(sort=False)
                split = tuple((value, int(counts.get(value, 0))) for value in column.values if counts.get(value, 0))
                return split if len(split) > 1 else ()
        return ()

    def _beside(self) -> Value | None:
        plan = self.plan
        second = plan.beside if isinstance(plan, Aggregate | ListRows | Extreme) else None
        return measured(self.select(second.where), second.measure) if second else None


def _leaves(condition: Condition) -> list[Condition]:
    parts = getattr(condition, "parts", None)
    return [leaf for part in parts for leaf in _leaves(part)] if parts is not None else [condition]


def _empty_and_dashed(rows: pd.DataFrame, condition: Or) -> tuple[tuple[str, int], ...]:
    """How many of the cells in which nothing is written are blank, how many hold a dash; none where all are alike."""
    column = next(part.column.id for part in condition.parts if isinstance(part, IsNull))
    counts = rows[f"{column}_status"].value_counts(sort=False)
    said = ((CellStatus.BLANK, "空白"), (CellStatus.DASH, "填“—”"))
    split = tuple((text, int(counts[status.value])) for status, text in said if counts.get(status.value, 0))
    return split if len(split) > 1 else ()


def _names(columns: Sequence[ColumnRef]) -> tuple[str, ...]:
    return tuple(column.name for column in columns)


def _numbers(rows: pd.DataFrame) -> tuple[int, ...]:
    return tuple(rows["row"].to_numpy().tolist())
