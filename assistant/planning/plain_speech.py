"""Turns of speech said plainly: words of dialect and of talk that say what plain ones do.

Words of Chinese, not of the bureau.  Each rule leaves what is asked as it was; what a
question counts or leaves out is never touched here.
"""

from __future__ import annotations

import re

_PLAINLY = (
    # 县一级, 有好大, 啥子, 几多
    (re.compile(r"(?<=[省市县乡镇村])一级"), "级"),
    (re.compile(r"好大(?=[？?。，,]|$)"), "多大"),
    (re.compile(r"(?:啥|么)子(?!女)"), "什么"),
    (re.compile(r"(?:咋个|哪样(?=办|处|弄|搞))"), "怎么"),
    (re.compile(r"(?<!样)几多(?!种)"), "多少"),
    (re.compile(r"(?<=多少|好多)(?:个)?来着"), ""),
    (re.compile(r"莫得"), "没有"),
    (re.compile(r"一点儿?[都也](?=还?[没未末](?:开始|动|启动))"), ""),
    # money that is still owed: 没交齐, 还没有付清
    (
        re.compile(r"(?:还没有?|没有?|尚?未)(?:能)?(?:都|全部?)?(?:缴|交|付|给|结)(?:清楚|清|齐|完|够|足)"),
        "未缴清",
    ),
    # 一亩地补多少钱
    (
        re.compile(
            r"一(?=亩|公顷|户|人)(?P<unit>亩|公顷|户|人)(?:地|田)?(?=(?:能)?(?:补|奖|赔)(?:助|贴|偿)?(?:了)?多少)"
        ),
        r"每\g<unit>",
    ),
    # 有没得一半，具体几个: the number says both
    (re.compile(r"有没[有得](?:到|过)?(?:一半|半数)(?:以上)?[，,](?=具体|到底|究竟)"), ""),
    # 还没通过验收, 挨个乡镇, 报下名字
    (re.compile(r"通过了?(?=验收|审批|审查|评审|核查)"), ""),
    (re.compile(r"(?:挨个儿?|逐个|逐一|挨着|依次按)(?=乡镇|镇|乡|村|街道|单位|部门|项目|类)"), "每个"),
    (re.compile(r"(?<=[报说念列])下(?![达发来去拨属设辖降滑调一面文列])"), "一下"),
    # 多还是少, 是升是降，差几件
    (
        re.compile(
            r"是?(?:多|增|升|涨|高)(?:了|加)?(?:还是|是)(?:少|减|降|跌|低)(?:了|少)?(?:[，,]?(?:相?差了?|具体)(?P<by>(?:多少|好多|几)[^，,]*?))?(?=[？?。]*$)"
        ),
        lambda match: f"多{match['by'] or '多少'}",
    ),
    # 有哪几家，各在哪个镇
    (re.compile(r"(?<=[，,])(?:它们|他们)?(?:各自|分别|各)(?:都)?(?=[在是归]哪|属于哪|位于哪)"), ""),
    # 今年年底, 原因一栏空着
    (re.compile(r"(?<=[今去前明本])年年(?=[底初末中])"), "年"),
    (re.compile(r"(?:这|那)?一?[栏列](?:里|中|都)?(?=是?空|没有?[填写]|未填|为空|写[的着]|填[的着])"), ""),
    # 供不出去, 发下来的, 跟去年上半年比怎么样, 抵押登记哪几个月超过…
    (re.compile(r"(?P<verb>[供卖租销])不(?:出去|掉|动)"), r"没\g<verb>出去"),
    (re.compile(r"(?<=[日号])(?:新|刚)?(?:发下来|下来|来)的"), "发下来的"),
    (
        re.compile(
            r"(?:跟|和|同|与)(?P<other>[^，,]{2,12}?)相?比(?:起来|较)?[，,]?"
            r"(?:怎么样|怎样|如何|咋样|变化多少|变化如何|变化怎么样)(?=[？?。]*$)"
        ),
        r"比\g<other>多多少",
    ),
    (
        re.compile(
            r"^(?P<what>[^，,哪]{2,10}?)(?P<when>(?:都)?(?:是|在)?哪(?:几个|些|个)月份?)"
            r"(?=(?:超过|大于|高于|不足|低于|少于|不到)\d)"
        ),
        r"\g<when>\g<what>",
    ),
    # 一类一类, 一个镇一个镇
    (re.compile(r"一个?(?P<one>[类种项宗户镇乡村组]|乡镇|单位|部门)(?:地)?一个?(?P=one)(?:地|的)?"), r"各\g<one>"),
    # 卖给哪个的: whom, not which town
    (re.compile(r"(?<=[给让被])哪(?:个|一?家)(?=的|了|[？?。，,]|$)"), "谁"),
    # what a sentence ends on: 给个百分数, 给个准数
    (
        re.compile(
            r"[，,、。；;]?(?:请|麻烦)?(?:给|要|报|说|写|算)(?:我|出)?(?:个|一个|成)?"
            r"(?:百分[数比]|准数|准信|数字|具体数|实数)(?:表示|就行|就好|即可|吧)*(?=[。？?！!]*$)"
        ),
        "",
    ),
    (re.compile(r"[，,](?:谢谢|多谢|谢了|辛苦了?|急用|急|在线等|领导要|等着用)[啊了哈呀]*(?=[。？?！!~]*$)"), ""),
    # of a sum: 合着, 统共, 满打满算
    (re.compile(r"通共|统共|拢共|总拢|满打满算|打总|归总|总归(?=有|是)|合着(?=一?共|总|有|办|是|算|供|发|收)"), "一共"),
)


def plainly(text: str) -> str:
    """`text`, folded already, with its turns of speech said plainly."""
    for pattern, plain in _PLAINLY:
        text = pattern.sub(plain, text)
    return text
