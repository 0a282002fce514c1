"""What kinds of sources and records are called on pages."""

from __future__ import annotations

from collections.abc import Mapping

# In the order in which the bibliography shows them: many of a kind, and one.
SOURCE_KINDS: Mapping[str, tuple[str, str]] = {
    "official": ("Official texts and statements", "official text"),
    "treaty": ("Treaties", "treaty"),
    "un": ("United Nations documents", "United Nations document"),
    "court": ("Court decisions", "court decision"),
    "statement": ("Statements", "statement"),
    "ngo": ("Reports of non-governmental organisations", "report of an organisation"),
    "report": ("Reports", "report"),
    "book": ("Books", "book"),
    "paper": ("Papers and theses", "paper"),
    "dataset": ("Data sets", "data set"),
    "encyclopedia": ("Encyclopedias", "encyclopedia"),
    "interview": ("Interviews", "interview"),
    "news": ("News", "news"),
}

RECORD_KINDS: Mapping[str, str] = {
    "article": "Explained article",
    "topic": "Background",
    "background": "Period",
    "event": "Event",
    "actor": "Who is who",
    "place": "Place",
    "document": "Document",
    "term": "Glossary",
    "question": "Question",
    "page": "Page",
    "series": "Numbers",
    "image": "Picture",
    "map": "Map",
    "state": "Now",
}

SEVERAL: Mapping[str, str] = {
    "article": "Explained articles",
    "seed": "Articles",
    "topic": "Backgrounds",
    "background": "Periods",
    "event": "Events",
    "actor": "Who is who",
    "place": "Places",
    "document": "Documents",
    "term": "Glossary",
    "question": "Questions",
    "page": "Pages",
    "series": "Numbers",
    "image": "Pictures",
    "map": "Maps",
    "state": "How things stand",
    "source": "Sources",
}
"""What several records of a kind are called."""
