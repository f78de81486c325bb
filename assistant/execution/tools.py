"""Execution as LangChain tools: what the chain calls, and what a model may be offered.

Every tool takes one typed plan and nothing else, so no caller can make it do more
than a plan can say.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from langchain_core.tools import BaseTool, StructuredTool
from pydantic import BaseModel

from assistant.execution.evidence import (
    DraftEvidence,
    FactEvidence,
    MetricEvidence,
    PassageEvidence,
    ReckoningEvidence,
    SeveralEvidence,
    TableEvidence,
)
from assistant.execution.passages import run_passage_plan
from assistant.execution.reckoning import run_reckoning_plan
from assistant.execution.reports import run_fact_plan, run_metric_plan
from assistant.execution.tables import run_table_plan
from assistant.execution.two_sides import with_reports
from assistant.plan import (
    Aggregate,
    Exists,
    Extreme,
    FactLookUp,
    ListRows,
    MetricFromFacts,
    PassageLookUp,
    Plan,
    Ratio,
    Reckoning,
    Several,
    TablePlan,
    WriteDraft,
)
from assistant.ports import KnowledgeBase
from assistant.vocabulary.glossary import Glossary


class TableToolInput(BaseModel):
    plan: TablePlan


class ReckoningToolInput(BaseModel):
    plan: Reckoning


class SeveralToolInput(BaseModel):
    plan: Several


class FactToolInput(BaseModel):
    plan: FactLookUp


class MetricToolInput(BaseModel):
    plan: MetricFromFacts


class PassageToolInput(BaseModel):
    plan: PassageLookUp


class DraftToolInput(BaseModel):
    plan: WriteDraft


def build_tools(
    knowledge: KnowledgeBase, glossary: Glossary, write: Callable[[WriteDraft], DraftEvidence]
) -> dict[str, BaseTool]:
    """The tools over one generation, by name; `write` is what writes drafts, which asks for its
    figures by the other tools."""

    def table_rows(plan: TablePlan) -> TableEvidence:
        """Count, sum, rank, compare or list the detail rows of a ledger with pandas."""
        return with_reports(run_table_plan(plan, knowledge), knowledge)

    def values_compared(plan: Reckoning) -> ReckoningEvidence:
        """Set values of several rows, columns or tables against each other."""
        return run_reckoning_plan(plan, knowledge)

    def several_rows(plan: Several) -> SeveralEvidence:
        """Answer several asks about the detail rows of one or more ledgers."""
        return SeveralEvidence(plan, tuple(table_rows(each) for each in plan.plans))

    def stated_figures(plan: FactLookUp) -> FactEvidence:
        """Look up figures that reports state, exactly as written."""
        return run_fact_plan(plan, knowledge)

    def rate_of_figures(plan: MetricFromFacts) -> MetricEvidence:
        """Work out a rate from two stated figures, unless digits of one are hidden."""
        return run_metric_plan(plan, knowledge)

    def report_passages(plan: PassageLookUp) -> PassageEvidence:
        """Find what reports say of a topic."""
        return run_passage_plan(plan, knowledge, glossary)

    def draft_paragraphs(plan: WriteDraft) -> DraftEvidence:
        """Write plan paragraphs with figures from the material."""
        return write(plan)

    return {
        tool.name: tool
        for tool in (
            _tool(table_rows, TableToolInput),
            _tool(values_compared, ReckoningToolInput),
            _tool(several_rows, SeveralToolInput),
            _tool(stated_figures, FactToolInput),
            _tool(rate_of_figures, MetricToolInput),
            _tool(report_passages, PassageToolInput),
            _tool(draft_paragraphs, DraftToolInput),
        )
    }


def _tool(function: Callable[..., Any], schema: type[BaseModel]) -> BaseTool:
    return StructuredTool.from_function(func=function, args_schema=schema)


def tool_for(plan: Plan) -> str:
    """The name of the tool that runs a plan."""
    match plan:
        case ListRows() | Exists() | Aggregate() | Extreme() | Ratio():
            return "table_rows"
        case Reckoning():
            return "values_compared"
        case Several():
            return "several_rows"
        case FactLookUp():
            return "stated_figures"
        case MetricFromFacts():
            return "rate_of_figures"
        case PassageLookUp():
            return "report_passages"
        case WriteDraft():
            return "draft_paragraphs"
        case _:
            assert_never(plan)
