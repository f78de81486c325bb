"""Questions that leave open what they are about: 没整改的还剩好多, 完成几个了, 哪个镇最多.

Where no word of a question names an object and the material has several that it may be asked
of, none is chosen: each is offered as a question of its own that has an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.plan import FactLookUp, Plan, TablePlan
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.ledgers.linking import link
from assistant.planning.ledgers.links import Linked
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.reports.facts import as_question
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import FUNCTION_WORDS, GENERAL_WORDS
from assistant.records import ColumnRole, Fact, FactRole
from assistant.vocabulary.glossary import Glossary

_MOST = 4
_TRIED = 12  # readings that are tried for an answer, at most
_ALWAYS_TELLING = (Target.FLAG, Target.RATE, Target.ENTITY)
_AROUND_OBJECT = re.compile(
    r"确保|力争|保证|全年|年度|上半年|下半年|完成|实现|达到|不少于|不低于|目标|任务|指标|计划|预计|约束性|[的为占到]"
)
_SHORTEST_OBJECT = 3
_SAYING_NOTHING = GENERAL_WORDS | FUNCTION_WORDS


class OpenQuestions:
    """What may be meant by questions without an object, over one generation.

    `plan` plans a question as if it were not open, `plan_of` asks it of the ledger with a label.
    """

    def __init__(
        self,
        tables: Sequence[TableWords],
        label: Callable[[TableWords], str],
        reports: ReportPlanner,
        glossary: Glossary,
        plan: Callable[[str], Outcome],
        plan_of: Callable[[str, str], Outcome],
    ) -> None:
        self._tables = sorted(tables, key=lambda words: (-words.table.detail_rows, words.table.id))
        self._label = label
        self._reports = reports
        self._glossary = glossary
        self._plan = plan
        self._plan_of = plan_of

    def told(self, question: Question, found: Outcome) -> Outcome:
        """`found`, or the readings to choose from where the question names no object and several fit."""
        if not self._open(question):
            return found
        readings: list[str] = []
        for reading in self._readings(question):
            if reading not in readings:
                readings.append(reading)
            if len(readings) == _MOST:
                break
        return Unclear("没有说明问的是什么，请选一个", tuple(readings)) if len(readings) > 1 else found

    def open_to(self, question: Question) -> bool:
        """Whether there are several readings to choose from."""
        return isinstance(self.told(question, NotFound("")), Unclear)

    # ------------------------------------------------------------ whether it is open

    def _open(self, question: Question) -> bool:
        asks = question.wants in (Wants.NUMBER, Wants.WHICH, Wants.OPEN, Wants.EXISTS)
        if not asks or question.metric is not None or question.in_cells or "《" in question.text:
            return False
        left = [word.text for word in question.words if word.text not in _SAYING_NOTHING]
        if len(left) > 1 or not (question.words or _says_something(question)):
            return False
        if not all(map(self._names_no_object, left)):
            return False
        links = [item for words in self._tables for item in link(question, words, self._glossary).links]
        return not any(self._tells(item, question) for item in links)

    def _names_no_object(self, word: str) -> bool:
        """Whether a word is a place, or says that a time is over: many things have either."""
        meanings = [each for words in self._tables for each in words.surfaces.get(word, ())]
        places = (each.column is not None and each.column.role is ColumnRole.PLACE for each in meanings)
        return any(places) or any(each.target is Target.DEADLINE for each in meanings)

    def _tells(self, item: Linked, question: Question) -> bool:
        """Whether a linked word says which things are meant."""
        target = item.meaning.target
        if target in _ALWAYS_TELLING:
            return True
        if target is Target.VALUE:
            state = _on(item, ColumnRole.STATUS) and self._glossary.state_of(item.meaning.value) is not None
            return not (state or _on(item, ColumnRole.PLACE))
        if target is Target.DEADLINE:
            return False
        said = any(match.start <= item.start and item.end <= match.end for match in question.states)
        general = item.text in GENERAL_WORDS or (target is Target.COLUMN and _on(item, ColumnRole.PLACE))
        return not (said or general)

    # ------------------------------------------------------------ what may be meant

    def _readings(self, question: Question) -> Iterator[str]:
        tasks = [word for word in self._glossary.intents.target if word in question.normal]
        if tasks:
            yield from self._of_tasks(question, max(tasks, key=len))
            return
        for words in self._tables[:_TRIED]:
            label = self._label(words)
            if isinstance(self._plan_of(question.text, label), Planned):
                yield f"《{label}》中，{question.text}"
        figure = question.wants is Wants.NUMBER and question.superlative is None and not question.average
        if figure and not question.states and not question.remaining_word and question.words:
            yield from self._stated(self._reports.readings(question)[:_TRIED])

    def _stated(self, facts: Sequence[Fact]) -> Iterator[str]:
        """Figures of reports, by questions that lead back to them."""
        for fact in facts:
            text = as_question(fact)
            plan = self._planned(text)
            if isinstance(plan, TablePlan) or (isinstance(plan, FactLookUp) and fact.id in plan.asks[0].fact_ids):
                yield text

    def _of_tasks(self, question: Question, said: str) -> Iterator[str]:
        """今年任务完成了百分之多少: of each thing that has a target, else what is stated of it."""
        at = question.normal.find(said)
        for name, facts in self._targets(question, said).items():
            text = f"{question.normal[:at]}{name}{question.normal[at:]}"
            if self._planned(text) is not None:
                yield text
            else:
                yield from list(self._stated(facts))[:1]

    def _targets(self, question: Question, said: str) -> dict[str, list[Fact]]:
        """What has a target in the time asked for, with its results; those called 任务 (目标 …) as in the
        question first."""
        stated = self._reports.in_period(question.period)
        aims = [fact for fact in stated if fact.role is FactRole.TARGET and fact.unit != "%"]
        aims.sort(key=lambda fact: said not in f"{fact.point}{fact.sentence}")
        names = dict.fromkeys(_AROUND_OBJECT.sub("", fact.indicator) for fact in aims)
        results = [fact for fact in stated if fact.role is FactRole.RESULT and fact.unit != "%"]
        return {
            name: [fact for fact in results if name in fact.indicator][::-1]
            for name in names
            if len(name) >= _SHORTEST_OBJECT
        }

    def _planned(self, text: str) -> Plan | None:
        found = self._plan(text)
        return found.plan if isinstance(found, Planned) else None


def _on(item: Linked, role: ColumnRole) -> bool:
    return item.meaning.column is not None and item.meaning.column.role is role


def _says_something(question: Question) -> bool:
    """Whether anything but the asking words is said: 还剩多少, 最多的是哪个, 一共多少亩."""
    return bool(
        question.states
        or question.remaining_word
        or question.superlative
        or question.average
        or question.limits
        or question.unit
        or question.dimension
    )
