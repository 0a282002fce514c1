"""The preview's server: so many connections at once and no more, whoever opens them."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from http.server import ThreadingHTTPServer
from threading import Lock
from typing import Any

MOST = 64
"""Connections at once, each with a thread: a browser opens six, and one for each open page."""


class PreviewServer(ThreadingHTTPServer):
    """Lets the oldest connection go when there are too many: who opens a thousand and sends nothing
    keeps no reader waiting. A page that follows the builds connects again by itself."""

    request_queue_size = 128

    def __init__(self, *args: Any, nudge: Callable[[], None]) -> None:
        """``nudge`` is called when connections were let go, for those that wait for something
        else than their client."""
        self._nudge = nudge
        # In the order in which they were opened.
        self._open: dict[Any, None] = {}
        self._lock = Lock()
        super().__init__(*args)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection in."""
        with self._lock:
            self._open[request] = None
            surplus = list(self._open)[:-MOST]
        for oldest in surplus:
            with suppress(OSError):  # It has gone by itself.
                oldest.shutdown(socket.SHUT_RDWR)
        if surplus:
            self._nudge()
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Let a connection go."""
        with self._lock:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep the terminal for what an editor must read: that a client went away is not."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)
