"""One question read against one table: what it mentions, when, and which words are left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from assistant.plan import Condition, Link, LinkKind, joined
from assistant.planning.cells.asking import Asked, Operation, read_asked
from assistant.planning.cells.columns import numbers_of
from assistant.planning.cells.joining import merged
from assistant.planning.cells.kinds_said import as_kinds, but_for_kinds
from assistant.planning.cells.labels import GROUP, Axis, TableLabels
from assistant.planning.cells.leftovers import THINGS, Around, kinds_asked, left_over, tells_stage
from assistant.planning.cells.listing import without_examples
from assistant.planning.cells.members import held_besides
from assistant.planning.cells.mentions import Mention, Said, Span, before_times, find_mentions, without
from assistant.planning.cells.model_columns import coefficients_said, without_constant
from assistant.planning.cells.naming import (
    Titled,
    between_titles,
    document_words,
    names_file,
    points_at_document,
    said_in_brackets,
    scope_of,
)
from assistant.planning.cells.nearby import echoes, narrowing, of_table
from assistant.planning.cells.rows import (
    Picked,
    by_flag,
    by_limits,
    by_number,
    by_rank,
    by_sign,
    by_words,
    measures_of,
)
from assistant.planning.cells.rows_in_time import AFTER, BEFORE
from assistant.planning.cells.signs import by_value_sign
from assistant.planning.cells.things_in_columns import things_asked
from assistant.planning.cells.times import (
    SIGNED,
    PeriodUse,
    asks_signs,
    listed_together,
    names_issue,
    period_use,
    times_bounded,
    told,
    within,
)
from assistant.planning.cells.turning_points import compared_otherwise, same_time_said, sides_said
from assistant.planning.cells.where_to_look import before_headers, of_titles, without_issue
from assistant.planning.speech.normal import normalise
from assistant.records import Column, ColumnRole
from assistant.vocabulary.periods import PeriodMatch

_TITLE = 6  # characters of a title
_TIMED = 1.5  # what a period that picks columns or rows explains


@dataclass(frozen=True)
class CellReading:
    """`hard` are words that nothing explains, `soft` the number of those that may be talk;
    `named` whether the question names the table's file, `scope` the phrase that says which table,
    `title_text` its titles."""

    labels: TableLabels
    asked: Asked
    mentions: tuple[Mention, ...]
    picked: tuple[Picked, ...]
    periods: tuple[PeriodUse, ...]
    title: tuple[Mention, ...]
    hard: tuple[str, ...]
    soft: float
    named: bool
    scope: Span = (0, 0)
    title_text: str = ""

    @cached_property
    def headers(self) -> list[Mention]:
        """Mentions of headers that no condition uses."""
        used = [pick.span for pick in self.picked]
        limited = {pick.column for pick in self.picked if not pick.label}
        own = [mention for mention in self.mentions if mention.on(Axis.HEADER) and not mention.overlaps(used)]
        own = [mention for mention in own if not self._says_which_table(mention)]
        behind = [m for m in own if m.start >= self.scope[1] > 0 and measures_of(m, self.labels)]
        if behind:  # 城市气温通报，降水最多的: what the phrase that says where to look holds is not asked for
            own = [m for m in own if m.end > self.scope[1] or not self._names_table(m)]
        told = of_titles(self.asked.text, own, self.title, self.scope, self.labels)
        own = [mention for mention in own if mention not in told]
        before = [
            mention
            for mention in own
            if any(c.id in limited for c in measures_of(mention, self.labels))
            and any(mention.end <= start for start, _ in used)
        ]
        return [mention for mention in own if mention not in before]

    def _names_table(self, mention: Mention) -> bool:
        """Whether a header is a word of the title as well, or only says what the table is about (…和GDP表里)."""
        text = self.asked.text
        return text[mention.start : mention.end] in self.title_text or (
            mention.start >= self.scope[0] and _TABLE_OF.search(text[mention.end : self.scope[1]]) is not None
        )

    def _says_which_table(self, mention: Mention) -> bool:
        """Whether a header of texts stands in the phrase that says which table is meant (列了研制单位的表里)."""
        inside = self.scope[0] <= mention.start and mention.end <= self.scope[1]
        text = self.asked.text
        pointed = _THAT_TABLE.search(text[mention.start : self.scope[1]]) is not None
        kind = inside and _TABLE_OF.search(text[mention.end : self.scope[1]]) is not None
        told = [*(m.start for m in self.mentions), *(pick.span[0] for pick in self.picked)]
        asked = any(start >= self.scope[1] for start in told)
        return inside and (pointed or (kind and asked) or not measures_of(mention, self.labels))

    @cached_property
    def things(self) -> frozenset[Span]:
        """Mentions that only say what kind of thing is asked for."""
        return frozenset(mention.span for mention in self.mentions if mention.start in self.thing_starts)

    @cached_property
    def thing_starts(self) -> frozenset[int]:
        """Where words begin that say what kind of thing is asked for."""
        return kinds_asked(self.asked)

    @property
    def titled(self) -> bool:
        """Whether the question says the title of the table or its file at length."""
        return any(mention.whole and mention.end - mention.start >= _TITLE for mention in self.title)

    @property
    def says_something(self) -> bool:
        """Whether anything in the table, not only its file's name, was met."""
        return bool(self.mentions or self.picked or self.titled or (self.title and self.periods))

    @property
    def worth(self) -> float:
        """How much of the question the table's labels and its file's title explain."""
        explained = sum(mention.told for mention in (*self.mentions, *self.title))
        timed = [use for use in self.periods if use.columns or use.rows or names_issue(use.match.period, self.labels)]
        return explained + _TIMED * len(timed) - self.soft / 2

    def links(self) -> tuple[Link, ...]:
        """What stretches of the question stand for: labels, words of the title, times that pick columns or rows."""
        labels = [
            self._link(each.span, f"{each.labels[0].axis.value}:{each.labels[0].value or each.labels[0].text}", each)
            for each in self.mentions
        ]
        times = [
            self._link((use.match.start, use.match.end), TIME if use.columns or use.rows is not None else TITLE)
            for use in self.periods
        ]
        return (*labels, *(self._link(each.span, TITLE, each) for each in self.title), *times)

    def _link(self, span: Span, target: str, mention: Mention | None = None) -> Link:
        how = LinkKind.EXACT if mention is None or mention.whole else LinkKind.ABBREVIATION
        score = 1.0 if mention is None else min(mention.weight, 1.0)
        return Link(text=self.asked.text[slice(*span)], start=span[0], end=span[1], target=target, how=how, score=score)


