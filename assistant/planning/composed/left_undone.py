"""What is left undone of what a rate is of: 没验收的项目还差多少亩没复垦 is the 拆旧复垦规模 less the 已复垦面积.

The glossary's rates say which column holds what was to be done and which what was done; only where no column
holds what is left, and only for one figure over the rows that the question names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.plan import Aggregation, Basis, Filtered, Link, LinkKind, Ratio, Reckon, Reckoning, TablePlan, Term
from assistant.planning.ledgers.states import remaining_columns
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.records import Table
from assistant.vocabulary.glossary import Glossary

_UNDONE = re.compile(
    r"^(?P<head>[^，,最各每哪]{2,30}?)[，,]?(?:一共|总共|现在|目前)*(?:还|尚|仍)(?:差|欠|剩|有|缺)(?:着|下|了)?(?:多少|几|好多)"
    r"(?P<unit>亩|公顷|平方米|平方公里)(?:的)?(?:地|面积|任务)?(?:还)?(?P<left>(?:没有?|未|尚未)(?:能)?(?P<did>[一-鿿]{2}))(?:完|好|到位|出来|上)?[？?。]*$"
)


class LeftUndone:
    """Plans it; `read` takes a question apart, `alone` plans one over any ledger, `table_of` knows the tables."""

    def __init__(
        self,
        read: Callable[[str], Question],
        alone: Callable[[Question], TablePlan | None],
        table_of: Callable[[str], Table],
        glossary: Glossary,
    ) -> None:
        self._read = read
        self._alone = alone
        self._table_of = table_of
        self._glossary = glossary

    def plan(self, text: str) -> Reckoning | None:
        """The rest; None where the question asks for none, or no rate of two columns is of what it says."""
        said = _UNDONE.match(normalise(text))
        if said is None or self._glossary.metric(f"{said['did']}率") is None:
            return None
        rate = self._alone(self._read(f"{said['head']}{said['did']}率是多少"))
        if not isinstance(rate, Ratio) or rate.group_by or rate.having is not None:
            return None
        done, whole = rate.numerator, rate.denominator
        if not _of_columns(done, whole) or remaining_columns(self._table_of(rate.dataset.table_id)):
            return None
        terms = tuple(
            Term(label=side.label, dataset=rate.dataset, where=side.where, measure=side.measure)
            for side in (done, whole)
        )
        note = f"还没{said['did']}的={whole.label}-{done.label}"
        kept = tuple(each for each in rate.basis.assumptions if not each.startswith(f"{said['did']}率"))
        undone = Link(
            text=said["left"],
            start=said.start("left"),
            end=said.end("left"),
            target=f"column:{done.label}",
            how=LinkKind.EXACT,
            score=1,
        )
        links = (*rate.basis.links, undone)
        basis = Basis(question=text, assumptions=(*kept, note), links=links, period=rate.basis.period)
        return Reckoning(terms=terms, reckon=Reckon.GAP, subject=said["head"], unit=said["unit"], basis=basis)


def _of_columns(done: Filtered, whole: Filtered) -> bool:
    """Two columns of the same rows, in one unit."""
    one, other = done.measure, whole.measure
    sums = one.aggregation is Aggregation.SUM and other.aggregation is Aggregation.SUM
    return sums and one.column != other.column and one.unit == other.unit and done.where == whole.where
