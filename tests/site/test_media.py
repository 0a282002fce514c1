"""On paper, without motion, in colours that the reader's system forces."""

from __future__ import annotations

import pytest
from built_site import ANY
from playwright.sync_api import expect
from watched_pages import DESKTOP, Pages

MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return parseFloat(transitionDuration) > 0 || animationName !== "none"
    || scrollBehavior === "smooth" }).map((element) => element.outerHTML.slice(0, 120))"""
PRINTED = """(link) => getComputedStyle(link, "::after").content"""
# Luminance of each mark against the ground behind it, as WCAG reckons it.
PALE = """() => {
  const light = (colour) => { const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
      .map((part) => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
      .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0) };
  const apart = (one, other) => { const [low, high] = [light(one), light(other)].sort();
    return (Math.max(low, high) + .05) / (Math.min(low, high) + .05) };
  const ground = getComputedStyle(document.body.parentElement).backgroundColor;
  const dots = [...document.querySelectorAll(".events > li:not(.now)")]
    .map((item) => getComputedStyle(item, "::after").borderTopColor);
  const rows = [...document.querySelectorAll(".chronology li > a")]
    .map((row) => getComputedStyle(row, "::before").borderTopColor);
  const marks = [...document.querySelectorAll(".poster .m :is(circle, rect)")]
    .map((mark) => getComputedStyle(mark)).map(({ fill, stroke, fillOpacity }) =>
      apart(fill, ground) * (fillOpacity < 1 ? .99 : 1) > apart(stroke, ground) ? fill : stroke);
  const states = [...document.querySelectorAll(".state")]
    .map((item) => getComputedStyle(item, "::before").borderTopColor)
    .filter((colour) => !/, 0\\)$/.test(colour));
  return [...new Set([...dots, ...rows, ...marks, ...states])]
    .filter((colour) => apart(colour, ground) < 3)
}"""


@pytest.mark.parametrize("kind", ["home", "article", "event", "timeline"])
def test_nothing_moves_for_who_asked_for_less_motion(kind: str, pages: Pages) -> None:
    page = pages.open(kind, reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("kind", ["article", "topic", "period", "event", "question"])
def test_paper_has_the_text_and_the_addresses_but_no_controls(kind: str, pages: Pages) -> None:
    page = pages.open(kind, having="#sources a[rel=external]")
    page.emulate_media(media="print")
    walks = 'nav:not([aria-label="Before and after"]):visible, button:visible'
    expect(page.locator(walks)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    links = page.locator("#sources a[rel=external]").all()
    assert links
    for link in links[:5]:
        assert (link.get_attribute("href") or "?") in link.evaluate(PRINTED)


def test_paper_has_what_a_screen_folds_away(pages: Pages) -> None:
    page = pages.open(ANY, having="details.more li")
    later = page.locator("details.more li").first
    expect(later).to_be_hidden()
    page.emulate_media(media="print")
    expect(later).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "article", "topic", "events", "event", "numbers"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stay_visible_in_forced_colours(kind: str, scheme: str, pages: Pages) -> None:
    page = pages.open(kind, DESKTOP, forced_colors="active", color_scheme=scheme)
    assert page.evaluate(PALE) == []
