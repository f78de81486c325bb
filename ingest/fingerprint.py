"""The fingerprint of a header: equal for the files of one ledger over time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.units import unit_named

_BRACKETED = re.compile(r"[（(\[【〔]([^（）()\[\]【】〔〕]*)[）)\]】〕]|[/／]([^/／]+)$")
_SERIAL = frozenset({"序号", "序號", "no", "no.", "编号序号", "行号"})


def header_fingerprint(names: Iterable[str]) -> str:
    """A short hash of the columns' names.

    Units, blanks, brackets, full-width forms, the order of columns, and a column that
    only numbers the rows make no difference (docs/decisions/0006-ledgers-over-time.md).
    """
    bare = sorted(name for name in map(bare_header, names) if name not in _SERIAL)
    return hashlib.sha256("\x1f".join(bare).encode("utf-8")).hexdigest()[:16]


def bare_header(name: str) -> str:
    """A column's name without unit, blanks, brackets and width: 监测 面积（亩） -> 监测面积."""
    return re.sub(r"[\s（）()\[\]【】〔〕·、,，:：]", "", _BRACKETED.sub(_without_unit, fold_width(name))).lower()


def _without_unit(match: re.Match[str]) -> str:
    inside = re.sub(r"^单位[：:]", "", (match[1] or match[2] or "").strip())
    return "" if unit_named(inside) is not None else match.group()
