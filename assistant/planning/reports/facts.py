"""Choosing the figure in a report that a question asks for.

Every fact is scored by how close to its number the question's words are met.  A fact
is only a candidate when all of them are, when its state and unit fit, and when it is
an intention or a target exactly if one was asked for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher

from assistant.plan import LinkKind
from assistant.planning.coverage import Context, Covered, cover, find, forms_of, has_any, letters, zones
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.planning.speech.words import Word
from assistant.records import Fact, FactRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import period_words
from assistant.vocabulary.units import OF_KINDS, Dimension, Unit, compatible, unit_named

_EXTRA_WORDS_COST = 0.12
_UNIT_BONUS = 0.06
_CONTIGUITY_BONUS = 0.08
_WHOLE_BONUS = 0.4
_TELLING_LENGTH = 3
_IN_SENTENCE = 0.6
_IMPLIED_WEIGHT = 0.9
_UNASKED_STATE_COST = 0.15
_UNASKED_PLAN_COST = 0.08
_PERIOD_BONUS = 0.1
_STATE_WEIGHT = 1.5
_ALIKE = 0.6
_FOLD = Decimal(20)
_TOPIC_LIMIT = 14
_CLEAR_LENGTH = 7
_INDICATOR_LIMIT = 30
_PLACE = re.compile(r"..(?:[镇乡县市区]|街道)$")
_ROUNDS = frozenset({"批", "期", "届", "批次"})
_EACH_OF = 3  # characters behind 各, so that it is the same whole
_SUMS = frozenset({"金额", "数额", "总额", "款额", "钱", "款项"})
_MEANS = frozenset({"经费", "资金", "费用", "开支", "专款"})
_SPENT = re.compile(r"用于|安排|投入|拨付|下拨|列支|预留|保障|落实")
_ENDS = {
    "上限": ("以内", "以下", "不超过", "不高于", "不大于", "及以下"),
    "下限": ("以上", "不少于", "不低于", "不小于", "至少", "及以上"),
}
_PEOPLE = frozenset({"人数", "人员数", "人员数量"})
_SHEETS = frozenset({"份", "本", "张"})
_ESTIMATE = "预计"
_OFFICES = ("机关", "部门", "法院")  # to whom, not what: 移送公安机关6件


@dataclass(frozen=True)
class Candidate:
    """A fact with its score (0 to about 1.2), what was met of the question, and the
    share of the question's weight that was (0 to 1), in all and within the sentence."""

    fact: Fact
    score: float
    covered: tuple[Covered, ...]
    missing: tuple[Word, ...]
    met_share: float = 1.0
    near_share: float = 1.0

    @property
    def complete(self) -> bool:
        return not self.missing


def rank(question: Question, facts: Iterable[Fact], glossary: Glossary, context: Context) -> list[Candidate]:
    """Facts that could answer, best first; incomplete ones are kept for suggestions where
    none can be complete."""
    said = list(facts)
    units = {unit for unit in {fact.unit for fact in said} if _unit_fits(question, unit)}
    pool = [fact for fact in said if fact.unit in units]
    if question.state or question.intent or question.grouped:
        pool = [fact for fact in pool if _sense_fits(question, fact, glossary)]
    rarity = _rarity(question.words, pool, glossary)
    close = _closest(question.words, pool, glossary, context)
    ranked = [_score(question, fact, glossary, rarity, context.title(fact)) for fact in close]
    return sorted(ranked, key=lambda item: (bool(item.missing), -item.score, item.fact.id))


