"""The chat page in a real Chromium, against a real server on this machine.

The assistant knows its lines here; test_real_page.py asks the real one.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def ask(page: Page, question: str) -> None:
    page.get_by_label("问题", exact=True).fill(question)
    page.keyboard.press("Enter")


def test_a_figure_its_sentence_and_its_source_in_one_click(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    answer = page.locator("ba-answer")
    expect(answer.locator(".headline")).to_have_text("63个")
    expect(answer.locator(".text")).to_contain_text("卫片执法未整改图斑63个。")
    quote = answer.locator("blockquote")
    expect(quote).to_be_hidden()
    answer.get_by_role("button", name="〔1〕", exact=True).click()
    expect(quote).to_have_text("截至6月30日，已经整改61个，未整改63个。")
    expect(quote.locator("mark")).to_have_text("63个")
    expect(answer.locator("figcaption")).to_contain_text("上半年总结.txt · 一、（一）一是 · 截至 2023-06-30")
    answer.get_by_role("button", name="〔1〕", exact=True).click()
    expect(quote).to_be_hidden()


def test_the_scope_is_one_click_away(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    scope = page.locator("details.scope")
    expect(scope.locator("p")).to_be_hidden()
    scope.get_by_text("口径").click()
    expect(scope.locator("p")).to_contain_text("严格执法")


def test_hidden_digits_keep_their_stars(page: Page) -> None:
    ask(page, "今年下发了多少图斑")
    expect(page.locator(".headline")).to_have_text("*60个原文数字缺位")
    expect(page.locator(".text")).to_contain_text("“*60个”数字缺位")
    page.get_by_role("button", name="〔1〕", exact=True).click()
    expect(page.locator("blockquote")).to_have_text("共下发图斑*60个。*不是强调*")
    assert page.locator("em").count() == 0


def test_choosing_a_reading_asks_it(page: Page) -> None:
    ask(page, "多少图斑")
    expect(page.locator(".text li")).to_have_count(0)  # the readings are buttons, not said twice
    page.get_by_role("button", name="剩余未整改图斑多少").click()
    expect(page.locator(".asked")).to_have_text(["多少图斑", "剩余未整改图斑多少"])
    expect(page.locator("article.answered .headline")).to_have_text("63个")


def test_what_is_asked_on_one_page_is_one_conversation(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    expect(page.locator("ba-answer")).to_have_count(1)
    ask(page, "问过什么")
    expect(page.locator("ba-answer .text").last).to_contain_text("剩余未整改图斑多少")
    page.reload()
    ask(page, "问过什么")
    expect(page.locator("ba-answer")).to_have_count(1)
    expect(page.locator("ba-answer .text")).not_to_contain_text("剩余未整改图斑多少")


def test_what_is_not_there_shows_no_figure(page: Page) -> None:
    ask(page, "今天天气怎么样")
    expect(page.locator("article.no_evidence")).to_contain_text("未找到")
    assert page.locator(".figure").count() == 0


def test_lists_and_rows_are_shown(page: Page) -> None:
    ask(page, "分类列出问题")
    expect(page.locator(".text li")).to_have_text(["甲类：12个", "乙类：3个〔1〕"])
    page.get_by_text("明细（2 行）").click()
    expect(page.locator("td")).to_have_text(["甲类", "12", "乙类", "3"])
    page.get_by_role("button", name="个数").click()
    expect(page.locator("td")).to_have_text(["甲类", "12", "乙类", "3"])
    page.get_by_role("button", name="个数").click()
    expect(page.locator("td")).to_have_text(["乙类", "3", "甲类", "12"])
    expect(page.get_by_role("columnheader", name="个数")).to_have_attribute("aria-sort", "ascending")


def test_markup_in_documents_is_only_text(page: Page) -> None:
    ask(page, "攻击")
    expect(page.locator(".text")).to_contain_text("<img src=x onerror=")
    page.get_by_role("button", name="〔1〕", exact=True).click()
    expect(page.locator("blockquote")).to_contain_text("<script>")
    assert page.locator("ba-answer img, ba-answer script").count() == 0
    expect(page).to_have_title("问数 · 报告台账助手")


@pytest.mark.parametrize(
    ("question", "said"), [("索引坏了", "bureau rollback"), ("程序坏了", "程序内部出错")], ids=["known", "unexpected"]
)
def test_a_fault_is_told_and_can_be_tried_again(page: Page, question: str, said: str) -> None:
    ask(page, question)
    expect(page.locator(".fault")).to_contain_text(said)
    page.get_by_role("button", name="再问一次").click()
    expect(page.locator(".fault")).to_have_count(2)


def test_enter_that_chooses_a_word_does_not_send(page: Page) -> None:
    box = page.get_by_label("问题", exact=True)
    box.fill("多少")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(page.locator(".asked")).to_have_count(0)
    expect(box).to_have_value("多少")


def test_nothing_is_cut_off_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for question in ("剩余未整改图斑多少", "分类列出问题", "多少图斑", "攻击"):
        ask(page, question)
        expect(page.get_by_role("button", name="提问")).to_be_visible()
        expect(page.locator(".asked").last).to_have_text(question)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_conversations_are_kept_renamed_and_deleted(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    expect(page.locator("ba-answer")).to_have_count(1)
    page.get_by_role("button", name="新对话").click()
    expect(page.locator("ba-answer")).to_have_count(0)
    ask(page, "分类列出问题")
    expect(page.locator("ba-answer")).to_have_count(1)
    expect(page.locator("nav .title")).to_have_text(["分类列出问题", "剩余未整改图斑多少"])
    page.reload()
    page.locator("nav").get_by_role("button", name="剩余未整改图斑多少", exact=True).click()
    expect(page.locator(".headline")).to_have_text("63个")
    ask(page, "问过什么")
    expect(page.locator("ba-answer .text").last).to_contain_text("剩余未整改图斑多少")
    page.once("dialog", lambda dialog: dialog.accept("六月的数"))
    page.get_by_role("button", name="给“剩余未整改图斑多少”改名").click()
    expect(page.locator("nav .title").first).to_have_text("六月的数")
    page.get_by_role("button", name="删除“六月的数”").click()
    expect(page.locator("nav .title")).to_have_text(["分类列出问题"])
    expect(page.locator("ba-answer")).to_have_count(0)


def test_an_answer_is_copied_and_rated(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    page.get_by_role("button", name="复制").click()
    expect(page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    page.get_by_role("button", name="没用").click()
    page.get_by_label("哪里不对").fill("少了一个镇")
    page.get_by_role("button", name="发送").click()
    expect(page.get_by_role("status").filter(has_text="谢谢，已记下")).to_be_visible()
    expect(page.get_by_role("button", name="没用")).to_have_attribute("aria-pressed", "true")


def test_a_chart_is_drawn_from_our_own_server(page: Page) -> None:
    with page.expect_response("**/pages/charts.js") as drawn:
        ask(page, "画图")
    assert drawn.value.ok
    expect(page.locator("ba-chart canvas")).to_be_visible()
    expect(page.get_by_role("img", name="各类个数")).to_be_visible()


def test_examples_are_asked_by_clicking(page: Page) -> None:
    page.locator(".examples button").first.click()
    expect(page.locator(".headline")).to_have_text("63个")


def test_it_can_be_used_by_keyboard_alone(page: Page) -> None:
    ask(page, "剩余未整改图斑多少")
    mark = page.get_by_role("button", name="〔1〕", exact=True)
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("blockquote")).to_be_visible()
    expect(mark).to_have_attribute("aria-expanded", "true")
