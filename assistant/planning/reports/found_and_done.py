"""What was put right of what was found, where one sentence of a report counts both: 发现问题66个，整改60个."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.records import Fact

_FOUND = re.compile(r"发现|查出|排查|摸排|检查出|巡查出")
_PUT_RIGHT = re.compile(r"(?:已|现已|均已|全部|完成|督促|及时)*整改(?:完成|到位|完毕)?(?:问题|隐患)?")


def put_right_of(found: Fact, facts: Iterable[Fact]) -> Fact | None:
    """The one figure of the same sentence for what was put right of the things found; None for
    things that were not found, or where several figures are of it."""
    if _FOUND.search(found.clause) is None:
        return None
    beside = [
        fact
        for fact in facts
        if fact.group_id == found.group_id
        and fact.unit == found.unit
        and fact.id != found.id
        and _PUT_RIGHT.fullmatch(fact.indicator) is not None
    ]
    return beside[0] if len(beside) == 1 else None
