"""Contradictions between a report and a ledger, from ingest to the answer, over real files and Chroma."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from api.contradictions import contradictions
from api.settings import Settings
from api.wiring import open_store
from tests.api.commands import Bureau, bureau_at

REPORT = """云麓县自然资源局2024年上半年工作总结
一、工作完成情况
（一）防范地质灾害风险。一是在册地质灾害隐患点4处，威胁群众505人。
"""
LEDGER = """云麓县地质灾害隐患点台账（2024年6月30日）
编号,隐患点名称,乡镇,灾害类型,威胁人数（人）,状态
Z01,梨坪滑坡,柳溪镇,滑坡,120,在册
Z02,桐湾崩塌,石桥镇,崩塌,85,在册
Z03,杉溪滑坡,白塔乡,滑坡,300,在册
Z04,枫坳泥石流,白塔乡,泥石流,0,{state}
"""
WARNING = (
    "2024上半年总结.txt写“在册地质灾害隐患点4处”，隐患点台账.csv（截至2024年6月30日）按明细计为3处，不一致，请核对"
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "资料"
    folder.mkdir()
    (folder / "2024上半年总结.txt").write_text(REPORT, encoding="utf-8")
    (folder / "隐患点台账.csv").write_text(LEDGER.format(state="已核销"), encoding="utf-8")
    return folder


@pytest.fixture
def bureau(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bureau:
    bureau = bureau_at(tmp_path / "home", monkeypatch, capsys)
    monkeypatch.setenv("BUREAU_TODAY", "2024-07-15")
    return bureau


def test_a_contradiction_is_told_at_ingest_shown_in_answers_and_gone_when_mended(bureau: Bureau, files: Path) -> None:
    first = bureau("ingest", str(files))
    assert first.code == 0, first.err
    assert f"注意 {WARNING}" in first.out

    asked = bureau("ask", "在册隐患点有几处", "--json")
    answer = json.loads(asked.out)
    assert [figure["text"] for figure in answer["figures"]] == ["3处", "4处"]
    assert [citation["file"] for citation in answer["citations"]] == ["隐患点台账.csv", "2024上半年总结.txt"]

    (files / "隐患点台账.csv").write_text(LEDGER.format(state="在册"), encoding="utf-8")
    second = bureau("ingest", str(files))
    assert "已发布第 2 版" in second.out
    assert "不一致" not in second.out
    asked = bureau("ask", "在册隐患点有几处", "--json")
    assert [figure["text"] for figure in json.loads(asked.out)["figures"]] == ["4处"]


def test_a_draft_is_no_other_side_where_a_final_report_is_one(bureau: Bureau, files: Path) -> None:
    draft = REPORT.replace("总结\n", "总结（征求意见稿）\n", 1).replace("4处", "5处")
    (files / "征求意见.txt").write_text(draft, encoding="utf-8")
    ingested = bureau("ingest", str(files))
    assert f"注意 {WARNING}" in ingested.out
    assert "征求意见.txt（未定稿）写“在册地质灾害隐患点5处”" in ingested.out
    asked = bureau("ask", "在册隐患点有几处", "--json")
    assert [figure["text"] for figure in json.loads(asked.out)["figures"]] == ["3处", "4处"]


def test_the_sample_county_contradicts_itself_only_where_it_was_made_to(sample_county: Path) -> None:
    """Its half-year report was written before two geohazard spots were struck off the list."""
    with closing(open_store(Settings(home=sample_county)).open_current()) as knowledge:
        told = contradictions(knowledge, {source.id for source in knowledge.sources()})
    differing = [line for line in told if "不一致" in line]
    assert len(differing) == 1
    assert "在册隐患点" in differing[0]
