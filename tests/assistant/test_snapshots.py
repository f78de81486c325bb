"""One ledger over time: the newest snapshot answers, another date picks another, none are added up."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.answer import Status
from assistant.planning.ledgers.datasets import snapshots, subject
from assistant.records import Table
from assistant.vocabulary.periods import Anchor, find_periods

HEADER = ("乡镇", "图斑编号", "监测面积（亩）", "整改状态")
OLD = (
    ("柳溪镇", "YL001", 10, "已整改"),
    ("石桥镇", "YL002", 20, "未整改"),
    ("白塔乡", "YL003", 30, "未整改"),
    ("白塔乡", "YL004", 40, "未整改"),
)
NEW = (
    *OLD[:2],
    ("白塔乡", "YL003", 30, "已整改"),
    ("白塔乡", "YL004", 40, "未整改"),
    ("丰禾镇", "YL005", 50, "未整改"),
)


def ledger(rows: tuple[tuple[object, ...], ...], *lead: str) -> tuple[tuple[object, ...], ...]:
    return (*((line,) for line in lead), HEADER, *rows)


TITLE = "云麓县卫片图斑整改台账"
TWO_DATED = {
    "as-of line": {
        "甲.xlsx": ledger(OLD, TITLE, "截至2023年12月31日"),
        "乙.xlsx": ledger(NEW, TITLE, "截至2024年6月30日"),
    },
    "title": {
        "甲.xlsx": ledger(OLD, f"{TITLE}（2023年12月31日）"),
        "乙.xlsx": ledger(NEW, f"{TITLE}（2024年6月30日）"),
    },
    "day of the file within the title's year": {
        "台账20231231.xlsx": ledger(OLD, f"2023年度{TITLE}"),
        "台账20240630.xlsx": ledger(NEW, f"2024年度{TITLE}"),
    },
    "file name": {"卫片图斑台账20231231.xlsx": ledger(OLD), "卫片图斑台账20240630.xlsx": ledger(NEW)},
}


@pytest.fixture(params=list(TWO_DATED.values()), ids=list(TWO_DATED))
def assistant(request: Any, build: Any) -> Any:
    return build(ledgers=request.param)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("未整改图斑有多少个", "截至2024年6月30日，未整改图斑3个", id="no-date-newest"),
        pytest.param("截至2023年12月31日未整改图斑有多少个", "截至2023年12月31日，未整改图斑3个", id="its-day"),
        pytest.param("去年底已整改图斑有多少个", "截至2023年12月31日，整改完成图斑1个", id="end-of-last-year"),
        pytest.param(
            "截至2024年3月31日图斑监测面积多少亩", "截至2023年12月31日，图斑监测面积合计100亩", id="nearest-earlier"
        ),
        pytest.param("图斑监测面积多少亩", "截至2024年6月30日，图斑监测面积合计150亩", id="never-added-up"),
    ],
)
def test_the_snapshot_of_the_date_answers(assistant: Any, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(said), answer.answer
    assert "各期不相加" in answer.explanation
    assert len(answer.citations) == 1


def test_an_earlier_snapshot_than_the_date_asked_is_said(build: Any) -> None:
    answer = build(ledgers=TWO_DATED["title"]).ask("截至2024年3月31日图斑监测面积多少亩")
    assert "没有正好截至2024年3月31日的数据，用此前最近的（截至2023年12月31日）" in answer.explanation


def test_before_the_first_snapshot_nothing_is_known(build: Any) -> None:
    answer = build(ledgers=TWO_DATED["title"]).ask("截至2022年12月31日图斑监测面积多少亩")
    assert answer.status is Status.NO_EVIDENCE
    assert answer.figures == ()


def test_what_only_an_earlier_snapshot_knows_is_answered_as_such(build: Any) -> None:
    gone = {"甲.xlsx": ledger(NEW, TITLE, "截至2023年12月31日"), "乙.xlsx": ledger(OLD, TITLE, "截至2024年6月30日")}
    answer = build(ledgers=gone).ask("丰禾镇图斑监测面积多少亩")
    assert answer.answer.startswith("截至2023年12月31日")
    assert "最近一期（截至2024年6月30日）里没有问到的全部内容" in answer.explanation


def test_undated_snapshots_are_not_put_in_order_by_guess(build: Any) -> None:
    undated = {"台账甲.xlsx": ledger(OLD, TITLE), "台账乙.xlsx": ledger(NEW, TITLE)}
    assistant = build(ledgers=undated)
    asked = assistant.ask("未整改图斑有多少个")
    assert asked.status is Status.CLARIFY
    assert asked.figures == ()
    answers = {assistant.ask(option).answer for option in asked.options}
    assert answers == {"未整改图斑3个。〔1〕"}
    areas = assistant.ask("图斑监测面积多少亩").options
    assert sorted(assistant.ask(option).figures[0].text for option in areas) == ["100亩", "150亩"]


def test_an_undated_one_gives_way_to_a_dated_one_and_is_mentioned(build: Any) -> None:
    answer = build(ledgers={"甲.xlsx": ledger(OLD, TITLE), "乙.xlsx": ledger(NEW, TITLE, "截至2024年6月30日")}).ask(
        "图斑监测面积多少亩"
    )
    assert answer.answer.startswith("截至2024年6月30日，图斑监测面积合计150亩")
    assert "另有1份同样的台账没有写明日期，未采用" in answer.explanation


def test_the_year_of_a_yearly_ledger_picks_it(build: Any) -> None:
    yearly = {"甲.xlsx": ledger(OLD, f"2022年度{TITLE}"), "乙.xlsx": ledger(NEW, f"2023年度{TITLE}")}
    answer = build(ledgers=yearly).ask("2022年图斑监测面积多少亩")
    assert answer.answer.startswith("截至2022年12月31日，图斑监测面积合计100亩")


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("云麓县卫片图斑整改台账（截至2023年12月31日）", "云麓县卫片图斑整改台账"),
        ("卫片台账20240630", "卫片台账"),
        ("2024年上半年供地台账", "供地台账"),
        ("2024年6月", ""),
        ("图斑台账-第3期", "图斑台账"),
        ("图斑台账（柳溪镇）", "图斑台账柳溪镇"),
    ],
)
def test_a_subject_is_a_title_without_dates(title: str, left: str) -> None:
    assert subject(title) == left


def table(name: str, title: str, as_of: str = "", fingerprint: str = "f") -> Table:
    period = find_periods(as_of, Anchor(year=None))[0].period if as_of else None
    return Table(
        id=name,
        source_id="s",
        sheet="Sheet1",
        address="A1:B2",
        title=title,
        columns=(),
        detail_rows=1,
        first_row=2,
        last_row=2,
        as_of=period,
        fingerprint=fingerprint,
    )


def test_groups_are_newest_first_and_keep_other_ledgers_apart() -> None:
    tables = [
        table("a", "卫片台账", "2023年6月30日"),
        table("b", "卫片图斑整改台账", "2024年6月30日"),
        table("c", "卫片台账"),
        table("d", "供地台账", "2024年6月30日"),
        table("e", "卫片台账", "2024年6月30日", fingerprint="g"),
    ]
    groups = snapshots(tables)
    assert [[t.id for t in group.tables] for group in groups] == [["b", "a", "c"], ["d"], ["e"]]
    assert [bool(group.finding()) for group in groups] == [True, False, False]


def test_ledgers_of_two_towns_are_two_datasets() -> None:
    groups = snapshots([table("a", "柳溪镇台账", "2023年6月30日"), table("b", "石桥镇台账", "2024年6月30日")])
    assert len(groups) == 2


def test_two_snapshots_of_one_day_are_a_finding() -> None:
    (group,) = snapshots([table("a", "台账", "2024年6月30日"), table("b", "台账", "2024年6月30日")])
    assert "两份都截至2024-06-30" in group.finding()
