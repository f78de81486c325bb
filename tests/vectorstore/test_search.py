"""Search over stored indexes: really Chroma and keyword together, and the same every time."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ports import CardKind, FileContent, KnowledgeBase, SearchFault
from vectorstore.generations import GenerationStore

Make = Callable[..., FileContent]
WORDS = [first + second for first in "图耕整复" for second in "斑地改查验"]


def publish(store: GenerationStore, *contents: FileContent) -> KnowledgeBase:
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        builder.publish()
    return store.open_current()


def sentences(count: int) -> list[str]:
    """Different sentences of the same few words, from a fixed seed."""
    chosen = random.Random(7)  # noqa: S311 - sentences, not secrets
    return [f"第{number}项：{'，'.join(chosen.sample(WORDS, 5))}。" for number in range(count)]


def chroma_folder(home: Path) -> Path:
    return home / "generations" / "000001" / "chroma"


def take_away(folder: Path) -> None:
    shutil.rmtree(folder)


def lose_vectors(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def cut_vectors_short(folder: Path) -> None:
    for path in folder.glob("*/data_level0.bin"):
        path.write_bytes(path.read_bytes()[:100])


def empty_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"")


def spoil_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"not a database" * 1000)


@pytest.mark.parametrize(
    "damage", [take_away, lose_vectors, cut_vectors_short, empty_database, spoil_database], ids=lambda d: d.__name__
)
def test_without_chroma_a_passage_search_fails(
    store: GenerationStore, tmp_path: Path, report: Make, damage: Callable[[Path], None]
) -> None:
    publish(store, report("/资料/总结.txt", ["卫片执法未整改问题63个。"])).search("图斑", CardKind.PASSAGE, 1)
    damage(chroma_folder(tmp_path))
    with pytest.raises(SearchFault) as caught:
        GenerationStore(tmp_path).open_current().search("卫片执法", CardKind.PASSAGE, 5)
    assert "检索索引" in caught.value.message
    assert "bureau rollback" in caught.value.message


@pytest.mark.parametrize("part", ["embedding", "index/passage/cards", "index/passage/cards.parquet"])
def test_without_any_other_index_it_fails_too(store: GenerationStore, tmp_path: Path, report: Make, part: str) -> None:
    publish(store, report("/资料/总结.txt", ["卫片执法未整改问题63个。"]))
    path = tmp_path / "generations" / "000001" / part
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    with pytest.raises(SearchFault, match="检索索引"):
        store.open_current().search("卫片执法", CardKind.PASSAGE, 5)


def test_a_card_that_shares_no_word_is_found_through_chroma(store: GenerationStore, report: Make) -> None:
    # 复垦 stands beside 复耕 throughout, so the embedding learns that they belong together.
    together = [f"拆除后复垦复耕第{number}批。" for number in range(5)]
    content = report("/资料/总结.txt", [*together, "补栽恢复种植。复耕完成", "无关的登记事项。"])
    hits = publish(store, content).search("垦", CardKind.PASSAGE, 7)
    found = [hit.record_id for hit in hits if not hit.matched]
    assert content.passages[5].id in found
    assert found.index(content.passages[5].id) < found.index(content.passages[6].id)


@pytest.mark.parametrize("count", [1, 40, 1500])
def test_an_index_is_on_disk_before_anybody_reads_it(
    store: GenerationStore, tmp_path: Path, report: Make, count: int
) -> None:
    """No reader may be the one to persist it: another that opens it meanwhile would find files cut short."""
    knowledge = publish(store, report("/资料/总结.txt", sentences(count)))
    segments = [path for path in chroma_folder(tmp_path).rglob("*") if path.parent != chroma_folder(tmp_path)]
    assert any(path.name == "index_metadata.pickle" for path in segments)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in segments if path.is_file()}
    hits = knowledge.search("耕地整改", CardKind.PASSAGE, 20)
    knowledge.close()  # type: ignore[attr-defined]
    assert len(hits) == min(count, 20)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    lose_vectors(chroma_folder(tmp_path))
    with pytest.raises(SearchFault, match="检索索引"):
        store.open_current().search("耕地整改", CardKind.PASSAGE, 20)


def test_the_same_files_give_the_same_hits(report: Make, tmp_path: Path, probed_here: None) -> None:
    one, two = report("/资料/甲.txt", sentences(150)), report("/资料/乙.txt", sentences(60))
    first = publish(GenerationStore(tmp_path / "1"), one, two)
    second = publish(GenerationStore(tmp_path / "2"), two, one)
    for query in ("耕地 整改", "复查 图斑 整验", "没有的词"):
        assert first.search(query, CardKind.PASSAGE, 30) == second.search(query, CardKind.PASSAGE, 30)


@pytest.mark.parametrize("text", ["", "——", "abc", "图"], ids=["empty", "marks", "latin", "one-character"])
def test_any_single_passage_makes_an_index(store: GenerationStore, report: Make, text: str) -> None:
    knowledge = publish(store, report("/资料/总结.txt", [text or "\u3000"]))
    assert len(knowledge.search("图斑 abc", CardKind.PASSAGE, 5)) == 1


@pytest.mark.parametrize("query", ["", "？！", "😀", "图" * 3000], ids=["empty", "marks", "emoji", "very-long"])
def test_any_query_can_be_searched_for(store: GenerationStore, report: Make, query: str) -> None:
    knowledge = publish(store, report("/资料/总结.txt", ["图斑整改。", "田长巡查。"]))
    assert len(knowledge.search(query, CardKind.PASSAGE, 5)) == 2


def test_the_wider_section_decides_between_equal_sentences(store: GenerationStore, report: Make) -> None:
    one = report("/资料/甲.txt", ["已整改61个。", "这是森林督察的情况。"])
    two = report("/资料/乙.txt", ["已整改61个。", "这是卫片执法的情况。"])
    best = publish(store, one, two).search("卫片执法 已整改", CardKind.PASSAGE, 4)
    order = [hit.record_id for hit in best if hit.record_id in (one.passages[0].id, two.passages[0].id)]
    assert order == [two.passages[0].id, one.passages[0].id]
