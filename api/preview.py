"""What a correction changes, told before it is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa

from api.understanding import period_words, table_summary
from api.understanding_text import ADDITIVITY, ROLES, TAGS, TYPES, totals_lines, wrapped
from assistant.records import Column, Table
from ingest.addresses import box_of
from ingest.reading_pool import ReadFile

_SHOWN_ROWS = 30


def preview_lines(before: ReadFile, after: ReadFile) -> list[str]:
    """The differences between two readings of one file; empty when there are none."""
    old, new = _tables(before), _tables(after)
    lines: list[str] = []
    for number, (table, rows) in enumerate(new, 1):
        former = next(((other, its) for other, its in old if _same_place(other, table)), None)
        lines += _changes(number, former, (table, rows))
    for number, (table, _) in enumerate(old, 1):
        if not any(_same_place(table, other) for other, _ in new):
            lines.append(f"表 {number}　{table.sheet}!{table.address}　{table.title}：不再单独成表")
    return lines


def _tables(file: ReadFile) -> list[tuple[Table, pa.Table]]:
    return list(zip(file.reading.tables, file.rows, strict=True)) if file.reading is not None else []


def _same_place(one: Table, other: Table) -> bool:
    first, second = box_of(one.address), box_of(other.address)
    return one.sheet == other.sheet and first is not None and second is not None and first.overlaps(second)


def _changes(number: int, former: tuple[Table, pa.Table] | None, now: tuple[Table, pa.Table]) -> Iterator[str]:
    table, rows = now
    head = f"表 {number}　{table.sheet}!{table.address}　{table.title}"
    if former is None:
        yield from wrapped(f"{head}：新读出的表，明细 {table.detail_rows} 行", 0)
        yield from wrapped(f"列：{'、'.join(column.name for column in table.columns)}", 2)
        return
    old, old_rows = former
    lines = [*_of_table(old, table), *_of_columns(old, table), *_of_rows(old_rows, rows)]
    if not lines:
        return
    yield from wrapped(head, 0)
    for line in lines:
        yield from wrapped(line, 2)
    for said, one in (("更正前", old), ("更正后", table)):
        yield from (
            line.replace("合计核对", f"合计核对（{said}）", 1) for line in totals_lines(table_summary(1, one).totals)
        )


def _of_table(old: Table, new: Table) -> Iterator[str]:
    pairs = (
        ("区域", old.address, new.address),
        ("标题", old.title, new.title),
        ("日期", period_words(old.as_of) or "不明", period_words(new.as_of) or "不明"),
        ("明细行数", str(old.detail_rows), str(new.detail_rows)),
    )
    yield from (f"{what}：{before} → {after}" for what, before, after in pairs if before != after)
    before, after = ("、".join(column.name for column in one.columns) for one in (old, new))
    if before != after:
        yield f"列名：{before} → {after}"


def _of_columns(old: Table, new: Table) -> Iterator[str]:
    former = {column.letter: column for column in old.columns}
    for column in new.columns:
        if column.letter in former:
            changed = [
                f"{what} {before} → {after}"
                for (what, before), (_, after) in zip(_said(former[column.letter]), _said(column), strict=True)
                if before != after
            ]
            if changed:
                yield f"列 {column.letter} {column.name}：{'；'.join(changed)}"


def _said(column: Column) -> Sequence[tuple[str, str]]:
    return (
        ("类型", TYPES[column.type.value]),
        ("角色", ROLES[column.role.value]),
        ("单位", column.unit or "无"),
        ("相加", ADDITIVITY[column.additivity] or "不可加"),
    )


def _of_rows(old: pa.Table, new: pa.Table) -> Iterator[str]:
    before = dict(zip(old["row"].to_pylist(), old["tag"].to_pylist(), strict=True))
    after = dict(zip(new["row"].to_pylist(), new["tag"].to_pylist(), strict=True))
    changed = [row for row, tag in after.items() if row in before and before[row] != tag]
    for row in changed[:_SHOWN_ROWS]:
        yield f"第 {row} 行：{TAGS[before[row]]} → {TAGS[after[row]]}"
    if len(changed) > _SHOWN_ROWS:
        yield f"等共 {len(changed)} 行的标记改变"
    gone, added = sorted(set(before) - set(after)), sorted(set(after) - set(before))
    for what, numbers in (("不再读作表中的行", gone), ("新读入的行", added)):
        if numbers:
            shown = "、".join(map(str, numbers[:10])) + (f" 等共 {len(numbers)} 行" if len(numbers) > 10 else "")
            yield f"{what}：第 {shown} 行"
