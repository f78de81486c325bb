"""Drafts as answers: the paragraphs alone are the answer, the material stands in the table."""

from __future__ import annotations

from assistant.answer import Citation, Figure, TableView
from assistant.drafting.checking import stray_numbers
from assistant.drafting.draft import Draft, DraftFigure
from assistant.drafting.numbering import Numbers
from assistant.drafting.phrase import Phrase
from assistant.execution.evidence import DraftEvidence
from assistant.planning.outcome import NotFound

_LINES = 60
_COLUMNS = ("工作", "类别", "资料中的内容", "来源", "位置")


def draft_text(draft: Draft) -> str:
    """The paragraphs with their headings: a single one runs on from its heading, several are numbered
    as in an official document."""
    numbers, lines = Numbers(), []
    single = len(draft.sections) == 1
    for section in draft.sections:
        number = "" if single else numbers.next(section.level)
        heading = f"{number}{section.heading.rstrip('。')}"
        body = "".join(paragraph.text for paragraph in section.paragraphs)
        lines.append(f"{heading}。{body}" if body else heading)
    return "\n".join(lines)


def stray_in(draft: Draft) -> tuple[str, ...]:
    """Numbers of a draft that are none of its figures."""
    paragraphs = (paragraph for section in draft.sections for paragraph in section.paragraphs)
    return tuple(number for each in paragraphs for number in stray_numbers(Phrase(each.text, each.figures)))


def draft_figures(draft: Draft) -> tuple[tuple[Figure, ...], tuple[Citation, ...]]:
    """The figures of a draft with their citations; equal sources share one."""
    citations: dict[tuple[str, str, str], Citation] = {}
    figures: dict[Figure, None] = {}
    for placed in draft.figures():
        key = (placed.file, placed.location, placed.quote)
        citation = citations.setdefault(key, _citation(placed, len(citations) + 1))
        figures[
            Figure(
                text=placed.text,
                value=placed.value,
                unit=placed.unit,
                masked=placed.masked,
                citations=(citation.id,),
            )
        ] = None
    return tuple(figures), tuple(citations.values())


def _citation(figure: DraftFigure, number: int) -> Citation:
    return Citation(
        id=number,
        file=figure.file,
        location=figure.location,
        quote=figure.quote,
        as_of=figure.as_of,
        source_id=figure.source_id,
        start=figure.span.start if figure.span else None,
        end=figure.span.end if figure.span else None,
        page=figure.page,
        rows=figure.rows,
    )


def material_view(evidence: DraftEvidence) -> TableView:
    """What a draft was written from, a row for each statement."""
    rows = tuple((line.topic, line.kind, line.text, line.file, line.location) for line in evidence.material)
    return TableView(columns=_COLUMNS, rows=rows[:_LINES], total_rows=len(rows))


def nothing_to_write(evidence: DraftEvidence) -> NotFound:
    """Why no paragraph was written: it would have been one of ××."""
    reason = evidence.notes[0] if evidence.notes else "材料里没有可以起草的内容"
    return NotFound(reason, missing=evidence.absent)
