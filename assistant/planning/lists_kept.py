"""What no list may leave unanswered (whose the rows are, at which times, those that owe alone), and which lists may
not be left out beside how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, ListRows, Several, TablePlan, rows_of
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import LARGEST, NUMBER_ASK, SMALLEST

_BREAK = re.compile(r"[，,；;。？?！!]+")
WHICH_ROWS = re.compile(
    r"(?:是|有|都?有|在|叫)?(?:哪些?(?=$|[^一-鿿])|哪(?:几|一)?[宗件处家户条项块座个笔份](?![乡镇村月年季种类单部企公])|谁$|哪里|哪儿|哪$)"
)
_WHICH_OF_ALL = re.compile(r"哪(?:些|几[宗件处家户条项块座个批])")
_ROWS_OF_MOST = re.compile(r"最[多大高少小低]的[^，,]{2,}(?:是|有|在)(?P<which>哪(?:几|些)[宗件处块条项笔份])[？?]?$")
_WHICH_TIMES = re.compile(r"哪(?:[几些]|[两二三四五六七八九])个?(?:年|季度|月)")
_OF_TIME = re.compile(r"[年月日季周期]|时间")
_OWING = re.compile(r"(?:还|仍)?欠(?:着|了)|[未没](?:有)?(?:缴|交|付|结|还)(?:清|完|齐|足)")
_WHOM = re.compile(
    r"(?:哪些?|哪几?[个家]|哪几|什么)(?:公司|企业|单位|部门|机构)|(?:(?<!不)给|让给|归)了?(?:谁|哪[些几个家])(?![个宗块处]?[乡镇村地])"
)
_OF_WHOM = re.compile(r"单位|企业|公司|部门|机构|机关|人$|者$|方$|名称|业主|户主")


def clauses_of(question: Question) -> list[str]:
    """What stands between the commas of a question."""
    return [clause for clause in _BREAK.split(question.normal) if clause]


def list_lost(question: Question, plan: ListRows | Several) -> str:
    """What a list does not tell of what is asked for; "" where it tells it."""
    if isinstance(plan, Several):
        return _listed_otherwise(question, plan.plans)
    return _times_lost(question, plan) or owing_lost(plan) or _whom_lost(question, plan)


def _times_lost(question: Question, plan: ListRows) -> str:
    """哪几年超过10亿: rows of which no column tells a time are none."""
    said = _WHICH_TIMES.search(question.normal)
    told = any(_OF_TIME.search(column.name) for column in plan.shown)
    return said.group() if said is not None and not told else ""


def _whom_lost(question: Question, plan: ListRows) -> str:
    """卖给了哪些公司, 给了谁: rows without a column of those who have them do not say whom."""
    said = _WHOM.search(question.normal)
    told = any(_OF_WHOM.search(column.name) for column in plan.shown)
    return said.group() if said is not None and not told else ""


def _listed_otherwise(question: Question, plans: Sequence[TablePlan]) -> str:
    """哪几家公司欠着钱，一共欠多少: a list beside a sum has to be of those that owe, and say whose they are."""
    lists = [plan for plan in plans if isinstance(plan, ListRows)]
    told = [column for plan in plans if isinstance(plan, Aggregate) for column in plan.group_by]
    told += [column for plan in lists for column in plan.shown]
    if lists and (said := _WHOM.search(question.normal)) and not any(_OF_WHOM.search(c.name) for c in told):
        return said.group()
    return next((lost for plan in lists if (lost := owing_lost(plan) or _times_lost(question, plan))), "")


def owing_lost(plan: TablePlan) -> str:
    """哪几宗还欠着价款: so many rows with what each owes, nought too, are not those that owe."""
    used = rows_of(plan).model_dump_json()
    for link in plan.basis.links:
        owing = link.target.startswith("column:") and _OWING.fullmatch(link.text)
        if owing and f'"name":"{link.target.removeprefix("column:").partition("（")[0]}' not in used:
            return link.text
    return ""


def which_lost(question: Question, plan: Aggregate) -> str:
    """供了几宗，哪几宗; 是哪一处，威胁多少人: one figure tells no rows; nor does the group that has most of them
    (拿地最多的公司拿的是哪几宗)."""
    clauses = clauses_of(question)
    of_most = _ROWS_OF_MOST.search(question.normal)
    if plan.group_by and question.superlative and of_most is not None:
        return of_most["which"]
    if plan.group_by:
        return ""
    for clause in clauses:
        ranked = LARGEST.search(clause) or SMALLEST.search(clause)
        which = _WHICH_OF_ALL.search(clause)
        if which is None and len(clauses) > 1 and not NUMBER_ASK.search(clause):
            which = WHICH_ROWS.search(clause)
        if which is not None and not ranked:
            return which.group()
    return ""
