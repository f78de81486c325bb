"""Which reports a question names: 去年总结里怎么说, 下半年计划中, 督察整改报告上写的.

A word such as 计划 names a document only where the question looks into it (…里, …中, …怎么说):
计划供地多少 does not.  What documents are called is in the glossary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import Half, ReportKind
from assistant.vocabulary.glossary import Glossary

DRAFT = "征求意见稿"
_SHORT = 2
_INTO = r"(?:里面|里头|里边|当中|之中|里|中(?!心|期|央)|上(?!半年|报|级))"
_VERB = r"(?:说|写|提|讲|要求|部署|安排|表述)"
_HOW = r"(?:怎么|怎样|如何|咋)样?"
_SAYS = rf"(?:对.{{1,20}})?(?:都?是?{_HOW}|有没有)?{_VERB}"
_HOW_SAID = re.compile(_HOW + _VERB)
_STANDS_ALONE = re.compile(r"(?:^|[年度月底的份个篇局县及和、，,。？?\s《“]|半年|季度)$")


@dataclass(frozen=True)
class NamedDocuments:
    """What kind of reports to look into, or which half of any; `spans` are the stretches of
    the question that say so, `called` is the first name as written."""

    kinds: tuple[ReportKind, ...] = ()
    half: Half | None = None
    draft: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    called: str = ""

    @property
    def any(self) -> bool:
        return bool(self.spans)

    def names(self, start: int, end: int) -> bool:
        """Whether a stretch of the question belongs to the name."""
        return any(start < last and first < end for first, last in self.spans)


def documents_named(text: str, glossary: Glossary) -> NamedDocuments:
    """The documents that the normalised question `text` looks into; none for most questions."""
    kinds: list[ReportKind] = []
    half: Half | None = None
    draft = False
    spans: list[tuple[int, int]] = []
    taken = 0
    called = ""
    for name, kind, start, end in _found(text, glossary):
        if start < taken:
            continue
        into = re.match(f"{_INTO}|(?={_SAYS})", text[end:])
        alone = len(name) > _SHORT or _STANDS_ALONE.search(text[:start])
        if kind != DRAFT and (into is None or not alone):
            continue
        taken = end + (into.end() if into else 0)
        spans.append((start, taken))
        called = called or name
        if kind == DRAFT:
            draft = True
        elif kind == ReportKind.PLAN:
            half = Half.PLANNED  # a plan may be a document of its own or the end of a 总结
        else:
            kinds.append(ReportKind(kind))
    if spans:
        spans += [match.span() for match in _HOW_SAID.finditer(text)]
    return NamedDocuments(tuple(kinds), half, draft, tuple(spans), called)


def _found(text: str, glossary: Glossary) -> list[tuple[str, str, int, int]]:
    """Every name of a document in the text with its kind, from the left, the longest first."""
    names = [(name, kind) for kind, names in glossary.documents.items() for name in names]
    found = [
        (name, kind, match.start(), match.end()) for name, kind in names for match in re.finditer(re.escape(name), text)
    ]
    return sorted(found, key=lambda item: (item[2], -item[3]))
