"""Ingested files, and what to know of their reading."""

from __future__ import annotations

import datetime as dt
import hashlib
from enum import StrEnum
from typing import Literal

from assistant.records.base import Record
from assistant.vocabulary.periods import Period


class Skip(Record):
    """A part of a file that was not read, and why (`reason` is Chinese, for users)."""

    part: str
    reason: str


class Notice(Record):
    """What to know of a part of a file that *was* read: hidden, recomputed, tagged as no
    data (`text` is Chinese, for users)."""

    part: str
    text: str


class ReportKind(StrEnum):
    """What a report is for, told by its title and text."""

    SUMMARY = "总结"
    PLAN = "计划"
    SPECIAL = "专项报告"
    NOTICE = "通知"
    OTHER = "其他"


class Source(Record):
    """One ingested file.

    `key` is its absolute path and its identity; `root` the path given to
    ``bureau ingest`` under which it was found; `name` is what answers cite, told
    apart by folder where two files share a name.  `reader` names the version of the
    code that read it: records of another version may differ.

    Of reports: `report_kind`; `as_of`, the day its figures stand at; `issuer`, as signed or
    titled, "" when it says none; `draft`, a version that is not final (征求意见稿, 送审稿, 初稿).
    """

    id: str
    key: str
    root: str
    name: str
    sha256: str
    size: int
    format: str
    title: str
    kind: Literal["report", "ledger"]
    period: Period | None = None
    year_inferred: bool = False
    skipped: tuple[Skip, ...] = ()
    notices: tuple[Notice, ...] = ()
    reader: str = ""
    report_kind: ReportKind | None = None
    as_of: dt.date | None = None
    issuer: str = ""
    draft: bool = False


def source_id(key: str) -> str:
    """A short stable id for the file at absolute path `key`."""
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:12]
