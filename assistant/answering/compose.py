"""Every outcome as the one answer object."""

from __future__ import annotations

from typing import assert_never

from assistant.answer import Answer, Status, TableView
from assistant.answering.added_in_vain import added_in_vain
from assistant.answering.charts import chart_of
from assistant.answering.check import ungrounded
from assistant.answering.drafts import draft_figures, draft_text, material_view, nothing_to_write, stray_in
from assistant.answering.phrases import rows_phrase
from assistant.answering.privacy import without_personal_numbers
from assistant.answering.reckoning import reckoning_view, write_reckoning
from assistant.answering.reports import Written, write_facts, write_metric, write_passages
from assistant.answering.several import several_view, write_several
from assistant.answering.sheet import Sheet
from assistant.answering.suggestions import suggest
from assistant.answering.tables import view, write_table
from assistant.execution.evidence import (
    DraftEvidence,
    Evidence,
    FactEvidence,
    MetricEvidence,
    PassageEvidence,
    ReckoningEvidence,
    SeveralEvidence,
    TableEvidence,
)
from assistant.plan import Aggregate, ListRows, Plan, Ratio, rows_of
from assistant.planning.ledgers.lexicon import entities_of
from assistant.planning.outcome import NotFound, Outcome, Planned, Remark, Unclear
from assistant.ports import KnowledgeBase
from assistant.vocabulary.glossary import Glossary

_EMPTY = "资料库还是空的。请先用 bureau ingest 导入工作报告或台账。"


class UngroundedFigure(Exception):
    """An answer was about to say a number it has no source for.  A fault of ours."""

    def __init__(self, numbers: tuple[str, ...]) -> None:
        super().__init__("、".join(numbers))
        self.numbers = numbers


