"""A configured cross-encoder: tiny models made here, nothing downloaded."""

from __future__ import annotations

import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.ports import CardKind, FileContent, KnowledgeBase, SearchFault
from vectorstore.generations import GenerationStore

Make = Callable[..., FileContent]
ROOT = Path(__file__).resolve().parents[2]
SENTENCES = ["图斑整改甲。", "图斑整改乙。", "图斑整改丙。", "田长巡查。"]
LETTERS = sorted(set("".join(SENTENCES) + "问"))


def write_model(folder: Path, liked: str) -> Path:
    """A one-layer BERT whose score says whether the character `liked` stands in what it reads."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import torch
        from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    folder.mkdir()
    vocabulary = folder / "vocab.txt"
    vocabulary.write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *LETTERS]), encoding="utf-8")
    tokenizer = BertTokenizer(str(vocabulary))
    shape: dict[str, Any] = {
        "vocab_size": len(tokenizer),
        "hidden_size": 8,
        "num_hidden_layers": 1,
        "num_attention_heads": 1,
        "intermediate_size": 8,
        "max_position_embeddings": 64,
        "num_labels": 1,
    }
    model: Any = BertForSequenceClassification(BertConfig(**shape))
    with torch.no_grad():
        for name, weights in model.named_parameters():
            weights.fill_(1.0) if "LayerNorm.weight" in name else weights.zero_()
        # Attention is even, so the [CLS] row ends up with a share of each token read.
        place = tokenizer.convert_tokens_to_ids(liked)
        model.bert.embeddings.word_embeddings.weight[place, 0] = 9.0
        attention = model.bert.encoder.layer[0].attention
        attention.self.value.weight.copy_(torch.eye(8))
        attention.output.dense.weight.copy_(torch.eye(8))
        model.bert.pooler.dense.weight.copy_(torch.eye(8))
        model.classifier.weight[0, 0] = 5.0
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def published(home: Path, reranker: str, *contents: FileContent) -> KnowledgeBase:
    store = GenerationStore(home, reranker=reranker)
    with store.builder() as builder:
        for content in contents:
            builder.replace(content)
        builder.publish()
    return store.open_current()


@pytest.mark.parametrize(("liked", "place"), [("乙", 1), ("丙", 2)])
def test_the_model_s_favourite_comes_first(
    tmp_path: Path, report: Make, probed_here: None, liked: str, place: int
) -> None:
    content = report("/资料/总结.txt", SENTENCES)
    model = write_model(tmp_path / "模型", liked)
    knowledge = published(tmp_path / "库", str(model), content)
    hits = knowledge.search("图斑整改", CardKind.PASSAGE, 4)
    assert hits[0].record_id == content.passages[place].id
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits == knowledge.search("图斑整改", CardKind.PASSAGE, 4)


def test_what_it_did_not_read_stays_behind(tmp_path: Path, report: Make, probed_here: None) -> None:
    content = report("/资料/总结.txt", [*(f"图斑整改甲{number}。" for number in range(30)), "田长巡查乙。"])
    knowledge = published(tmp_path / "库", str(write_model(tmp_path / "模型", "乙")), content)
    hits = knowledge.search("图斑整改", CardKind.PASSAGE, 31)
    assert hits[-1].record_id == content.passages[30].id
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_model_that_is_not_there_says_so_and_leaves_facts_alone(
    tmp_path: Path, report: Make, probed_here: None
) -> None:
    content = report("/资料/总结.txt", SENTENCES, {SENTENCES[0]: "7"})
    knowledge = published(tmp_path, "/没有/这个模型", content)
    assert len(knowledge.facts()) == 1
    with pytest.raises(SearchFault, match=r"重排模型“/没有/这个模型”.*BUREAU_RERANKER.*none"):
        knowledge.search("图斑", CardKind.PASSAGE, 1)


def test_a_model_of_another_kind_says_so_too(tmp_path: Path, report: Make, probed_here: None) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    knowledge = published(tmp_path / "库", str(folder), report("/资料/总结.txt", SENTENCES))
    with pytest.raises(SearchFault, match="BUREAU_RERANKER"):
        knowledge.search("图斑", CardKind.PASSAGE, 1)


def test_without_one_no_model_library_is_loaded(tmp_path: Path, report: Make, probed_here: None) -> None:
    published(tmp_path, "none", report("/资料/总结.txt", SENTENCES))
    script = (
        "import sys; from pathlib import Path\n"
        "from assistant.ports import CardKind; from vectorstore.generations import GenerationStore\n"
        "GenerationStore(Path(sys.argv[1])).open_current().search('图斑', CardKind.PASSAGE, 1)\n"
        "print(*{'torch', 'sentence_transformers', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().split() == []
