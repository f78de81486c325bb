"""Whether so much is reached, as people ask it: 完成一半没有, 过半了吗, 到66%了没, 占一半吗, 任务完成多少了.

Each is said as the figure that tells it: the distance to the number named, or what part of the task is done.
Only at the end of a question: 过半的乡镇 are a limit.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_WHETHER = r"(?:了)?(?:没有?|没得|吗|么|嘛|否)[？?。]*$"
_HALF = r"(?:一半|半数|百分之五十|50[%％]|五成)"
_BY_NOW = r"(?:现在|目前|眼下|如今|到底|究竟|已经?|都|有没有|是不是|是否|能)*"
_REACHED = r"(?:超过|达到|过|到|达|够|有|上)了?"
_RATED = r"(?:整改|复垦|销号|验收|立案|结案|处置|供地)"
_ENDS = r"[？?。]*$"

_RULES = Rules(
    # 整改率到66%了没, 处置率过半了吗
    (
        re.compile(
            rf"(?<=率){_BY_NOW}{_REACHED}(?P<n>\d+(?:\.\d+)?[%％]|[一二三四五六七八九]成|{_HALF}|半)(?:以上)?{_WHETHER}"
        ),
        lambda match: f"离{_number(match['n'])}还差几个点",
    ),
    # 图斑整改过半没有, 复垦完成一半了吗: of their rates
    (
        re.compile(
            rf"(?<=[一-鿿])(?P<act>{_RATED}){_BY_NOW}(?:完成|完|干|做|搞|办)?(?:了|到|够|成)*(?:过半|过了?{_HALF}|{_HALF}){_WHETHER}"
        ),
        r"\g<act>率离50%还差几个点",
    ),
    # 新增耕地完成一半没有, 恢复耕地今年过半了吗
    (
        re.compile(
            rf"(?<=[一-鿿])(?:的)?(?:任务|计划|目标)?{_BY_NOW}(?:(?:完成|干|做|搞|办|推进)(?:了|到|够|成)*(?:过半|过了?{_HALF}|{_HALF})|过半){_WHETHER}"
        ),
        "完成任务的百分之几",
    ),
    # 正在生产的占一半吗
    (
        re.compile(rf"占{_BY_NOW}(?:到|了|够|过)*(?:全部|总数)?(?:的)?(?:{_HALF}|大半|多半)(?:以上)?{_WHETHER}"),
        "占百分之几",
    ),
    # 巡田任务完成多少了: bare 多少 of a task asks for its part
    (
        re.compile(
            rf"(?P<aim>任务|计划|目标)(?:数)?{_BY_NOW}完成(?:了|到)?(?:多少|几成|得?(?:怎么样|咋样|如何))(?:了)?{_ENDS}"
        ),
        r"完成\g<aim>的百分之几",
    ),
)


def _number(said: str) -> str:
    return said if said[0].isdigit() or (said.endswith("成") and said != "五成") else "50%"


def as_figures(text: str) -> str:
    """`text`, folded already, with what asks whether so much is reached said as the figure that tells it."""
    return _RULES.said(text)
