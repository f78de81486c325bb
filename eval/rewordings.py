"""Questions of the eval set said otherwise, by people who had not read the parser: each keeps the gold of its case.

A parser that knows a question by heart does not know its rewordings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from eval.sample import Case, Origin

WORDINGS = Path(__file__).with_name("rewordings.yaml")
"""The wordings by the id of their case."""


def rewordings(cases: Sequence[Case]) -> tuple[Case, ...]:
    """A case for each wording, ``<id>~1`` and so on; those of cases that a county has no gold for are left out."""
    return tuple(_said_otherwise(cases))


def _said_otherwise(cases: Sequence[Case]) -> Iterator[Case]:
    wordings = yaml.safe_load(WORDINGS.read_text("utf-8"))
    for case in cases:
        for place, wording in enumerate(wordings.get(case.id, ()), start=1):
            yield replace(case, id=f"{case.id}~{place}", question=wording, session="", origin=Origin.REWORDED)
