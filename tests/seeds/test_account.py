"""No line of a file vanishes, whatever stands in it, and nothing but SeedError is raised."""

import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer.seeds import SeedArticle, SeedError, as_json, read_seed
from explainer.seeds.decode import normalise
from explainer.seeds.lines.phrases import entries

FIXTURES = Path(__file__).parent / "fixtures"
LINES_OF_FIXTURES = sorted(
    {
        line.strip()
        for path in FIXTURES.glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    }
)
LABELS = [
    entry
    for name in ("share-line", "related-stories", "comment-section", "cookie-notice")
    for entry in entries("drop", name)
    if not entry.startswith("/")
]
ANY_LINE = st.one_of(
    st.sampled_from(LINES_OF_FIXTURES),
    st.sampled_from(LABELS),
    st.text(alphabet=string.ascii_letters + ' .,?!:|-–—“”"«»©ığşəёйЖ0123456789', max_size=60),
    st.text(st.characters(exclude_categories=["Cc", "Cn", "Co", "Cs"]), max_size=40),
    st.just(""),
)
QUIET = settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def account(seed: SeedArticle) -> list[tuple[int, str]]:
    kept = [(line.number, line.text) for line in seed.kept]
    return sorted([*kept, *((drop.line, drop.text) for drop in seed.dropped)])


def lines_of(text: str) -> list[tuple[int, str]]:
    numbered = enumerate(normalise(text).splitlines(), start=1)
    return [(number, " ".join(line.split())) for number, line in numbered if line.strip()]


def letters(lines: list[tuple[int, str]]) -> str:
    return "".join("".join(text.split()) for _, text in lines)


def covers(texts: list[str], line: str) -> bool:
    """Is the line in one of the texts, or made up of several?"""
    rest = line
    for text in sorted(filter(None, texts), key=len, reverse=True):
        if line in text:
            return True
        rest = rest.replace(text, "", 1)
    return not rest.strip()


@QUIET
@given(lines=st.lists(ANY_LINE, min_size=1, max_size=30))
def test_every_line_has_exactly_one_place(lines: list[str], tmp_path: Path) -> None:
    text = "\n".join(["A first line of text that is long enough to stay a paragraph.", *lines])
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode("utf-8", "ignore"))
    if text.lstrip().startswith("<"):
        return

    placed, written = account(read_seed(path)), lines_of(path.read_bytes().decode())
    # Lines that a column's width broke are one paragraph, which has the first one's number; of a
    # line that runs headline and date together each part has a place, under the one number.
    assert sorted(letters(placed)) == sorted(letters(written))
    assert {number for number, _ in placed} <= {number for number, _ in written}


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.name)
def test_printed_account_holds_every_line_of_the_fixtures(path: Path) -> None:
    seen = as_json(read_seed(path))
    paragraphs, captions, dropped = seen["paragraphs"], seen["captions"], seen["dropped"]
    assert isinstance(paragraphs, list)
    assert isinstance(captions, list)
    assert isinstance(dropped, list)
    printed = [*paragraphs, *captions, *(drop["text"] for drop in dropped)]
    printed += [seen[name] for name in ("headline", "byline", "dateline")]

    for _, line in lines_of(path.read_text(encoding="utf-8")):
        assert covers(printed, line)


@QUIET
@given(
    data=st.one_of(
        st.binary(max_size=400), st.text(max_size=200).map(lambda t: t.encode("utf-16", "ignore"))
    )
)
@pytest.mark.parametrize("name", ["article.txt", "page.html"])
def test_any_bytes_give_an_article_or_a_named_error(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    try:
        seed = read_seed(path)
    except SeedError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017
    else:
        assert seed.paragraphs


TAGS = "<p> </p> <div> <div\tclass=share> </div> <article> <h1> </h1> <nav> </nav> <br> <a> </a>"
PIECES = [
    *(tag.replace("\t", " ") for tag in TAGS.split(" ")),
    *("&nbsp;", "&amp;", "Share", "Comments (3)"),
    "The ferry left the harbour at noon and came back at night with nobody on board. ",
]


@QUIET
@given(parts=st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_word_of_a_page_vanishes(parts: list[str], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>It was a long day for the crew of the ferry.</p>" + "".join(parts))

    texts = " ".join(text for _, text in account(read_seed(path)))

    for word in ("Share", "Comments", "harbour"):
        assert texts.count(word) == sum(part.count(word) for part in parts)
