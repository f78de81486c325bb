"""Which files a question names, by the words it shares with their titles."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import PurePath

import rjieba

from assistant.planning.cells.labels import Axis
from assistant.planning.cells.mentions import Mention, Said, Span, joined, shortens
from assistant.planning.speech.normal import normalise
from assistant.ports import RecordStore
from assistant.records import Table
from assistant.vocabulary.synonyms import is_of_labels, same_as

_CANDIDATES = 12
_NAMED = 0.35  # of the best file's score, for another to be looked into as well
_NAMING = 2.5  # what a title has to explain for the file to be named by it
_TELLING = 1.0  # a file's score for the question to name it
_BELIEVED = 0.95  # a word of a title against the same word of a table
_OF_TIME = 0.3  # a date says less of which file is meant than its subject does
_SHORTENED = 0.7
_POINTED = 1.2  # where 那篇, 报告里 follows
_KINDS_OF = {
    "股权激励": ("限制性股票激励", "股票期权激励", "股票增值权激励", "员工持股计划"),
    "财报": ("年度报告", "季度报告", "年报", "季报", "财务报告"),
    "中报": ("半年度报告", "半年报"),
    "定期报告": ("年度报告", "季度报告"),
}
"""What is called by its kind: the title says which of them it is."""
_ISSUE = re.compile(r"(?:20)?(?P<year>\d\d)年第?(?P<number>\d{1,3})(?P<kind>[周期号])")
_DOCUMENT = re.compile(
    r"(?:[那这该](?:一?[篇份期本张个])?的?)?"
    r"(?:报告|论文|综述|文章|文献|研究|点评|周报|月报|日报|年报|半年报|季报|一季报|三季报|公告|跟踪|简报|指南|白皮书|名单|清单|台账|统计表|情况表"
    r"|(?<=年)度?报|专题|覆盖|所?列[的出]?|[^，。的]{0,4}表格?|框架|系列|期)*(?:里面?|里头|中|当中|上|内|那篇|这篇|那份|这份|那期|那张表?|这张表?)?"
)
_POINTS = re.compile(r"的?(?:[那这该][一]?[篇份期本张]|报告|论文|周报|月报|公告|简报)")
_FIRST = re.compile(r"(?P<of>[前后末])(?P<n>[1-9]|10)(?!\d)(?![期年月季])")
_WORDS = "零一二三四五六七八九十"
_CLOSED = re.compile(r"(?:里面?|里头|(?<![其集])中(?![国央部间小型])|当中|之中)(?=[，,]|[^，,])|[，,]")
_TABLE_WITHIN = re.compile(r"(?:里面?|里头|中|当中|之中)?[，,]?[^，,]{0,20}?表格?(?:里面?|里头|中|上)?(?=[，,])")
"""那篇综述里介绍用途的小表，: a table within the file that is named."""
_OTHER_WORDS = re.compile(
    r"(?:^|[的,，、。;里中是按年月和与])(?:(?P<that>[那这](?:一?[个种家只款类项])?)(?P<described>(?:(?![的里中是按年月和与])[\u4e00-\u9fff]){2,10})"
    r"|(?P<said>(?:(?![的里中是按年月和与])[\u4e00-\u9fff]){2,6}))[(]$"
)
_PIECES = re.compile(r"[^\s_:,，、;；()（）“”\"《》·\-—]+")
_PART = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．](?!\d)")
_NAME = re.compile(r"[\u4e00-\u9fff]{2}")
_BETWEEN_TITLES = re.compile(
    r"(?:所?(?:写|做|撰写|发表|研究|关于|探讨|分析|编写|编制|发布|出具|论述)过?了?的?|[的在对与和、]){1,3}"
)
"""What joins who wrote a document to what it is about: 甲写, 甲关于."""
_LEAST_PIECE = 3  # characters of a piece of a title that stands for itself, wherever the question is cut


@dataclass(frozen=True)
class NamedFile:
    """A file with the stretches of the question that stand in its title, as mentions
    weighed by how few titles hold them."""

    source_id: str
    mentions: tuple[Mention, ...]

    @property
    def score(self) -> float:
        return sum(mention.told for mention in self.mentions)

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(mention.span for mention in self.mentions)


@dataclass(frozen=True)
class Titled:
    """The name of a table's file with its own title, and where the question says words of it;
    whether it is the `only` table of the file."""

    text: str
    mentions: tuple[Mention, ...]
    only: bool = False


class Titles:
    """The titles of one generation's files."""

    def __init__(self, records: RecordStore) -> None:
        titles = {source.id: [PurePath(source.name).stem, source.title] for source in records.sources()}
        titles = {key: [*own, *filter(None, map(_counted_in_words, own))] for key, own in titles.items()}
        self._own: dict[str, str] = {}
        self._tables = Counter(table.source_id for table in records.tables())
        heads = _heads(tuple(records.tables()))
        for table in records.tables():
            head = heads.get(table.id, "")
            own = normalise("\n".join((table.title, head, table.sheet, _counted_in_words(table.title))))
            self._own[table.id] = f"{normalise(titles[table.source_id][0])}\n{own}"
            titles[table.source_id] += [table.title, table.sheet, _counted_in_words(table.title)]
        self._titles = {key: "\n".join(dict.fromkeys(normalise(each) for each in own)) for key, own in titles.items()}
        self._holding: dict[str, set[str]] = {}
        for key, title in self._titles.items():
            for pair in _pairs(title):
                self._holding.setdefault(pair, set()).add(key)

    def named(self, said: Said) -> tuple[NamedFile, ...]:
        """The files whose titles share most with the question, best first."""
        shared: Counter[str] = Counter()
        total = len(self._titles)
        for pair in set(_pairs(said.text)):
            holders = self._holding.get(pair, ())
            for key in holders:
                shared[key] += math.log((total + 1) / len(holders))  # type: ignore[assignment]
        best = sorted(shared, key=lambda key: (-shared[key], key))[:_CANDIDATES]
        found = [NamedFile(key, self._mentions(self._titles[key], said)) for key in best]
        found.sort(key=lambda each: (-each.score, each.source_id))
        least = max(_TELLING, _NAMED * found[0].score) if found else 0.0
        return tuple(each for each in found if each.score >= least)

    def of_table(self, table: Table, said: Said) -> Titled:
        """What of the question stands in the name of the table's file or its own title, the
        titles of other tables in the file left out."""
        own = self._own[table.id]
        return Titled(own, self._mentions(own, said), self._tables[table.source_id] == 1)

    def _mentions(self, title: str, said: Said) -> tuple[Mention, ...]:
        text = said.text
        found = [Mention(*span, (), True, _BELIEVED) for span in _issues(text, title)]
        for start, end, whole in _spans(text, title, said.cuts):
            of_time = any(first <= start and end <= last for first, last in said.times)
            quality = _BELIEVED * (_OF_TIME if of_time else 1.0) * (1.0 if whole else _SHORTENED)
            behind = _DOCUMENT.match(text, end)
            quality *= _POINTED if behind and behind.end() > end else 1.0
            telling = self._telling(text[start:end]) if whole else 1.0
            found.append(Mention(start, end, (), whole, quality * telling))
        return tuple(found)

    def _telling(self, piece: str) -> float:
        """From 0 for what every title holds to 1 for what one holds."""
        total = len(self._titles)
        words = (piece, *same_as(piece))
        holders = sum(1 for title in self._titles.values() if any(word in title for word in words))
        return math.log((total + 1) / max(holders, 1)) / math.log(total + 1) if total else 0.0


