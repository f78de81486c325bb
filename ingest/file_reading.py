"""One file, from its bytes to its records: what the reading process runs.

The result crosses a process boundary, so it is one JSON document (`FileReading`)
beside one Arrow file for each table.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import pyarrow as pa

from assistant.records import Fact, Notice, Passage, Record, ReportKind, Section, Skip, Table
from assistant.vocabulary.periods import Period
from ingest.corrections import NO_CORRECTIONS, FileCorrections
from ingest.limits import Limits
from ingest.readers.formats import Format, read_content
from ingest.readers.reading import Reading, UnreadableFile
from ingest.tables import read_table_grids

_PRODUCT = Path(__file__).resolve().parent.parent
_LEDGERS = (Format.WORKBOOK, Format.OLD_WORKBOOK, Format.DELIMITED)
_READING_CODE = ("ingest", "assistant/vocabulary")


class FileReading(Record):
    """Records of one file; `kind` is ledger for workbooks and CSV, report otherwise.  What a report
    is (`report_kind` to `draft`) as `assistant.records.Source` has it."""

    format: str
    kind: Literal["report", "ledger"]
    title: str
    period: Period | None = None
    year_inferred: bool = False
    report_kind: ReportKind | None = None
    as_of: dt.date | None = None
    issuer: str = ""
    draft: bool = False
    text: str = ""
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    skipped: tuple[Skip, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_file(
    path: Path, source_id: str, file_name: str, limits: Limits, corrections: FileCorrections = NO_CORRECTIONS
) -> tuple[FileReading, list[pa.Table]]:
    """The file's records and, in the order of its tables, their rows.

    Raises `UnreadableFile`, also when nothing at all could be taken from the file.
    """
    found, reading = read_content(path, limits)
    report = None if found in _LEDGERS else _of_report(found, source_id, file_name, reading)
    title = report.title if report else ""
    tables = read_table_grids(source_id, file_name, reading.grids, corrections=corrections, document=title)
    skipped = reading.skipped + tables.skipped
    if not reading.paragraphs and not tables.tables:
        reasons = dict.fromkeys(f"{skip.part}：{skip.reason}" for skip in skipped)
        raise UnreadableFile("没有可用的内容（" + "；".join(reasons) + "）" if reasons else "没有可用的内容")
    descriptions = tuple(table.table for table in tables.tables)
    records = report or _of_ledger(found, descriptions[0])
    notices = reading.notices + tables.notices
    records = records.model_copy(update={"tables": descriptions, "skipped": skipped, "notices": notices})
    return records, [table.rows for table in tables.tables]


def _of_ledger(found: Format, first: Table) -> FileReading:
    return FileReading(format=found.value, kind="ledger", title=first.title, period=first.as_of)


def _of_report(found: Format, source_id: str, file_name: str, reading: Reading) -> FileReading:
    from ingest.report import read_report  # word lists that workbooks need not wait for

    report = read_report(source_id, file_name, reading.paragraphs)
    return FileReading(
        format=found.value,
        kind="report",
        title=report.title,
        period=report.period,
        year_inferred=report.year_inferred,
        report_kind=report.kind,
        as_of=report.as_of,
        issuer=report.issuer,
        draft=report.draft,
        text=report.text,
        sections=report.sections,
        passages=report.passages,
        facts=report.facts,
    )


@cache
def reader_version() -> str:
    """A fingerprint of the code and word lists that turn files into records.

    Files read by another version are read again: their records may differ.
    """
    digest = hashlib.sha256()
    for path in _reading_code():
        digest.update(path.relative_to(_PRODUCT).as_posix().encode("utf-8") + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _reading_code() -> Iterator[Path]:
    for folder in _READING_CODE:
        files = (_PRODUCT / folder).rglob("*")
        yield from sorted(path for path in files if path.suffix in (".py", ".yaml"))
