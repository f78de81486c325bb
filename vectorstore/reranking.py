"""A configured cross-encoder: reads the question and each of the best candidates together.

Named like an encoder, by local path or by a name that is in the local cache already;
loaded by the first search that needs it.  Nothing is ever downloaded.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from assistant.ports import Query, SearchFault
from vectorstore import messages
from vectorstore.knowledge import NO_RERANKER
from vectorstore.ranking import Scores, standard

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

RERANKED = 20
CHEAP_SHARE = 0.3
"""What the cheap ranking still counts beside the model (docs/decisions/0012-cross-encoder.md)."""


class Reranker:
    """A sentence-transformers CrossEncoder on the CPU; safe to share between threads."""

    def __init__(self, model: str) -> None:
        self._name = model
        self._model: CrossEncoder | None = None
        self._lock = threading.Lock()

    def rerank(self, query: Query, texts: Sequence[str], scores: Scores) -> Scores:
        """New scores for `texts`: the best of them by `scores` in the model's order, which stays
        ahead of the rest.

        Raises `SearchFault` when the model is not on this machine or cannot be run.
        """
        if not len(scores):
            return scores
        best = np.argsort(-scores, kind="stable")[:RERANKED]
        found = standard(self._read(query.asked or query.text, [texts[place] for place in best]))
        fused = found + CHEAP_SHARE * standard(scores[best])
        others = np.delete(np.arange(len(scores)), best)
        renewed = np.empty(len(scores))
        renewed[best] = fused
        if len(others):
            renewed[others] = scores[others] - scores[others].max() + fused.min() - 1
        return renewed

    def _read(self, question: str, texts: Sequence[str]) -> Scores:
        model = self._loaded()
        try:
            with self._lock:
                found = model.predict([(question, text) for text in texts], show_progress_bar=False)
        except (ValueError, IndexError, RuntimeError, TypeError) as error:
            raise SearchFault(messages.no_reranker(self._name)) from error
        marks = np.asarray(found, dtype=np.float64)
        if marks.shape != (len(texts),) or not np.isfinite(marks).all():
            raise SearchFault(messages.no_reranker(self._name))
        return marks

    def _loaded(self) -> CrossEncoder:
        with self._lock:
            if self._model is None:
                # Both libraries read these when they are imported.
                os.environ["HF_HUB_OFFLINE"] = "1"
                os.environ["TRANSFORMERS_OFFLINE"] = "1"
                from sentence_transformers import CrossEncoder

                try:
                    self._model = CrossEncoder(self._name, device="cpu", local_files_only=True)
                except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
                    raise SearchFault(messages.no_reranker(self._name)) from error
            return self._model


@cache
def open_reranker(setting: str) -> Reranker | None:
    """One for all generations of a process: a model takes seconds to load."""
    return None if setting == NO_RERANKER else Reranker(setting)
