"""Words of a question that no label explains: those that must be, and those that may be talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import rjieba

from assistant.planning.cells.asking import Asked, Operation
from assistant.planning.cells.mentions import Span
from assistant.planning.question_words import FUNCTION_TAGS, FUNCTION_WORDS, TURNING_WORDS
from assistant.vocabulary.units import Unit

_THING_WORDS = """
公司 企业 单位 机构 部门 产品 品种 项目 方法 模型 国家 地区 城市 人员 员工 股票 个股 报告 论文 综述 文章
名单 清单 榜单 类型 种类 组 款 机型 名字 名称 数值 结果 大类 年份 年度 年 东西 表格 内容 材料 指标 数据
比例 占比 比重 百分点 个百分点 金额 余额 预测 预计 工作
"""
_THINGS = frozenset(_THING_WORDS.split())
"""Words that only say what kind of thing is asked for."""
_PLACES = frozenset({"镇", "乡"})
"""Kinds of place said shortly: 哪个镇 is not any row."""
_JOINING_VERBS = "带 含 带有 包含 包括 属于 列 处于 位于 涉及 列出 拥有 具有 获得 拿到 达到"
_NEUTRAL = frozenset(_JOINING_VERBS.split())
"""Verbs that only join a thing with what is said of it."""
_CHANGE_WORDS = "增长 增速 增幅 增加 上升 上涨 回升 提高 提升 涨 涨幅 下降 降幅 下滑 减少 下跌 回落 跌 跌幅 缩减"
_CHANGES = frozenset(_CHANGE_WORDS.split())
"""What is asked for is how a figure changed, not the figure: never talk."""
_COMPARED = ("同比", "环比", "同期", "比上年", "年均", "累计")
_SOFT_TAGS = ("v", "a", "d", "z", "f", "m", "q", "t", "y", "zg", "k")
_SOFT_COST, _MOST_SOFT = 1.0, 2.0
_THING_COST = 0.25
_FILTERING = (Operation.COUNT, Operation.LIST, Operation.SUM, Operation.AVERAGE, Operation.SHARE)
"""Where a verb or adjective may say which rows are meant."""
_WHICH_ENDS = ("哪", "哪些", "哪几", "哪一", "几", "多少", "的")
_EACH_WORDS = ("各", "各项", "各类", "各个", "每个", "每家")
_PER_UNIT = re.compile(r"每(?:亩|吨|公顷|平方米|千克|公斤|人|股|户|宗|个|套|台|度|升|桶|单位)")
_STAGE = re.compile(r"(?:已经?|正在|尚未|没有?|未)$")
"""Words that make of a word of the title (…整改台账) what became of rows (已整改)."""
_SUFFIXES = frozenset("的了数量个类者性们型款家所里中内上该各当本股总额期末")


def left_over(asked: Asked, explained: Sequence[Span], title: str) -> tuple[tuple[str, ...], float]:
    """Words that nothing explains: those that name something, and how many others.  Only
    where the file is named, by its `title`, may words of it, a kind of thing and a verb
    pass that no label holds."""
    covered = {index for start, end in explained for index in range(start, end)}
    covered |= {i for start, end in asked.roles.spans("ask", "unit", "limit", "top") for i in range(start, end)}
    hard: list[str] = []
    soft = 0.0
    filtering = asked.operation in _FILTERING
    named = bool(title)
    things = kinds_asked(asked) if named else frozenset()
    for token, tag, start in _tokens(asked.text):
        rest = [i for i in range(start, start + len(token)) if i not in covered]
        word = "".join(asked.text[i] for i in rest) if len(rest) < len(token) and rest else token
        if start in things or (_PER_UNIT.fullmatch(word) and asked.operation is not Operation.AVERAGE):
            soft += _THING_COST if rest else 0
            continue
        if not rest or (len(rest) < len(token) and set(word) <= _SUFFIXES):
            continue
        if (
            word in FUNCTION_WORDS
            or word in _NEUTRAL
            or word in _THINGS
            or _is_mark(word)
            or (len(word) > 1 and word in title and not _tells_more(asked.text, start, word))
        ):
            continue
        if tag in FUNCTION_TAGS and word not in TURNING_WORDS:
            continue
        tells_rows = tag.startswith(("v", "a")) or (len(word) > 1 and asked.text.startswith("的", start + len(token)))
        soft_enough = named and tag.startswith(_SOFT_TAGS) and not (filtering and tells_rows)  # 逾期的有几个
        changed = word in _CHANGES and not asked.text[:start].endswith(_COMPARED)
        if word in TURNING_WORDS or changed or not soft_enough or re.search(r"\d", word):
            hard.append(word)
        else:
            soft += _SOFT_COST if tag.startswith(("v", "a")) else _SOFT_COST / 2
    if soft > _MOST_SOFT:
        hard.append("…")
    return tuple(hard), soft


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
        if not tag.startswith(("n", "v") if start in ends else "n") or word in _PLACES:
            continue
        before = counting and any(start + len(word) == first for first, _ in asks)
        if before or start in ends or asked.text[:start].endswith(_EACH_WORDS):
            found.add(start)
    return frozenset(found)


def _counts_things(unit: Unit | None) -> bool:
    return unit is not None and unit.counts


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    at = 0
    for word, tag in rjieba.tag(text):
        yield word, tag, at
        at += len(word)


def _is_mark(word: str) -> bool:
    return not re.search(r"\w", word)
