"""One indicator in the reports of several years."""

from __future__ import annotations

import datetime as dt

from assistant.execution.evidence import StatedFact
from assistant.execution.series import with_series
from assistant.records import Fact
from tests.assistant.conftest import report_of
from vectorstore.memory import MemoryKnowledgeBase

HEAD = "一、工作完成情况\n（一）耕地保护。"
YEARS = {
    f"{year}年总结.txt": f"云麓县自然资源局{year}年工作总结\n{HEAD}聘请网格员{count}名，建监测站{year - 2010}座。"
    for year, count in ((2021, 803), (2022, 951), (2023, 987))
}
DRAFT = "云麓县自然资源局2024年工作总结（征求意见稿）\n一、工作完成情况\n（一）耕地保护。聘请网格员1100名。"


def in_series(facts: list[Fact]) -> list[Fact]:
    return [fact.model_copy(update={"series": "网格员" if fact.unit == "名" else ""}) for fact in facts]


def test_other_years_of_an_indicator_are_found_newest_first_and_drafts_are_not() -> None:
    contents = [report_of(name, text) for name, text in YEARS.items()]
    contents.append(report_of("草稿.txt", DRAFT))
    knowledge = MemoryKnowledgeBase(contents)
    facts = in_series(list(knowledge.facts()))
    own = next(fact for fact in facts if fact.text == "951名")
    found = with_series(StatedFact(own, knowledge.source(own.source_id)), facts, knowledge)
    assert [other.fact.text for other in found.elsewhere] == ["987名", "803名"]
    assert found.elsewhere[0].source.period is not None
    assert found.elsewhere[0].source.period.end == dt.date(2023, 12, 31)
