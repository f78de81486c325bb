"""``bureau eval``, found by the command line through the entry point ``bureau.commands``.

A plain function with annotated parameters: the command line makes options of them.
What it needs is imported when it runs, so that ``bureau --help`` stays quick.
"""

from __future__ import annotations

from pathlib import Path

from eval.seed import DEFAULT_SEED


def evaluate(
    report: Path = Path("eval-report"),
    seed: int = DEFAULT_SEED,
    update_baseline: bool = False,
    without_aliases: bool = False,
) -> None:
    """用示例资料评测问答：打印各题型得分，把 report.json 和 report.md 写进 --report 文件夹。

    与基线相比，有原来答对、现在答不对的题，或答错的题变多，就以退出码 1 结束；
    --update-baseline 把这次的结果存为新基线。基线只对默认的 --seed 有效，换了种子不比较。
    --without-aliases 不用词表里的别名（只留每组的第一个词），看别名值多少分；这样的得分不与基线比较。
    """
    from rich.console import Console

    from api.settings import load_settings
    from eval.baseline import outcomes, read_baseline, regressions, write_baseline
    from eval.cases import load_cases
    from eval.corpus.growth import grow
    from eval.report import show, write_report
    from eval.rewordings import rewordings
    from eval.runner import run
    from eval.solver import corpus_solver

    console = Console()
    cases = load_cases(grow(seed))
    with corpus_solver(load_settings(), seed, without_aliases=without_aliases) as solve:
        results = run((*cases, *rewordings(cases)), solve)
    show(results, console)
    for path in write_report(results, report):
        console.print(f"已写出 {path}", soft_wrap=True)
    if seed != DEFAULT_SEED or without_aliases:
        return
    if update_baseline:
        write_baseline(outcomes(results))
        console.print("已更新基线。")
        return
    worse = regressions(read_baseline(), outcomes(results))
    if worse:
        console.print("\n".join(["比基线退步：", *worse]), markup=False)
        raise SystemExit(1)
