"""The typed plan: all that a question can make the assistant do.

A closed union of frozen nodes.  The tree knows nothing of execution; every node
renders itself in Chinese a clerk can read (`describe`), and that text is what the
answer, the log and the tests show.  A question, a cell or a model's reply can only
ever fill in these fields.
"""

from __future__ import annotations

from assistant.plan.drafts import DraftForm, DraftLength, DraftTone, WriteDraft
from assistant.plan.measured import Aggregation, Basis, Dataset, Filtered, Having, Measure, Order
from assistant.plan.nodes import (
    And,
    Between,
    ColumnRef,
    Compare,
    Condition,
    Contains,
    In,
    IsNull,
    Link,
    LinkKind,
    Node,
    Not,
    Op,
    Or,
    Scalar,
    Step,
    blank_or_dash,
    conjuncts,
    describe_condition,
    joined,
    plain_number,
)
from assistant.plan.plans import Plan, describe
from assistant.plan.reckonings import Given, Reckon, Reckoning, Several, Stated, Term
from assistant.plan.reported import FactAsk, FactLookUp, MetricFromFacts, PassageLookUp
from assistant.plan.table_plans import Aggregate, Exists, Extreme, ListRows, Ratio, TablePlan, extreme_word, rows_of

__all__ = [
    "Aggregate",
    "Aggregation",
    "And",
    "Basis",
    "Between",
    "ColumnRef",
    "Compare",
    "Condition",
    "Contains",
    "Dataset",
    "DraftForm",
    "DraftLength",
    "DraftTone",
    "Exists",
    "Extreme",
    "FactAsk",
    "FactLookUp",
    "Filtered",
    "Given",
    "Having",
    "In",
    "IsNull",
    "Link",
    "LinkKind",
    "ListRows",
    "Measure",
    "MetricFromFacts",
    "Node",
    "Not",
    "Op",
    "Or",
    "Order",
    "PassageLookUp",
    "Plan",
    "Ratio",
    "Reckon",
    "Reckoning",
    "Scalar",
    "Several",
    "Stated",
    "Step",
    "TablePlan",
    "Term",
    "WriteDraft",
    "blank_or_dash",
    "conjuncts",
    "describe",
    "describe_condition",
    "extreme_word",
    "joined",
    "plain_number",
    "rows_of",
]
