"""Questions whose answer no plan over one table can say: 都…了吗, 是不是最多, two counts at once."""

from __future__ import annotations

import re

from assistant.planning.ledgers.expressing import NotExpressible, SetAgainstError
from assistant.planning.ledgers.lexicon import Target, without_unit
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question, Wants
from assistant.records import ColumnRole

_ALL_OF = re.compile(
    r"(?:是否|是不是|有没有|有无)(?:已经?|现已|都)*(?:全部|全都|均|全数|悉数|一律|全面?(?=[销整完]))|(?:全部|均)(?:已经?)?[^，,]{1,8}[吗么](?=[？?]|$)"
)
_WHERE_TOO = re.compile(r"(?:都|各自?|分别)(?:坐落|位于|在)(?:于|在)?(?:哪(?:儿|里)?|什么地方)[呢啊]*[？?。]*$")
_TAKES_UP = re.compile(r"(?:涉及到?|占用了?|压着)$")
_BOTH = re.compile(r"[都均](?=不|超|大|小|高|低|在(?!哪|什么)|达)")
_TOP_TOGETHER = re.compile(
    r"(?:最.{1,3}?的?|前)(?:[两二三四五六七八九十]|\d{1,2}).{0,6}?(?:合计|一共|总共|共计|加起来|之和|平均)"
)
_SET_AGAINST = re.compile(
    r"(?<![占同环可对])比(?![例重较率])(?P<other>[^，,。比]{1,24}?)(?:的)?(?:增加|减少|增长|下降|上升|降低|提高|[多少高低大小贵长短增减涨跌])"
    r"[了出]?(?:百分之)?(?:多少|几)"
)
_TWO_COUNTS = re.compile(r"数[和与及、].{1,12}数(?!额|据|字)")


def refuse_other_shapes(question: Question, reading: TableReading) -> None:
    """Raises `NotExpressible` with the word that asks for more than a plan over one table says."""
    word = _of_existence(question) or _of_numbers(question) or _of_shares(question, reading)
    if word:
        raise NotExpressible(word)
    if _of_sides(question, reading):
        raise SetAgainstError("比")


def _of_existence(question: Question) -> str:
    if question.wants is not Wants.EXISTS:
        return ""
    if _ALL_OF.search(question.normal):
        return "全部"  # 是否全部销号: one that is done does not answer it
    if "都" in question.outside_cells:
        return "都"
    return "最" if question.superlative else ""


def _of_numbers(question: Question) -> str:
    text, number = question.normal, question.wants is Wants.NUMBER
    told_of_each = question.limits or question.superlative or question.average
    reasons = (
        ("哪", number and _WHERE_TOO.search(text)),  # 几块地，都在哪: the number does not tell where
        ("一共", question.superlative and _TOP_TOGETHER.search(text)),  # 最大的两个县合计: the sum of those alone
        ("多少", number and question.many),  # two numbers at once: one would be lost
        ("单", question.per_row and not told_of_each),  # 单宗面积多少: of each, not of all
        ("都", question.limits and _BOTH.search(text)),
        ("和", _TWO_COUNTS.search(text)),
    )
    return next((word for word, holds in reasons if holds), "")


def _of_sides(question: Question, reading: TableReading) -> bool:
    """甲比乙多多少: a row or a figure behind 比 is set against the one before it."""
    found = _SET_AGAINST.search(question.normal)
    if found is None:
        return False
    start, end = found.span("other")
    named = [*reading.of(Target.VALUE), *reading.of(Target.COLUMN)]
    levels = {normalise(without_unit(level)) for column in reading.words.table.columns for level in column.path}
    return any(start <= item.start and item.end <= end for item in named) or any(
        len(level) > 1 and level in found["other"] for level in levels
    )


def _of_shares(question: Question, reading: TableReading) -> str:
    taken_up = [item for item in reading.of(Target.COLUMN) if _TAKES_UP.search(question.normal[: item.start])]
    if question.share is not None and any(question.normal.startswith("的", item.end) for item in taken_up):
        return taken_up[0].text  # 涉及耕地的图斑中…占多少: of rows, or of their 耕地面积?
    return "占" if question.share_left and not _amount_taken(question, reading) else ""


def _amount_taken(question: Question, reading: TableReading) -> bool:
    """永农占多少 may want the amount; 甲镇图斑占多少 and 占总面积多少 want a share."""
    if any("占" in column.name for column in reading.words.table.columns):
        return True
    whole = re.search(r"占[^，,]{0,4}[总全]", question.normal)
    return whole is None and bool(reading.columns(ColumnRole.MEASURE))
