"""From a request to a draft: which topics, what is known of them, and the paragraphs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import rjieba

from assistant.answering.sheet import day_of_source
from assistant.drafting.asked import Ask
from assistant.drafting.checking import Copied
from assistant.drafting.draft import Draft, DraftSection
from assistant.drafting.material import Collector, Material
from assistant.drafting.patterns import Patterns, Topic
from assistant.drafting.stated import Item
from assistant.drafting.times import Times, times_of
from assistant.drafting.wordings import span_said
from assistant.drafting.writing import Writer, Written
from assistant.execution.evidence import DraftEvidence, MaterialLine
from assistant.plan import DraftForm, DraftLength, WriteDraft
from assistant.ports import KnowledgeBase
from assistant.records import ColumnRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import day_words, period_words

_MOST_SECTIONS = {DraftLength.SHORT: 4, DraftLength.MEDIUM: 6, DraftLength.LONG: 8}
_LEAST_FIGURES = 3
_TOWNS = ("乡镇", "镇", "各乡镇")
_OLDEST = 400  # days before the span that material may end
_YEAR = re.compile(r"(?:19|20)\d{2}年")
_PROBLEMS = 2  # sections on problems in a whole plan
_EMPTY_WORDS = re.compile(
    r"(?:农村|的|和|及|与|等|以及|方面|工作|情况|任务|推进|管理|整改|整治|问题|保护|建设|开展|专项|行动|重点|有关|相关|全县|全局|我局|我县"
    r"|本县|处置|防治|服务|提升|加强|强化|做好|落实|监管|治理|进度|事项|内容|材料)"
)


class Drafter:
    """Writes drafts over one generation."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        glossary: Glossary,
        patterns: Patterns,
        ask: Ask,
        today: Callable[[], dt.date],
    ) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._patterns = patterns
        self._today = today
        self._collector = Collector(knowledge, patterns, ask)

    def write(self, request: WriteDraft) -> DraftEvidence:
        """A draft for `request`; one without sections where the material says nothing of its
        topics.  Raises `SearchFault` when an index cannot be used."""
        times = times_of(
            request.period, request.form, self._today(), self._knowledge.sources(), self._knowledge.tables()
        )
        if not _covered(times, request.form, self._knowledge):
            return DraftEvidence(request, Draft(title=""), notes=(_no_material(times, request.form),))
        writer = Writer(self._patterns, self._copied, request, times)
        whole = request.form is DraftForm.WHOLE
        return self._whole(request, times, writer) if whole else self._paragraphs(request, times, writer)

    @cached_property
    def _copied(self) -> Copied:
        """All reports of the generation, for finding what is copied from them."""
        reports = (source.id for source in self._knowledge.sources() if source.kind == "report")
        return Copied(map(self._knowledge.text, reports), self._glossary.set_phrases)

    def _paragraphs(self, request: WriteDraft, times: Times, writer: Writer) -> DraftEvidence:
        known, absent = self._named(request, times)
        parts = [_without(part, request.dropped) for part in known]
        added, unknown = self._added(request, times)
        written = [writer.paragraph(part, request.form, added if at == 0 else ()) for at, part in enumerate(parts)]
        sections = tuple(_section(each, level=2) for each in written)
        title = f"{period_words(times.asked)}{'、'.join(request.topics)}{_title_word(request)}"
        notes = [*_notes(times, parts, written), *(f"资料中没有“{word}”的数字，没有加上" for word in unknown)]
        notes += [f"稿子里没有“{word}”，没有变动" for word in request.dropped if not _held(word, known)]
        draft = Draft(title=title, sections=sections)
        return DraftEvidence(request, draft, tuple(_lines(parts, added)), tuple(notes), absent)

    def _named(self, request: WriteDraft, times: Times) -> tuple[list[Material], tuple[str, ...]]:
        """What is known of each topic that the request names, and the topics that nothing is known of."""
        found = [(name, self._material(name, times, request.form)) for name in request.topics]
        known: dict[str, Material] = {}
        for _, part in found:
            if part is not None:
                known.setdefault(part.name, part)
        return list(known.values()), tuple(name for name, part in found if part is None)

    def _added(self, request: WriteDraft, times: Times) -> tuple[list[Item], list[str]]:
        added, unknown = [], []
        for words in request.added:
            items = self._collector.named(words, times, request.form)
            added += items
            if not items:
                unknown.append(words)
        return added, unknown

    def _material(self, name: str, times: Times, form: DraftForm) -> Material | None:
        """What is known of a topic; None when nothing is, or not of all its words.

        Where a word of it is a place of the ledgers or a year, only what is told of that is taken.
        """
        found = self._patterns.named(name)
        if found is None:
            return self._unlisted(name, times, form)
        topic, cue = found
        rest = self._rest(name, cue, topic)
        narrowed = tuple(word for word in rest if word in self._places or _YEAR.fullmatch(word))
        called = name if narrowed else topic.name
        asked = () if cue in topic.name else self._glossary.variants(cue)
        material = self._collector.collect(topic, called, times, form, narrowed, asked)
        told = all(word in material.words for word in rest if word not in narrowed)
        if material.empty or not told or (narrowed and not material.figures):
            return None
        return material

    def _unlisted(self, name: str, times: Times, form: DraftForm) -> Material | None:
        """A topic that the patterns do not have: by its words as they stand, else by one with the others beside it."""
        core = _core(name)
        words = [word for word in rjieba.cut(core) if len(word) > 1]
        tries: list[tuple[str, tuple[str, ...]]] = [(core, ())] if len(core) > 1 else []
        tries += [(word, tuple(w for w in words if w != word)) for word in words] if len(words) > 1 else []
        for cue, beside in tries:
            topic = self._patterns.general.model_copy(update={"cues": (cue,)})
            material = self._collector.collect(topic, name, times, form, beside)
            if not material.empty and (not beside or material.figures or material.targets):
                return material
        return None

    def _rest(self, name: str, cue: str, topic: Topic) -> list[str]:
        """The words of a request besides the topic's."""
        rest = name.replace(cue, " ")
        for other in sorted(topic.cues, key=len, reverse=True):
            rest = rest.replace(other, " ")
        for narrow in sorted((*self._places, *_YEAR.findall(rest)), key=len, reverse=True):
            rest = rest.replace(narrow, f" {narrow} ")
        kept = [word if word in self._places else _EMPTY_WORDS.sub(" ", word) for word in rest.split()]
        return [word for each in kept for word in each.split() if len(word) > 1]

    @cached_property
    def _places(self) -> frozenset[str]:
        """The places that ledgers tell of."""
        columns = (column for table in self._knowledge.tables() for column in table.columns)
        return frozenset(value for c in columns if c.role is ColumnRole.PLACE for value in c.values if len(value) > 1)

    # ------------------------------------------------------------ a whole plan

    def _whole(self, request: WriteDraft, times: Times, writer: Writer) -> DraftEvidence:
        known, absent = self._named(request, times)
        parts = [_without(part, request.dropped) for part in known] or (
            [] if absent else self._best_parts(request, times)
        )
        if not parts:
            return DraftEvidence(request, Draft(title=""), absent=absent or ("各项工作",))
        tasks = [writer.paragraph(part, DraftForm.PLAN) for part in parts]
        telling = sorted(parts, key=lambda part: -_problem_figures(part))[:_PROBLEMS]
        problems = [writer.paragraph(part, DraftForm.PROBLEMS) for part in parts if part in telling]
        sections = (
            DraftSection(heading="存在的主要问题", level=1),
            *(_section(each, level=2) for each in problems),
            DraftSection(heading=f"{times.span_word}重点任务", level=1),
            *(_section(each, level=2) for each in tasks),
        )
        title = f"{period_words(times.asked)}{'、'.join(request.topics)}工作计划"
        notes = _notes(times, parts, [*problems, *tasks])
        draft = Draft(title=title, sections=sections)
        return DraftEvidence(request, draft, tuple(_lines(parts)), tuple(notes), absent)

    def _best_parts(self, request: WriteDraft, times: Times) -> list[Material]:
        """The topics that the material says most of, none of which tells the figures of another."""
        known = [
            material
            for topic in self._patterns.topics
            if topic.headings.plan
            and not (
                material := _without(
                    self._collector.collect(topic, topic.name, times, DraftForm.WHOLE), request.dropped
                )
            ).empty
        ]
        ranked = sorted(known, key=lambda m: -(2 * len(m.targets) + min(_clear(m), 6)))
        chosen: list[Material] = []
        told: set[str] = set()
        for material in ranked:
            own = {f.text for item in (*material.figures[:4], *material.targets) for f in item.phrase.figures}
            if _clear(material) < _LEAST_FIGURES or len(own & told) * 2 >= len(own):
                continue
            told |= own
            chosen.append(material)
            if len(chosen) == _MOST_SECTIONS[request.length]:
                break
        order = {topic.name: at for at, topic in enumerate(self._patterns.topics)}
        return sorted(chosen, key=lambda m: order[m.topic.name])


