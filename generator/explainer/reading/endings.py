"""The endings that tell what a file is: known to the reader, to Pelican's side and to messages."""

from __future__ import annotations

RECORDS = {"list": (".yaml", ".yml"), "single": (".yaml", ".yml"), "markdown": (".md",)}
SEEDS = (".txt", ".html", ".htm")
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".avif")
TABLES = (".csv",)
OUTLINES = (".geojson",)
WORDS = (".po",)
ALL = frozenset(
    {*SEEDS, *PICTURES, *TABLES, *OUTLINES, *WORDS, *(e for form in RECORDS.values() for e in form)}
)
NEARLY = frozenset(
    {
        *("", ".markdown", ".mdx", ".json", ".docx", ".odt", ".tsv", ".xlsx", ".ods"),
        *(".tif", ".tiff", ".bmp", ".heic"),
    }
)
"""What other programs call such files: most likely somebody's content that nothing reads."""


def is_nearly(name: str) -> bool:
    """Say whether a file is most likely meant as content, by its ending."""
    return ending(name) in ALL or ending(name) in NEARLY


def is_records(name: str) -> bool:
    """Say whether a file has the ending of records, in small letters or capitals."""
    return any(ending(name) in forms for forms in RECORDS.values())


def ending(name: str) -> str:
    """Return the ending of a file's name, with its dot, in small letters."""
    stem, dot, last = name.rpartition("/")[2].rpartition(".")
    return f".{last.casefold()}" if dot and stem else ""


def stem(name: str) -> str:
    """Return a file's name without folder and ending."""
    last = name.rpartition("/")[2]
    return last[: len(last) - len(ending(last))]