def _closest(words: Sequence[Word], pool: Sequence[Fact], glossary: Glossary, context: Context) -> list[Fact]:
    """The facts around which the fewest of the words cannot stand, by their letters alone."""
    forms = [(word, forms_of(word.text, glossary)) for word in words]
    by_unit = {
        unit: frozenset(word.text for word in words if _may_imply(word, unit, glossary))
        for unit in {fact.unit for fact in pool}
    }
    around: dict[int, list[Word]] = {}  # of one sentence and point, all figures have the same letters around them
    lacking: dict[int, list[Fact]] = {}
    for fact in pool:
        has = context.letters(fact)
        lacks = around.get(has)
        if lacks is None:
            lacks = around[has] = [word for word, wanted in forms if not has_any(has, wanted)]
        left = len(lacks)
        if lacks and (implied := by_unit[fact.unit]):
            left -= sum(word.text in implied and _implied(word, fact, glossary) is not None for word in lacks)
        lacking.setdefault(left, []).append(fact)
    return lacking[min(lacking)] if lacking else []


def _may_imply(word: Word, unit: str, glossary: Glossary) -> bool:
    """Whether some figure of that unit says the word by it (`_implied`): most say none."""
    measures = unit_named(unit)
    dimension = measures.dimension if measures is not None else None
    areas = word.text == "面积" and dimension is Dimension.AREA
    sums = word.text in _SUMS and dimension is Dimension.MONEY
    if areas or sums or word.text in (f"{unit}数", "完成"):
        return True
    things = glossary.measure_words.get("人" if unit.startswith("人") else unit, ())
    return word.text in things or any(word.text.startswith(thing) for thing in things)


def _sense_fits(question: Question, fact: Fact, glossary: Glossary) -> bool:
    """Whether state and intent of the fact can be what was asked for."""
    return (
        _state_fits(question, fact, glossary)
        and (question.intent is None or _intended(fact, question) or names_whole(question, fact))
        and (not question.grouped or question.grouped in fact.indicator or _each_of(question) in fact.sentence)
    )


def _each_of(question: Question) -> str:
    """各级林长 of a question, as a sentence may say it of a whole."""
    at = question.normal.find(question.grouped)
    return question.normal[at : at + len(question.grouped) + _EACH_OF]


def same_series(first: Fact, second: Fact) -> bool:
    """Whether two facts state one indicator, in one report or in reports of two dates."""
    if first.unit != second.unit or first.role != second.role or first.findings != second.findings:
        return False
    if first.source_id == second.source_id:
        return first.indicator == second.indicator and first.topic == second.topic
    if first.indicator == second.indicator:
        return True
    if first.value and second.value and not _FOLD**-1 < first.value / second.value < _FOLD:
        return False  # no indicator grows twentyfold between two reports
    alike = SequenceMatcher(None, first.indicator, second.indicator, autojunk=False)
    longest = alike.find_longest_match().size
    return first.counted == second.counted and longest >= _ALIKE * min(len(first.indicator), len(second.indicator))


def same_figure(first: Fact, second: Fact) -> bool:
    """Whether two facts say the same number of the same unit: no choice to be made."""
    return first.value is not None and (first.value, first.unit) == (second.value, second.unit)


def _unit_fits(question: Question, stated_in: str) -> bool:
    unit = unit_named(stated_in)
    if unit is None:
        return question.unit is None and question.dimension is None
    if question.unit is not None:
        return _asked_with(question.unit, unit)
    return question.dimension is None or unit.dimension is question.dimension


def _asked_with(asked: Unit, unit: Unit) -> bool:
    """几个 may be answered in any measure word, 几宗 in its own or in 个."""
    if asked.dimension is Dimension.PEOPLE and unit.dimension is Dimension.VISITS:
        return True  # 出动多少人: reports count 人次
    if asked.name in OF_KINDS:
        return unit.name in OF_KINDS
    if asked.name in _ROUNDS and unit.name != asked.name:
        return False  # 上访几批 is not told in 件
    if {asked.name, unit.name} <= _SHEETS:
        return True  # papers go by any of these
    if asked.counts and unit.counts:
        any_of = asked.name == "个" and unit.dimension not in (Dimension.TIMES, Dimension.VISITS)  # 几个 counts no 次
        return any_of or asked.name == unit.name or compatible(asked, unit)
    return compatible(asked, unit)


