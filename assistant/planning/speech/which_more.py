"""Which of two is more and by how much, and how far two are apart, said as a comparison: 甲比乙多多少.

图斑是甲多还是乙多 asks which of the two, 甲和乙，哪个多，多几个 for the difference, not for the two
figures; what is said of the first (2023年供应的甲和乙) is said of both.
"""

from __future__ import annotations

import re

from assistant.planning.speech.normal import normalise
from assistant.vocabulary.script import simplified

_AND = r"(?:和|跟|与|同(?![比期时一])|、)"
_TOPIC = r"^(?:(?P<topic>[^，,哪谁]{2,14})[，,](?=[^，,]*的(?:和|跟|与)[^，,]*的))?"
_SET = r"(?:相比|比(?:起来|较)?(?=[，,])|之间|比一比|比比|比较一下|对比一下|两[者类个种样])"
_TWO = rf"{_TOPIC}(?P<first>[^，,]{{2,40}}?){_AND}(?P<other>[^，,]{{2,16}}?){_SET}?[，,。]?"
_ASK = r"(?P<ask>(?:多少|几|好多)[^，,]{0,8})$"
_WHICH = r"(?:到底|究竟|是)?(?:哪一?[个样类种家方边]?|谁)(?:的)?"
_MORE = r"(?:更|要|较)?[多少大小高低](?:一?些|一?点)?"
_APART = r"(?:之间)?[的之]?(?:相差|差距|差额|差值|差)(?:为|是|有|了)?"
_WHICH_AND_BY = re.compile(
    rf"{_TWO}{_WHICH}(?P<what>[^，,哪]{{0,14}}?){_MORE}[，,、；;]?(?:相差|差|多|少|大|小|高|低)(?:了|出)?{_ASK}"
)
_THIS_OR_THAT = re.compile(
    r"^(?P<head>[^，,]{2,40}?)(?:到底|究竟)?是(?P<one>[^，,是]{2,12}?)(?P<more>[多少大小高低])还是(?P<other>[^，,是]{2,12}?)(?P=more)[？?。]*$"
)
_FAR_APART = re.compile(rf"{_TWO}(?:(?<=[，,])(?P<what>[^，,哪比]{{1,12}}?))?{_APART}{_ASK}")
_GAP_ALONE = re.compile(rf"{_TWO}(?:之间)?(?:之差|的差[额值距])$")
_EXCEEDS = re.compile(
    rf"^(?P<first>[^，,比超]{{2,40}}?)(?:[高多]出|超[出过]了?)(?P<other>(?:(?!平均|目标|任务|计划|指标|标准|规定|期限)[^，,的是\d一二两三四五六七八九十百千万]){{2,16}}?)(?:的)?{_ASK}"
)
_BEFORE_AND_AFTER = re.compile(
    rf"^(?P<head>[^，,]{{0,40}}?)(?P<event>[一-鿿]{{2}})前后(?:的)?(?P<what>[^，,前后]{{0,16}}?)(?:相?差|变化|变动|增减)了?{_ASK}"
)
_NO_EVENT = re.compile(r"[年月日天周期季度\d]$|^[之以]")
_COUNTS = re.compile(r"(?:的)?(?:[个宗件处户条份]数|数量|总数)$")
_NO_THING = re.compile(r"\d+(?:年|月|季度|[%％])|[今去前明全]年|[上下本]月|同期|季度|半年|目标|任务|计划|要求|还$")
_MANY = re.compile(r"[、和与跟]")


def as_comparison(text: str) -> str:
    """The question as 甲…比乙多多少; as it is where it sets no two things against each other."""
    return _compared(text) or _compared(normalise(text)) or text


def _compared(text: str) -> str:
    """The comparison that `text` asks for; "" where it asks for none."""
    plain = simplified(text).strip().rstrip("？?。！!").replace(",", "，")
    either = _THIS_OR_THAT.match(plain)
    if either is not None:
        return f"{either['head']}{either['one']}和{either['other']}哪个{either['more']}"
    around = _BEFORE_AND_AFTER.match(plain)
    if around is not None and _NO_EVENT.search(around["event"]) is None:
        head, event = around["head"], around["event"]
        return f"{head}{around['what']}{event}后比{event}前多{around['ask']}"
    match = _WHICH_AND_BY.match(plain) or _FAR_APART.match(plain) or _GAP_ALONE.match(plain) or _EXCEEDS.match(plain)
    if match is None or _NO_THING.search(match["other"]) or _MANY.search(match["first"]):
        return ""
    other, noun = _parted(match["other"].rstrip("的"), match["first"])
    said = match.groupdict()
    noun, what = (_COUNTS.sub("", each) for each in (noun, said.get("what") or ""))
    return f"{said.get('topic') or ''}{match['first']}{noun}{what}比{other}多{said.get('ask') or '多少'}"


def _parted(other: str, first: str) -> tuple[str, str]:
    """乙镇的图斑: the noun behind the second goes for the first as well; so does what stands behind a noun
    that both end with (非粮化图斑和非农化图斑整改率)."""
    head, of, noun = other.partition("的")
    if noun:
        return head, of + noun
    for length in range(min(len(first) - 1, len(other) - 2), 1, -1):
        same = first[-length:]
        if (at := other.find(same)) > 0 and other[at + length :]:
            return other[: at + length], other[at + length :]
    return other, ""
