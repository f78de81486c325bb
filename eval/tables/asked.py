"""Plain questions about invented tables, in the tables' own words, with golds from the clean figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from eval.sample import Case, Gold, Kind, Listed, Named, Quantity, Ranked, values
from eval.tables.invented import Invented, Measure

LOOKUPS = ("{name}{of}是多少？", "{name}的{of}是多少{unit}？", "{name}{of}多少", "查一下{name}的{of}")
MOST = ("{of}最{more}的{thing}是哪个？", "哪{classifier}{thing}的{of}最{more}？", "各{thing}中{of}最{more}的是？")
LEAST = (
    "{of}最{less}的{thing}是哪个？",
    "哪{classifier}{thing}{of}最{less}？",
    "{of}最{less}的是哪{classifier}{thing}？",
)
HIGHEST = ("各{thing}{of}的最高值是多少？", "{thing}{of}最高为多少？")
FIRST = (
    "{of}前三名的{thing}是哪些？",
    "{of}排前三的是哪几{classifier}{thing}？",
    "{of}最{more}的三{classifier}{thing}是哪些？",
)
APART = (
    "{name}的{of}比{other}多多少{points}？",
    "{name}{of}比{other}高多少？",
    "{name}比{other}的{of}多多少？",
    "{name}与{other}的{of}相差多少{points}？",
    "{other}的{of}比{name}少多少？",
)
WHO = ("{name}与{other}相比，哪个{of}更高？", "{other}和{name}谁的{of}更高？", "{of}，{other}与{name}哪个更大？")
TIMES = ("{name}的{of}是{other}的几倍？", "{name}{of}相当于{other}的多少倍？")
TOGETHER = ("{name}和{other}的{of}合计多少{unit}？", "{name}、{other}{of}一共多少？", "{name}与{other}{of}之和是多少？")
ALL = ("所有{thing}的{of}合计多少{unit}？", "全部{thing}{of}总计多少？")
SHARES = ("{name}的{of}占{of}合计的比重是多少？", "{name}{of}占全部{thing}的百分之几？")
MEANS = ("各{thing}{of}的平均值是多少？", "{thing}{of}平均多少{unit}？")
COUNTS = (
    "{of}超过{limit}的{thing}有几{classifier}？",
    "{of}在{limit}以上的{thing}有多少{classifier}？",
    "有几{classifier}{thing}{of}大于{limit}？",
)
LISTS = ("{of}超过{limit}的{thing}有哪些？", "哪些{thing}的{of}在{limit}以上？", "列出{of}高于{limit}的{thing}")
SINCE = ("{name}{measure}{time}比{before}{moved}多少？", "{name}{time}{measure}与{before}相差多少{points}？")
COLUMNS = ("{name}的{measure}比{another}多多少{unit}？", "{name}{measure}与{another}相差多少{unit}？")
HOW_MANY = ("{group}有几{classifier}？",)
OF_GROUP = ("{group}的{of}合计多少{unit}？",)
MOST_OF_GROUP = ("{group}中{of}最大的是哪{classifier}？", "{group}里{of}最高的{thing}是哪个？")
_FEWEST = 3
_PLACES = Decimal("0.01")


def table_cases(tables: Sequence[Invented], seed: int) -> tuple[Case, ...]:
    """All questions of all tables, the same for the same seed."""
    draw = Random(seed)  # noqa: S311 - no secret
    return tuple(case for table in tables for case in _Asker(table, draw).cases())


@dataclass(frozen=True)
class _Asker:
    table: Invented
    draw: Random

    def cases(self) -> Iterator[Case]:
        made = list(self._all())
        for at, (kind, question, gold) in enumerate(made):
            where = self.draw.choice(self.table.said)
            yield Case(f"table-{self.table.key}-{at}", kind, where + question, gold, (self.table.file,))

    def _all(self) -> Iterator[tuple[Kind, str, Gold]]:
        for measure in self.table.measures:
            for time in self.draw.sample(self.table.times, min(2, len(self.table.times))):
                yield from self._of_one(measure, time)
                yield from self._of_two(measure, time)
                if self.table.thing:
                    yield from self._of_all(measure, time)
                yield from self._of_groups(measure, time)
            yield from self._since(measure)
        yield from self._columns_apart()

    def _figure(self, name: str, measure: Measure, time: str) -> Decimal:
        return self.table.figures[name, measure.name, time]

    def _say(self, templates: Sequence[str], measure: Measure, time: str, **words: str) -> str:
        of = f"{time}{self.draw.choice(('', '的') if time and measure.name else ('',))}{measure.name}"
        more, less = (
            ("高", "低") if measure.unit == "%" else self.draw.choice((("多", "少"), ("大", "小"), ("高", "低")))
        )
        said = {"of": of, "unit": measure.unit, "points": _points(measure), "more": more, "less": less} | words
        return self.draw.choice(templates).format(
            thing=self.table.thing, classifier=self.table.classifier, measure=measure.name, time=time, **said
        )

    def _of_one(self, measure: Measure, time: str) -> Iterator[tuple[Kind, str, Gold]]:
        for name in self.draw.sample(self.table.names, 2):
            gold = values(self._figure(name, measure, time), *_spelt(measure.unit))
            yield Kind.LOOKUP, self._say(LOOKUPS, measure, time, name=name), gold

    def _of_two(self, measure: Measure, time: str) -> Iterator[tuple[Kind, str, Gold]]:
        pair = self.draw.sample(self.table.names, 2)
        name, other = sorted(pair, key=lambda each: -self._figure(each, measure, time))
        more, less = (self._figure(each, measure, time) for each in (name, other))
        said = {"name": name, "other": other}
        yield Kind.COMPARE, self._say(APART, measure, time, **said), values(more - less, *_spelt(_points(measure)))
        yield Kind.COMPARE, self._say(WHO, measure, time, **said), Named((name,), (other,))
        if measure.adds_up:
            yield Kind.RATIO, self._say(TIMES, measure, time, **said), values(_rounded(more / less), "倍")
            yield Kind.SUM, self._say(TOGETHER, measure, time, **said), values(more + less, *_spelt(measure.unit))

    def _of_all(self, measure: Measure, time: str) -> Iterator[tuple[Kind, str, Gold]]:
        figures = {name: self._figure(name, measure, time) for name in self.table.names}
        best = sorted(figures, key=lambda each: -figures[each])
        first, last, total = best[0], best[-1], sum(figures.values(), Decimal(0))
        yield Kind.ARGMAX, self._say(MOST, measure, time), Named((first,), tuple(best[1:]))
        yield Kind.ARGMAX, self._say(LEAST, measure, time), Named((last,), tuple(best[:-1]))
        yield Kind.EXTREME, self._say(HIGHEST, measure, time), values(figures[first], *_spelt(measure.unit))
        rows = tuple((name, Quantity(figures[name], _spelt(measure.unit))) for name in best[:3])
        yield Kind.RANK, self._say(FIRST, measure, time), Ranked(rows, tuple(best[3:]))
        yield Kind.AVERAGE, self._say(MEANS, measure, time), values(_rounded(total / len(best)), *_spelt(measure.unit))
        if measure.adds_up:
            name = self.draw.choice(best)
            share = values(_rounded(figures[name] / total * 100), "%")
            of_all = self._say(ALL, measure, time)
            if measure.has_a_whole:
                yield Kind.SUM, of_all, values(total, *_spelt(measure.unit))
            of_whole = self._say(SHARES, measure, time, name=name)
            if measure.has_a_whole:
                yield Kind.SHARE, of_whole, share
        limit = int((figures[best[len(best) // 2 - 1]] + figures[best[len(best) // 2]]) / 2)
        above = [name for name in best if figures[name] > limit]
        if limit not in figures.values() and 0 < len(above) < len(best):
            said = f"{limit}{measure.unit}"
            below = tuple(name for name in best if name not in above)
            yield Kind.COUNT, self._say(COUNTS, measure, time, limit=said), values(len(above), self.table.classifier)
            yield Kind.FILTER_LIST, self._say(LISTS, measure, time, limit=said), Listed(tuple(above), below)

    def _of_groups(self, measure: Measure, time: str) -> Iterator[tuple[Kind, str, Gold]]:
        for group in dict.fromkeys(self.table.groups.values()):
            own = [name for name in self.table.names if self.table.groups[name] == group]
            best = sorted(own, key=lambda each: -self._figure(each, measure, time))
            if len(own) < 2:
                continue
            gold = Named((best[0],), tuple(best[1:]))
            yield Kind.ARGMAX, self._say(MOST_OF_GROUP, measure, time, group=group), gold
            if measure.adds_up:
                total = sum((self._figure(name, measure, time) for name in own), Decimal(0))
                yield Kind.SUM, self._say(OF_GROUP, measure, time, group=group), values(total, *_spelt(measure.unit))
            if measure is self.table.measures[0] and time == self.table.times[0]:
                count = values(len(own), self.table.classifier)
                yield Kind.COUNT, self._say(HOW_MANY, measure, "", group=group), count

    def _since(self, measure: Measure) -> Iterator[tuple[Kind, str, Gold]]:
        times = self.table.times
        if len(times) < 2 or "—" in times[-1]:
            return  # a month is no later time than the months so far
        for name in self.draw.sample(self.table.names, _FEWEST):
            before, time = (times[at] for at in sorted(self.draw.sample(range(len(times)), 2)))
            moved = self._figure(name, measure, time) - self._figure(name, measure, before)
            word = "增加" if moved > 0 else "减少"
            question = self._say(SINCE, measure, time, name=name, before=before, moved=word)
            yield Kind.COMPARE, question, values(abs(moved), *_spelt(_points(measure)))

    def _columns_apart(self) -> Iterator[tuple[Kind, str, Gold]]:
        money = [measure for measure in self.table.measures if measure.adds_up]
        alike = [(one, other) for one in money for other in money if one is not other and one.unit == other.unit]
        if not alike or len(self.table.times) > 1:
            return
        for name in self.draw.sample(self.table.names, _FEWEST):
            one, other = self.draw.choice(alike)
            if self._figure(name, one, "") < self._figure(name, other, ""):
                one, other = other, one
            apart = self._figure(name, one, "") - self._figure(name, other, "")
            yield (
                Kind.COMPARE,
                self._say(COLUMNS, one, "", name=name, another=other.name),
                values(apart, *_spelt(one.unit)),
            )


def _spelt(unit: str) -> tuple[str, ...]:
    return (unit, "㎡") if unit == "平方米" else (unit,)


def _points(measure: Measure) -> str:
    return "个百分点" if measure.unit == "%" else measure.unit


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(_PLACES, ROUND_HALF_UP)
