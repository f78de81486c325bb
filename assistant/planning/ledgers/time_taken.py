"""How long something took on average: days between two dates of a row, which no plan works out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.planning.ledgers.lexicon import TableWords, Target, bare_name
from assistant.planning.speech.question import Question
from assistant.records import ColumnRole, ColumnType

_LONG = r"(?:多久|多长时间|(?:几|多少)个?(?:工作日|[天日月年周]|星期|小时)(?!份|度))"
_TOOK = re.compile(
    rf"平均(?:下来|算下来)?[^，,。；;]{{0,8}}?{_LONG}|{_LONG}[^，,。；;]{{0,4}}平均|(?:历时|耗时|用时|[用花费]了|用掉|花掉){_LONG}"
)


def time_taken(question: Question, tables: Sequence[TableWords]) -> str:
    """Why 图斑平均多久整改完 is not worked out: which dates the ledgers of those things have; "" where nothing of the
    kind is asked."""
    said = _TOOK.search(question.normal)
    if said is None:
        return ""
    told = [f"《{words.name}》里的日期有{dates}" for words in tables if (dates := _dates(question, words))]
    lacking = f"（{'；'.join(told)}）" if told else ""
    return f"还不会按每一件的开始和办完日期算用了多久{lacking}"


def _dates(question: Question, words: TableWords) -> str:
    """The dates of a ledger of what the question names."""
    named = any(
        surface in question.normal and any(meaning.target is Target.ENTITY for meaning in meanings)
        for surface, meanings in words.surfaces.items()
    )
    dated = [c for c in words.table.columns if c.role is ColumnRole.DATE or c.type is ColumnType.DATE]
    return "、".join(f"“{bare_name(c)}”" for c in dated) if named else ""
