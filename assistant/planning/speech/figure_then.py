"""A figure, and how far it is from another, as the comparison that tells both: 供地几宗，比去年同期多几宗."""

from __future__ import annotations

import re

from assistant.planning.speech.normal import normalise

_NO_ASK = r"(?:(?!多少|好多|几|哪|谁|什么)[^，,。；;？?])"
_AMOUNT = r"(?:多少|几)(?P<{name}>[^\d，,。的了]{{0,3}})"
_FIGURE = (
    rf"^(?P<what>{_NO_ASK}{{2,30}}?)(?:(?:办理?|做)了)?(?:一共|总共)?(?:是|有|为)?"
    rf"(?P<ask>{_AMOUNT.format(name='unit')})[，,；;。？?](?:那么?)?"
)
_MORE = r"(?:多|少|高|低|增加|减少|增长|下降|上升|降低|提高|涨|降|跌|增|减)(?:了|出)?"
_BY = rf"(?P<by>{_AMOUNT.format(name='unit2')}|百分之(?:多少|几))[？?。]*$"
_THAN = re.compile(rf"{_FIGURE}(?:比|较)(?:起|着)?(?P<other>{_NO_ASK}{{1,12}}?)(?:的)?(?P<more>{_MORE}){_BY}")
_YEAR_ON_YEAR = re.compile(rf"{_FIGURE}(?P<how>同比|环比)(?:是?增[是还]?减)?(?P<more>{_MORE}|){_BY}")
_WITH = rf"(?:跟|与|和|同)(?P<other>{_NO_ASK}{{1,12}}?)(?:相比|比起来|比较|对比|比)(?:一下|呢|怎么样|如何)?[？?。]*$"
_BESIDE = re.compile(rf"{_FIGURE}{_WITH}")
_SEVERAL_BESIDE = re.compile(
    rf"^[^，,；;。？?]+(?:多少|几)[^，,；;。？?]+(?:多少|几)[^，,；;。？?]*[，,；;。？?]{_WITH}"
)


def figure_then(text: str) -> str:
    """`text` as one comparison, whose answer says both figures; "" where it is none, or the two are in other units."""
    plain = normalise(text)
    if (match := _THAN.match(plain)) is not None:
        return "" if _other_unit(match) else f"{match['what']}比{match['other']}{match['more']}{_asked(match)}"
    if (match := _YEAR_ON_YEAR.match(plain)) is not None:
        more = match["more"] or "增长"
        return "" if _other_unit(match) else f"{match['what']}{match['how']}{more}{_asked(match)}"
    if (match := _BESIDE.match(plain)) is not None:
        return f"{match['what']}比{match['other']}多{match['ask']}"
    return ""


def _other_unit(match: re.Match[str]) -> bool:
    """供地几宗，比去年同期多多少亩 asks for two things."""
    second = match["unit2"] or ""
    return second not in ("", match["unit"])


def _asked(match: re.Match[str]) -> str:
    """多多少 is in the unit that was asked for first."""
    return f"{match['by']}{match['unit']}" if match["unit2"] == "" else match["by"]


def several_compared(text: str) -> bool:
    """供了几宗多少亩，跟去年同期比: several figures at once, each to be set against another."""
    return _SEVERAL_BESIDE.match(normalise(text)) is not None