def _heads(tables: Sequence[Table]) -> dict[str, str]:
    """The title above a whole sheet for the tables further down whose own only numbers a part of it (二、分地区)."""
    first: dict[tuple[str, str], Table] = {}
    for table in sorted(tables, key=lambda each: each.first_row):
        first.setdefault((table.source_id, table.sheet), table)
    heads = {table.id: first[table.source_id, table.sheet].title for table in tables if _PART.match(table.title)}
    return {key: title for key, title in heads.items() if not _PART.match(title)}


def _counted_in_words(title: str) -> str:
    """A title with its 前10 in words, as 前十 is said; "" where it has none."""
    said = _FIRST.sub(lambda match: match["of"] + _WORDS[int(match["n"])], title)
    return said if said != title else ""


def _pairs(text: str) -> Iterable[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))


def _spans(text: str, title: str, cuts: frozenset[int]) -> Iterable[tuple[int, int, bool]]:
    """Whole words of the question, two characters and more, that the title holds, or that
    shorten words of it (年报 for 年度报告)."""
    places: Sequence[int] = sorted(cuts | _piece_ends(text, title) | _ends_as_title_cuts(text, title, cuts))
    at = 0
    while at < len(places) - 1:
        start = places[at]
        longest = max((end for end in places[at + 1 :] if text[start:end] in title), default=start)
        if longest - start >= 2 and _whole(text, start, longest):
            yield start, longest, True
            at = places.index(longest)
            continue
        other = next((e for e in places[at + 3 : at : -1] if _said_so(text[start:e], title)), start)
        if other > start and _whole(text, start, other):
            yield start, other, True
            at = places.index(other)
            continue
        short = next(
            (e for e in places[at + 3 : at : -1] if 2 <= e - start <= 4 and _shortens(text[start:e], title)), start
        )
        if short > start:
            yield start, short, False
        at = max(places.index(short), at + 1)