def _held(word: str, parts: Sequence[Material]) -> bool:
    """Whether a draft with nothing dropped has it."""
    told = (item.phrase.text for part in parts for item in (*part.figures, *part.targets))
    return word in _TOWNS or any(word in text for text in told)


def _problem_figures(material: Material) -> int:
    """How many of the problems that a topic has can be told with a figure."""
    known = {item.id for item in material.figures if item.id}
    return sum(any(f"{{{name}}}" in each.text for name in known) for each in material.topic.problems)


def _covered(times: Times, form: DraftForm, knowledge: KnowledgeBase) -> bool:
    """Whether any material tells of the time: within the span for what looks back, not long before it for a plan."""
    start = times.asked.start
    days = [day for source in knowledge.sources() if (day := day_of_source(source))]
    days += [table.as_of.end for table in knowledge.tables() if table.as_of and table.as_of.end]
    if not days or start is None:
        return True
    if form in (DraftForm.SUMMARY, DraftForm.PROBLEMS) and times.base == times.asked:
        return any(start <= day <= times.until for day in days)
    return any(day <= times.until and (start - day).days <= _OLDEST for day in days)


def _no_material(times: Times, form: DraftForm) -> str:
    of = (
        f"{period_words(times.asked)}的材料"
        if form is DraftForm.SUMMARY
        else f"{period_words(times.asked)}之前一年内的材料"
    )
    return f"没有{of}，不能起草" + (f"；资料最新到{day_words(times.newest)}" if times.newest else "")


