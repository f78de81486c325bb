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

_COUNTED_NOUN = re.compile(
    r"(?:的)?(?:办理?|受理|登记|核发)?的?(?:[个宗件处户条份]数|数量|总数|数|业务量|办理量|受理量|办件量)$"
)
_TOPIC = re.compile(r"(?:这一?块|这方面|方面)?[，,]$")

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
    # 跟去年上半年比，今年上半年转移登记涨了百分之几; 今年上半年跟去年上半年比多几次
    (
        re.compile(
            rf"^(?:跟|和|与|同|比起|对比|相比于?|较)(?P<other>{_TIME})(?:相?比|比较|比起来)?(?:一下)?[，,](?P<what>[^，,比较]{{4,30}}?)(?:是)?(?P<move>增长|增加|减少|下降|上升|涨|升|降|跌|多|少|高|低)(?:了|出)?(?P<share>百分之)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        lambda match: f"{_COUNTED_NOUN.sub('', match['what'])}比{match['other']}{_moved(match)}{match['ask']}",
    ),
    (
        re.compile(
            rf"(?P<one>{_TIME})(?:的)?{_AND}(?P<other>{_TIME})(?:的)?(?:相?比|比起来|比较)(?:一下)?[，,]?(?:是)?(?=(?:多|少|增|减){_ASK})"
        ),
        r"\g<one>比\g<other>",
    ),
    (
        re.compile(
            rf"^(?P<one>{_TIME})(?:的)?{_AND}(?P<other>{_TIME})(?:的)?(?:相?比|比起来|比较|对比)(?:一下)?[，,](?P<what>[^，,比是]{{2,14}}?)(?:是)?(?:相差|差|多|少|增加|减少)(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        r"\g<one>\g<what>比\g<other>多\g<ask>",
    ),
    (re.compile(rf"(?<=[，,])(?:数量|个数|宗数|件数|面积)(?:上|方面)(?=(?:相)?差{_ASK})"), ""),
    # 供地面积，拿今年一季度跟去年一季度比，相差多少
    (
        re.compile(
            rf"^(?P<what>[^，,比]{{2,14}})[，,](?:拿|把|将|用)?(?P<one>{_TIME})(?:的)?(?:去|来)?{_AND}(?P<other>{_TIME})(?:的)?(?:来|去)?(?:相?比|对比|比较|比一比|比)(?:一下)?[，,。]?(?:是)?(?:相差|差|多|少|增加|减少)(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        r"\g<one>\g<what>比\g<other>多\g<ask>",
    ),
    # 1到3月供了多少地，今年和去年对比一下。差几亩
    (
        re.compile(
            rf"^(?P<span>\d{{1,2}}(?:[到至—~-]\d{{1,2}})?月份?|[上下]半年|[一二三四]季度|前\d个月)(?P<did>[供办批发卖收立查])了?(?:多少|几)(?P<noun>[^，,]{{0,4}})[，,]今年{_AND}去年(?:同期)?(?:相?比|对比|比较|比一比|比)(?:一下)?[，,。](?:相差|差|多|少)(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        r"今年\g<span>\g<did>\g<noun>比去年同期多\g<ask>",
    ),
    (
        re.compile(
            rf"^(?P<span>\d{{1,2}}(?:[到至—~-]\d{{1,2}})?月份?|[上下]半年|[一二三四]季度|前\d个月)(?P<did>[供办批发卖收立查])了?(?:多少|几)(?P<noun>[^，,]{{0,4}})[，,]今年比去年(?:同期)?(?:相?比|对比|比较|比一比)?(?:一下)?[，,。](?:相差|差|多|少)(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        r"今年\g<span>\g<did>\g<noun>比去年同期多\g<ask>",
    ),
    # 多办几件, 多供了几宗
    (
        re.compile(
            rf"(?<=[期年月度镇乡村地比])(?P<more>多|少)(?P<did>办理|供应|受理|核发|下发|登记|[办供批发收卖立查])(?:了|出)?(?={_ASK}(?!的))"
        ),
        r"\g<more>\g<did>了",
    ),
    # 甲没乙多，少了几个; 整改率没去年下发的高，差了多少个百分点
    (
        re.compile(
            rf"^(?P<one>[^，,没比]{{2,24}}?)(?P<comma>[，,]?)(?P<what>[^，,没比]{{0,8}})(?:没有?|不如|不及|赶不上|比不上)(?P<other>[^，,]{{2,14}}?)(?:的)?(?:那么|这么)?(?P<size>多|高|大|贵|快)[，,](?:到底|具体)?(?:少|差|低|小|相差|便宜)(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,8}}){_ENDS}"
        ),
        lambda match: (
            f"{match['one']}{match['what']}比{match['other']}{'低' if match['size'] == '高' else '少'}{match['ask']}"
        ),
    ),
    # 甲的个数减掉乙的，还多几个
    (
        re.compile(
            rf"^(?P<topic>(?:[^，,减]{{2,10}}[，,])?)(?P<one>[^，,减]{{2,24}}?)减(?:去|掉|除)(?P<other>[^，,减]{{2,16}}?)(?:的)?[，,](?:还|能|得)?(?:剩|多|余|剩下|多出|有)(?:了)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        lambda match: (
            f"{_TOPIC.sub('', match['topic'])}{_COUNTED_NOUN.sub('', match['one'])}比{match['other']}多{match['ask']}"
        ),
    ),
    # 拿甲和乙两个镇的图斑数来比，甲多出几个
    (
        re.compile(
            rf"^(?:拿|把|将|用)?(?P<one>[^，,和跟与同的]{{2,10}}){_AND}(?P<other>[^，,和跟与同的两]{{2,10}}?)(?:这)?(?:两[个家类种](?:镇|乡镇|乡|村|单位|部门|类型?)?)?的(?P<what>[^，,比]{{2,12}}?)(?:来|去|拿来)?(?:相?比|比较|对比|比一比|比一下)(?:一下|看)?[，,](?P=one)[镇乡村]?(?:的)?(?:要|更|还|就)?(?P<more>多|少|高|低|大|小)(?:出|了)?(?P<ask>{_ASK}[^，,]{{0,8}}){_ENDS}"
        ),
        lambda match: (
            f"{match['one']}的{_COUNTED_NOUN.sub('', match['what'])}比{match['other']}{match['more']}{match['ask']}"
        ),
    ),
    (
        re.compile(
            rf"^(?P<one>[^，,和跟与同的]{{2,10}}){_AND}(?P<other>[^，,和跟与同的两]{{2,10}}?)(?:这)?(?:两[个家类种](?:镇|乡镇|乡|村|单位|部门|类型?)?)?的(?P<what>[^，,比]{{2,12}}?)(?:来|去|拿来)?(?:相?比|比较|对比|比一比|比一下)(?:一下|看)?[，,](?P=other)[镇乡村]?(?:的)?(?:要|更|还|就)?(?P<more>多|少|高|低|大|小)(?:出|了)?(?P<ask>{_ASK}[^，,]{{0,8}}){_ENDS}"
        ),
        lambda match: (
            f"{match['other']}的{_COUNTED_NOUN.sub('', match['what'])}比{match['one']}{match['more']}{match['ask']}"
        ),
    ),
    # 整改率这块，拿甲和乙比一比。谁高？差多少个百分点
    (
        re.compile(
            rf"^(?P<what>[^，,比]{{2,10}}?)(?:这一?块|方面|上|这项)?(?<![里中内表报])[，,](?:拿|把|将)?(?P<one>[^，,和跟与]{{2,14}}){_AND}(?P<other>[^，,和跟与]{{2,14}}?)(?:来|去)?(?:比一比|比一下|相比|比比|比|对比一下|比较一下|对比|比较)[，,。](?:到底|看|看看)?(?:谁|哪个|哪边|哪一个|哪类|哪种)(?:的)?(?:更|要|比较)?(?P<more>[高低多少大小])(?:一?些|一?点)?[，,？?。](?:相?差|高|低|多|少)(?:出|了)?(?P<ask>{_ASK}[^，,]{{0,8}}){_ENDS}"
        ),
        r"\g<one>的\g<what>比\g<other>\g<more>\g<ask>",
    ),
    # 2023年供地里头，工业的和住宅的，这两种面积差几亩
    (
        re.compile(
            rf"^(?P<scene>[^，,]{{2,14}}?)(?:里头?|里面|当中|之中|中)[，,](?P<one>[^，,和跟与]{{2,8}}?)的?{_AND}(?P<other>[^，,和跟与]{{2,8}}?)的?[，,](?:这|那)?两[种个类样者](?:的)?(?P<what>{_NOUN})(?:之间)?(?:相)?差(?:了|出)?(?P<ask>{_ASK}[^，,]{{0,6}}){_ENDS}"
        ),
        r"\g<scene>\g<one>的\g<what>比\g<other>多\g<ask>",
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


def _moved(match: re.Match[str]) -> str:
    """涨 and 跌 as the comparison has them: by so much, or in percent."""
    down = match["move"] in ("减少", "下降", "降", "跌", "少", "低")
    if match["share"]:
        return f"{'下降' if down else '增长'}{match['share']}"
    return "少" if down else "多"


def _of_each(match: re.Match[str]) -> str:
    """What is set beside each other is told of each, where what is asked does not say so itself."""
    return "" if _TOLD_APART.search(match.string, match.end()) else "分别"


def compared(text: str) -> str:
    """`text`, folded already, with what is set against something said as 比…多."""
    return _RULES.said(text)
