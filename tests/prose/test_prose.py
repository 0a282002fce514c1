"""Prose to HTML: examples of each mark, attacks, and noise."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.prose import (
    Apparatus,
    Html,
    Name,
    NameIndex,
    Picture,
    inline,
    parse,
    plain_text,
    references,
    render,
    sections,
)
from fixture_pairs import pairs

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = NameIndex(
    [
        Name("Haven", "place", "haven"),
        Name("New Haven", "place", "new-haven"),
        Name("Tove Lind", "actor", "tove-lind"),
        Name("Lind", "actor", "tove-lind"),
        Name("Net Accord", "document", "net-accord"),
    ]
)


def apparatus() -> Apparatus:
    return Apparatus(
        link=lambda kind, identity: f"../../{kind}s/{identity}/",
        names=NAMES,
        picture=lambda identity: Picture(
            f"../images/{identity}.png", "A pier", 160, 90, "The pier.", "A & B", "CC BY"
        ),
        other_name=lambda name: "Havn" if name.text == "Haven" else None,
        here=frozenset([("document", "net-accord")]),
    )


def cases(name: str) -> list[object]:
    return [pytest.param(text, html, id=title) for title, text, html in pairs(FIXTURES / name)]


@pytest.mark.parametrize(("text", "html"), cases("marks.txt"))
def test_marks_become_html(text: str, html: str) -> None:
    assert render(parse(text), apparatus()) == html


@pytest.mark.parametrize(("text", "html"), cases("fields.txt"))
def test_field_is_one_run_of_words(text: str, html: str) -> None:
    assert inline(text, apparatus()) + "\n" == html


@pytest.mark.parametrize(("text", "words"), cases("words.txt"))
def test_words_are_left_without_marks(text: str, words: str) -> None:
    assert plain_text(text) + "\n" == words


@pytest.mark.parametrize(("text", "html"), cases("attacks.txt"))
def test_attack_stays_words(text: str, html: str) -> None:
    assert render(parse(text), apparatus()) == html


@pytest.mark.parametrize(("text", "expected"), cases("references.txt"))
def test_references_are_found_with_their_places(text: str, expected: str) -> None:
    found = (f"{r.line}:{r.column} {r.kind} {r.id}\n" for r in references(text))

    assert "".join(found) == expected


@pytest.mark.parametrize(("text", "expected"), cases("sections.txt"))
def test_body_is_parted_at_its_headings(text: str, expected: str) -> None:
    lines = []
    page = apparatus()
    for section in sections(text):
        lines.append(f"{section.line} {section.heading!r}\n")
        lines += [
            f"  {block.html.strip()}\n"
            if isinstance(block, Html)
            else f"  {block.name}({block.argument})\n"
            for block in section.blocks(page)
        ]

    assert "".join(lines) == expected


def test_source_keeps_its_number_on_a_page() -> None:
    page = apparatus()

    first = inline("One [@log; @book, p. 4].", page)
    second = inline("Two [@book].", page)

    assert page.cited == {"log": 1, "book": 2}
    assert ">2</a>" in first
    assert '<a href="#source-2" aria-label="Source 2">2</a>' in second


SAFE_TAGS = re.compile(
    r"p|a|em|strong|s|code|pre|[uo]l|li|blockquote|[hb]r|sup|section|h[1-6]|img|figure|figcaption"
    r"|div|table|thead|tbody|t[rhd]|span"
)
SAFE_LINK = re.compile(r"^(https?://|mailto:|\.\./|#|[^:]*$)", re.IGNORECASE)


class Tags(HTMLParser):
    """Complains of any tag or attribute that no mark of ours writes."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert SAFE_TAGS.fullmatch(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            if name in ("href", "src"):
                assert SAFE_LINK.match(value or "")


MARKS = [
    *"ab <>\"'`*_[]()!&;:#\n",
    "<script>",
    "<img src=x onerror=alert(1)>",
    "[x](",
    "javascript:alert(1)",
    "event:haven",
    "](image:pier)",
    "![",
    "[@log]",
    "::: note\n",
    "\n:::\n",
    "::: quote <b>\n",
    "| a | b |\n| - | - |\n",
    "Haven",
    "&#106;",
    "\n\n",
    "[^1]",
    "[^1]: ",
    "<https://",
    '" onload="',
]


@given(st.lists(st.sampled_from(MARKS), max_size=14).map("".join))
def test_noise_writes_no_tag_of_its_own(text: str) -> None:
    Tags().feed(render(parse(text), apparatus()))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    Tags().feed(render(parse(text), apparatus()))
    plain_text(text)
    list(references(text))


@given(st.text("Haven Lind-toe", max_size=40))
def test_names_found_are_whole_words_in_order(text: str) -> None:
    last = 0
    for start, end, name in NAMES.find(text):
        assert start >= last
        assert text[start:end] == name.text
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
        last = end
