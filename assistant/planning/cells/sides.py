"""Plans that set two values against each other: differences, multiples and shares."""

from __future__ import annotations

from assistant.plan import Aggregation, Condition, Filtered, Measure, Plan, Ratio, Reckon, Reckoning, joined
from assistant.planning.cells.columns import numbers_of
from assistant.planning.cells.joining import merged
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import Picked, measures_of
from assistant.planning.expressing import NotExpressible, ref
from assistant.records import Column

_WHOLES = ("全部", "总", "合计", "所有", "共")


def two_sides(parts: Parts, reckon: Reckon) -> Plan:
    first, second = _sides(parts)
    if parts.asked.than < 0 and first.ends < second.ends and reckon is Reckon.DIFFERENCE:
        first, second = second, first  # 从甲年到乙年增加: the later against the earlier
    if parts.asked.earlier is not None and reckon is Reckon.DIFFERENCE:
        parts.assumptions.append(f"“{parts.asked.text[slice(*parts.asked.earlier)]}”按{second.label}理解")
    terms = (parts.term(first), parts.term(second))
    return Reckoning(terms=terms, reckon=reckon, basis=parts.basis())


def since_before(parts: Parts) -> Reckoning:
    """2023年…下降了多少 without a time to compare with: against the one before it."""
    newer, older = _and_before(parts)
    parts.assumptions.append(f"问题没有说与哪一期相比，按与{older.name}相比理解")
    terms = tuple(parts.term(Side(parts.where, column, column.name)) for column in (newer, older))
    return Reckoning(terms=terms, reckon=Reckon.DIFFERENCE, basis=parts.basis())


def share(parts: Parts) -> Plan:
    stated = [c for c in parts.columns() if any(word in c.name for word in ("占", "比例", "比重"))]
    if len(stated) == 1 and not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        return parts.listed(stated)
    pairs = _pairs(parts)
    if pairs is not None and parts.asked.than >= 0:
        return two_sides(parts, Reckon.SHARE)
    if parts.asked.whole and not any(word in parts.asked.whole for word in _WHOLES) and not _whole_is_things(parts):
        raise NotExpressible("占")
    column = parts.column()
    if column.unit == "%" or parts.everything or parts.table.layout == "indicators":
        raise NotExpressible("占")
    measure = Measure(aggregation=Aggregation.SUM, column=ref(column), unit=column.unit or "")
    part = Filtered(
        label="、".join(p.label for p in parts.reading.picked) or "部分", where=parts.where, measure=measure
    )
    rest = _beside_last(parts)
    if rest == parts.where:
        raise NotExpressible("占")  # nothing says which rows are the part
    whole = Filtered(label="全部", where=rest, measure=measure)
    return Ratio(dataset=parts.dataset, label="占比", numerator=part, denominator=whole, basis=parts.basis())


def _sides(parts: Parts) -> tuple[Side, Side]:
    """What differs between the two: their periods, the words of one column, or headers."""
    by_period = [use for use in parts.reading.periods if use.columns]
    if len(by_period) == 2:
        one, other = (parts.column(use.columns) for use in by_period)
        return Side(parts.where, one, one.name), Side(parts.where, other, other.name)
    if parts.asked.earlier is not None:
        newer, older = _and_before(parts)
        return Side(parts.where, newer, newer.name), Side(parts.where, older, older.name)
    by_rows = [use for use in parts.reading.periods if use.rows is not None]
    pairs = _pairs(parts)
    if len(by_rows) == 2:
        rest = [pick.condition for pick in merged(parts.reading.picked)]
        column = parts.column()
        sides = [
            Side(joined([*rest, use.rows]), column, use.match.period.text, use.match.period.end)
            for use in by_rows
            if use.rows is not None
        ]
        return sides[0], sides[1]
    if pairs is not None:
        rest = [pick.condition for pick in merged([p for p in parts.reading.picked if p not in pairs])]
        column = parts.column()
        sides = [Side(joined([*rest, pick.condition]), column, pick.label) for pick in pairs]
        return sides[0], sides[1]
    columns = _two_columns(parts)
    return tuple(Side(parts.where, column, column.name) for column in columns)  # type: ignore[return-value]


def _and_before(parts: Parts) -> tuple[Column, Column]:
    """The column of the time meant, else the newest, and the one before it of its kind."""
    dated = [c for c in numbers_of(parts.labels) if c.period is not None and c.period.end is not None]
    stems = {c.path[:-1] for c in parts.columns(dated)}
    found = [c for c in dated if c.path[:-1] in stems]
    meant = [c for c in found if any(c in use.columns for use in parts.reading.periods)]
    ends = {c.id: c.period.end for c in found if c.period is not None and c.period.end is not None}
    if len({c.path[:-1] for c in found}) != 1 or len(set(ends.values())) < len(found) or len(meant) > 1:
        raise NotExpressible("同期")
    newer = meant[0] if meant else max(found, key=lambda c: ends[c.id])
    before = [c for c in found if ends[c.id] < ends[newer.id]]
    if not before:
        raise NotExpressible("同期")
    return newer, max(before, key=lambda c: ends[c.id])


def _pairs(parts: Parts) -> list[Picked] | None:
    by_column: dict[str, list[Picked]] = {}
    for each in parts.reading.picked:
        by_column.setdefault(each.column, []).append(each)
    pairs = [own for own in by_column.values() if len(own) == 2]
    return sorted(pairs[0], key=lambda each: each.span) if len(pairs) == 1 else None


def _two_columns(parts: Parts) -> list[Column]:
    headers = [mention for mention in parts.reading.headers if measures_of(mention, parts.labels)]
    found = [measures_of(mention, parts.labels) for mention in headers]
    single = [columns[0] for columns in found if len(columns) == 1]
    if len(single) != 2:
        raise NotExpressible("比")
    return single


def _whole_is_things(parts: Parts) -> bool:
    """占五国总额, 占四个型号合计."""
    return any(character in parts.asked.whole for character in "二三四五六七八九十两各几")


def _beside_last(parts: Parts) -> Condition:
    """The conditions that part and whole share: all but the words of one column."""
    rest = [each.condition for each in merged(parts.reading.picked)[1:]]
    rest += [use.rows for use in parts.reading.periods if use.rows is not None]
    return joined(rest)
