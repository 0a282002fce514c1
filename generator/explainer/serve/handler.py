"""What a browser gets from the preview: the built site, and one script added on its way out."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import StrPath

    from explainer.serve.builds import Builds, Outcome

RELOAD_ADDRESS = "/__reload.mjs"
BUILDS_ADDRESS = "/__builds"
RELOAD_SCRIPT = Path(__file__).with_name("reload.mjs")
RELOAD_TAG = f'<script type="module" src="{RELOAD_ADDRESS}?good={{}}"></script></head>'
NAMES = ("127.0.0.1", "localhost")
QUIET = 30.0
"""Seconds after which a client that sends or takes nothing is let go."""
NOTHING_BUILT = (
    b"<!doctype html><html lang='en'><head><title>Nothing built yet</title></head></html>"
)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the built site as a static host would, and two addresses of the preview."""

    timeout = QUIET
    # What states no version is answered with a status too.
    default_request_version = "HTTP/1.0"

    def __init__(self, *args: Any, builds: Builds, directory: StrPath, **kwargs: Any) -> None:
        self.builds = builds
        self.own = {RELOAD_ADDRESS: self._send_script, BUILDS_ADDRESS: self._send_builds}
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
        try:
            self._answer()
        except OSError as error:
            # A name longer than a file's may be; a browser that has gone away needs no answer.
            if not isinstance(error, ConnectionError | TimeoutError):
                self._send_missing()

    def _answer(self) -> None:
        address = self.path.partition("?")[0]
        page = Path(self.translate_path(self.path)) / ("index.html" if address[-1:] == "/" else "")
        if address in self.own:
            self.own[address]()
        elif page.suffix == ".html" and page.is_file():
            self._send_page(HTTPStatus.OK, page)
        elif page.exists():
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
        self._send_page(HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html")

    def _send_page(self, status: HTTPStatus, page: Path) -> None:
        # Read the number first: a build in between costs one reload, and is never missed.
        tag = RELOAD_TAG.format(self.builds.outcome.good).encode()
        content = page.read_bytes() if page.is_file() else NOTHING_BUILT
        content = content.replace(b"</head>", tag, 1)
        self._send(status, "text/html; charset=utf-8", content)

    def _send_script(self) -> None:
        self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", RELOAD_SCRIPT.read_bytes())

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
        try:
            for outcome in self.builds.follow():
                self.wfile.write(_event(outcome))
        except ConnectionError:
            self.close_connection = True


def _event(outcome: Outcome | None) -> bytes:
    if outcome is None:
        return b": still here\n\n"
    value: dict[str, object] = {"good": outcome.good, "errors": outcome.errors}
    if outcome.warnings:
        value["warnings"] = outcome.warnings
    return f"data: {json.dumps(value)}\n\n".encode()
