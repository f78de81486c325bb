"""What no plan over rows may take for a condition: whether what was ranked is so as well (最大的是哪个，是否销号)."""

from __future__ import annotations

import re

from assistant.plan import Aggregate, Extreme, ListRows, Plan
from assistant.planning.speech.question import Question

_TOO = re.compile(
    r"[，,；;](?:现在|目前|都|它)?(?P<tail>(?:是否|是不是|有没有|有无)[^，,；;。？?]{1,12}"
    r"|[^，,；;。？?哪几多最]{1,10}(?:了吗|了没有?|了么|吗))[？?。]*$"
)


def whether_lost(question: Question, plan: Plan) -> str:
    """The question whether that ranked rows were chosen by, of which no column is told; "" where there is none."""
    ranked = isinstance(plan, Extreme | ListRows) or (isinstance(plan, Aggregate) and plan.limit is not None)
    said = _TOO.search(question.normal) if ranked else None
    if said is None or "最" not in question.normal[: said.start()]:
        return ""
    told = plan.shown if isinstance(plan, Extreme | ListRows) else ()
    taken = [link.start for link in plan.basis.links] + [match.start for match in question.states]
    bound = any(said.start() <= start < said.end() for start in taken)
    return said["tail"] if bound and not any(column.name in said["tail"] for column in told) else ""
