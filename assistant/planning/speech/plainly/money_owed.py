"""Money that is owed or was paid, as people say it: 还欠着土地款, 价款还欠起的, 哪些宗地没缴清.

What is owed is said as 有欠缴价款 or 未缴清的; how much is owed is asked as ever.  What is paid (交清了价款的) stays
as it is: land that nothing was to be paid for owes nothing either.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_RULES = Rules(
    # 哪些宗地的价款没缴清: which ones
    (
        re.compile(
            r"哪(?:些|几)[个宗处块]?(?P<what>(?![^，,]*(?:单位|公司|企业))[^，,的哪还有]{2,8}?)(?:的"
            r"(?:价款|钱|款))?(?:还|都)?(?:未缴清|还有欠缴价款|有欠缴价款)(?=[。？?]*$)"
        ),
        r"未缴清的\g<what>有哪些",
    ),
    # 有没得到今天还有欠缴的
    (re.compile(r"有没[有得](?:到(?:今天|现在|目前|如今|眼下))?还有(?=欠)"), "有没有"),
    # 还欠着土地款: what is owed is had
    (
        re.compile(
            r"(?:还|仍|尚)欠(?:着|下|起)?(?:土地|出让|地|成交)?(?:价款|款项?|钱|出让金)(?=的|[，,、。？?]"
            r"|$)(?!.*(?:欠缴价款|最))"
        ),
        "还有欠缴价款",
    ),
    (
        re.compile(
            r"(?:土地|成交|出让)?(?:价款|出让金|土地款|地款)(?:到现在|至今|都|还|也)*还?欠(?:着|起|下)"
            r"(?=的|[，,、。？?]|$)"
        ),
        "还有欠缴价款",
    ),
    (
        re.compile(
            r"(?:谁家?|哪些(?:单位|公司|企业)?|哪几?家(?:单位|公司|企业)?)还(?:挂|背|留|压|欠)(?:着|起)"
            r"(?=欠缴|没交|价款|土地款|账)"
        ),
        "哪几家还有",
    ),
    (
        re.compile(r"(?:(?:土地|出让|成交)?(?:价款|款项?|钱|出让金|账)(?:都|也|还)?)未缴清(?=[、，,且又])"),
        "有欠缴价款",
    ),
)


def as_owed(text: str) -> str:
    """`text`, folded already, with money owed and paid said plainly."""
    return _RULES.said(text)
