"""Scores an answer against a case's gold.

A score is a value, the answer, an explanation and metadata (after Inspect).  The
first sentence of an answer must carry what was asked; an answer that asks back or
finds nothing is told apart from a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePath
from typing import assert_never

from assistant.answer import Answer, Status
from eval.draft_scorer import draft_fault
from eval.numerals import Number, first_sentence, numbers, plain, states
from eval.sample import (
    Case,
    Drafted,
    Exists,
    Grouped,
    Kind,
    Listed,
    Masked,
    Named,
    Nothing,
    Quantity,
    Ranked,
    Said,
    Stated,
    Together,
    Unclear,
    Values,
)

MOST_NUMBERS = 6
"""A single-value answer with more distinct numbers than this is a heap, not an answer."""

MOST_FILES = 3
_DENIALS = ("没", "无", "否", "未", "不")
_DENIED = re.compile("没有|没得|未发现|未查到|不存在|无(?!证|照|人)")
_LEADING = 3
"""The asked number is among so many first numbers of the first sentence, per asked one."""


class Outcome(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    MISCITED = "miscited"
    ASKED_BACK = "asked_back"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    FAULT = "fault"

    @property
    def misleads(self) -> bool:
        """Whether a clerk was given something that must not be signed for."""
        return self in (Outcome.WRONG, Outcome.MISCITED, Outcome.FAULT)


@dataclass(frozen=True)
class Score:
    """How one case went; `explanation` says why it is not right."""

    value: Outcome
    answer: str
    explanation: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


_HELD_BACK = {
    Status.CLARIFY: Outcome.ASKED_BACK,
    Status.NO_EVIDENCE: Outcome.NOT_FOUND,
    Status.REFUSED: Outcome.REFUSED,
}


def score(case: Case, answer: Answer) -> Score:
    """The score of one answer."""
    metadata = {"status": str(answer.status), "files": "、".join(sorted(cited_files(answer)))}
    if isinstance(case.gold, Nothing):
        fault = _puts_forward(case, answer)
        return Score(Outcome.WRONG if fault else Outcome.RIGHT, answer.answer, fault, metadata)
    if isinstance(case.gold, Unclear):
        fault = _unclear_fault(case.gold, answer)
        outcome = _HELD_BACK.get(answer.status, Outcome.WRONG) if fault else Outcome.RIGHT
        return Score(outcome, answer.answer, fault, metadata)
    if answer.status in _HELD_BACK:
        return Score(_HELD_BACK[answer.status], answer.answer, "没有给出答案", metadata)
    fault = _fault(case, case.gold, answer) or _chart_fault(case, answer)
    if fault:
        return Score(Outcome.WRONG, answer.answer, fault, metadata)
    fault = _miscited(case, answer)
    return Score(Outcome.MISCITED if fault else Outcome.RIGHT, answer.answer, fault, metadata)


def cited_files(answer: Answer) -> set[str]:
    """Names, without folders, of the files an answer cites."""
    return {PurePath(citation.file).name for citation in answer.citations}


def _miscited(case: Case, answer: Answer) -> str:
    files = cited_files(answer)
    if len(files) > MOST_FILES and case.kind is not Kind.DRAFT:
        return f"引用了{len(files)}个文件"
    return "" if files & set(case.files) else f"没有引用{'或'.join(case.files)}"


def _fault(case: Case, gold: Stated, answer: Answer) -> str:
    """What is wrong with an answered question, empty when nothing is."""
    match gold:
        case Values():
            return _values_fault(case, gold, answer.answer)
        case Named() | Listed() | Grouped() | Ranked():
            return _names_fault(gold, answer.answer)
        case Exists():
            return _exists_fault(gold, answer.answer)
        case Masked():
            return _masked_fault(case, gold, answer)
        case Said():
            return _said_fault(gold, answer)
        case Drafted():
            return draft_fault(gold, answer)
        case Together():
            return _together_fault(gold, answer.answer)
        case _:
            assert_never(gold)


def _new_numbers(case: Case, text: str) -> list[Number]:
    """The numbers of `text` that the question did not already hold."""
    asked = {number.value for number in numbers(plain(case.question))}
    return [number for number in numbers(text) if number.value not in asked]


def _values_fault(case: Case, gold: Values, text: str) -> str:
    leading = numbers(first_sentence(text))
    asked = {number.value for number in numbers(plain(case.question))}
    fresh = [number for number in leading if number.value not in asked][: _LEADING * len(gold.asked)]
    echoes = [number for number in leading if number.value in asked]
    for wanted in gold.asked:
        if not any(states(number, wanted) for number in fresh + echoes):
            return f"首句没有{wanted}"
    if len({number.value for number in _new_numbers(case, plain(text))}) > MOST_NUMBERS:
        return f"数字超过{MOST_NUMBERS}个"
    if gold.marks and not any(mark in text for mark in gold.marks):
        return f"没有说明是{'、'.join(gold.marks)}"
    return ""


def _names_fault(gold: Named | Listed | Grouped | Ranked, text: str) -> str:
    match gold:
        case Named():
            return _named_fault(gold, text)
        case Listed():
            return _listed_fault(gold, text)
        case Grouped():
            return _grouped_fault(gold, text)
        case Ranked():
            return _ranked_fault(gold, text)


def _named_fault(gold: Named, text: str) -> str:
    sentence = first_sentence(text)
    places = [place for spelling in gold.spellings if (place := _place(spelling, sentence)) >= 0]
    if not places:
        return f"首句没有{gold.spellings[0]}"
    for rival in gold.rivals:
        if 0 <= _place(rival, sentence) < min(places):
            return f"首句先说了{rival}"
    return ""


def _listed_fault(gold: Listed, text: str) -> str:
    body = plain(text)
    for item in gold.items:
        if _place(item, body) < 0:
            return f"漏了{item}"
    for rival in gold.rivals:
        if _place(rival, body) >= 0:
            return f"多了{rival}"
    return ""


def _together_fault(gold: Together, text: str) -> str:
    fault = _names_fault(gold.names, text)
    if fault or any(states(number, gold.amount) for number in numbers(plain(text))):
        return fault
    return f"没有{gold.amount}"


def _grouped_fault(gold: Grouped, text: str) -> str:
    body = plain(text)
    for label, wanted in gold.rows:
        place = _place(label, body)
        if place < 0:
            return f"漏了{label}"
        if not _beside(body[place + len(plain(label)) :], wanted):
            return f"{label}旁边没有{wanted}"
    return ""


def _beside(text: str, wanted: Quantity) -> bool:
    """Whether the next number of `text` has the wanted value; a table names units once."""
    following = numbers(text[:24])
    return bool(following) and (states(following[0], wanted) or following[0].value == wanted.value)


def _ranked_fault(gold: Ranked, text: str) -> str:
    fault = _grouped_fault(Grouped(gold.rows), text) or _listed_fault(Listed((), gold.rivals), text)
    if fault:
        return fault
    body = plain(text)
    for (first, better), (second, worse) in pairwise(gold.rows):
        if better.value != worse.value and _place(second, body) < _place(first, body):
            return f"{second}排在了{first}前面"
    return ""


def _exists_fault(gold: Exists, text: str) -> str:
    sentence = first_sentence(text)
    counts = [number for number in numbers(sentence) if number.after.startswith(gold.count.units)]
    if not gold.count.value:
        if any(number.value for number in counts):
            return "没有的说成了有"
        return "" if counts or _DENIED.search(sentence) else "首句没有说没有"
    if sentence.startswith(_DENIALS):
        return "有的说成了没有"
    if counts and not any(states(number, gold.count) for number in counts):
        return f"首句没有{gold.count}"
    return "" if counts or "有" in sentence else "首句没有说有"


def _chart_fault(case: Case, answer: Answer) -> str:
    if not case.chart or (answer.chart and answer.chart.get("kind") == case.chart):
        return ""
    return f"没有画{case.chart}图"


def _unclear_fault(gold: Unclear, answer: Answer) -> str:
    if answer.status is not Status.CLARIFY:
        return "有几种理解，却没有反问"
    offered = plain(" ".join((answer.answer, *answer.options)))
    for spellings in gold.readings:
        if not any(plain(spelling) in offered for spelling in spellings):
            return f"反问里没有{spellings[0]}"
    return ""


def _masked_fault(case: Case, gold: Masked, answer: Answer) -> str:
    sentence = first_sentence(answer.answer)
    if plain(gold.text) not in sentence:
        return f"首句没有照录{gold.text}"
    if not any(figure.masked for figure in answer.figures):
        return "没有标明数字缺位"
    if _new_numbers(case, sentence):
        return "缺位的数字旁边给出了别的数字"
    return ""


def _said_fault(gold: Said, answer: Answer) -> str:
    body = plain(answer.answer + "\n" + "\n".join(citation.quote for citation in answer.citations))
    for spellings in gold.phrases:
        if not any(plain(phrase) in body for phrase in spellings):
            return f"没有说到“{spellings[0]}”"
    return ""


def _puts_forward(case: Case, answer: Answer) -> str:
    """What is wrong with an answer to a question that has none."""
    if answer.status not in _HELD_BACK:
        return "资料里没有，却作了回答"
    if answer.figures or _new_numbers(case, first_sentence(answer.answer)):
        return "资料里没有，却给出了数字"
    return ""


def _place(name: str, text: str) -> int:
    """Where `name` stands in `text` with its digits and letters uncut, -1 if nowhere."""
    name, start = plain(name), 0
    while (place := text.find(name, start)) >= 0:
        before, after = text[place - 1 : place], text[place + len(name) : place + len(name) + 1]
        if not (_joins(before, name[0]) or _joins(name[-1], after)):
            return place
        start = place + 1
    return -1


def _joins(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
