"""What a figure of an earlier draft is now: its plan run again, or its report read again."""

from __future__ import annotations

from pathlib import PurePath

from pydantic import TypeAdapter, ValidationError

from assistant.answer import Figure
from assistant.conversation.losses import lost
from assistant.conversation.other_snapshots import over
from assistant.drafting.draft import DraftFigure, Recall
from assistant.execution.tables import run_table_plan
from assistant.plan import Aggregate, Plan, TablePlan
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.planner import Planner
from assistant.ports import KnowledgeBase
from assistant.records import Fact
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import format_decimal

_PLAN: TypeAdapter[Plan] = TypeAdapter(Plan)


class Recomputing:
    """Works figures out anew over one generation."""

    def __init__(self, knowledge: KnowledgeBase, planner: Planner, glossary: Glossary) -> None:
        self._knowledge = knowledge
        self._planner = planner
        self._glossary = glossary

    def now(self, figure: DraftFigure) -> Figure | None:
        """The figure as its source has it now; None when that is gone or says nothing of it."""
        if figure.plan is not None:
            return self._computed(figure)
        return self._stated(figure)

    def _computed(self, figure: DraftFigure) -> Figure | None:
        try:
            plan = _PLAN.validate_python(figure.plan)
        except ValidationError:
            return None
        if not isinstance(plan, TablePlan) or lost(plan, self._knowledge):
            return None
        newest = next(iter(self._planner.snapshots_of(plan.dataset.table_id)), None)
        try:
            current = over(plan, newest, self._glossary) if newest else plan
        except NotExpressible:
            return None
        label = figure.recall.label if figure.recall else ()
        if label and isinstance(current, Aggregate):  # it may not be among the first by now
            current = current.model_copy(update={"limit": None, "having": None})
        evidence = run_table_plan(current, self._knowledge)
        row = next((each for each in evidence.result if not label or each.label == label), None)
        value = row.values[0] if row else None
        if value is None or value.number is None:
            return None
        text = format_decimal(value.number, computed=True) + value.unit
        return Figure(text=text, value=value.number, unit=value.unit)

    def _sources_of(self, figure: DraftFigure) -> set[str]:
        """The figure's file, or those of its name where it was ingested from elsewhere."""
        known = self._knowledge.sources()
        if any(source.id == figure.source_id for source in known):
            return {str(figure.source_id)}
        name = PurePath(figure.file).name
        same = {source.id for source in known if source.name == figure.file}
        return same or {source.id for source in known if PurePath(source.name).name == name}

    def _stated(self, figure: DraftFigure) -> Figure | None:
        """The fact of the same file that is told in the same words, of the same time."""
        sources = self._sources_of(figure)
        recall = figure.recall or Recall()
        same = [fact for fact in self._knowledge.facts() if fact.source_id in sources and _is_it(fact, recall, figure)]
        best = next((fact for fact in same if fact.text == figure.text), same[0] if same else None)
        if best is None:
            return None
        return Figure(text=best.text, value=best.value, unit=best.unit, masked=best.masked)


def _is_it(fact: Fact, recall: Recall, figure: DraftFigure) -> bool:
    if not recall.indicator:  # read from a comment: only the sentence is known
        return bool(figure.quote) and fact.unit == figure.unit and _alike(fact.sentence, figure.quote)
    same_time = (fact.period and fact.period.end) == (recall.period and recall.period.end)
    return fact.indicator == recall.indicator and fact.role is recall.role and same_time


def _alike(sentence: str, quote: str) -> bool:
    """Whether two sentences differ in their digits only."""
    strip = str.maketrans("", "", "0123456789.*")
    return quote.rstrip("…").translate(strip) in sentence.translate(strip)
