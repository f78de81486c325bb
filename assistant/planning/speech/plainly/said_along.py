"""What a ranking tells anyhow and is asked for beside it: 附亩数, 规模也写上, 并说明各自面积, 小的在前, 依次报.

It goes only where it is of what is ranked: beside 图斑最多的三个乡镇, 附面积 asks for more than that.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_CLAUSE = r"(?=[，,；;。？?！!]|$)"
_AMOUNT = (
    r"(?P<amount>亩数|公顷数|面积数?|数量|个数|宗数|件数|处数|户数|人数|本数|数字"
    r"|金额|价款|价格|成交价|规模|产量|指标|数)"
)
_OWN = r"(?:各自|各乡镇|各个|每个|相应|对应|具体|它们|他们)?(?:的)?"
_TELL = (
    r"(?:带上|带出来|附上|附带|附|写上|写明|写清楚?|写出来?|标上|标明|注上|注明|说明|说清楚?"
    r"|列明|列上|列出来?|报上来?|捎上|加上|连上|给出|讲明)"
)
_RANKED = re.compile(
    r"最(?P<size>[多大高长贵凶狠少小低短])|最(?:厉害|便宜)|(?P<low>倒数)|[前头][\d一二两三四五六七八九十]|排名?第?"
)
_OF = {
    "面积": re.compile(r"面积|亩|公顷|耕地|农田|永农|占地|规模|指标|供地最|地最"),
    "价": re.compile(r"价|款|钱|[金额]额|卖|贵|便宜|财产|欠"),
    "规模": re.compile(r"规模|产"),
    "指标": re.compile(r"指标"),
    "户": re.compile(r"户"),
    "人": re.compile(r"人"),
}
_SMALL = "少小低短"
_KINDS = {
    "亩": "面积",
    "公": "面积",
    "面": "面积",
    "金": "价",
    "价": "价",
    "成": "价",
    "产": "规模",
    "规": "规模",
    "指": "指标",
}


def _told_anyhow(match: re.Match[str]) -> str:
    """附亩数 beside a ranking by area tells nothing more; of another amount it stays as it is."""
    before, amount = match.string[: match.start()], match["amount"]
    if _RANKED.search(before) is None:
        return match.group()
    kind = _KINDS.get(amount[0], amount[0])
    of = _OF.get(kind)
    if of is not None:
        return "" if of.search(before) else match.group()
    others = any(_OF[each].search(before) for each in ("面积", "价", "规模", "户", "人"))
    return match.group() if others and amount not in ("数字", "数") else ""


def _same_way(match: re.Match[str]) -> str:
    """小的在前 beside 最小的三家: the ranking has them so; beside 最大 it stays."""
    ranked = _RANKED.search(match.string[: match.start()])
    if ranked is None:
        return match.group()
    small = bool(ranked["low"]) or (ranked["size"] or "多") in _SMALL
    return "" if small == (match["first"] in _SMALL) else match.group()


_RULES = Rules(
    # 附亩数, 并说明各自亩数, 人数也带上
    (
        re.compile(rf"[，,](?:都|请|并|再|要|同时|另|且)*(?:{_TELL}|连){_OWN}{_AMOUNT}(?:一起|一并)?{_CLAUSE}"),
        _told_anyhow,
    ),
    (
        re.compile(
            rf"[，,](?:把|将)?{_OWN}{_AMOUNT}(?:也|都|要|请|给我|一起|一并|一块儿?|全)*(?:{_TELL}|(?:报|说|列|写|标|念)(?:一?下|一声|给我)?){_CLAUSE}"
        ),
        _told_anyhow,
    ),
    # 小的在前, 最小的先说, 从大到小说
    (
        re.compile(
            rf"[，,](?:要)?最?(?P<first>[多大高长少小低短])的(?:要|就|请)?(?:(?:排|放|写|说|站|摆)?在?(?:最)?前(?:面|头)?|先(?:说|报|列|排|写|来|讲)|打头){_CLAUSE}"
        ),
        _same_way,
    ),
    (
        re.compile(
            rf"[，,](?:请|要|并)?(?:按|从|由)?(?P<first>[多大高长少小低短])(?:到|往|至)[多大高长少小低短](?:地|来)?(?:说|报|列|念|讲|写|排)(?:一?下|出来|列|给我)?{_CLAUSE}"
        ),
        _same_way,
    ),
    # 依次报上来
    (
        re.compile(
            rf"(?P<ranked>(?:最[多大高长贵少小低短]|前[\d一二两三四五六七八九十]).*)[，,](?:请|并)?(?:依次|按次序|按顺序|按名次|顺次)(?:给我)?(?:报|列|说|写|排|念|数|点)?(?:上来|出来|一?下|来|明|给我)?{_CLAUSE}"
        ),
        r"\g<ranked>",
    ),
    # 划拨的也算: nothing is left out
    (re.compile(r"^[^，,没不未只]{2,8}的也(?:算|包括|算上|要算|算在内|算进去|计算在内)[，,](?=[^，,]{4})"), ""),
    (re.compile(rf"[，,][^，,没不未]{{2,8}}的也(?:算|包括|算上|要算|算在内|算进去|计算在内){_CLAUSE}"), ""),
)


def with_nothing_told_twice(text: str) -> str:
    """`text`, folded already, without what its ranking tells anyhow."""
    return _RULES.said(text)
