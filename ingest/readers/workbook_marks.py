"""What an .xlsx says of its cells besides their values.

The cell reader returns error cells and formulas without a saved result as blank,
and knows no number formats; all three change what a figure means.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>/]*>([^<]+)</")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_PERCENT_FORMATS = frozenset({9, 10})  # ECMA-376-1, 18.8.30: 0%, 0.00%


@dataclass
class SheetMarks:
    """Zero-based cell positions: error texts, numbers shown as percentages; and the
    addresses of formulas whose result was never saved."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    percentages: list[tuple[int, int]] = field(default_factory=list)
    uncomputed: list[str] = field(default_factory=list)


def column_number(letters: str) -> int:
    """Zero-based number of a column: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def read_marks(path: Path) -> Mapping[str, SheetMarks]:
    """Marks by sheet name, of sheets that have any.

    Raises `ParseError` of the XML library, `BadZipFile` or `KeyError` for damaged files.
    """
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        percent_styles = _percent_styles(archive) if "xl/styles.xml" in names else frozenset[bytes]()
        found = {}
        for sheet, part in _sheet_parts(archive):
            if part in names:
                marks = _marks_of(archive.read(part), percent_styles)
                if marks.errors or marks.percentages or marks.uncomputed:
                    found[sheet] = marks
        return found


def _parse(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)  # noqa: S314 - in a process of its own, with limits


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    if "xl/_rels/workbook.xml.rels" not in archive.namelist():
        return
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in _parse(archive.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in _parse(archive.read("xl/workbook.xml")).findall(".//{*}sheet"):
        relation = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), None)
        target = str(targets.get(relation) or "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        yield str(sheet.get("name", "")), part


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[bytes]:
    root = _parse(archive.read("xl/styles.xml"))
    formats = set(_PERCENT_FORMATS)
    for item in root.findall(".//{*}numFmt"):
        code = re.sub(r'"[^"]*"|\\.', "", str(item.get("formatCode", "")))
        if "%" in code:
            formats.add(int(item.get("numFmtId", "-1")))
    styles = root.find("{*}cellXfs")
    if styles is None:
        return frozenset()
    return frozenset(str(index).encode() for index, xf in enumerate(styles) if int(xf.get("numFmtId", "0")) in formats)


def _marks_of(data: bytes, percent_styles: frozenset[bytes]) -> SheetMarks:
    marks = SheetMarks()
    wanted = b't="e"' in data or _FORMULA.search(data) is not None
    if not wanted and not any(b's="%s"' % style in data for style in percent_styles):
        return marks
    for match in _CELL.finditer(data):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        content, kind = match[2] or b"", attributes.get(b"t", b"n")
        address = attributes.get(b"r", b"").decode("ascii", "replace")
        place = _ADDRESS.fullmatch(address)
        if place is None:
            continue
        value = _VALUE.search(content)
        position = int(place[2]) - 1, column_number(place[1])
        if value is None:
            if b"<" in content and _FORMULA.search(content):
                marks.uncomputed.append(address)
        elif kind == b"e":
            marks.errors[position] = value[1].decode("utf-8", "replace")
        elif kind == b"n" and attributes.get(b"s") in percent_styles:
            marks.percentages.append(position)
    return marks
