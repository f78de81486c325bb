"""The most and the least, the first few and the last, in the words people have for them: 头号, 打头的三个, 哪三个…最多.

Each is said as the plain superlative: 最多, 前三个.  What is the first of something else (第一批次, 第一大类, 头号工程)
stays as it is.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_N = r"(?P<n>[两二三四五六七八九十]|\d{1,2})"
_ONE = r"[个名位家宗条块处户件项批座种类样]"
_NOUN = (
    r"(?:乡镇|镇街|镇|乡|村|单位|部门|公司|企业|用途|方式|类型|类别|种类|矿种|原因|措施|批次|项目|季度|月份?|年份?|图斑|矿山?"
    r"|点|地块|宗地)"
)
_SIZE = r"[多大高贵长少小低短]"
_MOST = rf"(?P<most>最(?:{_SIZE}|便宜))"
_ENDS = r"(?=[。？?！!]*$)"
_OR_CLAUSE = r"(?=[，,。？?！!]|$)"
_QUANTITY = r"(?:面积|价款|金额|投资|规模|[个宗件处户人次份]数|数量|总数|率)"

_RULES = Rules(
    # 头号欠款大户, 用地头一名, 数第一大的, 面积居首的
    (re.compile(r"(?:头号|第一|最大的?)(?:的)?(?P<of>[一-鿿]{2,4}?)大户"), r"\g<of>最多的"),
    (
        re.compile(rf"(?:数|算|是|属)?(?:第一|头一[号个]?|天字第一号)(?P<size>{_SIZE})(?=的|[，,。？?]|$)"),
        r"最\g<size>",
    ),
    (
        re.compile(
            r"(?:排|占|居|列|数|坐|名列|排名|排在|位列|位居|稳坐|高居)?(?:头一名|头名|头把交椅|头一位|榜首|首位|魁首|状元)(?=的|[是在，,。？?！!]|$)"
        ),
        lambda match: "最多的" if match.string.startswith("是", match.end()) else "最多",
    ),
    (
        re.compile(r"(?<=[数量额积款])(?:排|占|数|算)(?:在)?(?:头里|最前头?|最前面|第一位?)(?=的|[是，,。？?]|$)"),
        "最多",
    ),
    (
        re.compile(
            r"(?:排|落|吊|掉|坐|居|摆)(?:在)?(?:最后头?|最后面|最末|末尾|末位|尾巴上?|车尾|老末)(?:的)?(?=的|[是，,。？?]|$)"
        ),
        "最少",
    ),
    (re.compile(r"(?:排|居|列|位列|位居|名列)(?:在)?(?=[前后][一二两三四五六七八九十\d])"), "排"),
    # 打头的三个, 前三甲, 排行前三, 头三位
    (
        re.compile(
            rf"(?:(?<![牵扛挑])打头|领先|领跑|冒尖|拔尖|靠前|在前|排前面|排在前面|排最前)的(?:前)?{_N}(?={_ONE}{_NOUN})"
        ),
        r"前\g<n>",
    ),
    (re.compile(rf"(?:垫底|靠后|殿后)的(?:后)?{_N}(?={_ONE}{_NOUN})"), r"最少的\g<n>"),
    (re.compile(rf"前{_N}[甲强](?!县|市|企业|公司)"), r"前\g<n>名"),
    (re.compile(rf"(?:名列前茅|排名靠前|数一数二|首屈一指)的(?:前)?{_N}(?={_ONE}{_NOUN})"), r"前\g<n>"),
    (re.compile(r"(?:排|排在|居|列)(?=倒数第?[一1])"), ""),
    (re.compile(rf"(?:的)?(?:排行榜?|排名榜?|座次|名次)(?=(?:的)?前{_N})"), ""),
    # 从高往低数, 从多到少取前四个
    (
        re.compile(
            rf"[从由打自](?P<from>{_SIZE})(?:(?P<on>往|向|朝|数到|排到)|到|至)(?P<to>{_SIZE})(?:里|处)?(?P<do>(?:来)?(?:数|取|选|挑|捋|点)(?:下来|下去)?)?(?!序)"
        ),
        lambda match: _in_order(match),
    ),
    (re.compile(rf"(?<=[到][多大高贵少小低])排列[，,](?:给我|只)?(?:取|要|选|挑|看|报|列)?(?=(?:前|头){_N})"), "排"),
    (
        re.compile(
            rf"^前{_N}(?P<one>[名个位家])(?:都)?(?:是|有)(?:哪些|哪几[个家])(?P<noun>{_NOUN})[，,]按(?P<by>[^，,按]{{2,12}}?)(?=从)"
        ),
        r"\g<by>排前\g<n>的\g<noun>，",
    ),
    # 哪三个乡镇立案的图斑最多, 哪三种用途供地最多
    (
        re.compile(
            rf"^(?:是)?哪{_N}(?P<one>{_ONE})(?P<noun>{_NOUN})(?:的)?(?P<what>[^，,哪几多少]{{1,16}}?)(?:得)?{_MOST}(?:的)?{_OR_CLAUSE}"
        ),
        r"\g<what>\g<most>的前\g<n>\g<one>\g<noun>",
    ),
    # 立案立得最多: the verb said again for its complement
    (re.compile(rf"(?P<verb>[一-鿿])(?P<object>[一-鿿]{{1,4}})(?P=verb)得(?=最{_SIZE})"), r"\g<verb>\g<object>"),
    # 数哪种最多, 里数谁最多
    (re.compile(r"(?:(?<=[，,。；;])|(?<=[里头面中内]))(?:要|就|还)?(?:数|属|算)(?=哪|谁)"), ""),
    # 最多的批次是谁, 未供面积最大的批准年份是哪年
    (
        re.compile(rf"{_MOST}的(?P<noun>{_NOUN})(?:是|为|叫)(?:谁|啥|什么)(?:呢|啊)?{_ENDS}"),
        r"\g<most>的是哪个\g<noun>",
    ),
    (
        re.compile(
            rf"^(?P<what>[^，,哪]{{2,14}}?){_MOST}的(?P<did>批准|供应|下发|登记|办理|发现|成交|立项|验收)?(?:的)?(?:年份|年度|年)(?:是|在)?哪一?(?:个)?年(?:份|度)?(?:的)?{_ENDS}"
        ),
        lambda match: f"哪一年{_done(match['did'] or '')}的{match['what']}{match['most']}",
    ),
    # 矿区面积的最小值, 最小的小到多少
    (re.compile(rf"的?{_MOST}(?:的)?(?:值|数值|的数)(?=(?:是|为|有|达)?(?:多少|几|好多))"), r"\g<most>的"),
    (
        re.compile(
            r"(?P<most>最(?P<size>[多大高贵长少小低短]))(?:的)?(?:能|可以|会)?(?P=size)到(?:了)?(?=多少|几|好多)"
        ),
        r"\g<most>的有",
    ),
    # 比哪宗都贵的, 没有比它更多的
    (
        re.compile(rf"比(?:哪一?{_ONE}?|谁|什么|任何(?:一{_ONE})?|别的|其他的?)(?:都|还)要?(?P<size>{_SIZE})(?=的)"),
        r"最\g<size>",
    ),
    (
        re.compile(
            rf"没有(?:哪一?{_ONE}|谁|别的|一{_ONE})?(?:能)?比(?:它|他|她|这|那)?(?:还|更|要)+(?P<size>{_SIZE})(?=的)"
        ),
        r"最\g<size>",
    ),
    (
        re.compile(r"卖得?(?:到|出)?(?:了)?最(?P<most>高|低|贵|便宜)的(?:那一?个)?价(?:格|钱)?(?!款)"),
        lambda match: f"成交价最{'高' if match['most'] in '贵高' else '低'}的",
    ),
    (
        re.compile(
            r"(?:得)?(?P<most>最(?:贵|便宜|大|小|高|低))的(?:那|这)?一?(?P<one>[宗块处个条])(?:地|土地)?[，,](?:是)?哪一?(?P=one)(?=[？?。]*$)"
        ),
        r"\g<most>的是哪\g<one>",
    ),
    # 论面积头三名
    (
        re.compile(
            r"(?:^|(?<=[，,。]))(?:论|要比|就)(?=(?:面积|亩数|价款|金额|[个宗件处户人]数|数量)(?:来?[说讲看比算])?[，,头前最排])"
        ),
        "按",
    ),
    # 不问批准面积，我问的是未供面积，…: one measure and not the other
    (
        re.compile(
            rf"^(?:我)?(?:不是?问|不要|不看|不是要)(?:的是)?[一-鿿]{{0,6}}?{_QUANTITY}[，,](?:我)?(?:只|是|要)*(?:问|要|看)(?:的)?(?:是)?(?=[一-鿿]{{0,6}}?{_QUANTITY})"
        ),
        "",
    ),
    (re.compile(r"(?<=[一-鿿])(?:这|那)一?[列栏](?:里|中)?(?=[，,的]|最)"), ""),
    (re.compile(r"几个(?=平方|公顷|亩)"), "几"),
    (re.compile(r"(?P<by>按[一-鿿]{2,6}?)(?:来)?一(?:加|算|汇总|合计|统计|归总)(?=[，,])"), r"\g<by>合计"),
    # 块头最大的; 单独一宗地
    (re.compile(r"(?:块头|个头|个儿|体量)(?=最[大小])"), ""),
    (re.compile(r"单独(?:的)?一(?P<one>[宗块个笔件处户条])"), r"单\g<one>"),
    (re.compile(r"(?<=单[宗块笔件处])(?:地|土地)(?=卖|成交|最)"), ""),
    # 把…挑出来: which ones
    (
        re.compile(
            rf"^(?:请)?(?:把|将)(?P<what>[^，,]{{2,30}}?最{_SIZE}的[^，,]{{1,14}}?)(?:都|全)?(?:给我|帮我|替我)?(?:挑|选|拎|拣|找|摘|圈|排|报|数|列|点)(?:出来|一下|一排|个名|给我(?:看|听)?)"
        ),
        r"\g<what>",
    ),
)
"""Superlatives."""


def _done(verb: str) -> str:
    return {"批准": "批", "供应": "供"}.get(verb, verb)


def _in_order(match: re.Match[str]) -> str:
    """从高往低数 as 从高到低排; what comes first and last has to be of one scale."""
    scale = ("多大高贵长", "少小低短")
    down = match["from"] in scale[0] and match["to"] in scale[1]
    up = match["from"] in scale[1] and match["to"] in scale[0]
    said = match["on"] or match["do"]
    return (
        f"从{match['from']}到{match['to']}{'排列' if match['do'] else ''}" if said and (down or up) else match.group()
    )


def superlatively(text: str) -> str:
    """`text`, folded already, with what is most and what is least said as 最多, 最少 and 前三."""
    return _RULES.said(text)
