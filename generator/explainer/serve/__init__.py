"""The editor's preview: build, serve, watch, build again, reload the browser.

The built site stays clean: the script that reloads is added to pages as they are sent. After a
build that failed the last good pages stay, with the errors over them.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event, Thread
from types import MappingProxyType

from explainer.problems import ExplainerError
from explainer.serve.builds import Build, Builds, Guide, Say, Window
from explainer.serve.changes import Changes
from explainer.serve.handler import PreviewHandler
from explainer.serve.server import PreviewServer

__all__ = ["Build", "Guide", "PortTaken", "Say", "Window", "serve"]

ENDING_SECONDS = 0.1
"""How soon the server ends when it is told to."""
HOST = "127.0.0.1"


class PortTaken(ExplainerError):
    """Another program answers at every port that the preview could take."""


def serve(
    root: Path,
    output: Path,
    build: Build,
    *,
    beside: Iterable[Path] = (),
    code: Iterable[Path] = (),
    ports: Sequence[int] = (8000,),
    say: Say = print,
    stop: Event | None = None,
    rest: Callable[[], None] = lambda: None,
    own: Mapping[str, Callable[[], bytes]] = MappingProxyType({}),
) -> int | None:
    """Build, serve on 127.0.0.1 and build again at each change, until stopped or interrupted.

    Return the port where code was changed: who loads it anew goes on there.

    Args:
        root: holds `content/` and `seeds/`, which are watched.
        output: the folder that a good build leaves its site in.
        build: builds once, and may show pages in the window that it is given before it is done;
            errors among the problems it returns, or an `ExplainerError` that it raises, mean that
            `output` is the last good site.
        beside: watched too: themes and templates in files that an editor can change.
        code: folders of packages whose code this process has loaded; watched too.
        ports: tried in turn, each from 0 to 65535; 0 is any that is free.
        say: takes each line for the terminal; the address among them.
        stop: ends the session when set.
        rest: called when the outcome of a build was told: for what nobody waits for.
        own: pages and other files of the preview alone, by their addresses, made when asked for.

    Raises:
        PortTaken: none of the ports is free.
        KeyboardInterrupt: the usual end of a session.
    """
    programs = list(code)
    folders = [root / "content", root / "seeds", *beside, *programs]
    changes = Changes(folders, stop or Event())
    builds = Builds(build, say, rest, folders, is_old=changes.are_waiting)
    handler = partial(PreviewHandler, builds=builds, directory=output, own=own)
    with _server(ports, partial(PreviewServer, nudge=builds.nudge), handler, say) as server:
        Thread(target=server.serve_forever, args=(ENDING_SECONDS,), daemon=True).start()
        try:
            for number, changed in enumerate(changes):
                if any(_is_code(path, programs) for path in changed):
                    return server.server_port
                builds.run()
                if number == 0:
                    say(f"http://{HOST}:{server.server_port}/")
        finally:
            changes.end()
            builds.stop()
            server.shutdown()
    return None


def _is_code(path: Path, programs: Iterable[Path]) -> bool:
    return path.suffix == ".py" and any(path.is_relative_to(one.resolve()) for one in programs)


def _server(
    ports: Sequence[int],
    server: Callable[..., PreviewServer],
    handler: Callable[..., BaseHTTPRequestHandler],
    say: Say,
) -> PreviewServer:
    for port in ports:
        try:
            return server((HOST, port), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            say(f"Port {port} is taken by another program")
    raise PortTaken("no port is free here: choose another with --port, or --port 0 for any")
