"""Rules of speech are found by the letters of a text: never one less than would fit."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.speech.plainly.letters_needed import letters_needed, may_hold
from assistant.planning.speech.plainly.rules import Rules

PATTERNS = (
    r"还剩|剩下",
    r"(?:甲|乙)?丙",
    r"[甲乙丙]丁*",
    r"[^甲乙]丙?",
    r"(?<=甲)乙(?!丙)",
    r"(?P<n>\d+)个(?P=n)",
    r"(?:甲乙|丙){2,3}",
    r"甲{0}乙",
    r"(?:|甲)",
    r"(?i)甲A",
    r"[一-十]号",
)
LETTERS = "还剩下甲乙丙丁个号一十0a A"


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(LETTERS, max_size=8))
def test_what_holds_a_pattern_has_the_letters_it_needs(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    assert compiled.search(text) is None or may_hold(set(text), letters_needed(compiled))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("还剩|剩下", "一共几个"), ("(?:甲乙|丙){2}", "丁"), (r"(?<=甲)乙", "乙丙"), ("[甲乙]丁", "丁")],
)
def test_what_lacks_them_is_not_searched(pattern: str, text: str) -> None:
    assert not may_hold(set(text), letters_needed(re.compile(pattern)))


@given(text=st.text("甲乙丙丁", max_size=8))
def test_rules_hold_in_their_order_whichever_are_skipped(text: str) -> None:
    rules = [(re.compile(a), b) for a, b in (("甲乙", "丙"), ("丙丙", "丁"), ("丁+", "甲"), ("甲", "乙乙"))]
    plain = text
    for pattern, said in rules:
        plain = pattern.sub(said, plain)
    assert Rules(*rules).said(text) == plain
