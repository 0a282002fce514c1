"""Whatever a saved file is encoded in, the article is the same."""

import unicodedata
from pathlib import Path

import pytest

from explainer.seeds import SeedError, as_json, read_seed

FIXTURES = Path(__file__).parent / "fixtures"


def article(path: Path, data: bytes) -> dict[str, object]:
    path.write_bytes(data)
    return as_json(read_seed(path))


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("tr-ajans", "cp1254"),
        ("tr-ajans", "utf-8-sig"),
        ("tr-ajans", "utf-16"),
        ("ru-gazeta", "cp1251"),
        ("ru-gazeta", "utf-16"),
        ("ru-gazeta", "utf-16-le"),
        ("ru-gazeta", "utf-16-be"),
        ("ru-agentstvo", "cp1251"),
        ("az-qezet", "utf-16"),
        ("en-plain", "cp1254"),
        ("en-plain", "utf-16-le"),
    ],
)
def test_same_article_in_every_encoding(name: str, encoding: str, tmp_path: Path) -> None:
    text = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")

    seen = article(tmp_path / "a.txt", text.encode(encoding))

    assert seen == as_json(read_seed(FIXTURES / f"{name}.txt"))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "iso8859_5", "cp866", "utf-32"])
def test_cyrillic_of_old_machines(encoding: str, tmp_path: Path) -> None:
    text = "Маяк погас впервые за сто лет\n\nСтарый маяк выключили в пятницу. Смотрителю было 51.\n"

    seen = article(tmp_path / "a.txt", text.encode(encoding))

    assert seen["headline"] == "Маяк погас впервые за сто лет"
    assert seen["paragraphs"] == ["Старый маяк выключили в пятницу. Смотрителю было 51."]


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="CR"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace("an", "a\u00adn"), id="soft hyphens"),
        pytest.param(lambda text: text.replace("an", "a\u200bn"), id="zero-width spaces"),
        pytest.param(lambda text: text.replace("an", "a\u200dn"), id="joiners"),
        pytest.param(lambda text: text.replace(". ", ".\u200f \u202b"), id="right-to-left marks"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed accents"),
        pytest.param(lambda text: text.replace("\n", " \t\n"), id="trailing spaces"),
    ],
)
@pytest.mark.parametrize("name", ["tr-ajans", "ru-gazeta", "az-qezet", "en-privacy"])
def test_invisible_differences_make_no_difference(name, spoilt, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    text = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")

    seen = article(tmp_path / "a.txt", spoilt(text).encode())

    assert seen == as_json(read_seed(FIXTURES / f"{name}.txt"))


def test_page_is_read_in_the_encoding_it_states(tmp_path: Path) -> None:
    text = (FIXTURES / "tr-sayfa.html").read_text(encoding="utf-8")
    stated = text.replace('charset="utf-8"', 'charset="windows-1254"')

    seen = article(tmp_path / "page.html", stated.encode("cp1254"))

    assert seen == as_json(read_seed(FIXTURES / "tr-sayfa.html"))


def test_a_cut_character_spoils_no_more_than_itself(tmp_path: Path) -> None:
    data = (FIXTURES / "ru-gazeta.txt").read_bytes()

    seen = article(tmp_path / "a.txt", data[:-1] + b"\xd0")

    assert seen["headline"] == "Маяк на мысе Морроу погас впервые с 1911 года"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty; save the article's text in it"),
        (b" \r\n\xc2\xa0\n", "a.txt: the file is empty; save the article's text in it"),
        (b"%PDF-1.7 text", "a.txt: cannot be read: it is a binary file, not text"),
        (bytes(range(256)) * 20, "a.txt: cannot be read: it is a binary file, not text"),
        (
            b"\x7fELF\x02\x01\x01" + bytes(60),
            "a.txt: cannot be read: it is a binary file, not text",
        ),
        (
            b"Share\nFacebook Twitter\nAll rights reserved.",
            "a.txt: no readable text of an article is in it, only labels and notices;"
            " save the article's text in it",
        ),
        (
            b"word " * 3_000_000,
            "a.txt: the file has 14 MB, more than the 10 MB that an article may have;"
            " save its text only",
        ),
        (
            b"A line.\n" * 5_001,
            "a.txt: the file has 5,001 lines, more than the 5,000 that an article may have;"
            " save its text only",
        ),
        (
            b"<html>" + b"<p>" * 30_000,
            "a.txt: the file has 30,001 tags, more than the 30,000 that an article may have;"
            " save its text only",
        ),
        (
            b"<html>" + b"<div>" * 9_000,
            "a.txt: its elements stand deeper than the 256 levels that an article may have;"
            " save its text only",
        ),
        (
            b"<html>" + b"<!-- <div> -->" * 2_000 + b"</x><b>" * 1_001,
            "a.txt: its elements stand deeper than the 256 levels that an article may have;"
            " save its text only",
        ),
        (
            b"<html><p class='a>' " + b"data-a=1\n" * 1_000 + b">Text.",
            "a.txt: the file has 1,001 attributes on one element, more than the 1,000 that an"
            " article may have; save its text only",
        ),
        (
            b"word " * 100_001,
            "a.txt: the file has 500,004 characters of text, more than the 500,000 that an article"
            " may have; save its text only",
        ),
    ],
    ids=[
        *("empty", "blank", "pdf", "bytes", "program", "boilerplate", "large", "lines", "tags"),
        *("deep", "hidden depth", "attributes", "long"),
    ],
)
def test_what_cannot_be_read_is_said_by_name(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)

    with pytest.raises(SeedError) as caught:
        read_seed(path)

    assert str(caught.value) == message


def test_missing_file_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"^gone\.txt: cannot be read: "):
        read_seed(tmp_path / "gone.txt")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50 * 2**30)  # sparse: reading it would need 50 GB

    with pytest.raises(SeedError, match=r"^a\.txt: the file has 51200 MB, more than the 10 MB"):
        read_seed(path)
