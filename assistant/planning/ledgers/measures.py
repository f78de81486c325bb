"""What a question measures in a table: which columns, in which unit, or how many rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.plan import Aggregation, ColumnRef, LinkKind, Measure
from assistant.planning.coverage import find
from assistant.planning.ledgers.dates import period_column, year_column
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.near import WHOSE
from assistant.planning.ledgers.states import remaining_columns
from assistant.planning.ledgers.taken_up import only_says_which
from assistant.planning.ledgers.what_is_left import MEASURE_TAIL, columns_left, left_behind_ask, refuse_denied
from assistant.planning.speech.limits import without_limited
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN, NUMBER_ASK, SIZE_ASK
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import COUNTING, OF_KINDS, Dimension, Unit, compatible, unit_named

BY_COLUMN_ONLY = "问题没有说明是什么的数，按列名理解"
_ONLY_ASKS = re.compile(r"的?(?P<whose>单位|公司|企业|人家?|部门|地方)?(?:不重复的?|去重)?(?:一?共|总共|合计|有|是)*")
_GROUPED_BY = ("各", "各个", "各种", "各类", "每", "每个", "每种", "每类", "每样", "按", "按照", "分")
_COUNT_NOUN = re.compile(r"(?:个|宗|件|点|处|户|条|数|斑|目|项)数(?!额|据|字)|数量")
KINDS = ("类别", "类型", "种类", "性质", "用途", "矿种", "树种", "草种", "品种", "工种", "险种", "税种")
_OFFICE = r"(?:单位|企业|公司|部门)"
_HOW_MANY_OFFICES = re.compile(
    rf"(?:多少|好多|几)[家个](?:不同的)?{_OFFICE}|(?<![责主]任){_OFFICE}(?:一共|总共|共|合计)?(?:是|有)?"
    r"(?:多少|好多|几)[家个]"
)
_WHICH_ROWS = re.compile(r"有?哪(?:些|几[宗件处家户条项块座个])[，,]?(?:都|分别)?[在是]?$")
_DONE_HOW_MUCH = re.compile(r"(?P<verb>[一-鿿]{1,2}?)(?:出去|掉)?了(?:多少|好多|几)")
_LANDS = ("宗地", "地块", "土地", "用地")
_LAND_ALONE = re.compile(r"的地(?=$|[，,？?。有在是共一总合加全都哪多好几平最分各里当中])")
_PHYSICAL = (Dimension.AREA, Dimension.MONEY, Dimension.LENGTH, Dimension.WEIGHT, Dimension.VOLUME)


def kind_columns(table: Table) -> list[Column]:
    """The columns that say of what kind rows are."""
    return [c for c in table.columns if bare_name(c).endswith(KINDS) and c.type is not ColumnType.DATE]


class Measures:
    """The measures of one question over one table; `assumptions` grow as it decides.

    Its methods raise `NotExpressible` where the table has no such number.
    """

    def __init__(
        self, question: Question, reading: TableReading, glossary: Glossary, assumptions: list[str], *, in_context: bool
    ) -> None:
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.assumptions = assumptions
        self.in_context = in_context
        self.table = reading.words.table
        self.named_before: Sequence[Column] = ()
        self.added_up_before: Sequence[Column] = ()
        self.grouped_by: Sequence[Column] = ()

    def wanted(self) -> list[Measure]:
        values = self.value_columns()
        if self.question.average and not values:  # 指标一共多少，平均每个多少
            values = [c for c in self.named_before if c in self._measure_columns()][:1]
        if self.question.average and not values and SIZE_ASK.search(self.question.normal):
            values = [self.main_area()]  # 平均多大
        if self.question.average or values:
            columns = [next(iter(values), None)] if self.question.average or len(values) < 2 else values
            if None in columns:
                raise NotExpressible("平均" if self.question.average else "多少")
            kind = Aggregation.AVERAGE if self.question.average else Aggregation.SUM
            self.need_subject(named=columns)
            form = self.table.layout == "form"  # its one row is nothing to count
            rows_too = self._counts_rows() and not self.question.average and not form
            counted = [self.count_of_rows()] if rows_too and not any(map(_counts_things, columns)) else []
            return counted + [self.of_column(kind, column) for column in columns if column is not None]
        return [self.count()]

    def _counts_rows(self) -> bool:
        """宗数和面积 counts rows as well; 受益户数 is a column of its own."""
        noun = _COUNT_NOUN.search(self.question.normal)
        named = [(item.start, item.end) for item in self.reading.of(Target.COLUMN)]
        return noun is not None and not any(start <= noun.start() and noun.end() <= end for start, end in named)

    def of_column(self, kind: Aggregation, column: Column) -> Measure:
        return Measure(aggregation=kind, column=ref(column), unit=self._converted_to(column) or column.unit or "")

    def shown(self, column: Column) -> ColumnRef:
        """The column as it is told of single rows: in the unit asked for."""
        return ref(column).model_copy(update={"shown_in": self._converted_to(column)})

    def _converted_to(self, column: Column) -> str:
        """The unit asked for, where it is another than the column's and can be reckoned from it; this is noted."""
        asked, own = self.question.unit, unit_named(column.unit or "")
        if asked is None or own is None or asked.counts or asked.symbol == own.symbol or not compatible(asked, own):
            return ""
        note = f"台账单位为{column.unit}，已换算为{asked.symbol}"
        if note not in self.assumptions:
            self.assumptions.append(note)
        return asked.symbol

    def count(self) -> Measure:
        unit = self.question.unit
        if unit is not None and unit.dimension is not Dimension.COUNT:
            raise NotExpressible(f"多少{unit.name}")
        if self.question.dimension in _PHYSICAL or self.question.dimension is Dimension.SHARE:
            raise NotExpressible("多少")
        self.need_subject()
        return self.count_of_rows()

    def count_of_rows(self) -> Measure:
        if self._of_kinds() and kind_columns(self.table):
            raise NotExpressible("几类")  # 隐患点有几类 counts no 隐患点
        if self.table.layout != "rows" or (self.reading.keyed and self.question.unit is None):
            raise NotExpressible("多少")  # one named row: what of it?
        unit = self.question.unit if self.question.unit and self.question.unit.dimension is Dimension.COUNT else None
        if unit is not None and unit.name == "家" and self._names_whose():
            raise NotExpressible("几家")  # 拿了地的企业是几家 counts no plots
        rows = [item.text for item in self.reading.of(Target.ENTITY, Target.TITLE)]
        called = "".join((*self.reading.words.entities, self.reading.words.title_text, *rows, *self._cases()))
        if unit is not None and not self.glossary.may_count(unit.name, called):
            raise NotExpressible(f"多少{unit.name}")  # 宗 counts 宗地 and 案件, not 图斑
        if period_column(self.table) is not None and not self.reading.words.entities:
            raise NotExpressible("多少")  # its rows are months, not things to be counted
        return Measure(aggregation=Aggregation.COUNT, unit=unit.name if unit else "个")

    def _cases(self) -> list[str]:
        """立案的几宗 counts 案 where the rows' own dates are named, or none are."""
        dated = self.question.period is None or self.reading.columns(ColumnRole.DATE)
        return [item.text for item in self.reading.of(Target.FLAG)] if dated else []

    def need_subject(self, named: Sequence[Column | None] = ()) -> None:
        """Rows are only counted, added up or listed when the question says what they are:
        by their name or their table's, a status, or a value that is no place.

        A column called by its full name will do where nothing else answers.
        """
        if self.in_context or self.question.states or self.question.remaining_word:
            return
        values = [item.meaning.column for item in self.reading.of(Target.VALUE)]
        telling = any(column is not None and column.role is not ColumnRole.PLACE for column in values)
        if telling or self.reading.of(Target.ENTITY, Target.TITLE, Target.FLAG) or self._of_plots():
            return
        limited = [c for c in self.reading.columns_by_name() if self.only_in_limit(c)]
        named = (*named, *limited, *self.grouped_by)
        told = (*self.reading.columns_by_name(), *self._begun_by_name())
        if any(self._names_entity(column) for column in told):
            return
        if not any(column in told for column in named):
            raise NotExpressible("")
        self.assumptions.append(BY_COLUMN_ONLY)

    def _names_entity(self, column: Column) -> bool:
        """图斑编号 says of what it is the number."""
        whole = column.role in (ColumnRole.KEY, ColumnRole.NAME)
        return whole and any(bare_name(column).startswith(each) for each in self.reading.words.entities)

    def _begun_by_name(self) -> list[Column]:
        """Columns called by how their name begins, where no other holds the word: 欠钱 for 欠缴价款."""
        found = []
        for item in self.reading.of(Target.COLUMN):
            forms = tuple(form for form in self.glossary.variants(item.text) if len(form) > 1)
            held = [c for c in self.table.columns if any(form in bare_name(c) for form in forms)]
            if len(held) == 1 and bare_name(held[0]).startswith(forms):
                found += held
        return found

    def _of_plots(self) -> bool:
        """…的地 of a table whose rows are pieces of land."""
        lands = any(entity.endswith(_LANDS) for entity in self.reading.words.entities)
        return lands and _LAND_ALONE.search(self.question.normal) is not None

    def value_columns(self) -> list[Column]:
        """Number columns the question names, or that its unit or 面积/价款 points to."""
        named = self._named()
        if not named and self.added_up_before:
            return list(self.added_up_before)
        unit, dimension = self.question.unit, self.question.dimension
        if named and (left := left_behind_ask(self.question, self.reading, self.glossary, named)):
            return left
        refuse_denied(self.question, self.reading, self.glossary, named)
        named = named or ([] if unit is not None and unit.counts else self._behind_ask())
        if not named and self.question.remaining_word and not self.question.states:
            left = remaining_columns(self.table)
            named = [c for c in left if dimension is None or _measures_in(c, dimension, unit)]
        if unit is not None and unit.counts and unit.dimension is Dimension.COUNT:
            counted = [c for c in named if (own := unit_named(c.unit or "")) is not None and own.counts]
            return counted or self._counting(unit)
        wanted = [c for c in named if dimension is None or _measures_in(c, dimension, unit)]
        if wanted or (wanted := self._said_done(dimension, unit)):
            return wanted
        if dimension in _PHYSICAL or (dimension in COUNTING and dimension is not Dimension.COUNT):
            if left := self._said_left(dimension, unit):
                return left
            left = [] if self.question.remaining else remaining_columns(self.table)
            same = [c for c in self._measure_columns() if _measures_in(c, dimension, unit)]
            same = [c for c in same if c in self.named_before] or [c for c in same if c not in left] or same
            same.sort(key=lambda c: -_shared_length(bare_name(c), self.question.normal))
            if len(same) > 1:
                self.assumptions.append(
                    f"按{bare_name(same[0])}计算（另有{'、'.join(bare_name(c) for c in same[1:])}）"
                )
            return same[:1]
        if named and dimension is not None and dimension is not Dimension.COUNT:
            raise NotExpressible(f"多少{unit.name}" if unit else "多少")
        return named

    def _named(self) -> list[Column]:
        """Number columns called by name that do not only say which rows are meant."""
        named = [c for c in self.reading.columns() if c.type is ColumnType.NUMBER and c.role is ColumnRole.MEASURE]
        if self.question.limits:
            named = [c for c in named if not self.only_in_limit(c)]
        return [c for c in named if not only_says_which(self.question, self.reading, c)]

    def _said_done(self, dimension: Dimension | None, unit: Unit | None) -> list[Column]:
        """供了多少 of 已供面积."""
        match = _DONE_HOW_MUCH.search(self.question.normal)
        forms = self.glossary.variants(match["verb"]) if match is not None else ()
        done = [c for c in self._measure_columns() if bare_name(c).startswith("已")]
        found = [c for c in done if any(bare_name(c).startswith("已" + form) for form in forms)]
        fitting = [c for c in found if dimension is None or _measures_in(c, dimension, unit)]
        return fitting if len(fitting) == 1 else []

    def _said_left(self, dimension: Dimension, unit: Unit | None) -> list[Column]:
        """没供出去的地…多少公顷 and 批而未供…多少公顷 are of 未供面积, though 未供 is of the table's title."""
        return [c for c in columns_left(self.reading, self.glossary) if _measures_in(c, dimension, unit)]

    def _behind_ask(self) -> list[Column]:
        """多少没供出去 asks for 未供面积, though 未供 may be of the table's title as well."""
        ask = NUMBER_ASK.search(self.question.normal)
        behind = [item for item in self.reading.of(Target.TITLE) if ask and 0 <= item.start - ask.end() <= 1]
        before = [item for item in self.reading.of(Target.TITLE) if ask and item.end == ask.start()]
        stems = {MEASURE_TAIL.sub("", bare_name(c)): c for c in remaining_columns(self.table)}
        if before and before[-1].text in stems:  # 2016年的批次未供多少
            return [stems[before[-1].text]]
        return [
            c for c in remaining_columns(self.table) if any(find(i.text, bare_name(c), self.glossary) for i in behind)
        ]

    def shared_columns(self) -> list[Column]:
        """The columns that a share is reckoned by, of what its words measure."""
        said = without_limited(self.question.normal, self.question.limits)
        dimension = Dimension.AREA if AREA_NOUN.search(said) else Dimension.MONEY if MONEY_NOUN.search(said) else None
        asked = replace(self.question, dimension=dimension, unit=None)
        own = Measures(asked, self.reading, self.glossary, self.assumptions, in_context=self.in_context)
        own.named_before, own.added_up_before = self.named_before, self.added_up_before
        return own.value_columns()

    def counted_column(self) -> Column | None:
        """The column of which the different values are asked for: 几个乡镇, 矿种有几种."""
        physical = self.question.dimension in _PHYSICAL or self.question.dimension is Dimension.SHARE
        column = (
            None if physical or self.question.average else self.asked_for(NUMBER_ASK) or self._kind() or self._whose()
        )
        if column is None and self.question.distinct:
            raise NotExpressible("不同")
        return column

    def _kind(self) -> Column | None:
        """The one column of kinds, for 几类."""
        kinds = kind_columns(self.table) if self._of_kinds() else []
        named = any(item.meaning.column in kinds for item in self.reading.of(Target.VALUE))
        return kinds[0] if len(kinds) == 1 and not named and not self.question.each else None

    def _whose(self) -> Column | None:
        """几家单位 of the one column that says whose, or by whom, a row is."""
        asked = _HOW_MANY_OFFICES.search(self.question.normal)
        if asked is None or self.question.each:
            return None
        endings = WHOSE if "企业" in asked.group() or "公司" in asked.group() else ("单位",)
        found = [c for c in self.table.columns if bare_name(c).endswith(endings) and puts_in_groups(c, self.table)]
        return found[0] if len(found) == 1 else None

    def _names_whose(self) -> bool:
        """Whether 企业 or the like is named, by a column that says whose rows are, of which many have one."""
        whose = [c for c in self.reading.columns() if bare_name(c).endswith(WHOSE)]
        return any(puts_in_groups(c, self.table) for c in whose)

    def _of_kinds(self) -> bool:
        """几类, and 几种 of things that are no kinds themselves, as far as the glossary knows them."""
        unit = self.question.unit
        known = any(entity in self.glossary.words for entity in self.reading.words.entities)
        known = known or any(bare_name(c).endswith("种") for c in kind_columns(self.table))  # 几种矿 of 矿种
        return unit is not None and unit.name in OF_KINDS and (unit.name == "类" or known)

    def asked_for(self, ask: re.Pattern[str]) -> Column | None:
        """The column by which rows go together that stands just behind or before an ask."""
        question = self.question
        match = ask.search(question.normal)
        if match is None or question.each:
            return None
        counted = question.unit if ask is NUMBER_ASK else None
        end = match.end() + (len(counted.name) if counted else 0)
        for item in self.reading.of(Target.COLUMN):
            column = item.meaning.column
            if column is None or not (puts_in_groups(column, self.table) or column == year_column(self.table)):
                continue
            if _WHICH_ROWS.search(question.normal[: item.start]) and (item.start > end or item.text[0] in "在是"):
                continue  # 有哪些，在哪个村: which rows, and where
            behind = (0 <= item.start - end <= 1 and question.normal[end : item.start] not in ("在", "是")) or (
                item.start < end and match.start() < item.end
            )
            between = _ONLY_ASKS.fullmatch(question.normal[item.end : match.start()])
            whole = bare_name(column).endswith(item.text) or item.meaning.how is not LinkKind.ABBREVIATION
            before = item.end <= match.start() and between is not None and (whole or between["whose"])
            if match.group().startswith(("是", "为")) and question.unit is None and before:
                continue  # 整改目标是多少 asks what it is
            if any(value.meaning.column == column and not value.negated for value in self.reading.of(Target.VALUE)):
                continue  # 市局发证的有几家 counts rows
            if (behind or before) and not question.normal[: item.start].endswith(_GROUPED_BY):
                return column
        return None

    def main_area(self) -> Column:
        """The first area of the table, the others said to be there.  Raises `NotExpressible`
        where there is none."""
        areas = [c for c in self._measure_columns() if _measures_in(c, Dimension.AREA, None)]
        if not areas:
            raise NotExpressible("面积")
        if len(areas) > 1:
            others = "、".join(bare_name(c) for c in areas[1:])
            self.assumptions.append(f"按{bare_name(areas[0])}计算（另有{others}）")
        return areas[0]

    def _counting(self, unit: Unit) -> list[Column]:
        """The column that holds the very count asked for: 供地宗数（宗） for 供地多少宗.  Its rows are
        then towns or months, which are not what is counted."""
        found = [c for c in self._measure_columns() if c.unit == unit.name and c.additivity != "none"]
        return [c for c in found if _shared_length(bare_name(c), self.question.normal)] if len(found) == 1 else []

    def only_in_limit(self, column: Column) -> bool:
        return any(
            item.meaning.column == column and any(0 <= limit.start - item.end <= 1 for limit in self.question.limits)
            for item in self.reading.of(Target.COLUMN)
        )

    def _measure_columns(self) -> list[Column]:
        return [c for c in self.table.columns if c.role is ColumnRole.MEASURE and c.type is ColumnType.NUMBER]


