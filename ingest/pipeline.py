"""From paths to a published generation: find, read, replace, remove, publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.ports import FileContent, KnowledgeBuilder, TableContent
from assistant.records import Source, Table, source_id
from ingest.corrections import CorrectionBook
from ingest.file_reading import FileReading, reader_version
from ingest.finding import Found, FoundFile, find_files
from ingest.limits import Limits
from ingest.outcome import IngestEvent, IngestReport, SkippedFile, Step, TakenFile
from ingest.reading_pool import ReadFile, ReadingJob, ReadingPool

Progress = Callable[[IngestEvent], None]


def ingest_paths(
    paths: Sequence[Path],
    builder: KnowledgeBuilder,
    progress: Progress,
    limits: Limits | None = None,
    corrections: CorrectionBook | None = None,
    again: Container[str] = (),
    names: Mapping[str, str] | None = None,
    replacing: Sequence[str] = (),
) -> IngestReport:
    """Brings the knowledge base up to date with the files under `paths`.

    Files whose content and reader have not changed cost only their hash, unless their
    key is among `again`.  `corrections` are applied to every file that is read.  `names` are what
    to call files instead of their own names, by key; the keys `replacing` are removed once a file
    was taken in their place.  A known file
    missing from a folder among `paths` is removed, and so is one that changed and can
    no longer be read.  Publishes when anything changed, the embedding included, otherwise gives the build up.
    On any fault, an interrupt included, the build is discarded and the fault raised
    (`PublishFault` among them).
    """
    run = _Run(builder, progress, limits or Limits(), corrections or CorrectionBook(), again)
    try:
        return run.over(find_files(paths).called(names or {}), replacing)
    except BaseException:
        builder.discard()
        raise


def remove_sources(keys: Sequence[str], builder: KnowledgeBuilder) -> int | None:
    """Publishes a generation without the files of these keys and returns its number; None when
    none of them is known, and nothing is published.

    On any fault the build is discarded and the fault raised (`PublishFault` among them).
    """
    try:
        known = [key for key in keys if key in builder.known()]
        for key in known:
            builder.remove(key)
        if known:
            return builder.publish()
        builder.discard()
    except BaseException:
        builder.discard()
        raise
    return None


@dataclass(frozen=True)
class _FileState:
    """A file's bytes as they were just before it was read."""

    sha256: str
    size: int


