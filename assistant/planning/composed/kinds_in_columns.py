"""Which kind there is most of, where a ledger has a column for each kind: 哪种登记办得最多 of 首次登记, 转移登记 ….

Every kind is asked for by itself, in the words of the question; the largest of the answers is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from assistant.plan import Aggregate, Aggregation, Reckon, Reckoning, TablePlan, conjuncts
from assistant.planning.composed.figures_at import term_of
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.records import ColumnRole, Table
from assistant.vocabulary.units import unit_named

_KIND = r"哪一?[种类项样](?P<noun>[\u4e00-\u9fff]{2,4}?)"
_VERB = r"(?P<verb>(?:办理|受理|发生|供应|[办做发报供收用种产卖花出查])?)[得的]?(?:件?数?量?)"
_MOST = re.compile(rf"^(?P<before>.*?){_KIND}(?:业务|事项)?{_VERB}最(?P<how>[多少])$")
_MOST_FIRST = re.compile(rf"^(?P<before>.*?){_VERB}最(?P<how>[多少])的(?:业务)?是{_KIND}$")
_END = re.compile(r"[?？。呢啊呀的]+$")
_FEWEST = 3
_DOING = frozenset(("", "办理", "受理", "发生", "办", "做"))
"""Verbs that say no more than that there was some."""


class KindsInColumns:
    """Plans them over the ledgers whose columns are kinds; `alone` plans one ask over some ledger."""

    def __init__(
        self, read: Callable[[str], Question], alone: Callable[[Question], TablePlan | None], tables: Sequence[Table]
    ) -> None:
        self._read = read
        self._alone = alone
        self._tables = tables

    def plan(self, text: str) -> Reckoning | None:
        """The kind that there is most or least of; None where no ledger has columns for its kinds, or any
        of them is not told."""
        plain = _END.sub("", normalise(text))
        said = _MOST.match(plain) or _MOST_FIRST.match(plain)
        if said is None:
            return None
        found = [reckoning for table in self._tables if (reckoning := self._of_table(table, said)) is not None]
        if len(found) != 1:
            return None
        return found[0].model_copy(update={"basis": found[0].basis.model_copy(update={"question": text})})

    def _of_table(self, table: Table, said: re.Match[str]) -> Reckoning | None:
        names = kinds_of(table, said["noun"])
        if len(names) < _FEWEST:
            return None
        verb = "" if said["verb"] in _DOING else f"{said['verb']}了"
        plans = [self._alone(self._read(f"{said['before']}{name}{verb}一共多少")) for name in names]
        counted = [plan for plan in plans if isinstance(plan, Aggregate) and plan.having is None]
        if len(counted) < len(names):
            return None
        terms = [term for name, plan in zip(names, counted, strict=True) if (term := term_of(plan, name)) is not None]
        apart = {term.measure.column for term in terms if term.measure.aggregation is Aggregation.SUM} - {None}
        if len(apart) < len(names):
            return None
        if any(plan.dataset.table_id != table.id for plan in counted):
            return None
        notes = dict.fromkeys(note for plan in counted for note in plan.basis.assumptions)
        links = tuple(dict.fromkeys(link for plan in counted for link in plan.basis.links))
        if any(conjuncts(plan.where) != conjuncts(counted[0].where) for plan in counted):
            return None
        reckon = Reckon.LARGEST if said["how"] == "多" else Reckon.SMALLEST
        basis = counted[0].basis.model_copy(update={"assumptions": tuple(notes), "links": links})
        subject = f"{basis.period.text if basis.period else ''}{said['noun']}"
        return Reckoning(terms=tuple(terms), reckon=reckon, subject=subject, basis=basis)


def kinds_of(table: Table, noun: str) -> tuple[str, ...]:
    """The columns that count kinds of one thing, in one unit: those whose names end with the noun."""
    units: defaultdict[str, list[str]] = defaultdict(list)
    for column in table.columns:
        unit = unit_named(column.unit or "")
        name = bare_name(column)
        counts = unit is None or unit.counts
        if column.role is ColumnRole.MEASURE and counts and name.endswith(noun) and name != noun:
            units[column.unit or ""].append(name)
    return tuple(next(iter(units.values()), [])) if len(units) == 1 else ()
