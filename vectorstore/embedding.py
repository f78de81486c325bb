"""Embeddings behind one setting: ``builtin``, or a sentence-transformers model.

``builtin`` is fitted when a generation is built and lies in its folder.  Anything else
is a sentence-transformers model, by local path or by a name that is in the local
cache already: nothing is ever downloaded.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from langchain_core.embeddings import Embeddings

from vectorstore import messages
from vectorstore.faults import EmbeddingUnavailable
from vectorstore.manifest import BUILTIN

MODEL = "embedding"


class BuiltinEmbeddings(Embeddings):
    """The model that `vectorstore.lsa` wrote; unit vectors, or zeros for text it does not know.

    Raises `OSError` or `ValueError` when the folder holds no usable model.
    """

    def __init__(self, folder: Path) -> None:
        from model2vec import StaticModel

        self._model = StaticModel.from_pretrained(
            folder, normalize=True, max_length=None, quantize_to="float32", force_download=False
        )

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        from vectorstore.lsa import bucket_names

        prepared = [bucket_names(text) for text in texts]
        vectors: list[list[float]] = self._model.encode(prepared, batch_size=64, use_multiprocessing=False).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


class EncoderEmbeddings(Embeddings):
    """A sentence-transformers model on the CPU, loaded when first used; unit vectors.

    Raises `EmbeddingUnavailable` when it is not on this machine.
    """

    def __init__(self, model: str) -> None:
        # Both libraries read these when they are imported.
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["TRANSFORMERS_OFFLINE"] = "1"
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(model, device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
            raise EmbeddingUnavailable(messages.no_model(model)) from error

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._as_lists(self._model.encode_document(texts, normalize_embeddings=True, show_progress_bar=False))

    def embed_query(self, text: str) -> list[float]:
        return self._as_lists([self._model.encode_query(text, normalize_embeddings=True, show_progress_bar=False)])[0]

    @staticmethod
    def _as_lists(vectors: object) -> list[list[float]]:
        import numpy as np

        found: list[list[float]] = np.asarray(vectors, dtype=np.float32).tolist()
        return found


def fit_builtin(generation: Path, texts: Sequence[str]) -> Embeddings:
    """Fits the built-in embedding on `texts` and keeps it in the generation."""
    from vectorstore.lsa import write_lsa

    write_lsa(generation / MODEL, texts)
    return BuiltinEmbeddings(generation / MODEL)


def open_embeddings(setting: str, generation: Path) -> Embeddings:
    """The embeddings a generation was built with.

    Raises `EmbeddingUnavailable` when they cannot be loaded.
    """
    if setting != BUILTIN:
        return EncoderEmbeddings(setting)
    try:
        return BuiltinEmbeddings(generation / MODEL)
    except (OSError, ValueError, KeyError) as error:
        raise EmbeddingUnavailable(messages.INDEX_UNUSABLE) from error
