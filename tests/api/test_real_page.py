"""The whole way in a browser: a report, the real assistant, the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from api.office import Office
from api.settings import load_settings
from api.wiring import Desk, assistant_maker
from vectorstore.memory import MemoryStore

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(store: MemoryStore, office: Office) -> Desk:
    return Desk(store, assistant_maker(load_settings()), answers=office.answers)


def ask(page: Page, question: str) -> None:
    page.get_by_label("问题", exact=True).fill(question)
    page.get_by_role("button", name="提问").click()


def test_a_figure_is_checked_in_one_click(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    expect(page.locator(".headline")).to_have_text("63个")
    page.get_by_role("button", name="〔1〕", exact=True).first.click()
    expect(page.locator("blockquote")).to_contain_text("已经整改61个，未整改63个")
    expect(page.locator("blockquote mark")).to_have_text("63个")
    expect(page.locator("figcaption")).to_contain_text("上半年总结.txt · 一、上半年工作")


def test_hidden_digits_are_shown_as_they_stand(page: Page) -> None:
    ask(page, "共下发多少个图斑")
    expect(page.locator(".headline")).to_have_text("*60个原文数字缺位")


def test_a_suggestion_is_asked_by_clicking_it(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    suggestion = page.locator(".suggestions button").first
    words = suggestion.inner_text()
    suggestion.click()
    expect(page.locator(".asked").last).to_have_text(words)
    expect(page.locator(".turn").last.locator("article.answered")).to_be_visible()


def test_what_the_report_does_not_hold_is_not_answered(page: Page) -> None:
    ask(page, "去年GDP多少")
    expect(page.locator("article.no_evidence")).to_be_visible()
    assert page.locator("ba-answer .figure").count() == 0


def test_a_citation_opens_the_report_at_what_it_quotes(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    page.get_by_role("button", name="〔1〕", exact=True).first.click()
    source = page.locator("ba-evidence")
    expect(source.locator(".around mark")).to_have_text("截至6月30日，已经整改61个，未整改63个。")
    expect(source.locator(".parents")).to_contain_text("2023年上半年工作总结 › 一、上半年工作 › （一）严格执法")
    expect(source.locator(".around")).to_contain_text("共下发图斑*60个。截至6月30日")
    expect(source.locator(".around mark")).to_be_in_viewport()
    page.get_by_role("button", name="〔1〕", exact=True).first.click()
    expect(source).to_be_hidden()


def test_a_report_that_has_gone_leaves_the_quote(browser: Browser, address: str, store: MemoryStore) -> None:
    page = browser.new_context(locale="zh-CN").new_page()
    page.goto(address)
    ask(page, "剩余未整改图斑多少")
    expect(page.locator(".headline")).to_have_text("63个")
    with store.builder() as builder:
        builder.remove("/资料/上半年总结.txt")
        builder.publish()
    page.get_by_role("button", name="〔1〕", exact=True).first.click()
    expect(page.locator("ba-evidence")).to_contain_text("知识库里没有这份资料")
    expect(page.locator("blockquote")).to_contain_text("未整改63个")
    page.context.close()


def test_a_drafted_figure_opens_its_source_and_the_draft_goes_to_word(page: Page) -> None:
    ask(page, "帮我写一段2023年下半年卫片执法工作计划")
    figure = page.locator("ba-answer button.figure", has_text="63个").first
    figure.click()
    expect(page.locator("blockquote")).to_contain_text("未整改63个")
    expect(page.locator(".headline")).to_have_count(0)
    expect(page.locator("ba-answer")).to_contain_text("还可以说")
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 Word").click()
    assert download.value.suggested_filename.endswith("2023年下半年卫片执法工作计划.docx")
