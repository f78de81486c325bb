"""Names and an amount asked for at once: an answer that drops either is wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.answer import Answer, Citation, Status
from eval.sample import Case, Kind, Listed, Named, Together, quantity
from eval.scorer import Outcome, score

LEDGER = "台账.xlsx"
PITS = Together(Listed(("甲坑", "乙坑"), ("丙坑",)), quantity(Decimal("7.30"), "亩"))
DEEPEST = Together(Named(("甲坑",), ("乙坑",)), quantity(12, "个"))


def outcome(gold: Together, text: str) -> Outcome:
    cited = (Citation(id=1, file=LEDGER, location="Sheet1!A4", quote=""),)
    answer = Answer(id="a", status=Status.ANSWERED, answer=text, citations=cited)
    return score(Case("case", Kind.MULTI, "问题", gold, (LEDGER,)), answer).value


@pytest.mark.parametrize(
    ("gold", "text", "right"),
    [
        pytest.param(PITS, "停用的共2个：甲坑、乙坑；面积合计7.30亩。〔1〕", True, id="names-first"),
        pytest.param(PITS, "面积合计7.3亩，是甲坑和乙坑的。", True, id="amount-first"),
        pytest.param(PITS, "停用的共2个：甲坑（2023-01）、乙坑。\n面积合计7.3亩。", True, id="on-another-line"),
        pytest.param(PITS, "面积合计7.30亩。", False, id="names-dropped"),
        pytest.param(PITS, "共2个：甲坑、乙坑。", False, id="amount-dropped"),
        pytest.param(PITS, "共3个：甲坑、乙坑、丙坑；面积合计7.30亩。", False, id="one-too-many"),
        pytest.param(PITS, "甲坑、乙坑；面积合计7.40亩。", False, id="another-amount"),
        pytest.param(PITS, "甲坑、乙坑；面积合计7.30公顷。", False, id="another-unit"),
        pytest.param(DEEPEST, "坑共12个；最深的是甲坑。", True, id="one-name"),
        pytest.param(DEEPEST, "坑共12个；最深的是乙坑，其次甲坑。", False, id="its-rival-first"),
    ],
)
def test_both_are_there(gold: Together, text: str, right: bool) -> None:
    assert outcome(gold, text) is (Outcome.RIGHT if right else Outcome.WRONG)
