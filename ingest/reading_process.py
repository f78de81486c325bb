"""The process that reads files, one after the other, and nothing else.

Run as ``python -m ingest.reading_process``: each line of its standard input names a
folder that holds ``request.json`` and receives ``reading.json`` with ``0.arrow``,
``1.arrow`` … for its tables, or ``refusal.json`` with the reason.  A line on standard
output says that it did: ``done``, or ``last`` from a process that then ends, to give
the memory back.  A process that ends without a word was killed or crashed;
`ingest.reading_pool` says so.  Nothing is ever unpickled.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from ingest.corrections import NO_CORRECTIONS, FileCorrections
from ingest.file_reading import FileReading, read_file
from ingest.limits import Limits, restrict
from ingest.readers.reading import UnreadableFile

REQUEST, READING, REFUSAL = "request.json", "reading.json", "refusal.json"
DONE, LAST = b"done", b"last"
_KEPT_MEMORY = 600 * 1024**2  # bytes at most in a process that reads another file
OUT_OF_MEMORY = "读取时内存不够，文件可能太大或已损坏，请拆分或重新另存后再导入"
CRASHED = "读取时出错，文件可能已损坏，请重新另存后再导入"


class Request(BaseModel):
    """One file to read, by its real path, what users corrected in it, and the limits to keep."""

    model_config = ConfigDict(frozen=True)

    path: Path
    source_id: str
    file_name: str
    limits: Limits
    corrections: FileCorrections = NO_CORRECTIONS


class Refusal(BaseModel):
    """Why the file gave nothing (`reason` Chinese); `cause` names the fault for the log."""

    model_config = ConfigDict(frozen=True)

    reason: str
    cause: str = ""


def main() -> None:
    """Answers requests until its input ends."""
    sys.meta_path.insert(0, _WithoutPandas())
    with os.fdopen(os.dup(1), "wb", buffering=0) as answers:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        for line in sys.stdin.buffer:
            fresh = answer(Path(os.fsdecode(line.rstrip(b"\n"))))
            answers.write((DONE if fresh else LAST) + b"\n")
            if not fresh:
                return


class _WithoutPandas(MetaPathFinder):
    """Pyarrow imports pandas, where there is one, to ask whether a list is a series: half a second for nothing."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:  # noqa: ARG002
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def answer(folder: Path) -> bool:
    """Answers the request in `folder`; never raises for anything the file does.

    Returns whether this process is fit to read another file.
    """
    request = Request.model_validate_json((folder / REQUEST).read_bytes())
    restrict(request.limits.memory_bytes, request.limits.seconds)
    gc.disable()  # a large sheet is millions of small objects, none of them garbage
    try:
        reading, tables = read_file(
            request.path, request.source_id, request.file_name, request.limits, request.corrections
        )
        _write(folder, reading, tables)
    except BaseException as fault:  # noqa: BLE001 - a panic of the cell reader is no Exception
        (folder / REFUSAL).write_text(_refusal(fault).model_dump_json(), encoding="utf-8")
        return isinstance(fault, UnreadableFile)
    finally:
        gc.enable()
    return _memory_used() < _KEPT_MEMORY


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


def _memory_used() -> int:
    """Bytes this process has held at its peak; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
