"""Whatever is typed: never a traceback, only problems with a place, and pages that stay ours.

`pytest tests/properties --inputs 100000` tries as many; the same each time.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import dates
from explainer.cli import main
from explainer.documents import parse_csv, parse_markdown, parse_yaml, text_of
from explainer.documents.plain_files import PlainFiles
from explainer.model import KINDS, Origin
from explainer.problems import Problem
from explainer.prose import (
    Ledger,
    Name,
    NameIndex,
    Passage,
    Picture,
    Prose,
    Surroundings,
    inline,
    plain_html,
    plain_text,
    render,
    sections,
)
from explainer.reading.gathering import Gathering
from explainer.reading.outlines import outline
from explainer.reading.pictures import cleaned
from explainer.seeds import SeedError, as_json, seed_of

HERE = Path(__file__).parent
TESTS = HERE.parent
BASE = TESTS / "mistakes" / "base"
MANY = settings(settings.get_profile("many"), suppress_health_check=list(HealthCheck))
FEW = settings(MANY, max_examples=max(20, MANY.max_examples // 10))
"""For what reads a whole newsroom each time."""

ATTACKS = [
    json.loads(line)["text"]
    for line in (TESTS / "attacks" / "vectors.jsonl").open(encoding="utf-8")
]
ODD = st.one_of(
    st.sampled_from(ATTACKS),
    st.text(max_size=30),
    st.sampled_from(
        ["\x00", "\u202e", "\u200b", "\ufeff", "\x85", "\u2028", "a\u0301" * 40, "\x1b[31m"]
    ),
)


def of(scraps: list[str], size: int) -> st.SearchStrategy[str]:
    """Return texts out of scraps, with something odd among them at times."""
    one = st.one_of(st.sampled_from(scraps), st.sampled_from(scraps), ODD)
    return st.lists(one, max_size=size).map("".join)


def placed(problems: list[Problem], text: str) -> None:
    """Hold that problems stand within a text, and say something in one line."""
    lines = len(re.split("\r\n|\r|\n", text))
    for problem in problems:
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in str(problem)


# --- seeds

LINES = [
    *("\n", "\n\n", " ", "HAVEN, May 5, 2031 (Post) -- ", "By Ida Marn", "Share", "Photo: A. Reed"),
    *("May 5, 2031", "5 мая 2031", "He said “it is so” and left. ", '"So", she said. ', "|", "—"),
    *("The ferry left the harbour at noon and came back at night. ", "Read more", "© Post", "1."),
]
PIECES = [
    *LINES,
    *("<p>", "</p>", "<div class=byline>", "</div>", "<h1>", "</h1>", "<title>", "</title>", "<b>"),
    *("<article>", "</article>", "<!--", "-->", "<script>", "</script>", "<img alt=x>", "&nbsp;"),
    *('<meta property="og:title" content="', '">', "<table><tr><td>", "<time datetime=", "<br>"),
    *('<script type="application/ld+json">{"@type": "NewsArticle", "headline": ', "}</script>"),
]


@MANY
@given(
    st.one_of(
        of(LINES, 30).map(lambda t: ("a.txt", t)), of(PIECES, 40).map(lambda t: ("a.html", t))
    )
)
def test_seed_is_understood_or_named(seed: tuple[str, str]) -> None:
    name, text = seed
    try:
        article = seed_of(name, text.encode("utf-8", "surrogatepass"))
    except SeedError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017
        return
    assert article.paragraphs
    json.dumps(as_json(article))


# --- Markdown

MARKS = [
    *(
        "a",
        "b ",
        " ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "]",
        "(",
        ")",
        "!",
        "\\",
        "&",
        "<",
        ">",
    ),
    *(
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "    ",
        "|",
        "| - |\n",
        "---\n",
        "[^1]",
        "[^1]: ",
    ),
    *(
        "[x](event:haven)",
        "[@log]",
        "[@log, p. 4; @other]",
        "[x]{.later}",
        "]{.then}",
        "::: note\n",
    ),
    *("\n:::\n", "::: quote x\n", "::: chart x\n", "![](image:pier)", "[r]: /x\n", "[r]", "'", '"'),
    *("<https://a.example/>", "<b onclick=x>", "&lt;", "&#x3c;", "Haven", "\t", "{.later}", "==="),
]
OURS = {
    *("a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol"),
    *("p", "pre", "strong", "ul", "s", "sup", "div", "table", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "img", "span"),
}
RUNNING = re.compile(r"\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
"""Addresses that run something; others that lead nowhere are refused by a rule."""
VOID = {"br", "hr", "img"}


class Balanced(HTMLParser):
    """Holds that each element is one of ours, says nothing that runs, and is closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OURS
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            if name in ("href", "src"):
                assert not RUNNING.match(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def passage() -> Passage:
    return Passage(
        Ledger(
            Surroundings(
                link=lambda kind, identity: f"../../{kind}s/{identity}/",
                names=NameIndex([Name("Haven", "place", "haven")]),
                picture=lambda identity, passage: Picture("p.png", "x", 1, 1, "x", "x", "x"),
                other_name=lambda name: None,
                here=frozenset(),
                horizon=None,
            )
        )
    )


@MANY
@given(of(MARKS, 40))
def test_markdown_becomes_elements_of_ours_each_closed(text: str) -> None:
    document, problems = parse_markdown(f"---\na: b\n---\n{text}", "a.md")
    placed(problems, f"---\n\n\n{text}")
    prose = Prose(document.body if document else text)

    Balanced(render(prose.tree.children, passage()))
    Balanced(inline(prose, passage()))
    plain_text(prose)
    sections(prose)


@MANY
@given(st.text())
def test_plain_text_is_the_text_that_was_typed(text: str) -> None:
    html = plain_html(text, None)

    assert "<" not in html
    assert re.sub(r"&(?:amp|lt|gt|quot|#x27);", lambda found: unescape(found[0]), html) == text


# --- YAML, tables, records

SYNTAX = [
    *(
        "- ",
        "\n",
        "  ",
        "a: ",
        "b",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "|",
        ">",
        "#",
        "&a ",
        "*a",
    ),
    *(
        "!",
        "%",
        "@",
        "`",
        "?",
        "---",
        "...",
        "\t",
        "~",
        "null",
        "1",
        "2031-05-04",
        "\\",
        "<<: ",
        "\r",
    ),
]
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.integers(), st.floats(), st.booleans(), ODD, st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@MANY
@given(of(SYNTAX, 30))
def test_yaml_is_read_or_wrong_at_a_place(text: str) -> None:
    read, problems = text_of(text.encode("utf-8", "surrogatepass"), "a.yaml")
    placed(problems, text)
    if read is not None:
        document, problems = parse_yaml(read, "a.yaml")
        assert (document is None) == bool(problems)
        placed(problems, read)


@MANY
@given(of([*'a1.,;"\n -=+@', "2031", "1e9", "nan"], 40))
def test_table_is_read_or_wrong_at_a_place(text: str) -> None:
    rows, problems = parse_csv(text, "a.csv")

    assert (rows is None) == bool(problems)
    placed(problems, text)


RECORDS = {
    kind.name: [
        *((BASE / "content" / kind.folder).glob("*.yaml")),
        *(path for path in [BASE / "content" / f"{kind.folder}.yaml"] if path.exists()),
    ]
    for kind in KINDS
}


def known() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the records of a sound newsroom, by kind."""
    for kind, paths in RECORDS.items():
        for path in paths:
            document, _ = parse_yaml(path.read_text(encoding="utf-8"), path.name)
            assert document
            values = document.values if isinstance(document.values, list) else [document.values]
            yield from ((kind, value) for value in values)


@MANY
@given(st.sampled_from(list(known())), st.data())
def test_record_is_typed_or_wrong_at_its_values(
    record: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    kind, values = record
    values = {"id": "x", **values}
    key = data.draw(st.one_of(st.sampled_from(sorted(values)), st.text(max_size=6)))
    values[key] = data.draw(VALUES)
    text = yaml.safe_dump([values], allow_unicode=True)
    document, problems = parse_yaml(text, "a.yaml")
    if document is None:
        placed(problems, text)
        return
    gathering = Gathering(PlainFiles(BASE, ()))
    model = next(one.model for one in KINDS if one.name == kind)

    typed = gathering.typed(model, document.values[0], Origin(document, (0,)), kind)

    assert (typed is None) == bool(gathering.problems)
    placed(gathering.problems, text)


# --- dates, names, pictures

DATES = [
    "0",
    "1",
    "9",
    "-",
    "/",
    "X",
    "~",
    "?",
    "%",
    "..",
    "Y",
    "E",
    " BCE",
    "2031",
    "-0049",
    "-05",
]


@MANY
@given(of(DATES, 10))
def test_date_is_read_and_said_or_refused(text: str) -> None:
    try:
        when = dates.parse(text)
    except dates.DateError as error:
        assert str(error)  # noqa: PT017
        return
    assert dates.parse(when.text) == when
    assert dates.in_words(when)
    assert when.sort_key == dates.parse(when.text).sort_key


WORDS = st.text("ab ’-.é", min_size=1, max_size=6)


@MANY
@given(st.lists(WORDS, min_size=1, max_size=8, unique=True), st.text("ab '’-.é", max_size=60))
def test_names_found_are_the_longest_that_stand_free(names: list[str], text: str) -> None:
    sought = [name for name in names if name.strip()]
    found = list(NameIndex([Name(name, "place", name) for name in sought]).find(text))

    assert [(start, end) for start, end, _ in found] == list(_longest(sought, text))


def _longest(names: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand free, found letter by letter."""
    text, at = text.replace("'", "’"), 0
    while at < len(text):
        fits = [
            at + len(name)
            for name in names
            if text.startswith(name, at) and _free(text, at, at + len(name))
        ]
        if fits:
            yield at, max(fits)
        at = max(fits, default=at + 1)


def _free(text: str, start: int, end: int) -> bool:
    around = text[start - 1 : start] + text[end : end + 1]
    return not any(char.isalnum() or char == "-" for char in around)


DRAWN = [
    *(
        "<svg ",
        'xmlns="http://www.w3.org/2000/svg" ',
        'viewBox="0 0 9 9">',
        "</svg>",
        "<g>",
        "</g>",
    ),
    *(
        "<path d='M0 0'/>",
        "<script>",
        "</script>",
        "<use href='#a'/>",
        "<style>",
        "</style>",
        "<a ",
    ),
    *(
        "fill='url(#a)'",
        "onload='x'",
        "<!DOCTYPE svg [",
        "<!ENTITY a 'b'>",
        "]>",
        "&a;",
        "<?x?>",
        ">",
    ),
]
PICTURES = [path.read_bytes() for path in (TESTS / "newsroom/content/images").glob("*.png")]


@MANY
@given(of(DRAWN, 20))
def test_drawing_is_clean_or_wrong_at_a_place(text: str) -> None:
    picture, problems = cleaned("a.svg", text.encode("utf-8", "surrogatepass"))

    assert (picture is None) <= bool(problems)
    placed(problems, text)
    if picture:
        for sign in (b"<script", b"onload", b"<!ENTITY", b"javascript:"):
            assert sign not in picture.data


@MANY
@given(
    st.sampled_from(PICTURES),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=6)), max_size=5),
    st.sampled_from([".png", ".jpg", ".gif", ".webp", ".avif"]),
)
def test_picture_is_clean_or_refused(
    data: bytes, changes: list[tuple[int, bytes]], ending: str
) -> None:
    for at, other in changes:
        data = data[:at] + other + data[at + len(other) :]

    picture, problems = cleaned(f"a{ending}", data)

    assert (picture is None) == bool(problems)
    placed(problems, "")


