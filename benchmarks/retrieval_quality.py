"""How well passages are found: hit@1, hit@5 and MRR@10 of each step of retrieval, beside plain BM25.

``python -m benchmarks.retrieval_quality [FOLDER]`` ingests the reports of FOLDER
(``eval/retrieval``) and asks its ``questions.jsonl``: ``{"question", "file", "gold", "kind"}``,
where `gold` is a stretch of the passage that answers and `kind` is plain or reworded.  ``"also"`` lists
further ``{"file", "gold"}`` that answer as well; ``"topic"`` is what a reworded question may share.

Files are split by the hash of their name into a half that settings may be chosen on and a
half that only confirms them.  Intervals are 95 %, by resampling the questions.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
import rjieba
from numpy.typing import NDArray

from assistant.planning.reports.passages import PassagePlanner
from assistant.planning.speech.reading import read_question
from assistant.ports import ANY, CardKind, Filters, Query
from assistant.vocabulary.glossary import Glossary, load_glossary
from ingest.pipeline import ingest_paths
from vectorstore.card_files import CardFiles
from vectorstore.chroma_index import ChromaIndex
from vectorstore.embedding import open_embeddings
from vectorstore.generations import GenerationStore
from vectorstore.knowledge import StoredKnowledgeBase
from vectorstore.manifest import BUILTIN, read_manifest
from vectorstore.ranking import dense_weight, standard
from vectorstore.searching import DENSE_CANDIDATES
from vectorstore.tokens import tokens

FOLDER = Path("eval/retrieval")
TODAY = dt.date(2024, 7, 15)
DEPTH = 10
SAMPLES = 2_000

Ranking = list[str]
System = Callable[["Asked"], Ranking]


@dataclass(frozen=True)
class Asked:
    """A question with the ids of the passages that answer it."""

    text: str
    file: str
    kind: str
    gold: frozenset[str]

    @property
    def held_out(self) -> bool:
        return hashlib.sha256(self.file.encode()).digest()[0] % 2 == 1


class Bench:
    """The reports of one folder, ingested as a user's are, with every step of retrieval apart."""

    def __init__(self, folder: Path, home: Path) -> None:
        store = GenerationStore(home)
        with store.builder() as builder:
            report = ingest_paths(sorted(folder.glob("**/*.txt")), builder, lambda _: None)
        if report.skipped:
            raise SystemExit(f"not read: {report.skipped}")
        knowledge = store.open_current()
        if not isinstance(knowledge, StoredKnowledgeBase):
            raise SystemExit(f"no reports in {folder}")
        self.knowledge = knowledge
        self.glossary: Glossary = load_glossary()
        generation = home / "generations" / f"{self.knowledge.generation:06d}"
        self._manifest = read_manifest(generation)
        self._generation = generation
        self._embeddings = open_embeddings(BUILTIN, generation)
        self.files = CardFiles(generation, CardKind.PASSAGE)
        self.texts = [self.files.text(place) for place in range(self.files.size)]

    @cached_property
    def _chroma(self) -> ChromaIndex:
        return ChromaIndex(self._generation, self._manifest)

    @cached_property
    def _planner(self) -> PassagePlanner:
        return PassagePlanner(self.knowledge, self.glossary)

    @cached_property
    def _words(self) -> bm25s.BM25:
        return _index([rjieba.cut(text) for text in self.texts], 1.5, 0.75)

    @cached_property
    def _characters(self) -> bm25s.BM25:
        return _index([tokens(text) for text in self.texts], 0.6, 0.4)

    def questions(self, file: Path) -> Iterator[Asked]:
        """The questions, each with the passages that hold its gold stretches."""
        sources = {source.name: source.id for source in self.knowledge.sources()}
        for line in file.read_text("utf-8").splitlines():
            item: dict[str, Any] = json.loads(line)
            stretches = [item, *item.get("also", ())]
            gold = frozenset(
                passage
                for stretch in stretches
                for passage in self._passages_with(sources[stretch["file"]], stretch["gold"])
            )
            yield Asked(item["question"], item["file"], item["kind"], gold)

    def _passages_with(self, source_id: str, stretch: str) -> Iterator[str]:
        start = self.knowledge.text(source_id).find(stretch)
        if start < 0:
            raise SystemExit(f"not in its report: {stretch}")
        return self._passages_over(source_id, start, start + len(stretch))

    def _passages_over(self, source_id: str, start: int, end: int) -> Iterator[str]:
        """The passages that hold at least half of the stretch."""
        for record_id in self.files.ids:
            passage = self.knowledge.passage(record_id)
            shared = min(end, passage.span.end) - max(start, passage.span.start)
            if passage.source_id == source_id and 2 * shared >= end - start:
                yield record_id

    # ------------------------------------------------------------ the steps

    def words(self, asked: Asked) -> Ranking:
        return self._best(_scores(self._words, rjieba.cut(asked.text)))

    def characters(self, asked: Asked) -> Ranking:
        return self._best(_scores(self._characters, tokens(asked.text)))

    def content_words(self, asked: Asked) -> Ranking:
        return self._best(self.files.scores(self.query(asked))[0])

    def with_parent(self, asked: Asked) -> Ranking:
        own, parent = self.files.scores(self.query(asked))
        return self._best(own + parent)

    def with_lsa(self, asked: Asked) -> Ranking:
        query = self.query(asked)
        own, parent = self.files.scores(query)
        near = self._near(query)
        floor = min(near.values())
        similarity = np.array([near.get(record_id, floor) for record_id in self.files.ids])
        return self._best(standard(own + parent) + dense_weight(BUILTIN) * standard(similarity))

    def with_rerank(self, asked: Asked) -> Ranking:
        return self._ranked(self.query(asked))

    def with_glossary(self, asked: Asked) -> Ranking:
        return self._ranked(self.full_query(asked))

    def with_places(self, asked: Asked) -> Ranking:
        """In the reports and the period that the question names first, then anywhere."""
        question = read_question(asked.text, self.glossary, TODAY)
        found: Ranking = []
        for filters in (*self._planner.places(question), ANY):
            found += [each for each in self._ranked(self._planner.query(question), filters) if each not in found]
            if len(found) >= DEPTH:
                break
        return found[:DEPTH]

    def _ranked(self, query: Query, filters: Filters = ANY) -> Ranking:
        return [hit.record_id for hit in self.knowledge.search(query, CardKind.PASSAGE, DEPTH, filters)]

    def query(self, asked: Asked) -> Query:
        """The question's content words."""
        return Query(text=self.full_query(asked).text)

    def full_query(self, asked: Asked) -> Query:
        return self._planner.query(read_question(asked.text, self.glossary, TODAY))

    def _near(self, query: Query) -> dict[str, float]:
        return self._chroma.nearest(self._embeddings.embed_query(query.text), CardKind.PASSAGE, DENSE_CANDIDATES)

    def _best(self, scores: NDArray[np.float64]) -> Ranking:
        return [self.files.ids[place] for place in np.argsort(-scores, kind="stable")[:DEPTH]]


