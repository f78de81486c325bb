"""Paragraphs from material: the sentences of the patterns with the figures in place.

A plan goes from where things stand over measures and how they are kept going to what is promised;
a summary groups what was reached; a problem paragraph gives the cause before the shortfall
(domain notes §8).  The same request is worded the same way each time; another topic, span or
`variant` is worded otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.drafting.checking import Copied, stray_numbers
from assistant.drafting.material import Material
from assistant.drafting.patterns import Patterns
from assistant.drafting.phrase import Phrase, joined
from assistant.drafting.stated import Item
from assistant.drafting.times import Times
from assistant.drafting.wordings import Task, Wording, rotated
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.vocabulary.periods import period_words

T = TypeVar("T")

BOUNDS = {DraftLength.SHORT: (150, 215), DraftLength.MEDIUM: (215, 310), DraftLength.LONG: (310, 385)}
"""Characters of a paragraph without its heading, by length: 150 to 400 are usual (domain notes §8)."""

_POINTS = ("一是", "二是", "三是", "四是", "五是", "六是")
_TRIES = 24
_WORST = 100_000  # more than any wording costs


@dataclass(frozen=True)
class Written:
    """A heading and its paragraph; `wanting` are the promises in it that have no figure, `copied` a
    long run that it shares with a source all the same."""

    heading: str
    body: Phrase
    wanting: tuple[str, ...] = ()
    copied: str = ""


class Writer:
    """Writes paragraphs of one draft."""

    def __init__(self, patterns: Patterns, copied: Copied, request: WriteDraft, times: Times) -> None:
        self._patterns = patterns
        self._copied = copied
        self._request = request
        self._times = times

    def paragraph(self, material: Material, form: DraftForm, added: Sequence[Item] = ()) -> Written:
        """The best of several wordings: of the right length first, and none that copies."""
        builds: dict[DraftForm, Callable[[Wording], Iterator[Phrase]]] = {
            DraftForm.PLAN: self._plans,
            DraftForm.SUMMARY: self._summaries,
            DraftForm.PROBLEMS: self._problems,
        }
        task = Task(self._patterns, self._request, self._times, material, form, tuple(added))
        low, high = BOUNDS[self._request.length]
        best = Phrase(), "", _WORST
        for turn in range(_TRIES):
            whole = min(builds[form](Wording(task, turn)), key=lambda phrase: _off(len(phrase), low, high))
            names = [material.name, *(label for figure in whole.figures for label in _labels(figure.recall))]
            copied = self._copied.run(whole.text, names)
            cost = 1000 * bool(copied) + 10_000 * bool(stray_numbers(whole)) + _off(len(whole), low, high)
            if cost < best[2]:
                best = whole, copied, cost
            if cost == 0:
                break
        body, copied, _ = best
        return Written(self._heading(task), body, material.wanting if "××" in body.text else (), copied)

    def _heading(self, task: Task) -> str:
        own, general = task.material.topic.headings, self._patterns.general.headings
        options: tuple[str, ...] = getattr(own, task.form.value) or getattr(general, task.form.value)
        return rotated(options, task.key)[0].replace("{topic}", task.material.name)

    # ------------------------------------------------------------ the three forms

    def _plans(self, sheet: Wording) -> Iterator[Phrase]:
        numbered = self._request.tone is not DraftTone.PLAIN
        aims = sheet.aims()
        for count in sheet.counts():
            opening = sheet.basis(sheet.figures(count))
            for points in (3, 4, 2, 5):
                steps = sheet.steps(points)
                lead = Phrase(f"{period_words(self._times.asked)}，{sheet.lead()}")
                told = joined([Phrase(_POINTS[n] if numbered else "") + step for n, step in enumerate(steps)], "。")
                for closing in ("", sheet.closing()) if numbered else ("",):
                    end = joined([aims, closing], "，")
                    yield joined([opening, lead, told, end], "。") + "。"

    def _summaries(self, sheet: Wording) -> Iterator[Phrase]:
        numbered = self._request.tone is not DraftTone.PLAIN
        lead = f"{period_words(self._times.asked)}，{sheet.lead()}"
        for most in (3, 2, 4, 5):
            groups = sheet.shown(most)
            several = numbered and len(groups) > 1
            told = [Phrase(_POINTS[n] if several else "") + group for n, group in enumerate(groups)]
            for extra in (0, 1, 2, 3):
                beside = joined(["同时，" + "，".join(actions)] if (actions := sheet.actions(extra)) else [])
                for steps in range(5):
                    ahead = joined(sheet.steps(steps) if steps else [], "；")
                    yield joined([lead, *told, beside, Phrase("下一步，") + ahead if ahead else ""], "。") + "。"

    def _problems(self, sheet: Wording) -> Iterator[Phrase]:
        for points in (3, 2, 4):
            problems = sheet.problems(points)
            used = {figure.text for problem in problems for figure in problem.figures}
            for count in sheet.counts():
                rest = [item for item in sheet.figures(count + len(used)) if not _any_of(item, used)]
                told = joined([Phrase(_POINTS[n]) + problem for n, problem in enumerate(problems)], "；")
                for steps in range(4):
                    ahead = joined(sheet.steps(steps) if steps else [], "；")
                    against = Phrase("对此，") + ahead if ahead else ""
                    opening = sheet.basis(rest[:count]) or Phrase(period_words(self._times.base))
                    yield joined([opening, Phrase("主要问题：") + told, against], "。") + "。"


def _off(length: int, low: int, high: int) -> int:
    return max(low - length, length - high, 0)


def _any_of(item: Item, texts: Iterable[str]) -> bool:
    return any(figure.text in texts for figure in item.phrase.figures)


def _labels(recall: object) -> tuple[str, ...]:
    return getattr(recall, "label", ())
