"""Files of a built site opened in a browser with the policy taken out: what runs, what leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

ORIGIN = "http://site.invalid"
REPORT_ONLY = (
    "script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "frame-src 'none'; object-src 'none'; media-src 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types site"
)
"""Nothing of it is held to: what it would have stopped is only told, whatever it tried."""
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".csv": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".geojson": "application/json",
}
WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = (said) => { ran.push(`${name}(${said})`) };
addEventListener("securitypolicyviolation", (refused) =>
  ran.push(`${refused.effectiveDirective} ${refused.blockedURI} ${refused.sample}`), true);
"""
TOUCH = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const kinds = ["mouseover", "mouseenter", "pointerover", "focus", "focusin", "mousedown", "load",
    "error", "toggle", "animationstart", "transitionend", "scroll", "wheel", "copy", "begin"];
  for (const one of document.querySelectorAll("body *"))
    for (const kind of kinds) one.dispatchEvent(new Event(kind, {bubbles: false}));
}"""
MIDDLES = """() => [...document.querySelectorAll(".timeline-live .points path")].slice(0, 8)
  .map((mark) => mark.getBoundingClientRect())
  .map((box) => [box.x + box.width / 2, box.y + box.height / 2])"""
SCRIPTED = "() => [...(window.ran || [])]"


@dataclass
class Opened:
    """A site as a browser meets it; ``faults`` are what ran and what left, with where."""

    folder: Path
    browser: Browser
    faults: list[str] = field(default_factory=list)
    files: int = 0
    _where: str = ""

    def context(self) -> BrowserContext:
        """Return a context that is served from the folder and asks nobody else."""
        context = self.browser.new_context(reduced_motion="reduce")
        context.add_init_script(WATCH)
        context.route("**/*", self._answer)
        context.on("dialog", lambda dialog: (self._wrong(dialog.message), dialog.dismiss()))
        return context

    def all(self, addresses: Iterable[str]) -> None:
        """Open files by their addresses, one after the other, and touch what is in them."""
        context = self.context()
        page = context.new_page()
        page.on("popup", lambda other: self._wrong(f"a window: {other.url}"))
        for address in addresses:
            self.visit(page, address)
        context.close()

    def visit(self, page: Page, address: str) -> None:
        """Open one file; keep what ran in it, and whether the browser was led elsewhere."""
        self._where = address
        page.goto(f"{ORIGIN}/{address}", wait_until="load")
        if address.endswith((".html", ".svg", "/")):
            page.evaluate(TOUCH)
        self.look(page)
        self.files += 1

    def look(self, page: Page) -> None:
        """Keep what ran until now."""
        for said in page.evaluate(SCRIPTED):
            self._wrong(f"ran: {said}")
        if not page.url.startswith(f"{ORIGIN}/"):
            self._wrong(f"led to {page.url}")

    def _wrong(self, what: str) -> None:
        self.faults.append(f"{self._where}: {what}")

    def _answer(self, route: Route, request: Request) -> None:
        address = request.url.partition("?")[0].partition("#")[0]
        if not address.startswith(f"{ORIGIN}/"):
            self._wrong(f"left: {request.url}")
            route.abort()
            return
        path = self.folder / address.removeprefix(f"{ORIGIN}/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            route.fulfill(status=404, body="")
            return
        body = path.read_bytes()
        headers = {"Content-Type": TYPES.get(path.suffix, "application/octet-stream")}
        if path.suffix == ".html":
            body = _POLICY.sub(b"", body)
            headers["Content-Security-Policy-Report-Only"] = REPORT_ONLY
        route.fulfill(status=200, body=body, headers=headers)

    def search(self, words: str) -> int:
        """Search the site; return how many results were shown."""
        context = self.context()
        page = context.new_page()
        self.visit(page, "search/")
        page.get_by_role("searchbox").fill(words)
        said = page.get_by_role("main").get_by_role("status")
        said.filter(has_text=re.compile("result|found")).wait_for()
        page.locator("[data-results][aria-busy=false]").wait_for(state="attached")
        results = page.locator("[data-found]:visible a")
        results.first.wait_for()
        page.evaluate(TOUCH)
        self.look(page)
        shown = results.count()
        context.close()
        return shown

    def explore(self, address: str) -> None:
        """Draw the chart of a page, and rest on its marks as a hand does."""
        context = self.context()
        page = context.new_page()
        self.visit(page, address)
        page.locator("figure.is-live [data-explore]").first.click()
        page.locator(".timeline-live .points path").first.wait_for(state="attached")
        for x, y in page.evaluate(MIDDLES):
            page.mouse.move(x, y)
            self.look(page)
        page.evaluate(TOUCH)
        self.look(page)
        context.close()
