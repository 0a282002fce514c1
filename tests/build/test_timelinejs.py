"""Timelines as TimelineJS itself loads and shows them, in a browser that reaches nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

THEIRS = Path(__file__).parents[2] / "node_modules/@knight-lab/timelinejs/dist"
HOST = "https://timeline.example/"
PAGE = (
    '<!doctype html><link rel="stylesheet" href="css/timeline.css"><div id="timeline" '
    'style="height: 600px"></div><script src="js/timeline.js"></script>'
)
LOAD = """said => {
    window.shown = new TL.Timeline("timeline", said, {font: null, language: "en"});
}"""
SHOWN = "[shown.config.events.map(one => one.unique_id), shown.config.messages.errors]"


@pytest.fixture
def page(browser: Browser) -> Page:
    page = browser.new_page(viewport={"width": 1000, "height": 700})

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOST).partition("?")[0]
        file = THEIRS / name
        if not name:
            route.fulfill(content_type="text/html", body=PAGE)
        elif route.request.url.startswith(HOST) and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(HOST)
    return page


@pytest.mark.parametrize("name", ["all-events", "topic-ferry"])
def test_timelinejs_shows_each_event(name: str, built: Path, page: Page) -> None:
    file = built / "data" / "timelines" / f"{name}.json"
    said: dict[str, Any] = json.loads(file.read_bytes())

    page.evaluate(LOAD, said)
    page.wait_for_function("window.shown.ready")
    assert page.evaluate(SHOWN) == [[event["unique_id"] for event in said["events"]], []]
    heads = page.locator(".tl-slide h2.tl-headline, .tl-slide h2.tl-headline-title")
    shown = {head.strip() for head in heads.all_text_contents()}
    assert {event["text"]["headline"] for event in said["events"]} <= shown
    assert "The Sound Desk, CC BY-SA 4.0" in page.locator(".tl-slide").first.inner_text()
