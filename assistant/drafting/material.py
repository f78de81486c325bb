"""What the material says of one line of work: figures, targets, what needs most, passages.

Ledgers are asked by the questions of the patterns, through the same chain that answers the staff;
reports are read fact by fact.  Results come from the newest report before the span of a draft,
targets from whatever promised them for that span.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.answer import Status
from assistant.answering.sheet import day_of_source
from assistant.drafting.asked import Ask, answered_item, computed_item, placed_figure
from assistant.drafting.draft import DraftFigure, Recall
from assistant.drafting.patterns import Patterns, Topic, WantedFigure
from assistant.drafting.phrase import Phrase, filled, joined
from assistant.drafting.promised import expected_only, target_item, whole_promise
from assistant.drafting.stated import Item, of_findings, said_as, says_it, scopes_of, stood_at
from assistant.drafting.times import Times
from assistant.drafting.topic_facts import NEAR_DAYS, Nearness, TopicFacts, near_to, promises_again, tells_again
from assistant.execution.evidence import FactEvidence, TableEvidence
from assistant.plan import Aggregate, DraftForm, Extreme
from assistant.ports import CardKind, KnowledgeBase, Query
from assistant.records import Fact, FactKind, FactRole, Passage
from assistant.vocabulary.periods import day_words, period_words

_PASSAGES = 12
_ENOUGH = 3
_MOST_TARGETS = 4
_BESIDES = 2
_HOW_MUCH = ("多少", "一共多少", "是多少")


@dataclass(frozen=True)
class Material:
    """All that is known of one topic.  `figures` are results, those that the patterns want first;
    `wanting` are promises the material gives no figure for; `masked` are statements with hidden
    digits that were left out."""

    topic: Topic
    name: str
    figures: tuple[Item, ...] = ()
    targets: tuple[Item, ...] = ()
    wanting: tuple[str, ...] = ()
    focus: Phrase | None = None
    passages: tuple[Passage, ...] = ()
    masked: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing in the material speaks of the topic."""
        return not self.figures and not self.targets and not self.passages

    @cached_property
    def words(self) -> str:
        """All that is said of it, to see which measures it calls for."""
        quoted = (figure.quote for item in (*self.figures, *self.targets) for figure in item.phrase.figures)
        return "\n".join((*(passage.text for passage in self.passages), *quoted))


