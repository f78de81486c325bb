"""The folder of generations: which number is current, which folders may go.

``generations/CURRENT`` holds the current number; ``generations/000012`` is a
generation that was verified; ``generations/000013.part`` is being built or is being
removed, and is never served.  Numbers are never used twice: the highest numbered
folder goes only when a higher one is current.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from vectorstore.durable import flush_folder, replace_atomically
from vectorstore.faults import DamagedGeneration

_NUMBERED = re.compile(r"(\d{6,})(\.part)?")


class GenerationFolders:
    def __init__(self, home: Path) -> None:
        self.root = home / "generations"
        self._current = self.root / "CURRENT"

    def current(self) -> int | None:
        """The current number, from one small file; None before the first publish.

        Raises `DamagedGeneration` when the file holds no number.
        """
        try:
            return int(self._current.read_bytes())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise DamagedGeneration(f"{self._current.name}: {error}") from error

    def path(self, number: int) -> Path:
        return self.root / f"{number:06d}"

    def verified(self) -> list[int]:
        """Numbers of the generations that can be served, ascending."""
        return sorted(number for number, part in self._entries() if not part)

    def start(self) -> tuple[int, Path]:
        """Clears what broken-off builds left and makes the folder of the next number."""
        number = max((number for number, _ in self._entries()), default=0) + 1
        self._remove_parts()
        folder = self._part(number)
        folder.mkdir(parents=True)
        return number, folder

    def promote(self, number: int) -> None:
        """Makes a built and verified folder the current generation; keeps it and the
        one that was current before it."""
        before = self.current()
        self._part(number).rename(self.path(number))
        flush_folder(self.root)
        self.switch(number)
        for old in self.verified():
            if old not in (number, before):
                self.path(old).rename(self._part(old))
        self._remove_parts()

    def switch(self, number: int) -> None:
        replace_atomically(self._current, f"{number}\n".encode("ascii"))

    def drop(self, number: int) -> None:
        """Removes a folder that is being built."""
        shutil.rmtree(self._part(number), ignore_errors=True)

    def _part(self, number: int) -> Path:
        return self.root / f"{number:06d}.part"

    def _entries(self) -> list[tuple[int, bool]]:
        if not self.root.is_dir():
            return []
        matches = (_NUMBERED.fullmatch(path.name) for path in self.root.iterdir())
        return [(int(match[1]), match[2] is not None) for match in matches if match]

    def _remove_parts(self) -> None:
        # A folder that cannot go yet (open elsewhere, on Windows) goes at the next build.
        for number, part in self._entries():
            if part:
                self.drop(number)
