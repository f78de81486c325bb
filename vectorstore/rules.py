"""A fingerprint of the code that makes cards and indexes of records."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_PRODUCT = Path(__file__).resolve().parent.parent
_MAKING_CODE = ("assistant", "vectorstore")


@cache
def index_rules() -> str:
    """Indexes made by other code are made anew, never taken over: their cards may differ."""
    digest = hashlib.sha256()
    for folder in _MAKING_CODE:
        for path in sorted((_PRODUCT / folder).rglob("*")):
            if path.suffix in (".py", ".yaml"):
                digest.update(path.relative_to(_PRODUCT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
