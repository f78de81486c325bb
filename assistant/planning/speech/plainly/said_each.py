"""Of each, one by one, in the words people have for it: 挨个牵头单位, 按原因拆开, 一个月一个月地报.

What is asked of each is said as 各, 每 and 按…统计.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.by_kinds import ASK as _ASK
from assistant.planning.speech.plainly.by_kinds import KIND as _KIND
from assistant.planning.speech.plainly.by_kinds import TELL as _TELL
from assistant.planning.speech.plainly.by_kinds import TOLD as _TOLD
from assistant.planning.speech.plainly.rules import Rule, Rules

_APART = r"(?:拆开|分开|掰开|划开|摊开|分拆|归类|归堆|分门别类|分类|分别)"
_YEAR = r"(?:(?<=[今去前明本]年)|(?<=\d\d年))"
_ENDS = r"(?=[。？?！!]*$)"
_BEGINS = r"(?:^|(?<=[，,。；;]))"
_EACH = re.compile(r"各|每|逐|分别|按.{1,8}统计|挨")


_KINDS: tuple[Rule, ...] = (
    (re.compile(r"[，,](?:排|列|摆|报|发|拿|说)(?:出来)?给(?:我|咱)(?:看|瞧|听)?(?:看|一下)?(?=[。？?！!]*$)"), ""),
    # 挨个牵头单位, 一家一家地报, 每一类
    (
        re.compile(
            r"(?:挨个儿?|挨家|逐个|逐一|挨着)(?:地)?"
            rf"(?P<of>[^\W\da-z是为哪有在报列说给按从到和及的一几]{{0,4}}?{_KIND})(?!的)"
        ),
        lambda match: (
            f"逐{match['of'][0]}" if match["of"] in ("月份", "年份", "季度", "月", "年") else f"各{match['of']}"
        ),
    ),
    (
        re.compile(
            r"[，,](?:请|就|再|都|要)?(?:挨个儿?|逐个|逐一|挨家|一[家个类种样项]一[家个类种样项])(?:地"
            rf"|的)?(?:给我)?{_TOLD}{_ENDS}"
        ),
        lambda match: _told(match),
    ),
    (
        re.compile(rf"[，,]?(?:都|全)?(?:给我|帮我)(?:{_TELL})(?:一{_TELL}|一下|一遍|出来|听|看|清楚)*{_ENDS}"),
        lambda match: _told(match),
    ),
    (
        re.compile(
            rf"一个?(?P<one>[类种项宗户镇乡村组]|乡镇|单位|部门)(?:地)?一个?(?P=one)(?:地|的)(?:{_TELL})?(?={_ASK})"
        ),
        r"各\g<one>",
    ),
    (re.compile(r"每一(?=[类种样](?!品))"), "每"),
    # 一类原因报一个公顷数
    (
        re.compile(
            rf"一[类种个家样](?P<of>[一-鿿]{{0,4}}?{_KIND})(?:都)?(?:报|给|列|算|要|出)(?:一个|个)"
            rf"(?P<unit>亩|公顷|个|宗|件|处|万元|户|人)?数{_ENDS}"
        ),
        lambda match: (
            f"{'' if match['of'] in match.string[: match.start()] else '各' + match['of']}各几{match['unit'] or '个'}"
        ),
    ),
    (re.compile(rf"[，,]?一个?(?P<of>{_KIND})(?:报|给|列|算|要|出)?一个数{_ENDS}"), r"，各\g<of>各多少"),
    # 按未供原因拆开，每种几公顷; 照灾害类型分开，每样几处
    (
        re.compile(
            rf"(?:按照?|照|依|论|分)(?P<by>[一-鿿]{{0,6}}?{_KIND})(?:{_APART}|分一分|分一下|分个类|归个类"
            rf"|归一归|归类)(?:来)?(?:地|的)?(?:{_TELL})?(?:一{_TELL}|一下)?[，,](?P<noun>[一-鿿]{{0,4}}?)"
            rf"(?:每|各)一?个?[类种样个项家]?(?:分别|各)?(?:是|有|为)?(?={_ASK})"
        ),
        r"按\g<by>统计，\g<noun>各",
    ),
    (
        re.compile(
            rf"(?:按照?|照|依|论)(?P<by>[一-鿿]{{0,6}}?{_KIND}){_APART}(?:来)?(?:地)?(?:{_TELL})?"
            rf"(?:一{_TELL}|一下)?(?=[，,。？?]|$)"
        ),
        r"按\g<by>统计",
    ),
    # 按拍卖、挂牌、协议分开算, 不管拍卖、挂牌还是协议，每种方式都…
    (
        re.compile(
            rf"(?:按照?|把)(?P<list>[一-鿿]{{2,10}}(?:、[一-鿿]{{2,10}})+){_APART}(?:来)?(?:{_TELL})?"
            rf"(?:一{_TELL}|一下)?[，,](?:每[类种样个项]|各自?)?(?:分别)?(?:是|有|为)?(?={_ASK})"
        ),
        r"\g<list>各",
    ),
    (
        re.compile(
            rf"^不管(?:是)?(?P<list>[一-鿿]{{2,8}}(?:、[一-鿿]{{2,8}})*)(?:还是|或者?|、)"
            rf"(?P<last>[一-鿿]{{2,8}})[，,](?:每|各)一?[个种类样]?(?:{_KIND})?(?:都|也)?(?:{_TELL}"
            r"(?:一下)?)?"
        ),
        lambda match: f"{match['list']}、{match['last']}各自",
    ),
    # 把宗地挨个比一比，最大的…; 给我拉一个各单位整改率的数
    (
        re.compile(
            r"^(?:请)?(?:把|将)?(?P<what>[^，,]{2,16}?)(?:挨个儿?|逐个|一个个|逐一)(?:地)?(?:比一比|比比"
            r"|比较一下|排一排|看一看|过一遍)[，,](?=最)"
        ),
        r"\g<what>里",
    ),
    (
        re.compile(
            r"^(?:请)?(?:给我|帮我|替我)?(?:拉|出|做|整|弄|列)(?:一个|一份|一张|个|份|张)(?P<what>(?:各|每"
            r"|分)[^，,]{4,24}?)的(?:数|表|单子|数据)(?=[，,。？?]|$)"
        ),
        r"\g<what>",
    ),
    # 有好几种吧，每种…; 住宅用地合计一个数，…各多少
    (re.compile(rf"(?:也)?(?:是)?有(?:好)?几(?:多)?[类种样个]{_KIND}?(?:吧|嘛|的|呢|的吧)?[，,。](?=每|各)"), "，"),
    (re.compile(r"(?<=[合总共一]计|[总一]共)(?:报|给|要|算)?一个数(?=[，,。]|$)"), ""),
)
"""Kinds, places, offices."""

_TIMES: tuple[Rule, ...] = (
    # 去年四个季度，每季度…; 去年十二个月里; 2023年一季度到四季度
    (re.compile(r"(?<=年)(?:的)?(?:这)?(?:四个季度|4个季度)(?:里头?|当中|中)?[，,]?(?=每|各|逐|一个季度|哪)"), ""),
    (
        re.compile(
            r"(?<=年)(?:的|这)?(?:一共)?(?:十二|12)个月(?:份)?(?:里头?|里面|当中|之中|中)?[，,]?(?!合同|期"
            r"|以|内|之内)"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<=年)(?:第?[一1]季度(?:到|至|—|-|~)第?[四4]季度|一二三四季度|1、2、3、4季度)(?:的)?[，,]?(?!末|底)"
        ),
        "各季度",
    ),
    (re.compile(rf"{_YEAR}(?:的)?后(?:六|6)个月"), "下半年"),
    (re.compile(rf"{_YEAR}(?:的)?[前头](?:六|6)个月"), "上半年"),
    (re.compile(r"(?<=年)从(?=\d{1,2}月)"), ""),
    (
        re.compile(r"(?:从|自|打)(?P<year>\d{4}年)(?:开始|起|起头|往后)(?:算)?[，,]?(?:一直到(?:现在|今年))?"),
        r"\g<year>以来",
    ),
    (re.compile(r"(?P<year>\d{4}年)(?:一直)?到(?:现在|如今|目前|眼下|今天)(?:为止)?[，,]?"), r"\g<year>以来"),
    # 采矿证到期的，2024年到2026年每年是多少本
    (
        re.compile(
            rf"^(?P<of>[^，,今去\d]{{2,10}}?)(?P<did>到期|下发|供应|批准|验收|核发|登记)的[，,](?P<when>[^，,]{{3,24}}?)(?P<each>每年|每个?月|各年|各月|各|分别)(?:都|各)?(?:是|有|为)?(?={_ASK})"
        ),
        r"\g<of>\g<when>\g<each>\g<did>",
    ),
    # 按月统计今年7至12月各月…; 批地这块，…各年批了
    (re.compile(r"^(?:请)?按(?:月份?|季度?|年度?)(?:来)?(?:统计|汇总|列出?)(?=[^，,]*(?:各|每|逐)个?[月季年])"), ""),
    (
        re.compile(
            r"^(?P<did>[批供卖发办])(?:地|证)(?:这一?块|这个|这摊子?|方面|上)?[，,](?=[^，,]*[，,]?[^，,]*(?P=did))"
        ),
        "",
    ),
    (
        re.compile(
            r"[，,](?:请)?(?:看|瞧|了解|分析)(?:看|一?下)?(?:其|它|它们)?(?:变化|趋势|走势|走向)(?:情况)?(?=[。？?！!]*$)"
        ),
        "，怎么变的",
    ),
    (re.compile(r"(?:分别|各)(?:是|有)?多少[，,](?:是)?怎么变的(?=[。？?！!]*$)"), "怎么变的"),
    (re.compile(r"[，,](?=怎么变的[。？?！!]*$)"), ""),
    (
        re.compile(
            r"[，,](?:请|要|就)?(?:按月|逐月|挨月|按季|逐季|逐年|按年|一个?月一个?月|一个?季度一个?季度"
            rf"|一年一年)(?:地|的)?(?:给我)?{_TOLD}{_ENDS}"
        ),
        lambda match: _told(match, f"，各{_step(match.group())}"),
    ),
    # 挨月, 一个月一个月, 各个季度分别
    (
        re.compile(
            r"(?:挨|逐|按)(?:着|个)?月(?:份)?(?=报|说|列|数|排|算|看|来)(?:报|说|列|数|排|算|看|来)(?:一下"
            r"|下|一遍|出来)?"
        ),
        "各月",
    ),
    (
        re.compile(
            r"(?<!平均)(?:各个?|每一?个?|逐个?)(?P<step>月份?|季度?|半年|年(?!度|份|[初底末中])|年度|年份)(?:都"
            r"|分别|各自|各|的|来)+(?!自|月|季|年|排|安排|定)"
        ),
        lambda match: f"各{match['step'].removesuffix('份')}",
    ),
    (
        re.compile(
            r"一个?(?P<step>月|季度|季|年)(?:又|接)?一个?(?P=step)(?:地|的)?(?:是|都)?(?:各|分别)?"
            r"(?:各自)?(?=[批供办发供下])"
        ),
        r"各\g<step>",
    ),
    (
        re.compile(
            rf"{_BEGINS}(?:能不能|请|帮我)?按(?:月份?|季度?|年份?|年度)(?:来)?{_TOLD}[，,](?=.*(?:各"
            r"|每)[个]?[年月季])"
        ),
        "",
    ),
    (re.compile(r"(?<![\d一二三四])一、?二、?三、?四季度(?:的)?(?=各|每|分别|[。？?]*$)"), "各季度"),
    (
        re.compile(
            r"(?:一个?(?P<step>月|季度|年)一个?(?P=step)|各(?P<each>月|季度|年))(?:地|的)?(?:给我)?(?:拉"
            r"|列|排|摆|报|数|捋)(?:出来|一下)?(?:看看?|瞧瞧?)?(?:是)?(?=怎么|咋|如何|[。？?]*$)"
        ),
        lambda match: f"各{match['step'] or match['each']}",
    ),
    # 怎么个变法, 走势; a chart
    (re.compile(r"(?:是)?(?:怎么|咋|咋个|如何)(?:个)?(?:变法|变动的?|起伏的?|涨落的?|升降的?|波动的?)"), "怎么变的"),
    (
        re.compile(
            r"^(?:我|咱|我们)?(?:就)?(?:想|要|想要)?(?:看|瞧|了解)(?:一?下|一?个|看)?(?:走势|趋势|变化"
            r"|走向)[，,：:](?=.*(?:各|每|逐|一个?[年月季]))"
        ),
        "",
    ),
    (
        re.compile(
            r"^(?:请)?(?:绘制|绘|画|作|制作|生成|做)(?:出|成|一下)?(?:一?[张幅条根个])?"
            r"(?P<what>[^，,]{4,40}?)的?(?P<chart>折线|曲线|走势|趋势|变化)图?(?=[。？?]*$)"
        ),
        r"\g<what>，画\g<chart>图",
    ),
    (
        re.compile(r"(?:绘制|绘|画|做|出|拉)(?:成|出)?(?:一?[张幅条根个])?(?P<chart>折线|曲线)(?!图)"),
        r"画\g<chart>图",
    ),
    (re.compile(r"的?变化(?P<chart>曲线|折线)图?(?=[。？?]*$)"), r"变化，画\g<chart>图"),
    (re.compile(r"(?<=线图)[，,](?:看看?|瞧瞧?)?(?:是)?(?:怎么|咋)(?:走|变)的?"), ""),
)
"""Months, quarters, years."""


_RULES = Rules(*_KINDS, *_TIMES)


def _told(match: re.Match[str], left: str = "") -> str:
    """Nothing, where it is said already that each is asked for; else what is left of it, or as it stands."""
    return "" if _EACH.search(match.string[: match.start()]) else left or match.group()


def _step(said: str) -> str:
    return "月" if "月" in said else "季度" if "季" in said else "年"


def one_by_one(text: str) -> str:
    """`text`, folded already, with what is asked of each said plainly."""
    return _RULES.said(text)
