"""Three engines that read the site: of each a window, asked and used by the same few words.

Playwright drives Chromium; its drivers for the others want builds of its own. So Firefox is driven
by the standard protocol that it speaks itself (WebDriver BiDi), WebKit by its own WebDriver.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from selenium.webdriver import ActionChains, Keys, WebKitGTK
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.remote.websocket_connection import WebSocketConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

MACHINE = Path(__file__).parents[1] / "machine"
PHONE, DESK = (390, 844), (1280, 900)
# Two busy cores and a cold browser: no path takes a second where nothing else runs.
PATIENCE = 20
PAUSE = 0.05
START = 60
"""Seconds: a browser that was never opened before reads a hundred megabytes from the disk."""

FAULTS = """window.faults = [];
addEventListener("error", ({ message }) => faults.push(message));
addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  faults.push(`refused by the policy: ${effectiveDirective} ${blockedURI}`), true);"""
CENTRE = """(() => {
  const found = [...document.querySelectorAll(SELECTOR)].find((e) => e.getClientRects().length);
  if (!found) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getClientRects()[0];
  return [Math.round(left + width / 2), Math.round(top + height / 2)]; })()"""
SHOWN = """[...document.querySelectorAll(SELECTOR)]
  .some((e) => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility !== "hidden")
"""


class Window(ABC):
    """A window of one engine: what a reader does in it, and what it shows."""

    def __init__(self, base: str) -> None:
        self.base = base

    @abstractmethod
    def go(self, url: str) -> None:
        """Open an address and wait until it is loaded."""

    @abstractmethod
    def ask(self, expression: str) -> Any:
        """Return what an expression says on the page."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Make the window as large as a reader's screen; WebKit's is never under 447 px wide."""

    @abstractmethod
    def press(self, x: int, y: int) -> None:
        """Press and let go at a point of the window."""

    @abstractmethod
    def escape(self) -> None:
        """Press the key that closes."""

    def open(self, address: str, size: tuple[int, int] = PHONE) -> None:
        """Open a page of the site on a screen of such a size."""
        self.resize(*size)
        self.go(self.base + address)
        self.ask(f"(() => {{ {FAULTS} }})()")

    def tap(self, selector: str) -> None:
        """Tap the first element that is shown, in its middle."""
        place = self.until(_of(CENTRE, selector))
        self.press(*place)

    def sees(self, selector: str) -> None:
        """Wait until such an element is shown."""
        self.until(_of(SHOWN, selector))

    def misses(self, selector: str) -> None:
        """Wait until no such element is shown."""
        self.until("!" + _of(SHOWN, selector))

    def until(self, expression: str) -> Any:
        """Wait until an expression holds, and return what it says."""
        end = time.monotonic() + PATIENCE
        while not (answer := self.ask(expression)):
            assert time.monotonic() < end, f"not so in {PATIENCE} s: {expression}"
            time.sleep(PAUSE)
        return answer

    def faults(self) -> list[str]:
        """Return what the page complained of since it was loaded."""
        found: list[str] = self.ask("window.faults ?? []")
        return found


def _of(expression: str, selector: str) -> str:
    return expression.strip().replace("SELECTOR", json.dumps(selector))


class Chromium(Window):
    """A page of Playwright's."""

    def __init__(self, base: str, browser: Browser) -> None:
        super().__init__(base)
        self._page = browser.new_page()

    def go(self, url: str) -> None:
        self._page.goto(url)

    def ask(self, expression: str) -> Any:
        return self._page.evaluate(expression)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def press(self, x: int, y: int) -> None:
        self._page.mouse.click(x, y)

    def escape(self) -> None:
        self._page.keyboard.press("Escape")