class Collector:
    """Collects material over one generation."""

    def __init__(self, knowledge: KnowledgeBase, patterns: Patterns, ask: Ask) -> None:
        self._knowledge = knowledge
        self._patterns = patterns
        self._ask = ask
        self._sources = {source.id: source for source in knowledge.sources()}

    def collect(
        self,
        topic: Topic,
        name: str,
        times: Times,
        form: DraftForm,
        narrowed: tuple[str, ...] = (),
        asked: tuple[str, ...] = (),
    ) -> Material:
        """What is told of a topic; with `narrowed` (a place, a year) only what is told of all of that, and
        where anything is told of what was `asked` (a part of it, in all its names) only of that.

        Raises `SearchFault` when an index cannot be used.
        """
        cues = tuple(dict.fromkeys((*topic.cues, *([topic.name] if topic.name else [name]))))
        near = near_to(self._knowledge.facts(), topic, cues, self._patterns, self._sources, asked)
        near = [(fact, n) for fact, n in near if all(word in f"{fact.sentence}{scopes_of(fact)}" for word in narrowed)]
        facts = TopicFacts(near, self._sources, times, form, cues)
        wanted = list(self._wanted(topic, facts, times, "".join(narrowed)))
        figures, masked = _legible(_timely([*wanted, *facts.further(wanted)], times))
        passages = list(self._passages(cues))
        planned = form in (DraftForm.PLAN, DraftForm.WHOLE)
        targets, wanting = self._targets(topic, facts, times, figures) if planned else ((), ())
        return Material(
            topic=topic,
            name=name,
            figures=figures,
            targets=targets,
            wanting=wanting,
            focus=self._focus(topic) if planned and not times.dated and not narrowed else None,
            passages=tuple(passages),
            masked=masked,
        )

    def _of_topic(self, words: str, times: Times, form: DraftForm) -> list[Item]:
        """The first figures of the topic that words name as a whole: 加上林长制的数."""
        found = self._patterns.named(words)
        if found is None or words not in (found[1], found[0].name):
            return []
        return [item for item in self.collect(found[0], words, times, form).figures if item.id]

    def named(self, words: str, times: Times, form: DraftForm) -> list[Item]:
        """Figures of whatever `words` name, at most two: by a ledger, by a report, then what is promised."""
        facts = [fact for fact in self._knowledge.facts() if words in f"{fact.indicator}{fact.counted}"]
        known = TopicFacts([(fact, Nearness.OWN) for fact in facts], self._sources, times, form)
        asked = (self._ask(f"{words}{how}") for how in _HOW_MUCH)
        found = [item for answer in asked if answer and (item := answered_item(answer, times))]
        found = [item for item in found if words in item.phrase.text]
        stated = list(known.further(found))
        found += [item for item in stated if not item.masked] or stated
        found += [item for fact in known.promised() if (item := target_item(fact, self._sources[fact.source_id]))]
        chosen: list[Item] = []
        for item in (*found, *([] if found else self._of_topic(words, times, form))):
            told = {figure.text for each in chosen for figure in each.phrase.figures}
            if not told.intersection(figure.text for figure in item.phrase.figures):
                chosen.append(item)
        return chosen[:_BESIDES]

    # ------------------------------------------------------------ ledgers, by asking

    def _wanted(self, topic: Topic, facts: TopicFacts, times: Times, of: str = "") -> Iterator[Item]:
        told: set[str] = set()
        for figure in topic.figures:
            item = self._asked(figure, times, of) if figure.ask else None
            item = item or (facts.stated(figure) if figure.words else None)
            if item is not None and item.phrase.figures[0].text not in told:
                told.add(item.phrase.figures[0].text)
                yield item

    def _asked(self, figure: WantedFigure, times: Times, of: str) -> Item | None:
        """A figure by its question: computed from a ledger, or stated by a report of that time."""
        span = "{期间}" in figure.ask
        question = of + figure.ask.replace("{期间}", period_words(times.base))
        if times.dated and not span:
            question = f"截至{day_words(times.until)}{question}"
        found = self._ask(question)
        if found is None or found.answer.status is not Status.ANSWERED or not found.answer.figures:
            return None
        if span and found.plan.basis.assumptions:  # of another time than was asked for
            return None
        match found.evidence:
            case TableEvidence():
                return computed_item(figure, found, times.base if span else None, times)
            case FactEvidence(stated=(stated,)) if stated.fact.role is FactRole.RESULT:
                day = day_of_source(stated.source)
                if day is None or day > times.until or not says_it(stated.fact, figure.say, (question,), answered=True):
                    return None
                phrase = of_findings(said_as(stated.fact, stated.source, figure.say), stated.fact)
                return Item(phrase, stood_at(stated.fact, stated.source), figure.id, stated.fact.group_id)
            case _:
                return None

    def _focus(self, topic: Topic) -> Phrase | None:
        found = self._ask(topic.focus.ask) if topic.focus else None
        if topic.focus is None or found is None or not isinstance(found.evidence, TableEvidence):
            return None
        evidence = found.evidence
        if not isinstance(evidence.plan, Aggregate | Extreme) or not 1 < len(evidence.result) <= _ENOUGH + 2:
            return None
        listed = []
        for row in evidence.result:
            figure = next((each for each in found.answer.figures if each.value == row.values[0].number), None)
            if figure is None or not row.label:
                return None
            placed = placed_figure(figure.text, found, Recall(label=row.label))
            listed.append(Phrase(row.label[-1] + "（") + placed + "）")
        return filled(topic.focus.say, {"list": joined(listed, "、")})

    # ------------------------------------------------------------ reports

    def _targets(
        self, topic: Topic, facts: TopicFacts, times: Times, results: Sequence[Item]
    ) -> tuple[tuple[Item, ...], tuple[str, ...]]:
        """What was promised for the span; where nothing was, the promise that the topic needs."""
        items: list[Item] = []
        used: set[str] = set()
        wanting: list[str] = []
        for wanted in topic.targets:
            same = [f for f in facts.promised() if facts.promises(f, wanted)]
            fact = next((f for f in same if f.id not in used), None)
            if fact is not None and (item := target_item(fact, self._sources[fact.source_id], wanted.say)):
                used.update(each.id for each in same)  # older promises of the same
                items.append(item)
            else:
                aim = "拟" if wanted.aim == "拟" else "力争"
                wanting.append(f"{aim}{times.end_word}{wanted.say.replace('{n}', '××' + wanted.unit)}")
        said = {_worth(figure) for item in (*results, *items) for figure in item.phrase.figures}
        for fact in facts.promised(at_least=Nearness.OWN):
            again = fact.id in used or _worth(fact) in said or expected_only(fact)
            if again or fact.kind is FactKind.CHANGE or len(items) >= _MOST_TARGETS:
                continue
            item = target_item(fact, self._sources[fact.source_id])
            if item and not tells_again(item, items) and not promises_again(item, items):
                said.add(_worth(fact))
                items.append(item)
        legible = tuple(item for item in items if not item.masked) or tuple(items[:1])
        if legible or not results:
            return legible, ()
        whole = whole_promise(facts.promised(at_least=Nearness.IN_PASSING))
        return (), (whole,) if whole else tuple(wanting[:1])

    def _passages(self, cues: Sequence[str]) -> Iterator[Passage]:
        """Passages that name the topic, the best first."""
        hits = self._knowledge.search(Query(text=" ".join(cues[:4])), CardKind.PASSAGE, _PASSAGES)
        for hit in hits:
            passage = self._knowledge.passage(hit.record_id)
            if any(cue in passage.text or cue in "".join(passage.path) for cue in cues):
                yield passage


def _worth(number: Fact | DraftFigure) -> tuple[object, str]:
    """By what two numbers are the same; those with hidden digits by how they stand."""
    return (number.text if number.value is None else number.value), number.unit


def _legible(items: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The figures without hidden digits, filled up with masked ones to three; and the statements
    of those left out."""
    clear = [item for item in items if not item.masked]
    hidden = [item for item in items if item.masked]
    lacking = max(_ENOUGH - len(clear), 0)
    kept = [item for item in items if not item.masked or item in hidden[:lacking]]
    return tuple(kept), tuple(item.phrase.text for item in hidden[lacking:])


def _timely(items: Sequence[Item], times: Times) -> list[Item]:
    """Those of the base span; older ones only where fewer than three are."""
    end = times.base.end

    def fresh(item: Item) -> bool:
        day = item.period.end if item.period else None
        return day is None or end is None or (end - day).days <= NEAR_DAYS

    of_span = [item for item in items if fresh(item)]
    older = [item for item in items if not fresh(item)][: max(_ENOUGH - len(of_span), 0)]
    return [item for item in items if item in of_span or item in older]