TIME = "time"
"""What a link stands for whose words pick columns or rows by their time."""
TITLE = "title"
"""What a link stands for whose words stand in the title of the table or its file."""
_THAT_TABLE = re.compile(r"的(?:那|这)?[张个]?[大小总]?表(?:里面?|里头|中|上)?$")
_TABLE_OF = re.compile(r"^的?(?:情况|统计|数据|一览|明细|汇总|登记)?表(?:里面?|里头|中|上)?$")
_OF_TITLE = re.compile(r"第|中报|中期|半年|年报|[一二三四]?季报|度?报告|度?报")
"""What follows a year that only says which file is meant: 24年第17周, 24年中报."""
_BESIDE = re.compile(r"[、和与及]")
_BOUNDS = (*AFTER, *BEFORE)
_NAMED_SO = re.compile(r"最[高低大小早晚](?!的)[\u4e00-\u9fff]{2}")
"""A superlative within the name of a figure: 最低收盘价 of 区间最低收盘价."""
_ASKING = 2  # characters of an asking word that may be a label too (合计)


def read_cells(said: Said, labels: TableLabels, titled: Titled, today: date) -> CellReading:
    """Reads a question against a table; `titled` says what of it stands in the title.

    Raises `NotExpressible` for a limit without a column.
    """
    text, cuts = said.text, said.cuts
    titles = before_headers(but_for_kinds(titled.mentions, text, labels), text, labels)
    first = find_mentions(text, labels, (), cuts, titles)
    whole = [m for m in first if m.whole and _kept_whole(text[m.start : m.end])]
    whole += [m for m in first if not m.whole and m.on(Axis.HEADER) and _NAMED_SO.search(text[m.start : m.end])]
    asked = read_asked(text, today, [mention.span for mention in whole])
    periods, uses = _times_named(text, asked, whole, labels)
    uses = without_issue(uses, asked, [mention.span for mention in titles], labels, whole)
    timed = [(use.match.start, use.match.end) for use in uses]
    titles = tuple(without(mention, timed) for mention in titles)
    taken = [
        *asked.roles.spans("ask", "unit", "multiple", "limit"),
        *timed,
        *([asked.earlier] if asked.earlier else []),
    ]
    cuts |= {place for span in taken for place in span}
    uncut = [(match.start, match.end) for match in periods]
    titles = tuple(before_times(mention, uncut) for mention in titles)
    found = find_mentions(text, labels, taken, cuts, titles, uncut)
    title = [mention for mention in found if not mention.labels]
    uses += [PeriodUse(match) for match in periods if match.start not in dict(timed) and told(match, title, labels)]
    scope = scope_of(text, [mention.span for mention in title])
    met = as_kinds([mention for mention in found if mention.labels], text, labels)
    mentions = held_besides(narrowing(met, asked, scope), text)
    pointing = [span for m in met if titled.only and m not in mentions and (span := of_table(m, text)) is not None]
    if not any(measures_of(mention, labels) for mention in mentions):
        mentions = (*mentions, *echoes(text, title, labels, cuts))
    turns = [*sides_said(text, [mention.span for mention in title], labels), *same_time_said(text, labels, taken)]
    mentions = _in_place_of_parts(turns, mentions)
    mentions = tuple(m for m in mentions if not _of_title_alone(m, mentions, scope, titled))
    told_apart = without_examples(mentions, asked, scope, labels)
    things = things_asked(asked, labels, scope)
    in_period = [column for use in uses for column in use.columns]
    picked = _picked(asked, told_apart, labels, in_period, of_columns=things is not None)
    spans = [mention.span for mention in title if not tells_stage(text, mention.span[0])]
    known = [(use.match.start, use.match.end) for use in uses]
    bounds = [(b, b + 2) for use in uses for b in (use.match.end,) if use.rows and text.startswith(_BOUNDS, b)]
    counted = [span for span in (asked.things_span, asked.earlier, asked.moving) if span]
    if (times := times_bounded(asked, labels)) is not None:
        counted += [times.span, *(match.span() for match in SIGNED.finditer(text))]
    elif asks_signs(asked, mentions):
        counted += [match.span() for match in SIGNED.finditer(text)]
    explained = [
        *known,
        *spans,
        *pointing,
        *counted,
        *bounds,
        *document_words(text, spans),
        *between_titles(text, spans),
        *said_in_brackets(text, mentions),
        *coefficients_said(text, labels.table),
        *without_constant(text, labels.table, (own.text for own in labels.labels if own.axis is Axis.CELL)),
        *(p.span for p in picked),
        *(m.span for m in mentions),
    ]
    named_so = {mention.span for mention in mentions}
    unused = tuple(
        match.period.text
        for match in periods
        if (match.start, match.end) not in known and (match.start, match.end) not in named_so
    )
    named = names_file(title, titled, mentions) or any(names_issue(match.period, labels) for match in periods)
    around = _around(explained, mentions, scope, titled, named=named, groups=_may_say_group(picked, asked, labels))
    hard, soft = left_over(asked, around)
    covered = {index for start, end in explained for index in range(start, end)}
    hard = (*hard, *(word for word in compared_otherwise(text, labels) if not any(word in text[a:b] for a, b in spans)))
    hard = (*hard, *(word for word, start in asked.unasked if start not in covered and word not in hard))
    return CellReading(
        labels, asked, mentions, picked, tuple(uses), tuple(title), (*unused, *hard), soft, named, scope, titled.text
    )


