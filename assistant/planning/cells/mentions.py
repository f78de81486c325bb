"""Where a question mentions the labels of a table: the longest and fullest mentions win."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import rjieba

from assistant.planning.cells.labels import Axis, Label, TableLabels, folded
from assistant.planning.cells.spoken import as_labels_say
from assistant.planning.speech.normal import normalise
from assistant.vocabulary.periods import Anchor, find_periods

_WHOLE, _START, _INSIDE = 1.0, 0.8, 0.6
_GROWTH = 1.3  # a mention weighs more than the two halves of it
_AXIS = {Axis.HEADER: 1.0, Axis.CELL: 1.05, Axis.GROUP: 1.0}
_LEAST_PART = 3  # characters of a word in a row that tell it, unless they are half of it
_PART_MARK = re.compile(r"[、，,；;/（）()\[\]·:：+&\-—]")
_LOOSE = frozenset("的之和与及或、，,")
_IN_ALL = ("合计", "总计", "总额")
_CLOSE = 0.6  # of the best match, for labels of another column to be meant as well
_WEAK = 0.3  # a word inside a long text: it only narrows down what others name
_SHORTENED, _GAP, _LONGEST_SHORT = 0.5, 3, 6
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_SHORT_SPOKEN = 2
_POINTING = re.compile(r"[这那该](?:一)?[篇份期张轮]")
_RATES = (
    *("率", "比例", "占比", "比重", "增速", "增长", "增幅", "同比", "环比", "变动", "涨跌"),
    *("净增加", "净减少", "增加额", "减少额"),
)
_OF_RATES = re.compile(r"率|比|占|增|涨|跌|降|变|几成|百分|[%％]|多少倍")
Span = tuple[int, int]


@dataclass(frozen=True)
class Mention:
    """A stretch of the question with the labels it may stand for, all as well matched.

    `whole` when the labels' full text is mentioned, not a part of it; without labels it
    stands in the title of the table's file.
    """

    start: int
    end: int
    labels: tuple[Label, ...]
    whole: bool
    weight: float

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def weak(self) -> bool:
        """Whether it is only a small part of what stands in rows."""
        return bool(self.labels) and not self.whole and self.weight <= _WEAK * _AXIS[Axis.CELL]

    @property
    def told(self) -> float:
        """How much of the question this explains."""
        return self.weight * (self.end - self.start)

    def on(self, axis: Axis) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.axis is axis)

    def overlaps(self, spans: Iterable[Span]) -> bool:
        return any(self.start < end and start < self.end for start, end in spans)


@dataclass(frozen=True)
class Said:
    """A question as every table reads it: normalised, where its words begin and end, and
    where it names times."""

    text: str
    cuts: frozenset[int]
    times: tuple[Span, ...]


def said(question: str) -> Said:
    """Reads what does not hang on a table."""
    text = as_labels_say(normalise(question))
    times = tuple((match.start, match.end) for match in find_periods(text, Anchor(year=None)))
    return Said(text, _boundaries(text), times)


def _boundaries(text: str) -> frozenset[int]:
    """The places where a word begins or ends, as the segmenter cuts; it takes no 那篇大 for one."""
    places, at = {0, len(text)}, 0
    places.update(place for match in _POINTING.finditer(text) for place in match.span())
    for token in rjieba.cut(text):
        at += len(token)
        places.add(at)
    return frozenset(places)


def without(mention: Mention, spans: Sequence[Span]) -> Mention:
    """A mention less a stretch that begins or ends it: 某公司 of 某公司2023年, or of 某公司2023到2025年."""
    for start, end in spans:
        if mention.start < start < mention.end <= end:
            return replace(mention, end=start)
        if start <= mention.start < end < mention.end:
            return replace(mention, start=end)
    return mention


def before_times(mention: Mention, spans: Sequence[Span]) -> Mention:
    """A mention that ends within a longer time less that time: 某社 of 某社2024年上半年, of 某社2024年报."""
    for start, end in spans:
        if mention.start < start < mention.end < end:
            return replace(mention, end=start)
    return mention


def find_mentions(
    text: str,
    labels: TableLabels,
    taken: Sequence[Span],
    cuts: frozenset[int],
    titles: Sequence[Mention] = (),
    uncut: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """The best mentions that do not overlap each other or what is `taken`, in order; those
    of the file's `titles` are weighed against those of labels.  None takes a part of what
    is `uncut`: 2024年3月 is not mentioned in 2024年3月中旬."""
    text = folded(text)
    found: defaultdict[Span, list[tuple[float, bool, Label]]] = defaultdict(list)
    for start in range(len(text)):
        if start and joined(text[start - 1], text[start]):
            continue  # inside a number or a Latin word
        run = _run(text, start)
        for index, at in labels.pairs.get(text[start : start + 2], ()):
            label = labels.labels[index]
            if len(run) > 1 and not label.text.startswith(run, at):
                continue
            end = _common(text, start, label.text, at)
            _keep(text, start, end, label, at, cuts, found)
        for index, _ in labels.pairs.get(text[start : start + 1], ()):
            if len(labels.labels[index].text) == 1 and not text[start].isdigit():
                _keep(text, start, start + 1, labels.labels[index], 0, cuts, found)
    _shortened(text, labels, cuts, found)
    candidates = [_mention(span, _beginning_so(text[slice(*span)], matches)) for span, matches in found.items()]
    return _best(
        [each for each in (*candidates, *titles) if not (each.overlaps(taken) or _cuts(each, uncut))], len(text)
    )


def _cuts(mention: Mention, spans: Sequence[Span]) -> bool:
    return any(mention.overlaps([span]) and not (mention.start <= span[0] and span[1] <= mention.end) for span in spans)


def _shortened(
    text: str, labels: TableLabels, cuts: frozenset[int], found: defaultdict[Span, list[tuple[float, bool, Label]]]
) -> None:
    """Headers that words of the question shorten: 营收 for 营业收入, 期末余额 for 期末账面余额."""
    places = sorted(cuts)
    windows = [(a, b) for a in places for b in places if 2 <= b - a <= _LONGEST_SHORT and _CHINESE.fullmatch(text[a:b])]
    headers = [label for label in labels.headers if not label.spoken and len(label.text) > 2]
    for start, end in windows:
        word = text[start:end]
        if (start, end) in found:
            continue
        letters = set(word)
        for label in headers:
            if letters <= set(label.text) and word not in label.text and shortens(word, label.text):
                found[start, end].append((_SHORTENED * len(word) / len(label.text) + _SHORTENED / 2, False, label))


def shortens(word: str, name: str) -> bool:
    """Whether the characters of `word` stand in `name` in order and close together."""
    starts = [at for at, character in enumerate(name) if character == word[0]]
    return any(_follows(word, name, start) for start in starts)


def _follows(word: str, name: str, at: int) -> bool:
    for character in word[1:]:
        following = name.find(character, at + 1, at + 2 + _GAP)
        if following < 0 or not _CHINESE.fullmatch(name[at : following + 1]):
            return False
        at = following
    return True


def _common(text: str, start: int, label: str, at: int) -> int:
    length = 0
    while start + length < len(text) and at + length < len(label) and text[start + length] == label[at + length]:
        length += 1
    return start + length


def _keep(
    text: str,
    start: int,
    end: int,
    label: Label,
    at: int,
    cuts: frozenset[int],
    found: defaultdict[Span, list[tuple[float, bool, Label]]],
) -> None:
    """A whole label may stand anywhere; of a part, whole words of the question."""
    whole = at == 0 and end - start == len(label.text)
    if not whole:
        while end > start and (end not in cuts or _PART_MARK.match(text[end - 1]) or text[end - 1] in "。 "):
            end -= 1  # marks tell nothing: 模型, of 自回归模型, 通过…
        if start not in cuts or text[start] in _LOOSE:
            return  # 的现金 of a longer name is 现金
    if label.spoken and not (whole and (end - start > _SHORT_SPOKEN or start in cuts)):
        return  # 男女的 says no 女的
    of_number = at > 0 and label.text[at].isdigit() and label.text[at - 1].isdigit()
    if of_number or not _stands_alone(text, start, end) or (end - start < 2 and not whole):
        return
    if end - start == 1 and not (start in cuts and end in cuts):
        return
    if not whole and _leaves_rate_out(label.text[at + end - start :]) and _OF_RATES.search(text) is None:
        return  # 毛利 is not 毛利率
    quality = _WHOLE if whole else (_START if at == 0 else _INSIDE) * (0.6 + 0.4 * (end - start) / len(label.text))
    if not whole and not _tells(label, at, end - start):
        quality = _WEAK
    found[start, end].append((quality * _AXIS[label.axis], whole, label))


def _leaves_rate_out(behind: str) -> bool:
    return behind.startswith(_RATES) or behind[1:].startswith(_RATES)  # 毛利润率


def _tells(label: Label, at: int, length: int) -> bool:
    """Whether a part of a label may stand for it: of a header any word; of words in rows
    half of them, three characters, or a part that punctuation sets off."""
    if label.axis is Axis.HEADER or length >= _LEAST_PART or 2 * length >= len(label.text):
        return True
    before, after = label.text[:at], label.text[at + length :]
    return (not before or bool(_PART_MARK.match(before[-1]))) and (not after or bool(_PART_MARK.match(after[0])))


def _run(text: str, start: int) -> str:
    """The number or the Latin word that begins there; no part of it is a mention."""
    end = start + 1
    while end < len(text) and joined(text[end - 1], text[end]):
        end += 1
    return text[start:end]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A code or number is never part of a longer one."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (joined(before, text[start]) or joined(text[end - 1], after))


def joined(left: str, right: str) -> bool:
    """Whether two characters are of one number or one Latin word."""
    same = (left.isdigit() and right.isdigit()) or (left.isalpha() and right.isalpha())
    return bool(left and right) and left.isascii() and right.isascii() and same


def _beginning_so(said: str, matches: list[tuple[float, bool, Label]]) -> list[tuple[float, bool, Label]]:
    """流动资产 of rows is 流动资产合计, not 非流动资产合计: those that begin so where any does."""
    total = [each for each in matches if each[2].axis is Axis.CELL and each[2].text in {said + end for end in _IN_ALL}]
    if total and not any(whole for _, whole, _ in matches):
        return total  # 负债 is 负债合计, not 负债和股东权益总计
    matches = _but_for_bodies(said, matches)
    begin = {label.columns[0] for _, _, label in matches if label.axis is Axis.CELL and label.text.startswith(said)}
    return [
        each
        for each in matches
        if each[2].axis is not Axis.CELL or each[2].columns[0] not in begin or _begins(said, each[2].text)
    ]


def _but_for_bodies(said: str, matches: list[tuple[float, bool, Label]]) -> list[tuple[float, bool, Label]]:
    """董事 of 董事、总经理 and of 董事长 is not 董事会秘书: what a body is called by is none of its members."""
    left = [each for each in matches if each[2].axis is not Axis.CELL or said in each[2].text.replace(f"{said}会", "")]
    return left or matches


def _begins(said: str, label: str) -> bool:
    """Whether a label begins so, or one of the parts that punctuation sets off in it."""
    at = label.find(said)
    return at == 0 or (at > 0 and _PART_MARK.match(label[at - 1]) is not None)


def _mention(span: Span, matches: Sequence[tuple[float, bool, Label]]) -> Mention:
    written = [each for each in matches if each[1] and not each[2].spoken]
    matches = written or matches  # what stands there goes before what is only said for something else
    best = max(quality for quality, _, _ in matches)
    whole = any(whole for _, whole, _ in matches)
    closest: dict[str, float] = {}
    for quality, _, label in matches:
        closest[label.columns[0]] = max(quality, closest.get(label.columns[0], 0.0))
    close = {column for column, quality in closest.items() if quality >= _CLOSE * best}
    labels = tuple(dict.fromkeys(own for _, full, own in matches if own.columns[0] in close and (full or not whole)))
    return Mention(*span, labels, whole, best)


def _best(candidates: Sequence[Mention], length: int) -> tuple[Mention, ...]:
    """The set of mentions with the greatest weight in all (weighted interval scheduling)."""
    by_end: defaultdict[int, list[Mention]] = defaultdict(list)
    for each in candidates:
        by_end[each.end].append(each)
    best: list[tuple[float, tuple[Mention, ...]]] = [(0.0, ())]
    for end in range(1, length + 1):
        choice = best[end - 1]
        for each in sorted(by_end[end], key=lambda mention: (mention.start, -mention.weight)):
            total, chosen = best[each.start]
            total += each.weight * (each.end - each.start) ** _GROWTH
            if total > choice[0]:
                choice = (total, (*chosen, each))
        best.append(choice)
    return best[length][1]
