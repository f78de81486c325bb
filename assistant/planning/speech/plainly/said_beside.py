"""One thing set against another, in the words people have for it: 隔了几件, 差额, 减去, 是办多了还是办少了, 比起去年来.

Each is said as the plain comparison 甲比乙多多少; what is a distance in time or on the ground (隔了几天), or a
part that is left out, stays as it is.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_ASK = r"(?:多少|几|好多)"
_COUNTED = r"(?:个(?!月|季|半年|百分点)|件|宗|处|亩|公顷|平方|户|人|万|元|起|份|本|场|次|批)"
_AND = r"(?:和|跟|与|同(?![比期时一]))"
_UP = r"(?:多|增|升|涨|高|上升|增加|增长|上涨)"
_DOWN = r"(?:少|减|降|跌|低|下降|减少|下跌)"
_TIME = (
    r"(?:[今去前上]年[^，,。比]{0,8}?|上[个一]?(?:月|季度?|半年)|\d{2,4}年[^，,。比]{0,8}?|[一二三四1-4]季度"
    r"|\d{1,2}(?:[到至—~-]\d{1,2})?月份?|[上下]半年|同期)"
)
_NOUN = r"(?:面积|个数|宗数|件数|处数|户数|人数|数量|价款|成交价|金额|规模|总额|次数|批次数)"
_DONE = r"(?:供应|出让|成交|批准|办理|登记|受理|下发|办结|整改)"
_ENDS = r"(?=[。？?！!]*$)"

_RULES = Rules(
    # 隔了几件, 差出来几亩, 拉开多少
    (re.compile(rf"(?:中间|之间|当中)?(?:相?隔|差出来?|拉开|相差出|差开)(?:了|着|出来|开)?(?={_ASK}{_COUNTED})"), "差"),
    # 拿今年的去跟去年比, 比起去年来
    (
        re.compile(
            rf"^拿(?P<one>[^，,]{{2,24}}?)(?:去|来|出来)?{_AND}(?P<other>[^，,]{{2,12}}?)(?:相?比|作比|对比|比较)(?:一比|一下|比)?(?=[，,])"
        ),
        r"\g<one>跟\g<other>比",
    ),
    (
        re.compile(
            rf"(?:比起|比之|较起|对比|相比|相较|较之)(?:于)?(?P<other>{_TIME})(?:来|来说|来看)?[，,](?P<what>{_NOUN})?(?={_UP}|{_DOWN}|差|相差|是)"
        ),
        r"\g<what>比\g<other>",
    ),
    # 是办多了还是办少了，差几件; 多了几个还是少了几个; 涨了还是跌了？相差几件
    (
        re.compile(
            rf"是?(?P<verb>(?![比是])[一-鿿])?(?:得)?{_UP}(?:了|些|一?点)*(?:还是|或者?|、)(?P=verb)?(?:得)?{_DOWN}(?:了|些|一?点)*[，,。？?；;](?:中间|具体|一共|总共)?(?:是)?(?:相?差|隔|多|少)?(?:了|出)?(?P<ask>{_ASK}[^，,。？?]*)"
        ),
        r"多\g<ask>",
    ),
    (
        re.compile(rf"(?:是)?{_UP}了?(?P<ask>{_ASK}[个件宗处亩户人次场本份]?)(?:还是|或者?){_DOWN}了?(?P=ask){_ENDS}"),
        r"多\g<ask>",
    ),
    (
        re.compile(
            rf"(?P<by>同比|环比)(?:是)?{_UP}(?:了)?(?:还是|或){_DOWN}(?:了)?[，,。？?](?:相?差|具体)?(?:了)?(?={_ASK})"
        ),
        r"\g<by>多",
    ),
    (
        re.compile(
            rf"^(?P<what>[^，,跟和与比]{{2,20}}?){_AND}(?P<other>{_TIME})(?:的)?(?:相?比|比起来|比较)(?:一下)?[，,](?:是)?(?=多{_ASK})"
        ),
        r"\g<what>比\g<other>",
    ),
    (
        re.compile(
            rf"^{_AND}(?P<other>{_TIME})(?:相?比|比起来|比较)(?:一下)?[，,](?P<what>[^，,]{{4,24}}?)(?:是)?(?=多{_ASK})"
        ),
        r"\g<what>比\g<other>",
    ),
    (
        re.compile(
            rf"^(?P<what>[^，,跟和与比]{{4,24}}?){_AND}(?P<other>{_TIME})(?:办|供|发|批|登记)?(?:的)?(?:相?比|比起来|比较)(?:一下)?[，,](?:相?差|多)(?:了|出)?(?={_ASK})"
        ),
        r"\g<what>比\g<other>多",
    ),
    # 较上年同期的增减情况及增减件数
    (
        re.compile(
            rf"(?:比|较|与|同|和|跟)(?P<other>上年同期|去年同期|上年|去年|上月|上季度)(?:相比)?的?(?:增减|升降|变化|变动|增长|增加|减少)(?:情况|数)?(?:(?:及其?|和|、|以及)(?:增减|升降|变化|变动|相差)(?:数|(?P<noun>{_NOUN})))?{_ENDS}"
        ),
        lambda match: f"比{match['other']}多多少{_unit(match['noun'])}",
    ),
    # 同样是上半年，今年…比去年多几场
    (
        re.compile(
            r"^(?:同样|同|一样)(?:都)?(?:是|在)?(?P<span>[上下]半年|[一二三四]季度|\d{1,2}(?:[到至—~-]\d{1,2})?月份?|前[\d两二三四五六七八九]个月)[，,](?P<year>[今去]年|\d{4}年)(?P<what>[^，,比]{2,16}?)比(?P<other>[去前]年|\d{4}年)(?!同期)"
        ),
        r"\g<year>\g<span>\g<what>比\g<other>同期",
    ),
    # 甲减去乙，差多少; 甲与乙供应面积的差额
    (
        re.compile(
            rf"^(?P<one>[^，,减]{{2,24}}?)减(?:去|掉|除)(?P<other>[^，,减]{{2,16}}?)(?<!还)[，,]?(?:差|得|是|等于|还差|相差|有)(?:出)?(?={_ASK})"
        ),
        r"\g<one>比\g<other>多",
    ),
    (
        re.compile(
            rf"^(?P<one>[^，,和与跟]{{2,20}}?){_AND}(?P<other>[^，,和与跟的]{{2,12}}?)(?:的)?(?P<what>{_DONE}?{_NOUN})(?:之间)?的?(?:差额|差值|差距|差数|差)(?:[（(](?P<unit>[一-鿿]{{1,4}})[）)]|(?:是|为|有)?{_ASK}(?P<asked>[一-鿿]{{0,4}}))?{_ENDS}"
        ),
        lambda match: f"{match['one']}{match['what']}比{match['other']}多多少{match['unit'] or match['asked'] or ''}",
    ),
    # 场次多几场: the number is of times
    (
        re.compile(
            rf"(?:的)?(?:场次|批次数|人次数|台次)(?=(?:同比|环比)?(?:多|少|增加|减少)了?{_ASK}(?:场|批|人次|台))"
        ),
        "",
    ),
    # 达没达到目标
    (re.compile(r"(?P<did>[达够超])没(?P=did)(?=[到上过成标])"), r"有没有\g<did>"),
    # 两类图斑：一类甲，一类乙; 把甲和乙摆一起看
    (
        re.compile(
            r"(?:想|要|来)?(?:对比|比较|比一比|比比)(?:一下)?(?P<two>两[类种个样家])(?P<what>[一-鿿]{1,6})[：:，,](?:一[类种个样家])(?:是)?(?P<one>[^，,]{2,10})[，,](?:另)?一[类种个样家](?:是)?(?P<other>[^，,]{2,10})[，,]"
        ),
        lambda match: f"{match['one']}和{match['other']}{match['two']}{match['what']}，{_of_each(match)}",
    ),
    (
        re.compile(
            rf"^(?:请)?(?:把|将)(?P<both>[^，,]{{2,14}}{_AND}[^，,]{{2,14}}?)(?:摆|放|搁|拿|凑)(?:到|在)?(?:一起|一块儿?|一处|一道)(?:来)?(?:看|比|看看|比比|对比|比较|比一比)(?:一下)?[，,]"
        ),
        lambda match: f"{match['both']}，{_of_each(match)}",
    ),
    # 各是几亩，哪个大: each of them tells which is more
    (
        re.compile(
            rf"(?P<each>(?:各|分别)[^，,。？?]{{0,12}}{_ASK}[^，,。？?最]{{0,6}})[，,。？?](?:到底|究竟)?(?:是)?(?:哪一?[个样类种边家]|谁)(?:的)?(?:更|要|较)?[多大高少小低](?:一?些|一?点)?{_ENDS}"
        ),
        r"\g<each>",
    ),
    # 甲的图斑，加上乙的图斑。…的有几个: of both
    (
        re.compile(
            r"^(?P<one>[^，,。的多几哪]{2,12})的(?P<noun>[一-鿿]{2,4})[，,](?:再)?(?:加上|连上|算上)(?P<other>[^，,。的多几哪]{2,12})的(?P=noun)[，,。](?=[^，,。]*(?:多少|几))"
        ),
        r"\g<one>和\g<other>的\g<noun>，",
    ),
)
"""Comparisons."""

_TOLD_APART = re.compile(r"各|分别|哪|谁|差|比|多还是|多了还是")
_UNITS = {"件数": "件", "宗数": "宗", "个数": "个", "处数": "处", "户数": "户", "人数": "人", "次数": "次"}


def _unit(noun: str | None) -> str:
    return _UNITS.get(noun or "", "")


def _of_each(match: re.Match[str]) -> str:
    """What is set beside each other is told of each, where what is asked does not say so itself."""
    return "" if _TOLD_APART.search(match.string, match.end()) else "分别"


def compared(text: str) -> str:
    """`text`, folded already, with what is set against something said as 比…多."""
    return _RULES.said(text)
