"""What an .xlsx says of its cells besides their values.

The cell reader returns error cells and formulas without a saved result as blank, and
knows neither number formats nor what is hidden; all of these change what a figure means.
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from ingest.readers.hidden_parts import HiddenParts, filter_ranges, hidden_parts

_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>/]*>([^<]+)</")
_FORMULA = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*?)?(?:/>|>([^<]*)<)")
_FORMULA_CELL = re.compile(rb"<(?:\w+:)?c(?=\s)([^>]*[^/>])>\s*(<(?:\w+:)?f[\s>/].*?)</(?:\w+:)?c>", re.DOTALL)
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_PERCENT_FORMATS = frozenset({9, 10})  # ECMA-376-1, 18.8.30: 0%, 0.00%
_FORMULA_ELSEWHERE = "=（公式）"  # a shared formula is written once, at another cell


@dataclass
class SheetMarks:
    """Zero-based cell positions: error texts, numbers shown as percentages, formulas
    whose result was never saved (with their text); and what is hidden."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    percentages: list[tuple[int, int]] = field(default_factory=list)
    uncomputed: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: HiddenParts = field(default_factory=HiddenParts)


def column_number(letters: str) -> int:
    """Zero-based number of a column: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def read_marks(path: Path) -> Mapping[str, SheetMarks]:
    """Marks by sheet name.

    Raises `ParseError` of the XML library, `BadZipFile` or `KeyError` for damaged files.
    """
    with zipfile.ZipFile(path) as archive:
        names = frozenset(archive.namelist())
        percent_styles = _percent_styles(archive) if "xl/styles.xml" in names else frozenset[bytes]()
        found = {}
        for sheet, part in _sheet_parts(archive):
            if part in names:
                data = archive.read(part)
                marks = _marks_of(data, percent_styles)
                marks.hidden = hidden_parts(data, _table_filters(archive, part, names))
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
        yield str(sheet.get("name", "")), _part(str(targets.get(relation) or ""), "xl")


def _part(target: str, folder: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")


def _table_filters(archive: zipfile.ZipFile, part: str, names: frozenset[str]) -> list[str]:
    """Ranges of the sheet's list objects that a filter is set on."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in names:
        return []
    targets = (_part(str(each.get("Target", "")), folder) for each in _parse(archive.read(relations)))
    tables = (target for target in targets if target in names and "/tables/" in target)
    return [area for table in tables for area in filter_ranges(archive.read(table))]


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[bytes]:
    root = _parse(archive.read("xl/styles.xml"))
    formats = set(_PERCENT_FORMATS)
    for item in root.findall(".//{*}numFmt"):
        if shows_percentage(str(item.get("formatCode", ""))):
            formats.add(int(item.get("numFmtId", "-1")))
    styles = root.find("{*}cellXfs")
    if styles is None:
        return frozenset()
    return frozenset(str(index).encode() for index, xf in enumerate(styles) if int(xf.get("numFmtId", "0")) in formats)


def shows_percentage(code: str) -> bool:
    """Whether a number format (``0.0%``) shows a hundred times the stored value."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", code)


def _marks_of(data: bytes, percent_styles: frozenset[bytes]) -> SheetMarks:
    marks = SheetMarks()
    for match in _formula_cells(data):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        if _VALUE.search(match[2]) is None and attributes.get(b"t") != b"str":
            position = _position(attributes)
            formula = _FORMULA.match(match[2])
            text = "" if formula is None or formula[1] is None else formula[1].decode("utf-8", "replace")
            marks.uncomputed[position] = f"={html.unescape(text)}" if text else _FORMULA_ELSEWHERE
            if attributes.get(b"s") in percent_styles:
                marks.percentages.append(position)
    for match in _marked_cells(data, percent_styles):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        value = _VALUE.search(match[2])
        if value is None:
            continue
        if attributes.get(b"t") == b"e":
            marks.errors[_position(attributes)] = value[1].decode("utf-8", "replace")
        elif attributes.get(b"t", b"n") == b"n":
            marks.percentages.append(_position(attributes))
    return marks


def _formula_cells(data: bytes) -> Iterator[re.Match[bytes]]:
    present = any(mark + end in data for mark in (b"<f", b":f") for end in (b">", b" ", b"/", b"\n"))
    return _FORMULA_CELL.finditer(data) if present else iter(())


def _marked_cells(data: bytes, percent_styles: frozenset[bytes]) -> Iterator[re.Match[bytes]]:
    """Error cells and cells of a percentage style, in one pass that leaves the others aside."""
    marks = [b't="e"', *(b's="%s"' % style for style in sorted(percent_styles))]
    present = [mark for mark in marks if b" " + mark in data]
    if not present:
        return iter(())
    wanted = rb"<(?:\w+:)?c(?=[^>]*\s(?:%s))([^>]*[^/>])>(.*?)</(?:\w+:)?c>" % b"|".join(present)
    return re.finditer(wanted, data, re.DOTALL)


def _position(attributes: Mapping[bytes, bytes]) -> tuple[int, int]:
    place = _ADDRESS.fullmatch(attributes.get(b"r", b"").decode("ascii", "replace"))
    if place is None:
        raise ValueError("a cell without an address")
    return int(place[2]) - 1, column_number(place[1])
