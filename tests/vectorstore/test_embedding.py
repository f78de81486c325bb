"""The built-in embedding and configured encoders."""

from __future__ import annotations

import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.ports import CardKind, FileContent, PublishFault, SearchFault
from ingest.outcome import IngestReport
from ingest.pipeline import ingest_paths
from vectorstore.embedding import BuiltinEmbeddings
from vectorstore.generations import GenerationStore
from vectorstore.lsa import bucket_names, write_lsa

Make = Callable[..., FileContent]
ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "卫片执法未整改问题63个。",
    "田长制设立网格员3136名。",
    "发出林长制提示函3份。",
    "供应土地13宗，总价款16636万元。",
]


def publish(store: GenerationStore, *contents: FileContent) -> int:
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        return builder.publish()


@pytest.fixture(scope="module")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers model with one random vector a character."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Split

    letters = sorted(set("".join(TEXTS)))
    vocabulary = {letter: number for number, letter in enumerate(["[UNK]", *letters])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=next(iter(vocabulary))))
    tokenizer.pre_tokenizer = Split("", "isolated")
    weights = np.random.default_rng(0).normal(size=(len(letters) + 1, 16)).astype(np.float32)
    folder = tmp_path_factory.mktemp("encoder")
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder


def test_the_built_in_model_tells_texts_apart(tmp_path: Path) -> None:
    write_lsa(tmp_path, TEXTS)
    vectors = np.array(BuiltinEmbeddings(tmp_path).embed_documents(TEXTS))
    similar = vectors @ vectors.T
    assert np.allclose(np.diag(similar), 1, atol=1e-3)
    assert (similar - np.eye(len(TEXTS))).max() < 0.5


