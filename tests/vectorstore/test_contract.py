"""What every builder with its knowledge base must do: the stored ones and their twins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.ports import CardKind, FileContent, Filters, KnowledgeBase, PublishFault, Query, Wording
from assistant.records import Half, ReportKind
from assistant.vocabulary.periods import Period
from vectorstore.generations import GenerationStore
from vectorstore.memory import MemoryStore

Store = GenerationStore | MemoryStore
Make = Callable[..., FileContent]

SENTENCES = ["卫片执法未整改问题63个。", "田长制设立网格员3136名。", "发出林长制提示函3份。"]


@pytest.fixture(params=["stored", "memory"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path, probed_here: None) -> Store:
    return GenerationStore(tmp_path) if request.param == "stored" else MemoryStore()


def published(store: Store, *contents: FileContent, removed: tuple[str, ...] = ()) -> KnowledgeBase:
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        for key in removed:
            builder.remove(key)
        builder.publish()
    return store.open_current()


def test_before_the_first_publish_there_is_an_empty_generation_0(any_store: Store) -> None:
    empty = any_store.open_current()
    assert any_store.current_number() is None
    assert empty.generation == 0
    assert (list(empty.sources()), list(empty.facts()), list(empty.tables())) == ([], [], [])
    assert list(empty.search("图斑", CardKind.PASSAGE, 5)) == []


def test_publishing_nothing_gives_a_generation_that_finds_nothing(any_store: Store) -> None:
    knowledge = published(any_store)
    assert knowledge.generation == 1
    assert [list(knowledge.search("图斑", kind, 5)) for kind in CardKind] == [[], [], []]


def test_everything_read_from_a_report_comes_back(any_store: Store, report: Make) -> None:
    content = report("/资料/总结.txt", SENTENCES, {"卫片执法未整改问题63个。": "63个", "发出林长制提示函3份。": "3"})
    knowledge = published(any_store, content)
    source = content.source
    assert list(knowledge.sources()) == [source]
    assert knowledge.source(source.id) == source
    assert knowledge.text(source.id) == content.text
    assert tuple(knowledge.sections(source.id)) == content.sections
    assert tuple(knowledge.facts()) == content.facts
    assert knowledge.passage(content.passages[1].id) == content.passages[1]
    assert knowledge.passage(content.passages[1].id).span.of(knowledge.text(source.id)) == SENTENCES[1]


def test_masked_facts_stay_masked(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", ["下发图斑*60个。"], {"下发图斑*60个。": "*60个"}))
    (fact,) = knowledge.facts()
    assert (fact.text, fact.value, fact.masked) == ("*60个", None, True)


def test_decimals_survive_exactly_and_masked_cells_are_null(any_store: Store, ledger: Make) -> None:
    areas = {"甲镇": "1200.23", "乙镇": "0.1", "丙镇": "3*.6", "丁镇": None}
    knowledge = published(any_store, ledger("/资料/台账.xlsx", areas))
    (table,) = knowledge.tables()
    frame = knowledge.frame(table.id)
    assert list(frame["c0"]) == list(areas)
    assert list(frame["row"]) == [3, 4, 5, 6]
    assert frame["c1"].dropna().tolist() == [Decimal("1200.23"), Decimal("0.1")]
    assert sum(frame["c1"].dropna().tolist()) == Decimal("1200.33")
    assert list(frame["c1_raw"]) == ["1200.23", "0.1", "3*.6", ""]
    assert str(frame["c1"].dtype) == "decimal128(38, 10)[pyarrow]"
    assert str(frame["c2"].dtype) == "date32[day][pyarrow]"


def test_a_frame_that_is_changed_does_not_change_the_table(any_store: Store, ledger: Make) -> None:
    knowledge = published(any_store, ledger("/资料/台账.xlsx", {"甲镇": "1"}))
    table_id = knowledge.tables()[0].id
    frame = knowledge.frame(table_id)
    frame["c0"] = "别处"
    assert list(knowledge.frame(table_id)["c0"]) == ["甲镇"]


def test_replacing_a_file_leaves_nothing_of_what_it_said_before(any_store: Store, report: Make) -> None:
    published(any_store, report("/资料/总结.txt", SENTENCES, {"卫片执法未整改问题63个。": "63个"}))
    knowledge = published(any_store, report("/资料/总结.txt", ["采矿权拟出让6宗。"]))
    assert "采矿权" in knowledge.text(knowledge.sources()[0].id)
    assert list(knowledge.facts()) == []
    assert len(knowledge.sources()) == 1
    assert all(hit.matched == () for hit in knowledge.search("网格员", CardKind.PASSAGE, 5))


def test_a_file_replaced_twice_in_one_build_keeps_the_last(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", SENTENCES), report("/资料/总结.txt", ["只有这句。"]))
    assert knowledge.text(knowledge.sources()[0].id).endswith("只有这句。")


def test_other_files_stay_when_one_is_added_or_removed(any_store: Store, report: Make, ledger: Make) -> None:
    published(any_store, report("/资料/总结.txt", SENTENCES), ledger("/资料/台账.xlsx", {"甲镇": "1.5"}))
    knowledge = published(any_store, report("/资料/计划.txt", ["采矿权拟出让6宗。"]), removed=("/资料/总结.txt",))
    assert [source.name for source in knowledge.sources()] == ["台账.xlsx", "计划.txt"]
    assert knowledge.frame(knowledge.tables()[0].id)["c1"].tolist() == [Decimal("1.5")]
    assert knowledge.search("采矿权拟出让", CardKind.PASSAGE, 1)[0].matched == ("采矿权拟出让",)


def test_removing_an_unknown_file_changes_nothing(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", SENTENCES), removed=("/别处/没有.txt",))
    assert len(knowledge.sources()) == 1


def test_the_builder_knows_what_the_generation_will_hold(any_store: Store, report: Make) -> None:
    published(any_store, report("/资料/甲.txt", SENTENCES), report("/资料/乙.txt", SENTENCES))
    with any_store.builder() as builder:
        assert sorted(builder.known()) == ["/资料/乙.txt", "/资料/甲.txt"]
        builder.remove("/资料/甲.txt")
        builder.replace(report("/资料/丙.txt", SENTENCES))
        assert sorted(builder.known()) == ["/资料/丙.txt", "/资料/乙.txt"]


def test_unknown_ids_are_key_errors(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", SENTENCES))
    lookups: list[Callable[[str], object]] = [
        knowledge.source,
        knowledge.text,
        knowledge.sections,
        knowledge.passage,
        knowledge.frame,
    ]
    for lookup in lookups:
        with pytest.raises(KeyError):
            lookup("没有这个")


def test_files_that_share_a_name_are_told_apart_by_folder(any_store: Store, report: Make) -> None:
    knowledge = published(
        any_store,
        report("/资料/甲/总结.docx", ["甲县。"]),
        report("/资料/乙/总结.docx", ["乙县。"]),
        report("/资料/乙/计划.docx", ["计划。"]),
    )
    assert {source.key: source.name for source in knowledge.sources()} == {
        "/资料/甲/总结.docx": "甲/总结.docx",
        "/资料/乙/总结.docx": "乙/总结.docx",
        "/资料/乙/计划.docx": "计划.docx",
    }


def test_a_name_is_plain_again_when_its_double_is_gone(any_store: Store, report: Make) -> None:
    published(any_store, report("/资料/甲/总结.docx", ["甲县。"]), report("/资料/乙/总结.docx", ["乙县。"]))
    knowledge = published(any_store, removed=("/资料/乙/总结.docx",))
    assert [source.name for source in knowledge.sources()] == ["总结.docx"]


@pytest.mark.parametrize(
    ("query", "kind", "expected"),
    [
        pytest.param("卫片执法未整改", CardKind.PASSAGE, 0, id="passage-卫片"),
        pytest.param("网格员", CardKind.PASSAGE, 1, id="passage-网格员"),
        pytest.param("林长制 提示函", CardKind.PASSAGE, 2, id="passage-two-words"),
        pytest.param("网格员", CardKind.FACT, 1, id="fact-网格员"),
    ],
)
def test_search_puts_the_planted_card_first(
    any_store: Store, report: Make, query: str, kind: CardKind, expected: int
) -> None:
    figures = dict(zip(SENTENCES, ["63个", "3136", "3"], strict=True))
    content = report("/资料/总结.txt", SENTENCES, figures)
    knowledge = published(any_store, content)
    best = knowledge.search(query, kind, 3)[0]
    records = content.passages if kind is CardKind.PASSAGE else content.facts
    assert (best.kind, best.record_id) == (kind, records[expected].id)


@pytest.mark.parametrize("query", ["供地 宗地面积", "丙镇"], ids=["header", "value"])
def test_search_finds_a_table_by_its_words(any_store: Store, ledger: Make, query: str) -> None:
    knowledge = published(
        any_store,
        ledger("/资料/图斑.xlsx", {"甲镇": "1"}, title="卫片图斑"),
        ledger("/资料/供地.xlsx", {"丙镇": "1"}, title="供地宗地"),
    )
    (best,) = knowledge.search(query, CardKind.TABLE, 1)
    assert best.record_id == knowledge.tables()[0].id
    assert knowledge.tables()[0].title == "供地宗地"


def test_matched_names_the_words_of_the_query_that_stand_in_the_card(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", SENTENCES))
    (best,) = knowledge.search("卫片的未整改 Ａ1", CardKind.PASSAGE, 1)
    assert best.matched == ("卫片", "未整改")


def span(first: str, last: str) -> Period:
    return Period(kind="flow", start=dt.date.fromisoformat(first), end=dt.date.fromisoformat(last), text="")


FIRST_HALF, LAST_YEAR = span("2024-01-01", "2024-06-30"), span("2023-01-01", "2023-12-31")


def planned(content: FileContent, which: int, heading: str = "二、下一步打算") -> FileContent:
    """The same report, one of its passages under a heading of plans."""
    changed = content.passages[which].model_copy(update={"half": Half.PLANNED, "path": (heading,)})
    passages = tuple(changed if place == which else each for place, each in enumerate(content.passages))
    return FileContent(content.source, content.text, content.sections, passages, content.facts)


@pytest.fixture
def four_reports(any_store: Store, report: Make) -> tuple[KnowledgeBase, dict[str, str]]:
    """Four reports of a sentence or two on the same thing; the ids of their passages by short names."""
    half_year = report(
        "/资料/半年总结.txt",
        ["图斑整改甲。", "图斑整改乙。"],
        {"图斑整改甲。": "7"},
        report_kind=ReportKind.SUMMARY,
        period=FIRST_HALF,
    )
    contents = {
        "done": planned(half_year, 1),
        "year": report("/资料/去年总结.txt", ["图斑整改丙。"], report_kind=ReportKind.SUMMARY, period=LAST_YEAR),
        "draft": report(
            "/资料/专报.txt", ["图斑整改丁。"], report_kind=ReportKind.SPECIAL, period=FIRST_HALF, draft=True
        ),
        "undated": report("/资料/未知.txt", ["图斑整改戊。"]),
    }
    ids = {name: content.passages[0].id for name, content in contents.items()}
    ids["planned"] = contents["done"].passages[1].id
    return published(any_store, *contents.values()), ids


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({}, "done planned year draft undated", id="none"),
        pytest.param({"report_kinds": ["总结"]}, "done planned year", id="one-kind"),
        pytest.param({"report_kinds": ["总结", "专项报告"]}, "done planned year draft", id="two-kinds"),
        pytest.param({"report_kinds": ["通知"]}, "", id="no-such-kind"),
        pytest.param({"half": "planned"}, "planned", id="plans"),
        pytest.param({"half": "done", "report_kinds": ["总结"]}, "done year", id="done-and-kind"),
        pytest.param({"draft": False}, "done planned year undated", id="final"),
        pytest.param({"draft": True}, "draft", id="drafts"),
        pytest.param({"since": "2023-06-01", "until": "2023-06-01"}, "year", id="a-day"),
        pytest.param({"since": "2024-06-30", "until": "2024-12-31"}, "done planned draft", id="a-span-that-overlaps"),
        pytest.param({"since": "2024-07-01", "until": "2024-12-31"}, "planned", id="plans-are-for-the-time-after"),
        pytest.param({"since": "2025-01-01"}, "", id="later-than-all"),
        pytest.param({"until": "2023-12-31"}, "year", id="no-later-than"),
        pytest.param({"source_ids": []}, "", id="no-source"),
    ],
)
def test_filters_let_through_what_they_say_and_all_of_it(
    four_reports: tuple[KnowledgeBase, dict[str, str]], filters: dict[str, object], expected: str
) -> None:
    knowledge, ids = four_reports
    hits = knowledge.search("图斑整改", CardKind.PASSAGE, 9, Filters.model_validate(filters))
    assert {hit.record_id for hit in hits} == {ids[name] for name in expected.split()}


def test_the_sources_to_search_can_be_named(four_reports: tuple[KnowledgeBase, dict[str, str]]) -> None:
    knowledge, ids = four_reports
    wanted = tuple(source.id for source in knowledge.sources() if source.name in ("去年总结.txt", "未知.txt"))
    hits = knowledge.search("图斑", CardKind.PASSAGE, 9, Filters(source_ids=wanted))
    assert {hit.record_id for hit in hits} == {ids["year"], ids["undated"]}


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        pytest.param("二、2024年三季度工作打算", ["2024-08-01"], id="the-heading-names-them"),
        pytest.param("二、下半年工作打算", ["2024-08-01", "2024-12-01"], id="in-the-document's-year"),
        pytest.param("二、2025年工作打算", ["2025-08-01"], id="the-next-year"),
    ],
)
def test_a_passage_is_also_found_by_the_days_its_heading_names(
    any_store: Store, report: Make, heading: str, found: list[str]
) -> None:
    content = planned(report("/资料/总结.txt", ["图斑整改甲。"], period=FIRST_HALF), 0, heading)
    knowledge = published(any_store, content)
    days = [dt.date.fromisoformat(day) for day in ("2024-08-01", "2024-12-01", "2025-08-01")]
    meeting = [
        day.isoformat() for day in days if knowledge.search("图斑", CardKind.PASSAGE, 1, Filters(since=day, until=day))
    ]
    assert meeting == found


def test_a_fact_is_found_by_its_own_days_and_its_document_s(any_store: Store, report: Make) -> None:
    content = report("/资料/总结.txt", ["图斑整改甲7个。"], {"图斑整改甲7个。": "7个"}, period=FIRST_HALF)
    own = content.facts[0].model_copy(update={"period": span("2022-01-01", "2022-12-31")})
    knowledge = published(any_store, FileContent(content.source, content.text, content.sections, (), (own,)))
    for year, count in ((2022, 1), (2023, 0), (2024, 1)):
        filters = Filters(since=dt.date(year, 1, 1), until=dt.date(year, 12, 31))
        assert len(knowledge.search("图斑", CardKind.FACT, 5, filters)) == count, year


def test_a_table_is_of_no_half(any_store: Store, ledger: Make) -> None:
    knowledge = published(any_store, ledger("/资料/台账.xlsx", {"甲镇": "1"}, period=LAST_YEAR))
    assert len(knowledge.search("图斑", CardKind.TABLE, 1, Filters(until=dt.date(2023, 1, 1)))) == 1
    assert list(knowledge.search("图斑", CardKind.TABLE, 1, Filters(half=Half.DONE))) == []


def test_enough_come_back_however_much_better_the_others_fit(any_store: Store, report: Make) -> None:
    fitting = report("/资料/甲.txt", [f"卫片图斑整改第{number}批，图斑整改。" for number in range(300)])
    other = report("/资料/乙.txt", [f"田长巡查，其中图斑{number}个。" for number in range(6)])
    knowledge = published(any_store, fitting, other)
    hits = knowledge.search("卫片图斑整改", CardKind.PASSAGE, 5, Filters(source_ids=(other.source.id,)))
    assert len(hits) == 5
    assert {hit.record_id for hit in hits} <= {passage.id for passage in other.passages}


def test_another_wording_finds_what_the_word_does_not_and_is_named(any_store: Store, report: Make) -> None:
    content = report("/资料/总结.txt", ["群众搬迁避让34户。", "核发权属证书20本。", "巡查河道5次。"])
    knowledge = published(any_store, content)
    query = Query(text="房产证", wordings=(Wording(word="房产证", text="权属证书", weight=0.8),))
    best = knowledge.search(query, CardKind.PASSAGE, 3)[0]
    assert (best.record_id, best.matched) == (content.passages[1].id, ("权属证书",))


def test_the_word_itself_counts_more_than_another_wording(any_store: Store, report: Make) -> None:
    content = report("/资料/总结.txt", ["全县地质灾害点防治。", "全县地灾点防治情况。", "无关事项。"])
    knowledge = published(any_store, content)
    for word, other, best in (("地灾", "地质灾害", 1), ("地质灾害", "地灾", 0)):
        query = Query(text=f"{word}点", wordings=(Wording(word=word, text=other, weight=0.6),))
        assert knowledge.search(query, CardKind.PASSAGE, 1)[0].record_id == content.passages[best].id


@pytest.mark.parametrize("limit", [-1, 0, 1, 2])
def test_search_keeps_to_its_limit(any_store: Store, report: Make, limit: int) -> None:
    knowledge = published(any_store, report("/资料/总结.txt", [f"图斑整改第{n}批。" for n in range(5)]))
    assert len(knowledge.search("图斑整改", CardKind.PASSAGE, limit)) == max(limit, 0)


def test_equal_cards_come_in_the_order_of_their_ids(any_store: Store, report: Make) -> None:
    knowledge = published(any_store, *(report(f"/资料/{n}.txt", ["图斑整改到位。"]) for n in range(6)))
    ids = [hit.record_id for hit in knowledge.search("图斑整改", CardKind.PASSAGE, 6)]
    assert len(ids) == 6
    assert ids == sorted(ids)


def test_generation_numbers_grow_and_an_opened_one_does_not_change(any_store: Store, report: Make) -> None:
    first = published(any_store, report("/资料/甲.txt", ["甲县图斑。"]))
    second = published(any_store, report("/资料/乙.txt", ["乙县图斑。"]))
    assert (first.generation, second.generation, any_store.current_number()) == (1, 2, 2)
    assert [source.name for source in first.sources()] == ["甲.txt"]
    assert [source.name for source in second.sources()] == ["乙.txt", "甲.txt"]


def test_a_discarded_build_leaves_the_previous_generation_serving(any_store: Store, report: Make) -> None:
    published(any_store, report("/资料/甲.txt", ["甲县图斑。"]))
    builder = any_store.builder()
    builder.replace(report("/资料/乙.txt", ["乙县图斑。"]))
    builder.remove("/资料/甲.txt")
    builder.discard()
    assert any_store.current_number() == 1
    assert [source.name for source in any_store.open_current().sources()] == ["甲.txt"]


def test_leaving_a_build_by_an_error_discards_it(any_store: Store, report: Make) -> None:
    def broken_ingest() -> None:
        with any_store.builder() as builder:
            builder.replace(report("/资料/乙.txt", ["乙县图斑。"]))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_ingest()
    assert any_store.current_number() is None
    assert published(any_store).generation >= 1


def test_one_builder_at_a_time(any_store: Store) -> None:
    with any_store.builder(), pytest.raises(PublishFault, match="正在更新"):
        any_store.builder()
    with any_store.builder(), pytest.raises(PublishFault, match="正在更新"):
        any_store.rollback()
    any_store.builder().discard()


def test_rollback_goes_one_generation_back_and_numbers_go_on(any_store: Store, report: Make) -> None:
    for name in ("甲", "乙", "丙"):
        published(any_store, report(f"/资料/{name}.txt", ["图斑。"]))
    assert any_store.rollback() == 2
    assert len(any_store.open_current().sources()) == 2
    with pytest.raises(PublishFault, match="没有更早"):
        any_store.rollback()
    assert published(any_store).generation == 4
    assert len(any_store.open_current().sources()) == 2
