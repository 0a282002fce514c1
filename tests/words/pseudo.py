"""A catalogue in which each word is marked: ⟦Known until~~~⟧ 3 May. What has none was missed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.messages import Message
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.indicators import STANDARDS
from explainer.language.catalogue import TEMPLATE, file_of, parsed
from explainer.language.tags import Language
from explainer.language.transliteration import TABLES, reading
from explainer.schemas.files import FILES

ENGLISH = Language("en")
VALUE = re.compile(r"(%\(\w+\)s|%%)")
HEAD_OF_CATALOGUE = r"""
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
LANGUAGES = ("en", "tr")
"""Those of the second newsroom: the words of all of them are marked."""
LETTERS = re.compile(r"[^\W\d_]")
KEPT = {"ordinal"}
"""No word: it says how centuries are counted."""
READ = ("alt", "aria-label", "aria-description", "title", "placeholder", "label")
HEAD = ("description", "og:title", "og:image:alt", "og:site_name")
SILENT = {"script", "style", "code", "pre", "svg", "template"}
APART = re.compile(r"[\s\d\W_]*\n[\s\d\W_]*|[·:;,.()\[\]–—…“”‘’/|+×#&?!\"]|\s-\s|\d+")
"""What stands between things that are put side by side without a word."""


def catalogue() -> str:
    """Return the words of the interface, each message marked and longer by a third."""
    entries = (_entry(message) for message in parsed(TEMPLATE.read_text("utf-8"), ENGLISH))
    return "\n".join((HEAD_OF_CATALOGUE, *entries))


def headings(tag: str) -> dict[str, str]:
    """Return the marked form of each message by its translation into a language."""
    file = file_of(Language(tag))
    said = parsed(file.read_text("utf-8"), Language(tag)) if file else ()
    return {str(one.string): marked(str(one.id)) for one in said if not one.pluralizable}


def _entry(message: Message) -> str:
    asked: Any = message.id if message.pluralizable else (message.id,)
    if not asked[0]:
        return ""
    lines = [f"#: {file}" for file, _ in message.locations]
    if message.context:
        lines.append(f"msgctxt {_quoted(message.context)}")
    lines.append(f"msgid {_quoted(asked[0])}")
    if len(asked) == 1:
        lines.append(f"msgstr {_quoted(marked(asked[0]))}")
    else:
        lines.append(f"msgid_plural {_quoted(asked[1])}")
        lines += [f"msgstr[{n}] {_quoted(marked(form))}" for n, form in enumerate(asked)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def marked(message: str) -> str:
    """Return a message with its own words marked, and not its values."""
    if message in KEPT:
        return message
    return "".join(
        f"⟦{part}{'~' * (len(part) // 3)}⟧" if LETTERS.search(part) and part[0] != "%" else part
        for part in VALUE.split(message)
        if part
    )


def unmarked(texts: Iterable[str]) -> Iterator[str]:
    """Yield what of some texts stands outside the marks, in pieces that go together."""
    outside, depth = [], 0
    for char in "\n".join(texts):
        depth += {"⟦": 1, "⟧": -1}.get(char, 0)
        if depth == 0:
            outside.append("\n" if char == "⟧" else char)
    for piece in APART.split("".join(outside)):
        if LETTERS.search(piece):
            yield " ".join(piece.split())


def texts_of(html: str) -> Iterator[str]:
    """Yield what readers see or hear of a page, in its order: texts, and what attributes say."""
    tree = LexborHTMLParser(html)
    for node in tree.root.traverse(include_text=True) if tree.root else ():
        if node.tag == "-text" and not _is_silent(node):
            yield node.text(deep=False)
        elif node.tag[0] != "-":
            yield from (value for name in READ if (value := node.attributes.get(name)))
            if node.tag == "meta" and _named(node) in HEAD:
                yield node.attributes.get("content") or ""


def _named(node: LexborNode) -> str:
    return node.attributes.get("property") or node.attributes.get("name") or ""


def _is_silent(node: LexborNode) -> bool:
    parent = node.parent
    while parent:
        if parent.tag in SILENT:
            return True
        parent = parent.parent
    return False


MARKS = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)|[*_`\[\]{}<>|#\"“”’‘]+")
OTHER_LETTERS = re.compile(r"(?:[Ͱ-\uffff]+ ?)+")
NAMES = (
    "BibTeX CSL-JSON CSV SVG PNG Plotly Atom JSON Feed Parquet EPUB PDF RIS SQLite iCalendar "
    "TimelineJS GeoJSON Markdown Tor Browser versions CITATION cff APA Chicago MLA "
    "Sept and ve"
)
"""What is called so in every language."""


class Known:
    """What an editor wrote, and what CLDR, formats and standards have names for."""

    def __init__(self, root: Path) -> None:
        standards = [text for one in STANDARDS for text in (one.name, one.by, one.source)]
        named = [indicator.name for one in STANDARDS for indicator in one.indicators]
        written = list(_written(root))
        self.text = _plain(" \n ".join((*written, *standards, *named, *_read(written))))
        names = [NAMES, *FILES]
        for locale in map(Locale, LANGUAGES):
            months = locale.months["format"]
            names += locale.languages.values()
            names += [
                *months["wide"].values(),
                *months["abbreviated"].values(),
                locale.display_name,
            ]
        names += locale.list_patterns["standard"].values()
        names += (table.name for tables in TABLES.values() for table in tables)
        self.names = _words(" ".join(map(str, names)))

    def has(self, piece: str) -> bool:
        """Say whether words are an editor's: they stand one after the other in the content."""
        is_version = re.fullmatch(r"[a-f]+", piece)
        # A month may stand behind what somebody is called.
        while (parts := piece.rpartition(" "))[0] and _words(parts[2]) <= self.names:
            piece = parts[0]
        return bool(is_version) or _plain(piece) in self.text or _words(piece) <= self.names


def _read(written: Iterable[str]) -> Iterator[str]:
    """Yield how names in other letters read, as tables have it."""
    for name in OTHER_LETTERS.findall("\n".join(written)):
        found = (reading(name, tag) for tag in TABLES)
        yield from (read.text for read in found if read)


def _plain(text: str) -> str:
    return " ".join(MARKS.sub(" ", text).split()).casefold()


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _written(root: Path) -> Iterator[str]:
    for path in sorted((root / "content").rglob("*")):
        yield path.stem
        if path.suffix in (".md", ".csv", ".geojson"):
            yield path.read_text("utf-8")
        if path.suffix == ".yaml":
            yield from _strings(yaml.safe_load(path.read_text("utf-8")))
    yield from (path.read_text("utf-8") for path in sorted((root / "seeds").iterdir()))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for inner in value.values() for text in _strings(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in _strings(inner))
    else:
        yield str(value)
