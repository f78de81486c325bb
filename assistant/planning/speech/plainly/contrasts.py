"""Adverbs that set one condition against another or stress that something is not so: 可人家还在生产的, 压根没动的.

They say how the speaker takes it and nothing of the rows.  An adverb that bounds (只, 才, 刚), counts (又 of a second
time) or denies is none of them.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_STILL = (
    r"(?=(?:到(?:现在|目前|今天|如今|眼下)(?:为止)?|至今|迄今|现在|目前|眼下|如今)?(?:都|也|就|早就|早)?"
    r"(?:还|尚|仍|依然|已|没|未|一直|始终|在|正在|不(?![是算含要包])|既))"
)
_BUT = (
    r"(?:可是|可(?![以能供否行用耕采比观靠见])|却(?!步)|倒是|倒(?![塌闭卖数])|偏偏|偏(?![低高少多差离远])"
    r"|反而|反倒|竟然|竟|居然"
    r"|其实|实际上|事实上|实则|明明|按说|照理说?|按理说?|照样)"
)
_RULES = Rules(
    # 可人家还在生产的, 却既没…又没…, 、可也没关: at the head of a clause, before what still is or is not so
    (re.compile(rf"(?<=[，,、；;]){_BUT}+(?:人家|他们|它们|它)?{_STILL}"), ""),
    (re.compile(r"(?<=[，,、；;])(?:人家|他们|它们)(?=(?:就|都|也|却|倒)?(?:已经?|早|还|仍|正|没|未))"), ""),
    # 采矿证却还在有效期里: behind what is spoken of
    (
        re.compile(
            r"(?<=[一-鿿])(?<![冷退忘了推省亩顷米元户人个宗处件吨次%])却(?=还|仍|又|也|没|未|已|不|一直|始终|依然)"
        ),
        "",
    ),
    # 一点没占耕地的; 要先完善配套再挂牌的
    (re.compile(r"一(?:点儿?|丁点儿?|丝)(?:都|也)?(?=(?:没有?|未)(?:占用?|压|涉及|碰|沾))"), ""),
    (re.compile(r"(?:要|得|需要?)?先(?=(?!后|进|行|导|例)[^，,先]{2,8}(?:再|以后|之后|后)[^，,]{2,6}的)"), ""),
    (re.compile(r"(?<=[没未有])往(?:外|出)(?=[供卖租销])"), ""),
    (re.compile(r"(?:所以|因此|因而|以至于?|导致)(?=(?:一直|至今)?(?:没有?供|没供|未供|供不))"), ""),
    # 压根没动的, 从来没立过案, 根本就不在册
    (
        re.compile(
            r"(?:(?:压根儿?|根本|丝毫|完全|全然|彻底)(?:就|都|也)?|一点儿?)(?:还|尚)?(?:没有?|未)"
            r"(?P<verb>供应?|复垦|交|缴)(?:出去|过|钱|款)?(?=的|[，,。？?]|$)"
        ),
        r"一点儿都没\g<verb>",
    ),
    (
        re.compile(
            r"(?:压根儿?|根本|从来|丝毫|迟迟|死活|愣是|硬是|横竖|完完全全|全然|到头来|(?<![不没未])完全)(?:就|都|也)?"
            r"(?=(?:还|尚)?(?:没|未|不(?![同一是相符])))"
        ),
        "",
    ),
    (re.compile(r"(?<![年月日号来起自])(?:一直|始终|一向)(?:都|就|也)?(?=(?:还|尚)?(?:没|未)(?![定]))"), ""),
    # 当时批下来的: what rows tell is of that time
    (re.compile(r"(?:当时|当初|那会儿|那时候?)(?:是)?(?=(?:批|供|卖|拍|签|下发|发|立案|立项|成交))"), ""),
    # 成交之后一直没交的, 批下来之后没供的: all rows have come so far
    (
        re.compile(
            r"(?:成交|供出去|供应|批下来|批准|批复|下发|发下来|拿到手)(?:了)?(?:之后|以后|过后|后)[，,]?"
            r"(?=(?:一直|始终|就|却|都|也)?(?:还)?(?:没|未|一[分亩点][^，,]{0,3}[都也](?:没|未)))"
        ),
        "",
    ),
    # 拖到现在没动的: how long it has been so is no time of the rows
    (
        re.compile(
            r"(?:拖|耗|磨|等|挨|压|放|搁|撂)(?:到|至)(?:现在|目前|今天|如今|眼下|这会儿?)(?:为止)?[，,]?"
            r"(?=(?:都|也|就|仍|依然)?(?:还|尚)?(?:没|未))"
        ),
        "",
    ),
)


def without_contrasts(text: str) -> str:
    """`text`, folded already, without such adverbs."""
    return _RULES.said(text)