class _Run:
    """One ingest under way: what was done so far."""

    def __init__(
        self,
        builder: KnowledgeBuilder,
        progress: Progress,
        limits: Limits,
        corrections: CorrectionBook,
        again: Container[str],
    ) -> None:
        self.builder = builder
        self.limits = limits
        self.corrections = corrections
        self.again = again
        self.known: Mapping[str, Source] = dict(builder.known())
        self.taken: list[TakenFile] = []
        self.skipped: list[SkippedFile] = []
        self.unchanged: list[str] = []
        self.removed: list[str] = []
        self._progress = progress
        self._done = self._total = 0

    def over(self, found: Found, replacing: Sequence[str] = ()) -> IngestReport:
        self._total = len(found.files) + len(found.skipped)
        for skip in found.skipped:
            self._skip(skip.path, skip.reason)
        states: dict[str, _FileState] = {}
        jobs = self._changed(found, states)
        with ReadingPool(self.limits) as pool:
            for read in pool.read(jobs):
                self._take(found.files[str(read.job.path)], states[str(read.job.path)], read)
        for key, source in self.known.items():
            replaced = bool(self.taken) and key in replacing and key not in found.files
            if replaced or found.is_gone(key, source.root):
                self._remove(key)
        return self._finish()

    def _changed(self, found: Found, states: dict[str, _FileState]) -> Iterator[ReadingJob]:
        """Jobs for the files that have to be read; fills `states` for them."""
        for key, file in found.files.items():
            try:
                size = file.path.stat().st_size
                if size > self.limits.file_bytes:
                    self._refuse(key, f"文件超过 {self.limits.file_bytes // 1024**2} MB，太大，请拆分后再导入")
                    continue
                digest = _sha256(file.path)
            except OSError:
                kept = "；知识库中仍是此前读入的内容" if key in self.known else ""
                self._skip(key, f"打不开，可能没有权限或被占用{kept}")
                continue
            source = self.known.get(key)
            same = source is not None and (source.sha256, source.reader) == (digest, reader_version())
            if same and key not in self.again:
                self.unchanged.append(key)
                self._tell(Step.UNCHANGED, file.name)
                continue
            states[key] = _FileState(digest, size)
            yield ReadingJob(file.path, source_id(key), file.name, self.corrections.for_file(digest))

    def _take(self, file: FoundFile, state: _FileState, read: ReadFile) -> None:
        if read.reading is None:
            self._refuse(file.key, read.reason)
            return
        content = _content(file, state, read.reading, read)
        self.builder.replace(content)
        taken = TakenFile(
            key=file.key,
            name=file.name,
            sections=len(content.sections),
            passages=len(content.passages),
            facts=len(content.facts),
            tables=len(content.tables),
            rows=sum(part.table.detail_rows for part in content.tables),
            replaced=file.key in self.known,
            regions=tuple(_region(part.table) for part in content.tables),
            skipped=content.source.skipped,
            notices=content.source.notices,
        )
        self.taken.append(taken)
        self._tell(Step.TAKEN, file.name)

    def _refuse(self, key: str, reason: str) -> None:
        """A file that gives nothing; what an earlier state of it gave no longer holds."""
        if key in self.known:
            self.builder.remove(key)
            self.removed.append(key)
            reason += "；此前读入的内容已移除"
        self._skip(key, reason)

    def _skip(self, path: str, reason: str) -> None:
        self.skipped.append(SkippedFile(path, reason))
        self._tell(Step.SKIPPED, path, reason)

    def _remove(self, key: str) -> None:
        self.builder.remove(key)
        self.removed.append(key)
        self._tell(Step.REMOVED, key, finished=False)

    def _finish(self) -> IngestReport:
        generation = None
        outdated = self.builder.outdated()
        if self.taken or self.removed or outdated:
            self._tell(Step.PUBLISHING, "", outdated, finished=False)
            generation = self.builder.publish()
            self._tell(Step.PUBLISHED, "", f"第 {generation} 版", finished=False)
        else:
            self.builder.discard()
        return IngestReport(
            tuple(self.taken), tuple(self.skipped), tuple(self.removed), tuple(self.unchanged), generation, outdated
        )

    def _tell(self, step: Step, name: str, detail: str = "", *, finished: bool = True) -> None:
        self._done += finished
        self._progress(IngestEvent(step, name, self._done, self._total, detail))


def _region(table: Table) -> str:
    hidden = f"（手工隐藏 {table.hidden_rows} 行）" if table.hidden_rows else ""
    return f"{table.sheet}!{table.address}《{table.title}》明细 {table.detail_rows} 行{hidden}"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _content(file: FoundFile, state: _FileState, reading: FileReading, read: ReadFile) -> FileContent:
    source = Source(
        id=read.job.source_id,
        key=file.key,
        root=str(file.root),
        name=file.name,
        sha256=state.sha256,
        size=state.size,
        format=reading.format,
        title=reading.title,
        kind=reading.kind,
        period=reading.period,
        year_inferred=reading.year_inferred,
        skipped=reading.skipped,
        notices=reading.notices,
        reader=reader_version(),
        report_kind=reading.report_kind,
        as_of=reading.as_of,
        issuer=reading.issuer,
        draft=reading.draft,
    )
    return FileContent(
        source=source,
        text=reading.text,
        sections=reading.sections,
        passages=reading.passages,
        facts=reading.facts,
        tables=tuple(TableContent(table, rows) for table, rows in zip(reading.tables, read.rows, strict=True)),
    )
