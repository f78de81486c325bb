"""The lines before a document's table that may be its title, unit and date."""

from __future__ import annotations

from dataclasses import dataclass, field

_LENGTH, _LINES = 60, 3


@dataclass
class Caption:
    """Keeps the short lines right before the next table: those that end no sentence."""

    lines: list[str] = field(default_factory=list)

    def see(self, line: str) -> None:
        line = line.strip()
        if len(line) > _LENGTH or line.endswith(("。", "；", "！", "？")):
            self.lines.clear()
        elif line:
            self.lines.append(line)
            del self.lines[:-_LINES]

    def take(self) -> str:
        """The caption of a table that stands here; what follows starts afresh."""
        text = "\n".join(self.lines)
        self.lines.clear()
        return text
