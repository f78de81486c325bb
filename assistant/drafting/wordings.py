"""One wording of one paragraph: which sentences of the patterns are taken, and how figures stand in them.

The same task is worded the same way each time; another topic, span, variant or turn otherwise.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from assistant.drafting.material import Material
from assistant.drafting.patterns import Measure, Patterns
from assistant.drafting.phrase import Phrase, filled, joined
from assistant.drafting.stated import Item
from assistant.drafting.times import Times
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.vocabulary.periods import Period, day_words, period_words

T = TypeVar("T")

_FIGURES = {DraftLength.SHORT: 3, DraftLength.MEDIUM: 4, DraftLength.LONG: 6}
_TOGETHER = 4  # figures of one sentence
_SHUFFLED = 12  # from this wording on the figures change places as well
_CLAUSE = re.compile(r"[，。；、：！？\n]")
_VERBS = (
    "开展|推进|落实|做好|加强|强化|完善|健全|推动|组织|实施|严格|深化|建立|规范|加快|优化|抓好|抓实|统筹|提升|提高|稳步|"
    "扎实|持续|积极|全面|有序|认真|深入|继续|切实"
)
_ACTION = re.compile(rf"^(?:{_VERBS})[^\d*“”《》（）()]{{4,13}}$")


@dataclass(frozen=True)
class Task:
    """A paragraph to write: from what, in which form, with which figures besides."""

    patterns: Patterns
    request: WriteDraft
    times: Times
    material: Material
    form: DraftForm
    added: tuple[Item, ...] = ()

    @property
    def key(self) -> str:
        """What the choice of sentences depends on."""
        return f"{self.material.name}|{period_words(self.times.asked)}|{self.form}|{self.request.variant}"


class Wording:
    """One wording of one paragraph: which sentence of each list is taken depends on `turn`."""

    def __init__(self, task: Task, turn: int) -> None:
        self._task = task
        self._patterns = task.patterns
        self._material = task.material
        self._request = task.request
        self._times = task.times
        self._form = task.form
        self._added = tuple(item for item in task.added if not item.aim)
        self._promised = tuple(item for item in task.added if item.aim)
        self._turn = turn
        self._slots: Mapping[str, Phrase | str] = {
            "topic": task.material.name,
            "期": task.times.span_word,
            "末": task.times.end_word,
            **{item.id: item.phrase for item in task.material.figures if item.id},
        }

    def _pick(self, name: str, options: Sequence[T]) -> list[T]:
        return rotated(options, f"{self._task.key}|{name}", self._turn)

    def _said(self, text: str) -> Phrase:
        return filled(text, self._slots) or Phrase()

    def counts(self) -> tuple[int, ...]:
        """How many figures to begin with: as many as the length has room for, then fewer and more."""
        usual = _FIGURES[self._request.length]
        return tuple(dict.fromkeys((usual, max(usual - 1, 3), 3, usual + 1, usual + 2)))

    def figures(self, count: int) -> list[Item]:
        """What to state: the patterns' figures, then others; those asked for besides always."""
        own = [item for item in self._material.figures if item not in self._added]
        shift = self._turn % 3 if self._turn >= _SHUFFLED else 0
        wanted = [item for item in own if item.id]
        others = [item for item in own if not item.id]
        chosen = [*wanted, *others[shift:], *others[:shift]][:count]
        return [*chosen, *self._added]

    def basis(self, items: Sequence[Item]) -> Phrase:
        """截至…，甲N个、乙N个。上半年，丙N亩: figures of one time together."""
        timed = sorted(items, key=lambda item: _age(item, self._times))
        told = []
        for opening, same in groupby(timed, key=lambda item: span_said(item.period)):
            told.append(Phrase(f"{opening}，") + _side_by_side(self._shuffled(list(same))))
        return joined(told, "；")

    def _shuffled(self, items: list[Item]) -> list[Item]:
        """In another order than the source has them, for the later wordings: backwards, then every other one."""
        if self._turn < _SHUFFLED:
            return items
        return items[::-1] if self._turn % 2 == 0 else [*items[::2], *items[1::2]]

    def lead(self) -> str:
        kind = "summary" if self._form is DraftForm.SUMMARY else "plan"
        options = getattr(self._material.topic.leads, kind) or getattr(self._patterns.general.leads, kind)
        return self._said(self._pick("lead", options)[0]).text

    def steps(self, count: int) -> list[Phrase]:
        """Measures that the material calls for, the places that need most, and one way to keep it going."""
        topic, general = self._material.topic, self._patterns.general
        measures = self._fitting("measures", topic.measures, general.measures)
        kept = self._fitting("mechanisms", topic.mechanisms, general.mechanisms)[:1]
        chosen = [self._said(each.text) for each in measures]
        if self._material.focus:
            chosen.insert(1, self._material.focus)
        firm = [self._firm()] if self._request.tone is DraftTone.FIRM else []
        return [*chosen[: count - 1], *firm, *(self._said(each.text) for each in kept)]

    def _fitting(self, name: str, own: Sequence[Measure], general: Sequence[Measure]) -> list[Measure]:
        options = self._pick(name, own or general)
        called = [each for each in options if any(word in self._material.words for word in each.near)]
        return [
            *called,
            *(each for each in options if each not in called and not each.near),
            *(each for each in options if each not in called and each.near),
        ]

    def _firm(self) -> Phrase:
        return self._said(self._pick("firm", self._patterns.firm)[0]) if self._patterns.firm else Phrase()

    def closing(self) -> str:
        options = self._material.topic.closings or self._patterns.general.closings
        return self._said(self._pick("closing", options)[0]).text

    def aims(self) -> Phrase:
        """确保…、…；力争12月底前…: promises by their verb; ×× where the material gives none."""
        told = []
        items = [*self._material.targets, *(item for item in self._promised if item not in self._material.targets)]
        items = self._shuffled(items)
        items.sort(key=lambda item: bool(item.until))
        for aim in ("确保", "力争", "拟", "计划"):
            timed = [
                Phrase(when) + _side_by_side(list(same))
                for when, same in groupby((item for item in items if item.aim == aim), key=self._when)
            ]
            told += [Phrase(aim) + joined(timed, "，")] if timed else []
        return joined([*told, *self._material.wanting], "；")

    def _when(self, item: Item) -> str:
        """12月底前; 全年 of what is promised for the year in a plan for part of it."""
        if item.until:
            return f"{item.until}前"
        return "全年" if item.yearly and self._times.span_word != "全年" else ""

    def shown(self, most: int) -> list[Phrase]:
        """Groups of results: as the patterns put them together, then sentence by sentence."""
        by_id = {item.id: item for item in self._material.figures if item.id}
        told: list[Phrase] = []
        used: list[Item] = []
        for shown in self._material.topic.done:
            items = [by_id[name] for name in shown.figures if name in by_id]
            if items:
                used += items
                told.append(Phrase(f"{shown.text}，") + self._within(items))
        rest = [item for item in (*self._added, *self._material.figures) if item not in used]
        told = told[: max(most - bool(self._added), 1)]
        cues = (*self._material.topic.cues, self._material.name)
        for heading, same in groupby(rest, key=lambda item: "" if _names(item.heading, cues) else item.heading):
            told.append(Phrase(f"{heading}，" if heading else "") + self._within(list(same)[:_TOGETHER]))
        told = told[: max(most, 1)]
        return told[::-1] if self._turn >= _SHUFFLED else told

    def _within(self, items: Sequence[Item]) -> Phrase:
        """Figures of the span itself without its name; those of a day with it."""
        told = []
        for opening, same in groupby(items, key=lambda item: self._day(item.period)):
            told.append(Phrase(opening) + _side_by_side(self._shuffled(list(same))))
        return joined(told, "，")

    def _day(self, period: Period | None) -> str:
        """截至… or 上半年, of another day or span than the one told of."""
        asked = self._times.asked
        if period is None or period.end is None or (period.end == asked.end and period.kind == "as_of"):
            return ""
        return "" if (period.start, period.end) == (asked.start, asked.end) else f"{span_said(period)}"

    def actions(self, count: int) -> list[str]:
        """Short clauses of the material that say what was done, apart from one another there."""
        found = []
        for passage in self._material.passages:
            if passage.half.value != "done":
                continue
            cues = (*self._material.topic.cues, self._material.name)
            for point in re.split(r"[一二三四五六七八]是", passage.text):
                clauses = map(str.strip, _CLAUSE.split(point))
                found += [c for c in clauses if _ACTION.match(c) and any(cue in c for cue in cues)]
        return self._pick("actions", list(dict.fromkeys(found)))[:count]

    def problems(self, count: int) -> list[Phrase]:
        options = self._pick("problems", self._material.topic.problems or self._patterns.general.problems)
        called = sorted(options, key=lambda each: "[" not in each.text)
        return [self._said(each.text) for each in called[:count]]


