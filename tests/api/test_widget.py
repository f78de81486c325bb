"""The widget in a real Chromium, on a page of another origin that our server lets in."""

from __future__ import annotations

import gzip
import hashlib
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

import api
from api.app import PAGES, create_app
from api.guards import Access
from api.office import Office
from api.wiring import Desk

from .conftest import HOSTILE

pytestmark = pytest.mark.browser

FOREIGN = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>局内网</title>
<style>button {{ display: none !important }} p {{ color: red }}</style></head>
<body><h1>局内网</h1>{body}</body></html>"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def intranet(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Another site of the intranet: its origin, and the folder of its pages."""
    folder = tmp_path / "intranet"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", folder
        server.shutdown()
        thread.join()


@pytest.fixture
def helper(desk: Desk, office: Office, intranet: tuple[str, Path]) -> Iterator[str]:
    """Our server, which lets pages of the intranet in."""
    own = replace(office, access=Access(origins=(intranet[0],)))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(create_app(desk, own), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def site(browser: Browser, intranet: tuple[str, Path], helper: str) -> Iterator[Page]:
    """A page of the intranet with the widget on it; afterwards nothing was asked of a third machine."""
    origin, folder = intranet
    body = f'<script src="{helper}/widget.js" data-title="问数小助手"></script>'
    (folder / "index.html").write_text(FOREIGN.format(body=body), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1100, "height": 800}, locale="zh-CN")
    page = context.new_page()
    elsewhere: list[str] = []
    faults: list[str] = []
    page.on(
        "request", lambda request: None if request.url.startswith((origin, helper)) else elsewhere.append(request.url)
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(origin)
    yield page
    context.close()
    assert not elsewhere
    assert not faults


def ask(page: Page, question: str) -> None:
    page.get_by_label("问题", exact=True).fill(question)
    page.keyboard.press("Enter")


def test_a_question_is_asked_and_checked_on_a_foreign_page(site: Page) -> None:
    site.get_by_role("button", name="打开问数小助手").click()
    expect(site.get_by_label("问题", exact=True)).to_be_focused()
    ask(site, "剩余未整改图斑多少")
    expect(site.locator(".headline")).to_have_text("63个")
    site.get_by_role("button", name="〔1〕", exact=True).click()
    expect(site.locator("blockquote")).to_have_text("截至6月30日，已经整改61个，未整改63个。")
    ask(site, "画图")
    expect(site.locator("ba-chart canvas")).to_be_visible()


def test_escape_closes_and_the_conversation_stays(site: Page) -> None:
    site.get_by_role("button", name="打开问数小助手").click()
    ask(site, "剩余未整改图斑多少")
    expect(site.locator(".headline")).to_have_text("63个")
    site.keyboard.press("Escape")
    expect(site.get_by_role("dialog")).to_be_hidden()
    expect(site.get_by_role("button", name="打开问数小助手")).to_be_focused()
    site.keyboard.press("Enter")
    expect(site.locator(".headline")).to_have_text("63个")


def test_the_panel_is_dragged_and_stays_on_the_screen(site: Page) -> None:
    site.get_by_role("button", name="打开问数小助手").click()
    panel, head = site.locator(".panel"), site.locator(".panel header strong")
    before = panel.bounding_box()
    box = head.bounding_box()
    assert before is not None
    assert box is not None
    site.mouse.move(box["x"] + 5, box["y"] + 5)
    site.mouse.down()
    site.mouse.move(box["x"] - 195, box["y"] - 45, steps=5)
    site.mouse.up()
    after = panel.bounding_box()
    assert after is not None
    assert (round(before["x"] - after["x"]), round(before["y"] - after["y"])) == (200, 50)
    site.mouse.move(after["x"] + 60, after["y"] + 15)
    site.mouse.down()
    site.mouse.move(-500, -500, steps=3)
    site.mouse.up()
    corner = panel.bounding_box()
    assert corner is not None
    assert (corner["x"], corner["y"]) == (0, 0)


def test_it_takes_the_whole_screen_of_a_phone(site: Page) -> None:
    site.set_viewport_size({"width": 360, "height": 700})
    site.get_by_role("button", name="打开问数小助手").click()
    ask(site, "分类列出问题")
    expect(site.locator("ba-answer")).to_be_visible()
    assert site.locator(".panel").bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 700}
    assert site.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_pages_script_opens_asks_hears_and_takes_away(site: Page) -> None:
    site.evaluate("""() => {
        window.heard = [];
        for (const name of ["open", "question", "answer", "close"])
            window.off = BureauAssistant.on(name, (told) => heard.push([name, told && (told.question || told)]));
    }""")
    site.evaluate("BureauAssistant.ask('剩余未整改图斑多少', {autoSend: false})")
    expect(site.get_by_label("问题", exact=True)).to_have_value("剩余未整改图斑多少")
    assert site.locator(".asked").count() == 0
    site.evaluate("BureauAssistant.ask('今年下发了多少图斑')")
    expect(site.locator(".headline")).to_contain_text("*60个")
    assert site.evaluate("heard") == [
        ["open", None],
        ["question", "今年下发了多少图斑"],
        ["answer", "今年下发了多少图斑"],
    ]
    site.evaluate("off(); BureauAssistant.destroy()")
    assert site.evaluate("[document.querySelectorAll('bureau-assistant').length, typeof BureauAssistant]") == [
        0,
        "undefined",
    ]


