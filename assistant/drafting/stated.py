"""Figures that reports state, as phrases for a draft."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import rjieba

from assistant.answering.sheet import day_of_source
from assistant.drafting.checking import LONGEST_RUN, length_of_run, stray_numbers
from assistant.drafting.draft import DraftFigure, Recall
from assistant.drafting.phrase import Phrase
from assistant.records import Fact, FactKind, Source
from assistant.vocabulary.periods import Anchor, Period, day_words, find_periods
from assistant.vocabulary.personal import hide_personal_numbers
from assistant.vocabulary.units import unit_named

_BEFORE = ("约", "近", "超过", "超", "逾", "达")
_AFTER = ("以上", "左右", "以内")
BOUND = ("不少于", "不低于", "不超过", "不高于", "不小于", "不大于")
_OPENING = re.compile(
    r"^(?:全年|今年|年内|目前|其中|本年度?|并|已经(?=被)|共(?=[^享同建管])|及|和|等|我[县市区局]|以来)+[，,、]?"
)
_BADLY_BEGUN = re.compile(r"^(?:以来|为|占|按|用于|对|由|与|每|从|达|分属|每|的|个|较|比|在[^，]*(?:中|上|内|的)$)")
_SHORTEST, _SHORTEST_WORDS = 4, 2
_DIGIT = re.compile(r"[\d*]")
_LONGEST_SPAN = 370  # days; what was counted over more stands at the end of them
_FILLING = re.compile(r"[省市的了共约拟达已和及、，*“”（）]|\d")
_STANDING = re.compile(r"现有|在册|以来|累计")
_STOCK = re.compile(r"规模|保有量|存量|在册")
_FLOWING = re.compile(r"[上下]半年|全年|季度|\d月")
_STAGES = re.compile(r"整改|销号|处置|复垦|结案|办结|解决|修复|整治|退出|验收")
"""What became of things: a figure of it is none of the things themselves."""


@dataclass(frozen=True)
class Item:
    """A phrase of the material with its figures in place.

    `id` is that of the figure a pattern wanted, "" for others; `group` the sentence it stands in
    or "" when it was computed; `period` when the figures stood; `aim` with which verb a target is
    promised and `until` by when (12月底); `begins` are the words that a figure after it may share;
    `note` (Chinese) what has to be known of it, `heading` what its report says of it in short;
    `yearly`: a target that its sentence says is the year's.
    """

    phrase: Phrase
    period: Period | None = None
    id: str = ""
    group: str = ""
    aim: str = ""
    until: str = ""
    begins: str = ""
    note: str = ""
    heading: str = ""
    yearly: bool = False

    @property
    def masked(self) -> bool:
        return any(figure.masked for figure in self.phrase.figures)


_HEADING = re.compile(r"[^\d*“”《》，。、；：]{5,10}")


def scopes_of(fact: Fact) -> str:
    """All that narrows a fact down, in one string."""
    return "".join(scope.text for scope in fact.scope)


def _short_heading(fact: Fact) -> str:
    """整改步伐加快: a heading of the point that says how things went."""
    telling = _HEADING.fullmatch(fact.topic) and not fact.topic.endswith(("总体", "情况"))
    return fact.topic if telling and fact.topic not in fact.statement else ""


def figure_of(fact: Fact, source: Source) -> DraftFigure:
    """The figure of a fact, at the beginning of a text."""
    as_of = fact.period.end if fact.period and fact.period.kind == "as_of" else day_of_source(source)
    return DraftFigure(
        start=0,
        end=len(fact.text),
        text=fact.text,
        value=fact.value,
        unit=fact.unit,
        masked=fact.masked,
        file=source.name,
        location=fact.location or "正文",
        quote=fact.sentence,
        as_of=as_of.isoformat() if as_of else None,
        recall=Recall(indicator=fact.indicator, role=fact.role, period=fact.period),
        source_id=source.id,
        span=fact.sentence_span,
        page=fact.page,
    )


def stood_at(fact: Fact, source: Source) -> Period | None:
    """When a result stood: not after the day of its report, which an undated one stands at."""
    period, day = fact.period, source.as_of
    if day is not None and _span(period) == _span(source.period) and _stands(fact):
        return Period(kind="as_of", start=day, end=day, text=f"截至{day_words(day)}")
    if period is not None and period.start and period.end and (period.end - period.start).days > _LONGEST_SPAN:
        day = min(day or period.end, period.end)
    elif day is None or (period is not None and period.end is not None and period.end <= day):
        return period
    if period is None and source.period is not None and source.period.end == day:
        return source.period
    return Period(kind="as_of", start=day, end=day, text=f"截至{day_words(day)}")


def _stands(fact: Fact) -> bool:
    """Whether it is what there is (现有, 在册, 规模), not what was done in a span."""
    before = fact.sentence[: max(fact.span.start - fact.sentence_span.start, 0)]
    segment = re.split("[，；。]", before)[-1]
    return (_STANDING.search(segment) or _STOCK.search(fact.indicator)) is not None and not _FLOWING.search(segment)


def _span(period: Period | None) -> tuple[dt.date | None, dt.date | None]:
    return (period.start, period.end) if period else (None, None)


def said_as(fact: Fact, source: Source, pattern: str) -> Phrase:
    """`pattern` with the figure of `fact` for ``{n}``; its 约, 不少于, 以上 go along."""
    before, after = pattern.split("{n}", 1)
    bound = fact.qualifier if fact.qualifier in BOUND else ""
    if bound and before.endswith(BOUND):
        bound = ""
    if bound and before.endswith("达到"):
        before = before.removesuffix("达到")
    nearly = fact.qualifier if fact.qualifier in _BEFORE[:-1] else ""
    bounded = before.endswith(BOUND) or after.startswith(_AFTER)
    more = fact.qualifier if fact.qualifier in _AFTER and not bounded else ""
    return Phrase(before + bound + nearly) + Phrase(fact.text, (figure_of(fact, source),)) + (more + after)


def stated_item(fact: Fact, source: Source) -> Item | None:
    """A fact in its own words; None when they cannot stand by themselves."""
    phrase = own_words(fact, source)
    words = words_of(phrase) if phrase else ""
    if fact.counted and fact.counted not in fact.indicator and (len(words) < _SHORTEST or words.endswith("类")):
        phrase = _worded(fact, source, f"{fact.indicator}{fact.counted}{fact.text}")
    if phrase is None or len(words_of(phrase)) < _SHORTEST:
        return None
    phrase = of_findings(phrase, fact)
    heading = _short_heading(fact)
    return Item(phrase, stood_at(fact, source), group=fact.group_id, begins=fact.indicator, heading=heading)


def of_findings(phrase: Phrase, fact: Fact) -> Phrase:
    """With the year of the findings that it is of: 2021年反馈问题已完成整改2个."""
    year = fact.findings[:5]
    if not year or year in phrase.text:
        return phrase
    return Phrase(year if "反馈" in phrase.text else f"{year}反馈问题") + phrase


def own_words(fact: Fact, source: Source) -> Phrase | None:
    """What the fact says, as its report words it, or with the figure last where that is too long a run."""
    return _worded(fact, source, fact.statement) or _worded(fact, source, f"{fact.indicator}{fact.text}")


def _worded(fact: Fact, source: Source, statement: str) -> Phrase | None:
    at = statement.find(fact.text)
    if at < 0 or statement.count(fact.text) != 1 or hide_personal_numbers(fact.sentence) != fact.sentence:
        return None
    figure = figure_of(fact, source)
    whole = Phrase(statement[:at]) + Phrase(fact.text, (figure,)) + statement[at + len(fact.text) :]
    whole = whole.without_start(opening_of(whole.text, at))
    return whole if _stands_alone(whole, fact) else None


def _stands_alone(whole: Phrase, fact: Fact) -> bool:
    """Whether a phrase says by itself what is counted, in no longer a run than may be taken from a source."""
    words = words_of(whole)
    before = whole.text[: whole.figures[0].start]
    if "*" in words or before.endswith(("（", "(")):
        return False
    if not before and not (fact.counted and words.startswith(fact.counted)):
        return False
    fits = len(words) >= _SHORTEST_WORDS and length_of_run(whole.text) <= LONGEST_RUN
    return fits and _BADLY_BEGUN.match(whole.text) is None and _closed(whole.text) and not stray_numbers(whole)


def opening_of(text: str, most: int) -> int:
    """How many characters of times and fillers `text` begins with, at most up to its figure."""
    at = 0
    while True:
        rest = text[at:most]
        period = next((each for each in find_periods(rest, Anchor(year=None)) if each.start == 0), None)
        filler = _OPENING.match(rest)
        step = max(period.end if period else 0, filler.end() if filler else 0)
        if step == 0:
            return at
        at += step


def _closed(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）", "()"))


_NEUTRAL_WORDS = """
完成 办理 核发 发放 设立 全县 我县 全市 我局 县级 共计 累计 各级 开展 组织 实施 推进 现有 涉及 受理 各类 加快 继续 新增
年度 全年 上半年 下半年 今年 编制 目标 任务 下达 达到 以上 控制 稳定 全部 问题 整体 总体 核定 其中 保护 面积 共有 取得
获得 不少 不低于 不少于 确保 力争 计划 预计 年底 目前 截至 提高 群众 业务 已经 进行 建设 工作 项目 规模
收缴 入库 省市 市级 一共 印发 发出 发放 发布 组织 各类 问题 起 设立
"""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
"""Words that do not change what a figure counts."""


def says_it(fact: Fact, pattern: str, cues: tuple[str, ...], *, answered: bool = False) -> bool:
    """Whether a pattern says no more and no less than the fact: 有效采矿权 is not what 采矿权延续登记 counts.

    Of a fact that `answered` the question of the pattern it is known that the pattern says no more.
    """
    said = f"{fact.indicator}{fact.counted}{fact.topic}{fact.clause}{scopes_of(fact)}"
    words = [word for word in rjieba.cut(pattern.replace("{n}", "")) if _tells(word)]
    if not answered and any(word not in said for word in words):
        return False
    if any(stage not in pattern for stage in _STAGES.findall(fact.indicator)):
        return False
    rest = fact.indicator
    known = {*rjieba.cut(pattern), *_NEUTRAL, *cues, *(scope.text for scope in fact.scope)}
    for word in sorted(known, key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(_FILLING.sub("", rest)) <= 1


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that say what is counted."""
    return frozenset(word for word in rjieba.cut(text) if _tells(word))


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in _NEUTRAL and not _DIGIT.search(word)