def _core(name: str) -> str:
    """The words of a topic that say something."""
    return _EMPTY_WORDS.sub("", name)


def _clear(material: Material) -> int:
    return sum(not item.masked for item in material.figures)


def _without(material: Material, dropped: Sequence[str]) -> Material:
    if not dropped:
        return material
    keeps = [item for item in material.figures if not any(word in item.phrase.text for word in dropped)]
    aims = [item for item in material.targets if not any(word in item.phrase.text for word in dropped)]
    wanting = tuple(each for each in material.wanting if not any(word in each for word in dropped))
    towns = material.focus and any(word in material.focus.text or word in _TOWNS for word in dropped)
    focus = None if towns else material.focus
    return replace(material, figures=tuple(keeps), targets=tuple(aims), wanting=wanting, focus=focus)


def _lines(parts: Sequence[Material], added: Sequence[Item] = ()) -> Iterator[MaterialLine]:
    """The material, a line for each statement and passage."""
    for part in parts:
        kinds = (("成果", (*part.figures, *added)), ("目标", part.targets))
        for kind, items in kinds:
            for item in items:
                figure = item.phrase.figures[0]
                yield MaterialLine(part.name, kind, item.phrase.text, figure.file, figure.location)
        added = ()


def _section(written: Written, level: int) -> DraftSection:
    return DraftSection(
        heading=written.heading + ("。" if level > 1 else ""), level=level, paragraphs=(written.body.paragraph,)
    )


def _title_word(request: WriteDraft) -> str:
    word = request.form.word
    last = request.topics[-1] if request.topics else ""
    return word.removeprefix("工作") if last.endswith("工作") and word.startswith("工作") else word


def _notes(times: Times, parts: Sequence[Material], written: Sequence[Written]) -> list[str]:
    told = {figure.text for one in written for figure in one.body.figures}
    spans = [span_said(item.period) for part in parts for item in part.figures if item.phrase.figures[0].text in told]
    notes = [f"成果数字的时点：{'、'.join(dict.fromkeys(spans))}"] if spans else []
    if times.newest:
        notes.append(f"资料最新到{day_words(times.newest)}")
    if times.behind:
        notes.append(f"{period_words(times.asked)}之前半年没有新的材料，请补充后再用")
    notes += [i.note for part in parts for i in part.figures if i.note and i.phrase.figures[0].text in told]
    notes += [
        f"资料中没有{part.name}的数字，只按文字材料起草" for part in parts if not part.figures and not part.targets
    ]
    wanting = list(dict.fromkeys(each for one in written for each in one.wanting))
    if wanting:
        notes.append(f"资料没有给出目标，文中留“××”待填：{'；'.join(wanting)}")
    notes += [f"与资料有一处长句相同，请改写：“{one.copied}”" for one in written if one.copied]
    shown = [f for one in written for f in one.body.figures if f.masked]
    if shown:
        notes.append(f"原文有数字缺位，照录未推算：{'、'.join(dict.fromkeys(f.text for f in shown))}")
    left = list(dict.fromkeys(text for part in parts for text in part.masked))
    if left:
        notes.append(f"数字缺位、没有写进去的有{len(left)}处，如“{left[0]}”")
    return notes
