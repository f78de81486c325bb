"""What no plan over rows may take for a state that they are in: one that only may, should or is about to be
(可以销号的, 准备关闭的), and one they are newly in (新立案的) where no time says since when; what is only to be done
with them (已补办手续的 of 整改措施), and when they came to it (逾期完成的: no column says by which day it was done)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.plan import Link, Plan, Reckoning, Several, TablePlan, rows_of
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.speech.question import Question
from assistant.records import Column, ColumnRole, Table
from assistant.vocabulary.glossary import State

_MAY_BE = re.compile(
    r"(?:可以|可能|(?<![不许])可|(?<![只才功性职不])能够?|有望|或许|也许|应该|应当|理应|本该|本应|(?<!应)该|必须|须得?|(?<![只唯])需要?"
    r"|(?<![只我们就想还需不首主重，,])(?<!^)要|将要?|将会|(?<![机社工])会|即将|马上|快要?|准备|打算|计划|拟|预计|有条件"
    r"|无法|没法|没办法|难以)(?:被|予以|进行|全部|尽快)?$"
)
_NEWLY = re.compile(r"(?<![最全更重翻创])(?:新近|最新|刚刚?|才|新)$")
_DONE_BEFORE = re.compile(r"(?:已经?|完成了?|(?<![没镇乡村县市区些个])有过?|做[好完过]了?)(?:全部|依法|按要求)?$")
_DONE_BEHIND = re.compile(r"(?:好|完|掉|过|完毕|完成|到位)?了?(?=的|几|多少)")
_DONE_WITHIN = "了完过好"
_WHAT_TO_DO = re.compile(r"(?:措施|目标|要求|安排|打算|计划|意见)(?:[（(·].*)?$")
_LATE = r"(?:[逾超延过误]期|超时|过了[一-鿿]{0,4}[期限](?:以|之)?(?=才|后)|按时|[按如]期|准时|[限期]期?限?内|提前|提早)"
_ALREADY = r"(?:之?后|以后|内)?(?:才|就|都|也|全部)*"
_DONE_IN_TIME = re.compile(rf"{_LATE}{_ALREADY}$")
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
    return _done_in_time(question) or _only_to_be_done(question, plan, columns)


def _done_in_time(question: Question) -> str:
    """逾期完成的, 提前改到位的: done after or before the day it was due; 逾期已整改的 are done and past it."""
    for match in question.states:
        if question.normal.startswith("已", match.start):
            continue
        said = _DONE_IN_TIME.search(question.normal[: match.start]) if match.state is State.DONE else None
        if said is not None:
            return said.group()
    return ""


def _only_to_be_done(question: Question, plan: Plan, columns: list[Column]) -> str:
    """已补办手续的, 完成避险搬迁的 of a column of measures: what is to be done with a row is no word of its being done,
    where no status says so too."""
    text = question.normal
    if not isinstance(plan, TablePlan) or State.DONE.label in rows_of(plan).model_dump_json():
        return ""
    for value, (start, end) in _measures_named(plan, text, columns).items():
        before, behind = _DONE_BEFORE.search(text[:start]), _DONE_BEHIND.match(text, end)
        after = behind.group() if behind is not None else ""
        within = set(_DONE_WITHIN) & (set(text[start:end]) - set(value))
        if before is not None or after or within:
            return f"{before.group() if before else ''}{text[start:end]}{after}"
    return ""


def _measures_named(plan: TablePlan, text: str, columns: list[Column]) -> dict[str, tuple[int, int]]:
    """The values of columns that say what is to be done, with where the question names each, from the first word
    to the last."""
    values = {value for column in columns if _WHAT_TO_DO.search(bare_name(column)) for value in column.values}
    found: dict[str, tuple[int, int]] = {}
    for link in plan.basis.links:
        value = link.target.partition(":")[2].rpartition("=")[2]
        if value in values and text[link.start : link.end] == link.text:
            start, end = found.get(value, (link.start, link.end))
            found[value] = (min(start, link.start), max(end, link.end))
    return found


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
