"""The numbers that Word puts before the items of its automatic lists: 一、 （一） 1.

They are nowhere in the text: a paragraph names a list and a level, the list says how the
level counts and looks (ECMA-376-1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.count_forms import written
from ingest.readers.document_styles import Styles, numbering_in

_PLACE = re.compile(r"%(\d)")
_TIGHT = ("、", "）", ")", "：", "．", "章", "节", "条", "款")
_Element = Any


@dataclass(frozen=True)
class Level:
    """How one level counts; `restart` is the level (1-based) whose items make it begin again, 0 for none."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    arabic: bool = False


@dataclass
class _List:
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Number:
    abstract: str
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


class Numbering:
    """Numbers paragraphs in document order; each item counts once."""

    def __init__(self, definitions: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, _Number] = {}
        self._by_style: dict[str, dict[str, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if definitions is not None:
            self._read(definitions)

    def prefix(self, paragraph: _Element) -> str:
        """What stands before the paragraph's text; empty for bullets and outside lists."""
        reference = self._reference(paragraph)
        number = None if reference is None else self._numbers.get(reference[0])
        if reference is None or number is None or number.abstract not in self._lists:
            return ""
        numbered = self._lists[number.abstract]
        levels = {**numbered.levels, **number.levels}
        at = reference[1]
        if at not in levels:
            return ""
        self._count(reference[0], number, numbered.counts, levels, at)
        return _shown(levels, numbered.counts, at)

    def _reference(self, paragraph: _Element) -> tuple[str, int] | None:
        own, level = numbering_in(paragraph.find(qn("w:pPr")))
        style = self._styles.of(paragraph)
        inherited = self._styles.numbering(style)
        number = own if own is not None else inherited[0] if inherited else None
        if number is None or number == "0":
            return None
        if level is None and inherited:
            level = inherited[1]
        if level is None and number in self._numbers:
            level = self._by_style.get(self._numbers[number].abstract, {}).get(style)
        return number, level or 0

    def _count(self, name: str, number: _Number, counts: dict[int, int], levels: Mapping[int, Level], at: int) -> None:
        if at in number.starts and (name, at) not in self._begun:
            counts.pop(at, None)
        self._begun.add((name, at))
        start = number.starts.get(at, levels[at].start)
        counts[at] = counts[at] + 1 if at in counts else start
        for deeper in [each for each in counts if each > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                del counts[deeper]
        for outer in range(at):
            if outer in levels:
                counts.setdefault(outer, levels[outer].start)

    def _read(self, definitions: _Element) -> None:
        links: dict[str, str] = {}  # style -> the list that defines it
        linked: dict[str, str] = {}  # list -> the style that it leaves its levels to
        for abstract in definitions.iterchildren(qn("w:abstractNum")):
            name = abstract.get(qn("w:abstractNumId"), "")
            self._lists[name] = _List(dict(_level_of(level) for level in abstract.iterchildren(qn("w:lvl"))))
            self._by_style[name] = _styles_of(abstract)
            links[_value(abstract, "w:styleLink") or ""] = name
            linked[name] = _value(abstract, "w:numStyleLink") or ""
        for number in definitions.iterchildren(qn("w:num")):
            name = _value(number, "w:abstractNumId") or ""
            if linked.get(name):
                name = links.get(linked[name], name)
            self._numbers[number.get(qn("w:numId"), "")] = _number_of(number, name)


def _value(element: _Element, tag: str) -> str | None:
    found = element.find(qn(tag))
    return None if found is None else found.get(qn("w:val"), "")


def _styles_of(abstract: _Element) -> dict[str, int]:
    found = {}
    for level in abstract.iterchildren(qn("w:lvl")):
        style = level.find(qn("w:pStyle"))
        if style is not None:
            found[style.get(qn("w:val"), "")] = _whole(level.get(qn("w:ilvl")), 0)
    return found


def _number_of(number: _Element, abstract: str) -> _Number:
    starts, levels = {}, {}
    for override in number.iterchildren(qn("w:lvlOverride")):
        at = _whole(override.get(qn("w:ilvl")), 0)
        start, level = override.find(qn("w:startOverride")), override.find(qn("w:lvl"))
        if start is not None:
            starts[at] = _whole(start.get(qn("w:val")), 1)
        if level is not None:
            levels[at] = _level_of(level)[1]
    return _Number(abstract, starts, levels)


def _level_of(level: _Element) -> tuple[int, Level]:
    restart = _value(level, "w:lvlRestart")
    read = Level(
        _whole(_value(level, "w:start"), 1),
        _value(level, "w:numFmt") or "decimal",
        _value(level, "w:lvlText") or "",
        None if restart is None else _whole(restart, 0),
    )
    legal = level.find(qn("w:isLgl"))
    if legal is not None and legal.get(qn("w:val"), "1") not in ("0", "false"):
        read = replace(read, arabic=True)
    return _whole(level.get(qn("w:ilvl")), 0), read


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdigit() and len(text) <= 6 else default


def _shown(levels: Mapping[int, Level], counts: Mapping[int, int], at: int) -> str:
    own = levels[at]
    if own.form == "bullet":
        return ""

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        form = levels[place].form if place in levels else "decimal"
        if own.arabic and place != at:
            form = "decimal"
        return written(counts.get(place, 1), form)

    text = _PLACE.sub(number, own.text).strip()
    return text if not text or text.endswith(_TIGHT) else f"{text} "
