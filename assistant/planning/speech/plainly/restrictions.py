"""What only is meant and what is left out, as people say it: 凡是…的都算, 只算…的, 别把…算进去, 连…都没….

What is meant only stays as the condition it is; what is left out stays left out, in the words that links know
(…的不算).  Words that restrict nothing but a single figure (只供了几宗) are left alone.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rule, Rules

_ENDS = r"(?=[，,、；;。？?！!]|$)"
_WHAT = r"(?P<what>[^，,。；;？?！!把将]{2,16}?)"
_COUNT_IN = r"(?:算|计算|计|统计|加|包括|包含|列|数|记|纳|合)"
_INSIDE = r"(?:进去|进来|入|在内|里头|里面|里|上|进|到里头)"
_ASK = re.compile(r"多少|几|好多|哪|谁|什么|有没有|有无|是否|列|报|挑|编号|名单|名字|名称")
_BRINGS_IN = r"(?:别|不要|不用|不必|不能|不得|甭|莫|勿|请勿)"


_ONLY: tuple[Rule, ...] = (
    # 凡是2023年下发的图斑, …的都算, 处置措施是…的批次才算
    (re.compile(r"(?:但凡|大凡|凡是|凡属|凡为)(?=[一-鿿\d不])"), ""),
    (re.compile(r"(?:^|(?<=[，,；;。：:]))凡(?=[一-鿿\d])(?![士尔纳人事])"), ""),
    (re.compile(r"[，,](?:哪怕|就算|即使|即便)?只?有?(?:一|半)[个宗件处块条户家笔]也(?:算|行|要|可以)" + _ENDS), ""),
    (
        re.compile(
            r"(?P<what>的[^，,的。；;]{0,5}?|不到\d+[^，,的\d]{0,3}|不少于\d+[^，,的\d]{0,3})(?:就|都|才|全)(?:算|要|统计|作数|行)"
            rf"(?:上|数|进去|进来|在内)?{_ENDS}"
        ),
        lambda match: match["what"] + ("" if match["what"].startswith("的") else "的"),
    ),
    (re.compile(r"^(?:光|单|仅)看(?=[^，,]{2,20}的[，,])"), "只看"),
    # 只算单宗小于30亩的, 光算市局发的证, 只看在册的
    (
        re.compile(
            r"(?<![观风阳春时月不])(?:(?<!^)|(?=.{0,2}[算数]))(?:只|光|单|仅|仅仅|单独|专门|专)(?:算|看|数|统计|计|取|查|限于?)"
            r"(?!一[回次个家]|了|过|不|得|起来|病|法|书|数|成|管|守|命)(?=[^，,。]{2})"
        ),
        "",
    ),
    (re.compile(r"(?<=[，,；;。])(?:只|光|单|就)要(?=[^，,。]{2,20}的(?:[、，,。；;]|$))(?![求是])"), ""),
    (
        re.compile(
            r"^(?:光是?|单是?|仅是?|单单|仅仅)(?P<what>[^，,]{2,8}?)(?:这|那)?一?(?:类|种|项|块|样)"
            r"(?P<mid>[，,]?[^，,]{0,8}?)(?:就|都)?(?=有?(?:几|多少|好多))"
        ),
        r"\g<what>\g<mid>",
    ),
    # 立了案的有几宗？要今年的
    (
        re.compile(
            r"^(?P<asked>(?!.*(?:今年|去年|前年|明年|\d{4}年)).*[？?])要?(?P<year>今年|去年|前年|明年|\d{4}年)的(?=[。！!]*$)"
        ),
        r"\g<year>\g<asked>",
    ),
    # 数一下…图斑，要立了案、还没整改到位的
    (
        re.compile(
            r"(?<=[，,；;。？?])要(?![求是不么])(?P<what>[^，,。；;？?]{2,30}的|今年的|去年的)(?=[，,。；;！!]*$)"
        ),
        lambda match: match["what"] if _asks_before(match) and not _ASK.search(match["what"]) else match.group(),
    ),
)
_LEFT_OUT: tuple[Rule, ...] = (
    # 别把划拨的算进去, 县教育局不要算进去, 县局发的别算
    (
        re.compile(rf"{_BRINGS_IN}(?:把|将){_WHAT}(?:也|都|给|一起|一并)*{_COUNT_IN}{_INSIDE}?{_ENDS}"),
        r"\g<what>不算",
    ),
    (
        re.compile(rf"(?<![，,。；;：:]){_BRINGS_IN}{_COUNT_IN}{_INSIDE}?{_ENDS}"),
        lambda match: "不算" if match.start() else match.group(),
    ),
    (re.compile(rf"不(?:计算在内|列入|纳入|计入|算入|包含在内|统计在内|参与统计|作统计|在统计之列){_ENDS}"), "不算"),
    (
        re.compile(
            rf"(?:把|将){_WHAT}(?:给|都)?(?:刨除|刨掉|刨开|刨去|剔除|剔掉|剔开|除掉|除去|扣除|扣掉|去掉|排除|撇开|抛开|减掉|拿掉)"
            r"(?:在外|出去|掉)?(?:之?后|以后)?[，,](?=[^，,]{2})"
        ),
        r"\g<what>不算，",
    ),
    # 协议的除开, 住宅的不计
    (re.compile(rf"(?<=的)(?:除开|刨开|刨掉|撇开|抛开|排除|扣掉|扣除|剔除|不计|不含){_ENDS}"), "不算"),
    # 除县教育局之外还有几家, 剔除划拨方式后
    (
        re.compile(r"除(?![了去开外以非草尘湿险掉锈])(?P<what>[^，,。；;]{2,14}?)(?:之外|以外)"),
        r"除了\g<what>以外",
    ),
    (
        re.compile(
            r"(?:剔除|扣除|排除|去掉|除去|除开|不含|不计|刨去|刨除|撇开|抛开)(?P<what>[^，,。；;的]{2,10}?)(?:方式|情形|情况|部分)?(?:之?后|以后|之外|以外)的?"
            r"[，,]?(?=[^，,。？?])"
        ),
        r"除了\g<what>以外，",
    ),
)
_NOT_EVEN: tuple[Rule, ...] = (
    # 是不是连一处都没有, 就没有一宗地是协议出让的吗
    (
        re.compile(
            r"(?:是不是|是否)(?:就|真的|真)?(?:连|哪怕)?[一半][个宗件处块条户家笔座](?P<noun>[一-鿿]{0,6}?)[都也](?:没有|没得|无)"
        ),
        r"有没有\g<noun>",
    ),
    (
        re.compile(
            r"(?:难道|真的|真)?(?:就|都)?没有(?:哪怕)?[一半][个宗件处块条户家笔座](?P<noun>[一-鿿]{0,6}?)是(?P<what>[^，,。？?]{2,14}?的)(?:吗|么|嘛|吧)"
        ),
        r"有没有\g<what>\g<noun>",
    ),
    (
        re.compile(
            r"(?:是不是|是否)(?:就|真的|真)?(?:连|哪怕)?[一半][个宗件处块条户家笔座](?P<noun>[一-鿿]{0,4}?)[都也]没有?(?P<did>[一-鿿])过(?=[，,。？?]|$)"
        ),
        r"有没有\g<did>过\g<noun>",
    ),
    # 连未供原因都没填的批次
    (re.compile(r"连(?![一半续连接带同片云夜])(?!.{1,2}[镇乡村县市区港街])(?=[一-鿿]{2,8}?[都也](?:还)?[没未不])"), ""),
)

_OUT = r"(?:除(?:了|开|去|掉)?|不算|不含|不包括|刨[开去掉]|扣[除掉]|去掉|剔除|排除|撇开|抛开)"
_OUT_BEHIND = r"(?:不算|不要|不计|不含|除外|以外|之外|刨[开去掉]|扣[除掉]|去掉|剔除|排除|撇开)(?:在内)?"
_REST = r"(?:剩下|剩余|余下)(?:那些)?的?(?![没未还尚不整各])"
_ALL_OTHERS: tuple[Rule, ...] = (
    # 除开甲类那些，剩下的有几个; 甲类的不算，其余的…: the others, in whatever state they are
    (re.compile(rf"(?P<out>{_OUT}[^，,。]{{1,24}}[，,]){_REST}"), r"\g<out>"),
    (re.compile(rf"(?P<out>(?:^|[，,。])[^，,。]{{1,24}}{_OUT_BEHIND}[，,]){_REST}"), r"\g<out>"),
)

_RULES = Rules(*_ONLY, *_LEFT_OUT, *_ALL_OTHERS, *_NOT_EVEN)


def _asks_before(match: re.Match[str]) -> bool:
    return _ASK.search(match.string[: match.start()]) is not None or "数" in match.string[: match.start()]


def with_plain_restrictions(text: str) -> str:
    """`text`, folded already, with what only is meant and what is left out said plainly."""
    return _RULES.said(text)
