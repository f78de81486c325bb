"""A draft as a Word document in the layout of GB/T 9704-2012, each figure with its source."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from docx.document import Document
from docx.text.paragraph import Paragraph

from assistant.drafting.carried import carry_figures
from assistant.drafting.draft import Draft, DraftAttachment, DraftFigure, DraftParagraph, DraftSection
from assistant.drafting.layout import CHARACTERS, TITLE_CHARACTERS
from assistant.drafting.numbering import Numbers, bare
from assistant.drafting.safe_text import safe, shortened, width
from assistant.drafting.sheet import blank_document, element, indent_right
from assistant.drafting.source_notes import AUTHOR, INITIALS, add_footnotes, note_lines
from assistant.drafting.titles import title_lines

_DATE_INSET = 4  # characters between the date and the right edge
_NO_FULL_STOP = "。；;，,．. "


class SourceNotes(StrEnum):
    """How a figure shows where it comes from; the file carries the figures with each of them."""

    COMMENTS = "comments"
    FOOTNOTES = "footnotes"
    NONE = "none"


@dataclass
class _Sheet:
    document: Document
    notes: SourceNotes
    footnotes: list[str] = field(default_factory=list)

    def paragraph(self, style: str, text: str = "") -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        if text:
            paragraph.add_run(text)
        return paragraph


def write_document(draft: Draft, path: Path, notes: SourceNotes = SourceNotes.COMMENTS) -> None:
    """Writes `draft` to `path`."""
    path.write_bytes(document_bytes(draft, notes))


def document_bytes(draft: Draft, notes: SourceNotes = SourceNotes.COMMENTS) -> bytes:
    """`draft` as the content of a .docx file."""
    sheet = _Sheet(blank_document(), notes)
    _title(sheet, draft.title)
    _sections(sheet, draft.sections)
    _attachment_list(sheet, draft.attachments)
    _signature(sheet, draft)
    for number, attachment in enumerate(draft.attachments, start=1):
        if attachment.sections:
            _attachment_sheet(sheet, attachment, number if len(draft.attachments) > 1 else None)
    if sheet.footnotes:
        add_footnotes(sheet.document, sheet.footnotes)
    carry_figures(sheet.document, draft.figures())
    sheet.document.core_properties.title = shortened(draft.title, 250)
    written = io.BytesIO()
    sheet.document.save(written)
    return written.getvalue()


def _title(sheet: _Sheet, title: str) -> None:
    paragraph = sheet.paragraph("Title")
    for number, line in enumerate(title_lines(safe(title), TITLE_CHARACTERS)):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(line)


def _sections(sheet: _Sheet, sections: tuple[DraftSection, ...]) -> None:
    numbers = Numbers()
    for section in sections:
        paragraphs = list(section.paragraphs)
        heading = bare(safe(section.heading).strip())
        if heading:
            number = numbers.next(section.level)
            if section.level > 1 and heading.endswith("。") and paragraphs:
                first = sheet.document.add_paragraph(style="Body Text")
                first.add_run(number + heading).style = sheet.document.styles[
                    f"公文{'二三四'[section.level - 2]}级标题"
                ]
                _body(sheet, first, paragraphs.pop(0))
            else:
                sheet.paragraph(f"Heading {section.level}", number + heading.rstrip("。"))
        for paragraph in paragraphs:
            _body(sheet, sheet.document.add_paragraph(style="Body Text"), paragraph)


def _body(sheet: _Sheet, target: Paragraph, paragraph: DraftParagraph) -> None:
    at = 0
    for figure in paragraph.figures:
        _plain(target, paragraph.text[at : figure.start])
        _figure(sheet, target, figure)
        at = figure.end
    _plain(target, paragraph.text[at:])


def _plain(target: Paragraph, text: str) -> None:
    line = safe(text)
    if line:
        target.add_run(line)


def _figure(sheet: _Sheet, target: Paragraph, figure: DraftFigure) -> None:
    run = target.add_run(safe(figure.text))
    if sheet.notes is SourceNotes.COMMENTS:
        comment = sheet.document.add_comment(run, "\n".join(note_lines(figure)), author=AUTHOR, initials=INITIALS)
        # The time of writing would make two files of one draft differ.
        del comment._comment_elm.attrib[_WRITTEN]
    elif sheet.notes is SourceNotes.FOOTNOTES:
        sheet.footnotes.append("；".join(note_lines(figure)) + "。")
        mark = f'<w:footnoteReference w:id="{len(sheet.footnotes)}"/>'
        target._p.append(element(f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{mark}</w:r>'))


_WRITTEN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}date"


def _attachment_list(sheet: _Sheet, attachments: tuple[DraftAttachment, ...]) -> None:
    for number, attachment in enumerate(attachments, start=1):
        name = safe(attachment.name).strip().rstrip(_NO_FULL_STOP)
        if len(attachments) == 1:
            sheet.paragraph("公文附件说明", f"附件：{name}")
        elif number == 1:
            sheet.paragraph("公文附件说明首项", f"附件：1.{name}")
        else:
            sheet.paragraph("公文附件说明续项", f"{number}.{name}")


def _signature(sheet: _Sheet, draft: Draft) -> None:
    """The name centred over the date, the date four characters from the right."""
    name, date = safe(draft.signature).strip(), written_date(draft.date)
    inset = _DATE_INSET + (width(date) - width(name)) / 2
    if name:
        # A name longer than that reaches the edge, and the date moves in under its middle.
        indent_right(sheet.paragraph("Signature", name), max(inset, 0) if date else _DATE_INSET)
    if date:
        moved = min(_DATE_INSET + max(-inset, 0), CHARACTERS - width(date)) if name else _DATE_INSET
        indent_right(sheet.paragraph("Date", date), moved)


def written_date(date: dt.date | None) -> str:
    """``2024年7月5日``: Arabic numerals in full, no leading zeros."""
    return "" if date is None else f"{date.year}年{date.month}月{date.day}日"


def _attachment_sheet(sheet: _Sheet, attachment: DraftAttachment, number: int | None) -> None:
    mark = sheet.paragraph("公文附件序号")
    mark.paragraph_format.page_break_before = True
    mark.add_run("附件" if number is None else f"附件{number}")
    _title(sheet, attachment.name.strip().rstrip(_NO_FULL_STOP))
    _sections(sheet, attachment.sections)
