"""Linking a question's words to one table: the longest surface wins, then the most telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from assistant.plan import LinkKind
from assistant.planning.coverage import find
from assistant.planning.ledgers.header_paths import column_by_path
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, bare_name, puts_in_groups
from assistant.planning.ledgers.light_words import act_counted, is_light, needs_no_meaning
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.loosely_said import loosely_said, pointed_at
from assistant.planning.ledgers.near import Wanted, general_measure, in_full, meanings_near
from assistant.planning.ledgers.unit_prices import said_unit_prices
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import LEFT_ASIDE
from assistant.planning.speech.words import Word, cut_apart
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary

_RANK = {
    Target.VALUE: 0,
    Target.FLAG: 1,
    Target.RATE: 1,
    Target.UNIT_PRICE: 1,
    Target.DEADLINE: 1,
    Target.COLUMN: 2,
    Target.ENTITY: 3,
    Target.TITLE: 4,
}
_TELLING_TITLE = 4
_DONE = re.compile(r"已经?$|(?<![未没])(?<!没有)完成了?$")
_SHORTEST_REST = 2


@dataclass(frozen=True)
class TableReading:
    """All links of a question into a table, and the content words left over."""

    words: TableWords
    links: tuple[Linked, ...]
    uncovered: tuple[Word, ...]
    period_in_header: bool = False

    def of(self, *targets: Target) -> list[Linked]:
        return [link for link in self.links if link.meaning.target in targets]

    def columns(self, *roles: ColumnRole) -> list[Column]:
        """Columns named in the question, in its order, of these roles (all when none given)."""
        named = [link.meaning.column for link in self.of(Target.COLUMN)]
        return list(dict.fromkeys(c for c in named if c is not None and (not roles or c.role in roles)))

    @property
    def keyed(self) -> bool:
        """Whether a row is named by its code or name."""
        table = self.words.table
        values = self.of(Target.VALUE)
        columns_met = [item.meaning.column for item in values]
        whole = [
            item
            for item in values
            if item.meaning.how is not LinkKind.ABBREVIATION or self._names_one(item, columns_met)
        ]
        columns = [item.meaning.column for item in whole if item.meaning.column is not None]
        own = [c for c in columns if not puts_in_groups(c, table)]
        named = any(c.role in (ColumnRole.KEY, ColumnRole.NAME) for c in own)
        return named or any(len(c.values) == table.detail_rows for c in columns)

    def _names_one(self, item: Linked, met: Sequence[Column | None]) -> bool:
        """Whether part of a name is enough to tell it: no other name has it."""
        column = item.meaning.column
        own = column is not None and column.role is ColumnRole.NAME and not puts_in_groups(column, self.words.table)
        return own and met.count(column) == 1

    def columns_by_name(self) -> list[Column]:
        """Columns called by their own name or an alias, not by a word inside it."""
        named = [item for item in self.of(Target.COLUMN) if item.meaning.how is not LinkKind.ABBREVIATION]
        return list(dict.fromkeys(item.meaning.column for item in named if item.meaning.column is not None))

    @property
    def worth(self) -> float:
        return sum(link.worth for link in self.links)


def link(question: Question, words: TableWords, glossary: Glossary) -> TableReading:
    """Links what can be linked; words that fit nothing in the table stay uncovered."""
    chosen = _excluding(question.normal, _longest(question, words))
    telling = [item for item in chosen if item.meaning.target not in (Target.TITLE, Target.ENTITY)]
    path = column_by_path(question, words, [(item.start, item.end) for item in telling], glossary)
    if path is not None:
        chosen = [item for item in chosen if all(item.end <= a or b <= item.start for a, b in path.spans)]
        chosen += [Linked(a, b, question.normal[a:b], path.meaning) for a, b in path.spans]
    chosen = _of_title(question, words, chosen)
    taken = {index for item in chosen for index in range(item.start, item.end)}
    uncovered: list[Word] = []
    for word in question.words:
        rest = "".join(question.normal[i] for i in range(word.start, word.end) if i not in taken)
        if not rest or is_light(word, rest) or needs_no_meaning(word, question, chosen):
            continue
        if general_measure(word, words):
            continue  # 面积 alone names no column; its unit or the question's other words do
        near = _near(question, word, words, glossary, chosen)
        left = _left_of(word, rest, question) if not near else None
        if left is not None and needs_no_meaning(left, question, chosen):
            continue
        near = near or (_near(question, left, words, glossary, chosen) if left is not None else [])
        if near:
            chosen += near
        elif not act_counted(word, question, chosen):
            uncovered.append(word)
    for whole in cut_apart(tuple(uncovered)):
        apart = sum(whole.start <= word.start and word.end <= whole.end for word in uncovered)
        near = _near(question, whole, words, glossary, chosen) if apart > 1 else []
        if near:
            chosen += near
            uncovered = [word for word in uncovered if not (whole.start <= word.start and word.end <= whole.end)]
    offices = _offices_in_full(question, words, uncovered)
    chosen += [link for links in offices.values() for link in links]
    uncovered = [word for word in uncovered if word not in offices]
    denied = [item for item in chosen if item.negated]
    uncovered = [
        word
        for word in uncovered
        if not needs_no_meaning(word, question, chosen)
        and not any(item.start <= word.start and word.end <= item.end for item in denied)
    ]
    in_header = path is not None and path.by_period
    links = sorted(_narrowed(chosen, glossary), key=lambda item: item.start)
    return TableReading(words, tuple(links), tuple(uncovered), in_header)


def _offices_in_full(question: Question, words: TableWords, uncovered: Sequence[Word]) -> dict[Word, list[Linked]]:
    """县自然资源局 around the word 自然资源, where no words beside it make another name."""
    found = {}
    for word in uncovered:
        if (office := in_full(question.normal, word.start, word.end, words)) is not None:
            (start, end), meaning = office
            found[word] = _excluding(question.normal, [Linked(start, end, question.normal[start:end], meaning)])
    return found


def _left_of(word: Word, rest: str, question: Question) -> Word | None:
    """What links have left of a word at one end of it: 成交 of 拍卖成交."""
    if rest == word.text or len(rest) < _SHORTEST_REST:
        return None
    at = question.normal.find(rest, word.start, word.end)
    return Word(rest, at, at + len(rest)) if at >= 0 else None


def _near(
    question: Question, word: Word, words: TableWords, glossary: Glossary, links: Sequence[Linked]
) -> list[Linked]:
    """What a word that is no surface of the table means in it."""
    named = [item.meaning.column for item in links if item.meaning.target is Target.VALUE and item.meaning.column]
    near = meanings_near(word, words, glossary, _wanted(question, word), named, question.normal[word.end :][:1])
    return _excluding(question.normal, [Linked(word.start, word.end, word.text, each) for each in near])


def _wanted(question: Question, word: Word) -> Wanted:
    role = ColumnRole.STATUS if question.stage else ColumnRole.DATE if question.wants is Wants.WHEN else None
    return Wanted(question.dimension, role, _DONE.search(question.normal[: word.start]) is not None)


def _narrowed(links: Sequence[Linked], glossary: Glossary) -> list[Linked]:
    """威胁 and 财产 name one column, 威胁财产, not 威胁户数 as well."""
    narrowed = []
    for item in links:
        columns = [other.meaning.column for other in links if other.meaning.target is Target.COLUMN and other != item]
        whole = [c for c in columns if c is not None and find(item.text, bare_name(c), glossary)]
        if item.meaning.target is Target.COLUMN and item.meaning.how is not LinkKind.EXACT and whole:
            item = replace(item, meaning=replace(item.meaning, column=whole[0]))
        narrowed.append(item)
    return narrowed


_JOINERS = ("和", "、", "及", "与", "或", "跟")
_EXCEPT_AROUND = re.compile(r"(?:除了|除去|除开|除)(?P<inner>[^，,；;]+?)(?:以外|之外|外)的?")
_SO_MANY = re.compile(r"(?:[这那]?(?:[两二三四五六七八九十]|\d+)[个家宗处类种项条座](?:[一-鿿]{1,4})?)?")
"""除甲、乙两个乡镇以外: how many were named."""
_OWN = re.compile(r"(?:我|本|咱)?[省市县]?")
"""除县教育局以外 of 教育局: which county it is of says nothing more."""
_EXCEPT_BEFORE = re.compile(
    r"(?:不包括|不包含|不含|不算|不计|不要|剔除|扣除|扣掉|去掉|排除|除去|除开|除了|刨[开去掉]|抛开|撇开"
    r"|不属于|(?<!是)不是|(?<!是)非)$"
)
_NOT = re.compile(r"(?:(?<!有)没有?|尚未|(?<!是)不(?:在|处于|是)?|(?<!是)未)(?:在|被|处于)?$")
_OF_GROUPS = re.compile(
    r"(?:哪些|哪一?个|哪几个|几个|多少个?)(?:乡镇|镇街|街道|乡|镇|村|社区|单位|部门|公司|企业)(?:还|都|目前|现在|至今)*没有?$"
)
"""哪些村没有未启动的图斑 asks of the villages: the value is not denied."""
_NOT_SO = re.compile(
    r"(?:既|也|又)?(?:还)?(?<!有)(?:没有?|未)(?:走|用|采用|采取|通过|靠|安排|实行|实施|选|选用|定为|定成"
    r"|列为|列入|评为|评成|划为|归为|归入)(?:过|了|的是)?$"
)
"""没走挂牌的, 既没安排甲又没安排乙: other rows than those of the value."""
_OWN_VERB = re.compile(r"(?:方式)?(?:给|卖|让|供|拿|划|批|出让|成交|办)(?:出去|出来|下来|掉|了|到)?(?:去)?的")
"""没走甲、乙给出去的: what has a verb of its own is not denied with the first."""
_DENYING = ("没", "未", "尚未")
"""没关闭的、停产的 denies the first; 除开甲类的、乙类的 leaves out both."""
_TAKES_NONE = re.compile(r"(?:没有?|未|不)(?:占用?|压|涉及)(?:到|着|了|过)?$")
_OF_ROWS = re.compile(
    r"的(?!(?:总)?(?:面积|亩数|规模))|(?:[、，,]|但是?|且|并且|而且|而)[^，,的多几哪]{0,16}"
    r"(?:[、，,][^，,的多几哪]{1,14})?的"
)
_EXCEPT_AFTER = re.compile(rf"以外|之外|除外|的?[都也]?{LEFT_ASIDE}(?=[，,；;。？?]|$)")


def _excluding(text: str, links: list[Linked]) -> list[Linked]:
    """Values that the question leaves out (除甲镇外, 不含…, …以外) are marked so, and the
    words that say it belong to them."""
    around = list(_EXCEPT_AROUND.finditer(text))
    marked = [
        _left_out(text, item, around) if item.meaning.target in (Target.VALUE, Target.FLAG) else _not_taken(text, item)
        for item in links
    ]
    return _carried(text, sorted(marked, key=lambda item: item.start))


def _carried(text: str, links: list[Linked]) -> list[Linked]:
    """不含甲镇和乙镇 leaves out both; 甲镇、乙镇以外 and 除开甲类的、乙类的 too."""
    for order in (1, -1):
        links = links[::order]
        for index in range(1, len(links)):
            earlier, item = links[index - 1], links[index]
            between = text[earlier.end : item.start] if order == 1 else text[item.end : earlier.start]
            alike = earlier.meaning.column == item.meaning.column and item.meaning.target is Target.VALUE
            denied = text.startswith(_DENYING, earlier.start)
            verb = order == 1 and _OWN_VERB.match(text, item.end) is not None
            apart = denied and (between.startswith("的") or verb)
            if earlier.negated and alike and not apart and between.removeprefix("的") in _JOINERS:
                links[index] = replace(item, negated=True)
        links = links[::order]
    return links


def _left_out(text: str, item: Linked, around: Sequence[re.Match[str]]) -> Linked:
    for match in around:
        if match.start("inner") <= item.start and item.end <= match.end("inner"):
            first = _OWN.fullmatch(text[match.start("inner") : item.start]) is not None
            last = _SO_MANY.fullmatch(text[item.end : match.end("inner")]) is not None
            start = match.start() if first else item.start
            return replace(item, start=start, end=match.end() if last else item.end, negated=True)
    before = _EXCEPT_BEFORE.search(text[: item.start]) or _denied(text, item)
    after = _EXCEPT_AFTER.match(text, item.end)
    if before is None and after is None:
        return item
    start = before.start() if before else item.start
    return replace(item, start=start, end=after.end() if after else item.end, negated=True)


def _not_taken(text: str, item: Linked) -> Linked:
    """没占永农的, 未涉及耕地但…的: rows with none of what the column measures."""
    column = item.meaning.column
    if column is None or column.role is not ColumnRole.MEASURE or _OF_ROWS.match(text, item.end) is None:
        return item
    match = _TAKES_NONE.search(text[: item.start])
    return replace(item, start=match.start(), text=match.group() + item.text, negated=True) if match else item


def _denied(text: str, item: Linked) -> re.Match[str] | None:
    """没关闭, 不在生产 of a status that has no word for it: all rows of another status."""
    column = item.meaning.column
    if column is None or item.meaning.target is not Target.VALUE or _OF_GROUPS.search(text[: item.start]):
        return None
    if column.role is not ColumnRole.STATUS:
        return _NOT_SO.search(text[: item.start]) if column.role is not ColumnRole.PLACE else None
    match = _NOT.search(text[: item.start])
    said = {negation + item.meaning.value for negation in ("未", "没", "没有", "不", "非")}
    return match if match is not None and said.isdisjoint(column.values) else None


def _longest(question: Question, words: TableWords) -> list[Linked]:
    text = question.normal
    found: list[Linked] = []
    for at, surface in words.said_in(text):
        end = at + len(surface)
        if _stands_alone(text, at, surface) and not _cuts(question.reserved, at, end):
            meanings = _most_telling(words.surfaces[surface])
            found += [Linked(at, end, surface, each, each.negated) for each in meanings]
    exactly = {item.text for item in found}
    found += [*loosely_said(text, words, exactly), *pointed_at(text, words, exactly)]
    found += said_unit_prices(text, words)
    found.sort(key=lambda item: (-(item.end - item.start), _RANK[item.meaning.target], item.start))
    chosen: list[Linked] = []
    for item in found:
        if all(item.end <= other.start or other.end <= item.start or _twins(item, other) for other in chosen):
            chosen.append(item)
    return chosen


def _most_telling(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The best reading of a surface; a wider word has one for each value it takes in."""
    best = min(meanings, key=lambda meaning: (_RANK[meaning.target], meaning.how.value))
    same = [m for m in meanings if (m.target, m.column, m.how) == (best.target, best.column, best.how)]
    return same if best.target is Target.VALUE and best.how is LinkKind.ALIAS else [best]


