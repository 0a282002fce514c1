"""What a browser gets from the preview: the built site, and one script added on its way out."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from msgspec import DecodeError, json

from explainer import addresses
from explainer.serve.audience import file_of
from explainer.serve.editor import Place, found_below, opened

if TYPE_CHECKING:
    from _typeshed import StrPath

    from explainer.serve.builds import Builds, Outcome

BROWSER = Path(__file__).with_name("browser")
SCRIPTS = {f"/__{path.name}": path for path in sorted(BROWSER.glob("*.mjs"))}
RELOAD_ADDRESS = "/__reload.mjs"
BUILDS_ADDRESS, PLACES_ADDRESS, EDIT_ADDRESS = "/__builds", "/__places", "/__edit"
RELOAD_TAG = f'<script type="module" src="{RELOAD_ADDRESS}?good={{}}"></script></head>'
TOKEN_FIELD, TOKEN_HERE = "X-Preview-Token", b"TOKEN-OF-THIS-SESSION"
Own = Mapping[str, Callable[[], bytes]]
FORM = addresses.file_of(addresses.EDIT)
"""The one page that is never loaded anew: somebody writes in it."""
NAMES = ("127.0.0.1", "localhost")
QUIET = 30.0
"""Seconds after which a client that sends or takes nothing is let go."""
RETRY = b"retry: 500\n\n"
"""Milliseconds after which a browser asks again where a preview began anew."""
MOST_ASKED = 1_000_000
"""Bytes of a question: a page with 10,000 links asks for all of them."""
NOTHING_BUILT = (
    b"<!doctype html><html lang='en'><head><title>Nothing built yet</title></head></html>"
)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the built site as a static host would, and some addresses of the preview."""

    timeout = QUIET
    # What states no version is answered with a status too.
    default_request_version = "HTTP/1.0"

    def __init__(
        self, *args: Any, builds: Builds, directory: StrPath, own: Own, **kwargs: Any
    ) -> None:
        self.builds, self.own = builds, own
        super().__init__(*args, directory=str(directory), **kwargs)

    def parse_request(self) -> bool:
        """Refuse what no page of ours asks for, before anything is looked up."""
        if not super().parse_request():
            return False
        if self._is_ours():
            return True
        self.send_error(HTTPStatus.FORBIDDEN, "Only pages of this preview are answered")
        return False

    def _is_ours(self) -> bool:
        """Say whether a browser asks for a page that is open here, by this machine's own name.

        A site elsewhere whose name leads to this machine (DNS rebinding) has another ``Host``; one
        that asks from its own page another ``Origin``.
        """
        port = self.connection.getsockname()[1]
        ours = {f"{name}:{port}" for name in NAMES}
        origin = self.headers.get("Origin")
        return self.headers.get("Host") in ours and (
            origin is None or origin.removeprefix("http://") in ours
        )

    def do_GET(self) -> None:
        """Answer with one of our own addresses, a page with the script added, or a file."""
        self._answered(self._answer)

    def do_POST(self) -> None:
        """Answer a question of our script, which knows the token of this session.

        Nobody else does: it stands in a script that only pages of this preview can load.
        """
        told = self.headers.get(TOKEN_FIELD, "").encode()
        answer = {PLACES_ADDRESS: self._send_places, EDIT_ADDRESS: self._edit}.get(self.path)
        if not hmac.compare_digest(told, self.builds.token.encode()) or answer is None:
            self.send_error(HTTPStatus.FORBIDDEN, "Only scripts of this preview are answered")
        else:
            self._answered(answer)

    def _answered(self, answer: Callable[[], None]) -> None:
        try:
            answer()
        except OSError as error:
            # A name longer than a file's may be; a browser that has gone away needs no answer.
            if not isinstance(error, ConnectionError | TimeoutError):
                self._send_missing()

    def _answer(self) -> None:
        address = self.path.partition("?")[0]
        file = Path(self.translate_path(self.path)) / ("index.html" if address[-1:] == "/" else "")
        # Taken once: a build in between costs one reload, and is never missed.
        outcome = self.builds.outcome
        name = file.relative_to(self.directory).as_posix()
        ahead = outcome.ahead.get(name)
        is_page = file.suffix == ".html" and (ahead or file.is_file())
        self.builds.audience.asked_for(name.removesuffix("index.html") if is_page else None)
        if address == BUILDS_ADDRESS:
            self._send_builds()
        elif address in SCRIPTS:
            self._send_script(SCRIPTS[address])
        elif address in self.own:
            self._send_own(address, outcome.good)
        elif is_page:
            number = None if name == FORM else outcome.number(name)
            self._send_page(HTTPStatus.OK, ahead or file.read_bytes(), number)
        elif ahead:
            self._send(HTTPStatus.OK, self.guess_type(name), ahead)
        elif file.exists():
            super().do_GET()
        else:
            self._send_missing()

    def end_headers(self) -> None:
        """Forbid caching, since what is shown was built last, and use in pages of other sites."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for what an editor must read."""

    def _send_missing(self) -> None:
        good, page = self.builds.outcome.good, Path(self.directory) / "404.html"
        content = page.read_bytes() if page.is_file() else NOTHING_BUILT
        self._send_page(HTTPStatus.NOT_FOUND, content, good)

    def _send_page(self, status: HTTPStatus, content: bytes, number: int | None) -> None:
        if number is not None:
            tag = RELOAD_TAG.format(number).encode()
            content = content.replace(b"</head>", tag, 1)
        self._send(status, "text/html; charset=utf-8", content)

    def _send_own(self, address: str, number: int) -> None:
        content = self.own[address]()
        if address.endswith("/"):
            self._send_page(HTTPStatus.OK, content, number)
        else:
            self._send(HTTPStatus.OK, self.guess_type(address), content)

    def _send_script(self, script: Path) -> None:
        text = script.read_bytes().replace(TOKEN_HERE, self.builds.token.encode())
        self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", text)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _send_builds(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        query = parse_qs(urlsplit(self.path).query)
        page = query.get("page", [""])[0].lstrip("/").removesuffix("index.html")
        try:
            self.wfile.write(RETRY)
            with self.builds.audience.open(page):
                for outcome in self.builds.follow():
                    self.wfile.write(_event(outcome, file_of(page)))
        except ConnectionError:
            self.close_connection = True

    def _send_places(self) -> None:
        """Tell where a page was written, and what it leads to."""
        asked, guide = self._asked(), self.builds.guide
        page, links = asked.get("page"), asked.get("links")
        told: dict[str, object] = {}
        if guide and isinstance(page, str) and isinstance(links, list):
            known = guide.records([link for link in links if isinstance(link, str)])
            told = {"page": guide.page(page.removesuffix("index.html")), "links": known}
        self._send(HTTPStatus.OK, "application/json", json.encode(told))

    def _edit(self) -> None:
        """Open the editor at a place; say why not, where it cannot be."""
        place = Place.parse(str(self._asked().get("place")))
        file = found_below(place, self.builds.folders) if place else None
        if place and file:
            why = opened(file, place)
            status = HTTPStatus.NOT_IMPLEMENTED if why else HTTPStatus.OK
        else:
            why, status = "no such file here", HTTPStatus.NOT_FOUND
        self._send(status, "text/plain; charset=utf-8", why.encode())

    def _asked(self) -> Mapping[str, object]:
        """Return what a question says; nothing where it is none of ours."""
        size = self.headers.get("Content-Length", "")
        if not (size.isascii() and size.isdigit()) or int(size) > MOST_ASKED:
            return {}
        try:
            return json.decode(self.rfile.read(int(size)), type=dict[str, object])
        except DecodeError:
            return {}


def _event(outcome: Outcome | None, file: str) -> bytes:
    if outcome is None:
        return b": still here\n\n"
    value: dict[str, object] = {"good": outcome.number(file), "errors": outcome.errors}
    if outcome.warnings:
        value["warnings"] = outcome.warnings
    return b"data: %b\n\n" % json.encode(value)