def _state_fits(question: Question, fact: Fact, glossary: Glossary) -> bool:
    if question.state is None:
        return True
    state = glossary.state_of(fact.indicator)
    if state is None and question.remaining:
        return any(word in fact.clause for word in glossary.remaining)
    return state is question.state


def _intended(fact: Fact, question: Question) -> bool:
    if question.intent == "done":
        return fact.role is FactRole.RESULT
    if question.intent == "target":
        return fact.role is not FactRole.RESULT
    if fact.role is FactRole.RESULT and _ESTIMATE in question.normal and _ESTIMATE in fact.clause:
        return True  # what is there is estimated (预计涉及), not planned
    return fact.role in (FactRole.PLAN, FactRole.TARGET)


def _rarity(words: Sequence[Word], pool: Sequence[Fact], glossary: Glossary) -> dict[str, float]:
    """A word's weight: longer ones and those met in fewer points say more."""
    points = {point: letters(point) for point in {fact.point for fact in pool}}
    weights: dict[str, float] = {}
    for word in words:
        forms = forms_of(word.text, glossary)
        met = sum(1 for point, has in points.items() if has_any(has, forms) and find(word.text, point, glossary))
        weights[word.text] = math.log(1 + (len(points) + 1) / (met + 1)) * min(len(word.text), 4) ** 0.5
    return weights


def _score(question: Question, fact: Fact, glossary: Glossary, rarity: dict[str, float], title: str) -> Candidate:
    places = (*zones(fact), title)
    covered = [_nearest(cover(word, places, glossary), _implied(word, fact, glossary)) for word in question.words]
    met = tuple(item for item in covered if item is not None)
    missing = tuple(word for word, item in zip(question.words, covered, strict=True) if item is None)
    total = sum(rarity[word.text] for word in question.words)
    gained = sum(item.weight * rarity[item.word.text] for item in met)
    if question.state is not None:
        total, gained = total + _STATE_WEIGHT, gained + _STATE_WEIGHT
    score = gained / total if total else 0.0
    score -= _EXTRA_WORDS_COST * _unasked_share(fact, met)
    score += _unit_bonus(question, fact) + _contiguity(question, fact) + _named_whole(question, fact)
    if question.state is None and glossary.state_of(fact.indicator) is not None:
        score -= _UNASKED_STATE_COST
    if question.intent is None and fact.role is not FactRole.RESULT:
        score -= _UNASKED_PLAN_COST
    if question.period and fact.period and question.period.period.overlaps(fact.period):
        score += _PERIOD_BONUS
    share = sum(rarity[item.word.text] for item in met) / (sum(rarity[w.text] for w in question.words) or 1)
    aside = {item.word for item in met if _place_of_report(item, title)}  # neither near nor far
    weight = sum(rarity[w.text] for w in question.words if w not in aside) or 1
    near = sum(rarity[item.word.text] for item in met if item.weight >= _IN_SENTENCE) / weight
    return Candidate(fact, score, met, missing, share, near)


def _nearest(said: Covered | None, implied: Covered | None) -> Covered | None:
    """A word as it stands nearest to the figure, be it implied."""
    found = [item for item in (said, implied) if item is not None]
    return max(found, key=lambda item: item.weight, default=None)


def _place_of_report(item: Covered, title: str) -> bool:
    """A place that only the title names: all of the report is about it."""
    at = title.find(item.found)
    if item.weight >= _IN_SENTENCE or at < 0:
        return False
    return _PLACE.search(item.found) is not None or title[at + len(item.found) :].startswith(tuple("镇乡县市区"))


