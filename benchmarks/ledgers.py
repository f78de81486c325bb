"""Large ledgers: how long one takes to be read, typed, tagged and stored, and in how much memory.

``python -m benchmarks.ledgers`` (``make bench``) makes the files, measures each step in a
process of its own and prints the figures.  Exit code 1 when a bound is not kept.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import openpyxl

WORKBOOK_ROWS, LIST_ROWS = 100_000, 1_000_000
MOST_TIMES_CELLS, GOAL_TIMES_CELLS = 5.0, 3.0
MOST_MEMORY = 2 * 1024**3
HEADER = ("序号", "乡镇", "村", "图斑编号", "监测面积（亩）", "耕地面积（亩）", "违法类型", "是否立案", "整改状态",
          "下发日期", "责任单位", "备注")  # fmt: skip

Row = tuple[str | int | float | dt.date | None, ...]


@dataclass(frozen=True)
class Measure:
    """One figure beside the bound it has to keep."""

    name: str
    value: float
    most: float
    unit: str

    @property
    def kept(self) -> bool:
        return self.value <= self.most

    def __str__(self) -> str:
        mark = "" if self.kept else "  NOT KEPT"
        return f"{self.name:<52}{self.value:>8.2f} {self.unit} (at most {self.most:g}){mark}"


def rows(count: int) -> Iterator[Row]:
    """A ledger of `count` details, the same for every run."""
    chance = random.Random(20230630)
    towns = [f"{name}镇" for name in "东西南北上下前后左右"]
    for number in range(1, count + 1):
        town = chance.choice(towns)
        yield (
            number,
            town,
            f"第{chance.randint(1, 300)}村",
            f"4507{number:08d}",
            round(chance.random() * 50, 2),
            round(chance.random() * 20, 2),
            chance.choice(("非农化", "非粮化", "其他")),
            chance.choice("是否"),
            chance.choice(("已整改", "正在整改", "未整改")),
            dt.date(2023, 1, 1) + dt.timedelta(days=chance.randrange(365)),
            f"{town}人民政府",
            f"现场核实第{number}次" if number % 7 == 0 else None,
        )


def make_workbook(path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(HEADER)
    for row in rows(WORKBOOK_ROWS):
        sheet.append(row)
    book.save(path)


def make_list(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(LIST_ROWS))


def apart(step: str, path: Path) -> Mapping[str, float]:
    """The figures of one step, run in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.steps", step, str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).resolve().parent.parent)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def measure_workbook(folder: Path) -> list[Measure]:
    path = folder / "台账.xlsx"
    make_workbook(path)
    cells = min(apart("cells", path)["seconds"] for _ in range(3))
    stored = min((apart("store", path) for _ in range(2)), key=lambda figures: figures["stored"])
    print(f"{WORKBOOK_ROWS} × {len(HEADER)} .xlsx: cells {cells:.2f} s; read, typed, tagged, stored "
          f"{stored['stored']:.2f} s; published {stored['published']:.2f} s")  # fmt: skip
    ratio = stored["stored"] / cells
    print(f"  goal {GOAL_TIMES_CELLS:g} times: {'met' if ratio <= GOAL_TIMES_CELLS else 'not met'}")
    return [Measure("100,000 × 12 .xlsx, times the reading of its cells", ratio, MOST_TIMES_CELLS, "×")]


def measure_list(folder: Path) -> list[Measure]:
    path = folder / "台账.csv"
    make_list(path)
    stored = apart("store", path)
    print(f"{LIST_ROWS} × {len(HEADER)} .csv: stored {stored['stored']:.2f} s; published {stored['published']:.2f} s")
    gigabytes = {name: stored[name] / 1024**3 for name in ("reading", "parent")}
    most = MOST_MEMORY / 1024**3
    return [
        Measure("1,000,000-row .csv, memory of the reading process", gigabytes["reading"], most, "GB"),
        Measure("1,000,000-row .csv, memory of the ingest itself", gigabytes["parent"], most, "GB"),
    ]


def main(wanted: str) -> int:
    steps: Mapping[str, Callable[[Path], list[Measure]]] = {"workbook": measure_workbook, "list": measure_list}
    found: list[Measure] = []
    with tempfile.TemporaryDirectory(prefix="bureau-benchmark-") as name:
        for step, measure in steps.items():
            if wanted in ("", step):
                found += measure(Path(name))
    print(*found, sep="\n")
    return 0 if all(measure.kept for measure in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
