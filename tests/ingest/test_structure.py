from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Half, Section
from ingest.headings import Front
from ingest.readers.reading import Paragraph
from ingest.structure import Outline, outline


def read(*lines: str | Paragraph, half: Half = Half.DONE) -> Outline:
    return outline("d", [line if isinstance(line, Paragraph) else Paragraph(line) for line in lines], Front(half=half))


def shape(document: Outline) -> list[tuple[int, str, str]]:
    return [(section.level, section.number, section.title) for section in document.sections[1:]]


def titled(document: Outline, title: str) -> Section:
    return next(section for section in document.sections if section.title == title)


def test_the_levels_of_an_official_document_nest_in_their_order() -> None:
    document = read(
        "云麓县2024年工作总结",
        "一、耕地保护",
        "（一）田长制。层层压实责任。",
        "1. 巡田。每月一次。",
        "（1）县级。每季一次。",
        "（2）村级。每周一次。",
        "2. 考核。年底进行。",
        "（二）补充耕地。",
        "二、要素保障",
    )
    assert shape(document) == [
        (1, "一、", "耕地保护"),
        (2, "（一）", "田长制"),
        (3, "1.", "巡田"),
        (4, "（1）", "县级"),
        (4, "（2）", "村级"),
        (3, "2.", "考核"),
        (2, "（二）", "补充耕地"),
        (1, "二、", "要素保障"),
    ]
    assert titled(document, "村级").path == ("一、耕地保护", "（一）田长制", "1.巡田", "（2）村级")


def test_points_inside_a_paragraph_are_sections_of_their_own() -> None:
    document = read("（一）守好耕地。一是压实责任。层层签状。二是补齐短板。三是严格考核。")
    assert shape(document) == [
        (2, "（一）", "守好耕地"),
        (9, "一是", "压实责任"),
        (9, "二是", "补齐短板"),
        (9, "三是", "严格考核"),
    ]
    assert titled(document, "压实责任").span.of(document.text) == "一是压实责任。层层签状。"
    assert titled(document, "补齐短板").location == "（一）守好耕地 › 二是补齐短板"


def test_a_points_heading_ends_where_the_next_point_begins() -> None:
    document = read("主要做法：一是抓巡查；二是抓整改，是否到位逐一核实；三是抓督办。")
    assert [title for _, _, title in shape(document)] == ["抓巡查", "抓整改", "抓督办"]


@pytest.mark.parametrize(
    "line",
    [
        "1.5亩以上的地块逐一核实。",
        "问题是是否到位。",
        "这是不是到位，要看结果。",
        "2024年完成任务。",
        "十分重视。",
    ],
)
def test_what_only_looks_like_a_number_of_a_heading_is_text(line: str) -> None:
    assert shape(read(line)) == []


def test_a_heading_that_runs_on_gives_its_first_clause_as_title() -> None:
    line = "（三）严格执法监督，" + "持续推进卫片执法问题整改落实到位" * 3 + "，整改12个。"
    document = read(line)
    assert shape(document) == [(2, "（三）", "严格执法监督")]
    assert document.passages[0].text == line


def test_heading_styles_of_a_word_document_count_without_numbers() -> None:
    document = read(
        Paragraph("工作情况", 1), Paragraph("耕地保护", 2), "巡查3次。", Paragraph("存在问题", 1), "力量不足。"
    )
    assert shape(document) == [(1, "", "工作情况"), (2, "", "耕地保护"), (1, "", "存在问题")]
    assert document.passages[0].path == ("工作情况", "耕地保护")


def test_a_style_overrules_the_level_of_a_number() -> None:
    document = read(Paragraph("一、总则", 2), Paragraph("总的情况", 1))
    assert shape(document) == [(2, "一、", "总则"), (1, "", "总的情况")]


@pytest.mark.parametrize(
    ("title", "half"),
    [
        ("一、上半年工作总结", Half.DONE),
        ("一、工作完成情况", Half.DONE),
        ("二、存在的问题", Half.DONE),
        ("三、下半年工作计划", Half.PLANNED),
        ("三、下一步打算", Half.PLANNED),
        ("三、2025年工作安排", Half.PLANNED),
        ("三、2023年工作计划完成情况", Half.DONE),
    ],
)
def test_a_heading_tells_what_was_done_from_what_is_planned(title: str, half: Half) -> None:
    document = read(title, "（一）耕地保护。新增5亩。", "一是抓落实。")
    assert {section.half for section in document.sections[1:]} == {half}


def test_a_plan_stays_a_plan_until_a_heading_says_otherwise() -> None:
    document = read("一、重点任务", "二、完成情况", "三、保障措施", half=Half.PLANNED)
    assert [section.half for section in document.sections] == [Half.PLANNED, Half.PLANNED, Half.DONE, Half.PLANNED]


def test_a_point_that_speaks_of_plans_is_of_the_half_it_stands_in() -> None:
    document = read("一、工作总结", "一是加强计划管理。全年收储5宗。二是抓落实。")
    assert {section.half for section in document.sections} == {Half.DONE}


def test_passages_are_whole_sentences_of_about_three_hundred_characters() -> None:
    document = read("一、情况", "".join(f"第{number}项工作按时完成并通过验收。" for number in range(60)))
    assert len(document.passages) > 2
    for passage in document.passages:
        assert passage.text.endswith("。")
        assert len(passage.text) <= 300


