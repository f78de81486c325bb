"""What opens and closes a question in talk and says nothing of the matter: 打听一下, 老师, …哟, 给个数.

Only what cannot be part of what is asked: an opening up to its comma or its verb, a sound at the end of a
clause.  A question that says no ask but 给个数 asks how many.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_START = r"^"
_ENDS = r"(?=[。？?！!~…]*$)"
_CLAUSE = r"(?=[，,；;。？?！!~…]|$)"
_ASKED = re.compile(r"多少|几|好多|哪|谁|什么|啥|有没|有无|是否|各|列|最|[前后]\d|前[一二三四五六七八九十]")
_WHO = r"(?:老师|领导|师傅|小助手|助手|同志|大哥|大姐|兄弟|美女|帅哥|亲|主任|科长|股长|局长|各位)"
_HELLO = (
    r"(?:你好|您好|哈喽|哈啰|嗨|早上好|上午好|下午好|晚上好|在吗|在不在|在不|喂|打扰(?:一下|下|了)?"
    r"|不好意思|辛苦(?:了|一下|下)?)"
)
_CHINESE = re.compile(r"[一-鿿]")
_NO_QUESTION = 2
_SCALE = r"(?:公顷|亩|平方米|平方公里|万元|亿元)"
_FORM = re.compile(
    r"^(?:[省市县部厅局]里?|上面|上级|上头|领导|统计局|(?:我们?|咱们?)(?:这边|这儿|这里|手头|手上)?)?"
    r"(?:(?:[发给要]的?)?(?:这|那)?(?:张|份)?的?(?:报?表格?|材料|系统)(?:上|里|中)?"
    r"(?:要求|需要|要|得|是)?(?:填|报|用|写|按)(?:成|的是|的)?"
    rf"|(?:台账|表格?|系统|账)(?:上|里|里头)?(?:都|全)?(?:是|写的是?|用的是?|填的是?|记的是?){_SCALE}[，,]"
    r"(?:但|可是?|不过)?"
    r"(?:我们?|咱们?)?(?:这边|这儿)?(?:要填|要报|要用|需要|要的是|要|得填|得报|填|报))"
    rf"(?P<unit>{_SCALE})(?:的|数)?[：:，,；;。]"
)
_SMALL = r"(?:一?[下哈声句嘴])"

_RULES = Rules(
    # 老师，…; 打听个事，…; 劳驾问一下，…
    (
        re.compile(
            rf"{_START}(?:(?:{_WHO}|{_HELLO})[啊呀哈]?(?:[，,。！!~、]+|(?=请问|麻烦|问(?!责|题|答|卷|询|政"
            r"|起|到|我|过|了)|打听|帮)))+"
        ),
        "",
    ),
    (
        re.compile(
            rf"{_START}(?:我)?(?:想|想要|要|来)?(?:跟|向|和|找)?(?:您|你)?(?:打听|请教|咨询|问|请问|问问)"
            r"(?:您|你)?(?:个|一个|一?件|点儿?)(?:事儿?|情况|问题|数据?|数字)"
            r"[啊哈呀]?[，,：:]?(?!的|里|中|有|是|几|多)"
        ),
        "",
    ),
    (
        re.compile(
            rf"{_START}(?:我)?(?:想|想要|要)?(?:劳驾|劳烦|麻烦|受累|有劳)?(?:您|你|你们|各位)?(?:帮忙|帮我"
            rf"|给我)?(?:打听|咨询|请教|问){_SMALL}(?:您|你)?[，,：:]?"
        ),
        "",
    ),
    (re.compile(rf"{_START}(?:劳驾|受累|劳烦)(?:您|你)?[，,]?"), ""),
    # 核一下，…; 翻翻台账，…
    (
        re.compile(
            rf"{_START}(?:请|麻烦|帮忙|帮我)?(?:核|核实|核对|查|查证|确认|看|瞄|翻|搜|瞧|比对)(?:一?下子?"
            r"|一[核查看翻眼]|[查看翻])(?:台账|表|账)?(?:上)?[，,：:]"
        ),
        "",
    ),
    (
        re.compile(
            rf"{_START}(?:话说回来|话说|说起来|对了|哎呀|哎哟|诶|欸|唉|嘿|喔|额|呃|哎|嗯嗯?|再问{_SMALL}"
            rf"|顺便问{_SMALL}|随口问{_SMALL})[，,、]"
        ),
        "",
    ),
    (re.compile(rf"{_START}话说(?=[一-鿿])"), ""),
    # 好多哦，给我说一声; 晓得不
    (
        re.compile(
            r"[，,](?:请|麻烦|劳驾|快)?(?:你|您)?(?:给|跟|帮|和)?(?:我|咱|我们)?(?:说|讲|告诉|回|言语|吱"
            rf"|知会|报)(?:我)?(?:{_SMALL}|个话|个信|一遍){_ENDS}"
        ),
        "",
    ),
    (
        re.compile(
            r"[，,](?:你|您)?(?:晓不晓得|晓得不|知不知道|知道不|知道吗|清楚吗|有数吗|有谱没|能查到吗"
            rf"|查得到吗|能查不){_ENDS}"
        ),
        "",
    ),
    (
        re.compile(rf"[，,](?:谢谢|多谢|谢了|感谢|辛苦|劳驾|麻烦|拜托)(?:您|你|啦|了|各位|老师|领导)*[啊哈呀]?{_ENDS}"),
        "",
    ),
    # …，我要一个个去看; …，我好上报: what the speaker does with it
    (
        re.compile(
            r"[，,](?:我们?|咱们?)(?:还|就|也)?(?:要|得|好|想|准备|打算|需要|等着|急着)(?:一个个|一个一个"
            r"|逐个|挨个儿?|一一|马上|明天|今天|下午|赶紧)?"
            r"地?(?:去|到|下去|跑)?(?:现场|实地)?(?:看看?|核实|核查|核对|核|检查|查看|跑一趟|对一?对|对账"
            r"|汇报|上报|填表|写材料|用)(?:一?下|一遍)?"
            rf"{_ENDS}"
        ),
        lambda match: "" if _ASKED.search(match.string[: match.start()]) else match.group(),
    ),
    # …来着, …哟, …的嘛
    (re.compile(rf"来着{_CLAUSE}"), ""),
    (re.compile(rf"(?<=[一-鿿\d])(?:[哟哦喔噢咯喽哇噻嗦嘞哩欸诶呐咧啵]|嘛(?=[哦哟]))+{_CLAUSE}"), ""),
    (re.compile(rf"(?<=[的了得])嘛{_CLAUSE}"), ""),
    # 看哈, 说哈, 算哈
    (re.compile(r"(?<=[看说查数算问报讲瞅列理捋])哈(?=[，,。？?\s]|$|[一-鿿])"), "一下"),
    # 是个什么数, 能有多少, 有多少算多少
    (re.compile(r"(?:到底)?(?:是|有)个?(?:什么|啥|怎么个)数(?!据|字|量|额|值|目|列)"), "是多少"),
    (re.compile(r"(?:能|得|会|该)有(?=多少|好多|几(?!种))"), "有"),
    (re.compile(r"(?:有)?多少(?:就)?算多少"), "有多少"),
    (
        re.compile(
            r"[，,]?(?:(?:请|麻烦)?(?:给|报|来|要|说|讲|拉|整|弄|出|算)(?:我|出|一下|下)?(?:个|一个|下"
            r"|一下)(?:总|准|实|确切|具体)?(?:数(?:目|儿)?|准话|实话|痛快话)(?:来|给我|出来|看看|听听)?)"
            rf"(?:吧|就行|就好|即可|就成)*{_ENDS}"
        ),
        lambda match: _how_many(match),
    ),
)


def _how_many(match: re.Match[str]) -> str:
    """Nothing where something is asked for already; else 有多少."""
    return "" if _ASKED.search(match.string[: match.start()]) else "有多少"


def without_fillers(text: str) -> str:
    """`text`, folded already, without what only opens or closes it; a greeting alone stays."""
    rest = _FORM.sub("", text)
    if (form := _FORM.match(text)) is not None and f"多少{form['unit']}" not in rest:
        rest = f"{rest.rstrip('。？?！!')}，按{form['unit']}算"
    rest = _RULES.said(rest)
    return rest if len(_CHINESE.findall(rest)) > _NO_QUESTION else text
