"""Files in ``content/`` that nobody reads: a folder's name mistyped, a wrong ending."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model import KINDS
from explainer.problems import Problem, did_you_mean

OTHERS = ("site", "corrections", "style")


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each file that no kind of record claims."""
    known = [*(kind.folder for kind in KINDS), *OTHERS]
    for path in site.content.unread:
        head = path.split("/")[1].rsplit(".", 1)[0]
        near = "" if head in known else did_you_mean(head, known)
        yield Problem(path, 1, 1, f"nothing reads this file{near}", "warning")
