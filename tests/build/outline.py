"""A page as a reader gets it, in plain text: words, links, pictures, dates; no markup, no hashes.

``python tests/build/outline.py`` writes the golden files anew from the second newsroom and from
the one in Arabic; read the difference before you keep it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

HERE = Path(__file__).parent
HASH = re.compile(r"\.[0-9a-f]{8}\.")
WEIGHED = re.compile(r'("(?:bytes|hash|version)": )(?:"[^"]*"|\d+)')
"""What a package says of the bytes of its files."""
VERSION = re.compile(r"(?<![0-9a-f/#-])(?=[a-f]*\d)[0-9a-f]{10}(?![0-9a-f])")
SIZE = re.compile(r"\b[\d.,]+\s(?=[KM]B\b)")
"""How large a file is, which another version of a library packs otherwise."""
GOLDEN = HERE / "golden"
NEWSROOM = HERE.parent / "newsroom"
GOLDEN_ARABIC = HERE / "golden_ar"
ARABIC = HERE.parent / "arabic"
PAGES = (
    "",
    "404.html",
    "about/",
    "about/balance/",
    "about/indicators/",
    "about/method/",
    "a-z/",
    "actors/",
    "actors/petros-amble/",
    "actors/tove-lind/",
    "articles/",
    "articles/crossing-talks/",
    "articles/lamp-restored/",
    "articles/night-nets/",
    "articles/pier-sold/",
    "background/",
    "background/ferry/",
    "background/ferry/statements/",
    "background/ferry/steam/",
    "background/fishing/accord/",
    "changes/",
    "corrections/",
    "data/",
    "documents/crossing-treaty/",
    "embed/accounts/first-talks/",
    "embed/chart/crossings/",
    "embed/figures/night-of-the-nets/",
    "embed/map/the-strait/",
    "embed/now/ferry/",
    "embed/timeline/fishing/",
    "events/",
    "events/ferry-stops/",
    "events/night-of-the-nets/",
    "glossary/",
    "maps/the-strait/",
    "pages/who-we-are/",
    "places/mew-rock/",
    "questions/",
    "questions/no-ferry/",
    "questions/why-no-ferry/",
    "search/",
    "sources/",
    "sources/kind/news/",
    "sources/lunnay-statement-2031/",
    "timeline/",
    "tr/",
    "tr/articles/crossing-talks/",
    "tr/events/ferry-stops/",
)
"""One page or more of each kind."""
FILES = (
    "data/events.csv",
    "data/places.json",
    "data/datapackage.json",
    "data/series/landings.csv",
    "search/index.json",
    "feeds/articles.xml",
    "feeds/topic-ferry.json",
    "feeds/changes.xml",
    "feeds/corrections.xml",
    "feeds/events.xml",
)
BLOCKS = frozenset(
    ["p", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "summary", "caption", "figcaption"]
)


def outline(html: str) -> str:
    """Return title, description and everything readable of a page, a line for each block."""
    tree = LexborHTMLParser(html)
    head = [tree.css_first("title"), tree.css_first('meta[name="description"]')]
    lines = [_told(node) for node in head if node is not None]
    body = tree.body
    assert body is not None
    words = "".join(_said(body))
    lines += [" ".join(line.split()) for line in words.split("\n")]
    text = VERSION.sub("…", "\n".join(line for line in lines if line)) + "\n"
    return text.replace("\n-\n", "\n- ").replace("\n| ", "\n")


def _told(node: LexborNode) -> str:
    content = node.attributes.get("content")
    return f"description: {content}" if content else f"title: {node.text()}"


def _said(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        say = _SAYERS.get(tag)
        if tag == "-text":
            yield re.sub(r"\s+", " ", child.text(deep=False))
        elif say:
            yield from say(child)
        elif tag in BLOCKS:
            yield f"\n{_MARKS.get(tag, '')}"
            yield from _said(child)
            yield "\n"
        else:
            yield from _said(child)


def _link(node: LexborNode) -> Iterator[str]:
    href = node.attributes.get("href") or ""
    words = "".join(_said(node)).strip()
    label = node.attributes.get("aria-label")
    yield f"[{words}]({href})" if not label else f"[{words} = {label}]({href})"


def _time(node: LexborNode) -> Iterator[str]:
    machine = node.attributes.get("datetime")
    yield f"{node.text()}{{{machine}}}" if machine else node.text()


def _picture(node: LexborNode) -> Iterator[str]:
    given = node.attributes
    size = f"{given.get('width')}×{given.get('height')}"
    source = HASH.sub(".", given.get("src") or "")
    yield f"\n![{given.get('alt')}]({source} {size})\n"


def _drawing(node: LexborNode) -> Iterator[str]:
    yield from ()


def _cell(node: LexborNode) -> Iterator[str]:
    yield " | "
    yield from _said(node)


_SAYERS: Mapping[str, Callable[[LexborNode], Iterator[str]]] = {
    "a": _link,
    "time": _time,
    "img": _picture,
    "svg": _drawing,
    "script": _drawing,
    "td": _cell,
    "th": _cell,
}
_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}


def goldens(output: Path) -> Iterator[tuple[Path, str]]:
    """Yield each golden file and what it should hold after a build."""
    for page in PAGES:
        file = output / page / "index.html" if page.endswith("/") or not page else output / page
        name = page.strip("/").replace("/", "--").removesuffix(".html") or "home"
        yield GOLDEN / f"{name}.txt", SIZE.sub("… ", outline(file.read_text("utf-8")))
    for name in FILES:
        yield (
            GOLDEN / name.replace("/", "--"),
            WEIGHED.sub(r"\1…", (output / name).read_text("utf-8")),
        )


def arabic(output: Path) -> Iterator[tuple[Path, str]]:
    """Yield each golden file of the Arabic newsroom and what it should hold."""
    for page in ("articles/dry", "background/well/in-numbers", "events/well-runs-dry"):
        html = (output / page / "index.html").read_text("utf-8")
        yield GOLDEN_ARABIC / f"{page.replace('/', '--')}.txt", SIZE.sub("… ", outline(html))


def main() -> None:
    """Build both newsrooms and write the golden files."""
    for root, wanted in ((NEWSROOM, goldens), (ARABIC, arabic)):
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "site"
            script = Path(sys.executable).with_name("explainer")
            subprocess.run([script, "build", "--root", root, "--output", output], check=True)
            for path, text in wanted(output):
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
