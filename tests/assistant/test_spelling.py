"""Wrong characters: read as the one word that is meant, never where the text is right."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import table_words
from assistant.planning.outcome import NotFound, Unclear
from assistant.planning.spelling import Spelling
from assistant.planning.spelling_words import SpellingWords
from assistant.vocabulary.glossary import load_glossary
from tests.assistant.conftest import HALF_YEAR, PARCELS, ledger_of, report_of
from vectorstore.memory import MemoryKnowledgeBase

Build = Callable[..., Assistant]

REGISTER = (
    ("序号", "乡镇", "村", "隐患点名称", "灾害类型", "威胁人数"),
    (1, "芦浦镇", "砚乔村", "砚乔村滑坡", "滑坡", 20),
    (2, "龍潭鎮", "砚侨村", "砚侨村崩塌", "崩塌", 35),
    (3, "石泉乡", "大坪村", "大坪村滑坡", "滑坡", 12),
)


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    contents = [
        report_of("2024半年总结.txt", HALF_YEAR),
        ledger_of("图斑台账.xlsx", PARCELS),
        ledger_of("隐患点台账.xlsx", REGISTER),
    ]
    knowledge, glossary = MemoryKnowledgeBase(contents), load_glossary()
    tables = [table_words(knowledge, table, glossary) for table in knowledge.tables()]
    return Spelling(SpellingWords(knowledge, tables, glossary))


@pytest.mark.parametrize(
    ("question", "read"),
    [
        pytest.param("柳溪镇图班几个", "柳溪镇图斑几个", id="by-sound"),
        pytest.param("还没整该的有哪些", "还没整改的有哪些", id="beside-a-particle"),
        pytest.param("柳夕的图斑", "柳溪的图斑", id="place"),
        pytest.param("批而末供多少亩", "批而未供多少亩", id="by-shape"),
        pytest.param("灾害类形有几种", "灾害类型有几种", id="in-a-column"),
        pytest.param("图班整该了几个", "图斑整改了几个", id="two-words"),
        pytest.param("圖班有幾個", "图斑有几个", id="traditional-and-wrong"),
    ],
)
def test_one_wrong_character_is_read_as_what_is_meant(spelling: Spelling, question: str, read: str) -> None:
    assert spelling.read(question).text == read


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("柳溪镇图斑几个", id="right"),
        pytest.param("大坪镇有几个图斑", id="other-kind-of-place"),
        pytest.param("芦铺村有几处", id="other-kind-of-place-misspelt"),
        pytest.param("检测面积多少", id="word-of-the-language"),
        pytest.param("YL24008是哪个镇的", id="code"),
        pytest.param("蓝桥有几个", id="unknown-place"),
        pytest.param("供了几宗地、补了多少", id="particles"),
        pytest.param("", id="empty"),
        pytest.param("＊６０个，ＡＢＣ ？", id="no-words"),
    ],
)
def test_what_is_right_or_unknown_stays_as_it_stands(spelling: Spelling, question: str) -> None:
    assert spelling.read(question).text == question
    assert spelling.read(question).slips == ()


def test_two_words_as_good_are_asked_about(spelling: Spelling) -> None:
    spelt = spelling.read("砚桥村的隐患点")
    assert spelt.text == "砚桥村的隐患点"
    asked = spelt.told(NotFound("没有"))
    assert isinstance(asked, Unclear)
    assert asked.reason == "“砚桥村”指“砚乔村”还是“砚侨村”？请选一个"
    assert asked.options == ("砚乔村的隐患点", "砚侨村的隐患点")


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        pytest.param("检测面积最大的图斑有好大", "检测", "监测", id="word-of-the-language"),
        pytest.param("石桥镇图斑坚测面积多少亩", "坚测", "监测", id="beside-others"),
        pytest.param("石桥镇图斑测监面积多少亩", "测监", "监测", id="characters-swapped"),
    ],
)
def test_a_word_of_the_language_is_doubted_where_nothing_else_answers(
    ledgers: Assistant, question: str, said: str, meant: str
) -> None:
    answer = ledgers.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert f"“{said}" in answer.explanation
    assert meant in answer.explanation


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("检查面积多少亩", id="another-word"),
        pytest.param("柳溪镇的检测机构几个", id="word-that-is-meant"),
        pytest.param("图斑的权利人是谁", id="unknown-thing"),
        pytest.param("桥石镇的图斑几个", id="place-swapped"),
    ],
)
def test_a_doubted_word_gives_no_answer_to_another_question(ledgers: Assistant, question: str) -> None:
    answer = ledgers.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


CLAUSES = tuple(clause for clause in re.split(r"[，。：、\n（）“”]", HALF_YEAR) if clause)


@given(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=4).map("，".join))
def test_what_the_material_says_is_never_changed(text: str) -> None:
    assert _SPELLING.read(text).text == text


def _of_the_half_year() -> Spelling:
    knowledge = MemoryKnowledgeBase([report_of("2024半年总结.txt", HALF_YEAR)])
    return Spelling(SpellingWords(knowledge, (), load_glossary()))


_SPELLING = _of_the_half_year()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    spelt = _SPELLING.read(text)
    assert bool(spelt.slips) == (spelt.text != text)


def test_the_answer_says_how_it_was_read(ledgers: Assistant) -> None:
    right, wrong = ledgers.ask("柳溪镇图斑几个"), ledgers.ask("柳溪镇图班几个")
    assert wrong.answer == right.answer
    assert "“图班”按“图斑”理解" in wrong.explanation
    assert wrong.plan is not None
    link = next(link for link in wrong.plan["basis"]["links"] if link["how"] == LinkKind.TYPO)
    assert (link["text"], link["start"], link["end"], link["target"]) == ("图班", 3, 5, "word:图斑")


def test_values_in_traditional_characters_are_found_and_answered(build: Build) -> None:
    assistant = build(ledgers={"隐患点台账.xlsx": REGISTER})
    answer = assistant.ask("龙潭镇有几处隐患点")
    assert answer.status is Status.ANSWERED
    assert answer.answer.startswith(("龍潭鎮隐患点1", "龙潭镇隐患点1"))
