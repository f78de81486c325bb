"""Every figure of the labelled sentences is found, with its fields, and nothing else is."""

from __future__ import annotations

import pytest

from tests.ingest.labelled import Sentence, differences, labelled, pairs


@pytest.mark.parametrize("sentence", [pytest.param(item, id=item.text[:24]) for item in labelled()])
def test_a_sentence_gives_the_facts_that_a_reader_finds(sentence: Sentence) -> None:
    found, missed, extra, number = pairs(sentence)
    assert [label.span for label in missed] == []
    assert [fact.text for fact in extra] == []
    assert [(label.span, *other) for label, fact in found for other in differences(label, fact, number)] == []
