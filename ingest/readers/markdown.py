"""Markdown: blocks by CommonMark with pipe tables; stars that hide digits stay.

A Markdown renderer takes ``*60个，面积36*`` for emphasis, so stars and underscores are
left to `ingest.readers.markdown_marks`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.records import Notice
from ingest.limits import Limits
from ingest.readers.line_joining import ends_sentence, glue, starts_anew
from ingest.readers.markdown_marks import KEPT, plain
from ingest.readers.plain_text import decode
from ingest.readers.reading import CellValue, Grid, Paragraph, Reading, UnreadableFile
from ingest.readers.web_boilerplate import without_boilerplate
from ingest.readers.web_page import WebContent, parse

_FRONT_MATTER = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?\1[ \t]*(?:\r?\n|\Z)")
_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_TIGHT_HEADING = re.compile(r"^([ ]{0,3}#{1,6})(?=[\u4e00-\u9fff（])", re.MULTILINE)
_TASK = re.compile(r"\[[ xX]\]\s+")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING_LENGTH = 60
_SHOWN = 5


class _Blocks:
    """Markdown's blocks on their way to paragraphs and grids."""

    def __init__(self, limits: Limits) -> None:
        self.content = WebContent(limits)
        self.doubtful: list[str] = []
        self._level: int | None = None
        self._marks: list[str] = []  # of the list items that have not shown their number yet
        self._rows: list[list[CellValue]] = []

    def take(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._level = int(token.tag[1])
            case "heading_close":
                self._level = None
            case "list_item_open":
                self._marks.append(f"{token.info}{token.markup} " if token.info else "")
            case "list_item_close":
                self._marks.clear()
            case "tr_open":
                self._rows.append([])
            case "table_close":
                self._end_table()
            case _:
                self._take_text(token)

    def _take_text(self, token: Token) -> None:
        match token.type:
            case "inline" if self._rows:
                self._rows[-1].append("\n".join(self._lines_of(token)) or None)
            case "inline":
                self._add_lines(self._lines_of(token))
            case "fence" | "code_block":
                for line in token.content.splitlines():
                    self._add(line)
            case "html_block":
                self._add_html(token.content)

    def _lines_of(self, token: Token) -> list[str]:
        """The lines that the source breaks the text in, without marks."""
        text, doubtful = plain(_flattened(token.children or ()))
        self.doubtful += doubtful
        return [line.strip() for line in text.split("\n") if line.strip()]

    def _add_lines(self, lines: Sequence[str]) -> None:
        """Lines that only the source's width broke as one, the others as paragraphs."""
        whole: list[str] = []
        for line in lines:
            if whole and not ends_sentence(whole[-1]) and not starts_anew(line):
                whole[-1] = glue(whole[-1], line)
            else:
                whole.append(line)
        if self._level is not None and any(len(line) > _HEADING_LENGTH or line.endswith("。") for line in whole):
            self._level = None  # a sentence over a line of dashes
        for line in whole:
            self._add(_TASK.sub("", line, count=1) if self._marks else line)

    def _add(self, line: str) -> None:
        text = f"{''.join(self._marks)}{line}"
        self._marks.clear()
        if text.strip():
            self.content.paragraphs.append(Paragraph(text, self._level))
            self.content.caption.see(text)

    def _end_table(self) -> None:
        width = max(map(len, self._rows), default=0)
        rows = tuple(tuple(row) + (None,) * (width - len(row)) for row in self._rows)
        name = f"表{len(self.content.grids) + 1}"
        self.content.grids.append(Grid(name, rows, caption=self.content.caption.take()))
        self._rows = []

    def _add_html(self, text: str) -> None:
        try:
            root = parse(text)
        except UnreadableFile:  # a comment
            return
        for part in without_boilerplate(root):
            self.content.walk(part)
            self.content.end_paragraph()


def read_markdown(path: Path, limits: Limits) -> Reading:
    """The text without Markdown's marks; pipe tables as grids 表1, 表2 …, captioned with the
    short lines before them.

    Front matter, comments and pictures are left out, text that is struck through too.
    """
    text = _FRONT_MATTER.sub("", decode(path.read_bytes()), count=1)
    if text.count("|") > limits.cells:
        raise UnreadableFile(f"单元格超过 {limits.cells // 10_000} 万个，太大，请拆分后再导入")
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["emphasis", "code", "text_join"])
    blocks = _Blocks(limits)
    for token in parser.parse(_without_extensions(text)):
        blocks.take(token)
    content = blocks.content
    if not content.paragraphs and not content.grids:
        raise UnreadableFile("文件里没有文字")
    return Reading(tuple(content.paragraphs), tuple(content.grids), notices=_notices(blocks.doubtful))


def _without_extensions(text: str) -> str:
    """What writers use and CommonMark lacks: notes, and headings without a blank after #."""
    text = _NOTE_MARK.sub("", _NOTE.sub("注：", text))
    return _TIGHT_HEADING.sub(r"\1 ", text)


def _notices(doubtful: Sequence[str]) -> tuple[Notice, ...]:
    if not doubtful:
        return ()
    shown = "、".join(f"“{each}”" for each in dict.fromkeys(doubtful[:_SHOWN])) + (
        "等" if len(doubtful) > _SHOWN else ""
    )
    text = f"{shown}两边的星号按加粗处理；如果星号是隐去的数字，请在星号前加反斜杠（\\*）后再导入"
    return (Notice(part="正文", text=text),)


def _flattened(tokens: Sequence[Token]) -> str:
    """The words of inline tokens; stars that are text for certain as `KEPT`."""
    pieces: list[str] = []
    struck = 0
    for token in tokens:
        if token.type in ("s_open", "s_close"):
            struck += token.nesting
        elif struck or token.type == "image":
            continue
        elif token.type == "text":
            pieces.append(token.content)
        elif token.type in ("text_special", "code_inline"):
            pieces.append(token.content.replace("*", KEPT["*"]).replace("_", KEPT["_"]))
        elif token.type in ("softbreak", "hardbreak") or _LINE_BREAK_TAG.fullmatch(token.content):
            pieces.append("\n")
    return "".join(pieces)
