"""Towns of which a ledger tells nothing: 哪些乡镇没有督察问题, 没有供过地的乡镇.

The same is asked of those that have some; all the others that any ledger names have none.  Only of towns: the
material names them all over and over, while no one knows of which firms or villages it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from assistant.plan import Aggregate, Aggregation, Basis, Having, Link, LinkKind, Op, TablePlan
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.records import Column, ColumnRole, Table

_TOWN = r"(?:乡镇|镇街|街道|乡|镇)"
_ASK = r"(?:哪一?个|哪些|哪几个|几个|多少个)"
_NONE = r"(?:没有|没得|无)"
_OPENING = r"(?:请问|还|都)?(?:还?有)?"
_ENDS = r"[啊呢呀吗]?[？?。]*$"
_WHEN = r"(?P<when>(?:今年|去年|目前|现在|至今|到现在|一直|从来|[上下]半年|\d{4}年)*)"
_WHAT = r"(?P<what>[^，,。？?没未]{2,20}?|未[^，,。？?没未的]{1,8}的?[^，,。？?没未的]{1,10}?)"
"""What there is none of; of a state called 未启动 as well."""
_SAID = (
    # 哪些乡镇还没有督察问题
    re.compile(rf"^{_OPENING}(?P<ask>{_ASK}){_TOWN}{_WHEN}(?:还|都)?{_NONE}{_WHAT}{_ENDS}"),
    # 没有督察问题的乡镇有哪些
    re.compile(rf"^(?:那些)?{_WHEN}(?:还|都)?{_NONE}{_WHAT}的{_TOWN}(?:都?有|是|一共|总共)*(?P<ask>{_ASK})?{_ENDS}"),
    # 督察问题一个都没有的乡镇, 哪些镇一个督察问题都没有
    re.compile(
        rf"^{_WHEN}(?P<what>[^，,。？?没未一]{{2,14}}?)一[个宗处件块家]都{_NONE}的{_TOWN}(?:都?有|是)*(?P<ask>{_ASK})?{_ENDS}"
    ),
    re.compile(
        rf"^{_OPENING}(?P<ask>{_ASK}){_TOWN}{_WHEN}(?:连)?一[个宗处件块家](?P<what>[^，,。？?没未]{{2,14}}?)[都也]{_NONE}{_ENDS}"
    ),
    # 哪些镇今年没供过地, 没有供过地的乡镇有哪些
    re.compile(
        rf"^{_OPENING}(?P<ask>{_ASK}){_TOWN}{_WHEN}(?:还|都)?(?:没有?|未)(?P<did>供|卖|出让|划拨|下发)过?(?P<land>地|图斑){_ENDS}"
    ),
)
_DONE_TO = re.compile(r"(?:整改|完成|上报|办|报|销|立案|结案|验收|复垦|处置|启动|落实|缴|交|供|超过|达到|不)")
"""没有整改图斑: none that are put right, or none to be put right."""


class WithoutAny:
    """Plans them; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(
        self,
        read: Callable[[str], Question],
        alone: Callable[[Question], TablePlan | None],
        tables: Sequence[Table],
    ) -> None:
        self._read = read
        self._alone = alone
        self._tables = tables

    def plan(self, text: str) -> Aggregate | None:
        """The towns without any; None where the question asks for none, or no ledger tells of those that have some."""
        normal = normalise(text)
        said = next((match for pattern in _SAID if (match := pattern.match(normal)) is not None), None)
        for asked in _of_those_that_have(said) if said is not None else ():
            found = self._alone(self._read(asked))
            column = self._town(found) if isinstance(found, Aggregate) else None
            if said is not None and isinstance(found, Aggregate) and column is not None:
                return self._others(text, found, column, said)
        return None

    def _town(self, found: Aggregate) -> Column | None:
        """The column of towns by which rows are counted, all of them: none is named."""
        plain = found.having is None and found.limit is None and len(found.measures) == 1
        counts = found.measures[0].aggregation is Aggregation.COUNT and found.measures[0].column is None
        if not (plain and counts) or len(found.group_by) != 1 or found.group_by[0].step is not None:
            return None
        table = next((each for each in self._tables if each.id == found.dataset.table_id), None)
        column = table.column(found.group_by[0].id) if table is not None else None
        named = column is not None and f'"id":"{column.id}"' in found.where.model_dump_json()
        return column if column is not None and _of_towns(column) and not named else None

    def _others(self, text: str, found: Aggregate, column: Column, said: re.Match[str]) -> Aggregate | None:
        known = dict.fromkeys(
            value
            for table in self._tables
            for each in table.columns
            if _of_towns(each) and bare_name(each) == bare_name(column)
            for value in each.values
        )
        if set(known) <= set(column.values) and len(self._tables) == 1:
            return None  # no other ledger tells which towns there are
        unit = found.measures[0].unit
        note = f"{bare_name(column)}取各台账中出现过的{len(known)}个，一个也没有的才算“没有”"
        basis = Basis(
            question=text,
            assumptions=(*found.basis.assumptions, note),
            links=(*map(Link.elsewhere, found.basis.links), *_denied(said, column)),
            period=found.basis.period,
        )
        counted = (said["ask"] or "")[:1] in ("几", "多")
        having = Having(op=Op.EQ, value=Decimal(0), unit=unit, counted=counted)
        return found.model_copy(update={"among": tuple(known), "having": having, "basis": basis})


def _of_those_that_have(said: re.Match[str]) -> Iterator[str]:
    """哪些乡镇有…; of an act, what was done there."""
    parts = said.groupdict()
    when, what = parts["when"] or "", parts.get("what") or ""
    if parts.get("did"):
        yield f"{when}各乡镇{parts['did']}了几宗地" if parts["land"] == "地" else f"{when}各乡镇下发了几个图斑"
        return
    act = re.match(r"(?P<did>供|卖|出让|划拨)过(?:地|土地|宗地)$", what)
    if act is not None:
        yield f"{when}各乡镇{act['did']}了几宗地"
    elif "的" in what or what.startswith("未") or _DONE_TO.match(what) is None:
        yield f"{when}哪些乡镇有{what}"
        yield f"{when}{what}涉及哪些乡镇"


def _of_towns(column: Column) -> bool:
    return column.role is ColumnRole.PLACE and any(part in bare_name(column) for part in ("乡", "镇", "街道"))


def _denied(said: re.Match[str], column: Column) -> Iterator[Link]:
    """The word that denies it: what it says of the towns is in the plan."""
    for match in re.finditer(rf"{_NONE}|没|未", said.string):
        yield Link(
            text=match.group(),
            start=match.start(),
            end=match.end(),
            target=f"column:{column.name}",
            how=LinkKind.EXACT,
            score=1,
        )
