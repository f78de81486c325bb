"""How lines that a layout broke become running text again."""

from __future__ import annotations

import re
from collections.abc import Iterable

SENTENCE_END = ("。", "！", "？", "；", "：", "!", "?", ":")
_CLOSING = "”’」』）)】》\"'"
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’—…·×]")
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_START_MARK = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|第[一二三四五六七八九十百]+[章节条部篇]"
    r"|\d{1,2}(?:[、．]|\.(?![\d*＊]))|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]|[A-Za-z][.、)）]\s"
    r"|附件\s?\d{0,2}[：:]?|[•●○■□◆◇▪➢–-]\s)"
)
_CONTENTS_LINE = re.compile(r"^(.{1,80}?)\s*(?:[.．·…‥。]\s?){4,}\s*[-—－]?\s*[\dIVXivx]{1,5}\s*[-—－]?$")


def glue(left: str, right: str) -> str:
    """Two lines of one paragraph as one: no blank between Chinese characters or within a
    number, one between Latin words; a word's hyphen at the line's end is taken out."""
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left + right
    last, first = left[-1], right[0]
    if last == "-" and len(left) > 1 and left[-2].islower() and left[-2].isascii() and first.islower():
        return left[:-1] + right
    latin = _LETTER.match(last) or _LETTER.match(first)
    spaced = not is_wide(last) and not is_wide(first) and (latin or last in ",.;:)")
    return f"{left} {right}" if spaced and last not in "-/(" and first not in ",.;:)/" else left + right


def unwrap(left: str, right: str) -> str:
    """Two lines of a source text that is wrapped at blanks as one: the break is a blank
    but beside Chinese characters, where it is nothing."""
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left + right
    return left + right if is_wide(left[-1]) or is_wide(right[0]) else f"{left} {right}"


def glue_all(lines: Iterable[str]) -> str:
    text = ""
    for line in lines:
        text = glue(text, line)
    return text.strip()


def is_wide(character: str) -> bool:
    """Whether a character is Chinese or Chinese punctuation, which take no blanks around them."""
    return _WIDE.match(character) is not None


def starts_anew(line: str) -> bool:
    """Whether a line begins with the mark of a heading or a point: 一、 （一） 1. （1） ① 附件1."""
    return _START_MARK.match(line.lstrip()) is not None


def ends_sentence(line: str) -> bool:
    return line.rstrip().rstrip(_CLOSING).endswith(SENTENCE_END)


def is_contents_line(line: str) -> bool:
    """Whether a line is one of a table of contents: 一、工作总结………3."""
    return _CONTENTS_LINE.match(line.strip()) is not None
