"""What an ingest tells while it runs, and what it reports at the end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.records import Notice, Skip


class Step(StrEnum):
    """What just happened to a file, or to the whole run (PUBLISHING, PUBLISHED)."""

    TAKEN = "taken"
    SKIPPED = "skipped"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    PUBLISHING = "publishing"
    PUBLISHED = "published"


@dataclass(frozen=True)
class IngestEvent:
    """One step, for a progress display: `done` of `total` files are finished.

    `name` is the file's name or path (empty for the run as a whole), `detail`
    Chinese text for users, empty when there is nothing to add.
    """

    step: Step
    name: str
    done: int
    total: int
    detail: str = ""


@dataclass(frozen=True)
class TakenFile:
    """A file that was read, with counts of what it gave, its table regions (Chinese, one
    line each), the parts left out, and what to know of the others."""

    key: str
    name: str
    sections: int
    passages: int
    facts: int
    tables: int
    rows: int
    replaced: bool = False
    regions: tuple[str, ...] = ()
    skipped: tuple[Skip, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class SkippedFile:
    """A path that was not taken, and why (Chinese)."""

    path: str
    reason: str


@dataclass(frozen=True)
class IngestReport:
    """The outcome of one run.

    `generation` is None when nothing had changed and none was published.
    `removed` and `unchanged` hold source keys (absolute paths).  `rebuilt` (Chinese) says why
    the indexes of all files were built anew, "" where they were not.
    """

    taken: tuple[TakenFile, ...] = ()
    skipped: tuple[SkippedFile, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    generation: int | None = None
    rebuilt: str = ""

    @property
    def published(self) -> bool:
        return self.generation is not None
