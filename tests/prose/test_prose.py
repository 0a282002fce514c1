"""Prose to HTML: examples of each mark, attacks, and noise."""

from __future__ import annotations

import pickle
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language.quotation import ENGLISH
from explainer.prose import (
    Horizon,
    Html,
    Ledger,
    Name,
    NameIndex,
    Passage,
    Picture,
    Prose,
    Surroundings,
    inline,
    plain_text,
    references,
    render,
    sections,
)
from explainer.prose.grammar import markdown
from fixture_pairs import pairs

SCROLL = '<div class="table" tabindex="0" role="group" aria-label="Table">'
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


AS_OF_2004 = Horizon(
    2004,
    event_is_later=lambda event: event.startswith("2005"),
    source_is_later=lambda source: source.startswith("late"),
)


def ledger(names: NameIndex = NAMES, horizon: Horizon | None = None) -> Ledger:
    return Ledger(
        Surroundings(
            link=lambda kind, identity: f"../../{kind}s/{identity}/",
            names=names,
            picture=lambda identity, passage: Picture(
                f"../images/{identity}.png", "A pier", 160, 90, "The pier.", "A & B", "CC BY"
            ),
            other_name=lambda name: "Havn" if name.text == "Haven" else None,
            here=frozenset([("document", "net-accord")]),
            horizon=horizon,
        )
    )


def passage() -> Passage:
    return ledger().passage()


def shown(text: str) -> str:
    return render(Prose(text).tree.children, passage())


def shown_plainly(text: str) -> str:
    return render(Prose(text).tree.children, ledger(NameIndex([])).passage())


def cases(name: str) -> list[object]:
    return [pytest.param(text, html, id=title) for title, text, html in pairs(FIXTURES / name)]


@pytest.mark.parametrize(("text", "html"), cases("marks.txt"))
def test_marks_become_html(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(("text", "html"), cases("fields.txt"))
def test_field_is_one_run_of_words(text: str, html: str) -> None:
    assert inline(Prose(text), passage()) + "\n" == html


@pytest.mark.parametrize(("text", "html"), cases("later.txt"))
def test_what_came_later_is_marked(text: str, html: str) -> None:
    page = ledger(NameIndex([]), AS_OF_2004)
    assert _uncited(render(Prose(text).tree.children, page.passage())) == html


def _uncited(html: str) -> str:
    return re.sub("<sup.*?</sup>", "", html)


@pytest.mark.parametrize(("text", "html"), cases("later.txt"))
def test_nothing_is_marked_where_no_day_is_looked_from(text: str, html: str) -> None:
    assert "later" not in shown_plainly(text)
    assert _uncited(shown_plainly(text)) == re.sub(
        r'<span class="later">|</span>| class="later"', "", html
    )


def test_source_of_what_came_later_only_is_told_apart() -> None:
    page = ledger(horizon=AS_OF_2004)

    render(
        Prose("It sailed in 1990 [@log]. It sank in 2009 [@log; @late].").tree.children,
        page.passage(),
    )

    assert (list(page.cited), page.cited_then) == (["log", "late"], {"log"})


@pytest.mark.parametrize(("text", "words"), cases("words.txt"))
def test_words_are_left_without_marks(text: str, words: str) -> None:
    assert plain_text(Prose(text)) + "\n" == words


@pytest.mark.parametrize(("text", "html"), cases("attacks.txt"))
def test_attack_stays_words(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(("text", "expected"), cases("references.txt"))
def test_references_are_found_with_their_places(text: str, expected: str) -> None:
    found = (f"{r.line}:{r.column} {r.kind} {r.id}\n" for r in references(Prose(text)))

    assert "".join(found) == expected


@pytest.mark.parametrize(("text", "expected"), cases("sections.txt"))
def test_body_is_parted_at_its_headings(text: str, expected: str) -> None:
    lines = []
    page = ledger()
    for section in sections(Prose(text), is_kept=frozenset({"numbers"}).__contains__):
        lines.append(f"{section.line} {section.heading!r} #{section.id}\n")
        lines += [
            f"  {block.html.strip()}\n"
            if isinstance(block, Html)
            else f"  {block.name}({block.argument})\n"
            for block in section.blocks(page.passage())
        ]

    assert "".join(lines) == expected


def test_source_keeps_its_number_on_a_page() -> None:
    page = ledger()

    first = inline(Prose("One [@log; @book, p. 4]."), page.passage())
    second = inline(Prose("Two [@book]."), page.passage())

    assert page.cited == {"log": 1, "book": 2}
    assert ">2</a>" in first
    assert '<a href="#source-2" aria-label="Source 2">2</a>' in second


@pytest.mark.parametrize(("text", "html"), cases("marks.txt"))
def test_text_says_the_same_on_the_next_page(text: str, html: str) -> None:
    prose = Prose(text)
    render(prose.tree.children, passage())

    assert render(prose.tree.children, passage()) == html
    assert prose.tree == Prose(text).tree


def test_text_takes_its_tree_along(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = Prose("They met in *Haven* [@log].")
    tree = prose.tree
    monkeypatch.setattr("explainer.prose.value.parse", None)

    sent = pickle.loads(pickle.dumps(prose))

    assert (sent, sent.tree) == (prose, tree)


@pytest.mark.parametrize(("text", "expected"), cases("brief.txt"))
def test_short_items_of_a_section(text: str, expected: str) -> None:
    (section,) = sections(Prose(text))

    assert "".join(f"{item}\n" for item in section.items(passage())) == expected


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
    Tags().feed(shown(text))


# What both renderers have a form of their own for is left out here: pictures, footnotes, ours.
COMMON = [*"ab <>\"'`*_~-+1.#&|\\\n ", "\n\n", "\n    ", "> ", "- ", "1. ", "```\n", "[x](y)", "# "]


@given(st.lists(st.sampled_from(COMMON), max_size=30).map("".join))
def test_plain_marks_become_the_html_of_the_parser_s_own_renderer(text: str) -> None:
    # Every text ends its last line, as files do.
    ended = text if text.endswith("\n") else f"{text}\n"
    theirs = markdown(ENGLISH).render(ended).replace("</table>\n", "</table></div>\n")
    theirs = re.sub(r' style="text-align:(\w+)"| class="language-[^"]*"', r"", theirs)
    ours = shown_plainly(text).replace(' class="center"', "")

    assert ours.replace(SCROLL, "") == theirs


# What has no mark in it is told at a glance, unless a list or a line begins there.
SIGNLESS = [*"ab 1.,;?()-+=%$/@“”’…é", "12. ", "- ", "+ ", "--- ", "=== ", "\u00a0", "www.a.org"]


@given(st.lists(st.sampled_from(SIGNLESS), max_size=12).map("".join))
def test_text_without_marks_is_what_the_parser_makes_of_it(text: str) -> None:
    assert shown_plainly(text) == markdown(ENGLISH).render(text)


@pytest.mark.parametrize("text", [">::: note\n>", "- ::: note\n-", ">::: quote x\n>\n>"])
def test_component_may_end_with_the_last_letter(text: str) -> None:
    Tags().feed(shown(text))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    Tags().feed(shown(text))
    plain_text(Prose(text))
    list(references(Prose(text)))


@given(st.text("Haven Lind-toe", max_size=40))
def test_names_found_are_whole_words_in_order(text: str) -> None:
    last = 0
    for start, end, name in NAMES.find(text):
        assert start >= last
        assert text[start:end] == name.text
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
        last = end
