"""The command line as users meet it, over a knowledge base made by the real parts."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import httpx2
import pytest

from api import cli
from api.rendering import answer_text
from api.settings import describe
from assistant.answer import Answer, Citation, Status
from tests.api.commands import Bureau, bureau_at, spawn

REPORT = """2023年上半年工作总结
一、上半年工作总结
（一）严格执法监督。一是持续开展卫片执法工作。共下发土地卫片执法图斑*60个。截至6月30日，已经整改问题61个，未整改问题63个。
（二）突出生态建设。完成生态保护红线内16宗矿业权退出。
"""
HELP = Path(__file__).parent / "cli_help.txt"
COMMANDS = ("ingest", "ask", "draft", "serve", "sources", "rollback")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one report in it."""
    home = tmp_path_factory.mktemp("home")
    report = home / "上半年总结.txt"
    report.write_text(REPORT, encoding="utf-8")
    done = spawn(home, "ingest", str(report))
    assert done.returncode == 0, done.stderr
    assert "已发布第 1 版" in done.stdout
    return home


@pytest.fixture
def bureau(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bureau:
    return bureau_at(home, monkeypatch, capsys)


def test_an_answer_as_text_carries_its_source_and_scope(bureau: Bureau) -> None:
    result = bureau("ask", "剩余未整改图斑多少")
    assert (result.code, result.err) == (0, "")
    first, *rest = result.out.splitlines()
    assert "未整改图斑63个" in first
    assert first.endswith("〔1〕")
    source = rest[rest.index("出处") + 1]
    assert source.startswith("  〔1〕上半年总结.txt · 一、")
    assert "“截至6月30日，已经整改问题61个，未整改问题63个。”" in source
    assert any(line.startswith("口径：") for line in rest)


def test_json_is_the_answer_object_on_one_line(bureau: Bureau) -> None:
    result = bureau("ask", "--json", "生态红线里退出了多少矿业权")
    answer = json.loads(result.out)
    assert result.out.count("\n") == 1
    assert (answer["status"], answer["generation"]) == ("answered", 1)
    assert [figure["text"] for figure in answer["figures"]] == ["16宗"]


def test_a_batch_prints_objects_and_nothing_else(bureau: Bureau, tmp_path: Path) -> None:
    lines = [{"id": 1, "question": "剩余未整改图斑多少", "gold": "63"}, {"id": "b", "question": "全县有几座机场"}]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join([json.dumps(line, ensure_ascii=False) for line in lines] + ["oops", ""]), "utf-8")
    result = bureau("ask", "--batch", str(file))
    assert result.code == 0
    answers = [json.loads(line) for line in result.out.splitlines()]
    assert [answer["status"] for answer in answers] == ["answered", "no_evidence", "refused"]
    assert [answer["id"] for answer in answers[:2]] == [1, "b"]
    assert answers[1]["figures"] == []


def test_a_damaged_knowledge_base_still_gives_one_object_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "generations").mkdir()
    (tmp_path / "generations" / "CURRENT").write_text("nonsense", encoding="utf-8")
    (tmp_path / "CURRENT").write_text("nonsense", encoding="utf-8")
    file = tmp_path / "q.jsonl"
    file.write_text('{"id": 1, "question": "a"}\n{"id": 2, "question": "b"}\n', "utf-8")
    done = bureau_at(tmp_path, monkeypatch, capsys)("ask", "--batch", str(file))
    assert done.code == 0
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [(answer["id"], answer["status"]) for answer in answers] == [(1, "refused"), (2, "refused")]
    assert "Traceback" not in done.err


def test_output_is_utf_8_whatever_the_locale(home: Path) -> None:
    done = spawn(home, "ask", "剩余未整改图斑多少", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="gbk")
    assert done.returncode == 0
    assert "未整改图斑63个" in done.stdout


