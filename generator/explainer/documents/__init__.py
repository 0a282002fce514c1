"""Files as they were read: plain bytes within a root, then values that know where they stand."""

from explainer.documents.cells import cell_mark
from explainer.documents.document import (
    Document,
    Location,
    conflict,
    parse_csv,
    parse_markdown,
    parse_yaml,
    text_of,
)
from explainer.documents.spots import Mark

__all__ = [
    "Document",
    "Location",
    "Mark",
    "cell_mark",
    "conflict",
    "parse_csv",
    "parse_markdown",
    "parse_yaml",
    "text_of",
]
