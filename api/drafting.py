"""``bureau draft``: paragraphs from the material, as text or as a Word file; and checking an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import typer

from api.draft_reading import DraftCheck, checked, figures_of
from api.rendering import answer_text
from api.settings import load_settings
from api.terminal import say
from api.wiring import Sitting, open_desk
from assistant.answer import Status
from assistant.drafting.document import SourceNotes, write_document
from assistant.drafting.requests import Requested
from assistant.execution.evidence import DraftEvidence
from assistant.plan import DraftForm, DraftLength, DraftTone

_LONGEST = 200


E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Manner:
    """How a draft is to be; without a `form` the words of the topic say it."""

    form: DraftForm | None
    length: DraftLength
    tone: DraftTone
    notes: SourceNotes


def manner(kind: str, length: str, tone: str, notes: str) -> Manner:
    """The options of the command line; raises `BadParameter` for others."""
    return Manner(
        form=_chosen(DraftForm, kind, "--kind") if kind else None,
        length=_chosen(DraftLength, length, "--length"),
        tone=_chosen(DraftTone, tone, "--tone"),
        notes=_chosen(SourceNotes, notes, "--notes"),
    )


def _chosen(kinds: type[E], value: str, option: str) -> E:
    try:
        return kinds(value)
    except ValueError as fault:
        raise typer.BadParameter(f"{option} 可以写：{'、'.join(kinds)}") from fault


def draft_and_show(
    topic: str,
    period: str,
    manner: Manner,
    docx: Path | None,
    *,
    as_json: bool,
) -> int:
    """Prints a draft, and writes it to `docx` where one is named; the exit code, 1 where that was not written."""
    if docx is not None and docx.suffix.lower() != ".docx":
        raise typer.BadParameter("--docx 要写成 .docx 文件")
    if len(topic) > _LONGEST:
        raise typer.BadParameter(f"主题太长，最多 {_LONGEST} 个字")
    desk = open_desk(load_settings())
    try:
        with desk.sitting() as now:
            request = _requested(now, topic, period).made(manner.form, manner.length, manner.tone)
            if request is None:
                raise typer.BadParameter("请写上主题，如 耕地保护；写整份计划用 --kind whole")
            answer = now.assistant.draft(request).answer
            written = answer.status is Status.ANSWERED
            if docx is not None and written:
                evidence = now.assistant.evidence(request)
                if isinstance(evidence, DraftEvidence):
                    write_document(evidence.draft, docx, manner.notes)
    finally:
        desk.close()
    say(answer.model_dump_json() if as_json else answer_text(answer))
    if docx is not None and written and not as_json:
        say(f"\n已写入 {docx}")
    return 0 if written or docx is None else 1


def _requested(now: Sitting, topic: str, period: str) -> Requested:
    try:
        return now.assistant.requested(topic, period)
    except ValueError as fault:
        raise typer.BadParameter("--period 没有读懂，可以写 2024下半年、2025年、2024年三季度 这样的时间") from fault


def check_and_show(file: Path, *, as_json: bool) -> None:
    """Prints each figure of an earlier draft that no longer agrees with its source, and what it is now."""
    read = figures_of(file)
    desk = open_desk(load_settings())
    try:
        with desk.sitting() as now:
            found = checked(read, now.assistant.stale(read.figures))
    finally:
        desk.close()
    say(found.model_dump_json() if as_json else "\n".join(_told(found)))


def _told(found: DraftCheck) -> list[str]:
    if not found.changed:
        return [f"{found.figures} 个数字都与现在的资料一致。"]
    lines = [f"{found.figures} 个数字中有 {len(found.changed)} 个要核对："]
    for each in found.changed:
        said = f"现为 {each.now}" if each.now else "资料里已没有这个数"
        said = f"文中已不是这个数，可能被改过；资料里是 {each.now}" if each.rewritten else said
        lines.append(f"  {each.label}{each.text}：{said}（{each.file} · {each.location}）")
        if each.quote and "!" not in each.location:
            lines.append(f"    原文：“{each.quote}”")
    return lines
