"""Pages of Chromium that note what a reader's browser would be asked to do behind their back."""

from __future__ import annotations

import gzip
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from built_site import ANY, BuiltSite
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

from lacking import lacks

PHONE, SMALL, DESKTOP = (390, 844), (320, 640), (1280, 900)
WATCH = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  console.warn("refused by the policy:", effectiveDirective, blockedURI), true)"""
NAMED = "changes "
"""Begins the name of the one line that the page about privacy says a browser keeps."""
STORED = f"""() => [document.cookie, ...Object.keys(sessionStorage), ...Object.keys(localStorage)
  .filter((name) => !name.startsWith({NAMED!r}) || localStorage[name].length > 30)]"""
PACKED = {".html", ".css", ".mjs", ".js", ".json", ".svg", ".xml"}


@cache
def packed(path: Path) -> bytes:
    """Return a file as a host sends it: pages ask for the same few, and nobody changes them."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path as a host does: texts packed, 404.html for what is not."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def __init__(self, *given: Any, sub_path: str, **named: Any) -> None:
        self.sub_path = sub_path
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.sub_path)
        return super().translate_path(f"/{inside}" if inside != path else "/nothing-here")

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self._packed(Path(self.directory) / "404.html", status=404)
        if path.suffix not in PACKED or not self._in_place():
            return super().send_head()
        return self._packed(path)

    def _packed(self, path: Path, status: int = 200) -> BytesIO:
        data = packed(path)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def end_headers(self) -> None:
        # As GitHub Pages does, and _headers asks for: a sandboxed frame is of no origin.
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        with suppress(ConnectionError):  # a page that is closed stops asking
            super().copyfile(source, outputfile)

    def _in_place(self) -> bool:
        path = self.path.split("?")[0]
        return path.endswith("/") or not Path(self.translate_path(path)).is_dir()

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


def named(kind: str) -> str:
    """Return what a page is called in what a run says."""
    return kind if kind == ANY else f'page of the kind "{kind}"'


@dataclass
class Pages:
    """Opens pages by kind or address, in a fresh context each, and keeps what was noticed."""

    browser: Browser
    base: str
    site: BuiltSite
    reports: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(
        self, kind: str, size: tuple[int, int] = DESKTOP, *, having: str = "", **settings: Any
    ) -> Page:
        """Open the heaviest page of a kind, one that has such an element; else leave the test.

        Settings are those of a context.
        """
        address = self.site.find(kind, having)
        if address is None:
            lacks(f"{named(kind)} with {having}" if having else named(kind))
        return self.open_address(address, size, **settings)

    def open_address(self, address: str, size: tuple[int, int] = DESKTOP, **settings: Any) -> Page:
        """Open any page of the site."""
        width, height = size
        calm = {"reduced_motion": "reduce", **settings}
        context = self.browser.new_context(viewport={"width": width, "height": height}, **calm)
        self.contexts.append(context)
        context.add_init_script(WATCH)
        context.on("console", self._heard)
        context.on("weberror", self._broke)
        context.on("request", self._asked)
        page = context.new_page()
        page.goto(self.base + address)
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        self.reports.append(f"console: {message.text}")

    def _broke(self, error: WebError) -> None:
        self.reports.append(f"error: {error.error}")

    def _asked(self, request: Request) -> None:
        self.requests.append(request)

    def asked(self, ending: str = "") -> list[str]:
        """Return the addresses asked for so far that end so."""
        return [request.url for request in self.requests if request.url.endswith(ending)]

    def faults(self) -> list[str]:
        """Return what no page may do: complain, ask others, store anything."""
        strangers = [url for url in self.asked() if not url.startswith((self.base, "data:"))]
        stored = [str(cookie) for context in self.contexts for cookie in context.cookies()]
        pages = [page for context in self.contexts for page in context.pages]
        kept = [item for page in pages for item in page.evaluate(STORED) if item]
        return [*self.reports, *(f"asked of others: {url}" for url in strangers), *stored, *kept]

    def close(self) -> None:
        """Close what was opened."""
        for context in self.contexts:
            context.close()
