"""Limits on groups: 图斑超过100个的乡镇, 整改率低于50%的乡镇 are towns, not rows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.plan import Having
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target, is_own_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.two_columns import price_limited, row_names, set_against
from assistant.planning.speech.limits import Limit
from assistant.planning.speech.question import Question
from assistant.records import Column
from assistant.vocabulary.units import Dimension


@dataclass(frozen=True)
class GroupsWanted:
    """The column whose values are wanted and what each must come to; `limit` as the question says it."""

    column: Column
    having: Having
    limit: Limit

    def of_rows(self, question: Question, reading: TableReading) -> TableReading:
        """The reading without the columns that are only set against each other: 有 and 未 say nothing of rows there."""
        above, below = set_against(self.limit, question, reading)
        return replace(reading, links=tuple(item for item in reading.links if item not in (*above, *below)))


def _each_by_its_rate(limit: Limit, question: Question, reading: TableReading) -> Column | None:
    """供地率低于50%的批次: each row by its name, where two of its columns are set against each other."""
    if limit.of is not None or price_limited(limit, question, reading) is not None:
        return row_names(reading.words.table)
    share = limit.unit is not None and limit.unit.dimension is Dimension.SHARE
    if not share or question.metric is None or question.metric.numerator.state is not None:
        return None
    things = reading.of(Target.ENTITY, Target.TITLE)
    if not any(question.normal[limit.end : item.start] in ("", "的") for item in things if item.start >= limit.end):
        return None
    table = reading.words.table
    own = [c for c in table.columns if is_own_name(c, table)]
    return own[0] if len(own) == 1 else None


def groups_wanted(question: Question, reading: TableReading) -> tuple[Question, GroupsWanted | None]:
    """The question without the limit that stands right before a column by which rows go
    together, and that limit.  Raises `NotExpressible` when there are two of them."""
    found = []
    for limit in question.limits:
        for item in reading.of(Target.COLUMN):
            column = item.meaning.column
            said = question.normal[limit.end : item.start] if item.start >= limit.end else "，"
            where = item.text[0] in "在是"  # …超过5亩的在哪些村: rows, and where they are
            if column is not None and puts_in_groups(column, reading.words.table) and said in ("", "的") and not where:
                found.append((limit, column))
    found = found or [(limit, own) for limit in question.limits if (own := _each_by_its_rate(limit, question, reading))]
    if not found:
        return question, None
    if len(found) > 1 or question.superlative or question.share is not None:
        raise NotExpressible("超过")
    limit, column = found[0]
    rest = tuple(other for other in question.limits if other != limit)
    asked = question.unit
    if price_limited(limit, question, reading) is not None:
        return replace(question, limits=rest), GroupsWanted(column, Having(op=limit.op, value=limit.value), limit)
    if limit.unit is not None and limit.unit.dimension is not Dimension.SHARE:
        asked = limit.unit
    elif limit.unit is None:
        raise NotExpressible(limit.text)
    plain = replace(question, limits=rest, unit=asked, dimension=asked.dimension if asked else question.dimension)
    return plain, GroupsWanted(column, Having(op=limit.op, value=limit.value, unit=limit.unit.name), limit)
