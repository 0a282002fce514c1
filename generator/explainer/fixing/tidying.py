"""What no reader sees and no check names, but every difference shows: made as in other files."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

from explainer.documents import parse_markdown, parse_yaml, text_of
from explainer.fixing.copies import Aside
from explainer.fixing.ordering import in_order
from explainer.reading import endings

TEXTS = frozenset({".yaml", ".yml", ".md", ".csv"})
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LINE_END = re.compile(rb"\r\n|\r|\n")
_BLANKS = re.compile(r"[ \t]+(?=\r?$)", re.MULTILINE)


def written_plainly(files: Aside, paths: Iterable[str]) -> None:
    """Write texts in UTF-8 without a mark before them, with the line ends that most files have."""
    data = {path: files.read(path) for path in paths if endings.ending(path) in TEXTS}
    ends = Counter(b"\r\n" if b"\r\n" in one else b"\n" for one in data.values() if b"\n" in one)
    end = max(ends, key=lambda one: (ends[one], one == b"\n"), default=b"\n")
    for path, before in data.items():
        after = _LINE_END.sub(end, _in_utf8(before))
        if after != before:
            files.write(path, after)


def _in_utf8(data: bytes) -> bytes:
    wide = next((name for mark, name in _WIDE.items() if data.startswith(mark)), "")
    try:
        text = data.decode(wide).encode() if wide else data
    except UnicodeDecodeError:
        return data
    return text.removeprefix(codecs.BOM_UTF8)


def tidied(files: Aside, paths: Iterable[str]) -> None:
    """Take out blanks at the ends of lines, and order keys, where that changes no value."""
    for path in paths:
        form = _FORMS.get(endings.ending(path))
        if form is None:
            continue
        before = files.read(path)
        text = before.decode("utf-8", "surrogateescape")
        for tidy in (_without_blanks, partial(in_order, path)):
            new = tidy(text)
            if new != text and _reads(form, path, new) == _reads(form, path, text):
                text = new
        after = text.encode("utf-8", "surrogateescape")
        if after != before:
            files.write(path, after)


def _reads(parse: Callable[..., tuple[object, object]], path: str, text: str) -> object:
    """Return what a text is read as: its values, and what stands below them."""
    plain, _ = text_of(text.encode("utf-8", "surrogateescape"), path)
    document, problems = parse(plain or "", path)
    if document is None or problems:
        return object()
    return getattr(document, "values", None), _ONE_BLANK.sub("", getattr(document, "body", ""))


_FORMS: dict[str, Callable[..., tuple[object, object]]] = {
    ".yaml": parse_yaml,
    ".yml": parse_yaml,
    ".md": parse_markdown,
}
_ONE_BLANK = re.compile(r"(?<=\S)[ \t](?=\r?$)", re.MULTILINE)
"""A blank at the end of a line of Markdown; of two, they break the line."""
_TAB = re.compile(r"^(\s*(?:- +)*[\w.-]+:)[ ]*\t[ \t]*(?=\S)", re.MULTILINE)


def _without_blanks(text: str) -> str:
    """Return a text without blanks at line ends and tabs behind keys."""
    front, rule, body = _parted(text)
    return _TAB.sub(r"\1 ", _BLANKS.sub("", front)) + rule + _ONE_BLANK.sub("", body)


def _parted(text: str) -> tuple[str, str, str]:
    """Return the part of a text that is YAML, the line that ends it, and what is below."""
    found = re.match(r"(?s)(---[ \t]*\r?\n.*?^)(---[ \t]*)(?=\r?$)(.*)", text, re.MULTILINE)
    return (found[1], found[2].rstrip(), found[3]) if found else (text, "", "")
