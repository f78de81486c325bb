"""Verbs set beside themselves or without their object: 立没立案，没立的; 立案是立了，…; 改了没改完.

Only of verbs with an object of one character (立案, 销号, 结案); another verb stays as it is said.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_PAIRS = frozenset(
    {"立案", "结案", "销号", "销案", "动工", "开工", "竣工", "完工", "验收", "供地", "停产", "复产", "投产", "复耕"}
    | {"复绿", "立项", "挂牌", "备案", "发证", "缴款", "到期"}
)
_BUT = r"(?:却|但是?|可是?|就是|只是|不过|然而|而)"


_WHETHER = re.compile(
    r"(?P<verb>[一-鿿])(?P<not>没|未|不)(?P=verb)(?P<object>[一-鿿])(?:的)?(?:情况)?(?:要|得|请)?"
    r"(?:分清楚?|分开|区分|分别|弄清楚?|搞清楚?|说清楚?)?[，,？?。；;]"
)


def _of_which(text: str) -> str:
    """立没立案，没立的有几个 as 没立案的有几个."""
    match = _WHETHER.search(text)
    if match is None or match["verb"] + match["object"] not in _PAIRS:
        return text
    verb, whole = match["verb"], match["verb"] + match["object"]
    behind = text[match.end() :]
    said = re.sub(
        rf"(?P<no>没有?|未|还没有?)?{verb}(?!{match['object']})(?P<did>了)?(?=的)",
        lambda each: (each["no"] or "已") + whole,
        behind,
    )
    named = said != behind or re.search(rf"(?:没有?|未|已){whole}", behind) is not None
    return text[: match.start()] + said if named else text


_RULES = Rules(
    # 不管改没改，…
    (
        re.compile(
            r"(?:不管|不论|无论|甭管)(?:它|是)?(?P<verb>[一-鿿]{1,2})(?:没|未|不)(?P=verb)(?:[一-鿿]|到位"
            r"|过)?(?:都算|都行|都要|的)?[，,]"
        ),
        "",
    ),
    # 立案是立了，却还没整改到位的
    (
        re.compile(
            rf"(?P<verb>[一-鿿])(?P<object>[一-鿿])是(?:已经?|都|早就?)?(?P=verb)了[，,]?(?={_BUT}?(?:还|都"
            rf"|仍|也)?[没未])(?:{_BUT})?"
        ),
        lambda match: (
            f"已{match['verb']}{match['object']}、" if match["verb"] + match["object"] in _PAIRS else match.group()
        ),
    ),
    # 永农是占了但没立案的
    (
        re.compile(
            r"(?P<what>永农|永久基本农田|基本农田|耕地|林地)(?:倒)?是(?P<verb>占用?|压占?)了[，,]?"
            r"(?P<but>但是?|可是?|却|不过|就是)?(?=(?:还)?(?:没|未|不))"
        ),
        r"\g<verb>\g<what>、",
    ),
    # 批是批下来了，但还没供的
    (
        re.compile(
            rf"(?P<verb>[一-鿿])是(?:已经?|都|早就?)?(?P=verb)(?:下来|出去|完|好|到)?了[，,]?(?:{_BUT})?(?=还|都|仍|也|没|未)"
        ),
        r"\g<verb>了，",
    ),
    # 连案都没立
    (
        re.compile(
            r"连?(?<![编档备图证批文户账个])(?P<object>案子|[案号账款证工])(?:都|也)?(?P<not>还没有?|没有?"
            r"|尚未|未)(?P<verb>[一-鿿])(?=的|[，,、。？?]|$)"
        ),
        lambda match: (
            f"{match['not']}{match['verb']}{match['object'][0]}"
            if match["verb"] + match["object"][0] in _PAIRS
            else match.group()
        ),
    ),
    # 销掉号的, 验了收的: done, where the object says so
    (
        re.compile(
            r"(?<![没未不要])(?:已经?|都)?(?P<verb>[销验结竣])(?:了|过|掉|完|好|成)(?P<object>[号收案工])"
            r"(?=的|[，,、。？?]|$)"
        ),
        lambda match: (
            f"已{match['verb']}{match['object']}" if match["verb"] + match["object"] in _PAIRS else match.group()
        ),
    ),
    (re.compile(r"(?<=[没未])(?:有)?(?P<verb>验)(?=的|[，,、。？?]|$)"), r"\g<verb>收"),
    (re.compile(r"(?<![没未不])(?P<deed>核销|注销|撤销|废止|拆除|销毁)(?:掉|完|脱)(?:了)?(?=的)"), r"已\g<deed>"),
    (re.compile(r"(?P<not>没有?|未|尚未)(?:被|给)(?=核销|注销|撤销|移送|移交|拆除|收回|约谈|通报)"), r"\g<not>"),
    (re.compile(r"(?<=矿)(?:山)?(?:已经?|都|早就?|现在)*停(?:了|着|掉了?)(?=的|[，,、。？?]|$)"), "停产"),
    # 关了门的, 也没关
    (re.compile(r"关(?:了|过|掉)?(?:门|张)(?:了)?(?=的|[，,、。？?]|$)"), "关闭"),
    (re.compile(r"(?P<not>没有?|未)关(?:掉|停)?(?=的|[，,、。？?]|$)"), r"\g<not>关闭"),
    # 还挂在册上的: still on the list
    (
        re.compile(
            r"(?:还|仍|依然)?(?:都)?(?:挂|留|列|登)(?:着)?在(?:册子?|名册|名单|台账)(?:上|里|内)(?:挂着)?"
            r"(?:的|(?=[，,、。？?]|$))"
        ),
        "在册的",
    ),
    (re.compile(r"(?:没有?|未|尚未)核销(?:的)?[、，,](?=在册的)"), ""),
    # 整改也没到位, 整改还没起步, 没开始改
    (
        re.compile(
            r"整改(?:也|都|却|就)?(?:还没有?|没有?|尚未|未)(?:能)?(?:到位|做到位|完成|搞完|弄完|做完|落实"
            r"|结束|了结)(?!率|情况)"
        ),
        "没整改完",
    ),
    (
        re.compile(
            r"整改(?:也|都|却|就)?(?:还没有?|没有?|尚未|未)(?:启动|起步|开始|动手|开头|开动|着手|展开|开展"
            r"|动起来)(?=的|[，,、。？?]|$)"
            r"|(?:还没有?|没有?|尚未|未)(?:启动|起步|开始|动手|着手|开头)(?:改|整(?!改))(?=的|[，,、。？?]|$"
            r"|[一-鿿]{0,2}(?:多少|几))"
        ),
        "未启动整改",
    ),
    # 没全供完 is not all of it, 没供得完 not done with it
    (
        re.compile(
            r"(?P<not>没有?|未)(?:全部|全|完全|都)(?=(?:供|改|交|缴|销|复垦|整改|验收|收|办)(?:完|清|出"
            r"|到位|好|掉|齐))"
        ),
        lambda match: match["not"][0],
    ),
    (re.compile(r"(?P<not>没有?|未)(?P<verb>[供改交缴收办])得(?P<end>完|清|齐|出去)"), r"\g<not>\g<verb>\g<end>"),
    # 征地拆迁没搞完: of work that is no 整改
    (
        re.compile(
            r"(?<=拆迁|征地|征收|安置|补偿|手续|配套|审批|规划|施工|工程|建设|前期|评审|勘测|搬迁|治理|报批|组卷)"
            r"(?:工作|这块|都|也)?(?:还没有?|没有?|尚未|未)(?:搞|做|弄|整|办|跑)(?:完|好|成|下来|到位|妥)"
        ),
        "未完成",
    ),
    # 已经开始改了但还没改完的
    (
        re.compile(
            rf"(?:已经?)?(?:开始|动手|着手|在)(?:整改|改|整)了?[，,]?(?:{_BUT})?(?:还|都|仍)?(?:没有?|未)"
            r"(?:整改|改|整)(?:完|好|到位|成|结束)(?:的)?(?=图斑|问题|项目|点|[，,有是几多一共的]|$)"
        ),
        "正在整改的",
    ),
)


def with_verbs_whole(text: str) -> str:
    """`text`, folded already, with such verbs said in full."""
    text = _of_which(text)
    return _RULES.said(text)
