"""Answers from values set against each other: how much more, how many times, the largest of several."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import assert_never

from assistant.answer import TableView
from assistant.answering.labels import beside
from assistant.answering.phrases import as_of_phrase
from assistant.answering.reports import Written, stated_notes
from assistant.answering.sheet import Sheet, mark
from assistant.answering.tables import UNREADABLE
from assistant.answering.two_sides import ledger_lines, ledger_notes
from assistant.execution.evidence import ReckoningEvidence, StatedFact, TableEvidence, TermValue, Value
from assistant.plan import Given, Op, Reckon, Stated, Term, describe, describe_condition, plain_number

_NAMED = 4  # terms whose values stand in the first sentence
_TWO = 2
_LISTED = 8  # terms that are called by their names
_TIME = re.compile(r"(?:年|年度|季度|月|半年)$")
_BOUND_WORDS = {Op.EQ: "等于", Op.NE: "不等于", Op.GT: "高于", Op.GE: "不低于", Op.LT: "低于", Op.LE: "不高于"}


def write_reckoning(evidence: ReckoningEvidence, sheet: Sheet) -> Written:
    """The result first, the values it is made of behind it; every one has its citation."""
    backed = [term for term in evidence.terms if term.evidence is not None]
    cited = {id(term): _cite(term, sheet) for term in backed}
    cited |= {id(term): cited[id(backed[0])] for term in evidence.terms if term.evidence is None}
    marks = "".join(mark(number) for number in sorted(set(cited.values())))
    days = {term.dataset.as_of for term in evidence.plan.rows}
    scope = as_of_phrase(days.pop()) if len(days) == 1 and len(evidence.plan.rows) == len(evidence.terms) else ""
    text = _Writer(evidence, sheet, cited).text()
    subject = evidence.plan.subject
    goes_on = evidence.plan.reckon in (Reckon.GAP, Reckon.WITHIN) or _one_of_two(evidence)
    text = f"{subject}{'' if goes_on else '，'}{text}" if subject else text
    notes = [describe(evidence.plan), *evidence.plan.basis.assumptions, *_stated(evidence)]
    lines = [f"{scope}{text}。{marks}", *_incomplete(evidence), *_contradicted(evidence, sheet)]
    return Written("\n".join(lines), notes)


def _cite(value: TermValue, sheet: Sheet) -> int:
    if isinstance(value.term, Term) and isinstance(value.evidence, TableEvidence):
        return sheet.cite_table(value.evidence, describe_condition(value.term.where))
    return sheet.cite_fact(_of_report(value))


def _of_report(value: TermValue) -> StatedFact:
    if not isinstance(value.evidence, StatedFact):
        raise TypeError("a stated term without its report")
    return value.evidence


def _stated(evidence: ReckoningEvidence) -> list[str]:
    """Where each stated figure stands, and how it was worded there."""
    stated = [_of_report(value) for value in evidence.terms if isinstance(value.term, Stated)]
    return [note for each in stated for note in (*stated_notes(each), *ledger_notes(each))]


def _contradicted(evidence: ReckoningEvidence, sheet: Sheet) -> list[str]:
    """Lines that tell where a ledger gives another number than a report."""
    stated = [_of_report(value) for value in evidence.terms if isinstance(value.term, Stated)]
    return [line for each in stated for line in ledger_lines(each, sheet)]


def _incomplete(evidence: ReckoningEvidence) -> list[str]:
    """Hidden or unreadable digits make a term smaller than it is: said with it."""
    said = [
        f"{each.term.label}：{item.reason}{item.count}行，未计入。"
        for each in evidence.terms
        if isinstance(each.evidence, TableEvidence)
        for item in each.evidence.left_out
        if item.reason.endswith(UNREADABLE)
    ]
    return list(dict.fromkeys(said))


def reckoning_view(evidence: ReckoningEvidence) -> TableView:
    rows = tuple((each.term.label, each.value.text or _plain(each.value)) for each in evidence.terms)
    return TableView(columns=("项目", "数值"), rows=rows, total_rows=len(rows))


def _plain(value: Value) -> str:
    return "" if value.number is None else f"{value.number.normalize():f}{value.unit}"


def _one_of_two(evidence: ReckoningEvidence) -> bool:
    """Whether it is asked which of two is more, and one of them is."""
    which = evidence.plan.reckon in (Reckon.LARGEST, Reckon.SMALLEST)
    return which and len(evidence.terms) == _TWO and len(evidence.chosen) == 1


class _Writer:
    def __init__(self, evidence: ReckoningEvidence, sheet: Sheet, cited: dict[int, int]) -> None:
        self.evidence = evidence
        self.sheet = sheet
        self.cited = cited

    def text(self) -> str:
        evidence, terms = self.evidence, self.evidence.terms
        if evidence.result is None:
            raise ValueError("a reckoning without a result")
        first = self.cited[id(terms[0])]
        match evidence.plan.reckon:
            case Reckon.DIFFERENCE:
                words = ("高", "低") if evidence.result.unit == "个百分点" else ("多", "少")
                return self._apart(evidence.result, first, *words)
            case Reckon.GAP:
                return self._gap(evidence.result, first)
            case Reckon.GROWTH:
                return self._apart(evidence.result, first, "增长", "下降")
            case Reckon.TIMES | Reckon.SHARE:
                verb = "是" if evidence.plan.reckon is Reckon.TIMES else "占"
                shown = self.sheet.enter(evidence.result, first)
                return f"{terms[0].term.label}{verb}{terms[1].term.label}的{shown}{self._made_of()}"
            case Reckon.SUM:
                shown = self.sheet.enter(evidence.result, first, max(2, self._decimals()))
                return f"{self._names()}合计{shown}{self._made_of()}"
            case Reckon.AVERAGE:
                shown = self.sheet.enter(evidence.result, first, max(2, self._decimals() + 1))
                return f"{self._names()}平均{shown}{self._summed(evidence.result, first)}"
            case Reckon.LARGEST | Reckon.SMALLEST | Reckon.WITHIN:
                return self._chosen(evidence.result, first)
            case Reckon.EACH:
                return "，".join(map(self._told, terms))
            case _:
                assert_never(evidence.plan.reckon)

    def _chosen(self, result: Value, citation: int) -> str:
        if self.evidence.plan.reckon is Reckon.WITHIN:
            return self._within(result, citation)
        largest = self.evidence.plan.reckon is Reckon.LARGEST
        if _one_of_two(self.evidence):
            at = self.evidence.chosen[0]
            one, other = self.evidence.terms[at], self.evidence.terms[1 - at]
            told = f"{other.term.label}{self._value(other)}"
            return f"{'更大' if largest else '更小'}的是{one.term.label}，{self._value(one)}（{told}）"
        word = "最大" if largest else "最小"
        chosen = [self.evidence.terms[at] for at in self.evidence.chosen]
        return f"{word}的是{'；'.join(f'{each.term.label}，{self._value(each)}' for each in chosen)}"

    def _apart(self, result: Value, citation: int, up: str, down: str) -> str:
        one, other = (term.term.label for term in self.evidence.terms)
        if not result.number:
            return f"{one}与{other}相同{self._made_of()}"
        word = up if result.number > 0 else down
        exact = max(2, self._decimals()) if self.evidence.plan.reckon is Reckon.DIFFERENCE else 2
        shown = self.sheet.enter(Value(abs(result.number), result.unit), citation, exact)
        return f"{one}比{other}{word}{shown}{self._made_of()}"

    def _gap(self, result: Value, citation: int) -> str:
        """What is left to the target; reached or passed, it says so."""
        target, left = self.evidence.terms[1].term.label, result.number or 0
        share = self.evidence.share
        done = f"已完成{target}的{self.sheet.enter(share, citation)}，" if share else ""
        if not left:
            return f"{done}正好达到{target}，没有差距{self._made_of()}"
        shown = self.sheet.enter(Value(abs(Decimal(left)), result.unit), citation)
        if left > 0:
            return f"{done}离{target}还差{shown}{self._each_month(citation)}{self._made_of()}"
        passed = "已达到" if result.unit == "个百分点" else "已超额完成"
        return f"{done}{passed}{target}，超出{shown}{self._made_of()}"

    def _each_month(self, citation: int) -> str:
        """What of it falls to each of the months that are left, where that is asked for."""
        monthly, months = self.evidence.monthly, self.evidence.plan.months
        if monthly is None:
            return ""
        left = self.sheet.enter(Value(Decimal(months), "个月"), citation)
        return f"，余下{left}平均每月{self.sheet.enter(monthly, citation)}"

    def _within(self, count: Value, citation: int) -> str:
        """Which of the terms keep to the bounds, and how many; with values, but for many that are just counted."""
        evidence = self.evidence
        bounds = "、".join(
            f"{_BOUND_WORDS[bound.op]}“{plain_number(bound.value)}{bound.unit}”" for bound in evidence.plan.bounds
        )
        counted = any(bound.counted for bound in evidence.plan.bounds)
        chosen = [evidence.terms[at] for at in evidence.chosen]
        if not chosen:
            of = self.sheet.enter(Value(Decimal(len(evidence.terms)), count.unit), citation)
            return (
                f"{bounds}的有{self.sheet.enter(count, citation)}（共{of}）" if counted else f"没有{bounds}的（共{of}）"
            )
        few = not counted or len(chosen) < _NAMED
        told = [f"{each.term.label}，{self._value(each)}" if few else each.term.label for each in chosen]
        return f"{bounds}的有{self.sheet.enter(count, citation)}：{'；'.join(told)}"

    def _decimals(self) -> int:
        """Decimals of the cells it is made of: 0.1903 and 0.0202 are no 0.21; an average has one more."""
        cells = [term.value for term in self.evidence.terms if not term.value.computed]
        numbers = [value.number.normalize() for value in cells if value.number is not None]
        return max([0, *(-int(number.as_tuple().exponent) for number in numbers)])

    def _names(self) -> str:
        labels = [term.term.label for term in self.evidence.terms]
        if len(labels) <= _NAMED or (len(labels) <= _LISTED and not _TIME.search(labels[0])):
            return "、".join(labels)
        return f"{labels[0]}至{labels[-1]}" if _TIME.search(labels[0]) else f"{labels[0]}等"

    def _told(self, term: TermValue) -> str:
        """A term by its name with its value; a name that ends in a digit or letter (2026E) is set off from it."""
        return beside(term.term.label, self._value(term))

    def _summed(self, average: Value, citation: int) -> str:
        """What an average is made of: its few terms, else their sum and how many there are."""
        count = len(self.evidence.terms)
        if count <= _NAMED or average.number is None:
            return self._made_of()
        total = self.sheet.enter(Value(average.number * count, average.unit), citation)
        return f"（合计{total}÷{self.sheet.enter(Value(Decimal(count)), citation)}）"

    def _made_of(self) -> str:
        terms = self.evidence.terms
        if len(terms) > _NAMED:
            return ""
        return f"（{'，'.join(map(self._told, terms))}）"

    def _value(self, term: TermValue) -> str:
        if isinstance(term.term, Given):
            return f"“{_plain(term.value)}”"  # the question's own figure: no source gives it
        return self.sheet.enter(term.value, self.cited[id(term)])