def _index(documents: Sequence[Sequence[str]], k1: float, b: float) -> bm25s.BM25:
    vocabulary: dict[str, int] = {}
    numbered = [[vocabulary.setdefault(token, len(vocabulary)) for token in document] for document in documents]
    index = bm25s.BM25(method="lucene", k1=k1, b=b)
    index.index((numbered, vocabulary), show_progress=False)
    return index


def _scores(index: bm25s.BM25, query: Sequence[str]) -> NDArray[np.float64]:
    known = [token for token in query if token in index.vocab_dict]
    return np.asarray(index.get_scores(known), dtype=np.float64)


# ---------------------------------------------------------------- measuring


@dataclass(frozen=True)
class Measured:
    """Where the gold stood for each question, 1-based, 0 for beyond `DEPTH`; milliseconds of each."""

    places: NDArray[np.int64]
    milliseconds: NDArray[np.float64]

    def line(self, chosen: NDArray[np.bool_]) -> str:
        places = self.places[chosen]
        found = {
            "hit@1": (places == 1).astype(float),
            "hit@5": ((places > 0) & (places <= 5)).astype(float),
            "MRR@10": np.divide(1.0, places, out=np.zeros(len(places)), where=places > 0),
        }
        return "  ".join(f"{100 * values.mean():5.1f} {_interval(values)}" for values in found.values())


def _interval(values: NDArray[np.float64]) -> str:
    chance = np.random.default_rng(0)
    means = chance.choice(values, (SAMPLES, len(values))).mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return f"[{100 * low:4.1f} {100 * high:4.1f}]"


def measure(system: System, questions: Sequence[Asked]) -> Measured:
    system(questions[0])  # opens what is opened once
    places, times = [], []
    for asked in questions:
        start = time.perf_counter()
        ranking = system(asked)
        times.append(1000 * (time.perf_counter() - start))
        places.append(next((place for place, found in enumerate(ranking, 1) if found in asked.gold), 0))
    return Measured(np.array(places), np.array(times))


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-home-") as home:
        bench = Bench(folder, Path(home))
        questions = list(bench.questions(folder / "questions.jsonl"))
        lost = [asked.text for asked in questions if not asked.gold]
        print(f"{len(questions)} questions, {bench.files.size} passages; without a gold passage: {lost or 'none'}")
        systems: dict[str, System] = {
            "BM25, jieba words, 1.5/.75": bench.words,
            "BM25, characters + bigrams, .6/.4": bench.characters,
            "content words of the question": bench.content_words,
            "+ parent section": bench.with_parent,
            "+ LSA in Chroma": bench.with_lsa,
            "+ lexical rerank": bench.with_rerank,
            "+ glossary": bench.with_glossary,
            "+ reports and period named": bench.with_places,
        }
        measured = {name: measure(system, questions) for name, system in systems.items()}
        held = np.array([asked.held_out for asked in questions])
        reworded = np.array([asked.kind == "reworded" for asked in questions])
        groups = {
            "development": ~held,
            "held out": held,
            "held out, plain": held & ~reworded,
            "held out, reworded": held & reworded,
            "all": held | ~held,
        }
        for group, chosen in groups.items():
            print(f"\n{group}: {int(chosen.sum())} questions{'':24}hit@1              hit@5              MRR@10")
            for name, figures in measured.items():
                print(f"  {name:<36}{figures.line(chosen)}")
        for name, figures in measured.items():
            p50, p95 = np.percentile(figures.milliseconds, (50, 95))
            print(f"{name:<38} p50 {p50:5.1f} ms  p95 {p95:5.1f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
