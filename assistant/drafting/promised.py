"""Targets and intentions of reports, as phrases for a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.drafting.phrase import Phrase
from assistant.drafting.stated import BOUND, Item, own_words, said_as, words_of
from assistant.records import Fact, FactRole, Source
from assistant.vocabulary.periods import Anchor, find_periods

_VERBS = re.compile(r"^(?:全年|年内|确保|力争|争取|努力|计划|拟(?!定)|要求|必须|全面|加快推进|扎实|切实|做到|推动)+")
_BY = re.compile(r"^(?:到|至|在)?[^，,]{0,6}前")
_BINDING = re.compile(r"确保|不少于|不低于|不超过|不突破|不得|必须|稳定在|约束性")
_AIMING = re.compile(r"力争|争取|努力")
_KINDS = {
    "确保": ("确保", "必须"),
    "力争": ("力争", "争取", "努力"),
    "拟": ("拟",),
    "计划": ("计划", "预计", "谋划", "推动"),
}
_AIM_WORDS = re.compile("|".join(word for words in _KINDS.values() for word in words))
_UNTIL = re.compile(r"\d{1,2}月底|年底|年末|月底|\d{1,2}月\d{1,2}日")
_EXPECTED = re.compile(r"预计|预留|总投资|资金|经费|补助|标准")
_WHOLE = re.compile(r"(确保|力争)在?年底前([^，。；“”\d*\s]{0,8}(?:全部|清零|见底|零发生)[^，。；“”\d*\s]{0,10})")
_YEARLY = re.compile(r"全年|年度|年内|今年")


def target_item(fact: Fact, source: Source, pattern: str = "") -> Item | None:
    """A target, as `pattern` says it or in its own words without the verb it was promised with."""
    phrase = said_as(fact, source, pattern) if pattern else _bare(own_words(fact, source))
    if phrase is None or (not pattern and len(words_of(phrase)) < 2):
        return None
    until = _UNTIL.search(fact.period.text) if fact.period else None
    return Item(
        phrase,
        fact.period,
        group=fact.group_id,
        aim=aim_of(fact),
        until=until[0] if until else "",
        begins="" if pattern else phrase.text[: phrase.figures[0].start],
        yearly=_YEARLY.search(_before(fact)) is not None,
    )


def _bare(phrase: Phrase | None) -> Phrase | None:
    """Without the verbs and days it begins with: 力争2024年6月底前…"""
    while phrase is not None and phrase.figures:
        before = phrase.text[: phrase.figures[0].start]
        verb, by = _VERBS.match(before), _BY.match(before)
        day = next((each for each in find_periods(before, Anchor(year=None)) if each.start == 0), None)
        dated = day.end + before[day.end :].startswith("前") if day and before[day.end :].startswith("前") else 0
        cut = max(verb.end() if verb else 0, by.end() if by else 0, dated)
        if cut == 0:
            break
        phrase = phrase.without_start(cut)
    if phrase is not None and phrase.figures and phrase.figures[0].start == 0:
        return Phrase("完成") + phrase
    return phrase


def aim_of(fact: Fact) -> str:
    """With which verb a target is promised: 确保 binds, 力争 aims, 拟 intends (domain notes §8).

    Of several in the sentence, the one before the figure holds; 不少于 and the like bind.
    """
    if fact.qualifier in BOUND or _BINDING.search(fact.clause):
        return "力争" if _AIMING.search(fact.clause) else "确保"
    verbs = [match[0] for match in _AIM_WORDS.finditer(re.split("[；。]", _before(fact))[-1] + fact.clause)]
    if not verbs:
        return "计划" if fact.role is FactRole.PLAN else "力争"
    return next(aim for aim, words in _KINDS.items() if verbs[-1] in words)


def _before(fact: Fact) -> str:
    """Its sentence up to the figure."""
    return fact.sentence[: max(fact.span.start - fact.sentence_span.start, 0)]


def expected_only(fact: Fact) -> bool:
    """Whether it is what things cost or may come to, and no target: 计划总投资, 预计可产生, 补助标准."""
    return _EXPECTED.search(f"{fact.indicator}{fact.clause}") is not None


def whole_promise(facts: Iterable[Fact]) -> str:
    """A promise that needs no figure, told beside one for the span: 力争年底前全部整改到位; "" when there is none."""
    found = (_WHOLE.search(text) for fact in facts for text in (fact.outlook, fact.sentence, fact.point))
    return next((f"{match[1]}年底前{match[2]}" for match in found if match), "")
