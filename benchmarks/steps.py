"""The steps that `benchmarks.ledgers` measures, each run alone: ``python -m benchmarks.steps STEP FILE``."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path


def read_cells(path: Path) -> Mapping[str, float]:
    """python-calamine opening a workbook and giving its cells."""
    from python_calamine import CalamineWorkbook

    start = time.perf_counter()
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
    return {"seconds": time.perf_counter() - start}


def store(path: Path) -> Mapping[str, float]:
    """One file ingested into a knowledge base of its own: seconds until its tables are
    stored and until they are published, peak bytes of the reading process and of this one."""
    from ingest.outcome import IngestEvent, Step
    from ingest.pipeline import ingest_paths
    from vectorstore.generations import GenerationStore

    moments: dict[Step, float] = {}
    peaks: dict[Step, int] = {}

    def note(event: IngestEvent) -> None:
        moments[event.step] = time.perf_counter() - start
        peaks[event.step] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-home-") as home:
        knowledge = GenerationStore(Path(home))
        start = time.perf_counter()
        with knowledge.builder() as builder:
            report = ingest_paths([path], builder, note)
    if not report.taken:
        raise SystemExit(f"not read: {report.skipped}")
    reading = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {
        "stored": moments[Step.TAKEN],
        "published": moments[Step.PUBLISHED],
        "reading": reading * 1024,
        "parent": peaks[Step.PUBLISHED] * 1024,
    }


if __name__ == "__main__":
    steps = {"cells": read_cells, "store": store}
    print(json.dumps(steps[sys.argv[1]](Path(sys.argv[2]))))