class Composer:
    """Writes answers over one generation."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary) -> None:
        self._knowledge = knowledge
        self._glossary = glossary

    def compose(self, question: str, outcome: Outcome, evidence: Evidence | None) -> Answer:
        """The answer object, without id and time.  Raises `UngroundedFigure`."""
        return without_personal_numbers(self._composed(question, outcome, evidence))

    def _composed(self, question: str, outcome: Outcome, evidence: Evidence | None) -> Answer:
        match outcome:
            case Planned(plan=plan):
                if evidence is None:
                    raise ValueError("a plan without evidence")
                if (why := _why_untold(evidence)) is not None:
                    return self._not_found(question, why)
                if isinstance(evidence, DraftEvidence):
                    return self._drafted(question, evidence)
                return self._answered(evidence, plan)
            case Unclear(reason=reason, options=options):
                listed = "\n".join(f"{number}. {option}" for number, option in enumerate(options, 1))
                ending = "？" if reason.endswith("要问") else "。"
                return self._reply(Status.CLARIFY, f"{reason}{ending}\n{listed}", options=options)
            case NotFound():
                return self._not_found(question, outcome)
            case Remark(text=text, refused=refused, suggestions=suggestions):
                return self._reply(Status.REFUSED if refused else Status.ANSWERED, text, suggestions=suggestions)
            case _:
                assert_never(outcome)

    def _answered(self, evidence: Evidence, plan: Plan) -> Answer:
        sheet = Sheet()
        written, table = self._write(evidence, sheet)
        answer = Answer(
            id="",
            status=Status.ANSWERED,
            answer=written.answer,
            figures=tuple(sheet.figures),
            citations=tuple(sheet.citations),
            plan=plan.model_dump(mode="json"),
            explanation="；".join(dict.fromkeys((*plan.basis.carried, *written.explanation))) + "。",
            table=table,
            chart=chart_of(evidence),
            suggestions=suggest(evidence),
            generation=self._knowledge.generation,
        )
        stray = ungrounded(answer, _labels(table, evidence) | _conditions_said(evidence))
        if stray:
            raise UngroundedFigure(stray)
        return answer

    def _drafted(self, question: str, evidence: DraftEvidence) -> Answer:
        if not evidence.draft.sections:
            return self._not_found(question, nothing_to_write(evidence))
        if stray := stray_in(evidence.draft):
            raise UngroundedFigure(stray)
        figures, citations = draft_figures(evidence.draft)
        absent = [f"资料中没有“{name}”的内容，没有起草" for name in evidence.absent]
        return Answer(
            id="",
            status=Status.ANSWERED,
            answer=draft_text(evidence.draft),
            figures=figures,
            citations=citations,
            plan=evidence.plan.model_dump(mode="json"),
            explanation="；".join((*evidence.plan.basis.assumptions, *evidence.notes, *absent)) + "。",
            table=material_view(evidence),
            suggestions=suggest(evidence),
            generation=self._knowledge.generation,
        )

    def _write(self, evidence: Evidence, sheet: Sheet) -> tuple[Written, TableView]:
        match evidence:
            case TableEvidence():
                return write_table(evidence, sheet, entities_of(evidence.table)), view(evidence)
            case SeveralEvidence():
                return write_several(evidence, sheet), several_view(evidence)
            case ReckoningEvidence():
                return write_reckoning(evidence, sheet), reckoning_view(evidence)
            case FactEvidence():
                return write_facts(evidence, sheet, self._glossary), TableView()
            case MetricEvidence():
                return write_metric(evidence, sheet), TableView()
            case PassageEvidence():
                return write_passages(evidence, sheet), TableView()
            case DraftEvidence():
                raise ValueError("a draft is no answer to a question")
            case _:
                assert_never(evidence)

    def _not_found(self, question: str, outcome: NotFound) -> Answer:
        if not self._knowledge.sources():
            return self._reply(Status.NO_EVIDENCE, _EMPTY)
        missing = "、".join(f"“{_as_typed(word, question)}”" for word in outcome.missing)
        text = (
            f"未找到：材料里没有{missing}的内容。" if missing else f"未找到：{outcome.reason or '材料里没有相关内容'}。"
        )
        note = f"问题“{question}”中的{missing}在现有报告和台账中没有对应，未作猜测。" if missing else ""
        if outcome.left_aside:
            note += f"下面列出的第一个问题不含{missing}，请看清是不是要问的。"
        return self._reply(Status.NO_EVIDENCE, text, explanation=note, suggestions=outcome.nearest)

    def _reply(
        self,
        status: Status,
        text: str,
        *,
        explanation: str = "",
        options: tuple[str, ...] = (),
        suggestions: tuple[str, ...] = (),
    ) -> Answer:
        return Answer(
            id="",
            status=status,
            answer=text,
            explanation=explanation,
            options=options,
            suggestions=suggestions,
            generation=self._knowledge.generation,
        )


def _why_untold(evidence: Evidence) -> NotFound | None:
    """Why the evidence makes no answer; None where it does."""
    if isinstance(evidence, PassageEvidence) and not evidence.found:
        return NotFound("材料里没有写明")
    if isinstance(evidence, TableEvidence) and (cell := _blank_cell(evidence)):
        return NotFound(f"台账里{cell}没有填写")
    if column := added_in_vain(evidence):
        return NotFound(f"“{column}”各行的数不能相加")
    if isinstance(evidence, ReckoningEvidence) and evidence.result is None:
        return NotFound(_why_no_result(evidence))
    return None


def _why_no_result(evidence: ReckoningEvidence) -> str:
    lacking = next((each for each in evidence.terms if each.value.number is None), None)
    if lacking is None:
        return "两边的单位不同，或者除数为零或负数，不能计算"
    return f"{lacking.term.label}{'数字缺位' if lacking.value.masked else '没有可用的数'}，不能计算"


_NOTHING = frozenset({"", "/", "\\", "-", "--", "—", "——", "–", "无数据", "不适用", "n/a", "N/A"})
"""What tables put where there is no figure."""


def _blank_cell(evidence: TableEvidence) -> str:
    """The one cell asked for when nothing stands in it, as a phrase; "" otherwise."""
    plan = evidence.plan
    if not isinstance(plan, ListRows) or len(evidence.result) != 1:
        return ""
    asked = list(zip(plan.shown, evidence.result[0].values, strict=True))[1:]
    empty = [column.name for column, value in asked if value.number is None and value.text.strip() in _NOTHING]
    told = [value for column, value in asked if column.unit or value.number is not None]
    return f"“{empty[0]}”" if empty and len(empty) >= max(len(told), 1) and not any(v.number for v in told) else ""


def _as_typed(word: str, question: str) -> str:
    """The word as the question has it: GDP, not gdp."""
    at = question.lower().find(word)
    return question[at : at + len(word)] if at >= 0 else word


def _conditions_said(evidence: Evidence) -> set[str]:
    """Numbers that came from the question (超过40亩) are conditions, not figures."""
    if isinstance(evidence, SeveralEvidence):
        return {said for part in evidence.parts for said in _conditions_said(part)}
    if not isinstance(evidence, TableEvidence):
        return set()
    plan = evidence.plan
    said = rows_phrase(rows_of(plan)).split("、")
    if isinstance(plan, Ratio):
        said += rows_phrase(plan.numerator.where).split("、")
    if isinstance(plan, Ratio | Aggregate) and plan.having is not None:
        said.append(plan.having.describe())
    return set(filter(None, said))


def _labels(table: TableView, evidence: Evidence) -> set[str]:
    """Names and codes of the data beside the answer, those of columns among them (出口·112年), and of each part of one
    to several asks."""
    shown = [table, *map(view, evidence.parts)] if isinstance(evidence, SeveralEvidence) else [table]
    columns = [name for each in shown for name in each.columns]
    names = {part for name in columns for part in (name, *name.split("·")) if not part.isdigit()}
    return names | {cell for each in shown for row in each.rows for cell in row if cell}
