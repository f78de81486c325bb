"""Tables as they were understood, as plain text for a terminal of 100 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, chop_cells

from api.understanding import ColumnSummary, RowSummary, TableSummary, TotalSummary

WIDTH = 100

ROLES = {
    "key": "编号",
    "name": "名称",
    "place": "地点",
    "category": "分类",
    "status": "状态",
    "date": "日期",
    "measure": "数值",
    "note": "备注",
}
TYPES = {"text": "文字", "number": "数字", "date": "日期"}
TAGS = {"detail": "明细", "subtotal": "小计", "total": "合计", "among": "其中", "note": "说明行"}
LAYOUTS = {"rows": "", "indicators": "指标在行、期间或对象在列", "form": "填写式表单"}
ADDITIVITY = {"flow": "可加", "stock": "各期不可加", "none": ""}
_SHOWN_ROWS = 30
_SHOWN_VALUES = 6


def table_lines(table: TableSummary) -> Iterator[str]:
    """Everything about one table, no line wider than the terminal."""
    yield from wrapped(f"表 {table.number}　{table.sheet}!{table.address}　{table.title}", 0)
    about = [table.as_of or "日期不明", LAYOUTS[table.layout]]
    about += [f"单位：{table.unit}" if table.unit else "", f"填报单位：{table.filler}" if table.filler else ""]
    about.append(_counts(table))
    yield from wrapped(" · ".join(part for part in about if part), 2)
    if table.corrected:
        yield from wrapped("已更正：" + "；".join(table.corrected), 2)
    yield from _grid(("列", "名称", "类型", "角色", "单位", "", "取值"), [_cells(column) for column in table.columns])
    if table.row_tags and table.row_tags.others:
        yield from wrapped("非明细行：" + "、".join(_others(table.row_tags)), 2)
    yield from totals_lines(table.totals)
    for note in table.notes:
        yield from wrapped(note, 2)
    for finding in table.findings:
        yield from wrapped(f"！{finding}", 2)


def totals_lines(totals: Sequence[TotalSummary]) -> Iterator[str]:
    """The totals check: how many agree, and each one that does not."""
    wrong = [total for total in totals if not total.agrees]
    if not totals:
        yield "  合计核对：表内没有可核对的合计"
        return
    verdict = "全部相符" if not wrong else f"{len(wrong)} 处不符"
    yield f"  合计核对：{len(totals)} 处，{verdict}"
    for total in totals if len(totals) <= _SHOWN_ROWS else wrong[:_SHOWN_ROWS]:
        mark = "相符" if total.agrees else f"不符，明细相加为 {total.computed}"
        yield from wrapped(f"第 {total.row} 行“{total.label}” {total.column}：表中 {total.printed}，{mark}", 4)


def _counts(table: TableSummary) -> str:
    tags = {"detail": table.rows} | (table.row_tags.counts if table.row_tags else {})
    said = [f"{TAGS[tag]} {count} 行" for tag, count in tags.items()]
    return "、".join(said) + (f"（其中手工隐藏 {table.hidden_rows} 行）" if table.hidden_rows else "")


def _others(rows: RowSummary) -> Iterator[str]:
    for other in rows.others[:_SHOWN_ROWS]:
        yield (
            f"第 {other.row} 行{TAGS[other.tag]}“{other.label}”"
            if other.label
            else f"第 {other.row} 行{TAGS[other.tag]}"
        )
    if len(rows.others) > _SHOWN_ROWS:
        yield f"等共 {len(rows.others)} 行"


def _cells(column: ColumnSummary) -> tuple[str, ...]:
    name = " › ".join(column.path) + (f"（另有{column.second_name}）" if column.second_name else "")
    values = "、".join(column.values[:_SHOWN_VALUES])
    values += f" 等 {len(column.values)} 种" if len(column.values) > _SHOWN_VALUES else ""
    extra = [ADDITIVITY[column.additivity], "隐藏列" if column.hidden else "", column.period or ""]
    return (
        column.letter,
        name,
        TYPES[column.type],
        ROLES[column.role],
        column.unit or "",
        " ".join(filter(None, extra)),
        values if column.role != "key" else "",
    )


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns side by side; names take at most 30 places, the last column what is left."""
    widths = [min(max(cell_len(row[at]) for row in (head, *rows)), 30) for at in range(len(head) - 1)]
    rest = max(WIDTH - 4 - sum(widths) - 2 * len(widths), 12)
    for row in (head, *rows):
        folded = [chop_cells(text, max(width, 1)) or [""] for text, width in zip(row, (*widths, rest), strict=True)]
        for line in range(max(map(len, folded))):
            parts = [pieces[line] if line < len(pieces) else "" for pieces in folded]
            padded = [part + " " * (width - cell_len(part)) for part, width in zip(parts, widths, strict=False)]
            yield ("    " + "  ".join((*padded, parts[-1]))).rstrip()


def wrapped(text: str, indent: int) -> Iterable[str]:
    """`text` folded to the terminal, further lines two places deeper."""
    first, *rest = chop_cells(text, WIDTH - indent - 2) or [""]
    return [" " * indent + first, *(" " * (indent + 2) + line for line in rest)]
