from __future__ import annotations

import pytest

from assistant.vocabulary.glossary import Glossary, GlossaryFault, State, load_glossary, parse_glossary


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("已整改到位", State.DONE),
        ("已经整改95个", State.DONE),
        ("已经改到位", State.DONE),
        ("还没改到位", State.NOT_DONE),
        ("验收销号", State.DONE),
        ("正在整改", State.IN_PROGRESS),
        ("整改中", State.IN_PROGRESS),
        ("未整改", State.NOT_DONE),
        ("未整改到位", State.NOT_DONE),
        ("还没有整改完", State.NOT_DONE),
        ("没改完的", State.NOT_DONE),
        ("待整改", State.NOT_DONE),
        ("尚未销号", State.NOT_DONE),
        ("没有全部整改到位", State.NOT_DONE),
        ("未能完成整改", State.NOT_DONE),
        ("整改措施", None),
        ("图斑", None),
        ("", None),
    ],
)
def test_status_words_have_one_of_three_states(glossary: Glossary, text: str, state: State | None) -> None:
    assert glossary.state_of(text) is state


def test_several_states_are_found_in_order_the_longest_at_each_place(glossary: Glossary) -> None:
    text = "已整改到位3个，正在整改2个，未整改1个"
    found = [(match.state, text[match.start : match.end]) for match in glossary.states_in(text)]
    assert found == [(State.DONE, "已整改到位"), (State.IN_PROGRESS, "正在整改"), (State.NOT_DONE, "未整改")]


def test_a_negated_state_takes_its_negation_in(glossary: Glossary) -> None:
    text = "图斑尚未整改到位"
    (match,) = glossary.states_in(text)
    assert text[match.start : match.end] == "尚未整改到位"


@pytest.mark.parametrize(
    ("word", "other"),
    [
        *(("永农", "永久基本农田"), ("卫片", "卫片执法"), ("卖", "出让"), ("地灾点", "隐患点"), ("市里", "市级")),
        *(
            ("老百姓", "群众"),
            ("房本", "不动产权证书"),
            ("过户", "转移登记"),
            ("搬迁", "避险搬迁"),
            ("矿产", "矿产资源"),
        ),
    ],
)
def test_the_same_thing_said_differently(glossary: Glossary, word: str, other: str) -> None:
    variants = glossary.variants(word)
    assert variants[0] == word
    assert other in variants
    assert word in glossary.variants(other)


def test_a_word_of_two_meanings_has_the_variants_of_both(glossary: Glossary) -> None:
    assert {"采矿权", "矿业权"} <= set(glossary.variants("矿权"))
    assert "矿业权" not in glossary.variants("采矿权")


def test_an_unknown_word_is_only_itself(glossary: Glossary) -> None:
    assert glossary.variants("火星") == ("火星",)


@pytest.mark.parametrize(("text", "name"), [("图斑整改率多少", "整改率"), ("整改完成率", "整改率"), ("图斑多少", None)])
def test_rates_are_known_by_name_and_alias(glossary: Glossary, text: str, name: str | None) -> None:
    metric = glossary.metric(text)
    assert (metric.name if metric else None) == name


def test_a_wider_word_takes_in_its_kinds() -> None:
    glossary = parse_glossary("kinds:\n  出让: [挂牌, 拍卖]\n")
    assert glossary.kinds["出让"] == ("挂牌", "拍卖")
    assert "挂牌" in load_glossary().kinds["出让"]


def test_an_empty_glossary_is_usable() -> None:
    glossary = parse_glossary("")
    assert glossary.state_of("未整改") is None
    assert glossary.variants("图斑") == ("图斑",)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("terms:\n  - [图斑, 斑块\nverbs: []\n", "行"),
        ("terms: [[图斑]]\n别名: [a]\n", "别名"),
        ("states:\n  完成: [已整改]\n", "完成"),
        ("terms: 图斑\n", "terms"),
        ("metrics:\n  - {name: 整改率, numerator: {}, denominator: {}}\n", "note"),
    ],
    ids=["yaml", "unknown key", "unknown state", "not a list", "missing field"],
)
def test_mistakes_are_told_in_chinese_with_their_place(text: str, where: str) -> None:
    with pytest.raises(GlossaryFault) as fault:
        parse_glossary(text)
    assert where in fault.value.message
    assert "第" in fault.value.message
    assert "行" in fault.value.message
