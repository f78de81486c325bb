"""Other names of things that the material itself gives: 市盈率(PE) says that PE is 市盈率."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from assistant.planning.speech.normal import normalise
from assistant.ports import RecordStore
from assistant.records import ColumnType, Table
from assistant.vocabulary.units import unit_named

_BOTH = re.compile(
    r"^(?P<name>[\u4e00-\u9fff]{2,10})[（(]?(?P<short>[A-Za-z][A-Za-z/]{1,6})[）)]?(?![A-Za-z\u4e00-\u9fff])"
)
_MOST_ROWS = 500

Aliases = Mapping[str, frozenset[str]]


def aliases_in(records: RecordStore) -> Aliases:
    """Short Latin names and the Chinese ones they stand beside, each way, as questions are normalised."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table in records.tables():
        for text in _texts(records, table):
            match = _BOTH.match(text.strip())
            if match is None or unit_named(match["short"]) is not None:
                continue
            name, short = normalise(match["name"]), normalise(match["short"].replace("/", ""))
            found[name].add(short)
            found[short].add(name)
    return {name: frozenset(others) for name, others in found.items()}


def _texts(records: RecordStore, table: Table) -> Iterator[str]:
    for column in table.columns:
        yield from column.path or (column.name,)
    if table.layout != "indicators" or table.detail_rows > _MOST_ROWS:
        return
    frame = records.frame(table.id)
    for column in table.columns:
        if column.type is ColumnType.TEXT:
            yield from map(str, frame[column.id].dropna().unique())
