"""Where the built site can live: at a domain's root, under a path, in any folder."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from building import build
from selectolax.lexbor import LexborHTMLParser

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://desk.example/mew-sound/"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the second newsroom built for an address under a path."""
    output = tmp_path_factory.mktemp("addressed") / "site"
    root = Path(__file__).parents[1] / "newsroom"
    status, said = build(root, output, "--base-url", BASE)
    assert status == 0, said
    return output


def pages(output: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(output.rglob("*.html")):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        yield path.relative_to(output).as_posix(), tree


def links(tree: LexborHTMLParser) -> Iterator[str]:
    for attribute in ("href", "src", "data-figure", "data-plotly", "data-style"):
        for node in tree.css(f"[{attribute}]"):
            yield node.attributes.get(attribute) or ""


def own(link: str) -> bool:
    return not urlsplit(link).scheme and not link.startswith("#")


def test_without_an_address_no_link_needs_one(built: Path) -> None:
    for name, tree in pages(built):
        if name != "404.html":
            assert [link for link in links(tree) if link.startswith("/")] == [], name
        assert tree.css_first('link[rel="canonical"]') is None, name
    assert not (built / "sitemap.xml").exists()


def test_relative_links_lead_to_files(built: Path) -> None:
    lost = [
        (name, link)
        for name, tree in pages(built)
        if name != "404.html"
        for link in filter(own, links(tree))
        if not _file(built, name, link).is_file()
    ]
    assert lost == []


def _file(output: Path, page: str, link: str) -> Path:
    path = unquote(urlsplit(link).path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    assert not target.startswith(".."), (page, link)
    file = output / target
    return file / "index.html" if file.is_dir() else file


# What machines are told in whole addresses: what a shared link brings along, what a page is about,
# which languages it has, what other sites may frame.
TOLD = re.compile(
    r'<meta property="og:(?!description)[^>]*>\s*'
    r'|<meta name="(?:twitter:card|citation_public_url)"[^>]*>\s*'
    r'|<link rel="alternate" (?:type="application/json\+oembed"|hreflang)[^>]*>\s*'
    r'|<script type="application/ld\+json">.*?</script>\s*',
    re.DOTALL,
)
# What readers take away to where this site is not: how a page is cited, what frames
# a part of it, the size of files that say where they are from.
TAKEN = re.compile(
    r"<dt>(?:APA|Chicago|MLA|BibTeX|CSL-JSON)</dt>\s*<dd.*?</dd>"
    r'|<li><a href="[^"]*#snippet"[^>]*>[^<]*</a></li>'
    r'|<a href="[^"]*#snippet"[^>]*>[^<]*</a>(?: · )?'
    r'|<section id="snippet".*?</section>\s*|<span class="meta">\d+\s[KM]B</span>',
    re.DOTALL,
)


def test_with_an_address_pages_differ_in_what_is_told_and_taken_elsewhere_and_404_only(
    built: Path, addressed: Path
) -> None:
    for name, tree in pages(addressed):
        if name == "404.html":
            continue
        canonical = tree.css_first('link[rel="canonical"]')
        assert canonical is not None
        assert canonical.attributes["href"] == BASE + _leads_to(name, tree)
        assert _without_address(addressed / name) == _without_address(built / name)


def _leads_to(name: str, tree: LexborHTMLParser) -> str:
    """Return the address of a page, of that which it forwards to or is framed a part of."""
    whole = tree.css_first("footer.embed-standing a.whole")
    if whole is not None:
        return _joined(name, urlsplit(whole.attributes["href"] or "").path)
    forwards = tree.css_first('meta[http-equiv="refresh"]')
    if forwards is None:
        return name.removesuffix("index.html")
    _, way = (forwards.attributes["content"] or "").split("url=")
    return _joined(name, way)


def _joined(name: str, way: str) -> str:
    address = posixpath.normpath(posixpath.join(posixpath.dirname(name), way)) + "/"
    return "" if address == "./" else address


def _without_address(page: Path) -> str:
    text = TAKEN.sub("", TOLD.sub("", page.read_text(encoding="utf-8")))
    text = re.sub(r"\n+", "\n", text)
    text = re.sub(r'<link rel="canonical"[^>]*>\s*', "", text)
    # A page that forwards says where to, in words.
    return re.sub(rf"\s*{re.escape(BASE)}[^<\s]*|(?<=>)/[^<\s]+(?=</a>)", "", text)


def test_404_page_is_found_from_any_depth(addressed: Path) -> None:
    tree = LexborHTMLParser((addressed / "404.html").read_text(encoding="utf-8"))
    mine = [link for link in filter(own, links(tree)) if link]

    assert mine
    for link in mine:
        assert link.startswith("/mew-sound/")
        assert _file(addressed, "index.html", link.removeprefix("/mew-sound/")).is_file()


def test_sitemap_lists_every_page_but_404_and_those_that_nobody_shall_find(
    addressed: Path,
) -> None:
    tree = ElementTree.parse(addressed / "sitemap.xml")
    listed = [node.text for node in tree.iter(f"{SITEMAP}loc")]
    every = {name.removesuffix("index.html"): page for name, page in pages(addressed)}
    unlisted = {name for name, page in every.items() if page.css_first('meta[content="noindex"]')}

    # What stands in frames is found where it is a part of a page.
    framed = {name for name in every if name.startswith("embed/")}
    assert framed <= unlisted
    forwards = {"questions/no-ferry/", "tr/questions/no-ferry/"}
    assert unlisted - framed == {"404.html", "articles/pier-sold/", *forwards}
    assert sorted(listed, key=str) == sorted(BASE + name for name in every.keys() - unlisted)


@pytest.mark.parametrize("name", ["articles", "events", "corrections"])
def test_feed_is_atom_with_ids_that_stay(name: str, built: Path, addressed: Path) -> None:
    here, there = (ElementTree.parse(o / "feeds" / f"{name}.xml") for o in (built, addressed))
    entries = there.findall(f"{ATOM}entry")

    assert _ids(here) == _ids(there)
    assert len(set(_ids(there))) == len(entries) + 1
    assert all(identity.startswith("urn:uuid:") for identity in _ids(there))
    for part in (there.getroot(), *entries):
        assert all(part.findtext(f"{ATOM}{key}") for key in ("id", "title", "updated"))
    for link in there.iter(f"{ATOM}link"):
        assert link.attrib["href"].startswith(BASE)
    assert there.findtext(f"{ATOM}author/{ATOM}name") == "The Sound Desk"


def _ids(tree: ElementTree.ElementTree[ElementTree.Element]) -> list[str]:
    return [node.text or "" for node in tree.iter(f"{ATOM}id")]


def test_feed_lists_the_newest_first(addressed: Path) -> None:
    tree = ElementTree.parse(addressed / "feeds" / "events.xml")
    stamps = [node.findtext(f"{ATOM}updated") or "" for node in tree.findall(f"{ATOM}entry")]

    assert stamps == sorted(stamps, reverse=True)
