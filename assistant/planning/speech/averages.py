"""What an average is taken over: the rows (平均每个图斑), a unit (平均每亩, 户均), months (月均)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.planning.speech.roles import Roles
from assistant.vocabulary.units import Unit, match_unit

_AVERAGE = re.compile(
    r"(?P<short>[月户人亩]均)|(?P<before>[每一](?P<unit1>.{1,3}?))平均|平均(?:下来|算下来)?(?P<after>[每一](?=(?P<unit2>\S)))?"
    r"|均值"
)


@dataclass(frozen=True)
class Average:
    """An average asked for; `per` is the unit it goes to (亩 in 平均每亩), None where the
    question does not say; `monthly` for 月均."""

    per: Unit | None = None
    monthly: bool = False


def average_in(roles: Roles) -> Average | None:
    """The average asked for; its words are taken, with the unit they name."""
    match = next((m for m in _AVERAGE.finditer(roles.text) if roles.free(m.start(), m.end())), None)
    if match is None:
        return None
    if match["short"]:
        roles.take(match.start(), match.end(), "aggregate")
        monthly = match["short"][0] == "月"
        return Average(None if monthly else match_unit(match["short"], 0), monthly)
    if match["before"]:
        unit = match_unit(match["unit1"], 0)
        whole = unit is not None and unit.name == match["unit1"]
        start = match.start() if whole else match.end() - 2
        roles.take(start, match.end(), "aggregate")
        return Average(unit if whole else None)
    unit = match_unit(roles.text, match.end()) if match["after"] else None
    end = match.end() + (len(unit.name) if unit else 0)
    if match["after"] and unit is None:
        end = match.end() - 1  # 平均每…: what follows is no unit
    roles.take(match.start(), end, "aggregate")
    if unit is None and roles.text.startswith("月", match.end()) and match["after"]:
        roles.take(match.end() - 1, match.end() + 1, "aggregate")
        return Average(monthly=True)
    return Average(unit)
