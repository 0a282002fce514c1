"""A file → a SeedArticle: the stages in their order."""

from __future__ import annotations

from pathlib import Path

from explainer.documents.plain_files import Refused, TooLarge, read_plain
from explainer.limits import USUAL, Limits
from explainer.seeds.article import SeedArticle, SeedError
from explainer.seeds.decode import UndecodableError, to_text
from explainer.seeds.limits import TooMuchError, limit
from explainer.seeds.lines import Line, split_lines
from explainer.seeds.page import NO_METADATA, Metadata, is_page

EMPTY = 20
"""Lines, the empty ones among them, for each that has text: of nine million, all that is made to
look at them takes more than a gigabyte."""


def read_seed(path: Path) -> SeedArticle:
    """Return what is understood of a raw article in a text file or a saved page.

    Raises:
        SeedError: it cannot be read, is too large, is no text, or holds no article.
    """
    try:
        # Whoever names a file may name a link to it; what lies in a newsroom is no such choice.
        data = read_plain(path, USUAL.seed_bytes, follow=True)
    except Refused as error:
        raise SeedError(f"{path.name}: {unread(error)}") from error
    return seed_of(path.name, data)


def unread(error: Refused) -> str:
    """Return why the file of a raw article was not read, in the words of its editor."""
    if isinstance(error, TooLarge):
        return (
            f"the file has {error.size / 2**20:.0f} MB, more than the"
            f" {error.most / 2**20:.0f} MB that an article may have; save its text only"
        )
    return str(error)


def seed_of(name: str, data: bytes, limits: Limits = USUAL) -> SeedArticle:
    """Return the same of a file's bytes; its name's ending tells a page from a text.

    Raises:
        SeedError: it is too much for an article, is no text, or holds no article.
    """
    try:
        lines, metadata = _lines_of(Path(name).suffix, _text_of(name, data), limits)
    except TooMuchError as error:
        raise SeedError(f"{name}: {error}", error.setting) from error
    if not lines:
        raise SeedError(f"{name}: the file is empty; save the article's text in it")
    # Late: its vocabularies take a tenth of what an edit takes, and few edits are of seeds.
    from explainer.seeds.text.sorting import understand

    seed = understand(lines, metadata)
    if not seed.paragraphs:
        raise SeedError(
            f"{name}: no readable text of an article is in it, only labels and notices;"
            " save the article's text in it"
        )
    return seed


def _lines_of(suffix: str, text: str, limits: Limits) -> tuple[list[Line], Metadata]:
    is_markup = is_page(suffix, text)
    if not is_markup:
        limit(text.count("\n"), "lines", limits.seed_lines * EMPTY, "seed_lines")
    lines, metadata = _page_lines(text, limits) if is_markup else (split_lines(text), NO_METADATA)
    limit(len(lines), "lines", limits.seed_lines, "seed_lines")
    letters = sum(len(line.text) for line in lines)
    limit(letters, "characters of text", limits.seed_letters, "seed_letters")
    return lines, metadata


def _page_lines(text: str, limits: Limits) -> tuple[list[Line], Metadata]:
    # Imported late: an archive of plain texts need not pay for what reads pages (``extraction``).
    from explainer.seeds.page.read import read_page

    return read_page(text, limits)


def _text_of(name: str, data: bytes) -> str:
    try:
        return to_text(data)
    except UndecodableError as error:
        raise SeedError(f"{name}: cannot be read: {error}") from error
