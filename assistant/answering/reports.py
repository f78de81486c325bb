"""Answers from what reports state: figures as they stand, rates, passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.answering.sheet import Sheet, day_of_source, mark
from assistant.answering.two_sides import ledger_lines, ledger_notes
from assistant.execution.evidence import FactEvidence, MetricEvidence, PassageEvidence, StatedFact, Value
from assistant.execution.values import shown_in
from assistant.plan import FactAsk
from assistant.planning.coverage import find
from assistant.records import Fact, FactRole, Half
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.numbers import NUMERAL
from assistant.vocabulary.periods import Anchor, Period, find_periods, period_words
from assistant.vocabulary.units import unit_named

_TOPIC_LIMIT = 10
_LEAD_LIMIT = 30
_SERIES = 3
_WITHOUT_YEAR = re.compile(
    r"(?:截[至止]到?|到|至)?(?=\d{1,2}(?:月|[-—–~～至到])|[上下]半年|前?第?[一二三四1-4]个?季度|年[初底末])"
)
_ROLE_MARK = {FactRole.RESULT: "", FactRole.PLAN: "（计划数）", FactRole.TARGET: "（任务目标数）"}
_ROLE_NOTE = {FactRole.PLAN: "这是计划数，不是完成数", FactRole.TARGET: "这是任务目标，不是完成数"}
_DRAFT, _DRAFT_NOTE = "（未定稿）", "所引材料不是定稿"
_NAMED_DRAFT = re.compile(r"稿|草案")


@dataclass
class Written:
    """The text of an answer and its 口径, before figures and citations are attached."""

    answer: str
    explanation: list[str] = field(default_factory=list)


def write_facts(evidence: FactEvidence, sheet: Sheet, glossary: Glossary) -> Written:
    """One clause per ask, the figure in it as the report has it."""
    said, marks, notes = [], [], list(evidence.plan.basis.assumptions)
    previous_period = ""
    for ask, stated in zip(evidence.plan.asks, evidence.stated, strict=True):
        citation = sheet.cite_fact(stated)
        sheet.enter_fact(stated.fact, citation)
        period = _period(stated)
        converted = _converted(stated.fact, ask, sheet, citation)
        said.append(("" if period == previous_period else period) + _statement(stated, ask, glossary) + converted)
        notes += [f"原文单位为{stated.fact.unit}，已换算为{ask.unit}"] if converted else []
        previous_period = period
        if citation not in marks:
            marks.append(citation)
        notes += [*stated_notes(stated), *ledger_notes(stated)]
    text = "，".join(said) + "。" + "".join(mark(number) for number in marks)
    _enter_beside(text, evidence, sheet)
    line = "；".join(_scope(evidence))
    contradicted = [line for stated in evidence.stated for line in ledger_lines(stated, sheet)]
    return Written("\n".join([text, *([f"{line}。"] if line else []), *contradicted]), notes)


def _scope(evidence: FactEvidence) -> list[str]:
    """The one line below the figure: another period than asked, hidden digits, plan or target."""
    said = list(evidence.plan.basis.assumptions[:1])
    masked = [stated.fact.text for stated in evidence.stated if stated.fact.masked]
    if masked:
        said.append(f"原文{'、'.join(f'“{item}”' for item in masked)}有数字缺位，不完整，照录未推算")
    roles = dict.fromkeys(stated.fact.role for stated in evidence.stated)
    drafts = dict.fromkeys(stated.source.title for stated in evidence.stated if stated.source.draft)
    said += [f"取自未定稿的《{title}》" for title in drafts]
    return said + [_ROLE_NOTE[role] for role in roles if role in _ROLE_NOTE]


def write_metric(evidence: MetricEvidence, sheet: Sheet) -> Written:
    """The rate with the two figures it was divided from, or what is known instead."""
    plan = evidence.plan
    shown = [evidence.numerator, evidence.denominator, *evidence.beside]
    citations = {stated.fact.id: sheet.cite_fact(stated) for stated in shown}
    notes = [plan.note, *(note for stated in shown for note in stated_notes(stated))]
    marks = "".join(mark(number) for number in dict.fromkeys(citations.values()))
    known = [s for s in (evidence.numerator, *evidence.beside) if s.fact.id != evidence.denominator.fact.id]
    period = _period(evidence.numerator)
    if evidence.rate is None:
        listed = "，".join(s.fact.statement for s in known)
        for stated in shown:
            sheet.enter_fact(stated.fact, citations[stated.fact.id])
        text = f"材料没有写明{plan.name}，{evidence.why_not}，不能计算；已知{period}{listed}。{marks}"
        return Written(text, notes)
    rate = sheet.enter(Value(evidence.rate, "%"), citations[evidence.denominator.fact.id])
    above = sheet.enter_fact(evidence.numerator.fact, citations[evidence.numerator.fact.id])
    below = sheet.enter_fact(evidence.denominator.fact, citations[evidence.denominator.fact.id])
    notes.append("比率由系统用报告中的两个数算出，报告未直接写明")
    return Written(f"{period}{plan.name}为{rate}（{above}÷{below}）。{marks}", notes)


def write_passages(evidence: PassageEvidence, sheet: Sheet) -> Written:
    """What the material says, quoted."""
    excerpt = evidence.found[0]
    as_of = day_of_source(excerpt.source)
    citation = sheet.cite(excerpt.source, excerpt.location, excerpt.text, as_of, excerpt.span, excerpt.page)
    for fact in excerpt.facts:
        sheet.enter_fact(fact, citation)
    draft = _DRAFT if excerpt.source.draft and not _NAMED_DRAFT.search(excerpt.source.title) else ""
    planned = "（工作计划部分）" if excerpt.half is Half.PLANNED else ""
    shown = excerpt.text.rstrip("。；，")
    text = f"《{excerpt.source.title}》{draft}{planned}“{excerpt.heading}”写道：“{shown}”。{mark(citation)}"
    notes = [*evidence.plan.basis.assumptions, f"引自《{excerpt.source.title}》{excerpt.location}，为原文照录"]
    if excerpt.source.draft:
        notes.append(_DRAFT_NOTE)
    notes += [f"另见《{other.source.title}》{other.location}" for other in evidence.found[1:2]]
    return Written(text, notes)


def _statement(stated: StatedFact, ask: FactAsk, glossary: Glossary) -> str:
    """The fact as a phrase, led in by what the question named and the phrase leaves out."""
    fact = stated.fact
    phrase = fact.statement
    if fact.period is not None and fact.period.text in phrase:
        phrase = phrase.replace(fact.period.text, _with_year(stated), 1)
    phrase = _without_other_day(phrase, fact)
    if fact.period is not None and _spans_years(fact.period):
        phrase = phrase.removeprefix("以来")
    missing = [word for word in ask.words if find(word, phrase, glossary) is None]
    lead = ""
    if missing or _is_bare(phrase):
        lead = _topic_lead(stated) or _sentence_lead(stated, missing, glossary)
    outlook = f"，{fact.outlook}" if fact.outlook else ""
    return f"{lead}{phrase}{_ROLE_MARK[fact.role]}{outlook}"


def _converted(fact: Fact, ask: FactAsk, sheet: Sheet, citation: int) -> str:
    """The figure in the unit asked for, where the report has it in another one: 1039.14亩（合69.28公顷）."""
    own, asked = unit_named(fact.unit), unit_named(ask.unit)
    if own is None or asked is None or own.name == asked.name or own.counts:
        return ""
    stated = Value(None if fact.masked else fact.value, fact.unit)
    converted = shown_in(stated, ask.unit)
    return "" if converted is stated else f"（合{sheet.enter(converted, citation)}）"


def _without_other_day(phrase: str, fact: Fact) -> str:
    """力争9月底前整改率 达到54%，12月底前达到76%: the day of the first is not that of the second."""
    own = fact.period.end if fact.period is not None else None
    for match in find_periods(phrase, Anchor(year=own.year if own else None)):
        other = match.period.end
        if own is not None and other is not None and other != own and phrase[match.end : match.end + 1] == "前":
            return phrase[: match.start] + phrase[match.end + 1 :]
    return phrase


def _is_bare(phrase: str) -> bool:
    return len(phrase) <= 12


def _topic_lead(stated: StatedFact) -> str:
    """The heading's topic, when the point itself speaks of it and the phrase does not."""
    fact = stated.fact
    topic = fact.topic
    if not topic or len(topic) > _TOPIC_LIMIT or topic in fact.statement:
        return ""
    before = fact.point[: max(fact.point.find(fact.clause), 0)]
    heading = fact.path[-1] if fact.path else ""
    body = before.replace(heading, "", 1)
    return topic if topic in body else ""


