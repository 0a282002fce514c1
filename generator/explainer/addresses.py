"""Where each thing lives, and the way from one page to another.

Addresses count from the output's root and are permanent: ``events/ID/``. Links are relative, so
the same output works at a domain's root, under ``/repository/`` and in a preview folder.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Annotated
from urllib.parse import unquote, urlsplit

from anyascii import anyascii
from msgspec import Struct
from pydantic import TypeAdapter, UrlConstraints, ValidationError
from pydantic_core import Url

from explainer.language import characters

ADDRESSES: Mapping[str, str] = {
    "article": "articles/{}/",
    "topic": "background/{}/",
    "period": "background/{}/",
    "numbers": "background/{}/in-numbers/",
    "statements": "background/{}/statements/",
    "event": "events/{}/",
    "actor": "actors/{}/",
    "place": "places/{}/",
    "document": "documents/{}/",
    "term": "glossary/#term-{}",
    "question": "questions/{}/",
    "map": "maps/{}/",
    "page": "pages/{}/",
    "source": "sources/{}/",
    "source-kind": "sources/kind/{}/",
}
HOME = ""
ARTICLES = "articles/"
BACKGROUND = "background/"
EVENTS = "events/"
TIMELINE = "timeline/"
ACTORS = "actors/"
PLACES = "places/"
DOCUMENTS = "documents/"
GLOSSARY = "glossary/"
QUESTIONS = "questions/"
SOURCES = "sources/"
DATA = "data/"
VERSIONS = f"{DATA}versions.json"
TIMELINES = "data/timelines/"
SCHEMAS = "schemas/"
EDIT = "edit/"
"""The form: another program, and no page that a reader is led to."""
EMBED = "embed/{}/{}/"
"""A thing of some kind alone, for a frame on another site."""
ABOUT = "about/"
METHOD = "about/method/"
BALANCE = "about/balance/"
INDICATORS = "about/indicators/"
CORRECTIONS = "corrections/"
ARTICLES_FEED, EVENTS_FEED = "feeds/articles.xml", "feeds/events.xml"
CORRECTIONS_FEED = "feeds/corrections.xml"
SEARCH = "search/"
SEARCH_INDEX = "search/index.json"
A_TO_Z = "a-z/"
CHANGES = "changes/"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
SITEMAPS = "sitemaps/{}.xml"
PAGES = "page"
"""Below a list: its further pages, ``events/page/2/``."""
_PARTS = frozenset({PAGES, "letter", "decade", "year", "month", "undated"})
"""Below a list: the ways in which a long one is split."""
_KEPT: Mapping[str, frozenset[str]] = {
    "source": frozenset({"kind"}),
    "event": frozenset({"lane"}),
    "period": frozenset({"in-numbers", "statements"}),
    "topic": frozenset({"all"}),
}

_FILES = frozenset({"assets", "copies", "data", "feeds", "images", "schemas", "search", "sitemaps"})
"""Folders whose files are no pages of records."""
_MADE = frozenset(
    {
        *(HOME, ARTICLES, BACKGROUND, EVENTS, TIMELINE, ACTORS, PLACES, DOCUMENTS, GLOSSARY),
        *(QUESTIONS, SOURCES, ABOUT, METHOD, BALANCE, INDICATORS, CORRECTIONS, A_TO_Z, CHANGES),
        *(NOT_FOUND, "maps/", "pages/"),
    }
)
"""Pages that the site makes of many records."""
_STEP = r"(?![._])[\w.~+,-]+"
OLD = rf"[a-z0-9]+(?:-[a-z0-9]+)*|/?(?:{_STEP}/)+(?:{_STEP})?|/{_STEP}|/?{_STEP}\.html?"
"""How an old address is written: from the root of the site; an id alone is that of a record."""
LONGEST = 100
"""Letters of an id. A file's name has room for 255 bytes; charts and downloads add to the id."""
LONGEST_ADDRESS = 2_000
"""Letters of an address on the web: what every browser and server takes."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ODD = re.compile(r"[\s\"<>\\]")
_PATH = re.compile(r"(?:/(?:[\w.~!$&()*+,;=:@-]|%[0-9a-fA-F]{2})*)*")
_STEPS = re.compile(r"//|/\.{1,2}(?:/|$)|[\x00-\x20\x7f\\\"'<>?#%]")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_HTTP: TypeAdapter[Url] = TypeAdapter(
    Annotated[Url, UrlConstraints(allowed_schemes=["http", "https"], host_required=True)]
)


class AddressError(ValueError):
    """A text that is no address on the web; the message says what one is."""


class BaseUrl(Struct, frozen=True):
    """The public address of the whole site; it ends in a slash."""

    text: str

    @property
    def path(self) -> str:
        """Return the path that the site lives under: ``/`` or ``/repository/``."""
        return urlsplit(self.text).path

    def __str__(self) -> str:
        return self.text


def base_url(text: str) -> BaseUrl:
    """Return the public address of a site, written in one form only.

    Raises:
        AddressError: it is no http(s) address, or has more than a host, a port and a path.
    """
    found = web(text)
    parts = urlsplit(text)
    if "?" in text or "#" in text:
        raise AddressError('the address of a site ends before "?" and "#"')
    if not _PATH.fullmatch(parts.path) or _STEPS.search(unquote(parts.path)):
        raise AddressError('the address of a site has plain words between single "/" as its path')
    if found.port == 0:
        raise AddressError("no browser could open it (port 0)")
    if not all(_LABEL.fullmatch(label) for label in _labels(found)):
        raise AddressError(f'"{found.host}" is no name of a host')
    return BaseUrl(f"{str(found).rstrip('/')}/")


def web(text: str) -> Url:
    """Return an http(s) address, taken apart.

    Raises:
        AddressError: it is none.
    """
    if len(text) > LONGEST_ADDRESS:
        raise AddressError(f"an address has at most {LONGEST_ADDRESS:,} letters")
    if not re.match(r"https?://[^/]", text, re.I):
        raise AddressError("an address starts with http:// or https://")
    if odd := _ODD.search(text) or characters.unfit(text):
        shown = odd if isinstance(odd, str) else "space" if odd[0].isspace() else odd[0]
        raise AddressError(f"no {shown} can stand in an address: copy it from the browser's bar")
    try:
        found = _HTTP.validate_python(text)
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"].rpartition(", ")[2]
        raise AddressError(f"no browser could open it ({reason})") from error
    if "@" in urlsplit(text).netloc:
        raise AddressError(f'it leads to "{found.host}": nothing stands before "@" in an address')
    return found


def _labels(url: Url) -> list[str]:
    host = url.host or ""
    return [] if host.startswith("[") else host.removesuffix(".").split(".")


def address(kind: str, identity: str) -> str:
    """Return the address of a record; a period is ``topic/period``."""
    return ADDRESSES[kind].format(identity)


def folders() -> tuple[str, ...]:
    """Return the folders of pages, and of the form: all but that of pages for frames."""
    known = (*_MADE, *ADDRESSES.values(), SEARCH, DATA, EDIT)
    return tuple(sorted({f"{where.partition('/')[0]}/" for where in known if "/" in where}))


def embed(kind: str, identity: str) -> str:
    """Return the address of what a frame on another site shows."""
    return EMBED.format(kind, identity)


def is_kept(kind: str, slug: str) -> bool:
    """Say whether a record's address would be one of the site's own, below that kind's list."""
    has_page = "#" not in ADDRESSES[kind]
    return has_page and (slug in _PARTS or slug in _KEPT.get(kind, ()))


