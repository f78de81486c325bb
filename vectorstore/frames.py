"""Stored rows as pandas frames."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa


def in_pandas(rows: pa.Table) -> pd.DataFrame:
    """`rows` in pandas' pyarrow dtypes: decimals stay exact, whole numbers keep nulls."""
    frame: pd.DataFrame = rows.to_pandas(types_mapper=pd.ArrowDtype)
    return frame