@MANY
@given(st.one_of(VALUES, of(['{"type": ', '"Feature"', ",", "[", "]", "{", "}", "1e999", "0"], 20)))
def test_outline_is_read_or_wrong_at_a_place(value: Any) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    found, problems = outline(text, "a.geojson")

    assert (found is None) == bool(problems)
    placed(problems, text)


# --- a newsroom

FILES = sorted(
    path.relative_to(BASE).as_posix()
    for path in BASE.rglob("*")
    if path.suffix in {".yaml", ".md", ".csv", ".txt", ".geojson", ".svg"}
)
SCRAPS = [*SYNTAX, *MARKS, "\n- id: x\n", "[@nobody]", "sources: []", "9999", "-9999/9999", "<svg>"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("properties") / "newsroom"))


@FEW
@given(st.sampled_from(FILES), st.integers(0, 2000), st.integers(0, 40), of(SCRAPS, 4))
def test_newsroom_with_a_scrap_in_a_file_is_checked(
    root: Path, name: str, at: int, without: int, scrap: str
) -> None:
    file = root / name
    before = file.read_text(encoding="utf-8")
    after = before[:at] + scrap + before[at + without :]
    file.write_bytes(after.encode("utf-8", "surrogatepass"))
    try:
        result = CliRunner().invoke(main, ["check", "--root", str(root), "--format", "json"])
    finally:
        file.write_text(before, encoding="utf-8")

    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    told = json.loads(result.stdout)
    assert result.exit_code == int(any(one["severity"] == "error" for one in told))
    for one in told:
        assert (root / one["path"]).exists() or "missing" in one["message"], one
        assert min(one["line"], one["column"]) >= 1