def test_the_built_in_folder_is_a_sentence_transformers_model(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from sentence_transformers import SentenceTransformer

    write_lsa(tmp_path, TEXTS)
    ours = np.array(BuiltinEmbeddings(tmp_path).embed_documents(TEXTS))
    model = SentenceTransformer(str(tmp_path), device="cpu", local_files_only=True)
    theirs = model.encode([bucket_names(text) for text in TEXTS]).astype(np.float32)
    assert np.allclose(ours, theirs, atol=2e-3)


@pytest.mark.parametrize("texts", [[], [""], ["图"], ["图斑"], ["图斑", "图斑"]], ids=repr)
def test_the_built_in_model_fits_however_little_there_is(tmp_path: Path, texts: list[str]) -> None:
    write_lsa(tmp_path, texts)
    vector = np.array(BuiltinEmbeddings(tmp_path).embed_query("图斑整改"))
    assert np.isfinite(vector).all()


def test_the_same_texts_give_the_same_model(tmp_path: Path) -> None:
    for name in ("1", "2"):
        write_lsa(tmp_path / name, TEXTS)
    files = sorted(path.relative_to(tmp_path / "1") for path in (tmp_path / "1").rglob("*.*") if path.is_file())
    assert len(files) == 5
    assert all((tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() for name in files)


def test_the_built_in_model_searches_without_torch(store: GenerationStore, tmp_path: Path, report: Make) -> None:
    publish(store, report("/资料/总结.txt", TEXTS))
    script = (
        "import sys; from pathlib import Path\n"
        "from assistant.ports import CardKind; from vectorstore.generations import GenerationStore\n"
        "hits = GenerationStore(Path(sys.argv[1])).open_current().search('网格员', CardKind.PASSAGE, 1)\n"
        "print(hits[0].record_id, *{'torch', 'sklearn', 'sentence_transformers', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().split() == [report("/资料/总结.txt", TEXTS).passages[1].id]


def test_a_sentence_transformers_folder_serves_as_encoder(
    tmp_path: Path, report: Make, encoder_folder: Path, probed_here: None
) -> None:
    store = GenerationStore(tmp_path, embedding=str(encoder_folder))
    content = report("/资料/总结.txt", TEXTS)
    publish(store, content)
    (best,) = store.open_current().search("网格员田长制", CardKind.PASSAGE, 1)
    assert best.record_id == content.passages[1].id


def test_a_text_is_encoded_once(
    tmp_path: Path, report: Make, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch, probed_here: None
) -> None:
    from vectorstore.embedding import EncoderEmbeddings

    seen: list[str] = []
    encode = EncoderEmbeddings.embed_documents

    def noting(self: EncoderEmbeddings, texts: list[str]) -> list[list[float]]:
        seen.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(EncoderEmbeddings, "embed_documents", noting)
    store = GenerationStore(tmp_path, embedding=str(encoder_folder))
    publish(store, report("/资料/甲.txt", TEXTS[:2]))
    publish(store, report("/资料/乙.txt", [*TEXTS[1:3]]))
    assert seen == [*TEXTS[:2], TEXTS[2]]
    monkeypatch.setattr("vectorstore.building.index_rules", lambda: "those of the next version")
    publish(store, report("/资料/丙.txt", TEXTS[:1]))
    assert seen == [*TEXTS[:2], TEXTS[2]]


def test_another_encoder_under_the_same_name_encodes_anew(
    tmp_path: Path, report: Make, encoder_folder: Path, probed_here: None
) -> None:
    from vectorstore.remembered import RememberedEmbeddings

    class Loaded(Exception):
        pass

    def load() -> BuiltinEmbeddings:
        raise Loaded

    publish(GenerationStore(tmp_path, embedding=str(encoder_folder)), report("/资料/甲.txt", TEXTS))
    earlier = tmp_path / "generations" / "000001" / "embedding"
    assert len(RememberedEmbeddings(str(encoder_folder), load, earlier).embed_documents(TEXTS)) == len(TEXTS)
    (encoder_folder / "modules.json").touch()
    with pytest.raises(Loaded):
        RememberedEmbeddings(str(encoder_folder), load, earlier).embed_documents(TEXTS)


def test_an_encoder_that_is_not_there_stops_the_build_in_plain_words(tmp_path: Path, report: Make) -> None:
    with pytest.raises(PublishFault, match=r"找不到向量模型“/没有/这个模型”.*builtin"):
        publish(GenerationStore(tmp_path, embedding="/没有/这个模型"), report("/资料/总结.txt", TEXTS))
    assert GenerationStore(tmp_path).current_number() is None


def test_an_encoder_that_has_gone_stops_the_search_in_plain_words(
    tmp_path: Path, report: Make, encoder_folder: Path, probed_here: None
) -> None:
    moved = tmp_path / "模型"
    encoder_folder.rename(moved)
    publish(GenerationStore(tmp_path / "库", embedding=str(moved)), report("/资料/总结.txt", TEXTS))
    moved.rename(encoder_folder)
    with pytest.raises(SearchFault, match="找不到向量模型"):
        GenerationStore(tmp_path / "库").open_current().search("图斑", CardKind.PASSAGE, 1)


def test_another_model_rebuilds_though_no_file_has_changed_and_says_so(
    tmp_path: Path, encoder_folder: Path, probed_here: None
) -> None:
    files = tmp_path / "资料"
    files.mkdir()
    (files / "总结.txt").write_text("2024年总结\n" + "\n".join(f"一、{text}" for text in TEXTS), encoding="utf-8")

    def ingest(embedding: str) -> IngestReport:
        return ingest_paths([files], GenerationStore(tmp_path / "库", embedding=embedding).builder(), lambda _: None)

    assert (ingest("builtin").generation, ingest("builtin").generation) == (1, None)
    changed = ingest(str(encoder_folder))
    assert (len(changed.taken), len(changed.unchanged), changed.generation) == (0, 1, 2)
    assert changed.rebuilt == f"向量模型由“builtin”改为“{encoder_folder}”，检索索引全部重建"
    assert ingest(str(encoder_folder)).generation is None
    (encoder_folder / "modules.json").touch()
    assert ingest(str(encoder_folder)).rebuilt == f"向量模型“{encoder_folder}”的文件有变化，检索索引全部重建"
    assert GenerationStore(tmp_path / "库").open_current().search(TEXTS[0], CardKind.PASSAGE, 1)
