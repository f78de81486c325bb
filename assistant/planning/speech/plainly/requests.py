"""Who asks, what for, and what is to be handed over: 我填表要用：…, 上头来催账，…, …挑出来, 编号都给我.

None of it is of the matter.  What asks for a list keeps asking for one, what asks to count asks how many; beside
an ask of its own a request says nothing more.  A clause that could say of which rows (没交材料的，…) stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.planning.speech.plainly.rules import Rule, Rules

_ENDS = r"(?=[。？?！!~…]*$)"
_CLAUSE = r"(?=[，,；;。？?！!]|$)"
_ASKED = re.compile(
    r"多少|几(?!乎)|好多|哪|谁|什么|啥|有没有|有没得|有无|是否|是不是|列出|最[多少大小高低早晚]|占比"
    r"|(?:[个宗件处户人亩次]数|面积|合计|总[数额量和])(?:一共|总共)?[。？?！!，, ]*$"
)
_WE = r"(?:我们?|咱们?|俺们?|我们?(?:这边|这里|科室?|股室?|所里|局里|办公室))"
_ABOVE = (
    r"(?:省|市|县|省里|市里|县里|局里|省厅|市局|县局|厅里|上级|上头|上面|领导|分管领导|老板|局长|副局长|主任|科长|股长|书记|县长|县政府|政府办"
    r"|县委|督察组|审计组?|审计局|纪委|财政局?|统计局|人大|办公室|乡镇|镇里|媒体|记者|同事|人家|别人|老百姓|群众)(?:那边|那里|那儿|他们)?"
)
_WANTS = (
    r"(?:要|问|催|查|让|叫|等|找)(?:着|起|到|了)?(?:我们?|咱们?|你们)?(?:报|交|数|说|讲|汇报|填)?"
    r"(?:个|一个|一下|点)?(?:数|数据|数字|数目|材料|情况|账|表|总数|报表|汇报)?(?:呢|了|的话|得急|得紧|急用|来了|用|起来)?"
)
_NOW = r"(?:又|刚|刚刚|刚才|正|在|正在|来|来电话|打电话来?|急着|马上|今天|明天|下午|上午|待会儿?|等会儿?|一会儿?|老)*"
_PAPERS = (
    r"(?:表格?|报表|月报|周报|季报|年报|材料|汇报|汇报稿|会|总结|简报|台账|稿子?|讲话稿|方案|ppt|通报|专报"
    r"|信息|函|公文|材料稿|半年报|防汛表|统计表)"
)
_FIELD = r"(?:编号|名字|名称|文号|证号|批号|号码|图斑号|宗地号)"
_HAND = r"(?:报|念|列|说|发|读|写|抄|给|传|甩|记|告诉)"
_OF_TEXTS = re.compile(r"话|句|段|原文|表述|说法|提法|内容|写")
_SHORT = 4  # characters of a question
_LISTED = r"(?:清单|单子|名单|名册|花名册|名录|目录|表)"


def _beside_an_ask(otherwise: str) -> Callable[[re.Match[str]], str]:
    """Nothing where the rest of the sentence asks; else `otherwise`."""

    def plain(match: re.Match[str]) -> str:
        rest = f"{match.string[: match.start()]} {match.string[match.end() :]}"
        if len(rest.strip()) < _SHORT:
            return match.group()  # 列个表 alone is of what was asked before
        return "" if _ASKED.search(rest) else otherwise

    return plain


def _listed(match: re.Match[str]) -> str:
    """挑出来 as 列出来; beside an ask it only says that some are meant."""
    rest = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    if _OF_TEXTS.search(rest):
        return match.group()
    if _ASKED.search(rest):
        return ""
    return "列出来" if re.match(_CLAUSE, match.string[match.end() :]) else "列出"


def _counted(match: re.Match[str]) -> str:
    """给我数一下…的图斑 asks how many, where it asks nothing else."""
    rest = match["rest"]
    return rest if _ASKED.search(rest) or len(rest) < _SHORT else f"{rest.rstrip('。！!？?，,')}有多少"


_WHY: tuple[Rule, ...] = (
    # 我刚来，想问下…; 我是新来的，…; 我不太懂，…
    (
        re.compile(
            rf"^{_WE}(?:是|也)?(?:刚刚?|才|新|今天|这个月|上个月)"
            r"(?:来|到岗|到任|接手|上任|调来|调过来|分来|入职|报到|上班|借调)(?:的[，,：:。]|[^，,：:。多几哪的]{0,8}[，,：:。])"
        ),
        "",
    ),
    (re.compile(r"^刚刚?(?:来|到岗|到任|接手|上任|调来|入职)[^，,：:。多几哪的]{0,6}[，,：:。]"), ""),
    (re.compile(r"(?:^|(?<=[，,]))我?(?:想|要|得|需要)(?:搞|弄|摸|理)(?:清楚|清|明白)(?:一?下)?(?=[^，,。]{3})"), ""),
    # 上级来检查，…
    (
        re.compile(
            rf"^{_ABOVE}(?:明天|后天|下周|马上|今天|要)*(?:来|下来|要来)"
            r"(?:检查|督导|调研|考核|巡查|视察|督查)(?:组|了)?[，,：:。]"
        ),
        "",
    ),
    (re.compile(rf"^{_WE}?(?:是)?(?:新人|新手|小白|外行|生手)[^，,：:多几哪]{{0,4}}[，,：:。]"), ""),
    (
        re.compile(
            rf"^{_WE}?(?:不太?|没太?|搞不|弄不|记不)(?:懂|熟|熟悉|清楚|清|明白|会|了解|搞清)(?:这个|这块|业务|情况|了|台账)*[，,：:。]"
        ),
        "",
    ),
    # 我填表要个总数：…; 填防汛表要用：…; 开会要用，…; 写材料用，…
    (
        re.compile(
            rf"^(?:{_WE}|{_ABOVE})?(?:今天|明天|下午|马上|正在?|在|要|得|急着|等着|急需|需要|准备)*"
            rf"(?:填|做|写|报|交|备|开|弄|整|赶|出|发|编|搞|准备|汇总|起草)(?:个|一个|一份|份|张)?[一-鿿]{{0,4}}?{_PAPERS}"
            rf"(?:上|里)?(?:要|得|需|急着|急|等着|等)*(?:用|交|报)?(?:个|一个|下)?(?:总数|数|数据|数字)?(?:呢|的)?[，,：:。]"
        ),
        "",
    ),
    # 市里要数，…; 上头来催账，…; 领导问起，…
    (re.compile(rf"^{_ABOVE}{_NOW}{_WANTS}[，,：:。]"), ""),
    (
        re.compile(
            rf"^{_ABOVE}{_NOW}(?:问|问起|问到|问我们?|想知道|想了解|要我们?报|让我们?查|叫我们?查)(?:一?下)?(?=[^，,的]{{2}})(?!题|责|答|卷|的|过)"
        ),
        "",
    ),
    # 听说…, 据说…, 不晓得有没有…
    (re.compile(r"^(?:我|我们)?(?:听说|听讲|听人说|听闻|据说|据称|传说)(?:是)?[，,]?"), ""),
    (
        re.compile(
            r"^(?:我|我们|也)?(?:不晓得|不知道|不清楚|不知|说不准|拿不准|想晓得|想知道)(?:到底|究竟|现在|目前)?[，,]?"
            r"(?=(?:今年|去年|全县|咱们?县|我们县)?(?:有没有|有没得|有无|是不是|有多少|有几|有哪|多少|几|哪))"
        ),
        "",
    ),
    # 要是把…全加上，得多少
    (
        re.compile(
            r"^(?:要是|如果|假如|若|若是|倘若)(?=(?:把|将)[^，,]{2,20}(?:加|算|合|凑|拢|并)(?:上|起来|总|到一起|在一起|一起|一块))"
        ),
        "",
    ),
)
_HANDED: tuple[Rule, ...] = (
    # 编号都给我, 把编号给我, 我要编号, 报编号
    (
        re.compile(
            rf"[，,。；](?:把|将)?(?:其余|其他|剩下|全部|所有)?的?(?P<field>{_FIELD})(?:也|都|全|全都|全部)*(?:帮我|给我)?{_HAND}(?:给)?(?:我|一?下|一遍|出来|全|齐|过来|上来)"
            rf"(?:们)?(?:听|看)?(?:一?下|一遍)?{_ENDS}"
        ),
        r"，\g<field>列出来",
    ),
    (
        re.compile(rf"(?<=[一-鿿])(?P<field>{_FIELD})(?:也|都|全)?{_HAND}(?:给)?我(?:一?下)?(?=[，,])"),
        r"\g<field>列出来",
    ),
    (
        re.compile(
            rf"[，,](?:我|我们)?(?:就|只|都|想|还)?(?:要|需要|想要|想看){{1}}(?:下|一下|看)?(?P<field>{_FIELD})(?:就行|就好|即可)?{_ENDS}"
        ),
        r"，\g<field>列出来",
    ),
    (
        re.compile(
            rf"[，,](?:请|就|把)?{_HAND}(?:一?下|出|个|我|给我)?(?P<field>{_FIELD})(?:就行|就好|即可|来)?{_ENDS}"
        ),
        r"，\g<field>列出来",
    ),
    # 一个别漏, 一个都不能漏
    (
        re.compile(
            r"[，,]?(?:请|可)?(?:一[个宗处条户家笔]|半个)?(?:也|都)?(?:别|不能|不要|莫|勿|不得|不许|不准|不可)(?:给我)?(?:遗漏|漏|落下|少)(?:掉|了|报|列)?(?:一个|任何一个)?"
            + _CLAUSE
        ),
        "",
    ),
    (
        re.compile(
            r"(?<=[，,])(?:同时|都)(?:符合|满足|具备)(?:这|以上|上述|上面)?(?:几|两|三|些)?(?:个|项|条|样)?(?:条件)?的"
        ),
        "",
    ),
    (
        re.compile(rf"(?P<list>名单|清单|名册|单子)(?:也|都|全)?{_HAND}(?:给)?(?:我|一?下|一遍|出来)(?=[，,])"),
        r"\g<list>",
    ),
    # 列个名单, 给我点个名
    (
        re.compile(
            rf"[，,]?(?:请|麻烦)?(?:给我|帮我|给)?(?:列|报|弄|整|来|抄|写|理|捋|拢|拉|开|出)(?:我)?(?:一?个|一?份|一?张|出)(?:{_LISTED}|名字)"
            rf"(?:给我|出来|来|看看)?{_ENDS}"
        ),
        _beside_an_ask("，列出来"),
    ),
    (re.compile(rf"[，,]?(?:给我|帮我)?点(?:一?个|一?下|一点)名{_ENDS}"), _beside_an_ask("，列出来")),
    # 挑出…的, 把…的挑出来
    (
        re.compile(
            r"(?:(?:挑|拣|捡|筛|筛选|挑选|过滤)出(?:来(?!的))?|(?:找|拎|捞|摘|翻|查找)出来(?!的))(?![入口现处路具])"
        ),
        _listed,
    ),
    # 抄给我, 报个给我
    (
        re.compile(
            rf"[，,]?(?:请|麻烦)?(?:报|说|发|抄|念|传|甩|写|拿|拉|弄|整|搞)(?:一?个|一?份|一?张|一?下|一遍)?(?:数|总数)?(?:给我们?|过来|上来)(?:看看|听听|一?下)?{_ENDS}"
        ),
        _beside_an_ask("，列出来"),
    ),
)
_COUNTED: tuple[Rule, ...] = (
    # 给我数一下…; 数数看，…; 数出来是几个; 给我加一下，…
    (
        re.compile(
            r"^(?:请|麻烦|劳驾)?(?:帮我|给我|帮忙|你|再|先)*(?:数|点|清点|盘点)(?:一?下子?|一数|一点|数看?|点看|一遍|看)[，,：:]?(?P<rest>.+)$"
        ),
        _counted,
    ),
    (re.compile(r"(?<=[一-鿿，,])数(?:出来|下来|起来)(?=是|有|一共|总共|共|几|多少)"), ""),
    (
        re.compile(rf"[，,]?(?:请|帮我|给我)?(?:点|清点|数)(?:一?个|一?下|出)(?:总)?数(?:目)?{_ENDS}"),
        _beside_an_ask("有多少"),
    ),
    (re.compile(rf"[，,](?:请|你|帮我|给我)?数(?:数|一?下|一数|数看){_ENDS}"), _beside_an_ask("，有多少")),
    (re.compile(r"(?:^|(?<=[，,]))(?:数数看?|数一数|数一下)(?=几|多少|一共)"), ""),
    (
        re.compile(
            r"^(?:请|麻烦)?(?:帮我|给我|帮忙|你)+(?:加|合计|汇总|算|拢|总)(?:一?下|一加|一算|个总|总)[，,：:]?(?=.*(?:多少|几|好多))"
        ),
        "",
    ),
    # 说下是哪几个, 找得到…不
    (re.compile(r"[，,](?:请|你)?(?:说|讲|列|报)(?:一?下|说|说看)?(?=(?:都|具体)?(?:是|有)哪)"), "，"),
    (re.compile(rf"^(?:找|查|寻|挑)得(?:到|出)(?P<what>[^，,。]{{2,30}}?)(?:不|吗|么|没){_ENDS}"), r"有没有\g<what>"),
)

_RULES = Rules(*_WHY, *_HANDED, *_COUNTED)


def without_requests(text: str) -> str:
    """`text`, folded already, without who asks and what for, its requests said plainly."""
    return _RULES.said_if(text, lambda rest: len(rest) >= _SHORT)
