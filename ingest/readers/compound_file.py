"""The streams of an OLE compound file, which old Office documents are.

Layout: [MS-CFB] Compound File Binary File Format, sections 2.2 (header), 2.3 (FAT),
2.6 (directory).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_LAST_SECTOR = 0xFFFFFFFA  # this and above are no sector numbers
_ENTRY = 128
_STREAM, _ROOT = 2, 5


@dataclass(frozen=True)
class _Entry:
    kind: int
    start: int
    size: int


class CompoundFile:
    """Read access to the streams at any level, by name.

    Raises `ValueError`, `struct.error` or `IndexError` for a damaged file.
    """

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        if not self._data.startswith(SIGNATURE):
            raise ValueError("no compound file")
        shift, mini_shift = struct.unpack_from("<HH", self._data, 30)
        directory, self._cutoff, mini_fat, difat = struct.unpack_from("<I4xII4xI", self._data, 48)
        if not 7 <= shift <= 16 or not 4 <= mini_shift <= 12:
            raise ValueError("strange sector sizes")
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        self._fat = self._read_fat(difat)
        self._entries = dict(self._read_directory(directory))
        self._mini_fat = _numbers(self._chain(mini_fat))
        root = next((entry for entry in self._entries.values() if entry.kind == _ROOT), None)
        if root is None:
            raise ValueError("no root entry")
        self._mini_stream = self._chain(root.start)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; `KeyError` when there is none of this name."""
        entry = self._entries[name]
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        pieces = _walk(entry.start, self._mini_fat)
        size = self._mini_sector
        return b"".join(self._mini_stream[at * size : (at + 1) * size] for at in pieces)[: entry.size]

    def _block(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._block(number) for number in _walk(start, self._fat))

    def _read_fat(self, difat: int) -> tuple[int, ...]:
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while difat < _LAST_SECTOR and difat not in seen:
            seen.add(difat)
            *more, difat = _numbers(self._block(difat))
            sectors += more
        return _numbers(b"".join(self._block(number) for number in sectors if number < _LAST_SECTOR))

    def _read_directory(self, start: int) -> Iterator[tuple[str, _Entry]]:
        directory = self._chain(start)
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            if kind in (_STREAM, _ROOT):
                name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
                first, size = struct.unpack_from("<II", directory, at + 116)
                yield name, _Entry(kind, first, size)


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _walk(start: int, table: tuple[int, ...]) -> Iterator[int]:
    """Sector numbers along a chain; raises `ValueError` for one that bites its tail."""
    steps = 0
    while start < _LAST_SECTOR:
        yield start
        start = table[start]
        steps += 1
        if steps > len(table):
            raise ValueError("an endless chain of sectors")
