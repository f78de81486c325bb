from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from assistant.plan import Op
from assistant.planning.speech.asks import split_asks
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.reading import read_question
from assistant.vocabulary.glossary import Glossary, State

Read = Callable[[str], Question]


@pytest.fixture
def read(glossary: Glossary) -> Read:
    return lambda text: read_question(text, glossary, dt.date(2024, 7, 15))


def words(question: Question) -> list[str]:
    return [word.text for word in question.words]


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("卫片图斑有多少个", Wants.NUMBER),
        ("供了几宗地", Wants.NUMBER),
        ("完成了百分之多少", Wants.NUMBER),
        ("干到什么进度了", Wants.NUMBER),
        ("网格员数量", Wants.NUMBER),
        ("整改率", Wants.NUMBER),
        ("哪个乡镇图斑最多", Wants.WHICH),
        ("哪些图斑没立案", Wants.WHICH),
        ("面积最大的是哪宗", Wants.WHICH),
        ("有没有非粮化图斑", Wants.EXISTS),
        ("总规什么时候批的", Wants.WHEN),
        ("田长制是怎么推进的", Wants.TEXT),
        ("周调度是什么", Wants.TEXT),
        ("图斑", Wants.OPEN),
        ("", Wants.OPEN),
    ],
)
def test_what_kind_of_answer_is_wanted(read: Read, text: str, wants: Wants) -> None:
    assert read(text).wants is wants


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("图斑有多少个", "个"),
        ("供了几宗地", "宗"),
        ("供应土地多少公顷", "公顷"),
        ("价款多少万元", "万元"),
        ("完成了百分之多少", "%"),
        ("出动多少人次", "人次"),
        ("今年供地多少", None),
    ],
)
def test_the_unit_asked_for(read: Read, text: str, unit: str | None) -> None:
    own = read(text).unit
    assert (own.name if own else None) == unit


@pytest.mark.parametrize(
    ("text", "state", "remaining"),
    [
        ("已整改图斑多少", State.DONE, False),
        ("正在整改的图斑有几个", State.IN_PROGRESS, False),
        ("未整改图斑多少", State.NOT_DONE, False),
        ("剩余未整改图斑多少", State.NOT_DONE, True),
        ("还有多少没整改完", State.NOT_DONE, True),
        ("图斑尚未整改到位", State.NOT_DONE, False),
        ("还剩多少图斑", State.NOT_DONE, True),
        ("图斑有多少个", None, False),
        ("整改率是多少", None, False),
    ],
)
def test_the_state_asked_about(read: Read, text: str, state: State | None, remaining: bool) -> None:
    question = read(text)
    assert (question.state, question.remaining) == (state, remaining)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("计划出让几宗采矿权", "plan"),
        ("下半年打算供几宗地", "plan"),
        ("新增耕地任务是多少", "target"),
        ("供了几宗", None),
    ],
)
def test_whether_a_plan_or_a_target_is_asked_for(read: Read, text: str, intent: str | None) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("卫片图斑有多少个", ["卫片", "图斑"]),
        ("我们县现在一共有多少名网格员呢？", ["网格员"]),
        ("２０２３年供地几宗", ["供地"]),
        ("图 斑 多 少", ["图斑"]),
        ("GDP多少", ["gdp"]),
        ("请帮我查一下全县有多少名网格员", ["网格员"]),
        ("麻烦查违法用地几宗", ["违法", "用地"]),
        ("查处违法用地几宗", ["查处", "违法", "用地"]),
        ("火星图斑多少个", ["火星", "图斑"]),
        ("县一级田长几名", ["县级", "田长"]),
        ("哪宗面积最大", ["面积"]),
        ("", []),
    ],
)
def test_every_content_word_is_left_to_be_accounted_for(read: Read, text: str, left: list[str]) -> None:
    assert words(read(text)) == left


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("不是工业的宗地有几宗", "不是"),
        ("柳溪镇图斑比石桥镇多几个", "比"),
        ("没有网格员的村有几个", "没有"),
        ("3月和5月供地几宗", "5月"),
    ],
)
def test_words_that_turn_a_question_around_are_never_passed_over(read: Read, text: str, word: str) -> None:
    assert word in words(read(text))


