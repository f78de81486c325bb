"""Lists of what is asked for, said as one ask for each: 宗数和总亩数各是多少, 按甲、乙两种状态分别统计….

Quantities and states that stand in one list are each asked for; a list that counts its items has just so many.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.gathered_asks import ASKS, COUNTED, JOINED, QUANTITY, asked_each

_UNITS = r"(?:宗|件|处|户|个|家|亩|公顷|次|份|本|块|株|人次|人|场|批)"
_TOGETHER = r"(?:各自|各|分别)(?:自)?"
_KIND_OF = re.compile(r"(?:的)?(?:那|这)(?:些|几个|批)(?:的)?")
_TWO_NUMBERS = re.compile(
    rf"的?总?(?P<one>{_UNITS})数(?:和|与|及|、|以及|跟)总?(?P<other>{_UNITS})数(?:{_TOGETHER}(?:是|为|有)?(?:多少|几)|{_TOGETHER}?[。？?]*$)"
)
_OF_STATES = re.compile(
    rf"^(?P<topic>[^，,、]{{1,13}}?[^，,、数样项])[，,]?(?P<items>(?:[^，,、的]{{1,8}}的、)+[^，,、的]{{1,8}})的[，,]?{_TOGETHER}(?P<ask>(?:有|是)?(?:多少|几|好多)[个宗家处户件]?)(?=[？?。]*$)"
)
_BY_STATES = re.compile(
    r"^(?:请)?(?:按照?|分)(?P<items>[^，,、]{2,8}(?:[、和与及][^，,、]{2,8})+?)(?:这)?(?P<n>[两二三四五])[种类个](?:状态|情况|情形|类型|类别|阶段|进度|进展|结果)[，,]?"
    r"(?:分别|各自|逐一)?(?:统计|列出|说明|计算|汇总|报)?(?:一下)?(?P<what>[^，,、]{2,12}?)的?(?:数量|个数|数目|总数)(?=[。？?]*$)"
)
_TOLD = re.compile(
    r"^(?:请|麻烦)?(?:帮我|给我)?(?:报|说|查|算|列|给|统计|要)(?:一?下|出|我)(?P<what>(?![两二三四五六2-6][个样项])[^，,]{2,20}(?:[、，,]|和|与|以及|还有).{2,40}?)[。！!]*$"
)
_COUNTED_AND_WHERE = re.compile(
    r"(?P<ask>有?(?:一共|总共|共)?有?(?:多少|几|好多)(?P<unit>[个宗处件家户块条座]))(?P<noun>[^，,多几哪各]{0,8})[，,](?:都|各自|各|分别|具体|主要)*"
    r"(?:是|分布|涉及到?|散布|落)?(?:在|到)?哪(?:些|几个)(?P<by>乡镇|镇|乡|村|街道|类型|类别|用途|矿种)(?:的|里|上)?(?=[？?。]*$)"
)


def _two_numbers(match: re.Match[str]) -> str:
    """供应的宗数和总亩数各是多少: each is asked for in its unit."""
    return f"多少{match['one']}、多少{match['other']}"


def _of_states(match: re.Match[str]) -> str:
    """甲类那些图斑，改完的、没改的，各多少个: the topic is of each."""
    items = match["items"].replace("的、", "、")
    if "正" in items:  # beside what is under way 还没改 is what is not begun
        items = re.sub(r"还?没改(?=$|、)", "未整改", items)
    return f"{_KIND_OF.sub('', match['topic'])}{items}的各{match['ask'].removeprefix('各')}"


def _by_states(match: re.Match[str]) -> str:
    """按甲、乙两种状态，分别统计丙的数量, where there are just so many."""
    items = [item for item in re.split(r"[、和与及]", match["items"]) if item]
    fits = len(items) == COUNTED[match["n"]]
    return f"{match['what']}{'、'.join(items)}的各有多少个" if fits else match.group()


def _told_each(match: re.Match[str]) -> str:
    """报一下甲总数，还有乙面积和丙的总和: each of several quantities is asked for."""
    items = [item for item in JOINED.split(match["what"]) if item]
    if len(items) < _SEVERAL or ASKS.search(match["what"]) or not all(map(QUANTITY.search, items)):
        return match.group()
    return asked_each(items)


def _counted_and_where(match: re.Match[str]) -> str:
    """停产的有几家，都在哪些镇: how many there are, and how many in each; not how many towns."""
    by = "乡镇" if match["by"] in "镇乡" else match["by"]
    return f"{match['ask']}{match['noun']}，按{by}统计各几{match['unit']}"


_SEVERAL = 2
_OF_ALL = frozenset({"合计", "总计", "总和", "总数", "总量", "数量", "小计"})
_LISTS = (
    (_TWO_NUMBERS, _two_numbers),
    (_OF_STATES, _of_states),
    (_BY_STATES, _by_states),
    (_TOLD, _told_each),
    (_COUNTED_AND_WHERE, _counted_and_where),
)


def blank_list(text: str) -> str:
    """采矿权 个数 面积合计: quantities with blanks between them, as fragments are typed, are asked for one by one."""
    pieces = text.split()
    if any(piece in _OF_ALL for piece in pieces):
        return text  # 成交价 合计 is one
    named = [place for place, piece in enumerate(pieces) if QUANTITY.search(piece)]
    if len(named) < _SEVERAL or named != list(range(named[0], len(pieces))) or ASKS.search(text):
        return text
    return "".join(pieces[: named[0]]) + "、".join(pieces[named[0] :]) + "各是多少"


def listed(text: str) -> str:
    """`text`, folded already, with such lists said one by one."""
    for pattern, one_by_one in _LISTS:
        text = pattern.sub(one_by_one, text)
    return text
