"""Formulas whose result a workbook did not save: computed here, or left as their text.

Programs that write workbooks without computing them leave formulas without values;
a cell reader gives blanks for them, which is not what they say
(docs/decisions/0006-formulas-without-results.md).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from ingest.readers.reading import CellValue

Position = tuple[int, int]
_CLOCKS = (dt.datetime(2001, 2, 3, 4, 5, 6, tzinfo=dt.UTC), dt.datetime(2031, 10, 21, 14, 35, 46, tzinfo=dt.UTC))
_ONE_BY_ONE = 1_000
_ERRORS: Mapping[str, str] = {"Div": "#DIV/0!", "Na": "#N/A", "Num": "#NUM!"}


def compute(path: Path, wanted: Mapping[str, Sequence[Position]]) -> Mapping[str, Mapping[Position, CellValue]]:
    """Results by sheet name and zero-based position, of those that could be computed.

    Missing are formulas with functions the engine does not know, with references to
    other files, and with results that depend on when they are computed (今天, 随机数).
    """
    try:
        import formualizer
    except ImportError:
        return {}
    found: list[Mapping[str, Mapping[Position, CellValue]]] = []
    try:
        for seed, clock in enumerate(_CLOCKS):
            settings = formualizer.EvaluationConfig()
            settings.workbook_seed, settings.enable_parallel = seed, False
            config = formualizer.WorkbookConfig(eval_config=settings)
            book = formualizer.Workbook.from_path(str(path), config=config)
            book.set_deterministic_clock(clock)
            _evaluate(book, formualizer, wanted)
            found.append({sheet: _results(book, sheet, positions) for sheet, positions in wanted.items()})
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # noqa: BLE001 - a panic of the engine is no Exception
        return {}
    first, second = found
    return {
        sheet: {position: value for position, value in results.items() if second[sheet].get(position) == value}
        for sheet, results in first.items()
    }


def _evaluate(book: Any, engine: Any, wanted: Mapping[str, Sequence[Position]]) -> None:
    """All formulas at once; one by one where a reference of one of them stops the engine."""
    try:
        book.evaluate_all()
    except engine.ExcelEvaluationError:
        cells = [(sheet, *position) for sheet, positions in wanted.items() for position in positions]
        for sheet, row, column in cells[:_ONE_BY_ONE]:
            with suppress(engine.ExcelEvaluationError):
                book.evaluate_cell(sheet, row + 1, column + 1)


def _results(book: Any, sheet: str, positions: Sequence[Position]) -> Mapping[Position, CellValue]:
    results: dict[Position, CellValue] = {}
    for row, column in positions:
        value = book.get_value(sheet, row + 1, column + 1)
        if isinstance(value, dict):
            value = _ERRORS.get(str(value.get("kind")))
        elif value is None or not isinstance(value, str | int | float | dt.date | dt.time):
            continue
        if value is not None:
            results[row, column] = None if value == "" else value
    return results
