"""Which rows of a table a question means, by the words and numbers it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.plan import ColumnRef, Compare, Condition, In, Op
from assistant.planning.cells.asking import Asked
from assistant.planning.cells.labels import GROUP, Axis, Label, TableLabels
from assistant.planning.cells.members import alone_or_with_others, set_on_texts
from assistant.planning.cells.mentions import Mention, Span
from assistant.planning.ledgers.conditions import in_unit_of
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import without_unit
from assistant.planning.speech.limits import Limit
from assistant.records import PATH_SEPARATOR, Column, ColumnType
from assistant.vocabulary.numbers import parse_number, whole_number
from assistant.vocabulary.units import compatible, unit_in_brackets, unit_named

_GROUP_COLUMN = ColumnRef(id=GROUP, name="所在分组")
_CHANGE = re.compile(r"涨跌|增减|(?:变动|变化)(?![前后])|增长|增速|增幅|降幅|同比|环比|yoy|qoq", re.IGNORECASE)
_FALLING = re.compile(r"(?<![涨升增])[跌降减少]")  # 涨跌幅超过5% is of what rose
_SIGN = re.compile(
    r"(?:[是为](?=[负正]增长)|出现了?|呈现?)?(?:(?P<down>负增长|下滑|下降|下跌|减少|降低|为负|[跌降])"
    r"|(?P<up>正增长|上升|上涨|增长|增加|为正|涨))"
)
_BY_HOW_MUCH = re.compile(r"得?[最多]|率|了?(?:百分之)?(?:多少|几(?:个?百分点|(?![乎个家只])))")
_MOVING = re.compile(
    r"(?:[当本上][周月日期])?(?:又|也|还|都)?(?:(?P<same>持平)|(?P<down>下跌|降价|跌价|下降)|(?P<up>上涨|涨价|上升))了?的"
)
_MOVED_SO = re.compile(
    r"(?:[当本上][周月日期])?(?:又|也|还|都|是)*(?:(?P<same>持平)|(?P<down>下跌|降价|跌价|跌)|(?P<up>上涨|涨价|涨))了(?=[，,？?。]|$)"
)
"""有几样涨价了: nothing says by how much."""
_SINCE = re.compile(rf"(?:比|较)(?:上年|去年)?(?:同期|同月)(?:{_SIGN.pattern})(?!了?(?:多少|几))")
_COMPARED = re.compile(r"[较比](?:上|去|同|基)|同比|环比|涨跌|增减|变动")
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_RANK = re.compile(r"排名|名次|位次|排序|位序")
_NTH = re.compile(
    r"(?:排名?|位居|位列)?第(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)?(?![产大季度年月届批期章条款])"
)
_MOVED = re.compile(
    r"(?:(?P<same>同比|[较比]?(?:上年|去年)?同期的?)|(?P<chain>环比|[较比]上[期月]的?))?"
    r"(?:(?P<rate>增速|增长率|变动幅度)|(?:增长|增加|上升|提高|下降|减少|下滑|(?<![涨升增])[涨跌升降增减])幅?度?了?)$"
)
_OF_FALLS = re.compile(r"^[^增升涨]*(?:[降跌减]幅|下降|减少|下跌)[^增升涨]*$")
_OF_RISES = re.compile(r"(?:[增涨升]幅|增长|增速|上涨|上升)")
_DENIED = re.compile(r"(?:没有?|未|不曾?|未曾|非|尚未)[进被能]?$")
_EITHER = frozenset("是否√×有无YN✓✗")
_YES, _NO = ("是", "有", "√", "Y"), ("否", "无", "×", "N")
_NOTHING_BETWEEN = re.compile(r"[又也都还均在为是则却才并且而]*")
_EQUALS = re.compile(rf"(?:为|是|第|等于|达到?)?{_NUMBER}(?P<after>[^\d，。,]?[^\d，。,]?[^\d，。,]?)")


@dataclass(frozen=True)
class Picked:
    """A condition on rows with the stretch of the question that asks for it and what to call it."""

    condition: Condition
    span: Span
    label: str
    column: str


def by_words(mentions: Sequence[Mention], labels: TableLabels, asked: Asked) -> Iterator[Picked]:
    """One condition for each mention of words in rows."""
    for mention in mentions:
        own = _one_column(mention)
        if labels.table.layout == "indicators" and not mention.whole:
            own = _measured_as_asked(own, asked)
        if not own:
            continue
        values = tuple(dict.fromkeys(label.value for label in own))
        span = (mention.start, mention.end)
        if own[0].axis is Axis.CELL and (among := alone_or_with_others(mention, own, labels, asked)) is not None:
            values, span = among[0], (mention.start, among[1])
        if own[0].axis is Axis.GROUP:
            under = tuple(path for path in labels.groups if values[0] in path.split(PATH_SEPARATOR))
            yield Picked(In(column=_GROUP_COLUMN, values=under, label=values[0]), span, values[0], GROUP)
            continue
        column = labels.column(own[0].columns[0])
        if column is None:
            continue
        condition: Condition = (
            Compare(column=ref(column), op=Op.EQ, value=values[0])
            if len(values) == 1
            else In(column=ref(column), values=values, label=own[0].text if mention.whole else "")
        )
        yield Picked(condition, span, values[0] if len(values) == 1 else "、".join(values), column.id)


def _one_column(mention: Mention) -> tuple[Label, ...]:
    """The labels of the column that names the fewest rows by this word: the most telling."""
    by_column: dict[str, list[Label]] = {}
    for label in (*mention.on(Axis.CELL), *mention.on(Axis.GROUP)):
        by_column.setdefault(label.columns[0], []).append(label)
    if not by_column:
        return ()
    columns = sorted(by_column.values(), key=lambda own: (own[0].axis is Axis.GROUP, len(own)))
    return tuple(columns[0])


def _measured_as_asked(own: tuple[Label, ...], asked: Asked) -> tuple[Label, ...]:
    """Of rows that share a word, those of figures where no change is asked for, and in the unit asked for:
    收入 is 营业收入(百万元), not 营业收入增长率(%)."""
    if _CHANGE.search(asked.text) is None:
        own = tuple(label for label in own if not _CHANGE.search(label.value)) or own
    units = {label: unit_in_brackets(label.value) for label in own}
    fitting = tuple(
        label for label, unit in units.items() if unit is not None and asked.unit and compatible(asked.unit, unit)
    )
    return fitting or own


def by_limits(
    asked: Asked, headers: Sequence[Mention], labels: TableLabels, in_period: Sequence[Column]
) -> Iterator[Picked]:
    """超过5亩, 跌了100元以上, in columns of the period asked for.  Raises `NotExpressible`
    for a limit that fits no column."""
    for limit in asked.limits:
        column = None if limit.of else _limited(limit, asked.text, headers, labels, in_period)
        if column is None:
            raise NotExpressible(asked.text[limit.start : limit.start + 6])
        value = _in_scale(column, limit)
        op = limit.op
        moved = _MOVED.search(asked.text[: limit.start]) if _CHANGE.search(column.name) else None
        if moved is not None and not _compared_so(moved, column, labels):
            raise NotExpressible(moved.group())
        start = moved.start() if moved else limit.start
        span = (start, limit.start + len(limit.text))
        if _CHANGE.search(column.name) and _FALLING.search(asked.text, max(0, limit.start - 3), limit.start):
            if _OF_FALLS.search(column.name):
                raise NotExpressible(asked.text[limit.start : limit.start + 6])  # how 降幅 is written is not known
            value, op = -value, _turned(op)
        yield Picked(Compare(column=ref(column), op=op, value=value), span, "", column.id)
        if (
            moved is not None
            and not moved["rate"]
            and not _OF_RISES.search(column.name)
            and (op in (Op.GT, Op.GE)) == (value < 0)
        ):
            one_way = Op.LT if value < 0 else Op.GT  # 降幅不到50% of what fell
            yield Picked(Compare(column=ref(column), op=one_way, value=Decimal(0)), span, "", column.id)


def _compared_so(moved: re.Match[str], column: Column, labels: TableLabels) -> bool:
    """同比增幅 is of no column that says 环比, nor of a table that compares with 上期; nor the other way round."""
    if not (moved["same"] or moved["chain"]):
        return True
    same, chain = r"同比|同期|上年|去年", r"环比|上[期月季]"
    wanted, other = (same, chain) if moved["same"] else (chain, same)
    if re.search(f"{wanted}|{other}", column.name):
        return re.search(wanted, column.name) is not None
    names = " ".join(each.name for each in labels.table.columns)
    return re.search(wanted, names) is not None and re.search(other, names) is None


def _one_of(columns: Sequence[Column]) -> Column | None:
    """The one column meant: the only one, else the one that holds the total; 面积 of several areas is none."""
    columns = [column for column in columns if _COMPARED.search(column.path[-1]) is None] or columns
    whole = [column for column in columns if re.search(r"合计|总计|小计", column.name)]
    return columns[0] if len(columns) == 1 else whole[0] if len(whole) == 1 else None


_SCALE = re.compile(r"[（(](?P<scale>[万亿千百]{1,2})[）)]$")
_SCALES = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11, "万亿": 12}


def _in_scale(column: Column, limit: Limit) -> Decimal:
    """The limit in the column's unit, or in thousands as its header says: 参数(亿)."""
    scale = _SCALE.search(column.name)
    if scale is not None and limit.scaled and column.unit is None:
        return Decimal(f"{limit.value.scaleb(-_SCALES[scale['scale']]).normalize():f}")
    return in_unit_of(column, limit)[0]


