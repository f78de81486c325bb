"""The words of a figure: its phrase without dates and connectives, and the noun it counts."""

from __future__ import annotations

import re
from functools import lru_cache

import rjieba

from assistant.vocabulary.periods import Period

_LEADING = re.compile(
    r"^[\s，、；：:的（(]*(?:[一二三四五六七八九十]{1,2}是(?!否))?"
    r"(?:其中|其(?![他余它])|另外|此外|同时|目前|现(?=已)|并|且|截[至止]目前|今年以来|专项行动以来)*[，：:]?"
)
_TRAILING = re.compile(r"[\s，、；：:（(“]+$")
_UNIT_AHEAD = re.compile(r"[（(][^（()）]{1,6}[）)]\s*$")
_BEFORE_A_DATE = re.compile(r"^(?:以?前|之前)?[，的]*")
_NOUN_TAGS = ("n", "vn", "l", "j", "i", "nz", "eng")
_PREPOSITIONS = frozenset("在对从向于由以按将把")
_NOUN_ENDINGS = ("地", "点")
_ONE_CHARACTER_NOUNS = frozenset("函率员牌苗令点卡证书图站厂矿库队量额权案车")
_IN_COMPOUNDS = frozenset(
    ["开发", "整治", "治理", "建设", "利用", "流出", "复垦", "修复", "改造", "储备", "安置", "整改"]
)
_COMPOUND_ENDS = frozenset(["项目", "工程", "图斑", "问题", "任务"])
_TOWNS = re.compile("[*＊]*(乡镇|街道|社区|[镇乡村])[*＊]?(?=$|[实开推中均全已])")
_TOWNS_THEN_ACTS = re.compile(
    "(?:乡镇|街道|社区|[镇乡村])(?=新[建修增]|建设|建成|修建|实施|开展|开工|完成|改造|推进|治理|整治|复垦|启动)"
)
_NO_THINGS = frozenset(["全县", "我县", "全市", "我市", "全部", "全面", "大部分", "剩余"])
_SAY_OF_ALL = frozenset(["全部", "均", "全面", "已", "都", "未", "正在", "全"])
_TAGGED_AMISS = frozenset(["行为"])
_ACTS_ON_THINGS = frozenset(["建设", "实施", "编制", "审批", "申报", "立项", "监管", "验收", "推进", "改造", "工作"])
CHANGED = (
    "增长|增加|提高|提升|上升|上涨|上调|下调|下降|降低|减少|回落|下滑|压缩|压减|缩减|缩短|净增|净减|增幅|降幅|涨幅"
)
"""Verbs and nouns of change, as a pattern."""
_NO_CONTENT = re.compile(
    r"^(?:共计?|合计|总计|累计|总共|计|平均|同期|各|分别|总数|数量|力争|确保|预计|争取|到?(?:\d+月|年)?[底末初]?(?:以?前)?)*$"
)
_OF_ANOTHER = re.compile(
    rf"^(?:同比|环比|较|比|与|低于|高于|超过|超出|超|快于|慢于)(?!例|率|重)|^(?:实际|又|再|分别|净)?(?:{CHANGED})|^(?:到|至)$"
)


_ONLY_DONE = re.compile("^(?:(?:已|实际|累计|共|现)*完成)$")
_MEANT = re.compile("^(?:今年|全年|年内)?(?:原?计划|拟|预计|确保|力争|要求)?(?:完成|实施|实现|下达我?县?)?")
MOVED_TO = re.compile(rf"(?:{CHANGED})(?:了)?[到至为]$")
"""提高到, 下降至: the words before a level that a change arrives at."""


def only_done(words: str) -> bool:
    """Whether a phrase says no more than that something was done (已完成): what, was said before."""
    return _ONLY_DONE.match(words) is not None


def thing_meant(indicator: str) -> str:
    """What a plan or target is of: 造林任务 of 计划完成造林任务."""
    return _MEANT.sub("", indicator)


def phrase(words: str, period: Period | None) -> str:
    """The words before a number without dates, connectives and stray marks."""
    cleaned = _LEADING.sub("", _UNIT_AHEAD.sub("", words))
    if period is not None and cleaned.startswith(period.text):
        cleaned = _BEFORE_A_DATE.sub("", cleaned[len(period.text) :])
    return _TRAILING.sub("", _LEADING.sub("", cleaned)).removesuffix("分别")


def says_nothing(words: str) -> bool:
    """Whether a phrase names nothing of its own (共, 合计, 平均): what is counted was said before."""
    return _NO_CONTENT.match(words) is not None


def speaks_of_another(words: str) -> bool:
    """Whether a phrase only says how a figure before it moved (较上年增加, 提高到)."""
    return _OF_ANOTHER.match(words) is not None


def last_noun(words: str) -> str:
    """The noun that ends a phrase: 下发土地卫片执法图斑 -> 图斑, 发出提示函 -> 提示函."""
    parts = tagged(words)
    for place in range(len(parts) - 1, -1, -1):
        word, tag = parts[place]
        if place and _completes(word, parts[place - 1][0]):
            return parts[place - 1][0] + word
        if _is_noun(word, tag):
            return word
    return ""


def first_noun(words: str) -> str:
    """The noun that a phrase opens with, its modifiers passed over (存量问题待部署 -> 问题) and
    what is done to the thing left off (整治项目建设 -> 项目)."""
    noun = before = ""
    if town := _TOWNS.match(words):
        return town[1]
    parts = tagged(words)
    if parts and parts[0][0] in _SAY_OF_ALL:
        return ""
    for place, (word, tag) in enumerate(parts):
        if _completes(word, before) and noun in ("", before):
            noun = before + word
        elif noun.endswith("员") and not tag.startswith("n"):
            break
        elif noun and word in _IN_COMPOUNDS and place + 1 < len(parts) and parts[place + 1][0] in _COMPOUND_ENDS:
            noun = parts[place + 1][0]
        elif _is_noun(word, tag) and not (noun and word in _ACTS_ON_THINGS):
            noun = word
        elif noun:
            break
        before = word
    return noun


def _completes(word: str, before: str) -> bool:
    """Whether a noun of one character makes a word with the one before it: 提示|函, 网格|员, 整改|率."""
    return word in _ONE_CHARACTER_NOUNS and len(before) > 1 and before.isalpha()


def ends_with_thing(words: str) -> bool:
    """Whether a phrase closes with what is counted (下发图斑), not with an act or a place (在全县)."""
    parts = tagged(words)
    return bool(parts) and _is_noun(*parts[-1]) and parts[0][1] != "p"


def things_length(words: str) -> int:
    """How many characters of a phrase name a thing before an act begins: 乡镇|实施."""
    length = 0
    if town := _TOWNS_THEN_ACTS.match(words):
        return town.end()
    for word, tag in tagged(words):
        if tag in ("v", "vd", "d", "c", "u") and not word.endswith(_NOUN_ENDINGS):
            break
        if word in _PREPOSITIONS:
            break
        length += len(word)
    return length


@lru_cache(maxsize=8192)
def tagged(words: str) -> tuple[tuple[str, str], ...]:
    """Words with their part of speech (jieba's tags)."""
    return tuple(rjieba.tag(words)) if words else ()


def opens_with_verb(words: str) -> bool:
    """Whether a phrase tells an act of its own (停产) and not only a thing (石灰岩矿)."""
    first = tagged(words)[:1]
    return bool(first) and first[0][1] in ("v", "vd", "d", "p")


def _is_noun(word: str, tag: str) -> bool:
    return (tag.startswith(_NOUN_TAGS) or word in _TAGGED_AMISS) and len(word) > 1 and word not in _NO_THINGS
