"""``check --links`` asks with manners, and never within a private network."""

from __future__ import annotations

import http.server
import json
import re
import shutil
import socket
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from explainer.cli import main
from explainer.reports.dead_links import asking, turns

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "answers.yaml").read_text(encoding="utf-8"))
SOURCE = (
    "- {{id: asked-{0}, title: Asked {0}, publisher: Desk {0}, kind: news, language: en, "
    "published: '2031-05-04', url: '{1}'}}\n"
)
HOST = "sources.test"


class Asked:
    """What a server was asked, and what it answers."""

    def __init__(self) -> None:
        self.answers: dict[str, list[dict[str, Any]]] = {
            case["path"]: list(case["answers"]) for case in CASES
        }
        self.times: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.at_once: defaultdict[str, int] = defaultdict(int)
        self.lock = threading.Lock()

    def next(self, path: str) -> dict[str, Any]:
        self.times[path] += 1
        waiting = self.answers.get(path, [{"status": 200}])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


class Answers(http.server.BaseHTTPRequestHandler):
    asked: Asked

    def do_GET(self) -> None:
        with self.asked.lock:
            self.asked.at_once["now"] += 1
            self.asked.at_once["most"] = max(self.asked.at_once.values())
            self.asked.agents.add(self.headers["User-Agent"])
            answer = dict(self.asked.next(self.path))
        # Whoever asks for something else in the meantime is seen; who has the answer may.
        time.sleep(0.01)
        with self.asked.lock:
            self.asked.at_once["now"] -= 1
        if "drip" in answer:
            with suppress(OSError):
                while True:
                    self.wfile.write(b"H")
                    time.sleep(0.01)
        elif "raw" in answer:
            self.wfile.write(answer["raw"].encode())
        else:
            self.send_response(answer.pop("status"))
            for number in range(answer.pop("repeat", 0)):
                self.send_header(f"X-{number}", "x")
            for name, value in answer.items():
                self.send_header(name, str(value))
            self.end_headers()

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(HERE / "site", tmp_path / "root"))
    sources = root / "content" / "sources.yaml"
    sources.write_text(re.sub(r"\n  url: .*", "", sources.read_text()), encoding="utf-8")
    return root


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Return what names stand for; no other name is looked up."""
    names: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def looked_up(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        found = [real(one, port, *args, **kwargs) for one in names.get(host, [host])]
        return [entry for entries in found for entry in entries]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    return names


@pytest.fixture
def asked(
    net: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Asked, str]]:
    """Serve the answers at an address that passes for a public one; no host waits for its turn."""
    told = Asked()
    handler = type("Handler", (Answers,), {"asked": told})
    is_public = asking.is_public
    monkeypatch.setattr(asking, "is_public", lambda one: one == "127.0.0.1" or is_public(one))
    monkeypatch.setattr(turns, "PAUSE", 0.0)
    net[HOST], net["router.test"] = ["127.0.0.1"], ["192.168.1.1"]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as answering:
        threading.Thread(target=answering.serve_forever, daemon=True).start()
        yield told, f"http://{HOST}:{answering.server_port}"
        answering.shutdown()


def said(root: Path, addresses: Iterable[str]) -> dict[str, str]:
    """Return what is said of each address, by the number that it has here."""
    sources = root / "content" / "sources.yaml"
    before = sources.read_text(encoding="utf-8")
    first = before.count("\n") + 1
    lines = [SOURCE.format(number, address) for number, address in enumerate(addresses)]
    sources.write_text(before + "".join(lines), encoding="utf-8")
    command = ["check", "--links", "--root", str(root)]
    output = CliRunner().invoke(main, command, catch_exceptions=False).output
    found = re.findall(r"content/sources\.yaml:(\d+):\d+: (?:warning|error): (.*)", output)
    told = {str(int(line) - first): words for line, words in found if "no event" not in words}
    return told | dict(re.findall(r"(content/site\.yaml):1:1: warning: (.*)", output))


def test_every_answer_is_judged_and_asked_for_no_more_than_it_must(
    root: Path, asked: tuple[Asked, str]
) -> None:
    told, server = asked

    lines = said(root, [f"{server}{case['path']}" for case in CASES])

    for number, case in enumerate(CASES):
        line = lines.get(str(number), "")
        assert (case.get("says", "") in line) if "says" in case else "links" not in line, line
        assert ("answer" in line or "leads" in line) == ("says" in case), line
        assert told.times[case["path"]] == case["asked"], case
    assert told.at_once["most"] == 1
    assert len(told.agents) == 1


def test_a_host_learns_who_asks(root: Path, asked: tuple[Asked, str]) -> None:
    told, server = asked
    settings = root / "content" / "site.yaml"
    settings.write_text(f"{settings.read_text()}\nbase_url: https://desk.example/\n")

    said(root, [f"{server}/there"])

    assert told.agents == {"Mozilla/5.0 (compatible; explainer link check; +https://desk.example/)"}


def test_a_host_that_wants_to_be_left_alone_is(root: Path, asked: tuple[Asked, str]) -> None:
    told, server = asked
    told.answers["/rest"] = [{"status": 429, "Retry-After": 3600}]

    lines = said(root, [f"{server}/rest", f"{server}/there", f"{server}/gone"])

    assert sum(told.times.values()) == 1
    assert lines["content/site.yaml"].startswith("addresses of sources that were not asked: 3; ")


def test_an_answer_that_has_no_end_is_cut_off(
    root: Path, asked: tuple[Asked, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told, server = asked
    told.answers["/drip"] = [{"drip": True}]
    monkeypatch.setattr(asking, "SECONDS", 0.5)

    assert "does not answer (" in said(root, [f"{server}/drip"])["0"]


def test_an_end_comes_to_it(
    root: Path, asked: tuple[Asked, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told, server = asked
    monkeypatch.setattr(turns, "MOST_SECONDS", -1.0)

    lines = said(root, [f"{server}/there"])

    assert not told.times
    assert lines["content/site.yaml"].startswith("addresses of sources that were not asked: 1; ")


PRIVATE = (
    "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/",
    "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.0.1/", "http://169.254.169.254/latest/",
    "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/", "http://255.255.255.255/",
    "http://[::1]/", "http://[::]/", "http://[::ffff:10.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[fe80::1]/", "http://[fc00::1]/", "http://[ff02::1]/", "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/", "http://[::7f00:1]/", "http://inside.test/", "https://inside6.test/",
    "http://127.0.0.1.inside.test:8080/",
)  # fmt: skip


def test_nothing_within_a_private_network_is_opened(
    root: Path, net: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("a connection was opened")

    net["inside.test"], net["inside6.test"] = ["10.0.0.1", "127.0.0.1"], ["fd00::1"]
    net["127.0.0.1.inside.test"] = ["127.0.0.1"]
    monkeypatch.setattr(asking, "_opened", opened)
    monkeypatch.setattr(turns, "PAUSE", 0.0)

    lines = said(root, PRIVATE)

    told = "leads to this machine or into a private network, and was not opened"
    refused = {str(number): told in lines.get(str(number), "") for number in range(len(PRIVATE))}
    assert [PRIVATE[int(number)] for number, is_so in refused.items() if not is_so] == []


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path / "kept"))


def reported(root: Path) -> dict[str, dict[str, list[Any]]]:
    """Return the cells of each address in each table of the report."""
    words = ["report", "links", "--json", "--root", str(root)]
    parts = json.loads(CliRunner().invoke(main, words, catch_exceptions=False).output)["parts"]
    return {
        part["title"]: {
            row["cells"][0].rpartition("/")[2]: row["cells"][1:] for row in part["rows"]
        }
        for part in parts
    }


@pytest.mark.usefixtures("kept")
def test_the_report_says_what_is_dead_has_moved_and_has_no_copy(
    root: Path, asked: tuple[Asked, str]
) -> None:
    _, server = asked

    said(root, [f"{server}/{name}" for name in ("there", "gone", "moved", "no-way-on")])
    tables = reported(root)

    assert tables["Does not answer"]["gone"][:3] == ["answers 404 Not Found", "no", 0]
    assert tables["Has moved"]["moved"][0] == f"{server}/there-too"
    assert [list(tables[name]) for name in ("Does not answer", "Has moved")] == [
        ["gone"],
        ["moved"],
    ]
    assert {"there", "gone", "moved"} <= tables["Without a copy"].keys()
    assert tables["Asked longest ago"].keys() == {"there", "gone", "moved", "no-way-on"}


DOCUMENT = (
    "- {{id: the-toll, title: The toll, kind: law, about: 'It sets the toll [@asked-0].', "
    "sources: [asked-0], url: '{0}'}}\n"
)


@pytest.mark.usefixtures("kept")
def test_the_texts_of_documents_are_asked_for_too(root: Path, asked: tuple[Asked, str]) -> None:
    _, server = asked
    documents = root / "content" / "documents.yaml"
    documents.write_text(DOCUMENT.format(f"{server}/gone"), encoding="utf-8")

    said(root, [f"{server}/there"])

    assert list(reported(root)["Does not answer"]) == ["gone"]


@pytest.mark.usefixtures("kept")
def test_what_answered_is_left_alone_for_a_week(root: Path, asked: tuple[Asked, str]) -> None:
    told, server = asked
    said(root, [f"{server}/there", f"{server}/gone"])
    day = datetime.now(UTC).date()

    for after, times in ((3, 1), (8, 2)):
        today = str(day + timedelta(days=after))
        words = ["check", "--links", "--root", str(root), "--today", today]
        assert "answers 404" in CliRunner().invoke(main, words, catch_exceptions=False).output
        assert told.times["/there"] == times
    assert told.times["/gone"] == 3