def _turned(op: Op) -> Op:
    return {Op.GT: Op.LT, Op.GE: Op.LE, Op.LT: Op.GT, Op.LE: Op.GE}.get(op, op)


def _limited(
    limit: Limit, text: str, headers: Sequence[Mention], labels: TableLabels, in_period: Sequence[Column]
) -> Column | None:
    """The column a limit is set on: that of the nearest header before it, the only one in
    its unit, or of those that tell changes where the words speak of one."""
    stems = {column.path[:-1] for column in in_period if column.period is not None} - {()}
    for mention in sorted(headers, key=lambda each: -each.end):
        fitting = [column for column in measures_of(mention, labels) if _fits(limit, column)]
        fitting = _under_header_before(mention, fitting, headers, labels)
        columns = [c for c in fitting if c in in_period] or [c for c in fitting if c.path[:-1] in stems] or fitting
        if limit.unit is not None and len(columns) > 1:  # 持股不到1%: of 持股数量(股) and 持股比例(%) the latter
            columns = [column for column in columns if _fits(limit, column, known=True)] or columns
        if mention.end > limit.start:
            continue
        right_before = _NOTHING_BETWEEN.fullmatch(text[mention.end : limit.start]) is not None
        elsewhere = limit.unit is not None and any(_fits(limit, column, known=True) for column in in_period)
        if not right_before and elsewhere and not any(_fits(limit, column, known=True) for column in columns):
            continue  # 报告里，增幅超过60%: of 本报告期 in no unit and 增减（%） it is the latter
        if columns:
            return _one_of(columns)
        if set_on_texts(mention, limit.start, text, labels):
            return None
        if right_before:
            return None  # 得分低于10、参数量又超过10亿: no second limit on 得分 where 参数量 is in no number
    if len(in_period) == 1 and not headers and _fits(limit, in_period[0]):
        return in_period[0]
    fitting = [column for column in in_period if limit.unit and _fits(limit, column, known=True)]
    moving = _MOVED.search(text[: limit.start]) is not None
    telling = [column for column in fitting if moving == (_CHANGE.search(column.name) is not None)]
    chosen = fitting if len(fitting) == 1 else telling
    return chosen[0] if len(chosen) == 1 else None