class Firefox(Window):
    """A tab, by WebDriver BiDi."""

    def __init__(self, base: str, connection: WebSocketConnection) -> None:
        super().__init__(base)
        self._connection = connection
        self._tab = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def go(self, url: str) -> None:
        self._do("browsingContext.navigate", url=url, wait="complete")

    def ask(self, expression: str) -> Any:
        words = f"JSON.stringify({expression.rstrip(';')}) ?? 'null'"
        answer = self._send(
            "script.evaluate", target={"context": self._tab}, expression=words, awaitPromise=True
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def resize(self, width: int, height: int) -> None:
        self._do("browsingContext.setViewport", viewport={"width": width, "height": height})

    def press(self, x: int, y: int) -> None:
        steps: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": steps})

    def escape(self) -> None:
        steps = [{"type": kind, "value": Keys.ESCAPE} for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": steps})

    def _act(self, source: dict[str, Any]) -> None:
        self._do("input.performActions", actions=[source])

    def _do(self, method: str, **named: Any) -> None:
        self._send(method, context=self._tab, **named)

    def _send(self, method: str, **named: Any) -> Any:
        return _answer(self._connection, method, named)


class WebKit(Window):
    """A window of WebKitGTK's own small browser."""

    def __init__(self, base: str, driver: WebKitGTK) -> None:
        super().__init__(base)
        self._driver = driver

    def go(self, url: str) -> None:
        self._driver.get(url)

    def ask(self, expression: str) -> Any:
        return self._driver.execute_script(f"return {expression}")

    def resize(self, width: int, height: int) -> None:
        self._driver.set_window_rect(0, 0, width, height)

    def press(self, x: int, y: int) -> None:
        actions = ActionBuilder(self._driver)
        actions.pointer_action.move_to_location(x, y).click()
        actions.perform()

    def escape(self) -> None:
        ActionChains(self._driver).send_keys(Keys.ESCAPE).perform()


@contextmanager
def firefox(base: str, folder: Path) -> Iterator[Window]:
    """Open Firefox with a profile of its own."""
    log = folder / "log"
    command = [program("firefox"), "--headless", "--profile", str(folder), "--no-remote"]
    command += ["--remote-debugging-port", "0"]
    # A file, not a pipe: nobody reads on, and a pipe that is full would hold Firefox up.
    with log.open("w") as heard, subprocess.Popen(command, stderr=heard) as process:
        try:
            address = _written(log, r"BiDi listening on (\S+)", "Firefox")
            connection = WebSocketConnection(f"{address}/session", PATIENCE, PAUSE / 5)
            _answer(connection, "session.new", {"capabilities": {}})
            yield Firefox(base, connection)
        finally:
            process.terminate()


def _written(log: Path, pattern: str, program: str) -> str:
    """Wait until a program that starts has written what it is to be reached by."""
    end = time.monotonic() + START
    while not (found := re.search(pattern, log.read_text())):
        assert time.monotonic() < end, f"{program} does not start: {log.read_text()}"
        time.sleep(PAUSE)
    return found[1]


def _answer(connection: WebSocketConnection, method: str, named: dict[str, Any]) -> Any:
    reply = connection.send_cmd(method, named)
    assert "error" not in reply, reply
    return reply["result"]


@contextmanager
def webkit(base: str, screen: Path) -> Iterator[Window]:
    """Open WebKit on an invented screen: it knows no life without one."""
    with screen.open("w") as given:
        command = ["Xvfb", "-displayfd", str(given.fileno()), "-screen", "0", "1400x1000x24"]
        command += ["-nolisten", "tcp"]
        with subprocess.Popen(
            command, pass_fds=[given.fileno()], stderr=subprocess.DEVNULL
        ) as process:
            try:
                number = _written(screen, r"(\d+)\n", "Xvfb")
                with _driver(f":{number}") as driver:
                    yield WebKit(base, driver)
            finally:
                process.terminate()


@contextmanager
def _driver(display: str) -> Iterator[WebKitGTK]:
    service = Service(program("webkit"), env={**os.environ, "DISPLAY": display})
    driver = WebKitGTK(options=Options(), service=service)
    try:
        yield driver
    finally:
        driver.quit()


def program(engine: str) -> str:
    """Return the program that drives an engine; empty where this machine has none."""
    command = ("sh", MACHINE / "engines.sh", "where", engine)
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()