def _sentence_lead(stated: StatedFact, missing: list[str], glossary: Glossary) -> str:
    """The nearest earlier clause of the sentence that holds a word the phrase leaves out."""
    fact = stated.fact
    before = fact.sentence[: max(fact.sentence.find(fact.clause), 0)]
    for clause in reversed(re.split(r"[，；：]", before)):
        has_word = any(find(word, clause, glossary) for word in missing)
        if has_word and len(clause) <= _LEAD_LIMIT and not NUMERAL.search(clause):
            return re.sub(r"^(?:[一二三四五六七八九十]是)", "", clause) + "，"
    return ""


def _period(stated: StatedFact) -> str:
    """The figure's period as the report says it, with the year the report gives: 上半年 -> 2024年上半年."""
    fact, period = stated.fact, stated.fact.period
    if period is not None and _spans_years(period):
        return f"{period_words(period)}，" + _findings(fact)
    said = "" if period is None or period.text in fact.statement else f"{_with_year(stated)}，"
    return said + _findings(fact)


def _spans_years(period: Period) -> bool:
    """2023年以来 in a report of 2024 ends with that report."""
    start, end = period.start, period.end
    return period.kind == "flow" and start is not None and end is not None and start.year < end.year


def _findings(fact: Fact) -> str:
    """The findings of another year that a figure is about: 2021年，of their number, 2021年督察反馈的问题 of
    what has become of them."""
    if not fact.findings:
        return ""
    year, act = fact.findings.split("年", 1)
    if act in fact.statement:
        return f"{year}年，"
    counted = fact.counted if fact.counted not in fact.statement else ""
    return f"{fact.findings}的{counted}"


