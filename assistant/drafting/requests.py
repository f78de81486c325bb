"""From words to a request for a draft, and how a next sentence changes one.

“帮我写一段下半年执法工作计划” asks for one; “短一点”, “加上永久基本农田的数” and “改成总结的口气” change
the one before.  What is no such sentence is left to the planner of questions.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.drafting.times import next_span, span_before
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.planning.speech.normal import normalise
from assistant.records import Source
from assistant.vocabulary.periods import Anchor, Period, find_periods, period_words

_POLITE = (
    r"(?:请|麻烦|劳驾|能不能|能否|可以|可否|想)?(?:你|您)?"
    r"(?:帮(?:我们?|忙|着)?|给我们?|替我们?|为我们?)?(?:再|另外|重新)?"
)
_PIECE = r"(?P<piece>(?:一小?|两|1)?(?:段|份|篇|稿)(?:话|文字|材料)?|一?[个节条])?"
_ASKING = re.compile(
    rf"^{_POLITE}(?:把)?(?:起草|草拟|撰写|编写|拟写|生成|代写|拟定|写一写|写(?![成为到了明的着进入出]))(?:好|个|一下|下(?!半年|[一二三四]?季度|个?月))?"
    rf"{_PIECE}(?:关于|[：:])?(?P<what>.+)$"
)
_ASKING_SHORTLY = re.compile(
    r"^(?:请|麻烦)?(?:帮(?:我们?|忙)|给我们?|替我们?)?(?:再|另外)?(?:来|出|编|拟|准备)(?P<piece>一?(?:段|份|篇|个)|一下)(?:关于)?(?P<what>.+)$"
)
"""With these verbs (出让, 来年, 拟出让, 准备) only where a piece of text is asked for."""
_OBJECT = re.compile(r"计划|总结|打算|安排|小结|思路|材料|稿|段落|问题|不足|困难|短板|文字")
_QUESTION = re.compile(r"多少|几[个宗亩件处次家条]|哪|吗|什么|怎么|是不是|有没有|谁")
_ORDER = re.compile(r"[，,].*(?:字|要求|控制在|以内|左右).*$")
_WHOLE_PIECE = re.compile(r"[份篇稿]")
_FORMS = (
    (
        DraftForm.PROBLEMS,
        re.compile(
            r"存在的?(?:主要)?(?:问题|不足|困难|短板)|主要(?:问题|不足|困难)|的(?:问题|不足|困难|短板)(?:段落?)?$|^问题(?:段落?)?$"
        ),
    ),
    (DraftForm.SUMMARY, re.compile(r"(?:工作)?(?:总结|小结|成效|完成情况)")),
    (DraftForm.PLAN, re.compile(r"(?:下一?步)?(?:工作|重点)?(?:计划|打算|安排|思路)")),
)
SHORTEST = 150
"""Characters of the shortest paragraph that is written."""
_LOOKING_BACK = (DraftForm.SUMMARY, DraftForm.PROBLEMS)
_TRIMMED = re.compile(
    r"^(?:关于|有关|我[局县]的?|全[局县]的?|话[：:]|[：:])+|(?:方面|这块|这一块)?的?(?:工作)?(?:段落|文字|材料|稿子?|内容)?[。.！!？?的吧呗]*$"
)
_JOINTS = re.compile(r"[、，,]|(?<=.{2})[和及与](?=.{2})")
_LENGTH = re.compile(r"(\d{2,4})个?字")
_SHORTER = re.compile(r"短一?[点些]|精简|压缩|简短|简洁|太长|少写|缩短|简单(?:一?[点些])")
_LONGER = re.compile(r"长一?[点些]|详细|具体一?[点些]|展开|太短|多写|充实|丰富|扩充")
_FIRM = re.compile(r"(?:语气|口气|口吻).*(?:硬|重|严|坚决|有力)|(?:强硬|严厉|坚决|有力|严肃)一?[点些]")
_CALM = re.compile(r"(?:语气|口气|口吻).*(?:缓|温|柔|软|委婉)|缓和|温和|委婉")
_PLAIN = re.compile(r"平实|朴实|朴素|直白|不要?分点|别分点|不用?一是|平和")
_REWRITING = re.compile(r"改[成为]?\s*\d|改[成为](?:确保|力争|计划)|确保改|力争改")
"""Figures and promises are those of the material: they are not changed by word."""
_STEADY = re.compile(r"分点|分条|一是二是")
_REWORD = re.compile(r"重新写|换(?:个|一?种)(?:写法|说法|表述|方式)|重写|再写一[遍版稿]|改写|换一[版稿]")
_ADDING = re.compile(
    r"^(?:再|请|还要|把)*(?:加上|加入|加进|补充|补上|增加|添上|写上|写进|带上)上?(?P<what>.+)$"
    r"|^(?:再|请)*把(?P<that>.+?)(?:也)?(?:加上|加进去|写上|写进去|补上|补充进去|带上)"
    r"|^(?P<those>.+?)(?:的(?:数|数据|情况))?也(?:加上|写上|写进去|要写)"
)
_DROPPING = re.compile(
    r"^(?:请|把)*(?:去掉|删掉|删去|拿掉|不要写?|不写|去除)(?P<what>.+)$|^把(?P<that>.+?)(?:去掉|删掉|删去|拿掉)"
    r"|^(?P<those>.+?)(?:的(?:数|数据|情况))?(?:不要了|不要写了|删了|去了|不写了)$"
)
_FIGURES_OF = re.compile(
    r"(?:的|这[个项些])*(?:相关)?(?:[宗件个处户次亩人]?数字|数据|[宗件个处户次亩人]数|数|指标|情况|内容)?(?:吧|呗|也)*[。.]*$"
)
_OTHER_TOPIC = re.compile(
    r"^(?:再|另外|也)?(?:写|来|起草)一?[段份篇个](?:关于)?(.+?)的?$|^(?:再|也)写(.+?)的$"
    r"|^(.+?)的?也(?:写|来|起草)(?:一?[段份篇个])$|^(?:换成|改成|改写成?)(.+?)(?:的|方面的?)$|^那(.+?)的呢$"
)
_OF_DRAFTS = re.compile(r"短|长|字|语气|口气|口吻|写法|重写|重新写|总结|计划|平实|分点|精简|压缩|详细")
_CHANGING = re.compile(r"改[成为写到]|换[成为]|变成|写成|按照?")


@dataclass(frozen=True)
class Requested:
    """A request read from words; `assumed` is what it did not say.  Without `draft` it names no
    topic, and it has to be asked which.  A `loose` one does not say what kind of text it wants (写段代码)."""

    draft: WriteDraft | None
    period: Period
    assumed: tuple[str, ...] = ()
    form: DraftForm = DraftForm.PLAN
    length: DraftLength | None = None
    loose: bool = False

    def made(
        self,
        form: DraftForm | None = None,
        length: DraftLength | None = None,
        tone: DraftTone = DraftTone.STEADY,
    ) -> WriteDraft | None:
        """The request, with a form other than what the words say where one is given; None where it
        names no topic and needs one."""
        chosen = form or self.form
        draft = self.draft or (WriteDraft(form=chosen, period=self.period) if chosen is DraftForm.WHOLE else None)
        if draft is None or (chosen is not DraftForm.WHOLE and not draft.topics):
            return None
        basis = draft.basis.model_copy(update={"assumptions": self.assumed})
        long = length or self.length or DraftLength.MEDIUM
        changes = {"form": chosen, "length": long, "tone": tone, "basis": basis}
        return draft.model_copy(update=changes)


class RequestReader:
    """Reads requests over one generation's sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)

    def read(self, text: str, today: dt.date) -> Requested | None:
        """A request for a draft; None when the sentence is none."""
        normal = normalise(text)
        found = _ASKING.match(normal) or _ASKING_SHORTLY.match(normal)
        if found is None or _QUESTION.search(normal):
            return None
        piece, what = found["piece"] or "", _ORDER.sub("", found["what"])
        ordered = found["what"][len(what) :].lstrip("，,")
        asked = _OBJECT.search(what) is not None
        if not asked and not re.search("[段份篇稿]", piece):
            return None
        whole = asked and (not piece or _WHOLE_PIECE.search(piece) is not None)
        requested = self.of_topic(what, today, whole=whole)
        unheard = () if _LENGTH.search(ordered) or not ordered else (f"“{ordered}”没有采用：数字和要求只能取自资料",)
        assumed = (*requested.assumed, *unheard)
        return replace(requested, length=_length_of(normal)[0], assumed=assumed, loose=not asked)

    def of_topic(self, text: str, today: dt.date, *, whole: bool = True, period: Period | None = None) -> Requested:
        """A request for what `text` names: its span, form and topic; with no topic a whole plan where
        `whole` is meant."""
        rest, said = _without_period(normalise(text), today)
        form, rest = _form_of(rest)
        topics = tuple(_topics(rest))
        assumed = []
        span = period or said
        if span is None:
            span = self.usual_span(form, today)
            assumed.append(f"没有写时间，按{period_words(span)}起草")
        if topics:
            return Requested(WriteDraft(topics=topics, form=form, period=span), span, tuple(assumed), form)
        if form is DraftForm.PLAN and whole and _OBJECT.search(text):
            return Requested(WriteDraft(form=DraftForm.WHOLE, period=span), span, tuple(assumed), DraftForm.WHOLE)
        return Requested(None, span, tuple(assumed), form)

    def usual_span(self, form: DraftForm, today: dt.date) -> Period:
        """What is meant without a time: a plan for what follows the newest report, a summary or problems
        of its span."""
        following = next_span(self._sources, today)
        if form in _LOOKING_BACK and following.start is not None:
            return span_before(following.start)
        return following

    def rewrites(self, text: str) -> bool:
        """Whether a sentence would change a figure or a promise by word."""
        return _REWRITING.search(normalise(text)) is not None

    def other_topic(self, text: str, before: WriteDraft, knows: Callable[[str], bool]) -> WriteDraft | None:
        """The same for another line of work: 再写一段林长制的, 换成地灾的, 那地灾的呢; None for others."""
        found = _OTHER_TOPIC.match(normalise(text).rstrip("。.！!吧"))
        name = next((each for each in found.groups() if each), "") if found else ""
        name = _TRIMMED.sub("", name)
        if not name or not knows(name):
            return None
        return before.model_copy(update={"topics": (name,), "added": (), "dropped": (), "variant": 0})

    def revised(self, text: str, before: WriteDraft, today: dt.date, *, next_to: bool = True) -> WriteDraft | None:
        """The draft before as a sentence changes it; None when the sentence does not.

        Where something was asked since (not `next_to`) only what can mean nothing but a draft counts.
        """
        normal = normalise(text).rstrip("。.！!吧")
        if not next_to:
            changes = {**self._other_form(normal, before, today), **_other_manner(normal, before)}
            return before.model_copy(update=changes) if changes and _OF_DRAFTS.search(normal) else None
        if adding := _ADDING.match(normal):
            words = _FIGURES_OF.sub("", adding["what"] or adding["that"] or adding["those"])
            return before.model_copy(update={"added": (*before.added, words)}) if words else None
        if dropping := _DROPPING.match(normal):
            words = _FIGURES_OF.sub("", dropping["what"] or dropping["that"] or dropping["those"])
            kept = tuple(each for each in before.added if each != words)
            return before.model_copy(update={"dropped": (*before.dropped, words), "added": kept}) if words else None
        changes = {**self._other_form(normal, before, today), **_other_manner(normal, before)}
        return before.model_copy(update=changes) if changes else None

    def _other_form(self, normal: str, before: WriteDraft, today: dt.date) -> dict[str, object]:
        if not _CHANGING.search(normal):
            return {}
        rest, period = _without_period(normal, today)
        form = next((form for form, words in _FORMS if words.search(rest.rstrip("的口气吻语调样子形式"))), None)
        changes: dict[str, object] = {"period": period} if period else {}
        if form is None or before.form is DraftForm.WHOLE:
            return changes
        changes["form"] = form
        start = before.period.start
        if period is None and start is not None and form is not before.form:
            if form in _LOOKING_BACK and before.form not in _LOOKING_BACK:
                changes["period"] = span_before(start)
            elif form not in _LOOKING_BACK and before.period.end is not None:
                changes["period"] = self.usual_span(form, before.period.end + dt.timedelta(days=1))
        return changes