def is_old(text: str) -> bool:
    """Say whether one of the names of a record is meant as an address that it had."""
    return text.startswith("/") or text.endswith(("/", ".html", ".htm"))


def old(kind: str, text: str) -> str:
    """Return an old address in one form; an id alone is that of a record of the kind."""
    if is_slug(text):
        return address(kind, text)
    where = text.removeprefix("/").removesuffix("index.html")
    return where if where.endswith(("/", ".html", ".htm")) else f"{where}/"


def fits_old(text: str) -> bool:
    """Say whether a text has the form of an old address."""
    return len(text) <= LONGEST_ADDRESS and bool(re.fullmatch(OLD, text))


def is_the_sites(where: str) -> bool:
    """Say whether an address is that of a list, or of another page that the site itself makes."""
    first, *rest = where.rstrip("/").split("/")
    kept = _PARTS.union(*_KEPT.values())
    return where in _MADE or first in _FILES or not kept.isdisjoint(rest)


def spoken(tag: str, where: str) -> str:
    """Return where a page is in a further language of the site."""
    return f"{tag.lower()}/{where}"


def relative(target: str, here: str) -> str:
    """Return the link from the page at ``here`` to ``target``; ``./`` is the page itself."""
    path, hash_mark, fragment = target.partition("#")
    if hash_mark and path == here:
        return f"#{fragment}"
    # Not posixpath.relpath, for speed: a site has hundreds of thousands of links.
    folders, steps = here.split("/")[:-1], path.split("/")
    same = 0
    for ours, theirs in zip(folders, steps[:-1], strict=False):
        if ours != theirs:
            break
        same += 1
    way = "../" * (len(folders) - same) + "/".join(steps[same:])
    return f"{way or './'}{hash_mark}{fragment}"


