"""What a figure told in a later clause follows from: rates and progress from what was counted,
money received and what projects yield from these, what was worked off from its stock.

“排查问题40个，整改率75%”, “查处案件12件，收缴罚款3万元”, “实施2个项目，预计新增耕地90亩”,
“存量800亩，已处置260亩”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.records import FactKind
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Dimension, compatible
from ingest.clauses import Quantity
from ingest.fact_bonds import Bond, Tie, Tied

_RATE = re.compile(r"([一-鿿]{2,6})率$")
_PROGRESS = re.compile(r"(?<!序时)进度$")
_WORKS = re.compile("项目|工程|规划|试点|投资|资金|经费")
_YIELDING = re.compile("项目|工程|规划|试点|采矿权|矿业权")
_PLOT = "宗"
_RECEIVED = re.compile(
    r"^(?:共|并|已|合计)*(?:收缴|收取|征收|追缴|处以?|并处)[^，。；]{0,8}(?:价款|出让金|罚没款|罚款|罚金|保证金|闲置费|收益|租金|费用?)$"
)
_YIELD = re.compile(
    r"^(?:预计|力争|预期)(?!.*(?:全县|我县|全市|全年|任务))|^(?:预计|力争|预期)?(?:可|将|能)(?:新增|形成|产生|节余)"
)
_APPROVED = re.compile(r"^(?:批复|批准|核定|规划|设计|立项)[^，。；]{0,8}(?:面积|规模|投资|指标)$")
_TOTAL = re.compile(r"^总(?!计|体|数|共|的|量)[^，。；]{1,8}$")
_WORKED_OFF = re.compile(r"^(?:其中)?(?P<done>(?:已经?|累计)*)(?P<act>[^，。；的]{2,4})$")
_APART = re.compile("[；;。]")


def follows(
    text: str, quantity: Quantity, words: str, kind: FactKind, earlier: Sequence[Tied], glossary: Glossary
) -> Tie | None:
    """The tie of a figure to one of an earlier clause of its sentence; None where none shows."""
    near = [place for place, item in enumerate(earlier) if not _APART.search(text, item.quantity.end, quantity.start)]
    if not near:
        return None
    if kind is FactKind.SHARE:
        return _rate(text, words, earlier, near, glossary)
    if quantity.unit is None or quantity.unit.counts or kind is not FactKind.AMOUNT:
        return None
    stock = _stock(text, quantity, words, earlier, near, glossary)
    if stock is not None:
        return stock
    place = _measured(earlier, near)
    if place is None:
        return None
    money = quantity.unit.dimension is Dimension.MONEY
    yielding = _YIELDING.search(_said(text, earlier[place])) or earlier[place].quantity.text.endswith(_PLOT)
    if (
        (money and _RECEIVED.match(words))
        or _TOTAL.match(words)
        or _APPROVED.match(words)
        or (yielding and _YIELD.match(words))
    ):
        return Tie(place, Bond.MEASURE)
    return None


def _rate(text: str, words: str, earlier: Sequence[Tied], near: Sequence[int], glossary: Glossary) -> Tie | None:
    """整改率 goes with what was 整改, else with the 问题 that are to be; 进度 with the project."""
    amounts = [place for place in near if earlier[place].kind is FactKind.AMOUNT]
    if _PROGRESS.search(words):
        return _to(_last(amounts, lambda place: _WORKS.search(_said(text, earlier[place])) is not None), Bond.RATE)
    named = _RATE.search(words)
    if named is None:
        return None
    acts = {first + second for first, second in pairwise(named[1][-4:])} & _acts(glossary)
    own = acts | {named[1][-2:]}
    done = _last(amounts, lambda place: any(act in _said(text, earlier[place]) for act in own))
    if done is not None or not acts:
        return _to(done, Bond.RATE)
    found = re.compile("|".join(map(re.escape, glossary.findings)) or r"(?!)")
    return _to(
        _last(amounts, lambda p: _counts(earlier[p]) and found.search(_said(text, earlier[p])) is not None), Bond.RATE
    )


def _acts(glossary: Glossary) -> frozenset[str]:
    verbs = {word for group in glossary.verbs for word in group}
    return frozenset(verbs | {word[-2:] for word, _ in glossary.state_words} | {"整改", "结案", "验收", "销号", "完成"})


def _stock(
    text: str, quantity: Quantity, words: str, earlier: Sequence[Tied], near: Sequence[int], glossary: Glossary
) -> Tie | None:
    """存量800亩，已处置260亩: an act without a thing of its own is done to what was named just before."""
    act = _WORKED_OFF.match(words)
    if act is None or act["act"] not in _acts(glossary) or quantity.after.end > quantity.after.start:
        return None
    last = near[-1]
    if not act["done"] and not any(word in _said(text, earlier[last]) for word in glossary.stocks):
        return None
    before, own = earlier[last].quantity.unit, quantity.unit
    alike = before is not None and own is not None and compatible(before, own)
    return Tie(last, Bond.PART) if alike and earlier[last].kind is FactKind.AMOUNT else None


def _measured(earlier: Sequence[Tied], near: Sequence[int]) -> int | None:
    """The count whose measures stand up to here, shares passed over."""
    for place in reversed(near):
        item = earlier[place]
        if item.kind is FactKind.SHARE:
            continue
        if _counts(item):
            return item.tie.place if item.tie is not None and item.tie.bond is Bond.MEASURE else place
        if item.tie is None or item.tie.bond is not Bond.MEASURE:
            return None
    return None


def _said(text: str, item: Tied) -> str:
    """The words around a figure that tell what it is of."""
    return text[item.quantity.before.start : item.quantity.before.end] + item.words + item.quantity.after.of(text)


def _last(places: Sequence[int], wanted: Callable[[int], bool]) -> int | None:
    return next((place for place in reversed(places) if wanted(place)), None)


def _to(place: int | None, bond: Bond) -> Tie | None:
    return None if place is None else Tie(place, bond)


def _counts(item: Tied) -> bool:
    return item.quantity.unit is not None and item.quantity.unit.counts and item.kind is FactKind.AMOUNT
