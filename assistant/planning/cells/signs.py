"""Figures above or below nothing, said in words: 每股收益为负的, 2023年亏钱的."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.plan import Compare, Op
from assistant.planning.cells.asking import Asked
from assistant.planning.cells.columns import tells_change, tells_share
from assistant.planning.cells.labels import TableLabels
from assistant.planning.cells.mentions import Mention, Span
from assistant.planning.cells.model_columns import coefficients_said
from assistant.planning.cells.rows import Picked, measures_of
from assistant.planning.ledgers.expressing import ref
from assistant.planning.ledgers.lexicon import bare_name
from assistant.records import PATH_SEPARATOR, Column

_SIGNED = re.compile(
    r"(?:又|也|还|都|且)?(?:(?:是|为)(?:(?P<down>负[数值]?)|(?P<up>正[数值]?))(?![增的]?增长|[增相债])"
    r"|(?:小于|低于|不到)(?P<less>0|零)(?![\d.])|(?:大于|高于|超过)(?P<more>0|零)(?![\d.]))"
)
_RESULT = re.compile(
    r"(?:又|也|还|都|能|会|是|在|可以|预计|仍)*(?<!扭)(?<!减)(?:(?P<down>亏[钱损本]|赔[钱本])|(?P<up>赚钱|盈利))"
    r"(?:的(?=[是有哪共公企股单个家，,？?]|$)|(?=的?(?:有|是)?(?:几|哪|多少)[个家只]))"
)
_RESULTS = re.compile(
    r"(?:扣非|归母|归属(?:于)?(?:上市公司|母公司)(?:股东|所有者)?的?)?(?:净利润?|纯利润?|净损益)|每股(?:收益|盈利|盈余)|eps",
    re.IGNORECASE,
)


def by_value_sign(
    asked: Asked, headers: Sequence[Mention], labels: TableLabels, in_period: Sequence[Column]
) -> Iterator[Picked]:
    """A figure that is negative or positive, by its header; 亏钱的 by the one that says what was earned."""
    for mention in headers:
        found = _SIGNED.match(asked.text, mention.end)
        column = _one(measures_of(mention, labels), in_period)
        if found is not None and column is not None:
            yield _beyond_nothing(column, found.span(), down=bool(found["down"] or found["less"]))
    yield from _coefficients_signed(asked, headers, labels)
    found = _RESULT.search(asked.text)
    if found is None or any(mention.start < found.end() and found.start() < mention.end for mention in headers):
        return
    results = [column for column in in_period if _is_result(column)]
    if len(results) == 1:
        yield _beyond_nothing(results[0], found.span(), down=bool(found["down"]))


def _coefficients_signed(asked: Asked, headers: Sequence[Mention], labels: TableLabels) -> Iterator[Picked]:
    """第(1)列中哪些变量的系数是负数: the figures of the one column of models that is named."""
    said = [
        found for _, end in coefficients_said(asked.text, labels.table) if (found := _SIGNED.match(asked.text, end))
    ]
    named = [{column.id for column in columns} for m in headers if (columns := measures_of(m, labels))]
    meant = set.intersection(*named) if named else set()
    column = labels.column(next(iter(meant))) if len(meant) == 1 else None
    if len(said) == 1 and column is not None:
        yield _beyond_nothing(column, said[0].span(), down=bool(said[0]["down"] or said[0]["less"]))


def _is_result(column: Column) -> bool:
    levels = (bare_name(column), *column.path, *column.name.split(PATH_SEPARATOR))
    told = any(_RESULTS.fullmatch(re.sub(r"[（(].*[）)]$", "", level.strip())) for level in levels)
    return told and not tells_change(column) and not tells_share(column)


def _one(columns: Sequence[Column], in_period: Sequence[Column]) -> Column | None:
    """The one column of the period asked for; None where there are several or none."""
    fitting = [column for column in columns if column in in_period]
    return fitting[0] if len(fitting) == 1 else None


def _beyond_nothing(column: Column, span: Span, *, down: bool) -> Picked:
    condition = Compare(column=ref(column), op=Op.LT if down else Op.GT, value=Decimal(0))
    return Picked(condition, span, "", column.id)
