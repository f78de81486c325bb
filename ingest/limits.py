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


def restrict(memory_bytes: int, seconds: float) -> None:
    """Caps this process's memory, and its processor time from now on, where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    for kind, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, int(spent + seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
