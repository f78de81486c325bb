"""Which kind there is most of, where a ledger has a column for each kind: 哪种登记办得最多 of 首次登记, 转移登记 …;
and all kinds but one together: 除了抵押登记，其他登记一共办了多少件.

Every kind is asked for by itself, in the words of the question; the largest of the answers is told, or their sum.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import pandas as pd

from assistant.plan import Aggregate, Aggregation, Link, LinkKind, Reckon, Reckoning, TablePlan, conjuncts
from assistant.planning.cells.adding_up import total_among
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
_BUT_ONE = re.compile(
    r"^(?P<before>.*?)(?P<but>(?:除了|除开|除去|除|刨开|刨去|刨掉|抛开|撇开|不算|不含|不包括)(?P<out>[^，,、和与及]{2,8}?))(?:以外|之外|外)?[，,]?"
    r"(?:其[他它余]|剩下|剩余|别)的?(?:各|几|所有的?|全部的?)?[种类项样]?(?P<noun>[\u4e00-\u9fff]{2,4}?)(?:业务|事项)?"
    rf"(?:都|全|全部|一共|总共|合计|共|加起来|合起来|加总|加在一起|合在一起)+{_VERB}了?(?:有|是)?(?:多少|几|好多)[件宗本个笔]?$"
)
_END = re.compile(r"[?？。呢啊呀的]+$")
_FEWEST = 3
_DOING = frozenset(("", "办理", "受理", "发生", "办", "做"))
"""Verbs that say no more than that there was some."""


class KindsInColumns:
    """Plans them over the ledgers whose columns are kinds; `alone` plans one ask over some ledger."""

    def __init__(
        self,
        read: Callable[[str], Question],
        alone: Callable[[Question], TablePlan | None],
        tables: Sequence[Table],
        frame: Callable[[str], pd.DataFrame],
    ) -> None:
        self._read = read
        self._alone = alone
        self._tables = tables
        self._frame = frame

    def plan(self, text: str) -> Reckoning | None:
        """The kind that there is most or least of, or all but one together; None where no ledger has columns for
        its kinds, or any of them is not told."""
        plain = _END.sub("", normalise(text))
        said = _MOST.match(plain) or _MOST_FIRST.match(plain)
        but_one = _BUT_ONE.match(plain) if said is None else None
        if said is not None:
            told = [self._of_table(table, said) for table in self._tables]
        else:
            told = [self._all_but_one(table, but_one) for table in self._tables] if but_one is not None else []
        found = [reckoning for reckoning in told if reckoning is not None]
        if len(found) != 1:
            return None
        return found[0].model_copy(update={"basis": found[0].basis.model_copy(update={"question": text})})

    def _of_table(self, table: Table, said: re.Match[str]) -> Reckoning | None:
        names = kinds_of(table, said["noun"])
        reckon = Reckon.LARGEST if said["how"] == "多" else Reckon.SMALLEST
        return self._reckoned(table, names, said, reckon) if len(names) >= _FEWEST else None

    def _all_but_one(self, table: Table, said: re.Match[str]) -> Reckoning | None:
        """The sum of the other kinds, where the one left out is a kind and no column holds the total of others."""
        names = kinds_of(table, said["noun"])
        out = [name for name in names if said["out"] in (name, name.removesuffix(said["noun"]))]
        if len(names) < _FEWEST or len(out) != 1:
            return None
        rest = [name for name in names if name != out[0]]
        found = self._reckoned(table, rest, said, Reckon.SUM)
        if found is None:
            return None
        if total_among(self._frame(table.id), [c for c in table.columns if bare_name(c) in names]) is not None:
            return None
        left = Link(
            text=said["but"],
            start=said.start("but"),
            end=said.end("but"),
            target=f"column:{out[0]}",
            how=LinkKind.EXACT,
            score=1,
        )
        note = f"除{out[0]}外，{'、'.join(rest)}相加"
        basis = found.basis.model_copy(
            update={"assumptions": (*found.basis.assumptions, note), "links": (*found.basis.links, left)}
        )
        return found.model_copy(update={"basis": basis})

    def _reckoned(self, table: Table, names: Sequence[str], said: re.Match[str], reckon: Reckon) -> Reckoning | None:
        """Each kind asked for by itself, of the same rows, set against the others or added to them."""
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