def rotated(options: Sequence[T], key: str, turn: int = 0) -> list[T]:
    """The options from a place on that depends on `key`, moved on by `turn`."""
    if not options:
        return []
    at = (int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) + turn) % len(options)
    return [*options[at:], *options[:at]]


def _names(heading: str, cues: Iterable[str]) -> bool:
    """Whether a heading only names the topic, and does not say how it went."""
    return any(cue in heading for cue in cues)


def span_said(period: Period | None) -> str:
    """截至2024年6月30日, 2024年上半年; of undated ledgers that they are those at hand."""
    if period is None or period.end is None:
        return "据现有台账"
    if period.kind == "as_of":
        return f"截至{day_words(period.end)}"
    return period_words(period)


def _age(item: Item, times: Times) -> tuple[int, bool, str]:
    """What stands now before what was done since, and that before older things."""
    end = item.period.end if item.period else None
    stands = item.period is None or item.period.kind == "as_of"
    return ((times.until - end).days if end else 0), not stands, span_said(item.period)


def _side_by_side(items: Sequence[Item]) -> Phrase:
    """涉及监测面积…、耕地面积…: what a figure shares with the one before it is said once."""
    told: list[Phrase] = []
    before = ""
    for item in items:
        phrase = item.phrase
        start = len(before)
        if before and start >= 2 and phrase.text.startswith(before) and _room(phrase, start):
            phrase = phrase.without_start(start)
        told.append(phrase)
        before = item.begins or before
    return joined(told, "，" if any("、" in phrase.text for phrase in told) else "、")


def _room(phrase: Phrase, start: int) -> bool:
    return bool(phrase.figures) and phrase.figures[0].start - start >= 2
