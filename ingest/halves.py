"""Which half of a report a title, heading or opening sentence announces: results or plans.

A heading announces a half when it *is* about one (下半年工作计划, 存在的问题), not when it only
speaks of plans or results (完成供地计划, 巩固整改成效).
"""

from __future__ import annotations

import re

from assistant.records import Half

_PLAN_NOUN = r"(?:计划|打算|安排|部署|思路|要点|目标|设想|展望|考虑)"
_DONE_NOUN = r"(?:总结|小结|情况|回顾|进展|成效|成绩|做法|亮点|现状)"
_AHEAD = r"(?:下一?步|下一?阶段|今后|下半年|下一年度?|明年|来年|新的一年|接下来)"
_YEARS = (
    r"(?:(?:19|20)?\d{2}年度?|[今明本当上去]年度?|[上下]半年|全年|[前第]?[一二三四]个?季度|\d{1,2}月份?|[-—–~～至到])"
)
_PLAIN_WORDS = (
    rf"(?:{_YEARS}|{_AHEAD}|工作|主要|重点|总体|基本|初步|年度|具体|一段时期|一个时期|全[县市局]|我[县市局]"
    r"|任务|措施|整改|推进|以及|几点|[的和及与暨、])"
)
_PLAIN_PLAN = rf"(?:{_PLAIN_WORDS}*{_PLAN_NOUN}{_PLAIN_WORDS}*{_PLAN_NOUN}?|{_AHEAD}{_PLAIN_WORDS}*)"
_PLAIN_DONE = rf"{_PLAIN_WORDS}*{_DONE_NOUN}"
_PLAN_HEADING = re.compile(
    rf"^(?:{_PLAIN_PLAN}|.*工作{_PLAN_NOUN}"
    rf"|.*{_AHEAD}(?:的|工作|主要|重点|整改)*(?:{_PLAN_NOUN}|措施|任务|举措|建议|重点))$"
)
_DONE_HEADING = re.compile(
    rf"^(?:{_PLAIN_DONE}|.*(?:完成|开展|落实|执行|整改|推进|进展|总体|基本|工作|履职|办理)的?{_DONE_NOUN}"
    rf"|.*存在的?.{{0,10}}(?:问题|不足|困难|短板).{{0,10}})$"
)
_ALONE = re.compile(rf"^{_PLAIN_WORDS}(?:{_PLAIN_PLAN}|{_PLAIN_DONE})$")
_DONE_TITLE = re.compile(r"总结|小结|情况|回顾|进展|成效|述职|汇报|通报|完成|落实|存在")
_PLAN_TITLE = re.compile(r"计划|要点|打算|安排|方案|思路|设想|规划")
_DOING = re.compile(
    r"^(?:[^，。；]{0,4}?)(?:完成(?!情况)|落实(?!情况)|执行(?!情况)|实现|紧扣|围绕|制定|编制|细化|明确|紧盯|锚定|聚焦|对标|巩固|扩大|提升|提高"
    r"|通报|掌握|摸清|核实|公开|上报|报告|汇报|解决|克服|针对|强化|加强|抓好|做好|健全|严格|优化|确保|突出|深化|加快|压实)"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]$")
_INTENDING = re.compile(
    rf"^\s*(?:{_AHEAD}|明年)[^。！？]{{0,40}}?(?:将(?:继续|进一步|重点|着力|着重|坚持|围绕|按照|根据|严格|加快|全力|持续|切实|积极|认真"
    r"|做好|抓好|开展|组织|推进|强化|加强|加大|紧紧|紧盯|从以下|以|在|深入|聚焦|牢牢|主动|全面|扎实|结合|启动|完成)"
    r"|拟(?!定)|计划|打算|要(?!求)|重点(?:做好|抓好|推进))"
)
_LISTING = re.compile(r"(?:以下|如下|下列|下面|几个?方面|几项|几点)[^。]{0,16}[。：:]?$|[：:]$")
_HEADING_LIMIT = 30


def half_of_title(title: str) -> Half:
    """What a document as a whole reports: planned where its title names a plan and nothing of
    what was done; 工作总结和工作计划 is a report whose plans stand under a heading of their own."""
    planned = _PLAN_TITLE.search(title) is not None and not _DONE_TITLE.search(title)
    return Half.PLANNED if planned else Half.DONE


def half_announced(heading: str) -> Half | None:
    """What a heading (without its number) announces; None where that is neither half.

    Of both (工作计划完成情况, 存在问题和下步打算), what was done.
    """
    words = _BRACKETED.sub("", re.sub(r"\s", "", heading)).rstrip("。：:；;，,")
    if len(words) > _HEADING_LIMIT or _DOING.match(words):
        return None
    if _DONE_HEADING.match(words) or (_DONE_TITLE.search(words) and _PLAN_HEADING.match(words)):
        return Half.DONE
    return Half.PLANNED if _PLAN_HEADING.match(words) else None


def announces_alone(line: str) -> Half | None:
    """What a line without a number announces where its words alone make it a heading: it says
    nothing but when and which half (下半年工作计划), and is no table's caption (各乡镇工作计划)."""
    words = line.strip().rstrip("：:")
    return half_announced(words) if len(words) <= _HEADING_LIMIT and _ALONE.match(words) else None


def intends(paragraph: str) -> bool:
    """Whether a paragraph turns to what is ahead: 下半年，我局将…; 下一步，重点抓好…"""
    return _INTENDING.match(paragraph) is not None


def leads_a_list(paragraph: str) -> bool:
    """Whether what follows a paragraph is listed by it: …做好以下工作："""
    return _LISTING.search(paragraph.rstrip()[-60:]) is not None
