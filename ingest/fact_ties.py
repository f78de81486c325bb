"""Which figure a figure belongs with: the parts with their whole, measures with the count they measure.

“…45处，其中滑坡12处”, “反馈图斑88个，涉及监测面积210亩、耕地面积96亩”, “5宗120亩”,
“新增耕地500亩，占任务的62%”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.records import FactKind
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Unit, compatible
from ingest.clauses import Quantity
from ingest.fact_bonds import Bond, Tie, Tied
from ingest.fact_follows import follows
from ingest.fact_words import opens_with_verb

_PART = re.compile(r"^[\s，、；（(]*(?:其中|含(?!税)|包括|包含)")
_GOVERNED = re.compile(r"^(?:涉及|牵涉|威胁|占用|占地|其中|合计|共计|总?面积|总?投资|建设规模)")
_ABOUT = ("涉及", "牵涉", "威胁", "占用", "占地")
_MEASURE = re.compile(r"^[^，。；]{0,5}(?:面积|价款|总价|金额|投资额|规模|蓄积|财产|资产|占地|亩数)$")
_LESS = re.compile("^(?:剔除|扣除|除去|除).*?[后外]")
_SHARE_OF = re.compile(r"^(?:约)?占|占比$")
_ACTS = (
    "完成",
    "实现",
    "收缴",
    "收取",
    "投入",
    "恢复",
    "拆除",
    "整治",
    "新增",
    "清理",
    "改造",
    "建成",
    "落实",
    "到位",
    "人均",
    "户均",
    "亩均",
    "平均",
)
_SUM = re.compile("[合共总]计|共")
_LISTED = re.compile(r"\s*[、和与及]?\s*")
_LISTED_WITH_COMMA = re.compile(r"\s*[，,]\s*")
_A_KIND = re.compile("[类型级]$")
_KIND_UNITS = frozenset(["类", "大类"])
_KIND_NOUN = re.compile(r"\s*(?:方面|大类|类别?|类型)的?")


def tie_of(
    text: str,
    quantity: Quantity,
    words: str,
    kind: FactKind,
    earlier: Sequence[Tied],
    following: Quantity | None,
    glossary: Glossary,
) -> Tie | None:
    """What a figure goes with among those before it in the sentence; `words` is its clean phrase.

    Kinds told before a count (3类20个问题) go with the count, the `following` figure.
    """
    if following is not None and _tells_kinds(text, quantity, following):
        return Tie(len(earlier) + 1, Bond.KIND)
    return _backward(text, quantity, words, kind, earlier) or (
        follows(text, quantity, words, kind, earlier, glossary) if earlier else None
    )


def _tells_kinds(text: str, quantity: Quantity, following: Quantity) -> bool:
    if quantity.unit is None or following.unit is None or not following.unit.counts:
        return False
    named = quantity.unit.name in _KIND_UNITS or (
        quantity.unit.counts and _KIND_NOUN.fullmatch(text, quantity.end, following.start) is not None
    )
    between = text[quantity.end : following.start]
    return named and following.unit.name not in _KIND_UNITS and _KIND_NOUN.fullmatch(between or "类") is not None


def _backward(text: str, quantity: Quantity, words: str, kind: FactKind, earlier: Sequence[Tied]) -> Tie | None:
    if not earlier or kind is FactKind.CHANGE:
        return None
    ahead = text[max(quantity.clause.start, earlier[-1].quantity.end) : quantity.start]
    if _PART.match(ahead):
        return _to(_whole(quantity, kind, earlier), Bond.PART)
    continued = _continued(text, quantity, words, earlier[-1])
    if continued is not None:
        return continued
    if kind is FactKind.SHARE:
        own = _SHARE_OF.search(words) is not None
        return _to(_last(earlier, lambda item: item.kind is FactKind.AMOUNT), Bond.SHARE) if own else None
    return _measure(text, quantity, words, earlier)


def governed(words: str) -> bool:
    """Whether a measure is named only with what it measures (涉及面积)."""
    return _GOVERNED.match(words) is not None


def _continued(text: str, quantity: Quantity, words: str, last: Tied) -> Tie | None:
    """The next member of a list goes with what the list does."""
    if last.tie is None or last.tie.bond in (Bond.KIND, Bond.RATE):
        return None
    gap = text[last.quantity.end : quantity.before.start] if quantity.before.start >= last.quantity.end else ""
    listed = _LISTED.fullmatch(gap) is not None
    if last.tie.bond is Bond.PART and not listed and _LISTED_WITH_COMMA.fullmatch(gap):
        listed = _same_measure(quantity.unit, last.quantity.unit)
    by_comma = listed and not _LISTED.fullmatch(gap)
    if not listed or words.startswith(_ACTS) or (by_comma and opens_with_verb(words) and not _A_KIND.search(words)):
        return None
    return last.tie


def _measure(text: str, quantity: Quantity, words: str, earlier: Sequence[Tied]) -> Tie | None:
    last = earlier[-1]
    physical = quantity.unit is not None and not quantity.unit.counts
    place = _last(earlier, lambda item: item.tie is None and _counts(item))
    if quantity.before == last.quantity.before:  # 5宗120亩
        return _to(len(earlier) - 1, Bond.MEASURE) if physical and _counts(last) else None
    if not words:
        return _unnamed(text, quantity, earlier, place) if physical else None
    if last.tie is None and not _counts(last) and _LISTED.fullmatch(text, last.quantity.end, quantity.before.start):
        return None  # a list of measures of its own
    named = words.startswith(_ABOUT)
    if governed(words):
        return _to(place, Bond.MEASURE) if physical or named else None
    words = _LESS.sub("", words)
    measures = physical and _MEASURE.match(words) is not None and not words.startswith(_ACTS)
    apart = place is not None and any(item.tie is None and not _counts(item) for item in earlier[place + 1 :])
    return _to(place, Bond.MEASURE) if measures and not apart else None


def _unnamed(text: str, quantity: Quantity, earlier: Sequence[Tied], place: int | None) -> Tie | None:
    """A measure without words of its own: 6宗、210亩; 2宗，合计1200万元, unless that sums what is before."""
    last = earlier[-1]
    if _counts(last) and _LISTED.fullmatch(text, last.quantity.end, quantity.start):
        return _to(len(earlier) - 1, Bond.MEASURE)
    summed = _SUM.search(text, quantity.before.end, quantity.start) is not None
    alike = any(_same_measure(item.quantity.unit, quantity.unit) for item in earlier)
    return _to(place, Bond.MEASURE) if summed and not alike else None


def _whole(quantity: Quantity, kind: FactKind, earlier: Sequence[Tied]) -> int | None:
    """The figure that a part is part of: of the same unit, else of the same measure, else the last."""
    unit = quantity.unit
    if kind is FactKind.SHARE:
        return _last(earlier, lambda item: item.kind is FactKind.AMOUNT)
    same = _last(
        earlier, lambda i: unit is not None and i.quantity.unit is not None and i.quantity.unit.name == unit.name
    )
    if same is not None:
        return same
    alike = _last(earlier, lambda item: _same_measure(item.quantity.unit, unit))
    return alike if alike is not None else _last(earlier, lambda item: item.tie is None)


def _last(earlier: Sequence[Tied], wanted: Callable[[Tied], bool]) -> int | None:
    return next((place for place in range(len(earlier) - 1, -1, -1) if wanted(earlier[place])), None)


def _to(place: int | None, bond: Bond) -> Tie | None:
    return None if place is None else Tie(place, bond)


def _counts(item: Tied) -> bool:
    return item.quantity.unit is not None and item.quantity.unit.counts and item.kind is FactKind.AMOUNT


def _same_measure(first: Unit | None, second: Unit | None) -> bool:
    return first is not None and second is not None and compatible(first, second)
