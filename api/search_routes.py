"""The HTTP routes that look into the material: search, and the text around a citation."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field, StringConstraints

from api.finding import UNKNOWN_SOURCE, Findings, NoSuchText, Surroundings, found, surroundings
from api.problems import described
from api.wiring import Asks, Desk
from assistant.ports import CardKind, Filters
from assistant.records import Half, ReportKind

MAX_WANTED = 1000


class Wanted(BaseModel):
    """What to search for, and where."""

    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_WANTED)] = Field(
        description="要找的内容，平常的话就行"
    )
    kind: CardKind = Field(default=CardKind.PASSAGE, description="passage 为原文，fact 为报告中的数字，table 为表")
    period: Annotated[str, StringConstraints(max_length=50)] = Field(
        default="", description="时间，如 2024年上半年、去年、2024-06-30；与材料或记录的时间有重叠的才算"
    )
    half: Half | None = Field(default=None, description="done 为已完成部分，planned 为计划部分")
    doc_kind: list[ReportKind] = Field(default=[], description="报告类型，可以写几个")
    draft: bool | None = Field(default=None, description="true 只要征求意见稿，false 只要定稿")
    source: list[str] = Field(default=[], description="资料编号，可以写几个")
    limit: int = Field(default=10, ge=1, le=50)

    def filters(self, assistant: Asks) -> Filters:
        """Raises `HTTPException` when the period cannot be read."""
        period = assistant.period(self.period) if self.period else None
        if self.period and period is None:
            raise HTTPException(422, "period：没有看懂这个时间，请写成 2024年上半年、去年 或 2024-06-30 这样")
        return Filters(
            source_ids=tuple(self.source) or None,
            report_kinds=tuple(self.doc_kind) or None,
            half=self.half,
            since=period.start if period else None,
            until=period.end if period else None,
            draft=self.draft,
        )


def search_routes(desk: Desk) -> APIRouter:
    """Routes over the material that `desk` has in service."""
    router = APIRouter()

    @router.get(
        "/api/v1/sources/{source_id}/text",
        summary="报告中一段文字和它前后的内容",
        responses=described(404, 422, 500, 503),
    )
    def text(
        source_id: str,
        start: Annotated[int, Query(ge=0, description="起始字符，取自 citations 的 start")],
        end: Annotated[int, Query(ge=1, description="结束字符（不含）")],
        section: Annotated[
            str | None, Query(description="要看哪一级章节，取自 sections 的 id；不写则取最里一级")
        ] = None,
    ) -> Surroundings:
        with desk.sitting() as now:
            try:
                return surroundings(now.knowledge, source_id, start, end, section)
            except NoSuchText as fault:
                raise HTTPException(404, fault.message) from fault
            except KeyError as fault:
                raise HTTPException(404, UNKNOWN_SOURCE) from fault

    @router.get("/api/v1/search", summary="查找原文、数字和表", responses=described(422, 500, 503))
    def search(wanted: Annotated[Wanted, Query()]) -> Findings:
        with desk.sitting() as now:
            documents = now.assistant.search(wanted.q, wanted.kind, wanted.limit, wanted.filters(now.assistant))
            generation = now.knowledge.generation
        return Findings(generation=generation, found=[found(each.page_content, each.metadata) for each in documents])

    return router
