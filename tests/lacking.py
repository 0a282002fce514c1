"""What the site in front of the tests does not have: no test of it passes, and the run says so."""

from __future__ import annotations

from collections import Counter
from typing import NoReturn

import pytest

LACKS = "this site has no "


def lacks(what: str) -> NoReturn:
    """Leave a test for which this site has nothing."""
    pytest.skip(f"{LACKS}{what}")


def lines(reports: list[pytest.TestReport]) -> list[str]:
    """Return, a line each, what the site lacks and how many tests were left for that."""
    reasons = (report.longrepr for report in reports)
    said = [str(reason[-1]) for reason in reasons if isinstance(reason, tuple)]
    found = Counter(words.partition(LACKS)[2] for words in said if LACKS in words)
    return [f"{what}  ({count} not run)" for what, count in sorted(found.items())]
