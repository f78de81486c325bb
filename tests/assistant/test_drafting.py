"""Drafts over the small county: what they state, promise, leave blank and refuse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.drafting.checking import stray_numbers
from assistant.drafting.draft import DraftFigure
from assistant.drafting.phrase import Phrase
from assistant.drafting.requests import RequestReader
from assistant.execution.evidence import DraftEvidence
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.vocabulary.periods import Period, period_words
from tests.assistant.conftest import HALF_YEAR, LAST_YEAR, PARCELS, SUPPLY, report_of
from tests.assistant.talking import Talk

Build = Callable[..., Assistant]
TODAY = dt.date(2024, 7, 15)


REPORTS = {"2024半年总结.txt": HALF_YEAR, "2023总结.txt": LAST_YEAR}
READER = RequestReader(report_of(name, text).source for name, text in REPORTS.items())


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(REPORTS, ledgers={"图斑台账.xlsx": PARCELS, "供地台账.xlsx": SUPPLY})


def half(year: int, second: bool) -> Period:
    first, last = (
        (dt.date(year, 7, 1), dt.date(year, 12, 31)) if second else (dt.date(year, 1, 1), dt.date(year, 6, 30))
    )
    return Period(kind="flow", start=first, end=last, text=f"{year}年{'下' if second else '上'}半年")


def drafted(office: Assistant, topic: str, form: DraftForm = DraftForm.PLAN, **manner: object) -> Answer:
    period = manner.pop("period", half(2024, form is DraftForm.PLAN))
    topics = (topic,) if topic else ()
    return office.draft(WriteDraft(topics=topics, form=form, period=period, **manner)).answer  # type: ignore[arg-type]


# ---------------------------------------------------------------- what is written


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        pytest.param("卫片执法", "剩余未整改5个", id="counted-in-the-ledger-now"),
        pytest.param("耕地保护", "确保全年完成新增耕地1500亩", id="a-binding-target"),
        pytest.param("矿产资源", "拟出让采矿权4宗", id="an-intention"),
        pytest.param("田长制", "村级田长312名", id="stated-by-the-newest-report"),
        pytest.param("不动产登记", "受理不动产登记2316件", id="asked-by-its-span"),
    ],
)
def test_figures_of_the_material(office: Assistant, topic: str, said: str) -> None:
    answer = drafted(office, topic)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer
    assert all(figure.text in answer.answer and figure.citations for figure in answer.figures)


def test_the_words_of_a_pattern_never_say_more_than_the_report(office: Assistant) -> None:
    """拟出让采矿权4宗 is no 有效采矿权4宗."""
    assert "有效采矿权" not in drafted(office, "矿产资源").answer


def test_a_target_nobody_gave_is_left_blank_and_told(office: Assistant) -> None:
    answer = drafted(office, "不动产登记")
    assert "××%" in answer.answer
    assert "××" in answer.explanation


def test_last_spans_target_is_not_this_ones(office: Assistant) -> None:
    answer = drafted(office, "耕地保护", period=half(2025, second=True))
    assert "1500" not in answer.answer
    assert "请补充" in answer.explanation


@pytest.mark.parametrize(
    "topic", ["海域管理", "食堂建设", "渔业执法", "！！！", "红树林保护"], ids=lambda topic: f"absent-{topic}"
)
def test_what_the_material_does_not_speak_of_is_not_drafted(office: Assistant, topic: str) -> None:
    answer = drafted(office, topic)
    assert answer.status is Status.NO_EVIDENCE
    assert "××" not in answer.answer
    assert not answer.figures


def test_of_two_topics_the_absent_one_is_named(office: Assistant) -> None:
    answer = office.draft(WriteDraft(topics=("田长制", "海域管理"), period=half(2024, second=True))).answer
    assert answer.status is Status.ANSWERED
    assert "海域管理" in answer.explanation


def test_hidden_digits_stay_hidden(office: Assistant) -> None:
    answer = drafted(office, "执法", DraftForm.SUMMARY)
    masked = [figure for figure in answer.figures if figure.masked]
    assert all(figure.value is None and "*" in figure.text for figure in masked)
    assert "缺位" in answer.explanation


@pytest.mark.parametrize(
    ("form", "year"),
    [(DraftForm.SUMMARY, 2019), (DraftForm.SUMMARY, 2026), (DraftForm.PLAN, 2019), (DraftForm.PLAN, 2030)],
    ids=lambda value: str(value),
)
def test_years_without_material_are_not_written_about(office: Assistant, form: DraftForm, year: int) -> None:
    answer = drafted(office, "卫片执法", form, period=half(year, second=True))
    assert answer.status is Status.NO_EVIDENCE
    assert str(year) in answer.answer


def test_a_place_gets_its_own_figures(office: Assistant) -> None:
    text = drafted(office, "柳溪镇卫片执法").answer
    assert "累计下发图斑2个" in text
    assert "7个" not in text
    assert "148个" not in text


STANDING = """云麓县自然资源局2024年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）卫片执法。上半年下发卫片图斑96个。
（二）增减挂钩。全县现有增减挂钩项目12个，批复拆旧复垦规模800.5亩，已复垦6*0亩。
（三）督察整改。2021年督察反馈我县问题40个，已完成整改35个；2022年督察反馈我县问题22个，已完成整改2个。
二、下半年工作计划
（一）卫片执法。截至6月30日剩余图斑51个，分类施策。力争9月底前整改率达到60%，12月底前卫片图斑整改率力争达到85%。
（二）生态修复。计划总投资7亿元，力争完成矿山生态修复300亩。
（三）增减挂钩。加快推进增减挂钩项目实施，力争完成*00亩的复垦目标。
"""


@pytest.mark.parametrize(
    ("topic", "said", "never"),
    [
        pytest.param("卫片执法", "85%", "51个", id="what-stands-is-no-target"),
        pytest.param("生态修复", "300亩", "7亿元", id="what-it-costs-is-no-target"),
        pytest.param("增减挂钩", "截至2024年6月30日", "2024年上半年，批复", id="a-stock-stands-at-a-day"),
        pytest.param("增减挂钩", "力争完成*00亩", "××", id="a-masked-target-is-the-one-given"),
        pytest.param("督察整改", "督察反馈我县问题22个", "反馈问题2个", id="findings-with-their-year"),
    ],
)
def test_what_a_figure_is_of(build: Build, topic: str, said: str, never: str) -> None:
    answer = drafted(build({"半年总结.txt": STANDING}), topic)
    assert said in answer.answer
    assert never not in answer.answer


# ---------------------------------------------------------------- shape


@pytest.mark.parametrize("topic", ["卫片执法", "耕地保护", "田长制", "不动产登记", "土地供应", "建设用地报批"])
@pytest.mark.parametrize("form", [DraftForm.PLAN, DraftForm.SUMMARY, DraftForm.PROBLEMS], ids=lambda form: form.value)
def test_a_paragraph_is_fit_to_be_signed(office: Assistant, topic: str, form: DraftForm) -> None:
    text = drafted(office, topic, form).answer
    heading, _, body = text.partition("。")
    one, _, other = heading.partition("，")
    assert len(one) == len(other)
    assert 150 <= len(text) <= 400
    assert "一是" in body or form is DraftForm.SUMMARY
    assert not set("！!*#") & set(text.replace("*", "") if "缺位" in text else text)
    assert "我认为" not in text
    assert body.endswith("。")


@pytest.mark.parametrize(
    ("length", "low", "high"),
    [(DraftLength.SHORT, 150, 240), (DraftLength.MEDIUM, 200, 330), (DraftLength.LONG, 300, 400)],
    ids=lambda value: str(value),
)
def test_lengths(office: Assistant, length: DraftLength, low: int, high: int) -> None:
    assert low <= len(drafted(office, "卫片执法", length=length).answer) <= high


def test_tones(office: Assistant) -> None:
    plain = drafted(office, "卫片执法", tone=DraftTone.PLAIN).answer
    firm = drafted(office, "卫片执法", tone=DraftTone.FIRM).answer
    assert "一是" not in plain
    assert any(word in firm for word in ("约谈", "追责", "挂牌销号"))


def test_the_same_request_is_worded_the_same_and_another_variant_otherwise(office: Assistant) -> None:
    assert drafted(office, "卫片执法").answer == drafted(office, "卫片执法").answer
    assert drafted(office, "卫片执法").answer != drafted(office, "卫片执法", variant=1).answer


def test_a_whole_plan_is_numbered(office: Assistant) -> None:
    answer = drafted(office, "", DraftForm.WHOLE, period=half(2024, second=True))
    lines = answer.answer.split("\n")
    assert lines[0] == "一、存在的主要问题"
    assert any(line.startswith("二、") for line in lines)
    assert any(line.startswith("（一）") for line in lines)


def test_the_material_stands_in_the_table(office: Assistant) -> None:
    answer = drafted(office, "卫片执法")
    assert answer.table.columns[2] == "资料中的内容"
    assert any("剩余未整改5个" in row[2] for row in answer.table.rows)
    assert answer.plan["kind"] == "draft"


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        pytest.param("全年新增耕地500亩", ("500",), id="a-number"),
        pytest.param("截至2024年6月30日，一是做好“三个紧急撤离”", (), id="dates-and-set-phrases"),
        pytest.param("县乡村三级联动", (), id="numeral-without-measure"),
    ],
)
def test_stray_numbers(text: str, stray: tuple[str, ...]) -> None:
    assert stray_numbers(Phrase(text)) == stray


# ---------------------------------------------------------------- requests in words


@pytest.mark.parametrize(
    ("text", "topics", "form", "span"),
    [
        ("帮我写一段下半年执法工作计划", ("执法",), DraftForm.PLAN, "2024年下半年"),
        ("请起草2025年耕地保护工作打算", ("耕地保护",), DraftForm.PLAN, "2025年"),
        ("写一份上半年卫片执法工作总结", ("卫片执法",), DraftForm.SUMMARY, "2024年上半年"),
        ("帮忙写个总结，林长制的", ("林长制",), DraftForm.SUMMARY, "2024年上半年"),
        ("拟一下地灾防治存在的主要问题", ("地灾防治",), DraftForm.PROBLEMS, "2024年上半年"),
        ("写一份2024年下半年工作计划", (), DraftForm.WHOLE, "2024年下半年"),
        ("帮我写耕地保护和田长制的计划", ("耕地保护", "田长制"), DraftForm.PLAN, "2024年下半年"),
        ("给我来一段增减挂钩的计划", ("增减挂钩",), DraftForm.PLAN, "2024年下半年"),
        ("帮我写下半年督察整改计划", ("督察整改",), DraftForm.PLAN, "2024年下半年"),
        ("写段话：地灾下半年打算", ("地灾",), DraftForm.PLAN, "2024年下半年"),
        ("写一写卫片存在的问题", ("卫片",), DraftForm.PROBLEMS, "2024年上半年"),
        ("写一段耕地保护，要求新增5000亩", ("耕地保护",), DraftForm.PLAN, "2024年下半年"),
        ("起草历史遗留问题的工作计划", ("历史遗留问题",), DraftForm.PLAN, "2024年下半年"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_requests(text: str, topics: tuple[str, ...], form: DraftForm, span: str) -> None:
    requested = READER.read(text, TODAY)
    draft = requested.made() if requested else None
    assert draft is not None
    assert (draft.topics, draft.form, period_words(draft.period)) == (topics, form, span)


@pytest.mark.parametrize(
    "question",
    [
        "计划写了几条措施",
        "写了多少村庄规划",
        "下半年计划供应土地多少宗",
        "总结里怎么写田长制的",
        "剩余未整改图斑多少",
        "出让价款问题",
        "来年计划新增耕地",
        "准备出让的采矿权计划",
        "拟出让采矿权的计划数",
        "编号02300006图斑存在问题",
        "写进计划的新增耕地任务",
    ],
)
def test_questions_are_no_requests(question: str) -> None:
    assert READER.read(question, TODAY) is None


def test_without_a_topic_it_is_asked_which(office: Assistant) -> None:
    answer = office.ask("帮我写一段下半年计划")
    assert answer.status is Status.CLARIFY
    assert all(office.ask(option).status is not Status.CLARIFY for option in answer.options)


# ---------------------------------------------------------------- what is said next


BEFORE = WriteDraft(topics=("卫片执法",), period=half(2024, second=True), added=("网格员",))


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("短一点", {"length": DraftLength.SHORT}),
        ("太长了", {"length": DraftLength.SHORT}),
        ("再详细些", {"length": DraftLength.LONG}),
        ("加上永久基本农田的数", {"added": ("网格员", "永久基本农田")}),
        ("把公示牌的数据加上", {"added": ("网格员", "公示牌")}),
        ("去掉网格员的数", {"added": (), "dropped": ("网格员",)}),
        ("改成总结的口气", {"form": DraftForm.SUMMARY, "period": half(2024, second=False)}),
        ("改成存在问题", {"form": DraftForm.PROBLEMS, "period": half(2024, second=False)}),
        ("语气再硬一点", {"tone": DraftTone.FIRM}),
        ("平实一点", {"tone": DraftTone.PLAIN}),
        ("控制在200字以内", {"length": DraftLength.SHORT}),
        ("公示牌不要了", {"dropped": ("公示牌",)}),
        (
            "改成全年的",
            {"period": Period(kind="flow", start=dt.date(2024, 1, 1), end=dt.date(2024, 12, 31), text="2024年")},
        ),
        ("换个写法", {"variant": 1}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_revisions(said: str, changes: dict[str, object]) -> None:
    revised = READER.revised(said, BEFORE, TODAY)
    assert revised is not None
    assert revised.model_dump() == BEFORE.model_copy(update=changes).model_dump()


@pytest.mark.parametrize("said", ["剩余未整改图斑多少", "谢谢", "那柳溪镇呢", "哪个乡镇最多"])
def test_other_sentences_are_no_revisions(said: str) -> None:
    assert READER.revised(said, BEFORE, TODAY) is None


@pytest.mark.parametrize("said", ["再写一段田长制的", "换成田长制的", "那田长制的呢", "田长制的也写一段"])
def test_the_same_for_another_line_of_work(said: str) -> None:
    revised = READER.other_topic(said, BEFORE, lambda name: name == "田长制")
    assert revised is not None
    assert (revised.topics, revised.added) == (("田长制",), ())


@pytest.mark.parametrize("said", ["把1500亩改成3000亩", "目标改成95%", "确保改成力争"])
def test_figures_and_promises_are_not_changed_by_word(office: Assistant, said: str) -> None:
    talk = Talk(office)
    answer = talk.ask("帮我写一段下半年耕地保护工作计划", said)
    assert answer.status is Status.REFUSED
    assert talk.ask("短一点").plan["kind"] == "draft"


def test_a_conversation_goes_on_from_the_draft(office: Assistant) -> None:
    talk = Talk(office)
    first = talk.ask("帮我写一段下半年卫片执法工作计划").answer
    shorter = talk.ask("短一点").answer
    assert len(shorter) < len(first)
    more = talk.ask("加上网格员的数").answer
    assert "1045名" in more
    summary = talk.ask("改成总结的口气").answer
    assert "2024年上半年，" in summary
    assert "1045名" in summary
    assert "5个" in talk.ask("剩余未整改图斑多少").answer  # a question of its own
    again = talk.ask("短一点")  # of the draft: no question can be made shorter
    assert again.plan["kind"] == "draft"


def test_figures_that_are_not_there_are_not_added(office: Assistant) -> None:
    talk = Talk(office)
    answer = talk.ask("帮我写一段下半年卫片执法工作计划", "加上碳汇的数")
    assert "资料中没有“碳汇”的数字" in answer.explanation


# ---------------------------------------------------------------- figures that changed


def figures(office: Assistant, *topics: str) -> list[DraftFigure]:
    evidence = office.evidence(WriteDraft(topics=topics, period=half(2024, second=True)))
    assert isinstance(evidence, DraftEvidence)
    return list(evidence.draft.figures())


def test_nothing_is_stale_over_the_same_material(office: Assistant) -> None:
    assert office.stale(figures(office, "卫片执法", "田长制", "耕地保护")) == []


def test_what_changed_in_ledger_and_report_is_told(office: Assistant, build: Build) -> None:
    rows = [tuple("已整改" if cell == "未整改" and row[2] == "YL24006" else cell for cell in row) for row in PARCELS]
    later = build(
        {**REPORTS, "2024半年总结.txt": HALF_YEAR.replace("1045名", "1051名")},
        ledgers={"图斑台账.xlsx": rows, "供地台账.xlsx": SUPPLY},
    )
    changed = {
        before.text: now.text if now else None for before, now in later.stale(figures(office, "卫片执法", "田长制"))
    }
    assert changed["5个"] == "4个"
    assert changed["1045名"] == "1051名"
    assert "312名" not in changed


def test_what_is_gone_is_told(office: Assistant, build: Build) -> None:
    later = build({"2023总结.txt": LAST_YEAR})
    assert all(now is None for _, now in later.stale(figures(office, "卫片执法", "田长制")))
