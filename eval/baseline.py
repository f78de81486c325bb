"""What the product could do before: a case that was right stays right.

The baseline is a committed file of outcomes by case, so that a change of what is
answered shows in review.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.runner import Result
from eval.scorer import Outcome

BASELINE = Path(__file__).with_name("baseline.json")

Outcomes = Mapping[str, Outcome]


def outcomes(results: Sequence[Result]) -> Outcomes:
    return {result.case.id: result.score.value for result in results}


def read_baseline(path: Path = BASELINE) -> Outcomes:
    """Outcomes by case id, none when there is no baseline yet."""
    if not path.exists():
        return {}
    return {name: Outcome(value) for name, value in json.loads(path.read_text("utf-8")).items()}


def write_baseline(now: Outcomes, path: Path = BASELINE) -> None:
    path.write_text(json.dumps(now, ensure_ascii=False, indent=2) + "\n", "utf-8")


def regressions(before: Outcomes, now: Outcomes) -> tuple[str, ...]:
    """What got worse, one Chinese line each: cases no longer right, and more
    misleading answers than before.  Cases that either side lacks are not compared."""
    found = [
        f"{name}：原来正确，现在是{now[name]}"
        for name, value in before.items()
        if value is Outcome.RIGHT and name in now and now[name] is not Outcome.RIGHT
    ]
    if before:
        earlier, later = (sum(value.misleads for value in side.values()) for side in (before, now))
        if later > earlier:
            found.append(f"答错的从{earlier}个增加到{later}个")
    return tuple(found)
