"""Plans that look up, list or count what stands in the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from assistant.plan import Aggregate, Aggregation, And, Compare, ListRows, Measure, Op, Plan
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.asking_words import PERCENT
from assistant.planning.cells.columns import asks_change, numbers_of, tells_change
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.parts import Parts
from assistant.planning.cells.sides import from_first_to_last, from_year_to_year, since_before
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import without_unit
from assistant.records import CellStatus, Column, ColumnType
from assistant.vocabulary.script import simplified
from assistant.vocabulary.units import Dimension, unit_in_brackets, unit_named

_KINDS = re.compile(r"类[型别]|种类|性质|用途$")
_WHOSE = re.compile(r"[谁哪]家的(?=[？?。]*$)")
_FIRMS = ("公司", "企业", "厂商", "厂家", "品牌")
_BODIES = ("机构", "部门", "单位")
_FIGURE = re.compile(r"[\d〇零一二三四五六七八九十百]")
_HOW_MANY = re.compile(r"(?:合计|小计|总计|总数|数量)$")
_OF_EACH = ("每", "每个", "每种", "每类", "每样", "每项", "各种", "各类", "各个", "各")
_HOW_MANY_OF = re.compile(r"(?:一共|总共|共)?有?(?:几|多少)个(?=[？?。，,]|$)")
_COUNTED_AS = re.compile(r"的?(?:一共|总共|共)?有(?:几|多少)个$")
_THINGS = "个种家项只位名条类款支宗件笔期篇"


def value(parts: Parts) -> Plan:
    texts = parts.answering()
    if parts.everything:
        raise NotExpressible("哪一行")
    count = parts.some(parts.where)
    if parts.asked.when:
        texts = _dated(texts, parts)
    if texts and not parts.columns_named():
        return _told(parts, texts)
    if parts.asked.when:
        raise NotExpressible("什么时候")
    if parts.asked.word and (moved := _growth_told(parts) or _over_a_span(parts, count)) is not None:
        return moved
    column = parts.column()
    if count > 1 or _says_nothing(parts, column):
        raise NotExpressible("哪一行")
    if tells_change(column) and not parts.asked.word and not asks_change(parts.asked.text):
        raise NotExpressible("多少")  # 上期的价格 is not how it changed
    if parts.asked.word and not tells_change(column):
        return since_before(parts)
    _check_kind(parts, column)
    return parts.listed([column])


def _check_kind(parts: Parts, column: Column) -> None:
    """Raises `NotExpressible` for a share asked of an amount, and an amount asked of a rate."""
    if parts.asked.unit is not None and parts.asked.unit.symbol == "%" and not _in_percent(parts, column):
        raise NotExpressible("百分之多少")
    if _of_a_rate(parts):
        raise NotExpressible("多少")


def _of_a_rate(parts: Parts) -> bool:
    """Whether the one row is in % where an amount is asked for."""
    asked = parts.asked.unit
    if asked is None or asked.dimension is Dimension.SHARE:
        return False
    rows = parts.rows(parts.where, looked_up=True)
    said = [unit_in_brackets(str(rows[column.id].iloc[0])) for column in parts.names()[:1]]
    return any(unit is not None and unit.dimension is Dimension.SHARE for unit in said)


def _growth_told(parts: Parts) -> ListRows | None:
    """2023年收入下降了百分之几 where a row 营业收入增长率 says it beside 营业收入; None elsewhere."""
    picked = [pick for pick in parts.reading.picked if pick.label]
    times = [use for use in parts.reading.periods if use.columns]
    if parts.asked.unit is not PERCENT or parts.asked.earlier is not None or len(picked) != 1 or len(times) != 1:
        return None
    where = growth_row(parts)
    return parts.listed([parts.column()]).model_copy(update={"where": where}) if where is not None else None


def growth_row(parts: Parts) -> Compare | None:
    """The row 营业收入增长率 of a statement that is asked of its 营业收入 and nothing else of its rows."""
    picked = [pick for pick in parts.reading.picked if pick.label]
    if len(picked) != 1 or len(parts.reading.picked) != 1 or not isinstance(picked[0].condition, Compare):
        return None
    growth = re.compile(rf"{re.escape(without_unit(picked[0].label))}(?:同比)?(?:增长率?|增速|增幅)(?:[（(]%[）)])?")
    names = {
        label.value
        for label in parts.labels.labels
        if label.axis is Axis.CELL and label.columns[0] == picked[0].column and growth.fullmatch(label.value)
    }
    if len(names) != 1:
        return None
    where = Compare(column=picked[0].condition.column, op=Op.EQ, value=names.pop())
    return where if len(parts.rows(where, looked_up=True)) == 1 else None


def _over_a_span(parts: Parts, count: int) -> Plan | None:
    """增长了多少 from the first year of a span to its last, in columns or in rows."""
    ends = from_year_to_year(parts)
    if ends is not None:
        return ends
    column = parts.column()
    return from_first_to_last(parts, column) if count > 1 and not tells_change(column) else None


_RATE = re.compile(r"率|比|占|增|幅|涨|跌|降|份额|[%％]|yoy", re.IGNORECASE)


def _in_percent(parts: Parts, column: Column) -> bool:
    """Whether the cell may be a percentage, by its column or by the words of its row and above it."""
    if column.unit == "%" or _RATE.search(column.name) or parts.reading.labels.table.title.find("%") >= 0:
        return True
    rows = parts.rows(parts.where, looked_up=True)
    told = [str(rows[c.id].iloc[0]) for c in parts.names()] + [
        str(rows[n].iloc[0]) for n in ("path", "unit") if n in rows
    ]
    return any(_RATE.search(text) for text in told)


def _told(parts: Parts, texts: Sequence[Column]) -> Plan:
    """What text columns say of rows; a number is not asked for of a cell that says nothing."""
    rows = parts.rows(parts.where, looked_up=True)
    if not texts or (parts.asked.operation is Operation.SUM and len(texts) > 1):
        raise NotExpressible("几个")  # cells that are no numbers are not added up
    if parts.asked.number and (len(rows) != 1 or not any(_FIGURE.search(str(rows[c.id].iloc[0])) for c in texts)):
        raise NotExpressible("多少")
    return parts.listed(texts)


def named(parts: Parts) -> Plan:
    """Rows by name, or what a text column says of them."""
    if parts.everything:
        raise NotExpressible("哪些")
    count = parts.some(parts.where)
    texts = parts.answering()
    if parts.asked.when:
        texts = _dated(texts, parts) or _days_of(parts)
    elif not texts:
        texts = _bodies_asked(parts)
        if not texts and _WHOSE.search(parts.asked.text) is not None:
            raise NotExpressible("谁家")
    fixed = {column.id for column in parts.names()[:1]} & parts.fixed()
    if not texts and (parts.asked.when or fixed or (count > 1 and not parts.asked.many)):
        raise NotExpressible("哪一个")
    return parts.listed(texts)


def _dated(columns: Sequence[Column], parts: Parts) -> list[Column]:
    """The columns of days, or of texts that all say a time (2022.10)."""
    return [c for c in columns if c.type is ColumnType.DATE or c.id in parts.labels.period_values]


def _days_of(parts: Parts) -> list[Column]:
    """哪天…最高收盘价: the date column called as the header that is asked of, 最高收盘价日."""
    headers = [mention for mention in parts.reading.headers if mention.whole]
    named = {label.text for mention in headers for label in mention.on(Axis.HEADER)}
    dates = [column for column in parts.table.columns if column.type is ColumnType.DATE]
    return [c for c in dates if any(re.fullmatch(f"{re.escape(name)}(?:日|日期|时间)", c.name) for name in named)]


def _bodies_asked(parts: Parts) -> list[Column]:
    """哪个机构: the one column of offices, whatever its header calls them."""
    things = [parts.asked.text[start:] for start in parts.reading.thing_starts]
    whose = _WHOSE.search(parts.asked.text) is not None
    if not whose and not any(text.startswith(_BODIES) for text in things):
        return []
    ends = (*_BODIES, *_FIRMS) if whose else _BODIES
    found = [c for c in parts.table.columns if c.type is ColumnType.TEXT and c.name.endswith(ends)]
    return found if len(found) == 1 and found[0].id not in parts.used else []


def count(parts: Parts) -> Plan:
    """How many rows there are, or how many things they name; the figure itself where a single row is meant."""
    if asks_values(parts) and not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        return value(parts)
    _check_rows_are_counted(parts)
    all_of_first(parts, parts.asked.top)
    _check_lines_are_things(parts)
    naming = {column.id for column in parts.names()[:1]}
    if naming & parts.fixed():
        return _told(parts, parts.answering())  # one thing by name is not counted
    kind = _repeated(parts)
    if kind is not None and _asked_of_each(kind, parts):
        raise NotExpressible("每")
    unit = parts.asked.unit
    kinds = unit is not None and unit.name == "类"
    if kind is None and kinds and any(_KINDS.search(column.name) for column in parts.table.columns):
        raise NotExpressible("几类")  # 滑坡隐患点有几类 counts no 隐患点 where a column says their kinds
    measure = Measure(
        aggregation=Aggregation.COUNT_DISTINCT if kind else Aggregation.COUNT,
        column=ref(kind) if kind else None,
        unit=unit.name if unit else "个",
    )
    return Aggregate(dataset=parts.dataset, where=parts.where, measures=(measure,), basis=parts.basis())


def _check_rows_are_counted(parts: Parts) -> None:
    """Raises `NotExpressible` where 多少 asks for a figure, or does not say of what."""
    if parts.table.layout == "form":
        raise NotExpressible("多少")  # its one row is no thing to be counted
    if parts.columns_named() or (parts.everything and not parts.reading.named):
        raise NotExpressible("多少")
    if (has_unit_of_its_own(parts) and not _rows_counted(parts)) or counted_in_cells(parts) is not None:
        raise NotExpressible("多少")
    unit = parts.asked.unit
    if parts.everything and parts.measures_in_rows and unit is not None and unit.name in _PERSONS:
        raise NotExpressible(f"多少{unit.name}")  # lines of figures are no people
    if parts.everything and not _names_what_is_counted(parts):
        raise NotExpressible("多少")


_PERSONS = frozenset({"人", "位", "名"})


def _rows_counted(parts: Parts) -> bool:
    """…的乡镇有几个, 有几个乡镇 where a column is called so that names each row, though another is in 个."""
    unit, text = parts.asked.unit, parts.asked.text
    names = {column.id for column in parts.names()[:1]}
    said = [m.span for m in parts.reading.headers if m.whole and any(names & set(own.columns) for own in m.labels)]
    counted = any(_HOW_MANY_OF.match(text, end) or _COUNTED_AS.search(text[:start]) for start, end in said)
    return unit is not None and unit.name in _THINGS and counted and not parts.everything


def _check_lines_are_things(parts: Parts) -> None:
    """Raises `NotExpressible` where it is not said which lines of the table are things to be counted."""
    bounded = any(not pick.label for pick in parts.reading.picked)
    if bounded and len(parts.rows(parts.where, looked_up=True)) > len(parts.rows(parts.where, looked_up=False)):
        raise NotExpressible("几个")  # whether a line 其中： counts as one is not said
    if any(use.rows is not None for use in parts.reading.periods) and not len(parts.rows(parts.where, looked_up=False)):
        raise NotExpressible("没有")
    if any(column.type is ColumnType.DATE for column in parts.answering()):
        raise NotExpressible("几个")  # 完成几个了 asks for no 完成时限


def _asked_of_each(kind: Column, parts: Parts) -> bool:
    """每种病害有几处: so many of each kind, not how many kinds there are."""
    named = [m for m in parts.reading.headers if any(kind.id in label.columns for label in m.on(Axis.HEADER))]
    return any(parts.asked.text[: mention.start].endswith(_OF_EACH) for mention in named)


def _names_what_is_counted(parts: Parts) -> bool:
    """Whether 多少辆 of all rows says of what: a table of firms has none."""
    unit = parts.asked.unit
    return unit is None or unit.name in _THINGS or bool(parts.reading.thing_starts or parts.answering())


def asks_values(parts: Parts) -> bool:
    """Whether figures are asked for, by a header or by a time in one, rather than how many rows there are."""
    timed = parts.in_period()
    of_condition = any(column.id in parts.used for column in timed)  # 2024年每股收益为负的有几家
    return parts.columns_named() or (timed != numbers_of(parts.labels) and not of_condition)


def all_of_first(parts: Parts, first: int | None) -> None:
    """前十大…合计, 前十名股东里的自然人 of a table that holds just the first ten."""
    if first is not None and len(parts.rows(And(parts=()), looked_up=False)) != first:
        raise NotExpressible(f"前{first}")


def _says_nothing(parts: Parts, column: Column) -> bool:
    """Whether the one cell asked for holds a mark (/, —) in place of a figure."""
    row = parts.rows(parts.where, looked_up=True).iloc[0]
    return bool(pd.isna(row[column.id])) and row[f"{column.id}_status"] != CellStatus.MASKED.value


def has_unit_of_its_own(parts: Parts) -> bool:
    """多少户, 多少亩 where a column is in 户 or 亩: what that column holds is asked for."""
    unit = parts.asked.unit
    units = [unit_named(column.unit or "") for column in numbers_of(parts.labels)]
    return unit is not None and any(own is not None and own.name == unit.name for own in units)


def counted_in_cells(parts: Parts) -> Column | None:
    """多少架 where rows are models of aircraft: the one column that says how many there are of each."""
    unit = parts.asked.unit
    if unit is None or not unit.counts or unit.name in _THINGS or parts.columns_named():
        return None
    held = [c for c in numbers_of(parts.labels) if not c.unit and _HOW_MANY.search(simplified(c.name))]
    return held[0] if len(held) == 1 else None


def _repeated(parts: Parts) -> Column | None:
    """The text column whose different values are counted, where rows repeat what is asked
    for; None when each row is one."""
    rows = parts.rows(parts.where, looked_up=False)
    named = [column for column in parts.answering() if not rows[column.id].dropna().is_unique]
    if named:
        return named[0]
    names = [column for column in parts.names() if column.id not in parts.fixed()]
    if not parts.answering() and names and not rows[names[0].id].dropna().is_unique and not names[1:]:
        raise NotExpressible("几个")
    return None
