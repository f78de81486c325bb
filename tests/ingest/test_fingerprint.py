"""Which headers are those of one ledger."""

from __future__ import annotations

import pytest

from ingest.fingerprint import header_fingerprint

HEADER = ("序号", "乡镇", "图斑编号", "监测面积（亩）", "价款（万元）", "整改状态")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(("序号", "乡镇", "图斑编号", "监测面积(公顷)", "价款/元", "整改状态"), id="units"),
        pytest.param(("序 号", "乡 镇", "图斑\n编号", "监测面积 （亩）", "价款（万元）", "整改状态 "), id="blanks"),
        pytest.param(("序号", "乡镇", "图斑编号", "监测面积［亩］", "价款（单位：万元）", "整改状态"), id="brackets"),
        pytest.param(("乡镇", "图斑编号", "监测面积（亩）", "价款（万元）", "整改状态"), id="no-serial-number"),
        pytest.param(("整改状态", "乡镇", "图斑编号", "价款（万元）", "监测面积（亩）", "序号"), id="order"),
    ],
)
def test_one_ledger_keeps_its_fingerprint(other: tuple[str, ...]) -> None:
    assert header_fingerprint(other) == header_fingerprint(HEADER)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((*HEADER, "备注"), id="another-column"),
        pytest.param((*HEADER[:-1], "立案状态"), id="another-name"),
        pytest.param((*HEADER[:3], "监测面积（含耕地）", *HEADER[4:]), id="bracket-that-is-no-unit"),
        pytest.param((*HEADER, "乡镇"), id="a-name-twice"),
    ],
)
def test_another_header_has_another(other: tuple[str, ...]) -> None:
    assert header_fingerprint(other) != header_fingerprint(HEADER)
