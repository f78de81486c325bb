"""Scores a drafted paragraph: what it must carry, and what may not stand in it.

Numbers are read by `eval.numerals`, not by the product's own reader.
"""

from __future__ import annotations

import re

from assistant.answer import Answer
from eval.numerals import Number, numbers, plain, states
from eval.sample import Drafted

SHORTEST = 150
_FORBIDDEN = ("！", "!", "我认为", "**", "##", "- ", "首先，", "总之", "综上所述")
_POINTS = re.compile(r"一是.+二是")
_DATE = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年)?|\d{1,2}月底前")
_SET = re.compile(r"“[^”]*”|《[^》]*》")
_VERBS = ("确保", "力争", "拟", "计划")


def draft_fault(gold: Drafted, answer: Answer) -> str:
    """What is wrong with a draft, empty when nothing is."""
    text = answer.answer
    found = numbers(plain(text))
    for wanted in gold.required:
        if not any(states(number, wanted) for number in found):
            return f"没有写上{wanted}"
    return _numbers_fault(gold, answer, found) or _shape_fault(gold, text) or _promise_fault(gold, answer)


def _numbers_fault(gold: Drafted, answer: Answer, found: list[Number]) -> str:
    """Too few figures, or numbers that are none."""
    told = {figure.text for figure in answer.figures if figure.text in answer.answer}
    if len(told) < gold.least:
        return f"只用了{len(told)}个数字"
    rest = plain(_SET.sub("", _DATE.sub("", answer.answer)))
    for text in sorted(told, key=len, reverse=True):
        rest = rest.replace(plain(text), "□")
    stray = re.findall(r"\d[\d.]*", rest)
    if stray:
        return f"{'、'.join(stray)}不是有出处的数字"
    uncited = [figure.text for figure in answer.figures if not figure.citations]
    return f"{uncited[0]}没有出处" if uncited or (not found and gold.least) else ""


def _shape_fault(gold: Drafted, text: str) -> str:
    for paragraph in text.split("\n"):
        if len(paragraph) > gold.longest:
            return f"一段有{len(paragraph)}字"
    if len(text) < SHORTEST:
        return f"只有{len(text)}字"
    heading = text.partition("。")[0]
    halves = heading.split("，")
    if len(halves) == 2 and len(halves[0]) != len(halves[1]):
        return f"标题“{heading}”不对仗"
    if not _POINTS.search(text):
        return "没有分点"
    if gold.span not in text:
        return f"没有写明{gold.span}"
    bad = [word for word in _FORBIDDEN if word in text]
    return f"有“{bad[0]}”" if bad else ""


def _promise_fault(gold: Drafted, answer: Answer) -> str:
    text = answer.answer
    for promise in gold.promises:
        verb = next((word for word in _VERBS if promise.startswith(word)), "")
        figure = promise.removeprefix(verb)
        sentence = next((each for each in re.split("[。；]", text) if figure in each), "")
        if not sentence:
            return f"没有写上目标{figure}"
        if verb not in sentence:
            return f"{figure}没有用“{verb}”"
    if gold.blank != ("××" in text):
        return "缺的目标没有留××" if gold.blank else "目标在资料里，却留了××"
    if gold.blank and "××" not in answer.explanation:
        return "××没有在口径里列出"
    return ""
