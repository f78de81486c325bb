"""Builds old Office files byte by byte, as few libraries can: containers and .xls workbooks."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

_END, _FREE, _FAT, _SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 512


def container(streams: Mapping[str, bytes]) -> bytes:
    """An OLE compound file with these streams, each padded to the size that needs no mini stream."""
    padded = {name: data.ljust(max(4096, -len(data) % _SECTOR + len(data)), b"\0") for name, data in streams.items()}
    entries = [_entry("Root Entry", 5, _END, 0)]
    chain: list[int] = [_FAT, *_links(1, -(-(len(streams) + 1) // 4))]
    blocks = b""
    for name, data in padded.items():
        entries.append(_entry(name, 2, len(chain), len(data)))
        chain += _links(len(chain), len(data) // _SECTOR)
        blocks += data
    assert len(chain) <= 128, "one FAT sector only"
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * _SECTOR, b"\0")
    fat = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I",
        bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0,
        0, *[_FREE] * 108,
    )  # fmt: skip
    return header + fat + directory + blocks


def _links(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    fields = struct.pack("<HBBIII16xIQQIQ", len(text) + 2, kind, 1, _FREE, _FREE, _FREE, 0, 0, 0, start, size)
    return text.ljust(64, b"\0") + fields


def old_workbook(
    cells: Mapping[tuple[int, int], float | str],
    *,
    percentages: Sequence[tuple[int, int]] = (),
    hidden_rows: Sequence[int] = (),
    filtered: bool = False,
    locked: bool = False,
) -> bytes:
    """An .xls with one sheet “台账” of numbers, error codes (``#REF!``) and Latin texts."""
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    lock = _record(0x002F, bytes(54)) if locked else b""
    styles = b"".join(_record(0x00E0, struct.pack("<HH16x", 0, each)) for each in (0, 10))
    name = "台账".encode("utf-16-le")
    sheet_record = 8 + 4 + len(name)
    offset = len(start + lock + styles) + sheet_record + 4
    bound = _record(0x0085, struct.pack("<IHBB", offset, 0, 2, 1) + name)
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    body += _record(0x009B, b"") if filtered else b""
    for row in sorted({row for row, _ in cells}):
        options = 0x20 if row in hidden_rows else 0
        body += _record(0x0208, struct.pack("<HHHHHHI", row, 0, 256, 255, 0, 0, options))
    for (row, column), value in cells.items():
        body += _cell(row, column, value, int((row, column) in percentages))
    return container({"Workbook": start + lock + styles + bound + _record(0x000A, b"") + body + _record(0x000A, b"")})


def _cell(row: int, column: int, value: float | str, style: int) -> bytes:
    place = struct.pack("<HHH", row, column, style)
    if value == "#REF!":
        return _record(0x0205, place + b"\x17\x01")
    if isinstance(value, str):
        return _record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(0x0203, place + struct.pack("<d", value))


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
