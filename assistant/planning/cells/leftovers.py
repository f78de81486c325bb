"""Words of a question that no label explains: those that must be, and those that may be talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import rjieba

from assistant.planning.cells.asking import Asked, Operation
from assistant.planning.cells.mentions import Span
from assistant.planning.speech.question_words import FUNCTION_TAGS, FUNCTION_WORDS, TURNING_WORDS
from assistant.vocabulary.units import Unit

_THING_WORDS = """
公司 企业 单位 机构 部门 产品 品种 项目 方法 模型 国家 地区 城市 人员 员工 股票 个股 报告 论文 综述 文章
名单 清单 榜单 类型 种类 组 款 机型 名字 名称 数值 结果 大类 年份 年度 年 东西 表格 内容 材料 指标 数据
张表 表格 比例 占比 比重 百分点 个百分点 金额 余额 预测 预计 工作
年份 年头 科目 税种 币种 险种 车型 栏目 条目 事项
"""
THINGS = frozenset(_THING_WORDS.split())
"""Words that only say what kind of thing is asked for."""
_LONGEST_THING = 4
_OF_MEASURES = frozenset(
    ("水平", "数值", "成绩", "得分", "分数", "数额", "额度", "规模", "大小", "高低", "盘子", "的盘子")
)
"""Words that add nothing to the measure they stand behind: 毛利率水平, FID成绩."""
_OTHER_BODIES = frozenset({"母公司", "子公司", "分公司", "孙公司", "合并", "分部", "集团", "联营", "本部", "总部"})
"""Whose figures they are: 母公司现金流量表 is not that of the whole."""
_PLACES = frozenset({"镇", "乡"})
"""Kinds of place said shortly: 哪个镇 is not any row."""
_JOINING_VERBS = """
比较 对比 统计 收录 列举 介绍 汇总 涵盖 加上 加 带 含 带有 包含 包括 属于 列 处于 位于 涉及 列出
梳理 盘点 罗列 列示 归纳 整理 登载 刊登 刊载 摘录 收进 收入了
拥有 持有 具有 获得 拿到 达到 手里 手中 手里头 头上 名下 里头 榜上 榜里 名单上 表内 口径
"""
_NEUTRAL = frozenset(_JOINING_VERBS.split())
"""Verbs that only join a thing with what is said of it."""
_CHANGE_WORDS = "增长 增速 增幅 增加 上升 上涨 回升 提高 提升 涨 涨幅 下降 降幅 下滑 减少 下跌 回落 跌 跌幅 缩减"
_CHANGES = frozenset(_CHANGE_WORDS.split())
"""What is asked for is how a figure changed, not the figure: never talk."""
_WHY = ("的原因", "原因", "的理由", "的缘由")
"""What is asked for where a figure changed: 费用增加的原因."""
_COMPARED = ("同比", "环比", "同期", "比上年", "年均", "累计")
_SOFT_TAGS = ("v", "a", "d", "z", "f", "m", "q", "t", "y", "zg", "k")
_SOFT_COST, _MOST_SOFT = 1.0, 2.0
_THING_COST = 0.25
_FILTERING = (Operation.COUNT, Operation.LIST, Operation.SUM, Operation.AVERAGE, Operation.SHARE)
"""Where a verb or adjective may say which rows are meant."""
_OVER_ROWS = (*_FILTERING, Operation.LARGEST, Operation.SMALLEST)
_WHICH_ENDS = ("哪", "哪些", "哪几", "哪一", "几", "多少", "的")
_EACH_WORDS = ("各", "各项", "各类", "各个", "每个", "每家", "全部", "所有", "全体")
_OF_TABLES = frozenset(
    {
        "明细",
        "构成",
        "分布",
        "情况",
        "变动",
        "预测",
        "汇总",
        "一览",
        "排名",
        "排行",
        "披露",
        "数据",
        "部分",
        "方面",
        "附表",
        "实验",
        "试验",
        "测试",
        "评测",
        "调查",
        "研究",
        "对照",
    }
)
_OF_A_KIND = re.compile(
    r"[类型级系]?的?(?:产品|商品|品种|公司|企业|单位|机构|部门|项目|国家|地区|城市|银行|学校|医院|人员|股票|机型|车型)"
)
_BESIDE = frozenset({"前", "后", "外", "之前", "之后", "以前", "以后", "以外", "之外"})
_KINDS = frozenset({"类产品", "产品", "类商品", "商品", "类项目", "类企业"})
_ALONE = re.compile(r"一(?:家|个|项|国|省|市|县|镇)")
_SINCE = "以来"
_OF_PLACES = ("镇", "乡", "村", "县", "市", "区", "省", "街道")
_NAMES = ("ns", "nr", "nt", "nrt", "nrfg")
"""Tags of names: 三家云州的股东 are not any three."""
_NOUN_TAGS = ("n", "vn", "nz", "j")
_AMONG = ("中", "里", "里面", "里头", "当中", "之中")
"""研发人员中女性有多少人: a noun behind it tells which of them, it names no kind of all."""
_SUPERLATIVE = ("最", "得最", "更")
_PER_UNIT = re.compile(r"每(?:亩|吨|公顷|平方米|千克|公斤|人|股|户|宗|个|套|台|度|升|桶|单位)")
_TERM = re.compile(r"[一二两三四五六七八九十\d]+个?(?:年|月|周|天|季度?)期?")
"""So much time (三年期): it may say which rows or columns are meant."""
_STAGE = re.compile(r"(?:已经?|正在|尚未|没有?|未)$")
"""Words that make of a word of the title (…整改台账) what became of rows (已整改)."""
_SUFFIXES = frozenset("位生的了数量个类者性们型款家所里中内上该各当本股总额期末")


@dataclass(frozen=True)
class Around:
    """What a question's words are judged by: the stretches that are `explained`, the file's `title` ("" where it is
    not named), the `scope` that says which table is looked into, the words of rows (`cells`) and of headers
    and parts of names (`names`) beside them; whether its rows may stand under `groups` of which none is said, and
    the names of those that are (`group`)."""

    explained: tuple[Span, ...]
    title: str = ""
    scope: Span = (0, 0)
    cells: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    groups: bool = False
    group: str = ""

    def follows(self, start: int) -> bool:
        """Whether what begins there stands right behind something explained."""
        return any(end == start for _, end in self.explained)


def left_over(asked: Asked, around: Around) -> tuple[tuple[str, ...], float]:
    """Words that nothing explains: those that name something, and how many others.

    Only where the file is named may words of its title, a kind of thing and a verb pass that no
    label holds, nouns in the phrase that says which table is looked into, and verbs that only join
    a word of rows to what it is said of (靠现金清收的); none before a name: 出口订单 is not 新订单.
    """
    judge = _Judge(asked, around)
    hard: list[str] = []
    soft = 0.0
    for token, tag, start in _tokens(asked.text):
        cost = judge.cost(token, tag, start)
        if cost is None:
            hard.append(judge.rest_of(token, start))
        else:
            soft += cost
    if soft > _MOST_SOFT:
        hard.append("…")
    return tuple(hard), soft


class _Judge:
    """What each word that nothing explains costs; None for one that has to be explained."""

    def __init__(self, asked: Asked, around: Around) -> None:
        self.asked = asked
        self.around = around
        self.things = kinds_asked(asked) if around.title else frozenset()
        if asked.things_span and around.title:
            self.things |= _kinds_behind(asked, around.explained)
        spans = (*around.explained, *asked.roles.spans("ask", "unit", "multiple", "limit", "top"))
        self.covered = {index for start, end in spans for index in range(start, end)}

    def rest_of(self, token: str, start: int) -> str:
        """What is left of a word that is explained in part; all of it otherwise."""
        rest = "".join(own for at, own in enumerate(token, start) if at not in self.covered)
        return rest if rest and len(rest) < len(token) else token

    def cost(self, token: str, tag: str, start: int) -> float | None:
        """None for a word that has to be explained; of one explained in part, the rest is judged for itself."""
        whole = not self.covered & set(range(start, start + len(token)))
        left = not self.covered >= set(range(start, start + len(token)))
        word = self.rest_of(token, start)
        if word != token and tag in _NAMES and len(own := rjieba.tag(word)) == 1:
            tag = own[0][1]  # 甲某写 is cut as a name
        if start in self.things or self._points(token, tag, start, whole) or self._for_each(word, start):
            return _THING_COST if left else 0.0
        if not left:
            return 0.0
        if word in _BESIDE and self.around.follows(start):
            return None  # 抵销前 is not 抵销
        if whole and self.around.follows(start) and (word in _OF_MEASURES or self._repeats(word, start)):
            return 0.0
        if (not whole and (set(word) <= _SUFFIXES or word in _KINDS)) or self._says_nothing(word, tag, start):
            return 0.0
        if self.around.title and tag == "v" and self._joins(start + len(token), word):
            return _SOFT_COST / 2
        return self._as_talk(word, tag, start, start + len(token))

    def _points(self, token: str, tag: str, start: int, whole: bool) -> bool:
        first, last = self.around.scope
        end = start + len(token)
        if not (first <= start < last and whole) or self._tells_rows(end) or self._tells_group(token, start, end):
            return False
        return _says_which_table(token, tag) or (tag == "v" and self._in_compound(start, start + len(token)))

    def _tells_rows(self, end: int) -> bool:
        """化工 of 化工类产品当中: what stands before the kind of things that ends the phrase tells which of them."""
        return _OF_A_KIND.fullmatch(self.asked.text[end : self.around.scope[1]]) is not None

    def _repeats(self, word: str, start: int) -> bool:
        """柴油消费 under 终端消费量: behind a header, a word of the group that is asked of."""
        behind = any(end == start for _, end in self.around.names)
        return behind and len(word) > 1 and word in self.around.group and word not in _CHANGES | TURNING_WORDS

    def _tells_group(self, token: str, start: int, end: int) -> bool:
        """家禽 of 卖的家禽里, or of any phrase on a table of groups: of what rows are ranked or counted it may be a
        group, and says no table."""
        if self.asked.operation not in _OVER_ROWS or end != self.around.scope[1] or token in _OF_TABLES | THINGS:
            return False
        return self.around.groups or self._done_to(start)

    def _done_to(self, start: int) -> bool:
        """Whether what begins there is told by a verb before 的: 卖的家禽."""
        text = self.asked.text
        said = [word for word, tag, at in _tokens(text) if tag.startswith("v") and at + len(word) == start - 1]
        return text[start - 1 : start] == "的" and bool(said) and said[0] not in _NEUTRAL

    def _in_compound(self, start: int, end: int) -> bool:
        """研发支出 of 甲公司研发支出里: a verb that makes one noun with the word beside it, and that noun is all."""
        first, last = self.around.scope
        nouns = [(at, at + len(word)) for word, tag, at in _tokens(self.asked.text) if tag in _NOUN_TAGS]
        return any(at == end for at, _ in nouns if start == first) or any(to == start for _, to in nouns if end == last)

    def _for_each(self, word: str, start: int) -> bool:
        """每吨 of a price; 以来 behind a time, 一家 behind the one that is named."""
        for_each = _PER_UNIT.fullmatch(word) is not None and self.asked.operation is not Operation.AVERAGE
        said_of = word == _SINCE or _ALONE.fullmatch(word) is not None
        return for_each or (said_of and self.around.follows(start))

    def _says_nothing(self, word: str, tag: str, start: int) -> bool:
        if word in FUNCTION_WORDS or word in _NEUTRAL or word in THINGS or _is_mark(word):
            return True
        of_title = len(word) > 1 and word in self.around.title and not _tells_more(self.asked.text, start, word)
        return of_title or (tag in FUNCTION_TAGS and word not in TURNING_WORDS)

    def _joins(self, end: int, word: str) -> bool:
        return any(end == first for first, _ in self.around.cells) and word not in TURNING_WORDS | _CHANGES

    def _as_talk(self, word: str, tag: str, start: int, end: int) -> float | None:
        """What a verb, an adverb or a number costs beside a named file; None where it may tell which rows or
        which figure is meant (逾期的有几个, 出口订单)."""
        text = self.asked.text
        tells_rows = tag.startswith(("v", "a", "zg")) or (len(word) > 1 and text.startswith("的", end))
        part_of_name = any(end == first for first, _ in self.around.names)
        filtering = tells_rows and (self.asked.operation in _FILTERING or self._of_things(end))
        talk = self.around.title and tag.startswith(_SOFT_TAGS) and not (part_of_name or filtering)
        changed = word in _CHANGES and not text[:start].endswith(_COMPARED) and not text.startswith(_WHY, end)
        held = tag == "m" and text[:start].endswith("有")  # 有两个…的乡镇: so many of them, each
        measured = len(word) > 1 and word not in _CHANGES and text.startswith("最", end)
        measured = measured and any(to == start for _, to in self.around.names)
        telling = word in TURNING_WORDS or changed or held or measured
        if telling or not talk or re.search(r"\d", word) or _TERM.fullmatch(word):
            return None
        return _SOFT_COST if tag.startswith(("v", "a")) else _SOFT_COST / 2

    def _of_things(self, end: int) -> bool:
        """推荐买进的公司: a verb before 的 and the kind of thing tells which of them, whatever is asked of them."""
        behind = self.asked.text[end + 1 : end + 1 + _LONGEST_THING] if self.asked.text.startswith("的", end) else ""
        return any(behind.startswith(thing) for thing in THINGS if thing) and end not in self.covered


def _says_which_table(word: str, tag: str) -> bool:
    """Whether a word of the phrase that says where to look may stand for the table itself: no name of a place or of
    somebody, nothing that happened to rows."""
    if word in _OTHER_BODIES:
        return False
    return word in _OF_TABLES or (tag in _NOUN_TAGS and not word.endswith(_OF_PLACES))


def _tells_more(text: str, start: int, word: str) -> bool:
    """Whether a word of the title says more here than which file is meant: 已整改, 增长最快的."""
    return tells_stage(text, start) or (word in _CHANGES and text.startswith(("最", "得最"), start + len(word)))


def tells_stage(text: str, start: int) -> bool:
    """Whether the word that begins there says what became of rows: 已整改, not the 整改 of a title."""
    return _STAGE.search(text[:start]) is not None


def kinds_asked(asked: Asked) -> frozenset[int]:
    """Where nouns begin that only say what kind of thing is asked for: 哪只股票, 选举有几次,
    各项款项, 飞机一共多少架."""
    asks = asked.roles.spans("ask")
    counting = asked.operation in (Operation.COUNT, Operation.LIST) or asked.named or _counts_things(asked.unit)
    ends = {end for start, end in asks if asked.text[start:end].rstrip("个只家种类位名次项").endswith(_WHICH_ENDS)}
    found = set()
    if asked.things_span:
        ends.add(asked.things_span[1])
    for word, tag, start in _tokens(asked.text):
        if not tag.startswith(("n", "v") if start in ends else "n") or word in _PLACES or tag in _NAMES:
            continue
        if asked.text.startswith(_SUPERLATIVE, start + len(word)):
            continue  # 哪家市盈率最高: what is measured
        before = counting and any(start + len(word) == first for first, _ in asks)
        before = before and (word in THINGS or not asked.text[:start].endswith(_AMONG))
        if before or start in ends or asked.text[:start].endswith(_EACH_WORDS):
            found.add(start)
    return frozenset(found)


def _kinds_behind(asked: Asked, explained: Sequence[Span]) -> frozenset[int]:
    """Where the noun begins behind what tells which of so many things are meant: 三位兼任董事的高管."""
    first = asked.things_span[1] if asked.things_span else -1
    ends = {end + asked.text.startswith("的", end) for start, end in explained if start == first}
    return frozenset(start for _, tag, start in _tokens(asked.text) if start in ends and tag.startswith("n"))


def _counts_things(unit: Unit | None) -> bool:
    return unit is not None and unit.counts


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    at = 0
    for word, tag in rjieba.tag(text):
        yield word, tag, at
        at += len(word)


def _is_mark(word: str) -> bool:
    return not re.search(r"\w", word)
