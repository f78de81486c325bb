"""Uploaded files: on disk under names of ours, never under the sender's."""

from __future__ import annotations

import os
import re
import unicodedata
import uuid
from collections.abc import Container
from pathlib import Path

from ingest.limits import Limits
from ingest.readers.formats import sniff, why_unsupported
from ingest.readers.reading import UnreadableFile

FOLDER = "uploads"
LONGEST_NAME = 150
_KEPT_SECONDS = 30 * 24 * 3600.0
_STORED = re.compile(r"[0-9a-f]{32}\.[a-z]{1,8}")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]')


class BadUpload(Exception):
    """A file that is not taken.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class TooLarge(BadUpload):
    """A file that grows beyond what is read."""


class Uploads:
    """The folder of uploaded files under a data folder."""

    def __init__(self, home: Path) -> None:
        self._folder = (home / FOLDER).resolve()

    def path(self, stored: str) -> Path:
        """Where an upload lies by its own name.  Raises `ValueError` for any other name."""
        if _STORED.fullmatch(stored) is None:
            raise ValueError(stored)
        return self._folder / stored

    def holds(self, key: str) -> bool:
        """Whether the key of a source is that of an upload."""
        return Path(key).parent == self._folder

    def begin(self, name: str) -> UploadUnderWay:
        """A new upload of a file called `name` by its sender.  Raises `BadUpload` for kinds of
        files that are not read."""
        shown = proper_name(name)
        reason = why_unsupported(Path(shown))
        if reason is not None:
            raise BadUpload(reason)
        self._folder.mkdir(parents=True, exist_ok=True)
        stored = f"{uuid.uuid4().hex}{Path(shown).suffix.lower()}"
        return UploadUnderWay(self.path(stored), shown)

    def discard(self, stored: str) -> None:
        self.path(stored).unlink(missing_ok=True)

    def sweep(self, in_use: Container[str], now: float) -> None:
        """Removes files that no source in service comes from and that are older than a month: until
        then a rollback brings their sources back with their originals."""
        for path in self._folder.glob("*") if self._folder.is_dir() else ():
            if str(path) not in in_use and now - path.stat().st_mtime > _KEPT_SECONDS:
                path.unlink(missing_ok=True)


class UploadUnderWay:
    """A file that is being received, under a temporary name until `finish`."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._path = path
        self._part = path.with_suffix(".part")
        self._file = self._part.open("wb")
        self._size = 0

    def write(self, piece: bytes) -> None:
        """Raises `TooLarge`."""
        self._size += len(piece)
        if self._size > Limits().file_bytes:
            raise TooLarge(f"文件超过 {Limits().file_bytes // 1024**2} MB，太大，请拆分后再上传")
        self._file.write(piece)

    def finish(self) -> str:
        """The name that the file has on disk.  Raises `BadUpload` when it is empty, or is none of
        the kinds that are read, by its content."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if not self._size:
            raise BadUpload("文件是空的")
        self._part.replace(self._path)
        try:
            sniff(self._path, Limits())
        except UnreadableFile as fault:
            self._path.unlink(missing_ok=True)
            raise BadUpload(fault.reason) from fault
        return self._path.name

    def give_up(self) -> None:
        """Leaves nothing behind; harmless after `finish`."""
        self._file.close()
        self._part.unlink(missing_ok=True)


def proper_name(name: str) -> str:
    """The sender's name of a file as it may be shown: without folders and characters that steer.

    Raises `BadUpload` when nothing is left of it.
    """
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    shown = _NOT_IN_NAMES.sub("", base).strip(" .")
    if not shown:
        raise BadUpload("没有文件名")
    stem, suffix = Path(shown).stem, Path(shown).suffix
    return shown if len(shown) <= LONGEST_NAME else stem[: LONGEST_NAME - len(suffix)] + suffix
