"""Files that nobody reads: a folder's name mistyped, a wrong ending."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import KINDS
from explainer.problems import Move, Problem, did_you_mean
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
        move = _move(site, path)
        yield Problem(path, 1, 1, message, "warning", about=about, mend=move)


def _move(site: Site, path: str) -> Move | None:
    """Return where a file belongs that has its ending, its folder or its name mistyped."""
    top, *folders, _ = path.split("/")
    name, ending = endings.stem(path), endings.ending(path)
    if top == "seeds":
        seed = name if name in site.seeds else sure(name, site.seeds)
        return _to(path, f"{seed}.yaml") if ending in endings.RECORDS["single"] and seed else None
    forms = {kind.folder: kind.form for kind in KINDS}
    known = forms if folders else (*OTHERS, *(one for one in forms if forms[one] == "list"))
    head = folders[0] if folders else name
    meant = head if head in known else sure(head, known)
    if meant is None or ending not in _TEXTS:
        return None
    inside = (meant, *folders[1:], name) if folders else (meant,)
    return _to(path, f"{'/'.join(inside)}{ENDINGS[forms.get(meant, 'single')]}")


_TEXTS = frozenset({"", ".yaml", ".yml", ".md", ".markdown", ".mdx", ".txt", ".json"})
"""Endings of what may hold records, most of which other programs gave it."""


def _to(path: str, inside: str) -> Move | None:
    to = f"{path.partition('/')[0]}/{inside}"
    return Move(path, to) if path != to else None


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
    if head == "locale":
        return ": words of the interface end in .po, and are called by their language"
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
