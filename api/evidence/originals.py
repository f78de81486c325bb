"""The file that a source was read from, as long as it is still the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from assistant.records import Source


class NoOriginal(LookupError):
    """The file is gone, or is another by now.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def original(source: Source) -> Path:
    """Where the file lies.  Raises `NoOriginal`, so that nobody checks a figure in another file."""
    path = Path(source.key)
    try:
        with path.open("rb") as file:
            same = hashlib.file_digest(file, "sha256").hexdigest() == source.sha256
    except OSError as fault:
        raise NoOriginal(f"原件“{source.name}”已经不在原来的位置，或者没有权限打开") from fault
    if not same:
        raise NoOriginal(f"原件“{source.name}”在导入以后改动过，与这一版资料不一致，请重新导入")
    return path
