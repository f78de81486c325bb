"""``python -m api.jobs.work JOB``: does one job of the table and writes there how it ended."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.correction_store import CorrectionStore
from api.faults import is_expected, told
from api.jobs.table import Job, JobKind, JobTable
from api.jobs.uploads import Uploads
from api.logbook import logbook
from api.settings import Settings, load_settings
from api.wiring import open_store, open_store_to_build
from assistant.ports import PublishFault
from ingest.outcome import IngestEvent, IngestReport, Step
from ingest.pipeline import ingest_paths, remove_sources

if TYPE_CHECKING:
    from vectorstore.building import GenerationBuilder

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 600
_PAUSE_SECONDS = 2.0
_DOING = {Step.PUBLISHING: "建立索引", Step.PUBLISHED: "已发布"}


def main(job_id: str) -> None:
    """Does the job; whatever goes wrong becomes its reason."""
    settings = load_settings()
    table = JobTable(settings.home)
    with logbook(settings.home):
        job = table.get(job_id)
        try:
            _do(job, table, settings)
        except Exception as fault:
            if not is_expected(fault):
                log.exception("job %s failed", job_id)
            table.fail(job_id, told(fault))


def _do(job: Job, table: JobTable, settings: Settings) -> None:
    match job.kind:
        case JobKind.UPLOAD:
            _upload(job, table, settings)
        case JobKind.DELETE:
            _delete(job, table, settings)
        case JobKind.ROLLBACK:
            table.finish(job.id, open_store(settings).rollback())


def _upload(job: Job, table: JobTable, settings: Settings) -> None:
    uploads = Uploads(settings.home)
    path = uploads.path(job.subject)

    def show(event: IngestEvent) -> None:
        table.advance(job.id, event.done, event.total, f"{_DOING.get(event.step, '读取')} {job.name}")

    with _builder(settings) as builder:
        earlier = [key for key, source in builder.known().items() if uploads.holds(key) and source.name == job.name]
        report = ingest_paths(
            [path],
            builder,
            show,
            corrections=CorrectionStore(settings.home).book(),
            names={str(path.resolve()): job.name},
            replacing=tuple(earlier),
        )
    if report.skipped:
        uploads.discard(job.subject)
        table.fail(job.id, report.skipped[0].reason)
        return
    _sweep(uploads, settings)
    table.finish(job.id, report.generation, _remarks(report))


def _remarks(report: IngestReport) -> str:
    """What to know of the file: parts that were not read, and what is odd in it."""
    taken = report.taken[0] if report.taken else None
    if taken is None:
        return ""
    said = [f"未读{skip.part}：{skip.reason}" for skip in taken.skipped]
    return "；".join([*said, *(f"{notice.part}：{notice.text}" for notice in taken.notices)])


def _delete(job: Job, table: JobTable, settings: Settings) -> None:
    table.advance(job.id, 0, 1, f"移走 {job.name}")
    with _builder(settings) as builder:
        generation = remove_sources([job.subject], builder)
    if generation is None:
        table.fail(job.id, "这份资料已经不在知识库里")
        return
    _sweep(Uploads(settings.home), settings)
    table.finish(job.id, generation)


def _sweep(uploads: Uploads, settings: Settings) -> None:
    knowledge = open_store(settings).open_current()
    try:
        uploads.sweep({source.key for source in knowledge.sources()}, time.time())
    finally:
        knowledge.close()


@contextmanager
def _builder(settings: Settings) -> Iterator[GenerationBuilder]:
    """The next generation; waits while another program is writing one.  Raises `PublishFault`."""
    from vectorstore.messages import BUSY

    store = open_store_to_build(settings)
    patience = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            opened = store.builder()
            break
        except PublishFault as fault:
            if fault.message != BUSY or time.monotonic() > patience:
                raise
            time.sleep(_PAUSE_SECONDS)
    with opened as builder:
        yield builder


if __name__ == "__main__":
    main(sys.argv[1])
    sys.exit(0)