def _length_of(text: str) -> tuple[DraftLength | None, int]:
    """The length that a number of characters asks for, with that number."""
    found = _LENGTH.search(text)
    if found is None:
        return None, 0
    number = int(found[1])
    longest = {DraftLength.SHORT: 230, DraftLength.MEDIUM: 330}
    return next((length for length, most in longest.items() if number <= most), DraftLength.LONG), number


def _other_manner(normal: str, before: WriteDraft) -> dict[str, object]:
    lengths = tuple(DraftLength)
    at = lengths.index(before.length)
    wanted, number = _length_of(normal)
    if wanted is not None:
        least = "" if number >= SHORTEST else f"一段最短约{SHORTEST}字，没有再短"
        told = (least,) if least else ()
        return {"length": wanted, "basis": before.basis.model_copy(update={"assumptions": told})}
    if _SHORTER.search(normal):
        return {"length": lengths[max(at - 1, 0)]}
    if _LONGER.search(normal):
        return {"length": lengths[min(at + 1, len(lengths) - 1)]}
    if _CALM.search(normal):
        return {"tone": DraftTone.STEADY}
    if _PLAIN.search(normal):
        return {"tone": DraftTone.PLAIN}
    if _STEADY.search(normal):
        return {"tone": DraftTone.STEADY}
    if _REWORD.search(normal):
        return {"variant": before.variant + 1}
    if _FIRM.search(normal):
        return {"tone": DraftTone.FIRM}
    return {}


def _without_period(text: str, today: dt.date) -> tuple[str, Period | None]:
    """The text without the span it names; a half-year or year of the calendar when it says no year."""
    text = re.sub(r"(?<!\d年)全年", f"{today.year}年", text)
    named = find_periods(text, Anchor.at(today))
    found = [match for match in named if match.period.kind == "flow" and match.period.end]
    if not found:
        return text, None
    match = max(found, key=lambda each: each.end - each.start)
    return text[: match.start] + text[match.end :], match.period


def _form_of(text: str) -> tuple[DraftForm, str]:
    for form, words in _FORMS:
        found = words.search(text)
        if found is not None:
            return form, text[: found.start()] + text[found.end() :]
    return DraftForm.PLAN, text


def _topics(text: str) -> Iterable[str]:
    for part in _JOINTS.split(text):
        name, before = part, ""
        while name != before:
            name, before = _TRIMMED.sub("", name).strip("“”\"' ："), name
        if len(name) > 1:
            yield name
