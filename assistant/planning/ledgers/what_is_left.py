"""Measures of what is left (未供面积, 欠缴价款) where words of the title say so, or deny what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import LinkKind
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.states import remaining_columns
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import NUMBER_ASK
from assistant.records import Column
from assistant.vocabulary.glossary import Glossary

MEASURE_TAIL = re.compile(r"面积|金额|价款|规模|数量|[个宗件处户条次]?数$")
_NOT_SUPPLIED = 6  # characters behind an ask in which what is left may be said: 还没供出去
_BEFORE_ASK = re.compile(r"(?:的|总共|一共|合计|共|还|都|现在|目前|剩|有|是|总?面积|总?亩数|地)+$")
_DENIAL = re.compile("没|未|尚未|还没")


def columns_left(reading: TableReading, glossary: Glossary, start: int = 0) -> list[Column]:
    """The measures of what is left that a word of the title means: 批而未供 for 未供面积; of words from `start` on."""
    said = [item.text for item in reading.of(Target.TITLE) if item.start >= start]
    forms = [form for text in said for form in glossary.variants(text)]
    left = remaining_columns(reading.words.table)
    stems = {c.id: MEASURE_TAIL.sub("", bare_name(c)) for c in left}
    return [c for c in left if len(stems[c.id]) > 1 and any(form.endswith(stems[c.id]) for form in forms)]


def left_behind_ask(
    question: Question, reading: TableReading, glossary: Glossary, named: Sequence[Column]
) -> list[Column]:
    """批准的批次还有多少公顷没供出去, …没供出去的面积有多少: what is left is asked for, and 批准 only says of what."""
    ask = NUMBER_ASK.search(question.normal)
    acts = {i.meaning.column for i in reading.of(Target.COLUMN) if i.meaning.how is LinkKind.ABBREVIATION}
    if ask is None or not acts.issuperset(named):
        return []
    end = ask.end() + (len(question.unit.name) if question.unit else 0)
    behind = question.normal[end : end + _NOT_SUPPLIED]
    before = _BEFORE_ASK.sub("", question.normal[: ask.start()])
    left = remaining_columns(reading.words.table)
    forms = [(c, glossary.variants(MEASURE_TAIL.sub("", bare_name(c)))) for c in left]
    found = [c for c, said in forms if any(form in behind or before.endswith(form) for form in said if len(form) > 1)]
    return found if len(found) == 1 and found[0] not in named else []


def refuse_denied(question: Question, reading: TableReading, glossary: Glossary, named: Sequence[Column]) -> None:
    """没供的批准面积 of a table that tells 未供面积: what is denied is no word of the title, and says which part.

    Raises `NotExpressible`.
    """
    text, things = question.normal, "|".join(map(re.escape, reading.words.entities))
    measured = [item.start for item in reading.of(Target.COLUMN) if item.meaning.column in named]
    for item in reading.of(Target.TITLE):
        between = [text[item.end : start] for start in measured if item.end <= start]
        before = any(re.fullmatch(rf"的?(?:{things})?的?", each) for each in between)
        if before and _DENIAL.match(item.text) and columns_left(reading, glossary, item.start):
            raise NotExpressible(item.text)
