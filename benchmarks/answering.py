"""From a question to its answer: a ledger of 100,000 rows and 5,000 passages, warm.

``python -m benchmarks.answering [HOME]`` (part of ``make bench``) builds the knowledge base (in
HOME, which is used as it is when there is one already), asks every kind of question several
times and prints p50 and p95, and for sums and counts how many times hand-written pandas takes.
Exit code 1 when p95 over all questions is above 200 ms.
"""

from __future__ import annotations

import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.vocabulary.glossary import load_glossary
from benchmarks.county import write_county
from benchmarks.ledgers import HEADER, WORKBOOK_ROWS, rows
from ingest.pipeline import ingest_paths
from vectorstore.generations import GenerationStore

MOST_SECONDS = 0.2
PASSAGES_PER_REPORT = 19
PASSAGES = 5_000
TIMES = 2
TODAY = date(2024, 7, 15)
_TOWNS = ("东镇", "西镇", "南镇", "北镇", "上镇")

ByHand = Callable[[pd.DataFrame], object]


@dataclass(frozen=True)
class Asked:
    """One kind of question, in wordings that differ in a place or a value, and the same
    aggregate by hand where there is one."""

    kind: str
    questions: Sequence[str]
    by_hand: ByHand | None = None


def _over_towns(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.format(town) for town in _TOWNS)


KINDS: Sequence[Asked] = (
    Asked("count", ("图斑台账里图斑多少个", *_over_towns("{}图斑多少个")), lambda t: int((t["乡镇"] == "东镇").sum())),
    Asked(
        "count with conditions",
        _over_towns("{}未整改的非农化图斑有多少个"),
        lambda t: int(((t["乡镇"] == "东镇") & (t["整改状态"] == "未整改") & (t["违法类型"] == "非农化")).sum()),
    ),
    Asked(
        "sum",
        _over_towns("{}图斑占耕地面积多少亩"),
        lambda t: t.loc[t["乡镇"] == "东镇", "耕地面积（亩）"].sum(),
    ),
    Asked(
        "average",
        _over_towns("{}图斑平均监测面积多少亩"),
        lambda t: t.loc[t["乡镇"] == "东镇", "监测面积（亩）"].mean(),
    ),
    Asked(
        "group",
        ("各乡镇图斑多少个", "各乡镇图斑监测面积多少亩", "各违法类型图斑多少个"),
        lambda t: t.groupby("乡镇").size(),
    ),
    Asked(
        "most", ("哪个乡镇图斑最多", "哪个村图斑最多", "图斑最多的前三个乡镇"), lambda t: t["村"].value_counts().head(1)
    ),
    Asked("largest", _over_towns("{}监测面积最大的图斑"), lambda t: t.nlargest(1, "监测面积（亩）")),
    Asked(
        "share",
        _over_towns("非农化图斑占{}图斑的比例多少"),
        lambda t: (t.loc[t["乡镇"] == "东镇", "违法类型"] == "非农化").mean(),
    ),
    Asked(
        "rate",
        _over_towns("{}图斑整改率多少"),
        lambda t: (t.loc[t["乡镇"] == "东镇", "整改状态"] == "已整改").mean(),
    ),
    Asked(
        "list",
        _over_towns("{}监测面积超过49.9亩的图斑列出来"),
        lambda t: t[(t["乡镇"] == "东镇") & (t["监测面积（亩）"] > 49.9)],
    ),
    Asked(
        "row",
        tuple(f"4507{number:08d}的监测面积多少亩" for number in (1, 777, 54321)),
        lambda t: t[t["图斑编号"] == "450700000777"],
    ),
    Asked(
        "exists", _over_towns("{}有没有监测面积超过49.9亩的图斑"), lambda t: bool((t["监测面积（亩）"] > 49.9).any())
    ),
    Asked("misspelt", _over_towns("{}图班多少个")),
    Asked("report figure", ("汀浦镇2016年上半年办理抵押登记是多少亩", "双桠镇2022年上半年办理抵押登记是多少件")),
    Asked("passage", ("滞后乡镇怎么约谈", "避险搬迁农户有什么措施", "群众意愿不统一怎么办")),
    Asked("nothing there", ("火星上有多少图斑", "图斑的举报电话是多少")),
)


def main(home: Path) -> int:
    store = GenerationStore(home)
    if not (home / "generations" / "CURRENT").exists():
        _build(store)
    knowledge = store.open_current()
    print(f"tables {[table.detail_rows for table in knowledge.tables()]}, figures {len(knowledge.facts())}")
    assistant = Assistant(knowledge, load_glossary(), lambda: TODAY)
    start = time.perf_counter()
    assistant.ask(KINDS[0].questions[0])
    print(f"first question {time.perf_counter() - start:.2f} s\n")
    by_hand = _by_hand()
    print(f"{'kind':<24}{'p50 ms':>9}{'p95 ms':>9}{'answered':>10}{'by hand ms':>12}{'times':>8}")
    every: list[float] = []
    for asked in KINDS:
        every += _report(asked, assistant, by_hand)
    worst = _percentile(every, 95)
    print(f"{'all':<24}{statistics.median(every) * 1000:>9.1f}{worst * 1000:>9.1f}")
    return 0 if worst <= MOST_SECONDS else 1


def _build(store: GenerationStore) -> None:
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-") as name:
        folder = Path(name)
        write_county(folder / "报告", PASSAGES // PASSAGES_PER_REPORT * 5 // 4)
        with (folder / "图斑台账.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(HEADER)
            out.writerows(rows(WORKBOOK_ROWS))
        for ledger in (folder / "报告").glob("台账*"):
            ledger.unlink()  # this knowledge base has one ledger
        with store.builder() as builder:
            report = ingest_paths([folder], builder, lambda _: None)
    passages = sum(taken.passages for taken in report.taken)
    print(f"{WORKBOOK_ROWS} rows and {passages} passages taken in within {time.perf_counter() - start:.0f} s")


def _by_hand() -> dict[str, float]:
    """Seconds that each aggregate takes by hand, over a plain frame of the same rows."""
    frame = pd.DataFrame(rows(WORKBOOK_ROWS), columns=list(HEADER))
    aggregates = ((asked.kind, asked.by_hand) for asked in KINDS if asked.by_hand is not None)
    return {kind: min(_timed(partial(by_hand, frame)) for _ in range(TIMES)) for kind, by_hand in aggregates}


def _report(asked: Asked, assistant: Assistant, by_hand: Mapping[str, float]) -> list[float]:
    answered = sum(assistant.ask(question).status is Status.ANSWERED for question in asked.questions)
    seconds = [_timed(partial(assistant.ask, question)) for _ in range(TIMES) for question in asked.questions]
    p50, hand = statistics.median(seconds), by_hand.get(asked.kind)
    line = (
        f"{asked.kind:<24}{p50 * 1000:>9.1f}{_percentile(seconds, 95) * 1000:>9.1f}{answered:>7}/{len(asked.questions)}"
    )
    print(line + (f"{hand * 1000:>13.2f}{p50 / hand:>8.1f}" if hand else ""))
    return seconds


def _timed(step: Callable[[], Any]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _percentile(seconds: Sequence[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100, method="inclusive")[percent - 1]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1])))
    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-home-") as name:
        sys.exit(main(Path(name)))
