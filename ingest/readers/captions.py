"""The lines before a document's table that may be its title, unit and date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LENGTH, _LINES = 60, 3
_SENTENCE_END = ("。", "；", "！", "？")
_ANNOUNCED = re.compile(
    r"(?P<what>[^，,。；;：:]{2,40}?)(?:[详具]?(?:体情况)?[见如]下(?:列?表)?|[见如]附?表|列表如下)(?:所[示列])?[。：:]?$"
)
_NUMBER = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*")


@dataclass
class Caption:
    """Keeps the short lines right before the next table: those that end no sentence, and of
    a sentence that announces the table (“各乡镇供地情况如下表。”) what the table is about."""

    lines: list[str] = field(default_factory=list)

    def see(self, line: str) -> None:
        line = line.strip()
        announced = _ANNOUNCED.search(line)
        if announced:
            self.lines = [_NUMBER.sub("", announced["what"]).removesuffix("具体")]
        elif len(line) > _LENGTH or line.endswith(_SENTENCE_END):
            self.lines.clear()
        elif line:
            self.lines.append(line)
            del self.lines[:-_LINES]

    def take(self) -> str:
        """The caption of a table that stands here; what follows starts afresh."""
        text = "\n".join(self.lines)
        self.lines.clear()
        return text
