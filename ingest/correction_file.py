"""Corrections as users write them: a YAML file with Chinese words.

    表号: 1                       # as `bureau sources FILE` counts them; not needed for a single table
    工作表: Sheet1                 # instead of 表号
    区域: A4:F52
    表头行: 4-5
    标题: 云麓县卫片图斑整改台账
    截至: 2024-06-30
    列:
      监测面积: {单位: 亩, 角色: 数值, 类型: 数字}
      C: {角色: 编号}              # by letter
    行:
      17: 合计                    # by sheet row, or 5-9
      全县: 合计                  # by label

Several tables of one file are a list of such blocks.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from assistant.records import ColumnRole, ColumnType, RowTag
from assistant.vocabulary.lined_yaml import LinedYaml, Place, YamlMistake, mistakes, read_yaml
from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import unit_named
from ingest.corrections import (
    NO_UNIT,
    ROLE_WORDS,
    TAG_WORDS,
    TYPE_WORDS,
    ColumnCorrection,
    RowCorrection,
    TableCorrection,
)

Word = TypeVar("Word", ColumnRole, ColumnType, RowTag)

_RANGE = re.compile(r"(\d+)(?:\s*[-—–~～至,，]\s*(\d+))?")
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_NOTHING = "没有写要更正什么；可以写：区域、表头行、标题、截至、列、行"


def _worded(words: Mapping[str, Word], what: str) -> BeforeValidator:
    def read(value: object) -> Word:
        for word, meaning in words.items():
            if str(value).strip() in (word, meaning.value):
                return meaning
        raise ValueError(f"{what}不能是“{value}”，可以写：{'、'.join(words)}")

    return BeforeValidator(read)


def _text(value: object) -> str:
    if isinstance(value, (str, int, float, dt.date)) and not isinstance(value, bool) and str(value).strip():
        return str(value).strip()
    raise ValueError("应当是文字，必要时加引号")


def _rows(value: object) -> tuple[int, int]:
    texts = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    found = _RANGE.fullmatch("-".join(texts).strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= first <= last:
        raise ValueError(f"行号“{value}”不对，应当像 4 或 4-5")
    return first, last


def _address(value: object) -> str:
    text = fold_width(str(value)).replace(" ", "").upper()
    found = _ADDRESS.fullmatch(text)
    if found is None:
        raise ValueError(f"区域“{value}”不对，应当像 A4:F52")
    left, top, right, bottom = found.groups()
    if (len(left), left) > (len(right), right) or int(top) >= int(bottom):
        raise ValueError(f"区域“{value}”不对：先写左上角，再写右下角，至少两行")
    return f"{left}{top}:{right}{bottom}"


def _unit(value: object) -> str:
    text = str(value).strip()
    if text != NO_UNIT and unit_named(text) is None:
        raise ValueError(f"不认识单位“{text}”；没有单位请写“{NO_UNIT}”")
    return text


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    found = find_periods(fold_width(str(value)), Anchor(year=None))
    day = found[0].period.end if len(found) == 1 else None
    if day is None:
        raise ValueError(f"日期“{value}”看不懂，应当像 2024-06-30")
    return day


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _key(*names: str) -> Any:
    return Field(default=None, validation_alias=AliasChoices(*names))


class _WrittenColumn(_Written):
    unit: Annotated[str, BeforeValidator(_unit)] | None = _key("单位", "unit")
    role: Annotated[ColumnRole, _worded(ROLE_WORDS, "角色")] | None = _key("角色", "role")
    type: Annotated[ColumnType, _worded(TYPE_WORDS, "类型")] | None = _key("类型", "type")


_Tag = Annotated[RowTag, _worded(TAG_WORDS, "标记")]


class _WrittenTable(_Written):
    number: Annotated[int, Field(ge=1)] | None = _key("表号", "table")
    sheet: Annotated[str, BeforeValidator(_text)] | None = _key("工作表", "sheet")
    region: Annotated[str, BeforeValidator(_address)] | None = _key("区域", "region")
    header: Annotated[tuple[int, int], BeforeValidator(_rows)] | None = _key("表头行", "header", "header_rows")
    title: Annotated[str, BeforeValidator(_text)] | None = _key("标题", "title")
    as_of: Annotated[dt.date, BeforeValidator(_day)] | None = _key("截至", "as_of")
    columns: dict[Annotated[str, BeforeValidator(_text)], _WrittenColumn] | None = _key("列", "columns")
    rows: dict[Annotated[str, BeforeValidator(_text)], _Tag] | None = _key("行", "rows")


@dataclass(frozen=True)
class WrittenCorrection:
    """One block of the file: which table it means (`number` 1-based, or `sheet`, or neither)
    and what it says; `place` is where it stands in `CorrectionFile.lined`."""

    number: int | None
    sheet: str | None
    correction: TableCorrection
    place: Place


@dataclass(frozen=True)
class CorrectionFile:
    """A whole file of corrections."""

    written: tuple[WrittenCorrection, ...]
    lined: LinedYaml

    def line(self, written: WrittenCorrection, name: str = "") -> int:
        """The line on which a column, a row or a part of a block is written; of the block by default."""
        inside = [place for place in self.lined.lines if place[: len(written.place)] == written.place]
        found = [place for place in inside if place[-1:] == (name,)]
        return self.lined.line(found[0] if name and found else written.place)


def read_corrections(text: str) -> CorrectionFile:
    """Raises `YamlMistake`, whose message names each mistake with its line."""
    lined = read_yaml(text)
    several = isinstance(lined.content, list)
    blocks = lined.content if several else [lined.content]
    written: list[WrittenCorrection] = []
    wrong: list[str] = []
    for index, block in enumerate(blocks):
        place: Place = (str(index),) if several else ()
        try:
            written.append(_written(_WrittenTable.model_validate(block), place, lined))
        except ValidationError as fault:
            wrong.append(mistakes(fault, _within(lined, place)))
        except YamlMistake as fault:
            wrong.append(fault.message)
    if not blocks:
        wrong.append(f"第 1 行：{_NOTHING}")
    if wrong:
        raise YamlMistake("\n".join(wrong))
    return CorrectionFile(tuple(written), lined)


def _within(lined: LinedYaml, place: Place) -> LinedYaml:
    depth = len(place)
    lines = {known[depth:]: line for known, line in lined.lines.items() if known[:depth] == place}
    return LinedYaml(lined.content, lines)


def _written(table: _WrittenTable, place: Place, lined: LinedYaml) -> WrittenCorrection:
    correction = TableCorrection(
        region=table.region or "",
        header=table.header,
        title=table.title,
        as_of=table.as_of,
        columns=tuple(
            ColumnCorrection(name=name, unit=column.unit, role=column.role, type=column.type)
            for name, column in (table.columns or {}).items()
        ),
        rows=tuple(_row(name, tag) for name, tag in (table.rows or {}).items()),
    )
    if correction == TableCorrection():
        raise YamlMistake(f"第 {lined.line(place)} 行：{_NOTHING}")
    return WrittenCorrection(table.number, table.sheet, correction, place)


def _row(name: str, tag: RowTag) -> RowCorrection:
    found = _RANGE.fullmatch(name)
    if found is None:
        return RowCorrection(tag=tag, label="".join(name.split()))
    return RowCorrection(tag=tag, first=int(found[1]), last=int(found[2] or found[1]))
