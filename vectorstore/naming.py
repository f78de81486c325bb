"""What answers call a file when two files share a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from assistant.records import Source


def tell_apart(sources: Iterable[Source]) -> list[Source]:
    """Sources in the order of their keys, those that share a name renamed by as few of
    their folders as it takes (``甲/总结.docx``); all other names stay as they are."""
    ordered = sorted(sources, key=lambda source: source.key)
    shared = Counter(source.name for source in ordered)
    groups = {
        name: [source for source in ordered if source.name == name] for name, count in shared.items() if count > 1
    }
    return [
        source.model_copy(update={"name": _short_path(source, groups[source.name])})
        if source.name in groups
        else source
        for source in ordered
    ]


def _short_path(source: Source, group: list[Source]) -> str:
    parts = _parts(source)
    others = [_parts(other) for other in group if other.key != source.key]
    for length in range(2, len(parts) + 1):
        if all(other[-length:] != parts[-length:] for other in others):
            return "/".join(parts[-length:])
    return source.key


def _parts(source: Source) -> list[str]:
    folders = [part for part in re.split(r"[\\/]", source.key) if part][:-1]
    return [*folders, source.name]
