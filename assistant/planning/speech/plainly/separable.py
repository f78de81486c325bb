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
    r"(?P<verb>[一-鿿])(?P<not>没|未|不)(?P=verb)(?P<object>[一-鿿])(?:的)?(?:情况)?(?:要|得|请)?(?:分清楚?|分开|区分|分别|弄清楚?|搞清楚?|说清楚?)?[，,？?。；;]"
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
            r"(?:不管|不论|无论|甭管)(?:它|是)?(?P<verb>[一-鿿]{1,2})(?:没|未|不)(?P=verb)(?:[一-鿿]|到位|过)?(?:都算|都行|都要|的)?[，,]"
        ),
        "",
    ),
    # 立案是立了，却还没整改到位的
    (
        re.compile(
            rf"(?P<verb>[一-鿿])(?P<object>[一-鿿])是(?:已经?|都|早就?)?(?P=verb)了[，,]?(?={_BUT}?(?:还|都|仍|也)?[没未])(?:{_BUT})?"
        ),
        lambda match: (
            f"已{match['verb']}{match['object']}、" if match["verb"] + match["object"] in _PAIRS else match.group()
        ),
    ),
    # 连案都没立
    (
        re.compile(
            r"连?(?<![编档备图证批文户账个])(?P<object>[案号账款证工])(?:都|也)?(?P<not>还没有?|没有?|尚未|未)(?P<verb>[一-鿿])(?=的|[，,。？?]|$)"
        ),
        lambda match: (
            f"{match['not']}{match['verb']}{match['object']}"
            if match["verb"] + match["object"] in _PAIRS
            else match.group()
        ),
    ),
    # 已经开始改了但还没改完的
    (
        re.compile(
            rf"(?:已经?)?(?:开始|动手|着手|在)(?:整改|改|整)了?[，,]?(?:{_BUT})?(?:还|都|仍)?(?:没有?|未)(?:整改|改|整)(?:完|好|到位|成|结束)(?:的)?(?=图斑|问题|项目|点|[，,有是几多一共的]|$)"
        ),
        "正在整改的",
    ),
)


def with_verbs_whole(text: str) -> str:
    """`text`, folded already, with such verbs said in full."""
    text = _of_which(text)
    return _RULES.said(text)
