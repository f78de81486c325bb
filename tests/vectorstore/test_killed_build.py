"""A build that is killed at any point leaves the served generation as it was."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ports import CardKind, FileContent
from vectorstore.generations import GenerationStore

Make = Callable[..., FileContent]

# Forked from a process that has imported what a build needs, and has built nothing: the same
# death without seconds of imports before each.
CHILDREN = multiprocessing.get_context("forkserver")
CHILDREN.set_forkserver_preload(["vectorstore.indexing", "vectorstore.generations", "sklearn.utils.extmath"])


def add_and_be_killed(home: Path, step: str, when: str, added: FileContent) -> None:
    """Adds one file; is killed when it comes to the named step, or leaves it."""
    module, _, name = step.rpartition(":")
    owner = importlib.import_module(module)
    *holders, name = name.split(".")
    for holder in holders:
        owner = getattr(owner, holder)
    original = getattr(owner, name)

    def killed(*arguments: object, **named: object) -> None:
        if when == "after":
            original(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name, killed)
    builder = GenerationStore(home).builder()
    builder.replace(added)
    builder.publish()


REFIT = "vectorstore.lsa:write_lsa"
STEPS = [
    "vectorstore.shelves:Shelf.write",
    "vectorstore.building:link_tree",
    "vectorstore.card_files:write_keyword_index",
    REFIT,
    "vectorstore.chroma_index:_copy",
    "vectorstore.chroma_index:_add",
    "vectorstore.building:write_manifest",
    "vectorstore.building:flush_tree",
    "vectorstore.building:probe_apart",
    "vectorstore.folders:replace_atomically",
]


@pytest.mark.parametrize(
    ("step", "when"),
    [*((step, "before") for step in STEPS), (STEPS[-1], "after")],
    ids=lambda part: part.partition(":")[2] or part,
)
def test_the_previous_generation_serves_and_the_next_build_works(
    store: GenerationStore, tmp_path: Path, report: Make, step: str, when: str
) -> None:
    others = (
        [] if step == REFIT else [f"丙县第{number}处隐患点。" for number in range(12)]
    )  # more: nothing is fitted anew
    with store.builder() as builder:
        builder.replace(report("/资料/甲.txt", ["甲县图斑63个。", *others], {"甲县图斑63个。": "63个"}))
        builder.publish()
    added = report("/资料/乙.txt", ["乙县图斑。"])
    child = CHILDREN.Process(target=add_and_be_killed, args=(tmp_path, step, when, added))
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    child.close()

    published = step.endswith("replace_atomically") and when == "after"
    assert store.current_number() == (2 if published else 1)
    served = store.open_current()
    assert [fact.text for fact in served.facts()] == ["63个"]
    assert served.search("甲县图斑", CardKind.PASSAGE, 1)[0].matched == ("甲县图斑",)
    served.close()

    with store.builder() as builder:
        builder.replace(added)
        assert builder.publish() == 3
    assert len(store.open_current().sources()) == 2
    assert sorted(path.name for path in (tmp_path / "generations").iterdir() if path.is_dir()) == [
        "000002" if published else "000001",
        "000003",
    ]
