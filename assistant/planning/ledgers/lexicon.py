"""The words a table answers to: its values, its columns, and what its rows are.

Built once per generation.  Surfaces are normalised as questions are
(`assistant.planning.question.normalise`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Any

import pandas as pd
import rjieba

from assistant.plan import LinkKind
from assistant.planning.ledgers.spelt_otherwise import other_spellings
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question_words import PAST_DUE
from assistant.ports import RecordStore
from assistant.records import Column, ColumnRole, ColumnType, RowTag, Table
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.script import simplified

_PLACE_SUFFIX = re.compile(r"(?<=..)(?:镇|乡|街道|村|社区|县|市|区)$")
_OFFICE = re.compile(
    r"[^县市区省]{2,4}(?P<whole>[县市区省](?P<bare>[^县市区省]{2,}(?:局|厅|委员会|办公室|中心|院|所)))$"
)
_FIRM = re.compile(r"(?:股份|责任|集团)*有限(?:责任)?公司$|(?<=..)(?:集团)?公司$")
_SHORTEST_FIRM = 3
_QUOTES = re.compile('[“”"]')
_BRACKETS = re.compile(r"[（(].*?[)）]|(?:(?<!\d)[/／]|[/／](?!\d)).*$")  # 价格/元, not 2024/9/6
_ENTITY_SUFFIX = re.compile(r"·?(?:许可证号|证号|编号|名称|编码|代码|号)$")
_LEDGER_SUFFIX = re.compile(r"(?:管理)?(?:台账|清单|登记表|统计表|汇总表|明细表|一览表|月报|表)$")
_TITLE_TAGS = ("n", "vn", "l", "j", "i", "v", "b", "eng")
_OUTLINE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|其中[：:]|[加减][：:])+\s*"
)
_KEYED_VALUES = 20_000
_WHICH = ("哪个", "哪些", "哪几个", "是哪个", "是哪些", "是哪几个", "在哪个", "在哪些", "在哪几个")
_GROUP_PREFIXES = ("各", "各个", "每", "每个", *_WHICH, "按", "分")
_NEGATIONS = ("未", "没", "没有", "尚未", "还没", "还没有", "并未", "未能")
_COUNTED_PREFIXES = ("几个", "多少个", "好多个")
DEADLINES = ("时限", "期限", "期止", "到期", "到期日", "有效期至", "截止日期")
_PAST = ("过", "过了", "超过", "超过了", "超出", "超")
_PLANNED = ("计划", "预计", "拟", "约定", "应")
_IS_PAST = ("已过", "已经过", "过了", "已过了", "已经过了", "到了", "已到", "已经到", "已经到了")
_PAST_DUE = sorted(PAST_DUE - {"误了期", "拖了期"})  # which may be said of work behind its plan
_ENDING = re.compile(r"(?<=[期限])(?:截?止|至)$")  # 有效期 of 有效期止
_SHORTEST_DONE = 2  # 已 and one character
_MOSTLY_OWN = 0.9  # of rows have a name of their own, but for chance
_NUMBERING = frozenset({"序号", "编号序号", "行号"})
_HOW_NUMBERED = frozenset({"统一", "唯一", "系统", "内部", "标准", "国家", "国标", "野外", "室内", "原"})
"""What stands before 编号 and says how things are numbered, not what they are."""


class Target(StrEnum):
    """What a surface stands for, the most telling first."""

    VALUE = "value"
    FLAG = "flag"
    RATE = "rate"
    UNIT_PRICE = "unit_price"
    DEADLINE = "deadline"
    COLUMN = "column"
    ENTITY = "entity"
    TITLE = "title"


@dataclass(frozen=True)
class Meaning:
    """One reading of a surface; `value` is the cell text for values and flags, `negated` for
    the surface that says it is not so (没验收)."""

    target: Target
    how: LinkKind
    column: Column | None = None
    value: str = ""
    negated: bool = False


@dataclass(frozen=True)
class TableWords:
    """One table with the surfaces that link to it."""

    table: Table
    name: str
    surfaces: dict[str, tuple[Meaning, ...]] = field(repr=False)
    entities: tuple[str, ...] = ()
    source_title: str = ""
    date_ranges: dict[str, tuple[date, date]] = field(default_factory=dict, repr=False)

    def said_in(self, text: str) -> Iterator[tuple[int, str]]:
        """The surfaces that stand in a normalised text, and where; a ledger has many more of them
        than a question has stretches."""
        for at in range(len(text)):
            for length in self._lengths:
                if (said := text[at : at + length]) in self.surfaces and len(said) == length:
                    yield at, said

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(surface) for surface in self.surfaces}))

    @cached_property
    def grouping_values(self) -> tuple[tuple[str, tuple[Meaning, ...]], ...]:
        """The surfaces of values that put rows in groups or say how they stand, with those readings."""
        found = ((surface, tuple(filter(self._puts_in_groups, each))) for surface, each in self.surfaces.items())
        return tuple((surface, meanings) for surface, meanings in found if meanings)

    @cached_property
    def own_names(self) -> tuple[tuple[str, tuple[Meaning, ...]], ...]:
        """The surfaces of names that tell rows apart, with those readings."""
        found = ((surface, tuple(filter(self._names_one, each))) for surface, each in self.surfaces.items())
        return tuple((surface, meanings) for surface, meanings in found if meanings)

    def _puts_in_groups(self, meaning: Meaning) -> bool:
        column = meaning.column if meaning.target is Target.VALUE else None
        return column is not None and (column.role is ColumnRole.STATUS or puts_in_groups(column, self.table))

    def _names_one(self, meaning: Meaning) -> bool:
        column = meaning.column if meaning.target is Target.VALUE else None
        return column is not None and is_own_name(column, self.table)

    @property
    def title_text(self) -> str:
        """The titles of table, file and sheet, a line each."""
        titles = dict.fromkeys((self.name, self.table.title, self.source_title, self.table.sheet))
        return "\n".join(normalise(title) for title in titles if title)


def table_words(knowledge: RecordStore, table: Table, glossary: Glossary) -> TableWords:
    """Collects a table's surfaces; reads its key and name columns."""
    name = dataset_name(knowledge, table)
    entities = entities_of(table)
    surfaces: dict[str, dict[Meaning, None]] = {}
    found = chain(
        _column_surfaces(table, glossary),
        _value_surfaces(knowledge, table),
        _not_yet_surfaces(table, glossary),
        _kind_surfaces(table, glossary),
        _deadline_surfaces(table, glossary),
        _planned_surfaces(table, glossary),
        _deadline_names(table),
        _named(entities, Target.ENTITY, glossary),
        _named(_title_words(table.title or name, glossary), Target.TITLE, glossary),
    )
    for surface, meaning in found:
        folded = normalise(surface)
        if len(folded) > 1:
            surfaces.setdefault(folded, {})[meaning] = None
    folded_surfaces = {surface: tuple(meanings) for surface, meanings in surfaces.items()}
    source_title = knowledge.source(table.source_id).title
    return TableWords(table, name, folded_surfaces, entities, source_title, _date_ranges(knowledge, table))


