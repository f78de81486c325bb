"""Shares that their holders have pledged, as people say it: 押出去多少股, 手上还有股份押着的, 把多大比例的股份押出去了.

Read only where one column says how many are pledged (and one how many are held).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.planning.cells.columns import numbers_of, tells_change, tells_share
from assistant.planning.cells.labels import TableLabels
from assistant.planning.cells.mentions import Said, said
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.speech.normal import normalise
from assistant.records import Column

_PLEDGED = re.compile(r"质押(?!前|后)")
_NOT_ALL = re.compile(r"解除|本次|占|比例|未质押|[前后]|限售|冻结")
_HELD = re.compile(r"(?:所?持有?(?:公司|的)?股(?:份|票)?(?:总)?(?:数量?|股数)|持股总数)")
_OF_HELD = re.compile(r"占(?:其|所|本人|股东)*所?持(?:有的?)?(?:公司)?股份?(?:总数|数量?)?(?:的?比[例率重])")
_VERB = r"(?:质押|抵押|(?<![抵])押)(?:出去|出|掉|了|着|在外)*"
_SHARES = r"(?:股份|股票|股权)"
_STILL = r"(?:现在|目前|如今|手上|手里|手头|名下|还|仍|仍然|依然)*"
_SOME = re.compile(rf"{_STILL}有(?:部分)?{_SHARES}(?:还|仍|正)?(?:是|处于)?被?{_VERB}(?:状态)?的")
_HOW_MUCH = re.compile(rf"(?:一共|总共|合计|累计)?被?{_VERB}(?:的?{_SHARES})?(?:是|有)?(?:多少)(?P<unit>万?股)?(?!比)")
_WHAT_PART = re.compile(
    rf"(?:把|将)?(?:自己|其|自家|自身)?(?:手里|手上|手头|名下|所持|持有)?的?(?:多大|多少|多高)比[例重]的{_SHARES}(?:都|给)?(?:被|拿去)?{_VERB}"
)


def as_pledges(asked: Said, labels: TableLabels) -> Said:
    """A question in the names of the table's columns; as it stands where they are not just so."""
    numbers = [column for column in numbers_of(labels) if not tells_change(column)]
    pledged = [c for c in numbers if _PLEDGED.search(c.name) and not _NOT_ALL.search(c.name) and not tells_share(c)]
    if len(pledged) != 1:
        return asked
    name = _name(pledged[0])
    text = _SOME.sub(f"{name}大于0的", asked.text)
    text = _WHAT_PART.sub(lambda found: _part_of_held(name, numbers) or found.group(), text)
    text = _HOW_MUCH.sub(lambda found: f"{name}是多少{found['unit'] or ''}", text)
    return said(text) if text != asked.text else asked


def _part_of_held(name: str, numbers: Sequence[Column]) -> str | None:
    """What share of the shares held is pledged: its own column, or one column over the other."""
    own = [column for column in numbers if _OF_HELD.search(column.name)]
    if len(own) == 1:
        return f"{_name(own[0])}是多少"
    held = [column for column in numbers if _HELD.fullmatch(bare_name(column))]
    return f"{name}占{_name(held[0])}的百分之几" if len(held) == 1 and not own else None


def _name(column: Column) -> str:
    return normalise(bare_name(column))
