"""Corrections from the command line: preview, publish, remembered, forgotten."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from api import cli, correcting, ingesting, wiring
from api.correction_store import CorrectionStore
from api.database import FILE_NAME, DatabaseFault
from api.terminal import run
from ingest.corrections import CorrectionBook, Remembered, TableCorrection
from vectorstore.memory import MemoryStore

HEADER = ("序号", "乡镇", "图斑编号", "监测面积", "整改状态")
JUNE = (
    ("云麓县卫片图斑整改台账",),
    HEADER,
    (1, "柳溪镇", "YL001", 10.5, "已整改"),
    (2, "柳溪镇", "YL002", 20, "未整改"),
    (3, "石桥镇", "YL003", 30, "未整改"),
    (None, "各镇相加", None, 61, None),
)
JULY = (*JUNE[:5], (4, "白塔乡", "YL004", 5, "未整改"), (None, "各镇相加", None, 65.5, None))


@dataclass
class Office:
    """A data folder with its material, and what ``bureau`` says there."""

    home: Path
    capture: pytest.CaptureFixture[str]
    answer: Callable[[str], None]

    def write(self, name: str, rows: tuple[tuple[object, ...], ...] = JUNE) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        path = self.home / name
        book.save(path)
        return path

    def bureau(self, *arguments: str, code: int = 0) -> str:
        ended = run(cli.app, list(arguments))
        said = self.capture.readouterr()
        assert ended == code, said
        return said.out if code == 0 else said.err

    def correct(self, text: str, *more: str, name: str = "六月.xlsx", code: int = 0) -> str:
        (self.home / "更正.yaml").write_text(text, encoding="utf-8")
        return self.bureau("sources", name, "--correct", str(self.home / "更正.yaml"), *more, code=code)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Office:
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    store = MemoryStore()
    monkeypatch.setattr(wiring, "open_store", lambda settings: store)
    for module in (wiring, ingesting, correcting):
        monkeypatch.setattr(module, "open_store_to_build", lambda settings: store)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def answer(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    office = Office(tmp_path, capsys, answer)
    office.bureau("ingest", str(office.write("六月.xlsx")))
    return office


CORRECTION = """\
截至: 2024-06-30
列:
  监测面积: {单位: 亩}
行:
  各镇相加: 合计
