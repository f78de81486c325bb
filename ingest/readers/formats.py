"""Which files are read, told by their content; the name only chooses among text formats."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from ingest.limits import Limits
from ingest.readers import delimited, document, plain_text, workbook
from ingest.readers.compound_file import SIGNATURE, CompoundFile
from ingest.readers.reading import Reading, UnreadableFile


class Format(StrEnum):
    TEXT = "txt"
    DOCUMENT = "docx"
    WORKBOOK = "xlsx"
    OLD_WORKBOOK = "xls"
    DELIMITED = "csv"


_BY_SUFFIX: Mapping[str, Format] = {
    ".txt": Format.TEXT,
    ".docx": Format.DOCUMENT,
    ".xlsx": Format.WORKBOOK,
    ".xlsm": Format.WORKBOOK,
    ".xls": Format.OLD_WORKBOOK,
    ".csv": Format.DELIMITED,
    ".tsv": Format.DELIMITED,
}
_ADVICE: Mapping[str, str] = {
    ".doc": "请另存为 .docx 后再导入",
    ".wps": "请用 WPS 另存为 .docx 后再导入",
    ".rtf": "请另存为 .docx 后再导入",
    ".et": "请用 WPS 另存为 .xlsx 后再导入",
    ".ods": "请另存为 .xlsx 后再导入",
    ".xlsb": "请另存为 .xlsx 后再导入",
    ".pdf": "请提供 Word 或文本版本",
}
_READERS: Mapping[Format, Callable[[Path, Limits], Reading]] = {
    Format.TEXT: plain_text.read_text,
    Format.DOCUMENT: document.read_document,
    Format.WORKBOOK: workbook.read_workbook,
    Format.OLD_WORKBOOK: workbook.read_old_workbook,
    Format.DELIMITED: delimited.read_delimited,
}
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|meta|\?xml)", re.IGNORECASE)
_PACKED = (Format.DOCUMENT, Format.WORKBOOK, Format.OLD_WORKBOOK)


def why_unsupported(path: Path) -> str | None:
    """Why files of this name are not read (Chinese), None when they are."""
    suffix = path.suffix.lower()
    if path.name.startswith("~$"):
        return "Office 打开文件时留下的临时文件，不导入"
    if suffix in _BY_SUFFIX:
        return None
    if not suffix:
        return "没有扩展名，无法判断文件类型"
    advice = _ADVICE.get(suffix)
    return f"暂不支持 {suffix} 格式" + (f"，{advice}" if advice else "")


def sniff(path: Path, limits: Limits) -> Format:
    """The format of the content.  Raises `UnreadableFile` when it is none we read."""
    with path.open("rb") as file:
        head = file.read(64)
        if not head:
            raise UnreadableFile("文件是空的")
        if head.startswith(b"PK"):
            return _sniff_archive(path, limits)
    if head.startswith(SIGNATURE):
        return _sniff_compound(path)
    if head.startswith(b"%PDF"):
        raise UnreadableFile("内容是 PDF，暂不支持，请提供 Word 或文本版本")
    declared = _BY_SUFFIX.get(path.suffix.lower(), Format.TEXT)
    if declared in _PACKED:
        if _MARKUP.match(head):
            raise UnreadableFile("内容其实是网页（系统导出时常见），请用表格软件打开后另存为 .xlsx 再导入")
        raise UnreadableFile(f"文件已损坏，或者不是真正的 {path.suffix.lower()} 文件，请重新另存后再导入")
    return declared


def _sniff_compound(path: Path) -> Format:
    try:
        names = CompoundFile(path).names
    except (ValueError, IndexError, struct.error) as fault:
        raise UnreadableFile("文件已损坏，打不开，请重新另存后再导入") from fault
    if "EncryptedPackage" in names:
        raise UnreadableFile("文件有打开密码，请去掉密码后再导入")
    if names & {"Workbook", "Book"}:
        return Format.OLD_WORKBOOK
    raise UnreadableFile("内容是旧版 Office 格式，请另存为 .docx 或 .xlsx 后再导入")


def _sniff_archive(path: Path, limits: Limits) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise UnreadableFile("文件已损坏，打不开，请重新另存后再导入") from fault
    if unpacked > limits.unpacked_bytes:
        raise UnreadableFile(f"文件解压后超过 {limits.unpacked_bytes // 1024**2} MB，太大，请拆分后再导入")
    if "xl/workbook.xml" in names:
        return Format.WORKBOOK
    if "word/document.xml" in names:
        return Format.DOCUMENT
    raise UnreadableFile("内容不是 Word 文档或 Excel 工作簿，请另存为 .docx 或 .xlsx 后再导入")


def read_content(path: Path, limits: Limits) -> tuple[Format, Reading]:
    """What stands in the file at `path`.  Raises `UnreadableFile`."""
    if path.stat().st_size > limits.file_bytes:
        raise UnreadableFile(f"文件超过 {limits.file_bytes // 1024**2} MB，太大，请拆分后再导入")
    found = sniff(path, limits)
    return found, _READERS[found](path, limits)