def _with_year(stated: StatedFact) -> str:
    period = stated.fact.period
    bare = _WITHOUT_YEAR.match(period.text) if period else None
    if period is None or bare is None or period.end is None or stated.source.year_inferred:
        return period.text if period else ""
    rest = period.text[bare.end() :]
    return f"{bare.group()}{period.end.year}{'' if rest.startswith('年') else '年'}{rest}"


def stated_notes(stated: StatedFact) -> list[str]:
    """Where a figure stands and how it is worded there, for the 口径."""
    fact = stated.fact
    notes = [f"取自《{stated.source.title}》{fact.location}“{fact.clause.strip()}”"]
    if fact.counted and fact.counted not in fact.clause:
        notes.append(f"原文所称的数指前文的“{fact.counted}”")
    if fact.role in _ROLE_NOTE:
        notes.append(_ROLE_NOTE[fact.role])
    if stated.source.draft:
        notes.append(_DRAFT_NOTE)
    if fact.qualifier:
        notes.append(f"原文带“{fact.qualifier}”，照录")
    notes += _elsewhere(stated)
    if stated.masked_beside:
        notes.append(f"同句{'、'.join(f'“{item}”' for item in stated.masked_beside)}数字缺位，未予推算")
    if stated.source.year_inferred and fact.period is not None and fact.period.end is not None:
        notes.append(f"原文未写明年份，按文中所述推为{fact.period.end.year}年")
    return notes


def _elsewhere(stated: StatedFact) -> list[str]:
    """The same indicator in the reports of other days, as they have it."""
    said = [f"{_with_year(other)}{other.fact.text}（《{other.source.title}》）" for other in stated.elsewhere[:_SERIES]]
    return [f"同一指标另见{'、'.join(said)}"] if said else []


def _enter_beside(text: str, evidence: FactEvidence, sheet: Sheet) -> None:
    """Figures that stand in a quoted phrase beside the one asked for are cited with it."""
    for stated in evidence.stated:
        for other in stated.beside:
            if other.text in stated.fact.statement and other.text in text:
                sheet.enter_fact(other, sheet.cite_fact(stated))