def _in_place_of_parts(turns: Sequence[Mention], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions with those of before, after and 同比, which yield to whole labels alone."""
    own = [each for each in turns if not any(m.whole and each.overlaps([m.span]) for m in mentions)]
    return (*(m for m in mentions if not m.overlaps([each.span for each in own])), *own)


def _times_named(
    text: str, asked: Asked, whole: Sequence[Mention], labels: TableLabels
) -> tuple[list[PeriodMatch], list[PeriodUse]]:
    """The times that a question names outside longer names (24年第29周), and what they pick in the table.

    The year of a title (某公司2023年…) is one of the times where no other picks anything.
    """
    inside = [match for match in asked.periods if within(match, whole) and not _listed(match, asked)]
    periods = [match for match in asked.periods if not points_at_document(text, match.end) and match not in inside]
    uses = [use for match in periods if (use := period_use(match, labels, asked)) is not None]
    of_labels = [mention for mention in whole if mention.labels]
    for match in () if uses else inside:
        of_title = within(match, of_labels) or _OF_TITLE.match(text, match.end)
        use = None if of_title else period_use(match, labels, asked)
        if use is not None and (use.columns or use.rows is not None):
            uses.append(use)
            periods.append(match)
    return periods, uses


def _listed(match: PeriodMatch, asked: Asked) -> bool:
    """Whether a time is one of several beside each other: the 2024年 of 某公司2024年、2025年 is none of a title."""
    others = [other for other in asked.periods if other is not match]
    return any(
        _BESIDE.fullmatch(asked.text[min(match.end, other.end) : max(match.start, other.start)]) for other in others
    )


def _around(
    explained: Sequence[Span], mentions: Sequence[Mention], scope: Span, titled: Titled, *, named: bool, groups: bool
) -> Around:
    beside = [mention for mention in mentions if not _within(mention.span, scope)]
    return Around(
        explained=tuple(explained),
        title=titled.text if named else "",
        scope=scope if named and titled.only else (0, 0),
        cells=tuple(mention.span for mention in mentions if mention.whole and mention.on(Axis.CELL)),
        names=tuple(mention.span for mention in beside if mention.on(Axis.HEADER) or not mention.whole),
        groups=groups,
        group="\n".join(own.value for m in mentions if m.whole for own in m.on(Axis.GROUP)),
    )


def _may_say_group(picked: Sequence[Picked], asked: Asked, labels: TableLabels) -> bool:
    """Whether a word that nothing explains may be one of several groups that rows stand under: none is said, nor a
    row by its name, nor are rows of another kind added up."""
    names = {column.id for column in labels.table.columns if column.role is ColumnRole.NAME} | {GROUP}
    several = len([*filter(None, labels.groups)]) > 1
    told = any(pick.label and (pick.column in names or asked.operation is Operation.SUM) for pick in picked)
    return several and not told


def _of_title_alone(mention: Mention, mentions: Sequence[Mention], scope: Span, titled: Titled) -> bool:
    """乙公司研究里，甲和丙谁更高: 乙 only says which table is looked into, though it is one of the rows as well."""
    if not mention.on(Axis.CELL) or mention.end > scope[1]:
        return False
    if not any(own in titled.text for own in (mention.labels[0].value, normalise(mention.labels[0].value))):
        return False
    column = mention.labels[0].columns[0]
    return any(m.start >= scope[1] and m.on(Axis.CELL) and m.labels[0].columns[0] == column for m in mentions)


def _within(span: Span, scope: Span) -> bool:
    return scope[0] <= span[0] < scope[1]


def _kept_whole(label: str) -> bool:
    """Whether no asking word is looked for in a label: 自有 holds no 有, 平均 asks for no mean that a column holds."""
    return len(label) > _ASKING or label.endswith(("有", "均值")) or label == "平均"


def _picked(
    asked: Asked,
    mentions: Sequence[Mention],
    labels: TableLabels,
    in_period: Sequence[Column],
    *,
    of_columns: bool,
) -> tuple[Picked, ...]:
    headers = [mention for mention in mentions if mention.on(Axis.HEADER)]
    words = [mention for mention in mentions if not mention.on(Axis.HEADER)]
    of_columns = of_columns or times_bounded(asked, labels) is not None
    numbers = [
        *by_rank(asked, labels),
        *by_flag(asked, headers, labels),
        *(_limits_on_rows(asked, headers, labels, in_period or numbers_of(labels)) if not of_columns else ()),
        *by_number(asked, headers, labels, [(m.start, m.end) for m in words if m not in headers]),
    ]
    spans = [pick.span for pick in numbers]
    things = kinds_asked(asked)
    named = {own.columns[0] for m in words if m.whole for own in m.labels}
    kinds = [m for m in words if m.start in things and not m.whole and {own.columns[0] for own in m.labels} & named]
    if any(m.whole and m.on(Axis.GROUP) for m in words):  # of all rows of a table they may be no kind at all
        kinds += [m for m in words if m.start in things and _in_no_name(m, asked.text)]
    kinds += [m for m in words if not m.whole and asked.text[m.start : m.end].strip("的") in THINGS]
    free = [m for m in words if not m.overlaps(spans) and m not in kinds]
    return (*by_words(free, labels, asked), *numbers)


def _in_no_name(mention: Mention, text: str) -> bool:
    """哪个行业 of rows 建筑业, said 建筑行业 as well: the kind of things asked for, where no name is written so."""
    said = text[mention.start : mention.end]
    return not mention.whole and not any(said in normalise(own.value) for own in mention.labels)


def _limits_on_rows(
    asked: Asked, headers: Sequence[Mention], labels: TableLabels, columns: Sequence[Column]
) -> Iterator[Picked]:
    found = [*by_limits(asked, headers, labels, columns), *by_sign(asked, headers, labels, columns)]
    said = [pick.condition for pick in found]
    yield from found
    yield from (pick for pick in by_value_sign(asked, headers, labels, columns) if pick.condition not in said)


def rows_of_reading(reading: CellReading) -> Condition:
    """All conditions on rows at once: words of one column are alternatives."""
    parts = [pick.condition for pick in merged(reading.picked, reading.asked.text)]
    return joined([*parts, *listed_together(reading.periods, reading.asked.text)])
