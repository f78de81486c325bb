"""The manifest of a generation: what it holds, and the hash of every file in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from assistant.ports import CardKind
from assistant.records import Record
from vectorstore.durable import file_sha256, write_bytes
from vectorstore.faults import DamagedGeneration

FORMAT = 1
MANIFEST = "manifest.json"
CHROMA = "chroma"
BUILTIN = "builtin"
"""The embedding that is fitted on the cards themselves; any other name is a model's."""


class Manifest(Record):
    """`cards` counts the indexed cards of each kind.

    `model` marks the encoder's files, "" for the built-in one; `fresh` are the ids of the
    sources that were not taken over from the generation before.

    `hashes` covers all files but Chroma's, whose SQLite file changes whenever it is
    opened; for Chroma's other files `chroma_sizes` keeps the sizes in bytes.
    """

    format: int = FORMAT
    number: int
    embedding: str
    cards: dict[CardKind, int]
    hashes: dict[str, str]
    chroma_sizes: dict[str, int]
    model: str = ""
    fresh: tuple[str, ...] = ()


def describe(
    folder: Path, number: int, embedding: str, cards: dict[CardKind, int], linked: Mapping[str, str]
) -> Manifest:
    """The manifest of the files that stand in `folder`.

    `linked` has the hashes of files that came from the generation before: they are
    taken over, so that the probe sees when such a file has changed since.
    """
    hashes: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_dir() or name.as_posix() == MANIFEST:
            continue
        if name.parts[0] != CHROMA:
            hashes[name.as_posix()] = linked.get(name.as_posix()) or file_sha256(path)
        elif len(name.parts) > 2:
            sizes[name.as_posix()] = path.stat().st_size
    return Manifest(number=number, embedding=embedding, cards=cards, hashes=hashes, chroma_sizes=sizes)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    write_bytes(folder / MANIFEST, manifest.model_dump_json(indent=1).encode())


def read_manifest(folder: Path) -> Manifest:
    """Raises `FileNotFoundError` when there is none, `DamagedGeneration` when it cannot be used."""
    content = (folder / MANIFEST).read_bytes()
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError as error:
        raise DamagedGeneration(f"{MANIFEST}: {error}") from error
    if manifest.format != FORMAT:
        raise DamagedGeneration(f"{MANIFEST}: format {manifest.format}, expected {FORMAT}")
    return manifest


def model_mark(model: str) -> str:
    """What tells a model from another one: its name, and for a folder its files' sizes and times."""
    parts = [model]
    folder = Path(model)
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            status = path.stat()
            parts.append(f"{path.relative_to(folder)} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def check_hashes(folder: Path, manifest: Manifest) -> None:
    """Raises `DamagedGeneration` for the first file that is missing or changed."""
    for name, expected in manifest.hashes.items():
        path = folder / name
        if not path.is_file():
            raise DamagedGeneration(f"{name}: missing")
        if file_sha256(path) != expected:
            raise DamagedGeneration(f"{name}: changed")


def check_chroma_files(folder: Path, manifest: Manifest) -> None:
    """Raises `DamagedGeneration` when a file of Chroma's is missing or cut short."""
    if not any(manifest.cards.values()):
        return
    if not (folder / CHROMA / "chroma.sqlite3").is_file():
        raise DamagedGeneration(f"{CHROMA}: missing")
    for name, size in manifest.chroma_sizes.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size < size:
            raise DamagedGeneration(f"{name}: missing or cut short")