def _implied(word: Word, fact: Fact, glossary: Glossary) -> Covered | None:
    """面积 is said by 亩, 金额 by 万元, 次数 by 次, 完成 by its being a result, 案子 by 件 beside 立案."""
    unit = unit_named(fact.unit)
    by_unit = word.text == "面积" and unit is not None and unit.dimension is Dimension.AREA
    money = unit is not None and unit.dimension is Dimension.MONEY
    by_unit = by_unit or (word.text in _SUMS and money)
    by_unit = by_unit or (word.text in _MEANS and money and _SPENT.search(fact.clause) is not None)
    by_unit = by_unit or (word.text in _PEOPLE and unit is not None and unit.dimension is Dimension.PEOPLE)
    by_unit = by_unit or word.text == f"{fact.unit}数" or _counted_so(word, fact, glossary)
    by_unit = by_unit or fact.qualifier in _ENDS.get(word.text, ())
    by_role = word.text == "完成" and fact.role is FactRole.RESULT
    return Covered(word, "", LinkKind.ALIAS, _IMPLIED_WEIGHT) if by_unit or by_role else None


def _counted_so(word: Word, fact: Fact, glossary: Glossary) -> bool:
    """Whether the measure word says what is counted, where nothing beside the figure says it."""
    people = fact.unit.startswith("人") and unit_named(fact.unit) is not None
    things = glossary.measure_words.get("人" if people else fact.unit, ())
    if people:
        return word.text in things and not fact.counted
    if not things:
        return False
    told = [thing for thing in things if len(thing) == 1 and word.text.startswith(thing) and len(word.text) > 1]
    counts_others = fact.counted and not fact.counted.endswith(_OFFICES)
    return any(thing in fact.point for thing in told) and not counts_others


def _unasked_share(fact: Fact, met: Sequence[Covered]) -> float:
    """The share of what the number counts that the question did not mention."""
    left = fact.indicator
    for item in sorted(met, key=lambda item: -len(item.found)):
        left = left.replace(item.found, "")
    return len(left) / max(len(fact.indicator), 1)


def _unit_bonus(question: Question, fact: Fact) -> float:
    unit = unit_named(fact.unit)
    if question.unit is not None and unit is not None and question.unit.symbol == unit.symbol:
        return _UNIT_BONUS
    if question.unit is None and question.dimension is None and unit is not None and unit.counts:
        return _UNIT_BONUS / 2
    return 0.0


def names_whole(question: Question, fact: Fact) -> bool:
    """Whether the question ends as `as_question` words it for this fact."""
    indicator = normalise(fact.indicator[-_INDICATOR_LIMIT:])
    return len(indicator) >= _TELLING_LENGTH and f"{indicator}是多少" in question.normal


def _named_whole(question: Question, fact: Fact) -> float:
    """The whole indicator said word for word names the figure beyond doubt."""
    indicator = normalise(fact.indicator)
    if len(indicator) < _TELLING_LENGTH or not names_whole(question, fact):
        return 0.0
    return _WHOLE_BONUS * min(len(indicator), 8) / 8


def _contiguity(question: Question, fact: Fact) -> float:
    """Words that stand together in the question and in the indicator name it exactly."""
    bonus = 0.0
    for first, second in zip(question.words, question.words[1:], strict=False):
        adjoining = second.start - first.end <= len("的")
        if adjoining and first.text + second.text in fact.indicator:
            bonus += _CONTIGUITY_BONUS
    return min(bonus, 1.5 * _CONTIGUITY_BONUS)


def as_question(fact: Fact) -> str:
    """A question that leads to this fact again, its period named where it is known."""
    period = ""
    if fact.period is not None and fact.period.end is not None:
        period = ("截至" if fact.period.kind == "as_of" else "") + period_words(fact.period)
    if fact.findings:
        period = fact.findings[: fact.findings.index("年") + 1]  # 2021年反馈的问题 are asked for by that year
    indicator = fact.indicator[-_INDICATOR_LIMIT:]
    clear = len(indicator) >= _CLEAR_LENGTH or fact.topic in indicator or len(fact.topic) > _TOPIC_LIMIT
    topic = "" if clear else fact.topic
    return f"{period}{topic}{indicator}是多少{'' if fact.unit == '%' else fact.unit}？"
