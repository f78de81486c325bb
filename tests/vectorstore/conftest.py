"""Records of a fictional county, small enough to read in a test."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from assistant.ports import FileContent, TableContent
from assistant.records import (
    Column,
    ColumnRole,
    ColumnType,
    Fact,
    FactRole,
    Half,
    Passage,
    Section,
    Source,
    Span,
    Table,
    source_id,
)
from vectorstore.generations import GenerationStore
from vectorstore.probe import probe

MakeReport = Callable[..., FileContent]
MakeLedger = Callable[..., FileContent]


def _source(key: str, kind: str, **changes: Any) -> Source:
    name = key.rsplit("/", 1)[-1]
    fields: dict[str, Any] = {
        "id": source_id(key),
        "key": key,
        "root": key.rsplit("/", 1)[0],
        "name": name,
        "sha256": "0" * 64,
        "size": 10,
        "format": name.rsplit(".", 1)[-1],
        "title": name.rsplit(".", 1)[0],
        "kind": kind,
        **changes,
    }
    return Source(**fields)


def _fact(source: Source, section: Section, text: str, at: int, sentence: str, number: int) -> Fact:
    masked = "*" in text
    span = Span(start=at, end=at + len(sentence))
    return Fact(
        id=f"{source.id}-f{number}",
        source_id=source.id,
        section_id=section.id,
        group_id=f"{source.id}-g{number}",
        text=text,
        value=None if masked else Decimal(text.rstrip("个宗亩万元")),
        unit=text[-1],
        masked=masked,
        qualifier="",
        indicator=sentence.replace(text, ""),
        counted="",
        topic=section.title,
        clause=sentence,
        sentence=sentence,
        statement=sentence,
        point=sentence,
        path=section.path,
        location="第1段",
        outlook="",
        period=None,
        role=FactRole.RESULT,
        half=Half.DONE,
        span=span,
        clause_span=span,
        sentence_span=span,
    )


@pytest.fixture
def report() -> MakeReport:
    """``report(key, sentences, figures={"已整改61个": "61个"})``: one section, a passage
    for each sentence, a fact for each sentence in `figures`."""

    def make(key: str, sentences: list[str], figures: dict[str, str] | None = None, **changes: Any) -> FileContent:
        source = _source(key, "report", **changes)
        text = "\n".join(["一、执法工作", *sentences])
        section = Section(
            id=f"{source.id}-s0",
            source_id=source.id,
            parent_id=None,
            level=1,
            number="一、",
            title="执法工作",
            path=("一、执法工作",),
            location="第1段",
            span=Span(start=0, end=len(text)),
            half=Half.DONE,
        )
        passages = tuple(
            Passage(
                id=f"{source.id}-p{number}",
                source_id=source.id,
                section_id=section.id,
                path=section.path,
                location=f"第{number + 2}段",
                text=sentence,
                span=Span(start=text.index(sentence), end=text.index(sentence) + len(sentence)),
                half=Half.DONE,
            )
            for number, sentence in enumerate(sentences)
        )
        facts = tuple(
            _fact(source, section, figure, text.index(sentence), sentence, number)
            for number, (sentence, figure) in enumerate((figures or {}).items())
        )
        return FileContent(source, text, (section,), passages, facts)

    return make


@pytest.fixture
def ledger() -> MakeLedger:
    """``ledger(key, {"甲镇": "1.10"})``: one table of towns and areas in 亩."""

    def make(key: str, areas: dict[str, str | None], title: str = "图斑台账", **changes: Any) -> FileContent:
        source = _source(key, "ledger", **changes)
        count = len(areas)
        values = [None if area is None or "*" in area else Decimal(area) for area in areas.values()]
        rows = pa.table(
            {
                "row": pa.array(range(3, 3 + count), pa.int32()),
                "tag": ["detail"] * count,
                "c0": list(areas),
                "c0_raw": list(areas),
                "c0_status": ["ok"] * count,
                "c1": pa.array(values, pa.decimal128(38, 10)),
                "c1_raw": [area or "" for area in areas.values()],
                "c1_status": [
                    "masked" if area and "*" in area else "ok" if area else "blank" for area in areas.values()
                ],
                "c2": pa.array([date(2023, 6, 30)] * count, pa.date32()),
            }
        )
        table = Table(
            id=f"{source.id}-t0",
            source_id=source.id,
            sheet="Sheet1",
            address=f"A1:B{2 + count}",
            title=title,
            columns=(
                Column(
                    id="c0",
                    name="乡镇",
                    letter="A",
                    type=ColumnType.TEXT,
                    role=ColumnRole.PLACE,
                    values=tuple(areas),
                ),
                Column(
                    id="c1", name="监测面积", letter="B", type=ColumnType.NUMBER, role=ColumnRole.MEASURE, unit="亩"
                ),
            ),
            detail_rows=count,
            first_row=3,
            last_row=2 + count,
        )
        return FileContent(source, tables=(TableContent(table, rows),))

    return make


@pytest.fixture
def probed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Probes builds in the test's own process: the same checks without two seconds of imports."""
    monkeypatch.setattr("vectorstore.building.probe_apart", probe)


@pytest.fixture
def store(tmp_path: Path, probed_here: None) -> GenerationStore:
    return GenerationStore(tmp_path)
