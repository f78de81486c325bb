"""What holds digits but no figure: set phrases, titles, numbers of documents, clock times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.records import Span
from assistant.vocabulary.glossary import Glossary

_QUOTED_LIMIT = 15
_NUMBERS = "0-9０-９零〇一二两三四五六七八九十百"
_QUOTED = re.compile(rf"[“‘「][^”’」，。；]{{0,{_QUOTED_LIMIT}}}[”’」]")
_WITH_NUMBER = re.compile(f"[{_NUMBERS}]")
_NAMES = re.compile(
    r"《[^《》\n]*》"
    r"|[〔\[【][0-9０-９*＊]+[〕\]】]\s*[0-9０-９*＊]*号?"
    rf"|第\s*[{_NUMBERS}千*＊]+(?:\s*[-—~～至到、]\s*第?[{_NUMBERS}千*＊]+)*"
    rf"|前(?:[0-9]+|[一二三四五六七八九十]+)(?:[名位强])"
    r"|(?<![0-9])[0-9]+[:：][0-9]+(?![0-9])"
    r"|(?<![0-9])(?:0[0-9]{2,3}[-—][0-9]{7,8}|1[3-9][0-9]{9}|[48]00[-—][0-9]{3,4}[-—]?[0-9]{3,4})(?![0-9])"
    r"|(?<![0-9.])[0-9]+(?:\+[0-9A-Za-zＡ-Ｚ一-龥]{1,6})+"
    r"|(?:[57]\s*[×xX*]\s*)?(?<![0-9.])24个?小时(?!以?内|之?前|之?后|到|至)"
)


def not_figures(text: str, sentence: Span, glossary: Glossary) -> Iterator[Span]:
    """The ranges of a sentence in which no number is a figure.

    A short phrase in quotation marks (“三个紧急撤离”, “1+3+N”) is a name whatever it counts; so
    are titles, ordinals (第三条, 第一批), ranks (前三名) and hours of duty (7×24小时).
    """
    words = sentence.of(text)
    for match in _NAMES.finditer(words):
        yield Span(start=sentence.start + match.start(), end=sentence.start + match.end())
    for match in _QUOTED.finditer(words):
        if _WITH_NUMBER.search(match.group()):
            yield Span(start=sentence.start + match.start(), end=sentence.start + match.end())
    for phrase in glossary.set_phrases:
        at = words.find(phrase)
        while at >= 0:
            yield Span(start=sentence.start + at, end=sentence.start + at + len(phrase))
            at = words.find(phrase, at + 1)
