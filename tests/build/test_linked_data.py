"""What pages say to machines: of each kind its type, with what that needs; no text breaks out."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from building import build
from pyld import jsonld

BASE = "https://desk.example/sound/"
KINDS = yaml.safe_load(Path(__file__).with_name("linked_data.yaml").read_text("utf-8"))
TYPES = yaml.safe_load(Path(__file__).with_name("schema_org.yaml").read_text("utf-8"))
MANY = (
    "Article", "BreadcrumbList", "CorrectionComment", "Dataset", "DefinedTerm", "Event",
    "Organization", "Person", "Place", "PropertyValue", "Question",
)  # fmt: skip
SCHEMA = "https://schema.org/"
BREAKING = 'Nobody </script><script>alert("1")</script> & <!-- knows'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second newsroom with a public address; one headline in it tries to break out."""
    root = tmp_path_factory.mktemp("linked")
    shutil.copytree(Path(__file__).parents[1] / "newsroom", root, dirs_exist_ok=True)
    document = root / "content" / "documents.yaml"
    told = document.read_text("utf-8")
    document.write_text(re.sub("title: .*", f"title: '{BREAKING}'", told, count=1), "utf-8")
    (root / "content" / "corrections.yaml").write_text(CORRECTION, "utf-8")
    status, said = build(root, root / "site", "--base-url", BASE)
    assert status == 0, said
    return root / "site"


CORRECTION = """
- date: "2032-01-09"
  page: article:crossing-talks
  was: Five boats.
  now: Six boats.
  why: We counted again.
"""


def graph(page: Path) -> list[Mapping[str, Any]]:
    (block,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
    )
    told = json.loads(block)
    assert told["@context"] == "https://schema.org"
    things: list[Mapping[str, Any]] = told["@graph"]
    return things


def test_the_newsroom_leads_to_what_it_tells_of_itself(site: Path) -> None:
    newsroom = graph(site / "about/method/index.html")[0]["mainEntity"]
    assert newsroom["@type"] == "NewsMediaOrganization"
    assert newsroom["correctionsPolicy"] == f"{BASE}corrections/"
    assert newsroom["actionableFeedbackPolicy"] == f"{BASE}about/method/#complaints"


def expanded(page: Path) -> list[dict[str, Any]]:
    """Return the things of a page, those within others too, as a program of others reads them."""

    def vocabulary(url: str, options: object) -> dict[str, Any]:
        # In place of schema.org's own, which is far away: every word is one of its.
        words = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "item": {"@type": "@id"}}
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": words}}

    told = {"@context": "https://schema.org", "@graph": graph(page)}
    waiting: list[Any] = jsonld.expand(told, {"documentLoader": vocabulary})
    things = []
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            things += [one] if "@type" in one else []
            waiting += one.values()
    return things


def test_programs_of_others_read_what_every_page_says(site: Path) -> None:
    seen = set()
    for page in sorted(site.rglob("index.html")):
        if b"ld+json" not in page.read_bytes():
            continue
        for one in expanded(page):
            (kind,) = (name.removeprefix(SCHEMA) for name in one["@type"])
            told = TYPES[kind]
            names = {name.removeprefix(SCHEMA) for name in one if not name.startswith("@")}
            work = [name for names in TYPES["_work"] for name in names]
            known = {*TYPES["_everything"], *told.get("has", ()), *(work if "is" in told else ())}
            assert names <= known, (page, kind, names - known)
            assert set(told["needs"]) <= names, (page, kind)
            seen.add(kind)
            if kind == "Dataset":
                assert 50 <= len(one[f"{SCHEMA}description"][0]["@value"]) <= 5000
    assert seen >= set(MANY)


def test_what_others_know_by_another_name_is_the_same(site: Path) -> None:
    person = graph(site / "actors/petros-amble/index.html")[0]
    assert person["sameAs"] == ["http://www.wikidata.org/entity/Q4115189"]
    rows = json.loads((site / "data/actors.json").read_bytes())
    assert [row["wikidata"] for row in rows if row["id"] == "petros-amble"] == ["Q4115189"]


def test_a_page_says_which_version_it_is(site: Path) -> None:
    for address in ("articles/crossing-talks", "background/ferry", "questions/why-no-ferry"):
        page = site / address / "index.html"
        told = graph(page)[0]
        assert f"<code>{told['version']}</code>" in page.read_text("utf-8")
        assert {"dateModified", "inLanguage", "license", "publisher"} <= told.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_says_what_it_is_about(kind: str, site: Path) -> None:
    told = KINDS[kind]
    thing = graph(site / told["page"])[0]
    assert thing["@type"] == told["type"]
    assert thing["@id"] == BASE + told["page"].removesuffix("index.html")
    assert [name for name in told["says"] if not thing.get(name)] == []


def test_the_way_to_a_page_is_said_from_above(site: Path) -> None:
    way = graph(site / "background/ferry/steam/index.html")[-1]
    assert way["@type"] == "BreadcrumbList"
    steps = way["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[1]["item"] == f"{BASE}background/ferry/"
    assert steps[-1]["item"] == f"{BASE}background/ferry/steam/"


def test_an_article_says_what_it_explains_and_what_was_corrected(site: Path) -> None:
    article = graph(site / "articles/crossing-talks/index.html")[0]
    assert article["isBasedOn"]["@type"] == "NewsArticle"
    assert {"headline", "publisher", "datePublished"} <= article["isBasedOn"].keys()
    assert article["correction"] == [
        {"@type": "CorrectionComment", "text": "Six boats.", "datePublished": "2032-01-09"}
    ]


def test_data_can_be_downloaded_by_what_is_said_of_them(site: Path) -> None:
    sets = graph(site / "data/index.html")[0]["dataset"]
    files = [file["contentUrl"] for item in sets for file in item["distribution"]]
    assert files
    assert all((site / file.removeprefix(BASE)).is_file() for file in files)


def test_no_text_ends_the_block_that_it_stands_in(site: Path) -> None:
    pages = [
        page
        for page in (site / "documents").glob("*/index.html")
        if "alert" in page.read_text("utf-8")
    ]
    assert [graph(page)[0]["name"] for page in pages] == [BREAKING]
    assert not any("<script>alert" in page.read_text("utf-8") for page in pages)


def test_a_site_without_an_address_says_the_same_by_links(built: Path) -> None:
    thing, way = graph(built / "events/ferry-stops/index.html")
    assert thing["@type"] == "Event"
    assert way["itemListElement"][0]["item"].startswith("../../")
