"""The preview as a browser meets it: real requests to a real server."""

from __future__ import annotations

import json
import queue
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import create_connection
from threading import Event, Thread, active_count
from time import sleep
from typing import Any

import pytest

from explainer.problems import ContentProblems, ExplainerError, Problem
from explainer.serve import Build, Window, serve
from explainer.serve.server import MOST

PAGE = "<!doctype html><html><head><title>Ferry</title></head><body><h1>Ferry</h1></body></html>"
WAIT = 30.0


class Newsroom:
    """A folder with content and a build that copies its one text, or finds fault with it."""

    def __init__(self, root: Path, head: str = "") -> None:
        self.root, self.output = root, root / "output"
        self.page = PAGE.replace("<head>", f"<head>{head}")
        self.article = root / "content" / "ferry.md"
        self.article.parent.mkdir()
        self.output.mkdir()
        self.write("Ferry")

    def write(self, text: str) -> None:
        # At once, as editors do: a build may begin between two writes.
        half = self.root / "half.md"
        half.write_text(text, encoding="utf-8")
        half.replace(self.article)

    def build(self, _: Window) -> list[Problem]:
        text = self.article.read_text(encoding="utf-8")
        if "WRONG" in text:
            return [Problem("content/ferry.md", 1, 1, "unknown island")]
        (self.output / "index.html").write_text(self.page.replace("Ferry", text), encoding="utf-8")
        (self.output / "site.css").write_text("body {}", encoding="utf-8")
        return [Problem("content/ferry.md", 2, 1, "nobody cites this", "warning")]


