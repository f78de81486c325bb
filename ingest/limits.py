"""How much one file may cost before it is given up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds for reading one file: its size, packed and unpacked, the cells of one
    sheet, and what the process that reads it may use (wall-clock seconds, address space)."""

    file_bytes: int = 300 * 1024**2
    unpacked_bytes: int = 1500 * 1024**2
    cells: int = 16_000_000
    seconds: float = 300
    memory_bytes: int = 4 * 1024**3
