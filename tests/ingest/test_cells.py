from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from assistant.records import CellStatus
from ingest.cells import decimal_of, is_numeric, raw_text, read_date, read_number, read_text
from ingest.readers.reading import CellValue

OK, DASH, MASKED, ERROR, TEXT, BLANK = (
    CellStatus.OK,
    CellStatus.DASH,
    CellStatus.MASKED,
    CellStatus.ERROR,
    CellStatus.TEXT,
    CellStatus.BLANK,
)


@pytest.mark.parametrize(
    ("raw", "value", "unit", "note", "second"),
    [
        ("1,286.40", "1286.40", "", "", None),
        ("１２８６．４", "1286.4", "", "", None),
        ("１，２８６．４０", "1286.40", "", "", None),
        ("65人", "65", "人", "", None),
        ("65 人", "65", "人", "", None),
        ("(29)%", "-29", "%", "", None),
        ("（29）%", "-29", "%", "", None),
        ("(29%)", "-29", "%", "", None),
        ("（1,234.5）", "-1234.5", "", "", None),
        ("16994 -", "16994", "", "-", None),
        ("16994①", "16994", "", "①", None),
        ("6.3(6.1)", "6.3", "", "", "6.1"),
        ("6.3（6.1）", "6.3", "", "", "6.1"),
        ("1.2亿", "120000000", "", "", None),
        ("3.2万", "32000", "", "", None),
        ("3.2万元", "3.2", "万元", "", None),
        ("-12.5", "-12.5", "", "", None),
        ("－12.5", "-12.5", "", "", None),
        ("−12.5", "-12.5", "", "", None),
        ("+3.0", "3.0", "", "", None),
        ("85.5%", "85.5", "%", "", None),
        ("85.5％", "85.5", "%", "", None),
        (".5", "0.5", "", "", None),
        ("三百二十一", "321", "", "", None),
        (" 12 ", "12", "", "", None),
        ("￥1,200", "1200", "元", "", None),
    ],
)
def test_a_number_keeps_its_value_unit_note_and_second_value(
    raw: str, value: str, unit: str, note: str, second: str | None
) -> None:
    cell = read_number(raw)
    assert cell.status is OK
    assert cell.value == Decimal(value)
    assert format(cell.value, "f") == value
    assert cell.number is not None
    assert (cell.number.unit_suffix.replace("％", "%"), cell.number.note) == (unit, note)
    assert cell.number.second == (None if second is None else Decimal(second))


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        *((dash, DASH) for dash in ("—", "-", "…", "/", "——", "－", "--", "……", " / ")),
        ("*60", MASKED),
        ("3*.6*", MASKED),
        ("*.*亩", MASKED),
        ("＊60个", MASKED),
        *((error, ERROR) for error in ("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#####", "=B2*C2")),
        ("待核", TEXT),
        ("约60", TEXT),
        ("5至8", TEXT),
        ("2023.6.30", TEXT),
        (True, TEXT),
        (dt.date(2023, 6, 30), TEXT),
        (None, BLANK),
        ("", BLANK),
        ("  \u3000", BLANK),
    ],
)
def test_what_is_no_number_says_what_it_is(raw: CellValue, status: CellStatus) -> None:
    cell = read_number(raw)
    assert (cell.status, cell.value) == (status, None)


@pytest.mark.parametrize(
    "raw",
    [
        "2023.6.30",
        "2023年6月30日",
        "2023年6月30",
        "２０２３年６月３０日",
        "20230630",
        20230630.0,
        "2023-6-30",
        "2023-06-30 00:00:00",
        "2023/6/30",
        "2023．6．30",
        "2023 年 6 月 30 日",
        45107.0,
        45107,
        "45107",
        dt.date(2023, 6, 30),
        dt.datetime(2023, 6, 30, 8, 15),
    ],
    ids=str,
)
def test_dates_in_a_date_column(raw: CellValue) -> None:
    cell = read_date(raw)
    assert (cell.status, cell.value) == (OK, dt.date(2023, 6, 30))


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("2023.2.30", TEXT),
        ("2023年6月", TEXT),
        ("20231345", TEXT),
        ("待定", TEXT),
        ("2023年*月", MASKED),
        ("/", DASH),
        ("#N/A", ERROR),
        (None, BLANK),
        (12.0, TEXT),
    ],
)
def test_what_is_no_day_stays_out_of_a_date_column(raw: CellValue, status: CellStatus) -> None:
    cell = read_date(raw)
    assert (cell.status, cell.value) == (status, None)


@pytest.mark.parametrize("code", ["000123", "450722001", "TB-001", "６５", "1.10", "45107"])
def test_codes_stay_as_written(code: str) -> None:
    assert read_text(code).value == code


def test_long_codes_and_leading_zeros_are_no_numbers() -> None:
    assert not is_numeric("000123")
    assert not is_numeric("450722199001011234")
    assert is_numeric("0.5")
    assert is_numeric("*60")


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (0.30000000000000004, "0.3"),
        (1e-05, "0.00001"),
        (12345678.0, "12345678"),
        (1e20, "100000000000000000000"),
        (-0.0, "0"),
        (1286.4, "1286.4"),
        (3, "3"),
    ],
)
def test_a_stored_number_reads_as_a_spreadsheet_shows_it(stored: float, shown: str) -> None:
    assert raw_text(stored) == shown
    assert format(decimal_of(stored), "f") == shown