def _twins(item: Linked, other: Linked) -> bool:
    """Values of one wider word share its span."""
    same_span = (item.start, item.end) == (other.start, other.end)
    return same_span and item.meaning.column == other.meaning.column and item.meaning.target is Target.VALUE


def _stands_alone(text: str, at: int, surface: str) -> bool:
    """A code or number is never part of a longer one, 立案 of 立案率 never a condition."""
    end = at + len(surface)
    before, after = text[at - 1 : at], text[end : end + 1]
    if after == "率" and not surface.endswith("率"):
        return False
    if after == "镇" and surface.endswith(("个乡", "各乡")):
        return False  # 哪个乡镇
    return not (
        (surface[0].isascii() and surface[0].isalnum() and before.isascii() and before.isalnum())
        or (surface[-1].isascii() and surface[-1].isalnum() and after.isascii() and after.isalnum())
    )


def _cuts(reserved: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether a span takes part of a date or limit without taking all of it."""
    return any(start < last and first < end and not (start <= first and last <= end) for first, last in reserved)


def _part_of_a_day(title: str, start: int, end: int) -> bool:
    """2024年 of 截至2024年6月30日 is no name of the ledger: it is until when it tells."""
    return title[start:end].endswith(("年", "月")) and title[end : end + 1].isdigit()


def _of_title(question: Question, words: TableWords, chosen: Sequence[Linked]) -> list[Linked]:
    """The links with those stretches of four characters and more that the question shares
    with the title of the table or its file: they say which one is meant.  A value inside
    such a stretch is part of the title, not a condition."""
    kept = list(chosen)
    for title in words.title_text.split("\n"):
        for block in SequenceMatcher(None, question.normal, title, autojunk=False).get_matching_blocks():
            start, end = block.a, block.a + block.size
            if any(start < match.start < end < match.end for match in question.states):
                continue  # 的问题整改了几个: 整改了 is what is asked of them
            inside = [item for item in kept if item.start < end and start < item.end]
            longer = all(
                start <= item.start and item.end <= end and item.end - item.start <= block.size - 2 for item in inside
            )
            if block.size >= _TELLING_TITLE and longer and not _part_of_a_day(title, block.b, block.b + block.size):
                kept = [item for item in kept if item not in inside]
                kept.append(Linked(start, end, question.normal[start:end], Meaning(Target.TITLE, LinkKind.EXACT)))
    return kept
