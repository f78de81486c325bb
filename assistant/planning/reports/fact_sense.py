"""Whether a figure of a report is of the sense asked for: done or still planned, a number or a rate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import rjieba

from assistant.planning.coverage import Covered
from assistant.planning.reports.facts import names_whole
from assistant.planning.speech.question import Question, Wants
from assistant.records import Fact, FactRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Dimension, unit_named

_NOUN = 2  # characters

_TO_COME = re.compile(
    r"(?<![需主重摘])要(?![求点素件害是])|[能会将须]|得(?=[办做完搞开])|打算|准备|估[摸计]|预[计期估]|每(?:亩|公顷|户|人)"
)
_BOTH = re.compile(r"(?:任务|目标|计划)(?:数|值|量)?[和与及、](?:实际)?完成")
_REACHED = re.compile(r"任务|目标|计划|指标")
_USED_FOR = re.compile(r"用于|用的(?=经费|资金|钱|费用)")
_PROVIDED = ("安排", "预留", "拨付", "下拨", "列支")
_OF_ALL = frozenset({"整改", "核查", "处置", "工作", "完成"})
_AMONG_THEM = re.compile(
    r"(?:里头|里面|里边|其中|当中|之中|里|中)(?P<which>[^，,。；;]{2,}?)的(?:又|都|才|只)?(?:有|是|占)?(?:几|多少)"
)
_SOME = re.compile(
    r"(?:已经?|没有?|未)?完成(?P<what>[一-鿿]{2,3})的(?=[一-鿿]{2,6}(?:一?共|总共)?有?(?:多少|几)[个宗件处])"
)
_DONE = re.compile(r"了(?!解)|[已过](?![期程])|实际")
_WAS_DONE = re.compile(r"已(?![知期])|实际")

_DONE_SO_MANY = re.compile(r"(?P<did>完成|办结|销号|解决|整改|结案|验收)了?(?:多少|几)[个件宗处项起]?")
_WANTING = re.compile(r"[还尚仍][需缺差欠]|缺口|不足")
_WANTED = re.compile(r"[需要缺差欠]|缺口|不足|不够")
_TAKING = frozenset(
    """
    收 收上来 收来 收到 收回 收回来 收取 收缴 收入 进账 入账 到账 入库 拿到 得 花 花了 花掉 花费 用 用了 用掉 支出 开支
    付 付了 付出 支付 拨 拨了 投 投了 欠 欠了 交 缴 缴纳 钱 资金 款 款项
    """.split()  # noqa: SIM905
)
"""Verbs of taking and paying, and money itself."""
_JUST_MONEY = re.compile(r"钱|资金|款项")
_FINDINGS = "问题"
_OF_FINDINGS = re.compile(r"问题|督察|反馈|巡察|检查|审计")


def asks_otherwise(questions: Sequence[Question]) -> str:
    """Why no single figure answers: 任务和完成数 asks for two, 目标达到了吗 for none, 今年任务多少 of what? "" where
    one may."""
    first = questions[0]
    if any(_BOTH.search(question.normal) for question in questions):
        return "这句话问了任务和完成两个数，请分开问"
    if first.wants is Wants.EXISTS and _REACHED.search(first.normal):
        return "材料里没有直接写明是否完成，请分别问任务数和完成数"
    if first.intent in ("plan", "target") and first.metric is None and {word.text for word in first.words} <= _OF_ALL:
        return "没有说明问的是哪一项的任务或目标"
    return ""


def of_another_sense(question: Question, fact: Fact, covered: Sequence[Covered], glossary: Glossary) -> bool:
    """Whether a figure whose words were all met says something else than what was asked."""
    return (
        not_yet_done(question, fact)
        or share_unasked(question, fact)
        or counts_another(question, fact, covered)
        or trained_not_there(question, fact, covered)
        or of_them_all(question, fact, covered)
        or finding_about(question, fact, glossary)
        or done_of_another(question, fact)
        or still_wanting(question, fact)
        or money_of_what(question, fact)
    )


def all_intended(questions: Sequence[Question]) -> list[Question]:
    """计划改造多少亩、新建多少片: what the first ask says of intentions goes for those that say nothing; one of what
    was done says something (计划搬多少户，已经搬了多少户)."""
    said = next((each.intent for each in questions if each.intent is not None), None)
    intent = said if said in ("plan", "target") else None
    return [
        replace(each, intent=each.intent or ("done" if intent and _WAS_DONE.search(each.normal) else intent))
        for each in questions
    ]


def not_yet_done(question: Question, fact: Fact) -> bool:
    """What is planned or aimed at is no answer to a question of what is or was done; what is to be
    done, a rate per unit (一亩补多少) and a time to come ask for just that."""
    if question.intent is not None or fact.role is FactRole.RESULT or names_whole(question, fact):
        return False
    if any(verb in question.normal and verb in fact.clause for verb in _PROVIDED) or (
        _USED_FOR.search(question.normal) and "用于" in fact.clause
    ):
        return False  # 县里安排了多少: what a plan provides for is provided
    if _TO_COME.search(question.normal) and not _DONE.search(question.normal):
        return False
    period = question.period.period if question.period else None
    return period is None or period.start is None or period.start < question.today.replace(day=1)


def finding_about(question: Question, fact: Fact, glossary: Glossary) -> bool:
    """批而未供问题7个 counts findings; how much 批而未供 there is, it does not say."""
    about = fact.indicator.removesuffix(_FINDINGS)
    return about != fact.indicator and about.endswith(glossary.stocks) and _OF_FINDINGS.search(question.normal) is None


def done_of_another(question: Question, fact: Fact) -> bool:
    """去年完成几个 of 反馈问题38个，截至年底完成整改4个: another figure of the sentence is what was done."""
    said = _DONE_SO_MANY.search(question.normal)
    return said is not None and said["did"] in fact.sentence and said["did"] not in f"{fact.clause}{fact.indicator}"


def still_wanting(question: Question, fact: Fact) -> bool:
    """还需投入资金约4369万元 is money that is wanting: no answer for what was put in."""
    return _WANTING.search(fact.clause) is not None and _WANTED.search(question.normal) is None


def money_of_what(question: Question, fact: Fact) -> bool:
    """一共收上来多少钱: a verb of taking or paying alone says of no money which it is; behind an ask that does
    (罚没款入库多少，今年又收了多少) it says no 钱."""
    unit = unit_named(fact.unit)
    money = unit is not None and unit.dimension is Dimension.MONEY
    bare = _JUST_MONEY.search(question.normal) is not None and bool(question.words)
    return money and bare and all(word.text in _TAKING for word in question.words)


def counts_another(question: Question, fact: Fact, covered: Sequence[Covered]) -> bool:
    """盘活闲置厂房 is not 闲置土地, nor 低效用地 of the clause before: what is counted is not what was asked for."""
    counted, unit = fact.counted, unit_named(fact.unit)
    if unit is None or unit.dimension is not Dimension.AREA:
        return False
    if len(counted) < _NOUN or not question.words or names_whole(question, fact) or _shares_letters(counted, question):
        return False
    for word in question.words:
        met = [item.found for item in covered if item.word == word]
        if met and all(found in word.text and found != word.text for found in met):
            return True  # 闲置 of 闲置土地
    last = [item.found for item in covered if item.word == question.words[-1]]
    return bool(last) and all(found not in fact.indicator for found in last)


def of_them_all(question: Question, fact: Fact, covered: Sequence[Covered]) -> bool:
    """挂钩项目里头复垦完的有几个, 完成复垦的项目有几个 ask of some among them: what says which has to stand with the
    figure itself; 现有项目18个 counts all, though 复垦 is told in its sentence."""
    some, among = _SOME.search(question.normal), _AMONG_THEM.search(question.normal)
    if some is not None and some["what"] not in fact.clause + fact.indicator:
        return True
    if among is None:
        return False
    said = [word for word in question.words if among.start("which") <= word.start and word.end <= among.end("which")]
    own = f"{fact.clause}\n{fact.indicator}\n{fact.counted}"
    met = {item.word: item.found for item in covered}
    return any(word in met and met[word] not in own for word in said)


def _shares_letters(counted: str, question: Question) -> bool:
    return any(counted[at : at + _NOUN] in question.normal for at in range(len(counted) - 1))


def trained_not_there(question: Question, fact: Fact, covered: Sequence[Covered]) -> bool:
    """群测群防员多少人 asks how many there are, not how many times they were trained (人次)."""
    unit = unit_named(fact.unit)
    people = question.unit is not None and (question.unit.dimension is Dimension.PEOPLE or question.unit.name == "个")
    if unit is None or unit.dimension is not Dimension.VISITS or not people:
        return False
    verbs = [word for word, tag in rjieba.tag(fact.indicator) if tag.startswith("v") and len(word) > 1]
    met = "".join(item.found for item in covered)
    return any(verb not in question.normal and verb not in met for verb in verbs[:1])


def share_unasked(question: Question, fact: Fact) -> bool:
    """信访件办结了多少 is asked in 件: the rate of it is no answer."""
    asked = question.dimension is Dimension.SHARE or question.metric_word is not None
    return fact.unit == "%" and not asked and not names_whole(question, fact)
