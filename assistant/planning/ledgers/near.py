"""What a word means in a table that has no such surface, but one that stands close to it.

A word met inside a header or title, part of the values of one column (砂岩 of 建筑用砂岩), a
wider word by its everyday name, or a rate of a yes/no column (立案率 of 是否立案).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import rjieba

from assistant.plan import LinkKind
from assistant.planning.coverage import find
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, bare_name, puts_in_groups
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN
from assistant.planning.speech.words import Word
from assistant.records import Column, ColumnRole, Table
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Dimension, unit_named

_NOUNS = ("n", "b", "j", "l", "f", "t", "s")
_UNDONE = re.compile(r"[不未没非无]")  # 补充耕地不实 is no 补充耕地
_DENIED = re.compile(r"[未非不无]$")
_RATE = "率"
_DOCUMENTS = frozenset("证照")
_NUMBERED = re.compile(r"(?:编号|号码?)$")
_TELLING = 4
_NAMES = frozenset({"名字", "名称", "名儿", "大名", "名"})
_PHASE = re.compile(r"第?[一二三四五六七八九十\d]+(?:期|号|标段?|段|片区?)")
FIRMS = frozenset({"企业", "公司", "厂家", "业主", "商家", "用地单位"})
WHOSE = (
    "受让单位",
    "用地单位",
    "建设单位",
    "企业",
    "公司",
    "受让人",
    "使用权人",
    "业主",
    "竞得人",
    "权利人",
    "当事单位",
)
OF_ANY_KIND = frozenset({"部分", "用地", "土地", "条件", "情况", "问题", "方面", "事项"})
"""Nouns that end the names of one kind (超占用地) and mean any: they name it only before what tells it from others."""
_OFFICES = frozenset("局厅委办院所站队")


def meanings_near(
    word: Word, words: TableWords, glossary: Glossary, wanted: Wanted, linked: Sequence[Column], behind: str = ""
) -> list[Meaning]:
    """The readings of a word that is no surface of the table; none where it has no place in it.

    `wanted` is what the question asks for, `linked` the columns of which values are named,
    `behind` the character after the word.
    """
    apart = list(words.surfaces.get(word.text, ())) if word.end - word.start > len(word.text) else []
    return (
        rate_of(word.text, words)
        or [Meaning(Target.COLUMN, LinkKind.EXACT, c) for c in words.table.columns if bare_name(c) == word.text]
        or [each for each in apart if each.target in (Target.TITLE, Target.ENTITY)]
        or _entity(word.text, words)
        or _by_its_name(word.text, words)
        or _column(word.text, words, glossary, wanted)
        or _title(word.text, words, glossary)
        or _kinds(word.text, words, glossary)
        or _by_other_name(word.text, words, glossary)
        or _part_of_values(word.text, words, linked, behind)
        or _office(word.text, words)
        or _part_of_names(word.text, words)
        or _within_one_value(word.text, words)
        or _only_column(word.text, words, glossary)
        or _whose(word.text, words)
    )


def general_measure(word: Word, words: TableWords) -> bool:
    """面积 or 金额 where several columns are so called: the question's dimension, not a column."""
    if not (AREA_NOUN.fullmatch(word.text) or MONEY_NOUN.fullmatch(word.text)):
        return False
    named = [c for c in words.table.columns if word.text in bare_name(c) and c.role is ColumnRole.MEASURE]
    return len(named) > 1 or (not named and word.text == "亩数")  # so many 亩 of a column in any unit of area


@dataclass(frozen=True)
class Wanted:
    """What a question asks for: something measured, or a column of some role; `done` when the
    word has 已 before it."""

    dimension: Dimension | None = None
    role: ColumnRole | None = None
    done: bool = False

    def fits(self, column: Column) -> bool:
        unit = unit_named(column.unit or "")
        return (unit is not None and unit.dimension is self.dimension) or column.role is self.role


