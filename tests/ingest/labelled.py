"""Hand-labelled sentences (`labelled_facts.txt`) against what is read of them, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.records import Fact
from ingest.readers.reading import Paragraph
from ingest.report import read_report

_LABELS = Path(__file__).with_name("labelled_facts.txt")
_YEAR = "2024-01-01/2024-12-31"
_NUMBER = re.compile(r"[\d,.*]+")
_MARKS = "@!%^=:~&$"
FIELDS = ("value", "unit", "qualifier", "role", "kind", "period", "indicator", "goes_with", "scope", "counted")


@dataclass(frozen=True)
class Label:
    """One figure as a reader sees it; `words` must all stand in its indicator."""

    span: str
    words: tuple[str, ...]
    fields: Mapping[str, object]


@dataclass(frozen=True)
class Sentence:
    text: str
    labels: tuple[Label, ...]


def labelled() -> list[Sentence]:
    """All labelled sentences in order."""
    return [_sentence(block) for block in re.split(r"(?m)^(?=> )", _LABELS.read_text("utf-8"))[1:]]


def _sentence(block: str) -> Sentence:
    text, *lines = [line for line in block.splitlines() if line and not line.startswith("#")]
    return Sentence(text[2:], tuple(_label(line) for line in lines))


def _label(line: str) -> Label:
    span, *rest = line.split()
    words = tuple(item for item in rest if item[0] not in _MARKS)
    marked = {mark: [item[1:] for item in rest if item[0] == mark] for mark in _MARKS}
    number = _NUMBER.search(span)
    value = (marked["="] or [number.group().replace(",", "") if number else "?"])[0]
    if "*" in value:
        value = "?"
    unit = (marked[":"] or [_NUMBER.sub("", span) if number else ""])[0]
    fields = {
        "value": None if value == "?" else value,
        "unit": "" if unit == "." else unit,
        "qualifier": "".join(marked["~"]),
        "role": (marked["!"] or ["result"])[0],
        "kind": (marked["%"] or ["amount"])[0],
        "period": (marked["^"] or [_YEAR])[0],
        "goes_with": int(marked["@"][0]) if marked["@"] else None,
        "scope": frozenset(marked["&"]),
        "counted": marked["$"][0] if marked["$"] else None,
    }
    return Label(span, words, fields)


def read(text: str) -> tuple[Fact, ...]:
    """The facts of a labelled sentence, read as the body of a report of 2024."""
    lines = [Paragraph(line) for line in text.split("｜")]
    return read_report("d", "2024年工作总结.txt", lines).facts


def differences(label: Label, fact: Fact, number: Mapping[str, int]) -> Iterator[tuple[str, object, object]]:
    """Fields in which a fact is not as labelled; `number` is the place of each fact by its id."""
    for name, wanted, got in zip(FIELDS, _wanted(label), _got(label, fact, number), strict=True):
        if wanted != got:
            yield name, wanted, got


def _wanted(label: Label) -> list[object]:
    return [("" if name == "indicator" else label.fields[name]) for name in FIELDS]


def _got(label: Label, fact: Fact, number: Mapping[str, int]) -> list[object]:
    missing = [word for word in label.words if word not in fact.indicator]
    return [
        None if fact.value is None else format(fact.value, "f"),
        fact.unit,
        fact.qualifier,
        fact.role.value,
        fact.kind.value,
        _days(fact),
        f"{missing} not in {fact.indicator!r}" if missing else "",
        number.get(fact.goes_with) if fact.goes_with else None,
        frozenset(scope.text for scope in fact.scope),
        fact.counted if label.fields["counted"] is not None else None,
    ]


def _days(fact: Fact) -> str:
    if fact.period is None or fact.period.end is None:
        return "none"
    end = str(fact.period.end)
    return end if fact.period.kind == "as_of" else f"{fact.period.start}/{end}"


def pairs(sentence: Sentence) -> tuple[list[tuple[Label, Fact]], list[Label], list[Fact], dict[str, int]]:
    """Labels with the facts of their spans, labels not found, facts not labelled, places by id."""
    facts = list(read(sentence.text))
    number = {fact.id: place for place, fact in enumerate(facts, start=1)}
    found: list[tuple[Label, Fact]] = []
    missed = []
    for label in sentence.labels:
        fact = next((fact for fact in facts if fact.text == label.span), None)
        if fact is None:
            missed.append(label)
        else:
            facts.remove(fact)
            found.append((label, fact))
    return found, missed, facts, number


def main() -> None:
    counts: Counter[str] = Counter()
    for sentence in labelled():
        found, missed, extra, number = pairs(sentence)
        counts += Counter(labels=len(sentence.labels), found=len(found), extra=len(extra))
        said = [f"  missed {label.span}" for label in missed] + [f"  extra {fact.text}" for fact in extra]
        for label, fact in found:
            for name, wanted, got in differences(label, fact, number):
                counts[name] += 1
                said.append(f"  {label.span} {name}: wanted {wanted}, got {got}")
        if said:
            print(sentence.text, *said, sep="\n")
    print(f"\nspan precision {counts['found'] / (counts['found'] + counts['extra']):.3f}", end=", ")
    print(f"recall {counts['found'] / counts['labels']:.3f} of {counts['labels']}")
    for name in FIELDS:
        print(f"{name}: {1 - counts[name] / counts['found']:.3f} of the found")


if __name__ == "__main__":
    main()
