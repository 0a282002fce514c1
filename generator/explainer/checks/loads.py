"""What a browser loads with a page before its reader touches anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from explainer.checks.addresses import resolve
from explainer.checks.built import Built, answering, of_bytes, once_a_page, remembered
from explainer.checks.page import BuiltPage, Element

_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_URL = re.compile(r"url\(\s*[\"']?([^)\"'\s](?:[^)\"']*[^)\"'\s])?)")
_RANGE = re.compile(r"U\+([0-9A-F?]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
_CSS_IMPORT = re.compile(r"@import\s+(?:url\(\s*)?[\"']?([^)\"';\s]+)")
_JS_IMPORT = re.compile(
    r"(?:^|[;}\s])(?:import\s*(?:[\w$*{}\s,]+?\bfrom\s*)?|export\s*[*{][\w$*{}\s,]*\bfrom\s*)"
    r"[\"'](\.[^\"']+)[\"']"
)
_JS_LAZY = re.compile(r"\bimport\(\s*[\"'](\.[^\"']+)[\"']\s*\)")


class Face(Struct, frozen=True):
    """A font file and the characters that call for it: pairs of first and last; none means all."""

    path: str
    ranges: tuple[tuple[int, int], ...]

    def serves(self, characters: Iterable[str]) -> bool:
        """Whether a page with these characters (and ASCII ones) loads the file."""
        if not self.ranges or any(first < 128 for first, _ in self.ranges):
            return True
        points = [ord(character) for character in characters]
        return any(first <= point <= last for first, last in self.ranges for point in points)


@once_a_page
def first_view(built: Built, page: BuiltPage) -> tuple[str, ...]:
    """Every file that a page loads by itself, the page first; each once."""
    styles = stylesheets(built, page)
    fonts = (face for style in styles for face in faces(built, style))
    loaded = (
        page.path,
        *styles,
        *scripts(built, page),
        *(face.path for face in fonts if face.serves(page.characters)),
        *_targets(built, page, _is_eager),
    )
    return tuple(dict.fromkeys(loaded))


@once_a_page
def stylesheets(built: Built, page: BuiltPage) -> tuple[str, ...]:
    """The style sheets of a page with all that they import."""
    return _closure(built, _targets(built, page, _is_stylesheet), css_imports)


@once_a_page
def scripts(built: Built, page: BuiltPage) -> tuple[str, ...]:
    """The scripts of a page with all that they import at once."""
    return _closure(built, _targets(built, page, _is_script), js_imports)


@of_bytes
def css_imports(built: Built, path: str) -> tuple[str, ...]:
    """The addresses in a style sheet's `@import` rules, as written."""
    return tuple(_CSS_IMPORT.findall(built.text(path)))


@of_bytes
def css_addresses(built: Built, path: str) -> tuple[str, ...]:
    """All other addresses in a style sheet, as written."""
    return tuple(url for url in _URL.findall(built.text(path)) if not url.startswith("data:"))


@of_bytes
def js_imports(built: Built, path: str) -> tuple[str, ...]:
    """The relative addresses that a module imports at once, as written."""
    return tuple(_JS_IMPORT.findall(built.text(path)))


@of_bytes
def js_lazy_imports(built: Built, path: str) -> tuple[str, ...]:
    """The relative addresses that a module imports when it needs them, as written."""
    return tuple(_JS_LAZY.findall(built.text(path)))


@remembered
def faces(built: Built, path: str) -> tuple[Face, ...]:
    """The fonts that a style sheet declares."""
    return tuple(
        face for rule in _FACE.findall(built.text(path)) for face in _faces(built, path, rule)
    )


def _faces(built: Built, path: str, rule: str) -> Iterator[Face]:
    ranges = tuple(_range(*pair) for pair in _RANGE.findall(rule))
    # A browser takes the first source that it understands.
    for url in _URL.findall(rule)[:1]:
        target = resolve(path, url, "")
        if target and built.find(target.path):
            yield Face(target.path, ranges)


def _range(first: str, last: str) -> tuple[int, int]:
    low = int(first.replace("?", "0"), 16)
    return low, int(last or first.replace("?", "F"), 16)


def _closure(
    built: Built, start: Iterable[str], imports: Callable[[Built, str], tuple[str, ...]]
) -> tuple[str, ...]:
    found: dict[str, None] = {}
    todo = list(start)
    while todo:
        path = todo.pop(0)
        if path not in found:
            found[path] = None
            targets = (resolve(path, address, "") for address in imports(built, path))
            todo += [target.path for target in targets if target and built.find(target.path)]
    return tuple(found)


def _targets(built: Built, page: BuiltPage, wanted: Callable[[Element], bool]) -> Iterator[str]:
    for link in page.loading:
        if wanted(link.element) and link.target:
            path = answering(built, page).get(link.target.path)
            if path:
                yield path


def _is_stylesheet(element: Element) -> bool:
    return element.tag == "link" and "stylesheet" in element.words("rel")


def _is_script(element: Element) -> bool:
    preloaded = element.tag == "link" and "modulepreload" in element.words("rel")
    return element.tag == "script" or preloaded


def _is_eager(element: Element) -> bool:
    if element.tag == "link":
        return bool({"icon", "preload", "manifest"} & set(element.words("rel")))
    lazy = element.attributes.get("loading") == "lazy"
    return element.tag in ("img", "source", "iframe", "video", "audio", "object") and not lazy
