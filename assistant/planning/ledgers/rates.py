"""Rates, shares and prices per unit: one measured quantity of a table over another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.plan import (
    Aggregation,
    And,
    ColumnRef,
    Compare,
    Condition,
    Filtered,
    In,
    Measure,
    Op,
    conjuncts,
    joined,
)
from assistant.planning.ledgers.carried import column_id
from assistant.planning.ledgers.dates import period_column
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Meaning, Target, bare_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.measures import BY_COLUMN_ONLY, Measures, dimension_of
from assistant.planning.ledgers.near import rate_of
from assistant.planning.ledgers.rate_parts import Parts
from assistant.planning.ledgers.states import state_values, status_column
from assistant.planning.ledgers.two_columns import one_named
from assistant.planning.speech.question import Question
from assistant.planning.speech.shares import ShareAsk
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary, Metric, State, StateMatch
from assistant.vocabulary.units import Dimension, compatible, unit_named

RowsOf = Callable[[Question, TableReading], Condition]
SHARE = "占比"
_EVERYWHERE = re.compile(r"(?:全|整个)[县市区旗州]的?")
_COUNT = Measure(aggregation=Aggregation.COUNT, unit="个")


class Rates:
    """The rates of one question over one table; `assumptions` grow as it decides.

    `rows` are those the question means, `rows_of` reads them from part of a question.
    Its methods raise `NotExpressible` where the table has no such rate.
    """

    def __init__(
        self,
        question: Question,
        reading: TableReading,
        glossary: Glossary,
        rows: Condition,
        rows_of: RowsOf,
        measures: Measures,
    ) -> None:
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.rows = rows
        self.rows_of = rows_of
        self.measures = measures
        self.table = reading.words.table
        self.assumptions = measures.assumptions

    # ------------------------------------------------------------ shares

    def share(self) -> Parts:
        """The rows meant out of those the question names as the whole, else of all rows of
        the same place and time; or one column out of another."""
        asked = self._whole_before_the_part(self.question.share or ShareAsk())
        columns = [c for c in self.measures.shared_columns() if c.additivity != "none"]
        self.measures.need_subject(named=columns)
        if len(columns) == 1 and asked.whole is not None and self._of_all_kinds(asked.whole):
            raise NotExpressible("占")
        if len(columns) > 1 and asked.whole is not None:
            return self._column_of_column(asked.whole)
        if len(columns) == 1 and asked.whole is not None and self._names_rows_alone(asked.whole):
            return self._column_of_main(columns[0])
        part, whole = self._part_and_whole(asked)
        measure = self.measures.of_column(Aggregation.SUM, columns[0]) if columns else _COUNT
        self.assumptions.append(f"占比按{bare_name(columns[0]) if columns else '个数'}计算")
        return Parts(SHARE, Filtered(label="符合条件的", where=part, measure=measure), _all(whole, measure))

    def _of_all_kinds(self, whole: tuple[int, int]) -> bool:
        """抵押登记占登记总量 of a table with a column for each kind: all kinds are no column of it."""
        start, end = whole
        named = any(start <= item.start and item.end <= end for item in self.reading.of(Target.COLUMN))
        by_time = period_column(self.reading.words.table) is not None
        return by_time and not named and not conjuncts(self._inside(whole, timed=False))

    def _names_rows_alone(self, whole: tuple[int, int]) -> bool:
        """永农占图斑面积的几成, 图斑里永农占几成: the whole is what all rows have of it, no row is left out."""
        things = [item for item in self.reading.of(Target.ENTITY) if whole[0] <= item.start and item.end <= whole[1]]
        return bool(things) and not conjuncts(self._inside(whole, timed=False)) and not conjuncts(self._outside(whole))

    def _column_of_main(self, column: Column) -> Parts:
        """A part of the area that rows are measured by.  Raises `NotExpressible` where that is the column itself."""
        main = self.measures.main_area()
        if main == column or dimension_of(column) is not Dimension.AREA:
            raise NotExpressible("占")
        return self._sums_of(column, main)

    def _whole_before_the_part(self, asked: ShareAsk) -> ShareAsk:
        """拆除复耕的图斑改完的占几成: what stands before the noun is the whole, what stands behind it the part."""
        if asked.whole is not None:
            return asked
        for item in self.reading.of(Target.ENTITY):
            within = (0, item.end)
            if self.question.normal[item.end : item.end + 1] == "的":
                continue
            whole, part = conjuncts(self._inside(within)), conjuncts(self._outside(within))
            scene = (ColumnRole.PLACE, ColumnRole.DATE)
            if part and any(not self._sets_scene(each, *scene) for each in whole):
                return ShareAsk(within)
        return asked

    def share_by(self, group: ColumnRef) -> Parts:
        """各类型占比: each group of all rows; 各乡镇非农化占比: of the rows of each town."""
        columns = [c for c in self.measures.shared_columns() if c.additivity != "none"]
        self.measures.need_subject(named=columns)
        parts = [part for part in conjuncts(self.rows) if column_id(part) != group.id]
        scene = [part for part in parts if self._sets_scene(part, ColumnRole.PLACE, ColumnRole.DATE)]
        of_all = len(parts) == len(scene)
        span = self.question.share.whole if self.question.share else None
        said = conjuncts(self._inside(span)) if span else ()
        bounded = any(not self._sets_scene(part, ColumnRole.DATE) for part in said) or (span and not of_all)
        if bounded or len(columns) > 1 or len(parts) - len(scene) > 1:
            raise NotExpressible("占")
        whole, chosen = joined(scene), self.rows if of_all else joined(parts)
        measure = self.measures.of_column(Aggregation.SUM, columns[0]) if columns else _COUNT
        self.assumptions.append(f"占比按{bare_name(columns[0]) if columns else '个数'}计算")
        label = "各组" if of_all else "符合条件的"
        over, under = Filtered(label=label, where=chosen, measure=measure), _all(whole, measure)
        return Parts(SHARE, over, under, of_all=of_all)

    def _part_and_whole(self, asked: ShareAsk) -> tuple[Condition, Condition]:
        if asked.whole is None:
            parts = conjuncts(self.rows)
            scene = [part for part in parts if self._sets_scene(part, ColumnRole.PLACE, ColumnRole.DATE)]
            if len(parts) - len(scene) > 1:
                raise NotExpressible("占")  # 立案的非农化占比: of those, or of all there is?
            whole = [part for part in scene if len(scene) < len(parts) or self._sets_scene(part, ColumnRole.DATE)]
        else:
            whole, own = list(conjuncts(self._inside(asked.whole))), list(conjuncts(self._outside(asked.whole)))
            places = [part for part in own if self._sets_scene(part, ColumnRole.PLACE)]
            if places and not whole and _EVERYWHERE.fullmatch(self.question.normal[slice(*asked.whole)]):
                whole = [part for part in own if part not in places]  # 甲镇在册的占全县: of those of the county
            parts = tuple(dict.fromkeys((*own, *whole)))
            if len(whole) == len(parts):  # 欠缴价款中2023年供的占比: the time alone tells the part
                whole = list(conjuncts(self._inside(asked.whole, timed=False)))
            self._refuse_unclear([part for part in own if part not in whole], whole)
        if len(whole) == len(parts) or (not whole and self._says_what_is_left(asked.whole)):
            raise NotExpressible("占")
        return joined(parts), joined(whole)

    def _says_what_is_left(self, whole: tuple[int, int] | None) -> bool:
        """剩余图斑中正在整改的占多少: of those that are left, not of all."""
        said = self.question.normal[slice(*whole)] if whole else ""
        return any(word in said for word in self.glossary.remaining)

    def _refuse_unclear(self, own: Sequence[Condition], whole: Sequence[Condition]) -> None:
        """工业用地占住宅用地 is no share; 甲镇的非农化占全部 may be of all of 甲镇, or of all there is."""
        if {column_id(part) for part in whole} & {column_id(part) for part in own}:
            raise NotExpressible("占")
        bounded = any(not self._sets_scene(part, ColumnRole.DATE) for part in whole)
        places = [part for part in own if self._sets_scene(part, ColumnRole.PLACE)]
        if places and len(places) < len(own) and not bounded:
            raise NotExpressible("占")

    def _inside(self, span: tuple[int, int], *, timed: bool = True) -> Condition:
        """The rows that a stretch of the question means, at the time that the whole question names; or, where
        they are not `timed`, that the stretch itself names."""
        question, reading = self._restricted(lambda start, end: span[0] <= start and end <= span[1])
        named = question.period
        if not timed and named is not None and not (span[0] <= named.start and named.end <= span[1]):
            question = replace(question, period=None)
        return self.rows_of(question, reading)

    def _outside(self, span: tuple[int, int]) -> Condition:
        return self.rows_of(*self._restricted(lambda start, end: end <= span[0] or span[1] <= start))

    def _restricted(self, keep: Callable[[int, int], bool]) -> tuple[Question, TableReading]:
        """The question and its reading with only what stands in a stretch of it."""
        states = tuple(match for match in self.question.states if keep(match.start, match.end))
        question = replace(
            self.question,
            limits=tuple(limit for limit in self.question.limits if keep(limit.start, limit.end)),
            states=states,
            in_cells=tuple(span for span in self.question.in_cells if keep(*span)),
            remaining_word=any(self._says_left_before(match) for match in states),
        )
        links = tuple(item for item in self.reading.links if keep(item.start, item.end))
        return question, replace(self.reading, links=links)

    def _says_left_before(self, match: StateMatch) -> bool:
        """剩余未整改: the state is that of all that is left."""
        before = self.question.normal[: match.start].removesuffix("的")
        return self.question.remaining_word and before.endswith(tuple(self.glossary.remaining))

    def _column_of_column(self, span: tuple[int, int]) -> Parts:
        """永农面积占耕地面积的比例: sums of two columns of the same rows."""
        links = [
            i
            for i in self.reading.of(Target.COLUMN)
            if i.meaning.column and not puts_in_groups(i.meaning.column, self.table)
        ]
        inside = [item for item in links if span[0] <= item.start and item.end <= span[1]]
        above, below = (self._one(each) for each in ([item for item in links if item not in inside], inside))
        return self._sums_of(above, below)

    def _sums_of(self, above: Column, below: Column) -> Parts:
        first, second = unit_named(above.unit or ""), unit_named(below.unit or "")
        if above == below or first is None or second is None or not compatible(first, second):
            raise NotExpressible("占")
        sums = (Measure(aggregation=Aggregation.SUM, column=ref(c), unit=above.unit or "") for c in (above, below))
        over, under = sums
        return Parts(
            SHARE,
            Filtered(label=bare_name(above), where=self.rows, measure=over),
            Filtered(label=bare_name(below), where=self.rows, measure=under),
        )

    def _one(self, links: Sequence[Linked]) -> Column:
        """The one column that is named, by its name or by parts of it (拆旧规模 of 拆旧复垦规模)."""
        columns = list(dict.fromkeys(item.meaning.column for item in links if item.meaning.column is not None))
        if len(columns) == 1:
            return columns[0]
        if not columns:
            raise NotExpressible("占")
        return one_named(links, self.table)

    def _sets_scene(self, part: Condition, *roles: ColumnRole) -> bool:
        """Place and time bound the whole as well as the part; a deadline that is past does not."""
        due = {item.meaning.column.id for item in self.reading.of(Target.DEADLINE) if item.meaning.column}
        if column_id(part) in due:
            return False
        return {column.id: column.role for column in self.table.columns}.get(column_id(part)) in roles

    # ------------------------------------------------------------ rates

    def rate(self) -> Parts:
        """A rate that the glossary defines, or that of a yes/no column or status."""
        metric = self.question.metric
        if metric is None:
            linked = self.reading.of(Target.RATE)[0]
            return self._of_flag(linked.text, linked.meaning)
        try:
            return self._of_state(metric) if metric.numerator.state is State.DONE else self._of_columns(metric)
        except NotExpressible:
            told = rate_of(metric.name, self.reading.words)
            if not told:
                raise
            return self._of_flag(metric.name, told[0])

    def _of_flag(self, name: str, told: Meaning) -> Parts:
        column = told.column
        if column is None:
            raise NotExpressible(name)
        so = Compare(column=ref(column), op=Op.EQ, value=told.value)
        label = f"已{name.removesuffix('率')}" if column.name.startswith("是否") else told.value
        return self._done(name, label, so)

    def _of_state(self, metric: Metric) -> Parts:
        status = status_column(self.reading, self.glossary)
        values = state_values(status, frozenset({State.DONE}), self.glossary) if status else ()
        if status is None or not values:
            raise NotExpressible(metric.name)
        done = In(column=ref(status), values=values, label=State.DONE.label)
        return self._done(metric.name, State.DONE.label, done, metric)

    def _done(self, name: str, label: str, done: Condition, metric: Metric | None = None) -> Parts:
        """By count of rows, by the area named, or by what the glossary's metric says."""
        try:
            self.measures.need_subject()
        except NotExpressible:
            self.assumptions.append(BY_COLUMN_ONLY)
        by_area = next((c for c in self.measures.value_columns() if dimension_of(c) is Dimension.AREA), None)
        defined_so = metric is not None and metric.by == "area"
        if by_area is None and defined_so:
            by_area = self.measures.main_area()
        measure = (
            Measure(aggregation=Aggregation.SUM, column=ref(by_area), unit=by_area.unit or "") if by_area else _COUNT
        )
        told = f"：{metric.definition}" if metric is not None and (by_area is None or defined_so) else ""
        self.assumptions.append(f"{name}按{bare_name(by_area) if by_area else '个数'}计算{told}")
        over = Filtered(label=label, where=_and(self.rows, done), measure=measure)
        return Parts(name, over, _all(self.rows, measure))

    def _of_columns(self, metric: Metric) -> Parts:
        """供地率: the sum of one column over that of another, as the glossary names them."""
        above, below = (self._named(operand.words) for operand in (metric.numerator, metric.denominator))
        first, second = unit_named(above.unit or ""), unit_named(below.unit or "")
        if above == below or first is None or second is None or not compatible(first, second):
            raise NotExpressible(metric.name)
        self.assumptions.append(f"{metric.name}：{metric.definition}")
        over, under = (
            Filtered(
                label=bare_name(column),
                where=self.rows,
                measure=Measure(aggregation=Aggregation.SUM, column=ref(column), unit=above.unit or ""),
            )
            for column in (above, below)
        )
        return Parts(metric.name, over, under)

    def _named(self, words: Sequence[str]) -> Column:
        for word in words:
            found = [c for c in _measured(self.table.columns) if bare_name(c).startswith(word)]
            if len(found) == 1:
                return found[0]
        raise NotExpressible(self.question.metric.name if self.question.metric else "")

    # ------------------------------------------------------------ per unit

    def per_unit(self) -> Parts | None:
        """平均每亩多少万元, 户均几人: over the column in that unit; None where rows are meant."""
        per = self.question.average.per if self.question.average else None
        if per is None:
            return None
        below = [c for c in _measured(self.table.columns) if (own := unit_named(c.unit or "")) and compatible(own, per)]
        if per.dimension is Dimension.COUNT:
            return None
        above = [c for c in self.measures.value_columns() if c not in below]
        if len(below) != 1 or not above:
            raise NotExpressible("平均")
        self.measures.need_subject(named=above[:1])
        measure = self.measures.of_column(Aggregation.SUM, above[0])
        under = Measure(aggregation=Aggregation.SUM, column=ref(below[0]), unit=per.symbol)
        self.assumptions.append(f"平均每{per.symbol}={bare_name(above[0])}合计÷{bare_name(below[0])}合计")
        return Parts(
            f"平均每{per.symbol}{bare_name(above[0])}",
            Filtered(label=bare_name(above[0]), where=self.rows, measure=measure),
            Filtered(label=bare_name(below[0]), where=self.rows, measure=under),
            unit=measure.unit,
        )


def _measured(columns: Sequence[Column]) -> list[Column]:
    return [c for c in columns if c.role is ColumnRole.MEASURE and c.type is ColumnType.NUMBER]


def _all(where: Condition, measure: Measure) -> Filtered:
    return Filtered(label="全部", where=where, measure=measure)


def _and(first: Condition, second: Condition) -> Condition:
    return And(parts=(*conjuncts(first), second))
