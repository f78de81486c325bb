"""A question as it is read: one width, one script, without blanks, its turns of speech said plainly."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.planning.speech.plainly.fragments import joined_fragments
from assistant.planning.speech.plainly.listed_asks import blank_list
from assistant.planning.speech.plainly.plain_speech import plainly
from assistant.vocabulary.script import simplified

_MONEY = re.compile(r"财产|损失|资产|产值|资金|价款|价钱|罚款|罚没款|出让金|投资|经费|成交|总价|地价|卖了")
_OF_MONEY = re.compile(r"(多少|几|好多)个?([万亿])(?=财产|损失|资产|资金|价款|罚款|投资|经费|[？?。，,了啊呢呀]|$)")


@lru_cache(maxsize=1 << 15)
def normalise(text: str) -> str:
    """Full-width letters and digits folded, traditional characters simplified, blanks
    dropped between Chinese characters, and a few turns of speech said plainly: 县一级 as
    县级, 有好大 as 有多大, 一点都未开始 as 未开始, 财产几个亿 as 几亿元."""
    folded = simplified(unicodedata.normalize("NFKC", text)).strip().lower()
    folded = joined_fragments(folded)
    folded = blank_list(folded)
    folded = re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", folded)
    folded = plainly(folded)
    return _OF_MONEY.sub(r"\1\2元", folded) if _MONEY.search(folded) else folded
