"""Files that are broken, locked, huge or not what they say: each gets one line, the others are read."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from ingest.limits import Limits
from ingest.outcome import IngestReport
from ingest.pipeline import ingest_paths
from ingest.readers.formats import Format, read_content
from tests.ingest.old_office import container, old_workbook
from vectorstore.memory import MemoryStore


def ingest(folder: Path, limits: Limits | None = None) -> IngestReport:
    with MemoryStore().builder() as builder:
        return ingest_paths([folder], builder, lambda event: None, limits)


def ledger(path: Path, rows: int = 3) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(("乡镇", "面积（亩）"))
    for index in range(rows):
        sheet.append((f"第{index}镇", index + 0.5))
    book.save(path)
    return path


def cut(path: Path, keep: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])


def encrypted(path: Path) -> None:
    path.write_bytes(container({"EncryptionInfo": bytes(200), "EncryptedPackage": bytes(5000)}))


def locked_old(path: Path) -> None:
    path.write_bytes(old_workbook({(0, 0): 1.0}, locked=True))


def cut_workbook(path: Path) -> None:
    cut(ledger(path, 500), 0.7)


def cut_old(path: Path) -> None:
    path.write_bytes(old_workbook({(row, 0): 1.0 for row in range(300)}))
    cut(path, 0.1)


def cut_document(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("完成61个。")
    document.save(str(path))
    cut(path, 0.7)


def broken_sheet(path: Path) -> None:
    """A well-formed archive whose only sheet ends in the middle."""
    whole = ledger(path.with_suffix(".tmp"), 50)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    whole.unlink()


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)


def lying_bomb(path: Path) -> None:
    """An archive whose directory says that a part is small, when it is not."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packed.compress(b" " * 200_000_000) + packed.flush()
    name = b"xl/workbook.xml"
    fields = struct.pack("<HHHHIII", 0, 8, 0, 0, 0, len(data), 100)
    local = b"PK\x03\x04" + struct.pack("<H", 20) + fields[:2] + fields[2:] + struct.pack("<HH", len(name), 0) + name
    central = b"PK\x01\x02" + struct.pack("<HH", 20, 20) + fields + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
    central += name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local + data), 0)
    path.write_bytes(local + data + central + end)


def far_cells(path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"], book.active["XFD1048576"] = 1, 2
    book.save(path)


def far_cells_old(path: Path) -> None:
    """16.7 million cells in a few kilobytes."""
    path.write_bytes(old_workbook({(0, 0): 1.0, (65535, 255): 2.0}))


def noise(path: Path) -> None:
    path.write_bytes(hashlib.shake_256(b"noise").digest(200_000))


def noise_in_container(path: Path) -> None:
    path.write_bytes(container({"Workbook": hashlib.shake_256(b"noise").digest(20_000)}))


def web_page(path: Path) -> None:
    path.write_text("<html><table><tr><td>乡镇</td></tr></table></html>", encoding="utf-8")


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def old_document(path: Path) -> None:
    path.write_bytes(container({"WordDocument": bytes(5000)}))


def endless_lines(path: Path) -> None:
    path.write_text('编号,面积\n"' + "甲,1\n" * 400_000, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("密.xlsx", encrypted, "文件有打开密码"),
        ("密.docx", encrypted, "文件有打开密码"),
        ("密.xls", locked_old, "文件有打开密码"),
        ("断.xlsx", cut_workbook, "已损坏"),
        ("断.xls", cut_old, "已损坏"),
        ("断.docx", cut_document, "已损坏"),
        ("半.xlsx", broken_sheet, "已损坏"),
        ("炸弹.xlsx", bomb, "解压后超过"),
        ("假炸弹.xlsx", lying_bomb, "已损坏"),
        ("远.xlsx", far_cells, "太大"),
        ("远.xls", far_cells_old, "单元格超过"),
        *((f"乱{suffix}", noise, "") for suffix in (".xlsx", ".xls", ".docx", ".csv", ".txt")),
        ("乱流.xls", noise_in_container, "已损坏"),
        ("网页.xls", web_page, "网页"),
        ("图.xlsx", picture, "不是真正的 .xlsx"),
        ("旧文.xlsx", old_document, "旧版 Office"),
        ("引号.csv", endless_lines, ""),
    ],
)
def test_a_hostile_file_gets_one_line_and_the_others_are_read(
    tmp_path: Path, name: str, make: Callable[[Path], None], reason: str
) -> None:
    make(tmp_path / name)
    ledger(tmp_path / "好.xlsx")
    report = ingest(tmp_path, Limits(unpacked_bytes=20_000_000, memory_bytes=2 * 1024**3, seconds=60))
    assert [file.name for file in report.taken] == ["好.xlsx"]
    (skip,) = report.skipped
    assert skip.path.endswith(name)
    assert reason in skip.reason
    assert "\n" not in skip.reason


def test_files_that_kill_their_reader_cost_only_themselves(tmp_path: Path) -> None:
    for index in range(4):
        ledger(tmp_path / f"好{index}.xlsx")
        far_cells(tmp_path / f"远{index}.xlsx")
    report = ingest(tmp_path, Limits(memory_bytes=1024**3))
    assert [file.name for file in report.taken] == [f"好{index}.xlsx" for index in range(4)]
    assert len(report.skipped) == 4


def test_a_workbook_says_what_its_cells_and_rows_hide(tmp_path: Path) -> None:
    cells: dict[tuple[int, int], float | str] = {(0, 0): "乡镇", (0, 1): "整改率", (1, 0): "甲镇", (1, 1): 0.855}
    cells |= {(2, 0): "乙镇", (2, 1): "#REF!"}
    path = tmp_path / "台账.xls"
    path.write_bytes(old_workbook(cells, percentages=[(1, 1)], hidden_rows=[2]))
    found, reading = read_content(path, Limits())
    (grid,) = reading.grids
    assert found is Format.OLD_WORKBOOK
    assert (grid.name, set(grid.hidden_rows), grid.filtered) == ("台账", {2}, False)
    assert grid.rows == (("乡镇", "整改率"), ("甲镇", "85.5%"), ("乙镇", "#REF!"))
    path.write_bytes(old_workbook(cells, hidden_rows=[2], filtered=True))
    (grid,) = read_content(path, Limits())[1].grids
    assert (grid.hidden_rows, grid.filtered) == (frozenset(), True)
