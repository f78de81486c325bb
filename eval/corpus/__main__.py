"""``python -m eval.corpus OUTDIR [--seed N]``"""

from __future__ import annotations

import argparse
from pathlib import Path

from eval.corpus import DEFAULT_SEED, write_corpus


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m eval.corpus", description="写出虚构县的示例资料（报告和台账）。")
    parser.add_argument("folder", metavar="OUTDIR", type=Path, help="写到哪个文件夹，不存在就新建")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help=f"随机种子，默认{DEFAULT_SEED}")
    arguments = parser.parse_args()
    for path in write_corpus(arguments.folder, arguments.seed):
        print(path)


if __name__ == "__main__":
    main()