def _entity(text: str, words: TableWords) -> list[Meaning]:
    """证 of a table whose rows are told apart by the number of theirs."""
    numbered = text in _DOCUMENTS and any(
        _NUMBERED.sub("", bare_name(column)).endswith(text)
        for column in words.table.columns
        if column.role is ColumnRole.KEY
    )
    return [Meaning(Target.ENTITY, LinkKind.ABBREVIATION)] if numbered else []


def _by_its_name(text: str, words: TableWords) -> list[Meaning]:
    """名字 of rows that have one each."""
    if text not in _NAMES:
        return []
    names = [c for c in words.table.columns if c.role is ColumnRole.NAME and not puts_in_groups(c, words.table)]
    return [Meaning(Target.COLUMN, LinkKind.ABBREVIATION, names[0])] if len(names) == 1 else []


def _column(text: str, words: TableWords, glossary: Glossary, wanted: Wanted) -> list[Meaning]:
    """A header that holds the word or its abbreviation; of several the one that is asked
    for (威胁…多少人: 威胁人数), and that says 已 as the question does (已复垦: not 复垦规模)."""
    columns = [c for c in words.table.columns if len(text) > 1 and find(text, bare_name(c), glossary)]
    done = [c for c in columns if wanted.done and bare_name(c).startswith("已")]
    fitting = [c for c in done or columns if wanted.fits(c)]
    return [Meaning(Target.COLUMN, LinkKind.ABBREVIATION, (fitting or done or columns)[0])] if columns else []


def _title(text: str, words: TableWords, glossary: Glossary) -> list[Meaning]:
    met = find(text, words.title_text, glossary)
    if met is None or _DENIED.search(words.title_text[: words.title_text.find(met[0])]):
        return []  # 供 is not what 批而未供 says
    return [Meaning(Target.TITLE, met[1])]


def _kinds(text: str, words: TableWords, glossary: Glossary) -> list[Meaning]:
    """卖 for 出让, and so for the kinds of it among a column's values."""
    for wider in glossary.variants(text):
        found = [meaning for meaning in words.surfaces.get(wider, ()) if meaning.target is Target.VALUE]
        if found and wider in glossary.kinds:
            return found
    return []


def _by_other_name(text: str, words: TableWords, glossary: Glossary) -> list[Meaning]:
    """塌方 for the value 崩塌."""
    for form in glossary.variants(text)[1:]:
        found = [meaning for meaning in words.surfaces.get(form, ()) if meaning.target is Target.VALUE]
        if len(found) == 1:
            return [replace(found[0], how=LinkKind.ALIAS)]
    return []


def _part_of_values(text: str, words: TableWords, linked: Sequence[Column], behind: str) -> list[Meaning]:
    """The values of one category that begin or end with a noun; of two categories the one
    of which values are named beside it (工业、住宅、商服用地)."""
    nominal = all(tag.startswith(_NOUNS) for _, tag in rjieba.tag(text))
    if len(text) == 1 or behind in _OFFICES or not (nominal or behind == "的"):
        return []
    found = {
        column.id: [
            Meaning(Target.VALUE, LinkKind.ABBREVIATION, column, value)
            for value in column.values
            if (value.startswith(text) and not _UNDONE.search(value[len(text) :])) or value.endswith(text)
        ]
        for column in words.table.columns
        if column.role is not ColumnRole.PLACE and puts_in_groups(column, words.table)
    }
    met = [meanings for meanings in found.values() if meanings]
    if len(met) > 1:
        met = [meanings for meanings in met if meanings[0].column in linked]
    if len(met) != 1 or not (nominal or len(met[0]) == 1):
        return []
    column = met[0][0].column
    if column is not None and len(met[0]) == len(column.values):
        return [Meaning(Target.TITLE, LinkKind.ABBREVIATION)]  # 用地 of 工业用地, 住宅用地 …: all of them
    return [] if text in OF_ANY_KIND else met[0]


