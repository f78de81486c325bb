"""The cases of the sample county, made once for all modules that ask or count them."""

from __future__ import annotations

from eval.cases import load_cases
from eval.corpus.growth import grow
from eval.seed import DEFAULT_SEED

CASES = load_cases(grow(DEFAULT_SEED))
