"""No mark that parts words or ends a sentence is typed by a template or by code: they are words of
the catalogue too. Some end a sentence with ։, Arabic parts a list with ،, French sets a space
before a colon."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

import explainer
from explainer.assets import find_theme
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language
from explainer.rendering.environment import environment

THEME = find_theme()
PACKAGE = Path(explainer.__file__).parent
ROOMS = ("views", "charts", "maps", "lists", "indicators", "books", "export")
"""What says something to readers; of exports feeds, cards and lists for programs that read."""
MARK = re.compile(r"[:;,.?!] |^[.?!]\Z")
TAG = re.compile(r"<[^>]*>")
KEPT = {
    # The form of llms.txt, of YAML, of lists in style sheets, in SQL and in Markdown.
    "llms.txt",
    *("making.py", "pdf.py", "database.py", "package.py", "markdown.py"),
    # How high a frame is, reckoned with English words.
    "heights.py",
    # Messages to editors and programs.
    *("sourced.py", "data.py"),
    # Names of files.
    *("files.py", "search.py", "epub.py"),
}


def test_no_template_types_a_mark_between_words() -> None:
    jinja = environment(THEME, catalogue(Language("en")))
    templates = (path for kind in ("html", "xml", "txt") for path in THEME.rglob(f"*.{kind}"))
    found = {
        str(path.relative_to(THEME)): marks
        for path in sorted(templates)
        if path.name not in KEPT and (marks := [*_typed(jinja, path)])
    }
    assert not found, "write labelled(…), stop(…), comma, semicolon or a whole sentence"


def _typed(jinja: Environment, path: Path) -> Iterator[str]:
    """Yield what is typed between two values that has a mark and no word."""
    parts = [
        value if kind == "data" else "\x01" if kind == "variable_begin" else ""
        for _, kind, value in jinja.lex(path.read_text("utf-8"))
    ]
    for piece in re.split("\x01+", TAG.sub("", "".join(parts))):
        said = piece.strip()
        if MARK.search(said) and not re.search(r"\w", said):
            yield piece


def test_no_code_types_a_mark_between_words() -> None:
    found = {
        f"{path.relative_to(PACKAGE)}:{line}": said
        for room in ROOMS
        for path in sorted((PACKAGE / room).rglob("*.py"))
        if path.name not in KEPT
        for line, said in _joined(path)
    }
    assert not found, "ask words.comma, words.semicolon, words.labelled(…) or words.sentences(…)"


def _joined(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what joins words with a mark ("; ".join(…), f"{what}: {value}"), or groups figures."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            typed = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
            between = [part for part in typed if not re.search(r"[\w<]", part)]
            if any(map(MARK.search, between)) or ast.unparse(node) == "f','":
                yield node.lineno, ast.unparse(node)
        elif (
            isinstance(node, ast.Attribute)
            and node.attr == "join"
            and isinstance(node.value, ast.Constant)
            and MARK.search(str(node.value.value))
        ):
            yield node.lineno, ast.unparse(node)