@pytest.mark.parametrize(
    ("text", "op", "value", "unit"),
    [
        ("面积超过5亩的图斑", Op.GT, "5", "亩"),
        ("面积不少于1.5公顷的", Op.GE, "1.5", "公顷"),
        ("面积10亩以上的", Op.GE, "10", "亩"),
        ("面积小于2亩", Op.LT, "2", "亩"),
        ("面积不超过1,200亩", Op.LE, "1200", "亩"),
        ("超过一百亩", Op.GT, "100", "亩"),
        ("投资大于3万元", Op.GT, "30000", "元"),
    ],
)
def test_limits_are_read_exactly(read: Read, text: str, op: Op, value: str, unit: str) -> None:
    (limit,) = read(text).limits
    assert (limit.op, limit.value, limit.unit.name if limit.unit else None) == (op, Decimal(value), unit)


def test_a_hidden_limit_is_no_limit(read: Read) -> None:
    assert read("面积超过1*亩的图斑").limits == ()


@pytest.mark.parametrize(
    ("text", "kind", "top"),
    [
        ("哪个乡镇图斑最多", "most", None),
        ("哪个乡镇图斑最少", "least", None),
        ("面积最大的3个图斑", "most", 3),
        ("图斑前五名乡镇", "most", 5),
        ("图斑多少", None, None),
    ],
)
def test_rankings(read: Read, text: str, kind: str | None, top: int | None) -> None:
    question = read(text)
    assert (question.superlative, question.top) == (kind, top)


@pytest.mark.parametrize(
    ("text", "period", "end"),
    [
        ("今年供地几宗", "今年", "2024-12-31"),
        ("去年上半年供地几宗", "去年上半年", "2023-06-30"),
        ("截至2023年6月底图斑多少", "截至2023年6月底", "2023-06-30"),
    ],
)
def test_the_period_is_read_against_today(read: Read, text: str, period: str, end: str) -> None:
    match = read(text).period
    assert match is not None
    assert (match.period.text, str(match.period.end)) == (period, end)


def test_offsets_index_the_normalised_text(read: Read) -> None:
    question = read("２０２３年 柳溪镇　图斑多少个？")
    assert question.normal == normalise("2023年柳溪镇图斑多少个?")
    for word in question.words:
        assert question.normal[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("图斑多少", ("图斑多少",)),
        ("供了几宗地，总价款多少", ("供了几宗地", "总价款多少")),
        ("供地几宗？面积多少？", ("供地几宗", "面积多少")),
        ("供了几宗地，面积", ("供了几宗地", "面积")),
        ("已整改和未整改的各多少", ("已整改多少", "未整改多少")),
        ("村级田长多少名和网格员多少名", ("村级田长多少名", "网格员多少名")),
        ("上半年，供地几宗", ("上半年供地几宗",)),
        ("田长制怎么推进，有什么成效", ("田长制怎么推进有什么成效",)),
        ("", ("",)),
    ],
)
def test_several_asks_in_one_sentence(text: str, asks: tuple[str, ...]) -> None:
    assert split_asks(text) == asks


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        pytest.param("剩餘未整改圖斑多少", "剩余未整改图斑多少", id="traditional"),
        pytest.param("永久基本農田佔用", "永久基本农田占用", id="traditional-variant"),
        pytest.param("乾鍋", "干锅", id="one-for-one"),
        pytest.param("柳溪镇图斑", "柳溪镇图斑", id="simplified-stays"),
    ],
)
def test_traditional_characters_are_read_as_simplified_ones(text: str, normal: str) -> None:
    assert normalise(text) == normal
    assert len(normalise(text)) == len(text)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("威胁财产总共几个亿", "威胁财产总共几亿元", id="money"),
        pytest.param("隐患点威胁多少万财产", "隐患点威胁多少万元财产", id="money-behind"),
        pytest.param("耕地面积多少万亩", "耕地面积多少万亩", id="another-unit"),
        pytest.param("全县有几亿人", "全县有几亿人", id="no-money"),
        pytest.param("一点都还未开始整改的", "未启动整改的", id="emphasis"),
        pytest.param("一点都没供出去的", "一点都没供出去的", id="nothing-at-all-is-no-emphasis"),
        pytest.param("边界控制在好大", "边界控制在多大", id="dialect"),
        pytest.param("好大的雨", "好大的雨", id="not-asked"),
    ],
)
def test_turns_of_speech_are_said_plainly(said: str, plain: str) -> None:
    assert normalise(said) == plain
