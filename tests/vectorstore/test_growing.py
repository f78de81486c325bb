"""A generation that grew out of the one before is the one that would have been built from nothing."""

from __future__ import annotations

import json
import random
from pathlib import Path

import chromadb
import pytest
from chromadb.config import Settings

from assistant.ports import CardKind, FileContent, Query
from tests.vectorstore.conftest import MakeReport
from vectorstore.card_files import CardFiles
from vectorstore.embedding import BuiltinEmbeddings
from vectorstore.generations import GenerationStore
from vectorstore.knowledge import StoredKnowledgeBase

WORDS = ("图斑", "整改", "耕地", "巡查", "登记", "隐患点", "矿山", "复垦", "出让", "网格员", "督察", "造林")
QUERIES = tuple(Query(text=f"{first}{second}") for first, second in zip(WORDS, WORDS[3:], strict=False))


def texts(chance: random.Random, count: int) -> list[str]:
    return [f"{''.join(chance.choices(WORDS, k=6))}{chance.randint(2, 900)}个。" for _ in range(count)]


def with_figures(report: MakeReport, key: str, chance: random.Random, count: int) -> FileContent:
    sentences = texts(chance, count)
    return report(key, sentences, {each: f"{''.join(filter(str.isdigit, each))}个" for each in sentences})


def publish(store: GenerationStore, *contents: FileContent, gone: tuple[str, ...] = ()) -> StoredKnowledgeBase:
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        for key in gone:
            builder.remove(key)
        builder.publish()
    opened = store.open_current()
    assert isinstance(opened, StoredKnowledgeBase)
    return opened


def folder(home: Path) -> Path:
    return home / "generations" / (home / "generations" / "CURRENT").read_text().strip().zfill(6)


def fit(home: Path) -> dict[str, int]:
    state: dict[str, int] = json.loads((folder(home) / "index" / "fit.json").read_bytes())
    return state


def keyword_scores(home: Path, kind: CardKind) -> dict[str, dict[str, float]]:
    files = CardFiles(folder(home), kind)
    found = {}
    for query in QUERIES:
        own, parent = files.scores(query)
        found[query.text] = {
            record_id: round(float(own[place] + parent[place]), 5) for record_id, place in files.positions.items()
        }
    return found


def vectors(home: Path, kind: CardKind) -> dict[str, tuple[str, list[float]]]:
    client = chromadb.PersistentClient(folder(home) / "chroma", settings=Settings(anonymized_telemetry=False))
    try:
        got = client.get_collection(kind.value, embedding_function=None).get(include=["documents", "embeddings"])
        rows = zip(got["ids"], got["documents"] or [], got["embeddings"], strict=True)  # type: ignore[arg-type]
        return {key: (text, [round(float(value), 4) for value in vector]) for key, text, vector in rows}
    finally:
        client.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_changes_gives_the_indexes_of_a_fresh_build(
    tmp_path: Path, report: MakeReport, probed_here: None, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    grown = GenerationStore(tmp_path / "长出来的")
    names = [f"/资料/{number}.txt" for number in range(20)]
    now = {name: with_figures(report, name, chance, 8) for name in names}
    publish(grown, *now.values()).close()
    kept_fits = 0
    for _ in range(4):
        key = f"/资料/{chance.randint(0, 22)}.txt"
        changed = {key: with_figures(report, key, chance, chance.randint(1, 9))}
        gone = tuple(chance.sample(sorted(set(now) - set(changed)), chance.randint(0, 1)))
        now = {key: content for key, content in {**now, **changed}.items() if key not in gone}
        publish(grown, *changed.values(), gone=gone).close()
        kept_fits += fit(tmp_path / "长出来的")["moved"] > 0
    assert kept_fits
    publish(GenerationStore(tmp_path / "新建的"), *now.values()).close()
    for kind in (CardKind.PASSAGE, CardKind.FACT):
        assert keyword_scores(tmp_path / "长出来的", kind) == keyword_scores(tmp_path / "新建的", kind)
        model = BuiltinEmbeddings(folder(tmp_path / "长出来的") / "embedding")
        stored = vectors(tmp_path / "长出来的", kind)
        assert {key: text for key, (text, _) in stored.items()} == {
            key: text for key, (text, _) in vectors(tmp_path / "新建的", kind).items()
        }
        again = model.embed_documents([text for text, _ in stored.values()])
        for (_, vector), expected in zip(stored.values(), again, strict=True):
            assert vector == pytest.approx(expected, abs=2e-4)


def test_the_built_in_embedding_is_fitted_anew_when_a_tenth_of_the_texts_has_changed(
    tmp_path: Path, report: MakeReport, probed_here: None
) -> None:
    chance = random.Random(7)  # noqa: S311
    store = GenerationStore(tmp_path)
    publish(store, *(report(f"/资料/{number}.txt", texts(chance, 5)) for number in range(20))).close()
    moved = []
    for number in range(20, 25):
        publish(store, report(f"/资料/{number}.txt", texts(chance, 3))).close()
        moved.append(fit(tmp_path))
    assert [state["moved"] for state in moved] == [3, 6, 9, 0, 3]
    assert [state["texts"] for state in moved] == [100, 100, 100, 112, 112]
    opened = store.open_current()
    fresh = opened.search("图斑整改", CardKind.PASSAGE, 3)
    assert len(fresh) == 3
    opened.close()
