"""Social cards: each page that tells something has one, with its words large enough and whole."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from explainer.cli import main
from explainer.social import SocialCard, can_show, drawn
from explainer.social.drawing import LABEL, MARGIN, SITE, SIZES, TEXT, YEARS

NEWSROOM = Path(__file__).parents[1] / "newsroom"
BASE = "https://desk.example/sound/"
OWN = ("articles/*", "background/*", "events/*", "questions/*")
TITLES = Path(__file__).with_name("titles.txt").read_text("utf-8").splitlines()
SHOWN, LEGIBLE = 600, 14
"""Pixels: as wide as a feed shows a card, as large as its smallest words must be then."""


def build(root: Path, output: Path, *more: str) -> Path:
    arguments = ["build", "--root", str(root), "--output", str(output), *more]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return output


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second newsroom, built for a public address, with a question that no face can letter."""
    root = tmp_path_factory.mktemp("public")
    shutil.copytree(NEWSROOM, root, dirs_exist_ok=True)
    question = (root / "content/questions/why-no-ferry.md").read_text("utf-8")
    told = re.sub("question: .*", "question: なぜ船は出ないのか", question)
    told = re.sub("aliases: .*\n", "", told)
    (root / "content/questions/in-other-letters.md").write_text(told, "utf-8")
    return build(root, root / "site", "--base-url", BASE)


def said(page: Path) -> dict[str, str]:
    """Return what a page says of itself to whoever shares it."""
    metas = LexborHTMLParser(page.read_text("utf-8")).css("meta[property], meta[name]")
    told = (meta.attributes for meta in metas)
    return {meta.get("property") or meta["name"] or "": meta["content"] or "" for meta in told}


def picture(site: Path, page: Path) -> Path:
    return site / said(page)["og:image"].removeprefix(BASE)


@pytest.mark.parametrize("folder", OWN)
def test_each_page_that_tells_something_has_a_card_of_its_own(public: Path, folder: str) -> None:
    pages = [
        page
        for page in public.glob(f"{folder}/index.html")
        if "page" not in page.parent.name and 'http-equiv="refresh"' not in page.read_text("utf-8")
    ]
    cards = {picture(public, page) for page in pages if "other-letters" not in page.parent.name}
    assert len(cards) >= len(pages) - 1
    for page in pages:
        told = said(page)
        with Image.open(picture(public, page)) as card:
            assert card.size == (int(told["og:image:width"]), int(told["og:image:height"]))
        assert told["og:url"] == f"{BASE}{page.parent.relative_to(public)}/"
        assert told["twitter:card"] == "summary_large_image"


def test_the_words_of_a_card_are_said_beside_it(public: Path) -> None:
    told = said(public / "events/ferry-stops/index.html")
    assert told["og:title"] in told["og:image:alt"]
    assert "Mew Sound, Explained" in told["og:image:alt"]
    assert told["og:description"]


def test_other_pages_share_the_card_of_the_site(public: Path) -> None:
    home = picture(public, public / "index.html")
    assert home.is_file()
    assert picture(public, public / "sources/index.html") == home


def test_a_title_that_no_face_shows_stands_beside_the_card_of_the_site(public: Path) -> None:
    page = public / "questions/in-other-letters/index.html"
    assert said(page)["og:title"] == "なぜ船は出ないのか"
    assert picture(public, page) == picture(public, public / "index.html")


def test_without_a_public_address_there_are_none(built: Path) -> None:
    assert not (built / "social").exists()
    assert not [name for name in said(built / "index.html") if name.startswith("og:image")]


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("title", TITLES)
def test_every_title_is_shown_whole_between_the_margins(title: str, is_mirrored: bool) -> None:
    assert can_show(title)
    words = ("Question", "Mew Sound, Explained", title * 3)
    card = SocialCard(title, *words, is_mirrored=is_mirrored)
    with Image.open(io.BytesIO(drawn(card))) as picture:
        letters = picture.convert("L").crop((0, 30, *picture.size)).point(lambda v: 255 * (v < 128))
    left, _, right, bottom = letters.getbbox() or (0, 0, 0, 0)
    assert left >= MARGIN - 2
    assert right <= picture.width - MARGIN + 4
    assert bottom + 30 < picture.height


def test_the_smallest_words_can_be_read_where_a_card_is_shown_small() -> None:
    assert min(LABEL, TEXT, SITE, YEARS, *SIZES) * SHOWN / 1200 >= LEGIBLE
