"""Files that are complete on disk before anything points to them."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Container
from pathlib import Path


def write_bytes(path: Path, content: bytes) -> None:
    """Writes `path` whole, creating its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def replace_atomically(path: Path, content: bytes) -> None:
    """Replaces `path` so that a reader sees the old content or the new, even after
    a power cut."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    _flush_file(fresh)
    fresh.replace(path)
    flush_folder(path.parent)


def link_tree(source: Path, target: Path) -> None:
    """Gives `target` the files of `source`, which must never be written again: hard
    links, or copies where the file system has none."""
    target.mkdir(parents=True)
    for path in sorted(source.rglob("*")):
        twin = target / path.relative_to(source)
        if path.is_dir():
            twin.mkdir()
            continue
        try:
            os.link(path, twin)
        except OSError:
            shutil.copy2(path, twin)


def flush_tree(folder: Path, but: Container[str] = ()) -> None:
    """Forces every file and folder under `folder` to the disk, except files, named from
    there, that lie on it already."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            flush_folder(path)
        elif path.relative_to(folder).as_posix() not in but:
            _flush_file(path)
    flush_folder(folder)


def flush_folder(folder: Path) -> None:
    """Forces a folder's entries to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    _flush(folder, os.O_RDONLY)


def file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush_file(path: Path) -> None:
    _flush(path, os.O_RDWR)


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
