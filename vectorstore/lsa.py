"""The built-in embedding: latent semantic analysis fitted on the bureau's own cards.

Written as a sentence-transformers folder (StaticEmbedding, then Normalize), which
model2vec reads without torch.  Settings as measured in
docs/decisions/0003-retrieval-defaults.md.  The folder's tokenizer splits on blanks:
what it is given are bucket names, see `bucket_names`.
"""

from __future__ import annotations

import json
import math
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from vectorstore.durable import write_bytes
from vectorstore.tokens import tokens

BUCKETS = 16_384
DIMENSIONS = 512
POWER_ITERATIONS = 4
UNKNOWN = "[UNK]"

_CONFIG = {"model_type": "SentenceTransformer", "prompts": {}, "similarity_fn_name": "cosine"}
_MODULES = [
    {
        "idx": 0,
        "name": "0",
        "path": "0_StaticEmbedding",
        "type": "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding",
    },
    {
        "idx": 1,
        "name": "1",
        "path": "1_Normalize",
        "type": "sentence_transformers.base.modules.normalize.Normalize",
    },
]


def bucket_names(text: str) -> str:
    """The tokens of `text` as names of hash buckets, blank-separated: what the model is fed."""
    return " ".join(str(bucket) for bucket in _buckets(text))


def write_lsa(folder: Path, texts: Sequence[str]) -> None:
    """Fits on `texts` and writes the model; any number of texts and lengths will do.

    The same texts give the same model: hashing and the decomposition are seeded.
    """
    used, rows = _fit(texts)
    vocabulary = {UNKNOWN: 0, **{str(bucket): place for place, bucket in enumerate(used, start=1)}}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    weights = np.vstack([np.zeros((1, rows.shape[1])), rows]).astype(np.float16)
    static = folder / "0_StaticEmbedding"
    static.mkdir(parents=True)
    save_file({"embedding.weight": weights}, static / "model.safetensors")
    write_bytes(static / "tokenizer.json", tokenizer.to_str().encode())
    write_bytes(folder / "1_Normalize" / "config.json", b"{}")
    write_bytes(folder / "modules.json", json.dumps(_MODULES, indent=1).encode())
    write_bytes(folder / "config_sentence_transformers.json", json.dumps(_CONFIG, indent=1).encode())


def _buckets(text: str) -> list[int]:
    return [zlib.crc32(token.encode()) % BUCKETS for token in tokens(text)]


def _fit(texts: Sequence[str]) -> tuple[list[int], NDArray[np.float64]]:
    """The buckets in use, ascending, and for each its row: weight of rarity times direction."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.utils.extmath import randomized_svd

    counted = [Counter(_buckets(text)) for text in texts]
    used = sorted(set().union(*counted))
    if not used:
        return [], np.zeros((0, 1))
    place = {bucket: number for number, bucket in enumerate(used)}
    frequency = Counter(bucket for counts in counted for bucket in counts)
    rarity = np.array([math.log((1 + len(texts)) / (1 + frequency[bucket])) + 1 for bucket in used])
    rows: list[int] = []
    columns: list[int] = []
    weights: list[float] = []
    for row, counts in enumerate(counted):
        weighted = {place[bucket]: (1 + math.log(count)) * rarity[place[bucket]] for bucket, count in counts.items()}
        length = math.hypot(*weighted.values()) or 1.0
        rows.extend([row] * len(weighted))
        columns.extend(weighted)
        weights.extend(weight / length for weight in weighted.values())
    matrix = csr_matrix((weights, (rows, columns)), shape=(len(texts), len(used)))
    dimensions = min(DIMENSIONS, len(texts), len(used))
    _, _, directions = randomized_svd(matrix, dimensions, n_iter=POWER_ITERATIONS, random_state=0)
    return used, directions.T * rarity[:, None]
