"""Values of a table said with words of grammar between their own: 完善配套以后再挂牌 for 完善配套后挂牌."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.ledgers.links import Linked
from assistant.records import ColumnRole

_SHORTEST = 5
_LONGEST = 40
_FILLERS = "以再要的了着地就才还都也给把先得过来去上下里之"
_POINTED = re.compile(r"的?[那这]一?[个处条宗块家户座片](?:的)?|的")
_FEWEST_OWN = 4  # characters of a value that are no words of grammar themselves


def loosely_said(text: str, words: TableWords, exactly: Collection[str]) -> Iterator[Linked]:
    """The values of groups and states that stand in a question but for words of grammar in them."""
    for surface, (first, *_) in words.grouping_values:
        if len(surface) < _SHORTEST or surface in exactly or surface[0] not in text or surface[-1] not in text:
            continue
        match = _loose(surface).search(text) if sum(c not in _FILLERS for c in surface) >= _FEWEST_OWN else None
        if match is not None and match.group() != surface:
            meaning = replace(first, how=LinkKind.FUZZY)
            yield Linked(match.start(), match.end(), match.group(), meaning, first.negated)


def pointed_at(text: str, words: TableWords, exactly: Collection[str]) -> Iterator[Linked]:
    """Names of rows with 那个 or 的 between their parts: 二道沟3组那个滑坡 for 二道沟3组滑坡."""
    for cut in _POINTED.finditer(text):
        rest = text[: cut.start()] + text[cut.end() :]
        around = rest[max(cut.start() - _LONGEST, 0) : cut.start() + _LONGEST]
        for surface in dict.fromkeys(said for _, said in words.said_in(around)):
            if len(surface) < _SHORTEST or surface in exactly:
                continue
            start = rest.find(surface, max(cut.start() - len(surface), 0))
            meanings = words.surfaces[surface]
            named = [m for m in meanings if m.target is Target.VALUE and m.column and m.column.role is ColumnRole.NAME]
            if named and start < cut.start() < start + len(surface):
                end = start + len(surface) + len(cut.group())
                yield Linked(start, end, text[start:end], named[0], named[0].negated)


@lru_cache(maxsize=4096)
def _loose(surface: str) -> re.Pattern[str]:
    return re.compile(f"[{_FILLERS}]{{0,2}}".join(re.escape(character) for character in surface))
