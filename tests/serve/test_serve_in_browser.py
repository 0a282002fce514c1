"""The preview in a real browser, under the policy that built pages carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from test_serve import Newsroom, Written, editor, preview

import axe
from explainer.problems import Problem
from explainer.serve import Window

__all__ = ["editor"]

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_the_page_follows_the_editor_through_a_mistake(page: Page, tmp_path: Path) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    newsroom = Newsroom(tmp_path, head=meta)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    heading, alert = page.get_by_role("heading", level=1), page.get_by_role("alert")
    with preview(newsroom) as running:
        page.goto(f"http://127.0.0.1:{running.port}/")
        newsroom.write("Second ferry")
        expect(heading).to_have_text("Second ferry", timeout=30_000)
        newsroom.write("WRONG <b>ferry</b>")
        expect(alert).to_contain_text("unknown island", timeout=30_000)
        expect(heading).to_have_text("Second ferry")
        newsroom.write("Third ferry")
        expect(heading).to_have_text("Third ferry", timeout=30_000)
        expect(alert).to_have_count(0)
        assert [text for text in refused if "Security Policy" in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_message_is_a_way_to_its_line_for_the_keyboard_too(
    page: Page, tmp_path: Path, editor: Path, scheme: Literal["light", "dark"]
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.page = '<html lang="en"><head><title>Sound</title></head><main><h1>Ferry</h1></main>'
    page.emulate_media(color_scheme=scheme)
    with preview(newsroom) as running:
        page.goto(f"http://127.0.0.1:{running.port}/")
        newsroom.write("WRONG")
        panel = page.get_by_role("region", name="Not built: this is the last good page")
        expect(panel).to_contain_text("1 error", timeout=30_000)
        assert axe.violations(page) == []
        place = panel.get_by_role("button", name="content/ferry.md:1:1")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(place).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text(
            "content/ferry.md:1:1 is open in the editor"
        )
        page.keyboard.press("Escape")
        expect(panel).to_have_count(0)
        again = page.get_by_role("button", name="1 error")
        expect(again).to_be_focused()
        again.press("Enter")
        expect(panel).to_be_focused()


def test_links_say_what_is_a_draft_and_the_desk_where_all_was_written(
    page: Page, tmp_path: Path
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.write('Ferry</h1><main><a href="/">The ferry</a></main><h1>')

    def build(window: Window) -> list[Problem]:
        window.tell(Written())
        return newsroom.build(window)

    with preview(newsroom, build) as running:
        page.goto(f"http://127.0.0.1:{running.port}/")
        expect(page.get_by_role("main")).to_have_text("The ferrydraft")
        page.get_by_role("button", name="1 warning").click()
        expect(page.get_by_role("region", name="Built, with warnings")).to_be_visible()
        page.get_by_role("button", name="Edit", exact=True).click()
        panel = page.get_by_role("region", name="Where this was written")
        expect(panel.get_by_role("button", name="content/ferry.md:1:1")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Edit", exact=True)).to_be_focused()
