"""A knowledge base of 1,000 files: its first ingest, one file added, changed and removed, and
how long a search takes, at 1,000 passages and at 100,000.

``python -m benchmarks.growing`` (part of ``make bench``).  Exit code 1 when one file added is
not served within 30 s.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.ports import CardKind, FileContent, KnowledgeBase
from assistant.reconciling.reconcile import Reconciler
from assistant.records import Source, source_id
from assistant.vocabulary.glossary import load_glossary
from benchmarks.county import report, write_county
from ingest.outcome import IngestEvent, IngestReport, Step
from ingest.pipeline import ingest_paths
from ingest.readers.reading import Paragraph
from ingest.structure import outline
from vectorstore.generations import GenerationStore

FILES = 1_000
MOST_SECONDS = 30.0
FEW, MANY = 1_000, 100_000  # passages
QUERIES = 200


def main() -> int:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("part", choices=("growing", "searching"), nargs="?", default="growing")
    part = wanted.parse_args().part
    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-") as folder:
        return _growing(Path(folder)) if part == "growing" else _searching(Path(folder))


def _growing(folder: Path) -> int:
    files, store = folder / "files", _store(folder)
    characters = write_county(files, FILES)
    first, whole = _ingest(files, store)
    passages = sum(taken.passages for taken in first.taken)
    print(f"{FILES} files, {characters} characters of reports, {passages} passages, facts {_facts(first)}")
    print(f"first ingest                  {whole:8.1f} s   {passages / whole:.0f} passages/s")
    added = files / "报告99999.txt"
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("nothing changed", lambda: None),
        ("one file added", lambda: added.write_text(_report(1), encoding="utf-8")),
        ("one file changed", lambda: added.write_text(_report(2), encoding="utf-8")),
        ("one file removed", added.unlink),
    )
    most = 0.0
    for name, change in steps:
        change()
        _, seconds = _ingest(files, store)
        start = time.perf_counter()
        opened = store.open_current()
        opened.search("恢复耕地怎么做的", CardKind.PASSAGE, 5)
        opened.close()
        served = seconds + time.perf_counter() - start
        most = max(most, served)
        print(f"{name:<30}{served:8.1f} s   1/{whole / served:.0f} of the first")
    return 0 if most <= MOST_SECONDS else 1


def _searching(folder: Path) -> int:
    for wanted in (FEW, MANY):
        store = _store(folder / str(wanted))
        start = time.perf_counter()
        with store.builder() as builder:
            passages = 0
            while passages < wanted:
                content = _passages_only(passages)
                passages += len(content.passages)
                builder.replace(content)
            builder.publish()
        built = time.perf_counter() - start
        opened = store.open_current()
        times = [_milliseconds(opened, query) for query in _queries()]
        opened.close()
        warm = times[5:]
        p50, p95 = statistics.median(warm), statistics.quantiles(warm, n=20)[-1]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{passages:>7} passages: built in {built:.0f} s, p50 {p50:.1f} ms, p95 {p95:.1f} ms, {memory} MB")
    return 0


def _passages_only(number: int) -> FileContent:
    """A report without its figures: only passages are searched here."""
    key = f"/files/{number}.txt"
    paragraphs = [Paragraph(line) for line in report(random.Random(number), number).splitlines()]
    found = outline(source_id(key), paragraphs)
    source = Source(
        id=source_id(key),
        key=key,
        root="/files",
        name=f"{number}.txt",
        sha256="0" * 64,
        size=1,
        format="txt",
        title=paragraphs[0].text,
        kind="report",
    )
    return FileContent(source, found.text, found.sections, found.passages)


def _milliseconds(opened: KnowledgeBase, query: str) -> float:
    start = time.perf_counter()
    opened.search(query, CardKind.PASSAGE, 10)
    return 1000 * (time.perf_counter() - start)


def _store(home: Path) -> GenerationStore:
    return GenerationStore(home / "home", reconcile=Reconciler(load_glossary()))


def _ingest(files: Path, store: GenerationStore) -> tuple[IngestReport, float]:
    last: dict[Step, float] = {}

    def note(event: IngestEvent) -> None:
        last[event.step] = time.perf_counter()

    start = time.perf_counter()
    with store.builder() as builder:
        found = ingest_paths([files], builder, note)
    return found, time.perf_counter() - start


def _facts(found: IngestReport) -> int:
    return sum(taken.facts for taken in found.taken)


def _report(seed: int) -> str:
    return report(random.Random(seed), 99_999)


def _queries() -> list[str]:
    chance = random.Random(3)
    topics = ("恢复耕地", "拆除违法建筑", "避险搬迁农户", "化解历史遗留小区", "办结信访件", "处置批而未供地块")
    return [f"{chance.choice(topics)}{chance.choice(('怎么做的', '进展', '做到什么程度', ''))}" for _ in range(QUERIES)]


if __name__ == "__main__":
    sys.exit(main())
