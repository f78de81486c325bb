"""The line of work that a figure is told under: the programme or class that a clause, a sentence
or a heading before it names (认真开展房屋登记服务，共办理…件).

The words are the glossary's (`programmes`, `classes`).  What a figure's own words name comes
first, then what the figure it goes with is of, then what a clause without figures led in with,
then what held before the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.records import Scope, ScopeKind, Section, Span
from assistant.vocabulary.glossary import Glossary
from ingest.clauses import Quantity
from ingest.fact_scope import Named, named_in

_AN_OFFICE = "(?!中心|大厅|窗口|局|科|股|专班|办公室|领导小组)"
_AS_A_MEANS = re.compile("以[^，。；]*为[^，。；]{0,4}(?:抓手|重点|契机|牵引|依托|引领|主线|载体|鉴|导向|突破口)")
_LONGEST_CLAUSE = 300
_CLAUSE = re.compile(r"[，,；;：:。！？\n]")
_GOES_ON = re.compile(
    r"^(?:截[至止]|目前|当前|上半年|下半年|全年|年内|今年以来|[一二三四]季度|\d{1,2}月"
    r"|全县|我县|全市|共|累计|已|现|其中|涉及|先后|该|其(?!他))"
)


def lines_in(text: str, span: Span, glossary: Glossary) -> list[Named]:
    """The glossary's programmes and classes in a stretch of text, the longest at each place."""
    words = span.of(text)
    pattern, kinds = _pattern(glossary.programmes, glossary.classes)
    return [
        Named(kinds[match.group()], match.group(), span.start + match.start(), span.start + match.end())
        for match in pattern.finditer(words)
    ]


@lru_cache(maxsize=8)
def _pattern(programmes: tuple[str, ...], classes: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, ScopeKind]]:
    kinds = dict.fromkeys(programmes, ScopeKind.PROGRAMME) | dict.fromkeys(classes, ScopeKind.CATEGORY)
    words = sorted(kinds, key=lambda word: (-len(word), word))
    alternatives = "|".join(map(re.escape, words))
    return re.compile(f"(?:{alternatives}){_AN_OFFICE}" if words else r"(?!)"), kinds


def heading_lines(section: Section, glossary: Glossary) -> tuple[Scope, ...]:
    """The one programme that the nearest heading names; of several none stands for all."""
    for title in reversed(section.path):
        whole = Span(start=0, end=len(title))
        named = [item for item in named_in(title, whole) if item.kind is ScopeKind.PROGRAMME]
        found = _distinct([*named, *(i for i in lines_in(title, whole, glossary) if i.kind is ScopeKind.PROGRAMME)])
        if found:
            return found if len(found) == 1 else ()
    return ()


def led_in(
    text: str, sentence: Span, upto: int, figures: Sequence[int], lines: Sequence[Named], openers: Sequence[str]
) -> tuple[Scope, ...]:
    """What the clauses without figures before `upto` speak of, the last of them that does.

    What is only a means (以田长制为抓手) is not spoken of.  Another task opened on the way
    (做好X工作，推进Y工作，…) ends what was led in with.  `figures` are where the sentence's
    figures stand.
    """
    bounds = [sentence.start, *(match.end() for match in _CLAUSE.finditer(text, sentence.start, upto))]
    for start, end in reversed(list(pairwise(bounds))):
        if any(start <= figure < end for figure in figures):
            continue
        inside = [item for item in lines if start <= item.start and item.end <= end]
        if inside and _AS_A_MEANS.search(text, start, end):
            continue
        if inside:
            return _distinct(inside)
        if text[start:end].startswith(tuple(openers)):
            break
    return ()


def goes_on(words: str) -> bool:
    """Whether a sentence goes on with what the one before spoke of (截至…, 上半年, 共, 其中)."""
    return _GOES_ON.match(words) is not None


def line_scope(
    own: Sequence[Named], narrow: Sequence[Scope], parent: Sequence[Scope], led: Sequence[Scope], held: Sequence[Scope]
) -> tuple[Scope, ...]:
    """The lines a figure is told under besides its `narrow` scope; each kind from the nearest that has it.

    A programme of its own (a named project) does not stand under the heading's.
    """
    scopes = list(_distinct(own))
    programme = any(item.kind is ScopeKind.PROGRAMME for item in narrow)
    for source in (parent, led, () if programme else held):
        kinds = {item.kind for item in scopes}
        scopes += [item for item in source if item.kind not in kinds]
    return tuple(item for item in scopes if not any(item.text in other.text for other in narrow))


def own_lines(text: str, quantity: Quantity, earlier_end: int, lines: Sequence[Named]) -> list[Named]:
    """Those that stand in the figure's own words; in a list of 分别 those of its thing, else
    those that the list begins with (二级市场转让、出租分别…)."""
    turn = quantity.subject_span
    if turn is not None:
        inside = [item for item in lines if turn.start <= item.start and item.end <= turn.end]
        return inside or [item for item in lines if item.start == _clause_start(text, turn.start)]
    start = max(quantity.clause.start, earlier_end)
    spans = [(start, quantity.after.end), (quantity.before.start, quantity.before.end)]
    return [item for item in lines if any(begin <= item.start and item.end <= end for begin, end in spans)]


def _clause_start(text: str, at: int) -> int:
    nearby = max(0, at - _LONGEST_CLAUSE)
    return max((match.end() for match in _CLAUSE.finditer(text, nearby, at)), default=nearby)


def _distinct(items: Iterable[Named]) -> tuple[Scope, ...]:
    """Each once; what stands within a longer one (挂钩项目 beside 增减挂钩项目) is left out."""
    scopes = list(dict.fromkeys(Scope(kind=item.kind, text=item.text) for item in items))
    return tuple(
        item for item in scopes if not any(item.text in other.text and item.text != other.text for other in scopes)
    )