def _shared_length(name: str, text: str) -> int:
    """How long a stretch of a column's name the question holds: 未供 of 未供面积."""
    stem = MEASURE_TAIL.sub("", name)
    match = SequenceMatcher(None, stem, text, autojunk=False).find_longest_match()
    return match.size if match.size > 1 else 0


def _counts_things(column: Column | None) -> bool:
    """登记件数 of a column in 件: its values are the counts."""
    own = unit_named(column.unit or "") if column is not None else None
    return own is not None and own.counts and own.dimension is Dimension.COUNT


def dimension_of(column: Column) -> Dimension | None:
    unit = unit_named(column.unit or "")
    return unit.dimension if unit else None


_COUNTED_IN_NAME = {Dimension.PEOPLE: ("人数", "人口"), Dimension.HOUSEHOLDS: ("户数",), Dimension.TIMES: ("次数",)}


def _measures_in(column: Column, dimension: Dimension, unit: Unit | None) -> bool:
    own = unit_named(column.unit or "")
    if own is not None and own.per is not None:
        return unit is not None and own.name == f"{unit.name}/年"  # 生产规模多少万吨
    if own is not None:
        return own.per is None and own.dimension is dimension and (unit is None or compatible(unit, own))
    return any(word in column.name for word in _COUNTED_IN_NAME.get(dimension, ()))
