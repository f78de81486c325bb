"""Several asks gathered in one sentence, said one by one: 三个数：甲、乙和丙; 县、乡、村三级田长; …，说的是丙镇的.

How many asks there are is checked where it is said (两个数 takes two), and nothing is taken away but what
counts, opens or closes the list.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_ENDS = r"(?=[。？?！!]*$)"
_HOW_MANY = r"(?P<n>[两二三四五六2-6])"
_SORTS = r"(?:个|样|项|条|种|组)(?:数(?:据|字|值)?|东西|内容|信息|指标|事|面积|金额|情况|要素)?"
COUNTED = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
ASKS = re.compile(r"多少|好多|几(?!乎)|哪|谁|什么|啥|怎么|如何|咋|为何|多[大高长](?!了)")
_TELL = (
    r"(?:(?:请|麻烦|帮忙|帮我?|给我|我|需)*(?:要|查|报|看|说|给|问|填|缺|差|列|提供|统计|核对|弄清)?(?:一?下|出|我)?)"
)
_GIVE = r"(?:报|说|讲|给|列|发|告诉|告知|汇报|提供|交代)"
JOINED = re.compile(
    r"、|[,，;；]\s*(?:还有|以及|外加|再就是|另外|和|与)?|以及|还有|(?<![涉以普])及(?!时)|(?<=[一-鿿])[和与跟](?=[一-鿿])"
)
QUANTITY = re.compile(
    r"(?:总数|合计|总计|总和|总量|面积|总额|数量|个数|规模|金额|价款|总价|成交价|投资|经费|资金|率|比例|耕地|指标|[宗件处户份块套株家人亩]数)$"
)
_COUNT_NOUN = re.compile(
    r"(?<![成为按以用折合])(?:总|合计|全部的?)?(?P<unit>(?:平方米|平方公里|公顷|亩|(?<![同本上当末初中前后年月首])期|场|轮|次|套|株|块|份|本|台|辆|名|栋)(?=数)|人次|场次|轮次)"
    r"(?<!多少..)(?<!几..)(?:数(?:量|目)?)?(?P<is>(?:一共|总共|合计)?(?:是|为|有|达)?(?:多少|几))?"
    r"(?=[、，,;；。？?！!]|和|与|及|以及|各|分别|$)"
)
_RANKED = re.compile(r"最[多少大小高低]|前[\d一二两三四五六七八九十]|排|按|超过|以上|以下|不足")
_NO_LABEL = re.compile(r"[，,:：。？?！]|^请|(?:开展|举办|组织|召开|发放|下发|计划|安排)的?(?:总)?[一-鿿]{1,2}数$")
"""A question, and not the header of a column."""
_LEVEL = r"[省市县区乡镇村组](?:级|一级)?"
_LEVELS = rf"(?P<levels>{_LEVEL}(?:(?:[、和与]|以及)?{_LEVEL})+)(?:这)?[两二三四2-4]个?(?:级别?|层级)(?:的)?"
_SAME_LEVELS = {"两": 2, "二": 2, "三": 3, "四": 4, "2": 2, "3": 3, "4": 4}


def gathered(text: str) -> str:
    """`text`, folded already, with the asks it gathers said one by one."""
    text = _topic_first(text)
    text = _LISTED_BEHIND.sub(_listed_first, text)
    text = _COUNTED_LIST.sub(_one_by_one, text)
    text = _counted_behind(text)
    text = _FIRST_THEN.sub(_first_and_then, text)
    for pattern in (_LEVELS_AND_NOUN, _NOUN_AND_LEVELS):
        text = pattern.sub(_of_each_level, text)
    text = _BY_THE_WAY.sub(_asked_as_well, _ALONG_WITH.sub(_asked_along, text))
    counts = _NO_LABEL.search(text) and not _RANKED.search(text)  # 排前三的乡镇，带上亩数
    text = _CLOSED.said(text)
    return _COUNT_NOUN.sub(r"多少\g<unit>", text) if counts else text


_TOPIC_BEHIND = re.compile(
    r"^(?P<asks>.{3,60}?)[，,。？?;；]+(?:我)?(?:说|问|查|指|讲|要|看|打听)的(?:就|都)?是(?!不|谁|哪|什么|啥)(?P<topic>[^，,。？?]{3,40}?)(?:的(?:情况|事儿?|数)?)?"
    rf"{_ENDS}"
)


def _topic_first(text: str) -> str:
    """拆旧、建新分别几亩，说的是丙镇的挂钩: what it is about stands first."""
    said = _TOPIC_BEHIND.match(text)
    if (
        said is None
        or ASKS.search(said["topic"])
        or not (ASKS.search(said["asks"]) or _COUNTED_LIST.match(said["asks"]))
    ):
        return text
    counted = _COUNTED_LIST.match(said["asks"])
    if counted is not None:
        return f"{said['topic']}的{counted['items']}" if _fits(counted) else text
    return f"{said['topic']}{said['asks']}"


_LISTED_BEHIND = re.compile(
    r"^(?P<ask>(?:现在|目前|眼下)?(?:各|分别)(?:自)?(?:有|是|为)?(?:多少|几|好多)[个名人处宗件]?)[:：，,](?P<items>[^，,:：]{4,60}?)[。？?！!]*$"
)


def _listed_first(match: re.Match[str]) -> str:
    """各有多少个：县级的田长、乡级的、村级的: the noun of the first goes for those that have none."""
    items = [item for item in re.split(r"、|和|以及", match["items"]) if item]
    noun = items[0].partition("的")[2]
    if any(item.endswith("的") for item in items[1:]) and noun:
        items = [items[0].replace("的", "", 1), *(item.removesuffix("的") + noun for item in items[1:])]
    return f"{'、'.join(items)}{match['ask']}"


_COUNTED_LIST = re.compile(
    rf"^(?P<head>.{{0,30}}?){_TELL}(?:的|这|以下|下面)*{_HOW_MANY}{_SORTS}(?:都|一起|分别)?(?:{_GIVE}(?:给)?(?:我们?|一?下|出来)*)?[:：，,]+(?P<items>.{{4,80}}?)"
    r"(?P<each>[，,]?(?:各|分别)(?:自)?(?:是|有|为)?(?:多少|几|好多)[个宗家处户件名人]?)?[。？?！!]*$"
)
_ONE_IS = re.compile(r"(?:其?一|第?[一二三四两]|另)(?:个|样|项)?(?:就)?是")


def _fits(match: re.Match[str]) -> bool:
    return len(_items(match["items"])) == COUNTED[match["n"]]


def _items(text: str) -> list[str]:
    return [_ONE_IS.sub("", item) for item in JOINED.split(text) if item]


def _one_by_one(match: re.Match[str]) -> str:
    """供地要两个数，一个是甲，一个是乙 as 供地的甲、乙各是多少."""
    if not _fits(match) or ASKS.search(match["head"]):
        return match.group()
    items = _items(match["items"])
    head = re.sub(r"[，,。;；:：]+$", "", match["head"])
    head = head + ("的" if head and not head.endswith(("的", "里", "中")) else "")
    asked = asked_each(items)
    return head + (asked if ASKS.search(asked) else asked.replace("的、", "、") + (match["each"] or "").lstrip("，,"))


def asked_each(items: list[str]) -> str:
    """Each of several quantities; what asks already and what is no quantity stays as it is."""
    if any(ASKS.search(item) for item in items):
        return "，".join(items)
    if all(_COUNT_NOUN.search(item) or QUANTITY.search(item) for item in items):
        return "、".join(_asked_for(item) for item in items)
    return "、".join(items)


def _asked_for(item: str) -> str:
    counted = _COUNT_NOUN.sub(r"多少\g<unit>", item)
    return counted if counted != item else f"{item}是多少"


_COUNTED_BEHIND = re.compile(
    rf"[，,]?(?:这)?{_HOW_MANY}(?:个数(?:据|字)?|样(?:数据?|东西)?|项|个)(?:都|全|一起|一并|一块儿?|分别|各|统统)+(?:要|{_GIVE})?(?:给)?(?:我|一?下|出来)*{_ENDS}"
)
_TOPIC = re.compile(r"^(?P<topic>[^，,、]{2,16}?)(?:这一?[边块]|那一?[边块]|方面|这儿|那儿|的话)?[，,](?=[^，,]*、)")
"""云陂镇这边，…: what all the items are of, before the first comma."""


def _counted_behind(text: str) -> str:
    """…，三个数一起给我: nothing beside asks; behind a list of so many quantities it asks for each."""
    counted = _COUNTED_BEHIND.search(text)
    if counted is None:
        return text
    before = text[: counted.start()]
    if ASKS.search(before):
        return before + text[counted.end() :]
    listed = re.split(r"[。;；:：]|的[，,]", before)[-1]
    if (topic := _TOPIC.match(listed)) is not None and not QUANTITY.search(topic["topic"]):
        before = f"{before.removesuffix(listed)}{topic['topic']}{listed[topic.end() :]}"
        listed = listed[topic.end() :]
    items = [item for item in JOINED.split(listed) if item]
    if len(items) != COUNTED[counted["n"]]:
        return text
    quantities = all(_COUNT_NOUN.search(item) or QUANTITY.search(item) for item in items)
    asked = f"{before.removesuffix(listed)}{asked_each(items)}" if quantities else f"{before}各是多少"
    return asked + text[counted.end() :]


_FIRST_THEN = re.compile(
    r"^先(?:报|说|讲|查|看|给|列)(?:一?下|出)?(?P<one>[^，,]{4,30})[，,](?:然后|接着)?再(?:报|说|讲|查|看|给|列)(?:一?下|出)?(?P<other>[^，,]{4,30}?)"
    r"(?:[，,](?:各|分别)(?:是|有)?多少)?[。？?！!]*$"
)


def _first_and_then(match: re.Match[str]) -> str:
    """先报去年入库的罚没款，再报今年收缴的: the noun of the first goes for the second."""
    one, other = match["one"], match["other"]
    if ASKS.search(one) or ASKS.search(other):
        return f"{one}，{other}"
    noun = one.rpartition("的")[2]
    return f"{one}多少，{other}{noun if other.endswith('的') else ''}多少"


_LEVELS_AND_NOUN = re.compile(
    rf"(?:^(?:请|烦请)?列出)?(?P<now>现有|现任|在任)?{_LEVELS}(?P<noun>[一-鿿]{{2,4}}?)(?:的)?(?:各自|各|分别|每级|每一级)(?:的)?(?P<ask>(?:有|是|为)?(?:多少|几|好多)[名人个]?人?|人数|数量|个数)"
)
_NOUN_AND_LEVELS = re.compile(
    rf"(?P<noun>[一-鿿]{{2,4}}?){_LEVELS}[，,]?(?:现在|目前|眼下|如今|现有)?(?:每一?级|各级?|分别)(?P<ask>(?:各|分别)?(?:有|是|为)?(?:多少|几|好多)[名人个]?人?)"
)


def _of_each_level(match: re.Match[str]) -> str:
    """县、乡、村三级田长各多少 as 县级田长、乡级田长、村级田长各多少."""
    levels = re.findall(rf"{_LEVEL}", match["levels"])
    counted = re.search(r"[两二三四2-4](?=个?(?:级|层))", match.group()[match.group().index(match["levels"]) :])
    if counted is None or _SAME_LEVELS[counted.group()] != len(levels):
        return match.group()
    ask = match["ask"] if ASKS.search(match["ask"]) else "有多少人" if match["ask"] == "人数" else "有多少"
    named = "、".join(f"{level[0]}级{match['noun']}" for level in levels)
    now = match.groupdict().get("now") or ""
    return f"{now}{named}各{ask.removeprefix('各')}"


_ALONG_WITH = re.compile(
    r"[，,](?:连同|连带着?|还有|以及)(?P<what>[^，,]{2,16}?)[也都](?:(?:给|报|说|要)(?:个数|一?下|一声|出来|给我)?)?"
    + _ENDS
)


def _asked_along(match: re.Match[str]) -> str:
    """连同欠缴的价款也报一下: of a quantity, how much it is."""
    return f"，{match['what']}多少" if QUANTITY.search(match["what"]) else match.group()


_BY_THE_WAY = re.compile(
    rf"[，,]顺(?:便|带|道)(?:也|再)?(?:把)?(?:说|报|查|看|讲|问|列|给)(?:一?下|出|我)?(?P<what>[一-鿿]{{2,8}}){_ENDS}"
)


def _asked_as_well(match: re.Match[str]) -> str:
    """甲面积和乙面积，顺便说下类型: one more of the same list; behind an ask it is asked as well."""
    if ASKS.search(match["what"]):
        return f"，{match['what']}"
    if not ASKS.search(match.string[: match.start()]):
        return f"、{match['what']}"
    return f"，{match['what']}{'多少' if QUANTITY.search(match['what']) else '是什么'}"


_CLOSED = Rules(
    # 请分别列明甲金额与乙金额
    (
        re.compile(
            r"^(?:请|烦请)?(?:分别|逐一|依次|一并)(?:列明|列出|列示|说明|告知|提供|给出|报送?)(?=[^，,。？?多几哪]{6,60}[。]?$)"
        ),
        "请提供",
    ),
    # 算下来有几亩
    (re.compile(r"(?:总的|一起|全部)?(?:算|合|加|折|总)下来(?=(?:一共|总共|共)?有?(?:多少|几|好多))"), ""),
    # 雁过镇几个，连带占的耕地有多少亩，也说一下
    (
        re.compile(
            r"(?<=[，,])(?:连带着?|连同|外带|顺带|附带)(?=(?![^，,]*(?:共|合计|加起来|合起来|总计))[^，,]*(?:多少|几))"
        ),
        "",
    ),
    (
        re.compile(
            rf"(?P<ask>多少|几)(?P<what>[^，,]*)[，,](?:也|都|一并|一起)(?:给我?|请)?(?:说|报|讲|查|列|写)(?:一?下|一声|给我|上)?{_ENDS}"
        ),
        r"\g<ask>\g<what>",
    ),
    # 宗数报一个，总亩数报一个; 甲次数、乙轮次，各报一下
    (
        re.compile(r"总?(?P<unit>宗|件|处|户|亩|块|份|次|场|人)数(?:报|来|给|要)(?:一个|一?下|个数|个)?(?=[，,。]|$)"),
        r"多少\g<unit>",
    ),
    (
        re.compile(
            rf"(?P<last>数|轮次|场次|人次|面积|金额|规模)[，,](?:各|分别)(?:自)?(?:报|说|列|给)(?:一?下|一个|出来|给我)?{_ENDS}"
        ),
        r"\g<last>",
    ),
)
