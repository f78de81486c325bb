"""No identity or telephone number leaves in an answer.

Applied to every answer after its figures were checked, so that nothing depends on where a
number came from: a cell, a sentence, or the question itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from assistant.answer import Answer, TableView
from assistant.vocabulary.personal import hide_personal_numbers

_CODES = re.compile(r"(?:编号|编码|代码|序号|文号|案号|批次|[斑地块元图矿]号|许可证号|行号)$")
_OF_PEOPLE = re.compile(r"身份证|证件|电话|手机|联系|座机|传真")
_KEYS = ("id", "ids")


def without_personal_numbers(answer: Answer) -> Answer:
    """The answer with such numbers starred in everything that is shown.

    A figure that is one is no figure: it is left out.  Codes of parcels and the like stay,
    however long: they are known by their column.
    """
    codes = frozenset((*_codes_shown(answer.table), *_codes_named(answer.plan)))
    cells = {cell: shown for cell, shown in _of_people(answer.table) if cell != shown}

    def hide(text: str) -> str:
        for cell, shown in cells.items():
            text = re.sub(rf"(?<!\d){re.escape(cell)}(?!\d)", shown, text)
        return hide_personal_numbers(text, codes)

    return answer.model_copy(
        update={
            "answer": hide(answer.answer),
            "figures": tuple(figure for figure in answer.figures if hide(figure.text) == figure.text),
            "citations": tuple(each.model_copy(update={"quote": hide(each.quote)}) for each in answer.citations),
            "plan": _hidden(answer.plan, codes),
            "explanation": hide(answer.explanation),
            "table": _table(answer.table, codes, frozenset(_measured(answer.plan))),
            "chart": _hidden(answer.chart, codes),
            "options": tuple(map(hide, answer.options)),
            "suggestions": tuple(map(hide, answer.suggestions)),
        }
    )


def _table(table: TableView, codes: Collection[str], measured: Collection[str]) -> TableView:
    """Each cell read with its header: 电话 says what a bare number is, a unit that it is an amount."""
    rows = tuple(
        tuple(
            cell if header in measured and cell.isdigit() else _cell(header, cell, codes)
            for header, cell in zip_longest(table.columns[: len(row)], row, fillvalue="")
        )
        for row in table.rows
    )
    return table.model_copy(update={"rows": rows})


def cell_shown(header: str, cell: str) -> str:
    """A cell as it may be shown, read with the header of its column."""
    return cell if _is_code(header) else _cell(header, cell, ())


def _cell(header: str, cell: str, codes: Collection[str]) -> str:
    if _OF_PEOPLE.search(header) is None:
        return hide_personal_numbers(cell, codes)
    lead = "身份证" if re.search("身份证|证件", header) else "电话"
    return hide_personal_numbers(lead + cell).removeprefix(lead)


def _of_people(table: TableView) -> Iterator[tuple[str, str]]:
    """The cells of columns of telephones and cards, as they stand and as they are shown."""
    for at, header in enumerate(table.columns):
        if _OF_PEOPLE.search(header):
            yield from ((row[at], _cell(header, row[at], ())) for row in table.rows if row[at])


def _measured(part: object) -> Iterator[str]:
    """The columns of a plan that have a unit, by name."""
    if isinstance(part, Mapping):
        if part.get("unit") and isinstance(part.get("name"), str):
            yield part["name"]
        for value in part.values():
            yield from _measured(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _measured(value)


def _codes_shown(table: TableView) -> Iterator[str]:
    for at, header in enumerate(table.columns):
        if _is_code(header):
            yield from (row[at] for row in table.rows if row[at])


def _codes_named(part: object) -> Iterator[str]:
    """Values that the plan's conditions name of columns of codes."""
    if isinstance(part, Mapping):
        column = part.get("column")
        if isinstance(column, Mapping) and _is_code(str(column.get("name", ""))):
            yield from (str(value) for value in (part.get("value"), *(part.get("values") or ())) if value)
        for value in part.values():
            yield from _codes_named(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _codes_named(value)


def _is_code(header: str) -> bool:
    return _CODES.search(header) is not None and _OF_PEOPLE.search(header) is None


def _hidden(part: Any, codes: Collection[str]) -> Any:
    """A JSON value with the numbers in its texts starred; ids of records are no texts."""
    if isinstance(part, str):
        return hide_personal_numbers(part, codes)
    if isinstance(part, Mapping):
        return {key: value if str(key).endswith(_KEYS) else _hidden(value, codes) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_hidden(value, codes) for value in part]
    return part
