"""A file → a SeedArticle: the stages in their order."""

from __future__ import annotations

from pathlib import Path

from explainer.plain_files import Refused, TooLarge, read_plain

from .article import SeedArticle, SeedError
from .decode import UndecodableError, to_text
from .lines import Line, split_lines
from .page import NO_METADATA, Metadata, depth_of, is_page, read_page
from .text.sorting import understand

LIMIT = 10 * 1024 * 1024
MOST_LINES = 5_000
MOST_CHARACTERS = 500_000
MOST_TAGS = 100_000
DEEPEST = 1_000


def read_seed(path: Path) -> SeedArticle:
    """Return what is understood of a raw article in a text file or a saved page.

    Raises:
        SeedError: it cannot be read, is too large, is no text, or holds no article.
    """
    try:
        # Whoever names a file may name a link to it; what lies in a newsroom is no such choice.
        data = read_plain(path, LIMIT, follow=True)
    except Refused as error:
        raise SeedError(f"{path.name}: {unread(error)}") from error
    return seed_of(path.name, data)


def unread(error: Refused) -> str:
    """Return why the file of a raw article was not read, in the words of its editor."""
    if isinstance(error, TooLarge):
        return (
            f"the file has {error.size / 2**20:.0f} MB, more than the {LIMIT // 2**20} MB that an"
            " article may have; save its text only"
        )
    return str(error)


def seed_of(name: str, data: bytes) -> SeedArticle:
    """Return the same of a file's bytes; its name's ending tells a page from a text.

    Raises:
        SeedError: it is too much for an article, is no text, or holds no article.
    """
    path = Path(name)
    text = _text_of(path, data)
    lines, metadata = _lines_of(path, text)
    if not lines:
        raise SeedError(f"{path.name}: the file is empty; save the article's text in it")
    if len(lines) > MOST_LINES:
        raise _too_much(path, len(lines), "lines", MOST_LINES)
    characters = sum(len(line.text) for line in lines)
    if characters > MOST_CHARACTERS:
        raise _too_much(path, characters, "characters of text", MOST_CHARACTERS)
    seed = understand(lines, metadata)
    if not seed.paragraphs:
        raise SeedError(
            f"{path.name}: no readable text of an article is in it, only labels and notices;"
            " save the article's text in it"
        )
    return seed


def _lines_of(path: Path, text: str) -> tuple[list[Line], Metadata]:
    if not is_page(path.suffix, text):
        return split_lines(text), NO_METADATA
    tags = text.count("<")
    if tags > MOST_TAGS:
        raise _too_much(path, tags, "tags", MOST_TAGS)
    depth = depth_of(text)
    if depth > DEEPEST:
        # The time an HTML parser takes grows with the square of the depth.
        raise _too_much(path, depth, "elements one inside another", DEEPEST)
    return read_page(text)


def _too_much(path: Path, number: int, what: str, most: int) -> SeedError:
    return SeedError(
        f"{path.name}: the file has {number:,} {what}, more than the {most:,} that an article"
        " may have; save its text only"
    )


def _text_of(path: Path, data: bytes) -> str:
    try:
        return to_text(data)
    except UndecodableError as error:
        raise SeedError(f"{path.name}: cannot be read: {error}") from error
