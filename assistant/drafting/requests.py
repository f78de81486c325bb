"""From words to a request for a draft, and how a next sentence changes one.

“帮我写一段下半年执法工作计划” asks for one; “短一点”, “加上永久基本农田的数” and “改成总结的口气” change
the one before.  What is no such sentence is left to the planner of questions.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.drafting.times import next_span, span_before
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.planning.question import normalise
from assistant.records import Source
from assistant.vocabulary.periods import Anchor, Period, find_periods, period_words

_ASKING = re.compile(
    r"^(?:请|麻烦|劳驾|能不能|能否|可以|可否|想)?(?:你|您)?(?:帮(?:我们?|忙|着)?|给我们?|替我们?|为我们?)?(?:再|另外|重新)?"
    r"(?:起草|草拟|撰写|编写|拟写|生成|代写|拟定|写|拟|编|出|来|准备)(?:出|好|个|下|一下)?"
    r"(?P<piece>[一两1](?:段|份|篇|个|节|条|稿|小段)|段|份|篇)?(?:关于)?(?P<what>.+)$"
)
_OBJECT = re.compile(r"计划|总结|打算|安排|小结|思路|材料|稿|段落|问题|不足|困难|短板|文字")
_QUESTION = re.compile(r"多少|几[个宗亩件处次家]|哪|吗|什么|怎么|是不是|有没有|谁")
_WHOLE_PIECE = re.compile(r"[份篇稿]")
_FORMS = (
    (DraftForm.PROBLEMS, re.compile(r"存在的?(?:主要)?(?:问题|不足|困难|短板)|(?:主要)?(?:问题|不足|困难|短板)$")),
    (DraftForm.SUMMARY, re.compile(r"(?:工作)?(?:总结|小结|成效|完成情况)")),
    (DraftForm.PLAN, re.compile(r"(?:下一?步)?(?:工作|重点)?(?:计划|打算|安排|思路)")),
)
_LOOKING_BACK = (DraftForm.SUMMARY, DraftForm.PROBLEMS)
_TRIMMED = re.compile(
    r"^(?:关于|有关|我[局县]的?|全[局县]的?)+|(?:方面|这块|这一块)?的?(?:工作)?(?:段落|文字|材料|稿子?|内容)?[。.！!？?的吧呗]*$"
)
_JOINTS = re.compile(r"[、，,]|(?<=.{2})[和及与](?=.{2})")
_SHORTER = re.compile(r"短一?[点些]|精简|压缩|简短|简洁|太长|少写|缩短|简单(?:一?[点些])")
_LONGER = re.compile(r"长一?[点些]|详细|具体一?[点些]|展开|太短|多写|充实|丰富|扩充")
_FIRM = re.compile(r"(?:语气|口气|口吻).*(?:硬|重|严|坚决|有力)|(?:强硬|严厉|坚决|有力|严肃)一?[点些]")
_PLAIN = re.compile(r"平实|朴实|朴素|直白|不要?分点|别分点|不用?一是|平和")
_STEADY = re.compile(r"分点|分条|一是二是")
_REWORD = re.compile(r"换(?:个|一?种)(?:写法|说法|表述|方式)|重写|再写一[遍版稿]|改写|换一[版稿]")
_ADDING = re.compile(
    r"^(?:再|请|还要|把)*(?:加上|加入|加进|补充|补上|增加|添上|写上|写进|带上)(?P<what>.+)$"
    r"|^(?:再|请)*把(?P<that>.+?)(?:也)?(?:加上|加进去|写上|写进去|补上|补充进去|带上)"
)
_DROPPING = re.compile(
    r"^(?:请|把)*(?:去掉|删掉|删去|拿掉|不要写?|不写|去除)(?P<what>.+)$|^把(?P<that>.+?)(?:去掉|删掉|删去|拿掉)"
)
_FIGURES_OF = re.compile(r"(?:的|这[个项些])*(?:相关)?(?:数字|数据|数|指标|情况|内容)?(?:吧|呗|也)*[。.]*$")
_CHANGING = re.compile(r"改[成为写到]|换[成为]|变成|写成|按照?")


@dataclass(frozen=True)
class Requested:
    """A request read from words; `assumed` is what it did not say.  Without `draft` it names no
    topic, and it has to be asked which."""

    draft: WriteDraft | None
    period: Period
    assumed: tuple[str, ...] = ()
    form: DraftForm = DraftForm.PLAN

    def made(
        self,
        form: DraftForm | None = None,
        length: DraftLength = DraftLength.MEDIUM,
        tone: DraftTone = DraftTone.STEADY,
    ) -> WriteDraft | None:
        """The request, with a form other than what the words say where one is given; None where it
        names no topic and needs one."""
        chosen = form or self.form
        if self.draft is None:
            return None
        if chosen is not DraftForm.WHOLE and not self.draft.topics:
            return None
        basis = self.draft.basis.model_copy(update={"assumptions": self.assumed})
        topics = () if chosen is DraftForm.WHOLE else self.draft.topics
        changes = {"form": chosen, "topics": topics, "length": length, "tone": tone, "basis": basis}
        return self.draft.model_copy(update=changes)


class RequestReader:
    """Reads requests over one generation's sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)

    def read(self, text: str, today: dt.date) -> Requested | None:
        """A request for a draft; None when the sentence is none."""
        normal = normalise(text)
        found = _ASKING.match(normal)
        if found is None or _QUESTION.search(normal) or not _OBJECT.search(found["what"]):
            return None
        whole = found["piece"] is None or _WHOLE_PIECE.search(found["piece"]) is not None
        return self.of_topic(found["what"], today, whole=whole)

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
        if form is DraftForm.PLAN and whole:
            return Requested(WriteDraft(form=DraftForm.WHOLE, period=span), span, tuple(assumed), DraftForm.WHOLE)
        return Requested(None, span, tuple(assumed), form)

    def usual_span(self, form: DraftForm, today: dt.date) -> Period:
        """What is meant without a time: a plan for what follows the newest report, a summary or problems
        of its span."""
        following = next_span(self._sources, today)
        if form in _LOOKING_BACK and following.start is not None:
            return span_before(following.start)
        return following

    def revised(self, text: str, before: WriteDraft, today: dt.date) -> WriteDraft | None:
        """The draft before as a sentence changes it; None when the sentence does not."""
        normal = normalise(text).rstrip("。.！!吧")
        if adding := _ADDING.match(normal):
            words = _FIGURES_OF.sub("", adding["what"] or adding["that"])
            return before.model_copy(update={"added": (*before.added, words)}) if words else None
        if dropping := _DROPPING.match(normal):
            words = _FIGURES_OF.sub("", dropping["what"] or dropping["that"])
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


def _other_manner(normal: str, before: WriteDraft) -> dict[str, object]:
    lengths = tuple(DraftLength)
    at = lengths.index(before.length)
    if _SHORTER.search(normal):
        return {"length": lengths[max(at - 1, 0)]}
    if _LONGER.search(normal):
        return {"length": lengths[min(at + 1, len(lengths) - 1)]}
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
    found = [
        match for match in find_periods(text, Anchor.at(today)) if match.period.kind == "flow" and match.period.end
    ]
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
