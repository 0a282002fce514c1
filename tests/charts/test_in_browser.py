"""The figures in a real browser, under the policy that the site will have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import dist
from xml.etree import ElementTree

import pytest
from invented import ROOT, timeline
from playwright.sync_api import Browser, Page, expect

from explainer import charts

FERRY = "#timeline-ferry"
MIDDLES = """() => [...document.querySelectorAll('#timeline-ferry .points path')]
  .map((mark) => mark.getBoundingClientRect())
  .map((box) => [box.x + box.width / 2, box.y + box.height / 2])
  .filter(([x]) => x > 0 && x < innerWidth)"""
TOPS = "[...document.querySelectorAll('figure')].map((one) => one.getBoundingClientRect().top)"
SERIES = ("passengers", "boats")
IN_RGB = """(colour) => { const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = colour; return getComputedStyle(probe).color }"""


@dataclass
class Shown:
    """A page of charts, with what went wrong in it."""

    page: Page
    errors: list[str]

    def explore(self, figure: str) -> None:
        self.page.locator(f"{figure} [data-explore]").click()
        expect(self.page.locator(f"{figure} .timeline-tools")).to_be_visible()
        expect(self.page.locator(f"{figure} .timeline-say")).to_be_empty()

    def range(self) -> list[float]:
        live = "document.querySelector('#timeline-ferry .timeline-live')"
        return self.page.evaluate(f"{live}.layout.xaxis.range")

    def point(self, index: int) -> tuple[float, float]:
        """Middle of a mark of the chart; 0 is the first of the first lane."""
        points = self.page.locator(f"{FERRY} .timeline-live .points path")
        box = points.nth(index).bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture
def shown(browser: Browser, site: str) -> Iterator[Shown]:
    yield from _open(browser, site, 1280)


def _open(browser: Browser, site: str, width: int, **more: object) -> Iterator[Shown]:
    context = browser.new_context(viewport={"width": width, "height": 900}, **more)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site)
    yield Shown(page, errors)
    violations = page.evaluate("window.violations")
    context.close()
    assert violations == []
    assert errors == []


def test_one_drawing_at_a_time(browser: Browser, site: str) -> None:
    for width, there in ((320, []), (700, ["middle"]), (1000, ["half"]), (1280, ["wide"])):
        for shown in _open(browser, site, width):
            seen = [
                name
                for name in ("wide", "half", "middle")
                if shown.page.locator(f"{FERRY} .drawing-{name}").is_visible()
            ]
            assert seen == there


def test_nothing_is_downloaded_before_a_reader_asks(browser: Browser, site: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(site)
    assert {"timeline.mjs", "timeline.css"} <= set(asked)
    assert not {"chart.mjs", "plotly.js", "plotly.css", "ferry.json"} & set(asked)
    page.close()


@pytest.mark.parametrize(
    ("figure", "drawing"),
    [(FERRY, ".drawing-wide"), *((f"#chart-{name}", ".poster-wide") for name in SERIES)],
)
def test_a_chart_takes_the_place_of_its_drawing(shown: Shown, figure: str, drawing: str) -> None:
    shown.explore(figure)
    expect(shown.page.locator(f"{figure} {drawing}")).to_be_hidden()
    live = shown.page.locator(f"{figure} .timeline-live")
    assert live.get_attribute("aria-hidden") == "true"
    assert live.locator("button, a[href]").count() == 0
    shown.page.get_by_role("button", name="Show the drawing").click()
    expect(shown.page.locator(f"{figure} {drawing}")).to_be_visible()
    expect(live).to_be_hidden()


def test_every_mark_is_drawn_in_its_lane_colour(shown: Shown) -> None:
    shown.explore(FERRY)
    assert shown.page.locator(f"{FERRY} .timeline-live .points path").count() == 20 + 1
    first = shown.page.locator(f"{FERRY} .timeline-live .points path").first
    token = "getComputedStyle(document.documentElement).getPropertyValue('--lane-1')"
    fill = first.evaluate("e => getComputedStyle(e).fill")
    assert fill == shown.page.evaluate(IN_RGB, shown.page.evaluate(token))


def test_colours_follow_the_scheme(shown: Shown) -> None:
    shown.explore(FERRY)
    first = shown.page.locator(f"{FERRY} .timeline-live .points path").first
    light = first.evaluate("e => getComputedStyle(e).fill")
    shown.page.emulate_media(color_scheme="dark")
    expect(first).not_to_have_css("fill", light)


def test_hover_shows_the_title_as_it_is_written(shown: Shown) -> None:
    shown.explore(FERRY)
    quay = [mark.id for mark in _by_lane()].index("quay")
    shown.page.mouse.move(*shown.point(quay))
    expect(shown.page.locator(f"{FERRY} .hovertext")).to_contain_text("<b>who pays?</b>")


def test_a_click_follows_the_mark(shown: Shown) -> None:
    shown.explore(FERRY)
    shown.page.mouse.click(*shown.point(0))
    shown.page.wait_for_url("**/page.html?*#first-boat")


def _at(shown: Shown, identity: str) -> tuple[float, float]:
    """Where on the page the name of a drawn event ends."""
    drawing = shown.page.locator(f"{FERRY} .drawing-wide img").bounding_box()
    root = ElementTree.fromstring(charts.posters(timeline())[0].svg)
    mark = next(g for g in root.iter() if g.get("data-href") == f"#{identity}")
    _, top, right, foot = map(float, str(mark.get("data-box")).split())
    assert drawing
    scale = drawing["width"] / float(root.get("width", 0))
    return drawing["x"] + (right - 8) * scale, drawing["y"] + (top + foot) / 2 * scale


def test_a_drawn_mark_may_be_followed_too(shown: Shown) -> None:
    shown.page.mouse.move(*_at(shown, "treaty"))
    expect(shown.page.locator(f"{FERRY} .drawing-wide")).to_have_class(re.compile("is-mark"))
    expect(shown.page.locator(f"{FERRY} .drawing-wide")).to_have_attribute("title", "1950")
    shown.page.mouse.click(*_at(shown, "treaty"))
    shown.page.wait_for_url("**/page.html#treaty")


@pytest.mark.parametrize("href", ["https://example.org/", "javascript:alert(1)", "//example.org/"])
def test_a_figure_cannot_lead_off_the_site(shown: Shown, href: str) -> None:
    file = charts.posters(timeline())[0].svg.replace('"#treaty"', f'"{href}"')
    shown.page.route("**/ferry-wide.svg", lambda route: route.fulfill(body=file))
    before = shown.page.url
    shown.page.mouse.move(*_at(shown, "treaty"))
    expect(shown.page.locator(f"{FERRY} .drawing-wide")).to_have_class(re.compile("is-mark"))
    shown.page.mouse.click(*_at(shown, "treaty"))
    assert shown.page.url == before
    assert shown.page.title() == "Charts under the site's policy"


def test_period_buttons_by_keyboard(shown: Shown) -> None:
    shown.page.locator(f"{FERRY} [data-explore]").focus()
    shown.page.keyboard.press("Enter")
    expect(shown.page.get_by_role("button", name="All").first).to_have_attribute(
        "aria-pressed", "true"
    )
    whole = shown.range()
    shown.page.keyboard.press("Tab")
    shown.page.keyboard.press("Tab")
    shown.page.keyboard.press("Enter")
    first = shown.page.get_by_role("button", name="Two ferries")
    expect(first).to_have_attribute("aria-pressed", "true")
    assert shown.range()[1] < whole[1]
    shown.page.keyboard.press("Escape")
    expect(shown.page.locator(f"{FERRY} .drawing-wide")).to_be_visible()
    expect(shown.page.locator(f"{FERRY} [data-explore]")).to_be_focused()


def test_zoom_buttons_stay_within_the_whole(shown: Shown) -> None:
    shown.explore(FERRY)
    whole = shown.range()
    press = lambda name: shown.page.locator(FERRY).get_by_role("button", name=name).click()  # noqa: E731
    press("Zoom in")
    inner = shown.range()
    assert whole[0] < inner[0] < inner[1] < whole[1]
    press("Later")
    assert shown.range()[0] > inner[0]
    for _ in range(3):
        press("Zoom out")
    assert shown.range() == pytest.approx(whole)


def test_zoomed_in_the_ticks_are_finer(shown: Shown) -> None:
    shown.explore(FERRY)
    ticks = shown.page.locator(f"{FERRY} .xtick")
    coarse = set(ticks.all_text_contents())
    shown.page.get_by_role("button", name="A bridge is discussed").click()
    expect(ticks.first).to_have_text("2020")
    assert set(ticks.all_text_contents()) - coarse


def test_a_lane_may_be_left_out(shown: Shown) -> None:
    shown.explore(FERRY)
    marks = shown.page.locator(f"{FERRY} .timeline-live .points path")
    courts = shown.page.locator(FERRY).get_by_role("button", name="Courts")
    courts.click()
    expect(marks).to_have_count(17 + 1)
    expect(courts).to_have_attribute("aria-pressed", "false")
    courts.click()
    expect(marks).to_have_count(20 + 1)


@pytest.mark.parametrize(
    "missing", ["chart.mjs", "axis.mjs", "plotly.js", "plotly.css", "ferry.json"]
)
def test_a_failed_download_leaves_the_drawing(shown: Shown, missing: str) -> None:
    shown.page.route(f"**/{missing}", lambda route: route.abort())
    shown.page.locator(f"{FERRY} [data-explore]").click()
    status = shown.page.locator(f"{FERRY} [role=status]")
    expect(status).to_have_text("The chart could not be loaded.")
    expect(shown.page.locator(f"{FERRY} .drawing-wide")).to_be_visible()
    shown.page.unroute(f"**/{missing}")
    shown.explore(FERRY)


def test_a_finger_that_drags_moves_along_time(browser: Browser, site: str) -> None:
    for shown in _open(browser, site, 390, has_touch=True):
        shown.explore(FERRY)
        shown.page.locator(FERRY).get_by_role("button", name="Zoom in").tap()
        low, high = shown.range()
        _touch(shown.page, [(150, 1)], [(270, 1)])
        assert shown.range()[0] < low
        assert shown.range()[1] - shown.range()[0] == pytest.approx(high - low)


def test_a_tap_says_what_the_next_will_do(browser: Browser, site: str) -> None:
    for shown in _open(browser, site, 390, has_touch=True):
        shown.explore(FERRY)
        note = shown.page.locator(f"{FERRY} .timeline-note")
        x, y = shown.page.evaluate(MIDDLES)[0]
        before = shown.page.url
        shown.page.touchscreen.tap(x, y)
        expect(note).to_contain_text("Tap again to open it.")
        expect(shown.page.locator(f"{FERRY} .hovertext")).to_be_visible()
        assert shown.page.url == before
        way = note.get_by_role("link").evaluate("(link) => link.hash")
        shown.page.touchscreen.tap(x, y)
        shown.page.wait_for_url(f"**{way}")


def test_on_a_phone_marks_are_apart_and_of_one_period(browser: Browser, site: str) -> None:
    for shown in _open(browser, site, 390, has_touch=True):
        shown.explore(FERRY)
        heights = [
            shown.page.locator(f"{FERRY} {part}").first.evaluate("(one) => one.clientHeight")
            for part in (".timeline-stage", ".timeline-live .svg-container")
        ]
        assert heights[0] == heights[1]
        periods = shown.page.get_by_role("group", name="Period")
        expect(periods.locator("[aria-pressed=true]")).not_to_have_text("All")
        for name in ("All", "Two ferries"):
            periods.get_by_role("button", name=name).tap()
            shown.page.wait_for_timeout(400)
            middles = shown.page.evaluate(MIDDLES)
            assert min(dist(a, b) for a, b in combinations(middles, 2)) >= 24


@pytest.mark.parametrize("size", [320, 700, 1280])
def test_nothing_moves_when_a_chart_comes_or_goes(browser: Browser, site: str, size: int) -> None:
    for shown in _open(browser, site, size):
        button = shown.page.locator("#chart-passengers [data-explore]")
        button.scroll_into_view_if_needed()
        before = shown.page.evaluate(TOPS)
        shown.explore("#chart-passengers")
        assert shown.page.evaluate(TOPS)[:2] == before[:2]
        shown.page.go_back()
        expect(button).to_be_focused()
        assert shown.page.evaluate(TOPS) == before


def test_a_link_opens_what_was_shown(shown: Shown) -> None:
    shown.explore(FERRY)
    shown.page.get_by_role("button", name="Two ferries").click()
    shown.page.locator(FERRY).get_by_role("button", name="Courts").click()
    expect(shown.page).to_have_url(re.compile(r"period=Two\+ferries&without="))
    seen = shown.range()
    shown.page.goto(shown.page.url)
    expect(shown.page.get_by_role("button", name="Two ferries")).to_have_attribute(
        "aria-pressed", "true"
    )
    courts = shown.page.locator(FERRY).get_by_role("button", name="Courts")
    expect(courts).to_have_attribute("aria-pressed", "false")
    assert shown.range() == seen
    shown.page.get_by_role("button", name="Show the drawing").click()
    expect(shown.page).to_have_url(re.compile(r"page\.html$"))


def test_a_link_to_a_stretch_of_time_opens_it(shown: Shown) -> None:
    shown.explore(FERRY)
    shown.page.locator(FERRY).get_by_role("button", name="Zoom in").click()
    seen = shown.range()
    expect(shown.page).to_have_url(re.compile(r"from=[\d.]+&to=[\d.]+$"))
    shown.page.goto(shown.page.url)
    expect(shown.page.locator(f"{FERRY} .main-svg").first).to_be_visible()
    expect(shown.page.locator(f"{FERRY} .timeline-say")).to_be_empty()
    assert shown.range() == pytest.approx(seen, abs=0.1)


def test_marks_are_walked_by_keyboard(shown: Shown) -> None:
    shown.explore(FERRY)
    shown.page.locator(f"{FERRY} .timeline-stage").focus()
    shown.page.keyboard.press("ArrowRight")
    note = shown.page.locator(f"{FERRY} .timeline-note")
    expect(note).to_contain_text("Enter opens it.")
    first = note.text_content()
    shown.page.keyboard.press("ArrowRight")
    expect(note).not_to_have_text(first or "")
    way = note.get_by_role("link").evaluate("(link) => link.hash")
    shown.page.keyboard.press("Enter")
    shown.page.wait_for_url(f"**{way}")


def test_two_fingers_zoom(browser: Browser, site: str) -> None:
    for shown in _open(browser, site, 390, has_touch=True):
        shown.explore(FERRY)
        low, high = shown.range()
        _touch(shown.page, [(150, 1), (210, 2)], [(100, 1), (260, 2)])
        assert shown.range()[1] - shown.range()[0] < (high - low) * 0.6


def _touch(page: Page, start: list[tuple[int, int]], end: list[tuple[int, int]]) -> None:
    """Fingers (x, id) on the chart from their start to their end."""
    box = page.locator(f"{FERRY} .nsewdrag").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    client = page.context.new_cdp_session(page)
    for kind, places in (("touchStart", start), ("touchMove", end), ("touchEnd", [])):
        points = [{"x": x, "y": y, "id": finger} for x, finger in places]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_chart_has_no_violation_of_accessibility_rules(shown: Shown) -> None:
    axe = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    shown.explore(FERRY)
    shown.page.evaluate(axe)
    found = shown.page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    assert [item["id"] for item in found["violations"]] == []


def _by_lane() -> list:
    """Marks in the order in which the chart draws them: lane by lane, by time."""
    value = timeline()
    return [
        mark
        for lane in value.lanes
        for mark in sorted(value.marks, key=lambda mark: mark.start)
        if mark.lane == lane.id
    ]