def test_two_on_one_page_are_two_conversations(site: Page, intranet: tuple[str, Path], helper: str) -> None:
    body = (
        f'<script src="{helper}/widget.js" data-inline></script>'
        f'<bureau-assistant server="{helper}" title-text="甲" open></bureau-assistant>'
        f'<bureau-assistant server="{helper}" title-text="乙" position="left" open></bureau-assistant>'
    )
    (intranet[1] / "two.html").write_text(FOREIGN.format(body=body), encoding="utf-8")
    site.goto(f"{intranet[0]}/two.html")
    first, second = site.get_by_role("dialog", name="甲"), site.get_by_role("dialog", name="乙")
    for panel, question in ((first, "剩余未整改图斑多少"), (second, "问过什么")):
        panel.get_by_label("问题", exact=True).fill(question)
        panel.get_by_label("问题", exact=True).press("Enter")
        expect(panel.locator("ba-answer")).to_have_count(1)
    expect(second.locator("ba-answer .text")).not_to_contain_text("剩余未整改图斑多少")


def test_hostile_text_stays_text_on_a_foreign_page(site: Page) -> None:
    site.evaluate("text => BureauAssistant.ask('攻击')", HOSTILE)
    expect(site.locator("ba-answer .text")).to_contain_text("<img src=x onerror=")
    assert site.locator("ba-answer img, ba-answer script").count() == 0
    expect(site).to_have_title("局内网")


def test_a_page_that_is_not_listed_gets_no_answer(browser: Browser, intranet: tuple[str, Path], address: str) -> None:
    body = f'<script src="{address}/widget.js"></script>'
    (intranet[1] / "other.html").write_text(FOREIGN.format(body=body), encoding="utf-8")
    page = browser.new_context(locale="zh-CN").new_page()
    page.goto(f"{intranet[0]}/other.html")
    assert page.evaluate("typeof BureauAssistant") == "undefined"  # the browser does not let the script in
    refused = page.evaluate(
        """async (url) => { try { await fetch(url, {method: "POST", headers: {"Content-Type": "application/json"},
           body: '{"question": "剩余未整改图斑多少"}'}); return "answered"; } catch { return "refused"; } }""",
        f"{address}/api/v1/ask",
    )
    assert refused == "refused"
    page.context.close()


def test_what_is_served_was_built_from_the_sources() -> None:
    """After a change in api/web, run `make web`."""
    sources = Path(api.__file__).parent / "web"
    digest = hashlib.sha256()
    files = (path for path in sources.rglob("*") if path.is_file() and "node_modules" not in path.parts)
    for path in sorted(files, key=lambda path: str(path)):
        digest.update(f"{path.relative_to(sources).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    assert json.loads((PAGES / "build.json").read_text())["sources"] == digest.hexdigest()


def test_the_widget_is_small() -> None:
    assert len(gzip.compress((PAGES / "widget.js").read_bytes())) < 150_000