def _under_header_before(
    mention: Mention, columns: list[Column], headers: Sequence[Mention], labels: TableLabels
) -> list[Column]:
    """出让面积 of 出让·面积 and 划拨·面积: the columns under the header that ends where the mention begins."""
    before = [each for each in headers if each.end == mention.start]
    if len(columns) < 2 or len(before) != 1:
        return columns
    under = measures_of(before[0], labels)
    return [column for column in columns if column in under] or columns


def _fits(limit: Limit, column: Column, *, known: bool = False) -> bool:
    own = unit_named(column.unit or "")
    if own is None:
        bare = limit.unit is None or limit.unit.factor == 1 or _SCALE.search(column.name) is not None
        return bare and not known  # 200万元 against figures of an unknown unit
    return limit.unit is None or compatible(limit.unit, own)


def by_sign(
    asked: Asked, headers: Sequence[Mention], labels: TableLabels, in_period: Sequence[Column] = ()
) -> Iterator[Picked]:
    """同比下滑的: a change below nothing, where no number says by how much; under the header of the time asked for."""
    stems = {column.path[:-1] for column in in_period if column.period is not None} - {()}
    for mention in headers:
        found = _SIGN.match(asked.text, mention.end)
        columns = [column for column in measures_of(mention, labels) if _CHANGE.search(column.name)]
        columns = [column for column in columns if column.path[:-1] in stems] if len(columns) > 1 and stems else columns
        columns = _under_header_before(mention, columns, headers, labels)
        start = found.start() if found else mention.start
        if found is None and (found := _SINCE.match(asked.text, mention.end)) is not None:
            columns = changes_under(mention, labels)
            start = mention.start if all(len(column.path) <= 1 for column in columns) else found.start()
        if found is None or len(columns) != 1 or _BY_HOW_MUCH.match(asked.text, found.end()):
            continue
        op = Op.LT if found["down"] else Op.GT
        yield Picked(Compare(column=ref(columns[0]), op=op, value=Decimal(0)), (start, found.end()), "", columns[0].id)
        return
    yield from _all_moving(asked, labels)


