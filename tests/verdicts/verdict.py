"""What ``check`` and ``build`` say of one newsroom."""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from explainer.cli import main

MESSAGE = re.compile(r"(?s).*?:\d+:\d+: (error|warning): .+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Both commands' exit codes and words; ``fault`` says what no newsroom may bring about."""

    check: int
    build: int
    said: str
    fault: str = ""


def verdict(root: Path, output: Path) -> Verdict:
    """Ask both commands about a newsroom."""
    checked = _run("check", "--root", str(root))
    built = _run("build", "--root", str(root), "--output", str(output))
    said = f"check said:\n{checked.output}\nbuild said:\n{built.output}"
    return Verdict(checked.exit_code, built.exit_code, said, _fault(checked, built))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _fault(checked: Result, built: Result) -> str:
    for result in (checked, built):
        if result.exception and not isinstance(result.exception, SystemExit):
            return "".join(traceback.format_exception(result.exception))
    if (checked.exit_code == 0) != (built.exit_code == 0):
        return "one of them passes what the other refuses"
    if checked.exit_code and not any(map(MESSAGE.match, checked.output.splitlines())):
        return "refused without a file and line to mend"
    return ""


def report(number: int, done: Sequence[str], found: Verdict) -> str:
    """Return what is needed to see it again."""
    return f"newsroom {number} ({', '.join(done)}): {found.fault}\n{found.said}"
