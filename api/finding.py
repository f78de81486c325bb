"""What a search finds, and the text around a citation, as HTTP tells it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from assistant.ports import KnowledgeBase
from assistant.records import Section
from vectorstore.tokens import spans_of

UNKNOWN_SOURCE = "知识库里没有这份资料，编号见 /api/v1/sources"
SHORT, LONG, WHOLE = 600, 1600, 20_000
"""Sections shorter than SHORT characters are shown with the one above; more than LONG are cut, those
asked for by name only past WHOLE."""


class Stretch(BaseModel):
    """A half-open range of characters of the text it comes with."""

    start: int
    end: int


class Found(BaseModel):
    """One passage, figure or table; `start` and `end` are its place in the report's text."""

    kind: str
    record_id: str
    source_id: str
    file: str
    title: str
    path: list[str] = Field(description="所在标题，由外到内")
    location: str
    half: str | None = Field(description="done 为已完成部分，planned 为计划部分；表格没有")
    text: str
    start: int | None = Field(description="在报告全文中的起止位置（字符）；表格没有")
    end: int | None
    page: int | None
    score: float = Field(description="只在同一次检索结果之间可比")
    matched: list[str] = Field(description="命中的词，含同义说法")
    highlights: list[Stretch] = Field(description="命中的词在 text 中的位置")


class Findings(BaseModel):
    """Best first."""

    generation: int
    found: list[Found]


class SectionAround(BaseModel):
    """A heading above a stretch; `start` and `end` are the range of all that stands under it."""

    id: str
    heading: str = Field(description="标题，带序号")
    half: str = Field(description="done 为已完成部分，planned 为计划部分")
    page: int | None
    start: int
    end: int


class Surroundings(BaseModel):
    """A stretch of a report with the section that it stands in, and the sections around it.

    `text` begins at character `offset` of the report; `start` and `end` index into the report,
    too.  `before` and `after` say that the section goes on.
    """

    source_id: str
    file: str
    title: str
    parents: list[str] = Field(description="上级标题，由外到内")
    sections: list[SectionAround] = Field(description="各级标题连同起止位置，由外到内；编号可用作 section")
    page: int | None
    offset: int
    text: str
    start: int
    end: int
    before: bool
    after: bool


def found(text: str, metadata: dict[str, Any]) -> Found:
    """A document of `assistant.execution.retriever.CardRetriever`."""
    marked = [Stretch(start=start, end=end) for start, end in spans_of(metadata["matched"], text)]
    return Found(text=text, highlights=marked, **metadata)


class NoSuchText(LookupError):
    """The file has no text, or not so much of it.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def surroundings(
    knowledge: KnowledgeBase, source_id: str, start: int, end: int, section_id: str | None = None
) -> Surroundings:
    """The innermost section around ``[start, end)``, a short one with the section above it; or that
    of the sections around it which is asked for.

    Raises `KeyError` for an unknown source and `NoSuchText`.
    """
    source = knowledge.source(source_id)
    text = knowledge.text(source_id)
    if not text:
        raise NoSuchText("这份资料是台账，没有可以翻看的正文")
    if not start < end <= len(text):
        raise NoSuchText(f"这份资料的正文没有这一段（共 {len(text)} 字）")
    around = [each for each in knowledge.sections(source_id) if each.span.start <= start and end <= each.span.end]
    around.sort(key=lambda section: section.span.end - section.span.start)
    shown, limit = (_shown(around), LONG) if section_id is None else (_named(around, section_id), WHOLE)
    first, last = (shown.span.start, shown.span.end) if shown else (0, len(text))
    spare = max(limit - (end - start), 0)
    cut_first = max(first, start - spare // 2) if last - first > limit else first
    cut_last = min(last, end + spare // 2) if last - first > limit else last
    return Surroundings(
        source_id=source_id,
        file=source.name,
        title=source.title,
        parents=list(around[0].path) if around else [],
        sections=[_above(each) for each in reversed(around) if each.number + each.title],
        page=next((section.page for section in around if section.page is not None), None),
        offset=cut_first,
        text=text[cut_first:cut_last],
        start=start,
        end=end,
        before=cut_first > first,
        after=cut_last < last,
    )


def _above(section: Section) -> SectionAround:
    return SectionAround(
        id=section.id,
        heading=section.number + section.title,
        half=section.half.value,
        page=section.page,
        start=section.span.start,
        end=section.span.end,
    )


def _named(around: list[Section], section_id: str) -> Section:
    found = next((section for section in around if section.id == section_id), None)
    if found is None:
        raise NoSuchText("这一段文字不在所指的章节里")
    return found


def _shown(around: list[Section]) -> Section | None:
    """The section to show of those around a stretch, innermost first."""
    if not around:
        return None
    shown = around[0]
    for above in around[1:]:
        length = shown.span.end - shown.span.start
        if length >= SHORT or above.span.end - above.span.start > LONG:
            break
        shown = above
    return shown
