"""What goes to each on average, in the words people have for it: 摊到每个项目, 匀下来一宗, 取个平均数, 一个月平均下来.

Each is said as 平均每.  What is spread over places (分摊到每个乡镇) stays as it is.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rule, Rules

_ASK = r"(?:多少|几|好多)"
_ONE = r"[个宗块处件户笔项座家本]"
_NO_PLACE = r"(?!乡镇|镇街|[镇乡村月年季单部街])"
_SPREAD = r"(?:均摊|平摊|分摊|平均分|平分|平均|摊|均|匀|扯平|拉平|扯|拉)"
_DOWN = r"(?:下来|起来|开来|一下|算下来|算起来|到底)"
_MEAN = r"(?:平均数|平均值|均值|均数|平均)"
_COMES_TO = r"(?:能|可以|可|要|得|就|该|会|大概|大约|又)*(?:合|有|是|得|摊|分|占|落)?(?:到|着|上|个)?"
_WORKED_OUT = rf"(?:取|求|算|要|做|报|给)(?:一?个|一下|出)?{_MEAN}"

_TIMES: tuple[Rule, ...] = (
    # 平均每个月, 一个月平均下来, 每季度平均
    (
        re.compile(
            rf"(?:平均(?:{_DOWN})?|{_SPREAD}{_DOWN})[，,]?(?:每一?|一)个?(?P<time>月|季度?)(?![底初末中份均])(?!每)"
        ),
        lambda match: _each_time(match),
    ),
    (
        re.compile(
            rf"(?<![近上这前本头后下])(?:每一?个?|一个)(?P<time>月|季度)份?(?:都|的)?平均(?:{_DOWN})?(?:都)?(?:是|有|为)?"
        ),
        lambda match: _each_time(match),
    ),
    # 摊到每个月是几件, 平均到每个季度
    (
        re.compile(
            rf"(?:均摊|平摊|分摊|{_SPREAD}|平均)(?:到|给|在)(?:了)?(?:每一?个?|一个)(?P<time>月|季度)份?(?:上|头上)?(?:都)?(?:是|有|为)?"
            rf"(?={_ASK}|多大)"
        ),
        lambda match: _each_time(match),
    ),
)
"""Months and quarters."""

_MEANS: tuple[Rule, ...] = (
    # 摊到一个一个图斑头上
    (re.compile(rf"(?<=[到给在])一(?P<one>{_ONE})一(?P=one)(?:的)?(?=[一-鿿])"), r"每\g<one>"),
    # 平摊到每个在册隐患点，一个点合多少人; 把面积摊到每个图斑头上，均起来是多少亩
    (
        re.compile(
            rf"^(?:请)?(?:把|将|拿)?(?P<what>[^，,]{{2,24}}?)(?:都|来)?{_SPREAD}(?:下)?(?:到|给|在)(?:每一?|一)(?P<one>{_ONE}){_NO_PLACE}"
            rf"(?P<of>[^，,的上头]{{2,10}}?)(?:上|头上|身上|名下|里)?[，,]"
            rf"(?:(?:每|一){_ONE}[^，,多几好]{{0,6}}?|{_SPREAD}{_DOWN})?{_COMES_TO}(?={_ASK}|多大)"
        ),
        r"平均每\g<one>\g<of>\g<what>",
    ),
    # 匀下来，一宗合多少亩; 均下来每亩卖多少
    (
        re.compile(
            rf"(?<![平人户])(?:{_SPREAD}(?:一)?{_DOWN}(?:的话|算)?|{_WORKED_OUT})[，,]?(?:每一?|一)(?P<one>{_ONE}|亩|公顷|户|人){_NO_PLACE}(?!一)(?![^，,]{{0,6}}平均)"
        ),
        r"平均每\g<one>",
    ),
    (
        re.compile(rf"(?:每一?|一)(?P<one>{_ONE}|亩|公顷|户){_NO_PLACE}(?:地|的)?(?:平均|匀|均|摊){_DOWN}(?:的话)?"),
        r"平均每\g<one>",
    ),
    (re.compile(r"(?:^|(?<=[，,]))(?:拿|用|就|按)(?=[^，,一二三四五六七八九十\d]{2,10}[，,]?平均每)"), ""),
    # 成交价，取个平均
    (
        re.compile(
            rf"^(?P<what>[^，,。多几好哪]{{2,20}})(?P<of>面积|成交价|价款|人数|户数|财产|规模|指标|投资|金额)[，,](?:帮我|请|给我)?{_WORKED_OUT}(?:就行)?(?:是{_ASK})?(?=[。？?！!]*$)"
        ),
        r"\g<what>平均\g<of>是多少",
    ),
    (re.compile(r"的?平均[数值](?=(?:是|为|有)?(?:多少|几|好多)[一-鿿]{0,4}[。？?！!]*$)"), "平均"),
    # 平均单宗, 点均, 平均一宗地
    (re.compile(rf"平均(?:单|每一)(?P<one>{_ONE})(?:地(?=面|多))?"), r"平均每\g<one>"),
    # 每处隐患点平均威胁几户
    (re.compile(rf"每一?(?P<one>{_ONE})(?P<what>[^，,。平均每]{{2,8}}?)平均(?!每)"), r"\g<what>平均每\g<one>"),
    (
        re.compile(
            r"(?:的)?(?<![平各每一几要地热重])(?P<one>[点本批])均(?=[一-鿿]{0,4}(?:面积|价款|金额|投资|规模|人数|户数|财产))"
        ),
        lambda match: f"平均每{'个' if match['one'] != '本' else '本'}",
    ),
    # 宗均, 单宗平均, 每宗均摊
    (
        re.compile(
            r"(?<![平各每])(?:(?P<one>宗)均(?![价衡匀等为未无不已在有系属可按由需])|(?P<other>[处件块])均(?=[一-鿿]{0,4}(?:面积|价款|金额|投资|规模|人数)|多少|几|多大))"
        ),
        lambda match: f"平均每{match['one'] or match['other']}",
    ),
    (
        re.compile(r"(?:单|每|一)(?P<one>[宗块处件笔])(?:地|的)?(?:平均|均摊|平摊)(?=面积|价|多|几|有|是)"),
        r"平均每\g<one>",
    ),
    # 均摊到每个项目, 摊到每个图斑上
    (
        re.compile(
            r"(?:均摊|平摊|分摊|平均分|平分|摊|平均|均|匀)(?:到|给|在|下来(?:到)?)(?:了)?(?:每一?|一)(?P<one>[个宗块处件户笔项座家])(?!乡镇|[镇乡村月年季单部街]|[^，,]{0,6}平均)(?P<of>[一-鿿]{2,4}?)?(?:上|头上|身上|名下)?(?=[，,]|合|有|是|得|能|占|耕|面|多|几|好|的|各|大)"
        ),
        lambda match: f"平均每{match['one']}{match['of'] or ''}",
    ),
    # 把面积摊一下，一宗合多少亩; 平均起来有好大
    (
        re.compile(
            rf"^(?:请)?(?:把|将)(?P<what>[^，,]{{2,24}}?)(?:均摊|平摊|摊|平均|匀|均)(?:一摊|一下|下来|开来|开|平|算一下)?[，,](?:每|一)(?P<one>[个宗块处件户笔项座家])(?P<of>[一-鿿]{{1,4}}?)?(?:地)?(?:合|能合|是|有|得)*(?={_ASK})"
        ),
        r"\g<what>平均每\g<one>\g<of>",
    ),
    (
        re.compile(
            rf"^一(?P<one>[个宗块处件])(?P<of>[一-鿿]{{1,4}}?)的(?P<what>[一-鿿]{{2,6}})[，,]?平均(?:起来|下来|算起来|算下来)?(?:能)?(?:有|是)?(?={_ASK}|多大|好大)"
        ),
        r"平均每\g<one>\g<of>的\g<what>有",
    ),
    (re.compile(r"平均(?:起来|算起来|来看|来算)(?=有|是|多|几|每|一)"), "平均"),
)
"""Averages."""


def _each_time(match: re.Match[str]) -> str:
    return "月均" if match["time"] == "月" else f"平均每{match['time']}"


_RULES = Rules(*_TIMES, *_MEANS)


def on_average(text: str) -> str:
    """`text`, folded already, with what goes to each on average said as 平均每."""
    return _RULES.said(text)
