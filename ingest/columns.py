"""What a column is: its type, role, unit, additivity and values, from its name and its cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.units import Dimension, Unit
from assistant.vocabulary.written_periods import written_period
from ingest.cells import date_of, is_numeric, looks_like_code, raw_text
from ingest.column_units import BRACKETED_UNIT
from ingest.readers.reading import CellValue


@dataclass(frozen=True)
class ColumnWords:
    """Words that tell a column's role; statuses and place endings are whole values'."""

    statuses: tuple[str, ...] = (
        *(
            "已整改",
            "整改到位",
            "已整改到位",
            "已完成整改",
            "整改完成",
            "已销号",
            "正在整改",
            "整改中",
            "推进中",
            "已启动",
        ),
        *(
            "未整改",
            "未整改到位",
            "未启动",
            "暂未处置",
            "正在办理",
            "已完成",
            "未完成",
            "进行中",
            "已办结",
            "未办结",
            "办理中",
        ),
        *(
            "已处置",
            "未处置",
            "处置中",
            "已验收",
            "未验收",
            "已立案",
            "未立案",
            "已结案",
            "未结案",
            "在册",
            "核销",
            "已核销",
        ),
        *("有效", "到期", "停产", "在建", "已竣工", "已供", "未供", "已缴清", "未缴清", "待整改", "待核实"),
    )
    place_endings: tuple[str, ...] = ("乡", "镇", "街道", "村", "社区", "县", "区", "市", "组", "街道办", "办事处")


DEFAULT_WORDS = ColumnWords()

_CODE = re.compile(
    r"序号|序號|编号|編號|代码|编码|证号|文号|号码|电话|手机|联系方式|身份证|邮编|账号|批次号|(?:图斑|地块|宗地|案|许可证|档案|房屋|单元|项目|图幅|批准|合同)号$|^no\.?$|^id$",
    re.I,
)
_SERIAL = re.compile(r"序号|序號|^no\.?$|^id$", re.I)
_DATE = re.compile(r"日期|时间|时限|期限|时点|年月日|截止|有效期|到期|起始日|发证日|约定动工|开工$|竣工$|^年月$|时$")
_NOTE = re.compile(r"备注|说明|附注|^注$|描述|意见|简介|情况说明|存在问题")
_PLACE = re.compile(
    r"乡镇|镇街|街镇|街道|^镇$|^乡$|^村|村名|村组|村社|行政区|区县|县区|县市|^县|^市|地区|区域|位置|坐落|地址|所在地|地点|属地|片区"
)
_STATUS = re.compile(r"状态|进展|进度|整改情况|处置情况|办理情况|完成情况|是否|验收情况|结果")
_NAME = re.compile(
    r"名称|姓名|户主|单位|企业|矿山|项目|责任人|负责人|联系人|使用权人|权利人|受让人|当事人|田长|林长|监测人"
)
_CATEGORY = re.compile(r"类型|类别|种类|性质|评级|用途|等级|级别|方式|措施|来源|原因|分类|矿种|地类|年度|年份")
_YEAR = re.compile(r"年度|年份|年$|^(?:时间|日期|期间|时期|报告期)$")
_NOT_ADDITIVE = re.compile(
    r"率|比例|占比|比重|百分比|平均|均价|单价|人均|户均|年限|年期|年龄|经度|纬度|坐标|坡度|高程|海拔|指数|排名|名次|排序|得分|温度|密度|增速|增幅|品位|层数"
)
_STATISTIC = re.compile(
    r"均值|均数|中位|众数|分位|标准差|标准误|方差|变异系数|极差|极值|最[大小高低]值|(?:^|·)最[大小高低]$|每股|市[盈净销现]率"
    r"|(?<![a-z])(?:mean|median|std|s\.?d\.?|s\.?e\.?|min|max|p/?[ebs]|eps|peg|ro[aeics]{1,2})(?![a-z])",
    re.IGNORECASE,
)
"""What is told of many figures or of one share: nothing to add up."""
_PRICE = re.compile(
    r"(?<!成交)(?<!出让)(?<!转让)(?<!起始)(?<!拍卖)(?<!评估)价格|(?:收盘|开盘|结算|股|现|售|批发|零售|出厂|菜|油|粮|肉|房)价"
)
_STOCK = re.compile(r"存量|余额|保有|在册|期末|年末|累计|剩余|结余|现有|尚未|库存|总数")
_FEW_VALUES = 200
_LARGE_SUM = 10_000
_SHORT_VALUE = 40
_LONG_TEXT = 25
_PERIOD_LENGTH = 16


@dataclass(frozen=True)
class Cells:
    """The detail cells of one column that hold something: each distinct value once, in
    order of first appearance, and how many of all cells look like what.  Stored numbers
    count as short: `mean_length` is that of words."""

    values: tuple[CellValue, ...]
    counts: tuple[int, ...]
    filled: int
    numbers: int
    dates: int
    codes: int
    mean_length: float

    @classmethod
    def of(cls, values: Iterable[CellValue]) -> Cells:
        counted = _counted(values)
        texts = [(value, count, raw_text(value).strip()) for value, count in counted if type(value) is not float]
        nothing = {value for value, _, text in texts if text in _NOTHING}
        kept = [(value, count) for value, count in counted if value not in nothing]
        filled = sum([count for _, count in kept])
        length = sum([len(text) * count for _, count, text in texts if text not in _NOTHING])
        others = [(value, count) for value, count in kept if type(value) is not float]
        stored_numbers = filled - sum([count for _, count in others])
        return cls(
            values=tuple([value for value, _ in kept]),
            counts=tuple([count for _, count in kept]),
            filled=filled,
            numbers=stored_numbers + sum([count for value, count in others if is_numeric(value)]),
            dates=sum([count for value, count in others if date_of(value) is not None]),
            codes=sum([count for value, count in kept if _may_be_code(value) and looks_like_code(value)]),
            mean_length=length / (filled or 1),
        )

    @property
    def distinct(self) -> int:
        return len(self.values)

    def share(self, test: Callable[[CellValue], bool]) -> float:
        """The share of the cells whose value passes `test`; 0 when nothing is filled in."""
        passed = sum(count for value, count in zip(self.values, self.counts, strict=True) if test(value))
        return passed / (self.filled or 1)

    def share_of_texts(self, test: Callable[[str], bool]) -> float:
        return self.share(lambda value: test(raw_text(value).strip()))


def _may_be_code(value: CellValue) -> bool:
    return type(value) is not float or not -1e9 < value < 1e9


def _counted(values: Iterable[CellValue]) -> Iterable[tuple[CellValue, int]]:
    listed = list(values)
    if bool not in set(map(type, listed)):  # True equals 1
        return Counter(listed).items()
    return [(value, count) for (_, value), count in Counter((type(value), value) for value in listed).items()]


_MOSTLY = 0.8
_BARE_YEAR = r"(?:19|20)\d{2}"
_NOTHING = frozenset({"", "-", "—", "——", "–", "/", "…", "……", "－"})


def type_of(name: str, cells: Cells, unit: Unit | None, *, mixed: bool = False) -> ColumnType:
    """Numbers, dates, or text.  Codes stay text, however numeric they look.  A column of
    different indicators (`mixed`) may hold words among its numbers."""
    if cells.filled == 0:
        return ColumnType.NUMBER if unit is not None else ColumnType.TEXT
    if _NOTE.search(name) or (_CODE.search(name) and unit is None):
        return ColumnType.TEXT
    if 10 * cells.dates >= 6 * cells.filled:
        return ColumnType.DATE
    dated_name = _DATE.search(name) is not None and unit is None
    if dated_name and cells.share(lambda value: date_of(value, in_date_column=True) is not None) >= 0.6:
        return ColumnType.DATE
    if cells.codes or cells.share_of_texts(_is_year_word) >= 0.8:
        return ColumnType.TEXT
    named_so = _DATE.search(name) is not None
    if cells.share_of_texts(lambda text: _is_time(text, named_so)) >= _MOSTLY:
        return ColumnType.TEXT  # neither 1998年 nor 2021.05 is a number
    needed = 3 if unit is not None else 5 if mixed else 8
    return ColumnType.NUMBER if cells.numbers and 10 * cells.numbers >= needed * cells.filled else ColumnType.TEXT


def is_code(name: str) -> bool:
    """Whether a header speaks of numbers that name things: 序号, 图斑编号, 联系电话."""
    return _CODE.search(name) is not None


def role_of(name: str, kind: ColumnType, cells: Cells, words: ColumnWords = DEFAULT_WORDS) -> ColumnRole:
    """What the column is for.  A column of years is a DATE column of type number."""
    if kind is ColumnType.DATE:
        return ColumnRole.DATE
    if kind is ColumnType.NUMBER:
        return ColumnRole.DATE if _YEAR.search(name) and _are_years(cells) else ColumnRole.MEASURE
    bare = BRACKETED_UNIT.sub("", name)
    if _NOTE.search(bare):
        return ColumnRole.NOTE
    if _SERIAL.search(bare) or (_CODE.search(bare) and 10 * cells.distinct >= 5 * cells.filled):
        return ColumnRole.KEY
    if _DATE.search(bare.rsplit("·", 1)[-1]) or cells.share_of_texts(_is_period) >= 0.6:
        return ColumnRole.DATE
    if cells.share_of_texts(lambda text: text in words.statuses) >= 0.6:
        return ColumnRole.STATUS
    return _role_of_words(bare, cells, words)


def _role_of_words(name: str, cells: Cells, words: ColumnWords) -> ColumnRole:
    by_name = (
        (_STATUS, ColumnRole.STATUS),
        (_NAME, ColumnRole.NAME),
        (_CATEGORY, ColumnRole.CATEGORY),
        (_PLACE, ColumnRole.PLACE),
    )
    role = next((role for pattern, role in by_name if pattern.search(name)), None)
    if role is ColumnRole.NAME and cells.filled >= 8 and 3 * cells.distinct <= cells.filled:
        role = ColumnRole.CATEGORY
    if role is ColumnRole.STATUS and cells.mean_length > _LONG_TEXT:
        role = ColumnRole.NOTE
    places = cells.share_of_texts(lambda text: text.endswith(words.place_endings))
    if role is ColumnRole.CATEGORY and _PLACE.search(name) and places >= 0.6:
        return ColumnRole.PLACE
    if role is not None:
        return role
    if places >= 0.6:
        return ColumnRole.PLACE
    if cells.mean_length > _LONG_TEXT:
        return ColumnRole.NOTE
    few = cells.distinct <= max(12, cells.filled // 4) and (cells.distinct < cells.filled or cells.filled <= 2)
    return ColumnRole.CATEGORY if few else ColumnRole.NAME


def _are_years(cells: Cells) -> bool:
    return cells.filled > 0 and all(re.fullmatch(r"(?:19|20)\d{2}", raw_text(value).strip()) for value in cells.values)


def _is_year_word(text: str) -> bool:
    return len(text) <= 7 and re.fullmatch(r"(?:19|20)\d{2}\s*年度?", text) is not None


def _is_time(text: str, named_so: bool) -> bool:
    """1998年; 2021.05 and 202105 too, in a column of times."""
    said = "年" in text or (named_so and re.fullmatch(_BARE_YEAR, text) is None)
    return said and written_period(text) is not None


def _is_period(text: str) -> bool:
    """2023年1月, 一季度 and the like, and nothing else in the cell."""
    text = re.sub(r"\s+", "", text)
    return re.fullmatch(_BARE_YEAR, text) is None and written_period(text) is not None


def values_of(kind: ColumnType, role: ColumnRole, cells: Cells) -> tuple[str, ...]:
    """Distinct values of columns with few and short ones, in order of first appearance."""
    listed = kind is ColumnType.TEXT or (kind is ColumnType.NUMBER and role is ColumnRole.DATE)
    if not listed or cells.distinct > _FEW_VALUES or role is ColumnRole.NOTE:
        return ()
    texts = dict.fromkeys(raw_text(value).strip() for value in cells.values)
    return tuple(texts) if all(len(text) <= _SHORT_VALUE for text in texts) else ()


def additivity_of(name: str, role: ColumnRole, unit: Unit | None) -> str:
    """Whether values add up over rows and periods (flow), over rows only (stock), or never."""
    if role is not ColumnRole.MEASURE or _NOT_ADDITIVE.search(BRACKETED_UNIT.sub("", name)):
        return "none"
    bare = BRACKETED_UNIT.sub("", name)
    if _STATISTIC.search(bare) or (_PRICE.search(bare) and not _of_a_whole(unit)):
        return "none"
    rate = unit is not None and unit.per not in (None, Dimension.DURATION)
    if rate or (unit is not None and unit.dimension in (Dimension.SHARE, Dimension.POINTS)):
        return "none"
    return "stock" if _STOCK.search(name) else "flow"


def _of_a_whole(unit: Unit | None) -> bool:
    """Whether a price is so large that it is that of a whole (万元), not of one piece."""
    return unit is not None and unit.dimension is Dimension.MONEY and unit.per is None and unit.factor >= _LARGE_SUM


def describe_column(
    column_id: str,
    name: str,
    letter: str,
    unit: Unit | None,
    cells: Cells,
    words: ColumnWords = DEFAULT_WORDS,
    *,
    mixed: bool = False,
) -> Column:
    """The column's record."""
    kind = type_of(name, cells, unit, mixed=mixed)
    role = role_of(name, kind, cells, words)
    additivity = additivity_of(name, role, unit)
    return Column(
        id=column_id,
        name=name,
        letter=letter,
        type=kind,
        role=role,
        unit=unit.symbol if unit is not None and kind is ColumnType.NUMBER and role is ColumnRole.MEASURE else None,
        additivity="flow" if additivity == "flow" else "stock" if additivity == "stock" else "none",
        values=values_of(kind, role, cells),
    )
