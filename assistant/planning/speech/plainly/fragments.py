"""Words of a clerk in a hurry, set apart by blanks and without grammar: 甲镇 永农 没立案 几个.

Where what takes up land stands before a further condition, they are said as conditions on the same rows:
甲镇占永农、没立案的几个.  Anything with a word of grammar or a mark in it stays as it is written.
"""

from __future__ import annotations

import re

_MARKED = re.compile(r"[，。？！；：、,.?!;:]|的")
_ASK = re.compile(r"(?:有)?(?:多少|几|好多)[个宗件处户家块条座本批]?|[个宗件处户]数|数量")
_LAND = re.compile(r"(?:占|占用|涉及|压占?)?(?P<what>永农|永基|(?:永久)?基本农田|耕地|林地|水田)")
_CONDITION = re.compile(r"(?:没|未|还没|尚未|已|不|超过|小于|大于|剩余)[一-鿿\d].*")
_FEWEST = 3


def joined_fragments(text: str) -> str:
    """`text` with its fragments joined; as it stands where it is none."""
    pieces = text.split()
    if len(pieces) < _FEWEST or _MARKED.search(text) or not _ASK.fullmatch(pieces[-1]):
        return text
    *said, ask = pieces
    if not any(_LAND.fullmatch(piece) for piece in said) or not _CONDITION.fullmatch(said[-1]):
        return text
    joined = ""
    for piece in said:
        land = _LAND.fullmatch(piece)
        joined += f"占{land['what']}、" if land else piece
    return f"{joined}的{ask}"
