"""One rate of two things that stand in ledgers of their own: 督察整改率比图斑的高还是低, 图斑和督察问题的整改率哪个高.

Each side is asked for by itself, so that every word of it is accounted for; what stands between them is the rate,
said once or twice, and which of them is higher.  Two values of one ledger are `comparing`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.plan import Basis, Ratio, Reckon, Reckoning, TablePlan, Term
from assistant.planning.composed.figures_at import term_of
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question

_SIDE = r"[^，,。？?比和跟与同哪谁]{2,14}?"
_RATE = r"(?P<rate>[一-鿿]{2}(?:完成)?率)"
_HIGHER = r"(?:是|要|会)?(?:更|还)?(?:[高低多少]|[高低多少]于)"
_SO_MUCH = r"(?:了|出)?(?:多少|好多|几)?(?:个)?(?:百分点|点|百分比)?(?:吗|没有|没|不)?[？?。]*$"
_THAN = re.compile(rf"^(?P<one>{_SIDE})的?{_RATE}[，,]?比(?P<other>{_SIDE})(?:的?(?P=rate)|的)?{_HIGHER}{_SO_MUCH}")
_WHICH = re.compile(
    rf"^(?P<one>{_SIDE})(?:的?{_RATE})?(?:和|跟|与|同)(?P<other>{_SIDE})的?(?P<again>[一-鿿]{{2}}(?:完成)?率)[，,]?(?:比(?:起来)?[，,]?)?"
    rf"(?:到底)?(?:是)?(?:哪一?个|谁|哪边)(?:的)?{_HIGHER}(?:一?[些点])?[？?。]*$"
)


class TwoRates:
    """Plans them; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(self, read: Callable[[str], Question], alone: Callable[[Question], TablePlan | None]) -> None:
        self._read = read
        self._alone = alone

    def plan(self, text: str) -> Reckoning | None:
        """The one against the other; None where not both are the same rate, each of another ledger."""
        normal = normalise(text)
        said = _THAN.match(normal) or _WHICH.match(normal)
        if said is None:
            return None
        rate = said.groupdict().get("again") or said["rate"]
        if said["rate"] not in (None, rate):
            return None
        asked = [self._read(f"{said[side]}的{rate}是多少") for side in ("one", "other")]
        plans = [self._alone(each) for each in asked]
        terms = [_rate_of(plan, f"{said[side]}{rate}") for plan, side in zip(plans, ("one", "other"), strict=True)]
        if None in terms or (asked[0].period is None) != (asked[1].period is None):
            return None
        kept = [term for term in terms if term is not None]
        if kept[0].dataset.table_id == kept[1].dataset.table_id or asked[0].metric != asked[1].metric:
            return None
        bases = [plan.basis for plan in plans if plan is not None]
        notes = tuple(dict.fromkeys(note for basis in bases for note in basis.assumptions))
        return Reckoning(terms=tuple(kept), reckon=Reckon.DIFFERENCE, basis=Basis(question=text, assumptions=notes))


def _rate_of(plan: TablePlan | None, label: str) -> Term | None:
    """The one rate over all rows that a plan tells; None where it tells another thing, or one of each group."""
    whole = isinstance(plan, Ratio) and not plan.group_by and plan.having is None
    term = term_of(plan, label) if plan is not None and whole else None
    return term if term is not None and term.whole is not None else None
