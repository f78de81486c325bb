"""Which files are read, told by their content; the name only chooses among text formats."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from ingest.limits import Limits
from ingest.readers import delimited, plain_text, workbook
from ingest.readers.compound_file import SIGNATURE, CompoundFile
from ingest.readers.reading import Reading, UnreadableFile


class Format(StrEnum):
    TEXT = "txt"
    MARKDOWN = "md"
    WEB_PAGE = "html"
    DOCUMENT = "docx"
    PDF = "pdf"
    WORKBOOK = "xlsx"
    OLD_WORKBOOK = "xls"
    DELIMITED = "csv"


_BY_SUFFIX: Mapping[str, Format] = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.WEB_PAGE,
    ".htm": Format.WEB_PAGE,
    ".docx": Format.DOCUMENT,
    ".pdf": Format.PDF,
    ".xlsx": Format.WORKBOOK,
    ".xlsm": Format.WORKBOOK,
    ".xls": Format.OLD_WORKBOOK,
    ".csv": Format.DELIMITED,
    ".tsv": Format.DELIMITED,
    # What these hold is often something else: web pages that a system exported, today's formats renamed.
    ".doc": Format.DOCUMENT,
    ".wps": Format.DOCUMENT,
    ".et": Format.OLD_WORKBOOK,
}
_ADVICE: Mapping[str, str] = {
    ".rtf": "请另存为 .docx 后再导入",
    ".odt": "请另存为 .docx 后再导入",
    ".ofd": "请另存为 PDF 后再导入",
    ".mht": "请用浏览器或 Word 另存为 .html 或 .docx 后再导入",
    ".mhtml": "请用浏览器或 Word 另存为 .html 或 .docx 后再导入",
    ".ods": "请另存为 .xlsx 后再导入",
    ".xlsb": "请另存为 .xlsx 后再导入",
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".gif"), "图片里的文字读不出来，请用 Word 原件或有文字的 PDF"
    ),
}
_START = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*"
_MARKUP = re.compile(_START + rb"<(?:!doctype|html|table|meta|\?xml)", re.IGNORECASE)
_PAGE = re.compile(
    _START + rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_ARCHIVED_PAGE = re.compile(rb"\s*(?:MIME-Version:|From:.{0,200}?MIME-Version:)", re.IGNORECASE | re.DOTALL)
_OFFICE_XML = re.compile(rb"progid=\"Word\.|w:wordDocument|pkg:package", re.IGNORECASE)
_LEDGERS = (Format.WORKBOOK, Format.OLD_WORKBOOK, Format.DELIMITED)
_BINARY = (Format.DOCUMENT, Format.PDF, Format.WORKBOOK, Format.OLD_WORKBOOK)
_HEAD = 4096
_AS_DOCUMENT = "请另存为 .docx 后再导入"


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
        head = file.read(_HEAD)
    if not head:
        raise UnreadableFile("文件是空的")
    if head.startswith(b"PK"):
        return _sniff_archive(path, limits)
    if head.startswith(SIGNATURE):
        return _sniff_compound(path)
    declared = _BY_SUFFIX.get(path.suffix.lower(), Format.TEXT)
    if head.startswith(b"%PDF") or (declared is Format.PDF and b"%PDF-" in head[:1024]):
        return Format.PDF
    return _sniff_text(path, head, declared)


def _sniff_text(path: Path, head: bytes, declared: Format) -> Format:
    """What a file is that has no signature; the name chooses among the text formats."""
    if head.startswith(b"{\\rtf"):
        raise UnreadableFile(f"内容是 RTF 文档，{_AS_DOCUMENT}")
    if _ARCHIVED_PAGE.match(head) and b"multipart/related" in head.lower():
        raise UnreadableFile("内容是单个文件网页（MHT），请用浏览器或 Word 另存为 .html 或 .docx 后再导入")
    if declared in _LEDGERS and _MARKUP.match(head.replace(b"\0", b"")):
        raise UnreadableFile("内容其实是网页（系统导出时常见），请用表格软件打开后另存为 .xlsx 再导入")
    if _PAGE.match(head.replace(b"\0", b"")):
        return Format.WEB_PAGE
    if _OFFICE_XML.search(head):
        raise UnreadableFile(f"内容是 Word 的 XML 文档，{_AS_DOCUMENT}")
    if declared in _BINARY:
        advice = _AS_DOCUMENT if declared is Format.DOCUMENT else "请重新另存后再导入"
        raise UnreadableFile(f"文件已损坏，或者不是真正的 {path.suffix.lower()} 文件，{advice}")
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
    if "WordDocument" in names:
        raise UnreadableFile(f"内容是旧版 Office 的 Word 文档（.doc、.wps），{_AS_DOCUMENT}")
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
    return found, _reader(found)(path, limits)


def _reader(found: Format) -> Callable[[Path, Limits], Reading]:
    """The libraries of one format need not be loaded for the others."""
    match found:
        case Format.TEXT:
            return plain_text.read_text
        case Format.MARKDOWN:
            from ingest.readers.markdown import read_markdown as read
        case Format.WEB_PAGE:
            from ingest.readers.web_page import read_web_page as read
        case Format.DOCUMENT:
            from ingest.readers.document import read_document as read
        case Format.PDF:
            from ingest.readers.pdf.reader import read_pdf as read
        case Format.WORKBOOK:
            return workbook.read_workbook
        case Format.OLD_WORKBOOK:
            return workbook.read_old_workbook
        case Format.DELIMITED:
            return delimited.read_delimited
    return read
