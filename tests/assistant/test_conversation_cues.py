"""What leans on the question before, and spans of another year."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.conversation.cues import read_cues
from assistant.conversation.spans import same_span
from assistant.plan import Basis, PassageLookUp
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.ports import Query
from assistant.vocabulary.periods import Period


@pytest.mark.parametrize(
    ("first_day", "last_day", "said", "start", "end"),
    [
        ("2024-01-01", "2024-06-30", "去年同期", "2023-01-01", "2023-06-30"),
        ("2024-02-01", "2024-02-29", "去年同期", "2023-02-01", "2023-02-28"),
        ("2023-02-28", "2023-02-28", "2024年同期", "2024-02-29", "2024-02-29"),
        ("2022-01-01", "2022-03-31", "同期", "2021-01-01", "2021-03-31"),
        ("2024-01-01", "2024-03-31", "前年同期", "2022-01-01", "2022-03-31"),
    ],
    ids=["half", "leap-february", "into-a-leap-year", "year-before", "two-years-before"],
)
def test_a_span_is_moved_by_years(first_day: str, last_day: str, said: str, start: str, end: str) -> None:
    period = Period(
        kind="flow", start=dt.date.fromisoformat(first_day), end=dt.date.fromisoformat(last_day), text="那时"
    )
    before = PassageLookUp(topic=("田长",), query=Query(text="田长"), basis=Basis(period=period))
    moved = same_span(said, before, dt.date(2024, 7, 15)).period
    assert (moved.start, moved.end) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def test_without_a_span_before_there_is_no_same_one() -> None:
    with pytest.raises(NotExpressible):
        same_span("去年同期", PassageLookUp(topic=("田长",), query=Query(text="田长")), dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "text", "cues"),
    [
        ("那柳溪镇呢？", "柳溪镇", {"opened", "closed"}),
        ("其中，挂牌的几宗", "挂牌的几宗", {"among"}),
        ("这些里面超过5亩的", "超过5亩的", {"among"}),
        ("它的面积呢", "面积", {"one", "closed"}),
        ("这个月呢", "这个月", {"closed"}),
        ("该宗地在哪", "宗地在哪", {"one"}),
        ("换成石桥镇", "石桥镇", {"instead"}),
        ("只看非农化的，全县有几个", "非农化的,全县有几个", {"only", "whole"}),
        ("剩下的是哪几个", "是哪几个", {"rest", "omitted"}),
        ("都给了哪些单位", "都给了哪些单位", {"omitted"}),
        ("剩余未整改图斑多少", "剩余未整改图斑多少", set()),
        ("还有多少没整改", "还有多少没整改", set()),
        ("一共多少户", "一共多少户", {"in_all"}),
        ("去年同期是多少", "是多少", {"same_span"}),
    ],
)
def test_cues(question: str, text: str, cues: set[str]) -> None:
    found = read_cues(question)
    assert found.text == text
    assert {name for name, value in vars(found).items() if name != "text" and value} == cues