def _all_moving(asked: Asked, labels: TableLabels) -> Iterator[Picked]:
    """下跌的, 当周又上涨的 without a header: by the one figure that tells how things changed."""
    found = _MOVING.search(asked.text) or _MOVED_SO.search(asked.text)
    changes = [column for column in labels.table.columns if _is_measure(column) and _CHANGE.search(column.name)]
    signs = [column for column in changes if re.search("[涨跌]|增减", column.name)]
    if found is None or not (len(changes) == 1 or len(signs) == len(changes)) or not changes:
        return
    op = Op.EQ if found["same"] else Op.LT if found["down"] else Op.GT
    yield Picked(Compare(column=ref(changes[0]), op=op, value=Decimal(0)), found.span(), "", changes[0].id)


def changes_under(mention: Mention, labels: TableLabels) -> list[Column]:
    """The columns that say how it changed: those under the same header (气温·较上年同期), those that begin with its
    name (气温比上年同期增减)."""
    own = measures_of(mention, labels)
    stems = {column.path[:1] for column in own if len(column.path) > 1}
    names = [without_unit(column.name) for column in own if len(column.path) <= 1]
    numbers = [column for column in labels.table.columns if _is_measure(column)]
    return [
        column
        for column in numbers
        if (column.path[:1] in stems and _COMPARED.search(column.path[-1]))
        or any(_COMPARED.match(column.name, len(name)) for name in names if column.name.startswith(name))
    ]


def by_number(asked: Asked, headers: Sequence[Mention], labels: TableLabels, free: Sequence[Span]) -> Iterator[Picked]:
    """排名第6, 规模为14: a number right behind the header it equals, or before it (14B规模)."""
    for mention in headers:
        columns = measures_of(mention, labels)
        found = _EQUALS.match(asked.text, mention.end)
        if found is None or len(columns) != 1 or _taken(found.span("number"), asked, free):
            continue
        number = parse_number(found["number"])
        if number is not None and number.value is not None:
            condition = Compare(column=ref(columns[0]), op=Op.EQ, value=number.value)
            yield Picked(condition, (mention.start, found.end("number")), found["number"], columns[0].id)
    for column in labels.table.columns:
        marks = re.findall(r"[（(]([a-zA-Z]{1,3})[）)]$", column.name)
        if not marks or not _is_measure(column):
            continue
        for found in re.finditer(rf"(?<![a-z0-9.]){_NUMBER}{re.escape(marks[0].lower())}(?![a-z])", asked.text):
            number = parse_number(found["number"])
            if number is not None and number.value is not None and not _taken(found.span(), asked, ()):
                condition = Compare(column=ref(column), op=Op.EQ, value=number.value)
                yield Picked(condition, found.span(), found.group(), column.id)


def _taken(span: Span, asked: Asked, spans: Sequence[Span]) -> bool:
    start, end = span
    return not asked.roles.free(start, end) or any(start < b and a < end for a, b in spans)


def by_rank(asked: Asked, labels: TableLabels) -> Iterator[Picked]:
    """销量第二的, 排第3: the row that a column of ranks numbers so."""
    ranks = ranks_of(labels)
    found = _NTH.search(asked.text)
    if found is None or len(ranks) != 1 or _taken(found.span(), asked, ()):
        return
    number = whole_number(found["n"])
    if number is not None:
        yield Picked(
            Compare(column=ref(ranks[0]), op=Op.EQ, value=Decimal(number)), found.span(), found.group(), ranks[0].id
        )


def ranks_of(labels: TableLabels) -> list[Column]:
    """The columns that number rows by their rank."""
    return [column for column in labels.table.columns if _RANK.fullmatch(column.name) and _is_measure(column)]


def by_flag(asked: Asked, headers: Sequence[Mention], labels: TableLabels) -> Iterator[Picked]:
    """进入内阁的 where a column says 是否进入内阁: its 是, or its 否 behind 没有, 未."""
    for mention in headers:
        ids = dict.fromkeys(name for label in mention.on(Axis.HEADER) for name in label.columns)
        columns = [column for column in map(labels.column, ids) if column is not None]
        values = labels.cells_of(columns[0].id)
        if len(columns) != 1 or not (columns[0].name.startswith("是否") or (values and values <= _EITHER)):
            continue
        denied = _DENIED.search(asked.text[: mention.start])
        wanted = next((value for value in sorted(values) if value in (_NO if denied else _YES)), None)
        if wanted is None:
            raise NotExpressible(asked.text[mention.start : mention.end])
        start = denied.start() if denied else mention.start
        condition = Compare(column=ref(columns[0]), op=Op.EQ, value=wanted)
        yield Picked(condition, (start, mention.end), wanted, columns[0].id)


def measures_of(mention: Mention, labels: TableLabels) -> list[Column]:
    """The number columns that a mention of a header names."""
    ids = dict.fromkeys(name for label in mention.on(Axis.HEADER) for name in label.columns)
    return [column for column in map(labels.column, ids) if column is not None and _is_measure(column)]


def _is_measure(column: Column) -> bool:
    return column.type is ColumnType.NUMBER
