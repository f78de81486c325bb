"""What narrows a figure down: the places, programmes and categories named with it.

By the classes that names end in (镇, 村, 街道, 片区 …; 项目, 工程, 行动; 类), never by a list of
names.  A place or programme holds on through the sentence until another is named; a
category only for its own number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Scope, ScopeKind, Span
from ingest.clauses import Quantity
from ingest.fact_words import tagged

_PLACE_SUFFIX = re.compile(
    "街道|社区|片区|园区|新区|林场|农场|开发区|高新区|镇(?![域区街政村]|长(?!.{1,2}村))|乡(?![镇村土贤愁])|村(?![庄民级委规组集内镇社务屯部])"
)
_PLACE_HINT = re.compile("[镇乡村]|街道|社区|区|林场|农场")
_NO_NAME = re.compile(
    "^(?:.*(?:示范|行政|自然|贫困|中心|试点|重点|整治|每个|个|各|全|该|本|每|两|多|涉|县|以|省级|市级|传统|空心|搬迁|驻|进|到|城|农|集|乡|.*级)|新|老|一|工业|产业|居民|城市|农村)$"
)
_STOP_TAGS = ("p", "c", "v", "d", "u", "r", "m", "q", "f", "y")
_WHOLE = frozenset({"全县", "我县", "全市", "我市", "县"})
_NAME_LIMIT = 4
_SHORTEST_NAME = 5
_PROGRAMME = re.compile(
    r"(?<!印发)(?<!出台)(?<!制定)(?<!编制)(?<!依据)(?<!根据)(?<!按照)(?<!修订)(?<!学习)(?<!贯彻)(?<!发布)(?<!完成)"
    r"《([^《》]{2,28}(?:规划|工程|行动|项目|计划))(?:（[^（）]*）)?》|“([^“”]{2,16})”(?=等?(?:专项)?(?:行动|工程|项目|计划|活动))"
)
_NAMED_PROGRAMME = re.compile(
    r"(?:^|[，；。：、）)\s])(?P<name>[^，；。：、“”《》（()）\s\d]{2,20}?(?<!等)(?<!个)(?:项目|工程(?!治理|量|进度|建设|措施|技术|机械|款|质量)|专项行动))"
    r"(?=[^，。；：）)\s\d*＊等共达约近各几一二两三四五六七八九十][^，。；：、）)\s])"
)
_NOT_IN_NAMES = re.compile("[等内的和与]|范围")
_OF_NOTE = re.compile("国家|全国|中央")
_ACT = re.compile(
    "^(?:[一二三四五六七八九十]{1,2}是)?(?:全力|加快|积极|有序|稳步|扎实|持续)?(?:推进|新建|实施|开展|完成|启动|组织|加快|抓好|做好|强化|加强|其中|全县|我[县局市]|计划|预计|拟|截[至止]目前|目前|已经?|正在|组卷|上报|报批|取得|获批|办理|保障|[，。；])*"
)
_CATEGORY = re.compile(r"(?P<name>[^，；。：、“”（()）\s\d各分归每一两三四五六七八九十*]{2,10}类)(?!别|型)")
_NOT_OF_A_KIND = "其中|涉及|包括|包含|属于|收集|征集|受理|办理|上报|排查|发现|化解|整改"
_GENERAL_CATEGORY = re.compile("^.*(?:各|分|归|同|此|几|大)类$")
_TOGETHER = re.compile(r"[、和与及]|以及|")
_AMONG_OTHERS = re.compile(r"[^，；。：]{0,20}?等\s*[\d*＊几多两一二三四五六七八九十]")
_NEW_TOPIC = "；;"
_COUNT_IN_BRACKETS = re.compile(r"\s*[（(]\s*[\d*＊]+[^，。；（()）]{1,4}[）)]")
_EXCEPT = re.compile(r"(?:剔除|扣除|除去)[^，,。；;：:\n]{2,30}?(?=之后|以后|后|外)")
_BREAK = re.compile(r"[，,；;：:。\n]")
_LIST_BEFORE = re.compile(r"(?P<name>[^，；。：、“”《》（()）\s]{2,24}(?:项目|工程|专项行动))(?:、|以及|[和与及])$")


@dataclass(frozen=True)
class Named:
    """One place, programme or category in a sentence, offsets of the document."""

    kind: ScopeKind
    text: str
    start: int
    end: int


def named_in(text: str, sentence: Span) -> list[Named]:
    """The places, programmes and categories of a sentence, left to right."""
    words = sentence.of(text)
    found = [*_programmes(words), *_places(words), *_categories(words)]
    items = sorted(
        (Named(kind, name, sentence.start + start, sentence.start + end) for kind, name, start, end in found),
        key=lambda item: (item.start, item.end),
    )
    return _without_examples(text, items)


def _without_examples(text: str, items: Sequence[Named]) -> list[Named]:
    """青岩镇、白塔镇等5个乡镇: the towns are what is counted, they narrow nothing down."""
    kept: list[Named] = []
    example: Named | None = None
    for item in reversed(items):
        listed = example is not None and _TOGETHER.fullmatch(text, item.end, example.start) is not None
        if _COUNT_IN_BRACKETS.match(text, item.end):
            kept.append(item)  # 甲镇（2个）、乙镇等5个: the town of that count
        elif listed or (item.kind is not ScopeKind.CATEGORY and _AMONG_OTHERS.match(text, item.end)):
            example = item
        else:
            kept.append(item)
    return kept[::-1]


def scope_of(text: str, quantity: Quantity, earlier_end: int, named: Sequence[Named]) -> tuple[Scope, ...]:
    """What narrows down one figure; `earlier_end` is where the figure before it ends."""
    turn = quantity.subject_span
    if turn is not None:
        return _scopes([item for item in named if turn.start <= item.start and item.end <= turn.end])
    own_start = max(quantity.clause.start, earlier_end)
    end = quantity.after.end
    own = [item for item in named if own_start <= item.start and item.end <= end]
    kinds = {item.kind for item in own}
    carried = [item for item in _carried(text, named, own_start) if item.kind not in kinds]
    return _scopes([*carried, *own])


def left_out(text: str, sentence: Span, quantity: Quantity) -> tuple[Scope, ...]:
    """What a figure and those listed with it leave out: 剔除重点工程 of 剔除重点工程后面积…亩、耕地…亩."""
    found = [
        match
        for match in _EXCEPT.finditer(text, sentence.start, quantity.start)
        if not _BREAK.search(text, match.end(), quantity.start)
    ]
    return tuple(Scope(kind=ScopeKind.CATEGORY, text=match.group()) for match in found[-1:])


def leaves_out(scope: Scope) -> bool:
    """Whether a scope says what is left out of a figure."""
    return _EXCEPT.match(scope.text + "后") is not None


def _scopes(items: Sequence[Named]) -> tuple[Scope, ...]:
    return tuple(dict.fromkeys(Scope(kind=item.kind, text=item.text) for item in items))


def _carried(text: str, named: Sequence[Named], before: int) -> list[Named]:
    """The last places and programmes named before the clause, those listed together."""
    kept: list[Named] = []
    for kind in (ScopeKind.PLACE, ScopeKind.PROGRAMME):
        group: list[Named] = []
        at = before
        for item in reversed(named):
            if item.kind is not kind or item.end > before or _COUNT_IN_BRACKETS.match(text, item.end):
                continue
            if group and not _TOGETHER.fullmatch(text, item.end, at):
                break
            group.insert(0, item)
            at = item.start
        if group and not any(mark in text[group[-1].end : before] for mark in _NEW_TOPIC):
            kept += group
    return kept


def _places(words: str) -> list[tuple[ScopeKind, str, int, int]]:
    if not _PLACE_HINT.search(words):
        return []
    stops = _stops(words)
    found: list[tuple[ScopeKind, str, int, int]] = []
    for match in _PLACE_SUFFIX.finditer(words):
        start = stops[bisect_right(stops, match.start()) - 1] if stops[0] <= match.start() else match.start()
        start = max(start, found[-1][3] if found else 0)
        name = words[start : match.start()]
        if 1 <= len(name) <= _NAME_LIMIT and not _NO_NAME.match(name) and name != "*":
            found.append((ScopeKind.PLACE, words[start : match.end()], start, match.end()))
    return found


def _stops(words: str) -> list[int]:
    """Where a name may begin: after marks and after words that are in no name."""
    stops = [0]
    at = 0
    for word, tag in tagged(words):
        at += len(word)
        outside = tag.startswith(_STOP_TAGS) or (tag == "x" and word != "*") or word in _WHOLE
        if (outside and not _PLACE_HINT.search(word)) or not word.strip("，；。：、（）()“”《》 \n"):
            stops.append(at)
    return stops


def _programmes(words: str) -> list[tuple[ScopeKind, str, int, int]]:
    found: list[tuple[ScopeKind, str, int, int]] = []
    for match in _PROGRAMME.finditer(words):
        group = 1 if match[1] else 2
        found.append((ScopeKind.PROGRAMME, match[group], match.start(), match.end()))
    for match in _NAMED_PROGRAMME.finditer(words):
        name = match["name"]
        act = _ACT.match(name)
        start = match.start("name") + (act.end() if act else 0)
        name = words[start : match.end("name")]
        listed = found and found[-1][3] == match.start() and words[match.start()] == "、"
        if not _NOT_IN_NAMES.search(name) and (listed or _has_a_name(name)):
            found.append((ScopeKind.PROGRAMME, words[start : match.end("name")], start, match.end("name")))
            found += _listed_before(words, start)
    return found


def _listed_before(words: str, start: int) -> list[tuple[ScopeKind, str, int, int]]:
    """A项目 of A项目、B项目: each of a list is named where the last is."""
    found: list[tuple[ScopeKind, str, int, int]] = []
    while match := _LIST_BEFORE.search(words, 0, start):
        act = _ACT.match(match["name"])
        start = match.start("name") + (act.end() if act else 0)
        name = words[start : match.end("name")]
        if _NOT_IN_NAMES.search(name) or len(name) < _SHORTEST_NAME:
            break
        found.append((ScopeKind.PROGRAMME, name, start, match.end("name")))
    return found


def _has_a_name(words: str) -> bool:
    """青岩镇增减挂钩项目, 国家储备林项目, but not any 土地开发项目."""
    named = any(tag in ("ns", "nr", "nt", "nz") for _, tag in tagged(words))
    return named or bool(_OF_NOTE.match(words)) or bool(_PLACE_SUFFIX.search(words))


def _categories(words: str) -> list[tuple[ScopeKind, str, int, int]]:
    return [
        (ScopeKind.CATEGORY, name, match.end() - len(name), match.end())
        for match in _CATEGORY.finditer(words)
        if not _GENERAL_CATEGORY.match(name := re.split(_NOT_OF_A_KIND, match["name"])[-1])
    ]
