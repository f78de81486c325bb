"""Drafts on every line of work over the sample county: none copies, none invents, none reads like another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from api.settings import Settings
from api.wiring import assistant_maker, open_store
from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.drafting.patterns import load_patterns
from assistant.plan import DraftForm, WriteDraft
from assistant.ports import KnowledgeBase
from assistant.vocabulary.periods import Period

TODAY = date(2024, 7, 15)
SECOND = Period(kind="flow", start=date(2024, 7, 1), end=date(2024, 12, 31), text="2024年下半年")
FIRST = Period(kind="flow", start=date(2024, 1, 1), end=date(2024, 6, 30), text="2024年上半年")
TOPICS = tuple(topic.name for topic in load_patterns().topics)
RUN = 20
_MARKS = re.compile(r"[\s\W]+")
_NAMED = re.compile(r"“[^”]*”|《[^》]*》")
_DATES = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年)?|\d{1,2}月底?前?")


@pytest.fixture(scope="module")
def knowledge(sample_county: Path) -> Iterator[KnowledgeBase]:
    with closing(open_store(Settings(home=sample_county)).open_current()) as opened:
        yield opened


@pytest.fixture(scope="module")
def drafts(knowledge: KnowledgeBase) -> dict[tuple[str, DraftForm], Answer]:
    assistant: Assistant = assistant_maker(Settings(today=TODAY))(knowledge)
    forms = ((DraftForm.PLAN, SECOND), (DraftForm.SUMMARY, FIRST), (DraftForm.PROBLEMS, FIRST))
    written = {
        (topic, form): assistant.draft(WriteDraft(topics=(topic,), form=form, period=period)).answer
        for topic in TOPICS
        for form, period in forms
    }
    return {key: answer for key, answer in written.items() if answer.status is Status.ANSWERED}


def own(text: str) -> str:
    """The words of a draft without marks and what stands in quotation marks."""
    return "".join(_MARKS.sub("", piece) + "\0" for piece in _NAMED.split(text))


def runs(text: str) -> set[str]:
    return {text[at : at + RUN] for at in range(len(text) - RUN + 1) if "\0" not in text[at : at + RUN]}


def test_most_lines_of_work_are_drafted(drafts: dict[tuple[str, DraftForm], Answer]) -> None:
    assert len({topic for topic, _ in drafts}) >= 24


def test_no_draft_copies_a_source(drafts: dict[tuple[str, DraftForm], Answer], knowledge: KnowledgeBase) -> None:
    reports = [source.id for source in knowledge.sources() if source.kind == "report"]
    texts = "\0".join(_MARKS.sub("", knowledge.text(source_id)) for source_id in reports)
    copied = {key: sorted(run for run in runs(own(answer.answer)) if run in texts) for key, answer in drafts.items()}
    assert {key: found for key, found in copied.items() if found} == {}


@pytest.mark.parametrize("form", [DraftForm.PLAN, DraftForm.SUMMARY, DraftForm.PROBLEMS], ids=lambda form: form.value)
def test_no_two_drafts_read_alike(drafts: dict[tuple[str, DraftForm], Answer], form: DraftForm) -> None:
    said = {topic: runs(own(answer.answer)) for (topic, kind), answer in drafts.items() if kind is form}
    alike = {(one, other): said[one] & said[other] for one, other in combinations(said, 2)}
    assert {pair: found for pair, found in alike.items() if found} == {}


def test_every_number_is_a_figure_with_a_source(drafts: dict[tuple[str, DraftForm], Answer]) -> None:
    stray = {}
    for key, answer in drafts.items():
        rest = _DATES.sub("", _NAMED.sub("", answer.answer))
        for figure in sorted(answer.figures, key=lambda each: -len(each.text)):
            assert figure.citations, key
            rest = rest.replace(figure.text, "")
        if found := re.findall(r"\d+", rest):
            stray[key] = found
    assert stray == {}


def test_lengths_and_blanks(drafts: dict[tuple[str, DraftForm], Answer]) -> None:
    for key, answer in drafts.items():
        assert 130 <= len(answer.answer) <= 400, key
        assert answer.answer.count("××") <= 1, key
        assert ("××" in answer.answer) == ("××" in answer.explanation), key


def test_quoted_figures_stand_in_their_sentence(drafts: dict[tuple[str, DraftForm], Answer]) -> None:
    for key, answer in drafts.items():
        cited = {citation.id: citation for citation in answer.citations}
        for figure in answer.figures:
            quotes = [cited[number] for number in figure.citations if "!" not in cited[number].location]
            assert all(figure.text in citation.quote for citation in quotes), (key, figure.text)
