"""The words by which a question leans on the one before it: 那…呢, 其中, 它, 去年同期.

They are words of Chinese, not of the bureau.  What they say is taken out of the text;
the rest is read as any question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.planning.speech.normal import normalise

_AMONG = re.compile(
    r"^(?:那么?|在|而)*(?:其中|(?:这|那)(?:些|几[个宗家处块条件户座项])|它们|他们|上述|以上|上面|这里|里(?=面|头|边))"
    r"(?:的?(?:里面|里头|里边|当中|之中|中间|里|中(?![型等央心学])|面|头|边))?的?[，,：:]?"
)
_ONLY = re.compile(r"(?:^|[，,])(?:那么?|就|再)*(?:只|仅|光|单)(?:看|算|要|查|说|统计|列)?(?:一?下)?")
_ONE = re.compile(
    r"^(?:那么?)?(?:它|其(?![中他余实])|该(?!怎|如|不)|(?:这|那)(?:个|宗|家|处|块|条|件|户|座|项|本)(?!月|季|年|星|礼))(?:们)?的?"
)
_INSTEAD = re.compile(r"^(?:那么?|就|再)*(?:换成|改成|换为|改为|换|如果是|要是|假如是|如果|假如)")
_GOING_ON = re.compile(r"^(?:(?:那么|那就|那|再)[，,]?|(?:然后|接着|还有|另外)[，,])(?=.)")
_SUBJECT_LEFT_OUT = re.compile(
    r"^(?:(?:都|分别|各自)[是在有给属为]|[是在](?=哪|谁|什么|啥|几))|又[是有](?=多少|好多|几|哪)"
)
_ENDING = re.compile(r"(?:[又却]?呢|又如何|又怎么样)[？?。！!]*$")
_ALSO = re.compile(
    r"^(?:那么?|把|再|还要?)*(?:(?:也|都)?(?:算上|加上|连上|带上|计上|连同|包括上?))(?=[^，,]{1,14}$)"
    r"|[也都一](?:起|并|同|块儿?)?(?:要|得|给我)?(?:算上|算进去|算进来|算在内|计入|加上|加进去|加进来|带上|包括进来|包括在内)(?=[呢吧。！!]*$)"
)
_REST = re.compile(r"^(?:那么?)?(?:其余|其他|其它|余下|剩下|剩余)(?:的|(?=$|[是有一总共多几哪列占按分面]))")
_WHOLE = re.compile(r"(?:全|整个|我|本)(?:县|市|区|省|州|局)|(?:全部|所有)(?:的)?(?:乡镇|镇街|街道|地方)")
_IN_ALL = re.compile(r"一共|总共|合计|总计|拢共|加起来|加总|全部|总的")
_SAME_SPAN = re.compile(r"(?:去年|上年|前年|上一年|(?:19|20)\d{2}年?)(?:的)?同(?:一?时?期|时段|期)|(?<![\d年])同期")
_SHARE = re.compile(
    r"占(?:了|到)?(?:全部|总数|全县|总量|整个)?的?"
    r"(?:多少|几成|百分之(?:多少|几)|(?:比例?|比重|百分比)(?:是|为)?(?:多少|几成)?)[？?]?$|占比"
)
_LEAVES_OUT = re.compile(
    r"不[含算计]|不包[括含]|不要|剔除|扣[除掉]|去掉|排除|除[去开了外]|(?<![拆清消解废免开扣剔排])除(?=.*外)|刨[开去掉]|抛开|撇开|以外|之外"
)
_DENIES = re.compile(r"(?<!是)不(?:是|属于)")
_GROWTH = re.compile(r"增长|增加|增幅|增减|减少|下降|降幅|涨|同比|环比|变化|多了|少了")


_OF_ROWS = re.compile(r"(?:的|[镇乡村县市区])$")
_CHOSEN = re.compile(r"(?:我?(?:选|要|是|问的?是?|就))?(?:第)?(?P<n>[1-4一二三四])(?:个|项|种|条|张表?)?[。.！!]?")


def option_chosen(question: str, options: tuple[str, ...]) -> str:
    """The reading that 第一个, 选2 or a bare 3 picks of those that were offered; "" when none."""
    match = _CHOSEN.fullmatch(normalise(question))
    number = "1234".find(match["n"]) + "一二三四".find(match["n"]) + 1 if match else -1
    return options[number] if 0 <= number < len(options) else ""


@dataclass(frozen=True)
class Cues:
    """What leans on the question before, and the `text` left to be read.

    `among`: only the rows before (其中, 这些里面); `only`: narrower than before (只看…);
    `one`: the one row named before (它, 该宗地); `instead`, `opened`, `closed`: 换成…, 那…,
    …呢; `omitted`: nothing is named that 是哪几个 asks of; `rest`: what those before leave;
    `also`: those before as well (停产的也算上); `whole`: no place any more (全县); `in_all`: no
    groups any more (一共); `same_span`: the words that ask for the span before in another year
    (去年同期); `grew`: by how much it changed; `share`: what part it is;
    `leaves_out`: some of those before are not meant (不含…, 不是…), `denies`: by 不是.
    """

    text: str
    among: bool = False
    only: bool = False
    one: bool = False
    instead: bool = False
    opened: bool = False
    closed: bool = False
    rest: bool = False
    also: bool = False
    whole: bool = False
    in_all: bool = False
    same_span: str = ""
    grew: bool = False
    omitted: bool = False
    share: bool = False
    leaves_out: bool = False
    denies: bool = False

    @property
    def bound(self) -> bool:
        """Whether it cannot be meant without the question before."""
        return self.among or self.one or self.instead or self.rest or self.also

    @property
    def leans(self) -> bool:
        """Whether it says itself that it goes on."""
        return self.bound or self.only or self.opened or self.closed or self.omitted or bool(self.same_span)

    @property
    def narrows(self) -> bool:
        """Whether other or fewer rows are meant than before (在产的呢, 那火星镇呢), not a further figure of them."""
        return self.among or self.only or self.rest or self.also or _OF_ROWS.search(self.text) is not None


def read_cues(question: str) -> Cues:
    """The cues of a question; without any its text is left as it is, normalised."""
    text = normalise(question)
    same = _SAME_SPAN.search(text)
    span = same.group() if same else ""
    if same:
        text = text[: same.start()] + text[same.end() :]
    found: dict[str, bool] = {}
    text, found["also"] = _without(text, _ALSO)
    for name, pattern in (("among", _AMONG), ("one", _ONE), ("instead", _INSTEAD), ("opened", _GOING_ON)):
        text, found[name] = _without(text, pattern)
        if found[name]:
            break
    text, found["rest"] = _without(text, _REST)
    text, found["only"] = _without(text, _ONLY)
    text, found["closed"] = _without(text, _ENDING)
    return Cues(
        text=text.strip("，,、 "),
        whole=_WHOLE.search(text) is not None,
        in_all=_IN_ALL.search(text) is not None,
        same_span=span,
        omitted=_SUBJECT_LEFT_OUT.search(text) is not None,
        grew=_GROWTH.search(text) is not None,
        share=_SHARE.search(text) is not None,
        leaves_out=_LEAVES_OUT.search(text) is not None or _DENIES.search(text) is not None,
        denies=_DENIES.search(text) is not None,
        **found,
    )


def _without(text: str, pattern: re.Pattern[str]) -> tuple[str, bool]:
    match = pattern.search(text)
    if match is None:
        return text, False
    return text[: match.start()] + text[match.end() :], True
