"""The sample corpus: the same on every run, and true to the clean data."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from eval.corpus import write_corpus
from eval.corpus.county import AS_OF, County, State
from eval.corpus.growth import grow
from eval.corpus.ledgers import BATCHES, HAZARDS, LINKS, PARCELS, PLOTS
from eval.corpus.reports import (
    DIFFERENCES,
    FARMLAND_PLAN,
    HALF_2023,
    HALF_2024,
    INSPECTION,
    REPORTS,
    YEAR_2023,
    Report,
    report_text,
)
from eval.corpus.writing import Written, mask
from eval.seed import DEFAULT_SEED


@pytest.fixture(scope="module")
def county() -> County:
    return grow(DEFAULT_SEED)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder)
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*.*"))}


def sheet(corpus: Path, name: str) -> list[tuple[Any, ...]]:
    book = load_workbook(corpus / "台账" / name)
    return list(book.worksheets[0].iter_rows(values_only=True))


def table(corpus: Path, name: str, encoding: str) -> list[list[str]]:
    text = (corpus / "台账" / name).read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text)))


def test_every_process_writes_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    for hash_seed in ("0", "77"):
        folder = tmp_path / hash_seed
        subprocess.run(
            [sys.executable, "-W", "error", "-m", "eval.corpus", str(folder)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Shanghai"},
        )
        assert digests(folder) == digests(corpus)


def test_another_seed_grows_another_county(corpus: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path, seed=7)

    other, own = digests(tmp_path), digests(corpus)
    assert other.keys() == own.keys()
    assert all(other[name] != own[name] for name in own)


def test_it_holds_five_reports_and_eight_ledgers(corpus: Path) -> None:
    assert len(list((corpus / "工作报告").iterdir())) == 5
    assert len(list((corpus / "台账").iterdir())) == 8


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.key)
def test_a_report_is_of_a_real_one_s_length(county: County, report: Report) -> None:
    text = report_text(county, report)

    assert 1_450 <= len(text) <= 4_000
    assert "{" not in text


@pytest.mark.parametrize(
    ("report", "encoding"), [(YEAR_2023, "utf-8"), (INSPECTION, "gb18030"), (FARMLAND_PLAN, "utf-8-sig")]
)
def test_a_text_report_reads_back(corpus: Path, county: County, report: Report, encoding: str) -> None:
    text = (corpus / "工作报告" / report.file).read_bytes().decode(encoding)

    assert text.replace("\r\n", "\n") == report_text(county, report)


def test_a_word_report_has_heading_styles(corpus: Path) -> None:
    document = docx.Document(str(corpus / "工作报告" / HALF_2023.file))

    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    assert {"Title", "Heading 1", "Heading 2", "Normal"} <= set(styles)
    heads = [paragraph.text for paragraph in document.paragraphs if str(paragraph.style.name) == "Heading 1"]  # type: ignore[union-attr]
    assert heads == ["一、上半年工作总结", "二、存在的主要问题", "三、下半年工作计划"]


def test_the_parcel_ledger_is_the_clean_data_in_disorder(corpus: Path, county: County) -> None:
    rows = sheet(corpus, PARCELS)
    detail, total, note = rows[3:-2], rows[-2], rows[-1]

    assert len(detail) == len(county.parcels) >= 1_200
    assert [row[3] for row in detail] == [parcel.number for parcel in county.parcels]
    assert all(parcel.number.startswith("0") for parcel in county.parcels)
    assert total[0] == "合计"
    assert Decimal(str(total[5])) == sum(parcel.farmland for parcel in county.parcels)
    assert "整改到位" in str(note[0])
    assert [row[4] for row in detail if "*" in str(row[4])] == [
        mask(str(parcel.monitored), 1) for parcel in county.parcels if parcel.monitored_masked
    ]


@pytest.mark.parametrize(
    ("column", "sign"),
    [(1, " "), (4, "１"), (6, "—"), (11, "年"), (13, "."), (5, " ")],
    ids=["town-space", "full-width", "dash", "date-in-words", "date-with-dots", "number-space"],
)
def test_the_parcel_ledger_has_the_mess_of_a_real_one(corpus: Path, column: int, sign: str) -> None:
    assert any(isinstance(row[column], str) and sign in row[column] for row in sheet(corpus, PARCELS)[3:-2])


def test_csv_ledgers_come_with_bom_and_in_gb18030(corpus: Path, county: County) -> None:
    plots = table(corpus, PLOTS, "utf-8-sig")
    batches = table(corpus, BATCHES, "gb18030")

    assert (corpus / "台账" / PLOTS).read_bytes().startswith(b"\xef\xbb\xbf")
    assert [row[0] for row in plots[1:]] == [plot.number for plot in county.plots]
    assert Decimal(batches[-1][6]) == sum(batch.unsupplied for batch in county.batches)


def test_link_totals_are_the_sums_of_their_rows(corpus: Path) -> None:
    rows = sheet(corpus, LINKS)
    detail, total = rows[3:-2], rows[-2]

    assert Decimal(str(total[6])) == sum(Decimal(str(row[6])) for row in detail)


def _contains(text: str, parts: Sequence[str]) -> bool:
    return all(part in text for part in parts)


def test_the_newest_report_agrees_with_the_parcel_ledger(county: County) -> None:
    text = report_text(county, HALF_2024)
    left = sum(parcel.state() is not State.FINISHED for parcel in county.parcels)

    area = sum(parcel.monitored for parcel in county.parcels)
    assert _contains(text, [f"图斑{len(county.parcels)}个", f"监测面积{area}亩", f"剩余图斑{left}个"])


def test_the_newest_report_agrees_with_the_supply_ledger(corpus: Path, county: County) -> None:
    half = [row for row in table(corpus, PLOTS, "utf-8-sig")[1:] if row[0].startswith("CL-2024")]

    assert f"1—6月供应土地{len(half)}宗" in report_text(county, HALF_2024)


def test_the_hazard_counts_differ_as_documented(corpus: Path, county: County) -> None:
    listed = sum(row[-1] == "在册" for row in sheet(corpus, HAZARDS))

    assert f"在册隐患点{listed + 2}处" in report_text(county, HALF_2024)
    assert any("多2处" in difference for difference in DIFFERENCES)


def test_nothing_is_finished_before_it_was_handed_down(county: County) -> None:
    for parcel in county.parcels:
        assert parcel.basic <= parcel.farmland <= parcel.monitored
        assert date(2023, 1, 1) <= parcel.issued <= AS_OF
        if parcel.finished is not None:
            assert parcel.started is not None
            assert parcel.issued < parcel.started < parcel.finished <= AS_OF


def test_link_projects_and_batches_add_up(county: County) -> None:
    assert all(Decimal(0) <= link.reclaimed <= link.reclaim for link in county.links)
    assert all(Decimal(0) <= batch.disposed <= batch.supplied <= batch.approved for batch in county.batches)


@pytest.mark.parametrize(
    ("text", "spec", "written"),
    [("36.15", "*13", "*6.*5"), ("264.96", "*1", "*64.96"), ("1438", "~2", "1400"), ("1438", "", "1438")],
)
def test_a_figure_is_masked_or_rounded(text: str, spec: str, written: str) -> None:
    assert format(Written(text), spec) == written
