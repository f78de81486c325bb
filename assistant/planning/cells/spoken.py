"""Turns of speech about tables said as their labels would be: 最值钱的, 论参数多少，…, 哪年哪月.

Each leaves what is asked as it was; what names rows or measures stays to be explained.
"""

from __future__ import annotations

import re

_RATIO = r"(?:市[盈净销账现]率|(?<![a-z])p/?[ebs](?![a-z])|本益比|估值)"
_PLAIN = (
    # 最值钱的公司 is the one of the largest market value
    (re.compile(r"(?:按|论|以)?(?:股票总价|总市值|市值|身价)(?:来)?(?:算|看|论|说)?最值钱"), "市值最高"),
    (re.compile(r"(?:市面上|市场上)?最值钱"), "市值最高"),
    # 论参数多少，甲是乙的几倍: what is measured, said before
    (
        re.compile(
            r"(?:^|(?<=[，,里中]))(?:论|就|按照?|从|拿|讲|说)(?P<what>[^，,多少高低大小最]{2,12}?)的?"
            r"(?:多少|高低|大小|多寡|长短|来说|来看|来讲|而言|来论|来比)[，,]"
        ),
        r"\g<what>，",
    ),
    # 市盈率是多少倍 asks for the figure, 甲是乙的多少倍 does not
    (re.compile(rf"(?P<head>{_RATIO}[^，,比]*?(?<![的有])(?:是|为|在|达到?)?(?:多少|几))倍(?=[？?。]*$)"), r"\g<head>"),
    # 图像质量最好（FID最小）的, FID最低（效果最好）的: the measure is what has a name
    (re.compile(r"(?P<say>最[大小高低多少])的?[（(][^（()）]{0,8}最[好差优劣强弱][）)]"), r"\g<say>"),
    (
        re.compile(r"[^，,。里中的上]{0,8}最[好差优劣强弱]的?[（(](?P<say>[^（()）]{1,12}最[大小高低多少])[）)]"),
        r"\g<say>",
    ),
    # 是哪年哪月的, 什么价位
    (re.compile(r"哪一?年(?:的)?哪一?个?月份?"), "哪一年"),
    (re.compile(r"(?:是|在|到|于)?(?:什么|啥|哪个|多少)(?:价位|价钱|价格水平)"), "多少"),
    # 券商估计2025年…, 有几份文件, 垫底的
    (re.compile(r"(?:券商|机构|分析师|研究员|研报|报告)们?(?:估计|预计|预测|认为|预期)"), "预计"),
    (re.compile(r"(?<=[有是])几份(?=[，,？?。]|$)"), "几个"),
    (re.compile(r"(?:排名?|位居|是)?垫底的?(?=是?[哪谁]|$|[？?，,])"), "最低的"),
    # 五只股票合起来, 两家合在一起
    (re.compile(r"(?:合|凑|拢|并|堆)(?:在一起|到一起|到一块儿?|在一块儿?|起来)(?!看|讲|说)"), "一共"),
)


def as_labels_say(text: str) -> str:
    """A normalised question in the words of labels."""
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    return text
