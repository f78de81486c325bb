"""Whether a question says itself what it is about, where the one before it gives nothing to go on from.

After a question that was not answered 卖了多少钱 and 最贵那宗谁家拿的 are about what that one
named; answered over everything, they would be about something else.
"""

from __future__ import annotations

import re

import rjieba

from assistant.plan import Link, LinkKind, Plan, Reckoning, Several, TablePlan
from assistant.planning.ledgers.lexicon import TableWords, Target, puts_in_groups
from assistant.planning.ledgers.tables import by_column_only
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import GENERAL_WORDS, POINTING
from assistant.records import Column, ColumnRole

_NOUNS = ("n", "l", "j", "i", "b")
_SAID_OF_ALL = GENERAL_WORDS | {"问题", "情况", "项目", "事项", "单位", "部门", "地方", "数字"}
_NOUN_LEFT_OUT = re.compile(r"的(?=$|[有是共占呢几哪列，,？?]|多少|一共)")


def names_its_object(question: Question, plan: Plan, words: TableWords | None, known: frozenset[str]) -> bool:
    """Whether the question names what it asks of: what the rows are, a table, one row, a kind of them, or
    what a report tells of; `words` are those of the plan's table, `known` the bureau's."""
    pointing = POINTING.search(question.normal) is not None
    if words is None or not isinstance(plan, TablePlan | Reckoning | Several):
        said = [word.text for word in question.words]
        told = question.period is not None and bool(said or question.metric)
        return not pointing and (told or any(_names(each) or (each in known and len(each) > 2) for each in said))
    if any(_one_row(link, words) for link in plan.basis.links):
        return True
    if pointing or (isinstance(plan, TablePlan) and by_column_only(plan)):
        return False
    return _whole(question, words) or any(_kind(link, words, question) for link in plan.basis.links)


def _whole(question: Question, words: TableWords) -> bool:
    """Whether it says what the rows are or which table is meant; 供了几宗 does only with its time."""
    wholes = (Target.ENTITY, Target.TITLE)
    told = question.period is not None and any(word.text in words.title_text for word in question.words)
    return told or any(
        any(meaning.target in wholes for meaning in words.surfaces[surface])
        for _, surface in words.said_in(question.normal)
    )


def _one_row(link: Link, words: TableWords) -> bool:
    """Whether a link is the name or code of one row."""
    column = _column(link, words)
    if column is None or link.how is LinkKind.ABBREVIATION:
        return False
    return column.role in (ColumnRole.KEY, ColumnRole.NAME) and not puts_in_groups(column, words.table)


def _kind(link: Link, words: TableWords, question: Question) -> bool:
    """滑坡有几处 names a kind of rows; 拍卖的有几宗 and 卖了多少 leave out of what."""
    column = _column(link, words)
    if column is None or column.role in (ColumnRole.PLACE, ColumnRole.STATUS):
        return False
    return _names(link.text) and _NOUN_LEFT_OUT.match(question.normal, link.end) is None


def _column(link: Link, words: TableWords) -> Column | None:
    name, sign, _ = link.target.removeprefix(f"{Target.VALUE.value}:").partition("=")
    if not sign or not link.target.startswith(Target.VALUE.value):
        return None
    return next((column for column in words.table.columns if column.name == name), None)


def _names(word: str) -> bool:
    """Whether a word is a noun that is not said of everything (面积, 乡镇)."""
    tags = [tag for _, tag in rjieba.tag(word)]
    return len(word) > 1 and word not in _SAID_OF_ALL and bool(tags) and tags[-1].startswith(_NOUNS)
