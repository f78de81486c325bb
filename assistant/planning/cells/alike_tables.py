"""Tables of one file with the same figures of different things (分产品, 分地区): the word for those things chooses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.planning.cells.kinds_said import called_so
from assistant.planning.cells.mentions import Span
from assistant.planning.cells.reading import CellReading
from assistant.planning.cells.rows import measures_of
from assistant.records import ColumnType, Table


def of_the_kind_asked(readings: Sequence[CellReading]) -> list[CellReading]:
    """Readings without those of tables whose rows are other things than the question says, beside a table of the same
    file and the same figures that calls its rows so."""
    return [each for each in readings if not of_another_kind(each, readings)]


def of_another_kind(reading: CellReading, readings: Sequence[CellReading]) -> bool:
    """Whether another table of the file is of the same figures and of things that the question names: of neither where
    it names those of both."""
    others = [each for each in readings if alike(reading, each)]
    own = _kinds(reading)
    return any(_kinds(other) - own for other in others)


def undecided(reading: CellReading, readings: Sequence[CellReading]) -> list[CellReading]:
    """Other tables of the file of which the question says just what it says of this one: no more rows, no kind."""
    met = [mention.span for mention in reading.mentions]
    return [
        each for each in readings if alike(reading, each) and not each.hard and [m.span for m in each.mentions] == met
    ]


def alike(one: CellReading, other: CellReading) -> bool:
    """Whether two tables of one file hold the figures that are asked for, under the same headers, of rows that are
    called by different words."""
    own, beside = one.labels.table, other.labels.table
    figures = _figures(one) if one is not other and own.source_id == beside.source_id else frozenset()
    return bool(figures) and figures == _figures(other) and _of_rows(own) != _of_rows(beside)


def _figures(reading: CellReading) -> frozenset[Span]:
    mentions = [mention for mention in reading.mentions if measures_of(mention, reading.labels)]
    return frozenset(mention.span for mention in mentions)


def _kinds(reading: CellReading) -> frozenset[str]:
    """What the rows are called by, as the question says it behind the phrase that says where to look."""
    text, end = reading.asked.text, reading.scope[1]
    first = next((c.id for c in reading.labels.table.columns if c.type is ColumnType.TEXT), "")
    labels = [label for label in reading.labels.headers if first in label.columns]
    held = [mention.span for mention in reading.mentions if first not in mention.labels[0].columns]
    found = set()
    for start in range(end, len(text)):
        for label in labels:
            said = next((s for s in (label.text, label.text.removesuffix("名称")) if text.startswith(s, start)), "")
            if said and called_so(said, label) and not any(a <= start < b for a, b in held):
                found.add(said)
    return frozenset(found)


def said_of_another(table: Table, tables: Iterable[Table], text: str) -> bool:
    """Whether a question names the rows of another table of the file with the same headers of figures, and not those
    of this one."""
    figures = _headers(table)
    named = [
        _of_rows(each) in text
        for each in tables
        if each.source_id == table.source_id and _headers(each) == figures and _of_rows(each) != _of_rows(table)
    ]
    return bool(figures) and any(named) and _of_rows(table) not in text


def _headers(table: Table) -> frozenset[str]:
    return frozenset(column.name for column in table.columns if column.type is ColumnType.NUMBER)


def _of_rows(table: Table) -> str:
    """What the rows of a table are called by: 产品 of 产品名称."""
    name = next((column.name for column in table.columns if column.type is ColumnType.TEXT), "")
    return name.removesuffix("名称") or name