def _office(text: str, words: TableWords) -> list[Meaning]:
    """市局 for 市自然资源和规划局: the one office in the table that it shortens."""
    if len(text) == 1 or text[-1] not in _OFFICES:
        return []
    shortened = re.compile(".{0,4}" + ".*".join(map(re.escape, text)))
    found = [
        Meaning(Target.VALUE, LinkKind.ABBREVIATION, column, value)
        for column in words.table.columns
        if column.role is not ColumnRole.PLACE and puts_in_groups(column, words.table)
        for value in column.values
        if shortened.fullmatch(value)
    ]
    return found if len(found) == 1 else []


def in_full(text: str, start: int, end: int, words: TableWords) -> tuple[tuple[int, int], Meaning] | None:
    """县自然资源局 around 自然资源: the one office so called, and where it stands."""
    if text[end : end + 1] not in _OFFICES or not text[end : end + 1]:
        return None
    first = start - 1 if text[start - 1 : start] in ("省", "市", "县", "区") else start
    found = _office(text[first : end + 1], words)
    return ((first, end + 1), found[0]) if found else None


def _part_of_names(text: str, words: TableWords) -> list[Meaning]:
    """二期 for the names that say so; another word only where it stands in one name alone."""
    if len(text) == 1:
        return []
    found = {
        meaning.value: Meaning(Target.VALUE, LinkKind.ABBREVIATION, meaning.column, meaning.value)
        for surface, meanings in words.own_names
        if text in surface and text != surface
        for meaning in meanings
    }
    columns = {each.column.id for each in found.values() if each.column is not None}
    many = _PHASE.fullmatch(text) is not None
    return list(found.values()) if len(columns) == 1 and (many or len(found) == 1) else []


def _within_one_value(text: str, words: TableWords) -> list[Meaning]:
    """联拓机械 for the one firm whose name holds it."""
    if len(text) < _TELLING or text in OF_ANY_KIND:
        return []
    found = [
        Meaning(Target.VALUE, LinkKind.ABBREVIATION, column, value)
        for column in words.table.columns
        if column.role is not ColumnRole.PLACE and puts_in_groups(column, words.table)
        for value in column.values
        if text in value and not _UNDONE.search(value.partition(text)[2])
    ]
    return found if len(found) == 1 else []


def whose_column(table: Table) -> Column | None:
    """The one column that says by whom, or for whom, rows go together (受让单位); None where there is not just one."""
    found = [column for column in table.columns if bare_name(column).endswith(WHOSE) and puts_in_groups(column, table)]
    return found[0] if len(found) == 1 else None


def _whose(text: str, words: TableWords) -> list[Meaning]:
    """企业 for the one column that says by whom rows go together (受让单位)."""
    column = whose_column(words.table) if text in FIRMS else None
    return [Meaning(Target.COLUMN, LinkKind.ABBREVIATION, column)] if column is not None else []


def _only_column(text: str, words: TableWords, glossary: Glossary) -> list[Meaning]:
    """A verb of one character by another word for it: 拿 for 受让 in 受让单位."""
    forms = [form for form in glossary.variants(text)[1:] if len(form) > 1] if len(text) == 1 else []
    columns = [c for c in words.table.columns if any(form in bare_name(c) for form in forms)]
    return [Meaning(Target.COLUMN, LinkKind.ABBREVIATION, columns[0])] if len(columns) == 1 else []


def rate_of(text: str, words: TableWords) -> list[Meaning]:
    """立案率 of the column 是否立案, 验收率 of the status 已验收."""
    if not text.endswith(_RATE):
        return []
    for said in (text[: -len(_RATE)], "已" + text[: -len(_RATE)]):
        for meaning in words.surfaces.get(said, ()):
            column = meaning.column
            told = column is not None and column.role is ColumnRole.STATUS
            if meaning.target is Target.FLAG or (meaning.target is Target.VALUE and told):
                return [Meaning(Target.RATE, meaning.how, column, meaning.value)]
    return []