def test_asking_loads_only_what_an_answer_from_a_report_needs(home: Path) -> None:
    """Start-up time is what a clerk waits for; each of these costs half a second or more."""
    heavy = ["chromadb", "langchain_chroma", "sentence_transformers", "sklearn", "torch", "uvicorn", "fastapi"]
    script = (
        "import sys; from api.cli import app; from api.terminal import run; "
        "run(app, ['ask', '剩余未整改图斑多少']); "
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"BUREAU_HOME": str(home), "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert "63个" in done.stdout
    assert done.stderr.strip() == "[]"


def test_nothing_is_reported_elsewhere_even_if_the_environment_asks_for_it(home: Path) -> None:
    script = (
        "from api.settings import load_settings; from api.wiring import open_desk; "
        "print(open_desk(load_settings()).ask('剩余未整改图斑多少').status); "
        "from langsmith.utils import tracing_is_enabled; print(tracing_is_enabled())"
    )
    asking = {"LANGSMITH_TRACING": "true", "LANGCHAIN_TRACING_V2": "true", "LANGSMITH_API_KEY": "x"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | asking | {"BUREAU_HOME": str(home), "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["answered", "False"]


def test_help_loads_next_to_nothing(home: Path) -> None:
    script = "import sys, api.cli; print('pandas' in sys.modules or 'pyarrow' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(cli.__file__).parents[1], capture_output=True, check=True
    )
    assert done.stdout.strip() == b"False"


def test_an_unchanged_file_publishes_nothing_and_is_no_failure(bureau: Bureau, home: Path) -> None:
    result = bureau("ingest", str(home / "上半年总结.txt"))
    assert result.code == 0
    assert result.out == "1 个没有变化。知识库没有变。\n"


@pytest.mark.parametrize("content", [None, b"\x00\x01\x02"], ids=["missing", "unreadable"])
def test_nothing_readable_is_a_failure_with_the_reason(bureau: Bureau, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "照片.jpg"
    if content is not None:
        file.write_bytes(content)
    result = bureau("ingest", str(file))
    assert result.code == 1
    assert "照片.jpg：" in result.out
    assert "没有读到任何资料" in result.out


def test_the_page_of_a_quote_is_said() -> None:
    citation = Citation(id=1, file="总结.pdf", location="二、供地", quote="供地11宗。", page=3)
    answer = Answer(id="a", status=Status.ANSWERED, answer="供地11宗。〔1〕", citations=(citation,))
    assert "  〔1〕总结.pdf · 二、供地 · 第3页 · “供地11宗。”" in answer_text(answer).splitlines()


def test_sources_tells_what_a_report_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "草稿.txt"
    lines = [
        "关于2024年上半年巡田情况的报告",
        "（征求意见稿）",
        "截至5月20日，巡田12次。",
        "云岭县自然资源局",
        "2024年7月3日",
    ]
    report.write_text("\n".join(lines), encoding="utf-8")
    bureau = bureau_at(tmp_path / "home", monkeypatch, capsys)
    assert bureau("ingest", str(report)).code == 0
    said = "报告 · 专项报告 · 未定稿 · 云岭县自然资源局 · 2024-01-01 至 2024-06-30 · 数据截至2024-05-20 · "
    assert said in bureau("sources").out
    assert said in bureau("sources", "草稿.txt").out.replace("\n  ", "")


def test_sources_lists_files(bureau: Bureau) -> None:
    result = bureau("sources")
    assert "共 1 份资料" in result.out
    assert "上半年总结.txt  报告 · 总结 · " in result.out
    assert "1 个缺位" in result.out


@pytest.mark.parametrize("name", ["上半年总结.txt", "上半年", "./somewhere/上半年总结.txt"])
def test_sources_of_a_file_shows_what_was_understood(bureau: Bureau, name: str) -> None:
    result = bureau("sources", name)
    assert result.code == 0
    assert "严格执法监督" in result.out
    assert any(line.endswith("：*60个〔缺位〕") for line in result.out.splitlines())


def test_sources_of_an_unknown_file(bureau: Bureau) -> None:
    result = bureau("sources", "没有.docx")
    assert (result.code, result.out) == (1, "")
    assert "没有“没有.docx”" in result.err


def test_rollback_without_an_earlier_generation(bureau: Bureau) -> None:
    result = bureau("rollback")
    assert (result.code, result.out) == (1, "")
    assert "没有更早的版本" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("ask",), "二者选一", id="no-question"),
        pytest.param(("ask", "  "), "问题是空的", id="empty-question"),
        pytest.param(("ask", "问" * 1001), "最多 1000 个字", id="too-long"),
        pytest.param(("ask", "多少", "图斑"), "引号", id="not-quoted"),
        pytest.param(("ask", "--fast", "x"), "没有 --fast 这个选项", id="unknown-option"),
        pytest.param(("ask", "--batch"), "选项 --batch 后面要写值", id="option-without-value"),
        pytest.param(("aks", "x"), "没有 aks 这个命令", id="unknown-command"),
        pytest.param(("ingest",), "缺少 路径", id="missing-argument"),
        pytest.param(("serve", "--port", "x"), "--port 的值不对", id="bad-number"),
    ],
)
def test_wrong_usage_is_explained_in_chinese(bureau: Bureau, arguments: tuple[str, ...], said: str) -> None:
    result = bureau(*arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "--help" in result.err


def test_a_bad_setting_is_named(bureau: Bureau, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUREAU_TODAY", "昨天")
    result = bureau("ask", "多少")
    assert result.code == 2
    assert "BUREAU_TODAY" in result.err


def test_a_missing_batch_file_is_named(bureau: Bureau, tmp_path: Path) -> None:
    result = bureau("ask", "--batch", str(tmp_path / "none.jsonl"))
    assert (result.code, result.out) == (1, "")
    assert "找不到文件" in result.err
    assert "none.jsonl" in result.err


def test_a_reader_that_goes_away_is_no_drama(home: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "sources"],
        env=os.environ | {"BUREAU_HOME": str(home), "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 1
    assert said == b""


def test_every_setting_is_in_the_help(bureau: Bureau) -> None:
    text = bureau("--help").out
    for variable, meaning in describe():
        assert f"{variable} " in text
        assert meaning in text


def test_help_is_as_published(bureau: Bureau) -> None:
    """After a wanted change, delete tests/api/cli_help.txt and run this test to write it anew."""
    pages = [("--help",), *((command, "--help") for command in COMMANDS)]
    text = "\n".join(f"$ bureau {' '.join(page)}\n{bureau(*page).out}" for page in pages)
    text = "\n".join(line for line in text.splitlines() if not line.startswith("  eval ")) + "\n"
    if not HELP.exists():
        HELP.write_text(text, encoding="utf-8")
        pytest.fail("the help was written anew; look at it and commit it")
    assert text == HELP.read_text(encoding="utf-8")


def test_commands_of_packages_above_are_found_by_entry_point(bureau: Bureau, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("weigh", f"{__name__}:weigh", cli.PLUGINS)
    monkeypatch.setattr(EntryPoint, "load", lambda _: weigh)
    monkeypatch.setattr(cli, "entry_points", lambda **wanted: EntryPoints([point]).select(**wanted))
    assert "weigh     称一称。" in bureau("--help").out
    result = bureau("weigh", "--kilos", "3")
    assert (result.code, result.out) == (0, "3 公斤\n")


def weigh(kilos: int = 1) -> None:
    """称一称。"""
    print(f"{kilos} 公斤")


def test_serving_answers_over_http_and_stops_cleanly(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve", "--port", str(port)],
        env=os.environ | {"BUREAU_HOME": str(home), "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        assert f"http://127.0.0.1:{port}" in process.stdout.readline()
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            answer = client.post("/api/v1/ask", json={"question": "剩余未整改图斑多少"}).json()
            assert [figure["text"] for figure in answer["figures"]] == ["63个"]
            again = spawn(home, "serve", "--port", str(port))
            assert again.returncode == 1
            assert f"端口 {port} 已被占用" in again.stderr
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "已停止。\n", "")