def _piece_ends(text: str, title: str) -> frozenset[int]:
    """Where names begin and end that punctuation sets off in a title and no dictionary has: 安乃达 of 研究:安乃达."""
    ends: set[int] = set()
    for piece in dict.fromkeys(_PIECES.findall(title)):
        long_enough = len(piece) >= _LEAST_PIECE or _NAME.fullmatch(piece) is not None  # an author of two characters
        at = text.find(piece) if long_enough and not piece.isdigit() else -1
        if at >= 0 and (piece[-1].isascii() or all(len(token) == 1 for token in rjieba.cut(piece, False))):
            ends.update((at, at + len(piece)))
    return frozenset(ends)


def _ends_as_title_cuts(text: str, title: str, cuts: frozenset[int]) -> frozenset[int]:
    """Where what a question shares with a title ends as a word of the title does, however the question is cut:
    甲乙钴业 of 甲乙钴业有几年."""
    ends = set()
    for start in cuts:
        end = start + _LEAST_PIECE
        while end <= len(text) and text[start:end] in title:
            end += 1
        end -= 1
        if end - start >= _LEAST_PIECE and end not in cuts and text[end - 1] > "\u4e00":
            at = title.find(text[start:end]) + end - start
            if at in _word_ends(title):
                ends.add(end)
    return frozenset(ends)


@lru_cache(maxsize=1 << 12)
def _word_ends(title: str) -> frozenset[int]:
    return frozenset(accumulate(map(len, rjieba.cut(title))))


def _issues(text: str, title: str) -> Iterable[Span]:
    """Numbered issues of a series (24年第29周) that the title names."""
    own = {match.groups() for match in _ISSUE.finditer(title)}
    return (match.span() for match in _ISSUE.finditer(text) if match.groups() in own)


def _said_so(word: str, title: str) -> bool:
    """Whether the title holds another word of the same meaning, or a kind of what is said: AI for 人工智能, 财报."""
    return any(other in title for other in (*same_as(word), *_KINDS_OF.get(word, ())))


def _shortens(word: str, title: str) -> bool:
    return re.fullmatch(r"[\u4e00-\u9fff]+", word) is not None and shortens(word, title)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no number or Latin word is cut: 京东方a of 京东方a2024年 is whole."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (joined(before, text[start]) or joined(text[end - 1], after))


def names_file(title: Sequence[Mention], titled: Titled, mentions: Sequence[Mention]) -> bool:
    """Whether the words of its title name the file, those among them that a row is called by as well."""
    rows = [mention.span for mention in mentions if mention.whole and mention.on(Axis.CELL)]
    both = [mention for mention in titled.mentions if any(a <= mention.start and mention.end <= b for a, b in rows)]
    return sum(mention.told for mention in (*title, *both)) >= _NAMING


def points_at_document(text: str, end: int) -> bool:
    """Whether what ends here names a document: 6月那份, 上半年的报告里."""
    found = _POINTS.match(text, end)
    return found is not None


def scope_of(text: str, spans: Sequence[Span]) -> Span:
    """What follows the words of a title in the phrase that says where to look, up to the 里, 中 or comma
    that closes it: 的应交税费 of 甲公司半年报的应交税费里，….  Empty where none does."""
    if not spans:
        return (0, 0)
    closed = _CLOSED.search(text, min(end for _, end in spans))
    if closed is None:
        return (0, 0)
    further = _TABLE_WITHIN.match(text, closed.start())
    return max(end for _, end in spans if end <= closed.start()), further.end() if further else closed.start()


def document_words(text: str, spans: Sequence[Span]) -> Iterable[Span]:
    """The words behind a title that only say that it is one: 那篇报告里."""
    for _, end in spans:
        closed = end + (text[end : end + 1] in ("）", ")", "》", "”"))
        found = _DOCUMENT.match(text, closed)
        if found and found.end() > closed:
            yield end, found.end()


def between_titles(text: str, spans: Sequence[Span]) -> Iterable[Span]:
    """What stands between two stretches of a title and only joins them."""
    for (_, end), (start, _) in pairwise(sorted(spans)):
        if end < start and _BETWEEN_TITLES.fullmatch(text[end:start]):
            yield end, start


def said_in_brackets(text: str, mentions: Sequence[Mention]) -> Iterable[Span]:
    """Words that a label in brackets right behind says properly: 家底 of 家底(总资产), 估值 of 估值(PE)."""
    for mention in mentions:
        before = _OTHER_WORDS.search(text[: mention.start])
        if before is None or not mention.labels or not text.startswith(")", mention.end):
            continue
        if before["that"] and mention.whole and mention.labels[0].axis is Axis.CELL:
            yield before.span("described")  # 那个鸟类数据集(CUB)
        elif before["said"] and not any(is_of_labels(before["said"][at:]) for at in range(len(before["said"]))):
            yield before.span("said")  # 净利润(总资产) is two