def reached(link: str, here: str) -> str:
    """Return the address that a link from the page at ``here`` leads to: `relative`, undone."""
    if not link or link.startswith("#"):
        return f"{here}{link}"
    folders = here.split("/")[:-1]
    while link.startswith("../"):
        link = link.removeprefix("../")
        folders.pop()
    return "/".join((*folders, link.removeprefix("./")))


def file_of(where: str) -> str:
    """Return the file that a page's address is served from."""
    return where if where.endswith((".html", ".xml")) else f"{where}index.html"


@lru_cache(maxsize=4_000)
def slug(name: str) -> str:
    """Return the part of an address that a name gives, in Latin letters; empty if it gives none.

    Composed and decomposed letters give the same; what is no letter or figure separates words.
    A name too long for a file's name is cut, and told from others by a digest of the whole.
    """
    pairs = pairwise(f" {unicodedata.normalize('NFC', name)}")
    letters = "".join(_latin(char, before) for before, char in pairs)
    words = re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")
    if len(words) <= LONGEST:
        return words
    digest = hashlib.sha256(words.encode()).hexdigest()[:8]
    return f"{words[: LONGEST - 9].rstrip('-')}-{digest}"


def _latin(char: str, before: str) -> str:
    """Return a letter in Latin letters; each ideograph is a word, everything else a gap."""
    category = unicodedata.category(char)
    if category[0] not in "LNM":
        return "-"
    # What stands for a letter without a sound of its own (' for a soft sign) parts no word.
    latin = re.sub(r"[^A-Za-z0-9 ]", "", anyascii(char)) if category[0] == "L" else anyascii(char)
    name = unicodedata.name(char, "")
    if not latin and category in ("Lo", "Lu", "Ll"):
        latin = _unsounded(char, name, before)
    return f"-{latin}-" if name.startswith("CJK ") else latin


def _unsounded(char: str, name: str, before: str) -> str:
    """Return what stands for a letter that has no sound or is in no table of them."""
    if not name or name.startswith(("CJK ", "CUNEIFORM ")):
        return f"u{ord(char):x}"
    # Alefs and ayins of all scripts carry the vowel that a word begins with; no word loses it.
    begins = unicodedata.category(before)[0] not in "LM"
    return "a" if begins and re.search(" LETTER | SYLLABLE ", name) else ""


def is_slug(name: object) -> bool:
    """Say whether a name can be an id as it is."""
    return isinstance(name, str) and len(name) <= LONGEST and bool(_SLUG.fullmatch(name))
