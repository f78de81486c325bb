"""Comparisons of reports with ledgers, as a generation keeps them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from assistant.ports import Reconciles, RecordStore
from assistant.reconciling.comparison import Comparison
from assistant.records import Record
from vectorstore.durable import write_bytes

COMPARISONS = "comparisons.json"


class KeptComparisons(Record):
    """`version` names the rules they were made by."""

    version: str = ""
    comparisons: tuple[Comparison, ...] = ()


def read_comparisons(generation: Path) -> KeptComparisons:
    """Those of a generation; none in one that was built without."""
    file = generation / COMPARISONS
    return KeptComparisons.model_validate_json(file.read_bytes()) if file.is_file() else KeptComparisons()


def write_comparisons(
    generation: Path, records: RecordStore, reconcile: Reconciles, earlier: Path | None, fresh: Collection[str]
) -> None:
    """Compares what is `fresh` (source ids) and takes the rest over from the `earlier`
    generation, as long as that one was compared by the same rules."""
    known = KeptComparisons() if earlier is None else read_comparisons(earlier)
    same_rules = known.version == reconcile.version
    found = reconcile(records, known.comparisons, fresh) if same_rules else reconcile(records)
    kept = KeptComparisons(version=reconcile.version, comparisons=tuple(found))
    write_bytes(generation / COMPARISONS, kept.model_dump_json().encode())
