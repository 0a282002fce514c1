"""What another site shows in a frame, as its readers get it: on a page of another origin, whose
frame may do what the snippet lets it, and no more."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, FrameLocator, Page, expect
from selectolax.lexbor import LexborHTMLParser

PARTS = ("accounts", "chart", "figures", "map", "now", "timeline")
WIDTHS = (320, 480, 800)
PUBLIC = "https://news.example/repository/"
BESIDE = "<style>body { display: flex; align-items: start } iframe { flex: none }</style>"
NEEDS = """() => [document.querySelector(".embed-standing").getBoundingClientRect().bottom,
  document.documentElement.scrollWidth - innerWidth]"""
GROUND = "() => getComputedStyle(document.body.parentElement).backgroundColor"


class Host(BaseHTTPRequestHandler):
    """Another site, whose every page is the one that was written last."""

    shown = ""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Host.shown.encode())

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


class Elsewhere:
    """Shows snippets on a page of another origin, and keeps what was said and asked there."""

    def __init__(self, browser: Browser, ours: str, address: str) -> None:
        self.browser, self.ours, self.address = browser, ours, address
        self.said: list[str] = []
        self.asked: list[str] = []

    def show(self, *snippets: str, **settings: Any) -> Page:
        """Return the page with some snippets, their addresses those of the site that is served."""
        frames = "".join(snippets).replace(PUBLIC, self.ours).replace("width: 100%", "width: 700px")
        Host.shown = f"<!doctype html><title>Elsewhere</title><body>{BESIDE}{frames}"
        # Side by side: a frame that is far below what a reader sees is not loaded.
        wide = {"viewport": {"width": 3_000, "height": 1_000}, **settings}
        page = self.browser.new_context(**wide).new_page()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(self.address)
        for number in range(len(snippets)):
            # The page does not wait for frames that are loaded lazily.
            expect(
                page.frame_locator("iframe").nth(number).locator(".embed-standing")
            ).to_be_visible()
        for frame in page.frames[1:]:
            frame.wait_for_load_state("load")
        return page


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def elsewhere(browser: Browser, base: str, host: str) -> Iterator[Elsewhere]:
    place = Elsewhere(browser, base, host)
    yield place
    for context in browser.contexts:
        context.close()
    # What presses a link for the test is a script, which the sandbox refuses; the page has none.
    assert [said for said in place.said if not said.startswith("Blocked script execution")] == []
    assert [url for url in place.asked if not url.startswith((base, host, "data:"))] == []


def answer(site: BuiltSite, kind: str) -> tuple[Path, dict[str, Any]]:
    """Return the heaviest page for a frame of a kind, and what hosts are told of it."""
    found = [page for page in site.pages["embed"] if page.parents[1].name == kind]
    return found[0], json.loads((found[0].parent / "oembed.json").read_text("utf-8"))


@pytest.mark.parametrize("kind", PARTS)
def test_a_frame_is_as_high_as_what_it_shows(
    kind: str, site: BuiltSite, elsewhere: Elsewhere
) -> None:
    _, told = answer(site, kind)
    frame = told["html"]
    wide = (frame.replace("width: 100%", f"width: {width}px") for width in WIDTHS)
    page = elsewhere.show(*wide)

    for inside in page.frames[1:]:
        needs, too_wide = inside.evaluate(NEEDS)
        assert too_wide <= 0
        assert needs <= told["height"]


@pytest.mark.parametrize("kind", PARTS)
def test_it_is_whole_without_scripts(kind: str, site: BuiltSite, elsewhere: Elsewhere) -> None:
    _, told = answer(site, kind)
    page = elsewhere.show(told["html"], java_script_enabled=False)
    inside = page.frame_locator("iframe")

    expect(inside.get_by_role("heading", level=1)).to_be_visible()
    expect(inside.locator(".embed-standing .whole")).to_be_visible()
    expect(inside.locator("#snippet")).to_be_hidden()
    expect(inside.get_by_role("button")).to_be_hidden()


def test_the_end_of_its_address_says_whether_it_is_dark(
    site: BuiltSite, elsewhere: Elsewhere
) -> None:
    _, told = answer(site, "map")
    path = told["html"].split('"')[1]
    ends = ("", "#dark", "#light", "#compact-dark")
    page = elsewhere.show(*(told["html"].replace(path, f"{path}{end}") for end in ends))
    plain, dark, light, compact = (frame.evaluate(GROUND) for frame in page.frames[1:])

    assert dark == compact != light == plain


def test_a_link_leads_out_of_the_frame(site: BuiltSite, elsewhere: Elsewhere) -> None:
    _, told = answer(site, "accounts")
    page = elsewhere.show(told["html"])
    way = page.frame_locator("iframe").locator(".whole")
    whole = way.evaluate("(link) => link.href")
    way.click()

    expect(page).to_have_url(whole)


def _explored(inside: FrameLocator) -> None:
    inside.get_by_role("button").first.click()
    expect(inside.locator(".js-plotly-plot").first).to_be_visible()


def test_a_chart_that_may_run_scripts_can_be_explored(
    site: BuiltSite, elsewhere: Elsewhere
) -> None:
    for kind in ("chart", "timeline"):
        page = elsewhere.show(answer(site, kind)[1]["html"])
        _explored(page.frame_locator("iframe"))


@pytest.mark.parametrize("kind", PARTS)
def test_hosts_are_told_what_the_protocol_asks_for(kind: str, site: BuiltSite) -> None:
    page, told = answer(site, kind)
    here = f"{PUBLIC}embed/{kind}/{page.parent.name}/"

    assert told["version"] == "1.0"
    assert told["type"] == "rich"
    assert told["provider_url"] == PUBLIC
    assert told["provider_name"]
    assert told["author_name"]
    assert told["cache_age"] > 0
    assert isinstance(told["width"], int)
    assert isinstance(told["height"], int)
    thumbnail = site.folder / told["thumbnail_url"].removeprefix(PUBLIC)
    assert thumbnail.is_file()
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)
    tree = LexborHTMLParser(told["html"])
    frame, link = tree.css_first("iframe").attributes, tree.css_first("a").attributes
    assert (frame["src"], frame["title"], frame["loading"]) == (here, told["title"], "lazy")
    assert frame["height"] == str(told["height"])
    allowed = (frame["sandbox"] or "").split()
    assert "allow-same-origin" not in allowed
    assert ("allow-scripts" in allowed) == bool(site.tree(page).css("script"))
    assert site.file((link["href"] or "").removeprefix(PUBLIC)).is_file()


def test_a_page_names_what_hosts_are_told_of_it(site: BuiltSite) -> None:
    led = "link[type='application/json+oembed']"
    for kind in ("event", "topic", "numbers", "map", "home", "timeline", "embed"):
        address = site.find(kind, led)
        assert address is not None, kind
        for link in site.tree(site.file(address)).css(led):
            told = site.folder / (link.attributes["href"] or "").removeprefix(PUBLIC)
            assert json.loads(told.read_text("utf-8"))["title"] == link.attributes["title"]


def test_what_is_copied_is_what_hosts_are_told(site: BuiltSite) -> None:
    for kind in PARTS:
        page, told = answer(site, kind)
        copied = site.tree(page).css_first("#snippet pre")
        assert unescape(copied.text()) == told["html"]
        assert site.tree(page).css_first('meta[name="robots"]').attributes["content"] == "noindex"
