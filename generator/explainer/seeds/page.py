"""A saved page: its blocks of text in order, and what it states of itself."""

from __future__ import annotations

from dataclasses import dataclass

from .lines import Line


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states of itself outside its text; None where it does not."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    byline: str | None = None
    language: str | None = None
    url: str | None = None


NO_METADATA = Metadata()


def is_page(suffix: str, text: str) -> bool:
    """Is this HTML, by its name or by how it starts?"""
    head = text[:500].lstrip().lower()
    return suffix.lower() in (".html", ".htm", ".xhtml") or head.startswith(
        ("<!doctype html", "<html")
    )


def read_page(text: str) -> tuple[list[Line], Metadata]:
    return [], NO_METADATA
