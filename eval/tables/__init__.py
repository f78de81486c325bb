"""Invented tables that are no ledgers, in many layouts, and plain questions in their own words.

The sample county says how well its ledgers and reports are understood; these say it of tables
nobody has prepared anything for: ``python -m eval.tables``.
"""

from __future__ import annotations

from eval.tables.asked import table_cases
from eval.tables.files import write_tables

__all__ = ["table_cases", "write_tables"]
