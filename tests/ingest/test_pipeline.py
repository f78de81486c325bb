from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from assistant.ports import PublishFault
from ingest.limits import Limits
from ingest.outcome import IngestEvent, IngestReport, Step
from ingest.pipeline import ingest_paths
from vectorstore.memory import MemoryBuilder, MemoryKnowledgeBase, MemoryStore

REPORT = "某县2023年上半年工作总结\n一、执法监督。整改问题61个，未整改问题63个，涉及面积*.*亩。\n"


class Shelf:
    """A folder of material and the store it is ingested into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = MemoryStore()
        self.events: list[IngestEvent] = []

    def write(self, name: str, text: str = REPORT) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def write_ledger(self, name: str, rows: Sequence[Sequence[object]]) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        path = self.folder / name
        book.save(path)
        return path

    def ingest(self, *paths: Path, limits: Limits | None = None) -> IngestReport:
        self.events.clear()
        with self.store.builder() as builder:
            return ingest_paths(paths or (self.folder,), builder, self.events.append, limits)

    @property
    def knowledge(self) -> MemoryKnowledgeBase:
        return self.store.open_current()

    def names(self) -> list[str]:
        return [source.name for source in self.knowledge.sources()]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    folder = tmp_path / "资料"
    folder.mkdir()
    return Shelf(folder)


def test_a_folder_of_reports_and_ledgers_is_published(shelf: Shelf) -> None:
    shelf.write("总结.txt")
    shelf.write_ledger("台账.xlsx", [("乡镇", "面积（亩）"), ("甲镇", 1.5), ("乙镇", 2.5), ("合计", 4)])
    shelf.write("供地/供地.csv", "编号,价款（万元）\n001,12.5\n")
    report = shelf.ingest()
    assert report.published
    assert [(file.name, file.tables, file.rows) for file in report.taken] == [
        ("供地.csv", 1, 1),
        ("台账.xlsx", 1, 2),
        ("总结.txt", 0, 0),
    ]
    assert report.skipped == ()
    kinds = {source.name: source.kind for source in shelf.knowledge.sources()}
    assert kinds == {"供地.csv": "ledger", "台账.xlsx": "ledger", "总结.txt": "report"}
    assert "63" in {str(fact.value) for fact in shelf.knowledge.facts()}
    table = next(table for table in shelf.knowledge.tables() if table.columns[1].unit == "亩")
    assert [check.agrees for check in table.totals] == [True]
    assert str(shelf.knowledge.frame(table.id)["c1"].iloc[0]) == "1.5"


def test_progress_counts_every_file_and_ends_with_the_generation(shelf: Shelf) -> None:
    shelf.write("甲.txt")
    shelf.write("乙.jpg")
    shelf.ingest()
    assert [event.step for event in shelf.events] == [Step.SKIPPED, Step.TAKEN, Step.PUBLISHING, Step.PUBLISHED]
    assert [(event.done, event.total) for event in shelf.events] == [(1, 2), (2, 2), (2, 2), (2, 2)]


def test_unchanged_files_cost_nothing_and_publish_nothing(shelf: Shelf) -> None:
    path = shelf.write("总结.txt")
    shelf.ingest()
    report = shelf.ingest()
    assert not report.published
    assert report.unchanged == (str(path.resolve()),)
    assert shelf.store.current_number() == 1


def test_a_changed_file_replaces_its_records(shelf: Shelf) -> None:
    shelf.write("总结.txt")
    shelf.ingest()
    shelf.write("总结.txt", REPORT.replace("63个", "64个"))
    report = shelf.ingest()
    assert [file.replaced for file in report.taken] == [True]
    quotes = " ".join(fact.sentence for fact in shelf.knowledge.facts())
    assert "64个" in quotes
    assert "63个" not in quotes


def test_files_read_by_other_code_are_read_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.write("总结.txt")
    shelf.ingest()
    monkeypatch.setattr("ingest.pipeline.reader_version", lambda: "another")
    assert len(shelf.ingest().taken) == 1


def test_a_file_missing_from_its_folder_is_removed_others_stay(shelf: Shelf, tmp_path: Path) -> None:
    gone, elsewhere = shelf.write("旧/甲.txt"), tmp_path / "别处.txt"
    shelf.write("乙.txt")
    elsewhere.write_text(REPORT, encoding="utf-8")
    shelf.ingest(shelf.folder, elsewhere)
    gone.unlink()
    elsewhere.unlink()
    report = shelf.ingest(shelf.folder)
    assert report.removed == (str(gone),)
    assert sorted(shelf.names()) == ["乙.txt", "别处.txt"]


def test_a_file_that_became_unreadable_is_removed_and_reported(shelf: Shelf) -> None:
    path = shelf.write("总结.txt")
    shelf.write("乙.txt")
    shelf.ingest()
    path.write_bytes(b"\x00\x01\x02")
    report = shelf.ingest()
    assert report.removed == (str(path),)
    assert "此前读入的内容已移除" in report.skipped[0].reason
    assert shelf.names() == ["乙.txt"]


def test_one_bad_file_never_stops_the_rest(shelf: Shelf) -> None:
    shelf.write("好.txt")
    shelf.write("图.jpg")
    shelf.write("旧.doc")
    shelf.write("空.txt", "")
    (shelf.folder / "坏.xlsx").write_bytes(b"PK\x03\x04")
    (shelf.folder / "链接.txt").symlink_to(shelf.folder / "没有.txt")
    shelf.write("~$好.docx")
    shelf.write(".隐藏.txt")
    shelf.write("Thumbs.db")
    report = shelf.ingest(shelf.folder, shelf.folder / "不存在.txt")
    assert [file.name for file in report.taken] == ["好.txt"]
    reasons = {Path(skip.path).name: skip.reason for skip in report.skipped}
    assert set(reasons) == {"图.jpg", "旧.doc", "空.txt", "坏.xlsx", "链接.txt", "不存在.txt"}
    assert "路径不存在" in reasons["不存在.txt"]
    assert "另存为 .docx" in reasons["旧.doc"]


def test_a_sheet_that_is_no_plain_table_is_reported_beside_what_was_taken(shelf: Shelf) -> None:
    book = openpyxl.Workbook()
    book.active.append(("乡镇", "面积（亩）"))
    book.active.append(("甲镇", 1.5))
    notes = book.create_sheet("说明")
    notes.append(("填报说明",))
    book.save(shelf.folder / "台账.xlsx")
    (taken,) = shelf.ingest().taken
    assert taken.tables == 1
    assert [skip.part for skip in taken.skipped] == ["说明"]


def test_a_file_given_twice_or_through_a_link_is_one_source(shelf: Shelf) -> None:
    path = shelf.write("一/总结.txt")
    (shelf.folder / "二").symlink_to(shelf.folder / "一")
    (shelf.folder / "一" / "环").symlink_to(shelf.folder)
    report = shelf.ingest(shelf.folder, path, shelf.folder / "一")
    assert [file.key for file in report.taken] == [str(path.resolve())]
    assert shelf.ingest(shelf.folder / "一").removed == ()


def test_files_of_one_name_are_told_apart(shelf: Shelf) -> None:
    shelf.write("甲/总结.txt")
    shelf.write("乙/总结.txt")
    shelf.ingest()
    assert sorted(shelf.names()) == ["乙/总结.txt", "甲/总结.txt"]


def test_a_file_beyond_the_time_limit_is_given_up(shelf: Shelf) -> None:
    shelf.write("总结.txt")
    report = shelf.ingest(limits=Limits(seconds=0.01))
    assert "已放弃" in report.skipped[0].reason
    assert not report.published


def test_a_file_beyond_the_memory_limit_is_given_up(shelf: Shelf) -> None:
    shelf.write("台账.csv", "编号,面积（亩）\n" + "甲,1.5\n" * 2_000_000)
    shelf.write("好.txt")
    report = shelf.ingest(limits=Limits(memory_bytes=700 * 1024**2))
    assert [file.name for file in report.taken] == ["好.txt"]
    assert "内存" in report.skipped[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_keeps_what_was_read_before(shelf: Shelf) -> None:
    path = shelf.write("总结.txt")
    shelf.ingest()
    path.chmod(0)
    report = shelf.ingest()
    assert "此前读入的内容" in report.skipped[0].reason
    assert shelf.names() == ["总结.txt"]


class Interrupting(MemoryBuilder):
    def replace(self, content: object) -> None:
        raise KeyboardInterrupt


class Refusing(MemoryBuilder):
    def publish(self) -> int:
        raise PublishFault("磁盘已满")


@pytest.mark.parametrize(("builder", "fault"), [(Interrupting, KeyboardInterrupt), (Refusing, PublishFault)])
def test_a_fault_discards_the_build_and_the_earlier_generation_stays(
    shelf: Shelf, builder: type[MemoryBuilder], fault: type[BaseException]
) -> None:
    shelf.write("总结.txt")
    shelf.ingest()
    shelf.write("另一.txt")
    broken = builder(shelf.store)
    with pytest.raises(fault):
        ingest_paths([shelf.folder], broken, lambda event: None)
    assert shelf.names() == ["总结.txt"]
    assert len(shelf.ingest().taken) == 1


def test_reading_starts_without_the_heavy_libraries() -> None:
    heavy = "{'pandas', 'chromadb', 'langchain_core', 'torch'}"
    code = f"import ingest.reading_process, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