def subject_words(records: RecordStore, table: Table, glossary: Glossary) -> tuple[tuple[str, ...], ...]:
    """What a table is about: the words of its title and what its rows are, each in all its forms."""
    title = table.title or dataset_name(records, table)
    words = dict.fromkeys((*entities_of(table), *_title_words(title, glossary)))
    forms = (tuple(map(normalise, glossary.variants(word))) for word in words if len(word) > 1)
    return tuple(dict.fromkeys(tuple(sorted(each)) for each in forms))


def dataset_name(knowledge: RecordStore, table: Table) -> str:
    """What to call a table: its printed title, else its file's title."""
    return table.title or knowledge.source(table.source_id).title


def bare_name(column: Column) -> str:
    """A header without its unit: 监测面积（亩） -> 监测面积."""
    return without_unit(column.name) or column.name


def without_unit(name: str) -> str:
    """A header or one of its levels without what stands in brackets."""
    return _BRACKETS.sub("", name).strip()


def _named(words: Iterable[str], target: Target, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    for word in words:
        for variant in glossary.variants(word):
            yield variant, Meaning(target, _form(variant, word))


def _column_surfaces(table: Table, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    for column in table.columns:
        name = simplified(bare_name(column))
        if name.startswith("是否"):
            for flag in _other_verbs(name[2:], glossary):
                yield from _flag_surfaces(column, flag)
        elif len(name) == 1:
            for said in _GROUP_PREFIXES:  # 各村, 哪个村: a lone character is no word of its own
                yield said + name, Meaning(Target.COLUMN, LinkKind.EXACT, column)
            for said in _COUNTED_PREFIXES:
                yield said + name, Meaning(Target.COLUMN, LinkKind.EXACT, column)
            yield name + "名", Meaning(Target.COLUMN, LinkKind.EXACT, column)
        elif name not in _NUMBERING:
            yield from _town_surfaces(column, name)
            for variant in glossary.variants(name):
                yield variant, Meaning(Target.COLUMN, _form(variant, name), column)


def _town_surfaces(column: Column, name: str) -> Iterator[tuple[str, Meaning]]:
    """哪个镇, 哪个乡 of 乡镇."""
    parts = [part for part in "镇乡" if part in name] if column.role is ColumnRole.PLACE else []
    for part in parts:
        for said in (*_WHICH, "每个", "各个", "各", *_COUNTED_PREFIXES):
            yield said + part, Meaning(Target.COLUMN, LinkKind.ALIAS, column)


def _kind_surfaces(table: Table, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    """A wider word stands for all of its kinds among a column's values."""
    for wider, kinds in glossary.kinds.items():
        for column in table.columns:
            for value in column.values:
                if value in kinds:
                    yield wider, Meaning(Target.VALUE, LinkKind.ALIAS, column, value)


def _deadline_surfaces(table: Table, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    """逾期 and 到期 speak of the column that says until when."""
    deadlines = [c for c in table.columns if c.type is ColumnType.DATE and bare_name(c).endswith(DEADLINES)]
    for column in deadlines[:1]:
        for said in ("逾期", "超期", "过期", "已过期", "已经过期", "已到期", "已经到期", *_PAST_DUE):
            yield said, Meaning(Target.DEADLINE, LinkKind.EXACT, column, "overdue")
        for said in ("过期", "到期"):
            for negation in _NEGATIONS:
                yield negation + said, Meaning(Target.DEADLINE, LinkKind.EXACT, column, "to come")
        for name in glossary.variants(bare_name(column)):
            for said in (*(passed + name for passed in _PAST), *(name + passed for passed in _IS_PAST)):
                yield said, Meaning(Target.DEADLINE, LinkKind.EXACT, column, "overdue")
        for said in ("到期", "要到期", "期满"):
            yield said, Meaning(Target.DEADLINE, LinkKind.EXACT, column, "due")
        stems = dict.fromkeys(_ENDING.sub("", name) for name in glossary.variants(bare_name(column)))
        for stem in (*stems, *("有效" for each in stems if each.startswith("有效"))):
            for said in ("到", "至"):
                yield stem + said, Meaning(Target.DEADLINE, LinkKind.EXACT, column, "until")


def _planned_surfaces(table: Table, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    """已过计划验收时间: the day that was planned is over, where the table has no deadline besides."""
    dates = [column for column in table.columns if column.type is ColumnType.DATE]
    planned = [column for column in dates if bare_name(column).startswith(_PLANNED)]
    if len(planned) == 1 and not any(bare_name(column).endswith(DEADLINES) for column in dates):
        for name in glossary.variants(bare_name(planned[0])):
            for said in (*(passed + name for passed in _PAST), *(name + passed for passed in _IS_PAST)):
                yield said, Meaning(Target.DEADLINE, LinkKind.EXACT, planned[0], "overdue")


def _deadline_names(table: Table) -> Iterator[tuple[str, Meaning]]:
    """到期时间 names the column that says until when."""
    for column in [c for c in table.columns if c.type is ColumnType.DATE and bare_name(c).endswith(DEADLINES)][:1]:
        for said in ("到期时间", "到期日期", "到期日"):
            yield said, Meaning(Target.COLUMN, LinkKind.ALIAS, column)


def _date_ranges(knowledge: RecordStore, table: Table) -> dict[str, tuple[date, date]]:
    """First and last day of every date column, detail rows only."""
    dated = [column for column in table.columns if column.type is ColumnType.DATE]
    if not dated:
        return {}
    frame = knowledge.frame(table.id)
    rows = frame[frame["tag"] == RowTag.DETAIL.value]
    cells = {column.id: rows[column.id].dropna() for column in dated}
    return {name: (days.min(), days.max()) for name, days in cells.items() if len(days)}


def _other_verbs(flag: str, glossary: Glossary) -> Iterator[str]:
    """缴纳闲置费, and 交闲置费."""
    yield flag
    verb = next((flag[:end] for end in range(len(flag) - 1, 1, -1) if flag[:end] in glossary.words), "")
    for other in glossary.variants(verb)[1:] if verb else ():
        yield other + flag[len(verb) :]


def _flag_surfaces(column: Column, flag: str) -> Iterator[tuple[str, Meaning]]:
    """是否立案: 立案 and 已立案 mean 是, 未立案 means 否."""
    apart = f"{flag[0]}了{flag[1]}" if len(flag) == 2 else flag  # 立了案: verb and object may part
    for said in (flag, "已" + flag, "已经" + flag, apart, flag + "了", flag + "过"):
        yield said, Meaning(Target.FLAG, LinkKind.EXACT, column, "是")
    for negation in (*_NEGATIONS, "不"):
        yield negation + flag, Meaning(Target.FLAG, LinkKind.EXACT, column, "否")


def _value_surfaces(knowledge: RecordStore, table: Table) -> Iterator[tuple[str, Meaning]]:
    for column in table.columns:
        values = list(_values(knowledge, table, column))
        yield from ((said, Meaning(Target.VALUE, LinkKind.ALIAS, column, of)) for said, of in other_spellings(values))
        for value in values:
            yield value, Meaning(Target.VALUE, LinkKind.EXACT, column, value)
            plain = _OUTLINE.sub("", without_unit(value)).rstrip("%％↑↓ ")
            if plain != value and column.role in (ColumnRole.NAME, ColumnRole.CATEGORY):
                yield plain, Meaning(Target.VALUE, LinkKind.ALIAS, column, value)
            if (unquoted := _QUOTES.sub("", value)) not in (value, ""):
                yield unquoted, Meaning(Target.VALUE, LinkKind.ALIAS, column, value)
            yield from _office_surfaces(column, value)
            short = _PLACE_SUFFIX.sub("", value)
            if column.role is ColumnRole.STATUS and value.startswith("已") and len(value) > 2:
                for said in ("已经" + value[1:], value[1:] + "了", value[1:] + "过"):
                    yield said, Meaning(Target.VALUE, LinkKind.ALIAS, column, value)
            if column.role is ColumnRole.PLACE and short != value:
                yield short, Meaning(Target.VALUE, LinkKind.SUFFIX, column, value)


def _office_surfaces(column: Column, value: str) -> Iterator[tuple[str, Meaning]]:
    """县农业局 and 农业局 of an office, 远航机械 of a firm."""
    if column.role not in (ColumnRole.CATEGORY, ColumnRole.NAME):
        return
    if office := _OFFICE.match(value):
        for said in (office["whole"], office["bare"]):
            yield said, Meaning(Target.VALUE, LinkKind.SUFFIX, column, value)
    firm = _FIRM.sub("", value)
    if firm != value and len(firm) > _SHORTEST_FIRM:
        yield firm, Meaning(Target.VALUE, LinkKind.SUFFIX, column, value)


def _not_yet_surfaces(table: Table, glossary: Glossary) -> Iterator[tuple[str, Meaning]]:
    """没验收 of a status that has 已验收 and no word of its own for it: all other rows."""
    for column in table.columns:
        if column.role is not ColumnRole.STATUS:
            continue
        for value in column.values:
            if not value.startswith("已") or len(value) <= _SHORTEST_DONE or glossary.state_of(value):
                continue
            said = [negation + value[1:] for negation in _NEGATIONS]
            if not any(other in said for other in column.values):
                for each in said:
                    yield each, Meaning(Target.VALUE, LinkKind.ALIAS, column, value, negated=True)


def _values(knowledge: RecordStore, table: Table, column: Column) -> Iterable[str]:
    if column.values and table.layout != "indicators":
        return column.values
    if column.type is not ColumnType.TEXT or column.role not in (ColumnRole.KEY, ColumnRole.NAME, ColumnRole.PLACE):
        return ()
    frame = knowledge.frame(table.id)
    cells = frame.loc[look_up_rows(table, frame["tag"]), column.id].dropna().unique()
    return [str(value) for value in cells[:_KEYED_VALUES]]


def look_up_rows(table: Table, tags: pd.Series[Any]) -> pd.Series[Any]:
    """Rows that may be looked up by name: in a statement of indicators also its totals
    and 其中 rows, which are never added up."""
    return tags != RowTag.NOTE.value if table.layout == "indicators" else tags == RowTag.DETAIL.value


def puts_in_groups(column: Column, table: Table) -> bool:
    """Whether rows share its values: places, categories, and names that come again (当事单位)."""
    repeated = bool(column.values) and len(column.values) < _MOSTLY_OWN * table.detail_rows
    return column.role in (ColumnRole.PLACE, ColumnRole.CATEGORY) or (column.role is ColumnRole.NAME and repeated)


def is_own_name(column: Column, table: Table) -> bool:
    """Whether it tells the rows apart by name."""
    return column.role is ColumnRole.NAME and not puts_in_groups(column, table)


def hides_names(column: Column) -> bool:
    """Whether its names are partly hidden (李**): one may stand for several."""
    return any("*" in value or "＊" in value for value in column.values)


def entities_of(table: Table) -> tuple[str, ...]:
    """What a row is, by its key and name columns: 图斑编号 -> 图斑, 项目名称 -> 项目."""
    named = [bare_name(c) for c in table.columns if c.role in (ColumnRole.KEY, ColumnRole.NAME)]
    stems = [_ENTITY_SUFFIX.sub("", name) for name in named if name not in _NUMBERING]
    return tuple(dict.fromkeys(stem for stem in stems if len(stem) > 1 and stem not in _HOW_NUMBERED))


def _title_words(title: str, glossary: Glossary) -> Iterator[str]:
    text = _LEDGER_SUFFIX.sub("", _BRACKETS.sub("", simplified(title)))
    for word in sorted(glossary.words):
        if word in text:
            yield word
    for word, tag in rjieba.tag(text):
        if tag.startswith(_TITLE_TAGS) and len(word) > 1:
            yield word


def _form(variant: str, word: str) -> LinkKind:
    return LinkKind.EXACT if variant == word else LinkKind.ALIAS
