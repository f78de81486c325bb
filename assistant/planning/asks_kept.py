"""What no plan over rows may leave unanswered: an ask beside another one, or one of another kind.

`nothing_lost` sees to the conditions of a question, this to its asks: where it is and whether it is
done, how many and which ones, of this and then of that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from assistant.plan import (
    Aggregate,
    Compare,
    Exists,
    Extreme,
    FactLookUp,
    ListRows,
    Measure,
    Plan,
    Ratio,
    Several,
    TablePlan,
    conjuncts,
    rows_of,
)
from assistant.planning.ledgers.lexicon import TableWords
from assistant.planning.ledgers.states import BARE_DONE
from assistant.planning.lists_kept import WHICH_ROWS, clauses_of, list_lost, owing_lost, which_lost
from assistant.planning.speech.asks import other_left_open
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import ANY_ASK, NUMBER_ASK, SHARE_NOUN, WHEN_ASK
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import Dimension, match_unit, unit_named

_SUM_ASKED = re.compile(r"(?P<sum>合计|总计|共计|之和|总和|加起来)(?:(?:是|为|有)?(?:多少|几)|[？?。]*$)")
_SUM_ASKED_APART = re.compile(r"(?P<sum>合计|总计|共计|之和|一共|总共|拢共|加起来)[^，,]{0,6}(?:多少|几)")
_COUNTED_AND_LISTED = re.compile(
    r"^(?P<head>[^，,哪几]{2,40}?)(?:一共|总共|共)?(?P<is>有)?(?:几|多少)(?P<of>[宗个处家件户条])[，,](?:都|分别)?(?:是|有)?(?:哪几(?P=of)|哪些)[？?。]*$"
)
_WHAT = re.compile(r"(?:什么|啥|哪种|何种)(?!时|情况|样)[一-鿿]{2,4}|为什么|为啥")
_RANK = re.compile(r"排名|名次|位次|排序|位序")
_AND_THAT = re.compile(r"[，,；;。？?](?:那么?)?(?P<other>[^，,；;]{1,14})呢[？?]?$")
_SAID_AGAIN = re.compile(r"(?:折合?|合|换算?|折算|相当于|具体|到底|究竟)(?:成|为|是|有)?")
_NO_NUMBER = re.compile(r"个?百分|面积|个?亿|个?万")
"""多少个百分点, 多少面积: no number of things."""
_NO_FIGURE = (Dimension.DURATION, Dimension.SHARE, Dimension.POINTS)
_LISTED = re.compile(r"[，,；;。？?！!、]+")
_HOW_MUCH = re.compile(r"(?:有|是)?(?:多少|好多|(?<![哪那这好十前头])几(?!乎)|多[大高长](?=面积|规模|$))[^，,的]{0,2}")
_OF_SOMETHING = 2  # characters beside the ask
_CELL = "cell:"
_BARELY_DONE = frozenset({"到位", "改到位", "完成", "完毕", "完", "好", "改"})
_STATUS_NAMED = re.compile(
    r"(?:状态|进展|情况|状况|进度)(?:栏|列|一栏|一列)?(?:是|为|写|填|标|成|的|着|作|[“\"「‘'])*$"
)
_DENIED_BEHIND = re.compile(r"(?:以上|以下)?(?:还|都|仍)?(?:没有?|未)(?!超|满|足|到|达)[一-鿿]{1,3}?的")
_LEFT = re.compile(r"[未没剩欠余]|剩余|尚")
_LAST_BUT = re.compile(r"倒数第(?:[二三四五六七八九]|[2-9])(?!至|到|和|、)")
_SHARE = re.compile(r"占比|比重|百分|几成|[%％]|份额|几分之")

_ASKS_SHARE = re.compile(rf"{_SHARE.pattern}|{SHARE_NOUN.pattern}|占")


def as_list(text: str) -> str:
    """停产的有几家，是哪几家 as 停产的有哪几家: the list says how many there are."""
    match = _COUNTED_AND_LISTED.match(normalise(text))
    return f"{match['head']}{match['is'] or ''}哪几{match['of']}" if match is not None else text


def ask_lost(question: Question, plan: Plan) -> str:
    """The ask that the plan leaves unanswered; "" where none is."""
    if isinstance(plan, TablePlan) and (what := _what_else(question, plan)):
        return what
    if isinstance(plan, TablePlan) and (limit := _limit_of_another(question, plan)):
        return limit
    checks = (_number_lost, _place_in_order, _sum_lost, _other_lost)
    if lost := next((said for check in checks if (said := check(question, plan))), ""):
        return lost
    match plan:
        case FactLookUp():
            return _figure_beside(question, len(plan.asks))
        case Exists():
            return _other_than_whether(question) or owing_lost(plan)
        case ListRows() | Several():
            return list_lost(question, plan)
        case Extreme() if _RANK.fullmatch(plan.column.name):
            return plan.column.name  # the highest rank is the least of the numbers, or the best
        case Ratio():
            return _share_unasked(question, plan) or _said_of_another(question, plan.group_by)
        case Aggregate():
            return which_lost(question, plan) or _said_of_another(question, plan.group_by, len(plan.measures))
        case _:
            return ""


def _sum_lost(question: Question, plan: Plan) -> str:
    """各包第一名的报价合计多少: one sum, no ranking of the parts that is all the plan tells; nor is it all that
    面积合计多少，最大的是哪个 asks."""
    ranked = isinstance(plan, Extreme) or (isinstance(plan, Aggregate) and bool(plan.group_by) and plan.limit == 1)
    if isinstance(plan, Ratio):
        return _number_beside_share(question, plan)
    if not ranked:
        return ""
    if "最" not in question.normal:
        said = _SUM_ASKED.search(question.normal)
        return said["sum"] if said is not None else ""
    clauses = clauses_of(question)
    first = next(place for place, clause in enumerate(clauses) if "最" in clause)
    before = [said for clause in clauses[:first] if (said := NUMBER_ASK.search(clause)) is not None]
    if before:
        return before[0]["ask"]
    apart = [clause for clause in clauses if "最" not in clause]
    if isinstance(plan, Extreme) and (lost := _beside_the_one(apart, plan)):
        return lost
    return next((said["sum"] for clause in apart if (said := _SUM_ASKED_APART.search(clause)) is not None), "")


def _beside_the_one(apart: Sequence[str], plan: Extreme) -> str:
    """最多的是哪个，停用的有几个: one row tells no number of rows, nor what none of its fields measures."""
    units = [unit_named(column.unit or "") for column in plan.shown]
    told = {unit.dimension for unit in units if unit is not None} if units[-1] is not None else None
    for clause in apart:
        for dimension, text in _numbers_asked(clause).items():
            if dimension is Dimension.COUNT or (told is not None and dimension not in told):
                return text
    return ""


def _number_beside_share(question: Question, plan: Ratio) -> str:
    """规模合计多少，占比多少 asks for the sum as well."""
    asks = [clause for clause in clauses_of(question) if NUMBER_ASK.search(clause)]
    apart = [clause for clause in asks if _numbers_asked(clause) or not _ASKS_SHARE.search(clause)]
    return "多少" if plan.unit == "%" and plan.having is None and 0 < len(apart) < len(asks) else ""


def state_lost(question: Question, plan: Plan, tables: Mapping[str, TableWords], glossary: Glossary) -> str:
    """已完成的有多少亩 of which no word was taken for a status: all rows would be taken for those."""
    if parted := _one_value_of_state(question, plan, tables, glossary):
        return parted
    said = BARE_DONE.search(question.normal)
    plans = plan.plans if isinstance(plan, Several) else (plan,)
    rows = [rows_of(each).model_dump_json() for each in plans if isinstance(each, TablePlan)]
    if said is None or not rows or question.intent in ("plan", "target"):
        return ""
    used = any(link.start < said.end() and said.start() < link.end for link in plan.basis.links)
    stated = any(state.label in each for state in State for each in rows)
    return "" if used or stated else said.group().rstrip("的")


def _place_in_order(question: Question, plan: Plan) -> str:
    """倒数第二的乡镇 is one of them; the last two are another answer."""
    said = _LAST_BUT.search(question.normal)
    return said.group() if said is not None and isinstance(plan, TablePlan) else ""


def _one_value_of_state(question: Question, plan: Plan, tables: Mapping[str, TableWords], glossary: Glossary) -> str:
    """已经改到位 means all that are done, not those alone whose cell says 整改到位, where others mean it too."""
    if not isinstance(plan, TablePlan):
        return ""
    values = {column.id: column.values for column in tables[plan.dataset.table_id].table.columns}
    for link in plan.basis.links:
        cell = link.target.rpartition("=")[2] if link.target.startswith("value:") else link.target.removeprefix(_CELL)
        told = [match.state for match in question.states if match.start < link.end and link.start < match.end]
        bare = link.text in _BARELY_DONE and cell != link.text and glossary.state_of(cell) is State.DONE
        loose = bare or (told and link.target.startswith(_CELL))
        if not loose or _STATUS_NAMED.search(question.normal[: link.start]):
            continue
        meant = {value for each in values.values() if cell in each for value in each}
        if sum(glossary.state_of(value) is (told[0] if told else State.DONE) for value in meant) > 1:
            return link.text
    return ""


def _limit_of_another(question: Question, plan: TablePlan) -> str:
    """还压着5公顷以上没供的: so much that is not supplied, whatever the whole comes to."""
    bounds = [part for part in conjuncts(rows_of(plan)) if isinstance(part, Compare)]
    for limit in question.limits:
        denied = _DENIED_BEHIND.match(question.normal, limit.end)
        on = [part.column.name for part in bounds if part.value == limit.value]
        if denied and on and not any(_LEFT.match(name) for name in on):
            return question.normal[limit.start : denied.end()]
    return ""


def _what_else(question: Question, plan: TablePlan) -> str:
    """威胁多少人，什么措施: a clause that asks in words is told by what it names, or not at all."""
    clauses = clauses_of(question)
    for clause in clauses[1:]:
        said = _WHAT.search(clause)
        if said is not None and not any(link.text in clause for link in plan.basis.links):
            return said.group()
    return ""


def _number_lost(question: Question, plan: Plan) -> str:
    """有几个批次，总共多少公顷: a number asked for in a clause of its own, of which no figure tells."""
    measures = list(_measures(plan))
    if question.unit is not None and _counts(question) and measures and all(map(_is_amount, measures)):
        return f"几{question.unit.name}"
    told = Counter(map(_dimension, measures))
    if not told or told[None]:
        return ""  # a column without a unit may tell any of them
    in_groups = isinstance(plan, Ratio) or (isinstance(plan, Aggregate) and bool(plan.group_by))
    asked: Counter[Dimension] = Counter()
    asks = [{} if _SAID_AGAIN.match(clause) else _numbers_asked(clause) for clause in clauses_of(question)]
    several = sum(map(bool, asks)) > 1
    for said in asks:
        for dimension, text in said.items():
            if not several and dimension is not Dimension.COUNT:
                continue  # 多少公顷, of which 亩 are told
            asked[dimension] += 1
            if told[dimension] < (1 if in_groups else asked[dimension]):
                return text
    return ""


def _counts(question: Question) -> bool:
    """Whether the one number asked for is one of things (几种, 多少个)."""
    return question.unit is not None and question.unit.dimension is Dimension.COUNT and not question.many


def _numbers_asked(clause: str) -> dict[Dimension, str]:
    """What a clause asks the number of (几个, 多少亩), by what its unit measures."""
    found: dict[Dimension, str] = {}
    for match in NUMBER_ASK.finditer(clause):
        end = match.end()
        if _NO_NUMBER.match(clause, end):
            continue
        unit = (match_unit(clause, end + 1) if clause.startswith("个", end) else None) or match_unit(clause, end)
        if unit is not None and unit.dimension not in _NO_FIGURE:
            found.setdefault(unit.dimension, match["ask"] + unit.name)
    return found


def _measures(plan: Plan) -> Iterator[Measure]:
    """The figures that a plan over rows tells; none of a plan that tells rows, or whether there are any."""
    match plan:
        case Aggregate() | Ratio() if plan.having is not None:
            return  # so many groups come to it
        case Several(plans=plans):
            several = [list(_measures(each)) for each in plans]
            yield from (measure for each in several if all(several) for measure in each)
        case Aggregate():
            yield from plan.measures
            if plan.beside is not None:
                yield plan.beside.measure
        case Ratio():
            yield from (plan.numerator.measure, plan.denominator.measure)


def _is_amount(measure: Measure) -> bool:
    """Whether so many 亩, 万元, 万吨/年 are told, and nothing is counted."""
    unit = unit_named(measure.unit)
    return bool(measure.column is not None and measure.unit) and (unit is None or not unit.counts)


def _dimension(measure: Measure) -> Dimension | None:
    unit = unit_named(measure.unit)
    return unit.dimension if unit is not None else None


def _other_than_whether(question: Question) -> str:
    """在哪，整改了吗: whether there are such rows says not where."""
    for clause in clauses_of(question):
        if ANY_ASK.search(clause) is not None:
            continue  # 有没有哪个案件
        for ask in (WHEN_ASK, WHICH_ROWS):
            if (said := ask.search(clause)) is not None:
                return said.group()
    return ""


def _figure_beside(question: Question, told: int) -> str:
    """投多少钱、建多大规模、增多少亩: as many figures as are asked for, each of something."""
    asks = [(clause, ask) for clause in _LISTED.split(question.normal) if (ask := _HOW_MUCH.search(clause)) is not None]
    of_something = [ask for clause, ask in asks if len(clause) - len(ask.group()) >= _OF_SOMETHING]
    return of_something[-1].group() if len(of_something) > told else ""


def _share_unasked(question: Question, plan: Ratio) -> str:
    """占了多少耕地 asks for an area, not for its share."""
    if plan.unit != "%" or plan.having is not None or question.share is not None:
        return ""
    if question.metric is not None or question.share_left:
        return ""
    text = question.normal
    rated = _SHARE.search(text) or SHARE_NOUN.search(text) or "率" in text or "占" not in text
    return "" if rated else "占"


def _said_of_another(question: Question, groups: Sequence[object], figures: int = 1) -> str:
    """非粮化的多少亩，非农化呢 asks for two figures, not for one of both together."""
    said = _AND_THAT.search(question.normal)
    if said is None or groups or figures > 1 or NUMBER_ASK.search(said["other"]):
        return ""
    return said["other"]


def _other_lost(question: Question, plan: Plan) -> str:
    """未整改的几个，多少亩，正在整改的呢: the number of those, or how much they come to?"""
    return other_left_open(question.normal) if isinstance(plan, Several) else ""
