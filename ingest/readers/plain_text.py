"""Plain text: encodings as Chinese offices leave them, one paragraph a line."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ingest.limits import Limits
from ingest.readers.hard_wraps import rejoin
from ingest.readers.reading import Paragraph, Reading, UnreadableFile

_LINE_END = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029\x85]")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """Text of `data`: by its byte-order mark, else strict UTF-8, else GB18030.

    No statistical guessing: short GBK files look like other encodings to it.
    Raises `UnreadableFile` for binary data and damaged text.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            text = _strict(data, encoding)
            break
    else:
        text = _strict(data, "utf-8")
        if text is None:
            text = _strict(data, "gb18030")
    if text is None:
        raise UnreadableFile("文字编码无法识别，请另存为 UTF-8 编码后再导入")
    if _BINARY.search(text):
        raise UnreadableFile("内容不是文本，可能是改了扩展名的其他文件")
    return text


def decode_as(data: bytes, encoding: str) -> str | None:
    """Text in the encoding that its file names; None when it is not, or nobody knows it.

    Raises `UnreadableFile` for binary data.
    """
    try:
        text = _strict(data, encoding)
    except LookupError:
        return None
    if text is not None and _BINARY.search(text):
        raise UnreadableFile("内容不是文本，可能是改了扩展名的其他文件")
    return text


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def read_text(path: Path, limits: Limits) -> Reading:  # noqa: ARG001
    """The lines of a text file as paragraphs, blank lines left out; those of a file that was
    wrapped at one width are joined (`ingest.readers.hard_wraps`)."""
    lines = _LINE_END.split(decode(path.read_bytes()))
    paragraphs = tuple(Paragraph(line) for line in rejoin(lines))
    if not paragraphs:
        raise UnreadableFile("文件里没有文字")
    return Reading(paragraphs=paragraphs)
