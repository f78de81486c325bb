"""Plans that set two values against each other: differences, multiples and shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.plan import (
    Aggregation,
    Compare,
    Condition,
    Filtered,
    In,
    Measure,
    Op,
    Plan,
    Ratio,
    Reckon,
    Reckoning,
    joined,
)
from assistant.planning.cells.adding_up import counted_again, unit_of_row
from assistant.planning.cells.asking_words import FROM_OPENING, PERCENT
from assistant.planning.cells.columns import is_whole, numbers_of
from assistant.planning.cells.joining import merged, without_wider
from assistant.planning.cells.labels import Axis, forms
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import Picked, changes_under, measures_of
from assistant.planning.cells.since_then import changes_so_compared, rows_before
from assistant.planning.cells.statements import is_so_long_before, now_and_before
from assistant.planning.cells.wholes import WHOLES, is_all_rows
from assistant.planning.cells.years import years_of
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.records import Column

_NOW_AND_BEFORE = (
    ("本期", "上期"),
    ("本年", "上年"),
    ("本月", "上月"),
    ("期末", "期初"),
    ("年末", "年初"),
    ("本年", "去年"),
)
_WITHIN = re.compile(r"(?:里面?|里头|中|当中|之中)")


def two_sides(parts: Parts, reckon: Reckon, *, turned: bool = False) -> Plan:
    if reckon is Reckon.DIFFERENCE and (stated := _stated_change(parts)) is not None:
        return parts.listed([stated])
    if reckon is Reckon.DIFFERENCE and parts.asked.than < 0 and (ends := from_year_to_year(parts)) is not None:
        return ends
    first, second = _sides(parts)
    if parts.asked.than < 0 and first.ends < second.ends and reckon is Reckon.DIFFERENCE:
        first, second = second, first  # 从甲年到乙年增加: the later against the earlier
    if parts.asked.earlier is not None and reckon is Reckon.DIFFERENCE:
        parts.assumptions.append(f"“{parts.asked.text[slice(*parts.asked.earlier)]}”按{second.label}理解")
    sides = (second, first) if turned else (first, second)
    return _apart(parts, sides, reckon)


def _apart(parts: Parts, sides: Sequence[Side], reckon: Reckon = Reckon.DIFFERENCE) -> Reckoning:
    """One against the other; 增长百分之几 of figures that are no shares themselves is how much they grew."""
    terms = tuple(map(parts.term, sides))
    shares = any("%" in (term.measure.unit or "") or "%" in str(term.where) for term in terms)
    if reckon is Reckon.DIFFERENCE and parts.asked.unit is PERCENT and not shares:
        reckon = Reckon.GROWTH
    return Reckoning(terms=terms, reckon=reckon, basis=parts.basis())


def from_year_to_year(parts: Parts) -> Reckoning | None:
    """2022到2024年增长了多少 of a span in columns: its last year against its first; None without one."""
    spans = [use for use in parts.reading.periods if len(use.columns) > 1 and years_of(use.match.period) > 1]
    if len(spans) != 1 or parts.asked.each:
        return None
    ends = [c.period.end for c in spans[0].columns if c.period is not None and c.period.end is not None]
    sides = []
    for end in (max(ends), min(ends)):
        column = parts.column([c for c in spans[0].columns if c.period is not None and c.period.end == end])
        sides.append(Side(parts.where, column, column.name))
    return _apart(parts, sides)


def _stated_change(parts: Parts) -> Column | None:
    """降水量比上年同期多多少 where 降水量·较上年同期 says it."""
    if parts.asked.earlier is None or parts.everything:
        return None
    before = [mention for mention in parts.reading.headers if mention.end <= max(parts.asked.than, 0)]
    columns = [column for mention in before[-1:] for column in changes_under(mention, parts.labels)]
    columns = columns or ([] if any(use.columns for use in parts.reading.periods) else changes_so_compared(parts))
    return columns[0] if len(columns) == 1 and parts.some(parts.where) == 1 else None


def since_before(parts: Parts) -> Reckoning:
    """2023年…下降了多少 without a time to compare with: against the one before it."""
    newer, older = _now_and_before(parts) or _and_before(parts)
    parts.assumptions.append(f"问题没有说与哪一期相比，按与{older.name}相比理解")
    return _apart(parts, [Side(parts.where, column, column.name) for column in (newer, older)])


def from_first_to_last(parts: Parts, column: Column) -> Reckoning:
    """3月到5月…下降了多少: the last time of a span in rows against its first."""
    spans = [use for use in parts.reading.periods if use.rows is not None]
    held = parts.labels.period_values
    if len(spans) != 1 or not isinstance(spans[0].rows, In) or spans[0].rows.column.id not in held:
        raise NotExpressible("哪一行")
    named = dict(held[spans[0].rows.column.id])
    told = sorted((named[value].end, value) for value in spans[0].rows.values if named[value].end is not None)
    period = spans[0].match.period
    if (
        len(told) < 2
        or not parts.asked.text[spans[0].match.start :].startswith(period.text)
        or told[0][0] == told[-1][0]
    ):
        raise NotExpressible("哪一行")
    rest = [pick.condition for pick in merged(parts.reading.picked, parts.asked.text)]
    ends = [
        Side(joined([*rest, Compare(column=spans[0].rows.column, op=Op.EQ, value=value)]), column, value)
        for _, value in (told[-1], told[0])
    ]
    return _apart(parts, ends)


def share(parts: Parts) -> Plan:
    stated = [c for c in parts.columns() if any(word in c.name for word in ("占", "比例", "比重"))]
    stated = stated or parts.shares_beside()
    if len(stated) == 1 and not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        return parts.listed(stated)
    pairs = _pairs(parts)
    if parts.asked.than >= 0 and (pairs is not None or _columns_apart(parts)):
        return two_sides(parts, Reckon.SHARE, turned=pairs is not None and _whole_first(pairs, parts))
    if not (parts.asked.whole == "" or is_all_rows(parts) or _whole_is_things(parts)):
        raise NotExpressible("占")
    if parts.asked.than >= 0 and _of_another_figure(parts):
        raise NotExpressible("占")  # the whole is another figure, not all rows
    column = parts.column()
    if column.unit == "%" or parts.everything or (parts.measures_in_rows and not parts.part_one_whole([column])):
        raise NotExpressible("占")
    measure = Measure(aggregation=Aggregation.SUM, column=ref(column), unit=column.unit or "")
    part = Filtered(
        label="、".join(p.label for p in parts.reading.picked) or "部分", where=parts.where, measure=measure
    )
    rest = _beside_last(parts)
    if rest == parts.where:
        raise NotExpressible("占")  # nothing says which rows are the part
    if _of_several_kinds(parts, rest, column):
        raise NotExpressible("占")
    whole = Filtered(label="全部", where=rest, measure=measure)
    return Ratio(dataset=parts.dataset, label="占比", numerator=part, denominator=whole, basis=parts.basis())


def _of_several_kinds(parts: Parts, whole: Condition, column: Column) -> bool:
    """Whether the rows of a whole are no parts of one: in several units, or by sex and again by age."""
    rows = parts.rows(whole, looked_up=False)
    units = {unit_of_row(parts, row) for _, row in rows.iterrows()}
    return len(units) > 1 or counted_again(parts.table, rows, [column.id])


def _of_another_figure(parts: Parts) -> bool:
    """Whether headers of figures stand on both sides of 占, but for the same words again: 甲的持股数占合计持股数."""
    text, than = parts.asked.text, parts.asked.than
    headers = [mention for mention in parts.reading.headers if measures_of(mention, parts.labels)]
    before = {text[m.start : m.end] for m in headers if m.start <= than}
    behind = {text[m.start : m.end] for m in headers if m.start > than} - set(WHOLES)
    again = behind <= before and any(word in parts.asked.whole for word in WHOLES)
    return bool(before and behind) and not again


def _whole_first(pairs: Sequence[Picked], parts: Parts) -> bool:
    """甲里，乙占多少: both stand before 占, and what 里 follows is the whole; nothing tells them apart without it."""
    text, than = parts.asked.text, parts.asked.than
    if any(pick.span[1] > than for pick in pairs):
        return False
    within = [at for at, pick in enumerate(pairs) if _WITHIN.match(text, pick.span[1])]
    if len(within) != 1:
        raise NotExpressible("占")
    return within[0] == 0


def _sides(parts: Parts) -> tuple[Side, Side]:
    """What differs between the two: their periods, the words of one column, or headers."""
    by_period = [use for use in parts.reading.periods if use.columns]
    if len(by_period) == 2:
        one, other = (parts.column(use.columns) for use in by_period)
        return Side(parts.where, one, one.name), Side(parts.where, other, other.name)
    if parts.asked.earlier is not None:
        said = parts.asked.text[slice(*parts.asked.earlier)]
        if (rows := _rows_apart(parts, said) or rows_before(parts, said)) is not None:
            return rows
        newer, older = now_and_before(said, parts.columns(), numbers_of(parts.labels)) or _and_before(parts, said)
        return Side(parts.where, newer, newer.name), Side(parts.where, older, older.name)
    if FROM_OPENING.search(parts.asked.text) is not None:
        headed = [column for mention in parts.reading.headers for column in measures_of(mention, parts.labels)]
        ends = now_and_before("期初", list(dict.fromkeys(headed)), numbers_of(parts.labels))
        if ends is None:
            raise NotExpressible("期初")
        return Side(parts.where, ends[0], ends[0].name), Side(parts.where, ends[1], ends[1].name)
    by_rows = [use for use in parts.reading.periods if use.rows is not None]
    pairs = _pairs(parts)
    if len(by_rows) == 2:
        rest = [pick.condition for pick in merged(parts.reading.picked, parts.asked.text)]
        column = parts.column()
        sides = [
            Side(joined([*rest, use.rows]), column, use.match.period.text, use.match.period.end)
            for use in by_rows
            if use.rows is not None
        ]
        return sides[0], sides[1]
    if pairs is not None and any(isinstance(p.condition, In) and not p.condition.label for p in pairs):
        raise NotExpressible("哪一行")  # 支出 is a part of many rows' names: none of them, nor their sum, is meant
    if pairs is not None:
        rest = [
            pick.condition for pick in merged([p for p in parts.reading.picked if p not in pairs], parts.asked.text)
        ]
        column = parts.column()
        sides = [Side(joined([*rest, pick.condition]), column, pick.label) for pick in pairs]
        return sides[0], sides[1]
    columns = _two_columns(parts)
    return tuple(Side(parts.where, column, column.name) for column in columns)  # type: ignore[return-value]


def _rows_apart(parts: Parts, said: str) -> tuple[Side, Side] | None:
    """期末现金余额比期初: a row that says 期末 is set against the one that says 期初, never against another column."""
    picked = [pick for pick in parts.reading.picked if re.search("期末|年末", pick.label)]
    if not re.fullmatch(r"[期年]初", said) or len(picked) != 1:
        return None
    wanted = {re.sub("([期年])末", r"\1初", form) for form in forms(picked[0].label)}
    found = {
        label.value
        for label in parts.labels.labels
        if label.axis is Axis.CELL and label.columns[0] == picked[0].column and wanted & set(forms(label.value))
    }
    if len(found) != 1 or not isinstance(picked[0].condition, Compare):
        raise NotExpressible(said)
    own = picked[0].condition
    rest = [each.condition for each in merged([p for p in parts.reading.picked if p != picked[0]], parts.asked.text)]
    opening = Compare(column=own.column, op=Op.EQ, value=found.pop())
    column = parts.column()
    sides = [Side(joined([*rest, each]), column, str(each.value)) for each in (own, opening)]
    return sides[0], sides[1]


def _now_and_before(parts: Parts) -> tuple[Column, Column] | None:
    """The only two figures of a statement without a date, 期末 and 期初."""
    numbers = numbers_of(parts.labels)
    pairs = [
        (newer, older)
        for now, before in _NOW_AND_BEFORE
        for newer in numbers
        for older in numbers
        if now in newer.name and older.name == newer.name.replace(now, before)
    ]
    return pairs[0] if len(pairs) == 1 and len(numbers) == 2 else None


def _and_before(parts: Parts, said: str = "") -> tuple[Column, Column]:
    """The column of the time meant, else the newest, and the one before it of its kind: that which is `said`."""
    dated = [c for c in numbers_of(parts.labels) if c.period is not None and c.period.end is not None]
    stems = {c.path[:-1] for c in parts.columns(dated)}
    found = [c for c in dated if c.path[:-1] in stems]
    meant = [c for c in found if any(c in use.columns for use in parts.reading.periods)]
    ends = {c.id: c.period.end for c in found if c.period is not None and c.period.end is not None}
    if len({c.path[:-1] for c in found}) != 1 or len(set(ends.values())) < len(found) or len(meant) > 1:
        raise NotExpressible("同期")
    newer = meant[0] if meant else max(found, key=lambda c: ends[c.id])
    before = [c for c in found if ends[c.id] < ends[newer.id]]
    meant = [c for c in before if c.period and newer.period and is_so_long_before(said, newer.period, c.period)]
    if not (meant if said else before):
        raise NotExpressible("同期")
    return newer, max(meant if said else before, key=lambda c: ends[c.id])


def _pairs(parts: Parts) -> list[Picked] | None:
    by_column: dict[str, list[Picked]] = {}
    for each in parts.reading.picked:
        by_column.setdefault(each.column, []).append(each)
    pairs = [own for each in by_column.values() if len(own := without_wider(each)) == 2]
    return sorted(pairs[0], key=lambda each: each.span) if len(pairs) == 1 else None


def _single(mention: Mention, parts: Parts) -> list[Column]:
    """The columns a mention names; of a header over several the one that holds their total."""
    columns = measures_of(mention, parts.labels)
    whole = [column for column in columns if is_whole(column)]
    return whole if len(columns) > 1 and len(whole) == 1 and mention.whole else columns


def _two_columns(parts: Parts) -> list[Column]:
    headers = [mention for mention in parts.reading.headers if measures_of(mention, parts.labels)]
    found = [_single(mention, parts) for mention in headers]
    single = [columns[0] for columns in found if len(columns) == 1]
    if len(single) != 2:
        return _under_two_headers(headers, parts)
    return single


def _under_two_headers(headers: Sequence[Mention], parts: Parts) -> list[Column]:
    """户数改造后比改造前: of two headers over like figures, the column of the figure named under each."""
    found = [measures_of(mention, parts.labels) for mention in headers]
    pairs = []
    for (at, one), (to, other) in combinations(enumerate(found), 2):
        rest = [columns for place, columns in enumerate(found) if place not in (at, to)]
        under = [[c for c in side if all(c in columns for columns in rest)] for side in (one, other)]
        if set(one).isdisjoint(other) and len(under[0]) == len(under[1]) == 1 and _alike(under[0][0], under[1][0]):
            pairs.append([under[0][0], under[1][0]])
    if len(pairs) != 1:
        raise NotExpressible("比")
    return pairs[0]


def _alike(one: Column, other: Column) -> bool:
    """Whether two columns hold the same figure of two headers: their names differ in one level."""
    return one.unit == other.unit and len(one.path) == len(other.path) and len(set(one.path) ^ set(other.path)) == 2


def _columns_apart(parts: Parts) -> bool:
    """甲的质押数占其持股数: one column on either side of 占, both of one row."""
    headers = [m for m in parts.reading.headers if len(_single(m, parts)) == 1]
    apart = len(headers) == 2 and headers[0].end <= parts.asked.than < headers[1].start
    apart = apart and _single(headers[0], parts) != _single(headers[1], parts)  # 甲的金额占金额合计 is of all rows
    return apart and not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1


def _whole_is_things(parts: Parts) -> bool:
    """占五国总额, 占四个型号合计."""
    return any(character in parts.asked.whole for character in "二三四五六七八九十两各几")


def _beside_last(parts: Parts) -> Condition:
    """The conditions that part and whole share: all but the words of one column."""
    rest = [each.condition for each in merged(parts.reading.picked, parts.asked.text)[1:]]
    rest += [use.rows for use in parts.reading.periods if use.rows is not None]
    return joined(rest)
