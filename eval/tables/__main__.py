"""``python -m eval.tables [--seed N]``: asks, and tells what was right by kind and by table."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from api.settings import load_settings
from eval.runner import Result, run
from eval.scorer import Outcome
from eval.seed import DEFAULT_SEED
from eval.solver import publish, solver_over
from eval.tables import table_cases, write_tables
from eval.tables.layouts import invented_tables


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m eval.tables", description="用虚构的各式表格考问答。")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help=f"随机种子，默认{DEFAULT_SEED}")
    parser.add_argument("--all", action="store_true", help="逐条列出没有答对的")
    arguments = parser.parse_args()
    tables = invented_tables(arguments.seed)
    with TemporaryDirectory(prefix="bureau-tables-") as folder:
        write_tables(Path(folder, "tables"), tables)
        own = publish(load_settings(), Path(folder, "tables"), Path(folder, "home"))
        with solver_over(own) as solve:
            results = run(table_cases(tables, arguments.seed), solve)
    _tell("种类", results, lambda result: result.case.kind.value)
    _tell("表格", results, lambda result: result.case.id.split("-")[1])
    for result in results if arguments.all else ():
        if result.score.value is not Outcome.RIGHT:
            print(
                result.score.value.value, result.case.question, result.case.gold, result.score.answer[:120], sep=" | "
            )


def _tell(title: str, results: Sequence[Result], key: Callable[[Result], str]) -> None:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        for name in (key(result), "合计"):
            counted[name][_outcome(result)] += 1
    print(f"{title}\t答对\t答错\t未答")
    for name, own in sorted(counted.items(), key=lambda each: each[0] == "合计"):
        print(f"{name}\t{own['right']}\t{own['wrong']}\t{own['none']}")


def _outcome(result: Result) -> str:
    if result.score.value is Outcome.RIGHT:
        return "right"
    return "wrong" if result.score.value.misleads or result.score.value is Outcome.FAULT else "none"


if __name__ == "__main__":
    main()
