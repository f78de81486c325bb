"""Groups all of whose rows are so: 督察问题全部整改完成的乡镇, 图斑都没立案的村有几个.

Not those that have some: the share of each group is reckoned, and has to be all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.plan import Having, Link, LinkKind, Op, Ratio, TablePlan
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question

_GROUP = r"(?P<group>乡镇|镇街|街道|乡|镇|村|社区|单位|企业|公司|部门)"
_ASK = r"(?P<ask>哪一?个|哪些|哪几[个家]|几[个家]|多少[个家])"
_ALL = r"(?P<all>(?:一[个宗处块家件])?(?:全部|全都|均|统统|通通|一律|全(?=[是在部没未已整改办完验销])|都))(?:都|均)*"
_WHAT = r"(?:全部|所有)?的?(?P<what>(?!哪|几|多少)[^，,。？?和与跟及、都全]{2,16}?)"
_SO = r"(?P<so>(?!有|没有?的|列|是哪|在哪|要|应|分别)[^，,。？?的哪几多最比各]{1,12}?)了?"
_ENDS = r"[啊呢呀吗]?[？?。]*$"
_SAID = (
    # 督察问题全部整改完成的乡镇有哪些
    re.compile(rf"^(?:那些|列出)?{_WHAT}{_ALL}{_SO}的{_GROUP}(?:都?有|是|一共|总共|共)*{_ASK}?{_ENDS}"),
    # 哪些乡镇的图斑都整改完了
    re.compile(rf"^(?:请问)?(?:还?有)?{_ASK}{_GROUP}里?的?{_WHAT}{_ALL}{_SO}{_ENDS}"),
)
_IS = re.compile(r"^(?:是|属于|属|为)")


class AllOfEach:
    """Plans them; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(self, read: Callable[[str], Question], alone: Callable[[Question], TablePlan | None]) -> None:
        self._read = read
        self._alone = alone

    def plan(self, text: str) -> Ratio | None:
        """The groups that are wholly so; None where the question asks for none, or no ledger tells the shares."""
        said = all_said(text)
        if said is None:
            return None
        so = _IS.sub("", said["so"])
        found = self._alone(self._read(f"各{said['group']}{so}的{said['what']}占比"))
        if not isinstance(found, Ratio) or found.of_all or found.of_columns or len(found.group_by) != 1:
            return None
        if said["group"] not in found.group_by[0].name or found.having is not None or found.limit is not None:
            return None
        counted = (said["ask"] or "")[:1] in ("几", "多")
        all_of_it = Having(op=Op.EQ, value=Decimal(100), unit="%", counted=counted)
        note = f"“{said['all']}”按各{found.group_by[0].name}的{found.denominator.label}都符合的理解，一个也没有的不算"
        link = Link(
            text=said["all"],
            start=said.start("all"),
            end=said.end("all"),
            target=f"column:{found.group_by[0].name}",
            how=LinkKind.EXACT,
            score=1,
        )
        basis = found.basis.model_copy(
            update={
                "question": text,
                "assumptions": (*found.basis.assumptions, note),
                "links": (*map(Link.elsewhere, found.basis.links), link),
            }
        )
        return found.model_copy(update={"having": all_of_it, "basis": basis})


def all_said(text: str) -> re.Match[str] | None:
    """Where a question asks for groups all of whose rows are so; None where it does not."""
    normal = normalise(text)
    return next((match for pattern in _SAID if (match := pattern.match(normal)) is not None), None)
