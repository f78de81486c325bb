"""Generations on disk: what is kept, linked, cleared and refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ports import CardKind, FileContent, PublishFault, SearchFault
from vectorstore.generations import GenerationStore

Make = Callable[..., FileContent]
ROOT = Path(__file__).resolve().parents[2]


def publish(store: GenerationStore, *contents: FileContent) -> int:
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        return builder.publish()


def folders(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "generations").iterdir() if path.is_dir())


def test_two_generations_are_kept(store: GenerationStore, tmp_path: Path, report: Make) -> None:
    for number in (1, 2, 3):
        assert publish(store, report(f"/资料/{number}.txt", ["图斑。"])) == number
    assert folders(tmp_path) == ["000002", "000003"]


def test_files_of_unchanged_sources_are_linked_not_written_again(
    store: GenerationStore, tmp_path: Path, report: Make, ledger: Make
) -> None:
    publish(store, ledger("/资料/台账.xlsx", {"甲镇": "1.5"}))
    publish(store, report("/资料/总结.txt", ["图斑。"]))
    first, second = (sorted((tmp_path / "generations" / name).rglob("*.parquet")) for name in ("000001", "000002"))
    tables = [[path for path in found if path.parent.parent.name == "sources"] for found in (first, second)]
    assert len(tables[0]) == len(tables[1]) == 1
    assert tables[0][0].samefile(tables[1][0])


def test_a_file_system_without_links_gets_copies(
    store: GenerationStore, report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    publish(store, report("/资料/甲.txt", ["甲县图斑。"]))
    monkeypatch.setattr("os.link", no_links)
    publish(store, report("/资料/乙.txt", ["乙县图斑。"]))
    assert [source.name for source in store.open_current().sources()] == ["乙.txt", "甲.txt"]


def test_nothing_on_disk_is_named_after_a_users_file(
    store: GenerationStore, tmp_path: Path, report: Make, ledger: Make
) -> None:
    publish(store, report("/资料/../机密 总结.txt", ["图斑。"]), ledger("/资料/台账.xlsx", {"甲镇": "1"}))
    assert all(path.name.isascii() and ".." not in path.name for path in tmp_path.rglob("*"))


def test_what_a_killed_build_left_is_cleared_by_the_next(store: GenerationStore, tmp_path: Path, report: Make) -> None:
    publish(store, report("/资料/甲.txt", ["甲县图斑。"]))
    left = tmp_path / "generations" / "000002.part"
    (left / "sources").mkdir(parents=True)
    assert store.current_number() == 1
    assert publish(store, report("/资料/乙.txt", ["乙县图斑。"])) == 3
    assert folders(tmp_path) == ["000001", "000003"]


def test_a_discarded_build_leaves_no_files(store: GenerationStore, tmp_path: Path, report: Make) -> None:
    with store.builder() as builder:
        builder.replace(report("/资料/甲.txt", ["甲县图斑。"]))
    assert folders(tmp_path) == []


def test_a_second_process_is_told_to_wait(store: GenerationStore, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from vectorstore.generations import GenerationStore\n"
        "GenerationStore(Path(sys.argv[1])).builder()"
    )
    with store.builder():
        done = subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    assert "正在更新" in done.stderr.decode()


@pytest.mark.parametrize("interpreter", ["/bin/false", "/bin/sh"], ids=["process-dies", "process-complains"])
def test_a_generation_that_fails_its_probe_is_not_published(
    tmp_path: Path, report: Make, monkeypatch: pytest.MonkeyPatch, interpreter: str
) -> None:
    real = GenerationStore(tmp_path)
    publish(real, report("/资料/甲.txt", ["甲县图斑。"]))
    monkeypatch.setattr("sys.executable", interpreter)
    with pytest.raises(PublishFault, match="没有通过检查"):
        publish(real, report("/资料/乙.txt", ["乙县图斑。"]))
    assert (real.current_number(), folders(tmp_path)) == (1, ["000001"])


def test_a_stored_file_that_has_changed_stops_the_publish(tmp_path: Path, report: Make) -> None:
    store = GenerationStore(tmp_path)
    publish(store, report("/资料/甲.txt", ["甲县图斑63个。"], {"甲县图斑63个。": "63个"}))
    (facts,) = (tmp_path / "generations" / "000001").rglob("facts.json")
    facts.write_bytes(facts.read_bytes().replace(b'"63"', b'"64"'))
    with pytest.raises(PublishFault, match="没有通过检查"):
        publish(store, report("/资料/乙.txt", ["乙县图斑。"]))
    assert (store.current_number(), folders(tmp_path)) == (1, ["000001"])
    store.builder().discard()


def test_a_full_disk_stops_the_build_and_keeps_what_is_served(
    store: GenerationStore, report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    publish(store, report("/资料/甲.txt", ["甲县图斑。"]))
    builder = store.builder()
    monkeypatch.setattr("vectorstore.building.write_bytes", full)
    with pytest.raises(PublishFault, match=r"No space left.*磁盘空间"):
        builder.publish()
    monkeypatch.undo()
    assert store.current_number() == 1
    assert publish(store) == 2


@pytest.mark.parametrize("damage", ["gone", "manifest cut short"])
def test_a_damaged_generation_says_what_to_do_and_can_be_rolled_back(
    store: GenerationStore, tmp_path: Path, report: Make, damage: str
) -> None:
    publish(store, report("/资料/甲.txt", ["甲县图斑。"]))
    publish(store, report("/资料/乙.txt", ["乙县图斑。"]))
    folder = tmp_path / "generations" / "000002"
    if damage == "gone":
        shutil.rmtree(folder)
    else:
        (folder / "manifest.json").write_text('{"format": 1')
    with pytest.raises(SearchFault, match="bureau rollback"):
        store.open_current()
    with pytest.raises(PublishFault, match="bureau rollback"):
        store.builder()
    assert store.rollback() == 1
    assert [source.name for source in store.open_current().sources()] == ["甲.txt"]


def test_a_current_file_without_a_number_is_a_fault_not_an_empty_store(store: GenerationStore, tmp_path: Path) -> None:
    publish(store)
    (tmp_path / "generations" / "CURRENT").write_text("?")
    with pytest.raises(SearchFault, match="已损坏"):
        store.open_current()


def test_a_server_notices_a_new_generation_and_can_let_the_old_one_go(
    store: GenerationStore, tmp_path: Path, report: Make
) -> None:
    publish(store, report("/资料/甲.txt", ["甲县图斑。"]))
    server = GenerationStore(tmp_path)
    served = server.open_current()
    assert served.search("图斑", CardKind.PASSAGE, 5)[0].matched == ("图斑",)
    publish(store, report("/资料/乙.txt", ["乙县图斑。"]))
    assert server.current_number() == 2
    newer = server.open_current()
    assert len(newer.search("图斑", CardKind.PASSAGE, 5)) == 2
    assert len(served.search("图斑", CardKind.PASSAGE, 5)) == 1
    served.close()
    assert len(newer.search("图斑", CardKind.PASSAGE, 5)) == 2
    newer.close()


def test_a_question_that_needs_no_search_loads_no_index(
    store: GenerationStore, tmp_path: Path, report: Make, ledger: Make
) -> None:
    publish(store, report("/资料/甲.txt", ["图斑63个。"], {"图斑63个。": "63个"}), ledger("/资料/台.xlsx", {"甲": "1"}))
    script = (
        "import sys; from pathlib import Path; from vectorstore.generations import GenerationStore\n"
        "kb = GenerationStore(Path(sys.argv[1])).open_current()\n"
        "assert len(kb.facts()) == 1 and len(kb.frame(kb.tables()[0].id)) == 1\n"
        "print(*{'chromadb', 'bm25s', 'model2vec', 'langchain_core', 'sklearn', 'torch'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().split() == []