class Preview:
    """A running preview and what it has said to the terminal."""

    def __init__(self) -> None:
        self.said: queue.Queue[str] = queue.Queue()
        self.port = 0

    def wait_for_line(self, part: str) -> str:
        while part not in (line := self.said.get(timeout=WAIT)):
            pass
        return line

    def get(self, address: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request("GET", address)
        return connection.getresponse()

    def post(self, address: str, question: object, **headers: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request("POST", address, body=json.dumps(question), headers=headers)
        return connection.getresponse()

    def asked(self, address: str, question: object) -> HTTPResponse:
        """Ask as the preview's own script does."""
        token = re.search(r'TOKEN = "(.+)"', self.text("/__frame.mjs"))
        assert token
        return self.post(address, question, **{"X-Preview-Token": token[1]})

    def text(self, address: str) -> str:
        return self.get(address).read().decode()


@contextmanager
def preview(newsroom: Newsroom, build: Build | None = None, **more: object) -> Iterator[Preview]:
    running, stop = Preview(), Event()
    arguments: dict[str, Any] = {"ports": (0,), "say": running.said.put, "stop": stop, **more}
    target = (newsroom.root, newsroom.output, build or newsroom.build)
    thread = Thread(target=serve, args=target, kwargs=arguments)
    thread.start()
    try:
        line = running.wait_for_line("http://127.0.0.1:")
        running.port = int(line.rstrip("/").rpartition(":")[2])
        yield running
    finally:
        stop.set()
        thread.join(WAIT)
    assert not thread.is_alive()


def outcome(told: dict[str, Any]) -> tuple[int, list[str]]:
    """Return how many builds were good, and the errors of the last."""
    return told["good"], told["errors"]


def next_build(stream: HTTPResponse) -> dict[str, Any]:
    """Read the next message of the event stream, past signs of life."""
    while not (line := stream.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    value: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
    return value


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_page_gets_the_reload_script_and_the_output_stays_clean(newsroom: Newsroom) -> None:
    with preview(newsroom) as running:
        page, script = running.text("/"), running.get("/__reload.mjs")
        assert '<script type="module" src="/__reload.mjs?good=1"></script></head>' in page
        assert script.getheader("Content-Type") == "text/javascript; charset=utf-8"
        assert b"EventSource" in script.read()
    assert (newsroom.output / "index.html").read_text(encoding="utf-8") == PAGE


def test_other_files_are_sent_as_they_are_and_never_cached(newsroom: Newsroom) -> None:
    with preview(newsroom) as running:
        sheet = running.get("/site.css?v=1")
        assert sheet.read() == b"body {}"
        assert sheet.getheader("Cache-Control") == "no-store"


def test_a_folder_shows_its_index_and_no_listing(newsroom: Newsroom) -> None:
    (newsroom.output / "events").mkdir()
    (newsroom.output / "events" / "index.html").write_text(PAGE, encoding="utf-8")
    (newsroom.output / "assets").mkdir()
    with preview(newsroom) as running:
        assert "Ferry" in running.text("/events/")
        assert running.get("/events").getheader("Location") == "/events/"
        assert running.get("/assets/").status == 404


def test_what_is_missing_shows_the_site_s_own_404_page(newsroom: Newsroom) -> None:
    page = PAGE.replace("Ferry", "Not here")
    (newsroom.output / "404.html").write_text(page, encoding="utf-8")
    with preview(newsroom) as running:
        missing = running.get("/nowhere/")
        assert missing.status == 404
        assert "Not here" in missing.read().decode()


@pytest.mark.parametrize("address", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])
def test_nothing_outside_the_output_is_served(newsroom: Newsroom, address: str) -> None:
    (newsroom.root / "secret.txt").write_text("secret", encoding="utf-8")
    with preview(newsroom) as running:
        assert running.get(address).status == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:{port}"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
@pytest.mark.parametrize("address", ["/", "/site.css", "/__reload.mjs"])
def test_only_pages_of_the_preview_are_answered(
    address: str, headers: dict[str, str], status: int, newsroom: Newsroom
) -> None:
    with preview(newsroom) as running:
        connection = HTTPConnection("127.0.0.1", running.port, timeout=WAIT)
        given = {name: value.format(port=running.port) for name, value in headers.items()}
        connection.request("GET", address, headers=given)
        response = connection.getresponse()

        assert response.status == status
        assert response.getheader("Cross-Origin-Resource-Policy") == "same-origin"


MALFORMED = (
    b"NONSENSE\r\n\r\n",
    b"GET /%00 HTTP/1.1\r\nHost: HERE\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\nHost: HERE\r\n\r\n",
    b"\x16\x03\x01\x00\xa5\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/1.1 and more\r\n\r\n",
    b"GET / HTTP/one\r\n\r\n",
    b"BREW / HTTP/1.1\r\nHost: HERE\r\n\r\n",
    b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 101 + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: " + b"h" * 70_000 + b"\r\n\r\n",
)


@pytest.mark.parametrize("said", MALFORMED, ids=range(len(MALFORMED)))
def test_a_malformed_request_is_answered_and_nothing_is_said(
    said: bytes, newsroom: Newsroom, capfd: pytest.CaptureFixture[str]
) -> None:
    with preview(newsroom) as running:
        with create_connection(("127.0.0.1", running.port), timeout=WAIT) as connection:
            connection.sendall(said.replace(b"HERE", f"127.0.0.1:{running.port}".encode()))
            answer = connection.makefile("rb").readline()
        assert re.match(rb"HTTP/1\.\d [45]\d\d ", answer)
        assert running.get("/").status == 200

    assert capfd.readouterr().err == ""


SLOW = {
    "silent": b"",
    "half": b"GET / HTTP/1.1\r\nHost: ",
    "following": b"GET /__builds HTTP/1.1\r\nHost: HERE\r\n\r\n",
    "deaf": b"GET / HTTP/1.1\r\nHost: HERE\r\n\r\n",
}
CROWD = 4 * MOST


@pytest.mark.parametrize("said", SLOW.values(), ids=SLOW)
def test_a_crowd_of_slow_clients_keeps_no_reader_waiting(said: bytes, newsroom: Newsroom) -> None:
    with preview(newsroom) as running, ExitStack() as crowd:
        before = active_count()
        for _ in range(CROWD):
            client = create_connection(("127.0.0.1", running.port), timeout=WAIT)
            client.sendall(said.replace(b"HERE", f"127.0.0.1:{running.port}".encode()))
            crowd.callback(client.close)

        assert "Ferry" in running.text("/")
        while active_count() > before + MOST + 1:
            sleep(0.01)
        assert "Ferry" in running.text("/")


def test_a_change_builds_again_and_tells_the_browser(newsroom: Newsroom) -> None:
    with preview(newsroom) as running:
        stream = running.get("/__builds")
        assert outcome(next_build(stream)) == (1, [])
        newsroom.write("Second ferry")
        assert next_build(stream)["good"] > 1
        assert "Second ferry" in running.text("/")


def test_a_folder_that_is_made_later_is_seen_too(newsroom: Newsroom) -> None:
    with preview(newsroom) as running:
        stream = running.get("/__builds")
        assert outcome(next_build(stream)) == (1, [])
        (newsroom.root / "seeds").mkdir()
        assert next_build(stream)["good"] > 1


class Slow:
    """A build that shows a page ahead, and is done when it is told to."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom, self.go_on = newsroom, Event()
        self.wanted: list[str] = []

    def build(self, window: Window) -> list[Problem]:
        self.wanted = list(window.wanted())
        text = self.newsroom.article.read_text(encoding="utf-8")
        if text != "Ferry":
            page = PAGE.replace("Ferry", f"{text} ahead").encode()
            window.show({"index.html": page, "new.css": b"p {}"})
            assert self.go_on.wait(WAIT)
        return self.newsroom.build(window)


def until(stream: HTTPResponse, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Return the next message of which something holds."""
    while not holds(message := next_build(stream)):
        pass
    return message


def test_a_page_that_is_open_is_shown_before_the_build_is_done(newsroom: Newsroom) -> None:
    slow = Slow(newsroom)
    with preview(newsroom, slow.build) as running:
        home, other = (running.get(f"/__builds?page={page}") for page in ("/", "/other/"))
        assert next_build(home)["good"] == next_build(other)["good"] == 1
        newsroom.write("Second")
        number = until(home, lambda told: told["good"] > 1)["good"]
        assert {"", "other/"} <= set(slow.wanted)
        assert "Second ahead" in running.text("/")
        assert f"?good={number}" in running.text("/")
        assert running.get("/new.css").getheader("Content-Type") == "text/css"
        assert next_build(other)["good"] == 1
        slow.go_on.set()
        assert until(other, lambda told: told["good"] > 1)["good"] >= number
        assert "<h1>Second</h1>" in running.text("/")


def test_a_build_that_is_old_when_it_has_shown_a_page_is_not_done(newsroom: Newsroom) -> None:
    published: list[str] = []

    def build(window: Window) -> list[Problem]:
        text = newsroom.article.read_text(encoding="utf-8")
        if text == "Second":
            newsroom.write("Third")
            for _ in range(int(WAIT / 0.01)):
                window.show({"index.html": b"<h1>Second ahead</h1>"})
                sleep(0.01)
        published.append(text)
        return newsroom.build(window)

    with preview(newsroom, build) as running:
        stream = running.get("/__builds?page=/")
        assert next_build(stream)["good"] == 1
        newsroom.write("Second")
        while "Third" not in running.text("/"):
            next_build(stream)
        assert "Second" not in published


def test_a_page_that_was_shown_is_taken_back_where_the_build_fails(newsroom: Newsroom) -> None:
    slow = Slow(newsroom)
    with preview(newsroom, slow.build) as running:
        home = running.get("/__builds?page=/")
        assert next_build(home)["good"] == 1
        newsroom.write("WRONG")
        until(home, lambda told: told["good"] > 1)
        assert "WRONG ahead" in running.text("/")
        slow.go_on.set()
        assert until(home, lambda told: bool(told["errors"]))["good"] == 1
        assert "<h1>Ferry</h1>" in running.text("/")


def test_an_error_reaches_terminal_and_browser_and_the_last_good_page_stays(
    newsroom: Newsroom,
) -> None:
    line = "content/ferry.md:1:1: error: unknown island"
    with preview(newsroom) as running:
        stream = running.get("/__builds")
        next_build(stream)
        newsroom.write("WRONG")
        assert outcome(next_build(stream)) == (1, [line])
        assert running.wait_for_line("error") == line
        assert "Ferry" in running.text("/")
        newsroom.write("Mended")
        assert next_build(stream)["errors"] == []


def test_problems_that_the_build_raises_are_shown_too(newsroom: Newsroom) -> None:
    def build(_: Window) -> list[Problem]:
        raise ContentProblems([Problem("content/ferry.md", 3, 5, "no such harbour")])

    with preview(newsroom, build) as running:
        page = running.get("/")
        assert page.status == 404
        assert b"__reload.mjs" in page.read()
        expected = ["content/ferry.md:3:5: error: no such harbour"]
        assert next_build(running.get("/__builds")) == {"good": 0, "errors": expected}


def test_warnings_stand_apart_from_what_stops_the_build(newsroom: Newsroom) -> None:
    warning = Problem("content/ferry.md", 1, 1, "nobody cites this", "warning")

    def build(_: Window) -> list[Problem]:
        raise ContentProblems([warning, Problem("content/ferry.md", 3, 5, "no such harbour")])

    with preview(newsroom, build) as running:
        message = next_build(running.get("/__builds"))
        assert message["errors"] == ["content/ferry.md:3:5: error: no such harbour"]
        assert message["warnings"] == [str(warning)]


class Unfit(ExplainerError):
    """A failure of which more was said before."""

    details = ("index.html: links: leads nowhere", "index.html: ids: twice")


def test_what_was_said_before_a_failure_is_shown_with_it(newsroom: Newsroom) -> None:
    def build(_: Window) -> list[Problem]:
        raise Unfit("2 faults in the built pages")

    with preview(newsroom, build) as running:
        message = next_build(running.get("/__builds"))
        assert message["errors"] == ["2 faults in the built pages", *Unfit.details]


def test_the_form_for_editing_is_never_loaded_anew(newsroom: Newsroom) -> None:
    form = newsroom.output / "edit" / "index.html"
    form.parent.mkdir()
    form.write_text(PAGE, encoding="utf-8")
    with preview(newsroom) as running:
        assert running.text("/edit/") == PAGE


def test_a_failure_of_the_generator_does_not_end_the_session(newsroom: Newsroom) -> None:
    def build(_: Window) -> list[Problem]:
        raise ZeroDivisionError("a bug")

    with preview(newsroom, build) as running:
        message = next_build(running.get("/__builds"))
        assert message["errors"] == ["The generator itself failed: ZeroDivisionError('a bug')"]


def test_what_the_system_refuses_is_said_in_words(newsroom: Newsroom) -> None:
    def build(_: Window) -> list[Problem]:
        raise PermissionError(13, "Permission denied", "output/index.html")

    with preview(newsroom, build) as running:
        message = next_build(running.get("/__builds"))
        assert message["errors"] == ["output/index.html: Permission denied"]


WRITTEN = {"place": "content/ferry.md:1:1", "words": "event: The ferry", "status": "draft"}


class Written:
    """Knows where the one page was written."""

    def page(self, address: str) -> Mapping[str, Any]:
        return {} if address else WRITTEN

    def records(self, at: list[str]) -> Mapping[str, Any]:
        return {address: self.page("") for address in at if not address}


def test_a_page_is_told_where_it_and_what_it_leads_to_was_written(newsroom: Newsroom) -> None:
    def build(window: Window) -> list[Problem]:
        window.tell(Written())
        return newsroom.build(window)

    with preview(newsroom, build) as running:
        told = running.asked("/__places", {"page": "index.html", "links": ["", "elsewhere/", 3]})
        assert json.load(told) == {
            "page": WRITTEN,
            "links": {"": WRITTEN},
        }
        for nothing in ([], {}, {"page": 1, "links": []}, {"page": "", "links": ""}, "", None):
            assert json.load(running.asked("/__places", nothing)) == {}


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file in which a program that is opened at a place says that it was."""
    said, program = tmp_path / "said", tmp_path / "program with spaces"
    program.write_text(f'#!/bin/sh\necho "$@" >{said}.half; mv {said}.half {said}', "utf-8")
    program.chmod(0o700)
    command = f"'{program}' {{line}}:{{column}} {{path}}"
    monkeypatch.setenv("EXPLAINER_EDITOR", command)
    return said


def test_a_place_opens_in_the_editor_s_own_program(newsroom: Newsroom, editor: Path) -> None:
    with preview(newsroom) as running:
        assert running.asked("/__edit", {"place": "content/ferry.md:3:7"}).status == 200
        while not editor.exists():
            sleep(0.01)
    assert editor.read_text("utf-8") == f"3:7 {newsroom.article.resolve()}\n"


@pytest.mark.parametrize(
    "place",
    [
        "output/index.html:1",
        "../secret:1",
        "/etc/passwd:1:1",
        "content:1",
        "content/ferry.md",
        "",
        3,
    ],
)
def test_nothing_but_what_is_built_from_is_opened(
    place: object, newsroom: Newsroom, editor: Path
) -> None:
    (newsroom.root.parent / "secret").touch()
    with preview(newsroom) as running:
        assert running.asked("/__edit", {"place": place}).status == 404
    assert not editor.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Preview-Token": "guessed"},
        {"X-Preview-Token": "\xe9"},
        {"Origin": "https://evil.example"},
        {"Content-Type": "text/plain"},
    ],
)
def test_only_scripts_of_the_preview_open_anything(
    headers: dict[str, str], newsroom: Newsroom, editor: Path
) -> None:
    with preview(newsroom) as running:
        answer = running.post("/__edit", {"place": "content/ferry.md:1:1"}, **headers)
        assert answer.status == 403
        assert running.get("/__edit").status == 404
    assert not editor.exists()


def test_where_no_editor_has_a_window_that_is_said(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("EXPLAINER_EDITOR", raising=False)
    monkeypatch.setenv("VISUAL", "vim -p")
    monkeypatch.setenv("EDITOR", "'")
    with preview(newsroom) as running:
        answer = running.asked("/__edit", {"place": "content/ferry.md:1:1"})
        assert answer.status == 501
        assert b"set EXPLAINER_EDITOR" in answer.read()


def test_what_is_of_the_preview_alone_is_made_when_asked_for(newsroom: Newsroom) -> None:
    own = {"/__sums/": PAGE.encode, "/__sums/sums.css": b"body {}".strip}
    with preview(newsroom, own=own) as running:
        assert "/__reload.mjs" in running.text("/__sums/")
        assert running.get("/__sums/sums.css").getheader("Content-Type") == "text/css"
    assert not list(newsroom.output.rglob("__sums*"))
