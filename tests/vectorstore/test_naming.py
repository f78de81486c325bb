"""Names of files in answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Source, source_id
from vectorstore.naming import tell_apart


def source(key: str, name: str) -> Source:
    return Source(id=source_id(key), key=key, root="", name=name, sha256="", size=0, format="", title="", kind="report")


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        pytest.param(["/甲/总结.txt", "/甲/计划.txt"], ["总结.txt", "计划.txt"], id="different-names-stay"),
        pytest.param(["/甲/总结.txt", "/乙/总结.txt"], ["甲/总结.txt", "乙/总结.txt"], id="one-folder"),
        pytest.param(["/甲/丙/总结.txt", "/乙/丙/总结.txt"], ["甲/丙/总结.txt", "乙/丙/总结.txt"], id="two-folders"),
        pytest.param(["/甲/总结.txt", "/乙/甲/总结.txt"], ["/甲/总结.txt", "乙/甲/总结.txt"], id="one-under-the-other"),
        pytest.param([r"D:\甲\总结.txt", r"D:\乙\总结.txt"], ["甲/总结.txt", "乙/总结.txt"], id="windows"),
    ],
)
def test_names(keys: list[str], names: list[str]) -> None:
    told = tell_apart(source(key, key.replace("\\", "/").rsplit("/", 1)[-1]) for key in keys)
    assert {one.key: one.name for one in told} == dict(zip(keys, names, strict=True))


@given(st.sets(st.lists(st.sampled_from("甲乙丙"), min_size=0, max_size=4).map(tuple), max_size=12))
def test_no_two_files_have_one_name(folders: set[tuple[str, ...]]) -> None:
    told = tell_apart(source("/" + "/".join([*folder, "总结.txt"]), "总结.txt") for folder in folders)
    assert len({one.name for one in told}) == len(folders)
