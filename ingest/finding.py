"""Which files are meant by the paths given to an ingest."""

from __future__ import annotations

import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.outcome import SkippedFile
from ingest.readers.formats import why_unsupported

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


@dataclass(frozen=True)
class FoundFile:
    """A file by its real path; `root` is the path given under which it was found."""

    path: Path
    root: Path
    name: str

    @property
    def key(self) -> str:
        return str(self.path)


@dataclass
class Found:
    """Files in the order of their paths, each once; what was passed over; the folders
    that were walked, and those within them that could not be."""

    files: dict[str, FoundFile] = field(default_factory=dict)
    skipped: list[SkippedFile] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    unwalked: list[Path] = field(default_factory=list)

    def called(self, names: Mapping[str, str]) -> Found:
        """The same files, those among `names` by other names than their own."""
        files = {key: replace(file, name=names.get(key, file.name)) for key, file in self.files.items()}
        return replace(self, files=files)

    def is_gone(self, key: str, root: str) -> bool:
        """Whether a known file is missing from a folder that was walked as a whole."""
        path = Path(key)
        if key in self.files or any(path.is_relative_to(folder) for folder in self.unwalked):
            return False
        return any(path.is_relative_to(folder) or root == str(folder) for folder in self.folders)


def find_files(paths: Sequence[Path]) -> Found:
    """Walks folders (links followed once, hidden and temporary files left aside)."""
    found = Found()
    for given in paths:
        path = given.absolute()
        kind = _kind(path)
        if kind == "folder":
            real = path.resolve()
            found.folders.append(real)
            _walk(real, real, found, set())
        elif kind == "file":
            _take(path, path.resolve(), found)
        else:
            found.skipped.append(SkippedFile(str(given), kind))
    found.files = dict(sorted(found.files.items()))
    return found


def _walk(folder: Path, root: Path, found: Found, seen: set[Path]) -> None:
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        found.unwalked.append(folder)
        found.skipped.append(SkippedFile(str(folder), "没有权限打开这个文件夹"))
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _SYSTEM_FILES:
            continue
        kind = _kind(entry)
        if kind == "folder":
            _walk(entry, root, found, seen)
        elif kind == "file":
            _take(entry, root, found)
        else:
            found.skipped.append(SkippedFile(str(entry), kind))


def _kind(path: Path) -> str:
    """``folder``, ``file``, or why it is neither (Chinese)."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return "链接指向的文件不存在" if path.is_symlink() else "路径不存在，请检查写得对不对"
    except OSError:
        return "打不开，可能没有权限"
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "不是普通文件"


def _take(path: Path, root: Path, found: Found) -> None:
    reason = why_unsupported(path)
    if reason is not None:
        found.skipped.append(SkippedFile(str(path), reason))
        return
    real = path.resolve()
    found.files.setdefault(str(real), FoundFile(real, root, path.name))
