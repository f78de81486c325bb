"""How questions ask what is left to a target: 离全年任务还差多少亩, 要到9成还差几个点."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.planning.speech.normal import normalise
from assistant.planning.speech.plainly.said_gaps import as_gap
from assistant.vocabulary.numbers import parse_number
from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.units import Dimension, match_unit

_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?[万亿]?|[一二三四五六七八九十百千万]+(?=成))"
_ASK = re.compile(
    r"^(?P<head>.*?)[，,。；;？?]?(?P<still>还|尚|仍)?(?:差|剩|缺|欠|短)(?:下|了|着)?(?:多少|好多|几)"
    r"(?P<points>个?(?:百分)?点)?(?P<rest>[^？?。]*)[？?。]?$"
)
_SHARE = re.compile(
    r"(?:已?完成|占)(?:了)?(?P<set>[^，,]{0,4}?(?:任务|目标|计划))?的?(?:了)?百分之(?:多少|几)(?:了|啦)?[，,]?"
)
_PART_DONE = re.compile(
    r"^(?P<what>[^？?。]{2,24}?)(?:已经?)?(?:完成|占)了?(?P<aim>[^，,。？?完]{0,6}?(?:任务|目标|计划)(?:数)?)的?(?:百分之(?:几|多少)|几成|多少[%％])了?[？?。]*$"
)
_TASK_DONE = re.compile(
    r"^(?P<what>[^，,？?。]{2,20}?)的?(?P<aim>(?:全年|今年|年度)?(?:任务|目标|计划)(?:数)?)(?:已经?|现在|目前)?完成了?(?:百分之(?:几|多少)|几成|多少[%％])了?[？?。]*$"
)
_GIVEN = re.compile(
    r"(?:(?P<off>离|距离?)|与|跟)?(?:才|得|能|须|必须|应该?|就|算|要想|提高|提升|增加|要(?=[达到完]))*(?P<to>达到|达|到|够|要|完成)?"
    rf"{_NUMBER}(?P<unit>[^\d，,]{{0,4}}?)(?P<least>及?以上)?"
    r"(?P<set>的?(?:目标任务|任务|目标|计划))?(?=$|[，,])"
)
_TARGET = re.compile(
    r"(?:(?:离|距离|距|跟|与|和|比|按照?|对照)(?=[^，,]{0,12}(?:任务|目标|计划)))"
    r"|(?:目标任务|任务目标|任务|目标|计划)(?:数|值|量|要求)?"
)
_SAID = re.compile(r"年初(?:就)?(?:说|定|提出|计划|安排|下达)(?:的|了|好)?")
_MET = re.compile(r"(?:到底)?(?:有没有|是否|是不是)?达到?标(?:准)?(?:没有?|了没有?|了吗|了)?")
_UNDONE = re.compile(r"(?:没|没有|未|才|才能|就)?(?:能|算)?(?:完成|达到|达成|达标|做完|够)?(?:了|的)?$")
_OFF = re.compile(rf"(?:离|距离?){_NUMBER}")
_SET_AGAINST = re.compile(r"^(?:离|距离?|对照|按照?|照|跟|与|和|比)|(?:离|距离?|对照|跟|与|和|比|要|要想|想要)$")
_YEAR = re.compile(r"全年|(?<!\d)年度|(?<!\d)(?<![一二三四五六七八九〇])全年度")
_LIMITING = re.compile(r"不超过|不高于|不大于|以内|以下|控制在|降到|降至|压到|减到|减少到")


@dataclass(frozen=True)
class GapAsk:
    """What a question asks the distance for: `subject` is what is done, without the target's
    words; `unit` is that of the answer ("" where none was named); `given` is the target that the
    question itself gives; `period` is the target's."""

    text: str
    subject: str
    unit: str = ""
    period: Period | None = None
    given: tuple[Decimal, str] | None = None
    with_share: bool = False


def share_of_target(text: str, today: date) -> GapAsk | None:
    """新增耕地完成任务的百分之几: the distance to it, with what part of it is done; None where it asks for none."""
    plain = normalise(text)
    said = _PART_DONE.match(plain) or _TASK_DONE.match(plain)
    return gap_ask(f"{said['what']}完成{said['aim']}百分之几，还差多少", today) if said is not None else None


def gap_ask(text: str, today: date) -> GapAsk | None:
    """The distance that `text` asks for; None where it names no target, two times or a ceiling."""
    found = _ASK.match(as_gap(normalise(text)))
    if found is None or _LIMITING.search(found.string):
        return None
    rest = found["rest"].removeprefix("的")
    unit = "%" if found["points"] else ""
    if not unit and (named := match_unit(rest, 0)) is not None:
        unit, rest = named.name, rest[len(named.name) :]
    whole = f"{found['head']}，{rest}".strip("，,")
    whole, share = _without(_SHARE, whole)
    whole, given = _given(whole, unit)
    whole, said = _without(_SAID, whole)
    whole, met = _without(_MET, whole)
    whole, targeted = _without(_TARGET, whole, every=True)
    named_target = bool(targeted or met or (share and share["set"]))
    if (given is None and not named_target) or not (
        found["still"] or named_target or said or _OFF.search(found["head"])
    ):
        return None
    whole, period, times = _timed(whole, today)
    subject = _UNDONE.sub("", re.sub(r"[，,。；;？?]|[这那](?:一?块|边|方面|个?事儿?)", "", whole)).strip("的在了")
    subject = _SET_AGAINST.sub("", subject)
    return GapAsk(text, subject, unit, period, given, share is not None) if subject and times < 2 else None


def _timed(text: str, today: date) -> tuple[str, Period | None, int]:
    """The text without its times, the time, and how many there are; 全年 and 年度 are this year."""
    times = find_periods(text, Anchor.at(today))
    for each in reversed(times):
        text = text[: each.start] + text[each.end :]
    text, year = _without(_YEAR, text)
    if times or year is None:
        return text, times[0].period if times else None, len(times)
    first, last = date(today.year, 1, 1), date(today.year, 12, 31)
    return text, Period(kind="flow", start=first, end=last, text="今年", relative=True), 1


def _given(text: str, asked: str) -> tuple[str, tuple[Decimal, str] | None]:
    """The text without the number that is to be reached, and the number with its unit."""
    for match in _GIVEN.finditer(text):
        value = parse_number(match["number"])
        marked = match["to"] or match["least"] or match["set"] or match["off"]
        if value is None or value.value is None or not marked:
            continue
        rest = match["unit"].rstrip("的")
        if rest == "成" and asked in ("%", ""):
            return text[: match.start()] + text[match.end() :], (value.value * 10, "%")
        unit = match_unit(rest, 0)
        if unit is not None and unit.name == rest and unit.dimension is not Dimension.DURATION:
            return text[: match.start()] + text[match.end() :], (value.value, unit.symbol)
    return text, None


def _without(pattern: re.Pattern[str], text: str, *, every: bool = False) -> tuple[str, re.Match[str] | None]:
    match = pattern.search(text)
    return (pattern.sub("", text, count=0 if every else 1), match) if match else (text, None)
