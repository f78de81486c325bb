"""The sample corpus: reports and ledgers of a fictional county, grown from a seed.

``python -m eval.corpus OUTDIR [--seed N]`` writes it; the same seed gives the same
bytes.  No place, firm or figure in it is real.
"""

from __future__ import annotations

from pathlib import Path

from eval.corpus.growth import grow
from eval.corpus.ledgers import ledgers
from eval.corpus.reports import REPORTS, report_bytes
from eval.corpus.sheets import ledger_bytes
from eval.seed import DEFAULT_SEED

DEMO_QUESTIONS: tuple[str, ...] = (
    "剩余未整改图斑还有多少个",
    "2024年下半年准备出让几宗采矿权",
    "云陂镇的图斑占了多少亩耕地",
)

__all__ = ["DEFAULT_SEED", "DEMO_QUESTIONS", "write_corpus"]


def write_corpus(folder: Path, seed: int = DEFAULT_SEED) -> tuple[Path, ...]:
    """Writes every file into ``folder/工作报告`` and ``folder/台账``; existing files are replaced."""
    county = grow(seed)
    contents = {Path("工作报告", report.file): report_bytes(county, report) for report in REPORTS}
    contents |= {Path("台账", ledger.file): ledger_bytes(ledger) for ledger in ledgers(county, seed)}
    written = []
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return tuple(written)
