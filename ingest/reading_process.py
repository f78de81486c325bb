"""The process that reads one file, and nothing else.

Run as ``python -m ingest.reading_process FOLDER``: the folder holds ``request.json``
and receives ``reading.json`` with ``0.arrow``, ``1.arrow`` … for its tables, or
``refusal.json`` with the reason.  A process that leaves neither was killed or
crashed; `ingest.reading_pool` says so.  Nothing is ever unpickled.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from ingest.file_reading import FileReading, read_file
from ingest.limits import Limits
from ingest.readers.reading import UnreadableFile

REQUEST, READING, REFUSAL = "request.json", "reading.json", "refusal.json"
OUT_OF_MEMORY = "读取时内存不够，文件可能太大或已损坏，请拆分或重新另存后再导入"
CRASHED = "读取时出错，文件可能已损坏，请重新另存后再导入"


class Request(BaseModel):
    """One file to read, by its real path, and the limits to keep."""

    model_config = ConfigDict(frozen=True)

    path: Path
    source_id: str
    file_name: str
    limits: Limits


class Refusal(BaseModel):
    """Why the file gave nothing (`reason` Chinese); `cause` names the fault for the log."""

    model_config = ConfigDict(frozen=True)

    reason: str
    cause: str = ""


def main(folder: Path) -> None:
    """Answers the request in `folder`; never raises for anything the file does."""
    request = Request.model_validate_json((folder / REQUEST).read_bytes())
    _restrict(request.limits)
    try:
        reading, tables = read_file(request.path, request.source_id, request.file_name, request.limits)
        _write(folder, reading, tables)
    except BaseException as fault:  # noqa: BLE001 - a panic of the cell reader is no Exception
        (folder / REFUSAL).write_text(_refusal(fault).model_dump_json(), encoding="utf-8")


def _refusal(fault: BaseException) -> Refusal:
    cause = f"{type(fault).__name__}: {fault}"[:500]
    match fault:
        case UnreadableFile():
            return Refusal(reason=fault.reason)
        case MemoryError() | RecursionError():
            return Refusal(reason=OUT_OF_MEMORY, cause=cause)
        case PermissionError():
            return Refusal(reason="没有权限读取这个文件", cause=cause)
        case _:
            return Refusal(reason=CRASHED, cause=cause)


def _write(folder: Path, reading: FileReading, tables: list[pa.Table]) -> None:
    """The reading last: it is complete when it is there."""
    for index, rows in enumerate(tables):
        with pa.OSFile(str(folder / f"{index}.arrow"), "wb") as file, pa.ipc.new_file(file, rows.schema) as writer:
            writer.write_table(rows)
    (folder / READING).write_text(reading.model_dump_json(), encoding="utf-8")


def _restrict(limits: Limits) -> None:
    """Caps memory and processor time where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, int(limits.seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
