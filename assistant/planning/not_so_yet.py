"""What no plan over rows may take for a state that they are in: one that only may, should or is about to be
(可以销号的, 准备关闭的), and one they are newly in (新立案的) where no time says since when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.plan import Link, Plan, Reckoning, Several, TablePlan
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.speech.question import Question
from assistant.records import Column, ColumnRole, Table

_MAY_BE = re.compile(
    r"(?:可以|可能|(?<![不许])可|(?<![只才功性职不])能够?|有望|或许|也许|应该|应当|理应|本该|本应|(?<!应)该|必须|须得?|(?<![只唯])需要?"
    r"|(?<![只我们就想还需不首主重，,])(?<!^)要|将要?|将会|(?<![机社工])会|即将|马上|快要?|准备|打算|计划|拟|预计|有条件"
    r"|无法|没法|没办法|难以)(?:被|予以|进行|全部|尽快)?$"
)
_NEWLY = re.compile(r"(?<![最全更重翻创])(?:新近|最新|刚刚?|才|新)$")
_NAMED_TWICE = re.compile(r"[“\"「‘'（(]$")
_STATES = (f"{Target.FLAG.value}:", f"{Target.VALUE.value}:", "cell:")
_THINGS = (Target.ENTITY.value, Target.TITLE.value)


def not_so_yet(question: Question, plan: Plan, table_of: Callable[[str], Table]) -> str:
    """The words that say of a state of the rows that it may come to be, or is new; "" where none do."""
    text = question.normal
    columns = [column for table_id in _tables(plan) for column in table_of(table_id).columns]
    if not columns or question.intent == "target":
        return ""
    starts = {link.start: _says_state(link, columns) for link in plan.basis.links if _within(link, text)}
    starts |= {match.start: True for match in question.states}
    for start, of_state in starts.items():
        said = _MAY_BE.search(text[:start]) if of_state else None
        if said is not None and not _NAMED_TWICE.search(text[:start]):
            return said.group()
        newly = _NEWLY.search(text[:start])
        if newly is not None and question.period is None and not question.superlative:
            return newly.group()
    return ""


def _tables(plan: Plan) -> Iterator[str]:
    match plan:
        case Several(plans=plans):
            for each in plans:
                yield from _tables(each)
        case Reckoning():
            yield from (term.dataset.table_id for term in plan.rows)
        case _ if isinstance(plan, TablePlan):
            yield plan.dataset.table_id


def _within(link: Link, text: str) -> bool:
    return text[link.start : link.end] == link.text and link.start > 0


def _says_state(link: Link, columns: list[Column]) -> bool:
    """Whether a link is to what became of rows: a status, or a column of yes and no."""
    if not link.target.startswith(_STATES):
        return False
    kind, _, said = link.target.partition(":")
    if kind == Target.FLAG.value:
        return True
    name, _, value = said.rpartition("=")
    states = [column for column in columns if column.role is ColumnRole.STATUS]
    return any(value in column.values and name in ("", column.name, bare_name(column)) for column in states)
