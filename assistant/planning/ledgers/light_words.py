"""Words of a question that need no meaning of their own in a table, by what stands beside them.

They carry nothing there: what they say is said by the linked words around them, or they
only join a value to what it is said of (评成中型的, 靠群测群防的).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Op
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.links import Linked
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import FUNCTION_WORDS, REST
from assistant.planning.speech.words import Word
from assistant.records import ColumnRole
from assistant.vocabulary.numbers import parse_number
from assistant.vocabulary.units import Dimension, unit_named

_USUAL = "正常"  # 正常生产 is 生产, where that is a status
_SUFFIX_CHARS = frozenset("镇乡村县市区的类")
_APPOSED = re.compile(
    r"[，,]?这?(?P<n>[一两二三四五六七八九十]|\d+)[个种类样]?(?:乡镇|镇|乡|村|街道|社区|类|种|地方|单位|项目)?"
)
_WHICH_PLACE = re.compile(r"哪一?个(?:乡镇|镇|乡|村)$")
_SIZES = {"小": (Op.LT, Op.LE), "大": (Op.GT, Op.GE)}
_NAMED_AS = """
系 评成 评为 评定 评定为 评 定成 定为 定 列为 列入 列成 列 属 归 归为 归到 归入 算作 算成 判为 判成 判 认定 认定为
认定成 定性 定性为 定性成 划为 划成 划作 划 标为 标成 标 叫做 叫作 叫 靠 用 走 采取 采用 通过 实行 处在 处于 卡在
登记为 记为 记 确定 确定为 明确为 核定为 拟定为 确认为 标注为 记载为 填报为 归类为 归为 写着 写成 填 填着
选 搞成 弄成 做成 变成
"""
_NAMING = frozenset(_NAMED_AS.split())
"""Verbs that say of something that it is what follows."""
_DOING = frozenset({"负责", "管", "承办", "主办", "经办", "经手", "主抓", "抓", "盯", "包", "牵头", "主管", "落实"})
_SOMEBODY = ("单位", "部门", "责任人", "负责人", "联系人", "经办人", "监测员", "网格员", "机关")
_CAUSING = frozenset({"导致", "造成", "引起", "所致", "致使", "影响", "卡住", "卡", "耽误", "耽搁", "拖住"})
_OFFICE_NOUNS = frozenset({"部门", "单位", "机关", "科室", "机构", "局"})
_IS_WHICH = re.compile(r"(?:具体|到底|究竟)?(?:是|为)?(?:哪一?个|哪一?家|哪些|什么)")
_BEFORE = frozenset({"以前", "原先", "原来", "从前", "先前", "当初", "过去", "之前", "早先", "原本", "本来"})
_ONCE = frozenset({"原先", "原来", "原本", "本来"})
_NONE = frozenset({"没有", "无"})
_MONEY = frozenset({"钱", "款", "款项", "账", "费", "钱款"})
_ENTERED = frozenset({"登记", "登记在册", "上账", "建账", "录入", "收录"})
_TOTAL = re.compile(r"的?(?:总数量?|总量|总?[个宗件处条户块]数|合计|总计)")
_ACTS = frozenset({"办", "办理", "受理", "记", "登", "登记"})


def is_light(word: Word, rest: str) -> bool:
    """Whether what no link has taken of a word, `rest`, says nothing more."""
    part = rest != word.text
    return rest in FUNCTION_WORDS or (part and (rest == _USUAL or set(rest) <= _SUFFIX_CHARS))


def needs_no_meaning(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """Whether the links beside a word say what it says."""
    return (
        _said_again(word, question, links)
        or _names_a_value(word, question, links)
        or _done_by(word, links)
        or _caused_by(word, links)
        or _which_office(word, question, links)
        or _earlier(word, links)
        or _money_of(word, question, links)
        or _none_of(word, question, links)
        or _done_again(word, question, links)
        or _rest_of(word, links)
        or _entered(word, question, links)
    )


def _entered(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """图斑登记总数, 登记的图斑总数: all rows of a ledger are entered in it."""
    if word.text not in _ENTERED:
        return False
    before, behind = question.normal[: word.start], question.normal[word.end :]
    things = [item for item in links if item.meaning.target is Target.ENTITY]
    in_all = any(item.end == word.start for item in things) and _TOTAL.match(behind) is not None
    those = behind.startswith("的") and any(
        item.start == word.end + 1 and _TOTAL.match(question.normal, item.end) for item in things
    )
    return (in_all or those) and not before.endswith(("未", "没", "没有", "尚未", "不"))


def _rest_of(word: Word, links: Sequence[Linked]) -> bool:
    """除甲镇外，其他乡镇: what is left out before says of what they are the rest."""
    return word.text in REST and any(item.negated and item.start < word.start for item in links)


def _done_again(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """立案图斑最多的前三个乡镇，各立了多少: the verb of 立案 says it again."""
    before, behind = question.normal[: word.start], question.normal[word.end :]
    again = len(word.text) == 1 and before.endswith(("各", "分别", "都", "一共")) and behind.startswith("了")
    told = (Target.VALUE, Target.FLAG)
    return again and any(
        item.meaning.target in told and word.text in item.text and item.end <= word.start for item in links
    )


def _names_a_value(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """评成中型的, 靠群测群防的: the value behind says it all."""
    if word.text not in _NAMING:
        return False
    told = (Target.VALUE, Target.FLAG)
    return any(
        item.meaning.target in told and item.start >= word.end and question.normal[word.end : item.start] in _LINKING
        for item in links
    )


def _done_by(word: Word, links: Sequence[Linked]) -> bool:
    """农业局负责的: the office named before says by its column what it does."""
    return word.text in _DOING and any(
        item.end == word.start and item.meaning.target is Target.VALUE and _of_somebody(item) for item in links
    )


def _caused_by(word: Word, links: Sequence[Linked]) -> bool:
    """规划调整导致未供的: the reason named before says by its column that it is one."""
    return word.text in _CAUSING and any(
        item.meaning.target in (Target.VALUE, Target.COLUMN)
        and item.meaning.column is not None
        and bare_name(item.meaning.column).endswith("原因")
        and 0 <= word.start - item.end <= 1
        for item in links
    )


def _which_office(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """牵头单位是哪个部门: the column named before says what is asked for."""
    return word.text in _OFFICE_NOUNS and any(
        item.meaning.target is Target.COLUMN
        and _of_somebody(item)
        and _IS_WHICH.fullmatch(question.normal[item.end : word.start]) is not None
        for item in links
        if item.end < word.start
    )


def _of_somebody(item: Linked) -> bool:
    column = item.meaning.column
    return column is not None and bare_name(column).endswith(_SOMEBODY)


_LINKING = frozenset({"", "了", "着", "的", "为", "成", "是", "的是", "在", "到"})


def _earlier(word: Word, links: Sequence[Linked]) -> bool:
    """已核销的隐患点以前威胁多少人: what rows say of the time before is in the rows; not how many there were."""
    if word.text in _ONCE and any(
        item.start == word.end and item.meaning.column is not None and item.meaning.column.role is ColumnRole.MEASURE
        for item in links
    ):  # 已核销的里头，原先威胁百人以上的
        return any(_has_become(item) and item.end <= word.start for item in links)
    told = any(item.meaning.target is Target.COLUMN and item.start >= word.end for item in links)
    return (
        word.text in _BEFORE
        and told
        and any(item.end == word.start and item.meaning.target in (Target.ENTITY, Target.TITLE) for item in links)
    )


def _has_become(item: Linked) -> bool:
    """A status that says what became of the rows."""
    column = item.meaning.column
    status = item.meaning.target is Target.VALUE and column is not None and column.role is ColumnRole.STATUS
    return status and not item.negated and item.meaning.value.startswith("已")


def _money_of(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """钱还没交齐: of a column that is in money; 卖的钱: money is what is asked for."""
    if word.text not in _MONEY or question.dimension is Dimension.MONEY:
        return word.text in _MONEY
    units = (unit_named(item.meaning.column.unit or "") for item in links if item.meaning.column is not None)
    return any(unit is not None and unit.dimension is Dimension.MONEY for unit in units)


def _none_of(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """没有欠缴价款的: a condition on the measure behind, where rows are meant."""
    return word.text in _NONE and any(
        item.start == word.end
        and item.meaning.column is not None
        and item.meaning.column.role is ColumnRole.MEASURE
        and question.normal.startswith("的", item.end)
        for item in links
    )


def act_counted(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """首次登记办了几件: a column in 件 says how many were dealt with."""
    unit = question.unit
    if word.text not in _ACTS or unit is None:
        return False
    return any(item.meaning.column is not None and item.meaning.column.unit == unit.name for item in links)


def _of_one_list(item: Linked, other: Linked) -> bool:
    """Values of one column that are all meant, or all left out."""
    return (item.meaning.column, item.negated) == (other.meaning.column, other.negated)


def _said_again(word: Word, question: Question, links: Sequence[Linked]) -> bool:
    """甲、乙两个镇 and 不足1亩的小图斑 say again what the values or the limit say."""
    if word.text in _SIZES:
        return any(limit.op in _SIZES[word.text] for limit in question.limits)
    places = {
        item.meaning.value for item in links if item.meaning.column and item.meaning.column.role is ColumnRole.PLACE
    }
    if _WHICH_PLACE.search(question.normal[: word.end]) and set(word.text) <= _SUFFIX_CHARS and len(places) > 1:
        return True
    for match in _APPOSED.finditer(question.normal):
        if not (match.start() <= word.start and word.end <= match.end()):
            continue
        listed = [item for item in links if item.meaning.target is Target.VALUE]
        behind = [item for item in listed if item.end == match.start()]
        same = {item.meaning.value for item in listed if behind and _of_one_list(item, behind[0])}
        number = parse_number(match["n"].replace("两", "二"))
        if same and number is not None and number.value == len(same):  # 面积为0: so many of nothing
            return True
    return False
