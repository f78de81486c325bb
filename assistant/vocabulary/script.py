"""Traditional characters read as simplified ones, one for one, so that places in a text stay."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from opencc import OpenCC

_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))


def simplified(text: str) -> str:
    """`text` with each traditional character as its simplified one, of the same length."""
    return text.translate(_table()) if _traditional().search(text) else text


@cache
def _traditional() -> re.Pattern[str]:
    """Any character that is written otherwise: most texts have none, which this sees much faster."""
    return re.compile(f"[{''.join(map(chr, _table()))}]")


@cache
def _table() -> dict[int, str]:
    """The characters that OpenCC writes otherwise when it reads traditional Chinese."""
    convert = OpenCC("t2s").convert
    characters = [chr(code) for code in chain(*_IDEOGRAPHS)]
    pairs = zip(characters, convert("\n".join(characters)).split("\n"), strict=True)
    return {ord(own): other for own, other in pairs if own != other and len(other) == 1}