"""


def test_a_preview_shows_what_changes_and_publishes_nothing_unasked(office: Office) -> None:
    said = office.correct(CORRECTION)
    for line in (
        "日期：不明 → 截至2024-06-30",
        "明细行数：4 → 3",
        "列 D 监测面积：单位 无 → 亩",
        "第 6 行：明细 → 合计",
        "合计核对（更正前）：表内没有可核对的合计",
        "合计核对（更正后）：1 处，1 处不符",
        "第 6 行“各镇相加” 监测面积：表中 61，不符，明细相加为 60.5",
        "没有发布",
    ):
        assert line in said
    assert "知识库第 1 版" in office.bureau("sources")
    assert not (office.home / "home" / FILE_NAME).exists()


@pytest.mark.parametrize(("typed", "published"), [("y\n", True), ("是\n", True), ("\n", False), ("不\n", False)])
def test_it_asks_before_it_publishes(office: Office, typed: str, published: bool) -> None:
    office.answer(typed)
    assert ("已发布第 2 版" in office.correct(CORRECTION)) is published


def test_once_published_questions_and_the_next_file_go_by_it(office: Office) -> None:
    assert "已发布第 2 版" in office.correct(CORRECTION, "--yes")
    answer = office.bureau("ask", "图斑监测面积多少亩")
    assert "截至2024年6月30日，图斑监测面积合计60.5亩" in answer
    assert "已更正：截至 2024-06-30；列“监测面积”单位亩；“各镇相加”行标为合计" in office.bureau("sources", "六月.xlsx")
    office.bureau("ingest", str(office.write("台账20240731.xlsx", JULY)))
    detail = office.bureau("sources", "台账20240731.xlsx")
    assert "截至2024-07-31" in detail
    assert "明细 4 行、合计 1 行" in detail
    assert "合计核对：1 处，全部相符" in detail
    assert "图斑监测面积合计65.5亩" in office.bureau("ask", "图斑监测面积多少亩")


def test_files_with_this_header_that_are_known_already_are_read_again(office: Office) -> None:
    office.bureau("ingest", str(office.write("台账20240731.xlsx", JULY)))
    assert "同样表头的 台账20240731.xlsx 也重读了" in office.correct(CORRECTION, "--yes")
    assert "合计核对：1 处，全部相符" in office.bureau("sources", "台账20240731.xlsx")


def test_a_correction_outlives_reading_the_file_again(office: Office) -> None:
    office.correct(CORRECTION, "--yes")
    path = office.home / "六月.xlsx"
    office.bureau("ingest", str(path))
    other = office.write("别处.xlsx", (("事项", "数量"), ("甲", 1), ("乙", 2)))
    path.rename(office.home / "改名.xlsx")
    office.bureau("ingest", str(office.home / "改名.xlsx"), str(other))
    assert "截至2024-06-30" in office.bureau("sources", "改名.xlsx")


def test_corrections_add_up_and_are_forgotten_together(office: Office) -> None:
    office.correct(CORRECTION, "--yes")
    office.correct("标题: 卫片图斑台账\n", "--yes")
    detail = office.bureau("sources", "六月.xlsx")
    assert "卫片图斑台账" in detail
    assert "单位亩" in detail
    said = office.bureau("sources", "六月.xlsx", "--forget", "--yes")
    assert "列 D 监测面积：单位 亩 → 无" in said
    assert "已发布第 4 版；这些更正不再记住" in said
    assert "已更正" not in office.bureau("sources", "六月.xlsx")
    assert "没有为这份资料记住过更正" in office.bureau("sources", "六月.xlsx", "--forget")


def test_header_rows_and_region(office: Office) -> None:
    head = (("某县台账",), ("填表说明", "见后", "略"), ("乡镇", "面积", None), (None, "耕地", "林地"))
    rows = (*head, ("柳溪镇", 1.5, 2), ("石桥镇", 3, 4))
    office.bureau("ingest", str(office.write("复杂.xlsx", rows)))
    office.correct("表头行: 3-4\n区域: A3:C6\n标题: 两镇台账\n", "--yes", name="复杂.xlsx")
    detail = office.bureau("sources", "复杂.xlsx")
    assert "Sheet!A3:C6　两镇台账" in detail
    assert "面积 › 耕地" in detail


def test_a_file_that_was_not_ingested_yet_can_be_corrected(office: Office) -> None:
    path = office.write("台账20240731.xlsx", JULY)
    assert "已发布第 2 版" in office.correct("列: {监测面积: {单位: 亩}}\n", "--yes", name=str(path))
    assert "共 2 份资料" in office.bureau("sources")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("标题: 甲\n表头: 4\n", "第 2 行：没有“表头”这一项", id="unknown-key"),
        pytest.param("列:\n  耕地面积: {单位: 亩}\n", "第 2 行：表里没有“耕地面积”这一列", id="no-such-column"),
        pytest.param("标题: 甲\n行:\n  40: 合计\n", "第 3 行：表里没有第 40 行", id="no-such-row"),
        pytest.param("- 表号: 3\n  标题: 甲\n", "第 1 行：没有表 3，这份资料只读出 1 张表", id="no-such-table"),
        pytest.param("表头行: 6\n", "第 1 行：更正的表头行下面没有数据行", id="no-body"),
        pytest.param("工作表: 附表\n标题: 甲\n", "第 1 行：没有读出表，请写上“工作表”和“区域”", id="no-such-sheet"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_changes_nothing(office: Office, text: str, said: str) -> None:
    assert said in office.correct(text, "--yes", code=1)
    assert "知识库第 1 版" in office.bureau("sources")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("--correct", "没有.yaml"), 2, "请写上要更正的文件名", id="no-file"),
        pytest.param(("六月.xlsx", "--forget", "--correct", "a.yaml"), 2, "二者选一", id="both"),
        pytest.param(("六月.xlsx", "--correct", "没有.yaml"), 1, "找不到文件", id="no-corrections"),
        pytest.param(("无.xlsx", "--forget"), 1, "知识库里没有“无.xlsx”，也没有这个文件", id="unknown-source"),
    ],
)
def test_wrong_usage(office: Office, arguments: tuple[str, ...], code: int, said: str) -> None:
    assert said in office.bureau("sources", *arguments, code=code)


def test_nothing_changed_is_not_published(office: Office) -> None:
    office.correct(CORRECTION, "--yes")
    assert "没有变化" in office.correct(CORRECTION, "--yes")
    assert "知识库第 2 版" in office.bureau("sources")


def test_a_mistake_in_the_own_glossary_is_told_and_ends_with_1(office: Office) -> None:
    (office.home / "home" / "glossary.yaml").write_text("states:\n  done: 已闭环\n", encoding="utf-8")
    said = office.bureau("ask", "未整改图斑有多少个", code=1)
    assert "glossary.yaml 有误" in said
    assert "第 2 行" in said


def test_own_status_words_answer(office: Office) -> None:
    rows = tuple((*row[:4], "已闭环" if row[4:] == ("已整改",) else row[4]) if len(row) > 4 else row for row in JUNE)
    office.bureau("ingest", str(office.write("六月.xlsx", rows)))
    (office.home / "home" / "glossary.yaml").write_text("states:\n  done: [已闭环]\n", encoding="utf-8")
    assert "整改完成图斑1个" in office.bureau("ask", "整改完成的图斑有多少个")


# ------------------------------------------------------------ where they are kept


def entry(sha256: str, title: str) -> Remembered:
    return Remembered(fingerprint="f", sha256=sha256, correction=TableCorrection(sheet="甲", at="A1:B2", title=title))


def test_the_store_keeps_what_it_is_given_in_order(tmp_path: Path) -> None:
    store = CorrectionStore(tmp_path)
    assert store.book() == CorrectionBook()
    book = CorrectionBook().with_entries([entry("1", "一"), entry("2", "二")])
    with store.keeping(book):
        pass
    assert CorrectionStore(tmp_path).book() == book
    assert store.book().for_file("3").carried["f"].title == "二"


def test_nothing_is_kept_when_publishing_fails(tmp_path: Path) -> None:
    store = CorrectionStore(tmp_path)

    def fail() -> None:
        with store.keeping(CorrectionBook().with_entries([entry("1", "一")])):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.book() == CorrectionBook()


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"nonsense" * 100)
    with pytest.raises(DatabaseFault) as fault:
        CorrectionStore(tmp_path).book()
    assert FILE_NAME in fault.value.message
