"""The knowledge-base page in a real Chromium: what was understood, uploads as they go, the password."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import uvicorn
from playwright.sync_api import Browser, FilePayload, Page, expect

from api.admin import Administrators
from api.app import create_app
from api.office import open_office
from api.settings import Settings
from api.wiring import open_desk

pytestmark = pytest.mark.browser

PASSWORD = "a-long-password"
LEDGER = "渡口台账\n渡口编号,乡镇,年客流（人）\nD01,柳溪镇,1200\nD02,石桥镇,800\n合计,,2100\n"
HOSTILE_NAME = '"><img src=x onerror=document.title=1>.csv'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path))
    settings = Settings(home=tmp_path, today=date(2024, 7, 15))
    office = replace(open_office(settings), admin=Administrators(PASSWORD))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = create_app(open_desk(settings, answers=office.answers), office)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(15)


@pytest.fixture
def page(browser: Browser, place: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1100, "height": 800}, locale="zh-CN")
    page = context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(place) else elsewhere.append(request.url))
    page.goto(f"{place}/kb")
    yield page
    context.close()
    assert not elsewhere


def pick(page: Page, name: str, content: bytes) -> None:
    file = FilePayload(name=name, mimeType="text/csv", buffer=content)
    page.locator("input[type=file]").set_input_files([file])


def test_a_file_is_uploaded_understood_asked_about_and_its_paper_reopened(page: Page, place: str) -> None:
    expect(page.get_by_text("知识库还是空的")).to_be_visible()
    pick(page, "渡口台账.csv", LEDGER.encode())
    page.get_by_label("改动资料要输入管理口令").fill("wrong-password")
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("alert")).to_have_text("口令不对")
    page.get_by_label("改动资料要输入管理口令").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.locator(".jobs li.done")).to_contain_text("已发布第 1 版", timeout=60_000)
    expect(page.locator(".files")).to_contain_text("1 处合计对不上")
    page.locator(".files").get_by_role("button", name="渡口台账.csv", exact=True).click()
    expect(page.locator(".detail")).to_contain_text("表内写 2100，明细合计 2000，不一致")
    page.goto(place)
    page.get_by_label("问题", exact=True).fill("渡口有几个")
    page.keyboard.press("Enter")
    expect(page.locator(".headline")).to_have_text("2个")
    page.get_by_role("button", name="〔1〕", exact=True).click()
    grid = page.locator("ba-evidence .grid")
    expect(grid.locator("tbody tr")).to_have_count(2)
    expect(grid.locator("thead tr").last).to_contain_text("年客流")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="下载计算底稿").click()
    book = openpyxl.load_workbook(BytesIO(Path(waiting.value.path()).read_bytes()))
    assert book["底稿"]["B2"].value == "渡口有几个"
    assert [row[0] for row in book["计入"].iter_rows(min_row=5, values_only=True)] == [3, 4]


def test_a_hostile_name_is_only_text_and_a_file_can_be_deleted(page: Page) -> None:
    pick(page, HOSTILE_NAME, LEDGER.encode())
    page.get_by_label("改动资料要输入管理口令").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.locator(".jobs li.done")).to_be_visible(timeout=60_000)
    expect(page.locator(".files")).to_contain_text("img src=x onerror=document.title=1.csv")
    assert page.locator(".files img").count() == 0
    expect(page).to_have_title("资料 · 报告台账助手")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="删除", exact=False).first.click()
    expect(page.get_by_text("知识库还是空的")).to_be_visible(timeout=60_000)


def test_a_file_that_is_not_read_says_why(page: Page) -> None:
    page.get_by_role("button", name="退回上一版")  # the page is there
    page.evaluate("fetch('/api/v1/admin/login', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                  f" body: JSON.stringify({{password: '{PASSWORD}'}})}})")  # fmt: skip
    pick(page, "空.csv", b"")
    expect(page.locator(".jobs li.failed")).to_contain_text("文件是空的")


def test_nothing_is_cut_off_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.get_by_text("上传资料")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
