"""What a question after another measures: its own, or what was measured before."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from assistant.conversation.rows import CannotFollow
from assistant.plan import Aggregate, Aggregation, ColumnRef, Exists, Extreme, ListRows, Measure, Ratio, TablePlan
from assistant.planning.ledgers.expressing import ref
from assistant.planning.ledgers.lexicon import Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.measures import Measures
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN
from assistant.records import ColumnRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import compatible, unit_named

ONE_EACH = Measure(aggregation=Aggregation.COUNT, unit="个")


class MeasuresAfter:
    """`assumptions` grow as it decides.  Its methods raise `NotExpressible` and `CannotFollow`."""

    def __init__(
        self, before: TablePlan, question: Question, reading: TableReading, glossary: Glossary, assumptions: list[str]
    ) -> None:
        self.before = before
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.assumptions = assumptions

    def own(self) -> tuple[Measure, ...]:
        """What the question itself asks to be measured; empty when it leaves that to the one before."""
        question, columns = self.question, self.columns()
        if question.average and not columns and self.first.column is not None:
            return (self.first.model_copy(update={"aggregation": Aggregation.AVERAGE}),)
        if question.average or columns or question.unit is not None or question.dimension is not None:
            return tuple(self._of(question).wanted())
        return ()

    def in_another_unit(self) -> Measure | None:
        """折合多少公顷 of what was measured before in 亩, where nothing else is named."""
        question, column = self.question, self.first.column
        asked, own = question.unit, unit_named(column.unit or "") if column is not None else None
        named = (
            self.reading.of(Target.COLUMN) or AREA_NOUN.search(question.normal) or MONEY_NOUN.search(question.normal)
        )
        if named or question.average or asked is None or own is None or not compatible(asked, own) or asked.counts:
            return None
        if asked.symbol != own.symbol:
            self.assumptions.append(f"台账单位为{own.name}，已换算为{asked.symbol}")
        return self.first.model_copy(update={"unit": asked.symbol})

    def named(self) -> tuple[Measure, ...]:
        """The measures of the columns named, though no number is asked for: 监测面积呢."""
        return tuple(self._of(replace(self.question, wants=Wants.NUMBER)).wanted())

    def columns(self) -> list[ColumnRef]:
        """The number columns that the question names or points to."""
        asked = Measures(self.question, self.reading, self.glossary, [], in_context=True)
        return [ref(column) for column in asked.value_columns()]

    @property
    def first(self) -> Measure:
        """The first measure before; a count where none was taken."""
        return self.before.measures[0] if isinstance(self.before, Aggregate) else ONE_EACH

    def of_share(self) -> Measure:
        """What a share is taken of: the measure named, else that before."""
        named = [c for c in self.reading.columns(ColumnRole.MEASURE) if c.additivity != "none"]
        return self._of(self.question).of_column(Aggregation.SUM, named[0]) if named else self.first

    def inherited(self) -> tuple[Measure, ...]:
        """All that was measured before."""
        before = self.before
        match before:
            case Aggregate():
                return before.measures
            case Extreme():
                return (Measure(aggregation=Aggregation.SUM, column=before.column, unit=before.column.unit or ""),)
            case ListRows() | Exists():
                return (ONE_EACH,)
            case Ratio():
                raise CannotFollow(f"上一问算的是{before.label}，没看出这里要算什么")
            case _:
                assert_never(before)

    def _of(self, question: Question) -> Measures:
        return Measures(question, self.reading, self.glossary, self.assumptions, in_context=True)
