"""The preview in a real browser, under the policy that built pages carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from test_serve import Newsroom, preview

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
