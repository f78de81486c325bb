"""Vectors of a configured encoder, carried from one generation into the next.

An encoder takes far longer than all other steps of a build: text that it has seen is
not encoded again, and when there is no new text it is not even loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from vectorstore.manifest import model_mark
from vectorstore.parquet import read_rows

Vector = NDArray[np.float32]

_FILE = "vectors.parquet"
_MODEL = b"model"


class RememberedEmbeddings(Embeddings):
    """Encodes with what `load` gives, but only texts that are not known yet."""

    def __init__(self, model: str, load: Callable[[], Embeddings], earlier: Path | None) -> None:
        """`earlier` is the embedding folder of the generation before, if there is one."""
        self._mark = model_mark(model).encode()
        self._load = load
        self._encoder: Embeddings | None = None
        self._known = {} if earlier is None else _read(earlier / _FILE, self._mark)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        keys = [_key(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        if new:
            fresh = np.asarray(self._loaded().embed_documents(list(new.values())), dtype=np.float32)
            self._known.update(zip(new, fresh, strict=True))
        return [self._known[key].tolist() for key in keys]

    def embed_query(self, text: str) -> list[float]:
        return self._loaded().embed_query(text)

    def write(self, folder: Path, texts: Iterable[str]) -> None:
        """Keeps the vectors of `texts`, at least one, for the next build."""
        folder.mkdir(parents=True, exist_ok=True)
        keys = [key for key in dict.fromkeys(map(_key, texts)) if key in self._known]
        vectors = np.stack([self._known[key] for key in keys])
        columns = {
            "text_sha256": pa.array(keys, pa.binary()),
            "vector": pa.FixedSizeListArray.from_arrays(pa.array(vectors.ravel()), vectors.shape[1]),
        }
        pq.write_table(pa.table(columns).replace_schema_metadata({_MODEL: self._mark}), folder / _FILE)

    def _loaded(self) -> Embeddings:
        if self._encoder is None:
            self._encoder = self._load()
        return self._encoder


def _read(path: Path, mark: bytes) -> dict[bytes, Vector]:
    """Known vectors by the hash of their text; none when another model made them."""
    if not path.is_file():
        return {}
    rows = read_rows(path)
    if (rows.schema.metadata or {}).get(_MODEL) != mark:
        return {}
    vectors = np.asarray(rows.column("vector").combine_chunks().flatten(), dtype=np.float32)
    return dict(zip(rows.column("text_sha256").to_pylist(), vectors.reshape(rows.num_rows, -1), strict=True))


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
