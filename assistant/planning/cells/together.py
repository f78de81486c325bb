"""Plans that take several rows or columns together: sums, averages, the largest and smallest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, Aggregation, Extreme, Link, LinkKind, Measure, Plan, Reckon, Reckoning
from assistant.planning.cells.adding_up import counted_again, total_among, unit_of_row
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.columns import is_whole, says_change, tells_change, tells_falls, tells_share
from assistant.planning.cells.every_row import of_every_row
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.leftovers import THINGS
from assistant.planning.cells.looking_up import (
    all_of_first,
    asks_values,
    count,
    counted_in_cells,
    growth_row,
    has_unit_of_its_own,
    value,
)
from assistant.planning.cells.one_by_one import either_of_two, holds_another, leaves_out_years, row_by_row, times_add_up
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import measures_of, ranks_of
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.records import Column, ColumnType

_PER = re.compile(r"每(?:[户人亩吨宗辆台座件株头股]|公顷|平方米|平方公里|公里|千米|米|小时|天)")
_A_TIME = re.compile(r"每个?(?P<step>[年月])(?!份)|(?P<each>[年月])均")
_EACH_ROW = re.compile(r"平均每一?[个家所座类种项]?")
_STEPS = {
    "年": re.compile(r"(?:19|20)\d{2}\s*(?:年度?)?(?:\.0)?"),
    "月": re.compile(r"(?:(?:19|20)\d{2}\s*[年.])?\s*\d{1,2}\s*(?:月份?)?"),
}
_ALL = re.compile(r"各|所有|全部|都|每")
_TOP_TOGETHER = re.compile(
    r"最.{1,4}?的?(?:[两二三四五六七八九十]|\d+).{0,6}?(?:合计|一共|总共|共|加起来|之和|平均|占)"
)
_OF_KINDS = re.compile(r"类别|类型|大类|分类|种类|性质")
_RANKED = re.compile(r"(?:前|后|倒数)(?:[一两二三四五六七八九十]|\d+)(?:名|位)")
_FASTEST = re.compile(r"最(?:快|猛|凶|狠|慢)")
_VARIABLE = "变量"
_STATISTIC = re.compile(r"标准差|方差|均值|平均值|中位数|最小值|最大值|极差|偏度|峰度|变异系数")
_NEAR = 2  # characters between what is measured and 最


def together(parts: Parts, kind: Aggregation, reckon: Reckon) -> Plan:
    """One column over several rows, or one row over several columns; 一共几种 counts rows."""
    unit = parts.asked.unit
    held = counted_in_cells(parts)
    of_rows = not (held or has_unit_of_its_own(parts) or asks_values(parts))
    if kind is Aggregation.SUM and unit is not None and unit.counts and of_rows:
        return count(parts)
    if (several := row_by_row(parts)) is not None:
        return _of_rows(parts, several, reckon)
    if not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        if parts.asked.operation is Operation.SUM and not _one_by_one(parts) and len(parts.columns()) == 1:
            return value(parts)
        return _across(parts, reckon)
    column = held or parts.column()
    _check_added(parts, kind, column)
    measure = Measure(aggregation=kind, column=ref(column), unit=parts.unit_for(column))
    basis = parts.basis()
    if kind is Aggregation.AVERAGE and (each := _each_time(parts)) is not None:
        basis = basis.model_copy(update={"links": (*basis.links, each)})
    return Aggregate(dataset=parts.dataset, where=parts.where, measures=(measure,), basis=basis)


def _check_added(parts: Parts, kind: Aggregation, column: Column) -> None:
    """Raises `NotExpressible` for figures of several rows that cannot be taken together."""
    if parts.asked.word and not tells_change(column):
        raise NotExpressible(parts.asked.word)  # 平均每年增长多少 is no average of the figures
    if kind is Aggregation.AVERAGE and _PER.search(parts.asked.text) is not None:
        raise NotExpressible("平均")  # 平均每户多少 is one sum over another
    all_of_first(parts, parts.asked.top)
    rows = parts.rows(parts.where, looked_up=False)
    if len(rows) < 2 or parts.asked.things not in (0, len(rows)) or leaves_out_years(parts):
        raise NotExpressible("加起来")
    if kind is Aggregation.SUM and column.unit == "%" and not (tells_share(column) and parts.asked.things):
        raise NotExpressible("加起来")  # only shares of one whole add up
    rates = _rates_of_each(parts, kind, column)
    if parts.measures_in_rows and not rates and len({unit_of_row(parts, row) for _, row in rows.iterrows()}) > 1:
        raise NotExpressible("加起来")
    once = parts.table.layout != "indicators" or parts.part_one_whole([column]) or rates
    if parts.everything and not (once and not counted_again(parts.table, parts.frame, [column.id])):
        raise NotExpressible("加起来")


def _rates_of_each(parts: Parts, kind: Aggregation, column: Column) -> bool:
    """各指标同比增长的平均值: of rates one average may be taken where each row is said to be meant."""
    return kind is Aggregation.AVERAGE and column.unit == "%" and of_every_row(parts) and parts.asked.each


def averaged_each(parts: Parts) -> bool:
    """平均每个乡镇有多少: each of what the rows are called, so one average over them."""
    said = _EACH_ROW.search(parts.asked.text)
    if said is None or parts.asked.operation is not Operation.AVERAGE:
        return False
    names = {column.id for column in parts.names()[:1]}
    return any(
        mention.start == said.end() and mention.whole and any(names & set(own.columns) for own in mention.labels)
        for mention in parts.reading.headers
    )


def _each_time(parts: Parts) -> Link | None:
    """平均每年 over rows of a year each: the words stand for the column that says which."""
    said = _A_TIME.search(parts.asked.text)
    if said is None:
        return None
    column = parts.times()
    values = parts.rows(parts.where, looked_up=False)[column.id] if column is not None else None
    if (
        column is None
        or values is None
        or not values.is_unique
        or not all(_STEPS[said["step"] or said["each"]].fullmatch(str(v)) for v in values)
    ):
        raise NotExpressible(said.group())
    return Link(
        text=said.group(),
        start=said.start(),
        end=said.end(),
        target=f"header:{column.name}",
        how=LinkKind.EXACT,
        score=1.0,
    )


def extreme(parts: Parts) -> Plan:
    largest = parts.asked.operation is Operation.LARGEST
    all_of_first(parts, parts.asked.first)
    if (ranked := _by_ranks(parts)) is not None:
        return ranked
    best = Reckon.LARGEST if largest else Reckon.SMALLEST
    if not parts.asked.falling and (several := row_by_row(parts)) is not None:
        return _of_rows(parts, several, best)
    if _TOP_TOGETHER.search(parts.asked.text) is not None or _asks_for_kinds(parts):
        raise NotExpressible("最")
    columns = _one_by_one(parts) or parts.columns()
    one_row = not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1
    if one_row and len(columns) > 1 and _alike(parts, columns):
        if parts.asked.moving is not None and not _tells_of_change(parts):
            return _moved_most(parts, columns, best)
        return _across(parts, best)
    column = parts.column()
    if _kind_unmet(parts) or _measured_otherwise(parts, column) or column in ranks_of(parts.labels):
        raise NotExpressible("哪")
    details = parts.rows(parts.where, looked_up=False)
    if one_row or not len(details) or leaves_out_years(parts):
        raise NotExpressible("最")
    mixed = column.unit != "%" and "unit" in details.columns and details["unit"].nunique() > 1
    if mixed and not _of_variables(parts, column):
        raise NotExpressible("最")  # 万吨 and 万人次 are not set against each other
    names = parts.answering() or parts.names()
    names = [c for c in names if c.id not in parts.fixed()] or names
    falls = parts.asked.falling and largest and _may_fall(parts, column)
    if not falls and (two := either_of_two(parts)) is not None:
        return _of_rows(parts, two, best)
    measured = parts.shown(column)
    return Extreme(
        dataset=parts.dataset,
        where=parts.where,
        column=measured,
        largest=largest and not falls,
        shown=tuple(dict.fromkeys((*(ref(c) for c in _telling(parts, names)), measured))),
        limit=parts.asked.top or 1,
        basis=parts.basis(),
    )


def _of_variables(parts: Parts, column: Column) -> bool:
    """标准差最大的变量: of variables the statistic as it is printed; this is noted."""
    named = [m for m in parts.reading.mentions if any(own.text == _VARIABLE for own in m.on(Axis.HEADER))]
    if not (named and parts.names()[0].name == _VARIABLE and _STATISTIC.fullmatch(column.name)):
        return False
    parts.assumptions.append("各变量的单位不同，按表中所列数值比较")
    return True


def _by_ranks(parts: Parts) -> Extreme | None:
    """前三名, 后三名 of rows that a column numbers by their rank, and of no other figure; None elsewhere."""
    ranks = ranks_of(parts.labels)
    if (
        parts.asked.ranked_at >= 0
        or parts.asked.top is None
        or len(ranks) != 1
        or _RANKED.search(parts.asked.text) is None
    ):
        return None
    figures = {c.id for m in parts.reading.headers for c in measures_of(m, parts.labels)} - {ranks[0].id}
    if figures or not parts.everything or parts.asked.named is False:
        return None
    last = parts.asked.operation is Operation.SMALLEST
    shown = (*map(ref, _telling(parts, [c for c in parts.names() if c not in ranks])), ref(ranks[0]))
    return Extreme(
        dataset=parts.dataset,
        where=parts.where,
        column=ref(ranks[0]),
        largest=last,
        shown=tuple(dict.fromkeys(shown)),
        limit=parts.asked.top,
        basis=parts.basis(),
    )


def _tells_of_change(parts: Parts) -> bool:
    """Whether the one row says itself how much something went up or down (营业收入增长率)."""
    return any(says_change(pick.label) for pick in parts.reading.picked)


def _moved_most(parts: Parts, columns: Sequence[Column], best: Reckon) -> Plan:
    """哪一年营业收入涨得最快 is the year of its largest 营业收入增长率; 涨得最多 may be of amounts, and is not told."""
    where = growth_row(parts)
    if where is None or _FASTEST.match(parts.asked.text, parts.asked.ranked_at) is None:
        raise NotExpressible("涨跌")
    if parts.asked.falling:
        best = Reckon.SMALLEST if best is Reckon.LARGEST else Reckon.LARGEST
    terms = tuple(parts.term(Side(where, column, _distinct(column, columns))) for column in columns)
    return Reckoning(terms=terms, reckon=best, limit=parts.asked.top or 1, basis=parts.basis())


def _one_by_one(parts: Parts) -> list[Column]:
    """The columns that are named each by its own whole header (甲、乙、丙三国)."""
    named = [measures_of(mention, parts.labels) for mention in parts.reading.headers if mention.whole]
    single = [columns[0] for columns in named if len(columns) == 1]
    return single if len(single) == len(named) > 1 and len(set(single)) == len(single) else []


def _may_fall(parts: Parts, column: Column) -> bool:
    """跌得最多 is the least of a change, 亏得最多 of a profit; 降水最多 is the most, as is 降幅最大 of 降幅."""
    lost = re.search(r"亏|流出", parts.asked.text) is not None
    return (lost or tells_change(column)) and not tells_falls(column)


def _telling(parts: Parts, names: Sequence[Column]) -> Sequence[Column]:
    """The first name, with the next one where it does not tell rows from each other (工业, in two places)."""
    rows = parts.rows(parts.where, looked_up=False)
    alone = len(names) < 2 or parts.answering() or rows[names[0].id].is_unique
    return names[:1] if alone else names[:2]


def _asks_for_kinds(parts: Parts) -> bool:
    """哪一类 of rows that stand under kinds asks for the kind with the most of all its rows."""
    if re.search(r"哪一?(?:大?类|种类型)", parts.asked.text) is None:
        return False
    return any(
        _OF_KINDS.search(column.name) and column.id != parts.names()[0].id and column.id not in parts.fixed()
        for column in parts.table.columns
        if column.type is ColumnType.TEXT and column.values
    )


def _across(parts: Parts, reckon: Reckon) -> Plan:
    columns = _one_by_one(parts) or _without_totals(parts, parts.columns())
    if len(columns) < 2 or not times_add_up(parts, columns):
        raise NotExpressible("加起来")
    if parts.asked.things not in (0, len(columns)) and not parts.asked.counts_years:
        raise NotExpressible("几个")  # 四家银行 of a table in which three are called so
    if parts.asked.word and reckon in (Reckon.SUM, Reckon.AVERAGE):
        raise NotExpressible(parts.asked.word)
    units = {column.unit for column in columns}
    if reckon in (Reckon.SUM, Reckon.AVERAGE) and not _all_meant(parts, columns):
        raise NotExpressible("加起来")
    if len(units) > 1 or not _alike(parts, columns):
        raise NotExpressible("加起来")
    terms = tuple(parts.term(Side(parts.where, column, _distinct(column, columns))) for column in columns)
    limit = parts.asked.top or 1
    return Reckoning(terms=terms, reckon=reckon, limit=limit, basis=parts.basis())


def _of_rows(parts: Parts, sides: Sequence[Side], reckon: Reckon) -> Plan:
    """Rows named one by one, of one unit; shares are not added up."""
    of = [parts.rows(side.where, looked_up=True).iloc[0] for side in sides]
    own = sides[0].column.unit
    units = {own if own == "%" else unit_of_row(parts, row) or own for row in of}
    shares = any("%" in str(unit or "") for unit in units) or any("%" in side.label for side in sides)
    summed = reckon in (Reckon.SUM, Reckon.AVERAGE)
    twice = summed and holds_another(parts, sides)
    if len(units) > 1 or (summed and parts.asked.word) or (shares and reckon is Reckon.SUM) or twice:
        raise NotExpressible("加起来")
    terms = tuple(map(parts.term, sides))
    return Reckoning(terms=terms, reckon=reckon, limit=parts.asked.top or 1, basis=parts.basis())


def _without_totals(parts: Parts, columns: Sequence[Column]) -> list[Column]:
    """The columns but for those that hold the total of the others, by their name or by their figures."""
    kept = [column for column in columns if not is_whole(column)]
    total = total_among(parts.frame, kept)
    return kept if total is None else [each for each in kept if each != total]


def _all_meant(parts: Parts, columns: Sequence[Column]) -> bool:
    """Whether the question says that it means just these columns: one by one, by their
    times, by their number, or all of them."""
    each = [mention for mention in parts.reading.headers if len(measures_of(mention, parts.labels)) == 1]
    timed = [use for use in parts.reading.periods if len(use.columns) == 1]
    spanned = any(set(columns) <= set(use.columns) for use in parts.reading.periods)
    said = _ALL.search(parts.asked.text) is not None
    return len(columns) in (len(each), len(timed), parts.asked.things) or said or spanned


def _alike(parts: Parts, columns: Sequence[Column]) -> bool:
    """Whether columns are several of one kind: named one by one, counted in words (五国),
    under one header, of several times, or objects side by side."""
    named = {c.id for mention in parts.reading.headers for c in measures_of(mention, parts.labels)}
    each = [mention for mention in parts.reading.headers if len(measures_of(mention, parts.labels)) == 1]
    one_by_one = len(each) == len(columns) and all(column.id in named for column in columns)
    stems = {column.path[:-1] for column in columns}
    ends = {column.period.end for column in columns if column.period is not None}
    under_one = len(stems) == 1 and (stems != {()} or len(ends) == len(columns))
    return one_by_one or under_one or parts.asked.things == len(columns) or parts.measures_in_rows


def _kind_unmet(parts: Parts) -> bool:
    """哪个年龄段…最高 among rows that only share a part of their names, where no label
    says which of them are of that kind."""
    partial = [m for m in parts.reading.mentions if m.on(Axis.CELL) and not m.whole and len(m.labels) > 1]
    met = {mention.start for mention in parts.reading.mentions}
    return bool(partial) and any(start not in met for start in parts.reading.thing_starts)


def _measured_otherwise(parts: Parts, column: Column) -> bool:
    """Whether the words right before 最 are met somewhere else than in the column taken: 注意力头数最多 in texts."""
    at = parts.asked.ranked_at
    met = [m for m in parts.reading.mentions if 0 <= at - m.end <= _NEAR and m.start not in parts.reading.thing_starts]
    near = [m for m in met if parts.asked.text[m.start : m.end] not in THINGS]
    last = max(near, key=lambda mention: mention.end, default=None)
    if last is None or (last.whole and last.on(Axis.CELL)):
        return False
    return column not in measures_of(last, parts.labels)


def _distinct(column: Column, columns: Sequence[Column]) -> str:
    """The levels of a header that set it apart from the others."""
    shared = set(column.path)
    for other in columns:
        shared &= set(other.path)
    return "·".join(level for level in column.path if level not in shared) or column.name
