"""A file → a SeedArticle: the stages in their order."""

from __future__ import annotations

from pathlib import Path

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
    text = _text_of(path)
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


def _text_of(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise SeedError(
                f"{path.name}: the file has {size / 2**20:.0f} MB, more than the"
                f" {LIMIT // 2**20} MB that an article may have; save its text only"
            )
        return to_text(path.read_bytes())
    except OSError as error:
        raise SeedError(f"{path.name}: cannot be read: {error.strerror}") from error
    except UndecodableError as error:
        raise SeedError(f"{path.name}: cannot be read: {error}") from error