def test_a_heading_alone_is_no_passage() -> None:
    document = read("一、耕地保护", "（一）田长制。压实责任。")
    assert [passage.text for passage in document.passages] == ["（一）田长制。压实责任。"]


def test_a_paragraph_after_counted_points_belongs_to_what_they_are_points_of() -> None:
    document = read("（一）守好耕地。一是压实责任；二是补齐短板。", "全县巡田12次。", "（二）其他。")
    assert [(passage.path[-1], passage.text) for passage in document.passages] == [
        ("一是压实责任", "一是压实责任；"),
        ("二是补齐短板", "二是补齐短板。"),
        ("（一）守好耕地", "全县巡田12次。"),
        ("（二）其他", "（二）其他。"),
    ]


def test_points_of_another_kind_stand_under_the_open_one() -> None:
    document = read("第一，认清形势。第二，突出重点。首先，抓巡查。其次，抓整改。第三，压实责任。")
    assert [(level, number) for level, number, _ in shape(document)] == [
        (9, "第一，"),
        (9, "第二，"),
        (10, "首先，"),
        (10, "其次，"),
        (9, "第三，"),
    ]


def test_annexes_are_no_headings() -> None:
    document = read("一、要求", "附件：1.任务表", "2.名单", "3.说明", "云麓县自然资源局")
    assert shape(document) == [(1, "一、", "要求")]


def test_a_paragraph_after_a_point_in_a_paragraph_of_its_own_belongs_to_the_point() -> None:
    document = read("（一）守好耕地。", "一是压实责任。", "全县签状12份。", "二是补齐短板。")
    assert titled(document, "压实责任").span.of(document.text) == "一是压实责任。\n全县签状12份。\n"


def test_numbers_of_automatic_lists_and_styles_go_together() -> None:
    document = read(
        Paragraph("一、工作情况", 1),
        Paragraph("（一）供地", 2),
        "1. 出让。供地11宗。",
        "2. 划拨。",
        Paragraph("二、打算", 1),
    )
    assert [(level, number) for level, number, _ in shape(document)] == [
        (1, "一、"),
        (2, "（一）"),
        (3, "1."),
        (3, "2."),
        (1, "二、"),
    ]


def test_a_title_in_heading_style_is_no_section() -> None:
    lines = [Paragraph("云麓县2024年工作总结", 1), Paragraph("一、供地", 2), Paragraph("二、登记", 2)]
    document = outline("d", lines, Front(lines=1))
    assert [section.path for section in document.sections] == [(), ("一、供地",), ("二、登记",)]


_PIECES = st.sampled_from(
    [
        "一、工作总结",
        "（一）耕地保护。新增12亩。",
        "1. 巡田。每月一次。",
        "（1）县级。",
        "①组级",
        "第一条 为了保护耕地，制定本办法。",
        "一是抓落实；二是抓考核。",
        "首先，抓落实。其次，抓考核。",
        "下发图斑*60个，整改“到位”。",
        "下半年工作计划",
        "下一步，我局将重点做好以下工作：",
        "",
        "  前后有空格 ",
        "三、下一步打算",
        "没有句号的一行",
    ]
)
_LINES = st.lists(
    st.builds(Paragraph, _PIECES | st.text(max_size=40), st.none() | st.integers(1, 4), st.none() | st.integers(1, 9)),
    max_size=14,
)
_FRONTS = st.builds(Front, st.integers(0, 3), st.sampled_from(Half), st.none() | st.integers(2020, 2026))


@given(_LINES, _FRONTS)
def test_spans_are_the_text_they_name_and_nest(lines: list[Paragraph], front: Front) -> None:
    document = outline("d", lines, front)
    assert document.text == "\n".join(line.text for line in lines)
    by_id = {section.id: section for section in document.sections}
    for passage in document.passages:
        assert passage.span.of(document.text) == passage.text
        section = by_id[passage.section_id]
        assert section.span.start <= passage.span.start
        assert passage.span.end <= section.span.end
        assert (passage.path, passage.half) == (section.path, section.half)
    for section in document.sections[1:]:
        assert section.parent_id is not None
        parent = by_id[section.parent_id]
        assert parent.level < section.level
        assert parent.span.start <= section.span.start <= section.span.end <= parent.span.end


@given(_LINES, _FRONTS)
def test_stretches_divide_the_text_up(lines: list[Paragraph], front: Front) -> None:
    document = outline("d", lines, front)
    at = 0
    assert document.stretches or not document.text
    for stretch in document.stretches:
        assert stretch.span.start == at
        assert stretch.section.span.start <= at <= stretch.span.end <= stretch.section.span.end
        at = stretch.span.end
    assert at == len(document.text)


@given(_LINES, _FRONTS)
def test_every_character_is_in_a_passage_or_a_heading(lines: list[Paragraph], front: Front) -> None:
    document = outline("d", lines, front)
    covered = {place for passage in document.passages for place in range(passage.span.start, passage.span.end)}
    for section in document.sections:
        covered.update(range(section.span.start, section.span.start + len(section.number + section.title) + 4))
    left = [place for place, character in enumerate(document.text) if character.strip() and place not in covered]
    assert left == []
