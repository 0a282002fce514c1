"""Files that nobody reads: a folder's name mistyped, a wrong ending."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model import KINDS
from explainer.problems import Problem, did_you_mean
from explainer.reading import endings

OTHERS = ("site", "corrections", "style")
PICTURED = ("images",)
MAPPED = "maps"
ENDINGS = {"list": ".yaml", "single": ".yaml", "markdown": ".md"}


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each file that nothing reads."""
    for path in site.content.unread:
        about = f"seed:{endings.stem(path)}" if path.startswith("seeds/") else ""
        message = f"nothing reads this file{_hint(site, path)}"
        yield Problem(path, 1, 1, message, "warning", about=about)


def _hint(site: Site, path: str) -> str:
    top, inside = path.split("/")[:2]
    if top == "seeds":
        is_beside = endings.ending(path) in endings.RECORDS["single"]
        return _beside_no_seed(site, path) if is_beside else SEEDS
    head = inside.rsplit(".", 1)[0]
    forms = {kind.folder: kind.form for kind in KINDS}
    if head in forms and "/" not in path.removeprefix("content/") and forms[head] != "list":
        return f": {head} is a folder, with a file for each of them"
    if head in PICTURED:
        return f": pictures end in {', '.join(endings.PICTURES)}"
    if head == MAPPED:
        return f": maps end in .yaml, outlines in {', '.join(endings.OUTLINES)}"
    if head in forms:
        return f": what is in {head} ends in {ENDINGS[forms[head]]}"
    return did_you_mean(head, [*forms, *OTHERS]) or f": there are {', '.join((*forms, *OTHERS))}"


def _beside_no_seed(site: Site, path: str) -> str:
    name = endings.stem(path)
    if name in site.seeds:
        return f': call it "{name}.yaml", and nothing else is named so'
    return (
        f': no article "{name}.txt" or "{name}.html" is beside it{did_you_mean(name, site.seeds)}'
    )


SEEDS = ": articles end in .txt, .html or .htm, and lie in seeds/ itself"