def speaks_of(fact: Fact, words: tuple[str, ...]) -> bool:
    """Whether a fact measures what `words` say: all stand in what it counts or is told under, and
    no state (未, 正在) that they do not say."""
    said = f"{fact.indicator}{fact.counted}{scopes_of(fact)}"
    if any(word not in said for word in words):
        return False
    asked = "".join(words)
    bare = fact.indicator.replace("批而未供", "")
    return not any(state in bare and state not in asked for state in ("未", "正在", "尚", "剔除"))


def same_measure(fact: Fact, unit: str) -> bool:
    """Whether a fact measures what `unit` does: areas, sums of money, shares, counts of anything; ""
    is anything but a share."""
    if not unit or "%" in (unit, fact.unit):
        return (unit == "%") == (fact.kind is FactKind.SHARE)
    own, wanted = unit_named(fact.unit), unit_named(unit)
    return (own.dimension if own else None) == (wanted.dimension if wanted else None)


def words_of(phrase: Phrase) -> str:
    """What a phrase says, without its figures."""
    text = phrase.text
    for figure in reversed(phrase.figures):
        text = text[: figure.start] + text[figure.end :]
    return text


def measures_share(fact: Fact) -> bool:
    """Whether it is a rate that says itself of what (整改率), not a part of something before it."""
    return fact.kind is FactKind.SHARE and fact.indicator.endswith(("率", "进度", "指数", "比例"))
