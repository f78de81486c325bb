"""The bureau's own words over the built-in ones, and mistakes in them shown by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.chain import Assistant
from assistant.vocabulary.glossary import Glossary, GlossaryFault, State, load_glossary
from tests.assistant.conftest import PARCELS, ledger_of
from vectorstore.memory import MemoryKnowledgeBase

OWN = """\
terms:
  - [图斑, 疑点]
states:
  done: [已闭环]
  not_done: [部分整改]
documents:
  专项报告: [回头看报告]
kinds:
  出让: [弹性出让]
  治理: [拆除, 复绿]
metrics:
  - name: 整改率
    numerator: {state: done}
    denominator: {verbs: [下发]}
    note: 按本局口径
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "glossary.yaml"


def load(own: Path, text: str, encoding: str = "utf-8") -> Glossary:
    own.write_bytes(text.encode(encoding))
    return load_glossary(own)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_own_words_are_added_to_the_built_in_ones(own: Path, encoding: str) -> None:
    glossary = load(own, OWN, encoding)
    assert "疑点" in glossary.variants("图斑")
    assert "斑块" in glossary.variants("图斑")
    assert glossary.state_of("已闭环") is State.DONE
    assert glossary.state_of("已整改") is State.DONE
    assert set(glossary.kinds["出让"]) > {"挂牌", "弹性出让"}
    assert glossary.kinds["治理"] == ("拆除", "复绿")


def test_a_status_word_means_what_the_bureau_says(own: Path) -> None:
    assert load_glossary().state_of("部分整改") is State.IN_PROGRESS
    assert load(own, OWN).state_of("部分整改") is State.NOT_DONE


def test_a_metric_of_the_same_name_is_replaced(own: Path) -> None:
    metrics = [metric for metric in load(own, OWN).metrics if metric.name == "整改率"]
    assert [metric.note for metric in metrics] == ["按本局口径"]


@pytest.mark.parametrize("text", ["", "# 还没有内容\n"], ids=["empty", "comment"])
def test_an_empty_file_changes_nothing(own: Path, text: str) -> None:
    assert load(own, text) == load_glossary()


def test_no_file_is_no_mistake(own: Path) -> None:
    assert load_glossary(own) == load_glossary()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("terms:\n  - [图斑, 疑点\nkinds: {}\n", "第 3 行写法不对", id="bracket-left-open"),
        pytest.param("states:\n  done: 已闭环\n", "第 2 行：“done”应当是列表", id="no-list"),
        pytest.param(
            "states:\n  done: []\n  完了: [好了]\n", "第 3 行：“完了”不能用，可以写：done", id="unknown-state"
        ),
        pytest.param("\nstatus: {}\n", "第 2 行：没有“status”这一项", id="unknown-part"),
        pytest.param("metrics:\n  - name: 甲率\n", "第 2 行：缺少“numerator”", id="missing"),
        pytest.param("kinds: {}\nkinds: {}\n", "第 2 行的“kinds”写了两遍", id="twice"),
        pytest.param("- 图斑\n", "第 1 行：应当是", id="not-a-mapping"),
        pytest.param("terms: !!python/object:os.system {}\n", "第 1 行写法不对", id="tag-that-runs-code"),
        pytest.param("terms:\n  - [图斑]\n  - ['']\n", "第 3 行：词不能为空", id="empty-word"),
        pytest.param(
            "states:\n  done: [闭环]\n  not_done:\n    - 闭环\n",
            "第 4 行：“闭环”已经写在 done 里",
            id="word-of-two-states",
        ),
        pytest.param(
            "metrics:\n  - name: 甲率\n    numerator: {}\n    denominator: {words: [图斑]}\n    note: 甲\n",
            "第 3 行：“numerator”没有写",
            id="metric-of-nothing",
        ),
        pytest.param(
            "metrics:\n"
            "  - {name: 甲率, numerator: {words: [甲]}, denominator: {words: [乙]}, note: 甲}\n"
            "  - {name: 甲率, numerator: {words: [甲]}, denominator: {words: [丙]}, note: 乙}\n",
            "第 3 行：“甲率”定义了两遍",
            id="metric-defined-twice",
        ),
        pytest.param(
            "metrics:\n  - {name: 甲率, numerator: {words: [甲]}, denominator: {words: [乙]}, note: 甲, by: 面积}\n",
            "第 2 行：“面积”不能用，可以写：count、area",
            id="metric-by-something-else",
        ),
        pytest.param(
            "kinds:\n  出让: [挂牌]\n  划拨: [划拨]\n", "第 3 行：“划拨”不能是自己的一种", id="kind-of-itself"
        ),
        pytest.param("a: &x\n  b: *x\n", "第 1 行引用了自己|第 2 行引用了自己", id="refers-to-itself"),
    ],
)
def test_a_mistake_is_shown_with_its_line(own: Path, text: str, said: str) -> None:
    with pytest.raises(GlossaryFault) as fault:
        load(own, text)
    assert str(own) in fault.value.message
    assert any(part in fault.value.message for part in said.split("|")), fault.value.message


def test_a_metric_says_its_version_and_where_it_is_defined(own: Path) -> None:
    text = OWN + "    by: area\n    source: 《整改考核办法》第六条\n    version: 2024版\n"
    metric = load(own, text).metric("整改率")
    assert metric is not None
    assert metric.definition == "按本局口径（口径2024版，依据《整改考核办法》第六条）"
    assert load_glossary().metrics[0].definition == load_glossary().metrics[0].note


def test_a_rate_by_area_is_reckoned_so(own: Path) -> None:
    text = OWN + "    by: area\n    source: 《整改考核办法》第六条\n"
    knowledge = MemoryKnowledgeBase([ledger_of("图斑台账.xlsx", PARCELS)])
    by_area = Assistant(knowledge, load(own, text), lambda: date(2024, 7, 15)).ask("图斑整改率是多少")
    by_count = Assistant(knowledge, load_glossary(), lambda: date(2024, 7, 15)).ask("图斑整改率是多少")
    assert "整改率28.57%" in by_count.answer  # 2 of 7
    assert "整改率5.09%" in by_area.answer  # 12.1 of 237.8 亩, the masked parcel left out
    assert "按监测面积计算（另有耕地面积）" in by_area.explanation
    assert "依据《整改考核办法》第六条" in by_area.explanation


def test_without_aliases_only_usual_names_are_left() -> None:
    bare = load_glossary().without_aliases()
    assert bare.variants("图斑") == ("图斑",)
    assert "永农" not in bare.words
    assert bare.state_words == load_glossary().state_words
