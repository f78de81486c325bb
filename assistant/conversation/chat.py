"""What asks nothing of the material: greetings, thanks, who are you, and what lies outside it.

Such a question gets a short reply and what can be asked instead.  Orders to the assistant
(忽略以上规则, 你现在是…) have no rule here: they are words like any others, and change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import chain, islice, zip_longest

from assistant.planning.ledgers.lexicon import bare_name, entities_of
from assistant.planning.outcome import Outcome, Planned, Remark
from assistant.planning.planner import Planner
from assistant.planning.reports.facts import as_question
from assistant.planning.speech.normal import normalise
from assistant.ports import KnowledgeBase
from assistant.records import ColumnRole, FactRole, Source, Table

_MOST = 4
_TRIED = 6
_FEW_VALUES = 40
_LONGEST = 24

_HELLO = (
    r"(?:你好|您好|你们好|大家好|哈[喽啰罗]|嗨|hi|hello|早上好|上午好|中午好|下午好|晚上好|早安|晚安|早"
    r"|在吗|在不在|有人吗)"
)
_THANKS = (
    r"(?:谢谢|多谢|感谢|谢了|谢啦|辛苦了?|麻烦了|好的|好吧|好|行|嗯|哦|知道了|明白了?|收到|没事了?"
    r"|可以了|不用了|ok)"
)
_BYE = r"(?:再见|拜拜|拜|回见|下次见|bye)"
_WHO = (
    r"(?:你|您)(?:到底)?"
    r"(?:是(?:谁|什么人?|啥|哪位|机器人|人工智能|ai|真人)|叫(?:什么|啥)(?:名字)?|的名字(?:是什么)?)"
)
_CAN = (
    r"(?:(?:你|您|这个|系统|助手)*(?:都)?(?:能|会|可以)(?:帮我|为我|给我)?(?:做|干|查|问|回答)?(?:些|点)?"
    r"(?:什么|啥|哪些)(?:事情?|问题|功能|东西)?|我?(?:能|可以|该)(?:问|怎么问)(?:你|您)?(?:些|点)?(?:什么|啥|哪些问题)?"
    r"|(?:你|您)?有(?:什么|哪些|啥)功能|(?:怎么|如何)(?:使用|用)(?:你|您|这个)?|(?:使用)?(?:帮助|说明)|help)"
)
_TAIL = r"(?:你|您|大家|们|呀|啊|呢|啦|了|哈|哟|喔|吗|嘛|吧|的|[，,。.！!？?~～、\s])*"
_SMALL_TALK: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"{_TAIL}(?:{pattern}{_TAIL})+$"))
    for kind, pattern in (
        ("who", rf"(?:{_HELLO}{_TAIL})?{_WHO}"),
        ("can", rf"(?:{_HELLO}{_TAIL})?{_CAN}"),
        ("hello", _HELLO),
        ("bye", rf"(?:{_THANKS}{_TAIL})?{_BYE}"),
        ("thanks", _THANKS),
    )
)
_OPENING = re.compile(rf"\s*{_HELLO}(?:呀|啊)?[，,。！!~～、\s]+(?=\S)", re.IGNORECASE)
_CLOSING = re.compile(r"[，,。！!？?~～、\s]+(?:谢谢|多谢|感谢|辛苦了?|麻烦了)(?:你|您|啦|了)?[，,。！!~～\s]*$")
_OUTSIDE = re.compile(
    r"(?:写|作|编|来|唱|讲|说|画)(?:一?[首个段篇支幅副张]|点|些)?.{0,12}(?:诗|歌|词|小说|故事|笑话|段子|作文|情书|对联|画|绕口令)"
    r"|写.{0,6}(?:代码|程序|脚本)|翻译|天气|气温|下雨|下雪|股票|股价|彩票|星座|算命|菜谱|做饭|电影|电视剧|音乐|游戏|新闻|球赛"
    r"|几点(?!位)|星期几|礼拜几|聊(?:聊天|会|一会|一聊)|(?:你|您)(?:喜欢|爱|几岁|多大|结婚|男的|女的)"
    r"|^[\d\s+\-*/×÷().]+(?:=|等于|得)"
)
_REPLIES = {
    "hello": "你好！我从局里的报告和台账里查数字、列清单、作比较，每个数都注明出处。",
    "thanks": "不客气。还有要查的可以接着问。",
    "bye": "再见，要查资料时随时来问。",
    "who": "我是局里的资料助手，只根据已经导入的报告和台账回答，每个数都注明出处，查不到就说查不到。",
    "can": "我能从已经导入的报告和台账里查数字、计数、合计、分组、排名、列清单、查原文，可以接着上一问追问；"
    "还能起草计划、总结段落；"
    "每个数都注明出处，资料里没有的不会编。",
}
_REFUSAL = "这不在我能回答的范围里：我只根据已经导入的报告和台账回答。"
_EMPTY = "资料库还是空的，请先用 bureau ingest 导入工作报告或台账。"


class Chat:
    """Replies to small talk, with examples that this knowledge base answers."""

    def __init__(self, knowledge: KnowledgeBase, planner: Planner) -> None:
        self._knowledge = knowledge
        self._planner = planner

    def remark(self, question: str) -> Remark | None:
        """The reply when the whole of a question is small talk, else None."""
        said = normalise(question)
        if len(said) > _LONGEST:
            return None
        kind = next((kind for kind, pattern in _SMALL_TALK if pattern.match(said)), None)
        return None if kind is None else self._with_examples(_REPLIES[kind], refused=False, short=kind in _SHORT)

    def refusal(self, question: str) -> Outcome | None:
        """The reply to a question that the material has nothing on, when nobody would look
        for it there (天气, 写首诗); else None."""
        outside = _OUTSIDE.search(normalise(question))
        if outside is None or any(outside.group() in text for text in self._texts()):
            return None
        return self._with_examples(_REFUSAL, refused=True)

    def _texts(self) -> Iterator[str]:
        """All that the material says: what stands in it does not lie outside."""
        for source in self._knowledge.sources():
            yield source.title
            yield self._knowledge.text(source.id)
        for table in self._knowledge.tables():
            yield table.title
            yield from (column.name for column in table.columns)
            yield from (value for column in table.columns for value in column.values)

    def _with_examples(self, text: str, *, refused: bool, short: bool = False) -> Remark:
        if not self._knowledge.sources():
            return Remark(f"{text}{_EMPTY}", refused)
        listed = "、".join(f"“{example}”" for example in self.examples)
        return Remark(text if short or not listed else f"{text}可以这样问：{listed}", refused, self.examples)

    @cached_property
    def examples(self) -> tuple[str, ...]:
        """Up to four questions that are answered from this knowledge base, of ledgers and of reports."""
        found = zip_longest(islice(self._of_ledgers(), _MOST), islice(self._of_reports(), _MOST))
        return tuple(dict.fromkeys(example for example in chain.from_iterable(found) if example))[:_MOST]

    def _of_ledgers(self) -> Iterator[str]:
        ledgers: dict[str, Table] = {}
        for table in self._knowledge.tables():
            for entity in entities_of(table)[:1]:
                ledgers.setdefault(entity, table)
        yield from self._answered([f"{entity}有多少个？" for entity in ledgers])
        for entity, table in ledgers.items():
            groups = [c for c in table.columns if c.role in (ColumnRole.PLACE, ColumnRole.CATEGORY)]
            few = [bare_name(c) for c in groups if 1 < len(c.values) <= _FEW_VALUES]
            yield from self._answered([f"各{name}{entity}有多少个？" for name in few[:1]])

    def _of_reports(self) -> Iterator[str]:
        reports = [source for source in self._knowledge.sources() if source.kind == "report" and not source.draft]
        newest = sorted(reports, key=lambda source: (_end(source), source.id), reverse=True)
        for source in newest[:2]:
            facts = [f for f in self._knowledge.facts_of(source.id) if not f.masked and f.role is FactRole.RESULT]
            yield from self._answered([as_question(fact) for fact in facts[:_TRIED]])

    def _answered(self, questions: list[str]) -> Iterator[str]:
        return (question for question in questions if isinstance(self._planner.plan(question), Planned))


def _end(source: Source) -> date:
    return (source.period.end if source.period else None) or date.min


_SHORT = ("thanks", "bye")


def without_courtesies(question: str) -> str:
    """The question without 你好 before it and 谢谢 after it."""
    return _CLOSING.sub("", _OPENING.sub("", question, count=1)) or question
